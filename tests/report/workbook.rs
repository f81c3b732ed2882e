//! The workbook read back: it says what the results say, the same each time, and takes no text for a formula.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use pramoen::definition::{Definitions, Language, load};
use pramoen::error::Error;
use pramoen::model::ledger::Bucket;
use pramoen::model::ratio::Ratio;
use pramoen::model::results::Results;
use pramoen::report::document::{Block, Cell, Column, Document, Orientation, Sheet, Table};
use pramoen::report::{self, WORKBOOK};

use super::office;

fn workbook(document: &Document, results: &Results, definitions: &Definitions) -> Result<Vec<u8>, Error> {
    let files = report::write(results, document, definitions, Language::Thai, &|_| {})?;
    Ok(files.into_iter().find(|file| file.name == WORKBOOK).unwrap().bytes)
}

/// A document without the charts for the meeting, which take long to draw.
fn plain(results: &Results, definitions: &Definitions) -> Document {
    Document { charts: Vec::new(), ..office::document(results, definitions, Language::Thai) }
}

/// The whole sheet, so that its first row is row 0.
fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Range<Data> {
    let found = book.worksheet_range(name).unwrap();
    found.range((0, 0), found.end().unwrap())
}

fn title<'a>(document: &'a Document, id: &str) -> &'a str {
    &document.sheets.iter().find(|sheet| sheet.id == id).unwrap().title
}

fn tables(document: &Document) -> impl Iterator<Item = &Table> {
    let blocks = document.sheets.iter().flat_map(|sheet| &sheet.blocks);
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}

fn texts(document: &Document) -> Vec<&str> {
    let mut texts = Vec::new();
    for block in document.sheets.iter().flat_map(|sheet| &sheet.blocks) {
        match block {
            Block::Heading(_, text) | Block::Note(text) => texts.push(text.as_str()),
            Block::Signatures(roles) => texts.extend(roles.iter().map(String::as_str)),
            Block::NativeChart(chart) => texts.extend([chart.title.as_str(), &chart.alt]),
            Block::Table(table) => {
                texts.extend(table.columns.iter().map(|column| column.title.as_str()));
                texts.extend(table.rows.iter().flatten().filter_map(|cell| match cell {
                    Cell::Text(text) | Cell::Strong(text) | Cell::Verdict(_, text) | Cell::SheetLink(_, text) => {
                        Some(text.as_str())
                    }
                    _ => None,
                }));
            }
        }
    }
    texts.extend(document.sheets.iter().map(|sheet| sheet.title.as_str()));
    texts
}

/// A document with one sheet and one table of one column.
fn single(column: &str, rows: Vec<Vec<Cell>>, title: &str) -> Document {
    let columns = vec![Column { id: "text".to_owned(), title: column.to_owned(), width: 20.0, wrap: false }];
    let table = Table { id: "table".to_owned(), columns, rows, filter: true };
    let sheet = Sheet {
        id: "sheet".to_owned(),
        title: title.to_owned(),
        orientation: Orientation::Portrait,
        dense: false,
        blocks: vec![Block::Table(table)],
    };
    Document { sheets: vec![sheet], ..Document::default() }
}

#[test]
fn the_figures_in_the_workbook_are_those_of_the_results() {
    let definitions = load(None).unwrap();
    let results = office::results(&definitions);
    let document = plain(&results, &definitions);
    let mut book = Xlsx::new(Cursor::new(workbook(&document, &results, &definitions).unwrap())).unwrap();
    let shown = sheet(&mut book, title(&document, "indicators"));
    for indicator in &definitions.indicators {
        let found = results.whole(&indicator.id, office::PERIOD).unwrap();
        let row = shown.rows().find(|row| row[0] == Data::String(indicator.title.th.clone())).unwrap();
        let tally = found.figure.tally;
        let counts = [tally.numerator, tally.denominator, tally.excluded, tally.undecided, tally.outside];
        let written: Vec<_> = row[5..10].iter().map(|cell| cell.to_string().parse::<i64>().unwrap()).collect();
        assert_eq!(written, counts, "{}", indicator.id);
        if let Some(ratio) = found.figure.ratio {
            let written: f64 = row[1].to_string().parse().unwrap();
            assert!((written - Ratio::percent(ratio)).abs() < 1e-9, "{}", indicator.id);
        }
    }
}

#[test]
fn every_row_of_the_facts_stands_in_the_ledger_with_its_bucket() {
    let definitions = load(None).unwrap();
    let results = office::results(&definitions);
    let document = plain(&results, &definitions);
    let mut book = Xlsx::new(Cursor::new(workbook(&document, &results, &definitions).unwrap())).unwrap();
    for ledger in &results.ledger.tables {
        let id = format!("ledger_{}", ledger.table.id());
        let shown = sheet(&mut book, title(&document, &id));
        let own = tables(&document).find(|table| table.id == id).unwrap();
        let head = shown.rows().position(|row| row[0] == Data::String(own.columns[0].title.clone())).unwrap();
        assert_eq!(shown.rows().count() - head - 1, ledger.rows(), "{id}");
        for (number, entry) in ledger.entries.iter().enumerate() {
            let column = own.columns.iter().position(|column| column.id == format!("bucket_{number}")).unwrap();
            for bucket in Bucket::ALL {
                let word = definitions.thai.get(&format!("bucket-{}", bucket.code()));
                let written = shown.rows().skip(head + 1).filter(|row| row[column] == Data::String(word.clone()));
                let counted = entry.buckets.iter().filter(|(own, _)| *own == bucket).count();
                assert_eq!(written.count(), counted, "{} {bucket:?}", entry.indicator);
            }
        }
    }
}

