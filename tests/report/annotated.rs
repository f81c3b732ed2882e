//! Copies with marks: the marks are there, and everything else is as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write as _};

use calamine::{Reader, Xlsx};
use pramoen::annotation::annotate;
use pramoen::definition::{Language, built_in_texts};
use pramoen::issue::{Issue, Problem};
use pramoen::model::location::Location;
use rust_xlsxwriter::{
    Chart, ChartType, ConditionalFormatDataBar, DataValidation, ExcelDateTime, Format, Note, Sparkline, Table, Workbook,
};

use super::package::{attributes, parts, text};

const SHEET: &str = "ทะเบียน 'ก' & ข";

/// A workbook with about everything that an office may put into one.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    book.define_name("รายชื่อ", "='ซ่อน'!$A$1:$A$2").unwrap();
    let day = Format::new().set_num_format("dd/mm/yyyy").set_bold().set_background_color(0x00DD_EBF7);
    let sheet = book.add_worksheet().set_name(SHEET).unwrap();
    for row in 0..30 {
        sheet.write(row, 0, row).unwrap().write(row, 1, format!("ข่าว {row} <&>")).unwrap();
        sheet.write_formula(row, 3, "=A1*2").unwrap();
        let date = ExcelDateTime::from_ymd(2026, 7, 1).unwrap();
        sheet.write_datetime_with_format(row, 2, &date, &day).unwrap();
    }
    sheet.merge_range(31, 0, 33, 1, "รวม", &day).unwrap();
    sheet.set_column_width(1, 60).unwrap().set_column_format(6, &day).unwrap();
    sheet.set_freeze_panes(1, 1).unwrap().protect();
    sheet.insert_note(1, 1, &Note::new("ตรวจแล้ว & ถูกต้อง").set_author("หัวหน้า")).unwrap();
    sheet.insert_note(2, 1, &Note::new("อีกข้อหนึ่ง")).unwrap();
    sheet.add_data_validation(0, 1, 29, 1, &DataValidation::new().allow_list_strings(&["ก", "ข"]).unwrap()).unwrap();
    sheet.add_conditional_format(0, 0, 29, 0, &ConditionalFormatDataBar::new()).unwrap();
    sheet.add_sparkline(0, 8, &Sparkline::new().set_range((SHEET, 0, 0, 9, 0))).unwrap();
    sheet.add_table(40, 0, 44, 2, &Table::new()).unwrap();
    let mut chart = Chart::new(ChartType::Column);
    chart.add_series().set_values((SHEET, 0, 0, 9, 0));
    sheet.insert_chart(5, 10, &chart).unwrap();
    let hidden = book.add_worksheet().set_name("ซ่อน").unwrap();
    hidden.write(0, 0, "ก").unwrap().set_hidden(true);
    book.add_worksheet().set_name("ว่าง").unwrap();
    book.save_to_buffer().unwrap()
}

fn issue(sheet: &str, cell: &str, problem: Problem) -> Issue {
    let column = u32::from(cell.as_bytes()[0] - b'A');
    let row = cell[1..].parse::<u32>().unwrap() - 1;
    let cell = Some(pramoen::model::location::CellRef { row, column });
    Issue { location: Location { file: "ก.xlsx".into(), sheet: Some(sheet.into()), cell }, problem }
}

fn issues() -> Vec<Issue> {
    let date =
        |found: &str| Problem::UnreadableDate { column: "วันที่".to_owned(), found: found.to_owned() };
    let missing = || Problem::MissingValue { column: "หัวข้อ".to_owned() };
    vec![
        issue(SHEET, "B2", Problem::FutureDate { column: "ก".to_owned(), found: "x".to_owned() }),
        issue(SHEET, "C5", date("=1+1 <b>&\u{202e}")),
        issue(SHEET, "C5", Problem::FutureDate { column: "ก".to_owned(), found: "สอง".to_owned() }),
        issue(SHEET, "E5", missing()),
        issue(SHEET, "G60", missing()),
        issue(SHEET, "A33", date("ในช่องผสาน")),
        issue("ว่าง", "A1", Problem::UnrecognisedSheet { lines: String::new() }),
    ]
}

