//! Kinds of files: the same table in each, what is wrong with a file in the issue's own code, and that nothing which a reader
//! library would lose is lost without a word.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use chrono::NaiveDate;
use encoding_rs::WINDOWS_874;
use pramoen::definition::{Language, built_in_texts, load};
use pramoen::ingest::{InputFile, read};
use pramoen::issue::Problem;
use pramoen::model::dataset::Dataset;
use zip::write::SimpleFileOptions;

const HEADERS: [&str; 3] = ["เลขที่ข่าว", "หัวข้อข่าว", "เผยแพร่ครั้งแรก"];
const ROWS: [[&str; 3]; 2] = [["1", "เปิดภาคเรียน", "22/08/2569"], ["2", "ประชุม, อบรม", "23/08/2569"]];

fn read_file(bytes: &[u8]) -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    // A name that says nothing: the bytes tell the kind.
    let path = folder.path().join("ข่าว.bin");
    fs::write(&path, bytes).unwrap();
    let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    read(&[InputFile { name: "ข่าว.bin".into(), path }], &load(None, None).unwrap(), as_of, &|_| {})
}

/// The issues as `code address found`.
fn issues(dataset: &Dataset) -> Vec<String> {
    let said = dataset.issues.iter().map(|issue| {
        let cell = issue.location.cell.map(|cell| format!(" {cell}")).unwrap_or_default();
        let found = issue.problem.found().map(|found| format!(" {found}")).unwrap_or_default();
        format!("{}{cell}{found}", issue.problem.code())
    });
    said.collect()
}

/// The one problem of a file that is not read.
fn refused(bytes: &[u8]) -> Problem {
    let dataset = read_file(bytes);
    assert_eq!(dataset.issues.len(), 1, "{:?}", dataset.issues);
    assert!(dataset.tables.is_empty());
    dataset.issues[0].problem.clone()
}

fn code(bytes: &[u8]) -> &'static str {
    refused(bytes).code()
}

fn titles(dataset: &Dataset) -> Vec<String> {
    let table = dataset.tables.get("news").unwrap_or_else(|| panic!("{:?}", dataset.issues));
    let titles = table.frame.column("title").unwrap().str().unwrap();
    titles.iter().map(|title| title.unwrap_or("-").to_owned()).collect()
}

/// The days of first publication.
fn days(dataset: &Dataset) -> Vec<String> {
    let column = dataset.tables["news"].frame.column("published_from").unwrap().datetime().unwrap().physical().clone();
    let day = |millis: Option<i64>| {
        millis
            .map_or("-".to_owned(), |at| chrono::DateTime::from_timestamp_millis(at).unwrap().format("%F").to_string())
    };
    column.iter().map(day).collect()
}

/// A table with what parts its cells and rows.
fn table(cell: impl Fn(&str) -> String, parts: &str, ends: &str) -> String {
    let row = |row: [&str; 3]| row.map(&cell).join(parts) + ends;
    row(HEADERS) + &row(ROWS[0]) + &row(ROWS[1])
}

fn html() -> String {
    table(|cell| format!("<td>{cell}</td>"), "", "</tr><tr>")
}

fn spreadsheetml() -> String {
    let rows = table(|cell| format!("<Cell><Data ss:Type=\"String\">{cell}</Data></Cell>"), "", "</Row><Row>");
    format!(
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n\
         <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
         <Worksheet ss:Name=\"ข่าว\"><Table><Row>{rows}</Row></Table></Worksheet></Workbook>"
    )
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn thai(text: &str) -> Vec<u8> {
    WINDOWS_874.encode(text).0.into_owned()
}

/// A record of an `.xls`.
fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &u16::try_from(content.len()).unwrap().to_le_bytes(), content].concat()
}

