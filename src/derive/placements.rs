//! One row for each channel of each news item, as the registers of news and of dissemination have it.

use std::collections::BTreeMap;
use std::sync::Arc;

use polars::prelude::*;

use super::channels::{DISSEMINATION, families};
use super::frame::{moment_type, places_of};
use super::values::{self, Moment};
use super::{Sources, register};
use crate::model::dataset::{FactFrame, Facts};
use crate::model::ledger::Texts;
use crate::model::lookup::Lookup;
use crate::model::places::Places;

/// A news item on a channel.
struct Placement {
    /// The codes of its number and of its channel.
    news_id: u32,
    channel: u32,
    /// The row of the item in the register of news, where it is known.
    item: Option<IdxSize>,
    published: Option<Moment>,
    reach: Option<i64>,
    /// Whether the register of dissemination has it, and its row there, else in that of news.
    place: (bool, usize),
}

/// A register's placements: the row of each and its channel.
struct Listed<'a> {
    records: &'a FactFrame,
    channels: Texts,
    rows: Vec<IdxSize>,
    places: Places,
}

/// The placements that a register lists in a column; none without the register.
fn listed<'a>(sources: &Sources<'_>, facts: &'a Facts, form: &str, list: &str) -> PolarsResult<Option<Listed<'a>>> {
    let Some((records, table)) = facts.tables.get(form).zip(sources.dataset.tables.get(form)) else { return Ok(None) };
    let (channels, rows) = register::values(table, list)?;
    Ok(Some(Listed { records, channels, rows, places: places_of(table, Some(list))? }))
}

/// The table; none without either register.
pub fn placements(sources: &Sources<'_>, facts: &Facts) -> PolarsResult<Option<FactFrame>> {
    let news = listed(sources, facts, super::news::FORM, "channels")?;
    let dissemination = listed(sources, facts, DISSEMINATION, "channel")?;
    if news.is_none() && dissemination.is_none() {
        return Ok(None);
    }
    let both = || [&news, &dissemination].into_iter().flatten();
    // Numbers and channels of both registers under the same codes; one without a number has a blank one.
    let ids = both().map(|own| own.records.frame.column("news_id")?.str()).collect::<PolarsResult<Vec<_>>>()?;
    let ids: Texts = ids.into_iter().flat_map(StringChunked::iter).map(|id| Some(id.unwrap_or_default())).collect();
    let channels: Texts = both().flat_map(|own| own.channels.iter()).collect();
    let (mut ids_left, mut channels_left) = (ids.codes(), channels.codes());
    let mut placements: Vec<Placement> = Vec::new();
    let mut known: Lookup<(u32, u32), usize> = Lookup::default();
    let mut items: Vec<Option<IdxSize>> = vec![None; ids.words().len() + 1];
    if let Some(news) = &news {
        let published = values::moments(&news.records.frame, "published")?;
        let (own, others) = ids_left.split_at(published.len());
        ids_left = others;
        let (codes, others) = channels_left.split_at(news.rows.len());
        channels_left = others;
        for (row, id) in (0..).zip(own) {
            if ids.word(*id).is_some_and(|id| !id.is_empty()) {
                items[*id as usize] = Some(row);
            }
        }
        for (channel, item) in codes.iter().zip(&news.rows) {
            let row = *item as usize;
            if dissemination.is_some() {
                known.insert((own[row], *channel), placements.len());
            }
            placements.push(Placement {
                news_id: own[row],
                channel: *channel,
                item: Some(*item),
                published: published[row],
                reach: None,
                place: (false, row),
            });
        }
    }
    if let Some(records) = &dissemination {
        // The first moment on a channel of those that the register of dissemination has, whatever the order of its rows.
        let mut first: BTreeMap<usize, Moment> = BTreeMap::new();
        let published = values::moments(&records.records.frame, "published")?;
        let reach = values::integers(&records.records.frame, "reach")?;
        for (channel, row) in channels_left.iter().zip(&records.rows) {
            let row = *row as usize;
            let news_id = ids_left[row];
            let number = known.get_or_insert_with((news_id, *channel), || {
                let item = items[news_id as usize];
                let place = (true, row);
                placements.push(Placement { news_id, channel: *channel, item, published: None, reach: None, place });
                placements.len() - 1
            });
            let own = &mut placements[number];
            if !own.place.0 {
                own.place = (true, row);
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
    let frame = frame(sources, news.as_ref().map(|news| &news.records.frame), &placements, [&ids, &channels])?;
    let from = |disseminated: bool| if disseminated { &dissemination } else { &news };
    let places = placements.iter().filter_map(|own| Some((from(own.place.0).as_ref()?, own.place.1)));
    Ok(Some(FactFrame { frame, places: places.map(|(own, row)| own.places.at(row)).collect() }))
}

fn frame(
    sources: &Sources<'_>,
    news: Option<&DataFrame>,
    placements: &[Placement],
    [ids, channels]: [&Texts; 2],
) -> PolarsResult<DataFrame> {
    let words = |texts: &'_ Texts| texts.words().to_vec();
    let (ids, channels) = (words(ids), words(channels));
    let families = families(sources);
    let family = channels.iter().map(|channel| families.get(&**channel).copied().unwrap_or_default());
    let families: Texts = family.map(|family| Some(family).filter(|family| !family.is_empty())).collect();
    let items: IdxCa = placements.iter().map(|own| own.item).collect();
    let of_item = |name: &str, kind: &DataType| match news {
        Some(news) => news.column(name)?.take(&items),
        None => Ok(Column::full_null(name.into(), placements.len(), kind)),
    };
    let coded = |name: &str, words: &[Arc<str>], of: &dyn Fn(&Placement) -> u32| {
        values::coded(name, words.iter().map(|word| &**word), placements.iter().map(of))
    };
    let text = DataType::String;
    let mut columns = vec![
        coded("news_id", &ids, &|own| own.news_id)?,
        coded("channel", &channels, &|own| own.channel)?,
        coded("family", families.words(), &|own| families.codes()[own.channel as usize - 1])?,
        values::numbers("reach", placements.iter().map(|own| own.reach).collect()),
        of_item("title", &text)?,
        of_item("unit", &text)?,
        of_item("accuracy_at_release", &text)?,
    ];
    for name in ["event_end", "produced"] {
        for end in ["from", "to"] {
            columns.push(of_item(&format!("{name}_{end}"), &moment_type())?);
        }
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
