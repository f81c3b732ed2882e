//! The definitions as a whole: they load, hold together, and their mistakes are found with file and line.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

mod added;
mod editions;
mod mistakes;
mod narratives;
mod readme;
mod registers;
mod sample;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use pramoen::definition::{Definitions, Language, Limit, StepDuration, TimeTest, built_in_texts, load};
use pramoen::error::Error;
use pramoen::issue::Problem;
use pramoen::model::fact::FactKind;
use pramoen::model::target::Goal;

fn templates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")
}

fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found: Vec<_> = fs::read_dir(templates().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|own| own == ending))
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    found.sort();
    found
}

fn definitions() -> Definitions {
    load(None, None).unwrap_or_else(|error| panic!("{:?}", error.facts()))
}

/// Loads the built-in definitions with one file replaced; the mistakes.
fn mistakes(file: &str, text: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    match load(Some(folder.path()), None) {
        Ok(_) => Vec::new(),
        Err(Error::Definitions(mistakes)) => mistakes.iter().map(ToString::to_string).collect(),
        Err(other) => panic!("{other}"),
    }
}

fn indicator(change: (&str, &str)) -> Vec<String> {
    let name = "indicators/on-time-rate.toml";
    let text = fs::read_to_string(templates().join(name)).unwrap();
    assert!(text.contains(change.0), "the test changes what is there");
    mistakes(name, &text.replacen(change.0, change.1, 1))
}

#[test]
fn all_definitions_load() {
    let definitions = definitions();
    assert_eq!(
        definitions.forms.len(),
        23,
        "the twenty registers of DOMAIN 1.13, the tally, the checks of quality, and the claims"
    );
    assert_eq!(definitions.indicators.len(), files("indicators", "toml").len());
}

#[test]
fn the_fields_of_every_indicator_stand_in_one_order() {
    let order = [
        "id",
        "title",
        "manual",
        "table",
        "dated_by",
        "kind",
        "exclude",
        "undecided",
        "denominator",
        "numerator",
        "weight",
        "points",
        "possible",
        "of",
        "universe",
        "plan_for",
        "target",
        "score",
        "breakdowns",
        "effective",
        "reading_of",
        "unit",
        "reasons",
        "reading",
        "decided",
    ];
    for (name, text) in files("indicators", "toml") {
        let fields: Vec<_> = text
            .lines()
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .map(|line| line.split([' ', '=']).next().unwrap())
            .collect();
        let places: Vec<_> = fields
            .iter()
            .map(|field| order.iter().position(|known| known == field).unwrap_or_else(|| panic!("{name}: {field}")))
            .collect();
        assert!(places.is_sorted(), "{name}: {fields:?}");
    }
}

#[test]
fn every_code_list_that_the_facts_name_exists() {
    let definitions = definitions();
    for table in definitions.facts.values() {
        for column in table.columns() {
            if let FactKind::Code(vocabulary) = &column.kind {
                assert!(definitions.vocabularies.contains_key(vocabulary.as_str()), "{vocabulary}");
            }
        }
    }
}

#[test]
fn every_channel_belongs_to_a_family() {
    let definitions = definitions();
    let families = &definitions.vocabularies["channel-family"];
    for channel in &definitions.vocabularies["channel"].entry {
        let family = channel.family.as_deref().unwrap_or_else(|| panic!("{} has no family", channel.code));
        assert!(families.entry(family).is_some(), "{family}");
    }
}

#[test]
fn every_type_of_news_has_its_time_standard_or_is_said_to_have_none() {
    let definitions = definitions();
    let known: BTreeSet<_> = definitions.time_standards.iter().map(|standard| &standard.news_type).collect();
    let all: BTreeSet<_> = definitions.vocabularies["news-type"].entry.iter().map(|entry| &entry.code).collect();
    assert_eq!(known, all);
}

