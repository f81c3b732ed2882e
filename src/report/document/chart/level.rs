//! The level of an indicator of the standard: what was reached, and what proves each of its considerations.

use crate::model::evidence::Clarity;

/// A level with its considerations.
#[derive(Debug, Clone)]
pub struct Level {
    /// The level as a word: `4`, or what is said when there is none.
    pub word: String,
    /// The highest level.
    pub highest: u32,
    /// The one reached.
    pub reached: Option<u32>,
    /// The considerations, in order.
    pub considerations: Vec<Consideration>,
    /// What a complete document and one that lacks something are called.
    pub documents: [String; 2],
}

/// A consideration and its evidence.
#[derive(Debug, Clone)]
pub struct Consideration {
    /// Its number.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// Its state in words.
    pub state: String,
    /// Its state.
    pub clarity: Clarity,
    /// How many documents prove it.
    pub complete: usize,
    /// How many more are filed for it, but lack something.
    pub lacking: usize,
    /// The documents as they are written: `4 of 5`.
    pub note: String,
}

impl Level {
    /// The level with every text written in another way.
    #[must_use]
    pub fn written(&self, write: &dyn Fn(&str) -> String) -> Self {
        let consideration = |own: &Consideration| Consideration {
            name: write(&own.name),
            state: write(&own.state),
            note: write(&own.note),
            ..*own
        };
        Self {
            word: write(&self.word),
            considerations: self.considerations.iter().map(consideration).collect(),
            documents: self.documents.each_ref().map(|words| write(words)),
            ..*self
        }
    }

    /// What it shows, consideration by consideration.
    #[must_use]
    pub fn described(&self) -> Vec<String> {
        let [complete, lacking] = &self.documents;
        let own = |own: &Consideration| {
            format!(
                "{}. {}: {} ({complete} {}, {lacking} {})",
                own.number, own.name, own.state, own.complete, own.lacking
            )
        };
        self.considerations.iter().map(own).collect()
    }
}
