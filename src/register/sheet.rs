//! What stands in the columns of a register's sheet: headers, examples, advice and choices.

use crate::definition::{ColumnKind, Definitions, Form, FormColumn, Language, Layout, Texts};

/// The most letters of advice that a workbook shows beside a cell.
const LONGEST_ADVICE: usize = 250;

/// A column of the sheet.
pub struct Column<'a> {
    /// The register's column; none for an item of a survey.
    pub field: Option<&'a FormColumn>,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Whether it must be filled.
    pub required: bool,
    /// Its header.
    pub header: String,
    /// What stands in the example row.
    pub example: String,
    /// What is said beside its cells.
    pub advice: String,
    /// What is said at its header, in both languages.
    pub note: String,
    /// What may be chosen; empty where anything may be typed.
    pub choices: Vec<String>,
}

/// The columns of a register's sheet. A survey that is filled in by hand has some items, to be renamed.
pub fn columns<'a>(form: &'a Form, definitions: &Definitions, texts: &Texts) -> Vec<Column<'a>> {
    let survey = form.layout == Layout::Survey;
    // Nobody types the names of those who answered.
    let own = form.column.iter().filter(|column| !(survey && column.personal));
    let mut columns: Vec<_> = own.map(|column| of_field(column, definitions, texts)).collect();
    if survey {
        columns.extend((1..=4).map(|number| item(number, definitions, texts)));
    }
    if let Some(first) = columns.first_mut() {
        let example = format!("{} {}", texts.get("register-example"), first.example);
        first.example = example.trim_end().into();
    }
    columns
}

fn of_field<'a>(column: &'a FormColumn, definitions: &Definitions, texts: &Texts) -> Column<'a> {
    let language = texts.language();
    let vocabulary = match column.kind {
        ColumnKind::YesNo => Some("yes-no"),
        _ => column.vocabulary.as_deref(),
    };
    let list = vocabulary.and_then(|list| definitions.vocabularies.get(list));
    let titles: Vec<String> = list.iter().flat_map(|list| &list.entry).map(|entry| entry.title.th.clone()).collect();
    let mut advice: Vec<String> = Vec::new();
    advice.extend(column.prompt.as_ref().map(|prompt| prompt.in_language(language).to_owned()));
    advice.push(texts.get(&format!("register-kind-{}", column.kind.code())));
    if column.kind == ColumnKind::MultiChoice {
        advice.push(titles.join(", "));
    }
    if column.personal {
        advice.push(texts.get("register-personal"));
    }
    let single = matches!(column.kind, ColumnKind::Choice | ColumnKind::YesNo);
    let star = if column.required { " *" } else { "" };
    Column {
        field: Some(column),
        kind: column.kind,
        required: column.required,
        header: format!("{}{star}", column.title.th),
        example: column.example.clone().unwrap_or_default(),
        advice: shortened(&advice.join("\n")),
        note: note(column, &titles, definitions, texts),
        choices: if single { titles } else { Vec::new() },
    }
}

/// All that there is to say of a column: what it holds, its values and an example; then the other language.
fn note(column: &FormColumn, choices: &[String], definitions: &Definitions, texts: &Texts) -> String {
    let said = |key: &str, name: &'static str, value: String| texts.say(key, &[(name, value)]);
    let mut lines = Vec::new();
    lines.extend(column.required.then(|| texts.get("register-must")));
    lines.extend(column.prompt.as_ref().map(|prompt| prompt.in_language(texts.language()).to_owned()));
    if choices.is_empty() {
        lines.push(texts.get(&format!("register-kind-{}", column.kind.code())));
    } else {
        lines.push(said("register-choices", "choices", choices.join(", ")));
    }
    lines.extend(column.example.clone().map(|example| said("register-example-of", "example", example)));
    lines.extend(column.personal.then(|| texts.get("register-personal")));
    let other = match texts.language() {
        Language::Thai => &definitions.english,
        Language::English => &definitions.thai,
    };
    let prompt = column.prompt.as_ref().map(|prompt| prompt.in_language(other.language()).to_owned());
    let about = prompt.unwrap_or_else(|| other.get(&format!("register-kind-{}", column.kind.code())));
    lines.push(format!("\n{}: {}", column.title.in_language(other.language()), about.trim_end_matches(':')));
    lines.extend(column.personal.then(|| other.get("register-personal")));
    lines.join("\n")
}

/// An item of a survey, answered by the labels of the first scale.
fn item<'a>(number: usize, definitions: &Definitions, texts: &Texts) -> Column<'a> {
    let levels = definitions.likert.set.first().map(|set| set.level.as_slice()).unwrap_or_default();
    let choices: Vec<String> = levels.iter().filter_map(|level| level.labels.first().cloned()).collect();
    Column {
        field: None,
        kind: ColumnKind::Choice,
        required: false,
        header: texts.get(&format!("register-item-{number}")),
        example: choices.get(1).cloned().unwrap_or_default(),
        advice: texts.get("register-item"),
        note: texts.get("register-item"),
        choices,
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST_ADVICE {
        return text.to_owned();
    }
    text.chars().take(LONGEST_ADVICE - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_is_no_longer_than_a_spreadsheet_shows() {
        assert_eq!(shortened(&"ก".repeat(251)).chars().count(), LONGEST_ADVICE);
    }
}
