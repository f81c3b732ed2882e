//! What a sheet says in lines over its whole width: its answer, points that lead on, and who signs.

use rust_xlsxwriter::{ConditionalFormatText, ConditionalFormatTextRule, Format, FormatAlign, Formula as Written, Url};

use super::super::look::colour;
use super::{Dress, Pen, failed, inside, number};
use crate::error::Error;
use crate::model::target::Verdict;
use crate::report::document::{Block, Formula, Point};
use crate::report::wording::shape;

impl Pen<'_> {
    /// A live line on the colour of its verdict.
    pub fn answer(&mut self, row: u32, verdict: Verdict, text: &str, formula: &Formula) -> Result<(), Error> {
        let dress = |verdict: Verdict| Dress::Answer(verdict.is_judged().then_some(verdict == Verdict::Met));
        self.line(row, text, dress(verdict), 3.0)?;
        let mut tables =
            self.sheet.blocks.iter().filter_map(|block| if let Block::Table(own) = block { Some(own) } else { None });
        let Some(own) = tables.next() else { return Ok(()) };
        let Some(spelled) = self.spelled(formula, self.places.table(&own.id)?, row)? else {
            return self.not_live(row, 0);
        };
        let live = Written::new(spelled.text).set_result(self.cut(text));
        self.worksheet.write_formula_with_format(row, 0, live, self.look.of(dress(verdict))).map_err(failed)?;
        for (other, paint) in [(Verdict::Met, &self.style.met), (Verdict::NotMet, &self.style.not_met)] {
            let rule = ConditionalFormatText::new()
                .set_rule(ConditionalFormatTextRule::BeginsWith(shape(other).to_owned()))
                .set_format(Format::new().set_background_color(colour(paint)));
            self.worksheet.add_conditional_format(row, 0, row, 0, &rule).map_err(failed)?;
        }
        Ok(())
    }

    /// Lines over the sheet's width, each a link where a sheet shows more.
    pub fn points(&mut self, points: &[Point], first: u32) -> Result<(), Error> {
        for (row, point) in (first..).zip(points) {
            let text = format!("• {}", point.text);
            self.line(row, &text, Dress::Note, 0.0)?;
            let title = point.sheet.as_deref().and_then(|id| self.places.titles.get(id));
            if let Some(title) = title {
                let url = Url::new(inside(title)).set_text(self.cut(&text));
                self.worksheet.write_url_with_format(row, 0, url, self.look.of(Dress::Point)).map_err(failed)?;
            }
        }
        Ok(())
    }

    /// Signatures in equal parts of the sheet's width: line, name, position, day.
    pub fn signatures(&mut self, roles: &[String], row: u32) -> Result<(), Error> {
        let columns = self.widths.len();
        let format: Format = self.look.of(Dress::Sign).clone().set_align(FormatAlign::Left);
        let format = format.set_align(FormatAlign::Center).set_text_wrap();
        let mut first = 0;
        let total: f64 = self.widths.iter().sum();
        for (index, role) in (1..).zip(roles) {
            let mut last = first;
            let until = total * f64::from(index) / roles.len() as f64;
            let reached = |last: usize| self.widths[..=last].iter().sum::<f64>();
            while last + 1 < columns && reached(last) + self.widths[last + 1] / 2.0 <= until {
                last += 1;
            }
            for (offset, text) in (1..).zip(role.lines()) {
                let text = self.cut(text);
                let (from, to) = (number(first)?, number(last)?);
                let row = row + offset;
                if from == to {
                    self.worksheet.write_string_with_format(row, from, &text, &format).map_err(failed)?;
                } else {
                    self.worksheet.merge_range(row, from, row, to, &text, &format).map_err(failed)?;
                }
                self.worksheet.set_row_height(row, self.measure.line() + 2.0).map_err(failed)?;
            }
            first = (last + 1).min(columns - 1);
        }
        Ok(())
    }
}
