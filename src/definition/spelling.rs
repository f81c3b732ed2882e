//! One spelling for what is written in many: composed vowels, digits, spaces, case (DOMAIN 1.12).

use unicode_normalization::UnicodeNormalization;

/// Text with one spelling for what looks alike: composed characters, Arabic digits, single spaces.
#[must_use]
pub fn text(raw: &str) -> String {
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

/// A key under which headers and choices are compared: normalised, lower case, without spaces and punctuation.
#[must_use]
pub fn key(raw: &str) -> String {
    text(raw)
        .to_lowercase()
        .chars()
        .filter(|c| {
            !c.is_whitespace()
                && !matches!(c, '*' | ':' | '.' | '(' | ')' | '[' | ']' | '"' | '\'' | '-' | '–' | '_' | '/' | ',')
        })
        .collect()
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
}
