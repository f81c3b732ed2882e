//! One spelling for what is written in many: composed vowels, digits, spaces, case (DOMAIN 1.12).

use unicode_normalization::UnicodeNormalization;

/// Text with one spelling for what looks alike: composed characters, Arabic digits, single spaces.
#[must_use]
pub fn text(raw: &str) -> String {
    if is_spelled(raw) {
        return raw.trim().to_owned();
    }
    let mut out = String::with_capacity(raw.len());
    for c in raw.nfc() {
        match c {
            // Zero-width characters and soft hyphens are invisible.
            '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}' | '\u{202a}'..='\u{202e}' => {}
            '๐'..='๙' => out.push(char::from_u32(c as u32 - '๐' as u32 + '0' as u32).unwrap_or(c)),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    // สระอำ in two parts, with a tone mark before or between, and สระแอ as two สระเอ.
    let out = out.replace("\u{e4d}\u{e32}", "\u{e33}").replace("เเ", "แ");
    let out = ['\u{e48}', '\u{e49}', '\u{e4a}', '\u{e4b}']
        .iter()
        .fold(out, |out, tone| out.replace(&format!("\u{e4d}{tone}\u{e32}"), &format!("{tone}\u{e33}")));
    out.trim().to_owned()
}

/// Whether a text, but for spaces around it, has that one spelling already: a look that costs little, and may be wrong
/// only by saying no. Marks above and below a letter stand in the order of their classes (Unicode, 3.11).
fn is_spelled(raw: &str) -> bool {
    let class = |c: char| match c {
        '\u{e3a}' => 9,
        '\u{e38}' | '\u{e39}' => 103,
        '\u{e48}'..='\u{e4b}' => 107,
        _ => 0,
    };
    let mut before = 'x';
    for c in raw.chars() {
        let known = matches!(c, ' '..='~' | 'ก'..='\u{e3a}' | 'เ'..='\u{e4c}');
        let twice = before == c && matches!(c, ' ' | 'เ');
        let turned = class(c) > 0 && class(before) > class(c);
        if !known || twice || turned {
            return false;
        }
        before = c;
    }
    true
}

/// A key under which headers and choices are compared: normalised, lower case, without spaces and punctuation.
#[must_use]
pub fn key(raw: &str) -> String {
    let said = |c: &char| {
        !c.is_whitespace()
            && !matches!(c, '*' | ':' | '.' | '(' | ')' | '[' | ']' | '"' | '\'' | '-' | '–' | '_' | '/' | ',')
    };
    // What is spelled already has no capitals but those of ASCII.
    if is_spelled(raw) {
        return raw.chars().filter(said).map(|c| c.to_ascii_lowercase()).collect();
    }
    text(raw).to_lowercase().chars().filter(said).collect()
}

/// The key of a choice; a sign like `/`, of which a key leaves nothing, is its own.
#[must_use]
pub fn key_or_sign(raw: &str) -> String {
    let key = key(raw);
    if key.is_empty() { raw.trim().to_owned() } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_has_one_key() {
        let alike = [
            ("สํานักงาน", "สำนักงาน"),
            ("เลขที่ ข่าว*", "เลขที่ข่าว"),
            ("วันเวลา\nเผยแพร่", "วันเวลาเผยแพร่"),
            ("เเผ่นพับ", "แผ่นพับ"),
            ("E-mail", "email"),
            ("๕", "5"),
            ("น\u{e4d}\u{e49}\u{e32}", "น้ำ"),
            ("ข่าว\u{200b}ใหม่\u{a0}", "ข่าวใหม่"),
        ];
        for (left, right) in alike {
            assert_eq!(key(left), key(right), "{left} {right}");
        }
        assert_ne!(key("เห็นด้วย"), key("ไม่เห็นด้วย"));
    }

    #[test]
    fn what_is_spelled_already_is_told_from_what_is_not() {
        for spelled in ["ผู้อำนวยการ 12/2569", " ก ข ", "", "ที่", "น้ำ"] {
            assert!(is_spelled(spelled), "{spelled}");
        }
        // Two spaces, a digit in Thai, marks in the other order, vowels in two parts, a break, what cannot be seen.
        for other in ["ก  ข", "๕", "ผ\u{e49}\u{e39}", "เเผ่น", "น\u{e4d}\u{e32}", "ก\nข", "ก\u{200b}", "e\u{301}", "ก\t"]
        {
            assert!(!is_spelled(other), "{other}");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_text_that_is_spelled_already_stays_as_it_is(raw in "[ -~]{0,9}|[ ก-๛a-z\u{301}\u{200b}]{0,9}") {
            if is_spelled(&raw) {
                let composed: String = raw.nfc().collect();
                proptest::prop_assert_eq!(&composed, &raw);
                proptest::prop_assert_eq!(key(&raw), key(&format!("{raw}\u{200b}")));
                proptest::prop_assert_eq!(text(&raw), text(&format!("{raw}\u{200b}")));
            }
        }
    }
}
