//! The words of a date: months by their names, and what stands around them.

use super::repair;
use crate::definition::spelling;

/// The names of the months: in full first, then shortened or as they are spoken and misspelled.
pub const MONTHS: [&[&str]; 12] = [
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

/// Without the words that stand before a date.
pub fn bare(text: &str) -> &str {
    let mut text = text.trim();
    for word in ["ลงวันที่", "วันที่", "ลว.", "ลว", "เมื่อ", "ณ"] {
        text = text.strip_prefix(word).unwrap_or(text).trim_start();
    }
    text
}

/// Runs of digits and runs of letters; abbreviations lose their dots, and the words that stand around a date are left
/// out.
pub fn words(text: &str) -> Vec<String> {
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
pub fn months(words: &[String]) -> Option<(Vec<(usize, u32)>, Option<&'static str>)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_stands_alone_or_with_a_year_of_two_or_four_digits() {
        let cases = [
            ("มิ.ย.68", Some((6, Some("68")))),
            ("มิถุนายน 2568", Some((6, Some("2568")))),
            ("06/68", Some((6, Some("68")))),
            ("12/2568", Some((12, Some("2568")))),
            ("มิ.ย.", Some((6, None))),
            ("มิ.ย. 568", None),
            ("มิ.ย. ครู", None),
            ("13/68", None),
            ("0/68", None),
            ("06 68", None),
            ("1 มิ.ย. 68", None),
            ("ครู 68", None),
        ];
        for (text, expected) in cases {
            let found = month_alone(text);
            let found = found.as_ref().map(|(month, year)| (*month, year.as_deref()));
            assert_eq!(found, expected, "{text}");
        }
    }
}
