//! Days and instants as typed (DOMAIN 3.2, 6.1).
//!
//! Every reading of a cell is listed — Buddhist or common era, two-digit years, day or month first, serial numbers —
//! those inside the plausible window are kept, and exactly one is accepted. A year number is converted, years are never
//! added to a date: 29 February stays what it is.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::clock::{self, Span};
use super::sheet::Value;
use crate::definition::spelling;
use crate::model::period::BUDDHIST_OFFSET;

/// Years before and after the day of the evaluation that a record may plausibly bear.
const YEARS_BEFORE: i32 = 15;
const YEARS_AFTER: i32 = 2;

/// The names of the months: in full first, then shortened or as they are spoken and misspelled.
const MONTHS: [&[&str]; 12] = [
    &["มกราคม", "มค", "มกรา", "january", "jan"],
    &["กุมภาพันธ์", "กพ", "กุมภา", "กุมภาพันธุ์", "february", "feb"],
    &["มีนาคม", "มีค", "มีนา", "march", "mar"],
    &["เมษายน", "เมย", "เมษา", "april", "apr"],
    &["พฤษภาคม", "พค", "พฤษภา", "may"],
    &["มิถุนายน", "มิย", "มิถุนา", "june", "jun"],
    &["กรกฎาคม", "กค", "กรกฎา", "กรกฏาคม", "july", "jul"],
    &["สิงหาคม", "สค", "สิงหา", "august", "aug"],
    &["กันยายน", "กย", "กันยา", "september", "sep", "sept"],
    &["ตุลาคม", "ตค", "ตุลา", "october", "oct"],
    &["พฤศจิกายน", "พย", "พฤศจิกา", "november", "nov"],
    &["ธันวาคม", "ธค", "ธันวา", "december", "dec"],
];

/// The names of the repairs by which a day was read.
mod repair {
    /// A number in a cell that no format calls a day.
    pub const SERIAL: &str = "serial-number";
    /// A year of the Buddhist era typed where a program takes the common one.
    pub const BUDDHIST_SERIAL: &str = "buddhist-serial";
    /// A year of two digits that a program took for one of the last century.
    pub const TWO_DIGITS: &str = "two-digit-year";
    /// The month stands first, as the sheet's other dates show.
    pub const MONTH_FIRST: &str = "month-first";
    /// A month that lacks a letter, or has one too many or a wrong one.
    pub const MONTH_SPELLING: &str = "month-spelling";
}

/// The first and the last instant that a cell allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The first.
    pub from: NaiveDateTime,
    /// The last; equal to the first when the clock time is known.
    pub to: NaiveDateTime,
}

impl Moment {
    fn days(first: NaiveDate, last: NaiveDate) -> Self {
        let end = NaiveTime::from_hms_milli_opt(23, 59, 59, 999).expect("a day has a last millisecond");
        Self { from: first.and_time(NaiveTime::MIN), to: last.and_time(end) }
    }

    fn at(day: NaiveDate, time: Option<Span>) -> Self {
        match time {
            Some(time) => Self { from: day.and_time(time.from), to: day.and_time(time.to) },
            None => Self::days(day, day),
        }
    }

    /// The day of a moment without a clock time that is one day.
    pub fn day(&self) -> Option<NaiveDate> {
        let day = self.from.date();
        (*self == Self::days(day, day)).then_some(day)
    }

    /// The same day at a clock time.
    pub fn at_clock(self, time: Span) -> Self {
        Self::at(self.from.date(), Some(time))
    }
}

/// Which of two numbers comes first in `5/6/2569`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The day.
    DayFirst,
    /// The month.
    MonthFirst,
}

/// What a cell was found to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One reading, with the name of the repair that was needed, if any.
    One(Moment, Option<&'static str>),
    /// Several.
    Several(Vec<NaiveDate>),
    /// None.
    Nothing,
}

/// The plausible years, and the order of day and month that the sheet shows.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    as_of: NaiveDate,
    order: Option<Order>,
    from_1904: bool,
}

impl Window {
    /// The window around the day of the evaluation.
    pub fn new(as_of: NaiveDate, order: Option<Order>, from_1904: bool) -> Self {
        Self { as_of, order, from_1904 }
    }

    fn holds(self, year: i32) -> bool {
        (self.as_of.year() - YEARS_BEFORE..=self.as_of.year() + YEARS_AFTER).contains(&year)
    }