#[test]
fn no_input_text_becomes_a_formula() {
    let definitions = load(None).unwrap();
    let results = office::results(&definitions);
    let document = plain(&results, &definitions);
    let mut book = Xlsx::new(Cursor::new(workbook(&document, &results, &definitions).unwrap())).unwrap();
    let ledger = sheet(&mut book, title(&document, "ledger_news"));
    let cells: BTreeSet<_> = ledger.used_cells().map(|(_, _, cell)| cell.to_string()).collect();
    for hostile in office::HOSTILE {
        assert!(cells.contains(hostile), "{hostile}");
    }
    let known = ["AND", "COUNTIFS", "EXACT", "IF", "INT", "ISNUMBER", "SQRT", "SUMIFS", "SUMPRODUCT"];
    for name in book.sheet_names() {
        for (_, _, formula) in book.worksheet_formula(&name).unwrap().used_cells() {
            for function in functions(formula) {
                assert!(known.contains(&function), "{name}: {formula}");
            }
            assert!(!office::HOSTILE.contains(&format!("={formula}").as_str()), "{name}: {formula}");
        }
    }
}

/// The functions that a formula calls, outside of its texts.
fn functions(formula: &str) -> Vec<&str> {
    let outside = formula.split('"').step_by(2);
    let calls = outside.flat_map(|part| {
        part.match_indices('(').map(move |(at, _)| {
            let start = part[..at].rfind(|letter: char| !letter.is_ascii_uppercase()).map_or(0, |before| before + 1);
            part.get(start..at).unwrap_or_default()
        })
    });
    calls.filter(|name| !name.is_empty()).collect()
}

#[test]
fn two_runs_give_the_same_bytes() {
    let definitions = load(None).unwrap();
    let results = office::results(&definitions);
    let document = office::document(&results, &definitions, Language::Thai);
    let files = || -> BTreeMap<String, Vec<u8>> {
        let files = report::write(&results, &document, &definitions, Language::Thai, &|_| {}).unwrap();
        files.into_iter().map(|file| (file.name, file.bytes)).collect()
    };
    let (first, second) = (files(), files());
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (name, bytes) in &first {
        assert!(second[name] == *bytes, "{name} differs");
    }
}

#[test]
fn every_sentence_of_the_report_is_in_the_texts_of_both_languages() {
    let definitions = load(None).unwrap();
    let results = office::results(&definitions);
    for language in [Language::Thai, Language::English] {
        let document = office::document(&results, &definitions, language);
        for text in texts(&document) {
            assert!(!text.contains("{report-") && !text.contains("{$"), "{text}");
        }
        let titles: BTreeSet<_> = document.sheets.iter().map(|sheet| sheet.title.to_lowercase()).collect();
        assert_eq!(titles.len(), document.sheets.len(), "two sheets have one name");
        for sheet in &document.sheets {
            assert!(sheet.title.encode_utf16().count() <= 31, "{}", sheet.title);
            assert!(!sheet.title.contains(['[', ']', ':', '*', '?', '/', '\\']), "{}", sheet.title);
        }
    }
}

#[test]
fn every_row_is_as_long_as_its_heads_and_every_head_is_unique() {
    let definitions = load(None).unwrap();
    let results = office::results(&definitions);
    let document = office::document(&results, &definitions, Language::Thai);
    let mut ids = BTreeSet::new();
    for table in tables(&document) {
        assert!(ids.insert(&table.id), "two tables are called {}", table.id);
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.id);
        let heads: BTreeSet<_> = table.columns.iter().map(|column| column.title.to_lowercase()).collect();
        assert!(!table.filter || heads.len() == table.columns.len(), "{}", table.id);
    }
}

#[test]
fn an_office_without_any_record_gets_a_report_all_the_same() {
    let definitions = load(None).unwrap();
    let mut results = office::results(&definitions);
    results.measurements.clear();
    results.survey.clear();
    results.scorecards.clear();
    results.evidence.clear();
    results.issues.clear();
    results.tables.clear();
    results.ignored.clear();
    results.ledger.tables.clear();
    results.office = None;
    let document = plain(&results, &definitions);
    let mut book = Xlsx::new(Cursor::new(workbook(&document, &results, &definitions).unwrap())).unwrap();
    assert_eq!(book.sheet_names().len(), document.sheets.len());
    assert!(!sheet(&mut book, &document.sheets[0].title).is_empty());
}

#[test]
fn what_the_format_cannot_hold_is_cut_or_refused_with_a_reason() {
    let definitions = load(None).unwrap();
    let results = office::results(&definitions);
    let long = single("ข้อความ", vec![vec![Cell::Text("ก".repeat(40_000))]], "ยาว");
    let mut book = Xlsx::new(Cursor::new(workbook(&long, &results, &definitions).unwrap())).unwrap();
    let written = sheet(&mut book, "ยาว").used_cells().last().unwrap().2.to_string();
    assert_eq!(written.chars().count(), 32_767);
    assert!(written.ends_with('…'));
    let rows = vec![vec![Cell::Empty]; 1_048_576];
    for refused in [single("ข้อความ", rows, "แถว"), single("ข้อความ", Vec::new(), &"ก".repeat(32))]
    {
        match workbook(&refused, &results, &definitions) {
            Err(Error::Report(reason)) => assert!(!reason.is_empty()),
            other => panic!("{other:?}"),
        }
    }
}
