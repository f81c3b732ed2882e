//! The file of an indicator as it is written, and how it is checked.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Effective, Exclusion, Indicator, Manual, Reading, Reasons, Sql, Universe};
use crate::definition::condition::{Condition, meant, no_column};
use crate::definition::load::Codes;
use crate::definition::mistake::Checker;
use crate::definition::words::Words;
use crate::model::fact::{FactKind, FactTable};
use crate::model::measurement::Kind;
use crate::model::ratio::Decimal;
use crate::model::target::{Goal, Operator, Target};

/// The file as written. Its fields stand in this order, and a test holds the files to it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: String,
    title: Words,
    manual: Manual,
    table: String,
    dated_by: Vec<String>,
    kind: Kind,
    #[serde(default)]
    exclude: Vec<RawExclusion>,
    undecided: Option<String>,
    denominator: String,
    numerator: String,
    weight: Option<String>,
    points: Option<String>,
    possible: Option<String>,
    of: Option<String>,
    universe: Option<RawUniverse>,
    plan_for: Option<PlanFor>,
    target: Option<RawTarget>,
    score: Option<Vec<String>>,
    #[serde(default)]
    breakdowns: Vec<String>,
    effective: Option<Effective>,
    reading_of: Option<String>,
    unit: Words,
    reasons: Reasons,
    #[serde(default)]
    reading: Vec<RawReading>,
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
    value: Option<String>,
    baseline: Option<RawBaseline>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RawBaseline {
    PreviousYear,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum PlanFor {
    FiscalYear,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawUniverse {
    vocabulary: Option<String>,
    #[serde(default)]
    only: Vec<String>,
    setting: Option<String>,
    days: Option<RawDays>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RawDays {
    Working,
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

/// What is needed to check a file.
struct Against<'a, 'b> {
    checker: &'a mut Checker<'b>,
    table: &'a FactTable,
    codes: &'a Codes<'a>,
}

/// Reads and checks the file of an indicator.
pub fn check(checker: &mut Checker<'_>, tables: &BTreeMap<String, FactTable>, codes: &Codes<'_>) -> Option<Indicator> {
    let raw: Raw = checker.parse()?;
    if raw.id != checker.stem() {
        checker.report_field("id", "id", format!("id `{}` differs from the file's name", raw.id));
    }
    let Some(table) = tables.get(&raw.table) else {
        let known = tables.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
        let near = meant(&raw.table, tables.keys().map(String::as_str));
        let message = format!("there is no facts table `{}`{near} There are: {known}", raw.table);
        checker.report_field("table", &raw.table, message);
        return None;
    };
    let mut against = Against { checker, table, codes };
    against.columns(&raw);
    let kinds = std::iter::once(raw.kind).chain(raw.reading.iter().filter_map(|reading| reading.kind));
    kinds.for_each(|kind| against.kind(kind, &raw));
    let target = raw.target.as_ref().and_then(|target| against.target(target));
    let score = raw.score.as_ref().and_then(|steps| against.score(steps));
    let universe = raw.universe.as_ref().and_then(|universe| against.universe(universe));
    let mut readings = vec![Reading {
        id: None,
        title: raw.title.clone(),
        kind: raw.kind,
        exclude: against.exclusions("exclude", &raw.exclude)?,
        undecided: against.optional("undecided", raw.undecided.as_deref())?,
        denominator: against.condition("denominator", &raw.denominator)?,
        numerator: against.condition("numerator", &raw.numerator)?,
        sql: Sql {
            undecided: raw.undecided.clone(),
            denominator: raw.denominator.clone(),
            numerator: raw.numerator.clone(),
        },
    }];
    for reading in raw.reading {
        let sql = Sql {
            undecided: reading.undecided.clone().or_else(|| raw.undecided.clone()),
            denominator: reading.denominator.clone().unwrap_or_else(|| raw.denominator.clone()),
            numerator: reading.numerator.clone().unwrap_or_else(|| raw.numerator.clone()),
        };
        readings.push(Reading {
            id: Some(reading.id),
            title: reading.title,
            kind: reading.kind.unwrap_or(raw.kind),
            exclude: match reading.exclude {
                Some(own) => against.exclusions("reading", &own)?,
                None => against.exclusions("exclude", &raw.exclude)?,
            },
            undecided: match reading.undecided {
                Some(own) => against.optional("reading", Some(&own))?,
                None => against.optional("undecided", raw.undecided.as_deref())?,
            },
            denominator: match reading.denominator {
                Some(own) => against.condition("reading", &own)?,
                None => against.condition("denominator", &raw.denominator)?,
            },
            numerator: match reading.numerator {
                Some(own) => against.condition("reading", &own)?,
                None => against.condition("numerator", &raw.numerator)?,
            },
            sql,
        });
    }
    Some(Indicator {
        id: raw.id,
        title: raw.title,
        manual: raw.manual,
        table: table.clone(),
        dated_by: raw.dated_by,
        weight: raw.weight,
        points: raw.points,
        possible: raw.possible,
        of: raw.of,
        universe,
        plan_for_year: raw.plan_for.is_some(),
        target,
        score,
        breakdowns: raw.breakdowns,
        effective: raw.effective,
        reading_of: raw.reading_of,
        unit: raw.unit,
        reasons: raw.reasons,
        readings,
        decided: raw.decided,
    })
}

impl Against<'_, '_> {
    fn kind_of(&self, name: &str) -> Option<&FactKind> {
        self.table.column(name).map(|column| &column.kind)
    }

    /// Whether a column that a field names is there and holds what is needed.
    fn column(&mut self, field: &str, name: &str, needed: &str, fits: impl Fn(&FactKind) -> bool) {
        let message = match self.kind_of(name) {
            None => no_column(self.table, name),
            Some(kind) if !fits(kind) => format!("`{name}` in `{field}` is {}, not {needed}", kind.name()),
            Some(_) => return,
        };
        self.checker.report_field(field, name, message);
    }

    /// Whether the columns that are named exist and hold what is needed.
    fn columns(&mut self, raw: &Raw) {
        let is_number = |kind: &FactKind| matches!(kind, FactKind::Integer | FactKind::Amount);
        for name in &raw.dated_by {
            let is_day = |kind: &FactKind| matches!(kind, FactKind::Date | FactKind::Moment);
            self.column("dated_by", name, "a date or a moment", is_day);
        }
        for name in &raw.breakdowns {
            let is_named = |kind: &FactKind| matches!(kind, FactKind::Text | FactKind::Code(_));
            self.column("breakdowns", name, "text or a code", is_named);
        }
        for (field, name) in [("weight", &raw.weight), ("points", &raw.points), ("possible", &raw.possible)] {
            if let Some(name) = name {
                self.column(field, name, "a number", is_number);
            }
        }
        if let (Some(points), Some(possible)) = (&raw.points, &raw.possible)
            && let (Some(given), Some(whole)) = (self.kind_of(points), self.kind_of(possible))
            && given != whole
            && is_number(given)
            && is_number(whole)
        {
            let message =
                format!("`{points}` is {} and `{possible}` is {}: both must be one", given.name(), whole.name());
            self.checker.report_field("points", points, message);
        }
        if let Some(name) = &raw.of {
            let has_values = |kind: &FactKind| !matches!(kind, FactKind::Moment | FactKind::Boolean);
            self.column("of", name, "text, a code, a number or a date", has_values);
        }
    }

    /// Whether a kind has what it needs.
    fn kind(&mut self, kind: Kind, raw: &Raw) {
        let mut needs = |missing: bool, what: &str| {
            if missing {
                self.checker.report_field("kind", "", format!("this kind needs {what}"));
            }
        };
        needs(kind.takes_points() && (raw.points.is_none() || raw.possible.is_none()), "`points` and `possible`");
        needs(kind == Kind::Share && raw.breakdowns.is_empty(), "`breakdowns`");
        needs(kind.takes_values() && raw.of.is_none(), "`of`");
        needs(kind == Kind::Coverage && raw.universe.is_none(), "`universe`");
        if matches!(kind, Kind::Mean | Kind::Turnaround)
            && let Some(name) = raw.of.as_ref().filter(|name| self.kind_of(name).is_some())
        {
            let is_number = |kind: &FactKind| matches!(kind, FactKind::Integer | FactKind::Amount);
            self.column("of", name, "a number", is_number);
        }
    }

    fn target(&mut self, raw: &RawTarget) -> Option<Target> {
        let goal = match (&raw.value, &raw.baseline) {
            (Some(value), None) => Goal::Value(self.decimal("target", value)?),
            (None, Some(RawBaseline::PreviousYear)) => Goal::PreviousYear,
            _ => {
                self.checker.report_field("target", "", "a target has either a `value` or a `baseline`");
                return None;
            }
        };
        Some(Target { operator: raw.operator, goal })
    }

    fn decimal(&mut self, field: &str, text: &str) -> Option<Decimal> {
        text.parse().map_err(|error| self.checker.report_field(field, text, format!("{error}"))).ok()
    }

    /// Five values, all rising or all falling: those that earn 1 to 5 (DOMAIN 3.7).
    fn score(&mut self, steps: &[String]) -> Option<[Decimal; 5]> {
        let steps: Vec<Decimal> = steps.iter().map(|step| self.decimal("score", step)).collect::<Option<_>>()?;
        let rises = steps.windows(2).all(|pair| pair[0].compare(pair[1]).is_lt());
        let falls = steps.windows(2).all(|pair| pair[0].compare(pair[1]).is_gt());
        match <[Decimal; 5]>::try_from(steps) {
            Ok(steps) if rises || falls => Some(steps),
            _ => {
                self.checker.report_field("score", "", "a table of scores has five values, all rising or all falling");
                None
            }
        }
    }

    fn universe(&mut self, raw: &RawUniverse) -> Option<Universe> {
        match (&raw.vocabulary, &raw.setting, &raw.days) {
            (Some(vocabulary), None, None) => {
                let Some(all) = self.codes.all(vocabulary) else {
                    let message = format!("there is no vocabulary `{vocabulary}`");
                    self.checker.report_field("universe", vocabulary, message);
                    return None;
                };
                for code in raw.only.iter().filter(|code| !all.contains(&code.as_str())) {
                    let message = format!("`{code}` is no code of the vocabulary {vocabulary}");
                    self.checker.report_field("universe", code, message);
                }
                let own = |code: &&str| raw.only.is_empty() || raw.only.iter().any(|only| only == code);
                Some(Universe::Codes(all.into_iter().filter(own).map(ToOwned::to_owned).collect()))
            }
            (None, Some(setting), None) if raw.only.is_empty() => Some(Universe::Setting(setting.clone())),
            (None, None, Some(RawDays::Working)) if raw.only.is_empty() => Some(Universe::WorkingDays),
            _ => {
                let message = "a universe has one of `vocabulary` (with `only`), `setting` or `days`";
                self.checker.report_field("universe", "", message);
                None
            }
        }
    }

    fn condition(&mut self, field: &str, sql: &str) -> Option<Condition> {
        match Condition::parse(sql, self.table, self.codes) {
            Ok(condition) => Some(condition),
            Err(message) => {
                self.checker.report_field(field, sql, message);
                None
            }
        }
    }

    #[allow(clippy::option_option, reason = "no condition is asked for, or one that has a mistake")]
    fn optional(&mut self, field: &str, sql: Option<&str>) -> Option<Option<Condition>> {
        match sql {
            None => Some(None),
            Some(sql) => self.condition(field, sql).map(Some),
        }
    }

    fn exclusions(&mut self, field: &str, raw: &[RawExclusion]) -> Option<Vec<Exclusion>> {
        raw.iter()
            .map(|exclusion| {
                let when = self.condition(field, &exclusion.when)?;
                Some(Exclusion { when, sql: exclusion.when.clone(), reason: exclusion.reason.clone() })
            })
            .collect()
    }
}
