//! The engine: conditions as polars expressions, buckets as a column, figures as grouped sums.

use chrono::NaiveDate;
use polars::prelude::*;

use super::dating::{day_of, number_of};
use super::sums::{ByDay, Counts, Seen, Sums};
use crate::definition::{Comparison, Condition, Indicator, Literal, Operand, Reading};
use crate::error::Error;
use crate::model::dataset::FactFrame;
use crate::model::fact::{FactKind, FactTable};
use crate::model::ledger::{Bucket, Reason};

const OUTSIDE: i32 = 0;
const DECLARED: i32 = 1;
const UNKNOWN: i32 = 2;
const MISSED: i32 = 3;
const COUNTED: i32 = 4;
/// The code of the first exclusion; the others follow.
const EXCLUDED: i32 = 5;

const CODE: &str = "__code";
const DAY: &str = "__day";
const BY: &str = "__by";
const VALUE: &str = "__value";

/// A bucket and its reason as the engine's number.
pub fn code(entry: &(Bucket, Reason)) -> i32 {
    match entry.1 {
        Reason::NotInDenominator => OUTSIDE,
        Reason::DeclaredUndecided => DECLARED,
        Reason::Unknown => UNKNOWN,
        Reason::Missed => MISSED,
        Reason::Counted => COUNTED,
        Reason::Exclusion(index) => EXCLUDED + i32::try_from(index).unwrap_or(i32::MAX - EXCLUDED),
    }
}

/// A table with the bucket of each row under one reading.
pub struct Buckets {
    frame: DataFrame,
    weight: Expr,
    points: Expr,
    possible: Expr,
    of: Option<(String, FactKind)>,
}

impl Buckets {
    /// Puts the rows into their buckets.
    pub fn new(
        frame: &FactFrame,
        days: &[Option<NaiveDate>],
        indicator: &Indicator,
        reading: &Reading,
    ) -> Result<Self, Error> {
        let keys: Int32Chunked = days.iter().map(|day| day.map(number_of)).collect();
        let mut frame = frame.frame.clone();
        let number = |name: &Option<String>, otherwise: i64| match name {
            // Without the optimiser a literal beside nulls stays a 32-bit number unless it is told otherwise.
            Some(name) => col(name.as_str()).fill_null(lit(0_i64)),
            None => lit(otherwise),
        };
        frame.with_column(keys.into_series().with_name(DAY.into()).into()).map_err(failed)?;
        let of = indicator.of.as_ref().filter(|_| reading.kind.takes_values());
        let code = bucket(&indicator.table, reading, of.map(String::as_str)).alias(CODE);
        let frame = plain(frame).with_column(code).collect().map_err(failed)?;
        let kind_of = |name: &String| indicator.table.column(name).map(|column| (name.clone(), column.kind.clone()));
        Ok(Self {
            frame,
            weight: number(&indicator.weight, 1),
            points: number(&indicator.points, 0),
            possible: number(&indicator.possible, 0),
            of: of.and_then(kind_of),
        })
    }

    /// The number of each row's bucket.
    pub fn codes(&self) -> Result<Vec<i32>, Error> {
        let codes = self.frame.column(CODE).and_then(Column::i32).map_err(failed)?;
        Ok(codes.into_no_null_iter().collect())
    }

    /// What the dated rows come to by day: under one key for the whole, or under each value of a breakdown.
    pub fn counts(&self, by: Option<&str>) -> Result<ByDay, Error> {
        let mut counts = ByDay::new();
        self.sums(by, &mut counts).map_err(failed)?;
        self.values(by, &mut counts).map_err(failed)?;
        Ok(counts)
    }

    /// The dated rows, with the breakdown under a name of our own: a column of its name may be summed as well.
    fn dated(&self, by: Option<&str>) -> LazyFrame {
        let by = by.map_or_else(|| lit(NULL).cast(DataType::String), col).alias(BY);
        plain(self.frame.clone()).filter(col(DAY).is_not_null()).with_column(by)
    }

    fn sums(&self, by: Option<&str>, counts: &mut ByDay) -> PolarsResult<()> {
        let grouped = |holds: Expr, value: &Expr| when(holds).then(value.clone()).otherwise(lit(0_i64)).sum();
        let is = |code: i32| col(CODE).eq(lit(code));
        let undecided = is(DECLARED).or(is(UNKNOWN));
        let one = lit(1_i64);
        let sums = [
            len().cast(DataType::Int64),
            grouped(is(OUTSIDE), &one),
            grouped(col(CODE).gt_eq(lit(EXCLUDED)), &one),
            grouped(undecided.clone(), &one),
            grouped(is(COUNTED), &self.weight),
            grouped(is(MISSED), &self.weight),
            grouped(undecided.clone(), &self.weight),
            grouped(is(COUNTED), &self.points),
            grouped(is(COUNTED).or(is(MISSED)), &self.possible),
            grouped(undecided, &self.possible),
        ];
        let named = sums.into_iter().zip(Sums::FIELDS).map(|(sum, name)| sum.cast(DataType::Int64).alias(name));
        let table = self.dated(by).group_by_stable([col(BY), col(DAY)]).agg(named.collect::<Vec<_>>()).collect()?;
        let fields = Sums::FIELDS.iter().map(|name| table.column(name)?.i64()).collect::<PolarsResult<Vec<_>>>()?;
        for_each_group(&table, counts, |row, counts| {
            counts.sums = Sums::from_fields(std::array::from_fn(|field| fields[field].get(row).unwrap_or_default()));
        })
    }

