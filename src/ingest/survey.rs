//! Surveys, one row a respondent or one row an item, as one row for each answer (DOMAIN 3.3).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::cell::number;
use super::column::{Field, Values};
use super::date;
use super::days::Days;
use super::header::Headers;
use super::ignorable;
use super::merge::Part;
use super::recognise::Matched;
use super::records::Context;
use super::sheet::{Sheet, Value};
use crate::definition::spelling::{self, key};
use crate::definition::{LabelSet, Likert};
use crate::issue::{Issue, Problem};
use crate::model::dataset::MatchedColumn;
use crate::model::period::Period;

/// Fewer items make no survey.
pub const FEWEST_ITEMS: usize = 2;
/// Of a hundred answers, so many must be levels of one scale.
const LEVELS_IN_HUNDRED: usize = 80;
/// The highest level of a scale of bare numbers.
const NUMBERED_SCALE: u32 = 5;

/// What an answer says.
enum Answer {
    Level(u32),
    NotApplicable,
    Unreadable,
}

/// A scale: numbers with or without the labels of one set.
struct Scale {
    highest: u32,
    labels: BTreeMap<String, u32>,
    not_applicable: BTreeSet<String>,
}

impl Scale {
    fn new(set: Option<&LabelSet>, likert: &Likert) -> Self {
        let levels = set.iter().flat_map(|set| &set.level);
        Self {
            highest: set.and_then(|set| set.level.first()).map_or(NUMBERED_SCALE, |level| level.score),
            labels: levels.flat_map(|level| level.labels.iter().map(|label| (key(label), level.score))).collect(),
            not_applicable: likert.not_applicable.iter().map(|label| key(label)).collect(),
        }
    }

    fn answer(&self, value: &Value) -> Answer {
        match value {
            Value::Number(number) => (1..=self.highest)
                .find(|level| f64::from(*level).to_bits() == number.to_bits())
                .map_or(Answer::Unreadable, Answer::Level),
            Value::Text(text) => self.text(&key(text)),
            _ => Answer::Unreadable,
        }
    }

    /// A label stands alone, or a number does, or both: `5 (มากที่สุด)`, `มากที่สุด 5`.
    fn text(&self, plain: &str) -> Answer {
        if self.not_applicable.contains(plain) {
            return Answer::NotApplicable;
        }
        if let Some(level) = self.labels.get(plain) {
            return Answer::Level(*level);
        }
        let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
        let words: String = plain.chars().filter(|c| !c.is_ascii_digit()).collect();
        match (digits.parse::<u32>(), self.labels.get(&words)) {
            (Ok(number), None) if words.is_empty() && (1..=self.highest).contains(&number) => Answer::Level(number),
            (Ok(number), Some(level)) if number == *level => Answer::Level(number),
            _ => Answer::Unreadable,
        }
    }
}

/// The columns of a sheet that are items: those that no field took and whose answers are levels of one scale.
pub fn items(sheet: &Sheet, header: usize, headers: &Headers, likert: &Likert) -> Vec<MatchedColumn> {
    let scales: Vec<_> =
        std::iter::once(None).chain(likert.set.iter().map(Some)).map(|set| Scale::new(set, likert)).collect();
    let body = &sheet.rows[header + 1..];
    let is_item = |column: u32| {
        let answers: Vec<_> = body.iter().filter_map(|row| row.at(column)).collect();
        let levels =
            |scale: &Scale| answers.iter().filter(|value| !matches!(scale.answer(value), Answer::Unreadable)).count();
        let best = scales.iter().map(levels).max().unwrap_or(0);
        !answers.is_empty() && best * 100 >= answers.len() * LEVELS_IN_HUNDRED
    };
    headers.others.iter().filter(|cell| is_item(cell.column)).cloned().collect()
}

