//! The texts of a document in its digits: one kind throughout.
//!
//! In: a composed [`Document`]. Out: the same with every text for people in Thai digits, where it asks for them. The words
//! by which formulas count are spelled like the cells that they count. Numbers stay numbers: each writer shows them in the
//! document's digits. Never: a place in the inputs, an address, the name of a sheet.

use super::document::{Block, Cell, Chart, Document, NativeChart, Sheet, Table};
use crate::definition::Digits;

/// Spells every text in the document's digits.
pub fn spell(document: &mut Document) {
    if document.digits == Digits::Arabic {
        // Texts are made with these, and what an office typed is read into them.
        return;
    }
    let pen = Pen { digits: document.digits };
    pen.all([&mut document.title, &mut document.subtitle]);
    document.sheets.iter_mut().for_each(|sheet| pen.sheet(sheet));
    document.charts.iter_mut().for_each(|chart| pen.chart(chart));
}

struct Pen {
    digits: Digits,
}

impl Pen {
    fn text(&self, text: &mut String) {
        *text = self.digits.write(text);
    }

    fn all<'a>(&self, texts: impl IntoIterator<Item = &'a mut String>) {
        texts.into_iter().for_each(|text| self.text(text));
    }

    fn sheet(&self, sheet: &mut Sheet) {
        for block in &mut sheet.blocks {
            match block {
                Block::Heading(_, text) | Block::Note(text) => self.text(text),
                Block::Answer(_, text, formula) => {
                    self.text(text);
                    formula.each_word(&|word| self.text(word));
                }
                Block::Points(points) => self.all(points.iter_mut().map(|point| &mut point.text)),
                Block::Table(table) => self.table(table),
                Block::List(list) => {
                    self.all(list.columns.iter_mut().map(|column| &mut column.title));
                    list.formulas_mut().flatten().for_each(|formula| formula.each_word(&|word| self.text(word)));
                    list.digits = self.digits;
                }
                Block::NativeChart(NativeChart { title, alt, .. }) => self.all([title, alt]),
                Block::Signatures(lines) => self.all(lines),
            }
        }
    }

    fn table(&self, table: &mut Table) {
        self.all(table.columns.iter_mut().map(|column| &mut column.title));
        table.rows.iter_mut().flatten().for_each(|cell| self.cell(cell));
    }

    fn cell(&self, cell: &mut Cell) {
        match cell {
            Cell::Text(text)
            | Cell::Strong(text)
            | Cell::Verdict(_, text)
            | Cell::SheetLink(_, text)
            | Cell::NameLink(_, text) => {
                self.text(text);
            }
            Cell::Live(formula, shown) => {
                formula.each_word(&|word| self.text(word));
                self.cell(shown);
            }
            // What stands in the register is cited; where it is the place itself, it is not.
            Cell::SourceLink(place, text) if *text != place.to_string() => self.text(text),
            Cell::EvidenceLink(_, text) => self.text(text),
            Cell::Figure { formula, .. } => formula.each_word(&|word| self.text(word)),
            Cell::SourceLink(..)
            | Cell::Empty
            | Cell::Integer(_)
            | Cell::Key(_)
            | Cell::Number(..)
            | Cell::Signed(..)
            | Cell::Date(_)
            | Cell::Moment(_)
            | Cell::Source(_)
            | Cell::Address(_)
            | Cell::Sparkline { .. } => {}
        }
    }

    /// What is said of a chart beside it; what is drawn is written in these digits when it is drawn.
    fn chart(&self, chart: &mut Chart) {
        self.all([&mut chart.title, &mut chart.subtitle, &mut chart.footer, &mut chart.alt]);
    }
}
