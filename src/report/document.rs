//! The report as it *is*: sheets of blocks and charts, before anything is drawn.
//!
//! A writer says only how this looks in its format. Nothing here knows a font size, a file or a formula's spelling.

use chrono::{NaiveDate, NaiveDateTime};

use crate::model::location::Location;
use crate::model::target::Verdict;
use crate::report::assessment::{EvidenceLink, SelfAssessment};

/// A report.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Its title, for the document's properties and page heads.
    pub title: String,
    /// Who it is for: the office and the period, for page heads.
    pub subtitle: String,
    /// The day that stands for "now": document properties take it, never the clock.
    pub as_of: NaiveDate,
    /// The way from the document's folder to the inputs, parted by `/` and ending in it or empty; none when there is no way.
    pub inputs: Option<String>,
    /// For each record of the evidence register the way from the document's folder to its file, parted by `/`; none where
    /// there is no file, or no way.
    pub evidence: Vec<Option<String>>,
    /// The self-assessments that stand in files of their own.
    pub assessments: Vec<SelfAssessment>,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
    /// Its charts for the meeting, drawn as pictures.
    pub charts: Vec<Chart>,
}

/// A sheet of the report.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// A stable name for links within the report, ASCII.
    pub id: String,
    /// The name that the reader sees; at most 31 characters.
    pub title: String,
    /// How it is printed.
    pub orientation: Orientation,
    /// Whether it holds long lists that are read in small print.
    pub dense: bool,
    /// What stands on it, from above.
    pub blocks: Vec<Block>,
}

/// How a sheet is printed on A4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Upright, one page in all where that is legible.
    OnePage,
    /// Upright, one page wide.
    Portrait,
    /// Across, one page wide.
    Landscape,
}

/// A part of a sheet.
#[derive(Debug, Clone)]
pub enum Block {
    /// A title; level 1 is the sheet's own.
    Heading(u8, String),
    /// A paragraph, wrapped over the sheet's width.
    Note(String),
    /// Rows and columns.
    Table(Table),
    /// A chart of the format's own, over a table of the same document.
    NativeChart(NativeChart),
    /// Dotted lines to sign on, one for each role.
    Signatures(Vec<String>),
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// A stable name, ASCII letters, digits and underscores: formulas and charts refer to it.
    pub id: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each as long as the columns.
    pub rows: Vec<Vec<Cell>>,
    /// Whether its rows can be filtered and sorted (a true table of the format) or are only laid out.
    pub filter: bool,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// A stable name within the table, for formulas.
    pub id: String,
    /// Its head; unique within the table.
    pub title: String,
    /// Its width in characters.
    pub width: f64,
    /// Whether its text may run over several lines.
    pub wrap: bool,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// Text that stands out.
    Strong(String),
    /// A whole number as it was read.
    Integer(i64),
    /// A whole number that is a name, as 256907: written without separators.
    Key(i64),
    /// A number with so many decimals.
    Number(f64, u8),
    /// A difference with so many decimals, shown with its sign.
    Signed(f64, u8),
    /// A day.
    Date(NaiveDate),
    /// An instant.
    Moment(NaiveDateTime),
    /// A figure: a live formula with the value that it has.
    Figure {
        /// How it is computed from other cells.
        formula: Formula,
        /// What it comes to; none shows as a dash.
        value: Option<f64>,
        /// How many decimals are shown.
        decimals: u8,
    },
    /// A verdict, in words and by shape, never by colour alone.
    Verdict(Verdict, String),
    /// A place in the inputs, as text.
    Source(Location),
    /// A link to a place in the inputs, with the text that is shown: text only where the document knows no way there.
    SourceLink(Location, String),
    /// A document of the evidence register, with the text that is shown: a link where there is a way to it.
    EvidenceLink(EvidenceLink, String),
    /// An address as it was recorded: a link only where it is a plain web address.
    Address(String),
    /// A link to another sheet of the report, by its id.
    SheetLink(String, String),
    /// A small line of the values of a column of another table, oldest first.
    Sparkline {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
}

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

/// A native chart of the format, over columns of a table.
#[derive(Debug, Clone)]
pub struct NativeChart {
    /// What it says.
    pub title: String,
    /// A description for those who cannot see it.
    pub alt: String,
    /// How it is drawn.
    pub kind: NativeKind,
    /// The table that it draws.
    pub table: String,
    /// The column of its labels.
    pub labels: String,
    /// The columns of its values.
    pub values: Vec<String>,
    /// A column drawn as the target's line, if any.
    pub target: Option<String>,
    /// Its value axis, as percent 0-100 or free.
    pub percent: bool,
}

/// The kinds of native charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NativeKind {
    /// Upright columns.
    Columns,
    /// Lying bars.
    Bars,
    /// Lying bars stacked to 100 %.
    StackedBars,
    /// Lines.
    Lines,
}

