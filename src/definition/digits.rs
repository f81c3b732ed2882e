//! The digits in which a document for others is written: one kind throughout (DOMAIN 3.8).

use std::str::FromStr;

use serde::Deserialize;

/// Thai or Arabic digits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// 0123456789.
    #[default]
    Arabic,
    /// The ten of the Thai script.
    Thai,
}

impl FromStr for Digits {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "arabic" => Ok(Self::Arabic),
            "thai" => Ok(Self::Thai),
            other => Err(format!("`{other}` is neither thai nor arabic")),
        }
    }
}

/// The digit nought of the Thai script; the others follow it.
const THAI_NOUGHT: u32 = 0x0e50;

impl Digits {
    /// A text with these digits. Addresses stay as they are: other digits in them would lead nowhere.
    #[must_use]
    pub fn write(self, text: &str) -> String {
        let parts = text.split_inclusive(char::is_whitespace);
        parts.map(|part| if is_address(part) { part.to_owned() } else { self.convert(part) }).collect()
    }

    fn convert(self, text: &str) -> String {
        let (from, to) = match self {
            Self::Arabic => (THAI_NOUGHT, u32::from('0')),
            Self::Thai => (u32::from('0'), THAI_NOUGHT),
        };
        let own = |letter: char| match u32::from(letter).checked_sub(from) {
            Some(value) if value < 10 => char::from_u32(to + value).unwrap_or(letter),
            _ => letter,
        };
        text.chars().map(own).collect()
    }
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.") || word.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_one_kind_of_digits_and_addresses_keep_theirs() {
        let mixed = "\u{e52}\u{e55}57 12/2569\nhttp://www.plg2.go.th/1 rela2@plg2.go.th 3";
        assert_eq!(Digits::Arabic.write(mixed), "2557 12/2569\nhttp://www.plg2.go.th/1 rela2@plg2.go.th 3");
        let thai = Digits::Thai.write(mixed);
        assert!(thai.starts_with("\u{e52}\u{e55}\u{e55}\u{e57} \u{e51}\u{e52}/"), "{thai}");
        assert!(thai.ends_with("http://www.plg2.go.th/1 rela2@plg2.go.th \u{e53}"), "{thai}");
    }
}
