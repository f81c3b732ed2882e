//! What many offices found in one period, side by side.

use chrono::NaiveDate;

use super::dataset::{FileRecord, RowCounts};
use super::measurement::{Kind, Tally};
use super::period::{Month, Period};
use super::target::{Target, Threshold, Verdict};
use super::value::Value;

/// The results of a roll-up.
#[derive(Debug, Clone)]
pub struct Rollup {
    /// The period, one for all.
    pub period: Period,
    /// Why it is that one.
    pub chosen: Chosen,
    /// The day for which the evaluation is made.
    pub as_of: NaiveDate,
    /// The offices, by their folders.
    pub offices: Vec<Office>,
    /// The indicators that all offices share, in the definitions' order.
    pub indicators: Vec<Comparison>,
    /// Spreadsheets that lie beside the offices' folders and are nobody's, by path.
    pub stray: Vec<String>,
    /// The months of the offices' courses, oldest first.
    pub months: Vec<Month>,
}

/// Why a roll-up has its period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// It was asked for.
    Given,
    /// It is the latest quarter of any office; that of so many.
    Latest {
        /// How many offices have it for their latest one.
        offices: usize,
    },
}

/// An office.
#[derive(Debug, Clone)]
pub struct Office {
    /// Its folder, parted by `/`: no two have the same.
    pub folder: String,
    /// The name that it gives itself.
    pub name: Option<String>,
    /// Whether another office gives itself the same name.
    pub shares_name: bool,
    /// What became of it.
    pub state: State,
    /// Its input files.
    pub files: Vec<FileRecord>,
    /// What became of its rows.
    pub rows: RowCounts,
    /// What was found in its files: to be mended first, to be looked at, for the record.
    pub issues: [usize; 3],
    /// SHA-256 of its definitions.
    pub definitions: Option<String>,
    /// Indicators that only it has, by id.
    pub own_indicators: Vec<String>,
    /// Where its own report is, or why there is none; none where none was asked for or nothing was found.
    pub report: Option<Result<String, Reason>>,
}

/// What became of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It has figures.
    Evaluated,
    /// It has records, but none in the period.
    NothingInPeriod {
        /// The first month with a record.
        first: Month,
        /// The last.
        last: Month,
    },
    /// Its folder has no spreadsheet.
    NothingSent(Reason),
    /// It could not be read.
    Broken(Reason),
}

impl State {
    /// Its stable name, and the end of the key of its words.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Evaluated => "evaluated",
            Self::NothingInPeriod { .. } => "nothing-in-period",
            Self::NothingSent(_) => "nothing-sent",
            Self::Broken(_) => "broken",
        }
    }
}

/// Why something could not be done: the code of an error and its facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The error's code.
    pub code: &'static str,
    /// Its facts, by the names that the texts use.
    pub facts: Vec<(&'static str, String)>,
}

/// Whether an office counts an indicator as the others do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Comparability {
    /// By the built-in definition.
    Same,
    /// It holds the same figure against a target of its own: the verdict is its own.
    OtherTarget,
    /// It counts in another way: the figure is not compared with any.
    OtherCounting,
}

impl Comparability {
    /// Its stable name, and the end of the key of its words.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::OtherTarget => "other-target",
            Self::OtherCounting => "other-counting",
        }
    }

    /// Whether the figure may stand beside those of others.
    #[must_use]
    pub fn is_comparable(self) -> bool {
        self != Self::OtherCounting
    }
}

/// An indicator over all offices.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// Its id.
    pub indicator: String,
    /// How it is counted.
    pub kind: Kind,
    /// How many parts of its numbers make one.
    pub scale: i64,
    /// The target of the built-in definition.
    pub target: Option<Target>,
    /// Whether a higher value is better; none without a target.
    pub higher_is_better: Option<bool>,
    /// The offices' figures, in the order of the offices; those without any record of it in the period too.
    pub standings: Vec<Standing>,
    /// All offices together; none where their figures cannot be put together.
    pub total: Option<Total>,
    /// Whether offices are ranked by it.
    pub ranked: bool,
    /// How the offices' values spread; none for fewer than four.
    pub quartiles: Option<Quartiles>,
}

