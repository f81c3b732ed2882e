//! The XML of Excel 2003, which programs still write and call `.xls`.

use chrono::{NaiveDate, NaiveDateTime};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::encoding;
use super::guard::damaged;
use super::room::{Room, at};
use super::sheet::{Merge, Sheet, Value, shortened};
use super::xml::{ENTITY, attribute, letter};
use crate::definition::SizeLimit;
use crate::issue::Problem;

/// The sheets of a workbook.
pub fn sheets(bytes: &[u8], room: &Room) -> Result<Vec<Sheet>, Problem> {
    let text = encoding::decode(bytes, declared(bytes).as_deref()).ok_or(Problem::UnknownEncoding {})?;
    // As in the parts of other workbooks, no office program makes use of them.
    if memchr::memmem::find(text.as_bytes(), ENTITY).is_some() {
        return Err(damaged("ENTITY"));
    }
    let mut reader = Reader::from_str(text.trim_start());
    let mut book = Book { room: room.clone(), ..Book::default() };
    let mut open = 0_u64;
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Eof if open == 0 => break,
            Event::Eof => return Err(damaged("truncated")),
            Event::Start(tag) => {
                open += 1;
                if open > room.most(SizeLimit::Depth) {
                    let sheet = book.sheets.last().and_then(|sheet| sheet.name.as_deref());
                    return Err(at(room.refusal(SizeLimit::Depth, None), sheet, None));
                }
                book.starts(&tag)?;
            }
            Event::Empty(tag) => {
                book.starts(&tag)?;
                book.ends(tag.local_name().as_ref())?;
            }
            Event::End(tag) => {
                open = open.saturating_sub(1);
                book.ends(tag.local_name().as_ref())?;
            }
            Event::Text(text) => book.text(&text.xml10_content()),
            Event::CData(text) => book.text(&text),
            Event::GeneralRef(name) => {
                book.text(&letter(&name)?);
            }
            _ => {}
        }
    }
    Ok(book.sheets)
}

/// The encoding that the XML tells of itself.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).to_ascii_lowercase();
    let (_, rest) = head.split_once("encoding=")?;
    let quote = rest.chars().next()?;
    rest.split(quote).nth(1).map(str::to_owned)
}

/// What was read of a workbook so far.
#[derive(Default)]
struct Book {
    room: Room,
    sheets: Vec<Sheet>,
    merges: Vec<Merge>,
    /// The place of the next row and cell.
    row: u32,
    column: u32,
    /// The cell at hand, and whether it has a formula.
    cell: Option<Cell>,
    /// Rows that the row at hand stands for, besides itself.
    span: u32,
    /// What is written beside a cell is no part of it.
    in_comment: bool,
    in_visible: bool,
}

#[derive(Default)]
struct Cell {
    formula: Option<String>,
    kind: Option<String>,
    in_data: bool,
    text: String,
    across: u32,
}

