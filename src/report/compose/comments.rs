//! What respondents wrote, without personal data, with the place of each.

use super::context::Context;
use crate::model::personal::CUT;
use crate::model::survey::{Comment, SurveyProfile};
use crate::report::document::{Block, Cell, Orientation, Sheet, Table};

/// The sheet's id.
pub const SHEET: &str = "comments";

/// The sheet; none without a survey that asks for comments.
pub fn sheet(context: Context<'_>) -> Option<Sheet> {
    let profiles = &context.results.surveys;
    let listed: usize = profiles.iter().map(|profile| profile.comments.len()).sum();
    let without: usize = profiles.iter().map(|profile| profile.without_comment).sum();
    if listed + without == 0 {
        return None;
    }
    let facts = [("listed", listed.to_string()), ("without", without.to_string()), ("mark", context.say("cut"))];
    let mut blocks = vec![
        Block::Heading(1, context.say("title-comments")),
        Block::Note(context.tell("note-period", &[("period", context.period(context.results.period))])),
        Block::Note(context.tell("note-comments", &facts)),
    ];
    for (number, profile) in profiles.iter().enumerate().filter(|(_, profile)| !profile.comments.is_empty()) {
        blocks.push(Block::Heading(2, profile.survey.clone()));
        blocks.push(Block::Table(table(context, number, profile)));
    }
    let title = context.say("sheet-comments");
    Some(Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks })
}

fn table(context: Context<'_>, number: usize, profile: &SurveyProfile) -> Table {
    let columns = vec![
        context.column("date", "comment-date", 14.0),
        context.wide("comment", "comment", 70.0),
        context.wide("source", "source", 66.0),
    ];
    let row = |comment: &Comment| {
        let text = comment.text.as_deref().unwrap_or_default().replace(CUT, &context.say("cut"));
        vec![comment.date.map_or(Cell::Empty, Cell::Date), Cell::Text(text), Cell::Source(comment.location.clone())]
    };
    let rows = profile.comments.iter().map(row).collect();
    Table { id: format!("comments_{number}"), columns, rows, filter: false }
}
