//! Charts of many offices for a meeting: who reaches the targets, the offices beside one another with what chance makes of
//! them, how they spread, and their months.

use super::overview::Overview;
use super::ranking;
use crate::definition::Indicator;
use crate::model::rollup::{Comparison, STEPS, Standing};
use crate::model::target::{Threshold, Verdict};
use crate::model::value::Value;
use crate::report::chart::{MOST_PANELS, MOST_ROWS};
use crate::report::document::{Bar, Chart, Panel, Panels, Plot, StackedRow, TargetBar, Targets};
use crate::report::wording;

/// Of more pages of one indicator nobody looks at all: the ends are drawn, and all stand in the workbook.
const MOST_PAGES: usize = 4;

/// The charts, in the order of a meeting.
pub fn charts(overview: Overview<'_>) -> Vec<Chart> {
    let mut charts: Vec<_> = verdicts(overview).into_iter().collect();
    for own in ranking::shown(overview) {
        let Some(indicator) = overview.indicator(own) else { continue };
        charts.extend(offices(overview, own, indicator));
    }
    charts.extend(overview.leading().filter_map(|own| steps(overview, own)));
    for own in overview.leading().filter(|own| own.kind.percent()) {
        let Some(indicator) = overview.indicator(own) else { continue };
        charts.extend(panels(overview, own, indicator));
    }
    charts
}

