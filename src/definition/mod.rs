//! The definitions: everything that a non-programmer edits, read and checked as a whole.
//!
//! In: `templates/**`, built into the program; a workspace's own `templates/` folder replaces them file by file and may
//! add files; its `pramoen.toml` says what the office, its files and its days are. Out: [`Definitions`], or every [`Mistake`] of every file at once. Never: a figure, or a rule of the
//! manuals in code.

mod band;
mod baseline;
mod chosen_chart;
mod condition;
mod definitions;
mod digits;
mod document;
mod facts;
mod files;
mod form;
mod holiday;
mod indicator;
mod likeness;
mod likert;
mod limits;
mod load;
mod mistake;
mod narrative;
mod pin;
mod population;
mod process_standard;
mod reading_rules;
mod report;
mod settings;
pub mod spelling;
mod standard;
mod style;
mod texts;
mod time_standard;
mod vocabulary;
mod words;

pub use band::{Band, BandScheme, Bands};
pub use baseline::Baseline;
pub use chosen_chart::{ChosenChart, Shape};
pub use condition::{Comparison, Condition, Literal, Operand};
pub use definitions::Definitions;
pub use digits::Digits;
pub use document::{DocumentRule, Documents, Series};
pub use form::{ColumnKind, Form, FormColumn, Layout, Months};
pub use indicator::{Effective, Exclusion, Indicator, Manual, Reading, Reasons, Sql, Universe};
pub use likeness::likeness;
pub use likert::{LabelSet, Level, Likert, Pin};
pub use limits::{Limits, SizeLimit, Unit};
pub use load::{built_in_texts, font, load};
pub use mistake::{Mistake, Setting};
pub use narrative::{Figures, Narrative, Narratives, Rendered, Section};
pub use pin::{Pinned, Told};
pub use population::Populations;
pub use process_standard::{ProcessStandard, StepDuration};
pub use reading_rules::ReadingRules;
pub use report::{Choice, LedgerChoice, ReportSettings, Signer};
pub use settings::{Settings, StandardSettings, language};
pub use standard::{
    Counted, Edition, LevelRule, NamedConsideration, Origin, Source, Standard, StandardIndicator, Weight,
};
pub use style::Style;
pub use texts::Texts;
pub use time_standard::{Limit, TimeStandard, TimeTest};
pub use vocabulary::{Entry, Vocabulary};
pub use words::{Language, Words};
