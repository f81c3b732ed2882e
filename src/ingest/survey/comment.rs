//! What respondents wrote, without the personal data that can be told by its form ([`mod@personal`]), the ids of LINE
//! accounts, and what their own columns say of them. Cutting too much costs a word, cutting too little a person's number,
//! so whatever may be one is cut. Names in plain text cannot be told.

use super::line_ids;
use crate::definition::spelling::{self, key};
use crate::model::personal::{self, CUT, Hand, Public};

/// Shorter words of a person's own columns may be anything.
const SHORTEST_NAME: usize = 4;
/// Nor is what a whole column says a name if it is shorter than this.
const SHORTEST_WHOLE: usize = 3;
/// How nothing is said, by key.
const NOTHING: [&str; 16] = [
    "",
    "ไม่มี",
    "ไม่มีค่ะ",
    "ไม่มีคะ",
    "ไม่มีครับ",
    "ไม่มีข้อเสนอแนะ",
    "ไม่มีข้อเสนอแนะเพิ่มเติม",
    "ไม่มีความคิดเห็น",
    "ไม่มีข้อคิดเห็น",
    "ไม่",
    "ไม่ระบุ",
    "no",
    "none",
    "na",
    "nil",
    "nocomment",
];

/// A comment as it may be shown; none where nothing is said. `own` is what the respondent's personal columns hold.
pub fn shown(raw: &str, own: &[String], public: &Public) -> Option<String> {
    let text = spelling::text(raw);
    let plain = key(&text);
    if NOTHING.contains(&plain.as_str()) || !plain.chars().any(char::is_alphanumeric) {
        return None;
    }
    let spans = personal::spans(&text, Hand::Respondent, public);
    let (mut cut, letters): (Vec<bool>, Vec<char>) =
        text.char_indices().map(|(at, letter)| (spans.iter().any(|span| span.contains(&at)), letter)).unzip();
    line_ids::mark(&letters, &mut cut);
    names(&letters, own, &mut cut);
    let mut shown = String::with_capacity(text.len());
    for (place, letter) in letters.iter().enumerate() {
        match cut[place] {
            false => shown.push(*letter),
            true if place == 0 || !cut[place - 1] => shown.push(CUT),
            true => {}
        }
    }
    Some(shown)
}

/// What the respondent's own columns say of a person, whole or by its words.
fn names(letters: &[char], own: &[String], cut: &mut [bool]) {
    for name in own {
        let name = spelling::text(name);
        for part in name.split(' ').filter(|part| part.chars().count() >= SHORTEST_NAME).chain([name.as_str()]) {
            let length = part.chars().count();
            if length < SHORTEST_WHOLE {
                continue;
            }
            for place in 0..letters.len() {
                if starts_with(&letters[place..], part) {
                    cut[place..place + length].fill(true);
                }
            }
        }
    }
}

fn starts_with(letters: &[char], text: &str) -> bool {
    let mut rest = letters.iter();
    text.chars().all(|c| rest.next() == Some(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_data_is_cut_and_nothing_else() {
        let cases = [
            ("โทร 081-234-5678 ค่ะ", "โทร [ตัดออก] ค่ะ"),
            ("โทร ๐๘๑ ๒๓๔ ๕๖๗๘", "โทร [ตัดออก]"),
            ("ติดต่อ 0812345678,0898765432", "ติดต่อ [ตัดออก],[ตัดออก]"),
            ("(074) 611-234 หรือ +66 81 234 5678", "([ตัดออก] หรือ [ตัดออก]"),
            ("เลขบัตร 3-9301-00123-45-6", "เลขบัตร [ตัดออก]"),
            ("เลข 1234567890123", "เลข [ตัดออก]"),
            ("ส่งที่ somchai.j@gmail.com นะ", "ส่งที่ [ตัดออก] นะ"),
            ("ส่งที่somchai @ gmail.com", "ส่งที่[ตัดออก]"),
            ("แอด @krunok99 ได้", "แอด [ตัดออก] ได้"),
            ("line id: kru_nok", "line id: [ตัดออก]"),
            ("LINE ID kru.nok ครับ", "LINE ID [ตัดออก] ครับ"),
            ("ไอดีไลน์krunok", "ไอดีไลน์[ตัดออก]"),
            ("ไลน์ somchai", "ไลน์ [ตัดออก]"),
            ("Line:nok88", "Line:[ตัดออก]"),
            ("แอด https://line.me/ti/p/~krunok77 ได้", "แอด [ตัดออก] ได้"),
            ("ไลน์\u{200b}ของผม krunok77", "ไลน์ของผม [ตัดออก]"),
            ("ข่าวใน LINE รวดเร็วดีมาก", "ข่าวใน LINE รวดเร็วดีมาก"),
            ("Line Official และ LINE OA ดี", "Line Official และ LINE OA ดี"),
            ("อยากให้มี online training", "อยากให้มี online training"),
            ("ปี 2567-2568 มี 12,345 คน วันที่ 01/07/2569", "ปี 2567-2568 มี 12,345 คน วันที่ 01/07/2569"),
            ("เลข 12345678", "เลข 12345678"),
            ("พบกัน @โรงเรียน", "พบกัน @โรงเรียน"),
            ("คุณสมชายบริการดี ใจดีมาก", "คุณ[ตัดออก]บริการดี [ตัดออก]มาก"),
        ];
        let own = ["สมชาย ใจดี".to_owned()];
        for (raw, expected) in cases {
            let found = shown(raw, &own, &Public::default()).map(|text| text.replace(CUT, "[ตัดออก]"));
            assert_eq!(found.as_deref(), Some(expected), "{raw}");
        }
    }

    #[test]
    fn who_says_nothing_is_counted_and_not_listed() {
        for nothing in ["", " ", "-", "--", "–", ".", "ไม่มี", "ไม่มีค่ะ", "N/A", "none", "...", "(-)", "ไม่มี  ข้อเสนอแนะ"]
        {
            assert_eq!(shown(nothing, &[], &Public::default()), None, "{nothing}");
        }
        assert!(shown("ไม่มีที่จอดรถ", &[], &Public::default()).is_some());
    }
}
