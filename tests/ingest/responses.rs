//! Responses to surveys that stand in two files or sheets: once each, and nothing else is taken for one.

use pramoen::issue::Problem;
use pramoen::model::dataset::Dropped;

use super::*;

const HEAD: &str = "ประทับเวลา | สถานะ | ก | ข | ข้อเสนอแนะ | เพศ | ชื่อ";
const ROW: &str = "17/4/2569, 12:00:35 | ครู | มาก | น้อย | จอดรถยาก | ชาย | ก";

/// A survey of these rows, as a text file; `~` is the row that all cases have.
fn survey(head: &str, rows: &[&str]) -> Vec<u8> {
    let rows = rows.iter().map(|row| row.replace('~', ROW)).collect::<Vec<_>>().join("\n");
    csv(&format!("{head}\n{rows}")).into_bytes()
}

/// How many rows of each sheet are kept, and how many stand elsewhere.
fn counts(dataset: &Dataset) -> Vec<(u64, u64)> {
    assert_eq!(rows(dataset, "survey").rejected, 0);
    dataset.tables["survey"].sources.iter().map(|source| (source.rows.kept, source.rows.duplicate)).collect()
}

/// What is said of rows that stand elsewhere.
fn said(dataset: &Dataset) -> Vec<String> {
    let repeated = |issue: &pramoen::issue::Issue| match &issue.problem {
        Problem::RepeatedResponses { first, rows, others } => {
            Some(format!("{} repeated-responses {rows} {first} {others}", issue.location))
        }
        _ => None,
    };
    dataset.issues.iter().filter_map(repeated).collect()
}

#[test]
fn two_rows_are_one_response_where_the_time_and_all_that_is_read_are_the_same() {
    let cases = [
        (ROW, ROW, true),
        // The time.
        (ROW, "17/4/2569, 12:00:36 | ครู | มาก | น้อย | จอดรถยาก | ชาย | ก", false),
        (ROW, "18/4/2569, 12:00:35 | ครู | มาก | น้อย | จอดรถยาก | ชาย | ก", false),
        (ROW, "2026/04/17 12:00:35 PM GMT+7 | ครู | มาก | น้อย | จอดรถยาก | ชาย | ก", true),
        ("17/4/2569 | ครู | มาก | น้อย | ดี | |", "17/4/2569 | ครู | มาก | น้อย | ดี | |", false),
        // A time that was typed, in minutes, may be that of many.
        ("17/4/2569 12:00 | ครู | มาก | น้อย | ดี | |", "17/4/2569 12:00 | ครู | มาก | น้อย | ดี | |", false),
        // The content.
        (ROW, "17/4/2569, 12:00:35 | ผู้ปกครอง | มาก | น้อย | จอดรถยาก | ชาย | ก", false),
        (ROW, "17/4/2569, 12:00:35 | ครู | น้อย | น้อย | จอดรถยาก | ชาย | ก", false),
        (ROW, "17/4/2569, 12:00:35 | ครู | น้อย | มาก | จอดรถยาก | ชาย | ก", false),
        (ROW, "17/4/2569, 12:00:35 | ครู | | น้อย | จอดรถยาก | ชาย | ก", false),
        (ROW, "17/4/2569, 12:00:35 | ครู | มาก | น้อย | จอดรถง่าย | ชาย | ก", false),
        (ROW, "17/4/2569, 12:00:35 | ครู | มาก | น้อย | | ชาย | ก", false),
        ("17/4/2569, 12:00:35 | | มาก | น้อย | - | |", "17/4/2569, 12:00:35 | | มาก | น้อย | ไม่มี | |", true),
        ("17/4/2569, 12:00:35 | | มาก | | | |", "17/4/2569, 12:00:35 | มาก | | | | |", false),
        // What is not read, as the columns of persons and questions about them.
        (ROW, "17/4/2569, 12:00:35 | ครู | มาก | น้อย | จอดรถยาก | หญิง | ข", true),
    ];
    for (one, other, same) in cases {
        // What is an item shows where it is answered.
        let more = |day: u32| format!("{day}/4/2569, 9:00:00 | ครู | ปานกลาง | มาก | | |");
        let files = [("ก.csv", survey(HEAD, &[one, &more(18)])), ("ข.csv", survey(HEAD, &[other, &more(19)]))];
        let expected = if same { [(2, 0), (1, 1)] } else { [(2, 0), (2, 0)] };
        assert_eq!(counts(&read_files(&files)), expected, "{one} / {other}");
    }
}

