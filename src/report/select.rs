//! Leaving sheets out of a document so that what is left holds together.
//!
//! In: a composed [`Document`] and which sheets are wanted. Out: the same without the others. A figure that is counted in a
//! sheet that is not there becomes its plain value; a link to it becomes text; a chart over it goes with it. Never: another
//! figure.

use std::collections::BTreeSet;

use super::document::{Block, Cell, Document, Formula, List, Sheet, Table};

/// What stands where a figure has no value.
const NOTHING: &str = "-";

/// Leaves the sheets out that are not wanted, and gives their titles. One sheet always stays: a workbook has one.
pub fn keep(document: &mut Document, wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let mut keeps: Vec<bool> = document.sheets.iter().map(|sheet| wanted(&sheet.id)).collect();
    if !keeps.contains(&true)
        && let Some(first) = keeps.first_mut()
    {
        *first = true;
    }
    let (mut kept, mut gone) = (Vec::new(), Gone::default());
    let mut titles = Vec::new();
    for (sheet, keeps) in document.sheets.drain(..).zip(keeps) {
        if keeps {
            kept.push(sheet);
        } else {
            gone.add(&sheet);
            titles.push(sheet.title);
        }
    }
    document.sheets = kept;
    if !titles.is_empty() {
        let (lost, names) = document.names.drain(..).partition(|name| gone.tables.contains(&name.table));
        document.names = names;
        gone.names = Vec::into_iter(lost).map(|name| name.id).collect();
        document.sheets.iter_mut().for_each(|sheet| gone.mend(sheet));
    }
    titles
}

/// Gives every figure that reads lists which do not show all their rows its plain value. Names and links stay: they lead to
/// the rows that are there.
pub fn settle(document: &mut Document, cut: BTreeSet<String>) {
    if cut.is_empty() {
        return;
    }
    let gone = Gone { tables: cut, ..Gone::default() };
    document.sheets.iter_mut().for_each(|sheet| gone.mend(sheet));
}

/// What is no longer there.
#[derive(Default)]
struct Gone {
    sheets: BTreeSet<String>,
    tables: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Gone {
    fn add(&mut self, sheet: &Sheet) {
        self.sheets.insert(sheet.id.clone());
        for block in &sheet.blocks {
            match block {
                Block::Table(Table { id, .. }) | Block::List(List { id, .. }) => drop(self.tables.insert(id.clone())),
                _ => {}
            }
        }
    }

    fn is_read_by(&self, formula: &Formula) -> bool {
        formula.tables().iter().any(|own| self.tables.contains(own))
    }

    fn mend(&self, sheet: &mut Sheet) {
        sheet.blocks.retain(|block| !matches!(block, Block::NativeChart(own) if self.tables.contains(&own.table)));
        for block in &mut sheet.blocks {
            match block {
                Block::Table(table) => table.rows.iter_mut().flatten().for_each(|cell| self.mend_cell(cell)),
                Block::List(list) => list.formulas_mut().for_each(|formula| {
                    formula.take_if(|formula| self.is_read_by(formula));
                }),
                Block::Points(points) => {
                    for point in points {
                        point.sheet.take_if(|to| self.sheets.contains(to));
                    }
                }
                _ => {}
            }
        }
    }

    fn mend_cell(&self, cell: &mut Cell) {
        let instead = match cell {
            Cell::Figure { formula, value, decimals } if self.is_read_by(formula) => match value {
                None => Cell::Text(NOTHING.to_owned()),
                Some(value) if matches!(formula, Formula::Difference(..)) => Cell::Signed(*value, *decimals),
                Some(value) => Cell::Number(*value, *decimals),
            },
            Cell::Live(formula, shown) if self.is_read_by(formula) => std::mem::replace(&mut **shown, Cell::Empty),
            Cell::NameLink(to, text) if self.names.contains(to) => Cell::Text(std::mem::take(text)),
            Cell::SheetLink(to, text) if self.sheets.contains(to) => Cell::Text(std::mem::take(text)),
            Cell::Sparkline { table, .. } if self.tables.contains(table) => Cell::Empty,
            Cell::Figure { .. }
            | Cell::Live(..)
            | Cell::SheetLink(..)
            | Cell::NameLink(..)
            | Cell::Sparkline { .. }
            | Cell::Empty
            | Cell::Text(_)
            | Cell::Strong(_)
            | Cell::Integer(_)
            | Cell::Key(_)
            | Cell::Number(..)
            | Cell::Signed(..)
            | Cell::Date(_)
            | Cell::Moment(_)
            | Cell::Verdict(..)
            | Cell::Source(_)
            | Cell::SourceLink(..)
            | Cell::EvidenceLink(..)
            | Cell::Address(_) => return,
        };
        *cell = instead;
    }
}