    /// The common-era years that a year number may mean, inside the window.
    pub fn years(self, written: &str) -> Vec<i32> {
        let Ok(number) = written.parse::<i32>() else { return Vec::new() };
        let readings = match written.len() {
            4 => vec![number, number - BUDDHIST_OFFSET],
            2 => vec![number + 2500 - BUDDHIST_OFFSET, number + 2000, number + 1900],
            _ => Vec::new(),
        };
        readings.into_iter().filter(|year| self.holds(*year)).collect()
    }
}

/// Reads a cell as a day or an instant.
pub fn read(value: &Value, window: Window) -> Found {
    match value {
        Value::Text(text) => read_text(text, window),
        Value::Serial(serial) => read_serial(*serial, window, None),
        Value::Number(serial) => read_serial(*serial, window, Some(repair::SERIAL)),
        Value::Flag(_) | Value::Error(_) => Found::Nothing,
    }
}

/// What a text shows of the order of day and month: 13 to 31 can only be a day.
pub fn evidence(text: &str) -> Option<Order> {
    let text = spelling::text(text);
    let (day, _) = clock::split(&text);
    let parts = numbers(day)?;
    let [first, second, year] = parts.as_slice() else { return None };
    let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    match year.len() {
        2 | 4 if (13..=31).contains(&first) && second <= 12 => Some(Order::DayFirst),
        2 | 4 if (13..=31).contains(&second) && first <= 12 => Some(Order::MonthFirst),
        _ => None,
    }
}

fn read_text(raw: &str, window: Window) -> Found {
    let text = spelling::text(raw);
    if let Ok(serial) = text.parse::<f64>() {
        // A bare number in a text cell is a serial only where it has five or six digits before its point.
        if (10_000.0..1_000_000.0).contains(&serial) {
            return read_serial(serial, window, Some(repair::SERIAL));
        }
        let digits = if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            run(&text, window)
        } else {
            Vec::new()
        };
        return one(moments(digits, None));
    }
    if let Ok(instant) = DateTime::parse_from_rfc3339(&text) {
        let local = instant.naive_utc().checked_add_signed(TimeDelta::hours(HOURS_AHEAD_OF_UTC));
        return local
            .filter(|local| window.holds(local.year()))
            .map_or(Found::Nothing, |local| Found::One(Moment { from: local, to: local }, None));
    }
    let (day, time) = clock::split(&text);
    let days = spans(day, window);
    if days.is_empty()
        && time.is_none()
        && let Some((day, time)) = clock::split_unmarked(&text)
    {
        return one(moments(spans(day, window), Some(time)));
    }
    one(moments(days, time))
}

/// Thailand's clocks, without summer time.
const HOURS_AHEAD_OF_UTC: i64 = 7;

/// The days that a text without a clock time allows.
fn spans(text: &str, window: Window) -> Vec<DaySpan> {
    let named = named(text, window);
    if !named.is_empty() {
        return named;
    }
    let numeric = numeric(text, window);
    if numeric.is_empty() { numeric_range(text, window) } else { numeric }
}

