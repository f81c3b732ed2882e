//! Values of code lists, as offices write them.

use std::collections::BTreeMap;

use crate::definition::Vocabulary;
use crate::definition::spelling::key;

/// Below this likeness a suggestion would only puzzle.
const LIKENESS: f64 = 0.6;

/// The spellings of a code list.
pub struct Choices<'a> {
    spellings: BTreeMap<String, &'a str>,
    titles: Vec<(String, &'a str)>,
}

impl<'a> Choices<'a> {
    /// All spellings of a list; the first that has a spelling keeps it.
    pub fn new(vocabulary: &'a Vocabulary) -> Self {
        let mut spellings = BTreeMap::new();
        let mut titles = Vec::new();
        for entry in &vocabulary.entry {
            let own = [&entry.title.th, &entry.title.en, &entry.code];
            for spelling in own.into_iter().chain(&entry.aliases) {
                let key = if key(spelling).is_empty() { spelling.clone() } else { key(spelling) };
                spellings.entry(key).or_insert(entry.code.as_str());
            }
            titles.push((key(&entry.title.th), entry.title.th.as_str()));
        }
        Self { spellings, titles }
    }

    /// The code of a text that is spelled as one of the list: whole, never in part, so that "ไม่ถูกต้อง" is not "ถูกต้อง".
    pub fn code(&self, text: &str) -> Option<&'a str> {
        let plain = key(text);
        let found = if plain.is_empty() { self.spellings.get(text.trim()) } else { self.spellings.get(&plain) };
        found.copied()
    }

    /// The codes of a text with several values, each once, and the parts that are none.
    pub fn split(&self, text: &str) -> (Vec<&'a str>, Vec<String>) {
        if let Some(code) = self.code(text) {
            return (vec![code], Vec::new());
        }
        let (mut codes, mut unknown) = (Vec::new(), Vec::new());
        for part in text.split([',', ';', '/', '|', '\n', '\r']).flat_map(|part| part.split("และ")) {
            match self.code(part) {
                _ if part.trim().is_empty() => {}
                Some(code) if codes.contains(&code) => {}
                Some(code) => codes.push(code),
                None => unknown.push(part.trim().to_owned()),
            }
        }
        (codes, unknown)
    }

    /// The title that is most like a text, if any is like it.
    pub fn nearest(&self, text: &str) -> Option<String> {
        let plain = key(text);
        let likeness = |title: &str| strsim::normalized_levenshtein(title, &plain);
        self.titles
            .iter()
            .map(|(title, shown)| (likeness(title), *shown))
            .filter(|(likeness, _)| *likeness >= LIKENESS)
            .max_by(|(a, _), (b, _)| a.total_cmp(b))
            .map(|(_, shown)| shown.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        crate::definition::load(None, None).expect("the built-in definitions are sound").vocabularies["accuracy"]
            .clone()
    }

    #[test]
    fn a_value_is_known_whole_and_never_by_a_part() {
        let list = vocabulary();
        let choices = Choices::new(&list);
        let cases = [
            ("ถูกต้อง", Some("correct")),
            (" ถูก ต้อง ", Some("correct")),
            ("ไม่ถูกต้อง", Some("incorrect")),
            ("✓", Some("correct")),
            ("/", Some("correct")),
            ("correct", Some("correct")),
            ("ถูกต้องบางส่วน", None),
            ("ถูกตอ้ง", None),
        ];
        for (text, expected) in cases {
            assert_eq!(choices.code(text), expected, "{text}");
        }
        assert_eq!(choices.nearest("ถูกตอ้ง").as_deref(), Some("ถูกต้อง"));
        assert_eq!(choices.nearest("ดินสอ"), None);
    }

    #[test]
    fn several_values_are_parted_and_each_counts_once() {
        let list = vocabulary();
        let choices = Choices::new(&list);
        let (codes, unknown) = choices.split("ถูกต้อง, ผิด\r\nถูก และ ดินสอ");
        assert_eq!(codes, ["correct", "incorrect"]);
        assert_eq!(unknown, ["ดินสอ"]);
    }
}
