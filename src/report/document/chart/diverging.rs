//! Answers on a scale, to both sides of its middle.

use super::StackedRow;

/// Answers on a scale: what is below its middle to the left, what is above it to the right.
#[derive(Debug, Clone)]
pub struct Diverging {
    /// The levels' names, the highest first.
    pub levels: Vec<String>,
    /// The rows, in order from above, with counts by level, the highest first.
    pub rows: Vec<StackedRow>,
    /// What the levels below the middle, and those above it, are called together.
    pub sides: (String, String),
}

impl Diverging {
    /// The answers with every text written in another way.
    #[must_use]
    pub fn written(&self, write: &dyn Fn(&str) -> String) -> Self {
        Self {
            levels: self.levels.iter().map(|level| write(level)).collect(),
            rows: self.rows.iter().map(|row| row.written(write)).collect(),
            sides: (write(&self.sides.0), write(&self.sides.1)),
        }
    }

    /// What they show, row by row.
    #[must_use]
    pub fn described(&self) -> Vec<String> {
        self.rows.iter().map(|row| row.described(&self.levels)).collect()
    }
}
