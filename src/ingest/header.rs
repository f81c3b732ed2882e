//! Matching the headers of a row to the fields of a form.

use std::collections::BTreeMap;

use super::clock;
use super::date;
use super::sheet::Value;
use super::spread::Spread;
use super::texts::Lexicon;
use crate::definition::spelling::{key, text};
use crate::definition::{ColumnKind, Form, Told};
use crate::model::dataset::MatchedColumn;

/// A header this short is too easily like another, and one this long is a text.
const GUESSED_LENGTHS: std::ops::RangeInclusive<usize> = 6..=100;
/// How like a header must be to be taken for a field although it is spelled otherwise.
const LIKENESS: f64 = 0.82;
/// A sheet with more unknown headers was not made for one register.
const MOST_GUESSED: usize = 60;
/// How much more like one field than any other.
const CLEARLY: f64 = 0.05;

/// A row with fewer headers that are spelled exactly is no header row: its texts are not guessed at.
pub const FEWEST_EXACT: usize = 2;

/// What a row of headers has of a form.
#[derive(Debug, Clone, Default)]
pub struct Headers {
    /// The sheet's column of each field.
    pub columns: BTreeMap<String, MatchedColumn>,
    /// The column that holds the clock time of a field whose own column holds the day.
    pub clocks: BTreeMap<String, MatchedColumn>,
    /// The columns of a field each value of which has its own.
    pub spread: BTreeMap<String, Spread>,
    /// Fields whose header is spelled otherwise.
    pub guessed: Vec<String>,
    /// Fields that have another column as well, which is not read.
    pub doubled: Vec<(String, MatchedColumn)>,
    /// Columns that no field took, with their headers.
    pub others: Vec<MatchedColumn>,
}

/// A text that may be a header, read once for all forms.
#[derive(Clone)]
pub struct HeaderText {
    column: u32,
    row: u32,
    alone: Spelled,
    /// Together with what stands over it.
    over: Option<Spelled>,
}

#[derive(Clone)]
struct Spelled {
    text: String,
    key: String,
    /// The code of the key, where it is that of a header of any form.
    name: Option<u32>,
}

/// The keys of the headers of all forms: a text is looked up once for all of them.
#[derive(Default)]
pub struct Names(Lexicon);

impl Names {
    fn spelled(&self, text: String, key: String) -> Spelled {
        Spelled { text, name: self.0.find(&key), key }
    }

    /// The texts of a row.
    pub fn texts<'v>(&self, row: u32, cells: impl Iterator<Item = (u32, Value<'v>)>) -> Vec<HeaderText> {
        let cells = cells.filter_map(|(column, value)| Some((column, typed(value)?)));
        let texts = cells.map(|(column, text)| {
            let key = key(&text);
            HeaderText { column, row, alone: self.spelled(text, key), over: None }
        });
        texts.collect()
    }

    /// The texts of a header of two rows: those of the lower, each with what stands over it; those of the upper where
    /// there is no lower. Both come from the left.
    pub fn texts_of_two(&self, upper: &[HeaderText], lower: &[HeaderText]) -> Vec<HeaderText> {
        let below = |column: u32| lower.binary_search_by_key(&column, |own| own.column).is_ok();
        let alone = upper.iter().filter(|own| !below(own.column)).cloned();
        let both = lower.iter().map(|own| {
            // A text over several columns stands in the first of them.
            let over = upper[..upper.partition_point(|over| over.column <= own.column)].last();
            let both = over.map(|over| {
                let text = format!("{} {}", over.alone.text, own.alone.text);
                self.spelled(text, format!("{}{}", over.alone.key, own.alone.key))
            });
            HeaderText { over: both, ..own.clone() }
        });
        let mut texts: Vec<_> = alone.chain(both).collect();
        texts.sort_by_key(|text| text.column);
        texts
    }
}

/// The spellings of a form's headers.
pub struct Spellings<'a> {
    form: &'a Form,
    /// By the codes of their keys among those of all forms.
    known: BTreeMap<u32, Spelling<'a>>,
}

/// One way to spell the header of a field.
struct Spelling<'a> {
    field: &'a str,
    /// How far it is from the register's own: its title, then its aliases in order.
    rank: usize,
    key: String,
    /// The letters of the key.
    letters: usize,
}

/// The rank of a spelling that the office itself has pinned.
const PINNED: usize = 0;

impl<'a> Spellings<'a> {
    /// All spellings, whose keys are added to those of other forms; the first column that has a spelling keeps it.
    pub fn new(form: &'a Form, names: &mut Names) -> Self {
        let mut known = BTreeMap::new();
        for column in &form.column {
            let own = [&column.title.th, &column.title.en].into_iter().chain(&column.aliases).chain(&column.weak);
            for (rank, spelling) in (PINNED + 1..).zip(own) {
                let key = key(spelling);
                let letters = key.chars().count();
                known.entry(names.0.code(&key)).or_insert(Spelling { field: &column.id, rank, key, letters });
            }
        }
        Self { form, known }
    }

