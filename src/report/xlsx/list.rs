//! The rows of long lists: rendered piece by piece and put into the finished workbook.
//!
//! The writer library makes the workbook with the heads of each list, its formats, its links to files and its table, and a
//! few stub rows that show the numbers under which it knows them. The stubs give way to the rows. They are never all in
//! memory: [`Archive`] asks for one piece after the other.

mod paint;
mod row;
mod stub;
mod words;

use std::borrow::Cow;
use std::io::{Cursor, Read, Seek, Write};
use std::sync::atomic::{AtomicU64, Ordering};

use zip::ZipArchive;

pub use stub::{DRESSES, stub_bottom};

use super::place::Places;
use crate::error::Error;
use crate::model::location::column_letters;
use crate::package::Archive;
use crate::report::document::{Block, Document, List};
use row::Renderer;
use stub::Stub;
use words::Words;

/// What the names of the parts of tables begin with.
const TABLES: &str = "xl/tables/";
/// The cells of a piece: a megabyte or two.
const CELLS: usize = 1 << 15;
/// Up to so many rows a workbook is packed as tightly as others are, beyond as Excel does it, and beyond these fast.
const TIGHT: usize = 20_000;
const MIDDLING: usize = 200_000;

/// The list of a sheet, and the number of the sheet.
fn lists(document: &Document) -> impl Iterator<Item = (usize, &List)> {
    document.sheets.iter().enumerate().flat_map(|(index, sheet)| {
        let lists =
            sheet.blocks.iter().filter_map(|block| if let Block::List(list) = block { Some(list) } else { None });
        lists.map(move |list| (index, list))
    })
}

/// How many rows the lists of a document have.
pub fn rows(document: &Document) -> usize {
    lists(document).map(|(_, list)| list.rows.len()).sum()
}

/// Writes the workbook with the rows of its lists.
pub fn write<W: Write + Seek>(book: &[u8], document: &Document, places: &Places<'_>, out: W) -> Result<W, Error> {
    let mut parts = ZipArchive::new(Cursor::new(book)).map_err(failed)?;
    let mut words = Words::of(&text(&mut parts, words::PART)?)?;
    let level = match rows(document) {
        rows if rows <= TIGHT => 6,
        rows if rows <= MIDDLING => 3,
        _ => 1,
    };
    let mut archive = Archive::new(out);
    let owned = |name: zip::result::ZipResult<Cow<'_, str>>| name.map(Cow::into_owned).map_err(failed);
    let names = parts.file_names().map(owned).collect::<Result<Vec<String>, _>>()?;
    let own = |index: usize| format!("xl/worksheets/sheet{}.xml", index + 1);
    for (number, name) in names.iter().enumerate() {
        if name == words::PART {
            continue;
        }
        if name.starts_with(TABLES) {
            let table = reaching(text(&mut parts, name)?, document, places)?;
            archive.pieces(name, 6, 1, &|_, out| out.extend(table.as_bytes())).map_err(failed)?;
            continue;
        }
        let Some((_, list)) = lists(document).find(|(index, _)| own(*index) == *name) else {
            archive.copy(&mut parts, number).map_err(failed)?;
            continue;
        };
        let stub = Stub::of(&text(&mut parts, name)?, list, places)?;
        let renderer = Renderer::new(list, &stub, places, document, &mut words)?;
        let size = (CELLS / list.columns.len().max(1)).max(1);
        let rows = list.rows.len();
        let count = rows.div_ceil(size);
        let used = AtomicU64::new(0);
        let make = |piece: usize, out: &mut Vec<u8>| {
            if piece == 0 {
                out.extend(stub.head.as_bytes());
            } else if piece > count {
                renderer.links(&stub, out);
            } else {
                let first = (piece - 1) * size;
                used.fetch_add(renderer.rows(first..(first + size).min(rows), out), Ordering::Relaxed);
            }
        };
        archive.pieces(name, level, count + 2, &make).map_err(failed)?;
        words.used += used.into_inner();
    }
    let written = words.finish();
    archive.pieces(words::PART, level.max(3), 1, &|_, out| out.extend(written.as_bytes())).map_err(failed)?;
    archive.finish().map_err(failed)
}

/// A table's part, reaching over all rows where it is that of a list.
fn reaching(text: String, document: &Document, places: &Places<'_>) -> Result<String, Error> {
    let Some((_, list)) = lists(document).find(|(_, list)| text.contains(&format!(" name=\"{}\"", list.id))) else {
        return Ok(text);
    };
    let place = places.table(&list.id)?;
    let letters = column_letters(u32::try_from(list.columns.len() - 1).map_err(failed)?);
    let reach = |bottom: u32| format!("ref=\"A{}:{letters}{}\"", place.head + 1, bottom + 1);
    Ok(text.replace(&reach(stub_bottom(place)), &reach(place.span().1)))
}

fn text(parts: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, Error> {
    let mut text = String::new();
    parts.by_name(name).map_err(failed)?.read_to_string(&mut text).map_err(failed)?;
    Ok(text)
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Report(error.to_string())
}
