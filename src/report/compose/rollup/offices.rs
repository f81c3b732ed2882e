//! Who has sent nothing, who could not be read, and whose data has the most issues.

use std::cmp::Reverse;

use super::overview::Overview;
use crate::model::rollup::{Office, Reason, State};
use crate::report::assessment::EvidenceLink;
use crate::report::document::{Block, Cell, Orientation, Sheet, Table};
use crate::report::{WORKBOOK, wording};

/// The id of the sheet.
pub const SHEET: &str = "offices";

/// The sheet.
pub fn sheet(overview: Overview<'_>) -> Sheet {
    let mut blocks = vec![Block::Heading(1, overview.say("title-offices"))];
    blocks.push(Block::Heading(2, overview.say("title-missing")));
    let missing = missing(overview, true);
    if missing.rows.is_empty() {
        blocks.push(Block::Note(overview.say("note-none-missing")));
    } else {
        blocks.extend([Block::Note(overview.say("note-missing")), Block::Table(missing)]);
    }
    if !overview.rollup.stray.is_empty() {
        let facts = [("files", overview.rollup.stray.join(", "))];
        blocks.push(Block::Note(overview.tell("note-stray", &facts)));
    }
    blocks.extend([
        Block::Heading(2, overview.say("title-quality")),
        Block::Note(overview.say("note-quality")),
        Block::Table(quality(overview, true)),
    ]);
    let title = overview.say("sheet-offices");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}

/// The offices without figures; with the reasons, which name places on a machine, for those who can mend them.
pub fn missing(overview: Overview<'_>, reasons: bool) -> Table {
    let mut columns = vec![overview.wide("office", 30.0), overview.wide("folder", 18.0), overview.wide("state", 20.0)];
    if reasons {
        columns.push(overview.wide("reason", 48.0));
    }
    let lost = overview.rollup.offices.iter().filter(|office| office.state != State::Evaluated);
    let rows = lost.map(|office| {
        let mut cells = vec![
            Cell::Text(overview.called(office)),
            Cell::Text(office.folder.clone()),
            Cell::Strong(overview.say(&format!("state-{}", office.state.code()))),
        ];
        cells.extend(reasons.then(|| Cell::Text(reason(overview, &office.state))));
        cells
    });
    Table { id: "missing".to_owned(), rows: rows.collect(), columns, filter: true }
}

/// Why an office has no figures.
pub fn reason(overview: Overview<'_>, state: &State) -> String {
    match state {
        State::Evaluated => String::new(),
        State::NothingInPeriod { first, last } => {
            let months = [("first", first), ("last", last)];
            let facts = months.map(|(name, month)| (name, wording::month(*month, overview.texts)));
            overview.tell("reason-nothing-in-period", &facts)
        }
        State::NothingSent(own) | State::Broken(own) => said(overview, own),
    }
}

fn said(overview: Overview<'_>, own: &Reason) -> String {
    overview.texts.say(&format!("error-{}", own.code), &own.facts)
}

/// The offices with figures, those with the most to mend first.
pub fn quality(overview: Overview<'_>, with_reports: bool) -> Table {
    let mut columns =
        vec![overview.wide("office", 30.0), overview.wide("folder", 18.0), overview.wide("definitions", 20.0)];
    // It stands below the reasons of the offices without figures: both are long.
    columns.extend(with_reports.then(|| overview.wide("report", 48.0)));
    columns.extend([
        overview.column("errors", 9.0),
        overview.column("warnings", 9.0),
        overview.column("notes", 9.0),
        overview.column("files", 7.0),
        overview.column("rows_read", 9.0),
        overview.column("rows_kept", 9.0),
        overview.column("rows_rejected", 9.0),
    ]);
    let offices = overview.rollup.offices.iter().enumerate();
    let mut rows: Vec<_> = offices.filter(|(_, office)| office.state == State::Evaluated).collect();
    rows.sort_by_key(|(number, office)| (office.issues.map(Reverse), *number));
    let rows = rows.into_iter().map(|(number, office)| {
        let count = |count: usize| Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX));
        let rows = |rows: u64| Cell::Integer(i64::try_from(rows).unwrap_or(i64::MAX));
        let [errors, warnings, notes] = office.issues;
        let mut cells = vec![
            Cell::Text(overview.called(office)),
            Cell::Text(office.folder.clone()),
            Cell::Text(own_definitions(overview, number, office)),
        ];
        cells.extend(with_reports.then(|| report(overview, number, office)));
        cells.extend([count(errors), count(warnings), count(notes), count(office.files.len())]);
        cells.extend([office.rows.read, office.rows.kept, office.rows.rejected].map(rows));
        cells
    });
    Table { id: "quality".to_owned(), rows: rows.collect(), columns, filter: true }
}

/// How an office's definitions differ from those of the others.
fn own_definitions(overview: Overview<'_>, number: usize, office: &Office) -> String {
    let figures = overview.rollup.indicators.iter().flat_map(|own| &own.standings);
    let other = figures.filter(|own| own.office == number && !own.comparability.is_comparable()).count();
    let mut said = Vec::new();
    if other > 0 {
        said.push(overview.tell("counts-otherwise", &[("count", other.to_string())]));
    }
    if !office.own_indicators.is_empty() {
        said.push(overview.tell("own-indicators", &[("count", office.own_indicators.len().to_string())]));
    }
    said.join(" · ")
}

fn report(overview: Overview<'_>, number: usize, office: &Office) -> Cell {
    match &office.report {
        None => Cell::Empty,
        Some(Ok(folder)) => Cell::EvidenceLink(EvidenceLink::File(number), format!("{folder}{WORKBOOK}")),
        Some(Err(own)) => Cell::Text(overview.tell("no-report", &[("reason", said(overview, own))])),
    }
}

/// The way from the roll-up to an office's own report.
pub fn way(office: &Office) -> Option<String> {
    office.report.as_ref()?.as_ref().ok().map(|folder| format!("{folder}{WORKBOOK}"))
}
