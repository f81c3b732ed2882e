//! Cells that follow from others, and looks that follow with them.

use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatText, ConditionalFormatTextRule, Format,
    Formula as Written, Note,
};

use super::super::formula::{Spelled, spell};
use super::super::look::{colour, grouped, numbers};
use super::{Dress, Pen, Place, failed};
use crate::error::Error;
use crate::model::target::Verdict;
use crate::report::document::{Cell, Formula, Table};
use crate::report::wording::shape;

/// The longest formula, in UTF-16 units.
const LONGEST: usize = 8_192;

impl Pen<'_> {
    /// A formula with its cached result.
    pub fn formula(
        &mut self,
        (row, column): (u32, u16),
        formula: &Formula,
        result: &str,
        dress: Dress,
        place: &Place<'_>,
    ) -> Result<(), Error> {
        let Some(spelled) = self.spelled(formula, place, row)? else {
            self.not_live(row, column)?;
            return match result.parse::<f64>() {
                Ok(number) => self.number(row, column, number, dress),
                Err(_) => self.text(row, column, result, dress),
            };
        };
        let written = Written::new(spelled.text).set_result(self.cut(result));
        let format = self.look.of(dress);
        if spelled.is_array {
            let written = self.worksheet.write_array_formula_with_format(row, column, row, column, written, format);
            written.map_err(failed)?;
        } else {
            self.worksheet.write_formula_with_format(row, column, written, format).map_err(failed)?;
        }
        Ok(())
    }

    /// A formula as a spreadsheet takes it. What none takes stands there as what it comes to, so that the report is not
    /// lost.
    pub fn spelled(&self, formula: &Formula, place: &Place<'_>, row: u32) -> Result<Option<Spelled>, Error> {
        let spelled = spell(formula, place, row, self.places)?;
        let fits = |text: &str| text.len() < LONGEST || text.encode_utf16().count() < LONGEST;
        Ok(Some(spelled).filter(|spelled| fits(&spelled.text)))
    }

    /// Says beside a cell that it has no formula.
    pub fn not_live(&mut self, row: u32, column: u16) -> Result<(), Error> {
        let note = Note::new(self.not_live).add_author_prefix(false);
        self.worksheet.insert_note(row, column, &note).map_err(failed)?;
        Ok(())
    }

    /// What follows from other cells, in the look of what it comes to.
    pub fn live(
        &mut self,
        at: (u32, u16),
        formula: &Formula,
        shown: &Cell,
        text: Dress,
        place: &Place<'_>,
    ) -> Result<(), Error> {
        let (result, dress) = match shown.shown() {
            Cell::Text(shown) => (shown.clone(), text),
            Cell::Strong(shown) => (shown.clone(), Dress::Strong),
            // Its colour follows its words.
            Cell::Verdict(_, shown) => (shown.clone(), Dress::Neutral),
            Cell::Integer(shown) => (shown.to_string(), Dress::Number(0)),
            Cell::Number(shown, decimals) => (shown.to_string(), Dress::Number(*decimals)),
            Cell::Signed(shown, decimals) => (shown.to_string(), Dress::Signed(*decimals)),
            _ => (String::new(), text),
        };
        self.formula(at, formula, &result, dress, place)
    }

    /// Looks that follow from what a cell comes to: verdicts by the shape with which their words begin, and differences
    /// that show as nothing without a sign.
    pub fn follow(&mut self, table: &Table, place: &Place<'_>) -> Result<(), Error> {
        let (first, last) = place.span();
        for (column, _) in (0..).zip(&table.columns) {
            let mut shown = table.rows.iter().filter_map(|cells| match &cells[usize::from(column)] {
                Cell::Live(_, shown) => Some(&**shown),
                _ => None,
            });
            let Some(kind) = shown.find(|shown| matches!(shown, Cell::Verdict(..) | Cell::Signed(..))) else {
                continue;
            };
            if let Cell::Signed(_, decimals) = kind {
                let half = 0.5 / 10_f64.powi(i32::from(*decimals)) * (1.0 - 1e-9);
                let rule =
                    ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::Between(-half, half)).set_format(
                        Format::new().set_num_format(numbers(&format!("{0};{0}", grouped(*decimals)), self.digits)),
                    );
                self.worksheet.add_conditional_format(first, column, last, column, &rule).map_err(failed)?;
                continue;
            }
            for (verdict, paint) in [(Verdict::Met, &self.style.met), (Verdict::NotMet, &self.style.not_met)] {
                let rule = ConditionalFormatText::new()
                    .set_rule(ConditionalFormatTextRule::BeginsWith(shape(verdict).to_owned()))
                    .set_format(Format::new().set_bold().set_font_color(colour(paint)));
                self.worksheet.add_conditional_format(first, column, last, column, &rule).map_err(failed)?;
            }
        }
        Ok(())
    }
}
