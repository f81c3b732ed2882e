//! What most of a whole is made of: counts by value, the greatest first, with what they add up to.

use super::breakdown::fold;
use super::{Speaker, grouped};
use crate::definition::Indicator;
use crate::model::value::Value;
use crate::report::chart::MOST_TABLED;
use crate::report::document::{Chart, Pareto, ParetoBar, Plot};
use crate::report::wording;

/// The share of the whole that the title's few values reach, in percent: the rule of Pareto.
const MOST: i64 = 80;

/// The chart of a breakdown; none when nothing was counted.
pub(super) fn chart(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Option<Chart> {
    let found = speaker.results.by(&indicator.id, speaker.results.period, by);
    let mut counts: Vec<_> = found
        .map(|(part, measurement)| {
            let value = part.value.as_deref();
            let rank = (value.is_none(), speaker.rank(indicator, by, value));
            (rank, speaker.value(indicator, by, value), measurement.figure.tally.numerator)
        })
        .filter(|(_, _, count)| *count > 0)
        .collect();
    counts.sort_by(|left, right| right.2.cmp(&left.2).then_with(|| (left.0, &left.1).cmp(&(right.0, &right.1))));
    let counts: Vec<_> = counts.into_iter().map(|(_, name, count)| (name, count)).collect();
    let total: i64 = counts.iter().map(|(_, count)| count).sum();
    let mut sum = 0;
    let few = counts.iter().position(|(_, count)| {
        sum += count;
        100 * sum >= MOST * total
    })?;
    let facts = [
        ("indicator", speaker.title(indicator).to_owned()),
        ("few", (few + 1).to_string()),
        ("count", counts.len().to_string()),
        ("share", share(sum, total)),
        ("best", counts[0].0.clone()),
        ("value", grouped(counts[0].1 / indicator.scale(indicator.kind()))),
        ("high", share(counts[0].1, total)),
        ("unit", speaker.unit(indicator)),
    ];
    // All of them together, or a single one, are no finding.
    let key = if few == 0 || few + 1 == counts.len() { "chart-pareto-most" } else { "chart-pareto-few" };
    let title = speaker.say(key, &facts);
    let base = [
        ("period", speaker.period()),
        ("total", grouped(total / indicator.scale(indicator.kind()))),
        ("unit", speaker.unit(indicator)),
    ];
    let subtitle = speaker.with_undecided(indicator, speaker.say("chart-count-subtitle", &base));
    let plot = plot(speaker, indicator, counts);
    let id = format!("pareto-{by}-{}", indicator.id);
    Some(speaker.chart(id, title, subtitle, speaker.footer(&indicator.manual), plot))
}

/// The bars of counts, the greatest first.
pub(super) fn plot(speaker: &Speaker<'_>, indicator: &Indicator, mut counts: Vec<(String, i64)>) -> Plot {
    let total: i64 = counts.iter().map(|(_, count)| count).sum();
    let scale = indicator.scale(indicator.kind());
    fold(speaker, &mut counts, MOST_TABLED);
    let mut sum = 0;
    let percent = |count: i64| Value::percent(count, total).map_or(0.0, Value::to_f64);
    let bars = counts
        .into_iter()
        .map(|(label, count)| {
            sum += count;
            let facts =
                [("value", grouped(count / scale)), ("unit", speaker.unit(indicator)), ("share", share(count, total))];
            ParetoBar {
                label,
                share: percent(count),
                sum: percent(sum),
                note: speaker.say("chart-count-note", &facts),
                sum_note: speaker.say("chart-percent", &[("value", share(sum, total))]),
            }
        })
        .collect();
    Plot::Pareto(Pareto { bars, line: speaker.texts.get("chart-pareto-line") })
}

fn share(count: i64, total: i64) -> String {
    Value::percent(count, total).map_or_else(String::new, |share| wording::value(share, None))
}
