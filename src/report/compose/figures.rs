//! Figures as live formulas over the ledger.

use super::context::Context;
use super::ledger;
use crate::definition::{Indicator, Reading};
use crate::model::fact::FactKind;
use crate::model::ledger::{Bucket, LedgerTable};
use crate::model::measurement::{Breakdown, Figure, Kind};
use crate::model::period::Period;
use crate::report::document::{Cell, Criterion, Formula};
use crate::report::wording;

/// The rows of a ledger that a figure counts.
pub struct Scope<'a> {
    context: Context<'a>,
    indicator: &'a Indicator,
    kind: Kind,
    figure: &'a Figure,
    /// The ledger's table, and the number of the reading's entry in it; none when there are no rows at all.
    ledger: Option<(&'a LedgerTable, usize)>,
    period: Period,
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
        let tables = &context.results.ledger.tables;
        let ledger = tables.iter().find(|ledger| ledger.table == indicator.table).and_then(|ledger| {
            let own =
                |entry: &crate::model::ledger::Entries| entry.indicator == indicator.id && entry.reading == reading.id;
            ledger.entries.iter().position(own).map(|entry| (ledger, entry))
        });
        Self { context, indicator, kind: reading.kind, figure, ledger, period, breakdown }
    }

    /// What counts for.
    pub fn numerator(&self) -> Cell {
        let column = match self.kind {
            Kind::PercentOfScale => self.indicator.points.as_deref(),
            _ => self.indicator.weight.as_deref(),
        };
        self.cell(self.figure.tally.numerator, |scope| scope.counted(&[Bucket::Numerator], column, true))
    }

    /// Out of what.
    pub fn denominator(&self) -> Cell {
        let both = &[Bucket::Numerator, Bucket::Denominator][..];
        let weight = self.indicator.weight.as_deref();
        self.cell(self.figure.tally.denominator, |scope| match scope.kind {
            Kind::Proportion => scope.counted(both, weight, true),
            Kind::PercentOfScale => scope.counted(both, scope.indicator.possible.as_deref(), true),
            Kind::Count => scope.counted(&[Bucket::Numerator], weight, true),
            Kind::Share => scope.counted(&[Bucket::Numerator], weight, false),
        })
    }

    /// Rows left out with a reason.
    pub fn excluded(&self) -> Cell {
        self.cell(self.figure.tally.excluded, |scope| scope.counted(&[Bucket::Excluded], None, true))
    }

    /// Rows that the record does not decide.
    pub fn undecided(&self) -> Cell {
        self.cell(self.figure.tally.undecided, |scope| scope.counted(&[Bucket::Undecidable], None, true))
    }

    /// Rows that are not the indicator's business.
    pub fn outside(&self) -> Cell {
        self.cell(self.figure.tally.outside, |scope| scope.counted(&[Bucket::Outside], None, true))
    }

    /// The value: a percentage of columns of the same row, or the count itself.
    pub fn value(&self, numerator: &str, denominator: &str) -> Cell {
        match (self.kind, self.figure.ratio) {
            (Kind::Count, _) => self.numerator(),
            (_, Some(ratio)) => {
                let decimals = wording::decimals(ratio, self.indicator.target);
                let formula = Formula::Percent { numerator: numerator.to_owned(), denominator: denominator.to_owned() };
                let decimals = u8::try_from(decimals).unwrap_or(u8::MAX);
                Cell::Figure { formula, value: Some(ratio.percent()), decimals }
            }
            (_, None) => Cell::Text("-".to_owned()),
        }
    }

    fn cell(&self, value: i64, formula: impl Fn(&Self) -> Formula) -> Cell {
        if self.ledger.is_none() {
            return Cell::Integer(value);
        }
        Cell::Figure { formula: formula(self), value: Some(value as f64), decimals: 0 }
    }

    /// Rows in buckets, or the sum of a column over them; a share's whole takes the rows of every named value.
    fn counted(&self, buckets: &[Bucket], column: Option<&str>, own_value: bool) -> Formula {
        let (ledger, entry) = self.ledger.expect("formulas are only made over a ledger");
        let table = ledger::id(ledger.table);
        let (first, last) = self.period.months();
        let formulas = buckets.iter().map(|bucket| {
            let month = ledger::month_id(ledger.entries[entry].dating);
            let mut criteria = vec![
                Criterion::Between(month, first.key().into(), last.key().into()),
                Criterion::Is(ledger::bucket_id(entry), self.context.texts.get(&format!("bucket-{}", bucket.code()))),
            ];
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
        let shown = self.context.value(self.indicator.table, by, value);
        match self.indicator.table.column(by).map(|column| column.kind) {
            Some(FactKind::Code(_)) => Criterion::Is(by.to_owned(), shown),
            _ => Criterion::Exactly(by.to_owned(), shown),
        }
    }
}
