//! Clock times as typed: `18.30 น.`, `18:30`, `เวลา 1830`, `06:56 ก่อนเที่ยง` (DOMAIN 3.2).

use chrono::NaiveTime;

/// How the time of Thailand is named behind a clock time.
const ZONES: [&str; 4] = [" GMT+7", " GMT+07:00", " UTC+7", " ICT"];

/// Splits a normalised text into the part before the clock time and the time; no time leaves the text as it is.
///
/// A time is told by a colon, by `น.` behind it or by `เวลา` before it: a dot alone may belong to a date.
pub fn split(text: &str) -> (&str, Option<NaiveTime>) {
    // Exports of forms name the zone; a clock of another one may show another day.
    let text = ZONES.iter().find_map(|zone| text.strip_suffix(zone)).unwrap_or(text).trim_end();
    if let Some((before, after)) = text.split_once("เวลา")
        && let Some(time) = time(after)
    {
        return (before.trim_end_matches([' ', ',']), Some(time));
    }
    let marked = text.ends_with("น.") || text.ends_with('น') || text.contains(':');
    if !marked {
        return (text, None);
    }
    // The time is the last run of digits and separators, with its mark behind it.
    let body = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let start = body
        .rfind(|c: char| !c.is_ascii_digit() && c != ':' && c != '.')
        .map_or(0, |place| place + body[place..].chars().next().map_or(1, char::len_utf8));
    match time(&text[start..]) {
        Some(time) => (text[..start].trim_end_matches([' ', ',', 'T']), Some(time)),
        None => (text, None),
    }
}

/// A clock time alone.
pub fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let digits_end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (number, mark) = text.split_at(digits_end);
    let mark = mark.trim().trim_end_matches('.').to_lowercase();
    let afternoon = match mark.as_str() {
        "" | "น" | "z" => None,
        "ก่อนเที่ยง" | "am" | "a.m" => Some(false),
        "หลังเที่ยง" | "pm" | "p.m" => Some(true),
        _ => return None,
    };
    let parts: Vec<&str> = number.split([':', '.']).collect();
    let plain = |part: &str| {
        let short = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        short.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (hour, minute, second) = match parts.as_slice() {
        [run] if run.len() == 4 && run.is_ascii() => (plain(&run[..2])?, plain(&run[2..])?, 0),
        [hour, minute] if minute.len() == 2 => (plain(hour)?, plain(minute)?, 0),
        [hour, minute, second] if minute.len() == 2 => (plain(hour)?, plain(minute)?, plain(second)?),
        // Fractions of a second stand behind a second dot in exports.
        [hour, minute, second, _] => (plain(hour)?, plain(minute)?, plain(second)?),
        _ => return None,
    };
    let hour = match afternoon {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_typed() {
        let cases = [
            ("22 ส.ค. 2569 เวลา 13.30 น.", "22 ส.ค. 2569", Some("13:30:00")),
            ("22 ส.ค. 2569 13.30 น.", "22 ส.ค. 2569", Some("13:30:00")),
            ("22/08/2569 13:30", "22/08/2569", Some("13:30:00")),
            ("17/4/2026, 12:00:35", "17/4/2026", Some("12:00:35")),
            ("2026-07-05T09:05:00", "2026-07-05", Some("09:05:00")),
            ("22 ส.ค. 69 1830 น.", "22 ส.ค. 69", Some("18:30:00")),
            ("03/15/2559 06:56 หลังเที่ยง", "03/15/2559", Some("18:56:00")),
            ("2026/07/05 9:05:00 AM GMT+7", "2026/07/05", Some("09:05:00")),
            ("2026/07/05 9:05:00 AM GMT-5", "2026/07/05 9:05:00 AM GMT-5", None),
            ("22.08.2569", "22.08.2569", None),
            ("22 ส.ค. 2569", "22 ส.ค. 2569", None),
            ("22/08/2569 25:00", "22/08/2569 25:00", None),
        ];
        for (text, before, expected) in cases {
            let (rest, time) = split(text);
            assert_eq!((rest, time.map(|time| time.to_string()).as_deref()), (before, expected), "{text}");
        }
    }
}
