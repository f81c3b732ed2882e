//! A page for the screen, in a file of its own: the figures with what lies behind each, and the charts among them.
//!
//! It is made to be put on the web, so it knows no place in the inputs: no file, no link to one, no row.

use super::Table;
use crate::definition::Language;
use crate::model::ledger::Bucket;
use crate::model::target::Verdict;

/// The page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its language.
    pub language: Language,
    /// Whose page it is; none when the office gave no name.
    pub office: Option<String>,
    /// What it is.
    pub title: String,
    /// The period, and the day of the evaluation.
    pub subtitle: String,
    /// The answer, line by line: what was met, what was not, what has no verdict, the levels of the standard.
    pub answer: Vec<(Option<Verdict>, String)>,
    /// What the page's controls say.
    pub labels: Labels,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// Where its figures come from and which rules they follow, at the end.
    pub footer: Vec<String>,
}

/// What the controls of a page say. Texts in which something is counted hold `{n}` for the number.
#[derive(Debug, Clone)]
pub struct Labels {
    /// The link that leaps over the head.
    pub skip: String,
    /// The name of the list of sections.
    pub contents: String,
    /// What opens an account.
    pub why: String,
    /// The field that filters a table.
    pub filter: String,
    /// How many rows of a table are shown.
    pub shown: String,
    /// What a chart says in words.
    pub in_words: String,
    /// What shows a chart on the whole screen.
    pub enlarge: String,
    /// What leads back to the top.
    pub top: String,
    /// The heads of the rows of an account: what became of them, why, how many.
    pub fate: [String; 3],
    /// All rows of an account.
    pub all_rows: String,
}

/// A section of the page.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its anchor: ASCII, unique on the page.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What stands in it, from above.
    pub parts: Vec<Part>,
}

/// A part of a section.
#[derive(Debug, Clone)]
pub enum Part {
    /// A heading below that of the section.
    Heading(String),
    /// A paragraph.
    Note(String),
    /// A sentence of a manual, in Thai and to the letter, and where it stands.
    Quote(String, String),
    /// Figures side by side.
    KeyFigures(Vec<KeyFigure>),
    /// A list of short statements.
    Statements(Vec<Statement>),
    /// A chart of the document, by its id; nothing where the document has none of that id.
    Picture(String),
    /// Rows and columns under a title. Its cells hold no place in the inputs.
    Table(String, Table),
    /// Parts that open under a title.
    Folded(String, Vec<Part>),
    /// What lies behind a figure, under its title.
    Account(String, Account),
}

/// A figure that leads.
#[derive(Debug, Clone)]
pub struct KeyFigure {
    /// Its anchor: ASCII, unique on the page.
    pub id: String,
    /// What is measured.
    pub title: String,
    /// The value as it is written, with its sign; none when there is none.
    pub value: Option<String>,
    /// Its unit; empty where the value's sign says it.
    pub unit: String,
    /// The verdict and its word.
    pub verdict: (Verdict, String),
    /// What else is said: what of, and what.
    pub lines: Vec<(String, String)>,
    /// How it moved.
    pub course: Option<Course>,
    /// What lies behind it.
    pub account: Account,
}

/// How a value moved, month by month.
#[derive(Debug, Clone)]
pub struct Course {
    /// The values, oldest first; none where there is no value.
    pub values: Vec<Option<f64>>,
    /// The first and the last month, as they are written.
    pub span: [String; 2],
    /// The value to reach, where it is the same in every month.
    pub target: Option<f64>,
    /// The same in words.
    pub words: String,
}

/// A short statement.
#[derive(Debug, Clone)]
pub struct Statement {
    /// A verdict that it speaks of.
    pub verdict: Option<Verdict>,
    /// What it is about.
    pub about: String,
    /// What it says.
    pub text: String,
    /// The anchor of what it is about.
    pub to: Option<String>,
}

/// What lies behind a figure: how it is counted, on which words of the manual, and what became of every row.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its anchor: ASCII, unique on the page.
    pub id: String,
    /// The manual's exact sentence, in Thai, and where it stands.
    pub sentence: (String, String),
    /// How it is counted and what had to be decided: what of, and what.
    pub lines: Vec<(String, String)>,
    /// What became of the rows of the period; they sum to `rows`.
    pub fates: Vec<Fate>,
    /// How many rows the period has; none when no file holds them.
    pub rows: Option<usize>,
    /// What is said below: rows of other periods, where to see them all.
    pub notes: Vec<String>,
}

/// Rows with one fate and one reason for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fate {
    /// Where they are.
    pub bucket: Bucket,
    /// The same in words.
    pub name: String,
    /// Why.
    pub reason: String,
    /// How many.
    pub rows: usize,
}
