//! The office's own formulas over filled cells, as a spreadsheet computes them.
//!
//! Where the program is absent the test says so and passes; with `CI=true` it fails.

#![allow(clippy::print_stderr, reason = "a test says why it is skipped")]

use std::fs;
use std::io::Cursor;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use pramoen::frame::fill;

use super::filled::known;
use super::package::{parts, text, with};
use super::workbook::{SHEET, form};

fn soffice() -> Option<&'static str> {
    let found = ["soffice", "libreoffice"]
        .into_iter()
        .find(|name| Command::new(name).arg("--version").output().is_ok_and(|output| output.status.success()));
    assert!(found.is_some() || std::env::var_os("CI").is_none(), "LibreOffice is needed in CI");
    if found.is_none() {
        eprintln!("skipped: LibreOffice is not installed, so nothing recomputes the form");
    }
    found
}

#[test]
fn formulas_give_new_results_although_the_form_carried_old_ones() {
    let Some(soffice) = soffice() else { return };
    // The form as Excel would save it: with the results of its formulas over the placeholders.
    let before = form();
    let sheet =
        text(&before, "xl/worksheets/sheet1.xml").replace("<f>SUM(B4:B6)</f><v>0</v>", "<f>SUM(B4:B6)</f><v>7</v>");
    let before = with(&before, "xl/worksheets/sheet1.xml", &sheet);
    assert_ne!(parts(&before), parts(&form()), "the old result is there");
    let copy = fill(&before, &known).unwrap();
    // The profile is the program's own: it trusts the results that a workbook carries.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("form.xlsx");
    fs::write(&path, &copy.bytes).unwrap();
    let profile = folder.path().join("profile").to_string_lossy().replace('\\', "/");
    let output = Command::new(soffice)
        .arg(format!("-env:UserInstallation=file:///{}", profile.trim_start_matches('/')))
        .args(["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"])
        .arg(folder.path().join("out"))
        .arg(&path)
        .output()
        .unwrap();
    let made = folder.path().join("out/form.xlsx");
    assert!(made.exists(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut book: Xlsx<_> = open_workbook(&made).unwrap();
    let range = book.worksheet_range(SHEET).unwrap();
    let number = |row: u32, column: u32| match range.get_value((row, column)) {
        Some(Data::Float(number)) => *number,
        other => panic!("{row} {column}: {other:?}"),
    };
    assert!((number(6, 1) - 182.592_592_592_592_6).abs() < 1e-9, "{}", number(6, 1));
    assert!((number(3, 2) - 185.185_185_185_185_2).abs() < 1e-9);
    assert_eq!(range.get_value((7, 1)), Some(&Data::String("ผ่าน".to_owned())));
    // What the spreadsheet kept of the form: charts, pictures, rules.
    let saved = fs::read(&made).unwrap();
    let kept = parts(&saved);
    assert!(kept.keys().any(|name| name.starts_with("xl/charts/chart")), "{:?}", kept.keys());
    assert!(kept.keys().any(|name| name.starts_with("xl/media/")));
    let book: Xlsx<_> = Xlsx::new(Cursor::new(saved)).unwrap();
    assert_eq!(book.sheet_names().len(), 3);
}
