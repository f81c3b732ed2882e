//! Rows of considerations that do not say alone what they assess: a second answer, or one for several indicators.

use std::collections::BTreeSet;

use super::Linter;
use super::proving::meet;
use crate::definition::Edition;
use crate::issue::Problem;
use crate::model::evidence::Consideration;

/// So many indicators are named; of more, the first.
const NAMED: usize = 6;

impl Linter<'_> {
    /// Whether the consideration of a row stands in an earlier one, which is told: the first counts, whatever the others
    /// answer. A row for every indicator still counts in those that no earlier one names.
    pub fn repeats(&mut self, own: &Consideration, earlier: &[Consideration]) -> bool {
        let stands_for = |other: &&Consideration| {
            let covers = other.reference.indicator.is_none() || other.reference == own.reference;
            covers && other.reference.number == own.reference.number && meet(&other.scope, &own.scope)
        };
        let Some(first) = earlier.iter().find(stands_for) else { return false };
        let (found, first) = (own.reference.to_string(), first.location.clone());
        self.tell(&own.location, Problem::RepeatedConsideration { found, first });
        true
    }

    /// Tells of each row without an indicator that counts in several: those that other rows name and those that its
    /// editions know.
    pub fn of_every_indicator(&mut self, considerations: &[Consideration]) {
        for own in considerations.iter().filter(|row| row.reference.indicator.is_none()) {
            let meeting = considerations.iter().filter(|other| meet(&other.scope, &own.scope));
            let mut indicators: BTreeSet<String> = meeting.filter_map(|row| row.reference.indicator.clone()).collect();
            for edition in self.editions(&own.scope) {
                indicators.extend(edition.indicators().map(|(of, indicator)| Edition::indicator_id(of, indicator)));
            }
            if indicators.len() > 1 {
                let mut named: Vec<_> = indicators.iter().take(NAMED).cloned().collect();
                if indicators.len() > NAMED {
                    named.push("…".to_owned());
                }
                self.tell(&own.location, Problem::ConsiderationOfEveryIndicator { indicators: named.join(", ") });
            }
        }
    }
}
