//! What there was of each value in each month of the fiscal year, and where there was nothing.

use super::{Speaker, grouped, vocabulary};
use crate::definition::Indicator;
use crate::model::period::{Month, Period};
use crate::report::chart::MOST_TABLED;
use crate::report::document::{Chart, Map, MapRow, Plot};

/// The map, on several pages where there are many values; none when nothing was counted in the year.
pub(super) fn charts(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Vec<Chart> {
    let months = speaker.months();
    let year = speaker.results.period.fiscal_year();
    let all: Vec<Month> = (0..12).map(|index| Month::at(year, index)).collect();
    let rows: Vec<_> = values(speaker, indicator, by, &months)
        .into_iter()
        .map(|value| {
            let count = |month: &Month| {
                let mut found = speaker.results.by(&indicator.id, Period::Month(*month), by);
                let found = found.find(|(part, _)| part.value == value);
                months.contains(month).then(|| found.map_or(0, |(_, own)| own.figure.tally.numerator))
            };
            let name = speaker.value(indicator, by, value.as_deref());
            row(speaker, indicator, name, all.iter().map(count).collect())
        })
        .collect();
    let sum = |month: usize| rows.iter().map(|row| row.counts[month]).sum::<Option<i64>>();
    let sums: Vec<_> = (0..all.len()).map(sum).collect();
    if sums.iter().flatten().sum::<i64>() == 0 {
        return Vec::new();
    }
    let total = row(speaker, indicator, speaker.texts.get("chart-map-total"), sums);
    let empty = rows.iter().flat_map(|row| &row.counts).filter(|count| **count == Some(0)).count();
    let full = rows.iter().filter(|row| !row.counts.contains(&Some(0))).count();
    let facts = [
        ("indicator", speaker.title(indicator).to_owned()),
        ("by", speaker.column(indicator, by)),
        ("full", full.to_string()),
        ("count", rows.len().to_string()),
        ("months", months.len().to_string()),
    ];
    let title = speaker.say(if full == rows.len() { "chart-map-all" } else { "chart-map-some" }, &facts);
    let base = [
        ("year", year.to_string()),
        ("total", total.sum.clone()),
        ("unit", speaker.unit(indicator)),
        ("empty", empty.to_string()),
    ];
    let subtitle = speaker.say("chart-map-subtitle", &base);
    let pages = rows.len().div_ceil(MOST_TABLED);
    let periods: Vec<_> = all.iter().map(|month| speaker.month(*month)).collect();
    let on_pages = rows.chunks(rows.len().div_ceil(pages)).enumerate();
    on_pages
        .map(|(page, rows)| {
            let (id, subtitle) =
                speaker.paged(format!("map-{by}-{}", indicator.id), subtitle.clone(), (page + 1, pages));
            let plot = Plot::Map(Map {
                periods: periods.clone(),
                rows: rows.to_vec(),
                total: total.clone(),
                empty: speaker.texts.get("chart-map-empty"),
            });
            speaker.chart(id, title.clone(), subtitle, speaker.footer(&indicator.manual), plot)
        })
        .collect()
}

/// Every code of the column's list, since what never occurs is what the map is to show; of free text what occurs.
fn values(speaker: &Speaker<'_>, indicator: &Indicator, by: &str, months: &[Month]) -> Vec<Option<String>> {
    let listed = vocabulary(indicator, by).and_then(|id| speaker.definitions.vocabularies.get(id));
    let mut values: Vec<Option<String>> =
        listed.map(|list| list.entry.iter().map(|entry| Some(entry.code.clone())).collect()).unwrap_or_default();
    let found = months.iter().flat_map(|month| speaker.results.by(&indicator.id, Period::Month(*month), by));
    let found = found.filter(|(_, own)| own.figure.tally.numerator > 0).map(|(part, _)| part.value.clone());
    let mut others: Vec<_> = found.filter(|value| !values.contains(value)).collect();
    others.sort_by_key(|value| (value.is_none(), value.clone()));
    others.dedup();
    values.extend(others);
    values
}

fn row(speaker: &Speaker<'_>, indicator: &Indicator, label: String, counts: Vec<Option<i64>>) -> MapRow {
    let scale = indicator.scale(indicator.kind());
    let counts: Vec<_> = counts.into_iter().map(|count| count.map(|count| count / scale)).collect();
    let sum = speaker.say("chart-map-sum", &[("value", grouped(counts.iter().flatten().sum()))]);
    MapRow { label, counts, sum }
}
