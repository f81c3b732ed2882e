//! Days that stand within a text: `ลว 5 ก.ย.57 เรื่อง …`, `เมื่อวันที่ 16-17 พฤศจิกายน 2556 ณ …`.
//!
//! Only what leaves no doubt is a day: a number, a month by its name and a year, or three numbers with slashes. Telephone
//! numbers, ranges and the numbers of issues are none.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::{Captures, Regex};

use super::Window;
use super::month::MONTHS;
use crate::model::period::BUDDHIST_OFFSET;

/// Years of four digits that are taken for Buddhist-era years, and for common-era years.
const BUDDHIST_YEARS: std::ops::RangeInclusive<i32> = 2484..=2700;
const COMMON_YEARS: std::ops::RangeInclusive<i32> = 1941..=2157;

static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    let dotted = |name: &str| name.chars().map(String::from).collect::<Vec<_>>().join("\\.?");
    let mut months: Vec<_> = MONTHS.iter().flat_map(|names| names.iter().map(|name| dotted(name))).collect();
    months.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let pattern = format!(
        "(?<day>[0-9]{{1,2}})(?: ?[-–] ?(?<last>[0-9]{{1,2}}))? ?(?:เดือน ?)?(?<month>{})\\.? ?\
         (?:(?:พ\\.?ศ\\.?|ค\\.?ศ\\.?|ปี) ?)?(?<year>[0-9]{{4}}|[0-9]{{2}})",
        months.join("|")
    );
    Regex::new(&pattern).expect("the pattern is tested")
});

static NUMERIC: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})/(?<year>[0-9]{4}|[0-9]{2})").expect("the pattern is tested")
});

/// A day, or several of a month, that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands, in bytes.
    pub place: Range<usize>,
    /// The last of its days; none when no calendar has them.
    pub day: Option<NaiveDate>,
}

/// The days that a line of text in one spelling names, in their order.
pub fn mentions(line: &str, window: Window) -> Vec<Mention> {
    let all = NAMED.captures_iter(line).chain(NUMERIC.captures_iter(line));
    let mut found: Vec<Mention> = all.filter_map(|captures| mention(line, &captures, window)).collect();
    found.sort_by_key(|mention| mention.place.start);
    found
}

fn mention(line: &str, captures: &Captures<'_>, window: Window) -> Option<Mention> {
    let place = captures.get(0)?.range();
    let (before, after) = (&line[..place.start], &line[place.end..]);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut backwards = before.chars().rev();
    let glued = match backwards.next() {
        Some('.' | '/' | ',') => digit(backwards.next()),
        before => digit(before),
    };
    if glued || digit(after.chars().next()) || after.starts_with('/') || counts(before) {
        return None;
    }
    let number = |name: &str| captures.name(name).and_then(|part| part.as_str().parse::<u32>().ok());
    let (first, last) = (number("day")?, number("last").or(number("day"))?);
    let month = captures.name("month")?.as_str();
    let month = match month.parse::<u32>() {
        Ok(month) => month,
        Err(_) => month_of(month)?,
    };
    // Of more than 31 nothing is meant as a day.
    if !(1..=31).contains(&first) || !(1..=31).contains(&last) || month == 0 {
        return None;
    }
    let year = year(captures.name("year")?.as_str(), window)?;
    let exists = |day: u32, month: u32| NaiveDate::from_ymd_opt(year, month, day);
    // A program may have put the month first.
    let day = exists(first, month).and(exists(last, month)).or_else(|| exists(month, first));
    Some(Mention { place, day: day.filter(|_| first <= last) })
}

/// Whether what stands before a number makes it count something else: `ฉบับที่ 31 กุมภาพันธ์ 2557`.
fn counts(before: &str) -> bool {
    const COUNTED: [&str; 5] = ["ฉบับ", "ครั้ง", "เล่ม", "ข้อ", "รุ่น"];
    let before = before.trim_end();
    (before.ends_with("ที่") && !before.ends_with("วันที่")) || COUNTED.iter().any(|word| before.ends_with(word))
}

fn month_of(written: &str) -> Option<u32> {
    let bare = written.replace('.', "");
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&bare.as_str())).map(|(month, _)| month)
}

fn year(written: &str, window: Window) -> Option<i32> {
    match written.parse().ok()? {
        year if BUDDHIST_YEARS.contains(&year) => Some(year - BUDDHIST_OFFSET),
        year if COMMON_YEARS.contains(&year) => Some(year),
        _ if written.len() == 2 => window.years(written).first().copied(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Vec<String> {
        let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).expect("a constant day exists");
        let all = mentions(line, Window::new(as_of, None, false));
        let said = |mention: &Mention| {
            let day = mention.day.map_or_else(|| "-".to_owned(), |day| day.to_string());
            format!("{} = {day}", &line[mention.place.clone()])
        };
        all.iter().map(said).collect()
    }

    #[test]
    fn days_are_found_within_a_text() {
        let cases: [(&str, &[&str]); 21] = [
            ("บันทึกข้อความ ลว 5 ก.ย.57 เรื่อง การจัดทำสมุด", &["5 ก.ย.57 = 2014-09-05"]),
            ("ลงวันที่ 22 สิงหาคม 2557 คณะ", &["22 สิงหาคม 2557 = 2014-08-22"]),
            ("เมื่อวันที่ 16-17 พฤศจิกายน 2556 ณ", &["16-17 พฤศจิกายน 2556 = 2013-11-17"]),
            ("วันที่ 5 เดือนมกราคม พ.ศ. 2540", &["5 เดือนมกราคม พ.ศ. 2540 = 1997-01-05"]),
            ("วันที่ 22 ส.ค. 2026", &["22 ส.ค. 2026 = 2026-08-22"]),
            ("ลว 31 ก.พ.57", &["31 ก.พ.57 = -"]),
            ("วันที่ 29 กุมภาพันธ์ 2566", &["29 กุมภาพันธ์ 2566 = -"]),
            ("29 กุมภาพันธ์ 2567", &["29 กุมภาพันธ์ 2567 = 2024-02-29"]),
            ("17-16 มกราคม 2557", &["17-16 มกราคม 2557 = -"]),
            ("31/02/2557 และ 22/8/2557", &["31/02/2557 = -", "22/8/2557 = 2014-08-22"]),
            ("12/31/2556", &["12/31/2556 = 2013-12-31"]),
            ("22 Aug 2026", &[]),
            ("16-45 มกราคม 2557", &[]),
            ("5 มกราคม 1500", &[]),
            ("ปีที่ 3 ฉบับที่ 31 กุมภาพันธ์ 2557", &[]),
            ("รวม 120 มกราคม 2557 และ 45 มกราคม 2557", &[]),
            ("โทร 074-695911-17 ช่อง 3-5-7-9 ปี 2557", &[]),
            ("10 ม.ค. 45 คน", &[]),
            ("ศธ 04225/12/57 และ 1/2/3/2557", &[]),
            ("มกราคม 2557", &[]),
            ("2.5 มกราคม 2557", &[]),
        ];
        for (line, expected) in cases {
            assert_eq!(found(line), expected, "{line}");
        }
    }
}