fn at(row: u16, column: u16) -> Vec<u8> {
    [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat()
}

/// The cells of a sheet in the records of Excel 5: text of one byte.
fn labels() -> Vec<u8> {
    let label = |row: u16, column: u16, text: &str| {
        let text = thai(text);
        record(0x0204, &[at(row, column), u16::try_from(text.len()).unwrap().to_le_bytes().to_vec(), text].concat())
    };
    let rows = (0..).zip([HEADERS, ROWS[0], ROWS[1]]);
    rows.flat_map(|(row, cells)| (0..).zip(cells).flat_map(move |(column, text)| label(row, column, text))).collect()
}

/// A book of Excel 5 around the records of a sheet, with what is said of it before.
fn book(said: &[u8], sheet: &[u8]) -> Vec<u8> {
    let begin = |kind: u8| record(0x0809, &[0, 5, kind, 0, 0, 0, 0, 0]);
    let name = thai("ข่าว");
    let listed = |start: usize| {
        let start = u32::try_from(start).unwrap().to_le_bytes();
        record(0x0085, &[&start[..], &[0, 0, u8::try_from(name.len()).unwrap()], &name].concat())
    };
    let start = begin(5).len() + said.len() + listed(0).len() + 4;
    [begin(5), said.to_vec(), listed(start), record(0x000A, &[]), begin(0x10), sheet.to_vec(), record(0x000A, &[])]
        .concat()
}

fn contained(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut container = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    container.create_stream(name).unwrap().write_all(stream).unwrap();
    container.flush().unwrap();
    container.into_inner().into_inner()
}

fn zipped(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // The first part of a document tells its kind, and is not packed for that.
        let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        archive.start_file(*name, if *name == "mimetype" { stored } else { SimpleFileOptions::default() }).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook of one sheet with these cells after the headers of the first row.
fn xlsx(cells: &str) -> Vec<u8> {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relation = |id: &str, target: &str| {
        format!("<Relationships><Relationship Id=\"r1\" Type=\"{kind}/{id}\" Target=\"{target}\"/></Relationships>")
    };
    let headers: String =
        ["A", "B", "C"].iter().zip(HEADERS).map(|(column, text)| text_cell(&format!("{column}1"), text)).collect();
    zipped(&[
        ("[Content_Types].xml", b"<Types/>".to_vec()),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml").into_bytes()),
        (
            "xl/workbook.xml",
            format!("<workbook xmlns=\"{main}\" xmlns:r=\"{kind}\"><sheets><sheet name=\"ข่าว\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                .into_bytes(),
        ),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml").into_bytes()),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData><row r=\"1\">{headers}</row>{cells}</sheetData></worksheet>").into_bytes(),
        ),
    ])
}

fn text_cell(address: &str, text: &str) -> String {
    format!("<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

/// An `OpenDocument` with these rows.
fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"ข่าว\">{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>".to_vec()),
        ("content.xml", content.into_bytes()),
    ])
}

fn ods_cell(text: &str, more: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"{more}><text:p>{text}</text:p></table:table-cell>")
}

#[test]
fn every_kind_gives_the_same_table() {
    let comma = table(|cell| format!("\"{cell}\""), ",", "\r\n");
    let tab = table(str::to_owned, "\t", "\n");
    let semicolon = table(str::to_owned, ";", "\n");
    let page = |charset: &str| format!("\r\n<html><head><meta charset={charset}></head><table><tr>{}</table>", html());
    let packed: Vec<_> = page("utf-8").bytes().map(|byte| format!("={byte:02X}=\r\n")).collect();
    let packed = packed.concat();
    let mail = |encoding: &str, page: &str| {
        format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n\
             <frameset></frameset>\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{page}\r\n--x--\r\n"
        )
    };
    let western = book(&record(0x0042, &1252_u16.to_le_bytes()), &labels());
    let files = [
        ("csv", comma.clone().into_bytes()),
        ("csv, marked", ["\u{feff}", &comma].concat().into_bytes()),
        ("tsv, UTF-16", utf16(&tab)),
        ("tsv, UTF-16, marked", utf16(&["\u{feff}", &tab].concat())),
        ("csv, TIS-620", thai(&comma)),
        ("csv, semicolons", semicolon.into_bytes()),
        ("html", page("utf-8").into_bytes()),
        ("html, TIS-620", thai(&page("tis-620"))),
        ("html, TIS-620 that says UTF-8", thai(&page("utf-8"))),
        ("html without a head", format!("<table><tr>{}</table>", html()).into_bytes()),
        ("html, UTF-16", utf16(&["\u{feff}", &page("unicode")].concat())),
        ("mhtml", mail("8bit", &page("utf-8")).into_bytes()),
        ("mhtml, packed", mail("quoted-printable", &packed).into_bytes()),
        ("spreadsheetml", spreadsheetml().into_bytes()),
        ("spreadsheetml, UTF-16", utf16(&["\u{feff}", &spreadsheetml()].concat())),
        ("xls 5 that says Western", contained("Book", &western)),
        ("xls 5 that says Thai", contained("Book", &book(&record(0x0042, &874_u16.to_le_bytes()), &labels()))),
        ("xls 5 that says nothing", contained("Book", &book(&[], &labels()))),
        ("xls 5 that says UTF-8", contained("Workbook", &book(&record(0x0042, &65001_u16.to_le_bytes()), &labels()))),
        ("xls 5, bare", western),
        ("xls, a bare sheet", [record(0x0809, &[0, 0, 0x10, 0, 0, 0, 0, 0]), labels(), record(0x000A, &[])].concat()),
        ("xlsx", xlsx(&spelled_out())),
        ("xlsx behind line ends", [b"\r\n\xEF\xBB\xBF".to_vec(), xlsx(&spelled_out())].concat()),
        (
            "ods",
            ods(table(|cell| ods_cell(cell, ""), "", "</table:table-row><table:table-row>")
                .replacen("<table:table-cell", "<table:table-row><table:table-cell", 1)
                .strip_suffix("<table:table-row>")
                .unwrap()),
        ),
    ];
    for (name, bytes) in files {
        let dataset = read_file(&bytes);
        assert_eq!(issues(&dataset), Vec::<String>::new(), "{name}");
        assert_eq!(titles(&dataset), ["เปิดภาคเรียน", "ประชุม, อบรม"], "{name}");
        assert_eq!(days(&dataset), ["2026-08-22", "2026-08-23"], "{name}");
    }
}

