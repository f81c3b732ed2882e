//! Shares of the whole, in the period and by quarter, and by month.

use super::{Speaker, grouped};
use crate::definition::Indicator;
use crate::model::period::Period;
use crate::model::value::Value;
use crate::report::document::{Chart, Plot, StackedRow};
use crate::report::wording;

/// The shares of a breakdown in the period and by quarter.
pub(super) fn quarters(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Option<Chart> {
    let period = speaker.results.period;
    let year = period.fiscal_year();
    let quarters: Vec<_> = (1..=4).map(|quarter| Period::Quarter(year, quarter)).collect();
    let mut periods = quarters.clone();
    if !quarters.contains(&period) {
        periods.insert(0, period);
    }
    let shares = Shares::new(speaker, indicator, by, &periods)?;
    let title = title(speaker, indicator, &shares.categories, &shares.counts(period));
    let base = [("period", speaker.period()), ("unit", speaker.unit(indicator))];
    let subtitle = speaker.with_undecided(indicator, speaker.say("chart-share-subtitle", &base));
    let plot = shares.plot(|period| label(speaker, period));
    let id = format!("quarters-{by}-{}", indicator.id);
    Some(speaker.chart(id, title, subtitle, speaker.footer(&indicator.manual), plot))
}

/// The shares of a breakdown in the period, and by month of its fiscal year.
pub(super) fn months(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Option<Chart> {
    let months = speaker.months();
    let mut periods: Vec<_> = months.iter().copied().map(Period::Month).collect();
    let now = speaker.results.period;
    if !periods.contains(&now) {
        periods.insert(0, now);
    }
    let shares = Shares::new(speaker, indicator, by, &periods)?;
    let counts: Vec<Vec<i64>> = months.iter().map(|month| shares.counts(Period::Month(*month))).collect();
    let sums: Vec<i64> = (0..shares.categories.len()).map(|at| counts.iter().map(|counts| counts[at]).sum()).collect();
    let most = sums.iter().copied().max().unwrap_or(0);
    let best = sums.iter().position(|sum| *sum == most)?;
    let found: Vec<_> = months
        .iter()
        .zip(&counts)
        .filter_map(|(month, counts)| Some((*month, Value::percent(counts[best], counts.iter().sum())?)))
        .collect();
    let (low, least) = found.iter().copied().min_by(|left, right| left.1.compare(right.1))?;
    let (high, greatest) = found.iter().copied().min_by(|left, right| right.1.compare(left.1))?;
    let year = now.fiscal_year().to_string();
    let facts = [
        ("indicator", speaker.title(indicator).to_owned()),
        ("best", shares.categories[best].clone()),
        ("low", wording::value(least, None)),
        ("low_month", speaker.month(low)),
        ("high", wording::value(greatest, None)),
        ("high_month", speaker.month(high)),
    ];
    let title = speaker.say("chart-months-title", &facts);
    let base = [("year", year), ("total", grouped(sums.iter().sum())), ("unit", speaker.unit(indicator))];
    let subtitle = speaker.say("chart-months-subtitle", &base);
    let subtitle = speaker.with_undecided_in(Period::Year(now.fiscal_year()), indicator, subtitle);
    let plot = shares.plot(|period| match period {
        Period::Month(month) => speaker.month(month),
        now => label(speaker, now),
    });
    let id = format!("months-{by}-{}", indicator.id);
    Some(speaker.chart(id, title, subtitle, speaker.footer(&indicator.manual), plot))
}

/// Counts by value in several periods.
struct Shares<'a> {
    speaker: &'a Speaker<'a>,
    indicator: &'a Indicator,
    by: &'a str,
    periods: &'a [Period],
    values: Vec<Option<String>>,
    categories: Vec<String>,
}

impl<'a> Shares<'a> {
    /// None when nothing is counted in any of the periods.
    fn new(speaker: &'a Speaker<'a>, indicator: &'a Indicator, by: &'a str, periods: &'a [Period]) -> Option<Self> {
        let values = values(speaker, indicator, by, periods);
        let categories = values.iter().map(|value| speaker.value(indicator, by, value.as_deref())).collect();
        (!values.is_empty()).then_some(Self { speaker, indicator, by, periods, values, categories })
    }

    fn counts(&self, period: Period) -> Vec<i64> {
        let count = |value: &Option<String>| {
            let mut found = self.speaker.results.by(&self.indicator.id, period, self.by);
            let found = found.find(|(part, _)| part.value == *value);
            found.map_or(0, |(_, measurement)| measurement.figure.tally.numerator)
        };
        self.values.iter().map(count).collect()
    }

    fn plot(&self, label: impl Fn(Period) -> String) -> Plot {
        let row = |period: &Period| {
            let counts = self.counts(*period);
            let note = match counts.iter().sum::<i64>() {
                0 => self.speaker.texts.get("verdict-no-data"),
                n => self.speaker.say("chart-n", &[("n", grouped(n))]),
            };
            StackedRow { label: label(*period), counts, note }
        };
        let rows = self.periods.iter().map(row).collect();
        Plot::Stacked { categories: self.categories.clone(), rows, levels: false }
    }
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
