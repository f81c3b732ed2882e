//! Messy sheets as text tables: what is read, what is said of the rest, and that nothing is lost.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use chrono::NaiveDate;
use pramoen::definition::{Definitions, load};
use pramoen::ingest::{InputFile, read};
use pramoen::model::dataset::{Dataset, RowCounts};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

mod dates;
mod months;
mod persons;
mod pins;
mod recognition;
mod responses;
mod round_trip;
mod ticks;

static DEFINITIONS: LazyLock<Definitions> = LazyLock::new(|| load(None, None).unwrap());

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 15).unwrap()
}

/// Reads files that lie in a folder of the test.
fn read_files(files: &[(&str, Vec<u8>)]) -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let inputs: Vec<_> = files
        .iter()
        .map(|(name, bytes)| {
            let path = folder.path().join(Path::new(name).file_name().unwrap());
            fs::write(&path, bytes).unwrap();
            InputFile { name: (*name).into(), path }
        })
        .collect();
    read(&inputs, &DEFINITIONS, as_of(), &|_| {})
}

/// Reads a table whose cells are parted by `|`, as a text file.
fn read_table(table: &str) -> Dataset {
    read_files(&[("ข่าว.csv", csv(table).into_bytes())])
}

fn csv(table: &str) -> String {
    let rows = table.trim().lines().map(|line| {
        let cells: Vec<_> = line.split('|').map(|cell| format!("\"{}\"", cell.trim().replace("\\n", "\n"))).collect();
        cells.join(",")
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// The issues as `code address found`.
fn issues(dataset: &Dataset) -> Vec<String> {
    dataset
        .issues
        .iter()
        .map(|issue| {
            let cell = issue.location.cell.map(|cell| format!(" {cell}")).unwrap_or_default();
            let found = issue.problem.found().map(|found| format!(" {found}")).unwrap_or_default();
            format!("{}{cell}{found}", issue.problem.code())
        })
        .collect()
}

fn rows(dataset: &Dataset, form: &str) -> RowCounts {
    let mut sum = RowCounts::default();
    dataset.tables[form].sources.iter().for_each(|source| sum += source.rows);
    assert_eq!(sum.read, sum.kept + sum.duplicate + sum.rejected + sum.ignored);
    sum
}

/// A column of text as it was read.
fn texts(dataset: &Dataset, form: &str, column: &str) -> Vec<String> {
    let frame = &dataset.tables[form].frame;
    let values = frame.column(column).unwrap().str().unwrap();
    values.iter().map(|text| text.unwrap_or("-").to_owned()).collect()
}

/// A column of instants, minutes only; `..` marks a day without a clock time.
fn moments(dataset: &Dataset, form: &str, column: &str) -> Vec<String> {
    let frame = &dataset.tables[form].frame;
    let end = |end: &str| -> Vec<Option<i64>> {
        let values = frame.column(&format!("{column}_{end}")).unwrap().datetime().unwrap().physical().clone();
        values.iter().collect()
    };
    let text = |from: Option<i64>, to: Option<i64>| match (from, to) {
        (Some(from), Some(to)) => {
            let at = chrono::DateTime::from_timestamp_millis(from).unwrap();
            if from == to { at.format("%F %H:%M").to_string() } else { format!("{}..", at.format("%F")) }
        }
        _ => "-".to_owned(),
    };
    end("from").into_iter().zip(end("to")).map(|(from, to)| text(from, to)).collect()
}

#[test]
fn a_register_is_known_by_its_headers_below_any_title() {
    let dataset = read_table(
        "
        สพป.ตัวอย่าง เขต 1 |
        ทะเบียนข่าวประจำปี 2569 |
        |
        เลขที่ข่าว * | หัวข้อ\\nข่าว | ประเภทข่าวประชาสัมพันธ์ | วันเวลา เผยแพร่ | ผู้รับผิดชอบ
        1 | เปิดภาคเรียน | ข่าวการประชุม | 22 ส.ค. 2569 เวลา 13.30 น. | เจ้าหน้าที่ ก
        ",
    );
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert_eq!(texts(&dataset, "news", "type"), ["meeting"]);
    assert_eq!(moments(&dataset, "news", "published"), ["2026-08-22 13:30"]);
}

#[test]
fn a_repeated_header_never_hides_the_rows_above_it() {
    // The header itself holds the register's title.
    let dataset = read_table(
        "
        ข้อที่ | ประเด็นการพิจารณา | ดำเนินการแล้ว
        1 | ก | ใช่
        ข้อที่ | ประเด็นการพิจารณา | ดำเนินการแล้ว
        2 | ข | ใช่
        ",
    );
    assert_eq!(rows(&dataset, "considerations"), RowCounts { read: 3, kept: 2, ignored: 1, ..RowCounts::default() });
}

#[test]
fn personal_columns_stop_at_the_reader() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | ผู้ปฏิบัติงาน
        1 | เปิดภาคเรียน | MARKER-OF-A-PERSON
        ",
    );
    let everything = format!("{:?} {:?}", dataset.tables["news"].frame, dataset.issues);
    assert!(!everything.contains("MARKER"));
    assert_eq!(dataset.tables["news"].frame.column("officer").unwrap().i64().unwrap().get(0), Some(1));
}

#[test]
fn a_header_spelled_otherwise_is_guessed_and_said_but_never_for_two_fields() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | วันเวลาเผยแพ่ร | วันเวลาเผยแพร่
        1 | เปิดภาคเรียน | 1 ก.ค. 2569 | 2 ก.ค. 2569
        ",
    );
    assert_eq!(moments(&dataset, "news", "published"), ["2026-07-02.."]);
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | วันเวลาเผยแพ่ร
        1 | เปิดภาคเรียน | 1 ก.ค. 2569
        ",
    );
    assert_eq!(issues(&dataset), ["header-guessed C1 วันเวลาเผยแพ่ร"]);
    assert_eq!(moments(&dataset, "news", "published"), ["2026-07-01.."]);
    // A word that is left out, and one too many.
    for (typed, issue) in
        [("ผลการตรวจสอบถูกต้อง", "header-guessed C1 ผลการตรวจสอบถูกต้อง"), ("ผลการตรวจถูกต้อง", "unused-columns C1")]
    {
        let dataset = read_table(&format!("เลขที่ข่าว | หัวข้อข่าว | {typed}\n1 | ก | ถูกต้อง"));
        assert_eq!(issues(&dataset), [issue]);
    }
}

