//! Indicators against their targets; those without one stand below, and what is no percentage has words for a bar.

use super::Speaker;
use crate::definition::Indicator;
use crate::model::measurement::{Figure, Kind};
use crate::model::target::{Goal, Threshold, Verdict};
use crate::model::value::Value;
use crate::report::document::{Chart, Plot, TargetBar, Targets};
use crate::report::wording;

/// The chart; none when no indicator is a percentage or has a target.
pub(super) fn chart(speaker: &Speaker<'_>) -> Option<Chart> {
    let kinds = [Kind::Proportion, Kind::PercentOfScale, Kind::Coverage];
    let year = speaker.results.period.fiscal_year();
    let leading = speaker.definitions.leading().filter(|indicator| indicator.holds_in(year));
    // Whatever has a target is here: the meeting counts the same indicators as the report's first page.
    let mut indicators: Vec<_> =
        leading.filter(|indicator| kinds.contains(&indicator.kind()) || indicator.target.is_some()).collect();
    indicators.sort_by_key(|indicator| (indicator.target.is_none(), !drawn(indicator)));
    let bars: Vec<_> = indicators.iter().map(|indicator| bar(speaker, indicator)).collect();
    if bars.is_empty() {
        return None;
    }
    let (title, subtitle) = words(speaker, &bars);
    let footer = speaker.footer_of_several();
    let plot = Plot::Targets(Targets {
        bars,
        target: speaker.texts.get("chart-targets-target"),
        bounds: speaker.texts.get("chart-targets-bounds"),
        interval: speaker.texts.get("chart-targets-interval"),
    });
    Some(speaker.chart("targets".to_owned(), title, subtitle, footer, plot))
}

/// Whether the values have a place on a scale to 100.
fn drawn(indicator: &Indicator) -> bool {
    indicator.kind().percent()
}

fn bar(speaker: &Speaker<'_>, indicator: &Indicator) -> TargetBar {
    let figure = speaker.results.whole(&indicator.id, speaker.results.period).map(|found| &found.figure);
    let verdict = figure.map_or(Verdict::NoData, |figure| figure.verdict);
    let found = figure.and_then(|figure| figure.value);
    let word = speaker.texts.get(&format!("verdict-{}", verdict.code()));
    // What is undecided may still turn the verdict.
    let fragile = figure.is_some_and(|figure| figure.robust == Some(false));
    let word = if fragile { speaker.say("chart-fragile", &[("verdict", word)]) } else { word };
    let threshold = figure.and_then(|figure| figure.threshold);
    let percent = drawn(indicator);
    let written = |value: Value, figure: &Figure| {
        if percent {
            return speaker.figure(value, figure);
        }
        let number = wording::grouped(&wording::value(value, figure.threshold));
        speaker.say("chart-amount", &[("value", number), ("unit", speaker.unit(indicator))])
    };
    TargetBar {
        label: speaker.title(indicator).to_owned(),
        value: found.map(Value::to_f64).filter(|_| percent),
        note: found
            .zip(figure)
            .map_or_else(|| word.clone(), |(value, figure)| format!("{}\n{word}", written(value, figure))),
        bounds: figure
            .filter(|_| percent)
            .and_then(|figure| figure.bounds)
            .map(|(low, high)| (low.to_f64(), high.to_f64()))
            .filter(|(low, high)| low < high),
        interval: figure.filter(|_| percent).and_then(|figure| figure.interval),
        target: threshold.filter(|_| percent).map(|threshold| speaker.target(threshold)),
        instead: (!percent).then(|| goal(speaker, indicator, threshold)),
        verdict,
    }
}

/// A target in words, where it has no place on a scale to 100.
fn goal(speaker: &Speaker<'_>, indicator: &Indicator, threshold: Option<Threshold>) -> String {
    let Some(threshold) = threshold else { return String::new() };
    let last_year = indicator.target.is_some_and(|target| target.goal == Goal::PreviousYear);
    let key = if last_year { "chart-target-last-year" } else { "chart-target-amount" };
    let value = wording::grouped(&wording::value(threshold.goal, None));
    let facts = [("sign", threshold.operator.sign().to_owned()), ("value", value), ("unit", speaker.unit(indicator))];
    speaker.say(key, &facts)
}

fn words(speaker: &Speaker<'_>, bars: &[TargetBar]) -> (String, String) {
    let with = |verdict: Verdict| bars.iter().filter(move |bar| bar.verdict == verdict);
    let met = with(Verdict::Met).count();
    let missed: Vec<_> = with(Verdict::NotMet).map(|bar| bar.label.clone()).collect();
    let key = match (met, missed.len()) {
        (0, 0) => "chart-targets-no-verdict",
        (_, 0) => "chart-targets-all",
        (0, _) => "chart-targets-none",
        _ => "chart-targets-some",
    };
    let title = speaker.say(key, &[("met", met.to_string()), ("count", (met + missed.len()).to_string())]);
    let mut base = vec![speaker.period()];
    if met > 0 && !missed.is_empty() {
        base.push(speaker.say("chart-targets-missed", &[("names", missed.join(", "))]));
    }
    (title, base.join(" · "))
}
