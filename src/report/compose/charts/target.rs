//! Indicators against their targets; those without one stand below.

use super::Speaker;
use crate::model::measurement::Kind;
use crate::model::target::Verdict;
use crate::report::document::{Chart, Plot, TargetBar, Targets};

/// The chart; none when no indicator is a percentage.
pub(super) fn chart(speaker: &Speaker<'_>) -> Option<Chart> {
    let kinds = &[Kind::Proportion, Kind::PercentOfScale, Kind::Coverage];
    let mut indicators: Vec<_> = speaker.indicators(kinds).collect();
    indicators.sort_by_key(|indicator| indicator.target.is_none());
    let bars: Vec<_> = indicators
        .iter()
        .map(|indicator| {
            let figure = speaker.results.whole(&indicator.id, speaker.results.period).map(|found| &found.figure);
            let verdict = figure.map_or(Verdict::NoData, |figure| figure.verdict);
            let found = figure.and_then(|figure| figure.value);
            let word = speaker.texts.get(&format!("verdict-{}", verdict.code()));
            // What is undecided may still turn the verdict.
            let fragile = figure.is_some_and(|figure| figure.robust == Some(false));
            let word = if fragile { speaker.say("chart-fragile", &[("verdict", word)]) } else { word };
            TargetBar {
                label: speaker.title(indicator).to_owned(),
                value: found.map(crate::model::value::Value::to_f64),
                note: found.zip(figure).map_or_else(
                    || word.clone(),
                    |(value, figure)| format!("{}\n{word}", speaker.figure(value, figure)),
                ),
                bounds: figure
                    .and_then(|figure| figure.bounds)
                    .map(|(low, high)| (low.to_f64(), high.to_f64()))
                    .filter(|(low, high)| low < high),
                interval: figure.and_then(|figure| figure.interval),
                target: figure.and_then(|figure| figure.threshold).map(|threshold| speaker.target(threshold)),
                verdict,
            }
        })
        .collect();
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