#[test]
fn a_full_minute_is_a_time_stamp_where_others_of_the_sheet_have_seconds() {
    let minute = "17/4/2569, 12:00:00 | ครู | มาก | น้อย | | |";
    for (second, expected) in [("00", [(2, 0), (2, 0)]), ("01", [(2, 0), (1, 1)])] {
        let more = |day: u32| format!("{day}/4/2569, 9:00:{second} | ครู | ปานกลาง | มาก | | |");
        let files = [("ก.csv", survey(HEAD, &[minute, &more(18)])), ("ข.csv", survey(HEAD, &[minute, &more(19)]))];
        assert_eq!(counts(&read_files(&files)), expected, "{second}");
    }
}

#[test]
fn responses_are_told_by_what_is_asked_and_not_by_what_the_survey_is_called() {
    let cases = [
        (HEAD, true),
        ("แบบสอบถาม ข |\nประทับเวลา | สถานะ | ก | ข | ข้อเสนอแนะ | เพศ | ชื่อ", true),
        ("ประทับเวลา | สถานะ | ก | ค | ข้อเสนอแนะ | เพศ | ชื่อ", false),
        ("ประทับเวลา | สถานะ | ด้าน [ก] | ด้าน [ข] | ข้อเสนอแนะ | เพศ | ชื่อ", false),
        ("ประทับเวลา | อายุ | ก | ข | ข้อเสนอแนะ | เพศ | ชื่อ", false),
        ("ประทับเวลา | สถานะ | ก | ข | ข้อเสนอแนะ | อายุ | อีเมล", true),
    ];
    for (head, same) in cases {
        let rows = ["~", "18/4/2569, 9:00:00 | | ปานกลาง | มาก | | |"];
        let files = [("ก.csv", survey(HEAD, &rows[..1])), ("ข.csv", survey(head, &rows))];
        let expected = if same { [(1, 0), (1, 1)] } else { [(1, 0), (2, 0)] };
        assert_eq!(counts(&read_files(&files)), expected, "{head}");
    }
    // Neither is it asked without a column of groups what the groups are.
    let head = "ประทับเวลา | ก | ข";
    let files = [("ก.csv", survey(head, &["17/4/2569, 12:00:35 | มาก | น้อย"]))];
    let grouped = survey("ประทับเวลา | สถานะ | ก | ข", &["17/4/2569, 12:00:35 | | มาก | น้อย"]);
    assert_eq!(counts(&read_files(&[files[0].clone(), ("ข.csv", grouped)])), [(1, 0), (1, 0)]);
}

#[test]
fn respondents_who_are_alike_within_a_sheet_are_several_and_the_second_is_that_of_another() {
    let cases = [
        (vec![2], vec![(3, 0)]),
        (vec![2, 1], vec![(3, 0), (1, 1)]),
        (vec![1, 2], vec![(2, 0), (2, 1)]),
        (vec![2, 2], vec![(3, 0), (1, 2)]),
        (vec![1, 3, 2], vec![(2, 0), (3, 1), (1, 2)]),
        (vec![1, 0, 1], vec![(2, 0), (1, 0), (1, 1)]),
    ];
    for (times, expected) in cases {
        let file = |(place, times): (usize, &usize)| {
            let own = format!("2{place}/5/2569, 8:30:00 | ครู | น้อย | มาก | | |");
            let rows: Vec<_> = std::iter::repeat_n("~", *times).chain([own.as_str()]).collect();
            (["ก.csv", "ข.csv", "ค.csv"][place], survey(HEAD, &rows))
        };
        let found = counts(&read_files(&times.iter().enumerate().map(file).collect::<Vec<_>>()));
        assert_eq!(found, expected, "{times:?}");
    }
}

