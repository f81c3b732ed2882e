//! A definition in words: what is counted, under which conditions, and where the manual asks for it.

use serde::Serialize;

use super::voice::Voice;
use crate::definition::{Condition, Indicator, Literal, Operand, Reading, Universe};
use crate::model::fact::FactKind;
use crate::model::ledger::Reason;
use crate::model::measurement::Kind;
use crate::model::target::{Operator, Target};
use crate::wording;

/// Something with its id and its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
}

/// A condition word for word, and what is said of the rows for which it holds.
#[derive(Debug, Clone, Serialize)]
pub struct ConditionWords {
    /// The condition; none where only missing data leave a row undecided.
    pub sql: Option<String>,
    /// What is said of such rows.
    pub reason: String,
}

/// The conditions of a reading.
#[derive(Debug, Clone, Serialize)]
pub struct ConditionsWords {
    /// Which rows count.
    pub denominator: String,
    /// What is said of rows for which that does not hold.
    pub outside: String,
    /// Which rows count for.
    pub numerator: ConditionWords,
    /// What is said of rows that count, but not for.
    pub missed: String,
    /// Which rows are left out.
    pub exclude: Vec<ConditionWords>,
    /// Which rows are not decided.
    pub undecided: ConditionWords,
}

/// Another reading that stands beside.
#[derive(Debug, Clone, Serialize)]
pub struct ReadingWords {
    /// Its id; of an indicator that is a reading of this one, that indicator's.
    pub id: String,
    /// Its name.
    pub title: String,
    /// How it is counted.
    pub kind: Kind,
    /// How it is counted, in words.
    pub kind_words: String,
    /// Its conditions; none when it is an indicator of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<ConditionsWords>,
}

/// A target.
#[derive(Debug, Clone, Serialize)]
pub struct TargetWords {
    /// The comparison.
    pub operator: Operator,
    /// As it is written: `≥ 80`.
    pub display: String,
    /// In words.
    pub words: String,
}

/// A column of a condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnWords {
    /// Its name in conditions.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it holds, in words.
    pub kind: String,
    /// The codes of it that the conditions name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Named>,
}

/// An indicator's definition.
#[derive(Debug, Clone, Serialize)]
pub struct Definition {
    /// The indicator's id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// How it is counted.
    pub kind: Kind,
    /// How it is counted, in words.
    pub kind_words: String,
    /// The table of facts.
    pub table: Named,
    /// The columns that date a row, the first that the row has; none: a register as it stands.
    pub dated_by: Vec<Named>,
    /// What is counted, as "เรื่อง".
    pub unit: String,
    /// The columns that are summed or looked at: what for, and which.
    pub takes: Vec<(String, Named)>,
    /// All values that there should be, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub universe: Option<String>,
    /// Whether the plan is that of the whole fiscal year.
    pub plan_for_year: bool,
    /// The conditions of the binding reading.
    pub conditions: ConditionsWords,
    /// The columns that the conditions name.
    pub columns: Vec<ColumnWords>,
    /// The target.
    pub target: Option<TargetWords>,
    /// The values that earn the scores 1 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Vec<String>>,
    /// The other readings.
    pub readings: Vec<ReadingWords>,
    /// The indicator of which this is another reading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading_of: Option<Named>,
    /// How an ambiguity was decided.
    pub decided: Option<String>,
    /// The manual.
    pub source: String,
    /// Where in it.
    pub clause: String,
    /// Its exact sentence.
    pub sentence: String,
}

/// A target in the forms in which it is told.
pub fn target(voice: Voice<'_>, target: Target) -> TargetWords {
    let key = match target.operator {
        Operator::Above => "above",
        Operator::AtLeast => "at-least",
        Operator::Below => "below",
        Operator::AtMost => "at-most",
    };
    let display = wording::target(target, voice.texts);
    let goal = display.trim_start_matches(target.operator.sign()).trim().to_owned();
    let words = voice.tell(&format!("target-{key}"), &[("goal", goal)]);
    TargetWords { operator: target.operator, display, words }
}

/// How a kind counts, in words.
pub fn kind(voice: Voice<'_>, kind: Kind) -> String {
    voice.say(&format!("kind-{}", kind.code()))
}

/// What a column holds, in words.
pub fn column_kind(voice: Voice<'_>, own: &FactKind) -> String {
    match own {
        FactKind::Text => voice.say("holds-text"),
        FactKind::Code(list) => {
            let title = voice.definitions.vocabularies.get(list).map_or(list.as_str(), |own| voice.words(&own.title));
            voice.tell("holds-code", &[("list", title.to_owned()), ("id", list.clone())])
        }
        FactKind::Integer => voice.say("holds-integer"),
        FactKind::Amount => voice.say("holds-amount"),
        FactKind::Boolean => voice.say("holds-boolean"),
        FactKind::Date => voice.say("holds-date"),
        FactKind::Moment => voice.say("holds-moment"),
    }
}

