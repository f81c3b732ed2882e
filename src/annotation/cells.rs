//! A sheet's cells: those with a mark get its format, all others stay as they were written.

use std::fmt::Write as _;
use std::iter::Peekable;
use std::ops::Range;

use super::styles::Styles;
use super::{Mark, Marks};
use crate::model::location::CellRef;
use crate::package::xml::{Kind, Tag, Tags, replaced};
use crate::package::{cell, corners};

/// What may only stand after the reference to the drawing of comments.
const AFTER_DRAWING: [&str; 9] = [
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
    "AlternateContent",
];
/// The width of a column that says none, in the format's characters.
const WIDTH: f64 = 9.14;

/// The height of a row in a sheet that says none, in points, and how many pixels a point is.
const HEIGHT: f64 = 15.0;
const PIXELS_OF_A_POINT: f64 = 4.0 / 3.0;

/// The most that is looked for merged cells.
const MOST_LOOKS: usize = 50_000_000;

/// A sheet's part and where things stand in it.
pub struct Grid<'a> {
    text: &'a str,
    prefix: &'a str,
    columns: Vec<Columns>,
    /// The height of a row that says none, in pixels.
    pub row_pixels: f64,
    data: Tag<'a>,
    data_end: usize,
    /// Regions of merged cells: the first and the last cell.
    merges: Vec<(CellRef, CellRef)>,
    /// The id of the drawing of comments that the sheet has already.
    pub drawing: Option<String>,
    /// Where the reference to such a drawing would stand.
    drawing_place: usize,
}

/// Columns side by side, from zero, that look alike.
struct Columns {
    first: u32,
    last: u32,
    width: f64,
    format: u32,
}

/// Changes of a part.
type Edits = Vec<(Range<usize>, String)>;

impl<'a> Grid<'a> {
    /// Reads a sheet's part, all but its cells.
    pub fn read(text: &'a str) -> Result<Self, String> {
        let mut tags = Tags::of(text);
        let root = tags.next()?.filter(|root| root.is("worksheet")).ok_or("a sheet is not understood")?;
        let (mut columns, mut height) = (Vec::new(), HEIGHT);
        let data = loop {
            let tag = tags.next()?.ok_or("a sheet without data")?;
            if tag.is("sheetData") {
                break tag;
            }
            if tag.is("sheetFormatPr") {
                height = tag.attribute("defaultRowHeight").and_then(|own| own.parse().ok()).unwrap_or(HEIGHT);
            }
            if tag.is("col") {
                let (first, last) = (tag.number("min").unwrap_or(1), tag.number("max").unwrap_or(1));
                columns.push(Columns {
                    first: first.saturating_sub(1),
                    last: last.saturating_sub(1),
                    width: tag.attribute("width").and_then(|width| width.parse().ok()).unwrap_or(WIDTH),
                    format: tag.number("style").unwrap_or(0),
                });
            }
        };
        let data_end = match data.kind {
            Kind::Empty => data.range.end,
            _ => text.rfind(&format!("</{}", data.name)).ok_or("a sheet without an end")?,
        };
        let end = text.rfind(&format!("</{}", root.name)).ok_or("a sheet without an end")?;
        let mut grid = Self {
            text,
            prefix: root.prefix(),
            columns,
            row_pixels: height.clamp(5.0, 100.0) * PIXELS_OF_A_POINT,
            data,
            data_end,
            merges: Vec::new(),
            drawing: None,
            drawing_place: end,
        };
        grid.read_rest()?;
        Ok(grid)
    }

    /// What stands after the cells.
    fn read_rest(&mut self) -> Result<(), String> {
        let mut tags = Tags::from(self.text, self.data_end);
        let mut depth = 0_i64;
        while let Some(tag) = tags.next()? {
            if tag.kind == Kind::Close {
                // The first end tag is that of the cells themselves, unless there were none.
                depth -= i64::from(tag.local() != "sheetData");
                continue;
            }
            if depth == 0 {
                if tag.local() == "legacyDrawing" {
                    self.drawing = tag.attribute("id");
                } else if AFTER_DRAWING.contains(&tag.local()) {
                    self.drawing_place = self.drawing_place.min(tag.range.start);
                }
            }
            if tag.local() == "mergeCell" {
                self.merges.extend(tag.attribute("ref").and_then(|region| corners(&region)));
            }
            depth += i64::from(tag.kind == Kind::Open);
        }
        Ok(())
    }

