//! Blank registers: what we make is read back, empty and filled in, without one issue.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveDateTime};
use polars::prelude::AnyValue;
use pramoen::definition::{ColumnKind, Definitions, Form, FormColumn, Language, Layout, load};
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
    let list = match column.kind {
        ColumnKind::YesNo => Some("yes-no"),
        _ => column.vocabulary.as_deref(),
    };
    let choice = list.map(|list| {
        let entries = &DEFINITIONS.vocabularies[list].entry;
        &entries[row % entries.len()]
    });
    match column.kind {
        ColumnKind::Identifier => text(&format!("{}/2569", row + 1)),
        ColumnKind::Text | ColumnKind::Link => text("เปิดภาคเรียน"),
        ColumnKind::Choice | ColumnKind::YesNo => {
            let choice = choice.unwrap();
            (Entry::Text(choice.title.th.clone()), choice.code.clone())
        }
        ColumnKind::MultiChoice => {
            let choice = choice.unwrap();
            (Entry::Text(choice.title.th.clone()), format!("[{}]", choice.code))
        }
        ColumnKind::Date => (Entry::Moment(moment().date().into()), "2026-08-22".to_owned()),
        ColumnKind::DateTime => (Entry::Moment(moment()), "2026-08-22 13:30:00".to_owned()),
        ColumnKind::Number => (Entry::Number(1234.0), "1234.0".to_owned()),
        ColumnKind::NumberList => (Entry::Text("6, 7".to_owned()), "6,7".to_owned()),
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
        let entries: Vec<Vec<_>> =
            (0..3).map(|row| form.column.iter().map(|column| entry(column, row)).collect()).collect();
        let typed: Vec<Vec<Entry>> =
            entries.iter().map(|row| row.iter().map(|(entry, _)| entry.clone()).collect()).collect();
        let dataset = read_back(&register::filled(form, &DEFINITIONS, Language::Thai, &typed).unwrap());
        assert_eq!(messages(&dataset), Vec::<String>::new(), "{}", form.id);
        assert_eq!(counts(&dataset, &form.id), RowCounts { read: 4, kept: 3, ignored: 1, ..RowCounts::default() });
        for (row, entries) in entries.iter().enumerate() {
            for (column, (_, expected)) in form.column.iter().zip(entries) {
                if !column.personal || column.presence {
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
fn a_new_workspace_is_checked_without_an_issue_and_made_only_once() {
    let folder = tempfile::tempdir().unwrap();
    let office = folder.path().join("เขต 1");
    let created = pramoen::init(&office, Some("สพป. \"ตัวอย่าง\" เขต 1"), Language::Thai).unwrap();
    assert_eq!(created.written.len(), DEFINITIONS.forms.len() + 1);
    let definitions = pramoen::definitions(&office).unwrap();
    assert_eq!(definitions.settings.office.as_deref(), Some("สพป. \"ตัวอย่าง\" เขต 1"));
    let options =
        pramoen::Options { path: office.clone(), period: None, as_of: as_of(), out: None, language: Language::Thai };
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
    let told = load(None, Some(&own)).unwrap().settings.told("ใด ๆ.xlsx", Some("แผ่น"));
    assert!(told.form.is_some() && told.columns.len() == 1);
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
