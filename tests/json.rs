//! The files for other programs keep their contract, field by field.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use pramoen::definition::{Definitions, Language, load};
use pramoen::issue::{Issue, Problem};
use pramoen::model::dataset::{FileRecord, MatchedColumn, RowCounts};
use pramoen::model::evidence::{Account, Clarity};
use pramoen::model::ledger::Ledger;
use pramoen::model::location::{CellRef, Location};
use pramoen::model::measurement::{Breakdown, Figure, Kind, Measurement, Tally};
use pramoen::model::period::Period;
use pramoen::model::ratio::Ratio;
use pramoen::model::results::{Results, SourceRecord, TableRecord};
use pramoen::model::scorecard::{
    Assessment, Document, Gap, Lack, Outcome, Plan, Score, Scorecard, ScoredConsideration, StandardScore,
};
use pramoen::model::survey::{Line, SurveyLine};
use pramoen::model::target::{Distance, Goal, Operator, Target, Verdict};
use pramoen::report::json;
use serde_json::{Value, json};

fn place(cell: Option<CellRef>) -> Location {
    Location { file: "ข่าว.xlsx".into(), sheet: Some("ทะเบียน".into()), cell }
}

fn target() -> Target {
    Target { operator: Operator::Above, goal: Goal::Value("90".parse().unwrap()) }
}

/// 75 of 81 above 90, nine undecided: met, but not whatever the nine are.
fn figure() -> Figure {
    Figure {
        tally: Tally {
            numerator: 75,
            denominator: 81,
            excluded: 1,
            undecided: 9,
            outside: 2,
            undecided_possible: 9,
            undecided_least: 0,
        },
        value: pramoen::model::value::Value::percent(75, 81),
        spread: None,
        interval: Some((84.8, 96.5)),
        threshold: target().resolve(true, None),
        verdict: Verdict::Met,
        bounds: pramoen::model::value::Value::percent(75, 90).zip(pramoen::model::value::Value::percent(84, 90)),
        robust: Some(false),
        distance: Some(Distance::Spare(2)),
        score: None,
    }
}

fn results(definitions: &Definitions) -> Results {
    let period = Period::Quarter(2569, 1);
    let indicator = definitions.indicators[0].id.clone();
    let whole = Measurement {
        indicator,
        period,
        breakdown: None,
        kind: Kind::Proportion,
        target: Some(target()),
        scale: 1,
        partial: false,
        figure: figure(),
        other_readings: Vec::new(),
    };
    let mut part = whole.clone();
    part.breakdown = Some(Breakdown { by: "type".to_owned(), value: None });
    part.figure = Figure {
        tally: Tally::default(),
        value: None,
        spread: None,
        interval: None,
        verdict: Verdict::NoData,
        threshold: None,
        bounds: None,
        robust: None,
        distance: None,
        score: None,
    };
    let rows = RowCounts { read: 93, kept: 88, duplicate: 1, rejected: 1, ignored: 3 };
    let columns = vec![("news_id".to_owned(), MatchedColumn { column: 27, row: 0, header: "เลขที่".to_owned() })];
    let source =
        SourceRecord {
            location: place(None), sha256: "ab".to_owned(), columns, unmatched: vec!["อื่น".into()], rows
        };
    Results {
        office: Some("สพป.ตัวอย่าง".to_owned()),
        period,
        as_of: "2026-01-31".parse().unwrap(),
        fiscal_years: vec![2569],
        tables: vec![TableRecord { form: "news".to_owned(), rows, sources: vec![source] }],
        files: vec![FileRecord { file: "ข่าว.xlsx".into(), sha256: "ab".to_owned() }],
        ignored: vec![Location::file("อื่น.xlsx")],
        measurements: vec![whole, part].into(),
        changes: Vec::new(),
        survey: vec![SurveyLine {
            survey: "แบบประเมิน".to_owned(),
            section: None,
            line: Line::Item("ความรวดเร็ว".to_owned()),
            counts: vec![0, 0, 25, 25, 50],
            missing: 6,
            not_applicable: 0,
            unreadable: 0,
        }],
        surveys: Vec::new(),
        assessments: vec![assessment(Scorecard {
            edition: "2557".to_owned(),
            indicator: "2.4".to_owned(),
            fiscal_year: 2569,
            total: 9,
            performed: 8,
            clear: 8,
            undecided: 0,
            outcome: Outcome::NotRated { provisional: Some(4) },
            proposed: Outcome::NotRated { provisional: Some(4) },
            considerations: vec![ScoredConsideration {
                number: 6,
                title: None,
                performed: Some(true),
                decided: Some(Clarity::Clear),
                proposed: Clarity::Clear,
                documents: (0..5).map(|record| Document { record, lacks: vec![Lack::Date] }).collect(),
                candidates: vec![7],
                account: Account::default(),
                location: None,
            }],
            plans: vec![Plan { level: 5, perform: vec![3], clear: vec![3, 6] }],
        })],
        claims: Vec::new(),
        seals: Vec::new(),
        evidence: Vec::new(),
        ledger: Ledger::default().into(),
        issues: vec![Issue {
            location: place(Some(CellRef { row: 13, column: 5 })),
            problem: Problem::UnreadableDate {
                column: "วันที่".to_owned(), found: "=HYPERLINK(\"x\")".to_owned()
            },
        }],
    }
}

