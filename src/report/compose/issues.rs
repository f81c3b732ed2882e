//! What was found wrong: how urgent, where, what, and what to do.

use super::context::Context;
use crate::issue::{Issue, Severity};
use crate::report::document::{Block, Cell, Orientation, Sheet, Table};

/// The id of the sheet and its table.
pub const SHEET: &str = "issues";

/// How many issues have a severity.
pub fn count(context: Context<'_>, severity: Severity) -> usize {
    context.results.issues.iter().filter(|issue| issue.problem.severity() == severity).count()
}

/// The sheet: the urgent first, then by place.
pub fn sheet(context: Context<'_>) -> Sheet {
    let columns = vec![
        context.column("severity", "severity", 12.0),
        context.wide("place", "place", 36.0),
        context.wide("found", "found", 24.0),
        context.wide("what", "what-is-wrong", 54.0),
        context.wide("hint", "what-to-do", 54.0),
    ];
    let mut issues: Vec<&Issue> = context.results.issues.iter().collect();
    issues.sort_by_key(|issue| issue.problem.severity());
    let rows = issues.into_iter().map(|issue| row(context, issue)).collect();
    let facts = [Severity::Error, Severity::Warning, Severity::Note];
    let [errors, warnings, notes] = facts.map(|severity| count(context, severity).to_string());
    let note = context.tell("note-issues", &[("errors", errors), ("warnings", warnings), ("notes", notes)]);
    let blocks = vec![
        Block::Heading(1, context.say("title-issues")),
        Block::Note(note),
        Block::Table(Table { id: SHEET.to_owned(), columns, rows, filter: true }),
    ];
    let title = context.say("sheet-issues");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}

fn row(context: Context<'_>, issue: &Issue) -> Vec<Cell> {
    let problem = &issue.problem;
    let facts = problem.facts();
    let severity = context.texts.get(&format!("severity-{}", problem.severity().code()));
    vec![
        if problem.severity() == Severity::Error { Cell::Strong(severity) } else { Cell::Text(severity) },
        Cell::SourceLink(issue.location.clone(), issue.location.to_string()),
        Cell::Text(problem.found().unwrap_or_default()),
        Cell::Text(context.texts.say(&format!("issue-{}", problem.code()), &facts)),
        Cell::Text(context.texts.say(&format!("issue-{}-hint", problem.code()), &facts)),
    ]
}
