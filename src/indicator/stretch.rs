//! The stretches of days that no figure takes apart: months, cut where a period that is not over is compared.
//!
//! Every figure is of whole stretches, so that rows are counted by stretch and not by day: a decade has some 120 of
//! them and some 3,650 days.

use std::collections::BTreeSet;
use std::ops::Range;

use chrono::NaiveDate;

use crate::model::period::{Month, Period};

/// Stretches of days that follow one another, by their first days. The first one begins before every day.
#[derive(Debug, Clone, Default)]
pub struct Stretches(Vec<NaiveDate>);

impl Stretches {
    /// Those of the months of these fiscal years, cut anew after each of these last days.
    pub fn new(years: impl Iterator<Item = i32>, cuts: impl Iterator<Item = NaiveDate>) -> Self {
        // The year before is compared.
        let years: BTreeSet<i32> = years.flat_map(|year| [year - 1, year]).collect();
        let months = years.into_iter().flat_map(|year| (0..12).map(move |index| Period::Month(Month::at(year, index))));
        let ends = months.map(Period::days).flat_map(|(first, last)| [Some(first), last.succ_opt()]);
        let firsts: BTreeSet<NaiveDate> = ends.chain(cuts.map(|last| last.succ_opt())).flatten().collect();
        Self(firsts.into_iter().collect())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len() + 1
    }

    /// The number of the stretch of a day.
    pub fn of(&self, day: NaiveDate) -> u32 {
        u32::try_from(self.0.partition_point(|first| *first <= day)).expect("there are few months")
    }

    /// The numbers of the stretches of each row.
    pub fn of_days(&self, days: &[Option<NaiveDate>]) -> Vec<Option<u32>> {
        let (mut last, mut number) = (None, None);
        days.iter()
            .map(|day| {
                // Rows that follow one another are often of the same day.
                if *day != last {
                    (last, number) = (*day, day.map(|day| self.of(day)));
                }
                number
            })
            .collect()
    }

    /// The stretches from one day to another, both within; empty when the last day comes before the first.
    pub fn between(&self, first: NaiveDate, last: NaiveDate) -> Range<u32> {
        if last < first {
            return 0..0;
        }
        let after = last.succ_opt().unwrap_or(last);
        let begins = |day: &NaiveDate| self.0.binary_search(day).is_ok();
        assert!(begins(&first) && begins(&after), "a figure from {first} to {last} is not of whole stretches");
        self.of(first)..self.of(after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day of the test")
    }

    #[test]
    fn a_month_is_one_stretch_unless_it_is_cut() {
        let own = Stretches::new([2569].into_iter(), [day("2026-05-20")].into_iter());
        let of = |first: &str, last: &str| own.between(day(first), day(last)).len();
        assert_eq!(of("2026-04-01", "2026-04-30"), 1);
        assert_eq!(of("2026-05-01", "2026-05-31"), 2);
        assert_eq!(of("2026-05-01", "2026-05-20"), 1);
        assert_eq!(of("2026-05-02", "2026-05-01"), 0);
        // Fiscal years begin in October; the year before is there for comparison.
        assert_eq!(of("2024-10-01", "2026-09-30"), 25);
        assert_eq!(own.of(day("2026-05-21")), own.of(day("2026-05-20")) + 1);
        assert_eq!(own.of(day("1900-01-01")), 0);
        let days = [Some(day("2026-05-20")), None, Some(day("2026-05-20")), Some(day("2026-06-01"))];
        let found: Vec<_> = days.iter().map(|day| day.map(|day| own.of(day))).collect();
        assert_eq!(own.of_days(&days), found);
        assert_eq!(own.len(), 27);
    }

    #[test]
    #[should_panic(expected = "not of whole stretches")]
    fn a_figure_of_half_a_stretch_is_refused() {
        let own = Stretches::new([2569].into_iter(), std::iter::empty());
        own.between(day("2026-05-01"), day("2026-05-20"));
    }
}