/// An office's figure of an indicator.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The office's place in [`Rollup::offices`].
    pub office: usize,
    /// Whether it is counted as elsewhere.
    pub comparability: Comparability,
    /// What was counted.
    pub tally: Tally,
    /// The value, where there is one.
    pub value: Option<Value>,
    /// The office's verdict.
    pub verdict: Verdict,
    /// What the value was held against.
    pub threshold: Option<Threshold>,
    /// Whether undecided rows cannot turn the verdict; none without one.
    pub robust: Option<bool>,
    /// The Wilson 95 % interval, in percent, of a proportion of rows.
    pub interval: Option<(f64, f64)>,
    /// The same, widened to what undecided rows may still make of it: offices are ranked by this one.
    pub reach: Option<(f64, f64)>,
    /// Its place among the offices; none where they are not ranked, or it is not comparable.
    pub place: Option<Place>,
    /// Its value in each of the months of the roll-up; empty where no course is kept.
    pub course: Vec<Option<Value>>,
}

/// A place in a partial order: offices whose intervals overlap have none before one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The band, from 1: no two offices of a band can be told apart, and for each office of a later one there is an office
    /// of the band before that is surely ahead of it.
    pub band: usize,
    /// How many offices are surely ahead of it.
    pub behind: usize,
    /// How many offices it is surely ahead of.
    pub ahead: usize,
    /// How many offices are ranked.
    pub of: usize,
}

impl Place {
    /// The best rank that it may have.
    #[must_use]
    pub fn best(self) -> usize {
        1 + self.behind
    }

    /// The worst rank that it may have.
    #[must_use]
    pub fn worst(self) -> usize {
        self.of - self.ahead
    }
}

/// All offices together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Total {
    /// The sum of what counts for.
    pub numerator: i64,
    /// The sum out of what.
    pub denominator: i64,
    /// The ratio of the sums, or the sum of a count.
    pub value: Value,
    /// The Wilson 95 % interval of the ratio, where the offices have one.
    pub interval: Option<(f64, f64)>,
    /// How many offices it covers.
    pub offices: usize,
}

/// How the values of offices spread; each is the value of an office, but for a median between two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quartiles {
    /// The least.
    pub least: Value,
    /// The smallest value that a quarter of the offices do not exceed.
    pub first: Value,
    /// The middle one, or the mean of the two in the middle.
    pub median: f64,
    /// The smallest value that three quarters of the offices do not exceed.
    pub third: Value,
    /// The greatest.
    pub greatest: Value,
}

impl Comparison {
    /// The figures that may stand beside one another, with a value.
    pub fn valued(&self) -> impl Iterator<Item = (&Standing, Value)> {
        self.standings.iter().filter(|own| own.comparability.is_comparable()).filter_map(|own| Some((own, own.value?)))
    }

    /// How many offices have a verdict by the common target.
    #[must_use]
    pub fn with(&self, verdict: Verdict) -> usize {
        let common = self.standings.iter().filter(|own| own.comparability == Comparability::Same);
        common.filter(|own| own.verdict == verdict).count()
    }

    /// How many of the offices have values in each of the steps of a percentage: below 50, then by tens, and 100.
    #[must_use]
    pub fn steps(&self) -> [usize; STEPS.len() + 1] {
        let mut counts = [0; STEPS.len() + 1];
        for (_, value) in self.valued() {
            counts[step(value)] += 1;
        }
        counts
    }
}

/// Where the steps of a distribution of percentages begin, besides 0.
pub const STEPS: [i64; 6] = [50, 60, 70, 80, 90, 100];

/// The step in which a percentage lies, decided on integers.
#[must_use]
pub fn step(value: Value) -> usize {
    let (numerator, denominator) = (i128::from(value.ratio.numerator) * 100, i128::from(value.ratio.denominator));
    STEPS.iter().filter(|from| numerator >= i128::from(**from) * denominator).count()
}

impl Rollup {
    /// The offices in a state, by its code.
    pub fn in_state(&self, code: &'static str) -> impl Iterator<Item = &Office> {
        self.offices.iter().filter(move |office| office.state.code() == code)
    }

    /// How many offices have figures.
    #[must_use]
    pub fn evaluated(&self) -> usize {
        self.in_state(State::Evaluated.code()).count()
    }

    /// An indicator over all offices.
    #[must_use]
    pub fn comparison(&self, indicator: &str) -> Option<&Comparison> {
        self.indicators.iter().find(|own| own.indicator == indicator)
    }
}
