//! Which columns of a tally count the answers of which level.

use super::super::cell::number;
use super::super::header::Headers;
use super::super::sheet::{Row, Sheet, Value};
use super::scale::{Scale, Scales, Typed};
use super::transposed;
use crate::definition::spelling::{self, key};

/// Scales of numbers with fewer levels must fall: 1 2 3 4 are quarters as well.
const RISING_SCALE: u32 = 5;
/// Fewer levels make no scale.
const FEWEST_LEVELS: u32 = 3;
const COUNTS: [&str; 7] = ["จำนวน", "จำนวนคน", "คน", "ความถี่", "n", "f", "count"];
const PERCENTS: [&str; 5] = ["ร้อยละ", "%", "เปอร์เซ็นต์", "percent", "คิดเป็นร้อยละ"];
const MEANS: [&str; 9] =
    ["ค่าเฉลี่ย", "เฉลี่ย", "คะแนนเฉลี่ย", "x\u{304}", "x\u{305}", "xbar", "mean", "average", "ค่าเฉลี่ยx\u{304}"];
const TOTALS: [&str; 9] =
    ["รวม", "รวมคน", "จำนวนรวม", "จำนวนผู้ตอบ", "จำนวนผู้ประเมิน", "จำนวนผู้ตอบแบบสอบถาม", "ผู้ตอบทั้งหมด", "total", "n"];

/// The column of a level.
pub struct Level {
    /// The level.
    pub score: u32,
    /// Where its counts stand.
    pub column: u32,
    /// Its header.
    pub title: String,
}

/// The columns of a tally.
pub struct Levels {
    /// The highest level of the scale.
    pub highest: u32,
    /// Every level, the highest first.
    pub all: Vec<Level>,
    /// The counts of those whom the question does not concern.
    pub not_applicable: Option<Level>,
    /// The sheet's own means, with their header.
    pub mean: Option<(u32, String)>,
    /// The sheet's own numbers of answers, with their header.
    pub total: Option<(u32, String)>,
    /// The place of the lowest row of the header.
    pub header: usize,
}

/// Finds the levels in a header, or in the second row of one; none if the sheet counts no levels.
pub fn levels(sheet: &Sheet, place: usize, headers: &Headers, scales: &Scales<'_>) -> Option<Levels> {
    let item = headers.columns.get("item")?;
    let free = |field: &str| !["item", "section", "date"].contains(&field);
    let own = headers.columns.iter().filter(|(field, _)| free(field)).map(|(_, cell)| cell).chain(&headers.others);
    let mut cells: Vec<(u32, String)> = own.map(|cell| (cell.column, cell.header.clone())).collect();
    cells.sort();
    let below = sheet.rows().get(place + 1).filter(|row| row.index == sheet.rows().row(place).index + 1);
    // The second row of a header names no item, or, merged, the same.
    let lower = below.filter(|row| row.at(item.column).is_none_or(|value| key(&value.shown()) == key(&item.header)));
    let lower_cells: Vec<(u32, String)> = lower.map(texts).unwrap_or_default();
    let (found, at_lower) = match complete(&cells, scales).or_else(|| fields(headers)) {
        Some(found) => (found, false),
        None => (complete(&lower_cells, scales)?, true),
    };
    let counted = !at_lower && lower_cells.iter().any(|(_, text)| is(text, &COUNTS) || is(text, &PERCENTS));
    let header = place + usize::from(at_lower || counted);
    let highest = u32::try_from(found.len()).ok()?;
    let columns: Vec<u32> = found.iter().map(|level| level.column).collect();
    let mut levels = Vec::new();
    for mut level in found {
        if counted {
            let end =
                columns.iter().filter(|column| **column > level.column).min().copied().unwrap_or(level.column + 2);
            let of = |words: &[&str]| {
                let own = lower_cells.iter().filter(|(column, _)| (level.column..end).contains(column));
                own.clone().find(|(_, text)| is(text, words)).map(|(column, _)| *column)
            };
            match (of(&COUNTS), of(&PERCENTS)) {
                (Some(column), _) => level.column = column,
                // Shares without their numbers cannot be counted.
                (None, Some(percent)) if percent == level.column => return None,
                _ => {}
            }
        }
        levels.push(level);
    }
    let beside = |words: &[&str]| {
        let all = cells.iter().chain(&lower_cells);
        all.filter(|(column, _)| !levels.iter().any(|level| level.column == *column))
            .find(|(_, text)| is(text, words))
            .cloned()
    };
    let not_applicable = cells.iter().chain(&lower_cells).find(|(_, text)| typed(text, scales) == Typed::NotApplicable);
    let not_applicable =
        not_applicable.map(|(column, title)| Level { score: 0, column: *column, title: title.clone() });
    let found = Levels { highest, mean: beside(&MEANS), total: beside(&TOTALS), not_applicable, header, all: levels };
    (!is_transposed(sheet, &found, &cells)).then_some(found)
}

