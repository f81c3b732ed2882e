//! Shares of the whole, in the period and by quarter.

use super::{Speaker, grouped};
use crate::definition::Indicator;
use crate::model::measurement::Kind;
use crate::model::period::Period;
use crate::model::value::Value;
use crate::report::document::{Chart, Plot, StackedRow};
use crate::report::wording;

/// A chart for each breakdown of each share.
pub(super) fn charts(speaker: &Speaker<'_>) -> Vec<Chart> {
    let mut charts = Vec::new();
    for indicator in speaker.indicators(&[Kind::Share]) {
        for by in &indicator.breakdowns {
            charts.extend(chart(speaker, indicator, by));
        }
    }
    charts
}

fn chart(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Option<Chart> {
    let period = speaker.results.period;
    let year = period.fiscal_year();
    let quarters: Vec<_> = (1..=4).map(|quarter| Period::Quarter(year, quarter)).collect();
    let mut periods = quarters.clone();
    if !quarters.contains(&period) {
        periods.insert(0, period);
    }
    let values = values(speaker, indicator, by, &periods);
    if values.is_empty() {
        return None;
    }
    let counts = |period: Period| -> Vec<i64> {
        let count = |value: &Option<String>| {
            let found = speaker.results.by(&indicator.id, period, by).find(|(part, _)| part.value == *value);
            found.map_or(0, |(_, measurement)| measurement.figure.tally.numerator)
        };
        values.iter().map(count).collect()
    };
    let rows = periods
        .iter()
        .map(|row| {
            let counts = counts(*row);
            let note = match counts.iter().sum::<i64>() {
                0 => speaker.texts.get("verdict-no-data"),
                n => speaker.say("chart-n", &[("n", grouped(n))]),
            };
            StackedRow { label: label(speaker, *row), counts, note }
        })
        .collect();
    let categories: Vec<_> = values.iter().map(|value| speaker.value(indicator, by, value.as_deref())).collect();
    let title = title(speaker, indicator, &categories, &counts(period));
    let base = [("period", speaker.period()), ("unit", speaker.unit(indicator))];
    let subtitle = speaker.with_undecided(indicator, speaker.say("chart-share-subtitle", &base));
    let plot = Plot::Stacked { categories, rows, levels: false };
    let id = format!("by-{by}-{}", indicator.id);
    Some(speaker.chart(id, title, subtitle, speaker.footer(&indicator.manual), plot))
}

/// Every value that occurs in one of the periods, in the order of its code list.
fn values(speaker: &Speaker<'_>, indicator: &Indicator, by: &str, periods: &[Period]) -> Vec<Option<String>> {
    let mut values: Vec<Option<String>> = periods
        .iter()
        .flat_map(|period| speaker.results.by(&indicator.id, *period, by))
        .filter(|(_, measurement)| measurement.figure.tally.numerator > 0)
        .map(|(part, _)| part.value.clone())
        .collect();
    values.sort_by_key(|value| (speaker.rank(indicator, by, value.as_deref()), value.is_none(), value.clone()));
    values.dedup();
    values
}

fn label(speaker: &Speaker<'_>, row: Period) -> String {
    let Period::Quarter(year, number) = row else { return speaker.texts.get("chart-now") };
    let key = if row == speaker.results.period { "chart-quarter-now" } else { "chart-quarter" };
    speaker.say(key, &[("number", number.to_string()), ("year", year.to_string())])
}

fn title(speaker: &Speaker<'_>, indicator: &Indicator, categories: &[String], counts: &[i64]) -> String {
    let mut facts = vec![("indicator", speaker.title(indicator).to_owned())];
    let most = counts.iter().copied().max().unwrap_or(0);
    let best = counts.iter().position(|count| *count == most);
    let Some((best, value)) = best.zip(Value::percent(most, counts.iter().sum())) else {
        return speaker.say("chart-share-empty", &facts);
    };
    facts.extend([
        ("best", categories[best].clone()),
        ("value", wording::value(value, None)),
        ("numerator", grouped(value.ratio.numerator)),
        ("denominator", grouped(value.ratio.denominator)),
        ("unit", speaker.unit(indicator)),
    ]);
    speaker.say("chart-share-title", &facts)
}
