//! Any record of any register, written in any supported spelling and layout, reads back as it was.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use encoding_rs::WINDOWS_874;
use polars::prelude::AnyValue;
use pramoen::definition::{ColumnKind, Definitions, Form, FormColumn, Layout, Pinned, load, spelling};
use pramoen::ingest::{InputFile, read};
use pramoen::model::dataset::{Dataset, ROW_COLUMN};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{as_of, issues, rows};

/// What chance decides: taken one after the other, as a sheet is written.
struct Chances<'a> {
    drawn: &'a [Index],
    next: usize,
}

impl Chances<'_> {
    fn below(&mut self, number: usize) -> usize {
        self.next += 1;
        self.drawn[self.next % self.drawn.len()].index(number)
    }

    fn of<'b, T: ?Sized>(&mut self, choices: &[&'b T]) -> &'b T {
        choices[self.below(choices.len())]
    }

    fn often(&mut self) -> bool {
        self.below(4) > 0
    }
}

/// A cell: what is typed, its clock time if that is typed in a column of its own, and what is to be read.
struct Written {
    typed: String,
    clock: Option<String>,
    read: String,
}

fn thai_digits(text: &str) -> String {
    text.chars()
        .map(|c| c.to_digit(10).and_then(|digit| "๐๑๒๓๔๕๖๗๘๙".chars().nth(digit as usize)).unwrap_or(c))
        .collect()
}

const MONTHS: [(&str, &str); 12] = [
    ("มกราคม", "ม.ค."),
    ("กุมภาพันธ์", "ก.พ."),
    ("มีนาคม", "มี.ค."),
    ("เมษายน", "เม.ย."),
    ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."),
    ("กรกฎาคม", "ก.ค."),
    ("สิงหาคม", "ส.ค."),
    ("กันยายน", "ก.ย."),
    ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."),
    ("ธันวาคม", "ธ.ค."),
];

fn day(chances: &mut Chances<'_>) -> (NaiveDate, String) {
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
    let day = first + TimeDelta::days(i64::try_from(chances.below(2400)).unwrap());
    let (number, month, year) = (day.day(), day.month(), day.year());
    let (full, short) = MONTHS[day.month0() as usize];
    let buddhist = year + 543;
    let spellings = [
        format!("{number} {full} {buddhist}"),
        format!("วันที่ {number}  {full}  พ.ศ. {buddhist}"),
        format!("{number} {short} {:02}", buddhist % 100),
        format!("ลว {number} {}{:02}", short.replace('.', ""), buddhist % 100),
        format!("{year}-{month:02}-{number:02}"),
        format!("{buddhist}-{month:02}-{number:02}"),
        format!("{short} {number}, {buddhist}"),
        format!("{number} {full} {year}"),
        // A day beyond twelve can be no month.
        if number > 12 { format!("{number}/{month}/{buddhist}") } else { format!("{number} {short}{buddhist}") },
    ];
    let typed = spellings[chances.below(spellings.len())].clone();
    (day, if chances.below(4) == 0 { thai_digits(&typed) } else { typed })
}

