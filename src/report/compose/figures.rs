//! Figures as live formulas over the ledger.

use chrono::NaiveDate;

use super::context::Context;
use super::ledger;
use crate::definition::{Indicator, Reading};
use crate::model::change::Side;
use crate::model::fact::FactKind;
use crate::model::ledger::{Bucket, Entries, LedgerTable};
use crate::model::measurement::{Breakdown, Figure, Kind, Tally};
use crate::model::period::Period;
use crate::model::target::Threshold;
use crate::model::value::Value;
use crate::report::document::{Cell, Criterion, Formula};
use crate::report::wording;

/// The ledger's table of an indicator, and the number of a reading's entry in it.
fn ledger_of<'a>(context: Context<'a>, indicator: &Indicator, reading: &Reading) -> Option<(&'a LedgerTable, usize)> {
    let ledger = context.results.ledger.tables.iter().find(|ledger| ledger.table == indicator.table)?;
    let own = |entry: &Entries| entry.indicator == indicator.id && entry.reading == reading.id;
    ledger.entries.iter().position(own).map(|entry| (ledger, entry))
}

/// The days of a period, or those up to one.
type Days = (Period, Option<NaiveDate>);

/// The rows of a ledger that a figure counts.
pub struct Scope<'a> {
    context: Context<'a>,
    indicator: &'a Indicator,
    kind: Kind,
    scale: i64,
    tally: Tally,
    value: Option<Value>,
    threshold: Option<Threshold>,
    /// The ledger's table, and the number of the reading's entry in it; none when there are no rows at all.
    ledger: Option<(&'a LedgerTable, usize)>,
    period: Period,
    /// The last day that is counted, where it is not that of the period.
    until: Option<NaiveDate>,
    breakdown: Option<&'a Breakdown>,
}

impl<'a> Scope<'a> {
    /// A reading of an indicator in a period, whole or for a value of a breakdown.
    pub fn new(
        context: Context<'a>,
        indicator: &'a Indicator,
        reading: &'a Reading,
        figure: &'a Figure,
        period: Period,
        breakdown: Option<&'a Breakdown>,
    ) -> Self {
        let ledger = ledger_of(context, indicator, reading);
        Self {
            context,
            indicator,
            kind: reading.kind,
            scale: indicator.scale(reading.kind),
            tally: figure.tally,
            value: figure.value,
            threshold: figure.threshold,
            ledger,
            period,
            until: None,
            breakdown,
        }
    }

    /// What was counted of an indicator's binding reading in a part of a period.
    pub fn part(
        context: Context<'a>,
        indicator: &'a Indicator,
        side: Side,
        (period, until): Days,
        breakdown: Option<&'a Breakdown>,
    ) -> Self {
        let reading = indicator.binding();
        let tally = Tally { numerator: side.numerator, denominator: side.denominator, ..Tally::default() };
        Self {
            context,
            indicator,
            kind: reading.kind,
            scale: indicator.scale(reading.kind),
            tally,
            value: side.value,
            threshold: None,
            ledger: ledger_of(context, indicator, reading),
            period,
            until,
            breakdown,
        }
    }

    /// What counts for.
    pub fn numerator(&self) -> Cell {
        let column = match self.kind {
            Kind::PercentOfScale | Kind::PlanActual => self.indicator.points.as_deref(),
            Kind::Mean => self.indicator.of.as_deref(),
            Kind::DistinctCount | Kind::Coverage => return Self::plain(self.tally.numerator),
            _ => self.indicator.weight.as_deref(),
        };
        self.cell(self.tally.numerator, self.scale, |scope| {
            scope.counted(&[Bucket::Numerator], column, true, scope.days())
        })
    }

    /// Out of what.
    pub fn denominator(&self) -> Cell {
        let both = &[Bucket::Numerator, Bucket::Denominator][..];
        let weight = self.indicator.weight.as_deref();
        let possible = self.indicator.possible.as_deref();
        let counted = &[Bucket::Numerator][..];
        let scale = if self.kind == Kind::Mean { 1 } else { self.scale };
        if self.kind == Kind::Coverage {
            return Self::plain(self.tally.denominator);
        }
        self.cell(self.tally.denominator, scale, |scope| match scope.kind {
            Kind::Proportion => scope.counted(both, weight, true, scope.days()),
            Kind::PlanActual if scope.indicator.plan_for_year => {
                scope.counted(both, possible, true, (Period::Year(scope.period.fiscal_year()), None))
            }
            Kind::PercentOfScale | Kind::PlanActual => scope.counted(both, possible, true, scope.days()),
            Kind::Share => scope.counted(counted, weight, false, scope.days()),
            Kind::Count => scope.counted(counted, weight, true, scope.days()),
            Kind::Mean | Kind::Turnaround | Kind::DistinctCount | Kind::Coverage => {
                scope.counted(counted, None, true, scope.days())
            }
        })
    }

