//! A case: tables in, expectations out.

use std::fmt::Write as _;
use std::fs;

use chrono::NaiveDate;
use pramoen::definition::{Definitions, load};
use pramoen::indicator::{Measured, measure};
use pramoen::ingest::{InputFile, read};
use pramoen::model::dataset::Facts;
use pramoen::model::period::Period;

use super::expectation::Expectation;

/// The day of the evaluation in every case.
const AS_OF: &str = "2026-10-15";

/// A case of a specification file.
pub struct Case {
    title: String,
    tables: Vec<(String, String)>,
    settings: String,
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
                    expected: Vec::new(),
                });
                continue;
            }
            let case = cases.last_mut().expect("a file begins with the title of a case");
            if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                section = name;
                if !["expect", "settings"].contains(&name) {
                    case.tables.push((name.to_owned(), String::new()));
                }
            } else if section == "expect" {
                case.expected.push(Expectation::parse(line));
            } else if section == "settings" {
                let _ = writeln!(case.settings, "{line}");
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
        if self.settings.is_empty() {
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pramoen.toml");
        fs::write(&path, &self.settings).unwrap();
        Some(load(None, Some(&path)).unwrap_or_else(|error| panic!("{}: {:?}", self.title, error.facts())))
    }

    /// The facts of the case, through the reader.
    pub fn facts(&self, definitions: &Definitions) -> Facts {
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
        pramoen::derive::derive(&dataset, definitions, as_of).unwrap()
    }

    /// The figures of the case; survey lines are those of 2569-Q4.
    pub fn measured(&self, definitions: &Definitions) -> Measured {
        let told = self.told();
        let definitions = told.as_ref().unwrap_or(definitions);
        measure(&self.facts(definitions), definitions, Period::Quarter(2569, 4)).unwrap()
    }

    /// What is not as expected, in words.
    pub fn failures(&self, definitions: &Definitions) -> Vec<String> {
        let told = self.told();
        let definitions = told.as_ref().unwrap_or(definitions);
        let facts = self.facts(definitions);
        let measured = measure(&facts, definitions, Period::Quarter(2569, 4)).unwrap();
        let wrong = self.expected.iter().filter_map(|expected| expected.failure(&facts, &measured, definitions));
        wrong.map(|wrong| format!("  {}: {wrong}", self.title)).collect()
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
