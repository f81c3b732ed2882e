//! Exact fractions, for the recount.

use std::cmp::Ordering;

/// A numerator over a denominator above zero.
#[derive(Debug, Clone, Copy)]
pub struct Fraction {
    pub over: i128,
    pub under: i128,
}

impl Fraction {
    /// None of nothing.
    pub fn new(over: i128, under: i128) -> Option<Self> {
        (under > 0).then_some(Self { over, under })
    }

    /// A decimal as it is written.
    pub fn written(text: &str) -> Self {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        Self { over: format!("{whole}{part}").parse().unwrap(), under: 10_i128.pow(u32::try_from(part.len()).unwrap()) }
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.over * other.under).cmp(&(other.over * self.under))
    }
}
