//! The rows of a period as a seal keeps them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::short;
use crate::definition::{Definitions, Indicator};
use crate::model::ledger::{Bucket, Buckets, Entries, LedgerTable, Values};
use crate::model::period::Period;
use crate::model::seal::{SealedEntry, SealedTable};

/// What stands for a row that a reading does not date in the period.
pub const ELSEWHERE: char = '.';
/// Codes are digits of this base.
const BASE: u32 = 36;

/// The rows of a table that lie in a period under any way of dating; none when there are none.
pub fn table(ledger: &LedgerTable, definitions: &Definitions, period: Period) -> Option<SealedTable> {
    let dated: Vec<(&Entries, &[Option<NaiveDate>])> =
        ledger.entries.iter().filter_map(|entry| Some((entry, ledger.days.get(entry.dating?)?.1.as_slice()))).collect();
    let (first, last) = period.days();
    let within = |day: Option<NaiveDate>| day.is_some_and(|day| first <= day && day <= last);
    let rows: Vec<usize> =
        (0..ledger.rows()).filter(|row| ledger.days.iter().any(|(_, days)| within(days[*row]))).collect();
    if rows.is_empty() {
        return None;
    }
    let mut own = SealedTable { table: ledger.table.id().to_owned(), ..SealedTable::default() };
    let mut sheets: BTreeMap<(String, Option<String>, u32), u32> = BTreeMap::new();
    let naming = naming(ledger);
    for row in &rows {
        own.keys.push(short(&naming.iter().map(|values| said(values, *row)).collect::<Vec<_>>().join("\n")));
        let place = ledger.places.at(*row);
        let column = place.cell.map_or(0, |cell| cell.column);
        let sheet = (place.file.to_string(), place.sheet.as_deref().map(str::to_owned), column);
        let next = u32::try_from(own.sheets.len()).unwrap_or(u32::MAX);
        let number = *sheets.entry(sheet.clone()).or_insert(next);
        if number == next {
            own.sheets.push(sheet);
        }
        own.rows.push((number, place.cell.map_or(0, |cell| cell.row)));
    }
    let indicators = || dated.iter().filter_map(|(entry, _)| definitions.indicator(&entry.indicator));
    let parts: BTreeSet<&str> = indicators().flat_map(|own| own.breakdowns.iter().map(String::as_str)).collect();
    for by in parts {
        if let Some(Values::Text(texts)) = ledger.column(by) {
            own.parts.insert(by.to_owned(), coded(rows.iter().map(|row| texts.at(*row))));
        }
    }
    for (entry, days) in dated {
        let Some(indicator) = definitions.indicator(&entry.indicator) else { continue };
        let code = |row: &usize| if within(days[*row]) { character(entry.buckets.codes()[*row]) } else { ELSEWHERE };
        let numbers = numbers(indicator, ledger);
        let value =
            |row: &usize| short(&numbers.iter().map(|values| said(values, *row)).collect::<Vec<_>>().join("\n"));
        own.entries.push(SealedEntry {
            indicator: entry.indicator.clone(),
            reading: entry.reading.clone(),
            codes: rows.iter().map(code).collect(),
            values: if numbers.is_empty() { Vec::new() } else { rows.iter().map(value).collect() },
        });
    }
    Some(own)
}

/// The bucket of a code's character; none for a row elsewhere.
pub fn bucket(code: char) -> Option<Bucket> {
    let code = code.to_digit(BASE).and_then(|code| u8::try_from(code).ok())?;
    Some(Buckets::of(code).0)
}

fn character(code: u8) -> char {
    char::from_digit(u32::from(code).min(BASE - 1), BASE).unwrap_or('z')
}

/// The columns that name a row; all that the ledger has where none does.
fn naming(ledger: &LedgerTable) -> Vec<&Values> {
    let names = |id: &str| ledger.table.column(id).is_some_and(|column| column.names_row);
    let own: Vec<_> = ledger.columns.iter().filter(|(id, _)| names(id)).map(|(_, values)| values).collect();
    if own.is_empty() { ledger.columns.iter().map(|(_, values)| values).collect() } else { own }
}

/// The columns with the numbers or values that rows count with.
fn numbers<'a>(indicator: &Indicator, ledger: &'a LedgerTable) -> Vec<&'a Values> {
    let named = [&indicator.weight, &indicator.points, &indicator.possible, &indicator.of];
    named.into_iter().flatten().filter_map(|id| ledger.column(id)).collect()
}

/// A value as text, to be hashed.
fn said(values: &Values, row: usize) -> String {
    match values {
        Values::Text(values) => format!("{:?}", values.at(row)),
        Values::Integer(values) | Values::Amount(values) => format!("{:?}", values.at(row)),
        Values::Boolean(values) => format!("{:?}", values[row]),
        Values::Date(values) => format!("{:?}", values[row]),
        Values::Moment(values) => format!("{:?}", values[row]),
    }
}

/// Different texts, and for each row zero for none or one more than the index of its text.
fn coded<'a>(texts: impl Iterator<Item = Option<&'a str>>) -> (Vec<String>, Vec<u32>) {
    let mut known: BTreeMap<&str, u32> = BTreeMap::new();
    let mut words = Vec::new();
    let codes = texts.map(|text| {
        text.map_or(0, |text| {
            let next = u32::try_from(words.len() + 1).unwrap_or(u32::MAX);
            let code = *known.entry(text).or_insert(next);
            if code == next {
                words.push(text.to_owned());
            }
            code
        })
    });
    let codes = codes.collect();
    (words, codes)
}
