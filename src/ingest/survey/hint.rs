//! What titles and headers tell of the scale: `(1-4)`, `5 = มากที่สุด`, `3 ระดับ`.

use super::scale::Scales;
use crate::definition::spelling;

/// The scales that are told of by their highest number.
const TOLD: [u32; 4] = [3, 4, 5, 10];
/// Words before a range of numbers that make it one of points.
const RANGE_WORDS: [&str; 7] = ["(", "คะแนน", "ระดับ", "มาตรา", "scale", "score", "rating"];
/// Words after "3 ระดับ".
const LEVELS_FOLLOW: [&str; 5] = ["คือ", "ได้แก่", "ดังนี้", "คะแนน", "scale"];

/// What is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hint {
    /// The highest level.
    pub highest: Option<u32>,
    /// The numbers begin at 0.
    pub from_zero: bool,
}

impl Hint {
    /// This one, and where it tells nothing, another.
    pub fn or(self, other: Self) -> Self {
        if self == Self::default() { other } else { self }
    }
}

/// Reads a title or a header; texts that contradict themselves tell nothing.
pub fn hint(text: &str, scales: &Scales<'_>) -> Hint {
    let plain =
        spelling::text(text).to_lowercase().replace("ถึง", "-").replace(" to ", "-").replace(['–', '—', '~'], "-");
    let tight: String = plain.chars().filter(|c| !c.is_whitespace()).collect();
    let mut found = range(&tight).unwrap_or_default();
    if found.highest.is_none() {
        found.highest = counted(&tight).or_else(|| labelled(&tight, scales));
    }
    found
}

/// `(1-4)`, `คะแนน 0-10`.
fn range(text: &str) -> Option<Hint> {
    let mut found: Option<Hint> = None;
    for (place, _) in text.match_indices('-') {
        let (before, after) = (&text[..place], &text[place + 1..]);
        let first = &before[before.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
        let last = &after[..after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len()];
        let told = RANGE_WORDS.iter().any(|word| before[..before.len() - first.len()].ends_with(word));
        let goes_on = after[last.len()..].starts_with(['-', '/', '.']);
        let (Ok(first), Ok(last)) = (first.parse::<u32>(), last.parse::<u32>()) else { continue };
        let (low, high) = (first.min(last), first.max(last));
        if !told || goes_on || low > 1 || !TOLD.contains(&high) {
            continue;
        }
        let own = Hint { highest: Some(high), from_zero: low == 0 };
        if found.is_some_and(|known| known != own) {
            return None;
        }
        found = Some(own);
    }
    found
}

/// `3 ระดับ`, `5-point`, `เต็ม 10`.
fn counted(text: &str) -> Option<u32> {
    TOLD.into_iter().find(|highest| {
        let whole = |pattern: &str| {
            text.match_indices(pattern).any(|(place, _)| {
                let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == '.');
                let after = &text[place + pattern.len()..];
                // "ด้านที่ 4 ระดับความพึงพอใจ" counts no levels.
                let goes_on =
                    after.starts_with(char::is_alphabetic) && !LEVELS_FOLLOW.iter().any(|word| after.starts_with(word));
                !digit(text[..place].chars().next_back()) && !digit(after.chars().next()) && !goes_on
            })
        };
        ["ระดับ", "-point", "point", "levels"].iter().any(|word| whole(&format!("{highest}{word}")))
            || ["คะแนนเต็ม", "เต็ม", "outof"].iter().any(|word| whole(&format!("{word}{highest}")))
    })
}

/// `5 = มากที่สุด`: the highest label of a set beside the number of its levels.
fn labelled(text: &str, scales: &Scales<'_>) -> Option<u32> {
    let bare: String = text.chars().filter(|c| !matches!(c, '=' | ':' | '(' | ')' | '-' | '"')).collect();
    let beside = |order: usize| {
        let stands = |pair: &str| {
            bare.match_indices(pair).any(|(place, _)| !bare[..place].ends_with(|c: char| c.is_ascii_digit()))
        };
        let told = scales.labelled.iter().filter(|scale| scale.named.iter().any(|pairs| stands(&pairs[order])));
        // "4 = ดีมาก, 3 = ดี": the second is the highest of three levels too.
        told.map(|scale| scale.highest).max()
    };
    beside(0).or_else(|| beside(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_headers_tell_the_scale_and_other_numbers_do_not() {
        let likert = crate::definition::load(None, None).expect("the built-in definitions are sound").rules.likert;
        let scales = Scales::new(&likert);
        let cases = [
            ("ความพึงพอใจโดยรวม (1-4)", Some(4)),
            ("ให้คะแนน ๑ ถึง ๑๐", Some(10)),
            ("ระดับ 5-1", Some(5)),
            ("แบบสอบถาม (5 = มากที่สุด, 4 = มาก, 3 = ปานกลาง)", Some(5)),
            ("4=ดีมาก 3=ดี 2=พอใช้ 1=ควรปรับปรุง", Some(4)),
            ("มากที่สุด = 5, มาก = 4", Some(5)),
            ("ดีมาก 4 ดี 3 พอใช้ 2", Some(4)),
            ("มาตราส่วนประมาณค่า 3 ระดับ", Some(3)),
            ("คะแนนเต็ม 10", Some(10)),
            ("Rate us on a 5-point scale", Some(5)),
            ("ข้อ 1-5", None),
            ("ประจำวันที่ 1-5 ก.ค. 2569", None),
            ("ไตรมาส 1-4", None),
            ("ปีงบประมาณ 2565 ระดับเขต", None),
            ("ระดับ 1-3-5", None),
            ("(1-4) (1-5)", None),
            ("ด้านที่ 4 ระดับความพึงพอใจต่อข่าว", None),
            ("มาตราส่วน 4 ระดับ คือ ดีมาก ดี", Some(4)),
        ];
        for (text, highest) in cases {
            assert_eq!(hint(text, &scales).highest, highest, "{text}");
        }
        assert!(hint("คะแนน 0-10", &scales).from_zero);
    }
}