#[test]
fn rows_that_are_no_records_are_counted_and_left_out() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | เผยแพร่ครั้งแรก
        เดือนกรกฎาคม 2569 | |
        1 | ก | 1 ก.ค. 2569
        | |
        2 | รวมพลังครูไทย | 2 ก.ค. 2569
        เลขที่ข่าว | หัวข้อข่าว | เผยแพร่ครั้งแรก
        3 | ค |
        รวม | 3 เรื่อง |
        หมายเหตุ ข้อมูล ณ วันสิ้นเดือน | |
        ",
    );
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert_eq!(rows(&dataset, "news"), RowCounts { read: 8, kept: 3, ignored: 5, ..RowCounts::default() });
    assert_eq!(texts(&dataset, "news", "title"), ["ก", "รวมพลังครูไทย", "ค"]);
}

#[test]
fn a_row_without_what_is_required_is_rejected_and_named() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | ประเภทข่าว
        1 | ก | ประชุม
        | ข | ประชุม
        3 | | ประชุม
        ",
    );
    assert_eq!(issues(&dataset), ["missing-value A3", "missing-value B4"]);
    assert_eq!(rows(&dataset, "news"), RowCounts { read: 3, kept: 1, rejected: 2, ..RowCounts::default() });
}

#[test]
fn what_cannot_be_read_is_named_with_its_cell_and_not_guessed() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | ประเภทข่าว | สิ้นสุดภารกิจ | เผยแพร่ครั้งแรก | ช่องทาง
        1 | ก | ประชมุ | 31 ก.พ. 2569 | 05/06/2569 | เว็บไซต์, โทรจิต
        2 | ข | ไม่ประชุม | เร็ว ๆ นี้ | 5 มิ.ย. 2570 | ไลน์
        ",
    );
    let expected = [
        "unknown-choice C2 ประชมุ",
        "unreadable-date D2 31 ก.พ. 2569",
        "ambiguous-date E2 05/06/2569",
        "unknown-choice F2 โทรจิต",
        "unknown-choice C3 ไม่ประชุม",
        "unreadable-date D3 เร็ว ๆ นี้",
        "future-date E3 5 มิ.ย. 2570",
    ];
    assert_eq!(issues(&dataset), expected);
    assert_eq!(rows(&dataset, "news").kept, 2, "a row lacks its cell, not the register its row");
    assert_eq!(texts(&dataset, "news", "type"), ["-", "-"]);
    assert_eq!(moments(&dataset, "news", "published"), ["-", "2027-06-05.."]);
}

#[test]
fn a_day_beyond_twelve_settles_the_order_for_the_whole_sheet() {
    let day_first = "
        เลขที่ข่าว | หัวข้อข่าว | เผยแพร่ครั้งแรก
        1 | ก | 05/06/68
        2 | ข | 13/06/68
        ";
    let dataset = read_table(day_first);
    assert_eq!(moments(&dataset, "news", "published"), ["2025-06-05..", "2025-06-13.."]);
    let dataset = read_table(&day_first.replace("13/06/68", "06/13/68"));
    assert_eq!(moments(&dataset, "news", "published"), ["2025-05-06..", "2025-06-13.."]);
    assert_eq!(issues(&dataset), ["repaired-value C2 05/06/68", "repaired-value C3 06/13/68"]);
    let dataset = read_table(&format!("{day_first}\n 3 | ค | 06/13/68"));
    assert_eq!(moments(&dataset, "news", "published")[0], "-", "a sheet that contradicts itself settles nothing");
    // A quarter of the days must show it: what stands in few of them may be a slip.
    for (others, expected) in [(6, "2025-05-06.."), (7, "-")] {
        let day = |row: i32| if row <= 2 { "06/13/68" } else { "05/06/68" };
        let rows: Vec<String> = (1..=2 + others).map(|row| format!("{row} | ก{row} | {}", day(row))).collect();
        let dataset = read_table(&format!("เลขที่ข่าว | หัวข้อข่าว | เผยแพร่ครั้งแรก\n{}", rows.join("\n")));
        assert_eq!(moments(&dataset, "news", "published")[2], expected, "2 of {}", others + 2);
    }
}

