//! Which register and which column a claim means by a name.

use crate::definition::spelling::key;
use crate::definition::{ColumnKind, Definitions, Form, FormColumn, Layout, Vocabulary};
use crate::model::dataset::{Dataset, Source, Table};

/// Below this likeness a suggestion would only puzzle.
const LIKENESS: f64 = 0.6;

/// The register of that name, else the title that is most like it.
///
/// A name is its title, its short one or its id, with or without the ending of a file and the number of a blank register;
/// else the end of one title alone, without the word for a register before it; else a sheet or a file of the inputs that
/// has nothing but that register.
pub fn register<'a>(definitions: &'a Definitions, dataset: &Dataset, said: &str) -> Result<&'a Form, Option<String>> {
    let forms = || definitions.forms.iter().filter(|form| form.layout == Layout::Records && form.id != super::FORM);
    let wanted = [key(said), key(stem(said))];
    let is_wanted = |name: &str| wanted.contains(&key(name));
    let by_title = forms().find(|form| titles(form).iter().any(|title| is_wanted(title)));
    let is_end = |form: &&Form| !wanted[0].is_empty() && key(&form.title.th).ends_with(&wanted[0]);
    let found = by_title
        .or_else(|| alone(forms().filter(is_end)))
        .or_else(|| only(forms(), dataset, &|source| source.sheet.as_deref().is_some_and(is_wanted)))
        .or_else(|| only(forms(), dataset, &|source| is_wanted(stem(&source.file))));
    let shown = || forms().flat_map(|form| titles(form).into_iter().map(|title| (title, form.title.th.as_str())));
    found.ok_or_else(|| nearest(said, shown()))
}

fn titles(form: &Form) -> Vec<String> {
    let own = [Some(&form.title), form.short.as_ref()].into_iter().flatten();
    let mut titles: Vec<_> = own.flat_map(|words| [words.th.clone(), words.en.clone()]).collect();
    titles.extend([form.id.clone(), format!("{:02}-{}", form.number, form.title.th)]);
    titles
}

/// The one register that has such a sheet; none where several have.
fn only<'a>(
    forms: impl Iterator<Item = &'a Form>,
    dataset: &Dataset,
    is_wanted: &dyn Fn(&Source) -> bool,
) -> Option<&'a Form> {
    let has = |table: &Table| table.sources.iter().any(is_wanted);
    alone(forms.filter(|form| dataset.tables.get(&form.id).is_some_and(has)))
}

fn alone<'a>(mut found: impl Iterator<Item = &'a Form>) -> Option<&'a Form> {
    found.next().filter(|_| found.next().is_none())
}

/// A file's name without its folder and its ending.
fn stem(name: &str) -> &str {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The column of that name, else the title that is most like it: by title, alias or id, else by a header as typed.
pub fn column<'a>(form: &'a Form, table: Option<&Table>, said: &str) -> Result<&'a FormColumn, Option<String>> {
    let wanted = key(said);
    let is_own = |column: &&FormColumn| spellings(column).any(|own| key(own) == wanted);
    let typed = || {
        let mut headers = table?.sources.iter().flat_map(|source| &source.columns);
        let (field, _) = headers.find(|(_, matched)| key(&matched.header) == wanted)?;
        form.column(field)
    };
    let shown =
        || form.column.iter().flat_map(|own| spellings(own).map(|name| (name.to_owned(), own.title.th.as_str())));
    form.column.iter().find(is_own).or_else(typed).ok_or_else(|| nearest(said, shown()))
}

fn spellings(column: &FormColumn) -> impl Iterator<Item = &str> {
    let own = [&column.title.th, &column.title.en, &column.id].into_iter().chain(&column.aliases);
    own.map(String::as_str)
}

/// The name that is most like a text, if any is like it: what is compared, and what is shown of it.
pub fn nearest<'a>(said: &str, names: impl Iterator<Item = (String, &'a str)>) -> Option<String> {
    let wanted = key(said);
    let likeness = |name: &str| strsim::normalized_levenshtein(&key(name), &wanted);
    let like = names.map(|(name, shown)| (likeness(&name), shown)).filter(|(likeness, _)| *likeness >= LIKENESS);
    like.max_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, shown)| shown.to_owned())
}

/// The code list of a column of choices.
pub fn vocabulary<'a>(definitions: &'a Definitions, column: &FormColumn) -> Option<&'a Vocabulary> {
    let own = match column.kind {
        ColumnKind::YesNo => Some("yes-no"),
        _ => column.vocabulary.as_deref(),
    };
    definitions.vocabularies.get(own?)
}
