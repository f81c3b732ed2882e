//! What a survey is called, and the period that its titles state.

use std::sync::Arc;

use chrono::NaiveDate;

use super::super::date;
use super::super::records::Context;
use super::super::sheet::{Sheet, Value};
use crate::definition::spelling::{self, key};
use crate::model::period::Period;

/// The survey's name: a title above the header, one that names a survey before others, else a telling sheet name, else
/// the file's.
pub fn title(sheet: &Sheet, titles: usize, context: &Context<'_>) -> Arc<str> {
    let above: Vec<String> = sheet
        .rows()
        .before(titles)
        .iter()
        .flat_map(super::super::sheet::Row::cells)
        .filter_map(|(_, value)| match value {
            Value::Text(text) => Some(spelling::text(text)),
            _ => None,
        })
        .collect();
    let words = &context.definitions.likert.names_survey;
    let telling = above.iter().find(|text| words.iter().any(|word| key(text).contains(&key(word))));
    let above = telling.or(above.first()).map(String::as_str);
    let generic = ["sheet", "ชีต", "แผ่น", "formresponses", "การตอบแบบฟอร์ม", "การตอบกลับ"];
    let named = sheet.name.as_deref().filter(|name| !generic.iter().any(|word| key(name).starts_with(word)));
    let file = context.place.file.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    above.or(named).unwrap_or(stem).into()
}

/// All texts above the header.
pub fn texts_above(sheet: &Sheet, titles: usize) -> impl Iterator<Item = String> {
    sheet.rows().before(titles).iter().flat_map(super::super::sheet::Row::cells).map(|(_, value)| value.shown())
}

/// The last day of the period that the title rows, the sheet's name or the file's name state.
pub fn stated_day(sheet: &Sheet, titles: usize, context: &Context<'_>) -> Option<NaiveDate> {
    let names = sheet.name.iter().map(ToString::to_string).chain([context.place.file.to_string()]);
    texts_above(sheet, titles).chain(names).find_map(|text| stated_period(&spelling::text(&text)))
}

fn stated_period(text: &str) -> Option<NaiveDate> {
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let year = numbers.iter().find(|part| part.len() == 4 && part.starts_with("25"))?;
    let after = |word: &str| {
        let rest = text.split_once(word)?.1.trim_start_matches("ที่").trim_start();
        rest.chars().next().filter(char::is_ascii_digit)
    };
    let written = text.split_whitespace().find_map(|word| word.trim_matches(['(', ')']).parse::<Period>().ok());
    let quarter = after("ไตรมาส").and_then(|quarter| format!("{year}-Q{quarter}").parse().ok());
    let month = date::month_of(text).and_then(|month| format!("{year}-{month:02}").parse().ok());
    let whole = || text.contains("ปีงบประมาณ").then(|| year.parse().ok()).flatten();
    written
        .filter(|period| !matches!(period, Period::Year(_)))
        .or(quarter)
        .or(month)
        .or_else(whole)
        .map(|period| period.days().1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_is_dated_by_what_its_title_says() {
        let cases = [
            ("ผลสำรวจ ไตรมาสที่ 4 ปีงบประมาณ 2569", Some("2026-09-30")),
            ("ไตรมาส 1 ปีงบประมาณ 2569", Some("2025-12-31")),
            ("ประจำเดือน ก.ค. 2569", Some("2026-07-31")),
            ("ความพึงพอใจ 2569-H1", Some("2026-03-31")),
            ("ปีงบประมาณ 2568", Some("2025-09-30")),
            ("ผลสำรวจความพึงพอใจ", None),
        ];
        for (text, expected) in cases {
            assert_eq!(stated_period(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
    }
}