#[test]
fn the_same_record_twice_counts_once_and_another_under_its_number_is_an_issue() {
    let first = csv("เลขที่ข่าว | หัวข้อข่าว\n1 | ก\n2 | ข");
    let second = csv("หัวข้อข่าว | เลขที่ข่าว\nก | 1\nค | 2\nง | 3");
    let dataset = read_files(&[("a.csv", first.into_bytes()), ("b.csv", second.into_bytes())]);
    assert_eq!(issues(&dataset), ["conflicting-duplicate B3 2"]);
    let expected = RowCounts { read: 5, kept: 3, duplicate: 1, rejected: 1, ignored: 0 };
    assert_eq!(rows(&dataset, "news"), expected);
    assert_eq!(texts(&dataset, "news", "title"), ["ก", "ข", "ง"]);
}

#[test]
fn a_sheet_that_lacks_a_required_column_is_told_which() {
    let dataset = read_table(
        "
        เลขที่ข่าว | ประเภทข่าว | สิ้นสุดภารกิจ | เผยแพร่ครั้งแรก
        1 | ประชุม | 1 ก.ค. 2569 | 1 ก.ค. 2569
        ",
    );
    assert_eq!(issues(&dataset), ["missing-column A1"]);
    assert_eq!(dataset.issues[0].problem.facts()[1].1, "หัวข้อข่าว");
    assert_eq!(issues(&read_table("สินค้า | ราคา\nดินสอ | 5")), ["unrecognised-sheet"]);
}

#[test]
fn true_dates_text_and_serials_of_either_era_are_one_column() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("ทะเบียน").unwrap();
    sheet.write_row(0, 0, ["เลขที่ข่าว", "หัวข้อข่าว", "เผยแพร่ครั้งแรก", "ผลิตเสร็จ"]).unwrap();
    let format = Format::new().set_num_format("d/m/yyyy hh:mm");
    let thai = Format::new().set_num_format("ว/ด/ปปปป");
    for row in 1..=5 {
        sheet.write_number(row, 0, f64::from(row)).unwrap();
        sheet.write_string(row, 1, format!("ข่าว {row}")).unwrap();
    }
    sheet
        .write_datetime_with_format(
            1,
            2,
            ExcelDateTime::from_ymd(2026, 8, 22).unwrap().and_hms(15, 0, 0).unwrap(),
            &format,
        )
        .unwrap();
    // 15 June of 2566 typed as a common-era year; two digits of a Buddhist year; a serial that no format marks.
    sheet.write_number_with_format(2, 2, 243_419.0, &format).unwrap();
    sheet.write_number_with_format(3, 2, 24_638.0, &format).unwrap();
    sheet.write_number_with_format(4, 2, 46_256.625, &thai).unwrap();
    sheet.write_string(5, 2, "๒๒ ส.ค. ๒๕๖๙ ๑๕.๐๐ น.").unwrap();
    sheet.write_formula(1, 3, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    let dataset = read_files(&[("ข่าว.xlsx", book.save_to_buffer().unwrap())]);
    let expected = ["2026-08-22 15:00", "2023-06-15..", "2024-06-15..", "2026-08-22 15:00", "2026-08-22 15:00"];
    assert_eq!(moments(&dataset, "news", "published"), expected);
    assert_eq!(texts(&dataset, "news", "news_id"), ["1", "2", "3", "4", "5"]);
    let said = issues(&dataset);
    assert!(said.contains(&"repaired-value C3 15/6/2566".to_owned()), "{said:?}");
    assert!(said.contains(&"repaired-value C4 15/6/1967".to_owned()), "{said:?}");
    assert!(said.iter().any(|issue| issue.contains("D2")), "the error cell is named: {said:?}");
}

#[test]
fn hidden_and_several_sheets_are_read_alike() {
    let mut book = Workbook::new();
    for (name, id) in [("ไตรมาส 1", 1), ("ไตรมาส 2", 2)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_row(0, 0, ["เลขที่ข่าว", "หัวข้อข่าว"]).unwrap();
        sheet.write_row(1, 0, [id.to_string(), format!("ข่าว {id}")]).unwrap();
        sheet.set_hidden(id == 2);
    }
    book.add_worksheet().set_name("ว่าง").unwrap();
    let dataset = read_files(&[("ข่าว.xlsx", book.save_to_buffer().unwrap())]);
    assert_eq!(texts(&dataset, "news", "title"), ["ข่าว 1", "ข่าว 2"]);
    assert_eq!(issues(&dataset), ["hidden-sheet"], "an empty sheet is no matter");
}

#[test]
fn one_cell_at_the_far_end_costs_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["เลขที่ข่าว", "หัวข้อข่าว"]).unwrap();
    sheet.write_row(1, 0, ["1", "ก"]).unwrap();
    sheet.write_string(1_048_575, 16_383, "x").unwrap();
    let dataset = read_files(&[("ข่าว.xlsx", book.save_to_buffer().unwrap())]);
    assert_eq!(texts(&dataset, "news", "title"), ["ก"]);
    let counts = rows(&dataset, "news");
    assert_eq!((counts.kept, counts.read), (1, 1_048_575));
}

