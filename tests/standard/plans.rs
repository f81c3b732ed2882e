//! The way to a higher level: the smallest set of considerations, and of two the one with least to do.

use pramoen::definition::{Definitions, LevelRule, load};
use pramoen::model::evidence::{Clarity, Consideration, Evidence};
use pramoen::model::scorecard::Outcome;
use pramoen::standard::outcome;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::{HEAD, card, consideration, document, levels, with_edition};

/// Nine considerations by signs: `c` clear, `u` judged not clear, `?` not judged, `-` not carried out, ` ` not recorded.
fn rows(signs: &str) -> Vec<Consideration> {
    let row = |(number, sign): (u32, char)| {
        let (performed, clarity) = match sign {
            'c' => (Some(true), Some(Clarity::Clear)),
            'u' => (Some(true), Some(Clarity::Unclear)),
            '?' => (Some(true), None),
            '-' => (Some(false), Some(Clarity::None)),
            _ => (None, None),
        };
        consideration("2.4", number, performed, clarity)
    };
    (1..).zip(signs.chars()).map(row).collect()
}

/// The plans in signs: level, what to carry out, what to make clear.
fn plans(signs: &str, evidence: &[Evidence]) -> Vec<String> {
    let found = card(&rows(signs), evidence, &load(None, None).unwrap());
    let listed = |numbers: &[u32]| numbers.iter().map(ToString::to_string).collect::<String>();
    found
        .plans
        .iter()
        .map(|plan| format!("{}: do {} clear {}", plan.level, listed(&plan.perform), listed(&plan.clear)))
        .collect()
}

#[test]
fn each_higher_level_has_its_smallest_set_the_nearest_first() {
    assert_eq!(plans("ccccccccc", &[]), Vec::<String>::new(), "the highest level has none above it");
    assert_eq!(plans("ccccccccu", &[]), ["5: do  clear 9"]);
    assert_eq!(plans("cccccccuu", &[]), ["5: do  clear 89"]);
    assert_eq!(plans("ccccccuuu", &[]), ["4: do  clear 7", "5: do  clear 789"]);
    assert_eq!(
        plans("uuuuuuuuu", &[]),
        ["2: do  clear 123", "3: do  clear 12345", "4: do  clear 1234567", "5: do  clear 123456789",]
    );
}

#[test]
fn what_must_be_carried_out_anyway_is_touched_once() {
    assert_eq!(plans("cccccccc-", &[]), ["4: do 9 clear ", "5: do 9 clear 9"]);
    assert_eq!(plans("ccccccu--", &[]), ["3: do 89 clear ", "4: do 89 clear 8", "5: do 89 clear 789"]);
    assert_eq!(
        plans("cccccccc ", &[]),
        ["4: do 9 clear ", "5: do 9 clear 9"],
        "what is not recorded is to be carried out"
    );
}

#[test]
fn of_two_considerations_the_one_with_least_to_do_comes_first() {
    let incomplete = |number: u32| Evidence { dated: None, ..document(&[number]) };
    // Of 7, 8 and 9 one must become clear: with a complete document, an incomplete one, another that could serve, or none.
    assert_eq!(plans("ccccccuuu", &[document(&[8])])[0], "4: do  clear 8");
    assert_eq!(plans("ccccccuuu", &[incomplete(9)])[0], "4: do  clear 9");
    assert_eq!(plans("ccccccuuu", &[incomplete(9), document(&[8])])[0], "4: do  clear 8");
    // A document that is assigned to nothing could serve any, so that 7, the first of them, comes first again.
    assert_eq!(plans("ccccccuuu", &[document(&[])])[0], "4: do  clear 7");
    // Consideration 6 has key words: a document of 1 that speaks of news could serve it.
    let news =
        Evidence { subject: Some("ข่าวประชาสัมพันธ์".to_owned()), ..document(&[1]) };
    assert_eq!(plans("cccccuuuc", &[])[0], "4: do  clear 6");
    assert_eq!(plans("ccccuuucc", std::slice::from_ref(&news))[0], "4: do  clear 6");
    assert_eq!(plans("ccccuuucc", &[])[0], "4: do  clear 5");
}

#[test]
fn no_smaller_set_reaches_the_level() {
    smallest_sets(&load(None, None).unwrap());
    // A table that asks for fewer on its lower levels.
    smallest_sets(&with_edition(&[HEAD, INDICATOR, &levels(&TABLE)].concat()));
}

/// Level, performed, fewest and most clear.
const TABLE: [(u32, u32, u32, u32); 4] = [(4, 9, 6, 9), (3, 7, 4, 5), (2, 4, 2, 3), (1, 1, 0, 1)];

const INDICATOR: &str = r#"
[[standard]]
number = 2
title = { th = "ก", en = "a" }
source = "own"
[[standard.indicator]]
number = 4
title = { th = "ข", en = "b" }
source = "own"
considerations = { count = 9, source = "own" }
"#;

fn smallest_sets(definitions: &Definitions) {
    let levels = definitions.edition("2557").unwrap().indicator("2.4").unwrap().1.level.clone();
    let sign = prop_oneof![Just('c'), Just('u'), Just('?'), Just('-'), Just(' ')];
    let signs = prop::collection::vec(sign, 9).prop_map(String::from_iter);
    let mut runner = TestRunner::new(Config { cases: 60, failure_persistence: None, ..Config::default() });
    runner
        .run(&signs, |signs| {
            let found = card(&rows(&signs), &[], definitions);
            for plan in &found.plans {
                let touched = plan.all();
                prop_assert_eq!(reached(&signs, &plan.perform, &plan.clear, &levels), plan.level);
                // Every set that is carried out, with each part of it made clear.
                let reaches = |set: u32| {
                    let members =
                        |bits: u32| (1..=9).filter(|number| bits & (1 << (number - 1)) != 0).collect::<Vec<u32>>();
                    let mut parts = (0..=set).filter(|part| part & !set == 0);
                    parts.any(|part| reached(&signs, &members(set), &members(part), &levels) >= plan.level)
                };
                let smallest = (0_u32..512).filter(|set| reaches(*set)).map(u32::count_ones).min();
                prop_assert_eq!(smallest, u32::try_from(touched.len()).ok(), "{}: {:?}", signs, plan);
            }
            let above = found.outcome.level().unwrap_or(0);
            let clear = found.clear;
            let possible = levels.iter().filter(|rule| rule.level > above && rule.clear_to >= clear).count();
            prop_assert_eq!(found.plans.len(), possible, "{}", signs);
            Ok(())
        })
        .unwrap();
}

/// The level once these are carried out and those are clear.
fn reached(signs: &str, perform: &[u32], clear: &[u32], levels: &[LevelRule]) -> u32 {
    let (mut performed, mut counted) = (0, 0);
    for (number, sign) in (1..).zip(signs.chars()) {
        let done = "cu?".contains(sign) || perform.contains(&number);
        performed += u32::from(done);
        counted += u32::from(done && (sign == 'c' || clear.contains(&number)));
    }
    match outcome(levels, performed, counted) {
        Outcome::Level { level, .. } => level,
        _ => 0,
    }
}
