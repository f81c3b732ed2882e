//! What changed against an earlier period, how it comes about, and which rows moved it.

use chrono::NaiveDate;

use super::ledger::Bucket;
use super::location::Location;
use super::period::Period;
use super::ratio::{Decimal, greatest_common_divisor, round};
use super::value::Value;

/// Which earlier period is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Against {
    /// The period of the same length that ends where the evaluated one begins.
    Previous,
    /// The same period of the fiscal year before.
    LastYear,
}

impl Against {
    /// The key of its words in the texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Previous => "previous",
            Self::LastYear => "last-year",
        }
    }
}

/// What was counted in one of the two periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Side {
    /// What counts for, in parts of the indicator's scale.
    pub numerator: i64,
    /// Out of what.
    pub denominator: i64,
    /// The value; none of a share as a whole, and of nothing out of nothing.
    pub value: Option<Value>,
}

/// How far one value is from another: exact, in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// The numerator, with the sign.
    pub numerator: i128,
    /// The denominator; above zero.
    pub denominator: i128,
    /// Whether the values are percentages: the difference is in percentage points.
    pub percent: bool,
}

impl Difference {
    /// The value after less the value before; both have one unit.
    #[must_use]
    pub fn of(before: Value, after: Value) -> Self {
        let wide = i128::from;
        let (old, new) = (before.ratio, after.ratio);
        let numerator = wide(new.numerator) * wide(old.denominator) - wide(old.numerator) * wide(new.denominator);
        let denominator = wide(old.denominator) * wide(new.denominator);
        let common = greatest_common_divisor(numerator.abs(), denominator).max(1);
        Self { numerator: numerator / common, denominator: denominator / common, percent: after.percent }
    }

    /// Above zero when the value rose, below when it fell.
    #[must_use]
    pub fn signum(self) -> i32 {
        match self.numerator {
            0 => 0,
            fell if fell < 0 => -1,
            _ => 1,
        }
    }

    /// As the nearest float, in its unit.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        let factor = if self.percent { 100.0 } else { 1.0 };
        factor * self.numerator as f64 / self.denominator as f64
    }

    /// Rounded half away from zero to so many decimals, in its unit.
    #[must_use]
    pub fn rounded(self, decimals: u32) -> Decimal {
        round(self.numerator * if self.percent { 100 } else { 1 }, self.denominator, decimals)
    }
}

/// How a group of rows bears on the difference, in the unit of the value (percentage points for percentages).
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The group: a value of the breakdown; none for rows without one.
    pub value: Option<String>,
    /// The group before.
    pub before: Side,
    /// The group after.
    pub after: Side,
    /// What comes of its having another weight in the whole; none where the whole is no mean of its groups.
    pub mix: Option<f64>,
    /// What comes of its own value having changed; none where the whole is no mean of its groups.
    pub rate: Option<f64>,
    /// Both together: over all parts, they sum to the difference. For counts the difference of the counts, for shares
    /// that of the shares; different values of two parts may be the same, so that those do not sum.
    pub total: f64,
}

/// Rows of the evaluated period that pulled a value the way it went.
#[derive(Debug, Clone, PartialEq)]
pub struct Movers {
    /// The group that they belong to, by its place in [`Change::parts`]; none: the whole.
    pub part: Option<usize>,
    /// Where they are: missed rows of what fell, counted rows of what rose.
    pub bucket: Bucket,
    /// The first of them in the order of the ledger, with their numbers in it.
    pub rows: Vec<(usize, Location)>,
    /// How many there are in all.
    pub count: usize,
}

/// An indicator in the evaluated period, held against an earlier one.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The indicator's id.
    pub indicator: String,
    /// What it is held against.
    pub against: Against,
    /// That period.
    pub period: Period,
    /// Where the evaluated period is not over: the last day of the same part of the earlier one.
    pub until: Option<NaiveDate>,
    /// The earlier period; none when nothing comparable was recorded.
    pub before: Option<Side>,
    /// The evaluated period.
    pub after: Side,
    /// The column of the parts; none when nothing is taken apart: then all is rate.
    pub by: Option<String>,
    /// The parts, in the order of the report.
    pub parts: Vec<Part>,
    /// The rows that moved it, the strongest part first.
    pub movers: Vec<Movers>,
}

