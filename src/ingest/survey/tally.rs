//! Sheets on which one row is one item, with the number of answers of each level.

use super::super::cell::number;
use super::super::days::Days;
use super::super::ignorable::is_example_row;
use super::super::merge::Part;
use super::super::recognise::Matched;
use super::super::records::Context;
use super::super::sheet::{Block, Row, Sheet, Value};
use super::levels::{Level, Levels, levels};
use super::lines::{Line, Lines, part};
use super::title;
use crate::definition::spelling::{self, key};
use crate::issue::{Issue, Problem};

/// Names of lines that sum up others.
const SUMS: [&str; 13] = [
    "รวม",
    "รวมทั้งสิ้น",
    "รวมทั้งหมด",
    "ผลรวม",
    "โดยรวม",
    "ภาพรวม",
    "รวมเฉลี่ย",
    "เฉลี่ยรวม",
    "ค่าเฉลี่ยรวม",
    "total",
    "grandtotal",
    "sum",
    "average",
];
/// How names of such lines begin.
const SUM_BEGINNINGS: [&str; 7] = ["เฉลี่ย", "ค่าเฉลี่ย", "รวมด้าน", "รวมทุก", "รวมหมวด", "รวมตอน", "รวมคะแนน"];
/// No section has more items.
const MOST_ITEMS: usize = 100;

/// Reads a sheet on which one row is one item, with the number of answers of each level.
pub fn tally(sheet: &Sheet, matched: &Matched<'_>, context: &Context<'_>, issues: &mut Vec<Issue>) -> Part {
    context.report_match(sheet, matched, issues);
    let scales = context.scales;
    let mut part = part(matched, context);
    let Some(levels) = levels(sheet, matched.row, &matched.headers, scales) else { return part };
    let survey = title::title(sheet, matched.top, context);
    let place = |field: &str| matched.headers.columns.get(field).map(|cell| cell.column);
    let item_place = place("item").unwrap_or_default();
    let stated = title::stated_day(sheet, matched.top, context);
    let body = sheet.rows().from(levels.header + 1);
    let date_title = matched.form.column("date").map(|column| column.title.th.clone()).unwrap_or_default();
    let mut days = Days::new(&date_title, place("date"), body, sheet.from_1904, context);
    let (mut section, mut undated) = (None, false);
    let mut lines = Lines::default();
    let mut last = sheet.rows().row(levels.header).index;
    let sums = sums_of_sections(body, &levels, item_place);
    // A whole mean may have lost the zeros behind its point: the others of its column show how many there were.
    let means = levels.mean.iter().flat_map(|(column, _)| body.iter().filter_map(|row| row.at(*column)));
    let decimals = means.map(decimals_of).max().unwrap_or(0).min(2);
    for (row, sums_section) in body.iter().zip(sums) {
        let blank = u64::from(row.index - last - 1);
        last = row.index;
        part.source.rows.read += blank + 1;
        part.source.rows.ignored += blank;
        if is_example_row(row) {
            part.ignore(row.index);
            continue;
        }
        let name = row.at(item_place).map(|value| spelling::text(&value.shown())).unwrap_or_default();
        let counts: Vec<(&Level, Option<Value<'_>>)> =
            levels.all.iter().chain(&levels.not_applicable).map(|level| (level, row.at(level.column))).collect();
        let answered = counts.iter().any(|(level, value)| level.score > 0 && value.is_some());
        if name.is_empty() || is_sum(&name) || !answered || sums_section || is_header(&counts) {
            // A line without counts of its own names the section of what follows.
            let heads = !answered || sums_section;
            if !name.is_empty() && !is_sum(&name) && heads && !name.starts_with("หมายเหตุ") {
                section = Some(name);
            }
            part.ignore(row.index);
            continue;
        }
        // A day that was written and cannot be read is not replaced by the title's.
        let day = match days.typed(row) {
            None => stated,
            Some(typed) => {
                let Some(moment) = days.read(row, typed, issues) else {
                    part.reject(row.index);
                    continue;
                };
                Some(moment.to.date())
            }
        };
        undated |= day.is_none();
        let wrong = counts
            .iter()
            .filter_map(|(level, value)| value.filter(|value| whole(*value).is_none()).map(|value| (level, value)));
        let wrong: Vec<_> = wrong.collect();
        if !wrong.is_empty() {
            part.reject(row.index);
            for (level, value) in wrong {
                let problem = Problem::UnreadableNumber { column: level.title.clone(), found: value.shown() };
                issues.push(context.issue(row.index, level.column, problem));
            }
            continue;
        }
        part.source.rows.kept += 1;
        let counts: Vec<(u32, f64)> =
            counts.iter().map(|(level, value)| (level.score, value.and_then(whole).unwrap_or(0.0))).collect();
        check(row, &levels, &counts, decimals, context, issues);
        let own_section = place("section").and_then(|place| row.at(place)).map(|value| spelling::text(&value.shown()));
        for (score, weight) in counts.into_iter().filter(|(score, weight)| *score > 0 || *weight > 0.0) {
            let answer = Line {
                survey: lines.code(&survey),
                section: own_section.as_deref().or(section.as_deref()).map(|section| lines.code(section)),
                item: lines.code(&name),
                respondent: None,
                group: None,
                date: day,
                state: lines.code(if score > 0 { "answered" } else { "not-applicable" }),
                score: Some(score).filter(|score| *score > 0),
                scale: levels.highest,
                weight,
            };
            lines.push(row.index, &answer);
        }
    }
    lines.put(&mut part);
    days.report(issues);
    if undated {
        issues.push(context.issue(sheet.rows().row(matched.row).index, item_place, Problem::UndatedSurvey {}));
    }
    part
}

/// For each row, whether its counts are the sums of the rows below it: it heads a section, and would count it twice.
fn sums_of_sections(body: Block<'_>, levels: &Levels, item_place: u32) -> Vec<bool> {
    let counts = |row: Row<'_>| -> Option<Vec<f64>> {
        let name = row.at(item_place).map(|value| spelling::text(&value.shown()))?;
        let count = |level: &Level| row.at(level.column).map_or(Some(0.0), whole);
        let counts: Option<Vec<f64>> = levels.all.iter().map(count).collect();
        counts.filter(|counts| !is_sum(&name) && counts.iter().sum::<f64>() > 0.0)
    };
    let counts: Vec<Option<Vec<f64>>> = body.iter().map(counts).collect();
    let heads = |place: usize| {
        let Some(own) = &counts[place] else { return false };
        let mut rest = own.clone();
        for below in counts[place + 1..].iter().take(MOST_ITEMS) {
            let Some(below) = below else { break };
            rest.iter_mut().zip(below).for_each(|(rest, count)| *rest -= count);
            if rest.iter().any(|rest| *rest < 0.0) {
                break;
            }
            if rest.iter().all(|rest| *rest == 0.0) {
                // One item alike is another item.
                return own != below;
            }
        }
        false
    };
    (0..body.len()).map(heads).collect()
}

