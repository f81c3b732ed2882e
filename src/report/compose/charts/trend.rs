//! The months of the fiscal year: all indicators with a target together, and each beside the year before.

use super::{Speaker, grouped};
use crate::definition::Indicator;
use crate::model::measurement::{Figure, Kind};
use crate::model::period::{Month, Period};
use crate::model::target::{Target, Threshold, Verdict};
use crate::report::document::{Chart, Panel, Panels, Plot, Series};
use crate::report::wording;

/// The most panels of one chart whose months are read from the back of a room.
const MOST_TOGETHER: usize = 6;

/// A target that is the same in every month.
fn fixed(target: Target) -> Option<Threshold> {
    target.resolve(true, None)
}

/// The charts of indicators with a target.
pub(super) fn charts(speaker: &Speaker<'_>) -> Vec<Chart> {
    let indicators: Vec<_> = speaker
        .indicators(&[Kind::Proportion, Kind::PercentOfScale])
        .filter_map(|indicator| Some((indicator, fixed(indicator.target?)?)))
        .collect();
    let mut charts = Vec::new();
    if indicators.len() > 1 {
        charts.extend(indicators.chunks(MOST_TOGETHER).enumerate().map(|(part, chunk)| together(speaker, part, chunk)));
    }
    charts.extend(indicators.iter().map(|(indicator, target)| alone(speaker, indicator, *target)));
    charts
}

fn together(speaker: &Speaker<'_>, part: usize, indicators: &[(&Indicator, Threshold)]) -> Chart {
    let year = speaker.results.period.fiscal_year();
    let panels = indicators.iter().map(|(indicator, target)| panel(speaker, indicator, *target, year)).collect();
    let verdicts = |month: &Month| -> Vec<Verdict> {
        let found = indicators.iter().filter_map(|(indicator, _)| figure(speaker, indicator, *month));
        found.map(|figure| figure.verdict).filter(|verdict| matches!(verdict, Verdict::Met | Verdict::NotMet)).collect()
    };
    let months: Vec<_> = months(year).iter().map(verdicts).filter(|verdicts| !verdicts.is_empty()).collect();
    let met = months.iter().filter(|verdicts| verdicts.iter().all(|verdict| *verdict == Verdict::Met)).count();
    let key = if months.is_empty() { "chart-trend-together-empty" } else { "chart-trend-together" };
    let facts = [("met", met.to_string()), ("count", months.len().to_string()), ("year", year.to_string())];
    let title = speaker.say(key, &facts);
    let subtitle = speaker.say("chart-trend-together-subtitle", &[("year", year.to_string())]);
    let target = Some(speaker.texts.get("chart-targets-target"));
    let plot = Plot::Panels(Panels { periods: names(speaker, year), panels, target });
    let id = if part == 0 { "trend".to_owned() } else { format!("trend-{}", part + 1) };
    speaker.chart(id, title, subtitle, speaker.footer_of_several(), plot)
}

/// The months of an indicator, its target, and the figure of the whole year.
fn panel(speaker: &Speaker<'_>, indicator: &Indicator, target: Threshold, year: i32) -> Panel {
    let whole = speaker.results.whole(&indicator.id, Period::Year(year)).map(|found| &found.figure);
    let facts = [
        ("indicator", speaker.title(indicator).to_owned()),
        ("sign", target.operator.sign().to_owned()),
        ("value", Speaker::goal(target)),
    ];
    Panel {
        title: speaker.say("chart-trend-series", &facts),
        note: whole
            .and_then(|figure| figure.value.map(|value| speaker.figure(value, figure)))
            .unwrap_or_else(|| speaker.texts.get("verdict-no-data")),
        met: whole.and_then(|figure| match figure.verdict {
            Verdict::Met => Some(true),
            Verdict::NotMet => Some(false),
            _ => None,
        }),
        values: values(speaker, indicator, year),
        target: Some(target.goal.to_f64()),
    }
}

fn alone(speaker: &Speaker<'_>, indicator: &Indicator, target: Threshold) -> Chart {
    let year = speaker.results.period.fiscal_year();
    let series = [year, year - 1]
        .into_iter()
        .map(|year| Series {
            name: speaker.say("chart-trend-year", &[("year", year.to_string())]),
            values: values(speaker, indicator, year),
        })
        .filter(|line| line.values.iter().any(Option::is_some))
        .collect::<Vec<_>>();
    let series = if series.is_empty() {
        vec![Series { name: speaker.say("chart-trend-year", &[("year", year.to_string())]), values: vec![None; 12] }]
    } else {
        series
    };
    let (title, subtitle) = words(speaker, indicator, target, year);
    let plot = Plot::Trend { periods: names(speaker, year), series, target: Some(speaker.target(target)) };
    speaker.chart(format!("trend-{}", indicator.id), title, subtitle, speaker.footer(&indicator.manual), plot)
}

fn words(speaker: &Speaker<'_>, indicator: &Indicator, target: Threshold, year: i32) -> (String, String) {
    let found: Vec<_> = months(year)
        .into_iter()
        .filter_map(|month| {
            figure(speaker, indicator, month).and_then(|figure| Some((month, figure.value?, figure.verdict)))
        })
        .collect();
    let met = found.iter().filter(|(_, _, verdict)| *verdict == Verdict::Met).count();
    let key = match met {
        _ if found.is_empty() => "chart-trend-empty",
        0 => "chart-trend-none",
        met if met == found.len() => "chart-trend-all",
        _ => "chart-trend-some",
    };
    let facts = [
        ("indicator", speaker.title(indicator).to_owned()),
        ("met", met.to_string()),
        ("count", found.len().to_string()),
        ("year", year.to_string()),
    ];
    let title = speaker.say(key, &facts);
    let lowest = found.iter().min_by(|(_, left, _), (_, right, _)| left.compare(*right));
    let subtitle = lowest.map_or_else(
        || speaker.say("chart-trend-subtitle-empty", &facts),
        |(month, value, _)| {
            speaker.say(
                "chart-trend-subtitle",
                &[
                    ("year", year.to_string()),
                    ("denominator", grouped(denominator(speaker, indicator, year))),
                    ("unit", speaker.unit(indicator)),
                    ("month", wording::month(*month, speaker.texts)),
                    ("value", wording::value(*value, Some(target))),
                ],
            )
        },
    );
    (title, subtitle)
}

/// What was counted in the months of a fiscal year.
fn denominator(speaker: &Speaker<'_>, indicator: &Indicator, year: i32) -> i64 {
    let values = months(year).into_iter().filter_map(|month| figure(speaker, indicator, month)?.value);
    values.map(|value| value.ratio.denominator).sum()
}

fn months(year: i32) -> Vec<Month> {
    (0..12).map(|index| Month::at(year, index)).collect()
}

fn names(speaker: &Speaker<'_>, year: i32) -> Vec<String> {
    months(year).iter().map(|month| speaker.texts.get(&format!("month-{}", month.month))).collect()
}

fn figure<'a>(speaker: &Speaker<'a>, indicator: &Indicator, month: Month) -> Option<&'a Figure> {
    speaker.results.whole(&indicator.id, Period::Month(month)).map(|found| &found.figure)
}

/// The monthly percentages of a fiscal year, rounded as they are written.
fn values(speaker: &Speaker<'_>, indicator: &Indicator, year: i32) -> Vec<Option<f64>> {
    months(year)
        .into_iter()
        .map(|month| {
            let figure = figure(speaker, indicator, month)?;
            let value = figure.value?;
            Some(value.rounded(wording::decimals(value, figure.threshold)).to_f64())
        })
        .collect()
}