    /// The marks where they can be seen: of merged cells only the first is.
    pub fn at_anchors(&self, marks: Marks) -> Marks {
        // Looking is by every region for every mark; no table that people keep has so many of both.
        if self.merges.len().saturating_mul(marks.len()) > MOST_LOOKS {
            return marks;
        }
        let mut placed = Marks::new();
        for (cell, mark) in marks {
            let within = |(first, last): &&(CellRef, CellRef)| {
                (first.row..=last.row).contains(&cell.row) && (first.column..=last.column).contains(&cell.column)
            };
            let cell = self.merges.iter().find(within).map_or(cell, |(first, _)| *first);
            match placed.get_mut(&cell) {
                None => drop(placed.insert(cell, mark)),
                Some(own) => {
                    own.severity = own.severity.min(mark.severity);
                    own.text = format!("{}\n\n{}", own.text, mark.text);
                }
            }
        }
        placed
    }

    /// The width of a column in pixels.
    pub fn pixels(&self, column: u32) -> f64 {
        self.column(column).map_or(WIDTH, |own| own.width) * 7.0 + 5.0
    }

    fn column(&self, column: u32) -> Option<&Columns> {
        self.columns.iter().find(|own| (own.first..=own.last).contains(&column))
    }

    /// The part with the marks' formats, and with a reference to a new drawing of comments.
    pub fn write(&self, marks: &Marks, drawing: Option<&str>, styles: &mut Styles<'_>) -> Result<String, String> {
        let mut pen = Pen { grid: self, styles, pending: marks.iter().peekable(), edits: Vec::new() };
        pen.cells()?;
        let mut edits = pen.edits;
        if let Some(id) = drawing {
            let tag = format!(
                "<{}legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
                 r:id=\"{id}\"/>",
                self.prefix
            );
            edits.push((self.drawing_place..self.drawing_place, tag));
        }
        Ok(replaced(self.text, edits))
    }
}

struct Pen<'p, 'g, 's> {
    grid: &'p Grid<'g>,
    styles: &'p mut Styles<'s>,
    pending: Peekable<std::collections::btree_map::Iter<'p, CellRef, Mark>>,
    edits: Edits,
}

impl<'g> Pen<'_, 'g, '_> {
    fn cells(&mut self) -> Result<(), String> {
        let grid = self.grid;
        if grid.data.kind == Kind::Empty {
            let rows = self.rows_before(u32::MAX)?;
            let (open, name) = (grid.data.opened().with(&[]), grid.data.name);
            self.edits.push((grid.data.range.clone(), format!("{open}{rows}</{name}>")));
            return Ok(());
        }
        let mut tags = Tags::from(grid.text, grid.data.range.end);
        let (mut row, mut column): (u32, u32) = (0, 0);
        let mut row_format = None;
        while let Some(tag) = tags.next()? {
            if tag.range.start >= grid.data_end || self.pending.peek().is_none() {
                break;
            }
            if tag.is("row") {
                // Rows and cells may say their number; else they follow the one before.
                let number = tag.number("r").unwrap_or(row + 1).max(1);
                (row, column) = (number, 0);
                row_format = row_format_of(&tag);
                self.row(&tag, number - 1, row_format)?;
            } else if tag.ends("row") {
                let cells = self.cells_before(row.saturating_sub(1), u32::MAX, row_format)?;
                self.insert(tag.range.start, cells);
            } else if tag.is("c") {
                let own = tag.attribute("r").and_then(|name| cell(&name)).map_or(column, |cell| cell.column);
                column = own + 1;
                self.cell(&tag, CellRef { row: row.saturating_sub(1), column: own }, row_format)?;
            }
        }
        let rows = self.rows_before(u32::MAX)?;
        self.insert(grid.data_end, rows);
        Ok(())
    }

    fn row(&mut self, tag: &Tag<'g>, row: u32, format: Option<u32>) -> Result<(), String> {
        let rows = self.rows_before(row)?;
        self.insert(tag.range.start, rows);
        if self.pending.peek().is_none_or(|(cell, _)| cell.row != row) {
            return Ok(());
        }
        // `spans` says which columns the row uses; a mark may stand outside of them, and it is only a hint.
        if tag.kind == Kind::Empty {
            let cells = self.cells_before(row, u32::MAX, format)?;
            let open = tag.opened().with(&[("spans", None)]);
            self.edits.push((tag.range.clone(), format!("{open}{cells}</{}>", tag.name)));
        } else if tag.attribute("spans").is_some() {
            self.edits.push((tag.range.clone(), tag.with(&[("spans", None)])));
        }
        Ok(())
    }

    fn cell(&mut self, tag: &Tag<'g>, at: CellRef, format: Option<u32>) -> Result<(), String> {
        let cells = self.cells_before(at.row, at.column, format)?;
        self.insert(tag.range.start, cells);
        if let Some((_, mark)) = self.pending.next_if(|(cell, _)| **cell == at) {
            let marked = self.styles.marked(tag.number("s").unwrap_or(0), mark.severity)?;
            self.edits.push((tag.range.clone(), tag.with(&[("s", Some(marked.to_string()))])));
        }
        Ok(())
    }

