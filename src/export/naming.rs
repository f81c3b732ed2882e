//! What tables, columns and offices are called in a database.

use crate::model::fact::FactTable;
use crate::model::legible::is_shown;

/// The partition that parts the offices.
pub const OFFICE: &str = "office";
/// The partition by the fiscal year that a row is dated in; 0 for a row without a day.
pub const YEAR: &str = "in_fiscal_year";
/// The place that a row came from: file, sheet, row and cell.
pub const PLACE: [&str; 4] = ["source_file", "source_sheet", "source_row", "source_cell"];

/// Words that no database takes for the name of a column without quotes, and each quotes in its own way.
const RESERVED: [&str; 60] = [
    "all",
    "and",
    "any",
    "as",
    "asc",
    "between",
    "by",
    "case",
    "cast",
    "collate",
    "create",
    "cross",
    "default",
    "desc",
    "distinct",
    "else",
    "end",
    "except",
    "exists",
    "false",
    "fetch",
    "for",
    "from",
    "full",
    "grant",
    "group",
    "having",
    "in",
    "inner",
    "intersect",
    "interval",
    "into",
    "is",
    "join",
    "left",
    "like",
    "limit",
    "natural",
    "not",
    "null",
    "on",
    "or",
    "order",
    "outer",
    "over",
    "partition",
    "right",
    "rows",
    "select",
    "set",
    "some",
    "table",
    "then",
    "to",
    "true",
    "union",
    "using",
    "when",
    "where",
    "with",
];

/// The name of a table: its id with `_` for what is neither letter nor digit.
pub fn table(table: &FactTable) -> String {
    table.id().chars().map(|letter| if letter.is_alphanumeric() { letter } else { '_' }).collect()
}

/// The name of a column: its id, with `_` behind it where a database reserves the word or we have taken it.
pub fn column(id: &str) -> String {
    let taken = id == OFFICE || id == YEAR || PLACE.contains(&id);
    if taken || RESERVED.contains(&id.to_lowercase().as_str()) { format!("{id}_") } else { id.to_owned() }
}

/// An office's name as the name of a folder; none when nothing of it is left.
#[must_use]
pub fn office(name: &str) -> Option<String> {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || (!letter.is_ascii() && is_written(letter));
    let parts: Vec<&str> = name.split(|letter| !plain(letter)).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join("-"))
}

/// Thai tone marks are no letters, but belong to a word.
fn is_written(letter: char) -> bool {
    !letter.is_whitespace() && is_shown(letter) && letter != '\u{fffd}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_a_folder_of_one_name() {
        let thai = "\u{e2a}\u{e1e}\u{e1b}.\u{e1e}\u{e31}\u{e17}\u{e25}\u{e38}\u{e07} \u{e40}\u{e02}\u{e15}\u{a0}2";
        let expected = "\u{e2a}\u{e1e}\u{e1b}-\u{e1e}\u{e31}\u{e17}\u{e25}\u{e38}\u{e07}-\u{e40}\u{e02}\u{e15}-2";
        assert_eq!(office(thai).as_deref(), Some(expected));
        assert_eq!(office("../=a/b\\c").as_deref(), Some("a-b-c"));
        assert_eq!(office("ก\u{202e}ข").as_deref(), Some("ก-ข"));
        assert_eq!(office(" ./ "), None);
    }

    #[test]
    fn a_reserved_or_taken_word_is_no_column() {
        for (id, expected) in [("group", "group_"), ("office", "office_"), ("date", "date"), ("type", "type")] {
            assert_eq!(column(id), expected);
        }
        assert_eq!(table(&FactTable::new("news.target_groups", Vec::new())), "news_target_groups");
        assert_eq!(table(&FactTable::new("web-requests", Vec::new())), "web_requests");
    }
}
