//! What a bomb costs: no more memory than a file that an office sends every month.

#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;

use chrono::NaiveDate;
use pramoen::Options;
use pramoen::definition::{Language, SizeLimit};

use super::built::{
    number, ods_of, ods_row, shares, spreadsheetml, texts, wide_cell, wide_row, wide_texts, xls, xlsb, xlsx, xlsx_of,
    zipped,
};
use super::read_with;

/// The file that a process of this test is to read, and nothing else.
const FILE: &str = "PRAMOEN_TEST_READS";
/// The office that a process of this test is to check.
const OFFICE: &str = "PRAMOEN_TEST_CHECKS";
/// So much more than the ordinary file a bomb may take: the pieces in which memory is asked for are as large.
const MARGIN: u64 = 16 << 10;

/// The most memory that this process has had, in kibibytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// A process of its own reads a file and writes beside it how much memory that took.
#[test]
fn one_file_is_read() {
    let Some(path) = std::env::var_os(FILE) else { return };
    let bytes = std::fs::read(&path).unwrap();
    let dataset = read_with(&bytes, &[]);
    let codes: std::collections::BTreeSet<_> = dataset.issues.iter().map(|issue| issue.problem.code()).collect();
    std::fs::write(Path::new(&path).with_extension("cost"), format!("{} {}", peak(), Vec::from_iter(codes).join(",")))
        .unwrap();
}

/// A process of its own checks an office that has a file, as the program does, and writes beside it how much memory that took.
#[test]
fn one_office_is_checked() {
    let Some(office) = std::env::var_os(OFFICE) else { return };
    let office = Path::new(&office);
    let day = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    let options = Options::new(office.to_owned(), day, Language::Thai);
    let checked = pramoen::check(&options, false, &|_| {}).unwrap();
    let codes: std::collections::BTreeSet<_> = checked.issues.iter().map(|issue| issue.problem.code()).collect();
    std::fs::write(office.join("file.cost"), format!("{} {}", peak(), Vec::from_iter(codes).join(","))).unwrap();
}

/// The memory that reading a file takes in kibibytes, and what was said of it.
fn cost(folder: &Path, bytes: &[u8]) -> (u64, String) {
    let path = folder.join("file");
    std::fs::write(&path, bytes).unwrap();
    process(folder, "bombs::one_file_is_read", FILE, &path)
}

/// The memory that checking an office takes that has a file of this kind and nothing else, and what was said of it.
fn cost_of_office(kind: &str, bytes: &[u8]) -> (u64, String) {
    let office = tempfile::tempdir().unwrap();
    std::fs::create_dir(office.path().join("input")).unwrap();
    std::fs::write(office.path().join(format!("input/a.{kind}")), bytes).unwrap();
    process(office.path(), "bombs::one_office_is_checked", OFFICE, office.path())
}

/// What a test writes in a process of its own.
fn process(folder: &Path, test: &str, name: &str, path: &Path) -> (u64, String) {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--test-threads=1"])
        .env(name, path)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    let said = std::fs::read_to_string(folder.join("file.cost")).unwrap();
    let (peak, codes) = said.split_once(' ').unwrap();
    (peak.parse().unwrap(), codes.to_owned())
}

