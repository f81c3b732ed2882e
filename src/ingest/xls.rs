//! `.xls`, the workbooks of Excel 5 to 2003.
//!
//! The library makes room for sizes that nothing backs and follows chains that never end. So its container is opened by one
//! that checks, the records are walked, and the library gets a new container with those records alone.

use std::collections::BTreeSet;
use std::io::{Cursor, Read, Write};

use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError, XlsOptions};

use super::biff;
use super::encoding;
use super::guard::damaged;
use super::laid::Laid;
use super::range::{each, value};
use super::room::Room;
use super::sheet::{Merge, Sheet, Value};
use crate::issue::Problem;

/// The sheets of a workbook.
pub fn sheets(bytes: &[u8], room: &Room) -> Result<Vec<Sheet>, Problem> {
    let mut container = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    let kinds = [
        ("EncryptedPackage", Problem::ProtectedFile {}),
        ("WordDocument", Problem::UnsupportedFile { kind: "word".to_owned() }),
        ("PowerPoint Document", Problem::UnsupportedFile { kind: "powerpoint".to_owned() }),
    ];
    for (name, problem) in kinds {
        if container.is_stream(name) {
            return Err(problem);
        }
    }
    let Some(name) = biff::STREAMS.into_iter().find(|name| container.is_stream(name)) else {
        return Err(Problem::UnsupportedFile { kind: "ole".to_owned() });
    };
    let mut stream = Vec::new();
    let content = container.open_stream(name).map_err(damaged)?;
    // No stream is longer than its file.
    content.take(bytes.len() as u64).read_to_end(&mut stream).map_err(damaged)?;
    read(stream, room)
}

/// The sheets of a workbook that has no container.
pub fn bare(bytes: &[u8], room: &Room) -> Result<Vec<Sheet>, Problem> {
    read(if biff::is_sheet(bytes) { biff::around(bytes) } else { bytes.to_vec() }, room)
}

fn read(mut stream: Vec<u8>, room: &Room) -> Result<Vec<Sheet>, Problem> {
    let walked = biff::walk(&mut stream, room)?;
    let mut options = XlsOptions::default();
    options.force_codepage = match walked.code_page {
        // In letters of two bytes a code page means nothing, and the library would believe it.
        _ if walked.unicode => Some(1200),
        Some(874 | 932 | 936 | 949 | 950 | 1250..=1258) => None,
        // None, or one for other letters than these can be.
        _ => Some(1252),
    };
    let contained = contained(&stream).map_err(damaged)?;
    let mut workbook = Xls::new_with_options(Cursor::new(contained), options).map_err(|error| match error {
        XlsError::Password => Problem::ProtectedFile {},
        error => damaged(error),
    })?;
    let from_1904 = workbook.has_1904_epoch();
    let listed = workbook.sheets_metadata().to_vec();
    // The library would show the last of them under both names.
    if listed.iter().map(|sheet| &sheet.name).collect::<BTreeSet<_>>().len() != listed.len() {
        return Err(damaged("two sheets with one name"));
    }
    let mut sheets = Vec::new();
    for (place, listed) in listed.into_iter().enumerate() {
        if listed.typ != SheetType::WorkSheet {
            continue;
        }
        let name = listed.name;
        let hidden = listed.visible != SheetVisible::Visible;
        let mut sheet = Sheet::new(room, Some(name.as_str().into()), from_1904, hidden);
        let range = workbook.worksheet_range(&name).map_err(|error| damaged(format!("{name}: {error}")))?;
        let (rows, columns) = walked.laid.get(place).map(Laid::lines).unwrap_or_default();
        each(&range, |row, column, data| {
            let place = rows.get(row as usize).zip(columns.get(column as usize));
            if let (Some((row, column)), Some(value)) = (place, value(data)) {
                sheet.push(*row, *column, value);
            }
        });
        for (_, cell) in walked.beyond.iter().filter(|(own, _)| *own == place) {
            if !sheet.holds(cell.row, cell.column) {
                sheet.push(cell.row, cell.column, Value::Error("#?"));
            }
        }
        // A formula that no program has calculated yet is no zero.
        for (_, cell) in walked.uncalculated.iter().filter(|(own, _)| *own == place) {
            let value = Value::Error("=…");
            if !sheet.replace(cell.row, cell.column, |_| Some(value)) {
                sheet.push(cell.row, cell.column, value);
            }
        }
        let merges = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merges = merges.iter().filter(|merge| merge.end.0 > merge.start.0);
        let merges = merges.map(|merge| Merge { column: merge.start.1, first: merge.start.0, last: merge.end.0 });
        sheet.fill(merges.collect())?;
        sheets.push(sheet);
    }
    mend(&mut sheets);
    Ok(sheets)
}

/// A container with nothing but the records.
fn contained(stream: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut container = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    container.create_stream("Workbook")?.write_all(stream)?;
    container.flush()?;
    Ok(container.into_inner().into_inner())
}

/// Thai in one byte that says it is Western: the whole book is mended where all of it reads as Thai.
fn mend(sheets: &mut [Sheet]) {
    let mut all = String::new();
    for sheet in sheets.iter() {
        let texts = sheet.rows().values().filter_map(|value| match value {
            Value::Text(text) => Some(text),
            _ => None,
        });
        for text in texts.chain(sheet.name.as_deref()).filter(|text| !text.is_ascii()) {
            all.push_str(text);
            all.push('\n');
        }
    }
    if encoding::mended(&all).is_none() {
        return;
    }
    for sheet in sheets {
        if let Some(name) = sheet.name.as_deref().and_then(encoding::as_thai) {
            sheet.name = Some(name.into());
        }
        sheet.respell(encoding::as_thai);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_excel_shows_is_read_and_what_it_hides_is_said_to_be_hidden() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ingest-files/ทะเบียนข่าว.xls");
        let read = sheets(&std::fs::read(path).expect("there"), &Room::default()).expect("readable");
        let names: Vec<_> =
            read.iter().map(|sheet| (sheet.name.as_deref().unwrap_or_default(), sheet.hidden)).collect();
        assert_eq!(names, [("ทะเบียนข่าว", false), ("สำรอง", true), ("ว่าง", false)]);
        let value = |row: usize, column| read[0].rows().row(row).at(column);
        // A format in Thai letters makes a date as any other does; merged cells say the same.
        assert_eq!(value(1, 3), Some(Value::Serial(46_256.625)));
        assert_eq!(value(2, 3), Some(Value::Serial(46_256.625)));
        assert_eq!(value(1, 2), value(2, 2));
    }
}
