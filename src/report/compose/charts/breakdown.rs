//! Percentages and counts by the columns that the definitions name.

use super::{Speaker, grouped};
use crate::definition::Indicator;
use crate::model::measurement::{Figure, Kind};
use crate::model::target::{Goal, Target, Threshold, Verdict};
use crate::model::value::Value;
use crate::report::chart::{MOST_ROWS, shown};
use crate::report::document::{Bar, Chart, Plot};
use crate::report::wording;

/// The bars of a breakdown; none when it has no figures in the period.
pub(super) fn chart(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Option<Chart> {
    match indicator.kind() {
        Kind::Count if against_last_year(indicator) => growth(speaker, indicator, by),
        Kind::Count | Kind::Share => counts(speaker, indicator, by),
        _ => percentages(speaker, indicator, by),
    }
}

/// One value of the column with its figures.
struct Part<'a> {
    name: String,
    rank: usize,
    value: Value,
    figure: &'a Figure,
    verdict: Verdict,
    /// Whether the rows say which value they have.
    named: bool,
}

fn parts<'a>(speaker: &Speaker<'a>, indicator: &'a Indicator, by: &'a str) -> Vec<Part<'a>> {
    speaker
        .results
        .by(&indicator.id, speaker.results.period, by)
        .filter_map(|(breakdown, measurement)| {
            Some(Part {
                name: speaker.value(indicator, by, breakdown.value.as_deref()),
                rank: speaker.rank(indicator, by, breakdown.value.as_deref()),
                value: measurement.figure.value?,
                figure: &measurement.figure,
                verdict: measurement.figure.verdict,
                named: breakdown.value.is_some(),
            })
        })
        .collect()
}

fn percentages(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Option<Chart> {
    let mut parts = parts(speaker, indicator, by);
    // A column that no row fills, or all rows alike, says nothing that the whole does not.
    if parts.len() < 2 || !parts.iter().any(|part| part.named) {
        return None;
    }
    parts.sort_by(|left, right| {
        (right.named.cmp(&left.named))
            .then(right.value.compare(left.value))
            .then(right.value.ratio.denominator.cmp(&left.value.ratio.denominator))
            .then(left.rank.cmp(&right.rank))
            .then_with(|| left.name.cmp(&right.name))
    });
    let bars: Vec<_> = parts
        .iter()
        .map(|part| Bar {
            label: part.name.clone(),
            value: part.value.to_f64(),
            note: speaker.figure(part.value, part.figure),
            met: match part.verdict {
                Verdict::Met => Some(true),
                Verdict::NotMet => Some(false),
                _ => None,
            },
        })
        .collect();
    let title = percentages_title(speaker, indicator, by, &parts);
    let worst = parts.iter().rfind(|part| part.named)?;
    let subtitle = speaker.say(
        "chart-by-subtitle",
        &[
            ("period", speaker.period()),
            ("denominator", grouped(parts.iter().map(|part| part.value.ratio.denominator).sum())),
            ("unit", speaker.unit(indicator)),
            ("worst", worst.name.clone()),
            ("low", wording::value(worst.value, worst.figure.threshold)),
        ],
    );
    let subtitle = with_left_out(speaker, speaker.with_undecided(indicator, subtitle), bars.len());
    let plot = Plot::Bars { bars, percent: true, target: fixed(indicator).map(|threshold| speaker.target(threshold)) };
    Some(speaker.chart(id(indicator, by), title, subtitle, speaker.footer(&indicator.manual), plot))
}

fn percentages_title(speaker: &Speaker<'_>, indicator: &Indicator, by: &str, parts: &[Part<'_>]) -> String {
    let mut facts = vec![("indicator", speaker.title(indicator).to_owned()), ("by", speaker.column(indicator, by))];
    if let Some(Target { operator, goal: Goal::Value(value) }) = indicator.target {
        let named: Vec<_> = parts.iter().filter(|part| part.named).collect();
        let met = named.iter().filter(|part| part.verdict == Verdict::Met).count();
        facts.extend([
            ("met", met.to_string()),
            ("count", named.len().to_string()),
            ("sign", operator.sign().to_owned()),
            ("target", value.to_string()),
        ]);
        let key = match met {
            0 => "chart-by-none",
            met if met == named.len() => "chart-by-all",
            _ => "chart-by-some",
        };
        return speaker.say(key, &facts);
    }
    if let Some(best) = parts.first() {
        facts.extend([("best", best.name.clone()), ("high", wording::value(best.value, None))]);
    }
    speaker.say("chart-by-range", &facts)
}

