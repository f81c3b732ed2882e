//! A register as a workbook: title, headers in sight, an example, drop-downs and advice, ready to print.

use chrono::{Datelike, Timelike};
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Note, Workbook, Worksheet, XlsxError,
};
use unicode_width::UnicodeWidthStr;

use super::choices::Choices;
use super::sheet::{Column, columns};
use super::{Entry, dress};
use crate::definition::{ColumnKind, Definitions, Form, Language, Layout, Texts};
use crate::model::location::column_letters;
use crate::wording::plain_name;

const TITLE_ROW: u32 = 0;
const ADVICE_ROW: u32 = 1;
const HEADER_ROW: u32 = 2;
const EXAMPLE_ROW: u32 = 3;
/// Advice and drop-downs reach so far down.
const LAST_ROW: u32 = 2000;
/// Notes in pixels, their letters in points.
const NOTE_WIDTH: u32 = 360;
const NOTE_SIZE: f64 = 14.0;
const NOTE_LINE: u32 = 24;
/// So many letters fit into a line of a note.
const NOTE_LETTERS: usize = 44;
const LONGEST_SHEET_NAME: usize = 31;
const A4: u8 = 9;
/// More characters than these on a page cannot be read.
const WIDTH_OF_A_PAGE: f64 = 190.0;

/// Writes the register of a form, with rows below its example.
pub fn write(
    form: &Form,
    definitions: &Definitions,
    language: Language,
    rows: &[Vec<Entry>],
) -> Result<Vec<u8>, XlsxError> {
    let texts = definitions.texts(language);
    let columns = columns(form, definitions, texts);
    let mut workbook = Workbook::new();
    // The same bytes on any day.
    let created = ExcelDateTime::from_ymd(2025, 10, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(&form.title.th).set_creation_datetime(&created));
    let mut choices = Choices::default();
    let sheet = workbook.add_worksheet().set_name(plain_name(&form.title.th, LONGEST_SHEET_NAME))?;
    head(sheet, form, &columns, definitions, texts)?;
    for (place, column) in (0..).zip(&columns) {
        body(sheet, place, column, definitions, &mut choices)?;
    }
    for (row, entries) in (EXAMPLE_ROW + 1..).zip(rows) {
        for ((place, entry), column) in (0..).zip(entries).zip(&columns) {
            let format = dress::cell(&definitions.style, column.kind);
            match entry {
                Entry::Blank => {}
                Entry::Text(text) => drop(sheet.write_string_with_format(row, place, text, &format)?),
                Entry::Number(number) => drop(sheet.write_number_with_format(row, place, *number, &format)?),
                Entry::Moment(moment) => {
                    let (day, time) = (moment.date(), moment.time());
                    let year = u16::try_from(day.year()).unwrap_or_default();
                    let (month, number) = (narrow(day.month()), narrow(day.day()));
                    let serial = ExcelDateTime::from_ymd(year, month, number)?;
                    let minute = narrow(time.minute());
                    let serial = serial.and_hms(u16::from(narrow(time.hour())), minute, f64::from(time.second()))?;
                    sheet.write_datetime_with_format(row, place, &serial, &format)?;
                }
            }
        }
    }
    print_set_up(sheet, form, &columns, definitions)?;
    choices.write(&mut workbook)?;
    workbook.save_to_buffer()
}

/// A part of a date or of a time is below a hundred.
fn narrow(part: u32) -> u8 {
    u8::try_from(part).unwrap_or_default()
}

