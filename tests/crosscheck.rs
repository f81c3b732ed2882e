//! A spreadsheet recomputes the workbook: no figure may change.
//!
//! LibreOffice trusts the results that a workbook carries unless its profile says otherwise, so it gets one of its own.
//! Where the program is absent the tests say so and pass; with `CI=true` they fail.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test stops at the first surprise, and says why it is skipped"
)]

#[path = "report/office.rs"]
mod office;

mod crosschecks {
    mod by_hand;
    mod limits;
}

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use pramoen::definition::{Language, load};
use pramoen::model::ledger::LedgerTable;
use pramoen::report;
use pramoen::report::document::{Block, Document};

/// Recompute always (0), when an OOXML workbook is opened.
const PROFILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

/// The spreadsheet program; none, with a word about it, where it is not installed.
fn soffice() -> Option<&'static str> {
    let found = ["soffice", "libreoffice"]
        .into_iter()
        .find(|name| Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success()));
    assert!(found.is_some() || std::env::var_os("CI").is_none(), "LibreOffice is needed in CI");
    if found.is_none() {
        eprintln!("skipped: LibreOffice is not installed, so nothing recomputes the workbook");
    }
    found
}

/// The workbook as LibreOffice saves it after recomputing every formula.
fn recomputed(soffice: &str, workbook: &Path, folder: &Path) -> PathBuf {
    let profile = folder.join("profile");
    fs::create_dir_all(profile.join("user")).unwrap();
    fs::write(profile.join("user/registrymodifications.xcu"), PROFILE).unwrap();
    let out = folder.join("recomputed");
    let address = profile.to_string_lossy().replace('\\', "/");
    let output = Command::new(soffice)
        .arg(format!("-env:UserInstallation=file:///{}", address.trim_start_matches('/')))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(&out)
        .arg(workbook)
        .output()
        .unwrap();
    let made = out.join(workbook.file_name().unwrap());
    assert!(made.exists(), "LibreOffice did not convert: {}", String::from_utf8_lossy(&output.stderr));
    made
}

/// A cell of a sheet: its row and column from zero.
type Place = (String, u32, u32);

fn values(workbook: &Path) -> BTreeMap<Place, Data> {
    let mut book: Xlsx<_> = open_workbook(workbook).unwrap();
    let mut found = BTreeMap::new();
    for sheet in book.sheet_names() {
        let range = book.worksheet_range(&sheet).unwrap();
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let place = (sheet.clone(), top + u32::try_from(row).unwrap(), left + u32::try_from(column).unwrap());
            found.insert(place, value.clone());
        }
    }
    found
}

fn formulas(workbook: &Path) -> BTreeMap<Place, String> {
    let mut book: Xlsx<_> = open_workbook(workbook).unwrap();
    let mut found = BTreeMap::new();
    for sheet in book.sheet_names() {
        let range = book.worksheet_formula(&sheet).unwrap();
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, formula) in range.used_cells() {
            let place = (sheet.clone(), top + u32::try_from(row).unwrap(), left + u32::try_from(column).unwrap());
            found.insert(place, formula.clone());
        }
    }
    found
}

/// The same figure: numbers to the last digits of a float, everything else to the letter.
fn same(left: Option<&Data>, right: Option<&Data>) -> bool {
    let number = |value: Option<&Data>| match value {
        Some(Data::Float(number)) => Some(*number),
        #[expect(clippy::cast_precision_loss, reason = "figures of a report are small")]
        Some(Data::Int(number)) => Some(*number as f64),
        _ => None,
    };
    let text = |value: Option<&Data>| value.map(ToString::to_string).unwrap_or_default();
    match (number(left), number(right)) {
        (Some(left), Some(right)) => (left - right).abs() <= 1e-9 * left.abs().max(1.0),
        (None, None) => text(left) == text(right),
        _ => false,
    }
}

/// The formulas whose recomputed value is not the one that the workbook carries, and how many formulas there are.
fn changed(soffice: &str, workbook: &Path) -> (Vec<String>, BTreeMap<Place, String>) {
    let folder = tempfile::tempdir().unwrap();
    let formulas = formulas(workbook);
    let (before, after) = (values(workbook), values(&recomputed(soffice, workbook, folder.path())));
    let changed = formulas
        .iter()
        .filter(|(place, _)| !same(before.get(place), after.get(place)))
        .map(|(place, formula)| {
            format!("{place:?}: ={formula} is {:?}, recomputed {:?}", before.get(place), after.get(place))
        })
        .collect();
    (changed, formulas)
}

