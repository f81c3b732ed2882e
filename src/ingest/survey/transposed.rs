//! Surveys that lie on their side: one column a respondent, one row an item.

use super::super::header::Headers;
use super::super::sheet::{Row, Sheet, Value};
use super::items::Item;
use super::scale::Scales;
use crate::definition::spelling::{self, key};

/// Fewer respondents make no survey.
const FEWEST_RESPONDENTS: usize = 3;
/// Fewer bare numbers are levels.
const FEWEST_NUMBERED: usize = 5;
/// Fewer rows of answers make none either.
const FEWEST_ROWS: usize = 2;
/// How far down a header is looked for.
const ROWS_SEARCHED: usize = 30;
/// What stands before the number of a respondent.
const RESPONDENTS: [&str; 9] =
    ["คนที่", "ชุดที่", "ผู้ตอบคนที่", "ผู้ตอบแบบสอบถามคนที่", "ผู้ตอบ", "ฉบับที่", "แบบสอบถามชุดที่", "respondent", "person"];
/// Headers of the column of items.
const ITEMS: [&str; 9] =
    ["รายการ", "รายการประเมิน", "ข้อคำถาม", "คำถาม", "ประเด็น", "ประเด็นการประเมิน", "หัวข้อ", "item", "question"];

/// Whether what look like items are the respondents: so their headers say, or bare numbers beside a column of items.
pub fn across(items: &[Item], headers: &Headers) -> bool {
    let most = |holds: fn(&str) -> bool| {
        let named = items.iter().filter(|item| holds(&item.cell.header)).count();
        named >= FEWEST_RESPONDENTS && named * 5 >= items.len() * 4
    };
    let beside = headers.others.iter().any(|cell| ITEMS.contains(&key(&cell.header).as_str()));
    most(is_respondent) || most(is_time) || (beside && most(|header| key(header).parse::<u32>().is_ok()))
}

/// The row of a sheet whose cells are respondents, above rows of their answers.
pub fn transposed(sheet: &Sheet, scales: &Scales<'_>) -> Option<u32> {
    let level = |value: Value<'_>| scales.knows(&scales.typed(value));
    let of_five = |value: Value<'_>| scales.numbers(5).level(&scales.typed(value)).is_some();
    let header = |row: &Row<'_>| {
        let named = columns(*row, names_respondent);
        let answers = named.len() >= FEWEST_RESPONDENTS && answered(sheet, row.index, &named, level) >= FEWEST_ROWS;
        // Bare numbers may be months: they run on beside a column of items, and below them stand levels.
        let numbers = columns(*row, |value| number(value).is_some());
        let running = numbers
            .iter()
            .filter_map(|column| row.at(*column).and_then(number))
            .zip(1..)
            .all(|(own, place)| own == place);
        let beside = row.cells().any(|(_, value)| ITEMS.contains(&key(&value.shown()).as_str()));
        let numbered = beside && running && numbers.len() >= FEWEST_NUMBERED;
        answers || (numbered && answered(sheet, row.index, &numbers, of_five) >= FEWEST_ROWS)
    };
    sheet.rows().iter().take(ROWS_SEARCHED).find(header).map(|row| row.index)
}

/// Whether numbers that stand over counts as levels would are respondents: they run on beyond the levels, or below
/// them stand levels and nothing else, unlike counts, which have zeros and the same sum in each row.
pub fn counts_respondents(numbers: &[u32], levels: usize, rows: &[Vec<Option<f64>>]) -> bool {
    let running = numbers.iter().zip(1..).all(|(number, place)| *number == place);
    if !running {
        return false;
    }
    if numbers.len() > levels {
        return true;
    }
    let like_levels = rows.iter().flatten().all(|cell| cell.is_some_and(|count| (1.0..=5.0).contains(&count)));
    let sums: Vec<f64> = rows.iter().map(|row| row.iter().flatten().sum()).collect();
    rows.len() >= FEWEST_ROWS && like_levels && sums.windows(2).any(|pair| (pair[0] - pair[1]).abs() > 0.5)
}

fn columns(row: Row<'_>, holds: impl Fn(Value<'_>) -> bool) -> Vec<u32> {
    row.cells().filter(|(_, value)| holds(*value)).map(|(column, _)| column).collect()
}

/// How many rows below have levels in most of the columns.
fn answered(sheet: &Sheet, header: u32, columns: &[u32], level: impl Fn(Value<'_>) -> bool) -> usize {
    let below = sheet.rows().iter().filter(|row| row.index > header);
    let levels = |row: &Row<'_>| {
        let levels = columns.iter().filter(|column| row.at(**column).is_some_and(&level));
        levels.count() * 5 >= columns.len() * 4
    };
    below.filter(levels).count()
}

/// The whole number of a header.
fn number(value: Value<'_>) -> Option<u32> {
    match value {
        Value::Text(_) | Value::Number(_) => key(&value.shown()).parse().ok(),
        _ => None,
    }
}

fn names_respondent(value: Value<'_>) -> bool {
    match value {
        Value::Text(text) => is_respondent(text) || is_time(text),
        Value::Serial(serial) => serial.fract() != 0.0,
        _ => false,
    }
}

fn is_respondent(text: &str) -> bool {
    let plain = key(text);
    RESPONDENTS.iter().any(|word| plain.strip_prefix(&key(word)).is_some_and(|rest| rest.parse::<u32>().is_ok()))
}

/// `17/4/2026, 12:00:35`.
fn is_time(text: &str) -> bool {
    let plain = spelling::text(text);
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    plain.starts_with(|c: char| c.is_ascii_digit()) && digits >= 8 && plain.matches(':').count() >= 1
}
