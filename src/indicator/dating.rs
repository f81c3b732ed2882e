//! The month of each row: that of the first of its dates that it has.

use chrono::{DateTime, NaiveDate, TimeDelta};
use polars::prelude::*;

use crate::error::Error;
use crate::model::dataset::FactFrame;
use crate::model::fact::{FactKind, FactTable};
use crate::model::period::Month;

/// The months of a table's rows; none for a row that has none of the dates.
pub fn months(frame: &FactFrame, table: FactTable, dated_by: &[String]) -> Result<Vec<Option<Month>>, Error> {
    let failed = |error: PolarsError| Error::Engine(error.to_string());
    let mut months = vec![None; frame.frame.height()];
    for name in dated_by {
        let days = days(&frame.frame, table, name).map_err(failed)?;
        for (month, day) in months.iter_mut().zip(days) {
            *month = month.or(day.map(Month::of));
        }
    }
    Ok(months)
}

fn days(frame: &DataFrame, table: FactTable, name: &str) -> PolarsResult<Vec<Option<NaiveDate>>> {
    let epoch = NaiveDate::default();
    if table.column(name).is_some_and(|column| column.kind == FactKind::Moment) {
        let instants = frame.column(&format!("{name}_from"))?.cast(&DataType::Int64)?;
        let day = |ms: i64| DateTime::from_timestamp_millis(ms).map(|instant| instant.date_naive());
        return Ok(instants.i64()?.iter().map(|ms| ms.and_then(day)).collect());
    }
    let days = frame.column(name)?.cast(&DataType::Int32)?;
    let day = |days: i32| epoch.checked_add_signed(TimeDelta::try_days(days.into())?);
    Ok(days.i32()?.iter().map(|days| days.and_then(day)).collect())
}
