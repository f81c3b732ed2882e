//! The workbook says what the results say.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod annotated;
mod assessment;
mod claims;
mod corrections;
mod ledger;
mod office;
mod package;
mod page;
mod workbook;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::LazyLock;

use calamine::{Data, DataType, Range, Reader, Xlsx};
use pramoen::definition::{Definitions, Language, load};
use pramoen::error::Error;
use pramoen::model::output::OutputFile;
use pramoen::model::results::Results;
use pramoen::report;
use pramoen::report::document::{Block, Cell, Column, Document, Orientation, Sheet, Table};

static DEFINITIONS: LazyLock<Definitions> = LazyLock::new(|| load(None, None).unwrap());
static RESULTS: LazyLock<Results> = LazyLock::new(|| office::results(&DEFINITIONS));

/// The files of a document without its pictures, which have tests of their own.
fn files(document: &Document) -> Result<Vec<OutputFile>, Error> {
    report::write(&RESULTS, document, &DEFINITIONS, Language::Thai, &|_| {})
}

fn document(language: Language) -> Document {
    let mut document = report::compose(&RESULTS, &DEFINITIONS, language);
    document.charts.clear();
    document
}

fn workbook(document: &Document) -> Xlsx<Cursor<Vec<u8>>> {
    let files = files(document).unwrap();
    let file = files.into_iter().find(|file| file.name == report::WORKBOOK).unwrap();
    Xlsx::new(Cursor::new(file.bytes)).unwrap()
}

/// A table, or a list as one.
fn table(block: &Block) -> Option<Cow<'_, Table>> {
    match block {
        Block::Table(table) => Some(Cow::Borrowed(table)),
        Block::List(list) => Some(Cow::Owned(list.table())),
        _ => None,
    }
}

/// A document of one sheet with one table.
fn single(title: &str, rows: Vec<Vec<Cell>>) -> Document {
    let column = Column { id: "a".to_owned(), title: "ก".to_owned(), width: 20.0, wrap: true };
    let table = Table { id: "table".to_owned(), columns: vec![column], rows, filter: false };
    let sheet = Sheet {
        id: "sheet".to_owned(),
        title: title.to_owned(),
        orientation: Orientation::Portrait,
        dense: false,
        blocks: vec![Block::Table(table)],
    };
    Document { as_of: RESULTS.as_of, sheets: vec![sheet], ..Document::default() }
}

/// The row of a sheet whose first cell is this text.
fn row<'a>(range: &'a Range<Data>, first: &str) -> &'a [Data] {
    range.rows().find(|row| row[0] == Data::String(first.to_owned())).unwrap()
}

#[test]
fn the_figures_of_the_workbook_are_those_of_the_results() {
    let range = workbook(&document(Language::Thai)).worksheet_range("ตัวชี้วัด").unwrap();
    for indicator in &DEFINITIONS.indicators {
        let figure = &RESULTS.whole(&indicator.id, office::PERIOD).unwrap().figure;
        let cells = row(&range, &indicator.title.th);
        let numbers: Vec<_> = cells[5..10].iter().map(|cell| cell.get_float().unwrap()).collect();
        let tally = figure.tally;
        let expected = [tally.numerator, tally.denominator, tally.excluded, tally.undecided, tally.outside];
        assert_eq!(numbers, expected.map(|number| number as f64), "{}", indicator.id);
        if let Some(value) = figure.value {
            assert_eq!(cells[1].get_float(), Some(value.to_f64()), "{}", indicator.id);
        }
    }
}

