//! On which channels each news item stood, by the register of news and that of dissemination.

use std::collections::BTreeMap;
use std::sync::Arc;

use polars::prelude::*;

use super::{Sources, register, values};
use crate::model::lookup::Lookup;

/// The register of what was put where.
pub const DISSEMINATION: &str = "dissemination";

/// The channels of those news items whose numbers are asked for.
struct Channels {
    /// Their codes.
    names: Vec<Arc<str>>,
    /// For each row that asks the place of its item in `of_items`; none without a number.
    of_rows: Vec<Option<usize>>,
    /// The places in `names` of the channels of each item.
    of_items: Vec<Vec<usize>>,
}

/// The channels that both registers name.
fn channels(sources: &Sources<'_>, ids: &[Option<&str>]) -> PolarsResult<Channels> {
    let mut numbers: Lookup<&str, usize> = Lookup::default();
    let mut of_rows = Vec::with_capacity(ids.len());
    for id in ids {
        let next = numbers.len();
        of_rows.push(id.map(|id| numbers.get_or_insert_with(id, || next)));
    }
    let mut own = Channels { names: Vec::new(), of_rows, of_items: vec![Vec::new(); numbers.len()] };
    for (form, list) in [(super::news::FORM, "channels"), (DISSEMINATION, "channel")] {
        let Some(table) = sources.dataset.tables.get(form) else { continue };
        let ids = table.frame.column("news_id")?.str()?;
        let (codes, rows) = register::values(table, list)?;
        let names: Vec<usize> = codes.words().iter().map(|name| own.name(name)).collect();
        for (code, row) in codes.codes().iter().zip(rows) {
            let Some(item) = ids.get(row as usize).and_then(|id| numbers.get(id)) else { continue };
            let channels = &mut own.of_items[item];
            let name = names[*code as usize - 1];
            if !channels.contains(&name) {
                channels.push(name);
            }
        }
    }
    Ok(own)
}

impl Channels {
    fn name(&mut self, name: &Arc<str>) -> usize {
        self.names.iter().position(|known| known == name).unwrap_or_else(|| {
            self.names.push(name.clone());
            self.names.len() - 1
        })
    }
}

/// The family of each channel.
pub fn families<'a>(sources: &Sources<'a>) -> BTreeMap<&'a str, &'a str> {
    let entries = sources.definitions.vocabularies.get("channel").into_iter().flat_map(|list| &list.entry);
    entries.filter_map(|entry| Some((entry.code.as_str(), entry.family.as_deref()?))).collect()
}

/// How many channels each item stood on, and whether on one of a family; unknown where no channel is recorded.
pub fn columns(sources: &Sources<'_>, ids: &[Option<&str>]) -> PolarsResult<Vec<Column>> {
    let (channels, families) = (channels(sources, ids)?, families(sources));
    let own = || channels.of_rows.iter().map(|item| item.map(|item| channels.of_items[item].as_slice()));
    let count = |own: Option<&[usize]>| i64::try_from(own.map_or(0, <[usize]>::len)).unwrap_or(i64::MAX);
    let mut columns = vec![values::numbers("channel_count", own().map(|own| Some(count(own))).collect())];
    for (name, family) in
        [("on_website", "website"), ("on_print", "print"), ("on_social", "social"), ("on_broadcast", "broadcast")]
    {
        let is: Vec<bool> = channels.names.iter().map(|code| families.get(&**code) == Some(&family)).collect();
        let on = |own: &[usize]| (!own.is_empty()).then(|| own.iter().any(|name| is[*name]));
        columns.push(values::flags(name, own().map(|own| own.and_then(on)).collect()));
    }
    Ok(columns)
}
