//! Blank registers: what we make is read back, empty and filled in, without one issue.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveDateTime};
use polars::prelude::AnyValue;
use pramoen::definition::{ColumnKind, Definitions, Digits, Form, FormColumn, Language, Layout, load};
use pramoen::ingest::{InputFile, read};
use pramoen::model::dataset::{Dataset, RowCounts};
use pramoen::register::{self, Entry};

static DEFINITIONS: LazyLock<Definitions> = LazyLock::new(|| load(None, None).unwrap());

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 15).unwrap()
}

fn moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 8, 22).unwrap().and_hms_opt(13, 30, 0).unwrap()
}

fn read_back(bytes: &[u8]) -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ก.xlsx");
    fs::write(&path, bytes).unwrap();
    read(&[InputFile { name: "ก.xlsx".into(), path }], &DEFINITIONS, as_of(), &|_| {})
}

/// A part of a workbook as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

fn messages(dataset: &Dataset) -> Vec<String> {
    let said = |issue: &pramoen::issue::Issue| format!("{} {:?}", issue.location, issue.problem);
    dataset.issues.iter().map(said).collect()
}

fn counts(dataset: &Dataset, form: &str) -> RowCounts {
    dataset.tables[form].sources[0].rows
}

/// What an officer fills in, and what is to be read.
fn entry(column: &FormColumn, row: usize) -> (Entry, String) {
    let text = |text: &str| (Entry::Text(text.to_owned()), text.to_owned());
    if column.presence {
        return (Entry::Text("นาย ก".to_owned()), "yes".to_owned());
    }
    if column.person {
        return (Entry::Text(["นาย ก", "ก"][row % 2].to_owned()), "1".to_owned());
    }
    let list = match column.kind {
        ColumnKind::YesNo => Some("yes-no"),
        _ => column.vocabulary.as_deref(),
    };
    let choice = list.map(|list| {
        let entries = &DEFINITIONS.vocabularies[list].entry;
        (&entries[row % entries.len()], &entries[(row + 1) % entries.len()])
    });
    match column.kind {
        ColumnKind::Identifier => text(&format!("{}/2569", row + 1)),
        ColumnKind::Text | ColumnKind::Link => text("เปิดภาคเรียน"),
        ColumnKind::Choice | ColumnKind::YesNo => {
            let (choice, _) = choice.unwrap();
            (Entry::Text(choice.title.th.clone()), choice.code.clone())
        }
        ColumnKind::MultiChoice => {
            let (one, other) = choice.unwrap();
            // The reader parts a cell at this word even within a title, so such titles stand alone here.
            if [one, other].iter().any(|entry| entry.title.th.contains("และ")) {
                return (Entry::Text(one.title.th.clone()), format!("[{}]", one.code));
            }
            let typed = format!("{}, {}", one.title.th, other.title.th);
            (Entry::Text(typed), format!("[{},{}]", one.code, other.code))
        }
        // Days are typed as often as they are entered as days.
        ColumnKind::Date if row % 2 == 1 => (Entry::Text("22 ส.ค. 2569".to_owned()), "2026-08-22".to_owned()),
        ColumnKind::DateTime if row % 2 == 1 => {
            (Entry::Text("22 ส.ค. 2569 13:30".to_owned()), "2026-08-22 13:30:00".to_owned())
        }
        ColumnKind::Date => (Entry::Moment(moment().date().into()), "2026-08-22".to_owned()),
        ColumnKind::DateTime => (Entry::Moment(moment()), "2026-08-22 13:30:00".to_owned()),
        ColumnKind::Number => (Entry::Number(1234.0), "1234.0".to_owned()),
        ColumnKind::NumberList => (Entry::Text("6, 7".to_owned()), "6,7".to_owned()),
        ColumnKind::ConsiderationList => (Entry::Text("6, 1.1/3".to_owned()), "6,1.1/3".to_owned()),
    }
}

/// A field of a record in the words of [`entry`].
fn shown(dataset: &Dataset, form: &Form, column: &FormColumn, row: usize) -> String {
    let frame = &dataset.tables[&form.id].frame;
    let name = if column.kind == ColumnKind::DateTime { format!("{}_from", column.id) } else { column.id.clone() };
    match frame.column(&name).unwrap().get(row).unwrap() {
        AnyValue::String(text) => text.to_owned(),
        AnyValue::List(list) => {
            format!("[{}]", list.str().unwrap().iter().flatten().collect::<Vec<_>>().join(","))
        }
        AnyValue::Datetime(at, ..) => chrono::DateTime::from_timestamp_millis(at).unwrap().naive_utc().to_string(),
        other => other.to_string(),
    }
}

fn records() -> impl Iterator<Item = &'static Form> {
    DEFINITIONS.forms.iter().filter(|form| form.layout == Layout::Records)
}

#[test]
fn every_blank_register_is_read_as_itself_without_a_record_and_without_an_issue() {
    for form in &DEFINITIONS.forms {
        for language in [Language::Thai, Language::English] {
            let dataset = read_back(&register::blank(form, &DEFINITIONS, language).unwrap());
            assert_eq!(messages(&dataset), Vec::<String>::new(), "{}", form.id);
            assert_eq!(counts(&dataset, &form.id), RowCounts { read: 1, ignored: 1, ..RowCounts::default() });
        }
    }
}