#[test]
fn files_that_cannot_be_opened_are_named_and_cost_only_themselves() {
    let good = csv("เลขที่ข่าว | หัวข้อข่าว\n1 | ก").into_bytes();
    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 0, "x").unwrap();
    let whole = book.save_to_buffer().unwrap();
    let files = [
        ("ก.xlsx", b"PK\x03\x04 not a zip".to_vec()),
        ("ข.xlsx", whole[..whole.len() / 2].to_vec()),
        ("ค.csv", Vec::new()),
        ("ง.xls", vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        ("จ.xls", b"<html><table><tr><td>x</td></tr></table></html>".to_vec()),
        ("ฉ.csv", good),
    ];
    let dataset = read_files(&files);
    let codes: Vec<_> =
        dataset.issues.iter().map(|issue| format!("{} {}", issue.location.file, issue.problem.code())).collect();
    let expected = [
        "ก.xlsx damaged-file",
        "ข.xlsx damaged-file",
        "ค.csv empty-file",
        "ง.xls damaged-file",
        "จ.xls unrecognised-sheet",
    ];
    assert_eq!(codes, expected);
    assert_eq!(texts(&dataset, "news", "title"), ["ก"]);
    assert_eq!(dataset.files.len(), 6);
    assert!(dataset.files.iter().all(|file| file.sha256.len() == 64));
}

#[test]
fn a_truncated_opendocument_neither_loops_nor_is_read() {
    let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("input/ข่าวตัด 2568.ods")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        std::io::copy(&mut part, &mut content).unwrap();
        let name = part.name().unwrap().to_string();
        if name == "content.xml" {
            content.truncate(content.len() / 2);
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut out, &content).unwrap();
    }
    let dataset = read_files(&[("ข่าวตัด.ods", out.finish().unwrap().into_inner())]);
    assert_eq!(issues(&dataset), ["damaged-file"]);
}

#[test]
fn a_survey_keeps_levels_and_says_what_is_none() {
    let dataset = read_table(
        "
        ประทับเวลา | ชื่อ-สกุล | สถานะ | ด้านข้อมูล [1. ถูกต้อง] | ด้านข้อมูล [2. ทันเวลา] | ข้อเสนอแนะ
        17/4/2569, 12:00:35 | PERSON | ครู | มากที่สุด | มาก | ดี
        18/4/2569, 12:00:35 | PERSON | ผู้ปกครอง | น้อยที่สุด | ไม่เกี่ยวข้อง |
        19/4/2569, 12:00:35 | PERSON | ครู | น้อย | |
        20/4/2569, 12:00:35 | PERSON | ครู | มาก มาก | ปานกลาง |
        20/4/2569, 12:00:35 | PERSON | ครู | 5 (มากที่สุด) | 3 |
        21/4/2569, 12:00:35 | PERSON | ครู | มาก | มาก |
        ",
    );
    let table = &dataset.tables["survey"];
    assert_eq!(issues(&dataset), ["unknown-answer D5 มาก มาก"]);
    let states = texts(&dataset, "survey", "state");
    assert_eq!(states.iter().filter(|state| *state == "answered").count(), 9);
    assert_eq!(states[3], "not-applicable");
    assert_eq!(states[5], "missing");
    assert_eq!(states[6], "unreadable");
    let scores: Vec<_> = table.frame.column("score").unwrap().f64().unwrap().iter().collect();
    assert_eq!(scores[..3], [Some(5.0), Some(4.0), Some(1.0)]);
    assert_eq!(texts(&dataset, "survey", "section")[0], "ด้านข้อมูล");
    assert_eq!(texts(&dataset, "survey", "item")[1], "2. ทันเวลา");
    assert!(!format!("{:?} {:?}", table, dataset.issues).contains("PERSON"));
    assert_eq!(rows(&dataset, "survey").kept, 6);
}

#[test]
fn a_tally_without_any_date_says_so() {
    let dataset = read_table("รายการ | 5 | 4 | 3 | 2 | 1\nข้อ ก | 10 | 5 | 0 | 0 | 0\nรวม | 10 | 5 | 0 | 0 | 0");
    assert_eq!(issues(&dataset), ["undated-survey A1"]);
    assert_eq!(rows(&dataset, "survey-tally"), RowCounts { read: 2, kept: 1, ignored: 1, ..RowCounts::default() });
    let dataset = read_table("ผลสำรวจไตรมาสที่ 4 ปีงบประมาณ 2569\nรายการ | 5 | 4 | 3 | 2 | 1\nข้อ ก | 10 | x | 0 | 0 | 0");
    assert_eq!(issues(&dataset), ["unreadable-number C3 x"]);
}

#[test]
fn the_result_does_not_depend_on_the_threads() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let workspace = pramoen::workspace::discover(folder).unwrap();
    let inputs: Vec<_> =
        workspace.files.iter().map(|(name, path)| InputFile { name: name.clone(), path: path.clone() }).collect();
    let definitions = load(None, None).unwrap();
    let whole = read(&inputs, &definitions, as_of(), &|_| {});
    let again = read(&inputs, &definitions, as_of(), &|_| {});
    assert_eq!(format!("{:?}", whole.issues), format!("{:?}", again.issues));
    for (form, table) in &whole.tables {
        assert!(table.frame.equals_missing(&again.tables[form].frame), "{form}");
    }
}

