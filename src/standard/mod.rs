//! The level of each indicator of the office standard (DOMAIN 1.7).
//!
//! In: considerations as the office assessed them, its evidence, the standard's level tables. Out: [`Scorecard`]s.
//! Never: a guess. "Clear" is the assessor's judgement; what the evidence register proposes is only shown beside it.

use crate::definition::{Standard, StandardIndicator};
use crate::model::evidence::{Clarity, Consideration, Evidence};
use crate::model::period::Period;
use crate::model::scorecard::{Outcome, Scorecard, ScoredConsideration};

/// Rates every indicator of every standard for a fiscal year.
#[must_use]
pub fn score(
    considerations: &[Consideration],
    evidence: &[Evidence],
    standards: &[Standard],
    fiscal_year: i32,
) -> Vec<Scorecard> {
    let mut scorecards = Vec::new();
    for standard in standards {
        for indicator in &standard.indicator {
            scorecards.push(rate(standard, indicator, considerations, evidence, fiscal_year));
        }
    }
    scorecards
}

/// Whether a record that may name a year and an indicator belongs to this one; one that names none belongs to all.
fn belongs(year: Option<i32>, indicator: Option<&str>, fiscal_year: i32, id: &str) -> bool {
    year.is_none_or(|year| year == fiscal_year) && indicator.is_none_or(|indicator| indicator == id)
}

fn rate(
    standard: &Standard,
    indicator: &StandardIndicator,
    considerations: &[Consideration],
    evidence: &[Evidence],
    fiscal_year: i32,
) -> Scorecard {
    let rows: Vec<_> = considerations
        .iter()
        .filter(|row| belongs(row.fiscal_year, row.indicator.as_deref(), fiscal_year, &indicator.id))
        .collect();
    let own: Vec<_> = evidence
        .iter()
        .filter(|record| belongs(record.fiscal_year, record.indicator.as_deref(), fiscal_year, &indicator.id))
        .collect();
    let scored: Vec<_> = (1..=indicator.considerations)
        .map(|number| {
            let row = rows.iter().find(|row| row.number == number);
            let named = indicator.consideration.iter().find(|named| named.number == number);
            let records: Vec<_> = own.iter().filter(|record| record.considerations.contains(&number)).collect();
            ScoredConsideration {
                number,
                title: named.map(|named| named.title.th.clone()).or_else(|| row.and_then(|row| row.title.clone())),
                performed: row.and_then(|row| row.performed),
                clarity: row.and_then(|row| row.clarity).unwrap_or(Clarity::None),
                proposed: proposed(&records, fiscal_year),
                evidence: u32::try_from(records.len()).unwrap_or(u32::MAX),
                location: row.map(|row| row.location.clone()),
            }
        })
        .collect();
    let count = |holds: &dyn Fn(&ScoredConsideration) -> bool| {
        u32::try_from(scored.iter().filter(|one| holds(one)).count()).unwrap_or(u32::MAX)
    };
    let performed = count(&|one| one.performed == Some(true));
    let clear = count(&|one| one.performed == Some(true) && one.clarity == Clarity::Clear);
    let outcome = if rows.is_empty() { Outcome::NoData } else { outcome(indicator, performed, clear) };
    Scorecard {
        standard: standard.id.clone(),
        indicator: indicator.id.clone(),
        fiscal_year,
        total: indicator.considerations,
        performed,
        clear,
        outcome,
        considerations: scored,
    }
}

/// The level table's word on so many performed and so many clear.
#[must_use]
pub fn outcome(indicator: &StandardIndicator, performed: u32, clear: u32) -> Outcome {
    let rule = indicator.level.iter().find(|rule| (rule.clear_from..=rule.clear_to).contains(&clear));
    match rule {
        Some(rule) if performed >= rule.performed => Outcome::Level { level: rule.level, caution: clear == 0 },
        rule => Outcome::NotRated { provisional: rule.map(|rule| rule.level) },
    }
}

/// Clear with at least one complete record dated in the year, unclear with any other, none without.
fn proposed(records: &[&&Evidence], fiscal_year: i32) -> Clarity {
    if records.iter().any(|record| complete(record, fiscal_year)) {
        Clarity::Clear
    } else if records.is_empty() {
        Clarity::None
    } else {
        Clarity::Unclear
    }
}

/// Whether a record names its kind, its subject and its place, and is dated in the fiscal year.
#[must_use]
pub fn complete(record: &Evidence, fiscal_year: i32) -> bool {
    let (first, last) = Period::Year(fiscal_year).days();
    record.kind.is_some()
        && record.subject.is_some()
        && record.link.is_some()
        && record.dated.is_some_and(|dated| first <= dated && dated <= last)
}
