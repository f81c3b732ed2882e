//! The rows of a table of facts, a file for each fiscal year.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::naming::{self, OFFICE, PLACE, YEAR};
use super::{Records, parquet};
use crate::definition::Definitions;
use crate::error::Error;
use crate::model::fact::{FactKind, FactTable};
use crate::model::ledger::Values;
use crate::model::output::OutputFile;
use crate::model::period::Month;
use crate::parquet::Column;

/// The files of a table; one without rows where it has none, so that it is there for every office.
pub fn files(records: &Records, definitions: &Definitions, office: &str) -> Result<Vec<OutputFile>, Error> {
    let mut years: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
    for (row, day) in days(records, definitions).into_iter().enumerate() {
        years.entry(day.map_or(0, |day| Month::of(day).fiscal_year())).or_default().push(row);
    }
    if years.is_empty() {
        years.insert(0, Vec::new());
    }
    let folder = format!("facts/{}/{OFFICE}={office}", naming::table(&records.table));
    years
        .iter()
        .map(|(year, rows)| parquet(format!("{folder}/{YEAR}={year}/part.parquet"), columns(records, rows)))
        .collect()
}

/// The columns by which a table is parted: those that date it for the first indicator that counts it by day, else those
/// of its register.
pub fn dated_by<'a>(table: &FactTable, definitions: &'a Definitions) -> &'a [String] {
    let mut counting = definitions.indicators.iter().filter(|own| own.table == *table && !own.stands());
    let of_form = || definitions.form(table.register()).map_or(&[][..], |form| &form.dated_by);
    counting.next().map_or_else(of_form, |own| &own.dated_by)
}

fn days(records: &Records, definitions: &Definitions) -> Vec<Option<NaiveDate>> {
    let mut days = vec![None; records.places.len()];
    for name in dated_by(&records.table, definitions) {
        let Some(values) = records.column(name) else { continue };
        for (row, day) in days.iter_mut().enumerate().filter(|(_, day)| day.is_none()) {
            *day = match values {
                Values::Date(values) => values[row],
                Values::Moment(values) => values[row].map(|(from, _)| from.date()),
                _ => None,
            };
        }
    }
    days
}

/// The columns of some rows: those that the table documents, then the place of each row.
fn columns<'a>(records: &'a Records, rows: &'a [usize]) -> Vec<Column<'a>> {
    let mut columns = Vec::new();
    for described in records.table.columns() {
        let name = naming::column(&described.id);
        match records.column(&described.id) {
            Some(values) => columns.extend(picked(&name, values, rows)),
            None => columns.extend(empty(&name, &described.kind)),
        }
    }
    let sheet_of = |row: &usize| records.places.sheet(*row);
    let [file, sheet, number, cell] = PLACE;
    columns.push(Column::texts(file, rows.iter().map(move |row| Some(&*sheet_of(row).file))));
    columns.push(Column::texts(sheet, rows.iter().map(move |row| sheet_of(row).sheet.as_deref())));
    let row_of = move |row: &usize| records.places.row(*row).map(|number| i64::from(number) + 1);
    columns.push(Column::integers(number, rows.iter().map(row_of)));
    columns.push(Column::written(
        cell,
        rows.iter().map(move |row| records.places.at(*row).cell.map(|cell| cell.to_string())),
    ));
    columns
}

fn picked<'a>(name: &str, values: &'a Values, rows: &'a [usize]) -> Vec<Column<'a>> {
    let one = match values {
        Values::Text(values) => Column::texts(name, rows.iter().map(|row| values.at(*row))),
        Values::Integer(values) => Column::integers(name, rows.iter().map(|row| values.at(*row))),
        Values::Amount(values) => Column::amounts(name, rows.iter().map(|row| values.at(*row))),
        Values::Boolean(values) => Column::flags(name, rows.iter().map(|row| values[*row])),
        Values::Date(values) => Column::days(name, rows.iter().map(|row| values[*row])),
        Values::Moment(values) => return Column::moment(name, rows.iter().map(|row| values[*row])),
    };
    vec![one]
}

/// A column of a table whose registers were not found.
fn empty<'a>(name: &str, kind: &FactKind) -> Vec<Column<'a>> {
    let one = match kind {
        FactKind::Text | FactKind::Code(_) => Column::texts(name, []),
        FactKind::Integer => Column::integers(name, []),
        FactKind::Amount => Column::amounts(name, []),
        FactKind::Boolean => Column::flags(name, []),
        FactKind::Date => Column::days(name, []),
        FactKind::Moment => return Column::moment(name, std::iter::empty()),
    };
    vec![one]
}
