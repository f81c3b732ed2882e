//! The export for databases: another engine runs its queries, and no figure may differ from the program's.
//!
//! Where Python or `DuckDB` is absent the tests that need them say so and pass; with `CI=true` they fail.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test stops at the first surprise, and says why it is skipped"
)]

#[path = "../shared/content.rs"]
mod content;
mod engine;
mod figures;
mod offices;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use pramoen::model::measurement::Kind;
use pramoen::model::period::Period;
use pramoen::{Options, Outcome};

use figures::{Key, contradicted, differences, measured, queried};
use offices::{counting_otherwise, options, report, sample, small};

const SAMPLE: &str = "สพป-ตัวอย่าง-เขต-1";

/// Every kind of indicator.
const Q4: Period = Period::Quarter(2569, 4);

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

/// The sample office and a small one, exported side by side once for all tests, with the report of each.
struct Two {
    folder: tempfile::TempDir,
    offices: Vec<(String, Outcome)>,
}

impl Two {
    fn export(&self) -> PathBuf {
        self.folder.path().join("export")
    }

    /// The report of the sample office.
    fn sample(&self) -> &Outcome {
        &self.offices[0].1
    }

    fn program(&self) -> BTreeMap<Key, engine::Row> {
        self.offices.iter().flat_map(|(name, outcome)| measured(name, outcome)).collect()
    }
}

fn two() -> &'static Two {
    static TWO: OnceLock<Two> = OnceLock::new();
    TWO.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let export = folder.path().join("export");
        let both = |office: PathBuf| both(&options(&office, "2569-Q4", "2026-10-15"), &export, folder.path());
        let offices = vec![both(sample()), both(small(folder.path()))];
        Two { folder, offices }
    })
}

#[test]
fn another_engine_finds_every_figure_of_two_offices_side_by_side() {
    let Some(python) = engine::duckdb() else { return };
    let (two, program) = (two(), two().program());
    let queries = queried(engine::rows(&python, &two.export(), "indicators.sql"), Q4);
    none(&differences(&program, &queries), program.len());
    let mut listed = 0;
    for (name, outcome) in &two.offices {
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
    let names: Vec<_> = two.offices.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, [SAMPLE, "สพม-เล็ก-น้อย"]);
}

