//! The level of the standard in the manual's own four columns, its considerations, and the evidence register.

use super::context::{Context, text_or_empty};
use crate::definition::StandardIndicator;
use crate::model::evidence::{Clarity, Evidence};
use crate::model::scorecard::{Outcome, Scorecard, ScoredConsideration};
use crate::report::document::{Block, Cell, Column, Criterion, Formula, Orientation, Sheet, Table};
use crate::report::wording;

/// The sheet's id.
pub const SHEET: &str = "standard";
/// The id of the evidence's sheet and table.
pub const EVIDENCE: &str = "evidence";

/// The sheet of the levels.
pub fn sheet(context: Context<'_>, _assessments: &[crate::report::assessment::SelfAssessment]) -> Sheet {
    let mut blocks = vec![Block::Heading(1, context.say("title-standard"))];
    if context.results.scorecards().next().is_none() {
        blocks.push(Block::Note(context.say("note-no-standard")));
    }
    for (number, card) in context.results.scorecards().enumerate() {
        blocks.extend(scorecard(context, number, card));
    }
    let title = context.say("sheet-standard");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Portrait, dense: false, blocks }
}

fn scorecard(context: Context<'_>, number: usize, card: &Scorecard) -> Vec<Block> {
    let mut blocks = Vec::new();
    let edition = context.definitions.edition(&card.edition);
    let found = edition.and_then(|edition| edition.indicator(&card.indicator));
    if let (Some(edition), Some((standard, indicator))) = (edition, found) {
        blocks.push(Block::Heading(2, context.words(&edition.title).to_owned()));
        blocks.push(Block::Note(format!("{}\n{}", context.words(&standard.title), context.words(&indicator.title))));
    }
    let indicator = found.map(|(_, indicator)| indicator);
    blocks.push(Block::Heading(2, wording::level(card, context.texts)));
    if let Some(indicator) = indicator {
        blocks.push(Block::Table(levels(context, number, card, indicator)));
    }
    blocks.push(Block::Table(counts(context, number, card)));
    blocks.push(Block::Table(considerations(context, number, card)));
    blocks
}

/// The levels in the four columns of the official form, the reached one marked.
fn levels(context: Context<'_>, number: usize, card: &Scorecard, indicator: &StandardIndicator) -> Table {
    let columns = vec![
        context.wide("level", "standard-level", 10.0),
        context.wide("description", "standard-description", 36.0),
        context.wide("performance", "standard-performance", 34.0),
        context.wide("documents", "standard-documents", 24.0),
    ];
    let reached = match card.outcome {
        Outcome::Level { level, .. } => Some(level),
        _ => None,
    };
    let rows = indicator.level.iter().map(|rule| {
        let own = reached == Some(rule.level);
        let mark = if own { "☑" } else { "☐" };
        let level = format!("{mark} {}", rule.level);
        let facts = [
            ("performed", card.performed.to_string()),
            ("clear", card.clear.to_string()),
            ("total", card.total.to_string()),
            ("count", evidence(context, card).count().to_string()),
        ];
        let text = |key: &str| if own { Cell::Text(context.tell(key, &facts)) } else { Cell::Empty };
        vec![
            if own { Cell::Strong(level) } else { Cell::Text(level) },
            Cell::Text(context.words(&rule.description).to_owned()),
            text("standard-performance"),
            text("standard-documents"),
        ]
    });
    Table { id: format!("level_{number}"), rows: rows.collect(), columns, filter: false }
}

/// The evidence of the register that a scorecard rests on.
fn evidence<'a>(context: Context<'a>, card: &'a Scorecard) -> impl Iterator<Item = &'a Evidence> {
    context.results.evidence.iter().filter(|own| {
        own.scope.belongs(&card.edition, card.fiscal_year)
            && own.considerations.iter().any(|reference| reference.is_of(&card.indicator))
    })
}

