//! The recount: the same conditions, interpreted row by row over plain values, and counted in plain integers.
//!
//! It shares no code with the engine, so that neither can hide a mistake of the other.

use chrono::NaiveDate;

use super::plain::Plain;
use super::sums::{ByDay, Seen};
use crate::definition::{Comparison, Condition, Indicator, Literal, Operand, Reading};
use crate::model::ledger::{Bucket, Reason, Values};

/// The bucket and reason of each row under a reading.
pub fn buckets(plain: &Plain, indicator: &Indicator, reading: &Reading) -> Vec<(Bucket, Reason)> {
    let of = indicator.of.as_deref().filter(|_| reading.kind.takes_values());
    (0..plain.rows()).map(|row| bucket(plain, reading, of, row)).collect()
}

fn bucket(plain: &Plain, reading: &Reading, of: Option<&str>, row: usize) -> (Bucket, Reason) {
    let denominator = holds(plain, &reading.denominator, row);
    if denominator == Some(false) {
        return (Bucket::Outside, Reason::NotInDenominator);
    }
    let mut unknown = denominator.is_none();
    for (index, exclusion) in (0..).zip(&reading.exclude) {
        match holds(plain, &exclusion.when, row) {
            Some(true) => return (Bucket::Excluded, Reason::Exclusion(index)),
            Some(false) => {}
            None => unknown = true,
        }
    }
    match reading.undecided.as_ref().map(|condition| holds(plain, condition, row)) {
        Some(Some(true)) => return (Bucket::Undecidable, Reason::DeclaredUndecided),
        Some(None) => unknown = true,
        _ => {}
    }
    match holds(plain, &reading.numerator, row) {
        _ if unknown => (Bucket::Undecidable, Reason::Unknown),
        Some(true) if of.is_some_and(|of| value(plain, of, row).is_none()) => (Bucket::Undecidable, Reason::Unknown),
        Some(true) => (Bucket::Numerator, Reason::Counted),
        Some(false) => (Bucket::Denominator, Reason::Missed),
        None => (Bucket::Undecidable, Reason::Unknown),
    }
}

/// Whether a condition holds of a row; none when it is unknown.
fn holds(plain: &Plain, condition: &Condition, row: usize) -> Option<bool> {
    match condition {
        Condition::Always(constant) => Some(*constant),
        Condition::Flag(name) => match value(plain, name, row) {
            Some(Literal::Boolean(flag)) => Some(flag),
            _ => None,
        },
        Condition::Not(inner) => holds(plain, inner, row).map(|held| !held),
        Condition::And(left, right) => match (holds(plain, left, row), holds(plain, right, row)) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        },
        Condition::Or(left, right) => match (holds(plain, left, row), holds(plain, right, row)) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ => None,
        },
        Condition::Compare { left, comparison, right } => {
            let side = |operand: &Operand| match operand {
                Operand::Column(name) => value(plain, name, row),
                Operand::Literal(literal) => Some(literal.clone()),
            };
            let ordering = order(&side(left)?, &side(right)?)?;
            Some(match comparison {
                Comparison::Equal => ordering.is_eq(),
                Comparison::NotEqual => ordering.is_ne(),
                Comparison::Less => ordering.is_lt(),
                Comparison::LessOrEqual => ordering.is_le(),
                Comparison::Greater => ordering.is_gt(),
                Comparison::GreaterOrEqual => ordering.is_ge(),
            })
        }
        Condition::In { column, values } => {
            let found = value(plain, column, row)?;
            Some(values.contains(&found))
        }
        Condition::IsNull(name) => Some(match plain.column(name) {
            Values::Text(values) => values.at(row).is_none(),
            Values::Integer(values) | Values::Amount(values) => values[row].is_none(),
            Values::Boolean(values) => values[row].is_none(),
            Values::Date(values) => values[row].is_none(),
            Values::Moment(values) => values[row].is_none(),
        }),
    }
}

fn value(plain: &Plain, name: &str, row: usize) -> Option<Literal> {
    match plain.column(name) {
        Values::Text(values) => values.at(row).map(|text| Literal::Text(text.to_owned())),
        Values::Integer(values) => values[row].map(Literal::Integer),
        Values::Amount(values) => values[row].map(Literal::Amount),
        Values::Boolean(values) => values[row].map(Literal::Boolean),
        Values::Date(values) => values[row].map(Literal::Date),
        Values::Moment(_) => None,
    }
}

fn order(left: &Literal, right: &Literal) -> Option<std::cmp::Ordering> {
    match (left, right) {
        (Literal::Text(left), Literal::Text(right)) => Some(left.as_bytes().cmp(right.as_bytes())),
        (Literal::Integer(left), Literal::Integer(right)) | (Literal::Amount(left), Literal::Amount(right)) => {
            Some(left.cmp(right))
        }
        (Literal::Boolean(left), Literal::Boolean(right)) => Some(left.cmp(right)),
        (Literal::Date(left), Literal::Date(right)) => Some(left.cmp(right)),
        _ => None,
    }
}

/// What the dated rows come to by day: under one key for the whole, or under each value of a breakdown.
pub fn counts(
    plain: &Plain,
    days: &[Option<NaiveDate>],
    indicator: &Indicator,
    reading: &Reading,
    buckets: &[(Bucket, Reason)],
    by: Option<&str>,
) -> ByDay {
    let number = |name: &Option<String>, row: usize, otherwise: i64| match name {
        None => otherwise,
        Some(name) => match plain.column(name) {
            Values::Integer(values) | Values::Amount(values) => values[row].unwrap_or(0),
            _ => 0,
        },
    };
    let of = indicator.of.as_deref().filter(|_| reading.kind.takes_values());
    let mut counts = ByDay::new();
    for (row, ((bucket, _), day)) in buckets.iter().zip(days).enumerate() {
        let Some(day) = day else { continue };
        let group = by.and_then(|by| match plain.column(by) {
            Values::Text(values) => values.at(row).map(ToOwned::to_owned),
            _ => None,
        });
        let own = counts.entry(group).or_default().entry(*day).or_default();
        let sum = &mut own.sums;
        let weight = number(&indicator.weight, row, 1);
        let possible = number(&indicator.possible, row, 0);
        sum.rows += 1;
        match bucket {
            Bucket::Outside => sum.outside += 1,
            Bucket::Excluded => sum.excluded += 1,
            Bucket::Undecidable => {
                sum.undecided += 1;
                sum.undecided_weight += weight;
                sum.undecided_possible += possible;
            }
            Bucket::Denominator => {
                sum.missed_weight += weight;
                sum.possible += possible;
            }
            Bucket::Numerator => {
                sum.counted_weight += weight;
                sum.possible += possible;
                sum.points += number(&indicator.points, row, 0);
                if let Some(seen) = of.and_then(|of| seen(plain, of, row)) {
                    *own.values.entry(seen).or_default() += 1;
                }
            }
        }
    }
    counts
}

fn seen(plain: &Plain, of: &str, row: usize) -> Option<Seen> {
    match value(plain, of, row)? {
        Literal::Text(text) => Some(Seen::Text(text)),
        Literal::Integer(number) | Literal::Amount(number) => Some(Seen::Number(number)),
        Literal::Date(day) => Some(Seen::Day(day)),
        Literal::Boolean(_) => None,
    }
}
