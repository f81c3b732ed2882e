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
mod periods;
mod satisfaction;
mod shortened;
mod sources;
mod split;
mod standard;
mod summary;

use super::assessment::SelfAssessment;
use super::document::{Document, Sheet};
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
        inputs: None,
        evidence: Vec::new(),
        assessments,
        sheets,
        charts: charts::of_standard(results, definitions, language),
    }
}

/// Composes the report.
#[must_use]
pub fn compose(results: &Results, definitions: &Definitions, language: Language) -> Document {
    compose_within(results, definitions, language, split::MOST_ROWS)
}

/// Composes the report for sheets of so many rows: longer lists go on over further sheets.
#[must_use]
pub fn compose_within(results: &Results, definitions: &Definitions, language: Language, most_rows: usize) -> Document {
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
    sheets.extend(changes::parts_sheet(context));
    sheets.extend([method::sheet(context), sources::sheet(context)]);
    let mut document = Document {
        title: summary::title(context),
        subtitle: context.period(results.period),
        as_of: results.as_of,
        inputs: None,
        evidence: Vec::new(),
        assessments,
        sheets,
        charts: charts::charts(results, definitions, language),
    };
    split::split(context, &mut document, most_rows);
    document
}