#[test]
fn an_opendocument_that_repeats_itself_beyond_measure_is_refused() {
    let sheet = |rows: u64| {
        let content = format!(
            "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
             <office:spreadsheet><table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"{rows}\">\
             <table:table-cell table:number-columns-repeated=\"1000\" office:value-type=\"string\"><text:p>x</text:p>\
             </table:table-cell></table:table-row></table:table></office:spreadsheet></office:body>\
             </office:document-content>"
        );
        let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let kind = "application/vnd.oasis.opendocument.spreadsheet";
        let manifest = "<manifest:manifest xmlns:manifest=\"m\"/>";
        for (name, text) in [("mimetype", kind), ("META-INF/manifest.xml", manifest), ("content.xml", &content)] {
            out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut out, text.as_bytes()).unwrap();
        }
        issues(&read_files(&[("ก.ods", out.finish().unwrap().into_inner())]))
    };
    assert_eq!(sheet(1_000_000), ["too-large-file"]);
    assert_eq!(sheet(10), ["unrecognised-sheet"]);
}

#[test]
fn a_line_break_parts_several_channels_and_a_long_unknown_one_is_shortened() {
    let long = "ก".repeat(200);
    let dataset = read_table(&format!(
        "
        เลขที่ข่าว | หัวข้อข่าว | ช่องทาง
        1 | ก | Facebook\\nไลน์
        2 | ข | Facebook และ {long}
        "
    ));
    let said = format!("{:?}", dataset.tables["news"].frame.column("channels").unwrap().get(0).unwrap());
    assert!(said.contains("facebook") && said.contains("line"), "{said}");
    assert_eq!(issues(&dataset), [format!("unknown-choice C3 {}…", "ก".repeat(80))]);
}

#[test]
fn a_blank_line_of_a_text_file_keeps_the_addresses_below_it() {
    for end in ["\n", "\r\n"] {
        let table = ["เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว", "", "1,\"ก", "ข\",ประชุม", "", "", "2,ค,ผิด"].join(end);
        let dataset = read_files(&[("ข่าว.csv", table.into_bytes())]);
        assert_eq!(issues(&dataset), ["unknown-choice C6 ผิด"]);
        assert_eq!(rows(&dataset, "news"), RowCounts { read: 5, kept: 2, ignored: 3, ..RowCounts::default() });
    }
}

#[test]
fn a_title_with_commas_does_not_decide_the_separator() {
    let table = "รายงานข่าว, ไตรมาสที่ 4, ปี 2569\nเลขที่ข่าว;หัวข้อข่าว;ประเภทข่าว;หมายเหตุ\n1;ก;ประชุม;\n";
    let dataset = read_files(&[("ข่าว.csv", table.as_bytes().to_vec())]);
    assert_eq!(texts(&dataset, "news", "type"), ["meeting"]);
}

#[test]
fn a_header_of_two_rows_is_read_by_its_lower_row_where_it_has_one() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("ไตรมาสที่ 4 ปีงบประมาณ 2569").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 1, 0, "ที่", &plain).unwrap();
    sheet.merge_range(0, 1, 1, 1, "รายการ", &plain).unwrap();
    sheet.merge_range(0, 2, 0, 6, "ระดับความพึงพอใจ", &plain).unwrap();
    sheet.merge_range(0, 7, 1, 7, "ค่าเฉลี่ย", &plain).unwrap();
    sheet.write_row(1, 2, [5, 4, 3, 2, 1]).unwrap();
    sheet.write_row(2, 0, ["1", "ความถูกต้อง"]).unwrap();
    sheet.write_row(2, 2, [40, 41, 10, 5, 4]).unwrap();
    let dataset = read_files(&[("สำรวจ.xlsx", book.save_to_buffer().unwrap())]);
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert_eq!(rows(&dataset, "survey-tally"), RowCounts { read: 1, kept: 1, ..RowCounts::default() });
    let weights = dataset.tables["survey-tally"].frame.column("weight").unwrap().clone();
    assert_eq!(weights.f64().unwrap().iter().flatten().collect::<Vec<_>>(), [40.0, 41.0, 10.0, 5.0, 4.0]);
    assert_eq!(dataset.tables["survey-tally"].sources[0].columns["item"].column, 1);
    let survey = texts(&dataset, "survey-tally", "survey")[0].clone();
    assert_eq!(survey, "ไตรมาสที่ 4 ปีงบประมาณ 2569", "the upper row of a header is no title");

    let dataset = read_table(
        "
        ทะเบียนข่าว |  | ภารกิจ |  |
        เลขที่ข่าว | หัวข้อข่าว | เวลา |  | ประเภทข่าว
         |  | วันเวลาเริ่มภารกิจ | วันเวลาสิ้นสุดภารกิจ |
        1 | ก | 1 ก.ค. 2569 | 2 ก.ค. 2569 | ประชุม
        ",
    );
    assert_eq!(moments(&dataset, "news", "event_end"), ["2026-07-02.."]);
    assert_eq!(texts(&dataset, "news", "type"), ["meeting"]);
    assert_eq!(rows(&dataset, "news"), RowCounts { read: 1, kept: 1, ..RowCounts::default() });
}

