//! Code lists: the values of a choice, with every way in which offices write them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::mistake::Checker;
use super::spelling::key_or_sign;
use super::words::Words;

/// A code list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// Its id, the stem of its file.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// The source of its values.
    pub source: String,
    /// Its values, in the order of the report.
    pub entry: Vec<Entry>,
}

/// A value of a code list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What conditions call it.
    pub code: String,
    /// How the report names it.
    pub title: Words,
    /// How else it is written in registers.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The code of a coarser list that it belongs to.
    #[serde(default)]
    pub family: Option<String>,
}

impl Vocabulary {
    /// The value of that code.
    #[must_use]
    pub fn entry(&self, code: &str) -> Option<&Entry> {
        self.entry.iter().find(|entry| entry.code == code)
    }

    pub(super) fn check(checker: &mut Checker<'_>) -> Option<Self> {
        let vocabulary: Self = checker.parse()?;
        if vocabulary.id != checker.stem() {
            checker.report_field("id", "id", format!("id `{}` differs from the file's name", vocabulary.id));
        }
        let mut codes = BTreeSet::new();
        let mut spellings: BTreeMap<String, &str> = BTreeMap::new();
        for (number, entry) in vocabulary.entry.iter().enumerate() {
            if !codes.insert(&entry.code) {
                checker.report_in("entry", number, "code", format!("code `{}` stands twice", entry.code));
            }
            for spelling in [&entry.title.th, &entry.title.en, &entry.code].into_iter().chain(&entry.aliases) {
                let plain = key_or_sign(spelling);
                match spellings.insert(plain, &entry.code) {
                    Some(other) if other != entry.code => {
                        let message = format!("`{spelling}` of `{}` is also one of `{other}`", entry.code);
                        checker.report_in("entry", number, spelling, message);
                    }
                    _ => {}
                }
            }
        }
        Some(vocabulary)
    }
}
