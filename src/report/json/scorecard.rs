//! The office standard as JSON: levels, what they rest on, weighted scores, the evidence.

use serde::Serialize;

use crate::definition::{Definitions, Language};
use crate::model::evidence::{Clarity, Evidence};
use crate::model::ratio::Decimal;
use crate::model::scorecard::{
    Assessment, Document, Gap, Outcome, Plan, Score, Scorecard, ScoredConsideration, StandardScore,
};
use crate::wording;

/// The level of an indicator of the standard. `level` is null when it is not rated.
#[derive(Serialize)]
pub struct Scored<'a> {
    standard: &'a str,
    indicator: &'a str,
    fiscal_year: i32,
    total: u32,
    performed: u32,
    clear: u32,
    /// How many were carried out and wait for the assessor.
    undecided: u32,
    #[serde(flatten)]
    outcome: Rated,
    /// The outcome if every proposal for what is undecided were taken over.
    proposed: Rated,
    considerations: Vec<Judged<'a>>,
    plans: Vec<Way>,
}

#[derive(Serialize)]
struct Rated {
    outcome: &'static str,
    level: Option<u32>,
    provisional: Option<u32>,
    caution: bool,
}

#[derive(Serialize)]
struct Judged<'a> {
    number: u32,
    title: Option<String>,
    performed: Option<bool>,
    state: Clarity,
    /// The assessor's judgement; null when not yet given.
    decided: Option<Clarity>,
    proposed: Clarity,
    evidence: usize,
    documents: Vec<Carried>,
    /// Other documents that could serve: places in `evidence`.
    candidates: &'a [usize],
}

/// A document by its place in `evidence`, and what it lacks to be complete.
#[derive(Serialize)]
struct Carried {
    record: usize,
    lacks: Vec<&'static str>,
}

/// The smallest set of considerations that reaches a level.
#[derive(Serialize)]
struct Way {
    level: u32,
    perform: Vec<u32>,
    clear: Vec<u32>,
}

/// The weighted scores of an edition of the standard; null with the reasons where there is none.
#[derive(Serialize)]
pub struct Weighted<'a> {
    standard: &'a str,
    fiscal_year: i32,
    standards: Vec<WeightedStandard>,
    score: Option<f64>,
    missing: Vec<Missing>,
}

#[derive(Serialize)]
struct WeightedStandard {
    number: u32,
    weight: Option<f64>,
    score: Option<f64>,
    missing: Vec<Missing>,
}

/// What a weighted score lacks, of which standard or indicator.
#[derive(Serialize)]
struct Missing {
    what: &'static str,
    of: Option<String>,
    /// How many parts are given of how many there are, where parts are missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    given: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
}

/// A document of the evidence register.
#[derive(Serialize)]
pub struct Kept<'a> {
    id: Option<&'a str>,
    fiscal_year: Option<i32>,
    considerations: Vec<String>,
    kind: Option<&'a str>,
    number: Option<&'a str>,
    dated: Option<String>,
    subject: Option<&'a str>,
    link: Option<&'a str>,
    /// What is found at the link.
    filing: &'static str,
    state: Option<Clarity>,
    place: String,
}

impl<'a> Scored<'a> {
    /// The scorecard in the contract's fields.
    pub fn of(scorecard: &'a Scorecard, definitions: &Definitions, language: Language) -> Self {
        let title = |own| wording::consideration(definitions, language, scorecard, own);
        Self {
            standard: &scorecard.edition,
            indicator: &scorecard.indicator,
            fiscal_year: scorecard.fiscal_year,
            total: scorecard.total,
            performed: scorecard.performed,
            clear: scorecard.clear,
            undecided: scorecard.undecided,
            outcome: Rated::of(scorecard.outcome),
            proposed: Rated::of(scorecard.proposed),
            considerations: scorecard.considerations.iter().map(|own| judged(own, title(own))).collect(),
            plans: scorecard.plans.iter().map(way).collect(),
        }
    }
}

impl Rated {
    fn of(outcome: Outcome) -> Self {
        let (outcome, level, provisional, caution) = match outcome {
            Outcome::Level { level, caution } => ("level", Some(level), None, caution),
            Outcome::NotRated { provisional } => ("not-rated", None, provisional, false),
            Outcome::NoTable => ("no-table", None, None, false),
            Outcome::NoData => ("no-data", None, None, false),
        };
        Self { outcome, level, provisional, caution }
    }
}

fn judged(own: &ScoredConsideration, title: Option<String>) -> Judged<'_> {
    Judged {
        number: own.number,
        title,
        performed: own.performed,
        state: own.clarity(),
        decided: own.decided,
        proposed: own.proposed,
        evidence: own.documents.len(),
        documents: own.documents.iter().map(carried).collect(),
        candidates: &own.candidates,
    }
}

fn carried(document: &Document) -> Carried {
    Carried { record: document.record, lacks: document.lacks.iter().map(|lack| lack.code()).collect() }
}

fn way(plan: &Plan) -> Way {
    Way { level: plan.level, perform: plan.perform.clone(), clear: plan.clear.clone() }
}

impl<'a> Weighted<'a> {
    /// An assessment's scores in the contract's fields.
    pub fn of(assessment: &'a Assessment) -> Self {
        let (score, missing) = scored(&assessment.overall);
        Self {
            standard: &assessment.edition,
            fiscal_year: assessment.fiscal_year,
            standards: assessment.standards.iter().map(standard).collect(),
            score,
            missing,
        }
    }
}

fn standard(own: &StandardScore) -> WeightedStandard {
    let (score, missing) = scored(&own.score);
    WeightedStandard { number: own.number, weight: own.weight.map(Decimal::to_f64), score, missing }
}

fn scored(score: &Result<Score, Vec<Gap>>) -> (Option<f64>, Vec<Missing>) {
    match score {
        Ok(score) => (Some(score.rounded(4).to_f64()), Vec::new()),
        Err(gaps) => (None, gaps.iter().map(missing).collect()),
    }
}

fn missing(gap: &Gap) -> Missing {
    let number = |number: &u32| number.to_string();
    let (what, of) = match gap {
        Gap::Count(standard) => ("count", standard.as_ref().map(number)),
        Gap::Parts { standard, .. } => ("parts", standard.as_ref().map(number)),
        Gap::StandardWeight(standard) => ("standard-weight", Some(number(standard))),
        Gap::IndicatorWeight(indicator) => ("indicator-weight", Some(indicator.clone())),
        Gap::NoLevel(indicator) => ("level", Some(indicator.clone())),
    };
    let (given, count) = match gap {
        Gap::Parts { given, count, .. } => (Some(*given), Some(*count)),
        _ => (None, None),
    };
    Missing { what, of, given, count }
}

impl<'a> Kept<'a> {
    /// A record of the evidence register in the contract's fields.
    pub fn of(record: &'a Evidence) -> Self {
        Self {
            id: record.id.as_deref(),
            fiscal_year: record.scope.fiscal_year,
            considerations: record.considerations.iter().map(ToString::to_string).collect(),
            kind: record.kind.as_deref(),
            number: record.number.as_deref(),
            dated: record.dated.map(|day| day.to_string()),
            subject: record.subject.as_deref(),
            link: record.link.as_deref(),
            filing: record.filing.code(),
            state: record.clarity,
            place: record.location().to_string(),
        }
    }
}
