//! The facts: the documented columns that definitions may speak of.
//!
//! `derive` fills these tables, conditions in `templates/indicators` name their columns, and the workbook's ledger
//! shows them. One row of a table is one thing that is counted. A column of kind [`FactKind::Moment`] named `x` stands
//! in the frame as two columns `x_from` and `x_to`, the first and last instant that the record allows.

use serde::{Deserialize, Serialize};

/// A table of facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactTable {
    /// One row is one news item.
    News,
    /// One row is one news item on one channel.
    Placements,
    /// One row is one clipping: one appearance in the media.
    Coverage,
    /// One row is one respondent's answer to one item, or one count of a tally sheet.
    Answers,
}

/// What a fact column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactKind {
    /// Free text or an identifier.
    Text,
    /// A code of the named vocabulary.
    Code(&'static str),
    /// A whole number.
    Integer,
    /// True, false or unknown.
    Boolean,
    /// A calendar day.
    Date,
    /// An instant known to the minute, or only to the day.
    Moment,
}

/// One column of a table of facts.
#[derive(Debug, Clone, Copy)]
pub struct FactColumn {
    /// Its name in conditions.
    pub id: &'static str,
    /// What it holds.
    pub kind: FactKind,
    /// Whether the workbook's ledger shows it.
    pub shown: bool,
    /// What it means.
    pub meaning: &'static str,
}

const fn column(id: &'static str, kind: FactKind, shown: bool, meaning: &'static str) -> FactColumn {
    FactColumn { id, kind, shown, meaning }
}

use FactKind::{Boolean, Code, Date, Integer, Moment, Text};

const NEWS: &[FactColumn] = &[
    column("news_id", Text, true, "the number of the item in the office's register"),
    column("title", Text, true, "the headline"),
    column("category", Code("news-category"), true, "the planning category (S3:99-101)"),
    column("type", Code("news-type"), true, "the type that sets the time standard (S3:142-145)"),
    column("unit", Text, true, "the group or school that the item is about"),
    column("event_start", Moment, true, "when the event began"),
    column("event_end", Moment, true, "when the event ended"),
    column("press_start", Moment, false, "when the press conference began"),
    column("produced", Moment, true, "when the item was finished"),
    column("published", Moment, true, "when it was first published"),
    column("accuracy", Code("accuracy"), true, "the result of the check of its content"),
    column("announcement", Code("announcement"), true, "whether the event was to be announced in advance"),
    column("first_notice", Date, true, "when the network was first told"),
    column("notice_days", Integer, true, "days from first_notice to the day the event began"),
    column("has_time_standard", Boolean, false, "whether a time standard exists for its type"),
    column(
        "on_time",
        Boolean,
        true,
        "whether it met the whole standard of its type; unknown when the times cannot prove it",
    ),
    column(
        "produced_on_time",
        Boolean,
        true,
        "whether it was finished in the time of its standard, whenever it was published",
    ),
    column("late_reason", Code("late-reason"), true, "why it was late, by the manual's list of risks"),
    column("clippings", Integer, true, "appearances in the media up to the cut-off"),
    column("print_clippings", Integer, true, "appearances in print up to the cut-off"),
];

const PLACEMENTS: &[FactColumn] = &[
    column("news_id", Text, true, "the number of the news item"),
    column("title", Text, true, "its headline"),
    column("channel", Code("channel"), true, "the channel"),
    column("family", Code("channel-family"), true, "the family of the channel (S3:159)"),
    column("event_end", Moment, false, "of the news item"),
    column("produced", Moment, false, "of the news item"),
    column("published", Moment, false, "of the news item"),
];

const COVERAGE: &[FactColumn] = &[
    column("news_id", Text, true, "the office's news item that was taken up; none when the media wrote on their own"),
    column("outlet", Text, true, "the medium's name"),
    column("media_type", Code("media-type"), true, "the kind of medium"),
    column("date", Date, true, "the day of the appearance"),
    column("tone", Code("tone"), true, "beneficial, neutral or damaging to the office (S3:62)"),
    column("matched", Boolean, true, "whether news_id is a number of the office's register"),
];

const ANSWERS: &[FactColumn] = &[
    column("survey", Text, true, "the survey: its title, or the name of its file"),
    column("section", Text, true, "the section of the item, if the survey has sections"),
    column("item", Text, true, "the item as it was asked"),
    column("respondent", Integer, true, "the row of the respondent within the survey; none in a tally"),
    column("group", Text, true, "the respondent's group"),
    column("date", Date, true, "the day of the answer"),
    column("state", Code("answer-state"), true, "answered, missing, not applicable or unreadable"),
    column("score", Integer, true, "the level chosen, 1 is the lowest"),
    column("scale", Integer, true, "the highest level of the scale"),
    column("weight", Integer, true, "how many respondents the row stands for: 1 but in a tally"),
    column("points", Integer, true, "score x weight"),
    column("possible", Integer, true, "scale x weight"),
    column("top_two", Boolean, true, "whether the level is one of the two highest; of three, the highest"),
];

impl FactTable {
    /// Every table.
    pub const ALL: [Self; 4] = [Self::News, Self::Placements, Self::Coverage, Self::Answers];

    /// Its name in definitions, texts and results.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Placements => "placements",
            Self::Coverage => "coverage",
            Self::Answers => "answers",
        }
    }

    /// Its columns, in order.
    #[must_use]
    pub fn columns(self) -> &'static [FactColumn] {
        match self {
            Self::News => NEWS,
            Self::Placements => PLACEMENTS,
            Self::Coverage => COVERAGE,
            Self::Answers => ANSWERS,
        }
    }

    /// The column of that name.
    #[must_use]
    pub fn column(self, id: &str) -> Option<&'static FactColumn> {
        self.columns().iter().find(|column| column.id == id)
    }
}
