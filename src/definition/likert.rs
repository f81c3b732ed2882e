//! The labels of survey levels: fixed per survey, never mixed (DOMAIN 3.3).

use std::collections::BTreeMap;

use serde::Deserialize;

use super::mistake::Checker;
use super::spelling::key_or_sign;
use super::words::Words;

/// All label sets.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Likert {
    /// Answers that say that the question does not apply.
    pub not_applicable: Vec<String>,
    /// The sets; a survey is read by the first that knows all of its labels.
    pub set: Vec<LabelSet>,
}

/// The labels of one scale.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelSet {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// Its levels, the highest first.
    pub level: Vec<Level>,
}

/// A level of a scale.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// 1 is the lowest.
    pub score: u32,
    /// How it is written.
    pub labels: Vec<String>,
}

impl Likert {
    pub(super) fn check(checker: &mut Checker<'_>) -> Option<Self> {
        let likert: Self = checker.parse()?;
        for (number, set) in likert.set.iter().enumerate() {
            let scores: Vec<_> = set.level.iter().map(|level| level.score).collect();
            let expected: Vec<_> = (1..).take(scores.len()).collect::<Vec<_>>().into_iter().rev().collect();
            if scores != expected {
                checker.report(&format!("\"{}\"", set.id), "levels must count down to 1 without a gap");
            }
            let mut levels = BTreeMap::new();
            for (score, label) in set.level.iter().flat_map(|level| level.labels.iter().map(|own| (level.score, own))) {
                if levels.insert(key_or_sign(label), score).is_some_and(|other| other != score) {
                    checker.report_in(
                        "set",
                        number,
                        label,
                        format!("the label `{label}` stands twice in `{}`", set.id),
                    );
                }
            }
        }
        Some(likert)
    }
}