fn spelled_out() -> String {
    let row = |(number, cells): (usize, [&str; 3])| {
        let cells: String = ["A", "B", "C"]
            .iter()
            .zip(cells)
            .map(|(column, text)| text_cell(&format!("{column}{number}"), text))
            .collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    (2..).zip(ROWS).map(row).collect()
}

#[test]
fn what_keeps_a_file_from_being_read_has_its_own_name() {
    let whole = xlsx(&spelled_out());
    for length in [30, whole.len() / 2, whole.len() - 1] {
        assert_eq!(code(&whole[..length]), "damaged-file", "{length}");
    }
    let biff = contained("Workbook", &book(&[], &labels()));
    for length in [8, 600, biff.len() / 2] {
        assert_eq!(code(&biff[..length]), "damaged-file", "{length}");
    }
    assert_eq!(code(&contained("Workbook", &book(&[], &labels()[..50]))), "damaged-file");
    assert_eq!(code(&spreadsheetml().as_bytes()[..500]), "damaged-file");
    for bytes in [&b""[..], b"\xEF\xBB\xBF", b"\r\n \n", b",,\n,,\n", b"<table><tr><td></td></tr></table>"] {
        assert_eq!(code(bytes), "empty-file", "{bytes:?}");
    }
    assert_eq!(code(&ods("<table:table-row><table:table-cell/></table:table-row>")), "empty-file");
    assert_eq!(code(b"caf\xE9,na\xEFve\nd\xE9j\xE0,\xFCber"), "unknown-encoding");
    assert_eq!(code(b"<table><tr><td>d\xE9j\xE0 \xFC</table>"), "unknown-encoding");
}

#[test]
fn a_password_is_told_from_damage() {
    assert_eq!(code(&contained("EncryptedPackage", b"x")), "protected-file");
    assert_eq!(code(&contained("Workbook", &book(&record(0x002F, &[1, 0, 1, 0]), &labels()))), "protected-file");
    let manifest = b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let locked = |content: &str| {
        zipped(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()),
            ("META-INF/manifest.xml", manifest.to_vec()),
            (content, vec![0xA5; 200]),
        ])
    };
    assert_eq!(code(&locked("content.xml")), "protected-file");
    assert_eq!(code(&locked("encrypted-package")), "protected-file");
    // The bit that marks a part of an archive as encrypted, before each part and in the directory.
    let mut marked = xlsx(&spelled_out());
    for at in 0..marked.len() - 10 {
        match &marked[at..at + 4] {
            b"PK\x03\x04" => marked[at + 6] |= 1,
            b"PK\x01\x02" => marked[at + 8] |= 1,
            _ => {}
        }
    }
    assert_eq!(code(&marked), "protected-file");
}

