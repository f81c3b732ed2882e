//! From results to a neutral document.
//!
//! In: [`Results`] and the [`Definitions`]' words. Each sheet is one file here. Out: a [`Document`]. Never: a file, a
//! format, an indicator's id: sheets go through whatever is defined.

mod assessment;
mod board;
mod breakdowns;
mod changes;
pub mod charts;
mod claims;
mod comments;
mod context;
mod corrections;
mod figures;
mod indicators;
mod interval;
mod issues;
mod ledger;
mod lists;
mod method;
mod names;
mod own_words;
mod periods;
pub mod rollup;
mod satisfaction;
mod seals;
mod shortened;
mod sources;
mod split;
mod standard;
mod summary;

use super::assessment::SelfAssessment;
use super::document::{Block, Document, Point, Sheet};
use super::{numerals, select, titles};
use crate::definition::{Definitions, Language, LedgerChoice};
use crate::model::fact::FactTable;
use crate::model::results::Results;
use context::Context;

pub use changes::leading_sentences;
pub use corrections::corrections;

/// The sheets of the office standard: the official form, the way to higher levels, the evidence, what is claimed.
fn of_standard(context: Context<'_>, assessments: &[SelfAssessment]) -> Vec<Sheet> {
    let mut sheets = vec![standard::sheet(context, assessments)];
    sheets.extend(standard::plan_sheet(context, assessments));
    sheets.push(standard::evidence_sheet(context));
    sheets.extend(claims::sheet(context));
    sheets
}

/// Composes the evidence pack of the office standard alone.
#[must_use]
pub fn compose_pack(results: &Results, definitions: &Definitions, language: Language) -> Document {
    let context = Context { results, definitions, texts: definitions.texts(language), language };
    let assessments = assessment::assessments(context);
    let mut sheets = of_standard(context, &assessments);
    sheets.extend([issues::sheet(context), sources::sheet(context)]);
    let mut document = Document {
        title: context.say("title-standard"),
        subtitle: context.period(results.period),
        as_of: results.as_of,
        digits: assessment::digits(context),
        logo: None,
        inputs: None,
        evidence: Vec::new(),
        assessments,
        sheets,
        names: Vec::new(),
        cut: Vec::new(),
        not_live: context.say("not-live"),
        cut_off: context.say("cut-off"),
        board: None,
        charts: charts::of_standard(results, definitions, language),
    };
    numerals::spell(&mut document);
    titles::sound(&mut document);
    document
}

/// The names of charts in the settings that this report does not have, each with the ids of those that it has.
#[must_use]
pub fn missing_charts(results: &Results, definitions: &Definitions, language: Language) -> Vec<(String, Vec<String>)> {
    let charts = charts::charts(results, definitions, language);
    let known: Vec<_> = charts.iter().map(|chart| chart.id.as_str()).collect();
    let missing = definitions.settings.report.charts.unmatched(&known).into_iter();
    missing.map(|name| (name, known.iter().map(|id| (*id).to_owned()).collect())).collect()
}

/// Composes the report.
#[must_use]
pub fn compose(results: &Results, definitions: &Definitions, language: Language) -> Document {
    compose_within(results, definitions, language, Room::default())
}

/// How much a workbook holds.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// The most rows of a sheet: longer lists go on over further sheets.
    pub sheet: usize,
    /// The most rows of a register that are all shown, unless the settings ask for all or for fewer.
    pub ledger: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self { sheet: split::MOST_ROWS, ledger: ledger::MOST_ROWS }
    }
}

/// Composes the report for a workbook that holds so much.
#[must_use]
pub fn compose_within(results: &Results, definitions: &Definitions, language: Language, room: Room) -> Document {
    let context = Context { results, definitions, texts: definitions.texts(language), language };
    let assessments = assessment::assessments(context);
    let mut sheets = vec![
        summary::sheet(context),
        indicators::sheet(context),
        periods::trend_sheet(context),
        periods::sheet(context),
        changes::sheet(context),
        breakdowns::sheet(context),
        satisfaction::sheet(context),
    ];
    sheets.extend(comments::sheet(context));
    sheets.extend(of_standard(context, &assessments));
    sheets.extend(seals::sheet(context));
    sheets.push(issues::sheet(context));
    let (ledgers, cut) = ledger::sheets(context, room.ledger);
    sheets.extend(ledgers);
    sheets.extend(lists::sheet(context));
    sheets.extend(changes::parts_sheet(context));
    sheets.extend([method::sheet(context), sources::sheet(context)]);
    let charts = charts::charts(results, definitions, language);
    let board = board::page(context, &sheets, &charts);
    // A way back: the page for the meeting is where everybody starts.
    for sheet in &mut sheets[1..] {
        let back = Point { text: context.say("back"), sheet: Some(summary::SHEET.to_owned()) };
        sheet.blocks.insert(1, Block::Points(vec![back]));
    }
    let mut document = Document {
        title: summary::title(context),
        subtitle: context.period(results.period),
        as_of: results.as_of,
        digits: assessment::digits(context),
        logo: None,
        inputs: None,
        evidence: Vec::new(),
        assessments,
        sheets,
        names: names::names(context),
        cut: Vec::new(),
        not_live: context.say("not-live"),
        cut_off: context.say("cut-off"),
        board: Some(board),
        charts,
    };
    let report = &definitions.settings.report;
    document.charts.retain(|chart| report.charts.keeps(&chart.id));
    if report.ledger == LedgerChoice::None {
        select::keep(&mut document, |id| !ledger::is_of(context, id));
    }
    let left_out = select::keep(&mut document, |id| report.sheets.keeps(id));
    let shown = |table: &FactTable| document.sheets.iter().any(|sheet| sheet.id == ledger::id(table));
    let tables = context.results.ledger.tables.iter().map(|own| &own.table);
    document.cut = tables.filter(|table| cut.contains(&ledger::id(table)) && shown(table)).cloned().collect();
    select::settle(&mut document, cut);
    if let Some(first) = document.sheets.first_mut() {
        own_words::add(context, first, &left_out, &document.cut);
    }
    split::split(context, &mut document, room.sheet);
    numerals::spell(&mut document);
    titles::sound(&mut document);
    document
}
