//! The formats of cells: one typeface, thin lines, colours from `report.toml`.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::definition::{Digits, Style};

/// A day of the Buddhist era.
const DAY: &str = "d mmm yyyy";
/// An instant of the Buddhist era.
const INSTANT: &str = "d mmm yyyy hh:mm";

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dress {
    /// The sheet's title.
    Title,
    /// A title within the sheet.
    Heading,
    /// A paragraph.
    Note,
    /// The head of a table.
    Head,
    /// Text of one line.
    Text,
    /// Text of several lines.
    Wrapped,
    /// Text that stands out.
    Strong,
    /// A number with so many decimals.
    Number(u8),
    /// A difference with so many decimals, and its sign.
    Signed(u8),
    /// A whole number that is a name.
    Key,
    /// A day.
    Day,
    /// An instant.
    Instant,
    /// A verdict that is good.
    Met,
    /// A verdict that is bad.
    NotMet,
    /// A verdict that is neither.
    Neutral,
    /// A link.
    Link,
    /// A link whose text may run over several lines.
    WrappedLink,
    /// A line to sign on, and what stands below.
    Sign,
    /// The answer of a sheet: light letters on the colour of what is met, not met, or open.
    Answer(Option<bool>),
    /// A line that leads to another sheet.
    Point,
}

/// The formats of a sheet, made once each.
pub struct Look<'a> {
    style: &'a Style,
    size: f64,
    digits: Digits,
    /// Whether what stands in tables stands in the middle of its row.
    middle: bool,
    made: BTreeMap<Dress, Format>,
}

impl<'a> Look<'a> {
    /// The look of a sheet whose letters have that size, with tables whose cells stand in the middle of their rows or above.
    pub fn new(style: &'a Style, size: f64, digits: Digits, middle: bool) -> Self {
        Self { style, size, digits, middle, made: BTreeMap::new() }
    }

    /// The format of a kind of cell.
    pub fn of(&mut self, dress: Dress) -> &Format {
        let (style, size, digits, middle) = (self.style, self.size, self.digits, self.middle);
        self.made.entry(dress).or_insert_with(|| make(style, size, dress, (digits, middle)))
    }
}

/// A colour of the style; the definitions are checked when they are read.
pub fn colour(text: &str) -> Color {
    Color::RGB(u32::from_str_radix(text.trim_start_matches('#'), 16).unwrap_or_default())
}

/// A little room between a line and the text beside it.
fn left(format: Format) -> Format {
    format.set_align(FormatAlign::Left).set_indent(1)
}

/// The format of a number in these digits, for each of its parts for positive, negative and nought: the mark is a shape of
/// digits (0D Thai), a calendar (00) and a language (041E Thai), as Excel has it and LibreOffice reads it.
pub fn numbers(format: &str, digits: Digits) -> String {
    match digits {
        Digits::Arabic => format.to_owned(),
        Digits::Thai => format.split(';').map(|part| format!("[$-D00041E]{part}")).collect::<Vec<_>>().join(";"),
    }
}

/// The format of a day of the Buddhist era (07) in these digits.
fn days(format: &str, digits: Digits) -> String {
    match digits {
        Digits::Arabic => format!("[$-107041E]{format}"),
        Digits::Thai => format!("[$-D07041E]{format}"),
    }
}

/// The format of a number with so many decimals.
pub fn grouped(decimals: u8) -> String {
    match decimals {
        0 => "#,##0".to_owned(),
        some => format!("#,##0.{}", "0".repeat(some.into())),
    }
}

fn make(style: &Style, size: f64, dress: Dress, (digits, middle): (Digits, bool)) -> Format {
    let plain = Format::new().set_font_name(&style.workbook_font).set_font_charset(222).set_font_size(size);
    let plain = plain.set_font_color(colour(&style.ink)).set_align(FormatAlign::Top);
    let upright = if middle { FormatAlign::VerticalCenter } else { FormatAlign::Top };
    let boxed = plain.clone().set_align(upright).set_border(FormatBorder::Thin).set_border_color(colour(&style.line));
    match dress {
        Dress::Title => {
            plain.set_bold().set_font_size(size + 4.0).set_font_color(colour(&style.accent)).set_text_wrap()
        }
        Dress::Heading => plain.set_bold().set_font_size(size + 1.0).set_text_wrap(),
        Dress::Note => plain.set_text_wrap(),
        Dress::Head => boxed
            .set_bold()
            .set_background_color(colour(&style.head))
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter),
        Dress::Text => left(boxed),
        Dress::Wrapped => left(boxed).set_text_wrap(),
        Dress::Strong => left(boxed).set_bold().set_text_wrap(),
        Dress::Number(decimals) => {
            boxed.set_num_format(numbers(&grouped(decimals), digits)).set_align(FormatAlign::Right)
        }
        Dress::Signed(decimals) => {
            let plain = grouped(decimals);
            let signed = numbers(&format!("+{plain};-{plain};{plain}"), digits);
            boxed.set_num_format(signed).set_align(FormatAlign::Right)
        }
        Dress::Key => boxed.set_num_format(numbers("0", digits)).set_align(FormatAlign::Center),
        Dress::Day => left(boxed).set_num_format(days(DAY, digits)),
        Dress::Instant => left(boxed).set_num_format(days(INSTANT, digits)),
        Dress::Met => left(boxed).set_bold().set_font_color(colour(&style.met)).set_text_wrap(),
        Dress::NotMet => left(boxed).set_bold().set_font_color(colour(&style.not_met)).set_text_wrap(),
        Dress::Neutral => left(boxed).set_font_color(colour(&style.muted)).set_text_wrap(),
        Dress::Link => left(boxed).set_font_color(colour(&style.accent)).set_underline(FormatUnderline::Single),
        Dress::WrappedLink => make(style, size, Dress::Link, (digits, middle)).set_text_wrap(),
        Dress::Answer(met) => {
            let ground = match met {
                Some(true) => &style.met,
                Some(false) => &style.not_met,
                None => &style.muted,
            };
            let format = plain.set_bold().set_font_size(size + 3.0).set_font_color(Color::White).set_text_wrap();
            format.set_background_color(colour(ground)).set_align(FormatAlign::VerticalCenter).set_indent(1)
        }
        Dress::Point => plain.set_font_color(colour(&style.accent)).set_text_wrap(),
        Dress::Sign => plain.set_align(FormatAlign::Center),
    }
}
