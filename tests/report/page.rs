//! The first page: it gives the answer, says what to do, and leads to the proof.

use std::collections::BTreeMap;

use calamine::{Data, Range, Reader};
use pramoen::definition::Language;
use pramoen::issue::Severity;
use pramoen::model::results::Results;
use pramoen::model::target::Verdict;
use pramoen::report::compose;
use pramoen::report::document::{Block, Document, Point};

use super::package::{attributes, text};
use super::{DEFINITIONS, RESULTS, document, files, workbook};

fn answer(results: &Results) -> (Verdict, String) {
    let page = compose(results, &DEFINITIONS, Language::Thai).sheets.remove(0);
    let said = page.blocks.into_iter().find_map(|block| match block {
        Block::Answer(verdict, text) => Some((verdict, text)),
        _ => None,
    });
    said.expect("the page gives an answer")
}

/// The points below the heading of that name.
fn points(document: &Document, heading: &str) -> Vec<Point> {
    let own = DEFINITIONS.thai.get(heading);
    let mut blocks = document.sheets[0].blocks.iter();
    assert!(blocks.any(|block| matches!(block, Block::Heading(_, text) if *text == own)), "{own}");
    match blocks.next() {
        Some(Block::Points(points)) => points.clone(),
        other => panic!("{other:?}"),
    }
}

/// The results with the verdicts of the leading indicators as they are given, and none of the others.
fn judged(verdicts: &[Verdict]) -> Results {
    let mut results = RESULTS.clone();
    let mut figures = results.measurements.to_vec();
    let mut given = verdicts.iter();
    for indicator in DEFINITIONS.leading() {
        let own = figures.iter_mut().filter(|found| found.indicator == indicator.id && found.breakdown.is_none());
        for found in own.filter(|found| found.period == RESULTS.period) {
            found.figure.verdict = given.next().copied().unwrap_or(Verdict::NoTarget);
            found.figure.robust = None;
        }
    }
    assert!(given.next().is_none(), "there are that many leading figures");
    results.measurements = figures.into();
    results
}

#[test]
fn the_answer_is_met_only_where_every_target_is() {
    use Verdict::{Met, NoData, NoTarget, NotMet};
    let cases: [(&[Verdict], Verdict, &str); 6] = [
        (&[Met, Met, Met], Met, "● ถึงเป้าครบทั้ง 3 "),
        (&[Met, NotMet, NoData], NotMet, "▲ ถึงเป้า 1 จาก 2 "),
        (&[NotMet], NotMet, "▲ ยังไม่ถึงเป้าทั้ง 1 "),
        (&[Met, NoTarget, NoData], Met, "● ถึงเป้าครบทั้ง 1 "),
        (&[NoTarget, NoData], NoTarget, "– งวดนี้ยังไม่มี"),
        (&[], NoTarget, "– งวดนี้ยังไม่มี"),
    ];
    for (verdicts, whole, begin) in cases {
        let (verdict, said) = answer(&judged(verdicts));
        assert_eq!(verdict, whole, "{verdicts:?}");
        assert!(said.starts_with(begin), "{verdicts:?}: {said}");
    }
    let missed = DEFINITIONS.leading().find(|own| RESULTS.whole(&own.id, RESULTS.period).is_some()).unwrap();
    assert!(answer(&judged(&[NotMet, Met])).1.ends_with(&missed.title.th), "what was missed is named");
}

#[test]
fn the_page_says_what_is_to_be_done_and_leads_there() {
    let document = document(Language::Thai);
    let sheets: Vec<_> = document.sheets.iter().map(|sheet| sheet.id.as_str()).collect();
    let points = points(&document, "report-title-actions");
    assert!(points.len() <= 7, "{points:?}");
    for point in &points {
        let sheet = point.sheet.as_deref().expect("every task has a place");
        assert!(sheets.contains(&sheet), "{point:?}");
    }
    let of = |severity| RESULTS.issues.iter().filter(|issue| issue.problem.severity() == severity).count();
    let mend = points.iter().find(|point| point.sheet.as_deref() == Some("issues")).unwrap();
    for count in [of(Severity::Error), of(Severity::Warning)].into_iter().filter(|count| *count > 0) {
        assert!(mend.text.contains(&count.to_string()), "{mend:?}");
    }
    for indicator in DEFINITIONS.leading() {
        let Some(found) = RESULTS.whole(&indicator.id, RESULTS.period) else { continue };
        let told = points.iter().any(|point| point.text.starts_with(&indicator.title.th));
        let open = found.figure.verdict == Verdict::NotMet || found.figure.robust == Some(false);
        assert_eq!(told, open, "{}: {points:?}", indicator.id);
    }
}

