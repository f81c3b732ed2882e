//! `.xlsx` and `.xlsm`: cells are streamed, so that a sheet with one cell at its far end costs nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::BuildHasher;

use calamine::{
    DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError, XlsxFormulaMetadata as Formula, open_workbook_from_rs,
};
use foldhash::fast::FixedState;
use hashbrown::HashTable;

use super::guard::{self, Check, damaged};
use super::inflated::{Inflated, Watch};
use super::number_format;
use super::parts::{self, Places};
use super::range::streamed;
use super::room::Room;
use super::sheet::{Merge, Sheet, Value, shortened};
use crate::definition::SizeLimit;
use crate::issue::Problem;

/// A sheet of which more cells cannot be read is not one that a program wrote.
const MOST_FAILED: usize = 100_000;

type Book<'scope, 'env> = Xlsx<Inflated<'scope, 'env>>;

/// The sheets of a workbook.
pub fn sheets(bytes: &[u8], room: &Room) -> Result<Vec<Sheet>, Problem> {
    let seen = guard::guard(bytes, Check::Streamed, room)?;
    std::thread::scope(|scope| {
        let watch = Watch::default();
        let container = Inflated::new(bytes, &seen.streamed, scope, watch.clone(), room)?;
        let sheets = watched(bytes, container, &watch, seen.merges, room);
        if sheets.is_ok() {
            watch.rest(bytes, &seen.streamed, room);
        } else {
            watch.finish();
        }
        watch.problem().map_or(sheets, Err)
    })
}