#[test]
fn every_figure_is_a_formula() {
    let document = document(Language::Thai);
    let mut workbook = workbook(&document);
    for sheet in &document.sheets {
        let tables: Vec<_> = sheet.blocks.iter().filter_map(table).collect();
        let cells: Vec<_> = tables.iter().flat_map(|table| table.rows.iter().flatten()).collect();
        let figures = cells.iter().filter(|cell| matches!(cell, Cell::Figure { .. } | Cell::Live(..))).count();
        let answers = sheet.blocks.iter().filter(|block| matches!(block, Block::Answer(..))).count();
        let formulas = workbook.worksheet_formula(&sheet.title).unwrap();
        let formulas = formulas.used_cells().filter(|cell| !cell.2.is_empty()).count();
        assert_eq!(formulas, figures + answers, "{}", sheet.title);
        if ["indicators", "periods", "breakdowns", "satisfaction"].contains(&sheet.id.as_str()) {
            // Who answered, of how many, and alpha are no sums of the ledger.
            let live = |table: &&Table| !table.id.starts_with("survey_re");
            let tables = sheet.blocks.iter().filter_map(|block| match block {
                Block::Table(table) => Some(table).filter(live),
                _ => None,
            });
            let cells = tables.flat_map(|table| table.rows.iter().flatten());
            let typed = cells.filter(|cell| matches!(cell, Cell::Integer(_) | Cell::Signed(..))).count();
            assert_eq!(typed, 0, "{} has figures that are typed in", sheet.title);
            assert!(figures > 50, "{}", sheet.title);
        }
    }
}

#[test]
fn the_same_results_give_the_same_bytes() {
    let first = files(&document(Language::Thai)).unwrap();
    assert_eq!(first, files(&document(Language::Thai)).unwrap());
    assert_ne!(first, files(&document(Language::English)).unwrap());
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    let mut workbook = workbook(&document(Language::Thai));
    let texts: BTreeSet<String> = workbook
        .worksheet_range("บัญชี ข่าว")
        .unwrap()
        .used_cells()
        .filter_map(|(_, _, cell)| if let Data::String(text) = cell { Some(text.clone()) } else { None })
        .collect();
    for hostile in office::HOSTILE {
        assert!(texts.contains(hostile), "{hostile} is not there as text");
    }
    let formulas = workbook.worksheet_formula("บัญชี ข่าว").unwrap();
    // The numbers of listed values are the only ones, and no text of the inputs is in them.
    let mut formulas = formulas.used_cells().filter(|cell| !cell.2.is_empty());
    assert!(formulas.all(|(_, _, formula)| formula.starts_with("IF(") && formula.contains("SUMPRODUCT(EXACT(")));
}

#[test]
fn names_of_sheets_fit_in_both_languages_and_differ() {
    for language in [Language::Thai, Language::English] {
        let mut seen = BTreeSet::new();
        for sheet in document(language).sheets {
            assert!(sheet.title.encode_utf16().count() <= 31, "{}", sheet.title);
            assert!(seen.insert(sheet.title.to_lowercase()), "{} stands twice", sheet.title);
        }
    }
}

#[test]
fn every_word_of_the_report_has_a_text_and_every_variable_its_value() {
    for language in [Language::Thai, Language::English] {
        let document = format!("{:?}", report::compose(&RESULTS, &DEFINITIONS, language));
        for missing in ["{report-", "{board-", "{chart-", "{$"] {
            let found: Vec<String> =
                document.match_indices(missing).map(|(at, _)| document[at..].chars().take(60).collect()).collect();
            assert!(found.is_empty(), "{found:?}");
        }
    }
}

#[test]
fn a_name_too_long_for_a_sheet_is_refused_with_a_reason() {
    let error = files(&single(&"ก".repeat(32), Vec::new())).unwrap_err();
    assert!(error.to_string().contains("31 characters"), "{error}");
}

#[test]
fn more_rows_than_a_sheet_can_hold_are_refused_with_a_reason() {
    let error = files(&single("ก", vec![vec![Cell::Empty]; 1_048_576])).unwrap_err();
    assert!(error.to_string().contains("more rows"), "{error}");
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_with_a_sign() {
    let rows = vec![vec![Cell::Text("ก".repeat(40_000))]];
    let range = workbook(&single("ก", rows)).worksheet_range("ก").unwrap();
    let text = range.get_value((1, 0)).unwrap().to_string();
    assert_eq!(text.chars().count(), 32_767);
    assert!(text.ends_with('…'));
}

#[test]
fn every_file_of_the_report_is_named_in_its_manifest() {
    let files = files(&report::compose(&RESULTS, &DEFINITIONS, Language::Thai)).unwrap();
    let manifest = files.iter().find(|file| file.name == report::MANIFEST).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest.bytes).unwrap();
    let listed: Vec<_> = manifest["outputs"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, listed);
    assert!(names.iter().any(|name| name.starts_with("charts/")) && names.contains(&report::RESULTS));
    assert!(names.contains(&report::CORRECTIONS));
}