#[test]
fn an_office_without_a_task_is_told_so() {
    let mut results = judged(&[Verdict::Met]);
    (results.issues, results.ignored, results.assessments, results.claims) = (vec![], vec![], vec![], vec![]);
    let document = compose(&results, &DEFINITIONS, Language::Thai);
    let points = points(&document, "report-title-actions");
    assert_eq!(points, [Point { text: DEFINITIONS.thai.get("report-action-nothing"), sheet: None }]);
}

fn shown(value: &Data) -> f64 {
    match value {
        Data::Float(number) => *number,
        Data::String(text) if text == "-" => 0.0,
        other => panic!("{other:?}"),
    }
}

/// The sheet and the cells of an address, counted from zero: `'ข่าว'!$B$5` and `'ข่าว'!$B$5:$B$9`.
fn parted(address: &str) -> (String, (u32, u32), (u32, u32)) {
    let (sheet, cells) = address.trim_start_matches('=').rsplit_once('!').unwrap();
    let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
    let cell = |written: &str| {
        let written = written.replace('$', "");
        let (letters, row) = written.split_at(written.find(|letter: char| letter.is_ascii_digit()).unwrap());
        let column = letters.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1);
        (row.parse::<u32>().unwrap() - 1, column - 1)
    };
    (sheet.trim_matches('\'').to_owned(), cell(first), cell(last))
}

#[test]
fn every_figure_and_its_rows_are_found_by_name() {
    let document = document(Language::Thai);
    let mut book = workbook(&document);
    let names: BTreeMap<String, String> = book.defined_names().iter().cloned().collect();
    let sheets: BTreeMap<String, Range<Data>> = book.worksheets().into_iter().collect();
    let mut rows = 0;
    for indicator in &DEFINITIONS.indicators {
        let Some(found) = RESULTS.whole(&indicator.id, RESULTS.period) else { continue };
        let id = indicator.id.replace('-', "_");
        let (sheet, cell, _) = parted(&names[&format!("value_{id}")]);
        let value = found.figure.value.map_or(0.0, pramoen::model::value::Value::to_f64);
        assert!((shown(sheets[&sheet].get_value(cell).unwrap()) - value).abs() < 1e-9, "{id}");
        let Some(ledger) = RESULTS.ledger.tables.iter().find(|ledger| ledger.table == indicator.table) else {
            continue;
        };
        let (sheet, first, last) = parted(&names[&format!("rows_{id}")]);
        assert_eq!((last.0 - first.0 + 1) as usize, ledger.rows().max(1), "{id}");
        let head = sheets[&sheet].get_value((first.0 - 1, first.1)).unwrap().to_string();
        assert!(head.starts_with(&indicator.title.th), "{id}: {head}");
        rows += 1;
    }
    assert!(rows > 20, "{rows}");
}

#[test]
fn the_titles_of_the_page_lead_to_their_figures() {
    let document = document(Language::Thai);
    let book = files(&document).unwrap().remove(0).bytes;
    let links = attributes(&text(&book, "xl/worksheets/sheet1.xml"), "hyperlink", "location");
    let names: BTreeMap<String, String> = workbook(&document).defined_names().iter().cloned().collect();
    for indicator in DEFINITIONS.leading() {
        if RESULTS.whole(&indicator.id, RESULTS.period).is_none() {
            continue;
        }
        let cell = names[&format!("value_{}", indicator.id.replace('-', "_"))].replace('$', "");
        assert!(links.iter().any(|link| link.replace("&apos;", "'") == cell), "{cell}: {links:?}");
    }
}
