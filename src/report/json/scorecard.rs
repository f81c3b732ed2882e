//! The level of the standard as JSON.

use serde::Serialize;

use crate::model::evidence::Clarity;
use crate::model::scorecard::{Outcome, Scorecard, ScoredConsideration};

/// The level of an indicator of the standard. `level` is null when it is not rated.
#[derive(Serialize)]
pub struct Scored<'a> {
    standard: &'a str,
    indicator: &'a str,
    fiscal_year: i32,
    total: u32,
    performed: u32,
    clear: u32,
    outcome: &'static str,
    level: Option<u32>,
    provisional: Option<u32>,
    caution: bool,
    considerations: Vec<Judged<'a>>,
}

#[derive(Serialize)]
struct Judged<'a> {
    number: u32,
    title: Option<&'a str>,
    performed: Option<bool>,
    state: Clarity,
    proposed: Clarity,
    evidence: usize,
}

impl<'a> Scored<'a> {
    /// The scorecard in the contract's fields.
    pub fn of(scorecard: &'a Scorecard) -> Self {
        let (outcome, level, provisional, caution) = match scorecard.outcome {
            Outcome::Level { level, caution } => ("level", Some(level), None, caution),
            Outcome::NotRated { provisional } => ("not-rated", None, provisional, false),
            Outcome::NoTable => ("no-table", None, None, false),
            Outcome::NoData => ("no-data", None, None, false),
        };
        Self {
            standard: &scorecard.edition,
            indicator: &scorecard.indicator,
            fiscal_year: scorecard.fiscal_year,
            total: scorecard.total,
            performed: scorecard.performed,
            clear: scorecard.clear,
            outcome,
            level,
            provisional,
            caution,
            considerations: scorecard.considerations.iter().map(judged).collect(),
        }
    }
}

fn judged(own: &ScoredConsideration) -> Judged<'_> {
    Judged {
        number: own.number,
        title: own.title.as_deref(),
        performed: own.performed,
        state: own.clarity(),
        proposed: own.proposed,
        evidence: own.documents.len(),
    }
}