#[test]
fn files_beyond_every_table_are_refused_and_those_just_below_are_read() {
    let limit = |bytes: &[u8]| match refused(bytes) {
        Problem::TooLargeFile { name, limit, .. } => [name.into(), limit],
        problem => panic!("{problem:?}"),
    };
    // The box of the cells of an .xls: the library makes room for all of it, and not for what lies between two of them.
    let number = |row: u16, column: u16| record(0x0203, &[at(row, column), 1_f64.to_le_bytes().to_vec()].concat());
    let filled = |rows: u16, columns: u16| -> Vec<u8> {
        let row = (0..columns).flat_map(|column| number(3, column + 9));
        let column = (1..rows).flat_map(|row| number(row + 3, 9));
        contained("Workbook", &book(&[], &[labels(), row.collect(), column.collect()].concat()))
    };
    let corner = contained("Workbook", &book(&[], &[labels(), number(65_535, 255)].concat()));
    assert_eq!(titles(&read_file(&corner)).len(), 2);
    // Three rows and columns more are those of the labels.
    assert_eq!(titles(&read_file(&filled(15_997, 247))).len(), 2);
    assert_eq!(limit(&filled(15_998, 247)), ["spanned-cells", "4,000,000"]);
    // Sizes that are only said cost nothing.
    let said = record(0x0200, &[0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0xFF, 0xFF, 0, 0]);
    assert_eq!(titles(&read_file(&contained("Workbook", &book(&[], &[said, labels()].concat())))).len(), 2);
    // One text that many cells share, which the library would copy for each.
    let shared = |cells: u16| {
        let text = [&[1, 0, 0, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0][..], &[b'x'; 8000]].concat();
        let rest = std::iter::once(0).chain(std::iter::repeat_n(b'x', 8000)).collect::<Vec<_>>();
        let goes_on = (0..7).flat_map(|_| record(0x003C, &rest)).chain(record(0x003C, &rest[..1536]));
        let cell = |row: u16| record(0x00FD, &[at(row, 9), vec![0; 4]].concat());
        let begin = [record(0x00FC, &text), goes_on.collect()].concat();
        contained("Workbook", &book(&begin, &[labels(), (3..cells + 3).flat_map(cell).collect()].concat()))
    };
    assert_eq!(titles(&read_file(&shared(3))).len(), 2);
    assert_eq!(limit(&shared(300)), ["ratio", "500"]);
    assert_eq!(limit(&shared(2731)), ["inflated", "512"]);
    let parts = |count: usize| {
        let names: Vec<_> = (0..count).map(|number| format!("{number}")).collect();
        zipped(
            &names
                .iter()
                .map(|name| (name.as_str(), Vec::new()))
                .chain([("[Content_Types].xml", Vec::new())])
                .collect::<Vec<_>>(),
        )
    };
    assert_eq!(code(&parts(9_999)), "damaged-file");
    assert_eq!(limit(&parts(10_000)), ["parts", "10,000"]);
    let part = |bytes: usize| zipped(&[("[Content_Types].xml", Vec::new()), ("x", vec![0; bytes])]);
    assert_eq!(code(&part(16 << 20)), "damaged-file");
    assert_eq!(limit(&part((16 << 20) + 1)), ["ratio", "500"]);
}

