//! How much of the ledger the workbook shows, and that no figure depends on it.

use std::collections::BTreeSet;

use calamine::{Data, DataType, Reader};
use chrono::{NaiveDate, Timelike};
use pramoen::definition::{Definitions, Language, LedgerChoice, load};
use pramoen::model::ledger::{Bucket, Entries, Ledger, LedgerTable, Reason};
use pramoen::model::location::{CellRef, Location};
use pramoen::model::measurement::Kind;
use pramoen::model::results::Results;
use pramoen::report;
use pramoen::report::document::{Block, Cell, Document, List, Rows};

use super::package::text;
use super::{DEFINITIONS, RESULTS, files, workbook};

/// The report with this choice, where a register of so many rows is shown whole.
fn composed(choice: LedgerChoice, whole: usize) -> Document {
    let mut definitions = load(None, None).unwrap();
    definitions.settings.report.ledger = choice;
    let room = report::Room { ledger: whole, ..report::Room::default() };
    let mut document = report::compose_within(&RESULTS, &definitions, Language::Thai, room);
    document.charts.clear();
    document
}

fn lists(document: &Document) -> Vec<&List> {
    let blocks = document.sheets.iter().flat_map(|sheet| &sheet.blocks);
    blocks.filter_map(|block| if let Block::List(list) = block { Some(list) } else { None }).collect()
}

fn longest() -> &'static LedgerTable {
    RESULTS.ledger.tables.iter().max_by_key(|ledger| ledger.rows()).unwrap()
}

/// Whether a binding reading of an indicator with a target misses a row, cannot decide it or leaves it out.
fn is_missed(ledger: &LedgerTable, row: usize) -> bool {
    ledger.entries.iter().filter(|entry| entry.reading.is_none()).any(|entry| {
        let indicator = DEFINITIONS.indicators.iter().find(|own| own.id == entry.indicator).unwrap();
        if indicator.target.is_none() {
            return false;
        }
        if !entry.buckets.iter().any(|(bucket, _)| matches!(bucket, Bucket::Denominator | Bucket::Numerator)) {
            return false;
        }
        match entry.buckets.at(row).0 {
            Bucket::Excluded | Bucket::Undecidable => true,
            Bucket::Denominator => indicator.binding().kind == Kind::Proportion,
            Bucket::Outside | Bucket::Numerator => false,
        }
    })
}

fn notes(document: &Document, sheet: usize) -> Vec<&str> {
    let blocks = document.sheets[sheet].blocks.iter();
    blocks.filter_map(|block| if let Block::Note(text) = block { Some(text.as_str()) } else { None }).collect()
}

/// The values of every sheet that is not the ledger's, but for the notes that say what the ledger shows.
fn values(document: &Document) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book = workbook(document);
    let own = document.sheets.iter().filter(|sheet| !sheet.id.starts_with("ledger_"));
    own.map(|sheet| {
        let range = book.worksheet_range(&sheet.title).unwrap();
        let rows = range.rows().filter(|row| !matches!(&row[0], Data::String(text) if text.contains("--ledger")));
        let plain = |cell: &Data| match cell {
            Data::Int(number) => Data::Float(*number as f64),
            // An empty text that a formula comes to is an empty cell as a value.
            Data::String(text) if text.is_empty() => Data::Empty,
            other => other.clone(),
        };
        (sheet.id.clone(), rows.map(|row| row.iter().map(plain).collect()).collect())
    })
    .collect()
}

#[test]
fn a_register_is_shown_whole_up_to_the_limit_and_by_its_misses_beyond() {
    let longest = longest();
    let rows = longest.rows();
    let own = |document: &Document| {
        let list = lists(document).into_iter().find(|list| list.ledger().table == longest.table).unwrap().clone();
        (list.rows, document.cut.contains(&longest.table))
    };
    let (whole, cut) = own(&composed(LedgerChoice::Auto, rows));
    assert!(matches!(whole, Rows::Every(range) if range == (0..rows)) && !cut);
    let (missed, cut) = own(&composed(LedgerChoice::Auto, rows - 1));
    let expected: Vec<_> = (0..rows).filter(|row| is_missed(longest, *row)).collect();
    assert!(cut && !expected.is_empty() && expected.len() < rows, "{} of {rows}", expected.len());
    assert_eq!(missed.iter().collect::<Vec<_>>(), expected);
    let (all, cut) = own(&composed(LedgerChoice::All, 0));
    assert!(all.len() == rows && !cut);
    let (asked, cut) = own(&composed(LedgerChoice::Misses, usize::MAX));
    assert!(cut && asked.iter().collect::<Vec<_>>() == expected);
}

