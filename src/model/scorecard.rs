//! The level of an indicator of the office standard, and what it rests on.

use super::evidence::Clarity;
use super::location::Location;

/// The result for one indicator of the standard in one fiscal year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scorecard {
    /// The standard's edition, as `2557`.
    pub standard: String,
    /// The indicator, as `2.4`.
    pub indicator: String,
    /// The fiscal year assessed.
    pub fiscal_year: i32,
    /// How many considerations the indicator has.
    pub total: u32,
    /// How many were carried out.
    pub performed: u32,
    /// How many of those have evidence that shows clearly.
    pub clear: u32,
    /// What the level table says.
    pub outcome: Outcome,
    /// One entry for each consideration of the indicator, by number.
    pub considerations: Vec<ScoredConsideration>,
}

/// What the level table says of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A level; `caution` when no consideration at all has clear evidence (DOMAIN 1.7 C1.2).
    Level {
        /// 1 to 5.
        level: u32,
        /// Whether it stands on nothing.
        caution: bool,
    },
    /// ไม่เข้าเกณฑ์ตัดสิน: not every consideration was carried out; the level if the rest were.
    NotRated {
        /// The level that the clear evidence would give.
        provisional: Option<u32>,
    },
    /// The office has no register of considerations for the year.
    NoData,
}

/// One consideration with the evidence found for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoredConsideration {
    /// Its number.
    pub number: u32,
    /// Its name: from the standard, else from the office's register, else none.
    pub title: Option<String>,
    /// Whether it was carried out; none when the register has no row for it or does not say.
    pub performed: Option<bool>,
    /// The state that counts: the assessor's where given, else [`Clarity::None`].
    pub clarity: Clarity,
    /// What the evidence register would propose: clear with at least one complete record dated in the year.
    pub proposed: Clarity,
    /// How many documents of the register carry it.
    pub evidence: u32,
    /// Its row in the office's register.
    pub location: Option<Location>,
}
