//! Rows below a header that are no records: totals, notes, headings of groups, the header again, examples.

use std::collections::BTreeMap;

use super::choice::Choices;
use super::header::Headers;
use super::sheet::{Block, Row, Value};
use crate::definition::{ColumnKind, Form, FormColumn, Vocabulary, spelling};

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

/// Tells the rows below a header that are no records.
pub struct Ignorable<'a> {
    form: &'a Form,
    headers: &'a Headers,
    lists: &'a Lists,
    /// Where the required columns stand.
    required: Vec<u32>,
    /// Where the columns stand that tell something, not only a number.
    telling: Vec<u32>,
    /// The key of each column's header.
    keys: Vec<(u32, String)>,
}

impl<'a> Ignorable<'a> {
    /// Below a header of a form.
    pub fn new(form: &'a Form, headers: &'a Headers, lists: &'a Lists) -> Self {
        let place = |column: &FormColumn| headers.columns.get(&column.id).map(|cell| cell.column);
        Self {
            form,
            headers,
            lists,
            required: form.column.iter().filter(|column| column.required).filter_map(place).collect(),
            telling: form.column.iter().filter(|column| !column.unique).filter_map(place).collect(),
            keys: headers.columns.values().map(|cell| (cell.column, spelling::key(&cell.header))).collect(),
        }
    }

    /// Where the records end: numbers that are written ahead below them are no records, one between them is a gap.
    pub fn end(&self, body: Block<'_>) -> usize {
        let tells = |row: Row<'_>| self.telling.iter().any(|place| row.holds(*place));
        let last = body.iter().rposition(|row| tells(row) && !self.holds(row)).map_or(0, |last| last + 1);
        // Below a signature stand names, and no records.
        let signed = body.iter().position(|row| self.lacks_required(row) && is_signature(row));
        let none_below = |place: &usize| body.from(*place).iter().all(|row| self.lacks_required(row));
        signed.filter(none_below).map_or(last, |place| last.min(place))
    }

    /// Whether a row is no record.
    pub fn holds(&self, row: Row<'_>) -> bool {
        let begins_with_text = matches!(row.first(), Some((_, Value::Text(_))));
        let lacks_required = self.lacks_required(row);
        if is_example_row(row) {
            return true;
        }
        // A full row that begins with no word for a sum is a record, but for the header again.
        let full = !lacks_required && row.len() > MOST_BESIDE_A_LABEL;
        if full && !matches!(row.first(), Some((_, Value::Text(text))) if may_begin(text, &TOTALS)) {
            return self.repeats(row);
        }
        let mut texts = row.cells().filter_map(|(_, value)| match value {
            Value::Text(text) => Some(spelling::text(text)),
            _ => None,
        });
        let first = texts.next().unwrap_or_default();
        let is_label = |text: &str| lacks_required || !self.begins_with_value(row, text);
        if begins_with_text && is_total(&first) && is_label(&first) {
            return true;
        }
        // A headline that begins with a word for a sum has its number before it.
        let names_total = |text: &str| is_total(text) || counts(text);
        let alone = row.len() == 1;
        if alone && names_total(&first) {
            return true;
        }
        let plain = spelling::key(&first);
        let labels = NOTES.iter().chain(&SIGNATURES).any(|word| plain == spelling::key(word) && !plain.is_empty());
        let few = row.len() <= MOST_BESIDE_A_LABEL;
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
        (alone && GROUPS.iter().any(|word| first.starts_with(word))) || self.repeats(row)
    }

    fn lacks_required(&self, row: Row<'_>) -> bool {
        self.required.iter().any(|place| !row.holds(*place))
    }

    /// Whether the text in the first cell of a row is a value of its column's list: a word for a sum may be a way of
    /// counting.
    fn begins_with_value(&self, row: Row<'_>, text: &str) -> bool {
        let first = row.first().map(|(place, _)| place);
        let is_first = |id: &str| self.headers.columns.get(id).map(|cell| cell.column) == first;
        let own = self.form.column.iter().filter(|column| column.kind == ColumnKind::Choice && is_first(&column.id));
        let mut own = own.filter_map(|column| self.lists.get(column.vocabulary.as_ref()?));
        own.any(|list| Choices::new(list).code(text).is_some())
    }

    /// Whether a row says again what the header says.
    fn repeats(&self, row: Row<'_>) -> bool {
        let (mut same, mut left) = (0, self.keys.len());
        for (place, key) in &self.keys {
            // What is left cannot make it most of them.
            if (same + left) * 2 <= self.keys.len() {
                return false;
            }
            left -= 1;
            same += usize::from(match row.at(*place) {
                Some(Value::Text(text)) => may_begin(text, &[key]) && spelling::key(text) == *key,
                _ => false,
            });
        }
        same * 2 > self.keys.len()
    }
}

/// Whether a text may begin with one of some words, however it is spelled: a look at its first letter, where that is one
/// that no other spelling has.
fn may_begin(text: &str, words: &[impl AsRef<str>]) -> bool {
    let Some(first) = text.chars().find(|c| !c.is_whitespace()) else { return true };
    // Thai consonants and the letters and digits of ASCII are never part of another letter; what else there is may be.
    if !(first.is_ascii_alphanumeric() || ('ก'..='ฮ').contains(&first)) {
        return true;
    }
    words.iter().any(|word| word.as_ref().chars().next().is_none_or(|own| own == first.to_ascii_lowercase()))
}

/// Whether a text is one of some words, which are keys.
pub fn is_one_of(text: &str, words: &[&str]) -> bool {
    may_begin(text, words) && words.contains(&spelling::key(text).as_str())
}

/// Whether a row is the example of a blank register: its first cell says so.
pub fn is_example_row(row: Row<'_>) -> bool {
    matches!(row.first(), Some((_, Value::Text(text))) if may_begin(text, &[EXAMPLE]) && spelling::text(text).starts_with(EXAMPLE))
}

/// `รวมข่าว | 2`: a word for a sum, and numbers.
fn sums_numbers(row: Row<'_>, first: &str) -> bool {
    let numeric = |value: Value<'_>| match value {
        Value::Number(_) => true,
        Value::Text(text) => text.trim().parse::<f64>().is_ok(),
        _ => false,
    };
    first.starts_with("รวม") && row.len() > 1 && row.cells().skip(1).all(|(_, value)| numeric(value))
}

/// Whether a text is a word for a sum and nothing else.
pub fn is_total(text: &str) -> bool {
    is_one_of(text, &TOTALS)
}

/// `รวม 12 ข่าว`, `รวมทั้งสิ้น 12 ข่าว`.
fn counts(text: &str) -> bool {
    let key = spelling::key(text);
    let rest = |word: &str| key.strip_prefix(word).and_then(|rest| rest.chars().next());
    TOTALS.iter().any(|word| rest(word).is_some_and(|c| c.is_ascii_digit()))
}

/// Whether a row begins the block in which a table is signed.
fn is_signature(row: Row<'_>) -> bool {
    let first = row.cells().find_map(|(_, value)| match value {
        Value::Text(text) => Some(spelling::text(text)),
        _ => None,
    });
    first.is_some_and(|text| SIGNATURES.iter().any(|word| text.starts_with(word)))
}