fn cell(column: &FormColumn, row: usize, definitions: &Definitions, chances: &mut Chances<'_>) -> Written {
    let plain = |typed: String, read: &str| Written { typed, clock: None, read: read.to_owned() };
    let vocabulary = match column.kind {
        ColumnKind::YesNo => Some("yes-no"),
        _ => column.vocabulary.as_deref(),
    };
    let choice = |chances: &mut Chances<'_>| {
        let list = &definitions.vocabularies[vocabulary.unwrap()];
        let entry = &list.entry[chances.below(list.entry.len())];
        let spellings: Vec<&str> = std::iter::once(&entry.title.th).chain(&entry.aliases).map(String::as_str).collect();
        (chances.of(&spellings).to_owned(), entry.code.clone())
    };
    if column.presence {
        return plain("นาย ก".to_owned(), "yes");
    }
    if column.person {
        return plain(chances.of(&["นาย ก", "นายก", " ก "]).to_owned(), "1");
    }
    match column.kind {
        ColumnKind::Identifier => plain(format!("ก{row}/2569"), &format!("ก{row}/2569")),
        ColumnKind::Text | ColumnKind::Link => plain(format!("  ข้อความ,  ที่ {row} "), &format!("ข้อความ, ที่ {row}")),
        ColumnKind::Number => {
            let number = chances.below(5_000_000);
            let typed = if number >= 1000 && chances.often() {
                let text = number.to_string();
                let groups: Vec<_> =
                    text.as_bytes().rchunks(3).rev().map(|part| String::from_utf8_lossy(part)).collect();
                groups.join(",")
            } else {
                thai_digits(&number.to_string())
            };
            plain(typed, &format!("{number}"))
        }
        ColumnKind::NumberList => plain("๓-๕ และ 9".to_owned(), "3,4,5,9"),
        ColumnKind::ConsiderationList => plain("๓-๕ และ ๑.๑/๒".to_owned(), "3,4,5,1.1/2"),
        ColumnKind::Choice | ColumnKind::YesNo => {
            let (typed, code) = choice(chances);
            plain(typed, &code)
        }
        ColumnKind::MultiChoice => {
            let mut codes: Vec<String> = Vec::new();
            let mut typed: Vec<String> = Vec::new();
            for _ in 0..=chances.below(3) {
                let (text, code) = choice(chances);
                // A spelling that holds a separator is known only alone.
                let parted = text.contains([',', ';', '/', '|', '\n']) || text.contains("และ");
                if parted || codes.contains(&code) {
                    continue;
                }
                typed.push(text);
                codes.push(code);
            }
            if codes.is_empty() {
                let (text, code) = choice(chances);
                (typed, codes) = (vec![text], vec![code]);
            }
            let separator = chances.of(&[", ", ";", " / ", "\n", " และ "]);
            plain(typed.join(separator), &codes.join("|"))
        }
        ColumnKind::Date => {
            let (day, typed) = day(chances);
            plain(typed, &day.to_string())
        }
        ColumnKind::DateTime => {
            let (day, typed) = day(chances);
            let minute = chances.below(1440);
            let (hour, minute) = (minute / 60, minute % 60);
            let at = format!("{day} {hour:02}:{minute:02}");
            match chances.below(4) {
                0 => plain(typed, &format!("{day} day")),
                1 => plain(format!("{typed} เวลา {hour:02}.{minute:02} น."), &at),
                2 => plain(format!("{typed} {hour:02}:{minute:02}"), &at),
                _ => {
                    let clocks = [
                        format!("{hour}.{minute:02} น."),
                        format!("{hour:02}:{minute:02}"),
                        thai_digits(&format!("{hour:02}{minute:02} น.")),
                    ];
                    Written { typed, clock: Some(clocks[chances.below(3)].clone()), read: at }
                }
            }
        }
    }
}

/// A written sheet: its cells, and for each record what each field is to be.
struct Sheet {
    cells: Vec<Vec<String>>,
    records: Vec<Vec<(String, ColumnKind, String)>>,
}

/// Writes records of a form below a header, with what real sheets have around them.
fn sheet(form: &Form, definitions: &Definitions, records: usize, chances: &mut Chances<'_>) -> Sheet {
    let mut columns: Vec<&FormColumn> =
        form.column.iter().filter(|column| column.required || column.distinctive || chances.often()).collect();
    // Any order; chance swaps.
    for place in 0..columns.len() {
        let other = chances.below(columns.len());
        columns.swap(place, other);
    }
    let mut header = Vec::new();
    for column in &columns {
        let spellings: Vec<&str> =
            std::iter::once(&column.title.th).chain(&column.aliases).map(String::as_str).collect();
        header.push(decorated(chances.of(&spellings), chances));
        if column.kind == ColumnKind::DateTime {
            header.push(chances.of(&["เวลา", "เวลา (น.)"]).to_owned());
        }
    }
    let mut cells = vec![vec!["สพป.ตัวอย่าง เขต 1".to_owned()]; chances.below(3)];
    cells.push(header.clone());
    let mut written = Vec::new();
    for row in 0..records {
        match chances.below(8) {
            0 => cells.push(Vec::new()),
            1 if row > 0 => cells.push(header.clone()),
            2 => cells.push(vec!["เดือน มกราคม 2569".to_owned()]),
            _ => {}
        }
        let (mut line, mut record) = (Vec::new(), Vec::new());
        for column in &columns {
            let cell = cell(column, row, definitions, chances);
            line.push(cell.typed);
            if column.kind == ColumnKind::DateTime {
                line.push(cell.clock.unwrap_or_default());
            }
            if !column.personal || column.presence || column.person {
                record.push((column.id.clone(), column.kind, cell.read));
            }
        }
        cells.push(line);
        written.push(record);
    }
    if chances.often() {
        cells.push(vec![format!("รวม {records} รายการ")]);
        cells.push(vec!["หมายเหตุ ข้อมูล ณ วันที่จัดทำ".to_owned()]);
    }
    Sheet { cells, records: written }
}

/// A header as people type it: a star, a line break, two spaces, a zero-width space.
fn decorated(header: &str, chances: &mut Chances<'_>) -> String {
    match chances.below(6) {
        0 => format!("{header}*"),
        1 => format!(" {header} "),
        2 => header.replace(' ', "\n"),
        3 => format!("{header}\u{200b}"),
        4 => header.replace('ำ', "\u{e4d}\u{e32}"),
        _ => header.to_owned(),
    }
}

