//! One page for a meeting: the offices below each other, the leading indicators beside each other.

use super::overview::Overview;
use crate::model::rollup::{Comparison, Office, State};
use crate::report::document::{Block, Cell, Column, Orientation, Sheet, Table};
use crate::report::wording;

/// The id of the sheet and its table.
pub const TABLE: &str = "matrix";

/// The sheet.
pub fn sheet(overview: Overview<'_>) -> Sheet {
    let blocks = vec![
        Block::Heading(1, overview.say("title-matrix")),
        Block::Note(overview.say("note-matrix")),
        Block::Table(table(overview)),
    ];
    let title = overview.say("sheet-matrix");
    Sheet { id: TABLE.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}

/// The offices with their leading figures, all of them: one without figures says why.
pub fn table(overview: Overview<'_>) -> Table {
    let mut columns = vec![overview.wide("office", 30.0), overview.wide("folder", 16.0)];
    columns.extend(overview.leading().map(|own| {
        let title = match own.target {
            Some(target) => format!("{} ({})", overview.title(own), wording::target(target, overview.texts)),
            None => overview.title(own),
        };
        Column { id: own.indicator.replace('-', "_"), title, width: 11.0, wrap: true }
    }));
    columns.push(overview.wide("state", 20.0));
    let row = |(number, office): (usize, &Office)| {
        let mut cells = vec![Cell::Text(overview.called(office)), Cell::Text(office.folder.clone())];
        cells.extend(overview.leading().map(|own| cell(overview, own, number)));
        cells.push(Cell::Text(match &office.state {
            State::Evaluated => String::new(),
            other => overview.say(&format!("state-{}", other.code())),
        }));
        cells
    };
    let rows = overview.rollup.offices.iter().enumerate().map(row).collect();
    Table { id: TABLE.to_owned(), columns, rows, filter: true }
}

/// An office's figure with the shape of its verdict; marked where it cannot stand beside the others.
fn cell(overview: Overview<'_>, own: &Comparison, office: usize) -> Cell {
    let Some(standing) = own.standings.iter().find(|own| own.office == office) else { return Cell::Empty };
    let Some(value) = standing.value else { return Cell::Text("-".to_owned()) };
    let number = wording::grouped(&wording::value(value, standing.threshold));
    if !standing.comparability.is_comparable() {
        return Cell::Text(overview.tell("incomparable", &[("value", number)]));
    }
    Cell::Verdict(standing.verdict, format!("{} {number}", wording::shape(standing.verdict)))
}
