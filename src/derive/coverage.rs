//! The facts of media coverage.

use std::collections::BTreeSet;

use polars::prelude::*;

use super::Sources;
use super::frame::locations;
use crate::issue::{Issue, Problem};
use crate::model::dataset::Table;

/// The form that keeps clippings.
pub const FORM: &str = "coverage";

/// What follows from the rows of the register of clippings.
pub fn added(
    sources: &Sources<'_>,
    table: &Table,
    mut base: DataFrame,
    issues: &mut Vec<Issue>,
) -> PolarsResult<DataFrame> {
    let news = sources.dataset.tables.get(super::news::FORM);
    let ids: BTreeSet<&str> = match news {
        Some(news) => news.frame.column("news_id")?.str()?.iter().flatten().collect(),
        None => BTreeSet::new(),
    };
    let named = base.column("news_id")?.str()?.clone();
    let matched: BooleanChunked = named.iter().map(|id| Some(id.is_some_and(|id| ids.contains(id)))).collect();
    if news.is_some() {
        let form = sources.definitions.form(super::news::FORM).map_or(super::news::FORM, |form| &form.title.th);
        let places = locations(table, Some("news_id"))?;
        for (row, id) in named.iter().enumerate() {
            if let Some(found) = id.filter(|id| !ids.contains(id)) {
                let column = sources.title(FORM, "news_id");
                let problem = Problem::UnknownReference { column, found: found.to_owned(), form: form.to_owned() };
                issues.push(Issue { location: places[row].clone(), problem });
            }
        }
    }
    base.with_column(matched.into_series().with_name("matched".into()).into())?;
    Ok(base)
}