fn annotated(bytes: &[u8]) -> Vec<u8> {
    let issues = issues();
    annotate(bytes, &issues.iter().collect::<Vec<_>>(), &built_in_texts(Language::Thai), &|_| None).unwrap()
}

/// Every cell's tag by its address.
fn cells(text: &str) -> BTreeMap<String, String> {
    let names = attributes(text, "c", "r");
    let tags = text.match_indices("<c ").map(|(at, _)| text[at..at + text[at..].find('>').unwrap()].to_owned());
    names.into_iter().zip(tags).collect()
}

#[test]
fn every_part_but_those_that_must_change_is_the_same_to_the_byte() {
    let before = workbook();
    let copy = annotated(&before);
    assert_eq!(copy, annotated(&before), "the same bytes twice");
    let (old, new) = (parts(&before), parts(&copy));
    let changed: BTreeSet<_> =
        new.iter().filter(|(name, part)| old.get(*name) != Some(part)).map(|(name, _)| name.as_str()).collect();
    let expected = [
        "[Content_Types].xml",
        "xl/comments1.xml",
        "xl/comments2.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/drawings/vmlDrawingPramoen1.vml",
        "xl/styles.xml",
        "xl/worksheets/_rels/sheet3.xml.rels",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet3.xml",
    ];
    assert_eq!(changed, BTreeSet::from(expected));
    assert!(old.keys().all(|name| new.contains_key(name)), "no part is lost");
    assert!(old.keys().any(|name| name.contains("charts/")), "the test has a chart");
}

#[test]
fn values_and_formulas_are_those_of_the_original_and_only_marked_cells_look_different() {
    let before = workbook();
    let copy = annotated(&before);
    let mut old = Xlsx::new(Cursor::new(&before)).unwrap();
    let mut new = Xlsx::new(Cursor::new(&copy)).unwrap();
    assert_eq!(old.sheets_metadata(), new.sheets_metadata());
    for name in old.sheet_names() {
        assert_eq!(old.worksheet_range(&name).unwrap(), new.worksheet_range(&name).unwrap(), "{name}");
        assert_eq!(old.worksheet_formula(&name).unwrap(), new.worksheet_formula(&name).unwrap(), "{name}");
    }
    let sheet = "xl/worksheets/sheet1.xml";
    let (old, new) = (cells(&text(&before, sheet)), cells(&text(&copy, sheet)));
    let marked: BTreeSet<_> =
        new.iter().filter(|(name, tag)| old.get(*name) != Some(tag)).map(|(name, _)| name.as_str()).collect();
    assert_eq!(marked, BTreeSet::from(["A32", "B2", "C5", "E5", "G60"]));
    let styles = text(&copy, "xl/styles.xml");
    let formats = &styles[styles.find("<cellXfs").unwrap()..styles.find("</cellXfs>").unwrap()];
    let number = |tag: &str| attributes(tag, "c", "s")[0].parse::<usize>().unwrap();
    let kinds = attributes(formats, "xf", "numFmtId");
    let fills = attributes(formats, "xf", "fillId");
    let (own, mark) = (number(&old["C5"]), number(&new["C5"]));
    assert_eq!(
        (&kinds[own], &attributes(formats, "xf", "fontId")[own]),
        (&kinds[mark], &attributes(formats, "xf", "fontId")[mark])
    );
    assert_ne!(fills[own], fills[mark]);
    assert_eq!(kinds[number(&new["G60"])], kinds[own], "a blank cell keeps the format of its column");
    assert_eq!(kinds.len().to_string(), attributes(formats, "cellXfs", "count")[0]);
}

