//! A case: tables in, expectations out.

use std::fmt::Write as _;
use std::fs;

use chrono::NaiveDate;
use pramoen::claim::reconcile;
use pramoen::definition::{Definitions, load, spelling};
use pramoen::indicator::{Measured, measure};
use pramoen::ingest::{InputFile, read};
use pramoen::model::dataset::Facts;
use pramoen::model::period::Period;
use pramoen::workspace::Shelf;

use super::expectation::{Claims, Expectation};

/// The day of the evaluation in every case.
const AS_OF: &str = "2026-10-15";

/// A case of a specification file.
pub struct Case {
    title: String,
    tables: Vec<(String, String)>,
    settings: String,
    /// The office's own lists: files, with their text.
    vocabularies: Vec<(String, String)>,
    expected: Vec<Expectation>,
}

impl Case {
    /// The cases of a file.
    pub fn parse_all(text: &str) -> Vec<Self> {
        let mut cases: Vec<Self> = Vec::new();
        let mut section = "";
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some(title) = line.strip_prefix("# ") {
                cases.push(Self {
                    title: title.to_owned(),
                    tables: Vec::new(),
                    settings: String::new(),
                    vocabularies: Vec::new(),
                    expected: Vec::new(),
                });
                continue;
            }
            let case = cases.last_mut().expect("a file begins with the title of a case");
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                section = name;
                if let Some(list) = name.strip_prefix("vocabulary ") {
                    let head =
                        format!("id = \"{list}\"\ntitle = {{ th = \"{list}\", en = \"{list}\" }}\nsource = \"-\"\n");
                    case.vocabularies.push((format!("{list}.toml"), head));
                } else if !["expect", "settings"].contains(&name) {
                    case.tables.push((name.to_owned(), String::new()));
                }
            } else if section == "expect" {
                case.expected.push(Expectation::parse(line));
            } else if section == "settings" {
                let _ = writeln!(case.settings, "{line}");
            } else if section.starts_with("vocabulary ") {
                let (_, list) = case.vocabularies.last_mut().expect("an entry stands in a list");
                add_entry(list, line);
            } else {
                let (_, table) = case.tables.last_mut().expect("a row stands in a table");
                add_rows(table, line);
            }
        }
        for case in &cases {
            assert!(!case.expected.is_empty(), "{}: nothing is expected", case.title);
        }
        cases
    }

    /// What is expected of one indicator.
    pub fn expected_of<'a>(&'a self, indicator: &'a str) -> impl Iterator<Item = &'a Expectation> {
        self.expected.iter().filter(move |expected| expected.indicator() == indicator)
    }

    /// The definitions with what the office of the case says of itself.
    pub fn told(&self) -> Option<Definitions> {
        if self.settings.is_empty() && self.vocabularies.is_empty() {
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let lists = folder.path().join("vocabularies");
        fs::create_dir(&lists).unwrap();
        for (name, text) in &self.vocabularies {
            fs::write(lists.join(name), text).unwrap();
        }
        let path = folder.path().join("pramoen.toml");
        fs::write(&path, &self.settings).unwrap();
        Some(
            load(Some(folder.path()), Some(&path))
                .unwrap_or_else(|error| panic!("{}: {:?}", self.title, error.facts())),
        )
    }

    /// The facts of the case, through the reader.
    pub fn facts(&self, definitions: &Definitions) -> Facts {
        self.read(definitions).0
    }

    /// Its facts, and its claims against its registers.
    fn read(&self, definitions: &Definitions) -> (Facts, Claims) {
        let folder = tempfile::tempdir().unwrap();
        let mut files = Vec::new();
        for (number, (name, table)) in self.tables.iter().enumerate() {
            let path = folder.path().join(format!("{number}-{name}.csv"));
            fs::write(&path, table).unwrap();
            files.push(InputFile { name: format!("{number}-{name}.csv").into(), path });
        }
        let as_of: NaiveDate = AS_OF.parse().unwrap();
        let dataset = read(&files, definitions, as_of, &|_| {});
        assert!(dataset.ignored.is_empty(), "{}: a table is not recognised: {:?}", self.title, dataset.issues);
        let mut facts = pramoen::derive::derive(&dataset, definitions, as_of).unwrap();
        let kept = Shelf::new(vec![folder.path().to_owned()], spelling::text);
        facts.evidence.iter_mut().for_each(|record| record.filing = kept.filing(record.link.as_deref()));
        (facts, reconcile(&dataset, definitions, 2569, as_of))
    }

    /// The figures of the case; survey lines are those of 2569-Q4.
    pub fn measured(&self, definitions: &Definitions) -> Measured {
        let told = self.told();
        let definitions = told.as_ref().unwrap_or(definitions);
        measure(&self.facts(definitions), definitions, Period::Quarter(2569, 4), &[]).unwrap()
    }

    /// What is not as expected, in words.
    pub fn failures(&self, definitions: &Definitions) -> Vec<String> {
        let told = self.told();
        let definitions = told.as_ref().unwrap_or(definitions);
        let (facts, claims) = self.read(definitions);
        let measured = measure(&facts, definitions, Period::Quarter(2569, 4), &[]).unwrap();
        let wrong = self.expected.iter().filter_map(|expected| {
            if expected.is_of_claims() {
                expected.claim_failure(&claims)
            } else {
                expected.failure(&facts, &measured, definitions)
            }
        });
        wrong.map(|wrong| format!("  {}: {wrong}", self.title)).collect()
    }
}

/// Adds an entry, `code | title` or `code | title | family`, to a list.
fn add_entry(list: &mut String, line: &str) {
    let parts: Vec<_> = line.split('|').map(str::trim).collect();
    let (code, title) = (parts[0], parts[1]);
    let _ = writeln!(list, "[[entry]]\ncode = \"{code}\"\ntitle = {{ th = \"{title}\", en = \"{code}\" }}");
    if let Some(family) = parts.get(2) {
        let _ = writeln!(list, "family = \"{family}\"");
    }
}

/// Adds a row, or as many as its `90*` says, as comma-separated text.
fn add_rows(table: &mut String, line: &str) {
    let times = line.split_once('*').and_then(|(times, rest)| Some((times.trim().parse::<usize>().ok()?, rest)));
    let (times, row) = times.unwrap_or((1, line));
    // Ids go on counting over the rows of a table.
    let first = table.lines().count();
    for number in first..first + times {
        let cells: Vec<_> = row
            .split('|')
            .map(|cell| format!("\"{}\"", cell.trim().replace("{n}", &number.to_string()).replace("\\n", "\n")))
            .collect();
        let _ = writeln!(table, "{}", cells.join(","));
    }
}
