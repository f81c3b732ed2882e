//! Reporting periods of the Thai fiscal year.
//!
//! Fiscal year Y (Buddhist era) runs from 1 October of Y - 1 to 30 September of Y: in the common era from
//! 1 October Y - 544 to 30 September Y - 543 (DOMAIN 3.1). Quarters start in October, January, April and July.
//! This is the only place that turns a date into a period.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// Years between the common and the Buddhist era.
pub const BUDDHIST_OFFSET: i32 = 543;

/// The fiscal year that a number means: of the Buddhist era, of the common one, or its last two digits.
#[must_use]
pub fn fiscal_year_of(number: i64) -> Option<i32> {
    let year = i32::try_from(number).ok()?;
    match year {
        2484..=2700 => Some(year),
        1941..=2157 => Some(year + BUDDHIST_OFFSET),
        0..=99 => Some(2500 + year),
        _ => None,
    }
}

/// A day as messages say it: in the Buddhist era, day first, as offices type it.
#[must_use]
pub fn said(day: NaiveDate) -> String {
    format!("{}/{}/{}", day.day(), day.month(), day.year() + BUDDHIST_OFFSET)
}

/// A calendar month of a Buddhist-era year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The calendar year, Buddhist era.
    pub year: i32,
    /// 1 is January.
    pub month: u32,
}

impl Month {
    /// The month that holds a date.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        Self { year: date.year() + BUDDHIST_OFFSET, month: date.month() }
    }

    /// The fiscal year it belongs to.
    #[must_use]
    pub fn fiscal_year(self) -> i32 {
        if self.month >= 10 { self.year + 1 } else { self.year }
    }

    /// Its place in the fiscal year: October is 0, September 11.
    #[must_use]
    pub fn index(self) -> u32 {
        (self.month + 2) % 12
    }

    /// The month of a fiscal year by its [`index`](Self::index).
    #[must_use]
    pub fn at(fiscal_year: i32, index: u32) -> Self {
        let month = (index + 9) % 12 + 1;
        Self { year: if month >= 10 { fiscal_year - 1 } else { fiscal_year }, month }
    }

    /// The month before.
    #[must_use]
    pub fn previous(self) -> Self {
        if self.month == 1 {
            Self { year: self.year - 1, month: 12 }
        } else {
            Self { year: self.year, month: self.month - 1 }
        }
    }

    /// The month after.
    #[must_use]
    pub fn next(self) -> Self {
        if self.month == 12 {
            Self { year: self.year + 1, month: 1 }
        } else {
            Self { year: self.year, month: self.month + 1 }
        }
    }
}

/// A reporting period: an unbroken run of months of one fiscal year.
///
/// Written `2569-Q4`, `2569-H1`, `2569`, `2569-07` (the calendar month July 2569) and `2569-C09` (the first nine
/// months of fiscal year 2569, cumulative).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A whole fiscal year: รอบ 12 เดือน.
    Year(i32),
    /// Half of a fiscal year, 1 or 2; the first is รอบ 6 เดือน.
    Half(i32, u32),
    /// A fiscal quarter, 1 to 4.
    Quarter(i32, u32),
    /// The fiscal year from its start for so many months, 1 to 12.
    Cumulative(i32, u32),
    /// One calendar month.
    Month(Month),
}

impl Period {
    /// The fiscal year.
    #[must_use]
    pub fn fiscal_year(self) -> i32 {
        match self {
            Self::Year(year) | Self::Half(year, _) | Self::Quarter(year, _) | Self::Cumulative(year, _) => year,
            Self::Month(month) => month.fiscal_year(),
        }
    }

    /// First and last month, both within.
    #[must_use]
    pub fn months(self) -> (Month, Month) {
        let span = |year, from, to| (Month::at(year, from), Month::at(year, to));
        match self {
            Self::Year(year) => span(year, 0, 11),
            Self::Half(year, half) => span(year, (half - 1) * 6, half * 6 - 1),
            Self::Quarter(year, quarter) => span(year, (quarter - 1) * 3, quarter * 3 - 1),
            Self::Cumulative(year, months) => span(year, 0, months - 1),
            Self::Month(month) => (month, month),
        }
    }

    /// First and last day, both within.
    #[must_use]
    pub fn days(self) -> (NaiveDate, NaiveDate) {
        let (first, last) = self.months();
        let start = |month: Month| {
            NaiveDate::from_ymd_opt(month.year - BUDDHIST_OFFSET, month.month, 1).expect("a month has a first day")
        };
        (start(first), start(last.next()).pred_opt().expect("a day has a day before"))
    }

    /// Whether a month lies within.
    #[must_use]
    pub fn contains(self, month: Month) -> bool {
        let (first, last) = self.months();
        first <= month && month <= last
    }

    /// The fiscal quarter that holds a month.
    #[must_use]
    pub fn quarter_of(month: Month) -> Self {
        Self::Quarter(month.fiscal_year(), month.index() / 3 + 1)
    }