#[test]
fn both_languages_have_the_same_keys() {
    let keys = |language: &str| -> BTreeSet<String> {
        files(&format!("text/{language}"), "ftl")
            .iter()
            .flat_map(|(_, text)| text.lines())
            .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
            .map(|line| line.split([' ', '=']).next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(keys("th"), keys("en"));
}

#[test]
fn every_issue_and_every_error_has_its_words_in_both_languages() {
    for language in [Language::Thai, Language::English] {
        let texts = built_in_texts(language);
        for code in Problem::CODES {
            assert!(texts.has(&format!("issue-{code}")), "{code}");
            assert!(texts.has(&format!("issue-{code}-hint")), "{code}");
            assert!(texts.has(&format!("issue-{code}-expected")), "{code}");
            assert!(texts.has(&format!("corrections-problem-{code}")), "{code}");
        }
        for code in Error::CODES {
            assert!(texts.has(&format!("error-{code}")), "{code}");
        }
    }
}

#[test]
fn a_broken_file_is_named_with_its_line() {
    let found = indicator(("kind = ", "kind == "));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("templates/indicators/on-time-rate.toml:"), "{found:?}");
}

#[test]
fn the_mistakes_of_all_files_come_at_once() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("indicators")).unwrap();
    fs::write(folder.path().join("indicators/a.toml"), "id = 1").unwrap();
    fs::write(folder.path().join("indicators/b.toml"), "nonsense").unwrap();
    let Err(Error::Definitions(mistakes)) = load(Some(folder.path()), None) else { panic!("loaded") };
    let files: BTreeSet<_> = mistakes.iter().map(|mistake| mistake.file.as_str()).collect();
    assert_eq!(files, BTreeSet::from(["templates/indicators/a.toml", "templates/indicators/b.toml"]));
}

