//! What follows from when an item was finished, checked, mended and published.

use chrono::{DateTime, NaiveDate};
use polars::prelude::*;

use super::values::{self, Moment};
use crate::model::calendar::WorkingDays;

/// The columns of news that depend on its moments.
pub fn columns(frame: &DataFrame, calendar: &WorkingDays) -> PolarsResult<Vec<Column>> {
    let produced = values::moments(frame, "produced")?;
    let published = values::moments(frame, "published")?;
    let ended = values::moments(frame, "event_end")?;
    let worked: Vec<Option<NaiveDate>> =
        produced.iter().zip(&published).map(|(produced, published)| day(produced.or(*published)?)).collect();
    let working = worked.iter().map(|day| day.map(|day| calendar.is_working(day))).collect();
    let minutes = ended.iter().zip(&published).map(|(ended, published)| (*ended)?.minutes_to((*published)?)).collect();
    let recorded = values::texts(frame, "accuracy")?;
    let corrected = values::days(frame, "corrected")?;
    let at_release = recorded
        .into_iter()
        .zip(corrected)
        .zip(&published)
        .map(|((recorded, corrected), published)| {
            let between = corrected.zip(published.and_then(day));
            Some(at_release(recorded?, between).to_owned())
        })
        .collect();
    Ok(vec![
        values::dates("worked_on", worked)?,
        values::flags("on_working_day", working),
        values::numbers("publish_minutes", minutes),
        values::words("accuracy_at_release", at_release),
    ])
}

/// The day of a moment.
pub fn day(moment: Moment) -> Option<NaiveDate> {
    DateTime::from_timestamp_millis(moment.from).map(|instant| instant.date_naive())
}

/// The accuracy as the public saw it: a correction counts when it came on a day before the publication; one that came
/// on a later day shows that the public saw the mistake; one of the same day leaves that open (DOMAIN A1 c).
fn at_release(recorded: &str, corrected_and_published: Option<(NaiveDate, NaiveDate)>) -> &str {
    let Some((corrected, published)) = corrected_and_published else { return recorded };
    match recorded {
        "correct" | "incorrect" if corrected < published => "correct",
        "correct" | "incorrect" if corrected > published => "incorrect",
        "correct" | "incorrect" => "unchecked",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_counts_only_before_the_publication() {
        let date = |text: &str| text.parse::<NaiveDate>().expect("a date of the test");
        let published = date("2026-07-10");
        let cases = [
            ("incorrect", Some("2026-07-09"), "correct"),
            ("incorrect", Some("2026-07-10"), "unchecked"),
            ("incorrect", Some("2026-07-11"), "incorrect"),
            ("incorrect", None, "incorrect"),
            ("correct", Some("2026-07-09"), "correct"),
            ("correct", Some("2026-07-10"), "unchecked"),
            ("correct", Some("2026-07-11"), "incorrect"),
            ("correct", None, "correct"),
            ("unchecked", Some("2026-07-11"), "unchecked"),
        ];
        for (recorded, corrected, expected) in cases {
            let between = corrected.map(|corrected| (date(corrected), published));
            assert_eq!(at_release(recorded, between), expected, "{recorded} {corrected:?}");
        }
    }
}