#[test]
fn figures_are_the_same_whatever_of_the_ledger_is_shown() {
    let all = composed(LedgerChoice::All, 0);
    let expected = values(&all);
    let figures = |document: &Document| {
        let tables: Vec<_> = document.sheets.iter().flat_map(|sheet| &sheet.blocks).filter_map(super::table).collect();
        let cells = tables.iter().flat_map(|table| table.rows.iter().flatten());
        cells.filter(|cell| matches!(cell, Cell::Figure { .. } | Cell::Live(..))).count()
    };
    for choice in [LedgerChoice::Misses, LedgerChoice::None] {
        let document = composed(choice, 0);
        assert_eq!(values(&document), expected, "{}", choice.name());
        assert!(figures(&document) < figures(&all), "what is not counted in the workbook is no formula");
    }
}

#[test]
fn the_workbook_says_which_rows_it_shows_and_where_all_of_them_are() {
    let misses = composed(LedgerChoice::Misses, 0);
    assert!(notes(&misses, 0).iter().any(|note| note.contains("--ledger all")), "{:?}", notes(&misses, 0));
    let written = files(&misses).unwrap();
    for list in lists(&misses) {
        let place = misses.sheets.iter().position(|sheet| sheet.id == list.id).unwrap();
        let file = report::whole::name(&list.ledger().table);
        let cut = misses.cut.contains(&list.ledger().table);
        let said = notes(&misses, place).iter().any(|note| {
            note.contains(&file)
                && note.contains(&list.rows.len().to_string())
                && note.contains(&list.ledger().rows().to_string())
        });
        assert_eq!(said, cut, "{file}");
        assert_eq!(written.iter().any(|own| own.name == file && own.bytes.starts_with(b"PAR1")), cut, "{file}");
    }
    let manifest = written.iter().find(|file| file.name == report::MANIFEST).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest.bytes).unwrap();
    let outputs: BTreeSet<_> =
        manifest["outputs"].as_array().unwrap().iter().filter_map(|name| name.as_str()).collect();
    assert_eq!(outputs, written.iter().map(|file| file.name.as_str()).collect());
    let none = composed(LedgerChoice::None, 0);
    assert!(lists(&none).is_empty() && none.cut.is_empty());
    assert!(notes(&none, 0).iter().any(|note| note.contains("--ledger auto")));
    let written = files(&none).unwrap();
    assert!(!written.iter().any(|file| file.name.ends_with(".parquet")));
    let whole = composed(LedgerChoice::Auto, usize::MAX);
    assert!(!notes(&whole, 0).iter().any(|note| note.contains("--ledger")));
}

/// One register of so many rows, which have a place each and nothing else but buckets.
fn synthetic(rows: u32) -> Results {
    let mut results = RESULTS.clone();
    let own = longest();
    let place = |row| Location {
        file: "ข่าว & ภาพ.xlsx".into(),
        sheet: Some("ไตรมาส \"1\"".into()),
        cell: Some(CellRef { row: row + 1, column: 2 }),
    };
    let reasons = [Reason::Counted, Reason::Missed, Reason::Unknown, Reason::NotInDenominator];
    let buckets = |shift: usize| (0..rows as usize).map(|row| reasons[(row / 7 + shift) % 4]).collect();
    let entries =
        own.entries.iter().enumerate().map(|(shift, entry)| Entries { buckets: buckets(shift), ..entry.clone() });
    let table = LedgerTable {
        table: own.table.clone(),
        places: (0..rows).map(place).collect(),
        columns: Vec::new(),
        days: own.days.iter().map(|(by, _)| (by.clone(), vec![None; rows as usize])).collect(),
        entries: entries.collect(),
    };
    results.ledger = Ledger { tables: vec![table] }.into();
    results
}

