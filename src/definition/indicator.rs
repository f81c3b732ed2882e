//! Indicators: what the manuals ask to be measured, one file each.

use serde::Deserialize;

use super::condition::Condition;
use super::load::Codes;
use super::mistake::Checker;
use super::words::Words;
use crate::model::fact::{FactKind, FactTable};
use crate::model::measurement::Kind;
use crate::model::target::{Operator, Target};

/// The file as written. Its fields stand in this order, and a test holds the files to it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawIndicator {
    id: String,
    title: Words,
    manual: Manual,
    table: FactTable,
    dated_by: Vec<String>,
    kind: Kind,
    #[serde(default)]
    exclude: Vec<RawExclusion>,
    #[serde(default)]
    undecided: Option<String>,
    denominator: String,
    numerator: String,
    #[serde(default)]
    weight: Option<String>,
    #[serde(default)]
    points: Option<String>,
    #[serde(default)]
    possible: Option<String>,
    #[serde(default)]
    target: Option<RawTarget>,
    #[serde(default)]
    breakdowns: Vec<String>,
    #[serde(default)]
    effective: Option<Effective>,
    unit: Words,
    reasons: Reasons,
    #[serde(default)]
    reading: Vec<RawReading>,
    #[serde(default)]
    decided: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExclusion {
    when: String,
    reason: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTarget {
    operator: Operator,
    value: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawReading {
    id: String,
    title: Words,
    kind: Option<Kind>,
    exclude: Option<Vec<RawExclusion>>,
    undecided: Option<String>,
    denominator: Option<String>,
    numerator: Option<String>,
}

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
    /// For a percent of scale: the column with the points given.
    pub points: Option<String>,
    /// For a percent of scale: the column with the points possible.
    pub possible: Option<String>,
    /// The target, where the manual names one.
    pub target: Option<Target>,
    /// The columns by which it is broken down.
    pub breakdowns: Vec<String>,
    /// The fiscal years for which it holds; none: all.
    pub effective: Option<Effective>,
    /// What is counted, as "เรื่อง".
    pub unit: Words,
    /// What the ledger says of a row.
    pub reasons: Reasons,
    /// The binding reading first, then the others that the manual allows.
    pub readings: Vec<Reading>,
    /// How an ambiguity of the manual was resolved.
    pub decided: Option<Words>,
    /// The conditions word for word, as the workbook's method sheet prints them: numerator, denominator.
    pub sql: (String, String),
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

    pub(super) fn check(checker: &mut Checker<'_>, codes: &Codes<'_>) -> Option<Self> {
        let raw: RawIndicator = checker.parse()?;
        if raw.id != checker.stem() {
            checker.report("id", format!("id `{}` differs from the file's name", raw.id));
        }
        let table = raw.table;
        for name in &raw.dated_by {
            if table.column(name).is_none_or(|column| !matches!(column.kind, FactKind::Date | FactKind::Moment)) {
                checker.report(name, format!("`{name}` is no date of the facts table {}", table.id()));
            }
        }
        for name in &raw.breakdowns {
            if table
                .column(name)
                .is_none_or(|column| !column.shown || !matches!(column.kind, FactKind::Text | FactKind::Code(_)))
            {
                checker.report(name, format!("the facts table {} cannot be broken down by `{name}`", table.id()));
            }
        }
        for name in raw.weight.iter().chain(&raw.points).chain(&raw.possible) {
            if table.column(name).is_none_or(|column| !column.shown || column.kind != FactKind::Integer) {
                checker.report(name, format!("`{name}` is no whole number of the facts table {}", table.id()));
            }
        }
        let kinds = std::iter::once(raw.kind).chain(raw.reading.iter().filter_map(|reading| reading.kind));
        for kind in kinds {
            if kind == Kind::PercentOfScale && (raw.points.is_none() || raw.possible.is_none()) {
                checker.report("kind", "a percent of scale needs `points` and `possible`");
            }
            if kind == Kind::Share && raw.breakdowns.is_empty() {
                checker.report("kind", "a share needs `breakdowns`");
            }
        }
        let target = raw.target.and_then(|target| match target.value.parse() {
            Ok(value) => Some(Target { operator: target.operator, value }),
            Err(error) => {
                checker.report("target", format!("{error}"));
                None
            }
        });
        let mut readings = vec![Reading {
            id: None,
            title: raw.title.clone(),
            kind: raw.kind,
            exclude: exclusions(checker, table, codes, &raw.exclude)?,
            undecided: optional(checker, table, codes, raw.undecided.as_deref())?,
            denominator: condition(checker, table, codes, &raw.denominator)?,
            numerator: condition(checker, table, codes, &raw.numerator)?,
        }];
        for reading in raw.reading {
            let exclude = reading.exclude.as_deref().unwrap_or(&raw.exclude);
            let undecided = reading.undecided.as_deref().or(raw.undecided.as_deref());
            readings.push(Reading {
                id: Some(reading.id),
                title: reading.title,
                kind: reading.kind.unwrap_or(raw.kind),
                exclude: exclusions(checker, table, codes, exclude)?,
                undecided: optional(checker, table, codes, undecided)?,
                denominator: condition(
                    checker,
                    table,
                    codes,
                    reading.denominator.as_deref().unwrap_or(&raw.denominator),
                )?,
                numerator: condition(checker, table, codes, reading.numerator.as_deref().unwrap_or(&raw.numerator))?,
            });
        }
        Some(Self {
            id: raw.id,
            title: raw.title,
            manual: raw.manual,
            table,
            dated_by: raw.dated_by,
            weight: raw.weight,
            points: raw.points,
            possible: raw.possible,
            target,
            breakdowns: raw.breakdowns,
            effective: raw.effective,
            unit: raw.unit,
            reasons: raw.reasons,
            readings,
            decided: raw.decided,
            sql: (raw.numerator, raw.denominator),
        })
    }
}

fn condition(checker: &mut Checker<'_>, table: FactTable, codes: &Codes<'_>, sql: &str) -> Option<Condition> {
    match Condition::parse(sql, table, codes) {
        Ok(condition) => Some(condition),
        Err(message) => {
            checker.report(sql, message);
            None
        }
    }
}

#[allow(clippy::option_option, reason = "no condition is asked for, or one that has a mistake")]
fn optional(
    checker: &mut Checker<'_>,
    table: FactTable,
    codes: &Codes<'_>,
    sql: Option<&str>,
) -> Option<Option<Condition>> {
    match sql {
        None => Some(None),
        Some(sql) => condition(checker, table, codes, sql).map(Some),
    }
}

fn exclusions(
    checker: &mut Checker<'_>,
    table: FactTable,
    codes: &Codes<'_>,
    raw: &[RawExclusion],
) -> Option<Vec<Exclusion>> {
    raw.iter()
        .map(|exclusion| {
            let when = condition(checker, table, codes, &exclusion.when)?;
            Some(Exclusion { when, sql: exclusion.when.clone(), reason: exclusion.reason.clone() })
        })
        .collect()
}
