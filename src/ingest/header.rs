//! Matching the headers of a row to the fields of a form.

use std::collections::BTreeMap;

use super::sheet::{Row, Value};
use crate::definition::Form;
use crate::definition::spelling::{key, text};
use crate::model::dataset::MatchedColumn;

/// A header this short is too easily like another, and one this long is a text.
const GUESSED_LENGTHS: std::ops::RangeInclusive<usize> = 6..=100;
/// How like a header must be to be taken for a field although it is spelled otherwise.
const LIKENESS: f64 = 0.82;

/// A row with fewer headers that are spelled exactly is no header row: its texts are not guessed at.
const FEWEST_EXACT: usize = 2;

/// What a row of headers has of a form.
#[derive(Debug, Clone)]
pub struct Headers {
    /// The sheet's column of each field.
    pub columns: BTreeMap<String, MatchedColumn>,
    /// Fields whose header is spelled otherwise.
    pub guessed: Vec<String>,
    /// Columns that no field took, with their headers.
    pub others: Vec<MatchedColumn>,
}

/// The spellings of a form's headers, by their keys.
pub struct Spellings<'a>(BTreeMap<String, &'a str>);

impl<'a> Spellings<'a> {
    /// All spellings; the first column that has a spelling keeps it.
    pub fn new(form: &'a Form) -> Self {
        let mut spellings = BTreeMap::new();
        for column in &form.column {
            for spelling in [&column.title.th, &column.title.en].into_iter().chain(&column.aliases) {
                spellings.entry(key(spelling)).or_insert(column.id.as_str());
            }
        }
        Self(spellings)
    }

    /// Matches a row's texts with the form: exact spellings first, then, in a row that has some, likeness; never two
    /// columns to one field.
    pub fn matched(&self, row: &Row) -> Headers {
        self.taken(row.cells.iter().filter_map(|(column, value)| Some((*column, typed(value)?))))
    }

    /// Matches a header of two rows: the lower text of a column, with what stands over it when only both together name
    /// a field; the upper one where there is no lower.
    pub fn matched_over(&self, upper: &Row, lower: &Row) -> Headers {
        let mut texts: BTreeMap<u32, String> =
            upper.cells.iter().filter_map(|(column, value)| Some((*column, typed(value)?))).collect();
        let over = texts.clone();
        for (column, value) in &lower.cells {
            let Some(own) = typed(value) else { continue };
            // A text over several columns stands in the first of them.
            let both = over.range(..=column).next_back().map(|(_, over)| format!("{over} {own}"));
            let known = |text: &String| self.0.contains_key(&key(text));
            let named = both.filter(|both| !known(&own) && known(both)).unwrap_or(own);
            texts.insert(*column, named);
        }
        self.taken(texts.into_iter())
    }

    fn taken(&self, texts: impl Iterator<Item = (u32, String)>) -> Headers {
        let mut headers = Headers { columns: BTreeMap::new(), guessed: Vec::new(), others: Vec::new() };
        for (column, header) in texts {
            let cell = MatchedColumn { column, header };
            match self.0.get(&key(&cell.header)) {
                Some(field) if !headers.columns.contains_key(*field) => {
                    headers.columns.insert((*field).to_owned(), cell);
                }
                _ => headers.others.push(cell),
            }
        }
        if headers.columns.len() >= FEWEST_EXACT {
            guess(&mut headers, &self.0);
        }
        headers
    }
}

/// The text of a header; none when the cell is no header.
fn typed(value: &Value) -> Option<String> {
    match value {
        Value::Text(typed) => Some(text(beginning(typed))),
        // A level may stand as a number over its counts.
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// No header is longer than this; the rest of such a text is not looked at.
fn beginning(text: &str) -> &str {
    const LONGEST_HEADER: usize = 1000;
    &text[..text.floor_char_boundary(LONGEST_HEADER)]
}

/// Takes what is left for the field that it is most like, when it is like no other.
fn guess(headers: &mut Headers, spellings: &BTreeMap<String, &str>) {
    let others = std::mem::take(&mut headers.others);
    for cell in others {
        let typed = key(&cell.header);
        let mut best: BTreeMap<&str, f64> = BTreeMap::new();
        if GUESSED_LENGTHS.contains(&typed.chars().count()) {
            for (spelling, field) in spellings.iter().filter(|(_, field)| !headers.columns.contains_key(**field)) {
                let likeness = strsim::normalized_levenshtein(spelling, &typed);
                let known = best.entry(field).or_default();
                *known = known.max(likeness);
            }
        }
        let mut ranked: Vec<_> = best.into_iter().filter(|(_, likeness)| *likeness >= LIKENESS).collect();
        ranked.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        match ranked.as_slice() {
            [(field, _)] => {
                headers.guessed.push((*field).to_owned());
                headers.columns.insert((*field).to_owned(), cell);
            }
            [(field, first), (_, second), ..] if first - second > 0.05 => {
                headers.guessed.push((*field).to_owned());
                headers.columns.insert((*field).to_owned(), cell);
            }
            _ => headers.others.push(cell),
        }
    }
}