    fn values(&self, by: Option<&str>, counts: &mut ByDay) -> PolarsResult<()> {
        let Some((of, kind)) = &self.of else { return Ok(()) };
        let table = self
            .dated(by)
            .filter(col(CODE).eq(lit(COUNTED)))
            .with_column(col(of.as_str()).alias(VALUE))
            .group_by_stable([col(BY), col(DAY), col(VALUE)])
            .agg([len().cast(DataType::Int64).alias("count")])
            .collect()?;
        let seen: Vec<Option<Seen>> = match kind {
            FactKind::Integer | FactKind::Amount => {
                table.column(VALUE)?.i64()?.iter().map(|number| number.map(Seen::Number)).collect()
            }
            FactKind::Date => {
                let days = table.column(VALUE)?.cast(&DataType::Int32)?;
                days.i32()?.iter().map(|days| days.and_then(day_of).map(Seen::Day)).collect()
            }
            _ => table.column(VALUE)?.str()?.iter().map(|text| text.map(|text| Seen::Text(text.to_owned()))).collect(),
        };
        let rows = table.column("count")?.i64()?.clone();
        for_each_group(&table, counts, |row, counts| {
            if let (Some(value), Some(rows)) = (&seen[row], rows.get(row)) {
                *counts.values.entry(value.clone()).or_default() += rows;
            }
        })
    }
}

/// Hands over each row of a grouped table with the counts of its group and day.
fn for_each_group(table: &DataFrame, counts: &mut ByDay, mut fill: impl FnMut(usize, &mut Counts)) -> PolarsResult<()> {
    let groups = table.column(BY)?.str()?;
    let days = table.column(DAY)?.i32()?;
    for row in 0..table.height() {
        let Some(day) = days.get(row).and_then(day_of) else { continue };
        let group = groups.get(row).map(ToOwned::to_owned);
        fill(row, counts.entry(group).or_default().entry(day).or_default());
    }
    Ok(())
}

#[allow(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn failed(error: PolarsError) -> Error {
    Error::Engine(error.to_string())
}

/// The optimiser stays off, since it has open bugs that give wrong results; types are still made to agree.
fn plain(frame: DataFrame) -> LazyFrame {
    frame.lazy().with_optimizations(OptFlags::TYPE_COERCION | OptFlags::TYPE_CHECK)
}

/// The bucket of a row: outside, excluded, declared or found undecidable, counted or missed, in this order.
fn bucket(table: &FactTable, reading: &Reading, of: Option<&str>) -> Expr {
    let valueless = of.map_or_else(|| lit(false), |of| col(of).is_null());
    let of = |condition: &Condition| expression(table, condition);
    let denominator = of(&reading.denominator);
    let numerator = of(&reading.numerator);
    let undecided = reading.undecided.as_ref().map_or_else(|| lit(false), of);
    let exclusions: Vec<_> = reading.exclude.iter().map(|exclusion| of(&exclusion.when)).collect();
    let unknown =
        exclusions.iter().fold(denominator.clone().is_null().or(undecided.clone().is_null()), |any, exclusion| {
            any.or(exclusion.clone().is_null())
        });
    let counted = when(numerator.clone())
        .then(when(valueless).then(lit(UNKNOWN)).otherwise(lit(COUNTED)))
        .otherwise(when(numerator.not()).then(lit(MISSED)).otherwise(lit(UNKNOWN)));
    let decided = when(undecided).then(lit(DECLARED)).otherwise(when(unknown).then(lit(UNKNOWN)).otherwise(counted));
    // The first exclusion that applies is the reason: it stands outermost.
    let numbered: Vec<_> = (EXCLUDED..).zip(&exclusions).collect();
    let kept = numbered
        .into_iter()
        .rev()
        .fold(decided, |rest, (code, exclusion)| when(exclusion.clone()).then(lit(code)).otherwise(rest));
    when(denominator.not()).then(lit(OUTSIDE)).otherwise(kept)
}

/// A condition as an expression; null where it is unknown.
fn expression(table: &FactTable, condition: &Condition) -> Expr {
    match condition {
        Condition::Always(constant) => lit(*constant),
        Condition::Flag(name) => col(name.as_str()),
        Condition::Not(inner) => expression(table, inner).not(),
        Condition::And(left, right) => expression(table, left).and(expression(table, right)),
        Condition::Or(left, right) => expression(table, left).or(expression(table, right)),
        Condition::Compare { left, comparison, right } => {
            let (left, right) = (operand(left), operand(right));
            match comparison {
                Comparison::Equal => left.eq(right),
                Comparison::NotEqual => left.neq(right),
                Comparison::Less => left.lt(right),
                Comparison::LessOrEqual => left.lt_eq(right),
                Comparison::Greater => left.gt(right),
                Comparison::GreaterOrEqual => left.gt_eq(right),
            }
        }
        Condition::In { column, values } => values
            .iter()
            .map(|value| col(column.as_str()).eq(literal(value)))
            .reduce(Expr::or)
            .unwrap_or_else(|| lit(false)),
        Condition::IsNull(name) => {
            let moment = table.column(name).is_some_and(|column| column.kind == FactKind::Moment);
            if moment { col(format!("{name}_from")).is_null() } else { col(name.as_str()).is_null() }
        }
    }
}

fn operand(operand: &Operand) -> Expr {
    match operand {
        Operand::Column(name) => col(name.as_str()),
        Operand::Literal(value) => literal(value),
    }
}

fn literal(value: &Literal) -> Expr {
    match value {
        Literal::Text(text) => lit(text.as_str()),
        Literal::Integer(number) | Literal::Amount(number) => lit(*number),
        Literal::Boolean(flag) => lit(*flag),
        Literal::Date(date) => lit(*date),
    }
}
