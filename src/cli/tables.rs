//! What conditions may name: the tables of facts, their columns and codes.

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use pramoen::definition::Definitions;
use pramoen::error::Error;
use pramoen::model::fact::FactKind;
use pramoen::report::wording;

use super::Spoken;

/// Lists the tables for those who write definitions.
pub fn tables(path: &Path, spoken: &Spoken) -> Result<ExitCode, Error> {
    print!("{}", listing(&pramoen::definitions(path)?, spoken));
    Ok(ExitCode::SUCCESS)
}

/// Each table with its columns by the names that conditions use, and the codes of its lists.
fn listing(definitions: &Definitions, spoken: &Spoken) -> String {
    let language = spoken.language();
    let mut text = String::new();
    for table in definitions.facts.values() {
        let _ = writeln!(text, "{} – {}", table.id(), wording::table(definitions, language, table));
        for column in table.columns() {
            let (kind, codes) = match &column.kind {
                FactKind::Text => ("text", None),
                FactKind::Code(list) => ("code", definitions.vocabularies.get(list)),
                FactKind::Integer => ("integer", None),
                FactKind::Amount => ("amount", None),
                FactKind::Boolean => ("boolean", None),
                FactKind::Date => ("date", None),
                FactKind::Moment => ("moment", None),
            };
            let codes = codes.map_or(String::new(), |list| {
                let entries = list.entry.iter();
                let named = entries.map(|entry| format!("'{}' {}", entry.code, entry.title.in_language(language)));
                format!(": {}", named.collect::<Vec<_>>().join(", "))
            });
            let title = wording::fact(definitions, language, table, &column.id);
            let kind = spoken.get(&format!("tables-kind-{kind}"));
            let _ = writeln!(text, "   {} – {title} ({kind}{codes})", column.id);
        }
        let _ = writeln!(text);
    }
    text
}
