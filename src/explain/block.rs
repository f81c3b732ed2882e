//! What an explanation says, before it is known how wide the screen is.

/// A part of an explanation in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// What the explanation is about.
    Title(String),
    /// What follows.
    Heading(String),
    /// A sentence.
    Note(String),
    /// A sentence that must not be missed.
    Warning(String),
    /// Names, each with what is said of it.
    Pairs(Vec<(String, String)>),
    /// Rows of cells under their titles.
    Table {
        /// The titles.
        titles: Vec<String>,
        /// The cells.
        rows: Vec<Vec<String>>,
    },
}