    /// The same period of the fiscal year before.
    #[must_use]
    pub fn previous_year(self) -> Self {
        match self {
            Self::Year(year) => Self::Year(year - 1),
            Self::Half(year, half) => Self::Half(year - 1, half),
            Self::Quarter(year, quarter) => Self::Quarter(year - 1, quarter),
            Self::Cumulative(year, months) => Self::Cumulative(year - 1, months),
            Self::Month(month) => Self::Month(Month { year: month.year - 1, month: month.month }),
        }
    }

    /// The period of the same length just before, across the turn of the fiscal year as well. What runs from the start
    /// of the fiscal year has none but that of the year before.
    #[must_use]
    pub fn previous(self) -> Self {
        match self {
            Self::Half(year, 1) => Self::Half(year - 1, 2),
            Self::Half(year, half) => Self::Half(year, half - 1),
            Self::Quarter(year, 1) => Self::Quarter(year - 1, 4),
            Self::Quarter(year, quarter) => Self::Quarter(year, quarter - 1),
            Self::Month(month) => Self::Month(month.previous()),
            Self::Year(_) | Self::Cumulative(..) => self.previous_year(),
        }
    }

    /// The fiscal year from its start to the end of this period.
    #[must_use]
    pub fn cumulative(self) -> Self {
        Self::Cumulative(self.fiscal_year(), self.months().1.index() + 1)
    }

    /// Every year, half, quarter and month of a fiscal year, and each cumulative span, in that order.
    #[must_use]
    pub fn of_fiscal_year(year: i32) -> Vec<Self> {
        let mut periods = vec![Self::Year(year)];
        periods.extend((1..=2).map(|half| Self::Half(year, half)));
        periods.extend((1..=4).map(|quarter| Self::Quarter(year, quarter)));
        periods.extend((1..=12).map(|months| Self::Cumulative(year, months)));
        periods.extend((0..12).map(|index| Self::Month(Month::at(year, index))));
        periods
    }

    /// Whether figures of another period are also taken apart by value where this one is evaluated: those of a decade
    /// would be a hundred times as many as anybody looks at. They are of its fiscal year and the one before, and of the quarters,
    /// halves and years of others; what counts from a year's beginning is taken apart as far as this period only.
    #[must_use]
    pub fn takes_apart(self, other: Self) -> bool {
        match other {
            Self::Cumulative(..) => {
                [self, self.cumulative()].iter().any(|own| [*own, own.previous_year()].contains(&other))
            }
            Self::Month(_) => (self.fiscal_year() - 1..=self.fiscal_year()).contains(&other.fiscal_year()),
            Self::Year(_) | Self::Half(..) | Self::Quarter(..) => true,
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(formatter, "{year}"),
            Self::Half(year, half) => write!(formatter, "{year}-H{half}"),
            Self::Quarter(year, quarter) => write!(formatter, "{year}-Q{quarter}"),
            Self::Cumulative(year, months) => write!(formatter, "{year}-C{months:02}"),
            Self::Month(month) => write!(formatter, "{}-{:02}", month.year, month.month),
        }
    }
}

impl Serialize for Period {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Why a text is not a period.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a period: write 2569-Q4, 2569-H1, 2569 or 2569-07 (Buddhist-era years)")]
pub struct NotAPeriod(pub String);

impl FromStr for Period {
    type Err = NotAPeriod;

    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        parse(text).ok_or_else(|| NotAPeriod(text.to_owned()))
    }
}

