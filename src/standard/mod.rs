//! The level of each indicator of the office standard, what it rests on, and what would raise it (DOMAIN 1.7, 2).
//!
//! In: considerations as the office assessed them, its evidence, the editions of the standard. Out: [`Assessment`]s, and
//! from [`lint()`] what is wrong in the documents.
//! Never: a guess. "Clear" is the assessor's judgement; what the evidence register proposes is only shown beside it.
//! Nothing that an edition does not give is made up from another.

mod level;
mod lint;
mod plan;
mod proposal;
mod weight;

use std::collections::BTreeSet;

pub use level::outcome;
pub use lint::lint;

use crate::definition::{Edition, NamedConsideration, StandardIndicator};
use crate::model::evidence::{Clarity, Consideration, Evidence};
use crate::model::scorecard::{Assessment, Outcome, Scorecard, ScoredConsideration};

/// The registers that an assessment rests on.
pub const REGISTERS: [&str; 3] = ["considerations", "evidence", "claims"];

/// Rates every indicator of these editions for a fiscal year.
#[must_use]
pub fn assess(
    considerations: &[Consideration],
    evidence: &[Evidence],
    editions: &[&Edition],
    fiscal_year: i32,
) -> Vec<Assessment> {
    let assessed = editions.iter().map(|edition| {
        let own = Own {
            edition,
            fiscal_year,
            considerations: considerations.iter().filter(|row| row.scope.belongs(&edition.id, fiscal_year)).collect(),
            evidence: evidence
                .iter()
                .enumerate()
                .filter(|(_, record)| record.scope.belongs(&edition.id, fiscal_year))
                .collect(),
        };
        own.assessment()
    });
    assessed.collect()
}

/// The numbers of an indicator's id, so that 2.4 comes before 2.10.
fn parts(id: &str) -> Vec<u32> {
    id.split('.').filter_map(|part| part.parse().ok()).collect()
}

/// One edition and what belongs to its assessment.
struct Own<'a> {
    edition: &'a Edition,
    fiscal_year: i32,
    considerations: Vec<&'a Consideration>,
    /// With their places in the register.
    evidence: Vec<(usize, &'a Evidence)>,
}

impl Own<'_> {
    fn assessment(&self) -> Assessment {
        let given = self
            .edition
            .indicators()
            .map(|(standard, indicator)| (Edition::indicator_id(standard, indicator), Some(indicator)));
        let mut indicators: Vec<(String, Option<&StandardIndicator>)> = given.collect();
        // What the office assessed is shown, even where the edition does not know it.
        let assessed: BTreeSet<_> =
            self.considerations.iter().filter_map(|row| row.reference.indicator.as_ref()).collect();
        let mut assessed: Vec<_> = assessed.into_iter().collect();
        assessed.sort_by_key(|id| parts(id));
        for id in assessed {
            if indicators.iter().all(|(given, _)| given != id) {
                indicators.push((id.clone(), None));
            }
        }
        let scorecards: Vec<_> = indicators.iter().map(|(id, indicator)| self.rate(id, *indicator)).collect();
        let (standards, overall) = weight::scores(self.edition, &scorecards);
        Assessment { edition: self.edition.id.clone(), fiscal_year: self.fiscal_year, scorecards, standards, overall }
    }

    fn rate(&self, id: &str, indicator: Option<&StandardIndicator>) -> Scorecard {
        let rows: Vec<_> = self.considerations.iter().filter(|row| row.reference.is_of(id)).copied().collect();
        let named = indicator.map_or(&[][..], |indicator| &indicator.consideration);
        let counted = indicator.and_then(|indicator| indicator.considerations.as_ref()).map(|counted| counted.count);
        let numbers: BTreeSet<u32> = match counted {
            Some(count) => (1..=count).collect(),
            None => named.iter().map(|own| own.number).chain(rows.iter().map(|row| row.reference.number)).collect(),
        };
        let considerations: Vec<_> = numbers
            .iter()
            .map(|number| self.consideration(id, *number, &rows, named.iter().find(|own| own.number == *number)))
            .collect();
        let levels = indicator.map_or(&[][..], |indicator| &indicator.level);
        let count = |holds: &dyn Fn(&ScoredConsideration) -> bool| {
            u32::try_from(considerations.iter().filter(|one| holds(one)).count()).unwrap_or(u32::MAX)
        };
        let performed = count(&|one| one.performed == Some(true));
        let clear = count(&ScoredConsideration::counts);
        let undecided = count(&|one| one.performed == Some(true) && one.decided.is_none());
        let taken_over =
            count(&|one| one.performed == Some(true) && one.decided.unwrap_or(one.proposed) == Clarity::Clear);
        let rated = |clear: u32| if rows.is_empty() { Outcome::NoData } else { outcome(levels, performed, clear) };
        let outcome = rated(clear);
        let plans = if rows.is_empty() { Vec::new() } else { plan::plans(levels, outcome, &considerations) };
        Scorecard {
            edition: self.edition.id.clone(),
            indicator: id.to_owned(),
            fiscal_year: self.fiscal_year,
            total: u32::try_from(numbers.len()).unwrap_or(u32::MAX),
            performed,
            clear,
            undecided,
            outcome,
            proposed: rated(taken_over),
            considerations,
            plans,
        }
    }

    fn consideration(
        &self,
        indicator: &str,
        number: u32,
        rows: &[&Consideration],
        named: Option<&NamedConsideration>,
    ) -> ScoredConsideration {
        let row = rows.iter().find(|row| row.reference.number == number);
        let keywords = named.map_or(&[][..], |named| &named.keywords);
        let documents = proposal::documents(&self.evidence, indicator, number, self.fiscal_year);
        ScoredConsideration {
            number,
            title: row.and_then(|row| row.title.clone()),
            performed: row.and_then(|row| row.performed),
            decided: row.and_then(|row| row.clarity),
            proposed: proposal::proposed(&documents),
            candidates: proposal::candidates(&self.evidence, indicator, number, keywords, self.fiscal_year),
            documents,
            account: row.map(|row| row.account.clone()).unwrap_or_default(),
            location: row.map(|row| row.location.clone()),
        }
    }
}
