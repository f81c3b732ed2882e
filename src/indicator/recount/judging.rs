//! A condition made ready over the columns of a table: true, false or unknown for each row.

use std::cmp::Ordering;
use std::ops::Range;

use super::super::plain::Plain;
use crate::definition::{Comparison, Condition, Literal, Operand};
use crate::model::ledger::{Texts, Values};

/// It does not hold.
pub const FALSE: u8 = 0;
/// Nobody knows.
pub const UNKNOWN: u8 = 1;
/// It holds.
pub const TRUE: u8 = 2;

/// A condition over columns. The answers are in the order false, unknown, true, so that the lesser is `AND`, the greater
/// `OR`.
pub enum Judging<'a> {
    Always(u8),
    Not(Box<Self>),
    And(Box<Self>, Box<Self>),
    Or(Box<Self>, Box<Self>),
    Each(Box<Each<'a>>),
}

/// Answers a question for each row of a range.
type Each<'a> = dyn Fn(&Range<usize>) -> Vec<u8> + 'a;

fn answer(holds: bool) -> u8 {
    if holds { TRUE } else { FALSE }
}

fn each<'a>(of: impl Fn(usize) -> u8 + 'a) -> Judging<'a> {
    Judging::Each(Box::new(move |rows| rows.clone().map(&of).collect()))
}

impl<'a> Judging<'a> {
    /// Makes a condition ready.
    pub fn of(plain: &'a Plain, condition: &'a Condition) -> Self {
        let own = |inner: &'a Condition| Box::new(Self::of(plain, inner));
        match condition {
            Condition::Always(constant) => Self::Always(answer(*constant)),
            Condition::Flag(name) => match plain.column(name) {
                Values::Boolean(values) => each(|row| values[row].map_or(UNKNOWN, answer)),
                _ => Self::Always(UNKNOWN),
            },
            Condition::Not(inner) => Self::Not(own(inner)),
            Condition::And(left, right) => Self::And(own(left), own(right)),
            Condition::Or(left, right) => Self::Or(own(left), own(right)),
            Condition::Compare { left, comparison, right } => match (left, right) {
                (Operand::Column(left), Operand::Literal(right)) => {
                    with(plain.column(left), right, |order| fits(*comparison, order))
                }
                (Operand::Literal(left), Operand::Column(right)) => {
                    with(plain.column(right), left, |order| fits(*comparison, order.reverse()))
                }
                (Operand::Column(left), Operand::Column(right)) => {
                    between(plain.column(left), plain.column(right), *comparison)
                }
                (Operand::Literal(left), Operand::Literal(right)) => {
                    Self::Always(order(left, right).map_or(UNKNOWN, |order| answer(fits(*comparison, order))))
                }
            },
            Condition::In { column, values } => among(plain.column(column), values),
            Condition::IsNull(name) => Self::missing(plain.column(name)),
        }
    }

    /// Whether a row has no value that is looked at.
    pub fn valueless(plain: &'a Plain, of: &str) -> Self {
        match plain.column(of) {
            Values::Moment(_) => Self::Always(TRUE),
            values => Self::missing(values),
        }
    }

    fn missing(values: &'a Values) -> Self {
        match values {
            Values::Text(values) => each(|row| answer(values.codes()[row] == 0)),
            Values::Integer(values) | Values::Amount(values) => each(|row| answer(values.at(row).is_none())),
            Values::Boolean(values) => each(|row| answer(values[row].is_none())),
            Values::Date(values) => each(|row| answer(values[row].is_none())),
            Values::Moment(values) => each(|row| answer(values[row].is_none())),
        }
    }

    /// The answers for a range of rows.
    pub fn judge(&self, rows: &Range<usize>) -> Vec<u8> {
        let both = |left: &Self, right: &Self, of: fn(u8, u8) -> u8| {
            let mut left = left.judge(rows);
            left.iter_mut().zip(right.judge(rows)).for_each(|(left, right)| *left = of(*left, right));
            left
        };
        match self {
            Self::Always(constant) => vec![*constant; rows.len()],
            Self::Not(inner) => inner.judge(rows).into_iter().map(|held| TRUE - held).collect(),
            Self::And(left, right) => both(left, right, Ord::min),
            Self::Or(left, right) => both(left, right, Ord::max),
            Self::Each(each) => each(rows),
        }
    }
}

