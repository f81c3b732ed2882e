//! The sheet of the evidence register.

use super::super::context::{Context, text_or_empty};
use super::super::shortened::shortened;
use super::clarity;
use crate::model::evidence::Filing;
use crate::report::address;
use crate::report::assessment::EvidenceLink;
use crate::report::document::{Block, Cell, Column, Orientation, Sheet, Table};

/// The id of the sheet and its table.
const EVIDENCE: &str = "evidence";
/// The widths of the columns with links, in characters.
const LINK: f64 = 34.0;
const PLACE: f64 = 30.0;

/// The sheet.
pub fn sheet(context: Context<'_>) -> Sheet {
    let columns: Vec<Column> = vec![
        context.column("id", "evidence-id", 11.0),
        context.column("year", "fiscal-year", 11.0),
        context.wide("considerations", "considerations", 12.0),
        context.wide("kind", "kind", 16.0),
        context.wide("number", "document-number", 16.0),
        context.column("dated", "dated", 14.0),
        context.wide("subject", "subject", 42.0),
        context.wide("link", "link", LINK),
        context.wide("filing", "filing", 18.0),
        context.wide("clarity", "clarity", 14.0),
        context.wide("place", "place", PLACE),
    ];
    let rows = context.results.evidence.iter().enumerate().map(|(record, own)| {
        let numbers: Vec<_> = own.considerations.iter().map(ToString::to_string).collect();
        let text = |text: &Option<String>| text_or_empty(text.clone());
        let link = own.link.clone().map_or(Cell::Empty, |link| match own.filing {
            Filing::Present => Cell::EvidenceLink(EvidenceLink::File(record), shortened(&link, LINK)),
            // What cannot be a link is told in full.
            Filing::Address if address::web(&link).is_some() => {
                let shown = shortened(&link, LINK);
                Cell::EvidenceLink(EvidenceLink::Web(link), shown)
            }
            _ => Cell::Address(link),
        });
        vec![
            text(&own.id),
            own.scope.fiscal_year.map_or(Cell::Empty, |year| Cell::Key(year.into())),
            Cell::Text(numbers.join(", ")),
            own.kind.as_ref().map_or(Cell::Empty, |kind| Cell::Text(context.code("evidence-kind", kind))),
            text(&own.number),
            own.dated.map_or(Cell::Empty, Cell::Date),
            text(&own.subject),
            link,
            Cell::Text(context.say(&format!("filing-{}", own.filing.code()))),
            own.clarity.map_or(Cell::Empty, |own| Cell::Text(clarity(context, own))),
            Cell::SourceLink(own.location().clone(), shortened(&own.location().to_string(), PLACE)),
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
