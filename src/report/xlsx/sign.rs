//! The office's sign at the top right of the first sheet, beside the lines at its head.

use rust_xlsxwriter::{Image, Worksheet, XlsxError};

use super::height::Measure;
use crate::report::document::{Block, Document, Logo, Sheet};

/// The room that a sign may take, in pixels: that of a title and a line below it.
const ROOM: (f64, f64) = (220.0, 84.0);
/// What stays free around it.
const MARGIN: f64 = 4.0;
/// Pixels in a point.
const PIXELS: f64 = 4.0 / 3.0;

/// The sign, and the room that it takes from the lines beside it.
pub struct Sign<'a> {
    logo: &'a Logo,
    size: (f64, f64),
    /// How many rows stand beside it.
    pub rows: u32,
    /// How many columns these rows keep.
    pub columns: usize,
}

impl<'a> Sign<'a> {
    /// The sign of a sheet; none where it is not the first, or too narrow to have both lines and a sign.
    pub fn of(document: &'a Document, index: usize, sheet: &Sheet, widths: &[f64], measure: Measure) -> Option<Self> {
        let logo = document.logo.as_ref().filter(|_| index == 0)?;
        let (width, height) = (f64::from(logo.size.0), f64::from(logo.size.1));
        let scale = (ROOM.0 / width).min(ROOM.1 / height);
        let size = (width * scale, height * scale);
        let mut taken = 0.0;
        let wide = widths.iter().rev().take_while(|own| {
            let before = taken;
            taken += measure.pixels(**own);
            before < size.0 + 2.0 * MARGIN
        });
        let columns = widths.len().checked_sub(wide.count()).filter(|columns| *columns > 0)?;
        let head = sheet.blocks.iter().take_while(|block| matches!(block, Block::Heading(..) | Block::Note(_)));
        Some(Self { logo, size, rows: u32::try_from(head.count()).ok()?, columns })
    }

    /// How high a line beside it must be at least, in points: they share its height.
    pub fn least(&self) -> f64 {
        (self.size.1 + 2.0 * MARGIN) / PIXELS / f64::from(self.rows.max(1))
    }

    /// Puts it in its place, at the right edge of columns that are so wide together.
    pub fn place(&self, worksheet: &mut Worksheet, whole: f64) -> Result<(), XlsxError> {
        let (width, height) = self.size;
        let image = Image::new_from_buffer(&self.logo.bytes)?.set_alt_text(&self.logo.alt);
        let image = image.set_scale_to_size(width, height, true);
        let pixels = |length: f64| super::sheet::pixels(length);
        worksheet.insert_image_with_offset(0, 0, &image, pixels(whole - width - MARGIN), pixels(MARGIN))?;
        Ok(())
    }
}
