//! The report as it *is*: sheets of blocks and charts, before anything is drawn.
//!
//! A writer says only how this looks in its format. Nothing here knows a font size, a file or a formula's spelling.

mod chart;
mod formula;
mod list;
mod native;
mod page;
mod reach;

use chrono::{NaiveDate, NaiveDateTime};

use crate::definition::Digits;
use crate::model::fact::FactTable;
use crate::model::location::Location;
use crate::model::target::Verdict;
use crate::report::assessment::{EvidenceLink, SelfAssessment};

pub use crate::model::logo::{Logo, LogoKind};
pub use chart::{
    Bar, Chart, Consideration, Diverging, Level, Map, MapRow, Panel, Panels, Pareto, ParetoBar, Plan, PlanRow, Plot,
    Series, StackedRow, TargetBar, Targets,
};
pub use formula::{Condition, Criterion, Distinct, Formula, Listed, Operation, Rank, Ranked, Relation};
pub use list::{List, Rows, Shown};
pub use native::{NativeChart, NativeKind};
pub use page::{Account, Course, Fate, KeyFigure, Labels, Page, Part, Section, Statement};

/// A report.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Its title, for the document's properties and page heads.
    pub title: String,
    /// Who it is for: the office and the period, for page heads.
    pub subtitle: String,
    /// The day that stands for "now": document properties take it, never the clock.
    pub as_of: NaiveDate,
    /// The digits of all that is written for people.
    pub digits: Digits,
    /// The office's own sign, for the director's page.
    pub logo: Option<Logo>,
    /// The way from the document's folder to the inputs, parted by `/` and ending in it or empty; none when there is no way.
    pub inputs: Option<String>,
    /// For each record of the evidence register the way from the document's folder to its file, parted by `/`; none where
    /// there is no file, or no way.
    pub evidence: Vec<Option<String>>,
    /// The self-assessments that stand in files of their own.
    pub assessments: Vec<SelfAssessment>,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
    /// The names of its cells and columns, each once.
    pub names: Vec<Name>,
    /// The registers of whose rows its lists do not show all: these lie in files of their own.
    pub cut: Vec<FactTable>,
    /// What is said beside a figure whose formula is longer than spreadsheets take.
    pub not_live: String,
    /// What is said at the end of a text of which a cell holds only the beginning.
    pub cut_off: String,
    /// The page for the meeting room and the web, which stands in a file of its own.
    pub board: Option<Page>,
    /// Its charts for the meeting, drawn as pictures.
    pub charts: Vec<Chart>,
}

/// A name for a cell of a table, or for a whole column of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name: ASCII letters, digits and underscores.
    pub id: String,
    /// The table.
    pub table: String,
    /// The row, the first being 0; none for the whole column.
    pub row: Option<usize>,
    /// The column.
    pub column: String,
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
    /// The answer of the sheet in one line that nobody overlooks: the verdict that it gives, its words, and how they follow
    /// from the tables.
    Answer(Verdict, String, Formula),
    /// Lines that each say one thing.
    Points(Vec<Point>),
    /// Rows and columns.
    Table(Table),
    /// Rows of the ledger.
    List(List),
    /// A chart of the format's own, over a table of the same document.
    NativeChart(NativeChart),
    /// Dotted lines to sign on, one for each role.
    Signatures(Vec<String>),
}

/// A line that says one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it says.
    pub text: String,
    /// The sheet that shows more, by its id.
    pub sheet: Option<String>,
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
    /// A text, a verdict or a whole number that follows from other cells, with what it comes to.
    Live(Formula, Box<Cell>),
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
    /// A link to what has a name, with the text that is shown.
    NameLink(String, String),
    /// A small line of the values of a column of another table, oldest first.
    Sparkline {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
}

/// The shape of a verdict, with which its words begin.
impl Cell {
    /// The cell as it is shown: of one that follows from others, what it comes to.
    #[must_use]
    pub fn shown(&self) -> &Self {
        match self {
            Self::Live(_, shown) => shown.shown(),
            own => own,
        }
    }

    /// Its formula, if it has one.
    pub fn formula_mut(&mut self) -> Option<&mut Formula> {
        match self {
            Self::Live(formula, _) | Self::Figure { formula, .. } => Some(formula),
            _ => None,
        }
    }
}