#[test]
fn each_mark_has_its_comment_and_a_comment_that_was_there_keeps_its_words() {
    let copy = annotated(&workbook());
    let comments = text(&copy, "xl/comments1.xml");
    let names: BTreeSet<_> = attributes(&comments, "comment", "ref").into_iter().collect();
    assert_eq!(names, BTreeSet::from(["A32", "B2", "B3", "C5", "E5", "G60"].map(str::to_owned)));
    let of = |name: &str| {
        let rest = comments.split_once(&format!("<comment ref=\"{name}\"")).unwrap().1;
        rest.split_once("</comment>").unwrap().0.to_owned()
    };
    assert!(of("B2").contains("ตรวจแล้ว &amp; ถูกต้อง") && of("B2").contains("[ควรตรวจ]"), "{}", of("B2"));
    assert!(of("B3").contains("อีกข้อหนึ่ง") && !of("B3").contains('['), "{}", of("B3"));
    let twice = of("C5");
    assert!(twice.contains("[แก้ก่อน] “=1+1 &lt;b&gt;&amp;”") && twice.contains("สอง"), "{twice}");
    assert!(of("A32").contains("ในช่องผสาน"), "of merged cells the first carries the comment");
    let authors = comments.split_once("</authors>").unwrap().0;
    assert!(authors.contains("หัวหน้า") && authors.contains("<author>pramoen check</author>"));
    let boxes = text(&copy, "xl/drawings/vmlDrawing1.vml");
    assert_eq!(boxes.matches("<v:shape ").count(), names.len(), "a comment without a box is not shown");
    let ids = attributes(&boxes, "v:shape", "id");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn a_mark_of_the_byte_order_does_not_move_the_marks() {
    let whole = workbook();
    let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts(&whole) {
        copy.start_file(name.clone(), zip::write::SimpleFileOptions::default()).unwrap();
        let mark: &[u8] = if name.ends_with(".xml") || name.ends_with(".rels") { b"\xef\xbb\xbf" } else { b"" };
        copy.write_all(&[mark, &content].concat()).unwrap();
    }
    let marked = copy.finish().unwrap().into_inner();
    for name in ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments1.xml", "[Content_Types].xml"] {
        assert_eq!(text(&annotated(&marked), name), text(&annotated(&whole), name), "{name}");
    }
}

#[test]
fn of_very_many_marks_the_most_urgent_have_comments_and_all_have_their_colour() {
    let date = |found: &str| Problem::UnreadableDate { column: "ก".to_owned(), found: found.to_owned() };
    let future = |found: &str| Problem::FutureDate { column: "ก".to_owned(), found: found.to_owned() };
    let mut issues: Vec<_> = (1..=2_500).map(|row| issue("ว่าง", &format!("A{row}"), future("หลัง"))).collect();
    issues.push(issue("ว่าง", "A9999", date("ก่อน")));
    let copy =
        annotate(&workbook(), &issues.iter().collect::<Vec<_>>(), &built_in_texts(Language::Thai), &|_| None).unwrap();
    let comments = attributes(&text(&copy, "xl/comments2.xml"), "comment", "ref");
    assert_eq!(comments.len(), 2_000);
    assert!(comments.contains(&"A9999".to_owned()));
    assert_eq!(cells(&text(&copy, "xl/worksheets/sheet3.xml")).len(), issues.len());
}

#[test]
fn what_is_no_such_workbook_is_refused_with_a_reason() {
    let issues = issues();
    let issues: Vec<_> = issues.iter().collect();
    let texts = built_in_texts(Language::English);
    let whole = workbook();
    for (bytes, reason) in [(&b"a,b\n1,2\n"[..], "only .xlsx"), (&whole[..whole.len() / 2], "only .xlsx")] {
        let error = annotate(bytes, &issues, &texts, &|_| None).unwrap_err();
        assert!(error.contains(reason), "{error}");
    }
    let other = issue("ไม่มี", "A1", Problem::UnrecognisedSheet { lines: String::new() });
    assert!(annotate(&whole, &[&other], &texts, &|_| None).unwrap_err().contains("ไม่มี"));
}
