//! How a sheet is printed: A4, one page wide, the office at the head, the page's number at the foot.

use rust_xlsxwriter::Worksheet;

use crate::definition::Style;
use crate::model::legible::line;
use crate::report::document::{Document, Orientation, Sheet};

/// The most characters across a page that can still be read.
const ACROSS: f64 = 300.0;
/// The same for a sheet in small letters.
const ACROSS_DENSE: f64 = 220.0;
/// The most pages side by side.
const MOST_ACROSS: u16 = 9;

/// Sets up the pages of a sheet whose columns hold so many characters together.
pub fn set(worksheet: &mut Worksheet, document: &Document, sheet: &Sheet, width: f64, style: &Style) {
    let room = if sheet.dense { ACROSS_DENSE } else { ACROSS };
    let across = (1..MOST_ACROSS).find(|pages| f64::from(*pages) * room >= width).unwrap_or(MOST_ACROSS);
    worksheet.set_paper_size(9).set_screen_gridlines(false).set_print_center_horizontally(true);
    match sheet.orientation {
        Orientation::OnePage => worksheet.set_print_fit_to_pages(1, 1),
        Orientation::Portrait => worksheet.set_print_fit_to_pages(1, 0),
        Orientation::Landscape => worksheet.set_landscape().set_print_fit_to_pages(across, 0),
    };
    worksheet.set_margins(0.5, 0.5, 0.75, 0.65, 0.3, 0.3);
    let font = format!("&\"{}\"&12", style.workbook_font);
    worksheet.set_header(format!("&L{font}{}&R{font}{}", plain(&document.title), plain(&document.subtitle)));
    worksheet.set_footer(format!("&L{font}{}&R{font}&P/&N", plain(&document.digits.write(&sheet.title))));
}

/// `&` begins a code in heads and feet, which hold 255 characters in all; a digit after a size would join it.
fn plain(text: &str) -> String {
    let mut room = 80_usize;
    let fits = |letter: &char| {
        let own = letter.len_utf16() + usize::from(*letter == '&');
        let fits = own <= room;
        room = if fits { room - own } else { 0 };
        fits
    };
    let short: String = line(text).chars().take_while(fits).collect();
    format!(" {}", short.replace('&', "&&"))
}