impl Definition {
    /// The definition of an indicator.
    pub fn of(voice: Voice<'_>, own: &Indicator) -> Self {
        let fact = |id: &String| Named { id: id.clone(), title: voice.fact(&own.table, id) };
        let roles = [("weight", &own.weight), ("points", &own.points), ("possible", &own.possible), ("of", &own.of)];
        let takes = roles.into_iter().filter_map(|(role, column)| Some((role.to_owned(), fact(column.as_ref()?))));
        let inner = own.readings.iter().skip(1).map(|reading| ReadingWords {
            id: reading.id.clone().unwrap_or_default(),
            title: voice.words(&reading.title).to_owned(),
            kind: reading.kind,
            kind_words: kind(voice, reading.kind),
            conditions: Some(conditions(voice, own, reading)),
        });
        let outer = readings_elsewhere(voice, own).map(|other| ReadingWords {
            id: other.id.clone(),
            title: voice.words(&other.title).to_owned(),
            kind: other.kind(),
            kind_words: kind(voice, other.kind()),
            conditions: None,
        });
        let of = own.reading_of.as_deref().and_then(|id| voice.definitions.indicator(id));
        Self {
            id: own.id.clone(),
            title: voice.words(&own.title).to_owned(),
            kind: own.kind(),
            kind_words: kind(voice, own.kind()),
            table: Named { id: own.table.id().to_owned(), title: voice.table(&own.table) },
            dated_by: own.dated_by.iter().map(fact).collect(),
            unit: voice.words(&own.unit).to_owned(),
            takes: takes.collect(),
            universe: own.universe.as_ref().map(|universe| universe_words(voice, own, universe)),
            plan_for_year: own.plan_for_year,
            conditions: conditions(voice, own, own.binding()),
            columns: columns(voice, own),
            target: own.target.map(|goal| target(voice, goal)),
            score: own.score.map(|steps| steps.iter().map(ToString::to_string).collect()),
            readings: inner.chain(outer).collect(),
            reading_of: of.map(|of| Named { id: of.id.clone(), title: voice.words(&of.title).to_owned() }),
            decided: own.decided.as_ref().map(|words| voice.words(words).to_owned()),
            source: own.manual.source.clone(),
            clause: own.manual.clause.clone(),
            sentence: own.manual.sentence.clone(),
        }
    }
}

/// The indicators that are other readings of this one, over other records.
pub fn readings_elsewhere<'a>(voice: Voice<'a>, own: &'a Indicator) -> impl Iterator<Item = &'a Indicator> {
    voice.definitions.indicators.iter().filter(|other| other.reading_of.as_deref() == Some(own.id.as_str()))
}

fn conditions(voice: Voice<'_>, own: &Indicator, reading: &Reading) -> ConditionsWords {
    let because = |reason| voice.reason(own, reading, reason).to_owned();
    let exclude = reading.exclude.iter().map(|exclusion| ConditionWords {
        sql: Some(exclusion.sql.clone()),
        reason: voice.words(&exclusion.reason).to_owned(),
    });
    ConditionsWords {
        denominator: reading.sql.denominator.clone(),
        outside: because(Reason::NotInDenominator),
        numerator: ConditionWords { sql: Some(reading.sql.numerator.clone()), reason: because(Reason::Counted) },
        missed: because(Reason::Missed),
        exclude: exclude.collect(),
        undecided: ConditionWords { sql: reading.sql.undecided.clone(), reason: because(Reason::Unknown) },
    }
}

fn universe_words(voice: Voice<'_>, own: &Indicator, universe: &Universe) -> String {
    match universe {
        Universe::Codes(codes) => {
            let list = own.of.as_deref().and_then(|of| own.table.column(of)).map(|column| &column.kind);
            let title = |code: &String| match list {
                Some(FactKind::Code(list)) => voice.definitions.code_title(list, code, voice.language).to_owned(),
                _ => code.clone(),
            };
            let titles: Vec<_> = codes.iter().map(title).collect();
            voice.tell("universe-codes", &[("count", titles.len().to_string()), ("titles", titles.join(", "))])
        }
        Universe::Setting(name) => match voice.definitions.settings.universe.get(name) {
            Some(size) => voice.tell("universe-setting", &[("name", name.clone()), ("size", size.to_string())]),
            None => voice.tell("universe-unknown", &[("name", name.clone())]),
        },
        Universe::WorkingDays => voice.say("universe-working-days"),
    }
}

/// Every condition of all readings.
fn all_conditions(own: &Indicator) -> impl Iterator<Item = &Condition> {
    own.readings.iter().flat_map(|reading| {
        let excluded = reading.exclude.iter().map(|exclusion| &exclusion.when);
        excluded.chain(&reading.undecided).chain([&reading.denominator, &reading.numerator])
    })
}

/// The columns of the conditions, in the order in which they are named, with their codes.
fn columns(voice: Voice<'_>, own: &Indicator) -> Vec<ColumnWords> {
    let mut found: Vec<ColumnWords> = Vec::new();
    for id in all_conditions(own).flat_map(Condition::columns) {
        let Some(column) = own.table.column(id).filter(|_| found.iter().all(|known| known.id != id)) else { continue };
        let mut codes: Vec<Named> = Vec::new();
        if let FactKind::Code(list) = &column.kind {
            for code in all_conditions(own).flat_map(|condition| literals(condition, id)) {
                let title = voice.definitions.code_title(list, code, voice.language).to_owned();
                let named = Named { id: code.to_owned(), title };
                if !codes.contains(&named) {
                    codes.push(named);
                }
            }
        }
        let kind = column_kind(voice, &column.kind);
        found.push(ColumnWords { id: id.to_owned(), title: voice.fact(&own.table, id), kind, codes });
    }
    found
}

/// The texts that a condition compares a column with.
fn literals<'a>(condition: &'a Condition, id: &str) -> Vec<&'a str> {
    let text = |literal: &'a Literal| match literal {
        Literal::Text(text) => Some(text.as_str()),
        _ => None,
    };
    match condition {
        Condition::Not(inner) => literals(inner, id),
        Condition::And(left, right) | Condition::Or(left, right) => [literals(left, id), literals(right, id)].concat(),
        Condition::In { column, values } if column == id => values.iter().filter_map(text).collect(),
        Condition::Compare { left, right, .. } => match (left, right) {
            (Operand::Column(name), Operand::Literal(literal)) | (Operand::Literal(literal), Operand::Column(name))
                if name == id =>
            {
                text(literal).into_iter().collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}
