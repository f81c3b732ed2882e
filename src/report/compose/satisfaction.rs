//! The surveys of the period: who answered, how many chose each level, mean, S.D. and band, item by item, by section,
//! in all and by group of respondents; how reliable the items are.

mod lines;
mod respondents;

use super::context::Context;
use crate::model::survey::SurveyLine;
use crate::report::document::{Block, NativeChart, NativeKind, Orientation, Sheet, Table};
use lines::Lines;

/// The most bars of a chart.
const MOST_BARS: usize = 20;

/// The sheet's id.
pub const SHEET: &str = "satisfaction";

/// The sheet.
pub fn sheet(context: Context<'_>) -> Sheet {
    let mut blocks = vec![
        Block::Heading(1, context.say("title-satisfaction")),
        Block::Note(context.tell("note-period", &[("period", context.period(context.results.period))])),
    ];
    let profiles = &context.results.surveys;
    if profiles.is_empty() {
        blocks.push(Block::Note(context.say("note-no-survey")));
    } else {
        blocks.push(Block::Heading(2, context.say("title-response")));
        blocks.push(Block::Table(respondents::response(context)));
        blocks.push(Block::Note(context.say("note-response")));
    }
    let mut tables = 0;
    for (number, profile) in profiles.iter().enumerate() {
        blocks.push(Block::Heading(2, profile.survey.clone()));
        let own: Vec<_> = context.results.survey.iter().filter(|line| line.survey == profile.survey).collect();
        push(&mut blocks, context, &own, "item", &mut tables);
        let groups: Vec<_> = profile.groups.iter().collect();
        let title = context.tell("title-groups", &[("survey", profile.survey.clone())]);
        if !profile.groups.is_empty() || profile.withheld > 0 {
            blocks.push(Block::Heading(3, title));
        }
        push(&mut blocks, context, &groups, "group", &mut tables);
        if profile.withheld > 0 {
            blocks.push(Block::Note(respondents::withheld(context, profile.withheld)));
        }
        if !profile.reliability.is_empty() {
            let title = context.tell("title-reliability", &[("survey", profile.survey.clone())]);
            blocks.push(Block::Heading(3, title));
            blocks.push(Block::Table(respondents::reliability(context, number, profile)));
        }
    }
    if !profiles.is_empty() {
        if profiles.iter().any(|profile| !profile.reliability.is_empty()) {
            blocks.push(Block::Note(context.say("note-reliability")));
        }
        blocks.push(Block::Note(bands(context)));
    }
    let title = context.say("sheet-satisfaction");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}

/// A table for each scale: lines of one scale stand together.
fn push(blocks: &mut Vec<Block>, context: Context<'_>, lines: &[&SurveyLine], head: &'static str, tables: &mut usize) {
    for part in lines.chunk_by(|line, next| line.counts.len() == next.counts.len()) {
        let scale = part.first().map_or(0, |line| line.counts.len());
        let table = Lines::new(context, scale, head).table(*tables, part);
        let survey = part.first().map_or("", |line| line.survey.as_str());
        let chart = chart(context, survey, scale, &table);
        blocks.push(Block::Table(table));
        blocks.extend(chart.map(Block::NativeChart));
        *tables += 1;
    }
}

/// How many chose each level, line by line; only as many levels as there are colours, and lines that can be read.
fn chart(context: Context<'_>, survey: &str, scale: usize, table: &Table) -> Option<NativeChart> {
    let drawn = (1..=MOST_BARS).contains(&table.rows.len()) && scale <= context.definitions.style.levels.len();
    let facts = [("survey", survey.to_owned()), ("by", table.columns[0].title.clone())];
    drawn.then(|| NativeChart {
        title: context.tell("chart-levels", &facts),
        alt: context.tell("chart-levels-alt", &facts),
        kind: NativeKind::StackedBars,
        table: table.id.clone(),
        last: None,
        labels: "line".to_owned(),
        values: (1..=scale).rev().map(|level| format!("percent_{level}")).collect(),
        target: None,
        percent: false,
    })
}

/// The schemes that put means into words, the one that decides first.
fn bands(context: Context<'_>) -> String {
    let schemes = context.definitions.bands.schemes();
    let named = schemes.map(|scheme| {
        let facts = [("scheme", context.words(&scheme.title).to_owned()), ("source", scheme.source.clone())];
        context.tell("band-scheme", &facts)
    });
    context.tell("note-bands", &[("schemes", named.collect::<Vec<_>>().join(" · "))])
}
