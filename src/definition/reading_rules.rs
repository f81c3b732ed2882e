//! What the reading of spreadsheets depends on, and nothing else of the definitions.
//!
//! A worker that reads files is given these rules and no other definition, and what it read is kept under their hash:
//! so nothing can be read by a rule that the hash does not cover, and a change of texts or indicators spoils nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::form::Form;
use super::likert::Likert;
use super::limits::Limits;
use super::pin::{Pin, Told};
use super::vocabulary::Vocabulary;
use crate::model::personal::Public;

/// The rules by which sheets are recognised and their cells read.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReadingRules {
    /// The registers, by their numbers.
    pub forms: Vec<Form>,
    /// The code lists, by id.
    pub vocabularies: BTreeMap<String, Vocabulary>,
    /// The labels of survey levels.
    pub likert: Likert,
    /// What the office's own settings say of reading.
    pub own: OwnRules,
}

/// What the settings of an office say of the reading of its files.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct OwnRules {
    /// Whether binary workbooks are read, although their reader passes over what is not well known of them.
    pub reads_xlsb: bool,
    /// How much a file may ask for.
    pub limits: Limits,
    /// The telephones and addresses of the office itself, which may be shown.
    pub public: Public,
    /// What is said of single files and sheets.
    pub(super) pins: Vec<Pin>,
}

impl ReadingRules {
    /// The register of that id.
    #[must_use]
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == id)
    }

    /// All that is said of a sheet; of two, the first counts. Text files have one sheet without a name.
    #[must_use]
    pub fn told(&self, file: &str, sheet: Option<&str>) -> Told {
        Pin::told(&self.own.pins, file, sheet)
    }

    /// The rules as a worker is given them: the same rules, the same bytes.
    #[must_use]
    pub fn encoded(&self) -> Vec<u8> {
        postcard::to_allocvec(self).expect("text, numbers, lists and maps can be encoded")
    }

    /// The rules from such bytes; none where they are others.
    #[must_use]
    pub fn decoded(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_that_a_worker_is_given_are_those_of_the_program() {
        let rules = crate::definition::load(None, None).expect("the built-in definitions are sound").rules;
        let bytes = rules.encoded();
        let given = ReadingRules::decoded(&bytes).expect("our own bytes");
        assert_eq!(format!("{given:?}"), format!("{rules:?}"));
        assert_eq!(given.encoded(), bytes);
        assert!(ReadingRules::decoded(&bytes[..bytes.len() - 1]).is_none());
    }
}