/// The scale that knows most answers of all items; of equals, the first.
fn scale(sheet: &Sheet, header: usize, items: &[MatchedColumn], likert: &Likert) -> Scale {
    let known = |scale: &Scale| {
        let values =
            sheet.rows[header + 1..].iter().flat_map(|row| items.iter().filter_map(|item| row.at(item.column)));
        values.filter(|value| !matches!(scale.answer(value), Answer::Unreadable)).count()
    };
    let scales = likert.set.iter().map(|set| Scale::new(Some(set), likert));
    let mut best = Scale::new(None, likert);
    let mut most = known(&best);
    for scale in scales {
        let count = known(&scale);
        if count > most {
            (best, most) = (scale, count);
        }
    }
    best
}

/// The columns of the table of answers.
const FIELDS: [&str; 10] =
    ["survey", "section", "item", "respondent", "group", "date", "state", "score", "scale", "weight"];

fn part(form: &str, matched: &Matched<'_>, context: &Context<'_>) -> Part {
    let columns = FIELDS
        .iter()
        .map(|name| {
            let values = match *name {
                "date" => Values::Date(Vec::new()),
                "respondent" | "score" | "scale" | "weight" => Values::Number(Vec::new()),
                _ => Values::Text(Vec::new()),
            };
            ((*name).to_owned(), values)
        })
        .collect();
    let source = context.source(matched);
    Part { form: form.to_owned(), source, rows: Vec::new(), columns }
}

/// Reads a sheet on which one row is one respondent.
pub fn wide(sheet: &Sheet, matched: &Matched<'_>, context: &Context<'_>, issues: &mut Vec<Issue>) -> Part {
    context.report_match(sheet, matched, issues);
    let likert = &context.definitions.likert;
    let items = items(sheet, matched.row, &matched.headers, likert);
    let scale = scale(sheet, matched.row, &items, likert);
    let survey = title(sheet, matched.top, context);
    let mut part = part(&matched.form.id, matched, context);
    let names: Vec<(Option<String>, String)> = items.iter().map(|item| item_name(&item.header)).collect();
    for (item, (_, name)) in items.iter().zip(&names) {
        part.source.columns.insert(name.clone(), item.clone());
    }
    part.source.unmatched.retain(|header| !items.iter().any(|item| item.header == *header));
    let place = |field: &str| matched.headers.columns.get(field).map(|cell| cell.column);
    let stamp_title = matched.form.column("timestamp").map(|column| column.title.th.clone()).unwrap_or_default();
    let stamp = place("timestamp").unwrap_or_default();
    let body = &sheet.rows[matched.row + 1..];
    let mut days = Days::new(&stamp_title, Some(stamp), body, sheet.from_1904, context);
    let mut last = sheet.rows[matched.row].index;
    for row in body {
        let blank = u64::from(row.index - last - 1);
        last = row.index;
        part.source.rows.read += blank + 1;
        part.source.rows.ignored += blank;
        if ignorable::is_example_row(row) {
            part.source.rows.ignored += 1;
            continue;
        }
        let Some(typed) = row.at(stamp) else {
            // A row without time stamp and answers is a note below the table.
            if items.iter().all(|item| row.at(item.column).is_none()) {
                part.source.rows.ignored += 1;
            } else {
                part.source.rows.rejected += 1;
                issues.push(context.issue(row.index, stamp, Problem::MissingValue { column: stamp_title.clone() }));
            }
            continue;
        };
        let Some(moment) = days.read(row, typed, issues) else {
            part.source.rows.rejected += 1;
            continue;
        };
        let day = moment.from.date();
        part.source.rows.kept += 1;
        let group = place("group").and_then(|place| row.at(place)).map(|value| spelling::text(&value.shown()));
        for (item, (section, name)) in items.iter().zip(&names) {
            let (state, score) = match row.at(item.column).map(|value| (scale.answer(value), value)) {
                None => ("missing", None),
                Some((Answer::Level(level), _)) => ("answered", Some(level)),
                Some((Answer::NotApplicable, _)) => ("not-applicable", None),
                Some((Answer::Unreadable, value)) => {
                    let problem = Problem::UnknownAnswer { item: name.clone(), found: value.shown() };
                    issues.push(context.issue(row.index, item.column, problem));
                    ("unreadable", None)
                }
            };
            let answer = Line {
                survey: &survey,
                section: section.as_deref(),
                item: name,
                respondent: Some(row.index + 1),
                group: group.as_deref(),
                date: Some(day),
                state,
                score,
                scale: scale.highest,
                weight: 1.0,
            };
            part.push(row.index, answer.fields());
        }
    }
    days.report(issues);
    part
}

