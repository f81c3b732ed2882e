//! The facts of the steps of processes, against the durations that the manual gives (DOMAIN 1.3).

use chrono::{Datelike, Months, NaiveDate};
use polars::prelude::*;

use super::frame::places_of;
use super::{Sources, values};
use crate::definition::StepDuration;
use crate::issue::{Issue, Problem};
use crate::model::dataset::Table;
use crate::model::fact::AMOUNT_SCALE;

const FORM: &str = "process-steps";

/// What follows from the rows of the register of steps.
pub fn added(
    sources: &Sources<'_>,
    table: &Table,
    base: DataFrame,
    issues: &mut Vec<Issue>,
) -> PolarsResult<DataFrame> {
    let processes = values::texts(&base, "process")?;
    let steps = values::integers(&base, "step")?;
    let started = values::days(&base, "started")?;
    let finished = values::days(&base, "finished")?;
    let places = places_of(table, Some("finished"))?;
    let (mut days, mut working_days, mut has_standard) = (Vec::new(), Vec::new(), Vec::new());
    let (mut within, mut within_working) = (Vec::new(), Vec::new());
    for (row, span) in started.into_iter().zip(finished).enumerate() {
        let span = span.0.zip(span.1);
        let took = span.map(|(started, finished)| (finished - started).num_days() + 1);
        days.push(took);
        if took.is_some_and(|days| days < 1) {
            let (earlier, later) = (sources.title(FORM, "started"), sources.title(FORM, "finished"));
            issues.push(Issue { location: places.at(row), problem: Problem::ReversedTimes { earlier, later } });
        }
        // A step that ended before it began proves nothing.
        let span = span.filter(|(started, finished)| started <= finished);
        let worked = span.map(|(started, finished)| sources.calendar.count(started, finished));
        working_days.push(worked);
        let duration = processes[row].zip(steps[row]).and_then(|(process, step)| duration(sources, process, step));
        has_standard.push(Some(duration.is_some()));
        let kept = |took: Option<i64>| match duration? {
            StepDuration::Days(most) => Some(took? <= most),
            // A month has as many working days as it has.
            StepDuration::Months(most) => {
                span.and_then(|(started, finished)| Some(finished <= last_day(started, most)?))
            }
        };
        within.push(kept(took.filter(|_| span.is_some())));
        within_working.push(kept(worked));
    }
    let columns = vec![
        values::numbers("days", days),
        values::numbers("working_days", working_days),
        values::flags("has_standard", has_standard),
        values::flags("within_standard", within),
        values::flags("within_standard_working", within_working),
    ];
    values::with(base, columns)
}

/// How long the manual gives a step; its number is in hundredths.
fn duration(sources: &Sources<'_>, process: &str, step: i64) -> Option<StepDuration> {
    let standards = &sources.definitions.process_standards;
    let own = standards.iter().find(|own| own.process == process && own.step * AMOUNT_SCALE == step);
    own.and_then(|own| own.duration)
}

/// The last of so many months that begin on a day: the day before the same day of a later month; where that month has no
/// such day, its last.
fn last_day(first: NaiveDate, months: i64) -> Option<NaiveDate> {
    let after = first.checked_add_months(Months::new(u32::try_from(months).ok()?))?;
    if after.day() == first.day() { after.pred_opt() } else { Some(after) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_the_day_before_the_same_day_of_the_next() {
        let cases = [
            ("2026-07-01", 1, "2026-07-31"),
            ("2026-02-01", 1, "2026-02-28"),
            ("2026-02-15", 1, "2026-03-14"),
            ("2025-12-10", 1, "2026-01-09"),
            ("2026-01-31", 1, "2026-02-28"),
            ("2026-01-29", 1, "2026-02-28"),
            ("2026-01-28", 1, "2026-02-27"),
            ("2024-01-30", 1, "2024-02-29"),
            ("2026-03-31", 2, "2026-05-30"),
        ];
        for (first, months, expected) in cases {
            let day = |text: &str| text.parse().expect("a date of the test");
            assert_eq!(last_day(day(first), months), Some(day(expected)), "{first}");
        }
    }
}