fn assessment(card: Scorecard) -> Assessment {
    Assessment {
        edition: card.edition.clone(),
        fiscal_year: card.fiscal_year,
        scorecards: vec![card],
        standards: vec![StandardScore {
            number: 2,
            weight: "47.5".parse().ok(),
            score: Ok(Score(Ratio { numerator: 11, denominator: 3 })),
        }],
        overall: Err(vec![Gap::Count(None), Gap::IndicatorWeight("2.4".to_owned())]),
    }
}

fn read(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

fn written() -> Value {
    let definitions = load(None, None).unwrap();
    read(&json::results(&results(&definitions), &definitions, Language::Thai).unwrap())
}

/// The fields that the contract names are there with these values; others are free.
fn holds(found: &Value, contract: &Value) {
    for (field, value) in contract.as_object().unwrap() {
        assert_eq!(&found[field], value, "{field}");
    }
}

#[test]
fn the_results_say_what_was_evaluated_and_read() {
    let found = written();
    let contract = json!({
        "schema": "pramoen.results/1", "program": env!("CARGO_PKG_VERSION"), "office": "สพป.ตัวอย่าง",
        "period": "2569-Q1", "as_of": "2026-01-31",
    });
    holds(&found, &contract);
    let table = json!({
        "form": "news", "rows_read": 93, "rows_kept": 88, "rows_duplicate": 1, "rows_rejected": 1, "rows_ignored": 3,
        "sources": [{ "file": "ข่าว.xlsx", "sheet": "ทะเบียน", "sha256": "ab" }],
    });
    assert_eq!(found["tables"], json!([table]));
}

#[test]
fn a_measurement_has_its_counts_bounds_and_distance() {
    let definitions = load(None, None).unwrap();
    let manual = &definitions.indicators[0].manual;
    let found = written();
    let contract = json!({
        "indicator": definitions.indicators[0].id, "period": "2569-Q1", "breakdown": null, "kind": "proportion",
        "numerator": 75, "denominator": 81, "excluded": 1, "undecided": 9, "outside": 2, "display": "92.59",
        "target": { "operator": ">", "value": "90" }, "verdict": "met", "robust": false, "needed": 0, "spare": 2,
        "other_reading": null, "manual": { "source": manual.source, "clause": manual.clause },
    });
    holds(&found["measurements"][0], &contract);
    for (field, percent) in [("value", 92.592_592), ("low", 83.333_333), ("high", 93.333_333)] {
        assert!((found["measurements"][0][field].as_f64().unwrap() - percent).abs() < 1e-6, "{field}");
    }
}

#[test]
fn a_figure_without_a_value_is_null_and_not_zero() {
    let nothing = json!({
        "breakdown": { "by": "type", "value": null }, "value": null, "display": null, "verdict": "no-data",
        "robust": null, "low": null, "high": null, "needed": null, "spare": null,
    });
    holds(&written()["measurements"][1], &nothing);
}

#[test]
fn parts_are_listed_of_the_year_and_of_the_same_period_a_year_before() {
    let definitions = load(None, None).unwrap();
    let mut results = results(&definitions);
    let [whole, part] = &results.measurements[..] else { panic!("one figure and one part") };
    let periods = [
        ("2569-Q1", true),
        ("2569-Q2", true),
        ("2569", true),
        ("2568-10", true),
        ("2569-09", true),
        ("2568-Q1", true),
        ("2568-Q2", false),
        ("2568", false),
        ("2567-10", false),
        ("2569-H1", false),
        ("2569-C03", false),
        ("2567-Q1", false),
    ];
    let of = |own: &Measurement, period: &str| Measurement { period: period.parse().unwrap(), ..own.clone() };
    let all = periods.iter().flat_map(|(period, _)| [of(whole, period), of(part, period)]);
    results.measurements = all.collect::<Vec<_>>().into();
    let found = read(&json::results(&results, &definitions, Language::Thai).unwrap());
    let listed = |is_whole: bool| -> Vec<&str> {
        let all = found["measurements"].as_array().unwrap().iter();
        all.filter(|own| own["breakdown"].is_null() == is_whole).map(|own| own["period"].as_str().unwrap()).collect()
    };
    assert_eq!(listed(true), periods.map(|(period, _)| period));
    let parts: Vec<_> = periods.iter().filter(|(_, listed)| *listed).map(|(period, _)| *period).collect();
    assert_eq!(listed(false), parts);
}

#[test]
fn a_survey_item_has_its_levels_mean_deviation_and_band() {
    let item = json!({
        "survey": "แบบประเมิน", "section": null, "item": "ความรวดเร็ว", "group": null, "n": 100, "missing": 6,
        "counts": { "5": 50, "4": 25, "3": 25, "2": 0, "1": 0 }, "mean": 4.25, "sd": 0.83, "band": "มาก",
    });
    holds(&written()["survey"]["items"][0], &item);
}

#[test]
fn a_standard_that_is_not_rated_has_a_provisional_level_only() {
    let scorecard = json!({
        "standard": "2557", "indicator": "2.4", "performed": 8, "clear": 8, "level": null, "provisional": 4,
    });
    let found = written();
    holds(&found["scorecard"], &scorecard);
    let consideration = json!({
        "number": 6, "title": "การสื่อสารและประชาสัมพันธ์", "state": "clear", "decided": "clear", "proposed": "clear",
        "evidence": 5, "documents": (0..5).map(|record| json!({ "record": record, "lacks": ["date"] })).collect::<Vec<_>>(),
        "candidates": [7],
    });
    holds(&found["scorecard"]["considerations"][0], &consideration);
    holds(&found["scorecard"]["plans"][0], &json!({ "level": 5, "perform": [3], "clear": [3, 6] }));
    holds(&found["scorecard"]["proposed"], &json!({ "outcome": "not-rated", "level": null, "provisional": 4 }));
}

#[test]
fn a_weighted_score_that_cannot_be_given_says_what_it_lacks() {
    let found = written();
    let whole = json!({
        "standard": "2557", "fiscal_year": 2569, "score": null,
        "missing": [{ "what": "count", "of": null }, { "what": "indicator-weight", "of": "2.4" }],
        "standards": [{ "number": 2, "weight": 47.5, "score": 3.6667, "missing": [] }],
    });
    holds(&found["standards"][0], &whole);
}

#[test]
fn an_issue_names_its_cell_and_says_what_is_wrong_in_words() {
    let found = written();
    let issue = json!({
        "code": "unreadable-date", "severity": "error", "file": "ข่าว.xlsx", "sheet": "ทะเบียน", "cell": "F14",
        "found": "=HYPERLINK(\"x\")",
    });
    holds(&found["issues"][0], &issue);
    assert!(found["issues"][0]["message"].as_str().unwrap().contains("=HYPERLINK"));
    assert!(!found["issues"][0]["hint"].as_str().unwrap().contains('{'));
}

#[test]
fn the_manifest_tells_what_the_report_was_made_of() {
    let definitions = load(None, None).unwrap();
    let outputs = ["manifest.json", "report.xlsx"].map(str::to_owned);
    let found = read(&json::manifest(&results(&definitions), &definitions, Language::English, &outputs, &[]).unwrap());
    let contract = json!({
        "schema": "pramoen.manifest/1", "program": env!("CARGO_PKG_VERSION"),
        "options": { "period": "2569-Q1", "as_of": "2026-01-31", "language": "en", "ledger": "auto" },
        "definitions": { "sha256": definitions.digest },
        "inputs": [{ "file": "ข่าว.xlsx", "sha256": "ab" }],
        "sheets": [{
            "file": "ข่าว.xlsx", "sheet": "ทะเบียน", "form": "news",
            "rows": { "read": 93, "kept": 88, "duplicate": 1, "rejected": 1, "ignored": 3 },
            "columns": { "news_id": { "column": "AB", "header": "เลขที่" } }, "unmatched": ["อื่น"],
        }],
        "ignored": ["[อื่น.xlsx]"], "outputs": ["manifest.json", "report.xlsx"],
    });
    assert_eq!(found, contract);
}

#[test]
fn the_digest_of_the_definitions_changes_with_any_file() {
    let folder = tempfile::tempdir().unwrap();
    let built_in = load(None, None).unwrap().digest;
    assert_eq!(built_in.len(), 64);
    assert_eq!(load(Some(folder.path()), None).unwrap().digest, built_in);
    let path = folder.path().join("report.toml");
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/report.toml")).unwrap();
    std::fs::write(&path, text + "\n# mine\n").unwrap();
    assert_ne!(load(Some(folder.path()), None).unwrap().digest, built_in);
}