/// The sheets of a workbook whose large parts are looked at while they are read.
fn watched(
    bytes: &[u8],
    container: Inflated<'_, '_>,
    watch: &Watch,
    merges: bool,
    room: &Room,
) -> Result<Vec<Sheet>, Problem> {
    let mut workbook: Book<'_, '_> = open_workbook_from_rs(container).map_err(refused)?;
    let from_1904 = workbook.has_1904_epoch();
    let listed: Vec<_> =
        workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned().collect();
    room.holds(SizeLimit::Sheets, listed.len() as u64)?;
    // The library would show the first of them under both names.
    if listed.iter().map(|sheet| &sheet.name).collect::<BTreeSet<_>>().len() != listed.len() {
        return Err(damaged("two sheets with one name"));
    }
    let mut sheets = Vec::new();
    for listed in listed {
        let name = listed.name;
        let hidden = listed.visible != SheetVisible::Visible;
        let empty = || Sheet::new(room, Some(name.as_str().into()), from_1904, hidden);
        let mut sheet = empty();
        let read = cells(&mut workbook, &name, None, &mut sheet)?;
        if !read.failed.is_empty() {
            // The library loses count of the cells where it fails: their places are read beside it.
            let places = parts::places(bytes, &name, &read.failed)?;
            sheet = empty();
            cells(&mut workbook, &name, Some(&places), &mut sheet)?;
        }
        if read.styled {
            as_shown(&mut workbook, &name, &mut sheet)?;
        }
        // Merged cells stand behind the others.
        if watch.finish() || merges {
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
    /// Whether some style of the book shows numbers as what the library does not take them for.
    styled: bool,
}

/// Reads the cells of a sheet; with their places beside it where those are known.
fn cells(workbook: &mut Book<'_, '_>, name: &str, places: Option<&Places>, sheet: &mut Sheet) -> Result<Met, Problem> {
    let failed = |error: XlsxError| damaged(format!("{name}: {error}"));
    let mut cells = workbook.worksheet_cells_reader(name).map_err(failed)?;
    let mut met = Met { failed: BTreeSet::new(), styled: !special(cells.styles()).is_empty() };
    let mut shared = Shared::default();
    for count in 0.. {
        sheet.fits()?;
        let place = places.and_then(|places| places.cells.get(count).copied().flatten());
        match cells.next_cell_with_formula_metadata() {
            Ok(None) => break,
            Ok(Some(cell)) => {
                let (row, column) = place.unwrap_or(cell.pos);
                if let DataRef::SharedString(text) = cell.value {
                    if let Some(code) = shared.code(text, sheet, (row, column)) {
                        sheet.push_text(row, column, code);
                    }
                } else if let Some(value) = streamed(&cell.value) {
                    sheet.push(row, column, value);
                } else if let Some(formula) = cell.formula.filter(|_| cell.value == DataRef::Empty) {
                    // A formula that no program has calculated yet is no blank cell.
                    sheet.push(row, column, Value::Error(&formula_text(&formula)));
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
                        let found = failed.found.as_str();
                        let value = if failed.error { Some(Value::Error(found)) } else { Value::text(found) };
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

/// The codes of the texts that the cells of a book share: the library hands out each of them from its one place.
#[derive(Default)]
struct Shared {
    /// The last texts, by the ends of their places: most cells of a register say what one just above them says.
    recent: Vec<(usize, Option<u32>)>,
    /// All of them by their places; nothing is ever listed in its order.
    known: HashTable<(usize, Option<u32>)>,
}

impl Shared {
    /// The code of a text in a sheet; none when it is blank.
    fn code(&mut self, text: &str, sheet: &mut Sheet, (row, column): (u32, u32)) -> Option<u32> {
        const RECENT: usize = 1 << 12;
        // No two texts begin at one place, but for those without letters.
        if text.is_empty() {
            return None;
        }
        let place = text.as_ptr().addr();
        if self.recent.is_empty() {
            self.recent = vec![(0, None); RECENT];
        }
        let hash = FixedState::default().hash_one(place);
        let recent = &mut self.recent[place / 16 % RECENT];
        if recent.0 == place {
            return recent.1;
        }
        let code = if let Some((_, code)) = self.known.find(hash, |(own, _)| *own == place) {
            *code
        } else {
            let code = Value::text(text).map(|_| sheet.add_text(row, column, text));
            self.known.insert_unique(hash, (place, code), |(own, _)| FixedState::default().hash_one(own));
            code
        };
        *recent = (place, code);
        code
    }
}

/// What a style shows numbers as, which the library takes for plain ones.
enum Special {
    /// Thai dates.
    Date,
    /// Digits that are no quantity.
    Digits(number_format::Digits),
}

/// The styles that do, by their numbers.
fn special(styles: &[calamine::Style]) -> BTreeMap<usize, Special> {
    let special = |style: &calamine::Style| {
        let format = style.number_format.as_ref()?;
        if format.format_id.is_some_and(number_format::built_in) || number_format::made(&format.format_code) {
            return Some(Special::Date);
        }
        number_format::digits(&format.format_code).map(Special::Digits)
    };
    styles.iter().enumerate().filter_map(|(id, style)| Some((id, special(style)?))).collect()
}

/// Takes the numbers of such styles for what they are shown as.
fn as_shown(workbook: &mut Book<'_, '_>, name: &str, sheet: &mut Sheet) -> Result<(), Problem> {
    let failed = |error: XlsxError| damaged(format!("{name}: {error}"));
    let mut cells = workbook.worksheet_cells_reader(name).map_err(failed)?;
    let special = special(cells.styles());
    loop {
        match cells.next_style_id() {
            Ok(None) => return Ok(()),
            Ok(Some((row, column, style))) => match special.get(&style) {
                Some(Special::Date) => {
                    sheet.replace(row, column, |value| match value {
                        Value::Number(number) => Some(Value::Serial(number)),
                        _ => None,
                    });
                }
                Some(Special::Digits(own)) => sheet.spell(row, column, |number| own.shown(number)),
                None => {}
            },
            Err(error @ (XlsxError::XmlEof(_) | XlsxError::Xml(_))) => return Err(failed(error)),
            // Cells whose address is none.
            Err(_) => {}
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

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{Format, Workbook};

    use super::*;
    use crate::definition::Limits;

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
        let read = sheets(&book.save_to_buffer().expect("memory"), &Room::default()).expect("readable");
        let values: Vec<_> = read[0].rows().values().collect();
        let (serial, number) = (Value::Serial(46_256.5), Value::Number(46_256.5));
        let text = Value::Text("ก");
        assert_eq!(values, [serial, serial, number, number, serial, text]);
        assert_eq!(read.iter().map(|sheet| sheet.hidden).collect::<Vec<_>>(), [false, true, true]);
    }

    #[test]
    fn digits_that_a_format_shows_are_read_with_their_zeros() {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let codes = ["0000000000", "000-000-0000", "[$-41E]\"0\"##-###-####;-0", "0", "0000"];
        for (row, code) in (0..).zip(codes) {
            let format = Format::new().set_num_format(code);
            sheet.write_number_with_format(row, 0, 812_345_678.0, &format).expect("in range");
        }
        let read = sheets(&book.save_to_buffer().expect("memory"), &Room::default()).expect("readable");
        let number = Value::Number(812_345_678.0);
        let values: Vec<_> = read[0].rows().values().collect();
        let shown = ["0812345678", "081-234-5678", "081-234-5678"].map(Value::Text);
        assert_eq!(values, [&shown[..], &[number; 2]].concat());
    }

    #[test]
    fn a_large_sheet_is_read_as_a_small_one_is() {
        const ROWS: u32 = 50_000;
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.merge_range(1, 0, 2, 0, "รวม", &Format::new()).expect("in range");
        sheet.write_number(2, 1, 2.0).expect("in range");
        for (row, text) in (3..ROWS).zip(["ก", "ข", " "].into_iter().cycle()) {
            sheet.write_string(row, 0, text).expect("in range");
            sheet.write_number(row, 1, f64::from(row) + 0.123_456_789).expect("in range");
        }
        let bytes = book.save_to_buffer().expect("memory");
        assert_eq!(
            guard::guard(&bytes, Check::Streamed, &Room::new(&Limits::default(), bytes.len() as u64))
                .expect("whole")
                .streamed
                .len(),
            1
        );
        let read = sheets(&bytes, &Room::new(&Limits::default(), bytes.len() as u64)).expect("readable");
        let rows = read[0].rows();
        let text = |place: usize| rows.row(place).at(0);
        assert_eq!([text(0), text(1)], [Some(Value::Text("รวม")); 2], "merged cells stand behind all others");
        assert_eq!([text(2), text(3), text(4)], [Some(Value::Text("ก")), Some(Value::Text("ข")), None]);
        assert_eq!((rows.len(), rows.row(49_998).at(1)), (49_999, Some(Value::Number(49_999.123_456_789))));
    }
}
