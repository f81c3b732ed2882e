//! The office standard: the official form of each indicator, what would raise its level, and the evidence register.

mod evidence;
mod form;
mod plan;
mod sources;
mod weights;

use super::context::Context;
use crate::model::evidence::Clarity;
use crate::report::assessment::SelfAssessment;
use crate::report::document::{Block, Orientation, Sheet};
use crate::report::wording;

pub use evidence::sheet as evidence_sheet;

/// The id of the sheet with the official forms.
const FORM: &str = "standard";
/// The id of the sheet with the way to higher levels.
pub const PLAN: &str = "standard_plan";

/// The official form of each indicator that was assessed.
pub fn sheet(context: Context<'_>, assessments: &[SelfAssessment]) -> Sheet {
    let mut blocks = vec![Block::Heading(1, context.say("title-standard"))];
    if assessments.is_empty() {
        blocks.push(Block::Note(context.say("note-no-standard")));
    }
    for (number, (card, own)) in context.results.scorecards().zip(assessments).enumerate() {
        blocks.push(Block::Heading(2, own.headings.join(" · ")));
        blocks.push(Block::Note(wording::level(card, context.texts)));
        blocks.push(Block::Table(form::table(number, own)));
        blocks.push(Block::Signatures(own.signatures.clone()));
    }
    let title = context.say("sheet-standard");
    Sheet { id: FORM.to_owned(), title, orientation: Orientation::Landscape, dense: false, blocks }
}

/// What each consideration rests on, what would raise the levels, the weighted scores and where the standard stands.
pub fn plan_sheet(context: Context<'_>, assessments: &[SelfAssessment]) -> Option<Sheet> {
    if assessments.is_empty() {
        return None;
    }
    let mut blocks =
        vec![Block::Heading(1, context.say("title-standard-plan")), Block::Note(context.say("note-standard-plan"))];
    for (number, (card, own)) in context.results.scorecards().zip(assessments).enumerate() {
        blocks.push(Block::Heading(2, wording::level(card, context.texts)));
        blocks.push(Block::Table(plan::considerations(context, number, card)));
        blocks.push(Block::Table(plan::counts(context, number, card)));
        if !card.plans.is_empty() {
            blocks.push(Block::Heading(2, context.say("title-plans")));
            blocks.push(Block::Table(plan::plans(context, number, card)));
        }
        if !own.unwritten.is_empty() {
            let lines = own.unwritten.iter().map(|line| format!("• {line}")).collect::<Vec<_>>().join("\n");
            blocks.push(Block::Note(format!("{}:\n{lines}", context.say("assessment-unwritten"))));
        }
    }
    for (number, assessment) in context.results.assessments.iter().enumerate() {
        let Some(edition) = context.definitions.edition(&assessment.edition) else { continue };
        let facts = [("standard", context.words(&edition.title).to_owned())];
        blocks.push(Block::Heading(2, context.tell("title-scores", &facts)));
        blocks.push(Block::Table(weights::table(context, number, edition, assessment)));
        blocks.push(Block::Heading(2, context.tell("title-completeness", &facts)));
        blocks.push(Block::Note(context.say("note-completeness")));
        blocks.push(Block::Table(sources::table(context, number, edition)));
    }
    let title = context.say("sheet-standard-plan");
    Some(Sheet { id: PLAN.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks })
}

/// The state of evidence in words.
fn clarity(context: Context<'_>, clarity: Clarity) -> String {
    context.texts.get(match clarity {
        Clarity::Clear => "clarity-clear",
        Clarity::Unclear => "clarity-unclear",
        Clarity::None => "clarity-none",
    })
}