fn fits(comparison: Comparison, order: Ordering) -> bool {
    match comparison {
        Comparison::Equal => order.is_eq(),
        Comparison::NotEqual => order.is_ne(),
        Comparison::Less => order.is_lt(),
        Comparison::LessOrEqual => order.is_le(),
        Comparison::Greater => order.is_gt(),
        Comparison::GreaterOrEqual => order.is_ge(),
    }
}

/// What holds of each different text of a column, then of each row.
fn texts(values: &Texts, of: impl Fn(&str) -> bool) -> Judging<'_> {
    let of_words = values.words().iter().map(|word| answer(of(word)));
    let answers: Vec<u8> = std::iter::once(UNKNOWN).chain(of_words).collect();
    each(move |row| answers[values.codes()[row] as usize])
}

/// A column against a value.
fn with<'a>(values: &'a Values, literal: &'a Literal, fits: impl Fn(Ordering) -> bool + 'a) -> Judging<'a> {
    match (values, literal) {
        (Values::Text(values), Literal::Text(text)) => texts(values, |own| fits(own.as_bytes().cmp(text.as_bytes()))),
        (Values::Integer(values), Literal::Integer(number)) | (Values::Amount(values), Literal::Amount(number)) => {
            each(move |row| values.at(row).map_or(UNKNOWN, |own| answer(fits(own.cmp(number)))))
        }
        (Values::Boolean(values), Literal::Boolean(flag)) => {
            each(move |row| values[row].map_or(UNKNOWN, |own| answer(fits(own.cmp(flag)))))
        }
        (Values::Date(values), Literal::Date(day)) => {
            each(move |row| values[row].map_or(UNKNOWN, |own| answer(fits(own.cmp(day)))))
        }
        _ => Judging::Always(UNKNOWN),
    }
}

/// A column against another one.
fn between<'a>(left: &'a Values, right: &'a Values, comparison: Comparison) -> Judging<'a> {
    fn pairs<'a, T: Ord + Copy + 'a>(
        left: impl Fn(usize) -> Option<T> + 'a,
        right: impl Fn(usize) -> Option<T> + 'a,
        comparison: Comparison,
    ) -> Judging<'a> {
        each(move |row| {
            let order = left(row).zip(right(row)).map(|(left, right)| left.cmp(&right));
            order.map_or(UNKNOWN, |order| answer(fits(comparison, order)))
        })
    }
    match (left, right) {
        (Values::Text(left), Values::Text(right)) => {
            pairs(|row| left.at(row).map(str::as_bytes), |row| right.at(row).map(str::as_bytes), comparison)
        }
        (Values::Integer(left), Values::Integer(right)) | (Values::Amount(left), Values::Amount(right)) => {
            pairs(|row| left.at(row), |row| right.at(row), comparison)
        }
        (Values::Boolean(left), Values::Boolean(right)) => pairs(|row| left[row], |row| right[row], comparison),
        (Values::Date(left), Values::Date(right)) => pairs(|row| left[row], |row| right[row], comparison),
        _ => Judging::Always(UNKNOWN),
    }
}

/// Whether a column's value is among these.
fn among<'a>(values: &'a Values, listed: &'a [Literal]) -> Judging<'a> {
    let has = move |own: Option<Literal>| own.map_or(UNKNOWN, |own| answer(listed.contains(&own)));
    match values {
        Values::Text(values) => {
            texts(values, |own| listed.iter().any(|one| matches!(one, Literal::Text(text) if text == own)))
        }
        Values::Integer(values) => each(move |row| has(values.at(row).map(Literal::Integer))),
        Values::Amount(values) => each(move |row| has(values.at(row).map(Literal::Amount))),
        Values::Boolean(values) => each(move |row| has(values[row].map(Literal::Boolean))),
        Values::Date(values) => each(move |row| has(values[row].map(Literal::Date))),
        Values::Moment(_) => Judging::Always(UNKNOWN),
    }
}

