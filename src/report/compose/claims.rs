//! The figures that the office claims, against what its registers give, with the cells.

use unicode_width::UnicodeWidthStr;

use super::context::{Context, text_or_empty};
use super::shortened::shortened;
use crate::definition::ColumnKind;
use crate::model::claim::{Counting, Filter, Found, Reconciliation};
use crate::model::location::Location;
use crate::model::ratio::Decimal;
use crate::model::target::Verdict;
use crate::report::document::{Block, Cell, Formula, Orientation, Relation, Sheet, Table};
use crate::report::wording;

/// The id of the sheet and its table.
pub const SHEET: &str = "claims";
/// The most cells that are listed for a claim: who has looked at so many knows where to look on.
const MOST_CELLS: usize = 40;
/// The widths of columns in characters; together they fit on one page across.
const HOW: f64 = 44.0;
const CLAIM: f64 = 30.0;
const CELLS: f64 = 38.0;
const PLACE: f64 = 26.0;

/// The sheet; none where the office claims nothing.
pub fn sheet(context: Context<'_>) -> Option<Sheet> {
    let claims = &context.results.claims;
    if claims.is_empty() {
        return None;
    }
    let count = |verdict: Option<bool>| claims.iter().filter(|own| own.agrees() == verdict).count().to_string();
    let facts = [
        ("claims", claims.len().to_string()),
        ("agree", count(Some(true))),
        ("differ", count(Some(false))),
        ("unchecked", count(None)),
        ("day", wording::day(context.results.as_of, context.texts)),
    ];
    let mut blocks = vec![
        Block::Heading(1, context.say("title-claims")),
        Block::Note(context.tell("note-claims", &facts)),
        Block::Table(table(context)),
    ];
    let cells = cells(context);
    if !cells.rows.is_empty() {
        blocks.push(Block::Heading(2, context.say("title-claim-cells")));
        blocks.push(Block::Note(context.tell("note-claim-cells", &[("most", MOST_CELLS.to_string())])));
        blocks.push(Block::Table(cells));
    }
    let title = context.say("sheet-claims");
    Some(Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks })
}

fn table(context: Context<'_>) -> Table {
    let columns = vec![
        context.wide("claim", "claim", CLAIM),
        context.wide("how", "claim-how", HOW),
        context.column("claimed", "claimed", 12.0),
        context.column("unit", "unit", 8.0),
        context.column("counted", "counted", 13.0),
        context.column("difference", "claim-difference", 10.0),
        context.column("verdict", "claim-verdict", 14.0),
        context.wide("cells", "claim-cells", CELLS),
        context.wide("place", "claim-place", 20.0),
        context.wide("row", "place", PLACE),
    ];
    let rows = context.results.claims.iter().map(|own| row(context, own)).collect();
    Table { id: SHEET.to_owned(), columns, rows, filter: false }
}

fn row(context: Context<'_>, own: &Reconciliation) -> Vec<Cell> {
    let how = own
        .counting
        .as_ref()
        .map_or_else(|| context.say("claim-not-checked"), |counting| how(context, own.fiscal_year, counting));
    let difference = own.difference().map(|difference| Cell::Figure {
        formula: Formula::Difference("counted".to_owned(), "claimed".to_owned()),
        value: Some(difference.to_f64()),
        decimals: decimals(difference),
    });
    vec![
        Cell::Text(own.subject.clone()),
        Cell::Text(how),
        number(own.claimed),
        text_or_empty(own.unit.clone()),
        counted(context, &own.found),
        difference.unwrap_or_else(nothing),
        verdict(context, own),
        own.found.cells().split_first().map_or_else(nothing, |(first, others)| link(context, first, others.len())),
        text_or_empty(own.place.clone()),
        Cell::SourceLink(own.location.clone(), shortened(&own.location.to_string(), PLACE)),
    ]
}

fn nothing() -> Cell {
    Cell::Text("-".to_owned())
}

fn decimals(own: Decimal) -> u8 {
    u8::try_from(own.decimals).unwrap_or(u8::MAX)
}

fn number(own: Decimal) -> Cell {
    Cell::Number(own.to_f64(), decimals(own))
}

fn counted(context: Context<'_>, found: &Found) -> Cell {
    match found {
        Found::Figure(figure, _) => number(*figure),
        Found::Mixed(least, greatest, _) => {
            let facts = [("least", least.to_string()), ("greatest", greatest.to_string())];
            Cell::Text(context.tell("claim-range", &facts))
        }
        Found::Nothing | Found::Unchecked => nothing(),
    }
}

