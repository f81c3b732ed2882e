//! The holidays that an office writes down: days of either era.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use toml::Spanned;

use super::mistake::Checker;
use super::spelling;
use crate::model::period::BUDDHIST_OFFSET;

/// The years that are taken for Buddhist-era years, as in [`crate::model::period`].
const BUDDHIST_YEARS: std::ops::RangeInclusive<i32> = 2484..=2700;

/// Reads the days; a weekend may be among them, as an office copies a list.
pub(super) fn check(raw: Vec<Spanned<toml::Value>>, checker: &mut Checker<'_>) -> BTreeSet<NaiveDate> {
    let mut days = BTreeSet::new();
    for entry in raw {
        let (place, value) = (entry.span().start, entry.into_inner());
        // A day without quotes is a date to TOML.
        let written = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
        match day(&written) {
            None => checker.report_at(place, format!("`{written}` is no day: write year-month-day, as 2569-07-28")),
            Some(day) if !days.insert(day) => checker.report_at(place, format!("the holiday `{written}` stands twice")),
            Some(_) => {}
        }
    }
    days
}

/// A day as year-month-day, the year of either era. Years are converted, not days: 29 February has its own.
fn day(written: &str) -> Option<NaiveDate> {
    let written = spelling::text(written);
    let mut parts = written.split('-').map(|part| {
        let plain = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| part.parse::<u32>().ok()).flatten()
    });
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let year = i32::try_from(year).ok().filter(|_| parts.next().is_none())?;
    let year = if BUDDHIST_YEARS.contains(&year) { year - BUDDHIST_OFFSET } else { year };
    let read = NaiveDate::from_ymd_opt(year, month, day)?;
    BUDDHIST_YEARS.contains(&(read.year() + BUDDHIST_OFFSET)).then_some(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_either_era_are_read_and_no_others() {
        let same = [("2569-07-28", "2026-07-28"), ("๒๕๖๗-๐๒-๒๙", "2024-02-29"), ("2026-12-5", "2026-12-05")];
        for (written, expected) in same {
            assert_eq!(day(written), expected.parse().ok(), "{written}");
        }
        for wrong in ["2566-02-29", "2569-13-01", "69-07-28", "2569-07", "2569-07-28-1", "28/07/2569", "-1-1-1", ""] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }
}