/// Days as moments, each once.
fn moments(days: Vec<DaySpan>, time: Option<Span>) -> Vec<(Moment, Option<&'static str>)> {
    let mut moments: Vec<(Moment, Option<&'static str>)> = Vec::new();
    for (first, last, repair) in days {
        let moment = if first == last { Moment::at(first, time) } else { Moment::days(first, last) };
        if !moments.iter().any(|(known, _)| *known == moment) {
            moments.push((moment, repair));
        }
    }
    moments
}

fn one(mut moments: Vec<(Moment, Option<&'static str>)>) -> Found {
    match moments.len() {
        0 => Found::Nothing,
        1 => moments.pop().map_or(Found::Nothing, |(moment, repair)| Found::One(moment, repair)),
        _ => Found::Several(moments.iter().map(|(moment, _)| moment.from.date()).collect()),
    }
}

/// A first and a last day, with the name of the repair that was needed.
type DaySpan = (NaiveDate, NaiveDate, Option<&'static str>);

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
    let between = digits((*first_place + 1).min(*last_place)..*last_place);
    let after = digits(*last_place + 1..words.len());
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
        let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        NaiveDate::from_ymd_opt(year, month, 1).and_then(|next| next.pred_opt()).map_or(28, |last| last.day())
    };
    if months.len() == 1 {
        let (days, year) = match (before.as_slice(), after.as_slice()) {
            // ก.ย. 2, 2560
            ([], [day, year]) => (vec![*day], *year),
            (days, [year]) if days.len() <= 2 => (days.to_vec(), *year),
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
    // Two months: each with its year, or the year once at the end.
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
fn run(digits: &str, window: Window) -> Vec<DaySpan> {
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

/// Without the words that stand before a date.
fn bare(text: &str) -> &str {
    let mut text = text.trim();
    for word in ["ลงวันที่", "วันที่", "ลว.", "ลว", "เมื่อ", "ณ"] {
        text = text.strip_prefix(word).unwrap_or(text).trim_start();
    }
    text
}

/// Runs of digits and runs of letters; abbreviations lose their dots, and the words that stand around a date are left
/// out.
fn words(text: &str) -> Vec<String> {
    const AROUND: [&str; 24] = [
        "พศ",
        "คศ",
        "ถึง",
        "ปี",
        "วัน",
        "วันที่",
        "ที่",
        "เดือน",
        "ประจำเดือน",
        "และ",
        "จันทร์",
        "อังคาร",
        "พุธ",
        "พฤหัสบดี",
        "ศุกร์",
        "เสาร์",
        "อาทิตย์",
        "จ",
        "อ",
        "พ",
        "พฤ",
        "ศ",
        "ส",
        "อา",
    ];
    let mut words: Vec<String> = Vec::new();
    let mut digits: Option<bool> = None;
    for c in bare(text).to_lowercase().chars() {
        let kind = match c {
            '.' => continue,
            c if c.is_ascii_digit() => Some(true),
            c if c.is_whitespace() || matches!(c, '-' | '–' | ',' | '/' | '(' | ')') => None,
            _ => Some(false),
        };
        if let Some(digit) = kind {
            if digits == Some(digit) {
                if let Some(word) = words.last_mut() {
                    word.push(c);
                }
            } else {
                words.push(c.to_string());
            }
        }
        digits = kind;
    }
    // `วันศุกร์ที่`, `เดือนสิงหาคม` are written as one word.
    let bare_word = |word: &str| {
        let word = word.strip_prefix("ประจำ").unwrap_or(word);
        let word = word.strip_prefix("วัน").or(word.strip_prefix("เดือน")).unwrap_or(word);
        word.strip_suffix("ที่").unwrap_or(word).to_owned()
    };
    words
        .into_iter()
        .map(|word| bare_word(&word))
        .filter(|word| !word.is_empty() && !AROUND.contains(&word.as_str()))
        .collect()
}

/// The one or two months among words, with their places, and the repair that one of them needed; none where there is
/// none, or another word that is neither month nor number.
#[allow(clippy::type_complexity, reason = "places with months, and one repair for all")]
fn months(words: &[String]) -> Option<(Vec<(usize, u32)>, Option<&'static str>)> {
    let (mut found, mut repair) = (Vec::new(), None);
    for (place, word) in words.iter().enumerate().filter(|(_, word)| !word.bytes().all(|byte| byte.is_ascii_digit())) {
        let month = month(word).or_else(|| {
            repair = Some(repair::MONTH_SPELLING);
            misspelled(word)
        });
        found.push((place, month?));
    }
    (1..=2).contains(&found.len()).then_some((found, repair))
}

fn month(word: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(month, _)| month)
}

/// The one month whose full name differs by a letter.
fn misspelled(word: &str) -> Option<u32> {
    let mut like = (1..).zip(MONTHS).filter(|(_, names)| strsim::levenshtein(names[0], word) == 1);
    let (month, _) = like.next()?;
    like.next().is_none().then_some(month)
}

/// The month that a text names, if it names just one.
pub fn month_of(text: &str) -> Option<u32> {
    let words = words(text);
    let mut months = words.iter().filter_map(|word| month(word));
    months.next().filter(|_| months.next().is_none())
}

/// The month and the year as written, if any, of a text that says nothing else: `มิ.ย.68`, `มิถุนายน 2568`, `06/68`.
pub fn month_alone(text: &str) -> Option<(u32, Option<String>)> {
    let text = spelling::text(text);
    let words = words(&text);
    match words.as_slice() {
        [name] => Some((month(name)?, None)),
        [name, year] if [2, 4].contains(&year.len()) && year.bytes().all(|byte| byte.is_ascii_digit()) => {
            match month(name) {
                Some(month) => Some((month, Some(year.clone()))),
                None => name
                    .parse()
                    .ok()
                    .filter(|month| (1..=12).contains(month) && text.contains('/'))
                    .map(|month| (month, Some(year.clone()))),
            }
        }
        _ => None,
    }
}

/// A serial number: days since 30 December 1899, or since 1 January 1904.
fn read_serial(serial: f64, window: Window, repair: Option<&'static str>) -> Found {
    let Some(typed) = instant(serial, window.from_1904) else { return Found::Nothing };
    let year = typed.year();
    let two_digits = year.rem_euclid(100) + 2500 - BUDDHIST_OFFSET;
    let readings = [
        (Some(year), repair),
        (Some(year - BUDDHIST_OFFSET), Some(repair::BUDDHIST_SERIAL)),
        ((1900..2000).contains(&year).then_some(two_digits), Some(repair::TWO_DIGITS)),
    ];
    let mut moments = Vec::new();
    for (year, repair) in readings {
        let Some(year) = year.filter(|year| window.holds(*year)) else { continue };
        let Some(day) = NaiveDate::from_ymd_opt(year, typed.month(), typed.day()) else { continue };
        // A serial without a fraction is a day: nobody types midnight.
        let time = Some(typed.time()).filter(|time| *time != NaiveTime::MIN).map(|time| Span { from: time, to: time });
        moments.push((Moment::at(day, time), repair));
    }
    one(moments)
}

/// The month of a serial that is the first of one, as a header of a month is stored: `6/2025`.
pub fn month_shown(serial: f64) -> Option<String> {
    let instant = instant(serial, false)?;
    // A two-digit year of the Buddhist era is stored as one of the last century.
    let year = if instant.year() < 2000 { format!("{:02}", instant.year() % 100) } else { instant.year().to_string() };
    (instant.day() == 1 && instant.time() == NaiveTime::MIN).then(|| format!("{}/{year}", instant.month()))
}

/// A serial as a calendar shows it, in the era in which it was typed.
pub fn shown(serial: f64) -> Option<String> {
    let instant = instant(serial, false)?;
    let format = if instant.time() == NaiveTime::MIN { "%-d/%-m/%Y" } else { "%-d/%-m/%Y %H:%M" };
    Some(instant.format(format).to_string())
}

/// The instant of a serial, to the millisecond: a third of a day misses its instant by the last bit otherwise.
fn instant(serial: f64, from_1904: bool) -> Option<NaiveDateTime> {
    const MILLISECONDS_PER_DAY: f64 = 86_400_000.0;
    if !serial.is_finite() || !(1.0..1_000_000.0).contains(&serial) {
        return None;
    }
    let base = if from_1904 { day(1904, 1, 1) } else { day(1899, 12, 30) };
    #[allow(clippy::cast_possible_truncation, reason = "a million days in milliseconds fit")]
    let milliseconds = (serial * MILLISECONDS_PER_DAY).round() as i64;
    base.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::try_milliseconds(milliseconds)?)
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a constant day exists")
}

/// Milliseconds since 1970.
pub fn milliseconds(instant: NaiveDateTime) -> i64 {
    (instant - DateTime::UNIX_EPOCH.naive_utc()).num_milliseconds()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(order: Option<Order>) -> Window {
        Window::new(day(2026, 10, 15), order, false)
    }

    fn said(found: &Found) -> String {
        match found {
            Found::One(moment, repair) => {
                let repair = repair.map(|repair| format!(" {repair}")).unwrap_or_default();
                let whole_days = moment.to.time() != moment.from.time();
                match (moment.from.date() == moment.to.date(), whole_days) {
                    (true, false) => format!("{}{repair}", moment.from.format("%F %T")),
                    (true, true) => format!("{}{repair}", moment.from.format("%F")),
                    (false, _) => format!("{}..{}{repair}", moment.from.format("%F"), moment.to.format("%F")),
                }
            }
            Found::Several(days) => format!("{days:?}"),
            Found::Nothing => "-".to_owned(),
        }
    }

    #[test]
    fn dates_are_read_as_typed() {
        let cases = [
            ("๑๗ พฤษภาคม พ.ศ. ๒๕๖๓", "2020-05-17"),
            ("วันที่ ๒๑ มิถุนายน ๒๕๕๗ เวลา ๑๘.๓๐ น.", "2014-06-21 18:30:00"),
            ("22  สิงหาคม  2557", "2014-08-22"),
            ("ลว 5 ก.ย.57", "2014-09-05"),
            ("22 ส.ค.57", "2014-08-22"),
            ("ตค.2557-กย.2558", "2014-10-01..2015-09-30"),
            ("16-17 พฤศจิกายน 2556", "2013-11-16..2013-11-17"),
            ("30 ก.ย. - 2 ต.ค. 2568", "2025-09-30..2025-10-02"),
            ("ก.ย. 2, 2560", "2017-09-02"),
            ("29 ก.พ. 2567", "2024-02-29"),
            ("29 ก.พ. 2566", "-"),
            ("31 ก.พ. 2569", "-"),
            ("2026-07-05", "2026-07-05"),
            ("2569-07-05", "2026-07-05"),
            ("22/08/2569 13:30", "2026-08-22 13:30:00"),
            ("22/8/69", "2026-08-22"),
            ("17/4/2026, 12:00:35", "2026-04-17 12:00:35"),
            ("22.08.2569", "2026-08-22"),
            ("03/15/2559 05:13", "2016-03-15 05:13:00"),
            ("5/5/2569", "2026-05-05"),
            ("22 Aug 2026", "2026-08-22"),
            ("22/08/1999", "-"),
            ("เร็ว ๆ นี้", "-"),
            ("2569", "-"),
            ("", "-"),
        ];
        for (text, expected) in cases {
            assert_eq!(said(&read_text(text, window(None))), expected, "{text}");
        }
    }

    #[test]
    fn day_and_month_are_told_apart_by_the_sheet_or_not_at_all() {
        assert_eq!(said(&read_text("05/06/2569", window(None))), "[2026-06-05, 2026-05-06]");
        assert_eq!(said(&read_text("05/06/68", window(Some(Order::DayFirst)))), "2025-06-05");
        assert_eq!(said(&read_text("05/06/68", window(Some(Order::MonthFirst)))), "2025-05-06 month-first");
        assert_eq!(evidence("13/12/2568 09:30"), Some(Order::DayFirst));
        assert_eq!(evidence("12/13/2568"), Some(Order::MonthFirst));
        assert_eq!(evidence("12/12/2568"), None);
        assert_eq!(evidence("2026-12-31"), None);
    }

    #[test]
    fn serials_are_read_in_either_era() {
        let cases = [
            (243_419.0, "2023-06-15 buddhist-serial"),
            (24_638.0, "2024-06-15 two-digit-year"),
            (46_256.0 + 0.125, "2026-08-22 03:00:00"),
            (46_256.0, "2026-08-22"),
            (0.5, "-"),
            (-5.0, "-"),
            (1e300, "-"),
            (f64::NAN, "-"),
        ];
        for (serial, expected) in cases {
            assert_eq!(said(&read_serial(serial, window(None), None)), expected, "{serial}");
        }
    }

    #[test]
    fn a_book_that_counts_from_1904_shows_the_same_days() {
        let window = Window::new(day(2026, 10, 15), None, true);
        assert_eq!(said(&read_serial(46_256.0 - 1462.0, window, None)), "2026-08-22");
        assert_eq!(said(&read_serial(243_419.0 - 1462.0, window, None)), "2023-06-15 buddhist-serial");
    }

    const NAMES: [(&str, &str); 12] = [
        ("มกราคม", "ม.ค."),
        ("กุมภาพันธ์", "ก.พ."),
        ("มีนาคม", "มี.ค."),
        ("เมษายน", "เม.ย."),
        ("พฤษภาคม", "พ.ค."),
        ("มิถุนายน", "มิ.ย."),
        ("กรกฎาคม", "ก.ค."),
        ("สิงหาคม", "ส.ค."),
        ("กันยายน", "ก.ย."),
        ("ตุลาคม", "ต.ค."),
        ("พฤศจิกายน", "พ.ย."),
        ("ธันวาคม", "ธ.ค."),
    ];

    fn thai_digits(text: &str) -> String {
        text.chars()
            .map(|c| c.to_digit(10).and_then(|digit| "๐๑๒๓๔๕๖๗๘๙".chars().nth(digit as usize)).unwrap_or(c))
            .collect()
    }

    /// Every way of writing a day that leaves no doubt, where the order of day and month is known.
    fn spellings(day: NaiveDate) -> Vec<String> {
        let (year, month, number) = (day.year(), day.month(), day.day());
        let buddhist = year + BUDDHIST_OFFSET;
        let short = buddhist % 100;
        let (name, abbreviation) = NAMES[day.month0() as usize];
        let plain = abbreviation.replace('.', "");
        let mut all = vec![
            format!("{number} {name} {buddhist}"),
            format!("{number} {name} พ.ศ. {buddhist}"),
            format!("วันที่ {number}  {name}  {buddhist}"),
            format!("{number} {name} {year}"),
            format!("{number} {abbreviation} {buddhist}"),
            format!("ลว {number} {abbreviation}{short:02}"),
            format!("{number} {plain} {short:02}"),
            format!("{abbreviation} {number}, {buddhist}"),
            format!("{number:02}/{month:02}/{buddhist}"),
            format!("{number}/{month}/{short:02}"),
            format!("{number}-{month}-{year}"),
            format!("{number}.{month}.{buddhist}"),
            format!("{year}-{month:02}-{number:02}"),
            format!("{buddhist}-{month:02}-{number:02}"),
        ];
        let thai: Vec<_> = all.iter().map(|text| thai_digits(text)).collect();
        all.extend(thai);
        all
    }

    /// Every way of writing a clock time behind a day.
    fn clocks(time: NaiveTime) -> [String; 5] {
        [
            time.format(" เวลา %H.%M น.").to_string(),
            time.format(" %H.%M น.").to_string(),
            time.format(" %H:%M").to_string(),
            time.format(", %H:%M:00").to_string(),
            thai_digits(&time.format(" เวลา %H%M น.").to_string()),
        ]
    }

    proptest::proptest! {
        #[test]
        fn a_day_in_any_spelling_reads_back(offset in 0..17 * 365_i64, minute in 0..1440_u32) {
            let written = day(2011, 1, 1) + TimeDelta::days(offset);
            let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a minute of a day");
            for text in spellings(written) {
                let found = read_text(&text, window(Some(Order::DayFirst)));
                proptest::prop_assert_eq!(&found, &Found::One(Moment::days(written, written), None), "{}", text);
                for clock in clocks(time) {
                    let text = format!("{text}{clock}");
                    let found = read_text(&text, window(Some(Order::DayFirst)));
                    proptest::prop_assert_eq!(&found, &Found::One(Moment::at(written, Some(Span { from: time, to: time })), None), "{}", text);
                }
            }
        }

        #[test]
        fn a_serial_of_either_era_and_epoch_reads_back(offset in 0..17 * 365_i64, minute in 1..1440_u32) {
            let written = day(2011, 1, 1) + TimeDelta::days(offset);
            let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a minute of a day");
            for from_1904 in [false, true] {
                let base = if from_1904 { day(1904, 1, 1) } else { day(1899, 12, 30) };
                let serial = |day: NaiveDate| (day - base).num_days() as f64 + f64::from(minute) / 1440.0;
                let window = Window::new(day(2026, 10, 15), None, from_1904);
                let found = read_serial(serial(written), window, None);
                proptest::prop_assert_eq!(found, Found::One(Moment::at(written, Some(Span { from: time, to: time })), None));
                // 29 February exists in one era only: a program refuses to type it in the other.
                if let Some(typed) = written.with_year(written.year() + BUDDHIST_OFFSET) {
                    let expected = Found::One(Moment::at(written, Some(Span { from: time, to: time })), Some("buddhist-serial"));
                    proptest::prop_assert_eq!(read_serial(serial(typed), window, None), expected);
                }
            }
        }

        #[test]
        fn no_text_and_no_number_makes_the_parsers_fail(text in "[ก-๙0-9./:, \\-]{0,24}|.{0,24}", number: f64) {
            for order in [None, Some(Order::DayFirst), Some(Order::MonthFirst)] {
                read_text(&text, window(order));
                read_serial(number, window(order), None);
            }
            evidence(&text);
            month_of(&text);
            clock::split(&text);
            clock::read(&Value::Text(text.clone()));
            clock::read(&Value::Number(number));
            month_alone(&text);
            proptest::prop_assert_eq!(spelling::text(&spelling::text(&text)), spelling::text(&text));
        }
    }
}
