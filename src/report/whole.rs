//! The whole ledger of a register as a file of its own, where the workbook does not show all of it.
//!
//! In: a table of the ledger and the words of its reasons. Out: a Parquet file with a row for each record: where it came
//! from, its facts as codes, the days that place it in periods, and for each reading of each indicator its bucket and why.

use std::io::Write;
use std::sync::Arc;

use crate::definition::{Definitions, Indicator, Language};
use crate::error::Error;
use crate::model::fact::FactTable;
use crate::model::ledger::{Buckets, Entries, LedgerTable, Reason};
use crate::parquet::{self, Column};

/// The file's name below the report's folder.
#[must_use]
pub fn name(table: &FactTable) -> String {
    format!("ledger/{}.parquet", table.id())
}

/// Writes a table of the ledger.
///
/// # Errors
/// [`Error::Report`] when it cannot be written.
pub fn write<W: Write + Send>(
    ledger: &LedgerTable,
    definitions: &Definitions,
    language: Language,
    out: W,
) -> Result<W, Error> {
    let places = &ledger.places;
    let sheets = || places.numbers().iter().map(|(sheet, _)| &places.sheets()[*sheet as usize]);
    let words: Vec<_> = ledger.entries.iter().map(|entry| reasons(definitions, language, entry)).collect();
    let mut columns = vec![
        Column::texts("source_file", sheets().map(|sheet| Some(&*sheet.file))),
        Column::texts("source_sheet", sheets().map(|sheet| sheet.sheet.as_deref())),
        // As people count rows.
        Column::integers("source_row", (0..ledger.rows()).map(|row| places.row(row).map(|row| i64::from(row) + 1))),
    ];
    for (id, values) in &ledger.columns {
        columns.extend(Column::of(id, values));
    }
    for (dated_by, days) in &ledger.days {
        columns.push(Column::days(&format!("day_by_{}", dated_by.join("_or_")), days.iter().copied()));
    }
    for (entry, words) in ledger.entries.iter().zip(&words) {
        let name = match &entry.reading {
            None => entry.indicator.clone(),
            Some(reading) => format!("{} ({reading})", entry.indicator),
        };
        let buckets = entry.buckets.iter().map(|(bucket, _)| Some(bucket.code()));
        columns.push(Column::texts(&name, buckets));
        let reasons = entry.buckets.codes().iter().map(|code| words.get(usize::from(*code)).map(|word| &**word));
        columns.push(Column::texts(&format!("{name}: why"), reasons));
    }
    parquet::write(columns, out)
}

/// The words of the reasons of an entry, by the numbers of its buckets.
fn reasons(definitions: &Definitions, language: Language, entry: &Entries) -> Vec<Arc<str>> {
    let found = definitions.indicators.iter().find(|own| own.id == entry.indicator);
    let word = |code: u8| found.map(|own| why(own, entry.reading.as_deref(), Buckets::of(code).1, language));
    (0..=entry.buckets.codes().iter().copied().max().unwrap_or(0)).filter_map(word).map(Into::into).collect()
}

/// Why a row is where it is, in the words of the indicator.
#[must_use]
pub fn why<'a>(indicator: &'a Indicator, reading: Option<&str>, reason: Reason, language: Language) -> &'a str {
    let reasons = &indicator.reasons;
    let words = match reason {
        Reason::NotInDenominator => Some(&reasons.outside),
        Reason::Exclusion(index) => {
            let reading = indicator.readings.iter().find(|own| own.id.as_deref() == reading);
            reading.and_then(|own| own.exclude.get(index as usize)).map(|exclusion| &exclusion.reason)
        }
        Reason::DeclaredUndecided | Reason::Unknown => Some(&reasons.undecidable),
        Reason::Missed => Some(&reasons.denominator),
        Reason::Counted => Some(&reasons.numerator),
    };
    words.map_or("", |words| words.in_language(language))
}
