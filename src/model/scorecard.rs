//! The levels of the office standard, what they rest on, and what would raise them.

use super::evidence::{Account, Clarity};
use super::location::Location;
use super::ratio::{Decimal, Ratio, round};

/// The result of one edition of the standard for one fiscal year.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The edition, as `2557`.
    pub edition: String,
    /// The fiscal year assessed.
    pub fiscal_year: i32,
    /// One entry for each indicator that the edition gives or the office assessed, in their order.
    pub scorecards: Vec<Scorecard>,
    /// The weighted score of each standard that the edition gives.
    pub standards: Vec<StandardScore>,
    /// The weighted score of the whole, or why there is none.
    pub overall: Result<Score, Vec<Gap>>,
}

/// A weighted mean of levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score(pub Ratio);

impl Score {
    /// Rounded half away from zero to so many decimals.
    #[must_use]
    pub fn rounded(self, decimals: u32) -> Decimal {
        round(self.0.numerator.into(), self.0.denominator.into(), decimals)
    }
}

/// The weighted score of a standard.
#[derive(Debug, Clone, PartialEq)]
pub struct StandardScore {
    /// Its number.
    pub number: u32,
    /// Its share of the whole in percent, if known.
    pub weight: Option<Decimal>,
    /// Its score, or why there is none.
    pub score: Result<Score, Vec<Gap>>,
}

/// Why a weighted score cannot be given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// The edition does not say how many standards it has, or how many indicators this standard has.
    Count(Option<u32>),
    /// The edition gives fewer standards, or fewer indicators of this standard, than there are.
    Parts {
        /// The standard; none for the edition.
        standard: Option<u32>,
        /// How many are given.
        given: u32,
        /// How many there are.
        count: u32,
    },
    /// The weight of a standard is not given.
    StandardWeight(u32),
    /// The weight of an indicator, as `2.4`, is not given.
    IndicatorWeight(String),
    /// An indicator, as `2.4`, has no level.
    NoLevel(String),
}

/// The result for one indicator of the standard in one fiscal year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scorecard {
    /// The standard's edition, as `2557`.
    pub edition: String,
    /// The indicator, as `2.4`.
    pub indicator: String,
    /// The fiscal year assessed.
    pub fiscal_year: i32,
    /// How many considerations the indicator has; those that are known, where the edition does not say.
    pub total: u32,
    /// How many were carried out.
    pub performed: u32,
    /// How many of those have evidence that shows clearly, as the assessor decided.
    pub clear: u32,
    /// How many were carried out and wait for the assessor's judgement.
    pub undecided: u32,
    /// What the level table says.
    pub outcome: Outcome,
    /// What it would say if the assessor took over every proposal for what is undecided; the same where nothing is.
    pub proposed: Outcome,
    /// One entry for each consideration of the indicator, by number.
    pub considerations: Vec<ScoredConsideration>,
    /// The shortest way to each higher level, the nearest first.
    pub plans: Vec<Plan>,
}

/// What the level table says of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A level; `caution` when no consideration at all has clear evidence (DOMAIN 1.7 C1.2).
    Level {
        /// From 1 up.
        level: u32,
        /// Whether it stands on nothing.
        caution: bool,
    },
    /// ไม่เข้าเกณฑ์ตัดสิน: not every consideration was carried out; the level if the rest were.
    NotRated {
        /// The level that the clear evidence would give.
        provisional: Option<u32>,
    },
    /// The edition has no level table for the indicator.
    NoTable,
    /// The office has no register of considerations for the year.
    NoData,
}

impl Outcome {
    /// The level, if there is one.
    #[must_use]
    pub fn level(self) -> Option<u32> {
        match self {
            Self::Level { level, .. } => Some(level),
            _ => None,
        }
    }
}

/// One consideration with the evidence found for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoredConsideration {
    /// Its number.
    pub number: u32,
    /// Its name as the office wrote it; the edition's own is in the definitions.
    pub title: Option<String>,
    /// Whether it was carried out; none when the register has no row for it or does not say.
    pub performed: Option<bool>,
    /// The assessor's judgement; none when not yet given.
    pub decided: Option<Clarity>,
    /// What the evidence register proposes: clear with at least one complete record dated in the year.
    pub proposed: Clarity,
    /// The documents of the register that carry it, in their order.
    pub documents: Vec<Document>,
    /// Other documents of the year that could serve, in their order: places in the evidence register.
    pub candidates: Vec<usize>,
    /// What the office itself writes of it.
    pub account: Account,
    /// Its row in the office's register.
    pub location: Option<Location>,
}

impl ScoredConsideration {
    /// The state that counts: the assessor's where given, else nothing.
    #[must_use]
    pub fn clarity(&self) -> Clarity {
        self.decided.unwrap_or(Clarity::None)
    }

    /// Whether it counts for a level as it stands.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.performed == Some(true) && self.decided == Some(Clarity::Clear)
    }
}

/// A document that carries a consideration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its place in the evidence register.
    pub record: usize,
    /// What it lacks to be complete; empty when it is.
    pub lacks: Vec<Lack>,
}

/// What a document lacks to prove a consideration clearly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// Its kind is not said.
    Kind,
    /// It has no date.
    Date,
    /// Its date is not in the fiscal year.
    Year,
    /// Where it is kept is not said, or it is not there.
    File,
    /// The assessor finds that the document does not show clearly.
    Judgement,
}

impl Lack {
    /// Its name in the texts and in `results.json`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Date => "date",
            Self::Year => "year",
            Self::File => "file",
            Self::Judgement => "judgement",
        }
    }
}

/// The smallest set of considerations that reaches a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The level.
    pub level: u32,
    /// The considerations that must yet be carried out, by number.
    pub perform: Vec<u32>,
    /// The considerations whose evidence must yet become clear, by number: the ones with least to do.
    pub clear: Vec<u32>,
}

impl Plan {
    /// Every consideration that must be worked on, by number.
    #[must_use]
    pub fn all(&self) -> Vec<u32> {
        let mut all: Vec<u32> = self.perform.iter().chain(&self.clear).copied().collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}
