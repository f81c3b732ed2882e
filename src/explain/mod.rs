//! How a figure came about, and what became of a row: the answers to the questions that a report leaves.
//!
//! In: the results, the dataset with what the reader left out, the definitions' words, and a [`Question`]. Out: an
//! [`Explanation`], typed for other programs and as [`Block`]s of words for people. Never: a computation of a figure, a
//! file, a printed line. Nothing personal is told: the facts hold nothing of it.

mod block;
mod bucket;
mod definition;
mod facts;
mod fate;
mod figure;
mod indicator;
mod lines;
mod place;
mod voice;

use serde::Serialize;

use crate::definition::{Definitions, Indicator, Language};
use crate::error::Error;
use crate::model::dataset::Dataset;
use crate::model::legible;
use crate::model::period::Period;
use crate::model::results::Results;
use crate::wording;

pub use block::Block;
pub use bucket::{Group, GroupRow};
pub use definition::{ColumnWords, Definition, Named, ReadingWords, TargetWords};
pub use facts::facts;
pub use fate::{Counted, Found, RowFacts, RowFate, RowState, RowValue};
pub use figure::{FigureWords, Other, Part, SpreadWords};
pub use indicator::{Account, Listed};
use voice::Voice;

/// The schema of an explanation as JSON: additions are free, changes raise the number.
pub const SCHEMA: &str = "pramoen.explain/1";

/// What is to be explained; nothing: the indicators are listed.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// The id or the title of an indicator.
    pub indicator: Option<String>,
    /// The place of a row: `FILE!SHEET!F14`, `[FILE]SHEET!F14`, or with the number of the row alone.
    pub row: Option<String>,
    /// Whether all rows of each bucket are told, not only the first.
    pub all: bool,
}

/// The answer.
#[derive(Debug, Serialize)]
pub struct Explanation {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// The language of its words.
    pub language: &'static str,
    /// The office's name, if it gave one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// The period evaluated; none in a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The day of the evaluation; none in a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// All indicators, where nothing was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Listed>,
    /// The indicator that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<Account>,
    /// The row that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<RowFate>,
    /// The same in words, as it is read from top to bottom.
    #[serde(skip)]
    pub blocks: Vec<Block>,
}

impl Explanation {
    /// As JSON, with a line break at its end.
    ///
    /// # Errors
    /// [`Error::Report`] when it cannot be written: a bug.
    pub fn json(&self) -> Result<String, Error> {
        let text = serde_json::to_string_pretty(self).map_err(|error| Error::Report(error.to_string()))?;
        Ok(legible::json(text) + "\n")
    }
}

/// All indicators, with their targets.
#[must_use]
pub fn list(definitions: &Definitions, language: Language) -> Explanation {
    let voice = Voice { definitions, texts: definitions.texts(language), language };
    let indicators: Vec<_> = definitions.indicators.iter().map(|own| Listed::of(voice, own)).collect();
    let blocks = lines::list(voice, &indicators);
    Explanation {
        schema: SCHEMA,
        language: language.tag(),
        office: definitions.settings.office.clone(),
        period: None,
        as_of: None,
        indicators,
        indicator: None,
        row: None,
        blocks,
    }
}

/// Answers a question on the results of a period.
///
/// # Errors
/// [`Error::UnknownIndicator`] and [`Error::UnknownPlace`], each with what may have been meant.
pub fn explain(
    results: &Results,
    dataset: &Dataset,
    definitions: &Definitions,
    question: &Question,
    language: Language,
) -> Result<Explanation, Error> {
    let voice = Voice { definitions, texts: definitions.texts(language), language };
    let asked = question.indicator.as_deref().map(|name| indicator::named(voice, name)).transpose()?;
    let row = question.row.as_deref().map(|place| fate::of(voice, results, dataset, place, asked)).transpose()?;
    let account = match (&row, asked) {
        (None, Some(own)) => Some(Account::of(voice, results, own, question.all)),
        _ => None,
    };
    let of_period = voice.tell(
        "of-period",
        &[("period", wording::period(results.period, voice.texts)), ("day", wording::day(results.as_of, voice.texts))],
    );
    let office = results.office.iter().map(|office| format!("{office} · "));
    let mut blocks = vec![Block::Note(office.chain([of_period]).collect())];
    blocks.extend(account.iter().flat_map(|account| lines::account(voice, account)));
    blocks.extend(row.iter().flat_map(|row| lines::row(voice, row)));
    Ok(Explanation {
        schema: SCHEMA,
        language: language.tag(),
        office: results.office.clone(),
        period: Some(results.period),
        as_of: Some(results.as_of.to_string()),
        indicators: Vec::new(),
        indicator: account,
        row,
        blocks,
    })
}

/// The binding reading's name is the indicator's, another's is its own.
fn reading_title(voice: Voice<'_>, indicator: &Indicator, reading: Option<&str>) -> String {
    let own = indicator.readings.iter().find(|own| own.id.as_deref() == reading);
    own.map_or_else(String::new, |own| voice.words(&own.title).to_owned())
}
