//! Cells, and dates as offices write them.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    Moment(NaiveDateTime),
    Day(NaiveDate),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// The cell with its date as text.
    pub fn written(self, day: impl Fn(NaiveDate) -> String, time: impl Fn(NaiveDateTime) -> String) -> Self {
        match self {
            Self::Moment(moment) => Self::Text(format!("{}{}", day(moment.date()), time(moment))),
            Self::Day(date) => Self::Text(day(date)),
            other => other,
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Cell {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<NaiveDateTime> for Cell {
    fn from(moment: NaiveDateTime) -> Self {
        Self::Moment(moment)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<Time> for Cell {
    fn from(time: Time) -> Self {
        match time {
            Time::At(moment) => Self::Moment(moment),
            Time::Day(day) => Self::Day(day),
        }
    }
}

/// A time as it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Time {
    At(NaiveDateTime),
    Day(NaiveDate),
}

impl Time {
    pub fn day(self) -> NaiveDate {
        match self {
            Self::At(moment) => moment.date(),
            Self::Day(day) => day,
        }
    }

    pub fn moment(self) -> Option<NaiveDateTime> {
        match self {
            Self::At(moment) => Some(moment),
            Self::Day(_) => None,
        }
    }
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn buddhist(date: NaiveDate) -> i32 {
    date.year() + 543
}

/// The Buddhist year that the fiscal year is called by.
pub fn fiscal_year(date: NaiveDate) -> i32 {
    buddhist(date) + i32::from(date.month() >= 10)
}

/// 1 to 4.
pub fn fiscal_quarter(date: NaiveDate) -> usize {
    usize::try_from((date.month() + 2) % 12 / 3).unwrap() + 1
}

const SHORT: [&str; 12] =
    ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
pub const LONG: [&str; 12] = [
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
];

/// `22 ส.ค. 2568`
pub fn short_day(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), SHORT[date.month0() as usize], buddhist(date))
}

/// `22 สิงหาคม 2568`
pub fn long_day(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), LONG[date.month0() as usize], buddhist(date))
}

/// ` เวลา 13.30 น.`
pub fn clock(moment: NaiveDateTime) -> String {
    format!(" เวลา {:02}.{:02} น.", moment.hour(), moment.minute())
}

/// `05/06/2569`
pub fn slashes(date: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), buddhist(date))
}

/// ` 09:30`
pub fn colon(moment: NaiveDateTime) -> String {
    format!(" {:02}:{:02}", moment.hour(), moment.minute())
}

/// The text in Thai digits.
pub fn thai_digits(text: &str) -> String {
    text.chars()
        .map(|sign| sign.to_digit(10).and_then(|digit| char::from_u32(0x0E50 + digit)).unwrap_or(sign))
        .collect()
}
