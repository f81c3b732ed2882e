//! What respondents wrote, without personal data, with the place of each.

use super::context::Context;
use crate::model::survey::CUT;
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
    let facts = [("listed", listed.to_string()), ("without", without.to_string()), ("mark", CUT.to_owned())];
    let mut blocks = vec![
        Block::Heading(1, context.say("title-comments")),
        Block::Note(context.tell("note-period", &[("period", context.period(context.results.period))])),
        Block::Note(context.tell("note-comments", &facts)),
    ];
    let columns = vec![
        context.wide("survey", "survey", 26.0),
        context.column("date", "comment-date", 14.0),
        context.wide("comment", "comment", 66.0),
        context.wide("source", "source", 34.0),
    ];
    let rows: Vec<_> = profiles
        .iter()
        .flat_map(|profile| &profile.comments)
        .map(|comment| {
            vec![
                Cell::Text(comment.survey.to_string()),
                comment.date.map_or(Cell::Empty, Cell::Date),
                Cell::Text(comment.text.clone().unwrap_or_default()),
                Cell::Source(comment.location.clone()),
            ]
        })
        .collect();
    if !rows.is_empty() {
        blocks.push(Block::Table(Table { id: SHEET.to_owned(), columns, rows, filter: true }));
    }
    let title = context.say("sheet-comments");
    Some(Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks })
}
