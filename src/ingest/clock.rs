//! Clock times as typed: `18.30 น.`, `18:30`, `เวลา 1830`, `09.00-12.00 น.`, `6 โมงเย็น`, `06:56 ก่อนเที่ยง`
//! (DOMAIN 3.2).

use chrono::{NaiveTime, Timelike};

use super::sheet::Value;
use crate::definition::spelling::{key, text};

/// The first and the last clock time that a text allows; equal when it says one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: NaiveTime,
    /// The last.
    pub to: NaiveTime,
}

impl Span {
    fn at(time: NaiveTime) -> Self {
        Self { from: time, to: time }
    }
}

/// The name of the repair by which a number is taken for the clock time that was meant: `13.30` typed without a colon.
pub const TYPED_AS_NUMBER: &str = "typed-clock";

/// Whether a header stands over clock times.
pub fn heads(header: &str) -> bool {
    let key = key(header);
    key.starts_with("เวลา") || (key.ends_with("time") && !key.contains("date"))
}

/// Whether a header stands over days.
pub fn heads_days(header: &str) -> bool {
    let key = key(header);
    key.starts_with("วัน") || key.starts_with("ลงวัน") || key.contains("date") || key.contains("วดป")
}

/// What the header of a day or of a clock time speaks of: `วันที่เผยแพร่`, `เวลาเผยแพร่` and `วันเวลาเผยแพร่` of `เผยแพร่`.
pub fn event(header: &str) -> String {
    const WORDS: [&str; 10] = ["วันเดือนปี", "วันและเวลา", "วันเวลา", "วันที่", "วัน", "เวลา", "datetime", "date", "time", "on"];
    let mut rest = key(header);
    for word in WORDS {
        rest = rest.strip_prefix(word).or(rest.strip_suffix(word)).unwrap_or(&rest).to_owned();
    }
    let rest = rest.strip_prefix("ที่").unwrap_or(&rest);
    // `เวลา (น.)` speaks of nothing.
    if rest == "น" { String::new() } else { rest.to_owned() }
}

/// Reads a cell that holds a clock time and no day, with the name of the repair that was needed, if any.
pub fn read(value: Value<'_>) -> Option<(Span, Option<&'static str>)> {
    match value {
        Value::Text(typed) => {
            let typed = text(typed);
            match typed.parse::<f64>() {
                Ok(number) if !typed.contains(['e', 'E']) => of_number(number),
                _ => span(&typed).map(|span| (span, None)),
            }
        }
        Value::Serial(serial) => of_day(serial).map(|time| (Span::at(time), None)),
        Value::Number(number) => of_number(number),
        Value::Flag(_) | Value::Error(_) => None,
    }
}

/// The time of a serial: its part of a day, whatever the day.
fn of_day(serial: f64) -> Option<NaiveTime> {
    const MILLISECONDS: f64 = 86_400_000.0;
    // A whole number is a day and no time.
    if !(0.0..1e6).contains(&serial) || (serial >= 1.0 && serial.fract() == 0.0) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a day in milliseconds fits")]
    let milliseconds = (serial.fract() * MILLISECONDS).round() as u32;
    NaiveTime::from_num_seconds_from_midnight_opt(milliseconds / 1000 % 86_400, milliseconds % 1000 * 1_000_000)
}

/// A number that no format calls a time: `13.3` was typed as 13.30, `930` as 0930; below one it is a part of a day,
/// unless it may have been typed as minutes after midnight.
fn of_number(number: f64) -> Option<(Span, Option<&'static str>)> {
    let hundredths = number * 100.0;
    let two_decimals = (hundredths - hundredths.round()).abs() < 1e-6;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the ranges are checked")]
    let of_digits = |digits: f64| {
        let digits = digits.round() as u32;
        NaiveTime::from_hms_opt(digits / 100, digits % 100, 0)
    };
    let time = if (0.0..1.0).contains(&number) {
        return (!two_decimals || number == 0.0)
            .then(|| of_day(number))
            .flatten()
            .map(|time| (Span::at(time), Some(TYPED_AS_NUMBER)));
    } else if number < 24.0 && two_decimals {
        of_digits(hundredths)
    } else if (100.0..2400.0).contains(&number) && number.fract() == 0.0 {
        of_digits(number)
    } else {
        None
    };
    time.map(|time| (Span::at(time), Some(TYPED_AS_NUMBER)))
}