    /// Rows left out with a reason.
    pub fn excluded(&self) -> Cell {
        self.rows(self.tally.excluded, Bucket::Excluded)
    }

    /// Rows that the record does not decide.
    pub fn undecided(&self) -> Cell {
        self.rows(self.tally.undecided, Bucket::Undecidable)
    }

    /// Rows that are not the indicator's business.
    pub fn outside(&self) -> Cell {
        self.rows(self.tally.outside, Bucket::Outside)
    }

    /// The value: a percentage of columns of the same row, or the count itself.
    pub fn value(&self, numerator: &str, denominator: &str) -> Cell {
        let Some(value) = self.value else { return Cell::Text("-".to_owned()) };
        let decimals = u8::try_from(wording::decimals(value, self.threshold)).unwrap_or(u8::MAX);
        let (numerator, denominator) = (numerator.to_owned(), denominator.to_owned());
        let formula = match self.kind {
            Kind::Count => return self.numerator(),
            Kind::DistinctCount | Kind::Turnaround => return Cell::Number(value.to_f64(), decimals),
            Kind::Mean => Formula::Quotient { numerator, denominator },
            _ => Formula::Percent { numerator, denominator },
        };
        Cell::Figure { formula, value: Some(value.to_f64()), decimals }
    }

    /// What a sheet cannot count in one formula over long lists: different values, and the middle one.
    fn plain(value: i64) -> Cell {
        Cell::Number(value as f64, 0)
    }

    fn rows(&self, value: i64, bucket: Bucket) -> Cell {
        self.cell(value, 1, |scope| scope.counted(&[bucket], None, true, scope.days()))
    }

    /// A number that is kept in so many parts of one.
    fn cell(&self, value: i64, scale: i64, formula: impl Fn(&Self) -> Formula) -> Cell {
        let decimals = if value % scale == 0 { 0 } else { 2 };
        let value = value as f64 / scale as f64;
        if self.ledger.is_none() {
            return Cell::Number(value, decimals);
        }
        Cell::Figure { formula: formula(self), value: Some(value), decimals }
    }

    /// The days whose rows are counted.
    fn days(&self) -> Days {
        (self.period, self.until)
    }

    /// Rows in buckets, or the sum of a column over them; a share's whole takes the rows of every named value.
    fn counted(&self, buckets: &[Bucket], column: Option<&str>, own_value: bool, days: Days) -> Formula {
        let (ledger, entry) = self.ledger.expect("formulas are only made over a ledger");
        let table = ledger::id(&ledger.table);
        let formulas = buckets.iter().map(|bucket| {
            let word = self.context.texts.get(&format!("bucket-{}", bucket.code()));
            let mut criteria = vec![Criterion::Is(ledger::bucket_id(entry), word)];
            criteria.extend(ledger.entries[entry].dating.map(|dating| ledger::within(dating, days.0, days.1)));
            criteria.extend(self.breakdown.map(|breakdown| match (&breakdown.value, own_value) {
                (_, false) => Criterion::IsNotBlank(breakdown.by.clone()),
                (None, true) => Criterion::IsBlank(breakdown.by.clone()),
                (Some(value), true) => self.holds(&breakdown.by, value),
            }));
            match column {
                None => Formula::CountRows { table: table.clone(), criteria },
                Some(column) => Formula::SumRows { table: table.clone(), column: column.to_owned(), criteria },
            }
        });
        let mut formulas: Vec<_> = formulas.collect();
        if formulas.len() == 1 { formulas.remove(0) } else { Formula::Sum(formulas) }
    }

    fn holds(&self, by: &str, value: &str) -> Criterion {
        let shown = self.context.value(&self.indicator.table, by, value);
        match self.indicator.table.column(by).map(|column| &column.kind) {
            Some(FactKind::Code(_)) => Criterion::Is(by.to_owned(), shown),
            _ => Criterion::Exactly(by.to_owned(), shown),
        }
    }
}