/// How many were carried out, and how many of those have clear evidence, as formulas.
fn counts(context: Context<'_>, number: usize, card: &Scorecard) -> Table {
    let columns = vec![context.column("count", "count", 10.0), context.wide("name", "standard-count", 36.0)];
    let table = format!("considerations_{number}");
    let done = Criterion::Is("performed".to_owned(), context.say("yes"));
    let clear = Criterion::Is("clarity".to_owned(), context.texts.get("clarity-clear"));
    let row = |key: &str, criteria: Vec<Criterion>, value: u32| {
        let formula = Formula::CountRows { table: table.clone(), criteria };
        let figure = Cell::Figure { formula, value: Some(value.into()), decimals: 0 };
        vec![figure, Cell::Text(context.say(key))]
    };
    let rows = vec![
        row("performed", vec![done.clone()], card.performed),
        row("performed-clear", vec![done, clear], card.clear),
    ];
    Table { id: format!("counts_{number}"), columns, rows, filter: false }
}

fn considerations(context: Context<'_>, number: usize, card: &Scorecard) -> Table {
    let columns = vec![
        context.column("number", "number", 10.0),
        context.wide("title", "consideration", 36.0),
        context.wide("performed", "performed", 34.0),
        context.wide("clarity", "clarity", 24.0),
        context.wide("proposed", "proposed", 15.0),
        context.column("evidence", "evidence-count", 9.0),
    ];
    let rows = card.considerations.iter().map(|own| consideration(context, card, own)).collect();
    Table { id: format!("considerations_{number}"), columns, rows, filter: false }
}

fn consideration(context: Context<'_>, card: &Scorecard, own: &ScoredConsideration) -> Vec<Cell> {
    let performed = match own.performed {
        Some(true) => context.say("yes"),
        Some(false) => context.say("no"),
        None => context.say("without"),
    };
    vec![
        Cell::Key(own.number.into()),
        text_or_empty(wording::consideration(context.definitions, context.language, card, own)),
        Cell::Text(performed),
        Cell::Text(clarity(context, own.clarity())),
        Cell::Text(clarity(context, own.proposed)),
        Cell::Integer(own.documents.len() as i64),
    ]
}

fn clarity(context: Context<'_>, clarity: Clarity) -> String {
    context.texts.get(match clarity {
        Clarity::Clear => "clarity-clear",
        Clarity::Unclear => "clarity-unclear",
        Clarity::None => "clarity-none",
    })
}

/// The sheet of the evidence register.
pub fn evidence_sheet(context: Context<'_>) -> Sheet {
    let columns: Vec<Column> = vec![
        context.column("id", "evidence-id", 11.0),
        context.column("year", "fiscal-year", 11.0),
        context.wide("considerations", "considerations", 12.0),
        context.wide("kind", "kind", 16.0),
        context.wide("number", "document-number", 16.0),
        context.column("dated", "dated", 14.0),
        context.wide("subject", "subject", 44.0),
        context.wide("link", "link", 34.0),
        context.wide("clarity", "clarity", 14.0),
        context.wide("place", "place", 36.0),
    ];
    let rows = context.results.evidence.iter().map(|own| {
        let numbers: Vec<_> = own.considerations.iter().map(ToString::to_string).collect();
        let text = |text: &Option<String>| text_or_empty(text.clone());
        vec![
            text(&own.id),
            own.scope.fiscal_year.map_or(Cell::Empty, |year| Cell::Key(year.into())),
            Cell::Text(numbers.join(", ")),
            own.kind.as_ref().map_or(Cell::Empty, |kind| Cell::Text(context.code("evidence-kind", kind))),
            text(&own.number),
            own.dated.map_or(Cell::Empty, Cell::Date),
            text(&own.subject),
            own.link.clone().map_or(Cell::Empty, Cell::Address),
            own.clarity.map_or(Cell::Empty, |own| Cell::Text(clarity(context, own))),
            Cell::Source(own.location().clone()),
        ]
    });
    let table = Table { id: EVIDENCE.to_owned(), rows: rows.collect(), columns, filter: true };
    let blocks = vec![
        Block::Heading(1, context.say("title-evidence")),
        Block::Note(context.say("note-evidence")),
        Block::Table(table),
    ];
    let title = context.say("sheet-evidence");
    Sheet { id: EVIDENCE.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}
