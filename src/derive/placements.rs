//! One row for each channel of each news item.

use std::collections::BTreeMap;

use polars::prelude::*;

use super::frame::{field, locations, moment_type, plain};
use crate::definition::Definitions;
use crate::model::dataset::{Dataset, FactFrame};

/// The table of placements; none without a register of news.
pub fn placements(dataset: &Dataset, definitions: &Definitions) -> PolarsResult<Option<FactFrame>> {
    let Some(table) = dataset.tables.get(super::news::FORM) else { return Ok(None) };
    let families: BTreeMap<&str, &str> = definitions
        .vocabularies
        .get("channel")
        .iter()
        .flat_map(|list| &list.entry)
        .filter_map(|entry| Some((entry.code.as_str(), entry.family.as_deref()?)))
        .collect();
    let mut channels: Vec<String> = Vec::new();
    let mut items: Vec<IdxSize> = Vec::new();
    if let Ok(lists) = table.frame.column("channels") {
        let lists = lists.list()?;
        for (item, row) in (0..).zip(0..lists.len()) {
            let Some(list) = lists.get_as_series(row) else { continue };
            let mut seen: Vec<&str> = Vec::new();
            for code in list.str()?.iter().flatten() {
                if !seen.contains(&code) {
                    seen.push(code);
                    channels.push(code.to_owned());
                    items.push(item);
                }
            }
        }
    }
    let family: StringChunked = channels.iter().map(|code| families.get(code.as_str()).copied()).collect();
    let places = locations(table, Some("channels"))?;
    let locations = items.iter().map(|item| places[*item as usize].clone()).collect();
    let taken = table.frame.take(&IdxCa::from_vec("item".into(), items))?;
    let mut columns = vec![field(table, "news_id", &DataType::String), field(table, "title", &DataType::String)];
    for moment in ["event_end", "produced", "published"] {
        for end in ["from", "to"] {
            columns.push(field(table, &format!("{moment}_{end}"), &moment_type()));
        }
    }
    let mut frame = plain(taken).select(columns).collect()?;
    frame.with_column(StringChunked::from_iter(channels).into_series().with_name("channel".into()).into())?;
    frame.with_column(family.into_series().with_name("family".into()).into())?;
    Ok(Some(FactFrame { frame, locations }))
}
