//! How figures follow from other cells of the document, without any format's spelling.

use chrono::NaiveDate;

/// How a figure is computed, in terms of tables of the same document. What has many parts and is rare stands apart: every
/// formula takes the room of the largest kind.
#[derive(Debug, Clone, PartialEq)]
pub enum Formula {
    /// How many rows of a table meet all criteria.
    CountRows {
        /// The table.
        table: String,
        /// All must hold.
        criteria: Vec<Criterion>,
    },
    /// The sum of a column over the rows of a table that meet all criteria.
    SumRows {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// All must hold.
        criteria: Vec<Criterion>,
    },
    /// The sum of formulas.
    Sum(Vec<Formula>),
    /// The value of a column in a row of a table, the first row being 0.
    Of {
        /// The table.
        table: String,
        /// The row.
        row: usize,
        /// The column.
        column: String,
    },
    /// How many different values of a list a column has.
    DistinctRows(Box<Distinct>),
    /// A value by its place among those of a column.
    Ranked(Box<Ranked>),
    /// The number under which a list has a text of the same row.
    Listed(Box<Listed>),
    /// What a column has in the same row.
    Column(String),
    /// The number that a column has in the same row; 0 where it has none.
    Counted(String),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A calculation with two numbers.
    Calculated(Box<Formula>, Operation, Box<Formula>),
    /// The greatest whole number that is not above it.
    Floor(Box<Formula>),
    /// The nearest whole number.
    Nearest(Box<Formula>),
    /// The square root.
    Root(Box<Formula>),
    /// The number without its sign.
    Absolute(Box<Formula>),
    /// The number, or the nearest end of a range that it lies outside of.
    Within(Box<Formula>, i64, i64),
    /// One of two, by a condition.
    If(Box<Condition>, Box<Formula>, Box<Formula>),
    /// The first, or the second where the first cannot be computed.
    Unless(Box<Formula>, Box<Formula>),
    /// Texts, one after another.
    Joined(Vec<Formula>),
    /// A text without so many letters at its beginning.
    After(Box<Formula>, u8),
    /// A number as text with so many decimals.
    Written(Box<Formula>, u8),
    /// The value of one column less that of another, in the same row; nothing when either has no value.
    Difference(String, String),
    /// 100 · numerator / denominator of columns in the same row; nothing when the denominator is 0.
    Percent {
        /// The column of the numerator.
        numerator: String,
        /// The column of the denominator.
        denominator: String,
    },
    /// numerator / denominator of columns in the same row; nothing when the denominator is 0.
    Quotient {
        /// The column of the numerator.
        numerator: String,
        /// The column of the denominator.
        denominator: String,
    },
    /// 100 · the sum of columns / another column of the same row; nothing when that is 0.
    PercentOfColumns {
        /// The columns that are summed.
        numerators: Vec<String>,
        /// The column of the denominator.
        denominator: String,
    },
    /// The sum of columns in the same row.
    SumOfColumns(Vec<String>),
    /// The mean of levels whose counts stand in columns of the same row, the highest level first; rounded to 2 decimals.
    MeanOfLevels(Vec<String>),
    /// Their sample standard deviation, rounded to 2 decimals.
    DeviationOfLevels(Vec<String>),
}

/// How many different values a column has in the rows of tables that meet all criteria, of those that a list holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Distinct {
    /// The tables, which have the same columns.
    pub tables: Vec<String>,
    /// The column: whole numbers or days.
    pub column: String,
    /// All must hold.
    pub criteria: Vec<Criterion>,
    /// The table of the values that are looked for.
    pub list: String,
    /// Its column with the values.
    pub entry: String,
    /// Which of its rows are looked for.
    pub among: Vec<Criterion>,
}

/// A value by its place among those of a column, ascending, over the rows of tables that meet all criteria.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// The tables, which have the same columns.
    pub tables: Vec<String>,
    /// The column.
    pub column: String,
    /// All must hold.
    pub criteria: Vec<Criterion>,
    /// Which of them.
    pub rank: Rank,
}

/// The number under which a list has the text of a column of the same row; an empty text where there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The column of the same row.
    pub column: String,
    /// The list.
    pub list: String,
    /// Its column with the texts, which differ.
    pub text: String,
    /// Its column with their numbers.
    pub number: String,
}

/// A calculation with two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// The sum.
    Plus,
    /// The difference.
    Minus,
    /// The product.
    Times,
    /// The quotient.
    Over,
}

/// Which value of a column is taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Rank {
    /// The least.
    Least,
    /// The middle one, or the mean of the two in the middle.
    Median,
    /// The one at this place, from 1.
    At(Box<Formula>),
    /// The greatest.
    Greatest,
}

/// How two things are held against one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The same.
    Equal,
    /// Not the same.
    Unequal,
    /// Greater.
    Above,
    /// Not less.
    AtLeast,
    /// Less.
    Below,
    /// Not greater.
    AtMost,
}

