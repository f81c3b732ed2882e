//! The days that a text without a clock time allows.

use chrono::{Datelike, NaiveDate};

use super::month::{bare, months, words};
use super::{Order, Window, repair};
use crate::definition::spelling;
use crate::ingest::clock;
use crate::ingest::memo::Memo;
use crate::ingest::sheet::{Held, Value};

/// A first and a last day, with the name of the repair that was needed.
pub type DaySpan = (NaiveDate, NaiveDate, Option<&'static str>);

/// The days that a text without a clock time allows.
pub fn spans(text: &str, window: Window) -> Vec<DaySpan> {
    let named = named(text, window);
    if !named.is_empty() {
        return named;
    }
    let numeric = numeric(text, window);
    if numeric.is_empty() { numeric_range(text, window) } else { numeric }
}

/// Where months stand first, so many of a hundred numeric dates show it: most months have more days than twelve.
const MONTH_FIRST_IN_HUNDRED: usize = 25;

/// The order of day and month that the dates of a sheet show, if they agree. Days come first in Thailand: one slip is
/// no sign of the opposite.
pub fn order<'a>(cells: impl Iterator<Item = Held<'a>>) -> Option<Order> {
    let (mut dates, mut days, mut months) = (0, 0, 0);
    let mut known = Memo::default();
    for cell in cells {
        let Some(code) = cell.code() else { continue };
        let shown = || if let Value::Text(text) = cell.value() { evidence(text) } else { None };
        let Some(shown) = known.of(code, shown) else { continue };
        dates += 1;
        days += usize::from(shown == Shown::DayFirst);
        months += usize::from(shown == Shown::MonthFirst);
    }
    match (days, months) {
        (1.., 0) => Some(Order::DayFirst),
        (0, 1..) if months * 100 >= dates * MONTH_FIRST_IN_HUNDRED => Some(Order::MonthFirst),
        _ => None,
    }
}

/// What a numeric date shows of the order of day and month: 13 to 31 can only be a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    DayFirst,
    MonthFirst,
    /// Either order gives a day.
    Nothing,
}

/// What a text shows; none when it is no numeric date.
pub fn evidence(text: &str) -> Option<Shown> {
    let text = spelling::text(text);
    let (day, time) = clock::split(&text);
    let without = clock::split_unmarked(&text).filter(|_| time.is_none()).map(|(day, _)| day);
    let parts = numbers(day).or_else(|| numbers(without?))?;
    let [first, second, year] = parts.as_slice() else { return None };
    let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    match year.len() {
        2 | 4 if (13..=31).contains(&first) && second <= 12 => Some(Shown::DayFirst),
        2 | 4 if (13..=31).contains(&second) && first <= 12 => Some(Shown::MonthFirst),
        2 | 4 if first <= 12 && second <= 12 => Some(Shown::Nothing),
        _ => None,
    }
}

/// `22 ส.ค. 2569`, `ลว 5 ก.ย.57`, `15-20 กรกฎาคม 2557`, `ก.ย. 2, 2560`, `ตค.2557-กย.2558`, `30 ก.ย. - 2 ต.ค. 2568`.
fn named(text: &str, window: Window) -> Vec<DaySpan> {
    let words = words(text);
    let Some((months, repair)) = months(&words) else { return Vec::new() };
    let (Some((first_place, first_month)), Some((last_place, last_month))) = (months.first(), months.last()) else {
        return Vec::new();
    };
    let digits = |range: std::ops::Range<usize>| -> Vec<&str> {
        words[range].iter().map(String::as_str).filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).collect()
    };
    let before = digits(0..*first_place);
    // The words of the months are no digits.
    let between = digits(*first_place..*last_place);
    let after = digits(*last_place..words.len());
    let mut spans = Vec::new();
    let mut add = |first: (i32, u32, u32), last: (i32, u32, u32)| {
        let first = NaiveDate::from_ymd_opt(first.0, first.1, first.2);
        let last = NaiveDate::from_ymd_opt(last.0, last.1, last.2);
        if let (Some(first), Some(last)) = (first, last)
            && first <= last
        {
            spans.push((first, last, repair));
        }
    };
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 2);
    let month_end = |year: i32, month: u32| {
        NaiveDate::from_ymd_opt(year, month, 1).map_or(28, |first| first.num_days_in_month().into())
    };
    if months.len() == 1 {
        let (days, year) = match (before.as_slice(), after.as_slice()) {
            // ก.ย. 2, 2560
            ([], [day, year]) => (vec![*day], *year),
            // `ส.ค. 15` may be a day or a year.
            ([], [year]) if year.len() == 2 && number(year).is_some_and(|number| number <= 31) => return Vec::new(),
            (days, [year]) => (days.to_vec(), *year),
            _ => return Vec::new(),
        };
        for year in window.years(year) {
            match days.as_slice() {
                [] => add((year, *first_month, 1), (year, *first_month, month_end(year, *first_month))),
                [day] => {
                    let Some(day) = number(day) else { continue };
                    add((year, *first_month, day), (year, *first_month, day));
                }
                [first, last] => {
                    let (Some(first), Some(last)) = (number(first), number(last)) else { continue };
                    add((year, *first_month, first), (year, *first_month, last));
                }
                _ => {}
            }
        }
        return spans;
    }
    // Two months: each with its year, or the year once at the end; without a dash they are two days, and no span.
    if !text.contains(['-', '–']) && !text.contains("ถึง") {
        return Vec::new();
    }
    let [last_year] = after.as_slice() else { return Vec::new() };
    let (first_day, first_year, last_day) = match (before.as_slice(), between.as_slice()) {
        ([], []) => (None, *last_year, None),
        ([], [year]) => (None, *year, None),
        ([day], [last_day]) => (number(day), *last_year, number(last_day)),
        ([day], [year, last_day]) => (number(day), *year, number(last_day)),
        _ => return Vec::new(),
    };
    for first_year in window.years(first_year) {
        for last_year in window.years(last_year) {
            let last_day = last_day.unwrap_or_else(|| month_end(last_year, *last_month));
            add((first_year, *first_month, first_day.unwrap_or(1)), (last_year, *last_month, last_day));
        }
    }
    spans
}