/// The bytes of a file of some kind.
fn file(cells: &[Vec<String>], chances: &mut Chances<'_>) -> Vec<u8> {
    if chances.below(3) == 0 {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet();
        for (row, line) in (0..).zip(cells) {
            for (column, cell) in (0..).zip(line) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
        return workbook.save_to_buffer().unwrap();
    }
    let separator = chances.of(&[",", ";", "\t"]);
    let widest = cells.iter().map(Vec::len).max().unwrap_or_default();
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |line: &Vec<String>| {
        let cells = line.iter().map(String::as_str).chain(std::iter::repeat("")).take(widest).map(quoted);
        cells.collect::<Vec<_>>().join(separator)
    };
    let text = cells.iter().map(line).collect::<Vec<_>>().join("\r\n");
    let (thai, _, lossy) = WINDOWS_874.encode(&text);
    match chances.below(4) {
        0 => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        1 => [vec![0xFF, 0xFE], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat(),
        2 if !lossy => thai.into_owned(),
        _ => text.into_bytes(),
    }
}

/// A field as it was read, in the words in which it was written.
fn shown(dataset: &Dataset, form: &str, field: &str, kind: ColumnKind, row: usize) -> String {
    let frame = &dataset.tables[form].frame;
    let value = |name: &str| frame.column(name).unwrap().get(row).unwrap().into_static();
    let milliseconds = |name: &str| match value(name) {
        AnyValue::Datetime(at, ..) | AnyValue::DatetimeOwned(at, ..) => {
            chrono::DateTime::from_timestamp_millis(at).unwrap().naive_utc()
        }
        other => panic!("{other:?}"),
    };
    match kind {
        ColumnKind::DateTime => {
            let (from, to): (NaiveDateTime, NaiveDateTime) =
                (milliseconds(&format!("{field}_from")), milliseconds(&format!("{field}_to")));
            if from == to { from.format("%F %H:%M").to_string() } else { from.format("%F day").to_string() }
        }
        ColumnKind::MultiChoice => {
            let list = frame.column(field).unwrap().list().unwrap().get_as_series(row).unwrap();
            list.str().unwrap().iter().flatten().collect::<Vec<_>>().join("|")
        }
        _ => match value(field) {
            AnyValue::StringOwned(text) => text.to_string(),
            AnyValue::Float64(number) => number.to_string(),
            AnyValue::Int64(number) => number.to_string(),
            AnyValue::Date(days) => (NaiveDate::default() + TimeDelta::days(days.into())).to_string(),
            other => format!("{other:?}"),
        },
    }
}

/// The definitions of an office that says of every sheet that it is one register, for each register of records. Which
/// register a sheet is, is not the question here: few columns may fit several.
static PINNED: LazyLock<Vec<Definitions>> = LazyLock::new(|| {
    let built_in = load(None, None).unwrap();
    let records = built_in.forms.iter().filter(|form| form.layout == Layout::Records);
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("pramoen.toml");
    let pinned = records.map(|form| {
        std::fs::write(&own, format!("[[sheet]]\nfile = \"*\"\nform = \"{}\"\n", form.id)).unwrap();
        load(None, Some(&own)).unwrap()
    });
    pinned.collect()
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_record_in_any_spelling_and_layout_reads_back(drawn in proptest::collection::vec(any::<Index>(), 400), records in 1..12_usize) {
        for definitions in PINNED.iter() {
            let Some(Pinned::Form(id)) = definitions.told("ก", None).form else { unreachable!() };
            let form = definitions.form(&id).unwrap();
            let mut chances = Chances { drawn: &drawn, next: spelling::key(&form.id).len() };
            let sheet = sheet(form, definitions, records, &mut chances);
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("ก");
            std::fs::write(&path, file(&sheet.cells, &mut chances)).unwrap();
            let dataset = read(&[InputFile { name: "ก".into(), path }], definitions, as_of(), &|_| {});
            prop_assert_eq!(issues(&dataset), Vec::<String>::new(), "{} {:#?}", form.id, sheet.cells);
            prop_assert_eq!(rows(&dataset, &form.id).kept, records as u64, "{} {:#?}", form.id, sheet.cells);
            prop_assert_eq!(dataset.tables[&form.id].frame.column(ROW_COLUMN).unwrap().len(), records);
            for (row, record) in sheet.records.iter().enumerate() {
                for (field, kind, expected) in record {
                    prop_assert_eq!(&shown(&dataset, &form.id, field, *kind, row), expected, "{} {}", form.id, field);
                }
            }
        }
    }
}
