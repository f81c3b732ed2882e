//! Whether the specification's cases would notice a mistake in a definition: every definition is changed a little, one
//! change at a time, and some case must fail.
//!
//! What no case can notice, since the change means the same, stands in `tests/mutants/allowed.txt` with its reason.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]
#![allow(clippy::print_stderr, reason = "the list of what nobody noticed is what the test is for")]
#![allow(dead_code, reason = "the cases are those of another test, which asks more of them")]

#[path = "../spec/case.rs"]
mod case;
mod change;
#[path = "../spec/expectation.rs"]
mod expectation;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use case::Case;
use expectation::Expectation;
use pramoen::definition::{Definitions, Indicator, Settings, load};
use pramoen::indicator::measure;
use pramoen::model::dataset::Facts;
use pramoen::model::period::Period;

fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// A case with its facts, which no change of an indicator changes.
struct Derived {
    case: Case,
    facts: Facts,
    settings: Settings,
}

fn derived(definitions: &Definitions) -> Vec<Derived> {
    let mut files: Vec<_> = std::fs::read_dir(folder("spec")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let cases = files.iter().flat_map(|path| Case::parse_all(&std::fs::read_to_string(path).unwrap()));
    let cases: Vec<Case> = cases.collect();
    let derived = Mutex::new(Vec::new());
    let cases = Mutex::new(cases.into_iter());
    at_once(|| {
        loop {
            let Some(case) = cases.lock().unwrap().next() else { break };
            let told = case.told();
            let facts = case.facts(told.as_ref().unwrap_or(definitions));
            let settings = told.map(|told| told.settings).unwrap_or_default();
            derived.lock().unwrap().push(Derived { case, facts, settings });
        }
    });
    derived.into_inner().unwrap()
}

/// Does the same on every processor.
fn at_once(work: impl Fn() + Sync) {
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(&work);
        }
    });
}

/// A case as one indicator sees it: its table alone, and what is expected of it.
struct Sight<'a> {
    facts: Facts,
    settings: &'a Settings,
    expected: Vec<&'a Expectation>,
}

fn sights<'a>(indicator: &'a Indicator, derived: &'a [Derived]) -> Vec<Sight<'a>> {
    let mut sights = Vec::new();
    for own in derived {
        let expected: Vec<_> = own.case.expected_of(&indicator.id).collect();
        if !expected.is_empty() {
            let table = own.facts.tables.get_key_value(indicator.table.id());
            let tables = table.map(|(id, frame)| (id.clone(), frame.clone())).into_iter().collect();
            let facts = Facts { as_of: own.facts.as_of, tables, ..Facts::default() };
            sights.push(Sight { facts, settings: &own.settings, expected });
        }
    }
    sights
}

/// What does not hold of an indicator, alone among the definitions.
fn fails(
    indicator: Indicator,
    expected: &[&Expectation],
    sight: &Sight<'_>,
    definitions: &mut Definitions,
) -> Option<String> {
    definitions.indicators = vec![indicator];
    definitions.settings = sight.settings.clone();
    let measured = match measure(&sight.facts, definitions, Period::Quarter(2569, 4), &[]) {
        Ok(measured) => measured,
        Err(error) => return Some(error.to_string()),
    };
    expected.iter().find_map(|expected| expected.failure(&sight.facts, &measured, definitions))
}

/// The changes of one indicator that no case notices, with how many there were.
fn survivors(indicator: &Indicator, derived: &[Derived], definitions: &mut Definitions) -> (usize, Vec<String>) {
    let mut sights = sights(indicator, derived);
    // Only the breakdowns that something is expected of.
    let mut own = indicator.clone();
    own.breakdowns.retain(|by| sights.iter().any(|sight| sight.expected.iter().any(|one| one.breakdown() == Some(by))));
    for sight in &sights {
        if let Some(wrong) = fails(own.clone(), &sight.expected, sight, definitions) {
            return (0, vec![format!("{} | the unchanged definition fails | {wrong}", own.id)]);
        }
    }
    // The cases that expect most are likeliest to notice.
    sights.sort_by_key(|sight| std::cmp::Reverse(sight.expected.len()));
    let mutants = change::mutants(&own);
    let count = mutants.len();
    let survivors = mutants.into_iter().filter_map(|mutant| {
        let noticed = sights.iter().any(|sight| {
            let own = sight.expected.iter().filter(|expected| expected.reading() == mutant.reading.as_deref());
            let own: Vec<&Expectation> = own.copied().collect();
            !own.is_empty() && fails(mutant.indicator.clone(), &own, sight, definitions).is_some()
        });
        (!noticed).then(|| format!("{} | {}", own.id, mutant.change))
    });
    (count, survivors.collect())
}

/// What need not be noticed, with the reason.
fn allowed() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(folder("mutants/allowed.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (change, reason) = line.rsplit_once(" | ").unwrap();
            (change.to_owned(), reason.to_owned())
        })
        .collect()
}

#[test]
fn every_small_change_of_a_definition_is_noticed_by_some_case() {
    let definitions = load(None, None).unwrap();
    let derived = derived(&definitions);
    let (next, found) = (AtomicUsize::new(0), Mutex::new((0, BTreeSet::new())));
    at_once(|| {
        let mut own = load(None, None).unwrap();
        while let Some(indicator) = definitions.indicators.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (count, survivors) = survivors(indicator, &derived, &mut own);
            let mut found = found.lock().unwrap();
            found.0 += count;
            found.1.extend(survivors);
        }
    });
    let (count, survivors) = found.into_inner().unwrap();
    let allowed = allowed();
    let (known, unknown): (Vec<_>, Vec<_>) = survivors.iter().partition(|survivor| allowed.contains_key(*survivor));
    eprintln!("{count} changes, {} unnoticed, {} of them allowed", survivors.len(), known.len());
    let stale: Vec<_> = allowed.keys().filter(|change| !survivors.contains(*change)).collect();
    assert!(stale.is_empty(), "noticed by now, and no longer to be allowed: {stale:#?}");
    assert!(
        unknown.is_empty(),
        "no case notices {} of {count} changes:\n{}",
        unknown.len(),
        unknown.iter().map(|line| line.as_str()).collect::<Vec<_>>().join("\n")
    );
}
