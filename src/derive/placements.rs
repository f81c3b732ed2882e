//! One row for each channel of each news item.

use std::collections::BTreeMap;

use polars::prelude::*;

use super::frame::plain;
use super::{Sources, register};
use crate::model::dataset::{FactFrame, Facts};

/// The table of placements; none without a register of news.
pub fn placements(sources: &Sources<'_>, facts: &Facts) -> PolarsResult<Option<FactFrame>> {
    let records = facts.tables.get(super::news::FORM).zip(sources.dataset.tables.get(super::news::FORM));
    let Some((news, table)) = records else { return Ok(None) };
    let families: BTreeMap<&str, &str> = sources
        .definitions
        .vocabularies
        .get("channel")
        .iter()
        .flat_map(|list| &list.entry)
        .filter_map(|entry| Some((entry.code.as_str(), entry.family.as_deref()?)))
        .collect();
    let FactFrame { frame, locations } = register::listed(table, &news.frame, "channels")?;
    let family: StringChunked =
        frame.column("channels")?.str()?.iter().map(|code| families.get(code?).copied()).collect();
    let mut frame = plain(frame)
        .with_columns([col("channels").alias("channel"), lit(NULL).cast(DataType::Int64).alias("reach")])
        .collect()?;
    frame.with_column(family.into_series().with_name("family".into()).into())?;
    Ok(Some(FactFrame { frame, locations }))
}