impl Book {
    fn starts(&mut self, tag: &BytesStart<'_>) -> Result<(), Problem> {
        let attribute = |name: &str| attribute(tag, name);
        let number = |name: &str| attribute(name).and_then(|value| value.trim().parse::<u32>().ok());
        match tag.local_name().as_ref() {
            "Worksheet" => {
                let name = attribute("Name").map(Into::into);
                self.sheets.push(Sheet::new(&self.room, name, false, false));
                self.room.holds(SizeLimit::Sheets, self.sheets.len() as u64)?;
                (self.row, self.column) = (0, 0);
            }
            "Row" => {
                self.row = number("Index").map_or(self.row, |index| index.saturating_sub(1));
                self.span = number("Span").unwrap_or_default();
                self.column = 0;
            }
            "Cell" => {
                self.column = number("Index").map_or(self.column, |index| index.saturating_sub(1));
                if let Some(down @ 1..) = number("MergeDown") {
                    let (column, first) = (self.column, self.row);
                    self.merges.push(Merge { column, first, last: first.saturating_add(down) });
                }
                let formula = attribute("Formula").map(|formula| shortened(&formula));
                let (formula, across) = (formula, number("MergeAcross").unwrap_or_default());
                self.cell = Some(Cell { formula, across, ..Cell::default() });
            }
            "Comment" => self.in_comment = true,
            "Visible" => self.in_visible = true,
            "Data" if !self.in_comment => {
                if let Some(cell) = &mut self.cell {
                    (cell.kind, cell.in_data) = (attribute("Type"), true);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.in_visible
            && let Some(sheet) = self.sheets.last_mut()
        {
            sheet.hidden |= text.trim().starts_with("SheetHidden") || text.trim().starts_with("SheetVeryHidden");
        }
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.in_data) {
            cell.text.push_str(text);
        }
    }

    fn ends(&mut self, name: &str) -> Result<(), Problem> {
        match name {
            "Comment" => self.in_comment = false,
            "Visible" => self.in_visible = false,
            "Data" if !self.in_comment => self.cell.iter_mut().for_each(|cell| cell.in_data = false),
            "Cell" => {
                if let (Some(cell), Some(sheet)) = (self.cell.take(), self.sheets.last_mut()) {
                    let across = cell.across;
                    if let Some(value) = cell.value() {
                        sheet.push(self.row, self.column, value);
                        sheet.fits()?;
                    }
                    self.column = self.column.saturating_add(across).saturating_add(1);
                }
            }
            "Row" => self.row = self.row.saturating_add(self.span).saturating_add(1),
            "Worksheet" => {
                let merges = std::mem::take(&mut self.merges);
                self.sheets.last_mut().map_or(Ok(0), |sheet| sheet.fill(merges))?;
            }
            _ => {}
        }
        Ok(())
    }
}

impl Cell {
    fn value(&self) -> Option<Value<'_>> {
        let text = self.text.trim();
        match self.kind.as_deref() {
            // A formula that no program has calculated yet is no blank cell.
            None => self.formula.as_deref().map(Value::Error),
            Some("Number") => text.parse().map_or_else(|_| Value::text(text), |number| Some(Value::number(number))),
            Some("DateTime") => serial(text).map(Value::Serial).or_else(|| Value::text(text)),
            Some("Boolean") => Some(Value::Flag(text == "1")),
            Some("Error") => Some(Value::Error(text)),
            Some(_) => Value::text(&self.text),
        }
    }
}

/// An instant as a serial number: the format writes it out, and a time of day as one of the day before the first.
fn serial(text: &str) -> Option<f64> {
    const LEAP_THAT_WAS_NONE: i64 = 60;
    let instant = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").ok()?;
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_hms_opt(0, 0, 0)?;
    let since = instant - zero;
    let days = since.num_days();
    let shift = i64::from(days <= LEAP_THAT_WAS_NONE);
    Some(since.num_milliseconds() as f64 / 86_400_000.0 - shift as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_the_serial_numbers_that_excel_has_for_them() {
        let cases = [
            ("2026-08-22T15:00:00.000", Some(46_256.625)),
            ("1899-12-31T12:00:00.000", Some(0.5)),
            ("1900-01-01T00:00:00", Some(1.0)),
            ("1900-02-28T00:00:00", Some(59.0)),
            ("1900-03-01T00:00:00", Some(61.0)),
            ("2569-08-22", None),
        ];
        for (text, expected) in cases {
            assert_eq!(serial(text), expected, "{text}");
        }
    }

    #[test]
    fn cells_are_read_where_their_numbers_put_them() {
        let xml = "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"urn:x\"><Worksheet ss:Name=\"ก &amp; ข\"><Table>
            <Row ss:Index=\"2\" ss:Span=\"2\"><Cell ss:MergeDown=\"5\"><Data ss:Type=\"String\">ก</Data></Cell>
            <Cell ss:Index=\"3\" ss:MergeAcross=\"1\"><Data ss:Type=\"Number\">1.5</Data></Cell>
            <Cell><ss:Data ss:Type=\"String\"><B>ข</B>&#10;ค &lt;<![CDATA[<]]></ss:Data><Comment><ss:Data>no</ss:Data></Comment></Cell></Row>
            <Row><Cell ss:Formula=\"=1+1\"/><Cell/><Cell><Data ss:Type=\"Error\">#N/A</Data></Cell>
            <Cell><Data ss:Type=\"Boolean\">1</Data></Cell><Cell><Data ss:Type=\"DateTime\">2026-08-22T15:00:00.000</Data></Cell></Row>
            <Row ss:Index=\"7\"><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">x</Data></Cell></Row></Table>
            <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>";
        let read = sheets(xml.as_bytes(), &Room::default()).expect("readable");
        let cells =
            read[0].rows().iter().flat_map(|row| row.cells().map(move |(column, value)| (row.index, column, value)));
        let (text, error) = (Value::Text, Value::Error);
        let expected = [
            (1, 0, text("ก")),
            (1, 2, Value::Number(1.5)),
            (1, 4, text("ข\nค <<")),
            (4, 0, error("=1+1")),
            (4, 2, error("#N/A")),
            (4, 3, Value::Flag(true)),
            (4, 4, Value::Serial(46_256.625)),
            // The merge from above.
            (6, 0, text("ก")),
            (6, 1, text("x")),
        ];
        assert_eq!(cells.collect::<Vec<_>>(), expected);
        assert_eq!((read[0].name.as_deref(), read[0].hidden), (Some("ก & ข"), true));
        assert!(sheets(&xml.as_bytes()[..xml.len() - 12], &Room::default()).is_err());
    }

    #[test]
    fn the_declared_encoding_is_found() {
        assert_eq!(declared(b"<?xml version=\"1.0\" encoding=\"TIS-620\"?>").as_deref(), Some("tis-620"));
        assert_eq!(declared(b"<?xml version='1.0' encoding='utf-8'?>").as_deref(), Some("utf-8"));
        assert_eq!(declared(b"<?xml version='1.0'?>"), None);
        assert_eq!(declared("<?xml encoding=ก".as_bytes()), Some(String::new()));
    }

    proptest::proptest! {
        #[test]
        fn no_tags_in_any_order_make_the_reader_fail(
            tags in proptest::collection::vec(
                proptest::sample::select(vec![
                    "<Worksheet ss:Name='a'>", "</Worksheet>", "<Row ss:Index='4294967295' ss:Span='9'>", "<Row>", "</Row>",
                    "<Cell ss:MergeDown='4294967295'>", "<Cell ss:Index='0'>", "</Cell>", "<Cell/>", "<Row/>", "<Worksheet/>",
                    "<Data ss:Type='Number'>", "<Data ss:Type='DateTime'>", "<Data>", "</Data>", "1", "&#10;", "&x;", "&lt;",
                    "<![CDATA[x]]>", "<Comment>", "</Comment>", "<Visible>", "SheetHidden",
                ]),
                0..40,
            ),
        ) {
            let _ = sheets(tags.concat().as_bytes(), &Room::default());
        }
    }
}
