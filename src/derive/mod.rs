//! From records to facts: lags, what was on time, what the media took up, answers in points.
//!
//! In: the [`Dataset`] of the reader, the time standards and code lists. Out: [`Facts`], tables whose columns
//! [`FactTable::columns`] documents, each row with its place. Never: a period, a verdict, a file.

mod answers;
mod coverage;
mod frame;
mod news;
mod placements;
mod punctuality;
mod records;

use chrono::NaiveDate;

use crate::definition::Definitions;
use crate::error::Error;
use crate::model::dataset::{Dataset, Facts};
use crate::model::fact::FactTable;

/// Works out the facts of a dataset, with clippings up to the day `as_of`.
///
/// # Errors
/// [`Error::Engine`] when the engine fails: a bug, not a fault of the data.
pub fn derive(dataset: &Dataset, definitions: &Definitions, as_of: NaiveDate) -> Result<Facts, Error> {
    let mut facts = Facts::default();
    let failed = |error: polars::error::PolarsError| Error::Engine(error.to_string());
    let mut issues = Vec::new();
    let coverage = coverage::coverage(dataset, definitions, &mut issues).map_err(failed)?;
    let news = news::news(dataset, definitions, as_of, &mut issues).map_err(failed)?;
    let tables = [
        (FactTable::Placements, placements::placements(dataset, definitions).map_err(failed)?),
        (FactTable::News, news),
        (FactTable::Coverage, coverage),
        (FactTable::Answers, answers::answers(dataset).map_err(failed)?),
    ];
    for (name, table) in tables {
        facts.tables.extend(table.map(|table| (name, table)));
    }
    facts.comments.clone_from(&dataset.comments);
    facts.considerations = records::considerations(dataset);
    facts.evidence = records::evidence(dataset);
    facts.issues = issues;
    Ok(facts)
}
