//! A table of facts as plain columns, for the recount and the ledger.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta};
use polars::prelude::*;

use crate::definition::Indicator;
use crate::error::Error;
use crate::model::fact::{FactColumn, FactKind, FactTable};
use crate::model::ledger::Values;

/// The columns of a table as vectors.
pub struct Plain {
    table: FactTable,
    rows: usize,
    columns: BTreeMap<String, Values>,
}

impl Plain {
    /// Copies the columns that these indicators name, that date them, and that tell which record a row is.
    pub fn new(table: &FactTable, frame: &DataFrame, indicators: &[&Indicator]) -> Result<Self, Error> {
        let named = named(indicators);
        Self::of(table, frame, |column| column.names_row || named.contains(column.id.as_str()))
    }

    /// Copies those columns that are wanted.
    pub fn of(table: &FactTable, frame: &DataFrame, wanted: impl Fn(&FactColumn) -> bool) -> Result<Self, Error> {
        let mut columns = BTreeMap::new();
        for column in table.columns().iter().filter(|column| wanted(column)) {
            let values = values(frame, &column.id, &column.kind).map_err(|error| Error::Engine(error.to_string()))?;
            columns.insert(column.id.clone(), values);
        }
        Ok(Self { table: table.clone(), rows: frame.height(), columns })
    }

    /// How many rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// A column.
    pub fn column(&self, id: &str) -> &Values {
        &self.columns[id]
    }

    /// The different texts of a column, in the order of their codes from one; none of other columns.
    pub fn words(&self, id: &str) -> &[Arc<str>] {
        match self.columns.get(id) {
            Some(Values::Text(texts)) => texts.words(),
            _ => &[],
        }
    }

    /// The columns, in the table's order.
    pub fn into_columns(mut self) -> Vec<(String, Values)> {
        let columns = self.table.columns().iter();
        columns.filter_map(|column| self.columns.remove_entry(&column.id)).collect()
    }
}

/// The columns that indicators name.
fn named<'a>(indicators: &[&'a Indicator]) -> BTreeSet<&'a str> {
    indicators.iter().flat_map(|own| own.named_columns().chain(own.dated_by.iter().map(String::as_str))).collect()
}

fn values(frame: &DataFrame, id: &str, kind: &FactKind) -> PolarsResult<Values> {
    Ok(match kind {
        FactKind::Text | FactKind::Code(_) => Values::Text(frame.column(id)?.str()?.iter().collect()),
        FactKind::Integer => Values::Integer(frame.column(id)?.i64()?.iter().collect()),
        FactKind::Amount => Values::Amount(frame.column(id)?.i64()?.iter().collect()),
        FactKind::Boolean => Values::Boolean(frame.column(id)?.bool()?.iter().collect()),
        FactKind::Date => {
            let days = frame.column(id)?.cast(&DataType::Int32)?;
            let day = |days: i32| NaiveDate::default().checked_add_signed(TimeDelta::try_days(days.into())?);
            Values::Date(days.i32()?.iter().map(|days| days.and_then(day)).collect())
        }
        FactKind::Moment => {
            let end = |end: &str| frame.column(&format!("{id}_{end}"))?.cast(&DataType::Int64);
            let (from, to) = (end("from")?, end("to")?);
            let instant = |ms: i64| DateTime::from_timestamp_millis(ms).map(|instant| instant.naive_utc());
            let pairs = from.i64()?.iter().zip(to.i64()?.iter());
            Values::Moment(pairs.map(|(from, to)| instant(from?).zip(instant(to?))).collect())
        }
    })
}
