//! On which channels each news item stood, by the register of news and that of dissemination.

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::*;

use super::{Sources, register, values};

/// The register of what was put where.
pub const DISSEMINATION: &str = "dissemination";

/// The channels of each news item, by its number.
pub type Channels = BTreeMap<String, BTreeSet<String>>;

/// The channels that both registers name.
pub fn channels(sources: &Sources<'_>) -> PolarsResult<Channels> {
    let mut channels = Channels::new();
    for (form, list) in [(super::news::FORM, "channels"), (DISSEMINATION, "channel")] {
        let Some(table) = sources.dataset.tables.get(form) else { continue };
        let ids = values::texts(&table.frame, "news_id")?;
        let (codes, rows) = register::values(table, list)?;
        for (code, row) in codes.into_iter().zip(rows) {
            if let Some(id) = ids[row as usize] {
                channels.entry(id.to_owned()).or_default().insert(code);
            }
        }
    }
    Ok(channels)
}

/// The family of each channel.
pub fn families<'a>(sources: &Sources<'a>) -> BTreeMap<&'a str, &'a str> {
    let entries = sources.definitions.vocabularies.get("channel").into_iter().flat_map(|list| &list.entry);
    entries.filter_map(|entry| Some((entry.code.as_str(), entry.family.as_deref()?))).collect()
}

/// How many channels each item stood on, and whether on one of a family; unknown where no channel is recorded.
pub fn columns(sources: &Sources<'_>, ids: &[Option<&str>]) -> PolarsResult<Vec<Column>> {
    let (channels, families) = (channels(sources)?, families(sources));
    let own: Vec<Option<&BTreeSet<String>>> = ids.iter().map(|id| channels.get((*id)?)).collect();
    let count = |own: Option<&BTreeSet<String>>| i64::try_from(own.map_or(0, BTreeSet::len)).unwrap_or(i64::MAX);
    let mut columns = vec![values::numbers("channel_count", own.iter().map(|own| Some(count(*own))).collect())];
    for (name, family) in
        [("on_website", "website"), ("on_print", "print"), ("on_social", "social"), ("on_broadcast", "broadcast")]
    {
        let on = |own: &BTreeSet<String>| own.iter().any(|code| families.get(code.as_str()) == Some(&family));
        columns.push(values::flags(name, own.iter().map(|own| own.map(on)).collect()));
    }
    Ok(columns)
}
