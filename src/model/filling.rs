//! What stands for a placeholder in an office's own workbook.

/// What is known of a placeholder.
#[derive(Debug, Clone, PartialEq)]
pub enum Filling {
    /// A number.
    Number {
        /// In its unit: a percentage is 0-100.
        value: f64,
        /// Whether it is a percentage.
        percent: bool,
        /// How a cell without a format of its own shows it.
        format: String,
        /// As it is written within a text.
        written: String,
    },
    /// A text.
    Text(String),
    /// It is known, and there is no value for it.
    Nothing,
    /// It is not known; the name that comes nearest.
    Unknown {
        /// The name.
        nearest: Option<String>,
    },
}
