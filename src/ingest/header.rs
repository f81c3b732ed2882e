//! Matching the headers of a row to the fields of a form.

use std::collections::BTreeMap;

use super::clock;
use super::date;
use super::sheet::{Row, Value};
use crate::definition::spelling::{key, text};
use crate::definition::{ColumnKind, Form, Told};
use crate::model::dataset::MatchedColumn;

/// A header this short is too easily like another, and one this long is a text.
const GUESSED_LENGTHS: std::ops::RangeInclusive<usize> = 6..=100;
/// How like a header must be to be taken for a field although it is spelled otherwise.
const LIKENESS: f64 = 0.82;
/// How much more like one field than any other.
const CLEARLY: f64 = 0.05;

/// A row with fewer headers that are spelled exactly is no header row: its texts are not guessed at.
const FEWEST_EXACT: usize = 2;

/// What a row of headers has of a form.
#[derive(Debug, Clone, Default)]
pub struct Headers {
    /// The sheet's column of each field.
    pub columns: BTreeMap<String, MatchedColumn>,
    /// The column that holds the clock time of a field whose own column holds the day.
    pub clocks: BTreeMap<String, MatchedColumn>,
    /// Fields whose header is spelled otherwise.
    pub guessed: Vec<String>,
    /// Fields that have another column as well, which is not read.
    pub doubled: Vec<(String, MatchedColumn)>,
    /// Columns that no field took, with their headers.
    pub others: Vec<MatchedColumn>,
}

/// The spellings of a form's headers, by their keys.
pub struct Spellings<'a> {
    form: &'a Form,
    /// The field of each spelling, and how far it is from the register's own: its title, then its aliases in order.
    known: BTreeMap<String, (&'a str, usize)>,
}

/// The rank of a spelling that the office itself has pinned.
const PINNED: usize = 0;

impl<'a> Spellings<'a> {
    /// All spellings; the first column that has a spelling keeps it.
    pub fn new(form: &'a Form) -> Self {
        let mut known = BTreeMap::new();
        for column in &form.column {
            let own = [&column.title.th, &column.title.en].into_iter().chain(&column.aliases).chain(&column.weak);
            for (rank, spelling) in (PINNED + 1..).zip(own) {
                known.entry(key(spelling)).or_insert((column.id.as_str(), rank));
            }
        }
        Self { form, known }
    }