/// What may hold of formulas.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// One is so to the other.
    Is(Formula, Relation, Formula),
    /// It comes to a number.
    IsNumber(Formula),
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// Both hold, or neither.
    Agree(Box<Condition>, Box<Condition>),
}

impl Formula {
    /// What a column has in the same row.
    #[must_use]
    pub fn column(id: &str) -> Self {
        Self::Column(id.to_owned())
    }

    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Self {
        Self::Number(number as f64)
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The sum of both.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self::Calculated(Box::new(self), Operation::Plus, Box::new(other))
    }

    /// This less the other.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self::Calculated(Box::new(self), Operation::Minus, Box::new(other))
    }

    /// The product of both; nothing is written that changes nothing.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        match (self, other) {
            (Self::Number(1.0), other) | (other, Self::Number(1.0)) => other,
            (Self::Number(own), Self::Number(other)) => Self::Number(own * other),
            (own, other) => Self::Calculated(Box::new(own), Operation::Times, Box::new(other)),
        }
    }

    /// This divided by the other.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        match other {
            Self::Number(1.0) => self,
            other => Self::Calculated(Box::new(self), Operation::Over, Box::new(other)),
        }
    }

    /// Rounded down to a whole number.
    #[must_use]
    pub fn floor(self) -> Self {
        Self::Floor(Box::new(self))
    }

    /// Rounded up to a whole number.
    #[must_use]
    pub fn ceiling(self) -> Self {
        Self::whole(0).minus(Self::whole(0).minus(self).floor())
    }

    /// A quotient of whole numbers, not below zero, rounded to so many decimals, halves up: exact, unlike that of a float.
    #[must_use]
    pub fn rounded(numerator: Self, denominator: Self, decimals: u8) -> Self {
        let unit = Self::whole(10_i64.pow(decimals.into()));
        let doubled = |own: Self| Self::whole(2).times(own);
        doubled(unit.clone()).times(numerator).plus(denominator.clone()).over(doubled(denominator)).floor().over(unit)
    }

    /// This where a condition holds, else the other.
    #[must_use]
    pub fn when(condition: Condition, then: Self, otherwise: Self) -> Self {
        Self::If(Box::new(condition), Box::new(then), Box::new(otherwise))
    }

    /// As text with so many decimals.
    #[must_use]
    pub fn written(self, decimals: u8) -> Self {
        Self::Written(Box::new(self), decimals)
    }

    /// Whether it is so to another.
    #[must_use]
    pub fn is(self, relation: Relation, other: Self) -> Condition {
        Condition::Is(self, relation, other)
    }

    /// The formulas within it.
    fn within(&mut self) -> Vec<&mut Self> {
        match self {
            Self::Sum(all) | Self::Joined(all) => all.iter_mut().collect(),
            Self::Calculated(left, _, right) | Self::Unless(left, right) => vec![left, right],
            Self::Floor(own)
            | Self::Nearest(own)
            | Self::Root(own)
            | Self::Absolute(own)
            | Self::Within(own, ..)
            | Self::Written(own, _)
            | Self::After(own, _) => vec![own],
            Self::Ranked(ranked) => match &mut ranked.rank {
                Rank::At(own) => vec![own],
                _ => Vec::new(),
            },
            Self::If(condition, then, otherwise) => {
                let mut all = condition.within();
                all.extend([&mut **then, &mut **otherwise]);
                all
            }
            _ => Vec::new(),
        }
    }

    /// Shows every formula within it to `change`, the inner ones first, and then itself.
    pub fn visit(&mut self, change: &mut dyn FnMut(&mut Self)) {
        for part in self.within() {
            part.visit(change);
        }
        change(self);
    }
}

impl Condition {
    fn within(&mut self) -> Vec<&mut Formula> {
        match self {
            Self::Is(left, _, right) => vec![left, right],
            Self::IsNumber(own) => vec![own],
            Self::All(all) | Self::Any(all) => all.iter_mut().flat_map(Self::within).collect(),
            Self::Agree(left, right) => left.within().into_iter().chain(right.within()).collect(),
        }
    }
}

/// A condition on a column of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Criterion {
    /// The column holds this word of a code list.
    Is(String, String),
    /// The column holds exactly this free text, to the letter.
    Exactly(String, String),
    /// The column is blank.
    IsBlank(String),
    /// The column is not blank.
    IsNotBlank(String),
    /// The column holds a whole number between these, both within.
    Between(String, i64, i64),
    /// The column holds a day between these, both within.
    Days(String, NaiveDate, NaiveDate),
}

impl Criterion {
    /// The column.
    #[must_use]
    pub fn column(&self) -> &str {
        match self {
            Self::Is(column, _)
            | Self::Exactly(column, _)
            | Self::IsBlank(column)
            | Self::IsNotBlank(column)
            | Self::Between(column, ..)
            | Self::Days(column, ..) => column,
        }
    }
}
