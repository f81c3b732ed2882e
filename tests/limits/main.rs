//! How much a file may ask for: each limit on both sides of its boundary, what an honest extreme needs, what a bomb costs, and
//! how an officer hears of it and raises it.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

mod asked;
mod bombs;
mod boundaries;
mod built;
mod corners;
mod texts;

use std::fs;

use chrono::NaiveDate;
use pramoen::definition::{Definitions, SizeLimit, load};
use pramoen::ingest::{InputFile, read};
use pramoen::issue::Problem;
use pramoen::model::dataset::Dataset;

/// Built-in definitions that read every kind of file, with these limits changed.
fn definitions(limits: &[(SizeLimit, u64)]) -> Definitions {
    let mut definitions = load(None, None).unwrap();
    definitions.rules.own.reads_xlsb = true;
    for (limit, most) in limits {
        definitions.rules.own.limits.set(*limit, *most);
    }
    definitions
}

fn read_with(bytes: &[u8], limits: &[(SizeLimit, u64)]) -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.bin");
    fs::write(&path, bytes).unwrap();
    let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    read(&[InputFile { name: "a.bin".into(), path }], &definitions(limits), as_of, &|_| {})
}

/// The limit that a file breaks, how much was found, and where; none where it breaks none.
fn broken(bytes: &[u8], limits: &[(SizeLimit, u64)]) -> Option<[String; 3]> {
    let dataset = read_with(bytes, limits);
    dataset.issues.into_iter().find_map(|issue| match issue.problem {
        Problem::TooLargeFile { name, count, place, .. } => {
            assert!(dataset.tables.is_empty(), "of a file that is not read there are no rows");
            Some([name.into(), count, place.unwrap_or_default()])
        }
        _ => None,
    })
}