    fn insert(&mut self, place: usize, text: String) {
        if !text.is_empty() {
            self.edits.push((place..place, text));
        }
    }

    /// New blank cells for the marks of a row that stand before a column.
    fn cells_before(&mut self, row: u32, column: u32, format: Option<u32>) -> Result<String, String> {
        let mut cells = String::new();
        while let Some((at, mark)) = self.pending.next_if(|(at, _)| at.row == row && at.column < column) {
            let format = format.or(self.grid.column(at.column).map(|own| own.format)).unwrap_or(0);
            let marked = self.styles.marked(format, mark.severity)?;
            let _ = write!(cells, "<{}c r=\"{at}\" s=\"{marked}\"/>", self.grid.prefix);
        }
        Ok(cells)
    }

    /// New rows for the marks that stand before a row.
    fn rows_before(&mut self, row: u32) -> Result<String, String> {
        let (mut rows, prefix) = (String::new(), self.grid.prefix);
        while let Some((at, _)) = self.pending.peek().copied().filter(|(at, _)| at.row < row) {
            let cells = self.cells_before(at.row, u32::MAX, None)?;
            let _ = write!(rows, "<{prefix}row r=\"{}\">{cells}</{prefix}row>", at.row + 1);
        }
        Ok(rows)
    }
}

/// The format that a row gives to its blank cells.
fn row_format_of(tag: &Tag<'_>) -> Option<u32> {
    tag.attribute("customFormat").filter(|own| own == "1" || own == "true").and_then(|_| tag.number("s"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Severity;

    const STYLES: &str = "<styleSheet><fills count=\"1\"><fill/></fills><cellXfs count=\"3\"><xf fillId=\"0\"/>\
        <xf fillId=\"0\" numFmtId=\"14\"><alignment/></xf><xf fillId=\"0\"/></cellXfs></styleSheet>";

    fn written(sheet: &str, cells: &[&str]) -> String {
        let mut styles = Styles::read(STYLES).expect("styles");
        let grid = Grid::read(sheet).expect("a sheet");
        let mark =
            |name: &&str| (cell(name).expect("a cell"), Mark { severity: Severity::Error, text: "x".to_owned() });
        let marks = grid.at_anchors(cells.iter().map(mark).collect());
        grid.write(&marks, Some("d"), &mut styles).expect("written")
    }

    #[test]
    fn only_marked_cells_change_and_missing_ones_are_put_in_their_places() {
        let cases = [
            (
                "<row r=\"2\"><c r=\"B2\" s=\"1\"><v>5</v></c></row>",
                "B2",
                "<row r=\"2\"><c r=\"B2\" s=\"3\"><v>5</v></c></row>",
            ),
            (
                "<row r=\"2\" spans=\"2:3\"><c r=\"B2\"/></row>",
                "A2",
                "<row r=\"2\"><c r=\"A2\" s=\"3\"/><c r=\"B2\"/></row>",
            ),
            ("<row><c/><c t=\"s\"><v>0</v></c></row>", "B1", "<row><c/><c t=\"s\" s=\"3\"><v>0</v></c></row>"),
            ("<row r=\"3\"/>", "A2", "<row r=\"2\"><c r=\"A2\" s=\"3\"/></row><row r=\"3\"/>"),
            ("<row r=\"3\"/>", "C3", "<row r=\"3\"><c r=\"C3\" s=\"3\"/></row>"),
            ("<row r=\"3\"></row>", "C4", "<row r=\"3\"></row><row r=\"4\"><c r=\"C4\" s=\"3\"/></row>"),
        ];
        for (before, at, after) in cases {
            let sheet = |data: &str, more: &str| {
                format!(
                    "<worksheet><sheetData>{data}</sheetData><pageMargins/>{more}<tableParts><x/></tableParts></worksheet>"
                )
            };
            let link = "<legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"d\"/>";
            assert_eq!(written(&sheet(before, ""), &[at]), sheet(after, link), "{at}");
        }
    }

    #[test]
    fn a_sheet_without_cells_and_one_with_prefixes_are_marked_too() {
        let text = written("<x:worksheet><x:sheetData/></x:worksheet>", &["B2"]);
        assert!(
            text.starts_with("<x:worksheet><x:sheetData><x:row r=\"2\"><x:c r=\"B2\" s=\"3\"/></x:row></x:sheetData>")
        );
        assert!(text.contains("<x:legacyDrawing "), "{text}");
    }

    #[test]
    fn of_merged_cells_the_first_is_marked() {
        let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData>\
            <mergeCells><mergeCell ref=\"A1:A9\"/></mergeCells></worksheet>";
        let text = written(sheet, &["A4", "A5"]);
        assert_eq!(text.matches("<c ").count(), 1, "{text}");
        assert!(text.contains("<c r=\"A1\" s=\"3\"/>"), "{text}");
    }
}
