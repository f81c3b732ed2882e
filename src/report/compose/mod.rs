//! From results to a neutral document.
//!
//! In: [`Results`] and the [`Definitions`]' words. Each sheet is one file here. Out: a [`Document`]. Never: a file, a
//! format, an indicator's id: sheets go through whatever is defined.

mod assessment;
mod breakdowns;
mod changes;
pub mod charts;
mod claims;
mod comments;
mod context;
mod corrections;
mod figures;
mod indicators;
mod issues;
mod ledger;
mod lists;
mod method;
mod names;
mod periods;
mod satisfaction;
mod shortened;
mod sources;
mod standard;
mod summary;

use super::assessment::SelfAssessment;
use super::document::{Block, Document, Point, Sheet};
use crate::definition::{Definitions, Language};
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
    Document {
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
        charts: charts::of_standard(results, definitions, language),
    }
}

/// Composes the report.
#[must_use]
pub fn compose(results: &Results, definitions: &Definitions, language: Language) -> Document {
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
    sheets.push(issues::sheet(context));
    sheets.extend(ledger::sheets(context));
    sheets.extend(lists::sheet(context));
    sheets.extend([method::sheet(context), sources::sheet(context)]);
    // A way back: the page for the meeting is where everybody starts.
    for sheet in &mut sheets[1..] {
        let back = Point { text: context.say("back"), sheet: Some(summary::SHEET.to_owned()) };
        sheet.blocks.insert(1, Block::Points(vec![back]));
    }
    Document {
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
        charts: charts::charts(results, definitions, language),
    }
}