#[test]
fn each_sheet_says_once_how_many_of_its_rows_stand_where_and_comments_are_listed_once() {
    let rows =
        ["~", "18/4/2569, 9:00:00 | ครู | ปานกลาง | มาก | เปิดช้า | |", "19/4/2569, 9:00:00 | ครู | มาก | มาก | | |"];
    let files: Vec<_> = ["ก.csv", "ข.csv", "ค.csv"]
        .into_iter()
        .zip(1..)
        .map(|(name, many)| (name, survey(HEAD, &rows[..many])))
        .collect();
    let dataset = read_files(&files);
    assert_eq!(counts(&dataset), [(1, 0), (1, 1), (1, 2)]);
    assert_eq!(
        said(&dataset),
        ["[ข.csv]!A2 repeated-responses 1 [ก.csv]!A2 0", "[ค.csv]!A2 repeated-responses 2 [ก.csv]!A2 1"]
    );
    let table = &dataset.tables["survey"];
    assert_eq!(table.frame.height(), 6, "two items for each of three respondents");
    assert_eq!([0, 1, 2].map(|source| table.kept_rows(source).into_iter().collect::<Vec<_>>()), [[1], [2], [3]]);
    let there = |row: u32| match &table.sources[2].dropped[&row] {
        Dropped::Duplicate(there) => there.to_string(),
        other => format!("{other:?}"),
    };
    assert_eq!([there(1), there(2)], ["[ก.csv]!A2", "[ข.csv]!A3"]);
    let comments: Vec<_> = dataset.comments.iter().map(|comment| comment.text.as_deref().unwrap_or("-")).collect();
    assert_eq!(comments, ["จอดรถยาก", "เปิดช้า", "-"]);
    // The first in the order of reading stays.
    let turned: Vec<_> = files.into_iter().rev().collect();
    let dataset = read_files(&turned);
    assert_eq!(counts(&dataset), [(3, 0), (0, 2), (0, 1)]);
    assert_eq!(
        said(&dataset),
        ["[ข.csv]!A2 repeated-responses 2 [ค.csv]!A2 0", "[ก.csv]!A2 repeated-responses 1 [ค.csv]!A2 0"]
    );
}

#[test]
fn sheets_of_one_workbook_and_text_files_have_the_same_responses() {
    let mut book = Workbook::new();
    let stamp = ExcelDateTime::parse_from_str("2026-04-17T12:00:35.250").unwrap();
    for (name, more) in [("คำตอบ", 0), ("คำตอบทั้งหมด", 1)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        sheet.write_row(0, 0, ["ประทับเวลา", "ก", "ข"]).unwrap();
        for row in 1..=1 + more {
            let format = Format::new().set_num_format("d/m/yyyy, h:mm:ss");
            sheet.write_datetime_with_format(row, 0, &stamp, &format).unwrap();
            sheet.write_row(row, 1, [f64::from(5 - row), 4.5]).unwrap();
            sheet.write_number(row, 2, 5.0).unwrap();
        }
    }
    let text = survey("ประทับเวลา | ก | ข", &["17/4/2569, 12:00:35 | 4 | 5", "17/4/2569, 12:00:35 | 5 | 5"]);
    let dataset = read_files(&[("ก.xlsx", book.save_to_buffer().unwrap()), ("ข.csv", text)]);
    assert_eq!(counts(&dataset), [(1, 0), (1, 1), (1, 1)]);
    assert_eq!(
        said(&dataset),
        [
            "[ก.xlsx]คำตอบทั้งหมด!A2 repeated-responses 1 [ก.xlsx]คำตอบ!A2 0",
            "[ข.csv]!A2 repeated-responses 1 [ก.xlsx]คำตอบ!A2 0"
        ]
    );
}

#[test]
fn two_tables_of_one_sheet_are_one_sheet() {
    let own = format!("{HEAD}\n{ROW}");
    let table = format!("{own}\n|\nเลขที่ข่าว | หัวข้อข่าว | ประเภทข่าว | วันเวลาเผยแพร่\n1 | ก | ประชุม | 1/4/2569\n|\n{own}");
    let dataset = read_files(&[("ก.csv", csv(&table).into_bytes()), ("ข.csv", survey(HEAD, &["~", "~", "~"]))]);
    assert_eq!(counts(&dataset), [(1, 0), (1, 0), (1, 2)]);
}