/// Reads a sheet on which one row is one item, with the number of answers of each level.
pub fn tally(sheet: &Sheet, matched: &Matched<'_>, context: &Context<'_>, issues: &mut Vec<Issue>) -> Part {
    context.report_match(sheet, matched, issues);
    let survey = title(sheet, matched.top, context);
    let mut part = part(&matched.form.id, matched, context);
    let place = |field: &str| matched.headers.columns.get(field).map(|cell| cell.column);
    let levels: Vec<(u32, u32, &str)> = (1..=NUMBERED_SCALE)
        .rev()
        .filter_map(|level| {
            let id = format!("level_{level}");
            let title = matched.form.column(&id).map_or("", |column| column.title.th.as_str());
            place(&id).map(|place| (level, place, title))
        })
        .collect();
    let item_place = place("item").unwrap_or_default();
    let stated = stated_day(sheet, matched.top, context);
    let body = &sheet.rows[matched.row + 1..];
    let date_title = matched.form.column("date").map(|column| column.title.th.clone()).unwrap_or_default();
    let mut days = Days::new(&date_title, place("date"), body, sheet.from_1904, context);
    let (mut section, mut undated) = (None, false);
    let mut last = sheet.rows[matched.row].index;
    for row in body {
        let blank = u64::from(row.index - last - 1);
        last = row.index;
        part.source.rows.read += blank + 1;
        part.source.rows.ignored += blank;
        let name = row.at(item_place).map(|value| spelling::text(&value.shown())).unwrap_or_default();
        let is_sum = ["รวม", "เฉลี่ย", "ค่าเฉลี่ย", "total"].iter().any(|word| key(&name).starts_with(word));
        let counts: Vec<_> = levels.iter().map(|(_, place, _)| row.at(*place)).collect();
        if name.is_empty() || is_sum || ignorable::is_example_row(row) || counts.iter().all(Option::is_none) {
            // A line without counts names the section of what follows.
            if !name.is_empty() && !is_sum && !ignorable::is_example_row(row) && !name.starts_with("หมายเหตุ")
            {
                section = Some(name);
            }
            part.source.rows.ignored += 1;
            continue;
        }
        // A day that was written and cannot be read is not replaced by the title's.
        let day = match days.typed(row) {
            None => stated,
            Some(typed) => {
                let Some(moment) = days.read(row, typed, issues) else {
                    part.source.rows.rejected += 1;
                    continue;
                };
                Some(moment.to.date())
            }
        };
        undated |= day.is_none();
        let wrong: Vec<_> =
            levels.iter().zip(&counts).filter(|(_, value)| value.is_some_and(|value| whole(value).is_none())).collect();
        if !wrong.is_empty() {
            part.source.rows.rejected += 1;
            for ((_, place, title), value) in wrong {
                let found = value.map(Value::shown).unwrap_or_default();
                let problem = Problem::UnreadableNumber { column: (*title).to_owned(), found };
                issues.push(context.issue(row.index, *place, problem));
            }
            continue;
        }
        part.source.rows.kept += 1;
        let own_section = place("section").and_then(|place| row.at(place)).map(|value| spelling::text(&value.shown()));
        for ((level, ..), value) in levels.iter().zip(&counts) {
            let answer = Line {
                survey: &survey,
                section: own_section.as_deref().or(section.as_deref()),
                item: &name,
                respondent: None,
                group: None,
                date: day,
                state: "answered",
                score: Some(*level),
                scale: NUMBERED_SCALE,
                weight: value.and_then(whole).unwrap_or(0.0),
            };
            part.push(row.index, answer.fields());
        }
    }
    days.report(issues);
    if undated {
        let problem = Problem::MissingValue { column: date_title.clone() };
        issues.push(context.issue(sheet.rows[matched.row].index, item_place, problem));
    }
    part
}

