//! An indicator's account: its definition, its figures, its rows.

use serde::Serialize;

use super::bucket::Buckets;
use super::definition::{Definition, TargetWords, target};
use super::figure::{FigureWords, Other, Part, others, parts, written};
use super::voice::Voice;
use crate::definition::{Indicator, spelling};
use crate::error::Error;
use crate::model::measurement::Kind;
use crate::model::results::Results;
use crate::model::target::Verdict;

/// How many indicators are named when none is known by the name that was asked for.
const NEAREST: usize = 3;

/// An indicator in the list of all.
#[derive(Debug, Clone, Serialize)]
pub struct Listed {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// How it is counted.
    pub kind: Kind,
    /// How it is counted, in a word.
    pub kind_words: String,
    /// Its target.
    pub target: Option<TargetWords>,
}

impl Listed {
    /// What the list says of an indicator.
    pub(super) fn of(voice: Voice<'_>, own: &Indicator) -> Self {
        let kind = own.kind();
        Self {
            id: own.id.clone(),
            title: voice.words(&own.title).to_owned(),
            kind,
            kind_words: voice.say(&format!("name-{}", kind.code())),
            target: own.target.map(|goal| target(voice, goal)),
        }
    }
}

/// All that is to be said of an indicator.
#[derive(Debug, Clone, Serialize)]
pub struct Account {
    /// Its definition.
    pub definition: Definition,
    /// Its figure in the period; none when nothing of its table was read.
    pub figure: Option<FigureWords>,
    /// The value of the same period of the fiscal year before, as it is written.
    pub previous: Option<String>,
    /// Whether the period was not over on the day of the evaluation.
    pub partial: bool,
    /// The figures of the other readings.
    pub readings: Vec<Other>,
    /// The figures of its parts, where it is read part by part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// Whether a reading gives another verdict than the binding one.
    pub readings_differ: bool,
    /// The rows of the period; none when nothing of its table was read.
    pub rows: Option<Buckets>,
}

impl Account {
    /// The account of an indicator in the period of the results.
    pub(super) fn of(voice: Voice<'_>, results: &Results, own: &Indicator, all: bool) -> Self {
        let found = results.whole(&own.id, results.period);
        let previous = results.whole(&own.id, results.period.previous_year()).map(|found| &found.figure);
        let readings = found.map(|found| others(voice, results, own, found)).unwrap_or_default();
        let contradicted = |verdict: Verdict| readings.iter().any(|other| other.figure.verdict.contradicts(verdict));
        let differ = found.is_some_and(|found| contradicted(found.figure.verdict));
        Self {
            definition: Definition::of(voice, own),
            figure: found.map(|found| FigureWords::of(voice, own, found.kind, &found.figure)),
            previous: previous.and_then(|figure| Some(written(figure.value?, figure))),
            partial: found.is_some_and(|found| found.partial),
            readings,
            parts: parts(voice, results, own),
            readings_differ: differ,
            rows: Buckets::of(voice, results, own, all),
        }
    }
}

/// The indicator of an id or a title, in whatever spelling of cases and spaces.
pub fn named<'a>(voice: Voice<'a>, name: &str) -> Result<&'a Indicator, Error> {
    let all = &voice.definitions.indicators;
    let key = spelling::key(name);
    let called = |own: &&Indicator| {
        own.id == name || [&own.id, &own.title.th, &own.title.en].iter().any(|known| spelling::key(known) == key)
    };
    if let Some(found) = all.iter().find(called) {
        return Ok(found);
    }
    let mut near: Vec<(usize, &Indicator)> = all.iter().map(|own| (distance(own, &key), own)).collect();
    near.sort_by_key(|(distance, _)| *distance);
    let line = |(_, own): &(usize, &Indicator)| format!("  {} – {}", own.id, voice.words(&own.title));
    Err(Error::UnknownIndicator { found: name.to_owned(), nearest: near.iter().take(NEAREST).map(line).collect() })
}

/// How far an indicator's names are from a key; what holds it, or is held by it, is near.
fn distance(own: &Indicator, key: &str) -> usize {
    let far = |known: &String| {
        let known = spelling::key(known);
        let apart = strsim::damerau_levenshtein(&known, key);
        let holds = key.chars().count() >= 3 && (known.contains(key) || key.contains(&known));
        if holds { apart.min(1) } else { apart }
    };
    [&own.id, &own.title.th, &own.title.en].into_iter().map(far).min().unwrap_or(usize::MAX)
}
