//! The figures: one measurement for each indicator, period and breakdown.

use super::period::Period;
use super::ratio::Ratio;
use super::target::{Distance, Target, Verdict};

/// How an indicator is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Rows (or their weights) in the numerator over rows in the denominator.
    Proportion,
    /// Points given over points possible: the pooled mean over the highest level.
    PercentOfScale,
    /// Rows in the numerator, no denominator.
    Count,
    /// Rows of one value of the breakdown over rows of all its values.
    Share,
}

/// Which rows a measurement is confined to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Breakdown {
    /// The fact column.
    pub by: String,
    /// Its value: a code or a text; none for rows without one.
    pub value: Option<String>,
}

/// Figures that were counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// What counts for: rows, weights or points.
    pub numerator: i64,
    /// Out of what; equals the numerator for a count.
    pub denominator: i64,
    /// Rows left out with a reason.
    pub excluded: i64,
    /// Rows that the record does not decide.
    pub undecided: i64,
    /// Rows that are not the indicator's business.
    pub outside: i64,
    /// What the undecided rows would add to the denominator.
    pub undecided_possible: i64,
    /// What they would add to the numerator at the least.
    pub undecided_least: i64,
}

/// One reading of an indicator in one period: its figures and what is said of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What was counted.
    pub tally: Tally,
    /// The value, where the denominator is not zero; none for a count.
    pub ratio: Option<Ratio>,
    /// The verdict.
    pub verdict: Verdict,
    /// The value if every undecided row went the worst way and the best way, lower number first.
    pub bounds: Option<(Ratio, Ratio)>,
    /// Whether the verdict is the same under every filling of the undecided rows; none without a verdict.
    pub robust: Option<bool>,
    /// How far the verdict is from changing; none without a verdict.
    pub distance: Option<Distance>,
}

/// An indicator's figures for a period, whole or for one value of a breakdown.
#[derive(Debug, Clone, PartialEq)]
pub struct Measurement {
    /// The indicator's id.
    pub indicator: String,
    /// The period.
    pub period: Period,
    /// None for the whole.
    pub breakdown: Option<Breakdown>,
    /// How it is counted.
    pub kind: Kind,
    /// The target it is held against.
    pub target: Option<Target>,
    /// The binding reading.
    pub figure: Figure,
    /// The other readings that the manual allows, by id.
    pub other_readings: Vec<(String, Figure)>,
}
