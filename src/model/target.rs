//! Targets and verdicts, decided on exact integers (DOMAIN 1.0).

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::ratio::{Decimal, Ratio, power};

/// How a value is held against a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operator {
    /// มากกว่า: the target itself fails.
    #[serde(rename = ">")]
    Above,
    /// ไม่น้อยกว่า: the target itself passes.
    #[serde(rename = ">=")]
    AtLeast,
    /// น้อยกว่า.
    #[serde(rename = "<")]
    Below,
    /// ไม่เกิน.
    #[serde(rename = "<=")]
    AtMost,
}

impl Operator {
    /// As mathematics writes it: `>`, `≥`, `<`, `≤`.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Above => ">",
            Self::AtLeast => "≥",
            Self::Below => "<",
            Self::AtMost => "≤",
        }
    }

    /// Whether a greater value is a better one.
    #[must_use]
    pub fn higher_is_better(self) -> bool {
        matches!(self, Self::Above | Self::AtLeast)
    }

    fn accepts(self, ordering: Ordering) -> bool {
        match self {
            Self::Above => ordering == Ordering::Greater,
            Self::AtLeast => ordering != Ordering::Less,
            Self::Below => ordering == Ordering::Less,
            Self::AtMost => ordering != Ordering::Greater,
        }
    }
}

/// A percentage to reach, with its operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The comparison.
    pub operator: Operator,
    /// The percentage, exact.
    pub value: Decimal,
}

impl Target {
    /// Decides `100 · n / d` against the target in integers.
    #[must_use]
    pub fn accepts(&self, ratio: Ratio) -> bool {
        let left = 100 * i128::from(ratio.numerator) * power(self.value.decimals);
        let right = self.value.digits * i128::from(ratio.denominator);
        self.operator.accepts(left.cmp(&right))
    }

    /// How many units of the numerator separate the ratio from its verdict's change.
    #[must_use]
    pub fn distance(&self, ratio: Ratio) -> Distance {
        let decided = |numerator: i64| self.accepts(Ratio { numerator, ..ratio });
        let met = self.accepts(ratio);
        let better = if self.operator.higher_is_better() { 1 } else { -1 };
        let room = if better == 1 { ratio.denominator - ratio.numerator } else { ratio.numerator };
        let slack = if better == 1 { ratio.numerator } else { ratio.denominator - ratio.numerator };
        if met {
            // The most units that may be lost: the verdict is monotone, so bisect.
            Distance::Spare(last_true(slack, |lost| decided(ratio.numerator - better * lost)))
        } else if decided(ratio.numerator + better * room) {
            Distance::Needed(last_true(room, |won| !decided(ratio.numerator + better * won)) + 1)
        } else {
            Distance::OutOfReach
        }
    }
}

/// The greatest k in 0..=most for which `holds`, which holds at 0 and, once lost, stays lost.
fn last_true(most: i64, holds: impl Fn(i64) -> bool) -> i64 {
    let (mut low, mut high) = (0, most);
    while low < high {
        let middle = low + (high - low + 1) / 2;
        if holds(middle) { low = middle } else { high = middle - 1 }
    }
    low
}

/// How far a ratio is from the change of its verdict, with the denominator as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distance {
    /// Not met: so many more are needed.
    Needed(i64),
    /// Met: so many may still be lost.
    Spare(i64),
    /// Not met, and not even a full numerator would do.
    OutOfReach,
}

/// What is said of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The target is reached.
    Met,
    /// It is not.
    NotMet,
    /// A value, but the manual names no target.
    NoTarget,
    /// The table has rows in the period, but none that counts.
    NoItems,
    /// Nothing was recorded for the period.
    NoData,
    /// A comparison without anything to compare with.
    NoBaseline,
}

impl Verdict {
    /// The key of its word in the texts, and its name in `results.json`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::NoTarget => "no-target",
            Self::NoItems => "no-items",
            Self::NoData => "no-data",
            Self::NoBaseline => "no-baseline",
        }
    }
}
