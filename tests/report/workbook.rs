//! The workbook as a whole: no row is lost, no formula is foreign, nothing is needed to write it.

use std::collections::BTreeSet;

use calamine::{Data, Reader};
use pramoen::definition::Language;
use pramoen::model::ledger::{Bucket, Ledger};
use pramoen::model::results::Results;
use pramoen::report;
use pramoen::report::document::{Block, Cell, Criterion, Document, Formula, NativeKind, Table};

use super::package::text;
use super::{DEFINITIONS, RESULTS, document, files, single, workbook};

fn tables(document: &Document) -> impl Iterator<Item = (&str, Table)> {
    document.sheets.iter().flat_map(|sheet| {
        sheet.blocks.iter().filter_map(super::table).map(|table| (sheet.title.as_str(), table.into_owned()))
    })
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
fn every_row_of_the_facts_stands_in_the_ledger_with_its_bucket() {
    let document = document(Language::Thai);
    let mut book = workbook(&document);
    for ledger in &RESULTS.ledger.tables {
        let id = format!("ledger_{}", ledger.table.id());
        let (sheet, own) = tables(&document).find(|(_, table)| table.id == id).unwrap();
        let shown = book.worksheet_range(sheet).unwrap();
        let head = shown.rows().position(|row| row[0] == Data::String(own.columns[0].title.clone())).unwrap();
        assert_eq!(shown.rows().count() - head - 1, ledger.rows(), "{id}");
        for (number, entry) in ledger.entries.iter().enumerate() {
            let column = own.columns.iter().position(|column| column.id == format!("bucket_{number}")).unwrap();
            for bucket in Bucket::ALL {
                let word = DEFINITIONS.thai.get(&format!("bucket-{}", bucket.code()));
                let written = shown.rows().skip(head + 1).filter(|row| row[column] == Data::String(word.clone()));
                let counted = entry.buckets.iter().filter(|(own, _)| *own == bucket).count();
                assert_eq!(written.count(), counted, "{} {bucket:?}", entry.indicator);
            }
        }
    }
}

#[test]
fn a_share_is_counted_out_of_the_rows_of_every_named_value() {
    let by = "family";
    let own = DEFINITIONS.indicator("channel-family-share").unwrap();
    assert!(own.breakdowns.iter().any(|own| own == by));
    let counted = |cell: &Cell| match cell {
        Cell::Figure { formula: Formula::CountRows { criteria, .. }, .. } => {
            criteria.iter().find(|own| own.column() == by).cloned()
        }
        _ => None,
    };
    let document = document(Language::Thai);
    let mut shares = 0;
    for (_, table) in tables(&document).filter(|(_, table)| table.id.contains("channel_family_share")) {
        let place = |id: &str| table.columns.iter().position(|own| own.id == id);
        let Some((numerator, denominator)) = place("numerator").zip(place("denominator")) else { continue };
        for row in &table.rows {
            if let Some(Criterion::Is(..)) = counted(&row[numerator]) {
                assert_eq!(counted(&row[denominator]), Some(Criterion::IsNotBlank(by.to_owned())));
                shares += 1;
            }
        }
    }
    assert!(shares > 1, "{shares}");
}

#[test]
fn formulas_call_only_what_every_spreadsheet_knows() {
    let known = [
        "ABS",
        "AND",
        "CHAR",
        "COUNTIFS",
        "EXACT",
        "IF",
        "IFERROR",
        "INT",
        "ISNUMBER",
        "MAX",
        "MEDIAN",
        "MID",
        "MIN",
        "N",
        "OR",
        "ROUND",
        "SMALL",
        "SQRT",
        "SUM",
        "SUMIFS",
        "SUMPRODUCT",
        "TEXT",
    ];
    let mut book = workbook(&document(Language::Thai));
    for name in book.sheet_names() {
        for (_, _, formula) in book.worksheet_formula(&name).unwrap().used_cells() {
            for function in functions(formula) {
                assert!(known.contains(&function), "{name}: {formula}");
            }
        }
    }
}

#[test]
fn every_row_is_as_long_as_its_heads_and_the_heads_of_a_filter_differ() {
    for language in [Language::Thai, Language::English] {
        let document = document(language);
        let mut ids = BTreeSet::new();
        for (_, table) in tables(&document) {
            assert!(ids.insert(table.id.clone()), "two tables are called {}", table.id);
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.id);
            let heads: BTreeSet<_> = table.columns.iter().map(|column| column.title.to_lowercase()).collect();
            assert!(!table.filter || heads.len() == table.columns.len(), "{}", table.id);
        }
    }
}

