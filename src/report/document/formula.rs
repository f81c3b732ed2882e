//! How figures follow from other cells of the document, without any format's spelling.

use chrono::NaiveDate;

/// How a figure is computed, in terms of tables of the same document.
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
