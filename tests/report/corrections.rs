//! The list of what is to be mended: every issue is in it, and its link leads to the cell.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use pramoen::definition::Language;
use pramoen::issue::{Issue, Problem, Severity};
use pramoen::model::location::{CellRef, Location};
use pramoen::report;
use pramoen::report::document::{Cell, Document};

use super::package::{attributes, text};
use super::{DEFINITIONS, RESULTS, files, single};

const LIST: &str = "รายการทั้งหมด";

fn issues() -> Vec<Issue> {
    let place = |file: &str, sheet: Option<&str>, cell: Option<(u32, u32)>| Location {
        file: file.into(),
        sheet: sheet.map(Into::into),
        cell: cell.map(|(row, column)| CellRef { row, column }),
    };
    let missing = || Problem::MissingValue { column: "=วันที่".to_owned() };
    vec![
        Issue { location: place("ปี 69/ข่าว ก.xlsx", Some("it's"), Some((13, 5))), problem: missing() },
        Issue {
            location: place("ข.csv", None, Some((3, 1))),
            problem: Problem::UnreadableDate { column: "ก".to_owned(), found: "=HYPERLINK(\"x\")".to_owned() },
        },
        Issue {
            location: place("ก.xlsx", Some("ทะเบียน"), None),
            problem: Problem::MissingColumn {
                form: "ข่าว".to_owned(), column: "@ข".to_owned(), lines: String::new()
            },
        },
        Issue {
            location: place("ก.xlsx", Some("อื่น"), None),
            problem: Problem::UnrecognisedSheet { lines: String::new() },
        },
        Issue { location: place("ค.xls", None, None), problem: Problem::UnsupportedFile { kind: "xls".to_owned() } },
        Issue { location: place("ข.csv", None, Some((2, 1))), problem: missing() },
        Issue { location: place("ง#1.xlsx", Some("ก"), Some((0, 0))), problem: missing() },
    ]
}

fn written(inputs: Option<&str>, issues: &[Issue]) -> Vec<u8> {
    let texts = DEFINITIONS.texts(Language::Thai);
    let mut document = report::corrections(issues, Some("สพป."), RESULTS.as_of, texts);
    document.inputs = inputs.map(str::to_owned);
    report::write_corrections(&document, &DEFINITIONS, Vec::new()).unwrap().remove(0).bytes
}

fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn every_issue_has_its_row_the_urgent_first_and_then_by_place() {
    let rows = rows(&written(Some("../../input/"), &issues()), LIST);
    let head = rows.iter().position(|row| row[0] == "ความเร่งด่วน").unwrap();
    assert_eq!(rows[head], ["ความเร่งด่วน", "ไฟล์", "แผ่น", "ช่อง", "ที่พบ", "เป็นอะไร", "ที่ควรเป็น", "ทำอย่างไร"]);
    let places: Vec<_> = rows[head + 1..].iter().map(|row| row[..4].join("|")).collect();
    let expected = [
        "แก้ก่อน|ก.xlsx|ทะเบียน|",
        "แก้ก่อน|ข.csv||B3",
        "แก้ก่อน|ข.csv||B4",
        "แก้ก่อน|ง#1.xlsx|ก|A1",
        "แก้ก่อน|ปี 69/ข่าว ก.xlsx|it's|F14",
        "ควรตรวจ|ค.xls||",
        "ข้อสังเกต|ก.xlsx|อื่น|",
    ];
    assert_eq!(places, expected);
    let date = &rows[head + 3];
    assert_eq!(date[4], "=HYPERLINK(\"x\")");
    assert!(date[5..].iter().all(|text| !text.is_empty() && !text.contains('{')), "{date:?}");
}

#[test]
fn each_link_leads_to_its_cell_sheet_or_file() {
    let bytes = written(Some("../../input/"), &issues());
    let sheet = text(&bytes, "xl/worksheets/sheet2.xml");
    let relations = text(&bytes, "xl/worksheets/_rels/sheet2.xml.rels");
    let targets = attributes(&relations, "Relationship", "Target");
    let linked = attributes(&sheet, "hyperlink", "ref");
    let places = attributes(&sheet, "hyperlink", "location");
    let found: Vec<_> = linked.iter().zip(&targets).zip(&places).map(|((a, b), c)| [&a[..1], b, c].join(" ")).collect();
    let expected = [
        "C ../../input/ก.xlsx 'ทะเบียน'!A1",
        "D ../../input/ข.csv ",
        "D ../../input/ข.csv ",
        "D ../../input/ปี%2069/ข่าว%20ก.xlsx 'it''s'!F14",
        "B ../../input/ค.xls ",
        "C ../../input/ก.xlsx 'อื่น'!A1",
    ];
    assert_eq!(found, expected, "a file whose name would lead astray has no link");
}