/// The report of the sample office in a language, into a folder.
fn sample(language: &str, digits: &str, out: &Path) {
    let output = Command::new(env!("CARGO_BIN_EXE_pramoen"))
        .args(["run", env!("CARGO_MANIFEST_DIR"), "--as-of", "2026-10-15", "--quiet", "--lang", language])
        .args(["--digits", digits, "--out"])
        .arg(out)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn recomputing_the_report_of_the_sample_office_changes_no_figure() {
    let Some(soffice) = soffice() else { return };
    let folder = tempfile::tempdir().unwrap();
    for (language, digits) in [("th", "arabic"), ("en", "arabic"), ("th", "thai")] {
        let out = folder.path().join(format!("{language}-{digits}"));
        sample(language, digits, &out);
        let (changed, formulas) = changed(soffice, &out.join("report.xlsx"));
        assert!(formulas.len() > 25_000, "only {} figures are live", formulas.len());
        assert!(changed.is_empty(), "{} of {}:\n{}", changed.len(), formulas.len(), changed.join("\n"));
    }
}

#[test]
fn a_survey_with_scales_of_different_length_recomputes_as_well() {
    let Some(soffice) = soffice() else { return };
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("input")).unwrap();
    let table = [
        "ประทับเวลา,สถานะ,ด้านข่าว [ก],ด้านข่าว [ข],ภาพรวม (1-10),เว็บ [ก],เว็บ [ข]",
        "17/7/2569 9:00,ครู,มากที่สุด,มาก,10,ดีมาก,ดี",
        "18/7/2569 9:00,ครู,ปานกลาง,น้อยที่สุด,7,ดี,พอใช้",
        "19/7/2569 9:00,ครู,มาก,น้อย,4,พอใช้,ควรปรับปรุง",
        "20/7/2569 9:00,ครู,,ไม่เกี่ยวข้อง,9,ควรปรับปรุง,",
        "20/7/2569 9:00,ครู,มาก,มาก,9,ดี,ดี",
    ];
    // Two groups that are shown, one of them of those who name none, and two that are not.
    let nameless = table[1..].iter().map(|row| row.replace("ครู", ""));
    let small = ["ผู้ปกครอง", "ประชาชน"].map(|group| table[1..4].iter().map(move |row| row.replace("ครู", group)));
    let rows: Vec<String> =
        table.map(ToOwned::to_owned).into_iter().chain(nameless).chain(small.into_iter().flatten()).collect();
    fs::write(folder.path().join("input/สำรวจ.csv"), rows.join("\n")).unwrap();
    let out = folder.path().join("out");
    let output = Command::new(env!("CARGO_BIN_EXE_pramoen"))
        .arg("run")
        .arg(folder.path())
        .args(["--period", "2569-Q4", "--as-of", "2026-10-15", "--quiet", "--out"])
        .arg(&out)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (changed, formulas) = changed(soffice, &out.join("report.xlsx"));
    assert!(formulas.len() > 100, "only {} figures are live", formulas.len());
    assert!(changed.is_empty(), "{} of {}:\n{}", changed.len(), formulas.len(), changed.join("\n"));
}

/// Lists that are longer than a sheet: every figure counts all of their parts.
#[test]
fn a_list_over_several_sheets_recomputes_like_one() {
    let Some(soffice) = soffice() else { return };
    let folder = tempfile::tempdir().unwrap();
    let definitions = load(None, None).unwrap();
    let results = office::results(&definitions);
    let longest = results.ledger.tables.iter().map(LedgerTable::rows).max().unwrap();
    let figures = |most_rows: usize, name: &str| {
        let room = report::Room { sheet: most_rows, ..report::Room::default() };
        let mut document = report::compose_within(&results, &definitions, Language::English, room);
        document.charts.clear();
        let files = report::write(&results, &document, &definitions, Language::English, &|_| {}).unwrap();
        let path = folder.path().join(name);
        fs::write(&path, &files.iter().find(|file| file.name == report::WORKBOOK).unwrap().bytes).unwrap();
        (document, path)
    };
    let (whole, _) = figures(1_048_576, "whole.xlsx");
    let (parted, path) = figures(longest.div_ceil(2) + 16, "parted.xlsx");
    let names = |document: &Document| document.sheets.iter().map(|sheet| sheet.title.clone()).collect::<Vec<_>>();
    assert!(!names(&whole).iter().any(|name| name.ends_with("(2)")), "{:?}", names(&whole));
    assert!(names(&parted).iter().any(|name| name.ends_with("(2)")), "{:?}", names(&parted));
    let said = |document: &Document| {
        let blocks = document.sheets.iter().flat_map(|sheet| &sheet.blocks);
        blocks.filter(|block| matches!(block, Block::Note(text) if text.contains("part 2 of "))).count()
    };
    assert_eq!(said(&whole), 0);
    assert!(said(&parted) > 0);
    let (changed, formulas) = changed(soffice, &path);
    assert!(formulas.values().any(|formula| formula.contains("(2)'!")), "no formula counts a second part");
    assert!(changed.is_empty(), "{} of {}:\n{}", changed.len(), formulas.len(), changed.join("\n"));
}

#[test]
fn a_workbook_that_carries_a_wrong_figure_is_found_out() {
    let Some(soffice) = soffice() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("wrong.xlsx");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_column(0, 0, ["ตัวตั้ง", "ตัวหาร", "ตัวตั้ง"]).unwrap();
    for (column, carried) in [(1, "2"), (2, "3")] {
        let formula = rust_xlsxwriter::Formula::new("=COUNTIFS($A$1:$A$3,\"ตัวตั้ง\")").set_result(carried);
        sheet.write_formula(0, column, formula).unwrap();
    }
    workbook.save(&path).unwrap();
    let (changed, formulas) = changed(soffice, &path);
    assert_eq!(formulas.len(), 2);
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].contains("is Some(Float(3.0)), recomputed Some(Float(2.0))"), "{changed:?}");
}