#[test]
fn every_register_that_is_filled_in_reads_back_without_an_issue() {
    for form in records() {
        // As many rows as the longest list has values: each is chosen once.
        let lists = form.column.iter().filter_map(|column| column.vocabulary.as_deref());
        let longest = lists.map(|list| DEFINITIONS.vocabularies[list].entry.len()).max().unwrap_or_default().max(3);
        let entries: Vec<Vec<_>> =
            (0..longest).map(|row| form.column.iter().map(|column| entry(column, row)).collect()).collect();
        let typed: Vec<Vec<Entry>> =
            entries.iter().map(|row| row.iter().map(|(entry, _)| entry.clone()).collect()).collect();
        let dataset = read_back(&register::filled(form, &DEFINITIONS, Language::Thai, &typed).unwrap());
        assert_eq!(messages(&dataset), Vec::<String>::new(), "{}", form.id);
        let kept = longest as u64;
        assert_eq!(counts(&dataset, &form.id), RowCounts { read: kept + 1, kept, ignored: 1, ..RowCounts::default() });
        for (row, entries) in entries.iter().enumerate() {
            for (column, (_, expected)) in form.column.iter().zip(entries) {
                if !column.personal || column.presence || column.person {
                    assert_eq!(shown(&dataset, form, column, row), *expected, "{} {}", form.id, column.id);
                }
            }
        }
    }
}

#[test]
fn the_example_of_a_register_is_what_an_officer_may_type() {
    for form in records() {
        let row: Vec<_> =
            form.column.iter().map(|column| column.example.clone().map_or(Entry::Blank, Entry::Text)).collect();
        let dataset = read_back(&register::filled(form, &DEFINITIONS, Language::Thai, &[row]).unwrap());
        let personal = form.column.iter().any(|column| column.required && column.personal);
        if !personal {
            assert_eq!(messages(&dataset), Vec::<String>::new(), "{}", form.id);
            assert_eq!(counts(&dataset, &form.id).kept, 1, "{}", form.id);
        }
    }
}

#[test]
fn surveys_that_are_typed_from_paper_are_read_back() {
    let survey = DEFINITIONS.form("survey").unwrap();
    let columns = register::columns(survey, &DEFINITIONS, Language::Thai);
    let answers = |level: &str| -> Vec<Entry> {
        let cell = |(field, _): &(Option<&str>, String)| match field {
            Some("timestamp") => Entry::Moment(moment()),
            Some("group") => Entry::Text("ครู".to_owned()),
            Some(_) => Entry::Blank,
            None => Entry::Text(level.to_owned()),
        };
        columns.iter().map(cell).collect()
    };
    let rows = [answers("มากที่สุด"), answers("มาก"), answers("น้อย")];
    let dataset = read_back(&register::filled(survey, &DEFINITIONS, Language::Thai, &rows).unwrap());
    assert_eq!(messages(&dataset), Vec::<String>::new());
    assert_eq!(counts(&dataset, "survey").kept, 3);
    let items = columns.iter().filter(|(field, _)| field.is_none()).count();
    assert_eq!(dataset.tables["survey"].frame.height(), 3 * items);
}

#[test]
fn counts_of_answers_are_read_back() {
    let form = DEFINITIONS.form("survey-tally").unwrap();
    let columns = register::columns(form, &DEFINITIONS, Language::Thai);
    let cell = |(place, (field, _)): (usize, &(Option<&str>, String))| match field {
        Some("item") => Entry::Text("ได้รับข่าวทันเวลา".to_owned()),
        Some("date") => Entry::Text("30 ก.ย. 2569".to_owned()),
        Some(field) if field.starts_with("level") => Entry::Number(place as f64),
        _ => Entry::Blank,
    };
    let row: Vec<Entry> = columns.iter().enumerate().map(cell).collect();
    let dataset = read_back(&register::filled(form, &DEFINITIONS, Language::Thai, &[row]).unwrap());
    assert_eq!(messages(&dataset), Vec::<String>::new());
    assert_eq!(counts(&dataset, "survey-tally"), RowCounts { read: 2, kept: 1, ignored: 1, ..RowCounts::default() });
    let weights = dataset.tables["survey-tally"].frame.column("weight").unwrap();
    let weights: Vec<_> = weights.f64().unwrap().iter().flatten().collect();
    assert_eq!(weights, [1.0, 2.0, 3.0, 4.0, 5.0]);
}