#[test]
fn other_files_are_named_for_what_they_are_in_both_languages() {
    let google = b"{\"url\": \"https://docs.google.com/spreadsheets/d/x\", \"doc_id\": \"x\"}";
    let files: [(&[u8], &str); 20] = [
        (&zipped(&[("[Content_Types].xml", vec![]), ("xl/workbook.bin", vec![])]), "xlsb"),
        (&zipped(&[("[Content_Types].xml", vec![]), ("word/document.xml", vec![])]), "word"),
        (&zipped(&[("[Content_Types].xml", vec![]), ("ppt/presentation.xml", vec![])]), "powerpoint"),
        (&zipped(&[("Index/Document.iwa", vec![])]), "numbers"),
        (&zipped(&[("photo.jpg", vec![])]), "archive"),
        (&zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text".to_vec())]), "opendocument"),
        (&contained("WordDocument", b"x"), "word"),
        (&contained("PowerPoint Document", b"x"), "powerpoint"),
        (&contained("Other", b"x"), "ole"),
        (b"\x09\0\x04\0\x02\0\x10\0", "xls-4"),
        (b"<?xml version=\"1.0\"?><office:document/>", "flat-opendocument"),
        (b"<?xml version=\"1.0\"?><feed/>", "xml"),
        (b"<html><body>x</body></html>", "html"),
        (b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx", "html"),
        (b"%PDF-1.7", "pdf"),
        (b"\x89PNG\r\n", "image"),
        (b"{\\rtf1}", "rich-text"),
        (b"[InternetShortcut]\r\nURL=x", "shortcut"),
        (google, "google"),
        (b"\x00\x01\x02\x03 what is this", "unknown"),
    ];
    let spoken = [built_in_texts(Language::Thai), built_in_texts(Language::English)];
    let say = |key: &str, kind: &str| spoken.each_ref().map(|texts| texts.say(key, &[("kind", kind.to_owned())]));
    for (bytes, kind) in files {
        let problem = refused(bytes);
        assert_eq!(problem.facts(), [("kind", kind.to_owned())], "{bytes:?}");
        let (own, unknown) = (say("issue-unsupported-file", kind), say("issue-unsupported-file", "nothing"));
        assert_eq!(own[0] == unknown[0], kind == "unknown", "{kind}");
        assert_eq!(own[1] == unknown[1], kind == "unknown", "{kind}");
    }
    assert_ne!(say("issue-unsupported-file-hint", "google"), say("issue-unsupported-file-hint", "nothing"));
}

#[test]
fn a_quotation_mark_that_does_not_close_is_named_and_swallows_nothing_in_silence() {
    let text = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว\n1,ก,\n2,\"ข,\n3,ค,\n";
    let dataset = read_file(text.as_bytes());
    assert_eq!(issues(&dataset), ["unclosed-quote B3"]);
    assert_eq!(titles(&dataset), ["ก"]);
    let closed = read_file(text.replace("\"ข", "\"ข\"").as_bytes());
    assert_eq!(issues(&closed), Vec::<String>::new());
    assert_eq!(titles(&closed), ["ก", "ข", "ค"]);
}

#[test]
fn cells_that_the_library_cannot_read_keep_their_place_and_cost_no_other() {
    let error = |attributes: &str, text: &str| format!("<c{attributes} t=\"e\"><v>{text}</v></c>");
    let row = |number: usize, last: &str| {
        let cells = [text_cell(&format!("A{number}"), &number.to_string()), text_cell(&format!("B{number}"), "ก")];
        format!("<row r=\"{number}\">{}{last}</row>", cells.concat())
    };
    let shared = "<c r=\"C5\" t=\"s\"><v>999</v></c>";
    // After a cell without an address that cannot be read, the next has the next place.
    let bare = format!("<row r=\"7\">{}{}</row>", error("", "#BUSY!"), "<c t=\"inlineStr\"><is><t>ข</t></is></c>");
    let rows = [
        row(2, &error(" r=\"C2\"", "#SPILL!")),
        row(3, &error(" r=\"C3\"", "#REF!")),
        row(4, "<c r=\"C4\"><v>1E400</v></c>"),
        row(5, shared),
        row(6, "<c r=\"C6\"><f>TODAY()</f></c>"),
        bare,
    ];
    let dataset = read_file(&xlsx(&rows.concat()));
    let expected = [
        "error-cell C2 #SPILL!",
        "error-cell C3 #REF!",
        "error-cell C4 inf",
        "error-cell C5 #?",
        "error-cell C6 =TODAY()",
        "error-cell A7 #BUSY!",
    ];
    assert_eq!(issues(&dataset), expected);
    assert_eq!(titles(&dataset).len(), 5);
}

#[test]
fn cells_where_no_spreadsheet_has_one_and_cells_that_stand_twice_are_named() {
    let row = |more: &str| xlsx(&format!("<row r=\"2\">{}{}{more}</row>", text_cell("A2", "1"), text_cell("B2", "ก")));
    let cases = [
        ("XFD2", None),
        ("XFE2", Some("cell-outside XFE2 XFE2")),
        ("A1048577", Some("cell-outside A1048577 A1048577")),
        ("A999999999", Some("cell-outside A999999999 A999999999")),
        ("ก1", Some("cell-outside ก1")),
        ("A0", Some("cell-outside A0")),
        ("B2", Some("repeated-cell B2")),
    ];
    for (address, expected) in cases {
        let dataset = read_file(&row(&text_cell(address, "ข")));
        assert_eq!(issues(&dataset), Vec::from_iter(expected), "{address}");
        assert_eq!(titles(&dataset), [if address == "B2" { "ข" } else { "ก" }], "{address}");
    }
    // Numbers that would run over cost the file, not the program.
    for address in ["A9999999999", "AAAAAAA1"] {
        assert_eq!(code(&row(&text_cell(address, "ข"))), "damaged-file", "{address}");
    }
}

#[test]
fn parts_and_sheets_that_the_library_would_take_for_others_are_refused() {
    let of = |bytes: &[u8], from: &str, to: &str| -> Vec<(String, Vec<u8>)> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let parts = (0..archive.len()).map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            std::io::copy(&mut part, &mut content).unwrap();
            let content = String::from_utf8(content).unwrap().replace(from, to).into_bytes();
            (part.name().unwrap().to_string(), content)
        });
        parts.collect()
    };
    let again = |parts: &[(String, Vec<u8>)]| {
        zipped(&parts.iter().map(|(name, content)| (name.as_str(), content.clone())).collect::<Vec<_>>())
    };
    let whole = xlsx(&spelled_out());
    // Two sheets with one name.
    let sheet = "<sheet name=\"ข่าว\" sheetId=\"1\" r:id=\"r1\"/>";
    assert_eq!(code(&again(&of(&whole, sheet, &sheet.repeat(2)))), "damaged-file");
    // A sheet in UTF-16, which would be an empty one.
    let mut parts = of(&whole, "", "");
    for (name, content) in &mut parts {
        if name.ends_with("sheet1.xml") {
            *content = [&[0xFF, 0xFE][..], &utf16(std::str::from_utf8(content).unwrap())].concat();
        }
    }
    assert_eq!(code(&again(&parts)), "damaged-file");
    // Two parts with one name: the second is written under another of its length.
    parts = of(&whole, "", "");
    let twin = parts.last().unwrap().1.clone();
    parts.push(("xl/worksheets/sheet2.xml".to_owned(), twin));
    let mut doubled = again(&parts);
    let (from, to) = (b"sheet2.xml", b"sheet1.xml");
    for at in 0..doubled.len() - from.len() {
        if doubled[at..].starts_with(from) {
            doubled[at..at + to.len()].copy_from_slice(to);
        }
    }
    assert_eq!(code(&doubled), "damaged-file");
}

