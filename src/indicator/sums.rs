//! What is counted over rows, from which every kind of figure follows: sums, and how often each value occurs.

use std::collections::BTreeMap;
use std::iter::Sum;
use std::ops::{Add, Range, Sub};

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

impl Sub for Sums {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            rows: self.rows - other.rows,
            outside: self.outside - other.outside,
            excluded: self.excluded - other.excluded,
            undecided: self.undecided - other.undecided,
            counted_weight: self.counted_weight - other.counted_weight,
            missed_weight: self.missed_weight - other.missed_weight,
            undecided_weight: self.undecided_weight - other.undecided_weight,
            points: self.points - other.points,
            possible: self.possible - other.possible,
            undecided_possible: self.undecided_possible - other.undecided_possible,
        }
    }
}

impl Sum for Sums {
    fn sum<I: Iterator<Item = Self>>(sums: I) -> Self {
        sums.fold(Self::default(), Add::add)
    }
}

/// What is counted over the rows of a stretch of days and a group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// The sums.
    pub sums: Sums,
    /// How many rows of the numerator have each value, ascending; empty for kinds that do not look at values. A value is
    /// a number, the number of a day, or the code of a text.
    pub values: Vec<(i64, i64)>,
}

/// Counts by the numbers of [stretches](super::stretch::Stretches), under one key for the whole, or under each value of
/// a breakdown.
pub type ByStretch = BTreeMap<Option<String>, BTreeMap<u32, Counts>>;

/// What was counted by stretch, so that the sums of any run of them are one difference.
#[derive(Debug, Clone, Default)]
pub struct Series {
    stretches: Vec<u32>,
    /// The sums up to each stretch, itself within.
    running: Vec<Sums>,
    values: Vec<Vec<(i64, i64)>>,
}

impl Series {
    /// What was counted in a run of stretches.
    pub fn within(&self, run: &Range<u32>) -> Counts {
        let places = self.places(run);
        let mut values: Vec<(i64, i64)> = self.values[places.clone()].concat();
        if places.len() > 1 {
            values.sort_unstable();
            values.dedup_by(|next, kept| {
                let same = next.0 == kept.0;
                kept.1 += if same { next.1 } else { 0 };
                same
            });
        }
        Counts { sums: self.between(places), values }
    }

    /// The sums of a run of stretches.
    pub fn sums(&self, run: &Range<u32>) -> Sums {
        self.between(self.places(run))
    }

    /// All stretches.
    pub fn all(&self) -> Range<u32> {
        0..self.stretches.last().map_or(0, |last| last + 1)
    }

    fn places(&self, run: &Range<u32>) -> Range<usize> {
        let place = |number: u32| self.stretches.partition_point(|own| *own < number);
        place(run.start)..place(run.end)
    }

    fn between(&self, places: Range<usize>) -> Sums {
        let up_to = |place: usize| place.checked_sub(1).map_or(Sums::default(), |last| self.running[last]);
        if places.is_empty() { Sums::default() } else { up_to(places.end) - up_to(places.start) }
    }
}

impl FromIterator<(u32, Counts)> for Series {
    /// From stretches in ascending order.
    fn from_iter<I: IntoIterator<Item = (u32, Counts)>>(counts: I) -> Self {
        let mut own = Self::default();
        let mut sum = Sums::default();
        for (stretch, counts) in counts {
            sum = sum + counts.sums;
            own.stretches.push(stretch);
            own.running.push(sum);
            own.values.push(counts.values);
        }
        own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(rows: i64, values: &[(i64, i64)]) -> Counts {
        Counts { sums: Sums { rows, points: -rows, ..Sums::default() }, values: values.to_vec() }
    }

    #[test]
    fn a_run_of_stretches_has_the_sums_and_values_of_each() {
        let series: Series = [(3, counts(5, &[(1, 2), (7, 3)])), (4, counts(2, &[(7, 2)])), (9, counts(1, &[(-4, 1)]))]
            .into_iter()
            .collect();
        assert_eq!(series.within(&series.all()), counts(8, &[(-4, 1), (1, 2), (7, 5)]));
        assert_eq!(series.within(&(3..4)), counts(5, &[(1, 2), (7, 3)]));
        assert_eq!(series.within(&(4..10)), counts(3, &[(-4, 1), (7, 2)]));
        assert_eq!(series.sums(&(4..9)), counts(2, &[]).sums);
        assert_eq!(series.within(&(5..9)), Counts::default());
        assert_eq!(series.within(&(0..0)), Counts::default());
    }
}
