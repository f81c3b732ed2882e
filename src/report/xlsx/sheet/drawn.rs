//! What is drawn on a sheet over its columns: charts, and the small lines within cells.

use rust_xlsxwriter::Sparkline;

use super::super::chart;
use super::super::look::{Dress, colour};
use super::super::place::{CHART_ROWS, CHARTS_ABREAST, chart_in_run};
use super::{Pen, failed, pixels};
use crate::error::Error;
use crate::report::document::{Block, NativeChart};

impl Pen<'_> {
    /// The line of a column's values within a cell.
    pub fn sparkline(&mut self, row: u32, column: u16, table: &str, values: &str) -> Result<(), Error> {
        self.worksheet.write_blank(row, column, self.look.of(Dress::Text)).map_err(failed)?;
        let place = self.places.table(table)?;
        let number = place.column(values)?;
        let (first, last) = place.span();
        let line = Sparkline::new()
            .set_range((place.sheet, first, number, last, number))
            .set_sparkline_color(colour(&self.style.accent))
            .set_last_point_color(colour(&self.style.target))
            .show_last_point(true)
            .show_markers(true)
            .set_line_weight(1.25);
        self.worksheet.add_sparkline(row, column, &line).map_err(failed)?;
        Ok(())
    }

    /// Charts stand side by side over the sheet's width.
    pub fn chart(&mut self, own: &NativeChart, index: usize, row: u32) -> Result<(), Error> {
        let place = chart_in_run(&self.sheet.blocks, index) % CHARTS_ABREAST;
        let alone = place == 0 && !matches!(self.sheet.blocks.get(index + 1), Some(Block::NativeChart(_)));
        let whole: f64 = self.widths.iter().map(|width| self.measure.pixels(*width)).sum();
        let share = if alone { whole } else { whole / CHARTS_ABREAST as f64 };
        let line = self.measure.line() + 2.0;
        for covered in 0..u32::try_from(CHART_ROWS).expect("a few") {
            self.worksheet.set_row_height(row + covered, line).map_err(failed)?;
        }
        let mut chart = chart::build(own, self.places, self.style, self.digits)?;
        let height = line * 4.0 / 3.0 * CHART_ROWS as f64;
        chart.set_width(pixels(share - 8.0)).set_height(pixels(height - 10.0));
        let offset = pixels(share * place as f64);
        self.worksheet.insert_chart_with_offset(row, 0, &chart, offset + 4, 4).map_err(failed)?;
        Ok(())
    }
}
