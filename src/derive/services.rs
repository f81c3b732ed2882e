//! The facts of services and the hotline.

use polars::prelude::*;

use super::frame::places_of;
use super::{Sources, values};
use crate::issue::{Issue, Problem};
use crate::model::dataset::Table;

const FORM: &str = "services";

/// What follows from the rows of the register of services.
pub fn added(
    sources: &Sources<'_>,
    table: &Table,
    base: DataFrame,
    issues: &mut Vec<Issue>,
) -> PolarsResult<DataFrame> {
    let received = values::moments(&base, "received")?;
    let answered = values::moments(&base, "answered")?;
    let places = places_of(table, Some("answered"))?;
    let (mut minutes, mut days) = (Vec::new(), Vec::new());
    for (row, pair) in received.into_iter().zip(answered).enumerate() {
        let both = pair.0.zip(pair.1);
        minutes.push(both.and_then(|(received, answered)| received.minutes_to(answered)));
        days.push(both.map(|(received, answered)| received.days_to(answered)));
        if both.and_then(|(received, answered)| received.not_after(answered)) == Some(false) {
            let (earlier, later) = (sources.title(FORM, "received"), sources.title(FORM, "answered"));
            issues.push(Issue { location: places.at(row), problem: Problem::ReversedTimes { earlier, later } });
        }
    }
    values::with(base, vec![values::numbers("response_minutes", minutes), values::numbers("response_days", days)])
}
