//! One sheet: its blocks from above, its columns, its panes.

mod drawn;
mod listed;
mod live;
mod spoken;

pub use listed::links;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{ExcelDateTime, Table as NativeTable, TableColumn, TableStyle, Url, Worksheet};

use super::cut::cut;
use super::formula::NOTHING;
use super::height::{Measure, lines};
use super::look::{Dress, Look};
use super::place::{Place, Places, row_lines};
use super::sign::Sign;
use super::target::target;
use super::{failed, page};
use crate::definition::{Digits, Style};
use crate::error::Error;
use crate::model::target::Verdict;
use crate::report::address;
use crate::report::assessment::EvidenceLink;
use crate::report::document::{Block, Cell, Column, Document, Formula, Orientation, Sheet, Table};

/// Letters of long lists are so much smaller than those of other sheets.
const DENSE: f64 = 3.0;
/// The most links of a sheet.
pub const MOST_LINKS: u32 = 60_000;
/// The width of a sheet without tables, in characters.
const WIDTH: f64 = 90.0;

/// Writes a sheet of the document.
pub fn write(
    worksheet: &mut Worksheet,
    document: &Document,
    index: usize,
    places: &Places<'_>,
    style: &Style,
) -> Result<(), Error> {
    let sheet = &document.sheets[index];
    let measure = Measure { size: style.workbook_font_size - if sheet.dense { DENSE } else { 0.0 } };
    let widths = widths(sheet);
    let sign = Sign::of(document, index, sheet, &widths, measure);
    let mut pen = Pen {
        worksheet,
        sign: sign.as_ref(),
        sheet,
        places,
        inputs: document.inputs.as_deref(),
        not_live: &document.not_live,
        cut_off: &document.cut_off,
        evidence: &document.evidence,
        style,
        measure,
        look: Look::new(style, measure.size, document.digits, sheet.orientation == Orientation::OnePage),
        digits: document.digits,
        widths,
        links: 0,
    };
    pen.worksheet.set_name(&sheet.title).map_err(failed)?;
    page::set(pen.worksheet, document, sheet, pen.widths.iter().sum(), style);
    pen.worksheet.set_formula_result_default("");
    pen.worksheet.set_default_row_height(measure.line());
    for (column, width) in (0..).zip(&pen.widths) {
        pen.worksheet.set_column_width(column, measure.width(*width)).map_err(failed)?;
    }
    for (block, row) in (0..sheet.blocks.len()).zip(&places.blocks[index]) {
        pen.block(block, *row)?;
    }
    if let Some(sign) = pen.sign {
        let whole = pen.widths.iter().map(|width| measure.pixels(*width)).sum();
        sign.place(pen.worksheet, whole).map_err(failed)?;
    }
    pen.panes()?;
    if index == 0 {
        pen.worksheet.set_active(true);
    }
    Ok(())
}

/// The widths of a sheet's columns: the widest that any of its tables asks for.
fn widths(sheet: &Sheet) -> Vec<f64> {
    let mut widths: Vec<f64> = Vec::new();
    for block in &sheet.blocks {
        let Some((_, columns, _)) = tabled(block) else { continue };
        for (index, column) in columns.iter().enumerate() {
            match widths.get_mut(index) {
                Some(width) => *width = width.max(column.width),
                None => widths.push(column.width),
            }
        }
    }
    if widths.is_empty() { vec![WIDTH] } else { widths }
}

struct Pen<'a> {
    worksheet: &'a mut Worksheet,
    sign: Option<&'a Sign<'a>>,
    sheet: &'a Sheet,
    places: &'a Places<'a>,
    inputs: Option<&'a str>,
    not_live: &'a str,
    cut_off: &'a str,
    evidence: &'a [Option<String>],
    style: &'a Style,
    measure: Measure,
    look: Look<'a>,
    digits: Digits,
    widths: Vec<f64>,
    links: u32,
}