#[test]
fn conditions_are_held_to_the_portable_subset_and_to_the_facts() {
    let numerator = "numerator = \"on_time\"";
    let cases = [
        ("numerator = \"on_tim\"", "did you mean `on_time`?"),
        ("numerator = \"title\"", "is not true or false"),
        ("numerator = \"type = 'meating'\"", "no code of the vocabulary news-type"),
        ("numerator = \"type = 3\"", "cannot be compared"),
        ("numerator = \"LOWER(title) = 'x'\"", "is no column"),
        ("numerator = \"notice_days + 1 > 3\"", "is no column"),
        ("numerator = \"published > DATE '2026-01-01'\"", "only IS NULL"),
        ("numerator = \"on_time AND\"", "Expected"),
        ("numerator = \"on_time on_time\"", "one too many"),
        ("numerator = \"EXISTS (SELECT 1)\"", "is not allowed"),
    ];
    for (text, expected) in cases {
        let found = indicator((numerator, text));
        assert!(found.iter().any(|mistake| mistake.contains(expected)), "{text}: {found:?}");
        assert!(found.iter().all(|mistake| mistake.contains(".toml:")), "{text}: every mistake has a line: {found:?}");
    }
    let fine = [
        "on_time",
        "NOT on_time OR type IN ('meeting', 'royal')",
        "notice_days BETWEEN 3 AND 10",
        "published IS NOT NULL AND type NOT IN ('general')",
        "first_notice >= DATE '2026-01-31'",
        "on_time = TRUE",
        "3 <= notice_days",
        "FALSE",
    ];
    for text in fine {
        let found = indicator((numerator, &format!("numerator = \"{text}\"")));
        assert_eq!(found, Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_target_is_an_exact_decimal() {
    let found = indicator(("value = \"80\"", "value = \"80%\""));
    assert!(found[0].contains("not a plain decimal"), "{found:?}");
}

#[test]
fn a_label_set_that_contradicts_itself_is_refused() {
    let name = "likert.toml";
    let text = fs::read_to_string(templates().join(name)).unwrap();
    let cases = [
        ("labels = [\"ดี\"]", "labels = [\"ดี\", \"ดีมาก\"]", "stands twice in `quality`"),
        ("labels = [\"ดี\"]", "labels = [\"ดี\", \"N/A\"]", "does not apply"),
        ("labels = [\"ดี\"]", "labels = [\"4\"]", "has digits"),
        ("{ score = 4, labels = [\"ดี\"] }", "{ score = 3, labels = [\"ดี\"] }", "count down"),
        ("needs = [\"แย่\"", "needs = [\"แย่ๆ\"", "none of its labels"),
        ("not_applicable = [", "pinned = [{ survey = \"ก\", set = \"x\" }]\nnot_applicable = [", "there is no set `x`"),
    ];
    for (from, to, expected) in cases {
        assert!(text.contains(from), "the test changes what is there: {from}");
        let found = mistakes(name, &text.replacen(from, to, 1));
        assert!(found.iter().any(|mistake| mistake.contains(expected)), "{to}: {found:?}");
    }
}

#[test]
fn the_steps_of_the_three_processes_are_those_of_the_manual() {
    let said: Vec<_> = definitions()
        .process_standards
        .iter()
        .map(|own| {
            let duration = match own.duration {
                None => "-".to_owned(),
                Some(StepDuration::Days(days)) => format!("{days} d"),
                Some(StepDuration::Months(months)) => format!("{months} m"),
            };
            let text = own.detail.as_ref().or(own.quality.as_ref()).unwrap();
            assert!(own.manual.sentence.starts_with(text), "{}", own.manual.sentence);
            format!("{} {} {duration}", own.process, own.step)
        })
        .collect();
    let expected = [
        "network 1 1 d",
        "network 2 1 m",
        "network 3 1 d",
        "network 5 -",
        "network 6 -",
        "network 8 -",
        "dissemination 1 1 d",
        "dissemination 2 1 m",
        "dissemination 3 -",
        "dissemination 4 -",
        "dissemination 5 -",
        "dissemination 6 -",
        "basic-data 1 3 d",
        "basic-data 2 3 d",
        "basic-data 3 -",
        "basic-data 4 -",
        "basic-data 5 -",
        "basic-data 6 -",
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_wrong_step_of_a_process_is_found_with_its_line() {
    let name = "process-standards.toml";
    let text = fs::read_to_string(templates().join(name)).unwrap();
    let cases = [
        ("process = \"network\"", "process = \"networks\"", "`networks` is no code of the vocabulary process"),
        ("step = 2\n", "step = 1\n", "the step 1 of `network` stands twice"),
        ("step = 8\n", "step = 0\n", "the step `0` is not above 0"),
        ("quality = \"มีเครือข่าย", "#quality = \"มีเครือข่าย", "the step 8 of `network` says nothing"),
        ("months = 1\n", "months = 1\ndays = 30\n", "a step has days or months, not both"),
        ("days = 3\n", "days = 0\n", "`0` days is not above 0"),
    ];
    for (from, to, expected) in cases {
        let changed = text.replacen(from, to, 1);
        let place = text[..text.find(from).unwrap()].matches('\n').count() + 1;
        let found = mistakes(name, &changed);
        let line: usize = found[0].split(':').nth(1).unwrap().parse().unwrap();
        assert!(found.len() == 1 && found[0].ends_with(expected), "{found:?}");
        assert!((place - 1..=place + 1).contains(&line), "{to}: line {line}, not {place}");
    }
}

#[test]
fn publication_is_held_to_the_part_of_the_standard_that_is_its_own() {
    for standard in definitions().time_standards {
        let name = &standard.news_type;
        assert_eq!(standard.whole.is_empty(), standard.publication.is_empty(), "{name}");
        let said = |test: &TimeTest| format!("{test:?}");
        let whole: BTreeSet<_> = standard.whole.iter().map(said).collect();
        assert!(standard.publication.iter().all(|test| whole.contains(&said(test))), "{name}");
        let after = &standard.publication_after_production;
        assert_eq!(after.is_empty(), name != "press-conference", "{name}");
        assert!(after.iter().all(|test| test.limit == Limit::Within(60)));
    }
}

#[test]
fn an_office_replaces_a_definition_by_a_file_of_the_same_name() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("indicators")).unwrap();
    let text = fs::read_to_string(templates().join("indicators/on-time-rate.toml")).unwrap();
    fs::write(folder.path().join("indicators/on-time-rate.toml"), text.replacen("value = \"80\"", "value = \"85\"", 1))
        .unwrap();
    let definitions = load(Some(folder.path()), None).unwrap();
    let goal = definitions.indicator("on-time-rate").unwrap().target.unwrap().goal;
    assert_eq!(goal, Goal::Value("85".parse().unwrap()));
    assert_eq!(definitions.indicators.len(), files("indicators", "toml").len());
}

#[test]
fn every_kind_of_issue_is_expected_by_some_test() {
    fn collect(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, text);
            } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "txt") {
                text.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut tests = String::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"), &mut tests);
    for code in Problem::CODES {
        let expected = [format!("\"{code} "), format!("\"{code}\""), format!(" {code}\""), format!(" {code} ")];
        assert!(expected.iter().any(|text| tests.contains(text)), "no test sees {code} fire");
    }
}