/// Years outside of 2484-2700 are typing errors or the common era: before 2484 the year began in April (DOMAIN 3.2).
fn parse(text: &str) -> Option<Period> {
    let (year, part) = match text.split_once('-') {
        Some((year, part)) => (year, Some(part)),
        None => (text, None),
    };
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u32>().ok()).flatten();
    let year = i32::try_from(plain(year)?).ok().filter(|year| (2484..=2700).contains(year))?;
    let Some(part) = part else { return Some(Period::Year(year)) };
    let numbered = |letter: char, most: u32| {
        let number = part.strip_prefix([letter, letter.to_ascii_lowercase()]).and_then(plain)?;
        (1..=most).contains(&number).then_some(number)
    };
    if let Some(quarter) = numbered('Q', 4) {
        return Some(Period::Quarter(year, quarter));
    }
    if let Some(half) = numbered('H', 2) {
        return Some(Period::Half(year, half));
    }
    if let Some(months) = numbered('C', 12) {
        return Some(Period::Cumulative(year, months));
    }
    let month = plain(part).filter(|month| part.len() == 2 && (1..=12).contains(month))?;
    Some(Period::Month(Month { year, month }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date of the test")
    }

    #[test]
    fn what_nobody_looks_at_is_not_taken_apart() {
        let period = |text: &str| text.parse::<Period>().expect("a period of the test");
        let of = |own: &str, other: &str| period(own).takes_apart(period(other));
        // Months of this fiscal year and the one before.
        assert!(of("2569-Q3", "2569-Q3") && of("2569-Q3", "2568-10") && of("2569-Q3", "2567-10"));
        assert!(!of("2569-Q3", "2567-09") && !of("2569-Q3", "2569-10"));
        // Quarters, halves and years of any.
        assert!(of("2569-Q3", "2560-Q1") && of("2569-Q3", "2560-H2") && of("2569-Q3", "2560"));
        // From a year's beginning as far as the period, and a year before.
        assert!(of("2569-Q3", "2569-C09") && of("2569-Q3", "2568-C09"));
        assert!(!of("2569-Q3", "2569-C08") && !of("2569-Q3", "2567-C09"));
        assert!(of("2569-C08", "2569-C08") && of("2569-C08", "2568-C08") && !of("2569-C08", "2569-C05"));
    }

    #[test]
    fn the_fiscal_year_turns_on_the_first_of_october() {
        let last = Month::of(date("2024-09-30"));
        let first = Month::of(date("2024-10-01"));
        assert_eq!(Period::quarter_of(last), Period::Quarter(2567, 4));
        assert_eq!(Period::quarter_of(first), Period::Quarter(2568, 1));
    }

    #[test]
    fn the_period_before_ends_the_day_before_and_crosses_the_fiscal_year() {
        let cases = [
            ("2569-Q1", "2568-Q4"),
            ("2569-Q2", "2569-Q1"),
            ("2569-Q4", "2569-Q3"),
            ("2569-H1", "2568-H2"),
            ("2569-H2", "2569-H1"),
            ("2568-10", "2568-09"),
            ("2569-01", "2568-12"),
            ("2569-07", "2569-06"),
            ("2569", "2568"),
        ];
        for (period, before) in cases {
            let (period, before): (Period, Period) = (period.parse().expect("a period"), before.parse().expect("one"));
            assert_eq!(period.previous(), before);
            assert_eq!(before.days().1.succ_opt(), Some(period.days().0), "{period}");
        }
        assert_eq!(Period::Cumulative(2569, 9).previous(), Period::Cumulative(2568, 9));
        let turn = Period::Month(Month { year: 2568, month: 10 });
        assert_eq!((turn.fiscal_year(), turn.previous().fiscal_year()), (2569, 2568));
    }

    #[test]
    fn a_period_is_its_months_and_their_days() {
        let cases = [
            ("2569", "2568-10", "2569-09", "2025-10-01", "2026-09-30"),
            ("2569-H1", "2568-10", "2569-03", "2025-10-01", "2026-03-31"),
            ("2569-H2", "2569-04", "2569-09", "2026-04-01", "2026-09-30"),
            ("2569-Q1", "2568-10", "2568-12", "2025-10-01", "2025-12-31"),
            ("2569-Q2", "2569-01", "2569-03", "2026-01-01", "2026-03-31"),
            ("2569-Q4", "2569-07", "2569-09", "2026-07-01", "2026-09-30"),
            ("2569-C05", "2568-10", "2569-02", "2025-10-01", "2026-02-28"),
            ("2567-02", "2567-02", "2567-02", "2024-02-01", "2024-02-29"),
        ];
        for (period, first, last, from, to) in cases {
            let period: Period = period.parse().expect("a period of the test");
            let months = period.months();
            let written = (Period::Month(months.0).to_string(), Period::Month(months.1).to_string());
            assert_eq!(written, (first.to_owned(), last.to_owned()), "{period}");
            assert_eq!(period.days(), (date(from), date(to)), "{period}");
            for (day, within) in [
                (date(from), true),
                (date(to), true),
                (date(from) - chrono::TimeDelta::days(1), false),
                (date(to) + chrono::TimeDelta::days(1), false),
            ] {
                assert_eq!(period.contains(Month::of(day)), within, "{day} in {period}");
            }
        }
    }

    #[test]
    fn every_written_period_is_read_back() {
        for period in Period::of_fiscal_year(2569) {
            assert_eq!(period.to_string().parse(), Ok(period));
        }
        for text in [
            "",
            "2569-",
            "2569-Q5",
            "2569-Q0",
            "2569-H3",
            "2026-Q1",
            "2569-13",
            "2569-7",
            "+2569",
            "2569-C13",
            "2569-Q4-1",
            "๒๕๖๙",
        ] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    #[test]
    fn days_reach_from_the_first_to_the_last_of_the_span() {
        let cases = [
            ("2569", "2025-10-01", "2026-09-30"),
            ("2569-H1", "2025-10-01", "2026-03-31"),
            ("2569-H2", "2026-04-01", "2026-09-30"),
            ("2567-Q2", "2024-01-01", "2024-03-31"),
            ("2567-02", "2024-02-01", "2024-02-29"),
            ("2569-12", "2026-12-01", "2026-12-31"),
            ("2569-C09", "2025-10-01", "2026-06-30"),
        ];
        for (period, first, last) in cases {
            let period: Period = period.parse().expect("a period of the test");
            assert_eq!(period.days(), (date(first), date(last)), "{period}");
        }
    }
}
