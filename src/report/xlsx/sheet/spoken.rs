//! What a sheet says in lines over its whole width: its answer, and points that lead on.

use rust_xlsxwriter::{ConditionalFormatText, ConditionalFormatTextRule, Format, Formula as Spelled, Url};

use super::super::look::colour;
use super::{Dress, Pen, cut, failed, inside};
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
        let live = Spelled::new(spelled).set_result(cut(text));
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
                let url = Url::new(inside(title)).set_text(cut(&text));
                self.worksheet.write_url_with_format(row, 0, url, self.look.of(Dress::Point)).map_err(failed)?;
            }
        }
        Ok(())
    }
}