impl Change {
    /// The difference of the values; none without two of them.
    #[must_use]
    pub fn difference(&self) -> Option<Difference> {
        Some(Difference::of(self.before?.value?, self.after.value?))
    }

    /// What comes of the groups' weights, over all parts; none when nothing is taken apart into mix and rate.
    #[must_use]
    pub fn mix(&self) -> Option<f64> {
        self.sum(|part| part.mix)
    }

    /// What comes of the groups' own values, over all parts; none when nothing is taken apart into mix and rate.
    #[must_use]
    pub fn rate(&self) -> Option<f64> {
        self.sum(|part| part.rate)
    }

    fn sum(&self, effect: impl Fn(&Part) -> Option<f64>) -> Option<f64> {
        if self.parts.is_empty() { None } else { self.parts.iter().map(effect).sum() }
    }

    /// The place of the part with the greatest effect in a direction (above or below zero); none when nothing has one.
    #[must_use]
    pub fn strongest(&self, direction: i32, effect: impl Fn(&Part) -> Option<f64>) -> Option<usize> {
        self.ranked(direction, effect).first().copied()
    }

    /// The places of the parts with an effect in a direction, the greatest first.
    #[must_use]
    pub fn ranked(&self, direction: i32, effect: impl Fn(&Part) -> Option<f64>) -> Vec<usize> {
        /// Less is the rounding of floats.
        const LEAST: f64 = 1e-9;
        let pulled = |part: &Part| effect(part).map(|effect| effect * f64::from(direction));
        let mut found: Vec<(usize, f64)> =
            self.parts.iter().enumerate().filter_map(|(place, part)| Some((place, pulled(part)?))).collect();
        found.retain(|(_, effect)| *effect > LEAST);
        found.sort_by(|left, right| right.1.total_cmp(&left.1));
        found.into_iter().map(|(place, _)| place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_exact_and_in_lowest_terms() {
        let percent = |n, d| Value::percent(n, d).expect("a percentage");
        let fell = Difference::of(percent(2, 3), percent(1, 6));
        assert_eq!((fell.numerator, fell.denominator, fell.signum()), (-1, 2, -1));
        assert_eq!(fell.rounded(2).to_string(), "-50.00");
        let same = Difference::of(percent(1, 3), percent(3, 9));
        assert_eq!((same.numerator, same.denominator, same.signum()), (0, 1, 0));
        assert_eq!(fell.to_f64().to_bits(), (-50.0_f64).to_bits());
        let mean = Difference::of(Value::number(9, 2).expect("a mean"), Value::number(5, 1).expect("a mean"));
        assert_eq!(mean.signum(), 1);
        assert_eq!((mean.rounded(2).to_string(), mean.to_f64().to_bits()), ("0.50".to_owned(), 0.5_f64.to_bits()));
    }

    #[test]
    fn parts_are_summed_and_ranked_by_what_they_did() {
        let side = Side { numerator: 1, denominator: 2, value: Value::percent(1, 2) };
        let part = |mix: f64, rate: f64| Part {
            value: None,
            before: side,
            after: side,
            mix: Some(mix),
            rate: Some(rate),
            total: mix + rate,
        };
        let mut change = Change {
            indicator: "on-time".to_owned(),
            against: Against::Previous,
            period: Period::Quarter(2569, 3),
            until: None,
            before: Some(side),
            after: side,
            by: None,
            // Of the third there is nothing but what floats leave.
            parts: vec![part(0.5, 2.0), part(0.25, -1.0), part(0.0, 1e-12), part(-1.0, 3.0)],
            movers: Vec::new(),
        };
        assert_eq!((change.mix(), change.rate().map(f64::round)), (Some(-0.25), Some(4.0)));
        let rate = |part: &Part| part.rate;
        assert_eq!(
            (change.ranked(1, rate), change.ranked(-1, rate), change.ranked(0, rate)),
            (vec![3, 0], vec![1], vec![])
        );
        assert_eq!(
            (change.strongest(1, rate), change.strongest(-1, rate), change.strongest(0, rate)),
            (Some(3), Some(1), None)
        );
        change.parts[0].mix = None;
        assert_eq!(change.mix(), None);
        change.parts.clear();
        assert_eq!((change.mix(), change.rate(), change.strongest(1, rate)), (None, None, None));
    }
}