#[test]
fn what_stands_over_a_header_is_read_with_it_from_its_own_column_on() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | ผลิต | เผยแพร่ |
         |  | แล้วเสร็จ | ครั้งแรก | หมายเหตุ
        1 | ก | 1 ก.ค. 2569 | 2 ก.ค. 2569 | x
        ",
    );
    assert_eq!(moments(&dataset, "news", "produced"), ["2026-07-01.."]);
    assert_eq!(moments(&dataset, "news", "published"), ["2026-07-02.."]);
    assert_eq!(texts(&dataset, "news", "note"), ["x"]);
}

#[test]
fn a_row_below_the_header_that_adds_no_field_is_a_row() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | ประเภทข่าว | งบ
        | | | บาท
        1 | ก | ประชุม | 5
        ",
    );
    assert_eq!(issues(&dataset), ["unused-columns D1", "missing-value A2", "missing-value B2"]);
    assert_eq!(rows(&dataset, "news"), RowCounts { read: 2, kept: 1, rejected: 1, ..RowCounts::default() });
}

#[test]
fn a_cell_merged_over_several_rows_speaks_for_each() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet.write_row(0, 0, ["เลขที่ข่าว", "ชื่อสื่อ", "ประเภทสื่อ", "วันที่"]).unwrap();
    sheet.merge_range(1, 0, 2, 0, "68/1", &plain).unwrap();
    for (row, (name, kind)) in [("เว็บ ก", "เว็บไซต์"), ("นสพ. ข", "หนังสือพิมพ์"), ("นสพ. ค", "หนังสือพิมพ์")].iter().enumerate()
    {
        let row = u32::try_from(row).unwrap() + 1;
        sheet.write_row(row, 1, [*name, *kind, "1 ก.ค. 2569"]).unwrap();
    }
    // A merge to the end of the sheet makes no rows.
    sheet.merge_range(3, 4, 4, 4, "หมายเหตุ", &plain).unwrap();
    let bytes = rewritten(&book.save_to_buffer().unwrap(), "xl/worksheets/sheet1.xml", |xml| {
        xml.replace("E4:E5", "E4:E1048576").replace("<row r=\"5\"", "<row r=\"4\"").replace("r=\"E5\"", "r=\"F4\"")
    });
    let dataset = read_files(&[("ข่าวตัด.xlsx", bytes)]);
    assert_eq!(texts(&dataset, "coverage", "news_id"), ["68/1", "68/1", "-"]);
    assert_eq!(rows(&dataset, "coverage").read, 3);
}

#[test]
fn a_tally_row_whose_own_date_cannot_be_read_is_not_dated_by_its_title() {
    let dataset = read_table(
        "
        ผลสำรวจไตรมาสที่ 4 ปีงบประมาณ 2569
        รายการ | 5 | 4 | 3 | 2 | 1 | วันที่สำรวจ
        ข้อ ก | 10 | 5 | 0 | 0 | 0 | 31 ก.พ. 2569
        ข้อ ข | 10 | 5 | 0 | 0 | 0 | 1 ก.ค. 2569
        ข้อ ค | 10 | 5 | 0 | 0 | 0 |
        ",
    );
    assert_eq!(issues(&dataset), ["unreadable-date G3 31 ก.พ. 2569"]);
    let counts = RowCounts { read: 3, kept: 2, rejected: 1, ..RowCounts::default() };
    assert_eq!(rows(&dataset, "survey-tally"), counts);
}

#[test]
fn a_survey_says_which_times_it_repaired_and_which_lie_ahead() {
    let dataset = read_table(
        "
        ประทับเวลา | ข้อ 1 | ข้อ 2
        15/10/2569 12:00 | 5 | 4
        16/10/2569 12:00 | 5 | 4
        ",
    );
    assert_eq!(issues(&dataset), ["future-date A3 16/10/2569 12:00"]);
    let dataset = read_table("ประทับเวลา | ข้อ 1 | ข้อ 2\n04/17/2569 12:00 | 5 | 4\n04/05/2569 12:00 | 3 | 4");
    assert_eq!(issues(&dataset), ["repaired-value A2 04/17/2569 12:00", "repaired-value A3 04/05/2569 12:00"]);
}

#[test]
fn the_same_file_under_another_name_counts_once() {
    let survey = csv("ประทับเวลา | ข้อ 1 | ข้อ 2\n1 ก.ค. 2569 12:00 | 5 | 4\n2 ก.ค. 2569 12:00 | 3 | 4");
    let coverage = csv("ชื่อสื่อ | ประเภทสื่อ | วันที่\nนสพ. ก | หนังสือพิมพ์ | 1 ก.ค. 2569");
    let files = [
        ("ก.csv", survey.clone().into_bytes()),
        ("ก (1).csv", survey.into_bytes()),
        ("ข.csv", coverage.clone().into_bytes()),
        ("ข (1).csv", coverage.into_bytes()),
    ];
    let dataset = read_files(&files);
    assert_eq!(rows(&dataset, "survey"), RowCounts { read: 4, kept: 2, duplicate: 2, ..RowCounts::default() });
    assert_eq!(dataset.tables["survey"].frame.height(), 4, "two answers of two respondents");
    assert_eq!(rows(&dataset, "coverage"), RowCounts { read: 2, kept: 1, duplicate: 1, ..RowCounts::default() });
}

