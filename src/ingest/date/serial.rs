//! Days as spreadsheets store them: numbers, in the era in which they were typed.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{Moment, Window, repair};
use crate::ingest::clock::Span;
use crate::model::period::BUDDHIST_OFFSET;

/// The one reading of a serial number that has no other: of a year inside the window that is none of the last century; of
/// no year does the window hold both eras.
pub fn plain(serial: f64, window: Window) -> Option<Moment> {
    let typed = instant(serial, window.from_1904)?;
    let year = typed.year();
    let only = window.holds(year) && year >= 2000;
    let time = Some(typed.time()).filter(|time| *time != NaiveTime::MIN).map(|time| Span { from: time, to: time });
    only.then(|| Moment::at(typed.date(), time))
}

/// The readings of a serial number (days since 30 December 1899, or since 1 January 1904), each with its repair; `repair`
/// is what it took to know that it is one.
pub fn moments(serial: f64, window: Window, repair: Option<&'static str>) -> Vec<(Moment, Option<&'static str>)> {
    let Some(typed) = instant(serial, window.from_1904) else { return Vec::new() };
    let year = typed.year();
    let two_digits = year.rem_euclid(100) + 2500 - BUDDHIST_OFFSET;
    let readings = [
        (Some(year), repair),
        (Some(year - BUDDHIST_OFFSET), Some(repair::BUDDHIST_SERIAL)),
        ((1900..2000).contains(&year).then_some(two_digits), Some(repair::TWO_DIGITS)),
    ];
    let mut moments = Vec::new();
    for (year, repair) in readings {
        let Some(year) = year.filter(|year| window.holds(*year)) else { continue };
        let Some(day) = NaiveDate::from_ymd_opt(year, typed.month(), typed.day()) else { continue };
        // A serial without a fraction is a day: nobody types midnight.
        let time = Some(typed.time()).filter(|time| *time != NaiveTime::MIN).map(|time| Span { from: time, to: time });
        moments.push((Moment::at(day, time), repair));
    }
    moments
}

/// The month of a serial that is the first of one, as a header of a month is stored: `6/2025`.
pub fn month_shown(serial: f64) -> Option<String> {
    let instant = instant(serial, false)?;
    // A two-digit year of the Buddhist era is stored as one of the last century.
    let year = if instant.year() < 2000 { format!("{:02}", instant.year() % 100) } else { instant.year().to_string() };
    (instant.day() == 1 && instant.time() == NaiveTime::MIN).then(|| format!("{}/{year}", instant.month()))
}

/// A serial as a calendar shows it, in the era in which it was typed.
pub fn shown(serial: f64) -> Option<String> {
    let instant = instant(serial, false)?;
    let format = if instant.time() == NaiveTime::MIN { "%-d/%-m/%Y" } else { "%-d/%-m/%Y %H:%M" };
    Some(instant.format(format).to_string())
}

/// The instant of a serial, to the millisecond: a third of a day misses its instant by the last bit otherwise.
fn instant(serial: f64, from_1904: bool) -> Option<NaiveDateTime> {
    const MILLISECONDS_PER_DAY: f64 = 86_400_000.0;
    if !(1.0..1_000_000.0).contains(&serial) {
        return None;
    }
    let base = if from_1904 { day(1904, 1, 1) } else { day(1899, 12, 30) };
    #[allow(clippy::cast_possible_truncation, reason = "a million days in milliseconds fit")]
    let milliseconds = (serial * MILLISECONDS_PER_DAY).round() as i64;
    base.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::try_milliseconds(milliseconds)?)
}

/// A day that exists.
pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a constant day exists")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(from_1904: bool) -> Window {
        Window::new("2026-10-15".parse().expect("a day"), None, from_1904)
    }

    /// The serial of a day, as it is counted from the end of 1899.
    fn serial(day: &str) -> f64 {
        let start: NaiveDate = "1899-12-30".parse().expect("a day");
        (day.parse::<NaiveDate>().expect("a day") - start).num_days() as f64
    }

    #[test]
    fn what_has_one_reading_has_it_at_once() {
        for day in ["2011-01-01", "2026-07-05", "2028-12-31"] {
            for serial in [serial(day), serial(day) + 0.5625] {
                let found = plain(serial, window(false));
                assert!(found.is_some(), "{day}");
                let readings = moments(serial, window(false), None);
                assert_eq!(readings.into_iter().map(|(own, _)| Some(own)).collect::<Vec<_>>(), [found], "{day}");
            }
        }
        // Outside of the window, typed in the Buddhist era, of a two-digit year.
        for day in ["2010-12-31", "2029-01-01", "2569-07-05", "1969-07-05"] {
            assert!(plain(serial(day), window(false)).is_none(), "{day}");
        }
        let shifted = plain(serial("2022-07-04"), window(true)).and_then(|own| own.day());
        assert_eq!(shifted, "2026-07-05".parse().ok(), "a book that counts from 1904");
    }

    #[test]
    fn a_month_is_shown_of_its_first_day_alone() {
        let cases = [
            ("2025-06-01", Some("6/2025")),
            ("2000-01-01", Some("1/2000")),
            ("1999-12-01", Some("12/99")),
            ("1908-02-01", Some("2/08")),
            ("2025-06-02", None),
        ];
        for (day, expected) in cases {
            assert_eq!(month_shown(serial(day)).as_deref(), expected, "{day}");
        }
        assert_eq!(month_shown(serial("2025-06-01") + 0.25), None);
    }
}