/// A chart for the meeting, drawn by us.
#[derive(Debug, Clone)]
pub struct Chart {
    /// A stable name: the stem of its files.
    pub id: String,
    /// The finding, in one line.
    pub title: String,
    /// The base: n, period.
    pub subtitle: String,
    /// Source and period, small.
    pub footer: String,
    /// What it shows, for those who cannot see it.
    pub alt: String,
    /// What is drawn.
    pub plot: Plot,
}

/// What a chart draws. Shares are percentages, 0-100.
#[derive(Debug, Clone)]
pub enum Plot {
    /// Indicators against their targets.
    Targets(Vec<TargetBar>),
    /// Lines over periods; gaps where there is no value.
    Trend {
        /// The periods' labels, oldest first.
        periods: Vec<String>,
        /// The lines.
        series: Vec<Series>,
        /// A horizontal line with its label.
        target: Option<(f64, String)>,
    },
    /// Bars with their values written beside them.
    Bars {
        /// The bars, in order from above.
        bars: Vec<Bar>,
        /// Whether values are percentages.
        percent: bool,
        /// A line across with its label.
        target: Option<(f64, String)>,
    },
    /// Bars stacked to 100 %: each row's counts by category.
    Stacked {
        /// The categories, first at the left.
        categories: Vec<String>,
        /// The rows, in order from above.
        rows: Vec<StackedRow>,
        /// Whether the categories are levels of a scale, the highest first (coloured as levels) or plain ones.
        levels: bool,
    },
    /// The level of the standard: its considerations and their states.
    Level {
        /// The level as a word: `4`, or what is said when there is none.
        level: String,
        /// The highest level, and the one reached.
        scale: (u32, Option<u32>),
        /// The considerations in order: number, name, state in words, and whether it is clear, unclear or none (0, 1, 2).
        considerations: Vec<(u32, String, String, u8)>,
    },
}

/// A bar with its target.
#[derive(Debug, Clone)]
pub struct TargetBar {
    /// Its name.
    pub label: String,
    /// Its value; none when there is none.
    pub value: Option<f64>,
    /// What is written beside it: value, n, verdict.
    pub note: String,
    /// The best and worst value under undecided rows.
    pub bounds: Option<(f64, f64)>,
    /// The target and its words.
    pub target: Option<(f64, String)>,
    /// The verdict.
    pub verdict: Verdict,
}

/// A line.
#[derive(Debug, Clone)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its values, one for each period.
    pub values: Vec<Option<f64>>,
}

/// A bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// Its value.
    pub value: f64,
    /// What is written beside it.
    pub note: String,
    /// Whether it meets the target, where there is one.
    pub met: Option<bool>,
}

/// A row of a stacked chart.
#[derive(Debug, Clone)]
pub struct StackedRow {
    /// Its name.
    pub label: String,
    /// Counts by category.
    pub counts: Vec<i64>,
    /// What is written at its end: n, mean.
    pub note: String,
}