fn head(
    sheet: &mut Worksheet,
    form: &Form,
    columns: &[Column<'_>],
    definitions: &Definitions,
    texts: &Texts,
) -> Result<(), XlsxError> {
    let style = &definitions.style;
    sheet.write_string_with_format(TITLE_ROW, 0, &form.title.th, &dress::title(style))?;
    let advice = if form.layout == Layout::Survey { "register-advice-survey" } else { "register-advice" };
    sheet.write_string_with_format(ADVICE_ROW, 0, texts.get(advice), &dress::advice(style))?;
    sheet.set_row_height(TITLE_ROW, 30)?.set_row_height(ADVICE_ROW, 30)?.set_row_height(HEADER_ROW, 52)?;
    sheet.set_row_height(EXAMPLE_ROW, 52)?;
    for (place, column) in (0..).zip(columns) {
        sheet.write_string_with_format(HEADER_ROW, place, &column.header, &dress::header(style, column.required))?;
        sheet.write_string_with_format(EXAMPLE_ROW, place, &column.example, &dress::example(style))?;
        let note = Note::new(&column.note)
            .set_author("pramoen")
            .add_author_prefix(false)
            .set_font_name(&style.workbook_font)
            .set_font_size(NOTE_SIZE)
            .set_width(NOTE_WIDTH)
            .set_height(note_height(&column.note));
        sheet.insert_note(HEADER_ROW, place, &note)?;
    }
    sheet.set_freeze_panes(EXAMPLE_ROW, 1)?;
    let last = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(HEADER_ROW, 0, EXAMPLE_ROW + 1, last)?;
    Ok(())
}

/// As high as its lines, in pixels.
fn note_height(text: &str) -> u32 {
    let lines: usize = text.lines().map(|line| line.width().div_ceil(NOTE_LETTERS).max(1)).sum();
    NOTE_LINE * u32::try_from(lines + 1).unwrap_or(u32::MAX / NOTE_LINE)
}

/// The cells to be filled in: their format, what is said beside them, and what may be chosen.
fn body(
    sheet: &mut Worksheet,
    place: u16,
    column: &Column<'_>,
    definitions: &Definitions,
    choices: &mut Choices,
) -> Result<(), XlsxError> {
    sheet.set_column_format(place, &dress::cell(&definitions.style, column.kind))?;
    sheet.set_column_width(place, width(column))?;
    let mut validation = DataValidation::new();
    validation = if !column.choices.is_empty() {
        // A value that is not in the list may still be right: the reader knows more spellings.
        validation
            .allow_list_formula(choices.range(column.choices.clone()))
            .set_error_style(DataValidationErrorStyle::Warning)
    } else if column.kind == ColumnKind::Number {
        validation
            .allow_decimal_number(DataValidationRule::Between(-1e12, 1e12))
            .set_error_style(DataValidationErrorStyle::Warning)
    } else {
        validation.allow_any_value()
    };
    let validation = validation.set_input_message(&column.advice)?;
    sheet.add_data_validation(EXAMPLE_ROW + 1, place, LAST_ROW, place, &validation)?;
    Ok(())
}

fn width(column: &Column<'_>) -> f64 {
    let least = match column.kind {
        ColumnKind::Text | ColumnKind::Link | ColumnKind::MultiChoice => 28.0,
        ColumnKind::DateTime => 24.0,
        ColumnKind::Date | ColumnKind::Choice => 20.0,
        ColumnKind::Identifier
        | ColumnKind::Number
        | ColumnKind::NumberList
        | ColumnKind::ConsiderationList
        | ColumnKind::YesNo => 16.0,
    };
    // Headers may take two lines.
    #[allow(clippy::cast_precision_loss, reason = "headers are short")]
    let header = column.header.chars().count() as f64 / 2.0 + 4.0;
    header.clamp(least, 40.0)
}

/// Lines around the rows that are filled, and pages of columns that can be read.
fn print_set_up(
    sheet: &mut Worksheet,
    form: &Form,
    columns: &[Column<'_>],
    definitions: &Definitions,
) -> Result<(), XlsxError> {
    let last = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let letters = column_letters(last.into());
    let first = EXAMPLE_ROW + 2;
    let filled = ConditionalFormatFormula::new()
        .set_rule(format!("=COUNTA($A{first}:${letters}{first})>0").as_str())
        .set_format(dress::line(&definitions.style));
    sheet.add_conditional_format(EXAMPLE_ROW + 1, 0, LAST_ROW, last, &filled)?;
    let width: f64 = columns.iter().map(width).sum();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a register has few columns")]
    let pages = (width / WIDTH_OF_A_PAGE).ceil() as u16;
    let font = format!("&\"{},Regular\"&14", definitions.style.workbook_font);
    sheet.set_paper_size(A4).set_landscape().set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    sheet.set_print_fit_to_pages(pages.max(1), 0);
    sheet.set_repeat_rows(HEADER_ROW, HEADER_ROW)?;
    if pages > 1 {
        sheet.set_repeat_columns(0, 1)?;
    }
    sheet.set_footer(format!("&L{font}{}&R{font}&P/&N", form.title.th.replace('&', "&&")));
    Ok(())
}
