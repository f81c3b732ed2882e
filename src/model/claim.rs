//! Figures that an office claims in its report, held against its registers.

use std::cmp::Ordering;

use super::location::Location;
use super::ratio::Decimal;

/// A claimed figure and what the registers give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reconciliation {
    /// What is claimed, in the office's words.
    pub subject: String,
    /// Where the report has it, in the office's words.
    pub place: Option<String>,
    /// The fiscal year that it is about: its own, else the one evaluated.
    pub fiscal_year: i32,
    /// The figure that is claimed.
    pub claimed: Decimal,
    /// Of what, as `ราย`.
    pub unit: Option<String>,
    /// How it was counted; none when the claim cannot be held against anything.
    pub counting: Option<Counting>,
    /// What the registers give.
    pub found: Found,
    /// The cell of the claimed figure.
    pub location: Location,
}

/// How a figure is counted from a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counting {
    /// The register, by id.
    pub register: String,
    /// The way.
    pub way: Way,
    /// The column that is counted, by id; none for whole rows.
    pub column: Option<String>,
    /// Which rows; none for all.
    pub filter: Option<Filter>,
    /// Whether the register dates its rows: one that does not is counted as it stands.
    pub dated: bool,
    /// Rows that fit and bear no date: they count.
    pub undated: usize,
    /// Rows that fit and have nothing in the column: they do not count.
    pub blank: usize,
}

/// Rows in which a column has one of these values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The column, by id.
    pub column: String,
    /// Codes of a choice, else texts as the claim has them.
    pub values: Vec<String>,
}

/// The ways of counting, as the code list `claim-count` has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// How many rows; with a column, how many have anything in it.
    Rows,
    /// How many different values.
    Distinct,
    /// The sum of a column of numbers.
    Sum,
    /// The number of the last day; of one day, the lowest row's.
    Latest,
    /// The number that every row has.
    Every,
}

impl Way {
    /// All of them, with their codes.
    pub const ALL: [(Self, &str); 5] = [
        (Self::Rows, "rows"),
        (Self::Distinct, "distinct"),
        (Self::Sum, "sum"),
        (Self::Latest, "latest"),
        (Self::Every, "every"),
    ];

    /// The way of a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| *own == code).map(|(way, _)| *way)
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(way, _)| *way == self).map_or("", |(_, code)| code)
    }

    /// Whether it needs numbers.
    #[must_use]
    pub fn needs_numbers(self) -> bool {
        matches!(self, Self::Sum | Self::Latest | Self::Every)
    }
}

/// What the registers give for a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A figure, and the cells that it was counted from, in their order.
    Figure(Decimal, Vec<Location>),
    /// Rows that should have one number have several: the least and the greatest, and the cells that are not as claimed.
    Mixed(Decimal, Decimal, Vec<Location>),
    /// The register was not among the inputs, or has no number of the year that fits.
    Nothing,
    /// The claim does not say, or not in words that are known, what to hold it against; there is an issue.
    Unchecked,
}

impl Found {
    /// The cells that it was counted from, or that are not as claimed.
    #[must_use]
    pub fn cells(&self) -> &[Location] {
        match self {
            Self::Figure(_, cells) | Self::Mixed(.., cells) => cells,
            Self::Nothing | Self::Unchecked => &[],
        }
    }
}

impl Reconciliation {
    /// Whether the registers give the figure that is claimed; none when it could not be held against them.
    #[must_use]
    pub fn agrees(&self) -> Option<bool> {
        match &self.found {
            Found::Figure(figure, _) => Some(figure.compare(self.claimed) == Ordering::Equal),
            Found::Mixed(..) => Some(false),
            Found::Nothing | Found::Unchecked => None,
        }
    }

    /// What the registers give less what is claimed, where they give one figure.
    #[must_use]
    pub fn difference(&self) -> Option<Decimal> {
        match &self.found {
            Found::Figure(figure, _) => Some(figure.minus(self.claimed)),
            Found::Mixed(..) | Found::Nothing | Found::Unchecked => None,
        }
    }
}
