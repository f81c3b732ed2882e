//! Which register a sheet is, and where its header stands.

use super::header::{Headers, Spellings};
use super::sheet::Sheet;
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
    /// The place of the header row among the sheet's rows.
    pub row: usize,
}

/// Finds the form whose headers a sheet carries best.
pub fn recognise<'a>(sheet: &Sheet, definitions: &'a Definitions) -> Recognised<'a> {
    let mut best: Option<(usize, Matched<'a>)> = None;
    let mut nearly: Option<(usize, Recognised<'a>)> = None;
    let forms: Vec<_> = definitions.forms.iter().map(|form| (form, Spellings::new(form))).collect();
    for (place, row) in sheet.rows.iter().enumerate().take(ROWS_SEARCHED) {
        for (form, spellings) in &forms {
            let form: &'a Form = form;
            let headers = spellings.matched(row);
            let missing: Vec<_> = form
                .column
                .iter()
                .filter(|column| column.required && !headers.columns.contains_key(&column.id))
                .collect();
            let mut score = headers.columns.len();
            if missing.is_empty() {
                if form.layout == Layout::Survey {
                    // Any register may have a time stamp: a survey has items.
                    let items = survey::items(sheet, place, &headers, &definitions.likert).len();
                    if items < survey::FEWEST_ITEMS {
                        continue;
                    }
                    score += items;
                }
                if best.as_ref().is_none_or(|(known, _)| *known < score) {
                    best = Some((score, Matched { form, headers, row: place }));
                }
            } else if form.layout == Layout::Records
                && score >= FIELDS_THAT_SUGGEST
                && nearly.as_ref().is_none_or(|(known, _)| *known < score)
            {
                let missing = missing.iter().map(|column| column.title.th.clone()).collect();
                let found = Recognised::Nearly { form: form.title.th.clone(), missing, row: row.index };
                nearly = Some((score, found));
            }
        }
    }
    match (best, nearly) {
        (Some((_, matched)), _) => Recognised::Form(matched),
        (None, Some((_, nearly))) => nearly,
        (None, None) => Recognised::Nothing,
    }
}