impl Pen<'_> {
    fn block(&mut self, index: usize, row: u32) -> Result<(), Error> {
        let sheet = self.sheet;
        match &sheet.blocks[index] {
            Block::Heading(1, text) => self.line(row, text, Dress::Title, 4.0),
            Block::Heading(_, text) => self.line(row, text, Dress::Heading, 1.0),
            Block::Note(text) => self.line(row, text, Dress::Note, 0.0),
            Block::Answer(verdict, text, formula) => self.answer(row, *verdict, text, formula),
            Block::Points(points) => self.points(points, row),
            Block::Table(table) => self.table(table),
            Block::List(list) => self.list(list),
            Block::NativeChart(own) => self.chart(own, index, row),
            Block::Signatures(roles) => self.signatures(roles, row),
        }
    }

    /// A line of text over the sheet's whole width.
    fn line(&mut self, row: u32, text: &str, dress: Dress, larger: f64) -> Result<(), Error> {
        let measure = Measure { size: self.measure.size + larger };
        let beside = self.sign.filter(|sign| row < sign.rows);
        let columns = beside.map_or(self.widths.len(), |sign| sign.columns);
        let width = self.widths[..columns].iter().sum::<f64>() * self.measure.size / measure.size;
        let height = measure.height(lines(text, width, measure)).max(beside.map_or(0.0, Sign::least));
        self.worksheet.set_row_height(row, height).map_err(failed)?;
        let text = self.cut(text);
        let format = self.look.of(dress);
        match u16::try_from(columns - 1) {
            Ok(last) if last > 0 => {
                self.worksheet.merge_range(row, 0, row, last, &text, format).map_err(failed)?;
            }
            _ => {
                self.worksheet.write_string_with_format(row, 0, &text, format).map_err(failed)?;
            }
        }
        Ok(())
    }

    fn table(&mut self, table: &Table) -> Result<(), Error> {
        let places = self.places;
        let place = places.table(&table.id)?;
        self.heads(&table.columns, table.filter, place)?;
        let mut row = place.head;
        let numeric: Vec<bool> = (0..table.columns.len()).map(|column| numeric(table, column)).collect();
        for cells in &table.rows {
            row += 1;
            let lines = row_lines(table, cells, self.measure);
            if lines > 1 || !self.sheet.dense {
                self.worksheet.set_row_height(row, self.measure.height(lines)).map_err(failed)?;
            }
            for ((number, column), cell) in (0..).zip(&table.columns).zip(cells) {
                // What stands for no value stands below the numbers.
                if numeric[usize::from(number)] && matches!(cell, Cell::Text(text) if text == NOTHING) {
                    self.text(row, number, NOTHING, Dress::Number(0))?;
                    continue;
                }
                self.cell(row, number, cell, column.wrap, place)?;
            }
        }
        self.follow(table, place)?;
        if table.filter {
            self.native(&table.id, &table.columns, place, place.span().1)?;
        }
        Ok(())
    }

    /// A true table of the format over a table's place.
    fn native(&mut self, id: &str, columns: &[Column], place: &Place<'_>, bottom: u32) -> Result<(), Error> {
        let (first, last) = (0, number(columns.len() - 1)?);
        let head = self.look.of(Dress::Head).clone();
        let heads: Vec<_> = columns
            .iter()
            .map(|column| TableColumn::new().set_header(self.cut(&column.title)).set_header_format(&head))
            .collect();
        let native = NativeTable::new().set_name(id).set_columns(&heads).set_style(TableStyle::None);
        self.worksheet.add_table(place.head, first, bottom, last, &native).map_err(failed)?;
        Ok(())
    }

    fn heads(&mut self, columns: &[Column], filter: bool, place: &Place<'_>) -> Result<(), Error> {
        // A filter's button covers the end of the head.
        let button = if filter { 3.0 } else { 0.0 };
        let most = columns
            .iter()
            .zip(&self.widths)
            .map(|(column, width)| lines(&column.title, (width - button).max(4.0) * 0.95, self.measure))
            .max();
        let height = self.measure.height(most.unwrap_or(1)) + 2.0;
        self.worksheet.set_row_height(place.head, height).map_err(failed)?;
        let format = self.look.of(Dress::Head);
        for (number, column) in (0..).zip(columns) {
            let title = cut(&column.title, self.cut_off);
            self.worksheet.write_string_with_format(place.head, number, title, format).map_err(failed)?;
        }
        Ok(())
    }

    fn cell(&mut self, row: u32, column: u16, cell: &Cell, wrap: bool, place: &Place<'_>) -> Result<(), Error> {
        let (text, link_dress) = if wrap { (Dress::Wrapped, Dress::WrappedLink) } else { (Dress::Text, Dress::Link) };
        match cell {
            Cell::Empty => {
                self.worksheet.write_blank(row, column, self.look.of(text)).map_err(failed)?;
            }
            Cell::Text(value) => self.text(row, column, value, text)?,
            Cell::Strong(value) => self.text(row, column, value, Dress::Strong)?,
            Cell::Source(location) => self.text(row, column, &location.to_string(), text)?,
            Cell::Verdict(verdict, value) => {
                let dress = match verdict {
                    Verdict::Met => Dress::Met,
                    Verdict::NotMet => Dress::NotMet,
                    _ => Dress::Neutral,
                };
                self.text(row, column, value, dress)?;
            }
            Cell::Integer(value) => self.number(row, column, *value as f64, Dress::Number(0))?,
            Cell::Key(value) => {
                let format = self.look.of(Dress::Key);
                self.worksheet.write_number_with_format(row, column, *value as f64, format).map_err(failed)?;
            }
            Cell::Number(value, decimals) => self.number(row, column, *value, Dress::Number(*decimals))?,
            Cell::Signed(value, decimals) => self.number(row, column, *value, Dress::Signed(*decimals))?,
            Cell::Date(day) => self.moment(row, column, day.and_time(chrono::NaiveTime::MIN), Dress::Day)?,
            Cell::Moment(instant) => self.moment(row, column, *instant, Dress::Instant)?,
            Cell::Figure { formula, value, decimals } => {
                let signed = matches!(formula, Formula::Difference(..));
                let dress = if signed { Dress::Signed(*decimals) } else { Dress::Number(*decimals) };
                let result = value.map_or_else(|| NOTHING.to_owned(), |value| value.to_string());
                self.formula((row, column), formula, &result, dress, place)?;
            }
            Cell::Live(formula, shown) => self.live((row, column), formula, shown, text, place)?,
            Cell::EvidenceLink(to, value) => {
                let way = address::evidence(to, self.evidence);
                // Without it, the library takes a way for a web address.
                let is_file = matches!(to, EvidenceLink::File(_));
                let way = way.map(|way| if is_file { format!("file:///{way}") } else { way });
                self.linked((row, column), way, value, (text, link_dress))?;
            }
            Cell::Address(own) => self.linked((row, column), address::web(own), own, (text, Dress::Link))?,
            Cell::SheetLink(id, value) => self.link(row, column, id, value)?,
            Cell::NameLink(id, value) => {
                let way = self.places.link(id).map(|cell| format!("internal:{}", cell.replace('$', "")));
                self.linked((row, column), way, value, (text, link_dress))?;
            }
            Cell::SourceLink(location, value) => {
                let way = self.inputs.and_then(|inputs| target(inputs, location));
                self.linked((row, column), way, value, (text, link_dress))?;
            }
            Cell::Sparkline { table, column: values } => self.sparkline(row, column, table, values)?,
        }
        Ok(())
    }

    /// What a cell can hold of a text.
    fn cut(&self, text: &str) -> String {
        cut(text, self.cut_off)
    }

    fn text(&mut self, row: u32, column: u16, value: &str, dress: Dress) -> Result<(), Error> {
        let value = self.cut(value);
        let format = self.look.of(dress);
        if value.is_empty() {
            self.worksheet.write_blank(row, column, format).map_err(failed)?;
        } else {
            self.worksheet.write_string_with_format(row, column, value, format).map_err(failed)?;
        }
        Ok(())
    }

    /// A number; what is not finite would silently become text.
    fn number(&mut self, row: u32, column: u16, value: f64, dress: Dress) -> Result<(), Error> {
        if !value.is_finite() {
            return self.text(row, column, NOTHING, Dress::Text);
        }
        let format = self.look.of(dress);
        self.worksheet.write_number_with_format(row, column, value, format).map_err(failed)?;
        Ok(())
    }

    fn moment(&mut self, row: u32, column: u16, instant: NaiveDateTime, dress: Dress) -> Result<(), Error> {
        match excel(instant) {
            Some(instant) => {
                let format = self.look.of(dress);
                self.worksheet.write_datetime_with_format(row, column, &instant, format).map_err(failed)?;
                Ok(())
            }
            None => self.text(row, column, &instant.to_string(), Dress::Text),
        }
    }

    fn link(&mut self, row: u32, column: u16, id: &str, value: &str) -> Result<(), Error> {
        let Some(title) = self.places.titles.get(id) else {
            return Err(Error::Report(format!("there is no sheet {id} to link to")));
        };
        let url = Url::new(inside(title)).set_text(self.cut(value));
        self.worksheet.write_url_with_format(row, column, url, self.look.of(Dress::Link)).map_err(failed)?;
        Ok(())
    }

    /// What has a way to it becomes a link while the sheet has room for more; everything else stays text.
    fn linked(&mut self, at: (u32, u16), to: Option<String>, value: &str, dress: (Dress, Dress)) -> Result<(), Error> {
        let ((row, column), (text, link)) = (at, dress);
        let Some(to) = to.filter(|_| self.links < MOST_LINKS) else { return self.text(row, column, value, text) };
        self.links += 1;
        let url = Url::new(to).set_text(self.cut(value));
        self.worksheet.write_url_with_format(row, column, url, self.look.of(link)).map_err(failed)?;
        Ok(())
    }

    /// A sheet with one table keeps its heads in sight and repeats them on every page.
    fn panes(&mut self) -> Result<(), Error> {
        let tables: Vec<_> = self.sheet.blocks.iter().filter_map(tabled).collect();
        let filtered = |block: &Block| match block {
            Block::Table(table) => table.filter,
            Block::List(_) => true,
            _ => false,
        };
        // What is too wide for a page goes on beside it, with the names of the rows again.
        if self.sheet.dense && !self.sheet.blocks.iter().any(filtered) {
            self.worksheet.set_repeat_columns(0, 0).map_err(failed)?;
        }
        let [(id, _, rows)] = tables[..] else { return Ok(()) };
        let head = self.places.table(id)?.head;
        if head < 8 && rows > 8 {
            self.worksheet.set_freeze_panes(head + 1, 0).map_err(failed)?;
            self.worksheet.set_repeat_rows(head, head).map_err(failed)?;
        }
        Ok(())
    }
}

