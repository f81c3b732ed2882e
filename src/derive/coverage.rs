//! The facts of media coverage.

use std::collections::BTreeMap;

use polars::prelude::*;

use super::{Sources, orderings, values};
use crate::issue::Issue;
use crate::model::dataset::Table;
use crate::model::lookup::Lookup;

/// The form that keeps clippings.
pub const FORM: &str = "coverage";

/// What follows from the rows of the register of clippings.
pub fn added(
    sources: &Sources<'_>,
    table: &Table,
    base: DataFrame,
    issues: &mut Vec<Issue>,
) -> PolarsResult<DataFrame> {
    let ids: Lookup<&str, ()> = match sources.dataset.tables.get(super::news::FORM) {
        Some(news) => values::texts(&news.frame, "news_id")?.into_iter().flatten().map(|id| (id, ())).collect(),
        None => Lookup::default(),
    };
    let named = values::texts(&base, "news_id")?;
    let matched = named.iter().map(|id| Some(id.is_some_and(|id| ids.get(id).is_some()))).collect();
    let types = sources.definitions.vocabularies.get("media-type").into_iter().flat_map(|list| &list.entry);
    let families: BTreeMap<&str, &str> =
        types.filter_map(|entry| Some((entry.code.as_str(), entry.family.as_deref()?))).collect();
    let media = values::texts(&base, "media_type")?;
    let own: Vec<&str> = families.values().copied().collect();
    let places: BTreeMap<&str, u32> = families.keys().copied().zip(1..).collect();
    let family = media.iter().map(|code| code.and_then(|code| places.get(code).copied()).unwrap_or(0));
    let family = values::coded("family", own.into_iter(), family)?;
    let days = values::days(&base, "date")?.into_iter().zip(values::days(&base, "responded")?);
    let days: Vec<Option<i64>> = days.map(|(appeared, responded)| Some((responded? - appeared?).num_days())).collect();
    let early = days.iter().map(|days| days.is_some_and(|days| days < 0));
    orderings::tell(sources, table, ["date", "responded"], "responded", early, issues)?;
    let columns = vec![values::flags("matched", matched), family, values::numbers("response_days", days)];
    values::with(base, columns)
}
