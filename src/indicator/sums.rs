//! What is counted over rows, from which every kind of figure follows: sums, and how often each value occurs.

use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

use chrono::NaiveDate;

/// Sums over the rows of a day and a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// Rows.
    pub rows: i64,
    /// Rows outside.
    pub outside: i64,
    /// Rows excluded.
    pub excluded: i64,
    /// Rows undecided.
    pub undecided: i64,
    /// Weight of the rows in the numerator.
    pub counted_weight: i64,
    /// Weight of the rows in the denominator only.
    pub missed_weight: i64,
    /// Weight of the undecided rows.
    pub undecided_weight: i64,
    /// Points of the rows in the numerator.
    pub points: i64,
    /// Points possible of the rows in the numerator and the denominator.
    pub possible: i64,
    /// Points possible of the undecided rows.
    pub undecided_possible: i64,
}

impl Sums {
    /// Its numbers in the order of the fields.
    pub const FIELDS: [&'static str; 10] = [
        "rows",
        "outside",
        "excluded",
        "undecided",
        "counted_weight",
        "missed_weight",
        "undecided_weight",
        "points",
        "possible",
        "undecided_possible",
    ];

    /// From numbers in the order of [`FIELDS`](Self::FIELDS).
    pub fn from_fields(fields: [i64; 10]) -> Self {
        let [
            rows,
            outside,
            excluded,
            undecided,
            counted_weight,
            missed_weight,
            undecided_weight,
            points,
            possible,
            undecided_possible,
        ] = fields;
        Self {
            rows,
            outside,
            excluded,
            undecided,
            counted_weight,
            missed_weight,
            undecided_weight,
            points,
            possible,
            undecided_possible,
        }
    }
}

impl Add for Sums {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            rows: self.rows + other.rows,
            outside: self.outside + other.outside,
            excluded: self.excluded + other.excluded,
            undecided: self.undecided + other.undecided,
            counted_weight: self.counted_weight + other.counted_weight,
            missed_weight: self.missed_weight + other.missed_weight,
            undecided_weight: self.undecided_weight + other.undecided_weight,
            points: self.points + other.points,
            possible: self.possible + other.possible,
            undecided_possible: self.undecided_possible + other.undecided_possible,
        }
    }
}

impl Sum for Sums {
    fn sum<I: Iterator<Item = Self>>(sums: I) -> Self {
        sums.fold(Self::default(), Add::add)
    }
}

/// A value of the column whose values are looked at one by one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// Text or a code.
    Text(String),
    /// A number, or an amount in hundredths.
    Number(i64),
    /// A day.
    Day(NaiveDate),
}

/// What is counted over the rows of a day and a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// The sums.
    pub sums: Sums,
    /// How many rows of the numerator have each value; empty for kinds that do not look at values.
    pub values: BTreeMap<Seen, i64>,
}

impl AddAssign<&Counts> for Counts {
    fn add_assign(&mut self, other: &Self) {
        self.sums = self.sums + other.sums;
        for (value, count) in &other.values {
            *self.values.entry(value.clone()).or_default() += count;
        }
    }
}

/// Counts by day, under one key for the whole, or under each value of a breakdown.
pub type ByDay = BTreeMap<Option<String>, BTreeMap<NaiveDate, Counts>>;
