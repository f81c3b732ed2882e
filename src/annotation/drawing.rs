//! The boxes of comments: without one a spreadsheet does not show the comment.
//!
//! They are drawn in VML, which programs write without minding XML's rules; so a drawing that is there is never parsed,
//! only added to at its end.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::cells::Grid;
use crate::model::location::CellRef;

/// The width of a box in pixels, and of a letter in it.
const WIDTH: f64 = 330.0;
const LETTER: f64 = 7.0;
/// The height of a line in a box in pixels.
const LINE: f64 = 20.0;
/// The last row and column of a sheet, from zero.
const LAST: (u32, u32) = (1_048_575, 16_383);
/// Numbers of shapes go by 1,024 for each block; the first block is one that every drawing may have.
const FIRST_SHAPE: u32 = 1025;
const KIND: &str = "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">\
    <v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

/// A box.
pub struct Note {
    cell: CellRef,
    /// The cells that it lies over: first column and row, last column and row.
    over: (u32, u32, u32, u32),
    /// How far it reaches into the last column, in pixels.
    into: u32,
}

impl Note {
    /// The box of a text beside a cell.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a box is some hundreds of pixels")]
    pub fn of(cell: CellRef, text: &str, grid: &Grid<'_>) -> Self {
        let lines = text.lines().map(|line| (line.width() as f64 * LETTER / (WIDTH - 12.0)).ceil().max(1.0) as u32);
        let height = f64::from(lines.sum::<u32>()) * LINE + 16.0;
        let rows = (height / grid.row_pixels).ceil().clamp(2.0, 30.0) as u32;
        let first = (cell.column + 1).min(LAST.1);
        let (mut last, mut left) = (first, WIDTH + 12.0);
        while last < LAST.1 && grid.pixels(last) < left {
            left -= grid.pixels(last);
            last += 1;
        }
        let top = cell.row.saturating_sub(1);
        Self { cell, over: (first, top, last, (top + rows).min(LAST.0)), into: left.max(0.0) as u32 }
    }

    fn shape(&self, number: u32) -> String {
        let (left, top, right, bottom) = self.over;
        let (row, column, into) = (self.cell.row, self.cell.column, self.into);
        format!(
            "<v:shape id=\"_x0000_s{number}\" type=\"#_x0000_t202\" \
             style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:248pt;height:90pt;z-index:1;visibility:hidden\" \
             fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>\
             <v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>\
             <v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>\
             <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
             <x:Anchor>{left}, 12, {top}, 4, {right}, {into}, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
             <x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
        )
    }
}

/// A new drawing.
pub fn drawn(notes: &[Note]) -> String {
    let mut drawing = format!(
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
         xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">\
         <o:idmap v:ext=\"edit\" data=\"{}\"/></o:shapelayout>{KIND}",
        FIRST_SHAPE / 1024
    );
    append(&mut drawing, notes, FIRST_SHAPE);
    drawing.push_str("</xml>");
    drawing
}

/// A drawing with more boxes.
pub fn extended(drawing: &str, notes: &[Note]) -> Result<String, String> {
    let end = drawing.rfind("</xml>").filter(|_| drawing.contains("xmlns:v=") && drawing.contains("xmlns:x="));
    let end = end.ok_or("the drawing of the comments is not understood")?;
    let mut written = drawing[..end].to_owned();
    if !written.contains("id=\"_x0000_t202\"") {
        written.push_str(KIND);
    }
    let numbers = drawing.match_indices("_x0000_s").filter_map(|(at, sign)| {
        let rest = &drawing[at + sign.len()..];
        let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        rest[..end].parse::<u32>().ok()
    });
    append(&mut written, notes, numbers.max().unwrap_or(FIRST_SHAPE).saturating_add(1));
    written.push_str(&drawing[end..]);
    Ok(written)
}

fn append(drawing: &mut String, notes: &[Note], from: u32) {
    for (note, number) in notes.iter().zip(from..) {
        let _ = write!(drawing, "{}", note.shape(number));
    }
}