fn counts(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Option<Chart> {
    let mut parts: Vec<_> = parts(speaker, indicator, by);
    parts.retain(|part| part.named || part.figure.tally.numerator > 0);
    parts.sort_by(|left, right| {
        (right.figure.tally.numerator.cmp(&left.figure.tally.numerator))
            .then(left.rank.cmp(&right.rank))
            .then_with(|| left.name.cmp(&right.name))
    });
    let scale = indicator.scale(indicator.kind());
    let total: i64 = parts.iter().map(|part| part.figure.tally.numerator).sum();
    let mut counts: Vec<_> = parts.iter().map(|part| (part.name.clone(), part.figure.tally.numerator)).collect();
    fold(speaker, &mut counts, MOST_ROWS);
    let facts = |count: i64| {
        let share = Value::percent(count, total).map_or_else(String::new, |share| wording::value(share, None));
        vec![("value", grouped(count / scale)), ("unit", speaker.unit(indicator)), ("share", share)]
    };
    let bars: Vec<_> = counts
        .iter()
        .map(|(name, count)| Bar {
            label: name.clone(),
            value: *count as f64 / scale as f64,
            note: speaker.say("chart-count-note", &facts(*count)),
            met: None,
        })
        .collect();
    let (best, most) = counts.first().filter(|(_, most)| *most > 0)?;
    let mut finding = facts(*most);
    finding.extend([("indicator", speaker.title(indicator).to_owned()), ("best", best.clone())]);
    let title = speaker.say("chart-count-title", &finding);
    let base = [("period", speaker.period()), ("total", grouped(total / scale)), ("unit", speaker.unit(indicator))];
    let subtitle = speaker.with_undecided(indicator, speaker.say("chart-count-subtitle", &base));
    let plot = Plot::Bars { bars, percent: false, target: None };
    Some(speaker.chart(id(indicator, by), title, subtitle, speaker.footer(&indicator.manual), plot))
}

fn against_last_year(indicator: &Indicator) -> bool {
    indicator.target.is_some_and(|target| target.goal == Goal::PreviousYear)
}

/// Counts beside those of the same period of the year before, the greatest first.
fn growth(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Option<Chart> {
    let mut parts = parts(speaker, indicator, by);
    parts.sort_by(|left, right| {
        (right.named.cmp(&left.named))
            .then(right.value.compare(left.value))
            .then(left.rank.cmp(&right.rank))
            .then_with(|| left.name.cmp(&right.name))
    });
    let judged = |verdict: Verdict| parts.iter().filter(|part| part.named && part.verdict == verdict).count();
    let (met, missed) = (judged(Verdict::Met), judged(Verdict::NotMet));
    if met + missed == 0 {
        // Without a year before only the counts say something.
        return counts(speaker, indicator, by);
    }
    let bars: Vec<_> = parts.iter().map(|part| growth_bar(speaker, indicator, part)).collect();
    let key = match (met, missed) {
        (0, _) => "chart-growth-none",
        (_, 0) => "chart-growth-all",
        _ => "chart-growth-some",
    };
    let facts = [
        ("indicator", speaker.title(indicator).to_owned()),
        ("by", speaker.column(indicator, by)),
        ("met", met.to_string()),
        ("count", (met + missed).to_string()),
    ];
    let title = speaker.say(key, &facts);
    let total: i64 = parts.iter().map(|part| part.figure.tally.numerator).sum();
    let total = grouped(total / indicator.scale(indicator.kind()));
    let base = [("period", speaker.period()), ("total", total), ("unit", speaker.unit(indicator))];
    let subtitle = speaker.with_undecided(indicator, speaker.say("chart-count-subtitle", &base));
    let subtitle = with_left_out(speaker, subtitle, bars.len());
    let plot = Plot::Bars { bars, percent: false, target: None };
    Some(speaker.chart(id(indicator, by), title, subtitle, speaker.footer(&indicator.manual), plot))
}

fn growth_bar(speaker: &Speaker<'_>, indicator: &Indicator, part: &Part<'_>) -> Bar {
    let written = |value: Value| wording::grouped(&wording::value(value, None));
    let before = part.figure.threshold.map(|threshold| threshold.goal);
    let facts = [
        ("value", written(part.value)),
        ("unit", speaker.unit(indicator)),
        ("before", before.map(written).unwrap_or_default()),
    ];
    let key = if before.is_some() { "chart-growth-note" } else { "chart-growth-note-new" };
    Bar {
        label: part.name.clone(),
        value: part.value.to_f64(),
        note: speaker.say(key, &facts),
        met: match part.verdict {
            Verdict::Met => Some(true),
            Verdict::NotMet => Some(false),
            _ => None,
        },
    }
}

/// Counts, the greatest first, in as many rows as are legible: the smallest are put together into the last.
pub(super) fn fold(speaker: &Speaker<'_>, counts: &mut Vec<(String, i64)>, most: usize) {
    if counts.len() > most {
        let rest = counts.split_off(most - 1);
        let name = speaker.say("chart-others", &[("count", rest.len().to_string())]);
        counts.push((name, rest.iter().map(|(_, count)| count).sum()));
    }
}

fn with_left_out(speaker: &Speaker<'_>, subtitle: String, count: usize) -> String {
    let Some((top, bottom)) = shown(count) else { return subtitle };
    let facts =
        [("top", top.to_string()), ("bottom", bottom.to_string()), ("left", (count - top - bottom).to_string())];
    format!("{subtitle} · {}", speaker.say("chart-left-out", &facts))
}

/// A target that is the same for every part.
fn fixed(indicator: &Indicator) -> Option<Threshold> {
    indicator.target.and_then(|target| target.resolve(true, None))
}

fn id(indicator: &Indicator, by: &str) -> String {
    format!("by-{by}-{}", indicator.id)
}
