//! How the values of cells are spelled in the part of a sheet.

use chrono::{NaiveDate, NaiveDateTime, Timelike};

/// What each byte of a text asks for: nothing, or a look at the letter that it begins.
const PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    let mut byte = 0;
    while byte < 0x20 {
        plain[byte] = false;
        byte += 1;
    }
    plain[b'&' as usize] = false;
    plain[b'<' as usize] = false;
    plain[b'>' as usize] = false;
    plain[b'_' as usize] = false;
    // What begins U+FFFE and U+FFFF.
    plain[0xef] = false;
    plain
};

/// A text without what XML or Excel would read as something else, as the writer library does it.
pub fn escape(text: &str, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    let mut done = 0;
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|byte| !PLAIN[usize::from(*byte)]) {
        at += found;
        let instead = match bytes[at] {
            b'&' => Some("&amp;".to_owned()),
            b'<' => Some("&lt;".to_owned()),
            b'>' => Some("&gt;".to_owned()),
            b'_' => is_code(&bytes[at..]).then(|| "_x005F_".to_owned()),
            0xef => match bytes.get(at..at + 3) {
                Some([0xef, 0xbf, 0xbe]) => Some("_xFFFE_".to_owned()),
                Some([0xef, 0xbf, 0xbf]) => Some("_xFFFF_".to_owned()),
                _ => None,
            },
            b'\t' | b'\n' => None,
            control => Some(format!("_x{control:04X}_")),
        };
        let width = if bytes[at] == 0xef { 3 } else { 1 };
        if let Some(instead) = instead {
            out.extend_from_slice(&bytes[done..at]);
            out.extend_from_slice(instead.as_bytes());
            done = at + width;
        }
        at += width;
    }
    out.extend_from_slice(&bytes[done..]);
}

/// Whether this is what Excel reads as a letter by its code: `_x000D_`.
fn is_code(bytes: &[u8]) -> bool {
    matches!(bytes, [b'_', b'x', a, b, c, d, b'_', ..] if [a, b, c, d].iter().all(|digit| digit.is_ascii_hexdigit()))
}

/// A whole number.
pub fn whole(number: u64, out: &mut Vec<u8>) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    let mut rest = number;
    loop {
        at -= 1;
        digits[at] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

/// Below this a whole number is the same as a float.
const EXACT: u64 = 1 << 53;

/// A number as it was read.
pub fn integer(number: i64, out: &mut Vec<u8>) {
    if number.unsigned_abs() >= EXACT {
        out.extend((number as f64).to_string().into_bytes());
        return;
    }
    if number < 0 {
        out.push(b'-');
    }
    whole(number.unsigned_abs(), out);
}

/// An amount in hundredths.
pub fn hundredths(parts: i64, out: &mut Vec<u8>) {
    let size = parts.unsigned_abs();
    // Fifteen digits of a decimal come back from a float.
    if size >= 1_000_000_000_000_000 {
        out.extend((parts as f64 / 100.0).to_string().into_bytes());
        return;
    }
    if parts < 0 {
        out.push(b'-');
    }
    whole(size / 100, out);
    let (tenths, rest) = (size % 100 / 10, size % 10);
    if tenths + rest > 0 {
        out.push(b'.');
        whole(tenths, out);
        if rest > 0 {
            whole(rest, out);
        }
    }
}

/// The first day that every spreadsheet numbers alike, and the day before the first number.
const FIRST: Option<NaiveDate> = NaiveDate::from_ymd_opt(1900, 3, 1);
const ZERO: Option<NaiveDate> = NaiveDate::from_ymd_opt(1899, 12, 30);
/// The last day.
const LAST: Option<NaiveDate> = NaiveDate::from_ymd_opt(9999, 12, 31);

/// The number of a day; none of one that spreadsheets do not have.
pub fn serial(day: NaiveDate) -> Option<u64> {
    if day < FIRST? || day > LAST? {
        return None;
    }
    u64::try_from((day - ZERO?).num_days()).ok()
}

/// The number of an instant, whose day has that number.
pub fn instant(serial: u64, instant: NaiveDateTime, out: &mut Vec<u8>) {
    match instant.num_seconds_from_midnight() {
        0 => whole(serial, out),
        seconds => {
            let number = serial as f64 + f64::from(seconds) / 86_400.0;
            out.extend(number.to_string().into_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(write: impl Fn(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn texts_keep_nothing_that_would_be_read_as_something_else() {
        let cases = [
            ("", ""),
            ("a\tb\nc", "a\tb\nc"),
            ("<a> & \"b\"", "&lt;a&gt; &amp; \"b\""),
            ("a\rb\u{0}", "a_x000D_b_x0000_"),
            ("_x000D_ _x00_ _", "_x005F_x000D_ _x00_ _"),
            ("\u{fffe}ก\u{ffff}\u{fefb}", "_xFFFE_ก_xFFFF_\u{fefb}"),
            ("_x1234_x1234_", "_x005F_x1234_x005F_x1234_"),
        ];
        for (text, expected) in cases {
            assert_eq!(said(|out| escape(text, out)), expected, "{text:?}");
        }
    }

    #[test]
    fn numbers_are_those_of_floats() {
        for number in [0, 7, -7, 10, 123_456_789, i64::MAX, i64::MIN, (1 << 53) - 1, 1 << 53] {
            assert_eq!(said(|out| integer(number, out)), (number as f64).to_string(), "{number}");
        }
        for parts in [0, 1, 10, 11, 99, 100, 101, 110, -5, -150, 123_456, 999_999_999_999_999, 1_000_000_000_000_001] {
            assert_eq!(said(|out| hundredths(parts, out)), (parts as f64 / 100.0).to_string(), "{parts}");
        }
    }

    #[test]
    fn days_that_spreadsheets_number_differently_have_no_number() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let cases = [
            ("1900-02-28", None),
            ("1900-03-01", Some(61)),
            ("2026-10-15", Some(46_310)),
            ("9999-12-31", Some(2_958_465)),
        ];
        for (text, expected) in cases {
            assert_eq!(serial(day(text)), expected, "{text}");
        }
        let at = day("2026-10-15").and_hms_opt(14, 30, 0).expect("a time");
        assert_eq!(said(|out| instant(46_310, at, out)), (46_310.0 + 52_200.0 / 86_400.0).to_string());
    }
}
