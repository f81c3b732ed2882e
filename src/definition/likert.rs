//! The labels of survey levels: fixed per survey, never mixed (DOMAIN 3.3).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::mistake::Checker;
use super::spelling::key;
use super::words::Words;

/// All label sets, and the words by which the columns of a survey are told apart.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Likert {
    /// Answers that say that the question does not apply.
    pub not_applicable: Vec<String>,
    /// How the headers of questions about the respondent begin: their answers may look like levels.
    pub about_respondent: Vec<String>,
    /// Words of a question that asks for points, be they more than five.
    pub asks_points: Vec<String>,
    /// Words in titles and names that tell a survey which bears no time stamps.
    pub names_survey: Vec<String>,
    /// Surveys whose set the office has settled.
    #[serde(default)]
    pub pinned: Vec<Pin>,
    /// The sets, in the order of their preference.
    pub set: Vec<LabelSet>,
}

/// A survey whose label set the office has settled.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// The survey's title, as the report shows it.
    pub survey: String,
    /// The id of its set.
    pub set: String,
}

/// The labels of one scale.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelSet {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// The set is thought of only where one of these of its labels was chosen; empty: always.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Its levels, the highest first.
    pub level: Vec<Level>,
}

/// A level of a scale.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// 1 is the lowest.
    pub score: u32,
    /// How it is written; messages use the first.
    pub labels: Vec<String>,
}

impl Likert {
    pub(super) fn check(checker: &mut Checker<'_>) -> Option<Self> {
        let likert: Self = checker.parse()?;
        let no_answers: BTreeSet<String> = likert.not_applicable.iter().map(|label| key(label)).collect();
        let mut ids = BTreeSet::new();
        for set in &likert.set {
            let place = format!("\"{}\"", set.id);
            if !ids.insert(&set.id) {
                checker.report(&place, format!("the set `{}` stands twice", set.id));
            }
            let scores: Vec<_> = set.level.iter().map(|level| level.score).collect();
            let expected: Vec<_> = (1..).take(scores.len()).collect::<Vec<_>>().into_iter().rev().collect();
            if scores != expected || scores.len() < 2 {
                checker.report(&place, "levels must count down to 1 without a gap");
            }
            let mut levels: BTreeMap<String, u32> = BTreeMap::new();
            for (level, label) in
                set.level.iter().flat_map(|level| level.labels.iter().map(move |label| (level, label)))
            {
                let plain = key(label);
                if plain.is_empty() || plain.chars().any(|c| c.is_ascii_digit()) {
                    checker.report(label, format!("the label `{label}` has digits, or no letters"));
                }
                if no_answers.contains(&plain) {
                    checker.report(label, format!("the label `{label}` also says that the question does not apply"));
                }
                if levels.insert(plain, level.score).is_some() {
                    checker.report(label, format!("the label `{label}` stands twice in `{}`", set.id));
                }
            }
            if set.level.iter().any(|level| level.labels.is_empty()) {
                checker.report(&place, "a level has no label");
            }
            for label in set.needs.iter().filter(|label| !levels.contains_key(&key(label))) {
                checker.report(label, format!("the set `{}` needs `{label}`, which is none of its labels", set.id));
            }
        }
        for pin in likert.pinned.iter().filter(|pin| !ids.contains(&pin.set)) {
            checker.report(&pin.set, format!("there is no set `{}`", pin.set));
        }
        Some(likert)
    }
}
