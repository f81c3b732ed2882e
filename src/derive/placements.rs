//! One row for each channel of each news item, as the registers of news and of dissemination have it.

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::*;

use super::channels::{DISSEMINATION, families};
use super::frame::{moment_type, places_of};
use super::values::{self, Moment};
use super::{Sources, register};
use crate::model::dataset::{FactFrame, Facts};
use crate::model::location::Location;

/// A news item on a channel.
struct Placement {
    news_id: String,
    channel: String,
    /// The row of the item in the register of news, where it is known.
    item: Option<usize>,
    published: Option<Moment>,
    reach: Option<i64>,
    location: Location,
}

/// The table; none without either register.
pub fn placements(sources: &Sources<'_>, facts: &Facts) -> PolarsResult<Option<FactFrame>> {
    let news = facts.tables.get(super::news::FORM).zip(sources.dataset.tables.get(super::news::FORM));
    let dissemination = facts.tables.get(DISSEMINATION).zip(sources.dataset.tables.get(DISSEMINATION));
    if news.is_none() && dissemination.is_none() {
        return Ok(None);
    }
    let mut placements: Vec<Placement> = Vec::new();
    let mut known: BTreeMap<(String, String), usize> = BTreeMap::new();
    // The first moment on a channel of those that the register of dissemination has, whatever the order of its rows.
    let mut first: BTreeMap<usize, Moment> = BTreeMap::new();
    let mut disseminated: BTreeSet<usize> = BTreeSet::new();
    let mut items: BTreeMap<&str, usize> = BTreeMap::new();
    if let Some((news, table)) = news {
        let ids = values::texts(&news.frame, "news_id")?;
        let published = values::moments(&news.frame, "published")?;
        let places = places_of(table, Some("channels"))?;
        items.extend(ids.iter().enumerate().filter_map(|(row, id)| Some(((*id)?, row))));
        let (codes, rows) = register::values(table, "channels")?;
        for (channel, row) in codes.into_iter().zip(rows) {
            let row = row as usize;
            let news_id = ids[row].unwrap_or_default().to_owned();
            known.insert((news_id.clone(), channel.clone()), placements.len());
            let (published, location) = (published[row], places.at(row));
            placements.push(Placement { news_id, channel, item: Some(row), published, reach: None, location });
        }
    }
    if let Some((records, table)) = dissemination {
        let ids = values::texts(&records.frame, "news_id")?;
        let published = values::moments(&records.frame, "published")?;
        let reach = values::integers(&records.frame, "reach")?;
        let places = places_of(table, Some("channel"))?;
        let (codes, rows) = register::values(table, "channel")?;
        for (channel, row) in codes.into_iter().zip(rows) {
            let row = row as usize;
            let news_id = ids[row].unwrap_or_default().to_owned();
            let number = *known.entry((news_id.clone(), channel.clone())).or_insert_with(|| {
                let (item, location) = (items.get(news_id.as_str()).copied(), places.at(row));
                placements.push(Placement { news_id, channel, item, published: None, reach: None, location });
                placements.len() - 1
            });
            let own = &mut placements[number];
            if !disseminated.contains(&number) {
                own.location = places.at(row);
                disseminated.insert(number);
            }
            if let Some(moment) = published[row] {
                let earliest = first.entry(number).or_insert(moment);
                if (moment.from, moment.to) < (earliest.from, earliest.to) {
                    *earliest = moment;
                }
                own.published = Some(*earliest);
            }
            // Readings of one placement grow: the greatest is the latest.
            own.reach = own.reach.max(reach[row]);
        }
    }
    let frame = frame(sources, news.map(|(news, _)| &news.frame), &placements)?;
    Ok(Some(FactFrame { frame, places: placements.into_iter().map(|own| own.location).collect() }))
}

fn frame(sources: &Sources<'_>, news: Option<&DataFrame>, placements: &[Placement]) -> PolarsResult<DataFrame> {
    let families = families(sources);
    let family = |own: &Placement| families.get(own.channel.as_str()).map(|family| (*family).to_owned());
    let text = |name: &str| -> PolarsResult<Column> {
        let of_item = match news {
            Some(news) => values::texts(news, name)?,
            None => Vec::new(),
        };
        let own = placements.iter().map(|own| of_item.get(own.item?).copied().flatten().map(ToOwned::to_owned));
        Ok(values::words(name, own.collect()))
    };
    let mut columns = vec![
        values::words("news_id", placements.iter().map(|own| Some(own.news_id.clone())).collect()),
        values::words("channel", placements.iter().map(|own| Some(own.channel.clone())).collect()),
        values::words("family", placements.iter().map(family).collect()),
        values::numbers("reach", placements.iter().map(|own| own.reach).collect()),
        text("title")?,
        text("unit")?,
        text("accuracy_at_release")?,
    ];
    for name in ["event_end", "produced"] {
        let of_item = match news {
            Some(news) => values::moments(news, name)?,
            None => Vec::new(),
        };
        let own: Vec<Option<Moment>> = placements.iter().map(|own| of_item.get(own.item?).copied().flatten()).collect();
        columns.extend(moment(name, &own)?);
    }
    columns.extend(moment("published", &placements.iter().map(|own| own.published).collect::<Vec<_>>())?);
    DataFrame::new(placements.len(), columns)
}

fn moment(name: &str, moments: &[Option<Moment>]) -> PolarsResult<[Column; 2]> {
    let end = |suffix: &str, of: &dyn Fn(Moment) -> i64| {
        let numbers = moments.iter().map(|moment| moment.map(of)).collect();
        values::numbers(&format!("{name}_{suffix}"), numbers).cast(&moment_type())
    };
    Ok([end("from", &|moment| moment.from)?, end("to", &|moment| moment.to)?])
}
