//! Rows below a header that are no records: totals, notes, headings of groups, the header again, examples.

use std::collections::BTreeMap;

use super::choice::Choices;
use super::header::Headers;
use super::sheet::{Row, Value};
use crate::definition::{ColumnKind, Form, Vocabulary, spelling};

/// The code lists, by id.
type Lists = BTreeMap<String, Vocabulary>;

/// Words that begin a row of sums.
const TOTALS: [&str; 11] =
    ["รวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "ผลรวม", "เฉลี่ย", "ค่าเฉลี่ย", "เฉลี่ยรวม", "ยอดรวม", "total", "sum", "grandtotal"];
/// Words that begin a note below a table, or who signs it.
const NOTES: [&str; 5] = ["หมายเหตุ", "*", "ที่มา", "ผู้รายงาน", "ลงชื่อ"];
/// Words that begin the block in which a table is signed.
const SIGNATURES: [&str; 6] = ["ลงชื่อ", "(ลงชื่อ", "ผู้รายงาน", "ผู้จัดทำ", "ผู้ตรวจสอบ", "ผู้รับรอง"];
/// The word that begins the example row of a blank register.
const EXAMPLE: &str = "ตัวอย่าง";
/// Words that begin a row of sums so far, or of what is carried over.
const CARRIED: [&str; 8] = ["รวมเดือน", "รวมหน้า", "รวมไตรมาส", "รวมปี", "ยอดยก", "คงเหลือ", "หน้าที่", "รวมเป็นเงิน"];
/// A note or a signature has little beside it.
const MOST_BESIDE_A_LABEL: usize = 3;
/// Words that begin a row which only says what follows.
const GROUPS: [&str; 5] = ["เดือน", "ไตรมาส", "ประจำเดือน", "ภาคเรียน", "ปีงบประมาณ"];

/// Where the records end: numbers that are written ahead below them are no records, one between them is a gap.
pub fn end(body: &[Row], form: &Form, headers: &Headers, lists: &Lists) -> usize {
    let tells = |row: &Row| {
        let telling = form.column.iter().filter(|column| !column.unique);
        let mut places = telling.filter_map(|column| headers.columns.get(&column.id)).map(|cell| cell.column);
        places.any(|place| row.at(place).is_some())
    };
    let last =
        body.iter().rposition(|row| tells(row) && !ignorable(row, form, headers, lists)).map_or(0, |last| last + 1);
    // Below a signature stand names, and no records.
    let signed = body.iter().position(|row| is_signature(row) && lacks_required(row, form, headers));
    let none_below = |place: &usize| body[*place..].iter().all(|row| lacks_required(row, form, headers));
    signed.filter(none_below).map_or(last, |place| last.min(place))
}

/// Whether a row is no record.
pub fn ignorable(row: &Row, form: &Form, headers: &Headers, lists: &Lists) -> bool {
    let mut texts = row.cells.iter().filter_map(|(_, value)| match value {
        Value::Text(text) => Some(spelling::text(text)),
        _ => None,
    });
    let first = texts.next().unwrap_or_default();
    let begins_with_text = matches!(row.cells.first(), Some((_, Value::Text(_))));
    let lacks_required = lacks_required(row, form, headers);
    let is_label = |text: &str| lacks_required || !begins_with_value(row, text, form, headers, lists);
    if is_example_row(row) || (begins_with_text && is_total(&first) && is_label(&first)) {
        return true;
    }
    // A headline that begins with a word for a sum has its number before it.
    let names_total = |text: &str| is_total(text) || counts(text);
    let alone = row.cells.len() == 1;
    if alone && names_total(&first) {
        return true;
    }
    let plain = spelling::key(&first);
    let labels = NOTES.iter().chain(&SIGNATURES).any(|word| plain == spelling::key(word) && !plain.is_empty());
    let few = row.cells.len() <= MOST_BESIDE_A_LABEL;
    if begins_with_text && few && (labels || sums_numbers(row, &plain)) {
        return true;
    }
    if begins_with_text && lacks_required && CARRIED.iter().any(|word| plain.starts_with(word)) {
        return true;
    }
    if lacks_required && (names_total(&first) || texts.any(|text| names_total(&text))) {
        return true;
    }
    let is_note = NOTES.iter().any(|mark| first.starts_with(mark));
    if is_note && (alone || (lacks_required && !first.starts_with(['*', 'ท']))) {
        return true;
    }
    (alone && GROUPS.iter().any(|word| first.starts_with(word))) || repeats(row, headers)
}

/// Whether the text in the first cell of a row is a value of its column's list: a word for a sum may be a way of
/// counting.
fn begins_with_value(row: &Row, text: &str, form: &Form, headers: &Headers, lists: &Lists) -> bool {
    let first = row.cells.first().map(|(place, _)| *place);
    let is_first = |id: &str| headers.columns.get(id).map(|cell| cell.column) == first;
    let own = form.column.iter().filter(|column| column.kind == ColumnKind::Choice && is_first(&column.id));
    let mut own = own.filter_map(|column| lists.get(column.vocabulary.as_ref()?));
    own.any(|list| Choices::new(list).code(text).is_some())
}

/// Whether a row is the example of a blank register: its first cell says so.
pub fn is_example_row(row: &Row) -> bool {
    matches!(row.cells.first(), Some((_, Value::Text(text))) if spelling::text(text).starts_with(EXAMPLE))
}

/// `รวมข่าว | 2`: a word for a sum, and numbers.
fn sums_numbers(row: &Row, first: &str) -> bool {
    let numbers = |(_, value): &(u32, Value)| matches!(value, Value::Number(_));
    let texts = |(_, value): &(u32, Value)| matches!(value, Value::Text(text) if text.trim().parse::<f64>().is_ok());
    let rest = row.cells.get(1..).unwrap_or_default();
    first.starts_with("รวม") && !rest.is_empty() && rest.iter().all(|cell| numbers(cell) || texts(cell))
}

/// Whether a text is a word for a sum and nothing else.
pub fn is_total(text: &str) -> bool {
    TOTALS.contains(&spelling::key(text).as_str())
}

/// `รวม 12 ข่าว`, `รวมทั้งสิ้น 12 ข่าว`.
fn counts(text: &str) -> bool {
    let key = spelling::key(text);
    let rest = |word: &str| key.strip_prefix(word).and_then(|rest| rest.chars().next());
    TOTALS.iter().any(|word| rest(word).is_some_and(|c| c.is_ascii_digit()))
}

/// Whether a row begins the block in which a table is signed.
fn is_signature(row: &Row) -> bool {
    let first = row.cells.iter().find_map(|(_, value)| match value {
        Value::Text(text) => Some(spelling::text(text)),
        _ => None,
    });
    first.is_some_and(|text| SIGNATURES.iter().any(|word| text.starts_with(word)))
}

fn lacks_required(row: &Row, form: &Form, headers: &Headers) -> bool {
    let required = form.column.iter().filter(|column| column.required);
    required.filter_map(|column| headers.columns.get(&column.id)).any(|cell| row.at(cell.column).is_none())
}

/// Whether a row says again what the header says.
fn repeats(row: &Row, headers: &Headers) -> bool {
    let same = headers.columns.values().filter(|cell| match row.at(cell.column) {
        Some(Value::Text(text)) => spelling::key(text) == spelling::key(&cell.header),
        _ => false,
    });
    same.count() * 2 > headers.columns.len()
}
