//! Web pages with tables, which most systems of offices export under the name `.xls`. Every table is a sheet, those within
//! another's cell too: old pages are laid out by tables.

use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::encoding;
use super::room::{Room, at};
use super::sheet::{Merge, Sheet, Value};
use crate::definition::SizeLimit;
use crate::issue::Problem;
use crate::model::location::CellRef;

/// Tables within tables beyond this are not looked at.
const DEEPEST: usize = 32;
/// The most rows and columns that a cell reaches over (HTML 4.9.11).
const MOST_ROWS: u32 = 65_534;
const MOST_COLUMNS: u32 = 1000;

/// The tables of a page.
pub fn sheets(bytes: &[u8], room: &Room) -> Result<Vec<Sheet>, Problem> {
    let sheets = tables(bytes, None, room)?;
    if sheets.is_empty() { Err(Problem::UnsupportedFile { kind: "html".to_owned() }) } else { Ok(named(sheets)) }
}

/// Where there are several tables, each has its number for a name.
pub fn named(mut sheets: Vec<Sheet>) -> Vec<Sheet> {
    if sheets.len() > 1 {
        for (number, sheet) in (1..).zip(&mut sheets) {
            sheet.name = Some(format!("ตาราง {number}").into());
        }
    }
    sheets
}

/// The tables of a page, in the order in which they begin; `said` is the encoding that something beside it tells.
pub fn tables(bytes: &[u8], said: Option<&str>, room: &Room) -> Result<Vec<Sheet>, Problem> {
    room.holds(SizeLimit::PageSize, bytes.len() as u64)?;
    let said = charset(bytes).or(said.map(str::to_owned));
    let text = encoding::decode(bytes, said.as_deref()).ok_or(Problem::UnknownEncoding {})?;
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut page = Page { room: room.clone(), ..Page::default() };
    for Ok(token) in Tokenizer::new_with_emitter(text.as_str(), emitter) {
        match token {
            Token::StartTag(tag) => page.starts(&tag)?,
            Token::EndTag(tag) => page.ends(&tag.name)?,
            Token::String(text) => page.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    while !page.open.is_empty() {
        page.close_table()?;
    }
    page.done.sort_by_key(|(number, _)| *number);
    Ok(page.done.into_iter().map(|(_, sheet)| sheet).collect())
}

/// The encoding that a page tells of itself.
fn charset(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let (_, rest) = head.split_once("charset=")?;
    let label = rest.trim_start_matches(['"', '\'', ' ']);
    let label: String = label.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c)).collect();
    (!label.is_empty()).then_some(label)
}

/// What was read of a page so far.
#[derive(Default)]
struct Page {
    room: Room,
    /// The tables that are open, each within a cell of the one before.
    open: Vec<Table>,
    /// Those that are closed, by their place among all that began.
    done: Vec<(usize, Sheet)>,
    begun: usize,
    /// Tables beyond the deepest that is looked at.
    deeper: usize,
    /// A tag whose content is no text of the page.
    silent: Option<Vec<u8>>,
}

/// A table that is open.
#[derive(Default)]
struct Table {
    number: usize,
    sheet: Sheet,
    row: u32,
    in_row: bool,
    column: u32,
    /// The last row that a cell from above reaches down to, by column.
    reached: BTreeMap<u32, u32>,
    merges: Vec<Merge>,
    cell: Option<Cell>,
}

/// A cell that is open.
struct Cell {
    column: u32,
    text: String,
}

