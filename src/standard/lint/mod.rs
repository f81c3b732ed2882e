//! What is wrong in the documents that an office brings forward (DOMAIN 1.7, C3): numbers and dates that contradict each
//! other, documents that cannot be found, considerations that nothing proves.
//!
//! In: considerations and evidence, what the kinds of documents bear. Out: [`Issue`]s at the cells. Never: a finding where
//! the reader has already told that the cell cannot be read, or a verdict: the level does not depend on it.

mod bearing;
mod number;
mod proving;
mod repeated;
mod series;

use std::collections::BTreeSet;

use crate::definition::{Definitions, Language};
use crate::issue::{Issue, Problem, Severity};
use crate::model::evidence::{Consideration, Evidence, Scope};
use crate::model::location::Location;

/// Looks at every document and every consideration; `read` is what the reader found wrong.
#[must_use]
pub fn lint(
    considerations: &[Consideration],
    evidence: &[Evidence],
    definitions: &Definitions,
    read: &[Issue],
) -> Vec<Issue> {
    let unread = read.iter().filter(|issue| issue.problem.severity() == Severity::Error);
    let mut linter = Linter { definitions, unread: unread.map(|issue| &issue.location).collect(), issues: Vec::new() };
    let numbers: Vec<_> = evidence.iter().map(|record| number::Number::of(record, &definitions.documents)).collect();
    for (record, number) in evidence.iter().zip(&numbers) {
        linter.bearing(record, number.as_ref());
        linter.proves(record);
    }
    linter.series(evidence, &numbers);
    linter.duplicates(evidence, &numbers);
    for (place, consideration) in considerations.iter().enumerate() {
        // What does not count is only told of as that.
        if !linter.repeats(consideration, &considerations[..place]) {
            linter.assessed(consideration, evidence);
        }
    }
    linter.of_every_indicator(considerations);
    linter.issues
}

/// Years that a register may mean by its fiscal year.
const YEARS: std::ops::RangeInclusive<i32> = 2484..=2700;

/// The fiscal year of a record, where it can be one.
fn plausible_year(scope: &Scope) -> Option<i32> {
    scope.fiscal_year.filter(|year| YEARS.contains(year))
}

/// What the rules share.
struct Linter<'a> {
    definitions: &'a Definitions,
    /// The cells of which the reader has told that they cannot be read.
    unread: BTreeSet<&'a Location>,
    issues: Vec<Issue>,
}

impl Linter<'_> {
    fn tell(&mut self, location: &Location, problem: Problem) {
        self.issues.push(Issue { location: location.clone(), problem });
    }

    /// Whether something stands in the cell that could not be read.
    fn is_unread(&self, location: &Location) -> bool {
        self.unread.contains(location)
    }

    /// How messages name a kind of document.
    fn kind_title(&self, code: &str) -> String {
        self.definitions.code_title("evidence-kind", code, Language::Thai).to_owned()
    }
}
