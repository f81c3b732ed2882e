//! Workbooks as an office lays them out: TH Sarabun New 16, a filled header row, frozen panes.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::cell::Cell;

/// How a workbook shows its dates.
#[derive(Clone, Copy)]
pub struct Look {
    pub moment: &'static str,
    pub day: &'static str,
    pub fill: u32,
}

pub const GREGORIAN: Look = Look { moment: "dd/mm/yyyy hh:mm", day: "dd/mm/yyyy", fill: 0x00DD_EBF7 };
pub const BUDDHIST: Look =
    Look { moment: "[$-107041E]d mmm yyyy hh:mm", day: "[$-107041E]d mmm yyyy", fill: 0x00E2_EFDA };
pub const FORMS: Look = Look { moment: "d/m/yyyy, h:mm:ss", day: "d/m/yyyy", fill: 0x00F2_F2F2 };

/// One sheet.
pub struct Sheet {
    pub name: String,
    /// Rows above the header.
    pub titles: Vec<&'static str>,
    /// Header and width in characters.
    pub columns: Vec<(&'static str, f64)>,
    /// A row without cells is blank.
    pub rows: Vec<Vec<Cell>>,
}

struct Formats {
    title: Format,
    header: Format,
    text: Format,
    moment: Format,
    day: Format,
}

impl Formats {
    fn new(look: Look) -> Self {
        let font = || Format::new().set_font_name("TH Sarabun New").set_font_size(16);
        let cell = || font().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        Self {
            title: font().set_bold(),
            header: cell()
                .set_bold()
                .set_background_color(Color::RGB(look.fill))
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            text: cell(),
            moment: cell().set_num_format(look.moment),
            day: cell().set_num_format(look.day),
        }
    }
}

/// The workbook's bytes.
pub fn xlsx(sheets: &[Sheet], look: Look, title: &str) -> Vec<u8> {
    write(sheets, look, title).expect("the sample has nothing that a workbook cannot hold")
}

fn write(sheets: &[Sheet], look: Look, title: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2026, 10, 1)?;
    let properties = DocProperties::new().set_title(title).set_author("สพป.ตัวอย่าง เขต 1").set_creation_datetime(&made);
    workbook.set_properties(&properties);
    let formats = Formats::new(look);
    for sheet in sheets {
        write_sheet(workbook.add_worksheet(), sheet, &formats)?;
    }
    workbook.save_to_buffer()
}

fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap();
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap(), part(day.month()), part(day.day()))
}

fn excel(moment: NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    let minute = u8::try_from(moment.minute()).unwrap();
    excel_day(moment.date())?.and_hms(u16::try_from(moment.hour()).unwrap(), minute, f64::from(moment.second()))
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    worksheet.set_name(&sheet.name)?;
    worksheet.set_default_row_height(24.0);
    let mut row = 0;
    for title in &sheet.titles {
        worksheet.write_with_format(row, 0, *title, &formats.title)?;
        row += 1;
    }
    for (column, (header, width)) in (0_u16..).zip(&sheet.columns) {
        worksheet.set_column_width(column, *width)?;
        worksheet.write_with_format(row, column, *header, &formats.header)?;
    }
    worksheet.set_row_height(row, 72.0)?;
    row += 1;
    worksheet.set_freeze_panes(row, 2)?;
    for cells in &sheet.rows {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Empty => worksheet.write_blank(row, column, &formats.text)?,
                Cell::Text(text) => worksheet.write_with_format(row, column, text, &formats.text)?,
                Cell::Number(number) => worksheet.write_with_format(row, column, *number, &formats.text)?,
                Cell::Moment(moment) => worksheet.write_with_format(row, column, &excel(*moment)?, &formats.moment)?,
                Cell::Day(day) => worksheet.write_with_format(row, column, &excel_day(*day)?, &formats.day)?,
            };
        }
        row += 1;
    }
    let last = u16::try_from(sheet.columns.len() - 1).unwrap();
    worksheet.set_landscape().set_paper_size(8).set_print_fit_to_pages(1, 0);
    worksheet.set_repeat_rows(0, u32::try_from(sheet.titles.len()).unwrap())?;
    worksheet.set_print_area(0, 0, row - 1, last)?;
    Ok(())
}