#[test]
fn every_header_says_its_values_and_an_example() {
    for form in &DEFINITIONS.forms {
        let bytes = register::blank(form, &DEFINITIONS, Language::Thai).unwrap();
        let notes = part(&bytes, "xl/comments1.xml");
        for column in form.column.iter().filter(|column| form.layout != Layout::Survey || !column.personal) {
            let list = column.vocabulary.as_deref().map(|list| &DEFINITIONS.vocabularies[list]);
            let values = list.iter().flat_map(|list| &list.entry).map(|entry| &entry.title.th);
            for said in values.chain(&column.example).chain([&column.title.en]) {
                assert!(notes.contains(&said.replace('&', "&amp;")), "{} {}: {said}", form.id, column.id);
            }
        }
        let personal = DEFINITIONS.thai.get("register-personal");
        let own = form.column.iter().filter(|column| column.personal && form.layout != Layout::Survey).count();
        assert_eq!(notes.matches(&personal).count(), own, "{}", form.id);
    }
}

#[test]
fn registers_are_ready_to_print_and_their_headers_stay_in_sight() {
    for form in &DEFINITIONS.forms {
        let bytes = register::blank(form, &DEFINITIONS, Language::Thai).unwrap();
        let (sheet, book) = (part(&bytes, "xl/worksheets/sheet1.xml"), part(&bytes, "xl/workbook.xml"));
        for set in ["state=\"frozen\"", "paperSize=\"9\"", "orientation=\"landscape\"", "fitToPage=\"1\""] {
            assert!(sheet.contains(set), "{}: {set}", form.id);
        }
        assert!(book.contains("_xlnm.Print_Titles"), "{}", form.id);
        assert!(part(&bytes, "xl/styles.xml").contains("TH Sarabun New"));
        let chooses = form.column.iter().any(|column| matches!(column.kind, ColumnKind::Choice | ColumnKind::YesNo));
        assert_eq!(sheet.contains("type=\"list\""), chooses || form.layout == Layout::Survey, "{}", form.id);
        assert_eq!(book.contains("veryHidden"), sheet.contains("type=\"list\""), "{}", form.id);
    }
}

#[test]
fn a_new_workspace_is_checked_without_an_issue_and_made_only_once() {
    let folder = tempfile::tempdir().unwrap();
    let office = folder.path().join("เขต 1");
    let created = pramoen::init(&office, Some("สพป. \"ตัวอย่าง\" เขต 1"), Language::Thai).unwrap();
    assert_eq!(created.written.len(), DEFINITIONS.forms.len() + 1);
    let definitions = pramoen::definitions(&office).unwrap();
    assert_eq!(definitions.settings.office.as_deref(), Some("สพป. \"ตัวอย่าง\" เขต 1"));
    let options = pramoen::Options::new(office.clone(), as_of(), Language::Thai);
    let checked = pramoen::check(&options, false, &|_| {}).unwrap();
    assert!(checked.issues.is_empty(), "{:?}", checked.issues);
    assert_eq!(checked.tables.len(), DEFINITIONS.forms.len());
    assert!(matches!(pramoen::init(&office, None, Language::Thai), Err(pramoen::error::Error::Occupied { .. })));
}

#[test]
fn what_the_settings_of_a_new_workspace_propose_is_understood() {
    let settings = register::settings(&DEFINITIONS, Language::Thai, None);
    let (said, proposed) = settings.split_at(settings.find("# [[sheet]]").unwrap());
    assert!(said.contains("[office]"));
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("pramoen.toml");
    fs::write(&own, proposed.replace("# ", "")).unwrap();
    let told = load(None, Some(&own)).unwrap().told("ใด ๆ.xlsx", Some("แผ่น"));
    assert!(told.form.is_some() && told.columns.len() == 1);
    // Every `#` before a line of TOML may go; explanations are no TOML.
    let (known, explained) = (
        [
            "[",
            "groups",
            "schools",
            "holidays",
            "editions =",
            "evidence =",
            "digits",
            "indicator =",
            "period =",
            "numerator =",
            "denominator =",
        ],
        " · ",
    );
    let lines = said.lines().filter_map(|line| line.strip_prefix("# "));
    let proposed: Vec<_> =
        lines.filter(|line| known.iter().any(|word| line.starts_with(word)) && !line.contains(explained)).collect();
    fs::write(&own, proposed.join("\n")).unwrap();
    let settings = load(None, Some(&own)).unwrap().settings;
    assert_eq!((settings.universe.len(), settings.holidays.len(), settings.baselines.len()), (2, 2, 1), "{proposed:?}");
    assert_eq!(settings.report.digits, Digits::Thai);
    assert_eq!(settings.standard.editions, ["2557"], "the edition that has a level table");
    assert_eq!(settings.standard.evidence.as_deref(), Some("หลักฐาน"));
}

#[test]
fn the_registers_that_are_shipped_are_those_that_the_definitions_make() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/workbooks");
    let write = std::env::var_os("PRAMOEN_WRITE_FORMS").is_some();
    for form in &DEFINITIONS.forms {
        let path = folder.join(register::file_name(form));
        let bytes = register::blank(form, &DEFINITIONS, Language::Thai).unwrap();
        if write {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &bytes).unwrap();
        }
        let shipped = fs::read(&path).unwrap_or_default();
        assert!(shipped == bytes, "{}: PRAMOEN_WRITE_FORMS=1 cargo test --test registers", path.display());
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), DEFINITIONS.forms.len(), "nothing else");
}
