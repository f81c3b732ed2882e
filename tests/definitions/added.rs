//! An indicator of each kind is one small file.

use std::fmt::Write as _;
use std::fs;

use chrono::NaiveDate;
use pramoen::definition::load;
use pramoen::indicator::measure;
use pramoen::ingest::{InputFile, read};
use pramoen::model::period::Period;

/// What every file must have, and nothing else.
fn smallest(id: &str, table: &str, kind: &str, rest: &str) -> String {
    format!(
        r#"id = "{id}"
title = {{ th = "ของสำนักงาน", en = "Our own" }}
manual = {{ source = "ระเบียบของสำนักงาน", clause = "ข้อ 1", sentence = "ให้นับ" }}
table = "{table}"
dated_by = ["date"]
kind = "{kind}"
denominator = "TRUE"
{rest}
unit = {{ th = "รายการ", en = "items" }}
reasons = {{
  numerator = {{ th = "นับ", en = "counted" }},
  denominator = {{ th = "ไม่นับ", en = "not counted" }},
  undecidable = {{ th = "ตัดสินไม่ได้", en = "not decided" }},
  outside = {{ th = "ไม่เกี่ยวข้อง", en = "not concerned" }},
}}
"#
    )
}

/// Each kind with what it needs beside, and the value that the two registers below give.
const KINDS: [(&str, &str, &str, &str); 10] = [
    ("proportion", "spending", "numerator = \"document IS NOT NULL\"", "66.67"),
    ("count", "spending", "numerator = \"document IS NOT NULL\"", "2.00"),
    ("count", "spending", "numerator = \"TRUE\"\nweight = \"amount\"", "1000.25"),
    ("distinct-count", "spending", "numerator = \"TRUE\"\nof = \"category\"", "2.00"),
    ("mean", "spending", "numerator = \"TRUE\"\nof = \"amount\"", "333.42"),
    ("turnaround", "spending", "numerator = \"TRUE\"\nof = \"amount\"", "300.00"),
    ("percent-of-scale", "trainings", "numerator = \"TRUE\"\npoints = \"attended\"\npossible = \"planned\"", "80.00"),
    ("plan-actual", "trainings", "numerator = \"TRUE\"\npoints = \"attended\"\npossible = \"planned\"", "80.00"),
    (
        "coverage",
        "spending",
        "numerator = \"TRUE\"\nof = \"category\"\nuniverse = { vocabulary = \"budget-category\" }",
        "40.00",
    ),
    ("coverage", "spending", "numerator = \"TRUE\"\nof = \"date\"\nuniverse = { days = \"working\" }", "8.70"),
];