#[test]
fn an_office_without_any_record_gets_a_workbook_all_the_same() {
    let nothing = Results {
        office: None,
        tables: Vec::new(),
        files: Vec::new(),
        ignored: Vec::new(),
        measurements: Vec::new().into(),
        changes: Vec::new(),
        survey: Vec::new(),
        surveys: Vec::new(),
        assessments: Vec::new(),
        claims: Vec::new(),
        seals: Vec::new(),
        evidence: Vec::new(),
        ledger: Ledger::default().into(),
        issues: Vec::new(),
        ..RESULTS.clone()
    };
    let mut document = report::compose(&nothing, &DEFINITIONS, Language::Thai);
    document.charts.clear();
    let mut book = workbook(&document);
    let names: Vec<_> = document.sheets.iter().map(|sheet| sheet.title.clone()).collect();
    assert_eq!(book.sheet_names(), names);
    assert!(!book.worksheet_range(&names[0]).unwrap().is_empty());
}

#[test]
fn a_formula_longer_than_spreadsheets_take_stands_as_its_value_and_says_so() {
    for (parts, is_live) in [(1_638, true), (1_639, false)] {
        let formula = Formula::Sum(vec![Formula::whole(1000); parts]);
        let value = 1000.0 * parts as f64;
        let rows = vec![vec![Cell::Figure { formula, value: Some(value), decimals: 0 }]];
        let document = Document { not_live: "ยาวเกิน".to_owned(), ..single("ก", rows) };
        let mut book = workbook(&document);
        assert_eq!(book.worksheet_range("ก").unwrap().get_value((1, 0)), Some(&Data::Float(value)));
        assert_eq!(book.worksheet_formula("ก").unwrap().used_cells().count(), usize::from(is_live));
        let files = files(&document).unwrap();
        let file = files.iter().find(|file| file.name == report::WORKBOOK).unwrap();
        let has_note = text(&file.bytes, "xl/worksheets/sheet1.xml").contains("<legacyDrawing");
        assert_eq!(has_note, !is_live, "{parts} parts");
        if has_note {
            assert!(text(&file.bytes, "xl/comments1.xml").contains("ยาวเกิน"));
        }
    }
}

#[test]
fn parts_of_what_has_a_target_and_levels_of_a_survey_have_charts_below_their_tables() {
    let document = document(Language::Thai);
    for (id, kind, most) in [("breakdowns", NativeKind::Bars, 12), ("satisfaction", NativeKind::StackedBars, 20)] {
        let blocks = &document.sheets.iter().find(|sheet| sheet.id == id).unwrap().blocks;
        let mut charts = 0;
        for pair in blocks.windows(2) {
            let [Block::Table(table), Block::NativeChart(chart)] = pair else { continue };
            charts += 1;
            assert_eq!((&chart.table, chart.kind), (&table.id, kind));
            assert!((1..=most).contains(&table.rows.len()), "{} has {} bars", table.id, table.rows.len());
            let drawn = chart.values.iter().chain([&chart.labels]);
            for column in drawn {
                assert!(table.columns.iter().any(|own| own.id == *column), "{} has no {column}", table.id);
            }
            assert!(!chart.alt.is_empty());
        }
        assert!(charts > 0, "{id} has no chart");
    }
}
