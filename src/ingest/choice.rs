//! Values of code lists, as offices write them.

use std::collections::BTreeMap;

use crate::definition::Vocabulary;
use crate::definition::spelling::{key, text};
use crate::model::personal::{Hand, Public, spans};

/// No value's own name has more separators than make so many parts.
const MOST_PARTS: usize = 5;
/// Below this likeness a suggestion would only puzzle.
const LIKENESS: f64 = 0.6;

/// The spellings of a code list.
pub struct Choices<'a> {
    spellings: BTreeMap<String, &'a str>,
    titles: Vec<(String, &'a str)>,
    /// The spellings that hold a separator, as [`signed`].
    parted: BTreeMap<String, &'a str>,
}

impl<'a> Choices<'a> {
    /// All spellings of a list; the first that has a spelling keeps it.
    pub fn new(vocabulary: &'a Vocabulary) -> Self {
        let mut spellings = BTreeMap::new();
        let mut titles = Vec::new();
        let mut parted = BTreeMap::new();
        for entry in &vocabulary.entry {
            let own = [&entry.title.th, &entry.title.en, &entry.code];
            for spelling in own.into_iter().chain(&entry.aliases) {
                let key = if key(spelling).is_empty() { spelling.clone() } else { key(spelling) };
                spellings.entry(key).or_insert(entry.code.as_str());
                if ends(spelling).len() > 1 {
                    parted.entry(signed(spelling)).or_insert(entry.code.as_str());
                }
            }
            titles.push((key(&entry.title.th), entry.title.th.as_str()));
        }
        Self { spellings, titles, parted }
    }

    /// The code of a text that is spelled as one of the list: whole, never in part, so that "ไม่ถูกต้อง" is not "ถูกต้อง".
    pub fn code(&self, text: &str) -> Option<&'a str> {
        let plain = key(text);
        let found = if plain.is_empty() { self.spellings.get(text.trim()) } else { self.spellings.get(&plain) };
        found.copied()
    }

    /// The codes of a text with several values, each once, and the parts that are none. A value whose own name holds a
    /// separator is known before its parts are.
    pub fn split(&self, text: &str) -> (Vec<&'a str>, Vec<String>) {
        let ends = ends(text);
        let (mut codes, mut unknown) = (Vec::new(), Vec::new());
        let mut first = 0;
        while first < ends.len() {
            let start = ends[first].0;
            let known = (first..ends.len().min(first + MOST_PARTS)).rev().find_map(|last| {
                let part = &text[start..ends[last].1];
                // Keys know no signs: of several parts, only a value that is written with those very signs is one.
                let code = if last == first { self.code(part) } else { self.parted.get(&signed(part)).copied() };
                Some((last, code?))
            });
            let part = text[start..ends[first].1].trim();
            match known {
                Some((_, code)) if codes.contains(&code) => {}
                Some((_, code)) => codes.push(code),
                None if part.is_empty() => {}
                None => unknown.push(part.to_owned()),
            }
            first = known.map_or(first, |(last, _)| last) + 1;
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

/// A text with its signs, but without spaces and case.
fn signed(part: &str) -> String {
    text(part).to_lowercase().split_whitespace().collect()
}

/// Where the parts of a text begin and end, between its separators. Half of what tells of a person would not be known as
/// that.
fn ends(text: &str) -> Vec<(usize, usize)> {
    const WORD: &str = "และ";
    let signs = text.match_indices([',', ';', '/', '|', '\n', '\r']);
    let mut cuts: Vec<_> = signs.chain(text.match_indices(WORD)).map(|(at, cut)| (at, at + cut.len())).collect();
    let personal = spans(text, Hand::Officer, &Public::default());
    cuts.retain(|(start, _)| !personal.iter().any(|span| span.contains(start)));
    cuts.sort_unstable();
    let starts = std::iter::once(0).chain(cuts.iter().map(|(_, end)| *end));
    starts.zip(cuts.iter().map(|(start, _)| *start).chain([text.len()])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        crate::definition::load(None, None).expect("the built-in definitions are sound").rules.vocabularies["accuracy"]
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
    fn a_value_whose_name_holds_a_separator_is_not_cut() {
        let lists = crate::definition::load(None, None).expect("the built-in definitions are sound").rules.vocabularies;
        for list in ["web-topic", "file-delivery", "channel", "target-group"] {
            let choices = Choices::new(&lists[list]);
            let titles: Vec<_> = lists[list].entry.iter().map(|entry| entry.title.th.as_str()).collect();
            let codes: Vec<_> = lists[list].entry.iter().map(|entry| entry.code.as_str()).collect();
            for separator in [", ", "; ", "\n", " / "] {
                assert_eq!(choices.split(&titles.join(separator)), (codes.clone(), Vec::new()), "{list} {separator:?}");
            }
        }
    }

    #[test]
    fn several_values_are_parted_and_each_counts_once() {
        let list = vocabulary();
        let choices = Choices::new(&list);
        let (codes, unknown) = choices.split("ถูกต้อง, ผิด\r\nถูก และ ดินสอ");
        assert_eq!(codes, ["correct", "incorrect"]);
        assert_eq!(unknown, ["ดินสอ"]);
        let (codes, unknown) = choices.split("ถูก/โทร 081/234-5678/1/2");
        assert_eq!((codes, unknown.join("|")), (vec!["correct"], "โทร 081/234-5678|1|2".to_owned()));
    }
}
