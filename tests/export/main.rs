//! The export for databases: another engine runs its queries, and no figure may differ from the program's.
//!
//! Where Python or DuckDB is absent the tests that need them say so and pass; with `CI=true` they fail.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test stops at the first surprise, and says why it is skipped"
)]

mod engine;
mod figures;
mod offices;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use pramoen::model::measurement::Kind;
use pramoen::{Options, Outcome};

use figures::{Key, contradicted, differences, measured, queried};
use offices::{counting_otherwise, options, report, sample, small};

const SAMPLE: &str = "สพป-ตัวอย่าง-เขต-1";

/// Every kind of indicator.
const KINDS: [Kind; 9] = [
    Kind::Proportion,
    Kind::Count,
    Kind::DistinctCount,
    Kind::Share,
    Kind::Mean,
    Kind::PercentOfScale,
    Kind::Turnaround,
    Kind::PlanActual,
    Kind::Coverage,
];

/// An office exported and reported by the same options.
fn both(options: &Options, export: &Path, reports: &Path) -> (String, Outcome) {
    let exported = pramoen::export(options, export, None, &|_| {}).unwrap();
    let outcome = report(options, &reports.join(&exported.office));
    (exported.office, outcome)
}

fn none(differences: &[String], of: usize) {
    let shown = differences.iter().take(20).cloned().collect::<Vec<_>>().join("\n");
    assert!(differences.is_empty(), "{} of {of} figures differ:\n{shown}", differences.len());
}

#[test]
fn another_engine_finds_every_figure_of_two_offices_side_by_side() {
    let Some(python) = engine::duckdb() else { return };
    let folder = tempfile::tempdir().unwrap();
    let export = folder.path().join("export");
    let mut program = BTreeMap::new();
    let mut reported = Vec::new();
    for office in [sample(), small(folder.path())] {
        let (name, outcome) = both(&options(&office, "2569-Q4", "2026-10-15"), &export, folder.path());
        program.extend(measured(&name, &outcome));
        reported.push((name, outcome));
    }
    let queries = queried(engine::rows(&python, &export, "indicators.sql"));
    none(&differences(&program, &queries), program.len());
    let mut listed = 0;
    for (name, outcome) in &reported {
        let (wrong, count) = contradicted(name, &outcome.json, &queries);
        none(&wrong, count);
        listed += count;
    }
    eprintln!("{} figures compared, {listed} of them in results.json", program.len());
    let valued = |row: &&engine::Row| !row["value"].is_null();
    let kinds: BTreeSet<&str> = queries.values().filter(valued).filter_map(|row| row["kind"].as_str()).collect();
    assert_eq!(kinds, KINDS.iter().map(|kind| kind.code()).collect(), "every kind has a value");
    let verdicts: BTreeSet<&str> = queries.values().filter_map(|row| row["verdict"].as_str()).collect();
    assert_eq!(verdicts, BTreeSet::from(["met", "not-met", "no-target", "no-items", "no-data", "no-baseline"]));
    assert_eq!(reported.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), [SAMPLE, "สพม-เล็ก-น้อย"]);

    // The same with every row in the partition of another year: no figure looks at it.
    for entry in fs::read_dir(export.join("facts")).unwrap() {
        for (number, year) in fs::read_dir(entry.unwrap().path().join(format!("office={SAMPLE}"))).unwrap().enumerate()
        {
            let year = year.unwrap().path();
            fs::rename(&year, year.with_file_name(format!("in_fiscal_year={}", 1000 + number))).unwrap();
        }
    }
    let again = queried(engine::rows(&python, &export, "indicators.sql"));
    assert!(again == queries, "the partition decides nothing");
}

#[test]
fn another_engine_finds_the_figures_of_a_period_that_is_not_over() {
    let Some(python) = engine::duckdb() else { return };
    let folder = tempfile::tempdir().unwrap();
    let export = folder.path().join("export");
    let (name, outcome) = both(&options(&sample(), "2569-08", "2026-08-13"), &export, folder.path());
    let program = measured(&name, &outcome);
    assert!(outcome.results.measurements.iter().any(|own| own.partial && own.figure.threshold.is_some()));
    none(&differences(&program, &queried(engine::rows(&python, &export, "indicators.sql"))), program.len());
}

#[test]
fn another_engine_finds_the_figures_of_an_offices_own_indicators() {
    let Some(python) = engine::duckdb() else { return };
    let folder = tempfile::tempdir().unwrap();
    let export = folder.path().join("export");
    let office = counting_otherwise(folder.path());
    let (name, outcome) = both(&options(&office, "2569-H2", "2026-09-29"), &export, folder.path());
    let program = measured(&name, &outcome);
    none(&differences(&program, &queried(engine::rows(&python, &export, "indicators.sql"))), program.len());
    let own = |(key, row): (&Key, &engine::Row)| {
        (key.1.starts_with("own-") && !row["value"].is_null()).then(|| key.1.clone())
    };
    let valued: BTreeSet<String> = program.iter().filter_map(own).collect();
    assert_eq!(valued.len(), 9, "all but the one whose universe nobody says: {valued:?}");
}

