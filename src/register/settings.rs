//! The text of an office's `pramoen.toml`, with what it may say as comments.

use crate::definition::{Definitions, Language};

/// The text, with the office's name where it is known.
#[must_use]
pub fn settings(definitions: &Definitions, language: Language, office: Option<&str>) -> String {
    let texts = definitions.texts(language);
    let name = toml_text(office.unwrap_or_default());
    let comment = |key: &str| format!("# {}\n", texts.get(key).replace('\n', "\n# "));
    let example = definitions.forms.first().map(|form| (form.title.th.as_str(), form.column.first()));
    let (form, column) = example.unwrap_or_default();
    let field = column.map(|column| column.title.th.as_str()).unwrap_or_default();
    format!(
        "{}[office]\nname = {name}\n\n{}# [survey]\n# population = 1200\n\n{}# [[sheet]]\n# file = \"*.xlsx\"\n# sheet = \"*\"\n# form = {}\n# columns = {{ \"...\" = {} }}\n",
        comment("register-settings-office"),
        comment("register-settings-survey"),
        comment("register-settings-sheet"),
        toml_text(form),
        toml_text(field),
    )
}

/// A text between quotes, as TOML has it.
fn toml_text(text: &str) -> String {
    let escaped: String = text
        .chars()
        .filter(|c| !c.is_control())
        .flat_map(|c| match c {
            '"' | '\\' => vec!['\\', c],
            c => vec![c],
        })
        .collect();
    format!("\"{escaped}\"")
}
