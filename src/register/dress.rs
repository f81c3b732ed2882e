//! The formats of a register's cells.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::definition::{ColumnKind, Style};

const SIZE: f64 = 16.0;
const DAY: &str = "[$-107041E]d mmm yyyy";
const INSTANT: &str = "[$-107041E]d mmm yyyy hh:mm";
/// What is typed stays as it is typed: no program makes a date of the number `1/2569`.
const AS_TYPED: &str = "@";

fn colour(text: &str) -> Color {
    Color::RGB(u32::from_str_radix(text.trim_start_matches('#'), 16).unwrap_or_default())
}

fn plain(style: &Style) -> Format {
    Format::new()
        .set_font_name(&style.workbook_font)
        .set_font_charset(222)
        .set_font_size(SIZE)
        .set_align(FormatAlign::Top)
}

/// The register's title.
pub fn title(style: &Style) -> Format {
    plain(style).set_bold().set_font_size(SIZE + 4.0).set_font_color(colour(&style.accent))
}

/// What is said below the title.
pub fn advice(style: &Style) -> Format {
    plain(style)
}

/// A header; one that must be filled is darker.
pub fn header(style: &Style, required: bool) -> Format {
    let format = plain(style)
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_border_color(colour(&style.line));
    if required {
        format.set_background_color(colour(&style.accent)).set_font_color(Color::White)
    } else {
        format.set_background_color(Color::RGB(0x00F2_F2F2)).set_font_color(colour(&style.ink))
    }
}

/// A cell of the example row.
pub fn example(style: &Style) -> Format {
    plain(style)
        .set_italic()
        .set_text_wrap()
        .set_font_color(Color::RGB(0x0059_5959))
        .set_num_format(AS_TYPED)
        .set_border(FormatBorder::Dotted)
        .set_border_color(colour(&style.line))
}

/// A cell to be filled in.
pub fn cell(style: &Style, kind: ColumnKind) -> Format {
    let format = plain(style).set_text_wrap();
    match kind {
        ColumnKind::Date => format.set_num_format(DAY),
        ColumnKind::DateTime => format.set_num_format(INSTANT),
        ColumnKind::Number => format,
        _ => format.set_num_format(AS_TYPED),
    }
}

/// The line around a cell of a row that is filled.
pub fn line(style: &Style) -> Format {
    Format::new().set_border(FormatBorder::Thin).set_border_color(colour(&style.line))
}