#[test]
fn no_figure_depends_on_the_partition_of_a_year() {
    let Some(python) = engine::duckdb() else { return };
    let folder = tempfile::tempdir().unwrap();
    let moved = folder.path().join("moved");
    for (number, (name, bytes)) in content::content(&two().export()).into_iter().enumerate() {
        let part = |part: &str| {
            let year = part.starts_with("in_fiscal_year=");
            if year { format!("in_fiscal_year={}", 1000 + number) } else { part.to_owned() }
        };
        let path = moved.join(name.split('/').map(part).collect::<PathBuf>());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let queries = queried(engine::rows(&python, &moved, "indicators.sql"), Q4);
    none(&differences(&two().program(), &queries), queries.len());
}

/// What the queries say, and what they might say by mistake.
const MISTAKES: [(&str, &str); 8] = [
    ("WHEN left_out THEN 'excluded'", "WHEN FALSE THEN 'excluded'"),
    ("in_denominator IS NULL OR left_out IS NULL", "left_out IS NULL"),
    ("2 * passed > n_values", "2 * passed >= n_values"),
    ("10 * passed >= 9 * n_values", "10 * passed > 9 * n_values"),
    ("s.year_first_day AND s.year_last_day", "s.first_day AND s.last_day"),
    ("s.span IN ('own', 'year-before')", "s.span = 'own'"),
    ("COALESCE(i.before_numerator, b.numerator)", "i.before_numerator"),
    ("WHERE c.is_working", "WHERE c.day IS NOT NULL"),
];

#[test]
fn a_mistake_in_a_query_is_seen() {
    let Some(python) = engine::duckdb() else { return };
    let sql = fs::read_to_string(two().export().join("indicators.sql")).unwrap();
    let program = two().program();
    for (number, (right, wrong)) in MISTAKES.into_iter().enumerate() {
        let own: Vec<String> =
            sql.split("\n\n").filter(|query| query.contains(right)).map(|query| query.replace(right, wrong)).collect();
        assert!(!own.is_empty(), "no query says {right}");
        let path = two().folder.path().join(format!("{number}.sql"));
        fs::write(&path, own.join("\n\n")).unwrap();
        let queries = queried(engine::rows(&python, &two().export(), path.to_str().unwrap()), Q4);
        let found = differences(&program, &queries);
        let seen = found.iter().filter(|difference| !difference.ends_with("is not queried")).count();
        assert!(seen > 0, "nobody sees {wrong}");
    }
}

#[test]
fn another_engine_finds_the_figures_of_a_period_that_is_not_over() {
    let Some(python) = engine::duckdb() else { return };
    let folder = tempfile::tempdir().unwrap();
    let export = folder.path().join("export");
    let (name, outcome) = both(&options(&sample(), "2569-08", "2026-08-13"), &export, folder.path());
    let program = measured(&name, &outcome);
    assert!(outcome.results.measurements.iter().any(|own| own.partial && own.figure.threshold.is_some()));
    let queries = queried(engine::rows(&python, &export, "indicators.sql"), outcome.results.period);
    none(&differences(&program, &queries), program.len());
}

#[test]
fn another_engine_finds_the_figures_of_an_offices_own_indicators() {
    let Some(python) = engine::duckdb() else { return };
    let folder = tempfile::tempdir().unwrap();
    let export = folder.path().join("export");
    let office = counting_otherwise(folder.path());
    let (name, outcome) = both(&options(&office, "2569-H2", "2026-09-29"), &export, folder.path());
    let program = measured(&name, &outcome);
    let queries = queried(engine::rows(&python, &export, "indicators.sql"), outcome.results.period);
    none(&differences(&program, &queries), program.len());
    let own = |(key, row): (&Key, &engine::Row)| {
        (key.1.starts_with("own-") && !row["value"].is_null()).then(|| key.1.clone())
    };
    let valued: BTreeSet<String> = program.iter().filter_map(own).collect();
    assert_eq!(valued.len(), 9, "all but the one whose universe nobody says: {valued:?}");
}

#[test]
fn the_tables_are_those_of_the_schema_and_their_rows_those_of_the_registers() {
    let Some(python) = engine::duckdb() else { return };
    let export = two().export();
    let schema: serde_json::Value = serde_json::from_slice(&fs::read(export.join("schema.json")).unwrap()).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let tables: Vec<&serde_json::Value> =
        ["facts", "tables"].iter().flat_map(|part| schema[part].as_array().unwrap()).collect();
    assert!(tables.len() > 30);
    let ask = |table: &&serde_json::Value| {
        let name = text(&table["name"]);
        format!("SELECT '{name}' AS of, column_name AS name, column_type AS type FROM (DESCRIBE {name});")
    };
    let mut found: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for row in engine::rows(&python, &export, &tables.iter().map(ask).collect::<String>()) {
        found.entry(text(&row["of"])).or_default().push((text(&row["name"]), text(&row["type"])));
    }
    for table in tables {
        let name = text(&table["name"]);
        let own = |column: &serde_json::Value| match column.as_array() {
            Some(pair) => (text(&pair[0]), text(&pair[1])),
            None => (text(&column["name"]), text(&column["type"])),
        };
        let described: Vec<(String, String)> = table["columns"].as_array().unwrap().iter().map(own).collect();
        let found = &found[&name];
        assert_eq!(found[..described.len()], described, "{name}");
        // A moment is in the view under its own name as well, and the partitions are columns there.
        let mut beside = if name == "codes" { vec![] } else { vec!["office"] };
        beside.extend(table["year_by"].is_array().then_some("in_fiscal_year"));
        beside.extend(described.iter().filter_map(|(name, _)| name.strip_suffix("_from")));
        let rest: BTreeSet<&str> = found[described.len()..].iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(rest, beside.into_iter().collect(), "{name}");
    }
    let ledgers = &two().sample().results.ledger.tables;
    let ask = |id: &str| {
        let name = id.replace(['.', '-'], "_");
        format!(
            "SELECT '{id}' AS of, source_file, source_sheet, source_row, source_cell FROM {name} WHERE office = '{SAMPLE}';"
        )
    };
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in engine::rows(&python, &export, &ledgers.iter().map(|own| ask(own.table.id())).collect::<String>()) {
        let place = ["source_file", "source_sheet", "source_cell", "source_row"].map(|name| row[name].to_string());
        places.entry(text(&row["of"])).or_default().push(place.join(" "));
    }
    for ledger in ledgers {
        let said = |text: Option<&str>| serde_json::Value::from(text).to_string();
        let mut expected: Vec<String> = ledger
            .places
            .iter()
            .map(|place| {
                let cell = place.cell.map(|cell| cell.to_string());
                let row = place.cell.map_or("null".to_owned(), |cell| (cell.row + 1).to_string());
                let parts = [said(Some(&place.file)), said(place.sheet.as_deref()), said(cell.as_deref()), row];
                parts.join(" ")
            })
            .collect();
        let mut found = places.remove(ledger.table.id()).unwrap_or_default();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{}", ledger.table.id());
    }
}

#[test]
fn no_group_of_respondents_is_told_that_the_report_withholds() {
    let Some(python) = engine::duckdb() else { return };
    let text = format!(
        "SELECT group_, date BETWEEN DATE '2026-07-01' AND DATE '2026-09-30' AS evaluated, COUNT(*) AS n_rows
        FROM answers WHERE office = '{SAMPLE}' GROUP BY ALL"
    );
    let rows = engine::rows(&python, &two().export(), &text);
    let of = |evaluated: bool| -> BTreeSet<&str> {
        rows.iter().filter(|row| row["evaluated"] == evaluated).filter_map(|row| row["group_"].as_str()).collect()
    };
    assert_eq!(of(false), BTreeSet::from(["(*)"]), "groups of other periods");
    let reported = two().sample().results.measurements.iter().filter_map(|own| {
        let breakdown = own.breakdown.as_ref().filter(|breakdown| breakdown.by == "group")?;
        breakdown.value.as_deref()
    });
    let reported: BTreeSet<&str> = reported.collect();
    assert!(!reported.is_empty());
    assert_eq!(of(true).into_iter().filter(|group| *group != "(*)").collect::<BTreeSet<_>>(), reported);
}
