//! Targets and verdicts, decided on exact integers (DOMAIN 1.0).

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::ratio::{Decimal, Ratio};
use super::value::Value;

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

/// What is to be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// This value, exact, in the unit of the indicator: a percentage is 0-100.
    Value(Decimal),
    /// What was reached in the same period of the fiscal year before.
    PreviousYear,
}

/// A value to reach, with its operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The comparison.
    pub operator: Operator,
    /// What the value is compared with.
    pub goal: Goal,
}

impl Target {
    /// Whether the value is compared with an earlier one.
    #[must_use]
    pub fn compares(&self) -> bool {
        self.goal == Goal::PreviousYear
    }

    /// The value to reach; none when it is that of a year before of which nothing is known.
    #[must_use]
    pub fn resolve(&self, percent: bool, previous_year: Option<Value>) -> Option<Threshold> {
        let goal = match self.goal {
            Goal::Value(decimal) => Value::of_decimal(decimal, percent)?,
            Goal::PreviousYear => previous_year?,
        };
        Some(Threshold { operator: self.operator, goal })
    }
}

/// A target with the value that it comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// The comparison.
    pub operator: Operator,
    /// The value to reach, in the unit of the value that is held against it.
    pub goal: Value,
}

impl Threshold {
    /// Decides a value against the goal in integers.
    #[must_use]
    pub fn accepts(&self, value: Value) -> bool {
        self.operator.accepts(value.compare(self.goal))
    }

    /// How many units of the numerator separate a value from its verdict's change, when the numerator cannot exceed
    /// `most`: the denominator, where it counts a part.
    #[must_use]
    pub fn distance(&self, value: Value, most: i64) -> Distance {
        let own = value.ratio.numerator;
        let decided = |numerator: i64| self.accepts(Value { ratio: Ratio { numerator, ..value.ratio }, ..value });
        let met = self.accepts(value);
        let better = if self.operator.higher_is_better() { 1 } else { -1 };
        let (room, slack) = if better == 1 { (most - own, own) } else { (own, most - own) };
        let (room, slack) = (room.max(0), slack.max(0));
        if met {
            // The most units that may be lost: the verdict is monotone, so bisect.
            Distance::Spare(last_true(slack, |lost| decided(own - better * lost)))
        } else if decided(own + better * room) {
            Distance::Needed(last_true(room, |won| !decided(own + better * won)) + 1)
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Distance {
    /// Not met: so many more are needed.
    Needed(i64),
    /// Met: so many may still be lost.
    Spare(i64),
    /// Not met, and not even a full numerator would do.
    OutOfReach,
}

/// What is said of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// Whether a target was reached or missed, and not left open.
    #[must_use]
    pub fn is_judged(self) -> bool {
        matches!(self, Self::Met | Self::NotMet)
    }

    /// Whether one says that a target is reached and the other that it is missed.
    #[must_use]
    pub fn contradicts(self, other: Self) -> bool {
        self.is_judged() && other.is_judged() && self != other
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_is_in_items_and_no_more_than_there_are() {
        let distance = |operator: Operator, goal: i64, items: i64| {
            let goal = Value::percent(goal, 100).expect("a percentage");
            Threshold { operator, goal }.distance(Value::percent(items, 10).expect("a percentage"), 10)
        };
        let cases = [
            (Operator::AtLeast, 80, 9, Distance::Spare(1)),
            (Operator::AtLeast, 80, 8, Distance::Spare(0)),
            (Operator::AtLeast, 80, 7, Distance::Needed(1)),
            (Operator::AtLeast, 0, 3, Distance::Spare(3)),
            (Operator::Above, 80, 8, Distance::Needed(1)),
            (Operator::Above, 80, 0, Distance::Needed(9)),
            (Operator::Above, 100, 10, Distance::OutOfReach),
            (Operator::AtMost, 20, 2, Distance::Spare(0)),
            (Operator::AtMost, 20, 5, Distance::Needed(3)),
            (Operator::AtMost, 100, 3, Distance::Spare(7)),
            (Operator::AtMost, 150, 3, Distance::Spare(7)),
            (Operator::Below, 20, 2, Distance::Needed(1)),
            (Operator::Below, 0, 2, Distance::OutOfReach),
        ];
        for (operator, goal, items, expected) in cases {
            assert_eq!(distance(operator, goal, items), expected, "{items} of 10 {} {goal} %", operator.sign());
        }
    }

    #[test]
    fn verdicts_contradict_where_one_says_met_and_the_other_not() {
        let all = [Verdict::Met, Verdict::NotMet, Verdict::NoData];
        let contradicting = |one: Verdict| all.map(|other| one.contradicts(other));
        assert_eq!(contradicting(Verdict::Met), [false, true, false]);
        assert_eq!(contradicting(Verdict::NotMet), [true, false, false]);
        assert_eq!(contradicting(Verdict::NoData), [false; 3]);
    }
}
