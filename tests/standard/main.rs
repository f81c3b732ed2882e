//! The levels of the office standard: every count, every size of table, weights, and the way to a higher level.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

mod levels;
mod plans;
mod proposals;
mod weights;

use std::fs;
use std::sync::Arc;

use chrono::NaiveDate;
use pramoen::definition::{Definitions, load};
use pramoen::model::evidence::{
    Account, Clarity, Consideration, ConsiderationRef, Evidence, EvidenceCells, Filing, Scope,
};
use pramoen::model::location::{CellRef, Location};
use pramoen::model::scorecard::{Assessment, Outcome, Scorecard};
use pramoen::standard::assess;

/// The fiscal year that all tests assess.
const YEAR: i32 = 2558;

/// The built-in definitions with an edition of the office's own, which replaces the built-in one.
fn with_edition(text: &str) -> Definitions {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("standards/2557.toml");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
    load(Some(folder.path()), None).unwrap_or_else(|error| panic!("{:?}", error.facts()))
}

/// An edition of the office's own that begins with one source, `own`.
const HEAD: &str = r#"
id = "2557"
title = { th = "ก", en = "a" }
from = 2557
[[source]]
id = "own"
by = "office"
title = "เล่มของสำนักงาน"
"#;

/// The level table of the indicator that stands last: level, performed, fewest and most clear.
fn levels(table: &[(u32, u32, u32, u32)]) -> String {
    let line = |(level, performed, from, to): &(u32, u32, u32, u32)| {
        format!(
            "[[standard.indicator.level]]\nlevel = {level}\nperformed = {performed}\nclear_from = {from}\n\
             clear_to = {to}\ndescription = {{ th = \"ก\", en = \"a\" }}\nsource = \"own\"\n"
        )
    };
    table.iter().map(line).collect()
}

fn place(row: u32, column: u32) -> Location {
    Location { file: Arc::from("ก.xlsx"), sheet: None, cell: Some(CellRef { row, column }) }
}

/// A consideration of the register: whether it was carried out, and the assessor's judgement.
fn consideration(indicator: &str, number: u32, performed: Option<bool>, clarity: Option<Clarity>) -> Consideration {
    Consideration {
        scope: Scope { edition: None, fiscal_year: Some(YEAR) },
        reference: ConsiderationRef { indicator: Some(indicator.to_owned()), number },
        title: None,
        performed,
        clarity,
        account: Account::default(),
        location: place(number, 0),
    }
}

/// A complete document dated in the year, for these considerations of indicator 2.4.
fn document(considerations: &[u32]) -> Evidence {
    let reference = |number: &u32| ConsiderationRef { indicator: Some("2.4".to_owned()), number: *number };
    Evidence {
        id: None,
        scope: Scope { edition: None, fiscal_year: Some(YEAR) },
        considerations: considerations.iter().map(reference).collect(),
        kind: Some("order".to_owned()),
        number: None,
        dated: NaiveDate::from_ymd_opt(2015, 1, 5),
        subject: Some("แต่งตั้งคณะทำงาน".to_owned()),
        link: Some("a.pdf".to_owned()),
        filing: Filing::Present,
        clarity: None,
        cells: EvidenceCells {
            subject: place(0, 0),
            considerations: place(0, 1),
            number: place(0, 2),
            dated: place(0, 3),
            link: place(0, 4),
        },
    }
}

fn assessed(considerations: &[Consideration], evidence: &[Evidence], definitions: &Definitions) -> Assessment {
    assess(considerations, evidence, &definitions.editions_of(YEAR), YEAR).remove(0)
}

fn card(considerations: &[Consideration], evidence: &[Evidence], definitions: &Definitions) -> Scorecard {
    let found = assessed(considerations, evidence, definitions);
    found.scorecards.into_iter().find(|card| card.indicator == "2.4").unwrap()
}

/// An outcome in as few signs as it can be: `4`, `1!` with caution, `(4)` not rated with the provisional level.
fn sign(outcome: Outcome) -> String {
    match outcome {
        Outcome::Level { level, caution } => format!("{level}{}", if caution { "!" } else { "" }),
        Outcome::NotRated { provisional: Some(level) } => format!("({level})"),
        Outcome::NotRated { provisional: None } => "()".to_owned(),
        Outcome::NoTable => "no-table".to_owned(),
        Outcome::NoData => "no-data".to_owned(),
    }
}