fn order(left: &Literal, right: &Literal) -> Option<Ordering> {
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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    const COMPARISONS: [Comparison; 6] = [
        Comparison::Equal,
        Comparison::NotEqual,
        Comparison::Less,
        Comparison::LessOrEqual,
        Comparison::Greater,
        Comparison::GreaterOrEqual,
    ];

    fn day(number: i32) -> Option<NaiveDate> {
        NaiveDate::from_num_days_from_ce_opt(number)
    }

    /// Two values of a kind, of which one follows the other, as columns whose rows are lesser, equal, greater and unknown to
    /// the greater one.
    fn kinds() -> Vec<(Values, Values, Literal, Literal)> {
        let text = |words: [Option<&str>; 4]| Values::Text(words.into_iter().collect());
        let numbers = |own: [Option<i64>; 4]| own.into_iter().collect();
        let date = |number: i32| Literal::Date(day(number).expect("a day"));
        vec![
            (
                text([Some("a"), Some("b"), Some("b"), None]),
                text([Some("b"), Some("b"), Some("a"), Some("a")]),
                Literal::Text("a".to_owned()),
                Literal::Text("b".to_owned()),
            ),
            (
                Values::Integer(numbers([Some(1), Some(2), Some(2), None])),
                Values::Integer(numbers([Some(2), Some(2), Some(1), Some(1)])),
                Literal::Integer(1),
                Literal::Integer(2),
            ),
            (
                Values::Amount(numbers([Some(-5), Some(100), Some(100), None])),
                Values::Amount(numbers([Some(100), Some(100), Some(-5), Some(1)])),
                Literal::Amount(-5),
                Literal::Amount(100),
            ),
            (
                Values::Boolean(vec![Some(false), Some(true), Some(true), None]),
                Values::Boolean(vec![Some(true), Some(true), Some(false), Some(false)]),
                Literal::Boolean(false),
                Literal::Boolean(true),
            ),
            (
                Values::Date(vec![day(1), day(2), day(2), None]),
                Values::Date(vec![day(2), day(2), day(1), day(1)]),
                date(1),
                date(2),
            ),
        ]
    }

    #[test]
    fn columns_and_values_of_a_kind_are_compared_and_what_is_not_there_is_unknown() {
        let orders = [Ordering::Less, Ordering::Equal, Ordering::Greater];
        for comparison in COMPARISONS {
            let holds = |order: Ordering| answer(fits(comparison, order));
            let expected: Vec<u8> = orders.map(holds).into_iter().chain([UNKNOWN]).collect();
            for (left, right, lesser, greater) in kinds() {
                assert_eq!(between(&left, &right, comparison).judge(&(0..4)), expected, "{comparison:?} {left:?}");
                let rows = with(&left, &greater, |order| fits(comparison, order)).judge(&(0..4));
                assert_eq!(rows, [expected[0], expected[1], expected[1], UNKNOWN], "{comparison:?} {left:?}");
                let found = [(&lesser, &greater), (&lesser, &lesser), (&greater, &lesser)]
                    .map(|(left, right)| order(left, right).map(holds));
                assert_eq!(found, orders.map(|order| Some(holds(order))), "{comparison:?} {lesser:?}");
            }
        }
        assert_eq!(orders.map(|order| fits(Comparison::LessOrEqual, order)), [true, true, false]);
        assert_eq!(orders.map(|order| fits(Comparison::NotEqual, order)), [true, false, true]);
    }

    #[test]
    fn what_is_of_two_kinds_is_compared_with_nothing() {
        let kinds = kinds();
        for (one, (column, _, literal, _)) in kinds.iter().enumerate() {
            for (other, (second, _, value, _)) in kinds.iter().enumerate().filter(|(other, _)| *other != one) {
                assert_eq!(between(column, second, Comparison::Equal).judge(&(0..4)), [UNKNOWN; 4], "{one} {other}");
                assert_eq!(with(column, value, |_| true).judge(&(0..4)), [UNKNOWN; 4], "{one} {other}");
                assert_eq!(order(literal, value), None, "{one} {other}");
            }
        }
    }

    #[test]
    fn a_value_is_among_those_listed() {
        for (column, _, lesser, greater) in kinds() {
            let judged = |listed: &[Literal]| among(&column, listed).judge(&(0..4));
            assert_eq!(judged(std::slice::from_ref(&lesser)), [TRUE, FALSE, FALSE, UNKNOWN], "{column:?}");
            assert_eq!(judged(&[greater.clone(), lesser.clone()]), [TRUE, TRUE, TRUE, UNKNOWN], "{column:?}");
            assert_eq!(judged(&[]), [FALSE, FALSE, FALSE, UNKNOWN], "{column:?}");
        }
    }
}