#[test]
fn the_tables_are_those_of_the_schema_and_their_rows_those_of_the_registers() {
    let Some(python) = engine::duckdb() else { return };
    let folder = tempfile::tempdir().unwrap();
    let export = folder.path().join("export");
    let (_, outcome) = both(&options(&sample(), "2569-Q4", "2026-10-15"), &export, folder.path());
    let schema: serde_json::Value = serde_json::from_slice(&fs::read(export.join("schema.json")).unwrap()).unwrap();
    let columns = |table: &serde_json::Value| -> Vec<(String, String)> {
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        let own = |column: &serde_json::Value| match column.as_array() {
            Some(pair) => (text(&pair[0]), text(&pair[1])),
            None => (text(&column["name"]), text(&column["type"])),
        };
        table["columns"].as_array().unwrap().iter().map(own).collect()
    };
    let tables: Vec<&serde_json::Value> =
        ["facts", "tables"].iter().flat_map(|part| schema[part].as_array().unwrap()).collect();
    assert!(tables.len() > 30);
    for table in tables {
        let name = table["name"].as_str().unwrap();
        // A moment is in the view under its own name as well, and the partitions are columns there.
        let text = format!("SELECT column_name AS name, data_type AS type FROM (DESCRIBE {name})");
        let rows = engine::rows(&python, &export, &text.replace("data_type", "column_type"));
        let found: Vec<(String, String)> = rows
            .iter()
            .map(|row| (row["name"].as_str().unwrap().to_owned(), row["type"].as_str().unwrap().to_owned()))
            .collect();
        let described = columns(table);
        assert_eq!(found[..described.len()], described, "{name}");
        let moments: Vec<_> = described.iter().filter_map(|(name, _)| name.strip_suffix("_from")).collect();
        let mut beside = if name == "codes" { vec![] } else { vec!["office"] };
        if table["year_by"].is_array() {
            beside.push("in_fiscal_year");
        }
        beside.extend(moments);
        let rest: BTreeSet<&str> = found[described.len()..].iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(rest, beside.into_iter().collect(), "{name}");
    }
    for ledger in &outcome.results.ledger.tables {
        let name = ledger.table.id().replace(['.', '-'], "_");
        let text = format!("SELECT source_file, source_sheet, source_row, source_cell, in_fiscal_year FROM {name}");
        let rows = engine::rows(&python, &export, &text);
        let mut places: Vec<String> = rows
            .iter()
            .map(|row| format!("{} {} {}", row["source_file"], row["source_sheet"], row["source_cell"]))
            .collect();
        let mut expected: Vec<String> = ledger
            .locations
            .iter()
            .map(|place| {
                let cell = place.cell.map(|cell| cell.to_string());
                let text = |text: Option<&str>| serde_json::Value::from(text).to_string();
                format!("{} {} {}", text(Some(&place.file)), text(place.sheet.as_deref()), text(cell.as_deref()))
            })
            .collect();
        places.sort();
        expected.sort();
        assert_eq!(places, expected, "{name}");
    }
}

#[test]
fn no_group_of_respondents_is_told_that_the_report_withholds() {
    let Some(python) = engine::duckdb() else { return };
    let folder = tempfile::tempdir().unwrap();
    let export = folder.path().join("export");
    let (_, outcome) = both(&options(&sample(), "2569-Q4", "2026-10-15"), &export, folder.path());
    let text = "SELECT group_, date BETWEEN DATE '2026-07-01' AND DATE '2026-09-30' AS evaluated, COUNT(*) AS n_rows FROM answers GROUP BY ALL";
    let rows = engine::rows(&python, &export, text);
    let shown: BTreeSet<&str> =
        rows.iter().filter(|row| row["evaluated"] == true).filter_map(|row| row["group_"].as_str()).collect();
    let earlier: BTreeSet<&str> =
        rows.iter().filter(|row| row["evaluated"] != true).filter_map(|row| row["group_"].as_str()).collect();
    assert_eq!(earlier, BTreeSet::from(["(*)"]), "groups of other periods");
    let reported = outcome.results.measurements.iter().filter_map(|own| {
        let breakdown = own.breakdown.as_ref().filter(|breakdown| breakdown.by == "group")?;
        breakdown.value.as_deref()
    });
    let reported: BTreeSet<&str> = reported.collect();
    assert!(!reported.is_empty());
    assert_eq!(shown.iter().copied().filter(|group| *group != "(*)").collect::<BTreeSet<_>>(), reported);
}