/// How the time of Thailand is named behind a clock time; a clock of another zone may show another day.
const ZONES: [&str; 4] = [" GMT+7", " GMT+07:00", " UTC+7", " ICT"];

/// Splits a normalised text into the part before the clock time and the time; no time leaves the text as it is.
///
/// A time is told by a colon, by `น.` behind it, by `เวลา` before it or by the words of the day's hours: a dot alone may
/// belong to a date.
pub fn split(text: &str) -> (&str, Option<Span>) {
    if let Some((before, after)) = text.split_once("เวลา")
        && let Some(span) = span(after)
    {
        return (before.trim_end_matches([' ', ',']), Some(span));
    }
    let text_without_zone = ZONES.iter().find_map(|zone| text.strip_suffix(zone)).unwrap_or(text).trim_end();
    let starts = text_without_zone
        .char_indices()
        .filter(|(_, c)| matches!(c, ' ' | ',' | 'T'))
        .map(|(place, c)| place + c.len_utf8())
        .chain([0]);
    let mut starts: Vec<_> = starts.collect();
    starts.sort_unstable();
    for start in starts {
        let typed = &text_without_zone[start..];
        if is_marked(typed)
            && let Some(span) = span(typed)
        {
            return (text[..start].trim_end_matches([' ', ',', 'T']), Some(span));
        }
    }
    (text, None)
}

/// Splits off a last word that can only be a clock time where what stands before it is a day: `22 ส.ค. 2569 13.30`.
pub fn split_unmarked(text: &str) -> Option<(&str, Span)> {
    let (before, last) = text.rsplit_once(' ')?;
    Some((before.trim_end_matches([' ', ',']), span(last)?))
}

fn is_marked(text: &str) -> bool {
    text.contains(':')
        || ["น.", "น", "โมง", "ทุ่ม", "เย็น", "เช้า", "ครึ่ง", "นาที", "เที่ยง"].iter().any(|mark| text.ends_with(mark))
}

/// One time, or two with a dash between them.
fn span(text: &str) -> Option<Span> {
    let text = text.trim().trim_start_matches("เวลา").trim();
    if let Some(time) = time(text) {
        return Some(Span::at(time));
    }
    let (first, last) = text.split_once(['-', '–']).or_else(|| text.split_once("ถึง"))?;
    // The mark stands once, behind the last.
    let first = time(first).or_else(|| time(&format!("{} น.", first.trim())))?;
    let last = time(last)?;
    (first <= last).then_some(Span { from: first, to: last })
}

