//! What an office says of single files and sheets, where their headers do not say it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wildmatch::WildMatch;

use super::form::{Form, FormColumn};
use super::mistake::Checker;
use super::spelling::{key, text};

/// What an office says of the sheets of some files.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Pin {
    /// The pattern of the files' names.
    file: String,
    /// That of the sheets' names; none for every sheet.
    sheet: Option<String>,
    told: Told,
}

/// What an office says of a sheet.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Told {
    /// What it is; none leaves that to its headers.
    pub form: Option<Pinned>,
    /// The field of each header, by the header's key.
    pub columns: BTreeMap<String, String>,
}

/// What a sheet is said to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pinned {
    /// A register, by its id.
    Form(String),
    /// Nothing that is to be read.
    Ignored,
}

/// As it stands in the settings.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPin {
    file: String,
    sheet: Option<String>,
    form: Option<String>,
    #[serde(default)]
    ignore: bool,
    #[serde(default)]
    columns: BTreeMap<String, String>,
}

impl Pin {
    /// All that pins say of a sheet; of two, the first counts.
    pub(super) fn told(pins: &[Self], file: &str, sheet: Option<&str>) -> Told {
        let (file, sheet) = (text(file), text(sheet.unwrap_or_default()));
        let is = |pattern: &str, name: &str| WildMatch::new(pattern).matches(name);
        let speaks = |pin: &&Self| is(&pin.file, &file) && pin.sheet.as_ref().is_none_or(|pattern| is(pattern, &sheet));
        let mut told = Told::default();
        for pin in pins.iter().filter(speaks) {
            told.form = told.form.or_else(|| pin.told.form.clone());
            for (header, field) in &pin.told.columns {
                told.columns.entry(header.clone()).or_insert_with(|| field.clone());
            }
        }
        told
    }

    pub(super) fn check(raw: RawPin, forms: &[Form], checker: &mut Checker<'_>) -> Self {
        let named = raw.form.as_deref().and_then(|name| {
            let form = forms.iter().find(|form| is_called(name, &form.id, &form.title.th, &form.title.en));
            if form.is_none() {
                checker.report(name, format!("there is no form `{name}`"));
            }
            form
        });
        let mut columns = BTreeMap::new();
        for (header, name) in raw.columns {
            let called = |column: &&FormColumn| is_called(&name, &column.id, &column.title.th, &column.title.en);
            // Without a form the headers decide it, so the field may be any form's.
            let known = match named {
                Some(form) => form.column.iter().find(called),
                None => forms.iter().flat_map(|form| &form.column).find(called),
            };
            match known {
                Some(column) => drop(columns.insert(key(&header), column.id.clone())),
                None => checker.report(&name, format!("there is no column `{name}`")),
            }
        }
        let form = if raw.ignore { Some(Pinned::Ignored) } else { named.map(|form| Pinned::Form(form.id.clone())) };
        Self { file: text(&raw.file), sheet: raw.sheet.as_deref().map(text), told: Told { form, columns } }
    }
}

impl Told {
    /// The lines that say of a sheet what it is, or what one of its headers means, as an office would add them.
    #[must_use]
    pub fn lines(file: &str, sheet: Option<&str>, form: &str, column: Option<(&str, &str)>) -> String {
        let quoted = |text: &str| toml::Value::from(text).to_string();
        let mut lines = vec!["[[sheet]]".to_owned(), format!("file = {}", quoted(file))];
        lines.extend(sheet.map(|sheet| format!("sheet = {}", quoted(sheet))));
        lines.push(format!("form = {}", quoted(form)));
        lines.extend(column.map(|(header, field)| format!("columns = {{ {} = {} }}", quoted(header), quoted(field))));
        lines.join("\n")
    }
}

fn is_called(name: &str, id: &str, thai: &str, english: &str) -> bool {
    name == id || [thai, english].iter().any(|title| key(title) == key(name))
}