/// `05/06/68`, `22-08-2569`, `2026-07-05`, `03/15/2559`.
fn numeric(text: &str, window: Window) -> Vec<DaySpan> {
    let Some(parts) = numbers(text) else { return Vec::new() };
    let [first, second, third] = parts.as_slice() else { return Vec::new() };
    let mut spans: Vec<DaySpan> = Vec::new();
    let mut add = |year: i32, month: &str, day: &str, repair: Option<&'static str>| {
        let (Ok(month), Ok(day)) = (month.parse(), day.parse()) else { return };
        spans.extend(NaiveDate::from_ymd_opt(year, month, day).map(|date| (date, date, repair)));
    };
    if first.len() == 4 {
        window.years(first).into_iter().for_each(|year| add(year, second, third, None));
        return spans;
    }
    for year in window.years(third) {
        if window.order != Some(Order::MonthFirst) {
            add(year, second, first, None);
        }
        if window.order != Some(Order::DayFirst) {
            let repair = window.order.map(|_| repair::MONTH_FIRST);
            add(year, first, second, repair);
        }
    }
    spans
}

/// `15-20/07/2557`, `30/09-02/10/2568`, `15/07/2557 - 20/07/2557`.
fn numeric_range(text: &str, window: Window) -> Vec<DaySpan> {
    let text = bare(text);
    let parted = text.split_once("ถึง").or_else(|| text.split_once(['-', '–']));
    let Some((first, last)) = parted else { return Vec::new() };
    let parts = |text: &str| text.split(['/', '.']).map(|part| part.trim().to_owned()).collect::<Vec<_>>();
    let (mut first, last) = (parts(first), parts(last));
    if last.len() != 3 || first.len() > 3 {
        return Vec::new();
    }
    // What the first day does not say, the last one does.
    first.extend_from_slice(&last[first.len()..]);
    let orders = window.order.map_or(vec![Order::DayFirst, Order::MonthFirst], |order| vec![order]);
    let mut spans = Vec::new();
    for order in orders {
        let fixed = Window { order: Some(order), ..window };
        for (start, ..) in numeric(&first.join("/"), fixed) {
            let ends = numeric(&last.join("/"), fixed).into_iter().filter(|(end, ..)| start <= *end);
            spans.extend(ends.map(|(end, _, repair)| (start, end, repair.filter(|_| window.order.is_some()))));
        }
    }
    spans
}

/// Eight digits as machines write a day: `20260705`, `05072569`.
pub fn run(digits: &str, window: Window) -> Vec<DaySpan> {
    let readings = [(&digits[..4], &digits[4..6], &digits[6..]), (&digits[4..], &digits[2..4], &digits[..2])];
    let mut spans = Vec::new();
    for (year, month, day) in readings {
        for year in window.years(year) {
            let (Ok(month), Ok(day)) = (month.parse(), day.parse()) else { continue };
            spans.extend(NaiveDate::from_ymd_opt(year, month, day).map(|day| (day, day, None)));
        }
    }
    spans
}

/// The numbers of a purely numeric date.
fn numbers(text: &str) -> Option<Vec<&str>> {
    let text = bare(text);
    let parts: Vec<&str> = text.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let plain = parts.iter().all(|part| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()));
    (plain && parts.len() == 3).then_some(parts)
}