/// The id of a table or list, its columns, and how many rows it has.
fn tabled(block: &Block) -> Option<(&str, &[Column], usize)> {
    match block {
        Block::Table(table) => Some((&table.id, &table.columns, table.rows.len())),
        Block::List(list) => Some((&list.id, &list.columns, list.rows.len())),
        _ => None,
    }
}

/// Whether a column holds numbers.
fn numeric(table: &Table, column: usize) -> bool {
    let number =
        |cell: &Cell| matches!(cell, Cell::Figure { .. } | Cell::Integer(_) | Cell::Number(..) | Cell::Signed(..));
    table.rows.iter().any(|cells| number(cells[column].shown()))
}

/// The address of a sheet of the workbook itself.
fn inside(title: &str) -> String {
    format!("internal:'{}'!A1", title.replace('\'', "''"))
}

/// A column's number as the writer takes it.
fn number(column: usize) -> Result<u16, Error> {
    u16::try_from(column).map_err(|error| Error::Report(error.to_string()))
}

/// Whole pixels of a length.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the width of a sheet in pixels is above zero and far below what the type holds"
)]
pub fn pixels(length: f64) -> u32 {
    length.max(1.0) as u32
}

fn excel(instant: NaiveDateTime) -> Option<ExcelDateTime> {
    if instant.date() < NaiveDate::from_ymd_opt(1900, 3, 1)? {
        return None;
    }
    let small = |part: u32| u8::try_from(part).ok();
    let day =
        ExcelDateTime::from_ymd(u16::try_from(instant.year()).ok()?, small(instant.month())?, small(instant.day())?);
    day.ok()?.and_hms(u16::try_from(instant.hour()).ok()?, small(instant.minute())?, instant.second()).ok()
}