impl Page {
    fn starts(&mut self, tag: &StartTag<()>) -> Result<(), Problem> {
        let name: &[u8] = &tag.name;
        match name {
            b"table" if self.open.len() >= DEEPEST => self.deeper += 1,
            b"table" => {
                let sheet = Sheet::new(&self.room, None, false, false);
                self.open.push(Table { number: self.begun, sheet, ..Table::default() });
                self.begun += 1;
                self.room.holds(SizeLimit::Sheets, self.begun as u64)?;
            }
            b"script" | b"style" | b"title" if !tag.self_closing => self.silent = Some(name.to_vec()),
            _ if self.deeper > 0 => {}
            _ => {
                let Some(table) = self.open.last_mut() else { return Ok(()) };
                match name {
                    b"tr" => {
                        table.close_row();
                        table.in_row = true;
                    }
                    b"td" | b"th" => {
                        table.close_cell();
                        let number = |name: &[u8], most: u32| {
                            let value = tag.attributes.get(name).and_then(|value| std::str::from_utf8(value).ok());
                            value.and_then(|value| value.trim().parse::<u32>().ok()).unwrap_or(1).clamp(1, most)
                        };
                        table.sheet.fits()?;
                        let columns = table.open_cell(number(b"rowspan", MOST_ROWS), number(b"colspan", MOST_COLUMNS));
                        // Cells that reach over rows are remembered column by column.
                        let cell = CellRef { row: table.row, column: table.column };
                        self.room.repeats(columns.into()).map_err(|problem| at(problem, None, Some(cell)))?;
                    }
                    b"thead" | b"tbody" | b"tfoot" => table.close_row(),
                    b"br" => table.cell.iter_mut().for_each(|cell| cell.text.push('\n')),
                    b"p" | b"div" | b"li" => {
                        let begun = table.cell.as_mut().filter(|cell| !cell.text.trim().is_empty());
                        if let Some(cell) = begun {
                            cell.text.push('\n');
                        }
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn ends(&mut self, name: &[u8]) -> Result<(), Problem> {
        if self.silent.as_deref() == Some(name) {
            self.silent = None;
        }
        match name {
            b"table" if self.deeper > 0 => self.deeper -= 1,
            b"table" => self.close_table()?,
            _ if self.deeper > 0 => {}
            b"td" | b"th" => self.open.iter_mut().next_back().into_iter().for_each(Table::close_cell),
            b"tr" | b"thead" | b"tbody" | b"tfoot" => {
                self.open.iter_mut().next_back().into_iter().for_each(Table::close_row);
            }
            _ => {}
        }
        Ok(())
    }

    /// Blanks and line ends of the source are one blank.
    fn text(&mut self, text: &str) {
        if self.silent.is_some() || self.deeper > 0 {
            return;
        }
        let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) else { return };
        for letter in text.chars() {
            let letter = if letter.is_ascii_whitespace() { ' ' } else { letter };
            if letter != ' ' || !cell.text.ends_with([' ', '\n']) {
                cell.text.push(letter);
            }
        }
    }

    fn close_table(&mut self) -> Result<(), Problem> {
        if let Some(mut table) = self.open.pop() {
            table.close_row();
            table.sheet.fill(table.merges)?;
            self.done.push((table.number, table.sheet));
        }
        Ok(())
    }
}

impl Table {
    /// Opens a cell in the next free column; how many columns further down it takes.
    fn open_cell(&mut self, rows: u32, columns: u32) -> u32 {
        self.in_row = true;
        while self.reached.get(&self.column).is_some_and(|last| *last >= self.row) {
            self.column += 1;
        }
        let column = self.column;
        self.column = column.saturating_add(columns);
        self.cell = Some(Cell { column, text: String::new() });
        if rows == 1 {
            return 0;
        }
        let last = self.row.saturating_add(rows - 1);
        self.merges.push(Merge { column, first: self.row, last });
        self.reached.extend((column..self.column).map(|column| (column, last)));
        columns
    }

    fn close_cell(&mut self) {
        if let Some(cell) = self.cell.take()
            && let Some(value) = Value::text(cell.text.trim())
        {
            self.sheet.push(self.row, cell.column, value);
        }
    }

    fn close_row(&mut self) {
        self.close_cell();
        if self.in_row {
            self.row += 1;
            self.column = 0;
            self.in_row = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(page: &str) -> Vec<Vec<(u32, u32, String)>> {
        let read = tables(page.as_bytes(), None, &Room::default()).expect("readable");
        let cells = |sheet: &Sheet| {
            let cells =
                sheet.rows().iter().flat_map(|row| row.cells().map(move |(column, value)| (row.index, column, value)));
            cells.map(|(row, column, value)| (row, column, value.shown())).collect()
        };
        read.iter().map(cells).collect()
    }

    fn cell(row: u32, column: u32, text: &str) -> (u32, u32, String) {
        (row, column, text.to_owned())
    }

    #[test]
    fn cells_stand_where_a_browser_shows_them() {
        let page = "<table><thead><tr><th rowspan=2>ที่<th colspan='2'>ข่าว</thead>
            <tr><td>หัวข้อ<td>วัน&nbsp;เวลา &amp; ที่
            <tr></tr><tr><td>1<td> a <b>b</b>\n c<br/>d<td><p>x</p><p>y</p></table>";
        let expected = [
            cell(0, 0, "ที่"),
            cell(0, 1, "ข่าว"),
            cell(1, 0, "ที่"),
            cell(1, 1, "หัวข้อ"),
            cell(1, 2, "วัน\u{a0}เวลา & ที่"),
            cell(3, 0, "1"),
            cell(3, 1, "a b c d"),
            cell(3, 2, "x y"),
        ];
        assert_eq!(read(page), [expected]);
    }

    #[test]
    fn tables_within_tables_are_tables_and_what_is_no_text_is_none() {
        let page = "<title>no</title><table><tr><td>a<table><tr><td>b</td></tr></table>c</td><td>d</td></tr>
            <style>.x{}</style><script>'<td>e'</script></table><table><tr><td>f";
        let expected = [vec![cell(0, 0, "ac"), cell(0, 1, "d")], vec![cell(0, 0, "b")], vec![cell(0, 0, "f")]];
        assert_eq!(read(page), expected);
        assert_eq!(read("<p>no table</p></table></td>"), Vec::<Vec<_>>::new());
    }

    #[test]
    fn what_reaches_too_far_is_refused_and_depth_costs_nothing() {
        let deep = format!("{}x", "<table><tr><td>".repeat(10_000));
        assert_eq!(read(&deep).len(), DEEPEST);
        let wide = "<td rowspan=9 colspan=1000>".repeat(2000);
        assert!(tables(format!("<table><tr>{wide}</table>").as_bytes(), None, &Room::default()).is_ok());
        let wider = "<td rowspan=9 colspan=1000>".repeat(2001);
        assert!(tables(format!("<table><tr>{wider}</table>").as_bytes(), None, &Room::default()).is_err());
    }

    #[test]
    fn the_encoding_that_a_page_tells_is_found() {
        let cases = [
            ("<meta charset=\"utf-8\">", Some("utf-8")),
            ("<META http-equiv=Content-Type content='text/html; charset=TIS-620'>", Some("tis-620")),
            ("<meta charset=>", None),
            ("<table>", None),
        ];
        for (page, expected) in cases {
            assert_eq!(charset(page.as_bytes()).as_deref(), expected, "{page}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_tags_in_any_order_make_the_reader_fail(
            tags in proptest::collection::vec(
                proptest::sample::select(vec![
                    "<table>", "</table>", "<tr>", "</tr>", "<td rowspan=3>", "<td colspan=9>", "<td>", "</td>", "<th>", "<br>",
                    "<p>", "<tbody>", "</tfoot>", "<script>", "</script>", "<style/>", "x", " ", "&nbsp;", "&#0;", "<!--", "-->",
                    "<td rowspan=99999999999 colspan=0>", "<", "\"",
                ]),
                0..40,
            ),
        ) {
            for sheet in tables(tags.concat().as_bytes(), None, &Room::default()).expect("small") {
                proptest::prop_assert!(sheet.broken.is_empty(), "a cell stands twice: {:?}", sheet.broken);
            }
        }
    }
}
