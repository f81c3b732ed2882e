//! The item table of a survey, in exact figures.

use super::ratio::{Decimal, round};

/// What the table's line is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "name")]
pub enum Line {
    /// One item.
    Item(String),
    /// All items of one section.
    Section(String),
    /// All items.
    Overall,
}

/// The answers to one item, section or survey in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyLine {
    /// The survey.
    pub survey: String,
    /// The section of an item; none if the survey has none, and for the other lines.
    pub section: Option<String>,
    /// The line.
    pub line: Line,
    /// How many chose each level: index 0 is level 1, as many as the scale has.
    pub counts: Vec<i64>,
    /// Answers left blank.
    pub missing: i64,
    /// Answers that say "not applicable".
    pub not_applicable: i64,
    /// Answers that could not be read.
    pub unreadable: i64,
}

impl SurveyLine {
    /// How many answered.
    #[must_use]
    pub fn n(&self) -> i64 {
        self.counts.iter().sum()
    }

    /// Σx: level times count.
    #[must_use]
    pub fn sum(&self) -> i64 {
        (1..).zip(&self.counts).map(|(level, count): (i64, _)| level * count).sum()
    }

    /// Σx².
    #[must_use]
    pub fn sum_of_squares(&self) -> i64 {
        (1..).zip(&self.counts).map(|(level, count): (i64, _)| level * level * count).sum()
    }

    /// The mean rounded half away from zero to two decimals; none without answers.
    #[must_use]
    pub fn mean(&self) -> Option<Decimal> {
        (self.n() > 0).then(|| round(self.sum().into(), self.n().into(), 2))
    }

    /// The mean as the nearest float.
    #[must_use]
    pub fn mean_f64(&self) -> Option<f64> {
        (self.n() > 0).then(|| self.sum() as f64 / self.n() as f64)
    }

    /// The sample standard deviation, n - 1 (DOMAIN 3.6); none for fewer than two answers.
    #[must_use]
    pub fn standard_deviation(&self) -> Option<f64> {
        let n = i128::from(self.n());
        if n < 2 {
            return None;
        }
        // n·Σx² - (Σx)² is exact; only the quotient and the root are rounded.
        let spread = n * i128::from(self.sum_of_squares()) - i128::from(self.sum()).pow(2);
        Some((spread as f64 / (n * (n - 1)) as f64).sqrt())
    }
}
