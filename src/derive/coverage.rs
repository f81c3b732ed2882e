//! The facts of media coverage.

use std::collections::BTreeSet;

use polars::prelude::*;

use super::frame::{field, locations, plain};
use crate::definition::Definitions;
use crate::issue::{Issue, Problem};
use crate::model::dataset::{Dataset, FactFrame};

/// The form that keeps clippings.
pub const FORM: &str = "coverage";

/// The table of coverage; none without a register of it.
pub fn coverage(
    dataset: &Dataset,
    definitions: &Definitions,
    issues: &mut Vec<Issue>,
) -> PolarsResult<Option<FactFrame>> {
    let Some(table) = dataset.tables.get(FORM) else { return Ok(None) };
    let frame = plain(table.frame.clone())
        .select([
            field(table, "news_id", &DataType::String),
            field(table, "outlet", &DataType::String),
            field(table, "media_type", &DataType::String),
            field(table, "date", &DataType::Date),
            field(table, "tone", &DataType::String),
        ])
        .collect()?;
    let places = locations(table, Some("news_id"))?;
    let news = dataset.tables.get(super::news::FORM);
    let ids: BTreeSet<&str> = match news {
        Some(news) => news.frame.column("news_id")?.str()?.iter().flatten().collect(),
        None => BTreeSet::new(),
    };
    let named = frame.column("news_id")?.str()?;
    let matched: BooleanChunked = named.iter().map(|id| Some(id.is_some_and(|id| ids.contains(id)))).collect();
    if let Some(news) = news {
        let title = |form: &str, column: &str| {
            definitions
                .form(form)
                .and_then(|form| form.column(column))
                .map_or(column, |column| &column.title.th)
                .to_owned()
        };
        let form = definitions.form(&news.form).map_or(news.form.as_str(), |form| &form.title.th);
        for (row, id) in named.iter().enumerate() {
            if let Some(found) = id.filter(|id| !ids.contains(id)) {
                issues.push(Issue {
                    location: places[row].clone(),
                    problem: Problem::UnknownReference {
                        column: title(FORM, "news_id"),
                        found: found.to_owned(),
                        form: form.to_owned(),
                    },
                });
            }
        }
    }
    let mut frame = frame;
    frame.with_column(matched.into_series().with_name("matched".into()).into())?;
    Ok(Some(FactFrame { frame, locations: locations(table, Some("outlet"))? }))
}
