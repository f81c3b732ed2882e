//! What is counted, as formulas over the ledger.

use super::super::context::Context;
use super::super::lists;
use super::{Days, NOTHING, Scope, ledger};
use crate::definition::{Indicator, Universe};
use crate::model::fact::FactKind;
use crate::model::ledger::Bucket;
use crate::model::measurement::{Breakdown, Kind};
use crate::model::period::Period;
use crate::report::document::{Condition, Criterion, Distinct, Formula, Rank, Ranked, Relation};

impl Scope<'_> {
    /// What counts for, in the rows of these days.
    pub(super) fn numerator_of(&self, days: Days) -> Formula {
        let column = match self.kind {
            Kind::PercentOfScale | Kind::PlanActual => self.indicator.points.as_deref(),
            Kind::Mean => self.indicator.of.as_deref(),
            Kind::DistinctCount | Kind::Coverage => return self.distinct(days),
            _ => self.indicator.weight.as_deref(),
        };
        self.counted(&[Bucket::Numerator], column, true, days)
    }

    /// Out of what, in the rows of these days.
    pub(super) fn denominator_of(&self, days: Days) -> Formula {
        let both = &[Bucket::Numerator, Bucket::Denominator][..];
        let weight = self.indicator.weight.as_deref();
        let possible = self.indicator.possible.as_deref();
        let counted = &[Bucket::Numerator][..];
        match self.kind {
            Kind::Proportion => self.counted(both, weight, true, days),
            Kind::PlanActual if self.indicator.plan_for_year => {
                self.counted(both, possible, true, (Period::Year(days.0.fiscal_year()), None))
            }
            Kind::PercentOfScale | Kind::PlanActual => self.counted(both, possible, true, days),
            Kind::Share => self.counted(counted, weight, false, days),
            Kind::Count => self.counted(counted, weight, true, days),
            Kind::Mean | Kind::Turnaround | Kind::DistinctCount => self.counted(counted, None, true, days),
            Kind::Coverage => self.expected(days),
        }
    }

    /// The value of a numerator and a denominator over the rows of these days.
    pub(super) fn value_of(&self, numerator: Formula, denominator: Formula, days: Days) -> Formula {
        let (zero, nothing) = (Formula::whole(0), Formula::text(NOTHING));
        let none = denominator.clone().is(Relation::Equal, zero.clone());
        // A part of a change has a value without any row.
        let no_rows = self.figure.map(|_| self.all_rows(days).is(Relation::Equal, zero));
        let percent = |numerator: Formula| Formula::whole(100).times(numerator).over(denominator.clone());
        match self.kind {
            Kind::Count | Kind::DistinctCount => match no_rows {
                Some(no_rows) => Formula::when(no_rows, nothing, numerator),
                None => numerator,
            },
            Kind::Turnaround => Formula::when(none, nothing, self.ranked(days, Rank::Median)),
            Kind::Mean => Formula::when(none, nothing, numerator.over(denominator)),
            // What there should be is there without any row.
            Kind::PlanActual | Kind::Coverage if no_rows.is_some() => {
                let none = no_rows.into_iter().chain([none]).collect();
                Formula::when(Condition::Any(none), nothing, percent(numerator))
            }
            _ => Formula::when(none, nothing, percent(numerator)),
        }
    }

    /// How many rows there are, whatever their bucket.
    pub(super) fn all_rows(&self, days: Days) -> Formula {
        let (ledger, entry) = self.ledger.expect("formulas are only made over a ledger");
        let criteria = self.within(Criterion::IsNotBlank(ledger::bucket_id(entry)), true, days);
        Formula::CountRows { table: ledger::id(&ledger.table), criteria }
    }

    /// Rows in buckets, or the sum of a column over them; a share's whole takes the rows of every named value.
    pub(super) fn counted(&self, buckets: &[Bucket], column: Option<&str>, own_value: bool, days: Days) -> Formula {
        let (ledger, _) = self.ledger.expect("formulas are only made over a ledger");
        let table = ledger::id(&ledger.table);
        let formulas = buckets.iter().map(|bucket| {
            let criteria = self.criteria(*bucket, own_value, days);
            match column {
                None => Formula::CountRows { table: table.clone(), criteria },
                Some(column) => Formula::SumRows { table: table.clone(), column: column.to_owned(), criteria },
            }
        });
        let mut formulas: Vec<_> = formulas.collect();
        if formulas.len() == 1 { formulas.remove(0) } else { Formula::Sum(formulas) }
    }

    /// A value of the column that is looked at, by its place among those of the rows that count.
    pub(super) fn ranked(&self, days: Days, rank: Rank) -> Formula {
        let (ledger, _) = self.ledger.expect("formulas are only made over a ledger");
        Formula::Ranked(Box::new(Ranked {
            tables: vec![ledger::id(&ledger.table)],
            column: self.indicator.of.clone().unwrap_or_default(),
            criteria: self.criteria(Bucket::Numerator, true, days),
            rank,
        }))
    }

    /// How many different values the rows that count have, of those that are looked for.
    fn distinct(&self, days: Days) -> Formula {
        let (ledger, _) = self.ledger.expect("formulas are only made over a ledger");
        let of = self.indicator.of.as_deref().unwrap_or_default();
        let mut criteria = self.criteria(Bucket::Numerator, true, days);
        for criterion in &mut criteria {
            let Criterion::Exactly(column, _) = criterion else { continue };
            let value = self.breakdown.and_then(|breakdown| breakdown.value.as_deref());
            let number = value.and_then(|value| lists::number(self.context, ledger, column, value));
            let number = number.unwrap_or(lists::UNLISTED);
            *criterion = Criterion::Between(ledger::code_id(column), number, number);
        }
        let (list, among) = match &self.indicator.universe {
            Some(Universe::WorkingDays) => {
                let (first, last) = Self::span(days);
                (lists::WORKING_DAYS.to_owned(), vec![Criterion::Days(lists::ENTRY.to_owned(), first, last)])
            }
            Some(Universe::Codes(_)) => (lists::expected_id(self.indicator), Vec::new()),
            Some(Universe::Setting(_)) | None => (lists::id(&ledger.table, of), Vec::new()),
        };
        let texts = matches!(self.kind_of(of), Some(FactKind::Text | FactKind::Code(_)));
        Formula::DistinctRows(Box::new(Distinct {
            tables: vec![ledger::id(&ledger.table)],
            column: if texts { ledger::code_id(of) } else { of.to_owned() },
            criteria,
            list,
            entry: lists::ENTRY.to_owned(),
            among,
        }))
    }

    /// How many different values there should be.
    fn expected(&self, days: Days) -> Formula {
        let entry = || lists::ENTRY.to_owned();
        match &self.indicator.universe {
            Some(Universe::WorkingDays) => {
                let (first, last) = Self::span(days);
                let criteria = vec![Criterion::Days(entry(), first, last)];
                Formula::CountRows { table: lists::WORKING_DAYS.to_owned(), criteria }
            }
            Some(Universe::Codes(_)) => {
                let criteria = vec![Criterion::IsNotBlank(entry())];
                Formula::CountRows { table: lists::expected_id(self.indicator), criteria }
            }
            Some(Universe::Setting(_)) => match lists::size_row(self.context, self.indicator) {
                Some(row) => Formula::Of { table: lists::SIZES.to_owned(), row, column: lists::ENTRY.to_owned() },
                None => Formula::whole(0),
            },
            None => Formula::whole(0),
        }
    }

    /// The first and the last of the days.
    fn span((period, until): Days) -> (chrono::NaiveDate, chrono::NaiveDate) {
        let (first, last) = period.days();
        (first, until.unwrap_or(last))
    }

    fn kind_of(&self, column: &str) -> Option<&FactKind> {
        self.indicator.table.column(column).map(|column| &column.kind)
    }

    fn criteria(&self, bucket: Bucket, own_value: bool, days: Days) -> Vec<Criterion> {
        let (_, entry) = self.ledger.expect("formulas are only made over a ledger");
        let word = self.context.texts.get(&format!("bucket-{}", bucket.code()));
        self.within(Criterion::Is(ledger::bucket_id(entry), word), own_value, days)
    }

    /// What holds of a bucket, in the rows of these days and of the part.
    fn within(&self, bucket: Criterion, own_value: bool, days: Days) -> Vec<Criterion> {
        let (ledger, entry) = self.ledger.expect("formulas are only made over a ledger");
        let mut criteria = Vec::with_capacity(3);
        criteria.push(bucket);
        criteria.extend(ledger.entries[entry].dating.map(|dating| ledger::within(dating, days.0, days.1)));
        criteria.extend(match self.breakdown.filter(|_| !own_value) {
            Some(breakdown) => Some(Criterion::IsNotBlank(breakdown.by.clone())),
            None => self.part.clone(),
        });
        criteria
    }
}

/// What holds of the rows of a part.
pub(super) fn part(context: Context<'_>, indicator: &Indicator, breakdown: &Breakdown) -> Criterion {
    let by = breakdown.by.clone();
    let Some(value) = &breakdown.value else { return Criterion::IsBlank(by) };
    let shown = context.value(&indicator.table, &by, value);
    match indicator.table.column(&by).map(|column| &column.kind) {
        Some(FactKind::Code(_)) => Criterion::Is(by, shown),
        _ => Criterion::Exactly(by, shown),
    }
}