/// A clock time alone.
fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let digits_end = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1);
    let (number, mark) = text.split_at(digits_end);
    let mark = mark.trim().trim_end_matches('.').to_lowercase();
    let afternoon = match mark.as_str() {
        "" | "น" => None,
        "ก่อนเที่ยง" | "am" | "a.m" => Some(false),
        "หลังเที่ยง" | "pm" | "p.m" => Some(true),
        _ => return spoken(text),
    };
    let parts: Vec<&str> = number.split([':', '.']).collect();
    let plain = |part: &str| {
        let short = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        short.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (hour, minute, second) = match parts.as_slice() {
        [run] if run.len() == 4 && run.is_ascii() => (plain(&run[..2])?, plain(&run[2..])?, 0),
        // `9 น.`
        [hour] if mark == "น" || afternoon.is_some() => (plain(hour)?, 0, 0),
        [hour, minute] if minute.len() == 2 => (plain(hour)?, plain(minute)?, 0),
        [hour, minute, second] if minute.len() == 2 => (plain(hour)?, plain(minute)?, plain(second)?),
        // Fractions of a second stand behind a second dot in exports.
        [hour, minute, second, _] => (plain(hour)?, plain(minute)?, plain(second)?),
        _ => return None,
    };
    let hour = match afternoon {
        Some(_) if hour == 0 || hour > 12 => return None,
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// `6 โมงเย็น`, `บ่ายสองโมงครึ่ง`, `สองทุ่ม`, `ตีห้า`, `9 นาฬิกา 30 นาที`. Six o'clock may be either, midnight of either day.
fn spoken(text: &str) -> Option<NaiveTime> {
    const NUMBERS: [(&str, &str); 11] = [
        ("สิบเอ็ด", "11"),
        ("สิบ", "10"),
        ("หนึ่ง", "1"),
        ("สอง", "2"),
        ("สาม", "3"),
        ("สี่", "4"),
        ("ห้า", "5"),
        ("หก", "6"),
        ("เจ็ด", "7"),
        ("แปด", "8"),
        ("เก้า", "9"),
    ];
    let mut text: String = text.split_whitespace().collect();
    for (word, digit) in NUMBERS {
        text = text.replace(word, digit);
    }
    let digits = |text: &str| {
        let plain = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (mut hours, mut minute) = (text.as_str(), 0);
    if let Some(rest) = hours.strip_suffix("ครึ่ง") {
        (hours, minute) = (rest, 30);
    } else if let Some(rest) = hours.strip_suffix("นาที") {
        let start = rest.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        (hours, minute) = (&rest[..start], digits(&rest[start..])?);
    }
    let within = |range: std::ops::RangeInclusive<u32>, text: &str| digits(text).filter(|hour| range.contains(hour));
    let hour = if hours == "เที่ยง" || hours == "เที่ยงวัน" {
        12
    } else if hours == "บ่ายโมง" {
        13
    } else if let Some(rest) = hours.strip_prefix("ตี") {
        within(1..=5, rest)?
    } else if let Some(rest) = hours.strip_prefix("บ่าย") {
        within(1..=5, rest.strip_suffix("โมง").unwrap_or(rest))? + 12
    } else if let Some(rest) = hours.strip_suffix("ทุ่ม") {
        within(1..=5, rest)? + 18
    } else if let Some(rest) = hours.strip_suffix("โมงเย็น") {
        within(4..=6, rest)? + 12
    } else if let Some(rest) = hours.strip_suffix("โมงเช้า") {
        within(6..=11, rest)?
    } else if let Some(rest) = hours.strip_suffix("โมง") {
        within(7..=11, rest)?
    } else {
        within(0..=23, hours.strip_suffix("นาฬิกา")?)?
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// As messages show it.
pub fn shown(span: Span) -> String {
    let one = |time: NaiveTime| format!("{:02}:{:02}", time.hour(), time.minute());
    if span.from == span.to { one(span.from) } else { format!("{}-{}", one(span.from), one(span.to)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_typed() {
        let cases = [
            ("22 ส.ค. 2569 เวลา 13.30 น.", "22 ส.ค. 2569", "13:30"),
            ("22 ส.ค. 2569 13.30 น.", "22 ส.ค. 2569", "13:30"),
            ("22/08/2569 13:30", "22/08/2569", "13:30"),
            ("17/4/2026, 12:00:35", "17/4/2026", "12:00"),
            ("2026-07-05T09:05:00", "2026-07-05", "09:05"),
            ("2026/07/05 9:05:00 PM GMT+7", "2026/07/05", "21:05"),
            ("2026/07/05 9:05:00 PM GMT+8", "2026/07/05 9:05:00 PM GMT+8", "-"),
            ("22 ส.ค. 69 1830 น.", "22 ส.ค. 69", "18:30"),
            ("03/15/2559 06:56 หลังเที่ยง", "03/15/2559", "18:56"),
            ("22 ส.ค. 2569 เวลา 09.00-12.00 น.", "22 ส.ค. 2569", "09:00-12:00"),
            ("22 ส.ค. 2569 09.00 - 12.00 น.", "22 ส.ค. 2569", "09:00-12:00"),
            ("22 ส.ค. 2569 6 โมงเย็น", "22 ส.ค. 2569", "18:00"),
            ("22.08.2569", "22.08.2569", "-"),
            ("22 ส.ค. 2569", "22 ส.ค. 2569", "-"),
            ("22/08/2569 25:00", "22/08/2569 25:00", "-"),
        ];
        for (text, before, expected) in cases {
            let (rest, span) = split(text);
            assert_eq!((rest, span.map_or("-".to_owned(), shown).as_str()), (before, expected), "{text}");
        }
    }

    #[test]
    fn the_time_of_a_serial_is_its_part_of_a_day() {
        let time = |hour, minute, second, milli| NaiveTime::from_hms_milli_opt(hour, minute, second, milli);
        assert_eq!(of_day(0.5), time(12, 0, 0, 0));
        assert_eq!(of_day(46_256.75), time(18, 0, 0, 0));
        assert_eq!(of_day(1.5 / 86_400.0), time(0, 0, 1, 500));
        assert_eq!(of_day(86_399.999_9 / 86_400.0), time(0, 0, 0, 0), "midnight but for the rounding of a float");
        assert_eq!((of_day(1.0), of_day(46_256.0), of_day(-0.5), of_day(1e6 + 0.5)), (None, None, None, None));
        assert_eq!(of_day(0.0), time(0, 0, 0, 0));
    }

    #[test]
    fn a_column_of_clock_times_is_read_as_typed() {
        let typed = Value::Text;
        let cases = [
            (typed("18.30 น."), "18:30"),
            (typed("๑๘.๓๐ น."), "18:30"),
            (typed("เวลา 1830"), "18:30"),
            (typed("9 น."), "09:00"),
            (typed("09.00-16.30 น."), "09:00-16:30"),
            (typed("9"), "09:00 typed-clock"),
            (typed("+9:30"), "-"),
            (typed("9 - 12 น."), "09:00-12:00"),
            (typed("13.30"), "13:30 typed-clock"),
            (typed("13.3"), "13:30 typed-clock"),
            (typed("16.30-09.00 น."), "-"),
            (typed("บ่ายสองโมงครึ่ง"), "14:30"),
            (typed("บ่ายโมง"), "13:00"),
            (typed("สองทุ่ม"), "20:00"),
            (typed("9 นาฬิกา 30 นาที"), "09:30"),
            (typed("9 นาฬิกา 030 นาที"), "-"),
            (typed("9 นาฬิกา +3 นาที"), "-"),
            (typed("นาฬิกา"), "-"),
            (typed("10 โมง"), "10:00"),
            (typed("6 โมง"), "-"),
            (typed("เที่ยง"), "12:00"),
            (typed("เที่ยงคืน"), "-"),
            (typed("ตีห้า"), "05:00"),
            (typed("เช้า"), "-"),
            (typed("13:30 PM"), "-"),
            (typed("0:30 PM"), "-"),
            (typed("12:30 PM"), "12:30"),
            (typed("12:30 AM"), "00:30"),
            (typed("1:30 pm"), "13:30"),
            (typed("9 pm"), "21:00"),
            (typed("9:5"), "-"),
            (typed("9:05:00"), "09:05"),
            (typed("9:5:00"), "-"),
            (typed("09:05:00.000"), "09:05"),
            (typed("1e1"), "-"),
            (Value::Flag(true), "-"),
            (Value::Number(23.59), "23:59 typed-clock"),
            (Value::Number(99.0), "-"),
            (Value::Number(100.0), "01:00 typed-clock"),
            (Value::Number(2359.0), "23:59 typed-clock"),
            (Value::Number(2400.0), "-"),
            (Value::Number(930.5), "-"),
            (Value::Serial(0.5625), "13:30"),
            (Value::Serial(46_256.562_5), "13:30"),
            (Value::Serial(46_256.0), "-"),
            (Value::Serial(0.0), "00:00"),
            (Value::Number(0.5625), "13:30 typed-clock"),
            (Value::Number(13.3), "13:30 typed-clock"),
            (Value::Number(13.75), "-"),
            (Value::Number(930.0), "09:30 typed-clock"),
            (Value::Number(9.0), "09:00 typed-clock"),
            (Value::Number(24.0), "-"),
            // Half a day, or ten to one at night?
            (Value::Number(0.5), "-"),
            (Value::Number(f64::NAN), "-"),
        ];
        for (value, expected) in cases {
            let found = read(value).map_or("-".to_owned(), |(span, repair)| {
                shown(span) + &repair.map(|repair| format!(" {repair}")).unwrap_or_default()
            });
            assert_eq!(found, expected, "{value:?}");
        }
    }

    #[test]
    fn the_header_of_a_clock_time_names_what_its_day_names() {
        let alike = [
            ("วันที่เผยแพร่", "เวลาเผยแพร่"),
            ("วันเวลาที่ได้รับแจ้ง", "เวลาที่ได้รับแจ้ง"),
            ("Start date", "Start time"),
            ("วัน เดือน ปี", "เวลา (น.)"),
        ];
        for (day, time) in alike {
            assert_eq!(event(day), event(time), "{day}");
            assert!(heads(time) && !heads(day), "{day}");
        }
        assert_ne!(event("วันที่ผลิต"), event("เวลาเผยแพร่"));
        assert!(heads_days("วันที่ผลิต") && heads_days("ลงวันที่") && heads_days("Due date") && heads_days("ว.ด.ป."));
        assert!(!heads_days("เวลา") && !heads_days("ผู้ผลิต"));
        assert!(!heads("Timestamp") && !heads("วันเวลาเผยแพร่") && !heads("Date/time"));
    }
}
