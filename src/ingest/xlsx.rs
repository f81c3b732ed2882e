//! `.xlsx` and `.xlsm`: cells are streamed, so that a sheet with one cell at its far end costs nothing.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{
    DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError, XlsxFormulaMetadata as Formula, open_workbook_from_rs,
};

use super::guard::{self, Check, damaged};
use super::number_format;
use super::parts::{self, Places};
use super::sheet::{Merge, Sheet, Value, shortened};
use crate::issue::Problem;

/// A sheet of which more cells cannot be read is not one that a program wrote.
const MOST_FAILED: usize = 100_000;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The sheets of a workbook.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    let seen = guard::guard(bytes, Check::Sizes)?;
    let mut workbook: Book = open_workbook_from_rs(Cursor::new(bytes)).map_err(refused)?;
    let from_1904 = workbook.has_1904_epoch();
    let listed: Vec<_> =
        workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned().collect();
    // The library would show the first of them under both names.
    if listed.iter().map(|sheet| &sheet.name).collect::<BTreeSet<_>>().len() != listed.len() {
        return Err(damaged("two sheets with one name"));
    }
    let mut sheets = Vec::new();
    for listed in listed {
        let name = listed.name;
        let hidden = listed.visible != SheetVisible::Visible;
        let empty = || Sheet { name: Some(name.as_str().into()), from_1904, hidden, ..Sheet::default() };
        let mut sheet = empty();
        let read = cells(&mut workbook, &name, None, &mut sheet)?;
        if !read.failed.is_empty() {
            // The library loses count of the cells where it fails: their places are read beside it.
            let places = parts::places(bytes, &name, &read.failed)?;
            sheet = empty();
            cells(&mut workbook, &name, Some(&places), &mut sheet)?;
        }
        if read.thai {
            thai_dates(&mut workbook, &name, &mut sheet)?;
        }
        if seen.merges {
            // Regions that cannot be read leave the cells as they are.
            let merges = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
            let merges = merges.iter().filter(|merge| merge.end.0 > merge.start.0);
            let merges = merges.map(|merge| Merge { column: merge.start.1, first: merge.start.0, last: merge.end.0 });
            sheet.fill(merges.collect())?;
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

fn refused(error: XlsxError) -> Problem {
    match error {
        XlsxError::Password => Problem::ProtectedFile {},
        error => damaged(error),
    }
}

/// What reading the cells of a sheet met.
struct Met {
    /// The counts of the cells that the library could not read.
    failed: BTreeSet<usize>,
    /// Whether some style of the book shows numbers as Thai dates.
    thai: bool,
}

/// Reads the cells of a sheet; with their places beside it where those are known.
fn cells(workbook: &mut Book<'_>, name: &str, places: Option<&Places>, sheet: &mut Sheet) -> Result<Met, Problem> {
    let failed = |error: XlsxError| damaged(format!("{name}: {error}"));
    let mut cells = workbook.worksheet_cells_reader(name).map_err(failed)?;
    let mut met = Met { failed: BTreeSet::new(), thai: !thai_styles(cells.styles()).is_empty() };
    // The book has each text once; here every cell has its own.
    let mut letters = 0;
    for count in 0.. {
        let place = places.and_then(|places| places.cells.get(count).copied().flatten());
        match cells.next_cell_with_formula_metadata() {
            Ok(None) => break,
            Ok(Some(cell)) => {
                let (row, column) = place.unwrap_or(cell.pos);
                // A formula that no program has calculated yet is no blank cell.
                let uncalculated =
                    cell.formula.filter(|_| cell.value == DataRef::Empty).map(|formula| formula_text(&formula));
                if let Some(value) = value(&cell.value).or(uncalculated.map(Value::Error)) {
                    if let Value::Text(text) = &value {
                        letters += text.len() as u64;
                    }
                    if letters > guard::MOST_BYTES {
                        return Err(guard::too_large());
                    }
                    sheet.push(row, column, value);
                }
            }
            // A sheet that ends in the middle does not end; a cell that cannot be read costs that cell.
            Err(error @ (XlsxError::XmlEof(_) | XlsxError::Xml(_))) => return Err(failed(error)),
            Err(_) => {
                met.failed.insert(count);
                if met.failed.len() > MOST_FAILED {
                    return Err(damaged(format!("{name}: cells")));
                }
                let failed = places.and_then(|places| places.failed.get(&count));
                match (failed, place) {
                    (Some(failed), Some((row, column))) => {
                        let text = || Value::text(failed.found.as_str());
                        let value = if failed.error { Some(Value::Error(failed.found.clone())) } else { text() };
                        if let Some(value) = value {
                            sheet.push(row, column, value);
                        }
                    }
                    (Some(failed), None) => {
                        sheet.breaks(None, Problem::CellOutside { found: shortened(&failed.written) });
                    }
                    (None, _) => {}
                }
            }
        }
    }
    Ok(met)
}

/// The styles, by their numbers, that show numbers as Thai dates, which the library takes for plain numbers.
fn thai_styles(styles: &[calamine::Style]) -> BTreeSet<usize> {
    let thai = |style: &calamine::Style| {
        style.number_format.as_ref().is_some_and(|format| {
            format.format_id.is_some_and(number_format::built_in) || number_format::made(&format.format_code)
        })
    };
    styles.iter().enumerate().filter(|(_, style)| thai(style)).map(|(id, _)| id).collect()
}

/// Marks the numbers that are shown as Thai dates.
fn thai_dates(workbook: &mut Book<'_>, name: &str, sheet: &mut Sheet) -> Result<(), Problem> {
    let failed = |error: XlsxError| damaged(format!("{name}: {error}"));
    let mut cells = workbook.worksheet_cells_reader(name).map_err(failed)?;
    let thai = thai_styles(cells.styles());
    loop {
        match cells.next_style_id() {
            Ok(None) => return Ok(()),
            Ok(Some((row, column, style))) if thai.contains(&style) => {
                if let Some(value) = sheet.at_mut(row, column)
                    && let Value::Number(number) = *value
                {
                    *value = Value::Serial(number);
                }
            }
            Err(error @ (XlsxError::XmlEof(_) | XlsxError::Xml(_))) => return Err(failed(error)),
            // Cells of other styles, and those whose address is none.
            Ok(Some(_)) | Err(_) => {}
        }
    }
}

/// A formula as it is shown; one that is shared with other cells stands only with the first of them.
fn formula_text(formula: &Formula) -> String {
    match formula {
        Formula::Normal { formula } | Formula::Shared { formula, .. } => shortened(&format!("={formula}")),
        _ => "=…".to_owned(),
    }
}

fn value(value: &DataRef<'_>) -> Option<Value> {
    match value {
        DataRef::Empty => None,
        DataRef::Int(number) => Some(Value::Number(*number as f64)),
        DataRef::Float(number) => Some(Value::number(*number)),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Value::text(text.as_str()),
        DataRef::SharedString(text) => Value::text(*text),
        DataRef::Bool(flag) => Some(Value::Flag(*flag)),
        DataRef::DateTime(instant) => Some(Value::serial(instant.as_f64())),
        DataRef::Error(error) => Some(Value::Error(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{Format, Workbook};

    use super::*;

    #[test]
    fn numbers_in_thai_date_formats_are_dates_and_hidden_sheets_are_hidden() {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let formats = ["ว/ด/ปปปป", "\"พ.ศ. \"bbbb", "#,##0 \"บาท\"", "0.00"];
        let formats = formats.iter().map(|code| Format::new().set_num_format(*code));
        for (row, format) in (0..).zip(formats.chain([Format::new().set_num_format_index(71)])) {
            sheet.write_number_with_format(row, 0, 46_256.5, &format).expect("in range");
        }
        sheet.write_string_with_format(9, 0, "ก", &Format::new().set_num_format("bbbb")).expect("in range");
        book.add_worksheet().set_hidden(true).write_string(0, 0, "x").expect("in range");
        book.add_worksheet().set_very_hidden(true).write_string(0, 0, "x").expect("in range");
        let read = sheets(&book.save_to_buffer().expect("memory")).expect("readable");
        let values: Vec<_> = read[0].rows.iter().map(|row| row.cells[0].1.clone()).collect();
        let (serial, number) = (Value::Serial(46_256.5), Value::Number(46_256.5));
        let text = Value::Text("ก".to_owned());
        assert_eq!(values, [serial.clone(), serial.clone(), number.clone(), number, serial, text]);
        assert_eq!(read.iter().map(|sheet| sheet.hidden).collect::<Vec<_>>(), [false, true, true]);
    }
}
