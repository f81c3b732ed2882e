//! Texts, each once, by the numbers that stand for them.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use serde::{Deserialize, Serialize};

/// Texts by their codes, all in one piece of memory.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Texts {
    letters: String,
    ends: Vec<usize>,
}

impl Texts {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether each text ends where a letter does, and not before it begins: what was made elsewhere is not believed.
    pub fn is_sound(&self) -> bool {
        let whole = self.ends.last().copied().unwrap_or(0) == self.letters.len();
        whole && self.ends.is_sorted() && self.ends.iter().all(|end| self.letters.is_char_boundary(*end))
    }

    /// The text of a code.
    pub fn get(&self, code: u32) -> &str {
        &self.letters[self.span(code)]
    }

    /// How many bytes the text of a code takes: nothing of it is looked at.
    pub fn length(&self, code: u32) -> u64 {
        self.span(code).len() as u64
    }

    fn span(&self, code: u32) -> std::ops::Range<usize> {
        let place = code as usize;
        place.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[place]
    }

    /// Adds a text without asking whether it is there already.
    pub fn push(&mut self, text: &str) -> u32 {
        let code = u32::try_from(self.ends.len()).expect("a file of so many texts is too large to be read");
        self.letters.push_str(text);
        self.ends.push(self.letters.len());
        code
    }

    /// Puts others in the place of those that `other` knows; their codes.
    pub fn respell(&mut self, mut other: impl FnMut(&str) -> Option<String>) -> Vec<u32> {
        let found: Vec<(u32, String)> =
            (0..).zip(self.iter()).filter_map(|(code, text)| Some((code, other(text)?))).collect();
        if !found.is_empty() {
            let mut all = Self::default();
            let mut others = found.iter().peekable();
            for (code, text) in (0..).zip(self.iter()) {
                all.push(others.next_if(|(own, _)| *own == code).map_or(text, |(_, text)| text));
            }
            *self = all;
        }
        found.into_iter().map(|(code, _)| code).collect()
    }

    /// All of them, in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..).zip(&self.ends).map(|(code, _)| self.get(code))
    }
}

/// Texts that are found again by what they say.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    texts: Texts,
    /// The codes with the texts' hashes; nothing is ever listed in its order.
    codes: HashTable<(u64, u32)>,
}

impl Lexicon {
    /// Of texts that differ.
    pub fn of(texts: Texts) -> Self {
        let mut codes = HashTable::with_capacity(texts.len());
        for (code, text) in (0..).zip(texts.iter()) {
            codes.insert_unique(hash(text), (hash(text), code), |(hash, _)| *hash);
        }
        Self { texts, codes }
    }

    /// The code of a text, which is added if it is new.
    pub fn code(&mut self, text: &str) -> u32 {
        let (texts, hash) = (&mut self.texts, hash(text));
        if let Some((_, code)) = self.codes.find(hash, |(own, code)| *own == hash && texts.get(*code) == text) {
            return *code;
        }
        let code = texts.push(text);
        self.codes.insert_unique(hash, (hash, code), |(hash, _)| *hash);
        code
    }

    /// The code of a text that is there.
    pub fn find(&self, text: &str) -> Option<u32> {
        let hash = hash(text);
        self.codes.find(hash, |(own, code)| *own == hash && self.texts.get(*code) == text).map(|(_, code)| *code)
    }

    /// The code of a text of which whoever adds it knows that it is new.
    pub fn add(&mut self, text: &str) -> u32 {
        self.texts.push(text)
    }

    /// The texts.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The texts alone.
    pub fn into_texts(self) -> Texts {
        self.texts
    }
}

/// The same in every run.
fn hash(text: &str) -> u64 {
    FixedState::default().hash_one(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_stand_in_the_place_of_those_that_are_known_and_the_rest_stays() {
        let mut texts = Texts::default();
        for text in ["a", "b", "c"] {
            texts.push(text);
        }
        let known = |text: &str| (text == "b").then(|| "other".to_owned());
        assert_eq!(texts.respell(known), [1]);
        assert_eq!(texts.iter().collect::<Vec<_>>(), ["a", "other", "c"]);
        assert!(texts.respell(known).is_empty());
        assert_eq!(texts.iter().collect::<Vec<_>>(), ["a", "other", "c"]);
    }

    #[test]
    fn a_text_has_one_code_and_reads_back() {
        let mut lexicon = Lexicon::default();
        let texts: Vec<String> =
            (0..1000).map(|number| format!("ข่าว {}", number % 300)).chain([String::new()]).collect();
        let codes: Vec<u32> = texts.iter().map(|text| lexicon.code(text)).collect();
        assert_eq!(codes[..3], [0, 1, 2]);
        assert_eq!(codes[300], 0);
        assert_eq!(lexicon.texts().len(), 301);
        assert!(texts.iter().zip(codes).all(|(text, code)| lexicon.texts().get(code) == text));
        assert_eq!(lexicon.into_texts().iter().last(), Some(""));
    }

    #[test]
    fn texts_that_were_made_elsewhere_must_end_where_letters_do_and_one_after_another() {
        let sound = |ends: &[usize]| Texts { letters: "กa".to_owned(), ends: ends.to_vec() }.is_sound();
        assert!(sound(&[4]) && sound(&[3, 4]) && sound(&[0, 3, 3, 4]));
        assert!(!sound(&[1, 4]), "within a letter");
        assert!(!sound(&[4, 3]) && !sound(&[3, 0, 4]), "before its beginning");
        assert!(!sound(&[3]) && !sound(&[4, 5]) && !sound(&[]), "not at the end");
        assert!(Texts::default().is_sound());
    }
}