/// One answer, or the answers of one level, on its way into the table.
struct Line<'a> {
    survey: &'a str,
    section: Option<&'a str>,
    item: &'a str,
    respondent: Option<u32>,
    group: Option<&'a str>,
    date: Option<NaiveDate>,
    state: &'a str,
    score: Option<u32>,
    scale: u32,
    weight: f64,
}

impl Line<'_> {
    /// In the order of [`FIELDS`].
    fn fields(&self) -> impl Iterator<Item = Option<Field>> {
        let text = |text: &str| Some(Field::Text(text.to_owned()));
        let number = |number: u32| Some(Field::Number(number.into()));
        [
            text(self.survey),
            self.section.and_then(text),
            text(self.item),
            self.respondent.and_then(number),
            self.group.and_then(text),
            self.date.map(Field::Date),
            text(self.state),
            self.score.and_then(number),
            number(self.scale),
            Some(Field::Number(self.weight)),
        ]
        .into_iter()
    }
}

fn whole(value: &Value) -> Option<f64> {
    number(value).filter(|count| count.fract() == 0.0 && (0.0..1e9).contains(count))
}

/// `ด้านความรวดเร็ว [1. ได้รับข่าวทันเวลา]` is a section and an item.
fn item_name(header: &str) -> (Option<String>, String) {
    match header.split_once('[') {
        Some((section, item)) if !section.trim().is_empty() => {
            (Some(section.trim().to_owned()), item.trim_end_matches([']', ' ']).trim().to_owned())
        }
        _ => (None, header.trim_matches(['[', ']', ' ']).to_owned()),
    }
}

/// The survey's name: a title above the header, else a telling sheet name, else the file's.
fn title(sheet: &Sheet, header: usize, context: &Context<'_>) -> Arc<str> {
    let above = sheet.rows[..header].iter().flat_map(|row| &row.cells).find_map(|(_, value)| match value {
        Value::Text(text) => Some(spelling::text(text)),
        _ => None,
    });
    let generic = ["sheet", "ชีต", "แผ่น", "formresponses", "การตอบแบบฟอร์ม", "การตอบกลับ"];
    let named = sheet.name.as_deref().filter(|name| !generic.iter().any(|word| key(name).starts_with(word)));
    let file = context.place.file.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    above.as_deref().or(named).unwrap_or(stem).into()
}

/// The last day of the period that the title rows, the sheet's name or the file's name state.
fn stated_day(sheet: &Sheet, header: usize, context: &Context<'_>) -> Option<NaiveDate> {
    let above = sheet.rows[..header].iter().flat_map(|row| &row.cells).map(|(_, value)| value.shown());
    let names = sheet.name.iter().map(ToString::to_string).chain([context.place.file.to_string()]);
    above.chain(names).find_map(|text| stated_period(&spelling::text(&text)))
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

    #[test]
    fn an_item_may_carry_its_section() {
        let cases = [
            ("ด้านความรวดเร็ว [1. ทันเวลา]", (Some("ด้านความรวดเร็ว"), "1. ทันเวลา")),
            ("1. ทันเวลา", (None, "1. ทันเวลา")),
            ("[ทันเวลา]", (None, "ทันเวลา")),
        ];
        for (header, (section, item)) in cases {
            assert_eq!(item_name(header), (section.map(ToOwned::to_owned), item.to_owned()));
        }
    }
}