#[test]
fn an_opendocument_keeps_its_merged_cells_and_its_errors() {
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let headers = ["เลขที่ข่าว", "หัวข้อข่าว", "ประเภทข่าว", "เผยแพร่ครั้งแรก"].map(|text| ods_cell(text, ""));
    let formula = " table:formula=\"of:=1/0\"";
    let rows = [
        row(&headers),
        row(&[
            ods_cell("1", ""),
            ods_cell("ก", ""),
            ods_cell("ประชุม", " table:number-rows-spanned=\"2\""),
            ods_cell("#DIV/0!", formula),
        ]),
        row(&[
            ods_cell("2", ""),
            ods_cell("ข", ""),
            "<table:covered-table-cell/>".to_owned(),
            format!("<table:table-cell{formula}/>"),
        ]),
        row(&[ods_cell("3", ""), ods_cell("#ค", "")]),
    ];
    let dataset = read_file(&ods(&rows.concat()));
    assert_eq!(issues(&dataset), ["error-cell D2 #DIV/0!", "error-cell D3 =of:=1/0"]);
    let types = dataset.tables["news"].frame.column("type").unwrap().str().unwrap().clone();
    assert_eq!(types.iter().collect::<Vec<_>>(), [Some("meeting"), Some("meeting"), None]);
    assert_eq!(titles(&dataset)[2], "#ค");
}

#[test]
fn a_workbook_of_excel_2003_is_read_with_its_dates_and_merged_cells() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ingest-files/ทะเบียนข่าว.xls");
    let dataset = read_file(&fs::read(path).unwrap());
    assert_eq!(titles(&dataset), ["เปิดภาคเรียน", "ประชุมผู้บริหาร", "อบรมครู", "ข่าวเก่า"]);
    assert_eq!(days(&dataset), ["2026-08-22", "2026-08-22", "2026-08-22", "-"]);
}

#[test]
fn a_formula_of_an_xls_that_was_never_calculated_is_no_zero_and_a_missing_text_no_blank() {
    let formula =
        |flags: u8| record(0x0006, &[at(1, 2), vec![0; 8], vec![flags, 0, 0, 0, 0, 0, 3, 0, 0x1E, 1, 0]].concat());
    let shared = record(0x00FD, &[at(3, 2), vec![7, 0, 0, 0]].concat());
    let dataset = read_file(&contained("Workbook", &book(&[], &[labels(), formula(3), shared].concat())));
    assert_eq!(issues(&dataset), ["error-cell C2 =…", "error-cell C4 #?", "missing-value A4", "missing-value B4"]);
    let calculated = read_file(&contained("Workbook", &book(&[], &[labels(), formula(0)].concat())));
    assert_ne!(issues(&calculated), ["error-cell C2 =…"]);
}