#[test]
fn without_a_way_to_the_inputs_the_places_stay_as_text() {
    let (linked, plain) = (written(Some(""), &issues()), written(None, &issues()));
    assert!(!text(&plain, "xl/worksheets/sheet2.xml").contains("<hyperlink"));
    assert_eq!(rows(&linked, LIST), rows(&plain, LIST));
}

#[test]
fn the_counts_are_those_of_the_issues() {
    let rows = rows(&written(None, &issues()), "เริ่มตรงนี้");
    let line = |first: &str| rows.iter().find(|row| row[0] == first).unwrap_or_else(|| panic!("{first}: {rows:?}"));
    assert_eq!(line("ข.csv")[1..4], ["2", "0", "0"]);
    assert_eq!(line("ก.xlsx")[1..4], ["1", "0", "1"]);
    assert_eq!(line("ไม่ได้กรอกช่องที่จำเป็น")[1..4], ["แก้ก่อน", "3", "3"]);
    let problems: Vec<_> = rows.iter().filter(|row| row[1] == "แก้ก่อน").map(|row| row[2].as_str()).collect();
    assert!(problems.starts_with(&["3"]), "the frequent first: {problems:?}");
    let of = |severity| issues().iter().filter(|issue| issue.problem.severity() == severity).count();
    let counts =
        format!("แก้ก่อน {} · ควรตรวจ {} · ข้อสังเกต {}", of(Severity::Error), of(Severity::Warning), of(Severity::Note));
    assert!(rows[1][0].starts_with(&counts), "{}", rows[1][0]);
}

#[test]
fn no_text_of_an_input_becomes_a_formula_and_the_bytes_are_the_same_twice() {
    let bytes = written(Some("../"), &issues());
    assert_eq!(bytes, written(Some("../"), &issues()));
    let mut book = Xlsx::new(Cursor::new(&bytes)).unwrap();
    for name in book.sheet_names() {
        assert_eq!(book.worksheet_formula(&name).unwrap().used_cells().filter(|cell| !cell.2.is_empty()).count(), 0);
    }
}

#[test]
fn the_issues_of_the_report_and_the_rows_of_its_ledger_are_linked() {
    let mut document = report::compose(&RESULTS, &DEFINITIONS, Language::Thai);
    document.charts.clear();
    document.inputs = Some("../../input/".to_owned());
    let files = files(&document).unwrap();
    let number = document.sheets.iter().position(|sheet| sheet.id == "issues").unwrap() + 1;
    let sheet = text(&files[0].bytes, &format!("xl/worksheets/sheet{number}.xml"));
    // And the way back to the summary.
    assert_eq!(attributes(&sheet, "hyperlink", "ref").len(), RESULTS.issues.len() + 1);
    let ledger = document.sheets.iter().position(|sheet| sheet.id == "ledger_news").unwrap() + 1;
    let ledger = text(&files[0].bytes, &format!("xl/worksheets/sheet{ledger}.xml"));
    let rows = RESULTS.ledger.tables.iter().find(|table| table.table.id() == "news").unwrap().rows();
    assert_eq!(attributes(&ledger, "hyperlink", "ref").len(), rows + 1);
    let list = files.iter().find(|file| file.name == report::CORRECTIONS).unwrap();
    assert!(text(&list.bytes, "xl/worksheets/_rels/sheet2.xml.rels").contains("../../input/"));
}

#[test]
fn more_links_than_a_sheet_can_hold_stay_text() {
    let place = Location::file("ก.csv");
    let rows = vec![vec![Cell::SourceLink(place, "ก".to_owned())]; 60_002];
    let document = Document { inputs: Some(String::new()), ..single("ก", rows) };
    let bytes = files(&document).unwrap().remove(0).bytes;
    let sheet = text(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!(sheet.matches("<hyperlink ").count(), 60_000);
    assert_eq!(sheet.matches("<row ").count(), 60_003);
}
