//! The page for the meeting room and the web: the figures of the workbook with what lies behind each.
//!
//! Anyone may read it, so that only what the office reports of its work stands on it: no place in the inputs, no words of
//! respondents or officers, no document of the evidence register, no single record.

mod account;
mod figure;
mod speech;
mod tables;

use super::context::Context;
use super::{indicators, satisfaction};
use crate::definition::Indicator;
use crate::model::target::Verdict;
use crate::report::document::{Chart, Labels, Page, Part, Plot, Section, Sheet};
use crate::report::wording;

/// The page of a workbook with these sheets.
pub fn page(context: Context<'_>, sheets: &[Sheet], charts: &[Chart]) -> Page {
    let results = context.results;
    let facts = [("period", context.period(results.period)), ("day", wording::day(results.as_of, context.texts))];
    Page {
        language: context.language,
        office: results.office.clone(),
        title: context.say("title"),
        subtitle: context.tell("summary-period", &facts),
        answer: speech::answer(context),
        labels: labels(context),
        sections: sections(context, sheets, charts).into_iter().filter(|own| !own.parts.is_empty()).collect(),
        footer: vec![say(context, "footer-workbook"), say(context, "footer-public")],
    }
}

/// A text of the page.
fn say(context: Context<'_>, key: &str) -> String {
    context.texts.get(&format!("board-{key}"))
}

/// A text of the page with its variables.
fn tell(context: Context<'_>, key: &str, facts: &[(&str, String)]) -> String {
    context.texts.say(&format!("board-{key}"), facts)
}

fn labels(context: Context<'_>) -> Labels {
    let counted = |key: &str| tell(context, key, &[("shown", "{shown}".to_owned()), ("all", "{all}".to_owned())]);
    Labels {
        skip: say(context, "skip"),
        contents: say(context, "contents"),
        why: say(context, "why"),
        filter: say(context, "filter"),
        shown: counted("shown"),
        in_words: say(context, "in-words"),
        enlarge: say(context, "enlarge"),
        top: say(context, "top"),
        fate: ["fate", "reason", "rows"].map(|key| say(context, key)),
        all_rows: say(context, "all-rows"),
    }
}

fn sections(context: Context<'_>, sheets: &[Sheet], charts: &[Chart]) -> Vec<Section> {
    let section = |id: &str, parts: Vec<Part>| Section {
        id: id.to_owned(),
        title: say(context, &format!("section-{id}")),
        parts,
    };
    vec![
        section("figures", vec![Part::Note(say(context, "note-figures")), Part::KeyFigures(figure::leading(context))]),
        section("changes", statements(speech::changes(context))),
        section("next", statements(speech::next(context))),
        section("charts", pictures(context, charts)),
        section("indicators", all(context, sheets)),
        section("months", tables::months(context)),
        section("parts", tables::breakdowns(context, sheets)),
        section("survey", survey(sheets, charts)),
        section("standard", of_standard(context, sheets, charts)),
        section("data", tables::data(context)),
        section("method", tables::method(context, sheets)),
    ]
}

fn statements(found: Vec<crate::report::document::Statement>) -> Vec<Part> {
    if found.is_empty() { Vec::new() } else { vec![Part::Statements(found)] }
}

/// Where a chart belongs, by what it draws.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Group {
    Targets,
    Months,
    Parts,
    Reach,
    Causes,
    Budget,
    Survey,
    Standard,
}

fn group(chart: &Chart) -> Group {
    match &chart.plot {
        Plot::Targets(_) => Group::Targets,
        Plot::Trend { .. } | Plot::Panels(_) => Group::Months,
        Plot::Bars { .. } => Group::Parts,
        Plot::Stacked { levels: false, .. } | Plot::Map(_) => Group::Reach,
        Plot::Pareto(_) => Group::Causes,
        Plot::Plan(_) => Group::Budget,
        Plot::Stacked { levels: true, .. } | Plot::Diverging(_) => Group::Survey,
        Plot::Level(_) => Group::Standard,
    }
}

fn of_group(charts: &[Chart], own: Group) -> impl Iterator<Item = Part> {
    charts.iter().filter(move |chart| group(chart) == own).map(|chart| Part::Picture(chart.id.clone()))
}

fn pictures(context: Context<'_>, charts: &[Chart]) -> Vec<Part> {
    let groups = [
        (Group::Targets, "group-targets"),
        (Group::Months, "group-months"),
        (Group::Parts, "group-parts"),
        (Group::Reach, "group-reach"),
        (Group::Causes, "group-causes"),
        (Group::Budget, "group-budget"),
    ];
    let mut parts = Vec::new();
    for (own, key) in groups {
        let mut found = of_group(charts, own).peekable();
        if found.peek().is_some() {
            parts.push(Part::Heading(say(context, key)));
            parts.extend(found);
        }
    }
    parts
}

/// The table of all indicators, and the accounts of those that have none among the leading figures.
fn all(context: Context<'_>, sheets: &[Sheet]) -> Vec<Part> {
    let mut parts = vec![
        Part::Note(say(context, "note-indicators")),
        Part::Table(say(context, "section-indicators"), tables::indicators(context, sheets)),
        Part::Heading(say(context, "title-accounts")),
    ];
    let leads = |own: &Indicator| context.definitions.leading().any(|leading| leading.id == own.id);
    parts.extend(context.definitions.indicators.iter().filter(|own| !leads(own)).filter_map(|own| {
        let found = context.results.whole(&own.id, context.results.period)?;
        Some(Part::Account(title_with_value(context, own, &found.figure), account::of(context, own, found)))
    }));
    parts
}

fn title_with_value(context: Context<'_>, own: &Indicator, figure: &crate::model::measurement::Figure) -> String {
    let title = context.words(&own.title).to_owned();
    let value = figure.value.map_or_else(String::new, |value| figure::written(context, own, value, figure));
    let verdict = match figure.verdict {
        Verdict::NoTarget => "none".to_owned(),
        other => context.texts.get(&format!("verdict-{}", other.code())),
    };
    let value = if value.is_empty() { "none".to_owned() } else { value };
    tell(context, "account-title", &[("title", title), ("value", value), ("verdict", verdict)])
}

fn survey(sheets: &[Sheet], charts: &[Chart]) -> Vec<Part> {
    let mut parts: Vec<Part> = of_group(charts, Group::Survey).collect();
    parts.extend(tables::parts(sheets, satisfaction::SHEET));
    parts
}

fn of_standard(context: Context<'_>, sheets: &[Sheet], charts: &[Chart]) -> Vec<Part> {
    let mut parts: Vec<Part> = speech::standard(context).into_iter().map(Part::Note).collect();
    parts.extend(of_group(charts, Group::Standard));
    parts.extend(tables::considerations(context, sheets));
    parts
}

/// The row of an indicator's binding reading in the table of all.
fn row(context: Context<'_>, own: &Indicator) -> Option<usize> {
    indicators::row_of(context, &own.id)
}
