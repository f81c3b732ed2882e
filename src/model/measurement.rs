//! The figures: one measurement for each indicator, period and breakdown.

use super::period::Period;
use super::ratio::Decimal;
use super::target::{Distance, Target, Threshold, Verdict};
use super::value::Value;

/// How an indicator is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Rows (or their weights) in the numerator over rows in the denominator, in percent.
    Proportion,
    /// Rows (or their weights) in the numerator, no denominator.
    Count,
    /// Different values of a column over the rows in the numerator.
    DistinctCount,
    /// Rows of one value of the breakdown over rows of all its named values, in percent.
    Share,
    /// The mean of a column over the rows in the numerator.
    Mean,
    /// Points given over points possible, in percent: the pooled mean over the highest level.
    PercentOfScale,
    /// The median of a column over the rows in the numerator: how long it takes.
    Turnaround,
    /// What was done over what was planned, in percent; it may exceed 100.
    PlanActual,
    /// Different values of a column over the rows in the numerator, over all values that there should be, in percent.
    Coverage,
}

impl Kind {
    /// Its name in definitions, and the end of the keys of its words in the texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Proportion => "proportion",
            Self::Count => "count",
            Self::DistinctCount => "distinct-count",
            Self::Share => "share",
            Self::Mean => "mean",
            Self::PercentOfScale => "percent-of-scale",
            Self::Turnaround => "turnaround",
            Self::PlanActual => "plan-actual",
            Self::Coverage => "coverage",
        }
    }

    /// Whether its values are percentages.
    #[must_use]
    pub fn percent(self) -> bool {
        match self {
            Self::Proportion | Self::Share | Self::PercentOfScale | Self::PlanActual | Self::Coverage => true,
            Self::Count | Self::DistinctCount | Self::Mean | Self::Turnaround => false,
        }
    }

    /// Whether it looks at the values of a column, one by one.
    #[must_use]
    pub fn takes_values(self) -> bool {
        matches!(self, Self::DistinctCount | Self::Mean | Self::Turnaround | Self::Coverage)
    }

    /// How many parts of the numerator's numbers make one, and of the denominator's, where it counts in so many parts: a
    /// mean is of a sum over a number of rows, and what is told apart or put in order is counted as rows.
    #[must_use]
    pub fn scales(self, scale: i64) -> (i64, i64) {
        match self {
            Self::Mean => (scale, 1),
            Self::Turnaround | Self::DistinctCount | Self::Coverage => (1, 1),
            Self::Proportion | Self::Count | Self::Share | Self::PercentOfScale | Self::PlanActual => (scale, scale),
        }
    }

    /// Whether it divides the sum of one column by that of another.
    #[must_use]
    pub fn takes_points(self) -> bool {
        matches!(self, Self::PercentOfScale | Self::PlanActual)
    }
}

/// Which rows a measurement is confined to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Breakdown {
    /// The fact column.
    pub by: String,
    /// Its value: a code or a text; none for rows without one.
    pub value: Option<String>,
}

/// Figures that were counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Figure {
    /// What was counted.
    pub tally: Tally,
    /// The value, where there is one.
    pub value: Option<Value>,
    /// How the values of a mean or a turnaround spread; none for other kinds and without values.
    pub spread: Option<Box<Spread>>,
    /// The Wilson 95 % interval of a proportion of rows, in percent (DOMAIN 7).
    pub interval: Option<(f64, f64)>,
    /// The verdict.
    pub verdict: Verdict,
    /// What the value was held against; none without a target, or without a year before to compare with.
    pub threshold: Option<Threshold>,
    /// The value if every undecided row went the worst way and the best way, lower number first.
    pub bounds: Option<(Value, Value)>,
    /// Whether the verdict is the same under every filling of the undecided rows; none without a verdict.
    pub robust: Option<bool>,
    /// How far the verdict is from changing; none without a verdict.
    pub distance: Option<Distance>,
    /// The score from 1 to 5, where the definition has a table of them; two decimals.
    pub score: Option<Decimal>,
}

/// How values spread, each in parts of the indicator's scale.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Spread {
    /// How many values.
    pub n: i64,
    /// The least.
    pub least: Value,
    /// The median; between two middle values, their mean.
    pub median: Value,
    /// The smallest value that at least nine in ten do not exceed.
    pub ninth_decile: Value,
    /// The greatest.
    pub greatest: Value,
    /// The mean.
    pub mean: Value,
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
    /// How many parts of the tally's numbers make one: an amount is counted in hundredths.
    pub scale: i64,
    /// Whether the period was not over on the day of the evaluation: it is compared with the same part of others.
    pub partial: bool,
    /// The binding reading.
    pub figure: Figure,
    /// The other readings that the manual allows, by id.
    pub other_readings: Vec<(String, Figure)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_in_parts_divides_by_as_many() {
        let of = |kinds: &[Kind]| kinds.iter().map(|kind| kind.scales(100)).collect::<Vec<_>>();
        assert_eq!(of(&[Kind::Mean]), [(100, 1)]);
        assert_eq!(of(&[Kind::Turnaround, Kind::DistinctCount, Kind::Coverage]), [(1, 1); 3]);
        let parts = [Kind::Proportion, Kind::Count, Kind::Share, Kind::PercentOfScale, Kind::PlanActual];
        assert_eq!(of(&parts), [(100, 100); 5]);
        assert_eq!(parts.map(Kind::takes_points), [false, false, false, true, true]);
    }
}