#[test]
fn a_news_log_with_a_time_stamp_and_ticks_is_no_survey() {
    let dataset = read_table(
        "
        ประทับเวลา | เลขที่ข่าว | หัวข้อข่าว | ก.ค. 69 | ส.ค. 69 | ก.ย. 69 | ต.ค. 69
        1 ก.ค. 2569 12:00 | 1 | ก | 1 | | 1 |
        2 ก.ค. 2569 12:00 | 2 | ข | | 1 | | 1
        ",
    );
    assert_eq!(dataset.tables.keys().collect::<Vec<_>>(), ["news"]);
}

#[test]
fn a_headline_that_begins_like_a_total_stays_a_record_in_the_first_column() {
    let dataset = read_table(
        "
        หัวข้อข่าว | เลขที่ข่าว | ประเภทข่าว
        รวม 9 เขตจัดประชุม | 1 | ประชุม
        รวม 1 ข่าว | |
        รวม | 1 |
        ",
    );
    assert_eq!(texts(&dataset, "news", "title"), ["รวม 9 เขตจัดประชุม"]);
    assert_eq!(rows(&dataset, "news"), RowCounts { read: 3, kept: 1, ignored: 2, ..RowCounts::default() });
}

#[test]
fn words_for_a_sum_and_headers_again_are_known_in_capitals_too() {
    let dataset = read_table(
        "
        News no. | Headline | Form | Unit
        1 | Total eclipse | x | a
        NEWS NO. | HEADLINE | FORM | UNIT
        2 | b | x | b
        Total | 2 | 2 | 2
        TOTAL | 2 | 2 | 2
        ",
    );
    assert_eq!(texts(&dataset, "news", "title"), ["Total eclipse", "b"]);
    assert_eq!(rows(&dataset, "news"), RowCounts { read: 5, kept: 2, ignored: 3, ..RowCounts::default() });
}

#[test]
fn numbers_written_ahead_below_the_last_record_are_no_records_but_a_gap_is_one() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | ประเภทข่าว
        1 | ก | ประชุม
        2 | |
        3 | ค | ประชุม
        4 | |
        5 | |
        ",
    );
    assert_eq!(issues(&dataset), ["missing-value B3"]);
    let expected = RowCounts { read: 5, kept: 2, rejected: 1, ignored: 2, ..RowCounts::default() };
    assert_eq!(rows(&dataset, "news"), expected);
}

#[test]
fn a_formula_that_was_never_calculated_is_named_and_not_taken_for_a_blank() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["เลขที่ข่าว", "หัวข้อข่าว", "เผยแพร่ครั้งแรก", "ผู้ปฏิบัติงาน", "ผลิตเสร็จ"]).unwrap();
    sheet.write_row(1, 0, ["1", "ก"]).unwrap();
    for (column, result) in [(2, "CACHED"), (3, "CACHED"), (4, "BLANK")] {
        sheet.write_formula(1, column, rust_xlsxwriter::Formula::new("=MARKER1+1").set_result(result)).unwrap();
    }
    let bytes = rewritten(&book.save_to_buffer().unwrap(), "xl/worksheets/sheet1.xml", |xml| {
        // A formula whose result is an empty text has been calculated.
        xml.replace("<v>CACHED</v>", "").replace("<v>BLANK</v>", "<v></v>")
    });
    let dataset = read_files(&[("ข่าว.xlsx", bytes)]);
    assert_eq!(issues(&dataset), ["error-cell C2 =MARKER1+1"]);
    assert_eq!(rows(&dataset, "news").kept, 1);
}

/// A container with one of its parts changed.
fn rewritten(bytes: &[u8], changed: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().to_string();
        let mut content = Vec::new();
        std::io::copy(&mut part, &mut content).unwrap();
        if name == changed {
            content = change(String::from_utf8(content).unwrap()).into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut out, &content).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn a_running_number_that_begins_anew_on_each_sheet_is_no_duplicate() {
    let january = csv("ที่ | หัวข้อข่าว\n1 | ก\n2 | ข\n2 | ค").into_bytes();
    let february = csv("ลำดับ | หัวข้อข่าว\n1 | ง\n2 | ข").into_bytes();
    let dataset = read_files(&[("ม.ค.csv", january), ("ก.พ.csv", february)]);
    assert_eq!(issues(&dataset), ["running-number A4 2", "running-number A2 1"]);
    assert_eq!(texts(&dataset, "news", "title"), ["ก", "ข", "ค", "ง"]);
    assert_eq!(texts(&dataset, "news", "news_id"), ["1", "2", "2 [ม.ค.csv]!A4", "1 [ก.พ.csv]!A2"]);
    assert_eq!(rows(&dataset, "news").duplicate, 1, "the same record again");
    // Where a register has numbers of its own beside the running ones, those count.
    let both = read_table("ที่ | เลขที่ข่าว | หัวข้อข่าว\n1 | 7 | ก\n2 | 8 | ข");
    assert_eq!((issues(&both), texts(&both, "news", "news_id")), (Vec::new(), vec!["7".to_owned(), "8".to_owned()]));
}

#[test]
fn what_stands_below_a_signature_is_no_record_unless_records_follow() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | วันที่เผยแพร่
        1 | ก | 22 ส.ค. 2569
        รวมทั้งสิ้น 1 ข่าว
        | | ลงชื่อ ............ ผู้จัดทำ
        | | (นางสาว ก)
        | | นักประชาสัมพันธ์
        ",
    );
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert_eq!(rows(&dataset, "news"), RowCounts { read: 5, kept: 1, ignored: 4, ..RowCounts::default() });
    let followed = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | วันที่เผยแพร่
        1 | ก | 22 ส.ค. 2569
        | | ลงชื่อ ............
        2 | ข | (ไม่แน่ใจ)
        ",
    );
    assert_eq!(issues(&followed), ["unreadable-date C4 (ไม่แน่ใจ)"]);
    assert_eq!(rows(&followed, "news").kept, 2);
}