    /// The register.
    pub fn form(&self) -> &'a Form {
        self.form
    }

    /// Matches a row's texts with the form: what the office says first, then exact spellings, then, in a row that has
    /// some, likeness; never two columns to one field.
    pub fn matched(&self, row: &Row, told: &Told) -> Headers {
        let texts = row.cells.iter().filter_map(|(column, value)| Some((*column, (row.index, typed(value)?))));
        self.taken(texts, told)
    }

    /// Matches a header of two rows: the lower text of a column, with what stands over it when only both together name
    /// a field; the upper one where there is no lower.
    pub fn matched_over(&self, upper: &Row, lower: &Row, told: &Told) -> Headers {
        let over: BTreeMap<u32, String> =
            upper.cells.iter().filter_map(|(column, value)| Some((*column, typed(value)?))).collect();
        let mut texts: BTreeMap<u32, (u32, String)> =
            over.iter().map(|(column, text)| (*column, (upper.index, text.clone()))).collect();
        for (column, value) in &lower.cells {
            let Some(own) = typed(value) else { continue };
            // A text over several columns stands in the first of them.
            let both = over.range(..=column).next_back().map(|(_, over)| format!("{over} {own}"));
            let known = |text: &String| self.field(text, told).is_some();
            let named = both.filter(|both| !known(&own) && known(both)).unwrap_or(own);
            texts.insert(*column, (lower.index, named));
        }
        self.taken(texts.into_iter(), told)
    }

    /// The field that a header names, with the rank of its spelling.
    fn field(&self, header: &str, told: &Told) -> Option<(&'a str, usize)> {
        let key = key(header);
        let pinned = told.columns.get(&key).and_then(|field| self.form.column(field));
        pinned.map(|column| (column.id.as_str(), PINNED)).or_else(|| self.known.get(&key).copied())
    }

    fn taken(&self, texts: impl Iterator<Item = (u32, (u32, String))>, told: &Told) -> Headers {
        let mut headers = Headers::default();
        let mut claims: BTreeMap<&str, Vec<(usize, MatchedColumn)>> = BTreeMap::new();
        for (column, (row, header)) in texts {
            let cell = MatchedColumn { column, row, header };
            match self.field(&cell.header, told) {
                Some((field, rank)) => claims.entry(field).or_default().push((rank, cell)),
                None => headers.others.push(cell),
            }
        }
        for (field, mut claimed) in claims {
            // A clock's column may have the name of its day's: the day is the field, where there is one.
            claimed.sort_by_key(|(rank, cell)| (*rank != PINNED && clock::heads(&cell.header), *rank, cell.column));
            let mut claimed = claimed.into_iter().map(|(_, cell)| cell);
            headers.columns.extend(claimed.next().map(|best| (field.to_owned(), best)));
            // Of a running number beside a number, or of several personal columns, nothing is lost.
            let silent =
                |header: &str| self.form.column(field).is_some_and(|column| column.personal || column.is_weak(header));
            for cell in claimed {
                if !clock::heads(&cell.header) && !silent(&cell.header) {
                    headers.doubled.push((field.to_owned(), cell.clone()));
                }
                headers.others.push(cell);
            }
        }
        headers.others.sort_by_key(|cell| cell.column);
        self.join_clocks(&mut headers);
        if headers.columns.len() >= FEWEST_EXACT {
            self.guess(&mut headers);
        }
        headers
    }

    /// Finds the day of each column that is headed as a clock time: the one of the same name (`เวลาเผยแพร่` belongs to
    /// `วันที่เผยแพร่`); of a bare `เวลา`, the next to its left.
    fn join_clocks(&self, headers: &mut Headers) {
        let days: Vec<_> = self.form.column.iter().filter(|column| column.kind == ColumnKind::DateTime).collect();
        headers.others.retain(|cell| {
            if !clock::heads(&cell.header) {
                return true;
            }
            let event = clock::event(&cell.header);
            let free = |id: &str| {
                headers.columns.get(id).filter(|day| day.column != cell.column && !headers.clocks.contains_key(id))
            };
            let named = days.iter().find(|day| {
                let mut own = [&day.title.th, &day.title.en].into_iter().chain(&day.aliases);
                let same = |header: &str| clock::event(header) == event;
                !event.is_empty() && free(&day.id).is_some_and(|cell| same(&cell.header) || own.any(|own| same(own)))
            });
            let left = || {
                let left = days.iter().filter_map(|day| Some((free(&day.id)?.column, day)));
                left.filter(|(column, _)| *column < cell.column).max_by_key(|(column, _)| *column).map(|(_, day)| day)
            };
            let day = if event.is_empty() { left() } else { named };
            if let Some(day) = day {
                headers.clocks.insert(day.id.clone(), cell.clone());
            }
            day.is_none()
        });
    }

    /// Takes what is left for the field that it is most like, when it is like no other.
    fn guess(&self, headers: &mut Headers) {
        let others = std::mem::take(&mut headers.others);
        for cell in others {
            let typed = key(&cell.header);
            let length = typed.chars().count();
            let mut best: BTreeMap<&str, f64> = BTreeMap::new();
            if GUESSED_LENGTHS.contains(&length) && !clock::heads(&cell.header) {
                let free = self.known.iter().filter(|(_, (field, _))| !headers.columns.contains_key(*field));
                // A letter counts for three bytes in Thai: what differs more in length cannot be alike.
                for (spelling, (field, _)) in
                    free.filter(|(spelling, _)| spelling.len().abs_diff(typed.len()) < typed.len())
                {
                    let likeness = strsim::normalized_levenshtein(spelling, &typed);
                    let known = best.entry(field).or_default();
                    *known = known.max(likeness);
                }
            }
            let mut ranked: Vec<_> = best.into_iter().filter(|(_, likeness)| *likeness >= LIKENESS).collect();
            ranked.sort_by(|(_, a), (_, b)| b.total_cmp(a));
            let clear = match ranked.as_slice() {
                [(field, _)] => Some(*field),
                [(field, first), (_, second), ..] if first - second > CLEARLY => Some(*field),
                _ => None,
            };
            match clear {
                Some(field) => {
                    headers.guessed.push(field.to_owned());
                    headers.columns.insert(field.to_owned(), cell);
                }
                None => headers.others.push(cell),
            }
        }
    }
}

/// The text of a header; none when the cell is no header.
fn typed(value: &Value) -> Option<String> {
    match value {
        Value::Text(typed) => Some(text(beginning(typed))),
        // A level may stand as a number over its counts.
        Value::Number(number) => Some(number.to_string()),
        Value::Serial(serial) => date::month_shown(*serial),
        _ => None,
    }
}

/// No header is longer than this; the rest of such a text is not looked at.
fn beginning(text: &str) -> &str {
    const LONGEST_HEADER: usize = 1000;
    &text[..text.floor_char_boundary(LONGEST_HEADER)]
}
