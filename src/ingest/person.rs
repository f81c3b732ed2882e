//! Who is whom: names are told apart while they are read, and only numbers are kept of them.
//!
//! Persons are the same over all files of an office, and files are read apart, perhaps on different days: so what a file
//! gives has marks in the place of names, the same for the same name, which say nothing to anyone without the salt.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::column::Values;
use super::merge::Part;
use crate::definition::spelling::key_or_sign;

/// The number of somebody whose name is not said, as where a signature is but ticked.
pub const UNNAMED: i64 = 0;

/// Titles before a name, as [`key_or_sign`] spells them; of two that begin alike, the longer first.
const TITLES: [&str; 18] = [
    "ว่าที่ร้อยตรีหญิง",
    "ว่าที่ร้อยตรี",
    "ว่าที่รตหญิง",
    "ว่าที่รต",
    "ว่าที่",
    "นางสาว",
    "นส",
    "นาง",
    "นาย",
    "ดร",
    "ผู้ช่วยศาสตราจารย์",
    "ผศ",
    "ผู้อำนวยการ",
    "ผอ",
    "อาจารย์",
    "คุณครู",
    "คุณ",
    "ครู",
];

/// Somebody.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Person {
    /// One number for one person, from 1; or [`UNNAMED`].
    Numbered(i64),
    /// By the mark of a name.
    Marked(Mark),
    /// As they are called, on the way through the reader: a name cannot be written.
    #[serde(skip)]
    Called(String),
}

/// What stands for a name outside of the reader.
pub type Mark = [u8; 16];

/// What makes the marks of one office unlike those of another.
pub type Salt = [u8; 16];

impl std::fmt::Debug for Person {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Called(_) => formatter.write_str("Called"),
            Self::Marked(_) => formatter.write_str("Marked"),
            Self::Numbered(number) => write!(formatter, "Numbered({number})"),
        }
    }
}

impl Person {
    /// By a name, however its title and spaces are written. A title alone is a name: of an office.
    pub fn called(name: &str) -> Self {
        let whole = key_or_sign(name);
        let mut name = whole.as_str();
        while let Some(rest) = TITLES.iter().find_map(|title| after(name, title)) {
            name = rest;
        }
        Self::Called(name.to_owned())
    }

    fn mark(&mut self, salt: &Salt) {
        if let Self::Called(name) = self {
            let hash = Sha256::new().chain_update(salt).chain_update(name.as_bytes()).finalize();
            let mut mark = Mark::default();
            mark.copy_from_slice(&hash[..16]);
            *self = Self::Marked(mark);
        }
    }

    fn number(&mut self, numbers: &mut BTreeMap<Mark, i64>) {
        if let Self::Marked(mark) = self {
            let next = i64::try_from(numbers.len() + 1).unwrap_or(i64::MAX);
            *self = Self::Numbered(*numbers.entry(*mark).or_insert(next));
        }
    }
}

/// What stands after a title. Where a vowel or a mark follows, the letters are the beginning of a name: `ดรุณี`, `คุณากร`.
fn after<'a>(name: &'a str, title: &str) -> Option<&'a str> {
    let rest = name.strip_prefix(title)?;
    let next = rest.chars().next()?;
    let goes_on = matches!(next, 'ะ'..='\u{e3a}' | 'ๅ'..='\u{e4e}');
    (!goes_on).then_some(rest)
}

/// Puts marks in the place of the names of what one file gave.
pub fn mark(parts: &mut [Part], salt: &Salt) {
    for (_, values) in parts.iter_mut().flat_map(|part| &mut part.columns) {
        if let Values::Person(persons) = values {
            persons.iter_mut().flatten().for_each(|person| person.mark(salt));
        }
    }
}

/// Puts numbers in the place of marks, over all registers: by first appearance in the order of the parts, their rows and
/// their columns.
pub fn number(parts: &mut [Part]) {
    let mut numbers = BTreeMap::new();
    for part in parts {
        let mut columns: Vec<_> = part
            .columns
            .iter_mut()
            .filter_map(|(_, values)| if let Values::Person(persons) = values { Some(persons) } else { None })
            .collect();
        for row in 0..part.rows.len() {
            columns
                .iter_mut()
                .filter_map(|persons| persons[row].as_mut())
                .for_each(|person| person.number(&mut numbers));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_is_one_however_they_are_called() {
        let names = [
            "สมหญิง ใจดี",
            "นางสาวสมหญิง  ใจดี",
            "น.ส. สมหญิง ใจดี",
            "นางสมหญิง ใจดี",
            "ดร.สมหญิง ใจดี",
            "ผอ. ดร. สมหญิง ใจดี",
            "คุณครูสมหญิง\u{200b} ใจดี",
            "ว่าที่ ร.ต.หญิง สมหญิง ใจดี",
        ];
        for name in names {
            assert_eq!(Person::called(name), Person::called(names[0]), "{name}");
        }
    }

    #[test]
    fn names_that_begin_as_a_title_does_are_names() {
        for (name, rest) in [("ดรุณี", "ุณี"), ("คุณากร", "ากร"), ("นางาม", "าม")]
        {
            assert!(Person::called(name) != Person::called(rest), "{name}");
        }
        // The director and the deputy are two.
        assert!(Person::called("ผอ.สพป.") != Person::called("รอง ผอ.สพป."));
        assert!(Person::called("ผอ.") != Person::called("ครู"));
    }

    #[test]
    fn a_name_is_never_shown_and_never_written() {
        let mut person = Person::called("สมชาย");
        assert_eq!(format!("{person:?}"), "Called");
        assert!(postcard::to_allocvec(&person).is_err());
        person.mark(&[7; 16]);
        assert_eq!(format!("{person:?}"), "Marked");
        for known in [person, Person::Numbered(3)] {
            let bytes = postcard::to_allocvec(&known).expect("no name");
            assert!(postcard::from_bytes::<Person>(&bytes).expect("our own bytes") == known);
        }
    }

    #[test]
    fn a_mark_is_one_for_one_name_and_another_under_another_salt() {
        let marked = |name: &str, salt| {
            let mut person = Person::called(name);
            person.mark(&[salt; 16]);
            person
        };
        assert!(marked("นางสมหญิง ใจดี", 1) == marked("น.ส. สมหญิง  ใจดี", 1));
        assert!(marked("สมหญิง ใจดี", 1) != marked("สมหญิง ใจดี", 2));
        assert!(marked("สมหญิง ใจดี", 1) != marked("สมชาย ใจดี", 1));
    }
}
