//! Which register a sheet is, and where its header stands.

use super::header::{Headers, Spellings};
use super::sheet::{Sheet, Value};
use super::survey;
use crate::definition::{Definitions, Form, Layout};

/// How far down a header is looked for: title rows stand above it.
const ROWS_SEARCHED: usize = 30;
/// So many fields of a form make a sheet look like it even when a required one is missing.
const FIELDS_THAT_SUGGEST: usize = 3;

/// What a sheet was found to be.
pub enum Recognised<'a> {
    /// A register.
    Form(Matched<'a>),
    /// Much like a register, but without required columns.
    Nearly {
        /// The register's Thai title.
        form: String,
        /// The Thai titles of the missing columns.
        missing: Vec<String>,
        /// The row that looks like its header.
        row: u32,
    },
    /// None that is known.
    Nothing,
}

/// A sheet that is a register.
pub struct Matched<'a> {
    /// The register.
    pub form: &'a Form,
    /// Its headers.
    pub headers: Headers,
    /// The place of the header row among the sheet's rows; of two, the lower.
    pub row: usize,
    /// The place of the upper one; the same where there is but one.
    pub top: usize,
}

/// Finds the form whose headers a sheet carries best.
pub fn recognise<'a>(sheet: &Sheet, definitions: &'a Definitions) -> Recognised<'a> {
    // Fields count before items: a register with ticks in its columns is no survey.
    let mut best: Option<((usize, usize), Matched<'a>)> = None;
    let mut nearly: Option<(usize, Recognised<'a>)> = None;
    let forms: Vec<_> = definitions.forms.iter().map(|form| (form, Spellings::new(form))).collect();
    for (place, row) in sheet.rows.iter().enumerate().take(ROWS_SEARCHED) {
        for (form, spellings) in &forms {
            let form: &'a Form = form;
            let (top, place, headers) = headers(sheet, place, spellings);
            let missing: Vec<_> = form
                .column
                .iter()
                .filter(|column| column.required && !headers.columns.contains_key(&column.id))
                .collect();
            let fields = headers.columns.len();
            if missing.is_empty() {
                let mut score = (fields, 0);
                if form.layout == Layout::Survey {
                    // Any register may have a time stamp: a survey has items.
                    let items = survey::items(sheet, place, &headers, &definitions.likert).len();
                    if items < survey::FEWEST_ITEMS {
                        continue;
                    }
                    score.1 = items;
                }
                if form.layout == Layout::Tally && !survey::counts_levels(sheet, place, &headers, &definitions.likert) {
                    continue;
                }
                if best.as_ref().is_none_or(|(known, _)| *known < score) {
                    best = Some((score, Matched { form, headers, row: place, top }));
                }
            } else if form.layout == Layout::Records
                && fields >= FIELDS_THAT_SUGGEST
                && nearly.as_ref().is_none_or(|(known, _)| *known < fields)
            {
                let missing = missing.iter().map(|column| column.title.th.clone()).collect();
                let found = Recognised::Nearly { form: form.title.th.clone(), missing, row: row.index };
                nearly = Some((fields, found));
            }
        }
    }
    match (best, nearly) {
        (Some((_, matched)), _) => Recognised::Form(matched),
        (None, Some((_, nearly))) => nearly,
        (None, None) => Recognised::Nothing,
    }
}

/// The headers that begin in a row, with the places of their upper and lower row: its own, or with those below it
/// where both together name more fields than either.
fn headers(sheet: &Sheet, place: usize, spellings: &Spellings<'_>) -> (usize, usize, Headers) {
    let upper = &sheet.rows[place];
    let own = spellings.matched(upper);
    // A header of two rows has in its upper one at least the fields that stand beside the groups.
    let below = sheet.rows.get(place + 1).filter(|lower| lower.index == upper.index + 1 && !own.columns.is_empty());
    if let Some(lower) = below {
        let both = spellings.matched_over(upper, lower);
        if both.columns.len() > own.columns.len().max(spellings.matched(lower).columns.len()) {
            return (place, place + 1, both);
        }
    }
    // Cells merged over two rows have said the same in the row above.
    let above = place.checked_sub(1).map(|above| &sheet.rows[above]).filter(|above| above.index + 1 == upper.index);
    let same = above.is_some_and(|above| {
        upper.cells.iter().any(|(column, value)| matches!(value, Value::Text(_)) && above.at(*column) == Some(value))
    });
    (place - usize::from(same), place, own)
}