/// Whether a line sums up others: an item may begin with the same word.
fn is_sum(name: &str) -> bool {
    let plain = key(name);
    SUMS.contains(&plain.as_str()) || SUM_BEGINNINGS.iter().any(|word| plain.starts_with(word))
}

/// Whether a row is the second of the header, or the header again: over its counts stand words.
fn is_header(counts: &[(&Level, Option<Value<'_>>)]) -> bool {
    let mut typed = counts.iter().filter_map(|(level, value)| value.map(|value| (level, value)));
    let titled = |(level, value): (&&Level, Value<'_>)| {
        matches!(value, Value::Text(_)) && {
            let plain = key(&value.shown());
            plain == key(&level.title) || ["จำนวน", "คน", "จำนวนคน", "ความถี่"].contains(&plain.as_str())
        }
    };
    typed.all(titled)
}

fn whole(value: Value<'_>) -> Option<f64> {
    number(value).filter(|count| count.fract() == 0.0 && (0.0..1e9).contains(count))
}

/// How many digits stand behind the point.
fn decimals_of(value: Value<'_>) -> usize {
    value.shown().split_once('.').map_or(0, |(_, decimals)| decimals.trim().len())
}

/// Holds the sheet's own figures of a row against those that its counts give.
fn check(
    row: Row<'_>,
    levels: &Levels,
    counts: &[(u32, f64)],
    decimals: usize,
    context: &Context<'_>,
    issues: &mut Vec<Issue>,
) {
    let n: f64 = counts.iter().filter(|(score, _)| *score > 0).map(|(_, count)| count).sum();
    let all: f64 = counts.iter().map(|(_, count)| count).sum();
    let points: f64 = counts.iter().map(|(score, count)| f64::from(*score) * count).sum();
    let mut differs = |column: u32, title: &str, value: Value<'_>, computed: String| {
        let problem = Problem::FigureDiffers { column: title.to_owned(), found: value.shown(), computed };
        issues.push(context.issue(row.index, column, problem));
    };
    if let Some((column, title)) = &levels.total
        && let Some(value) = row.at(*column)
        && let Some(own) = number(value)
        && (own - n).abs() > 1e-9
        && (own - all).abs() > 1e-9
    {
        differs(*column, title, value, n.to_string());
    }
    if let Some((column, title)) = &levels.mean
        && let Some(value) = row.at(*column)
        && let Some(own) = number(value)
        && n > 0.0
    {
        let decimals = i32::try_from(decimals_of(value).max(decimals).min(9)).unwrap_or(9);
        // Half a unit of the last place, and what floats lose on the way.
        if (own - points / n).abs() > 0.5 * 10_f64.powi(-decimals) + 1e-9 {
            differs(*column, title, value, format!("{:.2}", points / n));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_sum;

    #[test]
    fn a_line_that_sums_up_is_told_from_an_item_that_begins_alike() {
        assert!(["รวม", "รวมทั้งสิ้น", "เฉลี่ยด้านข้อมูล", "ค่าเฉลี่ยรวม", "รวมด้านบริการ", "Total"].into_iter().all(is_sum));
        assert!(!["รวมข่าวไว้ที่เดียว", "ความพึงพอใจโดยรวม", "1. รวดเร็ว"].into_iter().any(is_sum));
    }
}
