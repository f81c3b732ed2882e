//! The digits in which a document for others is written: one kind throughout (DOMAIN 3.8).

use std::str::FromStr;
use std::sync::LazyLock;

use regex::Regex;
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

/// What keeps its digits, for others would lead nowhere: a file in quotes or brackets with the cell of a sheet after it,
/// an address, a file's name, letters with digits between them, as a cell's place or a code has, and a checksum, also in
/// groups of eight.
static KEPT: LazyLock<Regex> = LazyLock::new(|| {
    let file = r"\.(?i:xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt|html?|mht|xml|docx?|pdf|toml|json|ftl|svg|png|jpe?g|zip)";
    let pattern = format!(
        r#"[“"\[(][^“”"\[\]()\n]*{file}[”"\])](?:\n?[^!\[\]\n]{{0,31}}![A-Z]{{1,3}}[0-9]+)?|\[[^!\[\]\n]*![A-Z]{{1,3}}[0-9]+|\S*(?:://|www\.|@)\S*|\S+{file}\b|[A-Za-z0-9_.,:\-]*(?:[A-Z][0-9]|[0-9][A-Z])[A-Za-z0-9_.,:\-]*|\b[0-9a-f]{{16,}}\b|\b[0-9a-f]{{8}}(?: [0-9a-f]{{8}}){{7}}\b"#
    );
    Regex::new(&pattern).expect("the pattern is ours")
});

impl Digits {
    /// A text with these digits. Addresses, names of files, places of cells and codes stay as they are.
    #[must_use]
    pub fn write(self, text: &str) -> String {
        let (from, _) = self.ranges();
        if !text.chars().any(|letter| is_digit(letter, from)) {
            return text.to_owned();
        }
        let mut written = String::new();
        let mut next = 0;
        for kept in KEPT.find_iter(text) {
            written.push_str(&self.convert(&text[next..kept.start()]));
            written.push_str(kept.as_str());
            next = kept.end();
        }
        written + &self.convert(&text[next..])
    }

    /// The nought of the digits that are replaced, and the nought of these.
    fn ranges(self) -> (u32, u32) {
        match self {
            Self::Arabic => (THAI_NOUGHT, u32::from('0')),
            Self::Thai => (u32::from('0'), THAI_NOUGHT),
        }
    }

    fn convert(self, text: &str) -> String {
        let (from, to) = self.ranges();
        let own =
            |letter: char| if is_digit(letter, from) { char::from_u32(u32::from(letter) - from + to) } else { None };
        text.chars().map(|letter| own(letter).unwrap_or(letter)).collect()
    }
}

fn is_digit(letter: char, nought: u32) -> bool {
    (nought..nought + 10).contains(&u32::from(letter))
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

    #[test]
    fn what_leads_somewhere_keeps_its_digits() {
        let cases = [
            ("ดู [ข่าว 2569.xlsx]ไตรมาส 4!F14 ข้อ 2", "ดู [ข่าว 2569.xlsx]ไตรมาส 4!F14 ข้อ ๒"),
            ("“01 ข่าว.csv” 3 แถว", "“01 ข่าว.csv” ๓ แถว"),
            ("ไฟล์ (ปี 2569/ข่าว.ods) 5", "ไฟล์ (ปี 2569/ข่าว.ods) ๕"),
            ("standard-2557-2.4.docx 7", "standard-2557-2.4.docx ๗"),
            ("2569-Q4 ช่อง A1:K20", "2569-Q4 ช่อง A1:K20"),
            ("ตัวบ่งชี้ 2.4 (n=27) 83.33%", "ตัวบ่งชี้ ๒.๔ (n=๒๗) ๘๓.๓๓%"),
            ("1,631.50 บาท, 12/2569", "๑,๖๓๑.๕๐ บาท, ๑๒/๒๕๖๙"),
            ("[แผน…เผยแพร่ 2568!E14 3", "[แผน…เผยแพร่ 2568!E14 ๓"),
            ("12\n[ปี 2569.xlsx]\nเม.ย. 69!A87", "๑๒\n[ปี 2569.xlsx]\nเม.ย. 69!A87"),
            ("2คนx50บาท “9,3O1”", "๒คนx๕๐บาท “9,3O1”"),
            ("≥ 100 – ไม่มี", "≥ ๑๐๐ – ไม่มี"),
        ];
        for (text, thai) in cases {
            assert_eq!(Digits::Thai.write(text), thai);
            assert_eq!(Digits::Arabic.write(&Digits::Thai.write(text)), text, "back again");
            assert_eq!(Digits::Thai.write(thai), thai, "once is enough");
        }
    }
}
