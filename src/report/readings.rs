//! Where the manuals allow more than one reading, and they do not agree: the binding one is reported, the others are
//! shown, and a warning is due only when their verdicts differ (DOMAIN 1).

use crate::definition::{Definitions, Indicator, Words};
use crate::model::measurement::Figure;
use crate::model::results::Results;

/// Another reading whose verdict is not that of the binding one.
#[derive(Debug, Clone, Copy)]
pub struct Disagreement<'a> {
    /// The indicator.
    pub indicator: &'a Indicator,
    /// What the other reading is called.
    pub reading: &'a Words,
    /// What it gives.
    pub figure: &'a Figure,
}

/// The readings of the period that disagree with the binding one, in the order of the report.
#[must_use]
pub fn disagreements<'a>(results: &'a Results, definitions: &'a Definitions) -> Vec<Disagreement<'a>> {
    let mut found = Vec::new();
    for indicator in definitions.indicators.iter().filter(|own| own.reading_of.is_none()) {
        let Some(whole) = results.whole(&indicator.id, results.period) else { continue };
        let verdict = whole.figure.verdict;
        let named = indicator.readings[1..].iter().map(|reading| &reading.title);
        let own = named.zip(whole.other_readings.iter().map(|(_, figure)| figure));
        let related = definitions.indicators.iter().filter(|other| other.reading_of.as_ref() == Some(&indicator.id));
        let over_other_records = related
            .filter_map(|other| results.whole(&other.id, results.period).map(|found| (&other.title, &found.figure)));
        let all = own.chain(over_other_records);
        let differ = all.filter(|(_, figure)| figure.verdict.contradicts(verdict));
        found.extend(differ.map(|(reading, figure)| Disagreement { indicator, reading, figure }));
    }
    found
}
