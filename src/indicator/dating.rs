//! The day of each row: that of the first of its dates that it has.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use polars::prelude::*;

use crate::error::Error;
use crate::model::dataset::FactFrame;
use crate::model::fact::{FactKind, FactTable};
use crate::model::period::Month;

/// Of a day.
const MILLISECONDS: i64 = 86_400_000;

/// The days of a table's rows; none for a row that has none of the dates, and for one whose day is yet to come.
///
/// Without dates to go by the table is a register as it stands: every row has the day of the evaluation.
pub fn days(
    frame: &FactFrame,
    table: &FactTable,
    dated_by: &[String],
    as_of: NaiveDate,
) -> Result<Vec<Option<NaiveDate>>, Error> {
    let failed = |error: PolarsError| Error::Engine(error.to_string());
    let otherwise = if dated_by.is_empty() { Some(as_of) } else { None };
    let mut days = vec![otherwise; frame.frame.height()];
    for name in dated_by {
        let own = column(&frame.frame, table, name).map_err(failed)?;
        for (day, own) in days.iter_mut().zip(own) {
            *day = day.or(own);
        }
    }
    Ok(days.into_iter().map(|day| day.filter(|day| *day <= as_of)).collect())
}

fn column(frame: &DataFrame, table: &FactTable, name: &str) -> PolarsResult<Vec<Option<NaiveDate>>> {
    if table.column(name).is_some_and(|column| column.kind == FactKind::Moment) {
        let instants = frame.column(&format!("{name}_from"))?.cast(&DataType::Int64)?;
        return Ok(named(instants.i64()?.iter().map(|ms| Some(ms?.div_euclid(MILLISECONDS)))));
    }
    let days = frame.column(name)?.cast(&DataType::Int32)?;
    Ok(named(days.i32()?.iter().map(|number| number.map(i64::from))))
}

/// Days by their numbers.
fn named(numbers: impl Iterator<Item = Option<i64>>) -> Vec<Option<NaiveDate>> {
    let (mut last, mut day) = (None, None);
    let named = numbers.map(|number| {
        // Rows that follow one another are often of the same day.
        if number != last {
            last = number;
            day = number.and_then(|number| day_of(i32::try_from(number).ok()?));
        }
        day
    });
    named.collect()
}

/// The months that have a day.
pub fn months(days: &[Option<NaiveDate>]) -> BTreeSet<Month> {
    let mut months = BTreeSet::new();
    let mut last = None;
    for day in days.iter().flatten() {
        // Rows that follow one another are often of the same day.
        if last != Some(*day) {
            last = Some(*day);
            months.insert(Month::of(*day));
        }
    }
    months
}

/// A day from its number, counted from the first of January 1970.
pub fn day_of(days: i32) -> Option<NaiveDate> {
    NaiveDate::default().checked_add_signed(TimeDelta::try_days(days.into())?)
}

/// The number of a day.
pub fn number_of(day: NaiveDate) -> i32 {
    i32::try_from((day - NaiveDate::default()).num_days()).unwrap_or(i32::MAX)
}