#[test]
fn an_indicator_of_any_kind_is_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let templates = folder.path().join("templates");
    fs::create_dir_all(templates.join("indicators")).unwrap();
    let mut wanted = Vec::new();
    for (number, (kind, table, rest, value)) in KINDS.iter().enumerate() {
        let id = format!("own-{number}");
        fs::write(templates.join(format!("indicators/{id}.toml")), smallest(&id, table, kind, rest)).unwrap();
        wanted.push((id, None, *value));
    }
    let share = smallest("own-share", "spending", "share", "numerator = \"TRUE\"\nbreakdowns = [\"category\"]");
    fs::write(templates.join("indicators/own-share.toml"), share).unwrap();
    wanted.push(("own-share".to_owned(), Some("materials"), "66.67"));
    let mut definitions = load(Some(&templates), None).unwrap_or_else(|error| panic!("{:?}", error.facts()));
    definitions.indicators.retain(|own| own.id.starts_with("own-"));
    // July 2026 has 23 working days without holidays; two have a payment.
    let registers = [
        "วันที่จ่าย,หมวดรายจ่าย,จำนวนเงินที่จ่าย,เลขที่เอกสาร\n15 ก.ค. 2569,ค่าวัสดุ,300,บจ. 1\n15 ก.ค. 2569,ค่าวัสดุ,200,\n16 ก.ค. 2569,ค่าใช้สอย,500.25,บจ. 2\n",
        "ชื่อการอบรม/ประชุม,วันที่จัดอบรม/ประชุม,เป้าหมายผู้เข้าร่วม (คน),ผู้เข้าร่วมจริง (คน)\nก,15 ก.ค. 2569,30,20\nข,16 ก.ค. 2569,20,20\n",
    ];
    let mut files = Vec::new();
    for (number, text) in registers.iter().enumerate() {
        let name = format!("{number}.csv");
        let path = folder.path().join(&name);
        fs::write(&path, text).unwrap();
        files.push(InputFile { name: name.into(), path });
    }
    let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    let dataset = read(&files, &definitions, as_of, &|_| {});
    let facts = pramoen::derive::derive(&dataset, &definitions, as_of).unwrap();
    let july: Period = "2569-07".parse().unwrap();
    let measured = measure(&facts, &definitions, july, &[]).unwrap();
    let mut wrong = String::new();
    for (id, part, expected) in wanted {
        let found = measured.measurements.iter().find(|found| {
            let theirs = found.breakdown.as_ref().and_then(|part| part.value.as_deref());
            found.indicator == id && found.period == july && theirs == part
        });
        let value = found.and_then(|found| found.figure.value).map(|value| value.rounded(2).to_string());
        if value.as_deref() != Some(expected) {
            let _ = writeln!(wrong, "{id}: {value:?}, not {expected}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_definition_holds_from_its_first_fiscal_year_to_its_last() {
    let folder = tempfile::tempdir().unwrap();
    let templates = folder.path().join("templates");
    fs::create_dir_all(templates.join("indicators")).unwrap();
    let years = [
        ("own-until", "effective = { to = 2568 }", vec![2568]),
        ("own-from", "effective = { from = 2569 }", vec![2569, 2570]),
        ("own-only", "effective = { from = 2569, to = 2569 }", vec![2569]),
        ("own-always", "", vec![2568, 2569, 2570]),
    ];
    for (id, effective, _) in &years {
        let text = smallest(id, "spending", "count", &format!("numerator = \"TRUE\"\n{effective}"));
        fs::write(templates.join(format!("indicators/{id}.toml")), text).unwrap();
    }
    let definitions = load(Some(&templates), None).unwrap_or_else(|error| panic!("{:?}", error.facts()));
    // The last day of fiscal year 2568, the first and the last of 2569, the first of 2570.
    let text = "วันที่จ่าย,หมวดรายจ่าย,จำนวนเงินที่จ่าย\n30 ก.ย. 2568,ค่าวัสดุ,1\n1 ต.ค. 2568,ค่าวัสดุ,2\n30 ก.ย. 2569,ค่าวัสดุ,3\n1 ต.ค. 2569,ค่าวัสดุ,4\n";
    let path = folder.path().join("ก.csv");
    fs::write(&path, text).unwrap();
    let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    let dataset = read(&[InputFile { name: "ก.csv".into(), path }], &definitions, as_of, &|_| {});
    let facts = pramoen::derive::derive(&dataset, &definitions, as_of).unwrap();
    let measured = measure(&facts, &definitions, Period::Year(2569), &[]).unwrap();
    for (id, _, held) in years {
        let own = measured.measurements.iter().filter(|found| found.indicator == id);
        let found: Vec<_> = own.filter(|found| matches!(found.period, Period::Year(_))).collect();
        let counted: Vec<_> = found.iter().map(|found| found.period.fiscal_year()).collect();
        assert_eq!(counted, held, "{id}");
        let rows: Vec<_> = found.iter().map(|found| found.figure.tally.numerator).collect();
        let expected: Vec<_> = held.iter().map(|year| if *year == 2569 { 2 } else { 1 }).collect();
        assert_eq!(rows, expected, "{id}");
    }
}