#[test]
fn rows_are_links_to_their_places_as_long_as_a_sheet_may_have_more() {
    let most = 60_000;
    for rows in [most, most + 1] {
        let results = synthetic(rows);
        let mut document = report::compose_within(&results, &DEFINITIONS, Language::Thai, report::Room::default());
        let own = format!("ledger_{}", longest().table.id());
        report::select::keep(&mut document, |id| id == own);
        document.charts.clear();
        document.inputs = Some("../input/".to_owned());
        let written = files(&document).unwrap();
        let book = &written.iter().find(|file| file.name == report::WORKBOOK).unwrap().bytes;
        let sheet = text(book, "xl/worksheets/sheet1.xml");
        let links: Vec<_> = sheet.split("<hyperlink ").skip(1).filter(|link| link.contains("r:id")).collect();
        assert_eq!(links.len(), 60_000);
        assert!(links[0].contains("location=\"'ไตรมาส &quot;1&quot;'!C2\""), "{}", links[0]);
        assert!(links[59_999].contains("!C60001\""), "{}", links[59_999]);
        let relations = text(book, "xl/worksheets/_rels/sheet1.xml.rels");
        assert_eq!(relations.matches("TargetMode=\"External\"").count(), 1, "one file, one relation");
        let looks: BTreeSet<_> = sheet
            .split("<row r=\"")
            .filter(|row| row.contains("[ข่าว &amp; ภาพ.xlsx]"))
            .map(|row| row.split("<c s=\"").nth(1).unwrap().split('"').next().unwrap())
            .collect();
        assert_eq!(looks.len(), if rows > most { 2 } else { 1 }, "what is no link does not look like one");
    }
}

/// A number, or that of a day.
fn number(cell: &Data) -> Option<f64> {
    match cell {
        Data::DateTime(at) => Some(at.as_f64()),
        other => other.as_f64(),
    }
}

/// The number of a second of a day.
fn serial(day: NaiveDate, second: u32) -> f64 {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
    (day - zero).num_days() as f64 + f64::from(second) / 86_400.0
}

#[test]
fn the_rows_of_the_workbook_are_the_cells_of_its_lists() {
    for choice in [LedgerChoice::All, LedgerChoice::Misses] {
        let document = composed(choice, 0);
        let mut book = workbook(&document);
        for list in lists(&document) {
            let sheet = document.sheets.iter().find(|sheet| sheet.id == list.id).unwrap();
            let range = book.worksheet_range(&sheet.title).unwrap();
            let head = range.rows().position(|row| row[0] == Data::String(list.columns[0].title.clone())).unwrap();
            let shown: Vec<_> = range.rows().skip(head + 1).collect();
            assert_eq!(shown.len(), list.rows.len(), "{}", list.id);
            for (row, cells) in shown.into_iter().enumerate() {
                for (column, found) in cells.iter().enumerate() {
                    let own = list.cell(row, column);
                    let same = match own.shown() {
                        Cell::Empty => matches!(found, Data::Empty) || *found == Data::String(String::new()),
                        Cell::Text(text) if text.is_empty() => *found == Data::Empty,
                        Cell::Text(text) | Cell::SourceLink(_, text) => {
                            *found == Data::String(text.replace('\r', "_x000D_"))
                                || *found == Data::String(text.clone())
                        }
                        Cell::Integer(count) => number(found) == Some(*count as f64),
                        Cell::Number(own, _) => number(found) == Some(*own),
                        Cell::Date(day) => number(found) == Some(serial(*day, 0)),
                        Cell::Moment(at) => number(found) == Some(serial(at.date(), at.num_seconds_from_midnight())),
                        other => panic!("{other:?}"),
                    };
                    assert!(same, "{} row {row} {}: {own:?} {found:?}", list.id, list.columns[column].id);
                }
            }
        }
    }
}

#[test]
fn the_filter_of_a_list_reaches_over_all_its_rows() {
    let document = composed(LedgerChoice::All, usize::MAX);
    let mut book = workbook(&document);
    book.load_tables().unwrap();
    let mut counted = 0;
    for sheet in &document.sheets {
        let lists: Vec<&List> = sheet
            .blocks
            .iter()
            .filter_map(|block| if let Block::List(list) = block { Some(list) } else { None })
            .collect();
        let names: Vec<String> = book.table_names_in_sheet(&sheet.title).into_iter().cloned().collect();
        for list in lists {
            let tables = names.iter().map(|name| book.table_by_name(name).unwrap());
            let heights: Vec<usize> = tables.map(|table| table.data().height()).collect();
            assert!(heights.contains(&list.rows.len()), "{}: {} rows, tables of {heights:?}", list.id, list.rows.len());
            counted += 1;
        }
    }
    assert!(counted > 3, "every register has its list");
}

#[test]
fn where_nothing_is_aimed_at_nothing_is_missed() {
    let mut definitions = load(None, None).unwrap();
    definitions.settings.report.ledger = LedgerChoice::Misses;
    let shown = |definitions: &Definitions| {
        let document = report::compose(&RESULTS, definitions, Language::Thai);
        lists(&document).iter().map(|list| list.rows.len()).sum::<usize>()
    };
    assert!(shown(&definitions) > 0);
    definitions.indicators.iter_mut().for_each(|own| own.target = None);
    assert_eq!(shown(&definitions), 0);
}
