//! Indicators: what the manuals ask to be measured, one file each.

mod raw;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::condition::Condition;
use super::load::Codes;
use super::mistake::Checker;
use super::words::Words;
use crate::model::fact::FactTable;
use crate::model::measurement::Kind;
use crate::model::ratio::Decimal;
use crate::model::target::Target;

/// The place of a sentence in a manual.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manual {
    /// The manual or project.
    pub source: String,
    /// Where in it.
    pub clause: String,
    /// Its exact Thai sentence.
    pub sentence: String,
}

/// The fiscal years for which a definition holds, both within.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effective {
    /// From this fiscal year.
    pub from: Option<i32>,
    /// Up to this fiscal year.
    pub to: Option<i32>,
}

/// What the ledger says of a row in each bucket that has no reason of its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reasons {
    /// In the numerator.
    pub numerator: Words,
    /// In the denominator only.
    pub denominator: Words,
    /// Not decided by the record.
    pub undecidable: Words,
    /// Not the indicator's business.
    pub outside: Words,
}

/// Rows that are left out, and why.
#[derive(Debug, Clone)]
pub struct Exclusion {
    /// Which rows.
    pub when: Condition,
    /// The condition word for word.
    pub sql: String,
    /// Why.
    pub reason: Words,
}

/// One reading of an indicator: how each row finds its bucket.
#[derive(Debug, Clone)]
pub struct Reading {
    /// None for the binding reading.
    pub id: Option<String>,
    /// Its name; the indicator's for the binding reading.
    pub title: Words,
    /// How it is counted.
    pub kind: Kind,
    /// Rows left out.
    pub exclude: Vec<Exclusion>,
    /// Rows that the record says are not decided.
    pub undecided: Option<Condition>,
    /// Rows that count.
    pub denominator: Condition,
    /// Rows that count for.
    pub numerator: Condition,
    /// The conditions word for word.
    pub sql: Sql,
}

/// Conditions as a definition writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sql {
    /// Which rows are not decided, where the definition says so.
    pub undecided: Option<String>,
    /// Which rows count.
    pub denominator: String,
    /// Which rows count for.
    pub numerator: String,
}

/// All values that there should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Universe {
    /// These codes.
    Codes(Vec<String>),
    /// As many as the office says in its settings, under this name.
    Setting(String),
    /// The working days of the period, up to the day of the evaluation.
    WorkingDays,
}

/// An indicator.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Its id, the stem of its file.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// Where the manuals ask for it.
    pub manual: Manual,
    /// The facts that it counts.
    pub table: FactTable,
    /// The date columns that place a row in a period: the first that the row has.
    pub dated_by: Vec<String>,
    /// The column with the number that each row stands for; none: each row is one.
    pub weight: Option<String>,
    /// The column with the points given, or with what was done.
    pub points: Option<String>,
    /// The column with the points possible, or with what was planned.
    pub possible: Option<String>,
    /// The column whose values are looked at one by one.
    pub of: Option<String>,
    /// All values that there should be.
    pub universe: Option<Universe>,
    /// Whether what was planned is that of the whole fiscal year.
    pub plan_for_year: bool,
    /// The target, where the manual names one.
    pub target: Option<Target>,
    /// The values that earn the scores 1 to 5, linear between them; in the unit of the value.
    pub score: Option<[Decimal; 5]>,
    /// The columns by which it is broken down.
    pub breakdowns: Vec<String>,
    /// The fiscal years for which it holds; none: all.
    pub effective: Option<Effective>,
    /// The indicator of which it is another reading, over other records: it gives no verdict of its own.
    pub reading_of: Option<String>,
    /// What is counted, as "เรื่อง".
    pub unit: Words,
    /// What the ledger says of a row.
    pub reasons: Reasons,
    /// The binding reading first, then the others that the manual allows.
    pub readings: Vec<Reading>,
    /// How an ambiguity of the manual was resolved.
    pub decided: Option<Words>,
}

impl Indicator {
    /// How the binding reading is counted.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.binding().kind
    }

    /// The reading that gives the verdict.
    #[must_use]
    pub fn binding(&self) -> &Reading {
        &self.readings[0]
    }

    /// Whether it holds in a fiscal year.
    #[must_use]
    pub fn holds_in(&self, fiscal_year: i32) -> bool {
        self.effective.is_none_or(|years| {
            years.from.is_none_or(|from| from <= fiscal_year) && years.to.is_none_or(|to| fiscal_year <= to)
        })
    }

    /// How many parts of the numbers that a kind counts make one.
    #[must_use]
    pub fn scale(&self, kind: Kind) -> i64 {
        let column = match kind {
            Kind::Mean | Kind::Turnaround => self.of.as_ref(),
            Kind::PercentOfScale | Kind::PlanActual => self.points.as_ref(),
            Kind::DistinctCount | Kind::Coverage => None,
            Kind::Proportion | Kind::Count | Kind::Share => self.weight.as_ref(),
        };
        column.and_then(|name| self.table.column(name)).map_or(1, |column| column.kind.scale())
    }

    /// How many parts of the numerator's numbers make one under a reading, and of the denominator's.
    #[must_use]
    pub fn scales(&self, reading: Option<&str>) -> (i64, i64) {
        let own = self.readings.iter().find(|own| own.id.as_deref() == reading).unwrap_or(self.binding());
        own.kind.scales(self.scale(own.kind))
    }

    /// Whether its rows are a register as it stands, without a date of their own.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.dated_by.is_empty()
    }

    /// The columns that it names, apart from those that date a row.
    pub fn named_columns(&self) -> impl Iterator<Item = &str> {
        let conditions = self.readings.iter().flat_map(|reading| {
            let excluded = reading.exclude.iter().map(|exclusion| &exclusion.when);
            excluded.chain(&reading.undecided).chain([&reading.denominator, &reading.numerator])
        });
        let summed = [&self.weight, &self.points, &self.possible, &self.of].into_iter().flatten();
        conditions
            .flat_map(Condition::columns)
            .chain(summed.map(String::as_str))
            .chain(self.breakdowns.iter().map(String::as_str))
    }

    pub(super) fn check(
        checker: &mut Checker<'_>,
        tables: &BTreeMap<String, FactTable>,
        codes: &Codes<'_>,
    ) -> Option<Self> {
        raw::check(checker, tables, codes)
    }
}
