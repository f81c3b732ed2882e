//! Working days: every day but Saturdays, Sundays and the office's holidays.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The days on which an office works.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkingDays {
    holidays: BTreeSet<NaiveDate>,
}

impl WorkingDays {
    /// With those holidays; one on a weekend changes nothing.
    #[must_use]
    pub fn new(holidays: &BTreeSet<NaiveDate>) -> Self {
        Self { holidays: holidays.iter().copied().filter(|day| !is_weekend(*day)).collect() }
    }

    /// Whether it works on that day.
    #[must_use]
    pub fn is_working(&self, day: NaiveDate) -> bool {
        !is_weekend(day) && !self.holidays.contains(&day)
    }

    /// The working days from `first` to `last`, both within; 0 when `last` is before `first`.
    #[must_use]
    pub fn count(&self, first: NaiveDate, last: NaiveDate) -> i64 {
        if last < first {
            return 0;
        }
        let weeks = (last - first).num_days() / 7;
        let weekdays = weeks * 5;
        // What is left is a week at most.
        let rest = first.checked_add_days(Days::new(weeks.unsigned_abs() * 7));
        let odd = rest
            .map_or(0, |rest| rest.iter_days().take_while(|day| *day <= last).filter(|day| !is_weekend(*day)).count());
        let holidays = self.holidays.range(first..=last).count();
        let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        weekdays + whole(odd) - whole(holidays)
    }

    /// The working days after `from`, up to and including `to`: 0 on the same day, and when `to` is before `from`.
    #[must_use]
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        from.succ_opt().map_or(0, |next| self.count(next, to))
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date of the test")
    }

    /// Tuesday, 28 July 2026 is a holiday, and so is Saturday, 5 December.
    fn calendar() -> WorkingDays {
        WorkingDays::new(&[date("2026-07-28"), date("2026-12-05")].into())
    }

    #[test]
    fn weekends_and_holidays_are_no_working_days() {
        let cases = [
            ("2026-07-24", true),
            ("2026-07-25", false),
            ("2026-07-26", false),
            ("2026-07-27", true),
            ("2026-07-28", false),
            ("2026-07-29", true),
            ("2026-12-04", true),
            ("2026-12-05", false),
        ];
        for (day, expected) in cases {
            assert_eq!(calendar().is_working(date(day)), expected, "{day}");
        }
    }

    #[test]
    fn both_ends_are_counted() {
        let cases = [
            ("2026-07-24", "2026-07-24", 1),
            ("2026-07-25", "2026-07-26", 0),
            ("2026-07-24", "2026-07-27", 2),
            ("2026-07-27", "2026-07-29", 2),
            ("2026-07-28", "2026-07-28", 0),
            ("2026-07-24", "2026-07-23", 0),
            ("2026-12-01", "2026-12-31", 23),
        ];
        for (first, last, expected) in cases {
            assert_eq!(calendar().count(date(first), date(last)), expected, "{first} to {last}");
        }
    }

    #[test]
    fn the_first_day_is_not_between() {
        let cases = [
            ("2026-07-24", "2026-07-24", 0),
            ("2026-07-24", "2026-07-25", 0),
            ("2026-07-24", "2026-07-27", 1),
            ("2026-07-25", "2026-07-27", 1),
            ("2026-07-27", "2026-07-28", 0),
            ("2026-07-27", "2026-07-29", 1),
            ("2026-07-28", "2026-07-29", 1),
            ("2026-07-29", "2026-07-24", 0),
        ];
        for (from, to, expected) in cases {
            assert_eq!(calendar().between(date(from), date(to)), expected, "{from} to {to}");
        }
    }

    #[test]
    fn weeks_are_counted_as_their_days_are() {
        let (calendar, first) = (calendar(), date("2026-06-30"));
        for last in first.iter_days().take(400) {
            let one_by_one = first.iter_days().take_while(|day| *day <= last).filter(|day| calendar.is_working(*day));
            assert_eq!(usize::try_from(calendar.count(first, last)), Ok(one_by_one.count()), "{last}");
        }
    }
}
