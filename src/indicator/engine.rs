//! The engine: conditions as polars expressions, buckets as columns, figures as grouped sums.

mod grouping;

use polars::prelude::*;

use super::plain::Plain;
use super::sums::ByStretch;
use crate::definition::{Comparison, Condition, Indicator, Literal, Operand, Reading};
use crate::error::Error;
use crate::model::dataset::FactFrame;
use crate::model::fact::{FactKind, FactTable};
use grouping::Grouping;

const OUTSIDE: i32 = 0;
const DECLARED: i32 = 1;
const UNKNOWN: i32 = 2;
const MISSED: i32 = 3;
const COUNTED: i32 = 4;
/// The code of the first exclusion; the others follow.
const EXCLUDED: i32 = 5;

/// The buckets of a reading that are summed, and the letter before its number in the column that marks their rows.
const MARKS: [&str; 5] = ["outside", "excluded", "undecided", "missed", "counted"];

/// A table with the buckets of its rows under each reading.
pub struct Engine<'a> {
    table: &'a FactTable,
    /// The facts.
    facts: &'a DataFrame,
    /// For each reading that was judged, the rows of each bucket.
    marks: Vec<[Column; MARKS.len()]>,
    /// The columns by which rows are grouped, as codes.
    codes: Vec<(String, grouping::Codes)>,
}

impl<'a> Engine<'a> {
    /// Over the facts of a table.
    pub fn new(table: &'a FactTable, frame: &'a FactFrame) -> Self {
        Self { table, facts: &frame.frame, marks: Vec::new(), codes: Vec::new() }
    }

    /// Puts the rows into the buckets of more readings, and gives the number of each row's bucket. Readings are numbered
    /// in the order in which they are judged.
    pub fn judge(&mut self, readings: &[(&Indicator, &Reading)]) -> Result<Vec<Int32Chunked>, Error> {
        self.judged(readings).map_err(failed)
    }

    fn judged(&mut self, readings: &[(&Indicator, &Reading)]) -> PolarsResult<Vec<Int32Chunked>> {
        let mut conditions = Conditions { table: self.table, known: Vec::new() };
        let name = |number: usize| format!("__code {number}");
        let mark = |number: usize, mark: &str| format!("__{mark} {number}");
        let mut codes = Vec::new();
        let mut marks = Vec::new();
        for (number, (indicator, reading)) in readings.iter().enumerate() {
            let of = indicator.of.as_deref().filter(|_| reading.kind.takes_values());
            codes.push(bucket(&mut conditions, reading, of).alias(name(number)));
            let is = |code: i32| col(name(number)).eq(lit(code));
            let own = [
                is(OUTSIDE),
                col(name(number)).gt_eq(lit(EXCLUDED)),
                is(DECLARED).or(is(UNKNOWN)),
                is(MISSED),
                is(COUNTED),
            ];
            marks.extend(own.into_iter().zip(MARKS).map(|(own, name)| own.alias(mark(number, name))));
        }
        let conditions = conditions.known.into_iter().map(|(_, name, own)| own.alias(name)).collect::<Vec<_>>();
        let judged = plain(self.facts.clone()).with_columns(conditions).with_columns(codes).with_columns(marks);
        let judged = judged.collect()?;
        for number in 0..readings.len() {
            let own: Vec<Column> =
                MARKS.iter().map(|name| judged.column(&mark(number, name)).cloned()).collect::<PolarsResult<_>>()?;
            self.marks.push(own.try_into().map_err(|_| polars_err!(ComputeError: "every mark is there"))?);
        }
        (0..readings.len()).map(|number| judged.column(&name(number))?.i32().cloned()).collect()
    }

    /// What the dated rows come to by stretch under some readings, by their numbers: the whole, then under each value of
    /// each breakdown. A value that is a text is told by its number among the words of the plain columns.
    pub fn counts(
        &mut self,
        readings: &[(usize, &Indicator, &Reading)],
        stretches: &[Option<u32>],
        breakdowns: &[String],
        plain: &Plain,
    ) -> Result<Vec<Vec<ByStretch>>, Error> {
        self.counted(readings, stretches, breakdowns, plain).map_err(failed)
    }

    fn counted(
        &mut self,
        readings: &[(usize, &Indicator, &Reading)],
        stretches: &[Option<u32>],
        breakdowns: &[String],
        plain: &Plain,
    ) -> PolarsResult<Vec<Vec<ByStretch>>> {
        for by in breakdowns {
            self.coded(by)?;
        }
        let codes: Vec<&grouping::Codes> = breakdowns.iter().filter_map(|by| self.known(by)).collect();
        let grouping = Grouping::new(self.facts, stretches, &codes)?;
        let marked: Vec<_> = readings.iter().map(|(number, indicator, _)| (*indicator, &self.marks[*number])).collect();
        let mut counts = grouping.sums(&marked)?;
        for ((number, indicator, reading), counts) in readings.iter().zip(&mut counts) {
            let Some(of) = indicator.of.as_ref().filter(|_| reading.kind.takes_values()) else { continue };
            let counted = &self.marks[*number][MARKS.len() - 1];
            grouping.values(of, self.table, counted, plain.words(of), counts)?;
        }
        Ok(counts)
    }

    fn known(&self, name: &str) -> Option<&grouping::Codes> {
        self.codes.iter().find(|(own, _)| own == name).map(|(_, codes)| codes)
    }

    fn coded(&mut self, name: &str) -> PolarsResult<()> {
        if self.known(name).is_none() {
            self.codes.push((name.to_owned(), grouping::Codes::new(self.facts, name)?));
        }
        Ok(())
    }
}

#[allow(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn failed(error: PolarsError) -> Error {
    Error::Engine(error.to_string())
}

/// The optimiser stays off, since it has open bugs that give wrong results; types are still made to agree.
fn plain(frame: DataFrame) -> LazyFrame {
    frame.lazy().with_optimizations(OptFlags::TYPE_COERCION | OptFlags::TYPE_CHECK)
}

/// Conditions that are worked out once, as columns.
struct Conditions<'a> {
    table: &'a FactTable,
    known: Vec<(Condition, String, Expr)>,
}

impl Conditions<'_> {
    fn column(&mut self, condition: &Condition) -> Expr {
        let place = self.known.iter().position(|(known, ..)| known == condition).unwrap_or_else(|| {
            let name = format!("__condition {}", self.known.len());
            self.known.push((condition.clone(), name, expression(self.table, condition)));
            self.known.len() - 1
        });
        col(self.known[place].1.as_str())
    }
}

/// The bucket of a row: outside, excluded, declared or found undecidable, counted or missed, in this order.
fn bucket(conditions: &mut Conditions<'_>, reading: &Reading, of: Option<&str>) -> Expr {
    let valueless = of.map_or_else(|| lit(false), |of| col(of).is_null());
    let mut of = |condition: &Condition| conditions.column(condition);
    let denominator = of(&reading.denominator);
    let numerator = of(&reading.numerator);
    let undecided = reading.undecided.as_ref().map_or_else(|| lit(false), &mut of);
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