    /// The register.
    pub fn form(&self) -> &'a Form {
        self.form
    }

    /// How many of the texts may be headers of the form: a look that costs little.
    pub fn knows(&self, texts: &[HeaderText], told: &Told) -> usize {
        let known = |own: &Spelled| {
            own.name.is_some_and(|name| self.known.contains_key(&name)) || told.columns.contains_key(&own.key)
        };
        texts.iter().filter(|text| known(&text.alone) || text.over.as_ref().is_some_and(known)).count()
    }

    /// Matches the texts of a row, or of two, with the form: what the office says first, then exact spellings, then,
    /// in a row that has some, likeness; never two columns to one field. A text with another over it is taken with it
    /// only when both together name a field and it alone does not.
    pub fn matched(&self, texts: &[HeaderText], told: &Told) -> Headers {
        let mut headers = Headers::default();
        let mut claims: BTreeMap<&'a str, Vec<(usize, MatchedColumn)>> = BTreeMap::new();
        for own in texts {
            let alone = self.field(&own.alone, told);
            let both = own.over.as_ref().filter(|_| alone.is_none());
            let both = both.and_then(|both| Some((&both.text, self.field(both, told)?)));
            let (header, field) = both.map_or((&own.alone.text, alone), |(text, field)| (text, Some(field)));
            let cell = MatchedColumn { column: own.column, row: own.row, header: header.clone() };
            match field {
                Some((field, rank)) => claims.entry(field).or_default().push((rank, cell)),
                None => headers.others.push(cell),
            }
        }
        self.settle(&mut headers, claims);
        headers
    }

    /// The field that a header names, with the rank of its spelling.
    fn field(&self, own: &Spelled, told: &Told) -> Option<(&'a str, usize)> {
        let pinned = told.columns.get(&own.key).and_then(|field| self.form.column(field));
        let known = || own.name.and_then(|name| self.known.get(&name)).map(|known| (known.field, known.rank));
        pinned.map(|column| (column.id.as_str(), PINNED)).or_else(known)
    }

    /// Gives each field the best of the columns that name it, and the rest to what is like them.
    fn settle(&self, headers: &mut Headers, claims: BTreeMap<&'a str, Vec<(usize, MatchedColumn)>>) {
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
        if headers.columns.len() >= FEWEST_EXACT {
            self.guess(headers);
        }
        self.join_clocks(headers);
    }

    /// Finds the day of each column that is headed as a clock time: the one of the same name (`เวลาเผยแพร่` belongs to
    /// `วันที่เผยแพร่`); of a bare `เวลา`, the next to its left.
    fn join_clocks(&self, headers: &mut Headers) {
        if !headers.others.iter().any(|cell| clock::heads(&cell.header)) {
            return;
        }
        let days: Vec<_> = self.form.column.iter().filter(|column| column.kind == ColumnKind::DateTime).collect();
        let unmatched_days: Vec<u32> =
            headers.others.iter().filter(|cell| clock::heads_days(&cell.header)).map(|cell| cell.column).collect();
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
                let (column, day) =
                    left.filter(|(column, _)| *column < cell.column).max_by_key(|(column, _)| *column)?;
                // Not over the column of another day, whatever that is.
                let between = |other: &u32| column < *other && *other < cell.column;
                (!unmatched_days.iter().any(between)).then_some(day)
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
        for (place, cell) in others.into_iter().enumerate() {
            if place >= MOST_GUESSED {
                headers.others.push(cell);
                continue;
            }
            let typed = key(&cell.header);
            let length = typed.chars().count();
            let mut best: BTreeMap<&str, f64> = BTreeMap::new();
            if GUESSED_LENGTHS.contains(&length) && !clock::heads(&cell.header) {
                let free = self.known.values().filter(|own| !headers.columns.contains_key(own.field));
                // What differs more in length cannot be so alike.
                for own in free.filter(|own| alike_in_length(own.letters, length)) {
                    let likeness = strsim::normalized_levenshtein(&own.key, &typed);
                    let known = best.entry(own.field).or_default();
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

impl Headers {
    /// How many fields it has.
    pub fn fields(&self) -> usize {
        self.columns.len() + self.spread.len()
    }

    /// With the fields each value of which has a column of its own.
    pub fn with(mut self, spread: BTreeMap<String, Spread>) -> Self {
        let taken = |column: u32| spread.values().flat_map(|own| &own.columns).any(|(cell, _)| cell.column == column);
        self.others.retain(|cell| !taken(cell.column));
        self.spread = spread;
        self
    }
}

/// Whether two texts may be as alike as [`LIKENESS`] asks, by their numbers of letters.
fn alike_in_length(own: usize, length: usize) -> bool {
    own.min(length) as f64 >= LIKENESS * own.max(length) as f64
}

/// The text of a header; none when the cell is no header.
fn typed(value: Value<'_>) -> Option<String> {
    match value {
        Value::Text(typed) => Some(text(beginning(typed))),
        // A level may stand as a number over its counts.
        Value::Number(number) => Some(number.to_string()),
        Value::Serial(serial) => date::month_shown(serial),
        _ => None,
    }
}

/// No header is longer than this; the rest of such a text is not looked at.
fn beginning(text: &str) -> &str {
    const LONGEST_HEADER: usize = 1000;
    &text[..text.floor_char_boundary(LONGEST_HEADER)]
}