/// A register of news with so many rows, as a spreadsheet writes it.
fn ordinary(rows: u32) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let headers = ["เลขที่ข่าว", "หัวข้อข่าว", "ประเภทข่าว", "วันเวลาเผยแพร่", "ผู้เขียน", "ช่องทาง", "หมายเหตุ"];
    for (column, header) in (0..).zip(headers) {
        sheet.write_string(0, column, header).unwrap();
        for row in 1..=rows {
            sheet.write_string(row, column, format!("{header} {}", row * 7 + u32::from(column))).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// Bombs of every kind of file, each of at most so many bytes.
fn bombs(most: usize) -> Vec<(&'static str, Vec<u8>)> {
    const MEBIBYTE: usize = 1 << 20;
    // Just within what any file may become, and as much as so few bytes can become.
    let (within, beyond) = (15 * MEBIBYTE, 24 * MEBIBYTE);
    let filled = |with: &str, bytes: usize| with.repeat(bytes / with.len());
    let cell = "<c><v>1</v></c>";
    let rows = |bytes: usize| filled(&format!("<row>{}</row>", cell.repeat(200)), bytes);
    let shared = |bytes: usize| format!("<sst>{}</sst>", filled("<si><t>a</t></si>", bytes));
    let inline = |bytes: usize| format!("<row><c t=\"inlineStr\"><is><t>{}</t></is></c></row>", "a".repeat(bytes));
    // The same row over and over: what differs packs worse.
    let wide_cells: Vec<u8> = (0..100).flat_map(|column| wide_cell(column, "a")).collect();
    let table = "<table><tr><td rowspan=9 colspan=1000>";
    let sst = texts(&[&"a".repeat(8_000)]);
    let columns: Vec<u8> = (0..256).flat_map(|column| number(0, column)).collect();
    let box_of: Vec<u8> = (1..1_500).flat_map(|row| number(row * 40, 0)).collect();
    let said = format!("<sst uniqueCount=\"9000000\">{}</sst>", " ".repeat(within));
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let mail = format!("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n{}", table.repeat(900));
    vec![
        ("xlsx, cells within", xlsx(&rows(within))),
        ("xlsx, one row", xlsx(&format!("<row>{}</row>", filled(cell, within)))),
        ("xlsx, texts within", xlsx_of(&["<row/>"], &shared(within), &[])),
        ("xlsx, texts that are only said to be", xlsx_of(&["<row/>"], &said, &[])),
        ("xlsx, one text within", xlsx(&inline(within))),
        ("xlsx, depth", xlsx(&filled("<a>", within))),
        ("xlsx, attributes", xlsx(&format!("<row {}/>", filled("a=\"\" ", within)))),
        ("xlsx, corners", xlsx(&format!("<row r=\"1\">{cell}</row>{far}"))),
        ("xlsx, sheets", xlsx_of(&["<row/>"; 150], "", &[])),
        ("zip, nothing", zipped(&[("[Content_Types].xml", &vec![0; beyond][..])])),
        ("ods, repeated", ods_of(&[&ods_row(1_048_576, 16_384, "a")])),
        ("ods, rows repeated", ods_of(&[&filled(&ods_row(1_000_000, 3, "a"), 100_000)])),
        ("ods, long texts repeated", ods_of(&[&ods_row(1_000, 1_000, &"a".repeat(100_000))])),
        ("ods, cells within", ods_of(&[&filled(&ods_row(1, 1, "a"), within / 2)])),
        ("ods, depth", ods_of(&[&filled("<a>", within)])),
        ("ods, spaces", ods_of(&[&ods_row(1, 1, "<text:s text:c=\"4000000000\"/>")])),
        ("xls, texts", xls(&sst, &[(0..1_700).flat_map(|row| shares(row, 0)).collect()])),
        ("xls, corners", xls(&[], &[[number(0, 0), number(65_535, 65_535)].concat()])),
        ("xls, a box", xls(&[], &[[columns, box_of].concat()])),
        ("xlsb, cells", xlsb(&[[wide_row(0), wide_cells].concat().repeat(2_000)], &[])),
        ("xlsb, texts", xlsb(&[wide_row(0)], &wide_texts(&["a"; 500_000]))),
        ("csv, columns", ",a".repeat(most / 2 - 1).into_bytes()),
        ("csv, rows", "a\n".repeat(most / 2).into_bytes()),
        ("html, spans", table.repeat(most / table.len()).into_bytes()),
        ("html, tables", b"<table><tr><td>a</table>".repeat(most / 30)),
        ("mhtml, spans", mail.into_bytes()),
        (
            "spreadsheetml, places",
            spreadsheetml(&[
                "<Row ss:Index=\"1048576\" ss:Span=\"4000000000\"><Cell ss:Index=\"16384\"><Data>1</Data></Cell></Row>",
            ]),
        ),
        ("spreadsheetml, sheets", spreadsheetml(&[""; 600])),
        ("spreadsheetml, depth", spreadsheetml(&[&filled("<a>", most - 1_000)])),
    ]
}

#[test]
fn a_bomb_of_forty_kilobytes_costs_no_more_than_an_ordinary_file() {
    const MOST: usize = 40 << 10;
    let folder = tempfile::tempdir().unwrap();
    let file = ordinary(20_000);
    assert!(file.len() < 2 << 20, "an ordinary file is no large one: {}", file.len());
    let (allowed, said) = cost(folder.path(), &file);
    assert!(!said.contains("too-large"), "{said}");
    let mut dear = Vec::new();
    for (what, bytes) in bombs(MOST) {
        assert!(bytes.len() <= MOST, "{what}: {}", bytes.len());
        let (peak, said) = cost(folder.path(), &bytes);
        if peak > allowed + MARGIN {
            dear.push(format!("{what}: {peak} of {allowed} KiB, {said}"));
        }
    }
    assert!(dear.is_empty(), "{dear:#?}");
}

#[test]
fn without_its_limit_a_bomb_is_one() {
    // What is measured is the limit's work: a bomb that may become as large as it likes is dear.
    let bytes = ods_of(&[&ods_row(3_000, 1_000, "a")]);
    let read = read_with(&bytes, &[(SizeLimit::Repeated, 3_000_000)]);
    assert!(read.issues.iter().all(|issue| issue.problem.code() != "too-large-file"));
    assert!(read_with(&bytes, &[]).issues.iter().any(|issue| issue.problem.code() == "too-large-file"));
}

#[test]
fn a_text_that_stands_once_and_in_every_row_costs_no_more_than_an_ordinary_file() {
    const ROWS: usize = 2_000;
    // Four hundred megabytes where each row has its own.
    let text = "\u{e01}".repeat(66_000);
    let headers = ["เลขที่ข่าว", "หัวข้อข่าว"];
    let inline = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let rows = |second: &dyn Fn(usize) -> String| -> String {
        (0..ROWS).map(|row| format!("<row><c><v>{row}</v></c>{}</row>", second(row))).collect::<Vec<_>>().concat()
    };
    let head = format!("<row>{}</row>", headers.map(inline).concat());
    let shared = format!("<sst><si><t>{text}</t></si></sst>");
    let merged = rows(&|row| if row == 0 { inline(&text) } else { String::new() });
    let joined = format!("</sheetData><mergeCells><mergeCell ref=\"B2:B{}\"/></mergeCells><sheetData>", ROWS + 1);
    let page_rows = (1..ROWS).map(|row| format!("<tr><td>{row}")).collect::<Vec<_>>().concat();
    let files = [
        ("xlsx", xlsx_of(&[&(head.clone() + &rows(&|_| "<c t=\"s\"><v>0</v></c>".to_owned()))], &shared, &[])),
        ("xlsx", xlsx(&(head + &merged + &joined))),
        (
            "xls",
            format!(
                "<meta charset=utf-8><table><tr><td>{}<td>{}<tr><td>0<td rowspan={ROWS}>{text}{page_rows}</table>",
                headers[0], headers[1]
            )
            .into_bytes(),
        ),
    ];
    let (allowed, said) = cost_of_office("xlsx", &ordinary(20_000));
    assert!(!said.contains("too-large"), "{said}");
    let mut dear = Vec::new();
    for (kind, bytes) in files {
        assert!(bytes.len() < 1 << 20, "{kind}: {}", bytes.len());
        let (peak, said) = cost_of_office(kind, &bytes);
        if peak > allowed + MARGIN || !said.contains("too-large") {
            dear.push(format!("{kind}: {peak} of {allowed} KiB, {said}"));
        }
    }
    assert!(dear.is_empty(), "{dear:#?}");
}
