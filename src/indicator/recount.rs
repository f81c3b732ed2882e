//! The recount: the same conditions over plain columns, row by row, and counted in plain integers.
//!
//! It shares no code with the engine, so that neither can hide a mistake of the other. A condition is made ready once:
//! what it asks of a text is asked of each different text of the column, not of each row.

mod cells;
mod judging;

use std::ops::Range;

pub use cells::Cells;
use judging::{FALSE, Judging, TRUE, UNKNOWN};

use super::plain::Plain;
use super::sums::{ByStretch, Sums};
use crate::definition::{Indicator, Reading};
use crate::model::ledger::{Bucket, Buckets, Reason, Values};
use crate::model::numbers::Numbers;

/// So many rows are judged at a time: what is in between stays near the processor.
const AT_ONCE: usize = 1 << 12;

/// The bucket and reason of each row under a reading.
pub fn buckets(plain: &Plain, indicator: &Indicator, reading: &Reading) -> Buckets {
    let of = indicator.of.as_deref().filter(|_| reading.kind.takes_values());
    let ready = Ready {
        denominator: Judging::of(plain, &reading.denominator),
        exclude: reading.exclude.iter().map(|exclusion| Judging::of(plain, &exclusion.when)).collect(),
        undecided: reading.undecided.as_ref().map(|condition| Judging::of(plain, condition)),
        numerator: Judging::of(plain, &reading.numerator),
        valueless: of.map(|of| Judging::valueless(plain, of)),
    };
    let mut codes = Vec::with_capacity(plain.rows());
    for start in (0..plain.rows()).step_by(AT_ONCE) {
        ready.judge(start..plain.rows().min(start + AT_ONCE), &mut codes);
    }
    Buckets::from_codes(codes)
}

/// The conditions of a reading.
struct Ready<'a> {
    denominator: Judging<'a>,
    exclude: Vec<Judging<'a>>,
    undecided: Option<Judging<'a>>,
    numerator: Judging<'a>,
    valueless: Option<Judging<'a>>,
}

impl Ready<'_> {
    fn judge(&self, rows: Range<usize>, codes: &mut Vec<u8>) {
        let denominator = self.denominator.judge(&rows);
        let exclude: Vec<Vec<u8>> = self.exclude.iter().map(|own| own.judge(&rows)).collect();
        let undecided = self.undecided.as_ref().map(|own| own.judge(&rows));
        let numerator = self.numerator.judge(&rows);
        let valueless = self.valueless.as_ref().map(|own| own.judge(&rows));
        codes.extend((0..rows.len()).map(|row| {
            Buckets::code(reason(
                denominator[row],
                exclude.iter().map(|own| own[row]),
                undecided.as_ref().map_or(FALSE, |own| own[row]),
                numerator[row],
                valueless.as_ref().is_some_and(|own| own[row] == TRUE),
            ))
        }));
    }
}

/// Why a row is where it is: outside, excluded, declared or found undecidable, counted or missed, in this order.
fn reason(denominator: u8, exclude: impl Iterator<Item = u8>, undecided: u8, numerator: u8, valueless: bool) -> Reason {
    if denominator == FALSE {
        return Reason::NotInDenominator;
    }
    let mut unknown = denominator == UNKNOWN;
    for (index, exclusion) in (0..).zip(exclude) {
        if exclusion == TRUE {
            return Reason::Exclusion(index);
        }
        unknown |= exclusion == UNKNOWN;
    }
    if undecided == TRUE {
        return Reason::DeclaredUndecided;
    }
    unknown |= undecided == UNKNOWN;
    match numerator {
        _ if unknown => Reason::Unknown,
        TRUE if valueless => Reason::Unknown,
        TRUE => Reason::Counted,
        FALSE => Reason::Missed,
        _ => Reason::Unknown,
    }
}

/// What the dated rows come to by stretch: under one key for the whole, or under each value of a breakdown.
pub fn counts(plain: &Plain, indicator: &Indicator, reading: &Reading, buckets: &Buckets, cells: &Cells) -> ByStretch {
    let worth = |name: &Option<String>, otherwise: i64| match name {
        None => Worth::Each(otherwise),
        Some(name) => match plain.column(name) {
            Values::Integer(values) | Values::Amount(values) => Worth::Own(values),
            _ => Worth::Each(0),
        },
    };
    let weight = worth(&indicator.weight, 1);
    let points = worth(&indicator.points, 0);
    let possible = worth(&indicator.possible, 0);
    let of_code: Vec<Bucket> = (0..=u8::MAX).map(|code| Buckets::of(code).0).collect();
    let mut sums = vec![Sums::default(); cells.len()];
    for (row, (cell, code)) in cells.of_rows().iter().zip(buckets.codes()).enumerate() {
        // A row without a day is in no cell.
        let Some(sum) = sums.get_mut(*cell as usize) else { continue };
        sum.rows += 1;
        match of_code[usize::from(*code)] {
            Bucket::Outside => sum.outside += 1,
            Bucket::Excluded => sum.excluded += 1,
            Bucket::Undecidable => {
                sum.undecided += 1;
                sum.undecided_weight += weight.at(row);
                sum.undecided_possible += possible.at(row);
            }
            Bucket::Denominator => {
                sum.missed_weight += weight.at(row);
                sum.possible += possible.at(row);
            }
            Bucket::Numerator => {
                sum.counted_weight += weight.at(row);
                sum.possible += possible.at(row);
                sum.points += points.at(row);
            }
        }
    }
    let mut counts = cells.counts(&sums);
    if let Some(of) = indicator.of.as_deref().filter(|_| reading.kind.takes_values()) {
        let counted = |row: usize| of_code[usize::from(buckets.codes()[row])] == Bucket::Numerator;
        let mut seen: Vec<(u32, i64)> = cells
            .of_rows()
            .iter()
            .enumerate()
            .filter(|(row, cell)| (**cell as usize) < cells.len() && counted(*row))
            .filter_map(|(row, cell)| Some((*cell, value(plain.column(of), row)?)))
            .collect();
        seen.sort_unstable();
        for own in seen.chunk_by(|one, next| one == next) {
            let (cell, value) = own[0];
            let times = i64::try_from(own.len()).unwrap_or(i64::MAX);
            if let Some(counts) = cells.own(cell, &mut counts) {
                counts.values.push((value, times));
            }
        }
    }
    counts
}

/// What each row is worth.
enum Worth<'a> {
    Each(i64),
    Own(&'a Numbers),
}

impl Worth<'_> {
    fn at(&self, row: usize) -> i64 {
        match self {
            Self::Each(number) => *number,
            Self::Own(values) => values.at(row).unwrap_or(0),
        }
    }
}

/// A value as the number that [`Counts`](super::sums::Counts::values) keeps.
fn value(values: &Values, row: usize) -> Option<i64> {
    match values {
        Values::Text(values) => Some(i64::from(values.codes()[row])).filter(|code| *code > 0),
        Values::Integer(values) | Values::Amount(values) => values.at(row),
        Values::Date(values) => values[row].map(|day| i64::from(super::dating::number_of(day))),
        Values::Boolean(_) | Values::Moment(_) => None,
    }
}
