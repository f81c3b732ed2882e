//! The items of each survey: answers to both sides of the scale's middle.

use super::{Speaker, grouped};
use crate::model::ratio::Decimal;
use crate::model::survey::{Line, SurveyLine};
use crate::report::document::{Chart, Diverging, Plot, StackedRow};

/// The most items of one chart: their texts are long.
const MOST_ITEMS: usize = 11;
/// The levels of the scale that has words.
const WORDED_SCALE: usize = 5;

/// A chart for each survey of the period; a long survey has several.
pub(super) fn charts(speaker: &Speaker<'_>) -> Vec<Chart> {
    // Items of different scales share no levels, so no chart either.
    let mut surveys: Vec<(&str, usize)> = Vec::new();
    for line in &speaker.results.survey {
        let survey = (line.survey.as_str(), line.counts.len());
        if !surveys.contains(&survey) {
            surveys.push(survey);
        }
    }
    let numbered = surveys.iter().enumerate();
    numbered.flat_map(|(index, (survey, scale))| of(speaker, index + 1, survey, *scale)).collect()
}

fn of(speaker: &Speaker<'_>, number: usize, survey: &str, scale: usize) -> Vec<Chart> {
    let own = speaker.results.survey.iter().filter(|line| line.survey == survey && line.counts.len() == scale);
    let lines: Vec<_> = own.collect();
    let items: Vec<_> = lines.iter().filter(|line| matches!(line.line, Line::Item(_))).copied().collect();
    if items.is_empty() {
        return Vec::new();
    }
    let overall = lines.iter().find(|line| line.line == Line::Overall).copied();
    let levels: Vec<_> = (1..=scale).rev().map(|level| level_name(speaker, scale, level)).collect();
    let footer = speaker
        .definitions
        .indicators
        .iter()
        .find(|indicator| indicator.table.id() == "answers")
        .map_or_else(|| speaker.footer_of_several(), |indicator| speaker.footer(&indicator.manual));
    let (title, subtitle) = words(speaker, survey, scale, overall, &items);
    let parts = items.len().div_ceil(MOST_ITEMS);
    items
        .chunks(items.len().div_ceil(parts))
        .enumerate()
        .map(|(part, items)| {
            let rows = items.iter().map(|line| row(speaker, scale, line)).collect();
            let (id, subtitle) = speaker.paged(format!("likert-{number}"), subtitle.clone(), (part + 1, parts));
            let sides = sides(speaker, scale);
            let plot = Plot::Diverging(Diverging { levels: levels.clone(), rows, sides });
            speaker.chart(id, title.clone(), subtitle, footer.clone(), plot)
        })
        .collect()
}

fn row(speaker: &Speaker<'_>, scale: usize, line: &SurveyLine) -> StackedRow {
    let label = match &line.line {
        Line::Item(name) | Line::Section(name) => name.clone(),
        Line::Overall | Line::Group(_) => line.survey.clone(),
    };
    let mut counts: Vec<i64> = line.counts.clone();
    counts.resize(scale, 0);
    counts.reverse();
    let note = line.mean().map_or_else(
        || speaker.texts.get("verdict-no-data"),
        |mean| {
            let facts = [("n", grouped(line.n())), ("mean", mean.to_string()), ("band", band(speaker, scale, mean))];
            speaker.say("chart-likert-note", &facts).trim().to_owned()
        },
    );
    StackedRow { label, counts, note }
}

fn words(
    speaker: &Speaker<'_>,
    survey: &str,
    scale: usize,
    overall: Option<&SurveyLine>,
    items: &[&SurveyLine],
) -> (String, String) {
    let mut facts = vec![("survey", survey.to_owned()), ("scale", scale.to_string())];
    let means: Vec<_> = items.iter().filter_map(|line| line.mean()).collect();
    let lowest = means.iter().copied().min_by(|left, right| left.compare(*right));
    let highest = means.iter().copied().max_by(|left, right| left.compare(*right));
    let (Some(low), Some(high), Some((overall, mean))) =
        (lowest, highest, overall.and_then(|line| line.mean().map(|mean| (line, mean))))
    else {
        return (speaker.say("chart-likert-empty", &facts), speaker.period());
    };
    let band = band(speaker, scale, mean);
    let key = if band.is_empty() { "chart-likert-title-plain" } else { "chart-likert-title" };
    facts.extend([("mean", mean.to_string()), ("band", band)]);
    let base = [
        ("period", speaker.period()),
        ("n", grouped(overall.n())),
        ("low", low.to_string()),
        ("high", high.to_string()),
    ];
    (speaker.say(key, &facts), speaker.say("chart-likert-subtitle", &base))
}

/// The bands are those of a scale of five.
fn band(speaker: &Speaker<'_>, scale: usize, mean: Decimal) -> String {
    let band = speaker.definitions.bands.band(mean).filter(|_| scale == WORDED_SCALE);
    band.map_or_else(String::new, |band| band.title.in_language(speaker.language).to_owned())
}

/// What the levels below the middle of a scale, and those above it, are called together.
fn sides(speaker: &Speaker<'_>, scale: usize) -> (String, String) {
    let side = |low: usize, high: usize| {
        let facts = [("low", low.to_string()), ("high", high.to_string())];
        let key = if low < high { "chart-likert-side" } else { "chart-likert-side-single" };
        speaker.say(key, &facts)
    };
    (side(1, scale / 2), side(scale.div_ceil(2) + 1, scale))
}

fn level_name(speaker: &Speaker<'_>, scale: usize, level: usize) -> String {
    if scale == WORDED_SCALE {
        return speaker.texts.get(&format!("chart-level-of-5-{level}"));
    }
    speaker.say("chart-level-of-scale", &[("level", level.to_string())])
}