#[test]
fn records_of_an_xls_that_contradict_themselves_are_refused_before_the_library_sees_them() {
    let code = |said: &[u8], sheet: &[u8]| code(&contained("Workbook", &book(said, sheet)));
    let sheet = |start: u32| record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, 1, b'x']].concat());
    // Sheets beyond the end, within the book, within each other.
    assert_eq!(code(&sheet(1_000_000), &labels()), "damaged-file");
    assert_eq!(code(&sheet(0), &labels()), "damaged-file");
    assert_eq!(code(&sheet(150), &labels()), "damaged-file");
    // More merged cells, and a last column before the first.
    assert_eq!(code(&[], &[labels(), record(0x00E5, &[9, 0, 1, 0])].concat()), "damaged-file");
    assert_eq!(
        code(&[], &[labels(), record(0x00BD, &[at(1, 9), vec![0; 4], vec![2, 0]].concat())].concat()),
        "damaged-file"
    );
}

/// A binary workbook of one sheet: texts, a number, and a formula whose result is an error.
fn xlsb() -> Vec<u8> {
    fn record(kind: u16, body: &[u8]) -> Vec<u8> {
        // Seven bits of the kind in each byte, the lowest first.
        let low = u8::try_from(kind & 0x7F).unwrap();
        let kind = if kind < 0x80 { vec![low] } else { vec![low | 0x80, u8::try_from(kind >> 7).unwrap()] };
        [kind, vec![u8::try_from(body.len()).unwrap()], body.to_vec()].concat()
    }
    fn wide(text: &str) -> Vec<u8> {
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [u32::try_from(units.len() / 2).unwrap().to_le_bytes().to_vec(), units].concat()
    }
    let cell = |kind: u16, column: u32, body: &[u8]| record(kind, &[&column.to_le_bytes()[..], &[0; 4], body].concat());
    let row = |number: u32| record(0x00, &[&number.to_le_bytes()[..], &[0; 13]].concat());
    // =1/0 as the tokens that a formula is stored in.
    let tokens = [0x1E, 1, 0, 0x1E, 0, 0, 0x06];
    let formula = [&[0x07, 0, 0][..], &7_u32.to_le_bytes(), &tokens, &[0; 4]].concat();
    let sheet = [
        record(0x81, &[]),
        record(0x94, &[0; 16]),
        record(0x91, &[]),
        row(0),
        cell(6, 0, &wide("เลขที่ข่าว")),
        cell(6, 1, &wide("หัวข้อข่าว")),
        row(1),
        cell(5, 0, &7_f64.to_le_bytes()),
        cell(6, 1, &wide("เปิดภาคเรียน")),
        row(2),
        cell(5, 0, &8_f64.to_le_bytes()),
        cell(0x0B, 1, &formula),
        record(0x92, &[]),
    ]
    .concat();
    let bundle = record(0x9C, &[&0_u32.to_le_bytes()[..], &1_u32.to_le_bytes(), &wide("rId1"), &wide("ข่าว")].concat());
    let workbook = [record(0x83, &[]), bundle, record(0x90, &[]), record(0x9D, &[])].concat();
    let relations = "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.bin\"/></Relationships>";
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [
        ("[Content_Types].xml", &b"<Types/>"[..]),
        ("xl/workbook.bin", &workbook),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.bin", &sheet),
    ] {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_binary_workbook_is_refused_unless_the_office_asks_for_it() {
    assert_eq!(issues(&read_file(&xlsb())), ["unsupported-file"]);
    let folder = tempfile::tempdir().unwrap();
    let (path, own) = (folder.path().join("ก.xlsb"), folder.path().join("pramoen.toml"));
    fs::write(&path, xlsb()).unwrap();
    fs::write(&own, "[read]\nxlsb = true\n").unwrap();
    let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    let definitions = load(None, Some(&own)).unwrap();
    let dataset = read(&[InputFile { name: "ก.xlsb".into(), path }], &definitions, as_of, &|_| {});
    assert_eq!(issues(&dataset), ["error-cell B3 =1/0"], "{:?}", dataset.issues);
    assert_eq!(dataset.tables["news"].sources[0].rows.kept, 1);
}
