//! The report as a whole: what is in it, and that its figures are live.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod office;
mod workbook;

use std::io::Cursor;
use std::sync::LazyLock;

use calamine::{Reader, Xlsx};
use pramoen::definition::{Definitions, Language, load};
use pramoen::error::Error;
use pramoen::model::output::OutputFile;
use pramoen::model::results::Results;
use pramoen::report;
use pramoen::report::document::{Block, Cell, Document};

static DEFINITIONS: LazyLock<Definitions> = LazyLock::new(|| load(None).unwrap());
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

#[test]
fn every_figure_is_a_formula() {
    let document = document(Language::Thai);
    let mut workbook = workbook(&document);
    for sheet in &document.sheets {
        let tables =
            sheet.blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
        let cells: Vec<_> = tables.flat_map(|table| table.rows.iter().flatten()).collect();
        let figures = cells.iter().filter(|cell| matches!(cell, Cell::Figure { .. })).count();
        let formulas = workbook.worksheet_formula(&sheet.title).unwrap();
        let formulas = formulas.used_cells().filter(|cell| !cell.2.is_empty()).count();
        assert_eq!(formulas, figures, "{}", sheet.title);
        if ["indicators", "periods", "breakdowns", "satisfaction"].contains(&sheet.id.as_str()) {
            let typed = cells.iter().filter(|cell| matches!(cell, Cell::Integer(_))).count();
            assert_eq!(typed, 0, "{} has figures that are typed in", sheet.title);
            assert!(figures > 50, "{}", sheet.title);
        }
    }
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
}
