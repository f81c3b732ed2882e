//! What holds of any data: an independent slow recount from the sentences agrees with the program for every kind of
//! measure, the order of rows does not matter, buckets and periods sum, and no text makes a parser fail.

#![allow(clippy::cast_possible_wrap, reason = "a test counts to a few hundred")]
#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

mod fraction;
mod fuzzed;
mod kinds;
mod news;
mod own;
mod periods;
mod reader;
mod recount;
mod registers;
mod vectors;
mod verdicts;

use std::fs;

use chrono::NaiveDate;
use pramoen::definition::Definitions;
use pramoen::indicator::{Measured, measure};
use pramoen::ingest::{InputFile, read};
use pramoen::model::period::Period;
use proptest::test_runner::Config;

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 15).unwrap()
}

fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// The figures of registers that are given as text, by what their files are called.
fn measured(registers: &[(&str, String)], definitions: &Definitions, as_of: NaiveDate) -> Measured {
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for (name, text) in registers {
        let name = format!("{name}.csv");
        let path = folder.path().join(&name);
        fs::write(&path, text).unwrap();
        files.push(InputFile { name: name.into(), path });
    }
    let dataset = read(&files, definitions, as_of, &|_| {});
    assert!(dataset.ignored.is_empty(), "a register is not recognised: {:?}", dataset.issues);
    let facts = pramoen::derive::derive(&dataset, definitions, as_of).unwrap();
    // Taken apart in every period.
    let all: Vec<Period> = (2560..2575).flat_map(Period::of_fiscal_year).collect();
    measure(&facts, definitions, Period::Year(2569), &all).unwrap()
}
