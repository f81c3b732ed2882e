//! The day of the evaluation, and for which other days the same would be read.
//!
//! What is read depends on that day in two ways: by its year, around which lie the plausible years, and by the days of
//! cells, which lie ahead of it or do not. So what was read is the same for every day from the latest cell that did not
//! lie ahead to the eve of the earliest that did, within the year.

use std::sync::atomic::{AtomicI32, Ordering};

use chrono::{Datelike, NaiveDate};

/// The day of the evaluation, which remembers what it was compared with. Sheets that are read at once may share it:
/// what it remembers does not depend on their order.
pub struct AsOf {
    day: NaiveDate,
    /// The latest day that did not lie ahead, and the earliest that did, by their numbers in the common era.
    latest_behind: AtomicI32,
    earliest_ahead: AtomicI32,
}

/// The days of an evaluation for which a file reads the same: from and to, by their numbers in the common era.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Span {
    first: i32,
    last: i32,
}

impl Span {
    /// Whether the day is one of them.
    pub fn holds(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day.num_days_from_ce())
    }
}

impl AsOf {
    /// That day, compared with nothing.
    pub fn new(day: NaiveDate) -> Self {
        Self { day, latest_behind: AtomicI32::new(i32::MIN), earliest_ahead: AtomicI32::new(i32::MAX) }
    }

    /// The day itself, for its year alone: what compares another day with it asks [`Self::precedes`].
    pub fn for_its_year(&self) -> NaiveDate {
        self.day
    }

    /// Whether the day of a cell lies ahead.
    pub fn precedes(&self, day: NaiveDate) -> bool {
        let number = day.num_days_from_ce();
        let ahead = day > self.day;
        // Most cells change nothing: they only look.
        if ahead && number < self.earliest_ahead.load(Ordering::Relaxed) {
            self.earliest_ahead.fetch_min(number, Ordering::Relaxed);
        } else if !ahead && number > self.latest_behind.load(Ordering::Relaxed) {
            self.latest_behind.fetch_max(number, Ordering::Relaxed);
        }
        ahead
    }

    /// The days for which everything that was asked would have been answered alike.
    pub fn span(&self) -> Span {
        let new_year = NaiveDate::from_yo_opt(self.day.year(), 1).map_or(i32::MIN, |day| day.num_days_from_ce());
        let next_year = NaiveDate::from_yo_opt(self.day.year() + 1, 1).map_or(i32::MAX, |day| day.num_days_from_ce());
        let first = self.latest_behind.load(Ordering::Relaxed).max(new_year);
        let ahead = self.earliest_ahead.load(Ordering::Relaxed).min(next_year);
        Span { first, last: ahead.saturating_sub(1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn the_span_ends_where_an_answer_or_the_year_would_change() {
        let as_of = AsOf::new(day("2026-10-15"));
        let holds = |as_of: &AsOf, text: &str| as_of.span().holds(day(text));
        assert!(holds(&as_of, "2026-01-01") && !holds(&as_of, "2025-12-31"));
        assert!(holds(&as_of, "2026-12-31") && !holds(&as_of, "2027-01-01"));
        assert!(!as_of.precedes(day("2026-10-01")) && !as_of.precedes(day("2026-09-01")));
        assert!(as_of.precedes(day("2026-11-20")) && as_of.precedes(day("2027-02-01")));
        assert!(holds(&as_of, "2026-10-01") && !holds(&as_of, "2026-09-30"));
        assert!(holds(&as_of, "2026-11-19") && !holds(&as_of, "2026-11-20"));
        assert!(!as_of.precedes(day("2026-10-15")));
        assert!(holds(&as_of, "2026-10-15") && !holds(&as_of, "2026-10-14"));
    }
}