/// How many offices reach each leading target.
fn verdicts(overview: Overview<'_>) -> Option<Chart> {
    let all = overview.rollup.offices.len();
    let rows: Vec<_> = overview
        .leading()
        .filter(|own| own.target.is_some() && own.with(Verdict::Met) + own.with(Verdict::NotMet) > 0)
        .map(|own| {
            let [met, missed] = [Verdict::Met, Verdict::NotMet].map(|verdict| own.with(verdict));
            // What is not judged stands between the two.
            let counts = [met, all - met - missed, missed].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
            let facts = [("met", met.to_string()), ("judged", (met + missed).to_string())];
            StackedRow {
                label: overview.title(own),
                counts: counts.into(),
                note: overview.tell("chart-verdicts-note", &facts),
            }
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let categories = ["chart-met", "chart-without", "chart-missed"].map(|key| overview.say(key)).into();
    let title = overview.tell("chart-verdicts", &[("count", all.to_string())]);
    let plot = Plot::Stacked { categories, rows, levels: false };
    Some(chart(overview, "verdicts".to_owned(), title, overview.period(), None, plot))
}

/// The offices by their values, each with its interval.
fn offices(overview: Overview<'_>, own: &Comparison, indicator: &Indicator) -> Vec<Chart> {
    let mut ranked: Vec<_> = own.standings.iter().filter(|own| own.place.is_some()).collect();
    ranked.sort_by(|a, b| compared(b, a).then(a.office.cmp(&b.office)));
    if own.higher_is_better == Some(false) {
        ranked.reverse();
    }
    let bars: Vec<_> = ranked.iter().map(|standing| bar(overview, standing)).collect();
    let title = overview
        .tell("chart-offices", &[("indicator", overview.title(own)), ("finding", ranking::finding(overview, own))]);
    let pages = bars.len().div_ceil(MOST_ROWS).max(1);
    let targets = |bars: &[TargetBar]| {
        Plot::Targets(Targets {
            bars: bars.to_vec(),
            target: target(overview, own).unwrap_or_else(|| overview.texts.get("chart-targets-target")),
            bounds: overview.texts.get("chart-targets-bounds"),
            // What cannot be decided widens the interval by which offices are compared.
            interval: if ranking::is_widened(own) {
                overview.say("chart-reach")
            } else {
                overview.texts.get("chart-targets-interval")
            },
        })
    };
    let subtitle =
        |rest: Option<String>| [Some(overview.period()), rest].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let id = format!("offices-{}", own.indicator);
    if pages > MOST_PAGES {
        let half = MOST_ROWS / 2;
        let facts =
            [("top", half.to_string()), ("bottom", half.to_string()), ("left", (bars.len() - 2 * half).to_string())];
        let subtitle = subtitle(Some(overview.texts.say("chart-left-out", &facts)));
        return vec![chart(overview, id, title, subtitle, Some(indicator), targets(&bars))];
    }
    bars.chunks(bars.len().div_ceil(pages).max(1))
        .enumerate()
        .map(|(page, bars)| {
            let (id, subtitle) = paged(overview, id.clone(), subtitle(None), (page + 1, pages));
            chart(overview, id, title.clone(), subtitle, Some(indicator), targets(bars))
        })
        .collect()
}

fn compared(a: &Standing, b: &Standing) -> std::cmp::Ordering {
    match (a.value, b.value) {
        (Some(a), Some(b)) => a.compare(b),
        (a, b) => a.is_some().cmp(&b.is_some()),
    }
}

fn bar(overview: Overview<'_>, own: &Standing) -> TargetBar {
    let ranks = own.place.map(ranking::ranks).unwrap_or_default();
    let facts =
        [("value", own.value.map(|value| wording::value(value, own.threshold)).unwrap_or_default()), ("ranks", ranks)];
    TargetBar {
        label: overview.called(overview.office(own)),
        value: own.value.map(Value::to_f64),
        note: overview.tell("chart-office-note", &facts),
        bounds: None,
        interval: own.reach,
        target: own.threshold.map(|threshold| (threshold.goal.to_f64(), String::new())),
        instead: None,
        verdict: own.verdict,
    }
}

fn line(overview: Overview<'_>, threshold: Threshold) -> String {
    let facts =
        [("sign", threshold.operator.sign().to_owned()), ("value", threshold.goal.rounded(2).shortest().to_string())];
    overview.texts.say("chart-target", &facts)
}

fn target(overview: Overview<'_>, own: &Comparison) -> Option<String> {
    let threshold = own.target?.resolve(own.kind.percent(), None)?;
    Some(line(overview, threshold))
}

/// How many offices lie in each step.
fn steps(overview: Overview<'_>, own: &Comparison) -> Option<Chart> {
    let found = own.quartiles.filter(|_| own.kind.percent())?;
    let indicator = overview.indicator(own)?;
    let ends: Vec<_> = std::iter::once(None).chain(STEPS.map(Some)).chain([None]).collect();
    let offices = own.valued().count();
    // The highest step stands above.
    let mut bars: Vec<_> = ends
        .windows(2)
        .zip(own.steps())
        .map(|(pair, count)| {
            let facts =
                [("from", pair[0].unwrap_or_default().to_string()), ("to", pair[1].unwrap_or_default().to_string())];
            let key = match (pair[0], pair[1]) {
                (None, _) => "chart-step-below",
                (_, None) => "chart-step-from",
                _ => "chart-step-between",
            };
            let note = overview.tell("chart-step-note", &[("count", count.to_string())]);
            Bar { label: overview.tell(key, &facts), value: count as f64, note, met: None }
        })
        .collect();
    bars.reverse();
    let text = |value: Value| wording::value(value, None);
    let facts = [("indicator", overview.title(own)), ("first", text(found.first)), ("third", text(found.third))];
    let title = overview.tell("chart-steps", &facts);
    let facts = [
        ("period", overview.period()),
        ("offices", offices.to_string()),
        ("least", text(found.least)),
        ("greatest", text(found.greatest)),
    ];
    let subtitle = overview.tell("chart-steps-subtitle", &facts);
    let plot = Plot::Bars { bars, percent: false, target: None };
    Some(chart(overview, format!("distribution-{}", own.indicator), title, subtitle, Some(indicator), plot))
}

/// The months of each office.
fn panels(overview: Overview<'_>, own: &Comparison, indicator: &Indicator) -> Vec<Chart> {
    let with_course = |own: &&Standing| own.course.iter().flatten().count() > 1;
    let mut shown: Vec<_> = own.valued().map(|(standing, _)| standing).filter(with_course).collect();
    if shown.len() < 2 {
        return Vec::new();
    }
    let all = shown.len();
    let few = all > MOST_PAGES * MOST_PANELS;
    let behind = |own: &Standing| own.place.map_or(0, |place| place.behind);
    if few {
        // Those of whom most others are surely ahead, then those with the lowest values.
        let turned = own.higher_is_better == Some(false);
        let by_value = |a: &Standing, b: &Standing| if turned { compared(b, a) } else { compared(a, b) };
        shown.sort_by(|a, b| behind(b).cmp(&behind(a)).then(by_value(a, b)).then(a.office.cmp(&b.office)));
        shown.truncate(MOST_PANELS);
    }
    let goal = own.target.and_then(|target| target.resolve(true, None));
    let panels: Vec<_> = shown.iter().map(|standing| panel(overview, standing)).collect();
    let facts = [("indicator", overview.title(own)), ("shown", panels.len().to_string()), ("all", all.to_string())];
    let key = match few {
        false => "chart-panels",
        true if shown.iter().all(|own| behind(own) > 0) => "chart-panels-few",
        true => "chart-panels-last",
    };
    let title = overview.tell(key, &facts);
    let year = [("year", overview.rollup.period.fiscal_year().to_string())];
    let subtitle = overview.tell("chart-panels-subtitle", &year);
    let periods: Vec<_> =
        overview.rollup.months.iter().map(|month| overview.texts.get(&format!("month-{}", month.month))).collect();
    let pages = panels.len().div_ceil(MOST_PANELS);
    panels
        .chunks(panels.len().div_ceil(pages))
        .enumerate()
        .map(|(page, panels)| {
            let id = format!("months-{}", own.indicator);
            let (id, subtitle) = paged(overview, id, subtitle.clone(), (page + 1, pages));
            let target = goal.map(|goal| line(overview, goal));
            let plot = Plot::Panels(Panels { periods: periods.clone(), panels: panels.to_vec(), target });
            chart(overview, id, title.clone(), subtitle, Some(indicator), plot)
        })
        .collect()
}

fn panel(overview: Overview<'_>, own: &Standing) -> Panel {
    let facts = [
        ("value", own.value.map(|value| wording::value(value, own.threshold)).unwrap_or_default()),
        ("numerator", wording::grouped(&own.tally.numerator.to_string())),
        ("denominator", wording::grouped(&own.tally.denominator.to_string())),
    ];
    Panel {
        title: overview.called(overview.office(own)),
        note: overview.texts.say("chart-figure", &facts),
        met: match own.verdict {
            Verdict::Met => Some(true),
            Verdict::NotMet => Some(false),
            _ => None,
        },
        values: own.course.iter().map(|value| value.map(|value| value.rounded(2).to_f64())).collect(),
        target: own.threshold.map(|threshold| threshold.goal.to_f64()),
    }
}

fn paged(overview: Overview<'_>, id: String, subtitle: String, (page, pages): (usize, usize)) -> (String, String) {
    if pages < 2 {
        return (id, subtitle);
    }
    let facts = [("subtitle", subtitle), ("part", page.to_string()), ("parts", pages.to_string())];
    (format!("{id}-{page}"), overview.texts.say("chart-part", &facts))
}

fn chart(
    overview: Overview<'_>,
    id: String,
    title: String,
    subtitle: String,
    indicator: Option<&Indicator>,
    plot: Plot,
) -> Chart {
    let rows = plot.described().join("; ");
    let facts = [("title", title.clone()), ("subtitle", subtitle.clone()), ("rows", rows)];
    let alt = overview.texts.say("chart-alt", &facts);
    let manual = indicator.map(|own| {
        let facts = [("source", own.manual.source.clone()), ("clause", own.manual.clause.clone())];
        overview.tell("chart-manual", &facts)
    });
    let footer = overview.tell(
        "chart-footer",
        &[
            ("offices", overview.rollup.evaluated().to_string()),
            ("manual", manual.unwrap_or_else(|| "none".to_owned())),
            ("day", wording::day(overview.rollup.as_of, overview.texts)),
        ],
    );
    Chart { id, title, subtitle, footer, alt, plot }
}