#[test]
fn what_records_say_against_each_other_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let news = "เลขที่ข่าว | หัวข้อข่าว | สิ้นสุดภารกิจ | เผยแพร่ครั้งแรก\n1 | ก | 22 ส.ค. 69 12.00 น. | 22 ส.ค. 69 11.59 น.\n2 | ข | 22 ส.ค. 69 12.00 น. | 22 ส.ค. 69 12.00 น.";
    let clippings = "เลขที่ข่าว | ชื่อสื่อ | ประเภทสื่อ | วันที่ลงสื่อ\n1 | ก | วิทยุ | 23 ส.ค. 69\n7 | ก | วิทยุ | 23 ส.ค. 69";
    fs::write(folder.path().join("1.csv"), csv(news)).unwrap();
    fs::write(folder.path().join("2.csv"), csv(clippings)).unwrap();
    let (path, language) = (folder.path().to_owned(), pramoen::definition::Language::Thai);
    let options = pramoen::Options::new(path, as_of(), language);
    let checked = pramoen::check(&options, false, &|_| {}).unwrap();
    let said = checked.issues.iter().map(|issue| format!("{} {}", issue.problem.code(), issue.location));
    assert_eq!(said.collect::<Vec<_>>(), ["reversed-times [1.csv]!D2", "unknown-reference [2.csv]!A3"]);
}

#[test]
fn columns_that_no_field_took_are_named_once_for_their_sheet() {
    let dataset = read_table("ที่ | เลขที่ข่าว | หัวข้อข่าว | วันที่ลงเพจ | ผู้ประสาน | รวม\n1 | 7 | ก | 22 ส.ค. 69 | ข | 1");
    assert_eq!(issues(&dataset), ["unused-columns D1"]);
    assert_eq!(dataset.issues[0].problem.facts()[0].1, "วันที่ลงเพจ, ผู้ประสาน");
}

#[test]
fn a_list_that_only_has_a_running_number_and_a_subject_is_asked_about_and_not_taken_for_news() {
    let dataset = read_table("ที่ | เรื่อง | ผู้ร้อง | ผล\n1 | ก | ข | ค");
    assert!(dataset.tables.is_empty(), "{:?}", dataset.issues);
}

#[test]
fn a_clock_time_does_not_pass_over_a_day_that_no_field_took() {
    let dataset =
        read_table("เลขที่ข่าว | หัวข้อข่าว | วันที่สิ้นสุด | วันลงระบบกลาง | เวลา\n1 | ก | 14 ก.ค. 69 | 16 ก.ค. 69 | 10:00");
    assert_eq!(moments(&dataset, "news", "event_end"), ["2026-07-14.."]);
    assert_eq!(issues(&dataset), ["unused-columns D1"]);
}

#[test]
fn one_slip_does_not_turn_the_dates_of_a_sheet_around() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | วันที่เผยแพร่
        1 | ก | 1/7/2569
        2 | ข | 2/7/2569
        3 | ค | 3/7/2569
        4 | ง | 4/7/2569
        5 | จ | 7/13/2569
        ",
    );
    let ambiguous = (2..6).map(|row| format!("ambiguous-date C{row} {}/7/2569", row - 1)).collect::<Vec<_>>();
    assert_eq!(issues(&dataset), ambiguous);
    assert_eq!(moments(&dataset, "news", "published")[4], "2026-07-13..");
}

#[test]
fn notes_and_signatures_below_a_table_are_no_records_even_beside_a_filled_cell() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว
        1 | ก
        หมายเหตุ | ข่าวที่ 2 ยกเลิก
        ผู้จัดทำ | นางสาว ข
        รวมข่าว | 2
        ",
    );
    assert_eq!(rows(&dataset, "news"), RowCounts { read: 4, kept: 1, ignored: 3, ..RowCounts::default() });
}

#[test]
fn a_number_that_a_spreadsheet_made_a_day_is_said() {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("d/m/yyyy");
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["เลขที่ข่าว", "หัวข้อข่าว"]).unwrap();
    sheet.write_datetime_with_format(1, 0, ExcelDateTime::from_ymd(2026, 7, 6).unwrap(), &day).unwrap();
    sheet.write_string(1, 1, "ก").unwrap();
    let dataset = read_files(&[("ข่าว.xlsx", book.save_to_buffer().unwrap())]);
    assert_eq!(issues(&dataset), ["repaired-value A2 6/7/2026"]);
    assert_eq!(texts(&dataset, "news", "news_id"), ["6/7/2026"]);
}
