//! The office's own workbook as the frame of its report: placeholders in it become figures.
//!
//! In: the bytes of an `.xlsx` or `.xlsm`, and what is known of each placeholder. Out: the bytes of a copy in which the
//! placeholders of cells, headers and footers, text boxes and charts are filled, and what became of each. A cell that is
//! one placeholder becomes a number, so that the office's own formulas and charts work; within a text it becomes text.
//! Everything else is as it was: parts that need no change are copied with their compressed bytes, of the others only the
//! elements that must change are written anew. Results of formulas are left out and the workbook says that it is to be
//! computed anew when it is opened, so that nobody reads an old one.
//! Never: the original, a formula, a macro, a name of a sheet, of a range or of a column of a table.
//!
//! Libraries that read a workbook into a model and write the model lose what the model lacks. The one for Rust that is kept
//! up, umya-spreadsheet 3.1.1, was tried with a form that Excel's own rules allow: its chart was gone, the colours of its
//! theme and the request to compute it anew with it, and openpyxl could not open the result. So the package is edited in
//! place, as for copies with marks.

mod drawing;
mod formats;
mod margin;
mod pen;
mod placeholder;
mod runs;
mod sheet;
mod strings;
mod workbook;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::model::filling::Filling;
use crate::model::location::CellRef;
use pen::Pen;

/// A filled copy.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// Its bytes; those of the original where nothing was filled.
    pub bytes: Vec<u8>,
    /// The placeholders in the order of the workbook, each once for its place.
    pub places: Vec<Place>,
    /// Whether it brings macros, which the copy has, too.
    pub macros: bool,
}

/// A placeholder at a place, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The sheet.
    pub sheet: String,
    /// The cell; none for headers, footers, text boxes and charts.
    pub cell: Option<CellRef>,
    /// What stands in its braces.
    pub name: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a placeholder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It was filled, with this.
    Filled(String),
    /// It is known, and has no value: a stroke stands for it.
    Nothing,
    /// It is not known, and stays as it is; the name that comes nearest.
    Unknown(Option<String>),
    /// It stays as it is for the place where it stands.
    Left(Reason),
}

/// Why a placeholder stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It stands in a formula.
    Formula,
    /// It stands in the head of a table, whose columns bear the names of their heads.
    TableHead,
    /// Its braces do not close.
    Unclosed,
}

impl Reason {
    /// Its name in the texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Formula => "formula",
            Self::TableHead => "table-head",
            Self::Unclosed => "unclosed",
        }
    }
}

/// Why a workbook cannot be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfillable {
    /// It is a workbook of Excel 97-2003.
    Old,
    /// It opens only with its password.
    Protected,
    /// It is no workbook of the kind that can be filled.
    Other,
    /// It has more placeholders than this.
    Crowded(usize),
    /// It is damaged, or made in a way that is not understood; what was found.
    Damaged(String),
}

impl Unfillable {
    /// Its name in the texts.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Old => "old",
            Self::Protected => "protected",
            Self::Other => "other",
            Self::Crowded(_) => "crowded",
            Self::Damaged(_) => "damaged",
        }
    }
}

/// What stands for a placeholder without a value.
pub const NOTHING: &str = "-";

/// How the old container of Office begins, which also holds encrypted workbooks, and the name of their content.
const OLD: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED: &str = "EncryptedPackage";
const ZIP: [u8; 4] = *b"PK\x03\x04";

/// Fills a workbook.
///
/// # Errors
/// Why it cannot be filled.
pub fn fill(bytes: &[u8], lookup: &dyn Fn(&str) -> Filling) -> Result<Filled, Unfillable> {
    if bytes.starts_with(&OLD) {
        let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = bytes.windows(name.len()).any(|window| window == name);
        return Err(if encrypted { Unfillable::Protected } else { Unfillable::Old });
    }
    if !bytes.starts_with(&ZIP) {
        return Err(Unfillable::Other);
    }
    // A file that no program should make may trip us; that costs its copy, not the report.
    let work = || {
        let mut pen = Pen::new(lookup);
        let filled = workbook::fill(bytes, &mut pen)?;
        if pen.is_crowded() {
            return Ok(Err(Unfillable::Crowded(pen::MOST_PLACES)));
        }
        let filled = filled.map(|(bytes, macros)| Filled { bytes, places: pen.places(), macros });
        Ok(filled.ok_or(Unfillable::Other))
    };
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(filled)) => filled,
        Ok(Err(reason)) => Err(Unfillable::Damaged(reason)),
        Err(_) => Err(Unfillable::Damaged("damaged".to_owned())),
    }
}