fn texts(row: Row<'_>) -> Vec<(u32, String)> {
    row.cells().map(|(column, value)| (column, spelling::text(&value.shown()))).collect()
}

fn is(text: &str, words: &[&str]) -> bool {
    let plain = key(text);
    words.iter().any(|word| plain == key(word))
}

/// A header without the words that say that it counts persons; a share is no level.
fn typed(header: &str, scales: &Scales<'_>) -> Typed {
    let plain = spelling::text(header);
    if PERCENTS.iter().any(|word| plain.contains(word)) {
        return Typed::Other;
    }
    let bare = plain.trim_end_matches("(คน)").trim_end_matches("(จำนวน)").trim_start_matches("จำนวน");
    scales.typed(Value::Text(bare))
}

/// The longest scale each of whose levels stands in the header just once.
fn complete(cells: &[(u32, String)], scales: &Scales<'_>) -> Option<Vec<Level>> {
    let typed: Vec<_> = cells.iter().map(|(column, text)| (*column, text, typed(text, scales))).collect();
    let numbers: Vec<u32> = typed
        .iter()
        .filter_map(|(.., typed)| if let Typed::Number(number) = typed { Some(*number) } else { None })
        .collect();
    let of = |scale: &Scale<'_>| -> Option<Vec<Level>> {
        let levels = (1..=scale.highest).rev().map(|score| {
            let mut own = typed.iter().filter(|(.., typed)| scale.level(typed) == Some(score));
            let (column, title, _) = own.next().filter(|_| own.next().is_none())?;
            Some(Level { score, column: *column, title: (*title).clone() })
        });
        let levels: Vec<Level> = levels.collect::<Option<_>>()?;
        let falls = levels.windows(2).all(|pair| pair[0].column < pair[1].column);
        let worded = |level: &Level| !matches!(scales.typed(Value::Text(&level.title)), Typed::Number(_));
        // Numbers alone are a scale of numbers.
        if scale.set.is_some() && !levels.iter().any(worded) {
            return None;
        }
        let told = scale.set.is_some() || falls || scale.highest >= RISING_SCALE;
        // Numbers that run on are something else.
        let ends = scale.set.is_some() || numbers.iter().all(|number| *number <= scale.highest);
        (scale.highest >= FEWEST_LEVELS && told && ends).then_some(levels)
    };
    let found = scales.labelled.iter().chain(&scales.numbered).filter_map(of);
    // Of equals, the first.
    found.reduce(|best, other| if other.len() > best.len() { other } else { best })
}

/// The levels as the form's own columns, one of which may be spelled otherwise.
fn fields(headers: &Headers) -> Option<Vec<Level>> {
    let level = |score: u32| {
        let cell = headers.columns.get(&format!("level_{score}"))?;
        Some(Level { score, column: cell.column, title: cell.header.clone() })
    };
    (1..=RISING_SCALE).rev().map(level).collect()
}

fn is_transposed(sheet: &Sheet, found: &Levels, cells: &[(u32, String)]) -> bool {
    let mut numbers: Vec<(u32, u32)> =
        cells.iter().filter_map(|(column, text)| Some((*column, key(text).parse().ok()?))).collect();
    numbers.sort_unstable();
    let body = sheet.rows().iter().skip(found.header + 1);
    let rows: Vec<Vec<Option<f64>>> = body
        .map(|row| found.all.iter().map(|level| row.at(level.column).and_then(number)).collect::<Vec<_>>())
        .filter(|row| row.iter().any(Option::is_some))
        .collect();
    let numbers: Vec<u32> = numbers.into_iter().map(|(_, number)| number).collect();
    numbers.len() >= found.all.len() && transposed::counts_respondents(&numbers, found.all.len(), &rows)
}