fn verdict(context: Context<'_>, own: &Reconciliation) -> Cell {
    let (verdict, shape, word) = match own.agrees() {
        Some(true) => (Verdict::Met, "●", "claim-agrees"),
        Some(false) => (Verdict::NotMet, "▲", "claim-differs"),
        None => (Verdict::NoData, "○", "claim-unchecked"),
    };
    let shown = Cell::Verdict(verdict, format!("{shape} {}", context.say(word)));
    if verdict == Verdict::NoData || own.difference().is_none() {
        return shown;
    }
    let said = |shape: &str, word: &str| Formula::text(format!("{shape} {}", context.say(word)));
    // What differs by less than a hundredth of the last decimal is the float's, not the office's.
    let apart = Formula::Absolute(Box::new(Formula::column("difference")));
    let same = apart.is(Relation::Below, Formula::Number(1e-6));
    let formula = Formula::when(same, said("●", "claim-agrees"), said("▲", "claim-differs"));
    Cell::Live(formula, Box::new(shown))
}

fn link(context: Context<'_>, first: &Location, others: usize) -> Cell {
    let text = if others == 0 {
        shortened(&first.to_string(), CELLS)
    } else {
        let told = |first: String| context.tell("claim-cells", &[("first", first), ("others", others.to_string())]);
        let room = CELLS - told(String::new()).width() as f64;
        told(shortened(&first.to_string(), room))
    };
    Cell::SourceLink(first.clone(), text)
}

/// How it was counted: register, way and column, which rows, of which year, and what else must be known of them.
fn how(context: Context<'_>, fiscal_year: i32, counting: &Counting) -> String {
    let form = context.definitions.form(&counting.register);
    let title = |id: &str| {
        let column = form.and_then(|form| form.column(id));
        column.map_or_else(|| id.to_owned(), |column| context.words(&column.title).to_owned())
    };
    let way = context.code("claim-count", counting.way.code());
    let way = match &counting.column {
        Some(column) => context.tell("claim-of", &[("way", way), ("column", title(column))]),
        None => way,
    };
    let mut parts =
        vec![form.map_or_else(|| counting.register.clone(), |form| context.words(&form.title).to_owned()), way];
    parts.extend(counting.filter.as_ref().map(|filter| {
        let facts = [("column", title(&filter.column)), ("values", values(context, &counting.register, filter))];
        context.tell("claim-where", &facts)
    }));
    parts.push(if counting.dated {
        context.tell("claim-year", &[("year", fiscal_year.to_string())])
    } else {
        context.say("claim-standing")
    });
    for (key, rows) in [("claim-undated", counting.undated), ("claim-blank", counting.blank)] {
        if rows > 0 {
            parts.push(context.tell(key, &[("rows", rows.to_string())]));
        }
    }
    parts.join(" · ")
}

/// The values of a filter: codes of a list in words, texts as the claim has them.
fn values(context: Context<'_>, register: &str, filter: &Filter) -> String {
    let column = context.definitions.form(register).and_then(|form| form.column(&filter.column));
    let list = column.and_then(|column| match column.kind {
        ColumnKind::YesNo => Some("yes-no"),
        _ => column.vocabulary.as_deref(),
    });
    let shown = |value: &String| list.map_or_else(|| value.clone(), |list| context.code(list, value));
    filter.values.iter().map(shown).collect::<Vec<_>>().join(&context.say("claim-or"))
}

/// The cells of the claims that differ, each a link.
fn cells(context: Context<'_>) -> Table {
    let columns = vec![context.wide("claim", "claim", CLAIM), context.wide("cell", "claim-cell", HOW)];
    let mut rows = Vec::new();
    for own in context.results.claims.iter().filter(|own| own.agrees() == Some(false)) {
        let all = own.found.cells();
        let subject = || Cell::Text(own.subject.clone());
        rows.extend(
            all.iter()
                .take(MOST_CELLS)
                .map(|place| vec![subject(), Cell::SourceLink(place.clone(), shortened(&place.to_string(), HOW))]),
        );
        if let Some(others) = all.len().checked_sub(MOST_CELLS).filter(|others| *others > 0) {
            let rest = context.tell("claim-rest", &[("others", others.to_string())]);
            rows.push(vec![subject(), Cell::Text(rest)]);
        }
    }
    Table { id: "claim_cells".to_owned(), columns, rows, filter: false }
}
