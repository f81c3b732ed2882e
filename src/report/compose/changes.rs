//! What changed since the period before and since the same one last year, why, and which rows moved it.

mod effects;
mod sentence;

use std::collections::BTreeSet;

use super::context::Context;
use super::figures::Scope;
use crate::definition::{Definitions, Indicator, Language};
use crate::model::change::{Change, Difference, Movers, Side};
use crate::model::ledger::{Bucket, LedgerTable, Values};
use crate::model::location::Location;
use crate::model::measurement::Breakdown;
use crate::model::results::Results;
use crate::report::document::{Block, Cell, Column, Formula, Orientation, Sheet, Table};
use crate::report::wording;
use sentence::{directed, direction, name, sentence};

/// The id of the sheet and of its first table.
pub const SHEET: &str = "changes";

/// The id of the sheet with the parts of what does not lead.
const PARTS: &str = "change_parts";

/// One sentence for each leading indicator that has figures in the period: held against the period before, else against
/// the same one last year.
#[must_use]
pub fn leading_sentences<'a>(
    results: &'a Results,
    definitions: &'a Definitions,
    language: Language,
) -> Vec<(&'a Indicator, String)> {
    let context = Context { results, definitions, texts: definitions.texts(language), language };
    leading(context).map(|(indicator, change)| (indicator, line(context, indicator, change))).collect()
}

/// The change of each leading indicator that has figures in the period: against the period before, else the same one
/// last year.
pub fn leading(context: Context<'_>) -> impl Iterator<Item = (&Indicator, &Change)> {
    context.definitions.leading().filter_map(move |indicator| {
        let own = || context.results.changes.iter().filter(|change| change.indicator == indicator.id);
        Some((indicator, own().find(|change| change.before.is_some()).or_else(|| own().next_back())?))
    })
}

/// A change in one sentence, with what it is held against.
pub fn line(context: Context<'_>, indicator: &Indicator, change: &Change) -> String {
    let facts = [("against", against(context, change)), ("sentence", sentence(context, indicator, change))];
    context.tell("change-line", &facts)
}

/// The sheet.
pub fn sheet(context: Context<'_>) -> Sheet {
    let mut blocks = vec![Block::Heading(1, context.say("title-changes"))];
    blocks.extend(notes(context).into_iter().map(Block::Note));
    blocks.push(Block::Table(table(context)));
    for (number, indicator) in context.definitions.leading().enumerate() {
        let mut told = BTreeSet::new();
        for change in context.results.changes.iter().filter(|change| change.indicator == indicator.id) {
            let Some(before) = change.before else { continue };
            blocks.extend(parts(context, indicator, change, before).into_iter().flatten());
            for movers in &change.movers {
                let group = movers.part.map(|place| &change.parts[place].value);
                if told.insert((change.by.as_ref(), group, movers.bucket)) {
                    blocks
                        .extend(moved(context, (number, told.len()), indicator, change, movers).into_iter().flatten());
                }
            }
        }
    }
    let title = context.say("sheet-changes");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}

/// The parts of the changes of all other indicators, on which their lines rest; none without any.
pub fn parts_sheet(context: Context<'_>) -> Option<Sheet> {
    let leading = |id: &str| context.definitions.leading().any(|own| own.id == id);
    let mut blocks = Vec::new();
    for change in context.results.changes.iter().filter(|change| !leading(&change.indicator)) {
        let indicator = context.definitions.indicator(&change.indicator);
        let Some((indicator, before)) = indicator.zip(change.before) else { continue };
        blocks.extend(parts(context, indicator, change, before).into_iter().flatten());
    }
    if blocks.is_empty() {
        return None;
    }
    blocks.insert(0, Block::Heading(1, context.say("title-change-parts")));
    let title = context.say("sheet-change-parts");
    Some(Sheet { id: PARTS.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks })
}

fn notes(context: Context<'_>) -> Vec<String> {
    let period = context.results.period;
    let facts = [
        ("period", context.period(period)),
        ("previous", context.period(period.previous())),
        ("year", context.period(period.previous_year())),
    ];
    let alone = period.previous() == period.previous_year();
    let mut notes = vec![context.tell(if alone { "note-changes-year" } else { "note-changes" }, &facts)];
    let mut cut: Vec<String> = Vec::new();
    for change in &context.results.changes {
        let Some(until) = change.until else { continue };
        let day = wording::day(until, context.texts);
        let said = context.tell("change-until", &[("against", against(context, change)), ("day", day)]);
        if !cut.contains(&said) {
            cut.push(said);
        }
    }
    if !cut.is_empty() {
        notes.push(context.tell("note-changes-until", &[("days", cut.join(" · "))]));
    }
    notes.push(context.say("note-mix"));
    notes
}

fn against(context: Context<'_>, change: &Change) -> String {
    context.say(&format!("against-{}", change.against.code()))
}

/// The columns that the sheet's tables share, from the third on: values, their difference, effects, what was counted.
fn columns(context: Context<'_>, first: [Column; 2], sixth: Column) -> Vec<Column> {
    let mut columns = Vec::from(first);
    columns.extend([
        context.column("before", "before", 9.0),
        context.column("after", "after", 9.0),
        context.column("difference", "difference", 9.0),
        sixth,
        context.column("rate", "rate", 9.0),
        context.column("mix", "mix", 9.0),
        context.column("before_numerator", "before-numerator", 9.0),
        context.column("before_denominator", "before-denominator", 9.0),
        context.column("after_numerator", "after-numerator", 9.0),
        context.column("after_denominator", "after-denominator", 9.0),
    ]);
    columns
}

fn table(context: Context<'_>) -> Table {
    let first = [context.wide("title", "indicator", 34.0), context.wide("against", "against", 24.0)];
    let mut columns = columns(context, first, context.column("direction", "direction", 10.0));
    columns.push(context.wide("sentence", "change-sentence", 64.0));
    let rows = context.results.changes.iter().filter_map(|change| {
        let indicator = context.definitions.indicator(&change.indicator)?;
        let judged = match direction(context, indicator, change) {
            Some((word, true)) => live(directed(context, indicator), Cell::Strong(word)),
            Some((word, false)) => live(directed(context, indicator), Cell::Text(word)),
            None => Cell::Text("-".to_owned()),
        };
        let of_all = |column: &str| effects::of_all(parts_table(context, indicator, change), change, column);
        let effects = [judged, of_all("rate"), of_all("mix")];
        let mut cells =
            vec![Cell::Text(context.words(&indicator.title).to_owned()), Cell::Text(against(context, change))];
        cells.extend(sides(context, indicator, change, (change.before, Some(change.after)), None, effects));
        cells.push(Cell::Text(sentence(context, indicator, change)));
        Some(cells)
    });
    Table { id: SHEET.to_owned(), columns, rows: rows.collect(), filter: false }
}

/// The table of the parts of a change, where the sheet has one.
fn parts_table(context: Context<'_>, indicator: &Indicator, change: &Change) -> Option<String> {
    change.before?;
    change.by.as_ref()?;
    let number = context.definitions.indicators.iter().position(|own| own.id == indicator.id)?;
    Some(format!("change_{number}_{}", change.against.code().replace('-', "_")))
}

fn live(formula: Formula, shown: Cell) -> Cell {
    Cell::Live(formula, Box::new(shown))
}

/// The cells of both sides and of the effects between them.
fn sides(
    context: Context<'_>,
    indicator: &Indicator,
    change: &Change,
    (before, after): (Option<Side>, Option<Side>),
    breakdown: Option<&Breakdown>,
    effects: [Cell; 3],
) -> Vec<Cell> {
    let nothing = || Cell::Text("-".to_owned());
    let days = [(change.period, change.until), (context.results.period, None)];
    let scopes: Vec<_> = [before, after]
        .into_iter()
        .zip(days)
        .map(|(side, days)| side.map(|side| Scope::part(context, indicator, side, days, breakdown)))
        .collect();
    let value = |place: usize, numerator: &str, denominator: &str| {
        scopes[place].as_ref().map_or_else(nothing, |scope| scope.value(numerator, denominator))
    };
    let old = value(0, "before_numerator", "before_denominator");
    let new = value(1, "after_numerator", "after_denominator");
    let values = before.and_then(|side| side.value).zip(after.and_then(|side| side.value));
    let difference = values.map_or_else(nothing, |(before, after)| {
        let whole = [before, after].into_iter().all(|value| !value.percent && value.is_whole());
        Cell::Figure {
            formula: Formula::Difference("after".to_owned(), "before".to_owned()),
            value: Some(Difference::of(before, after).to_f64()),
            decimals: if whole { 0 } else { 2 },
        }
    });
    let mut cells = vec![old, new, difference];
    cells.extend(effects);
    for scope in &scopes {
        cells.push(scope.as_ref().map_or_else(nothing, Scope::numerator));
        cells.push(scope.as_ref().map_or_else(nothing, Scope::denominator));
    }
    cells
}

/// The parts of a change, and below them all of it.
fn parts(context: Context<'_>, indicator: &Indicator, change: &Change, before: Side) -> Option<[Block; 2]> {
    let by = change.by.as_ref()?;
    let id = parts_table(context, indicator, change)?;
    let after = change.after;
    let mut first = [context.wide("part", "part", 34.0), context.wide("weight", "weight", 24.0)];
    first[0].title = context.fact(&indicator.table, by);
    let columns = columns(context, first, context.column("effect", "effect", 10.0));
    let mut rows: Vec<_> = change
        .parts
        .iter()
        .map(|part| {
            let breakdown = Breakdown { by: by.clone(), value: part.value.clone() };
            let effects = effects::of_part(indicator, &id, change.parts.len(), part);
            let weight = effects::weight(indicator, (before, after), part, &id, change.parts.len());
            let mut cells = vec![Cell::Text(name(context, indicator, by, part)), weight];
            let own = |side: Side| (side.numerator != 0 || side.denominator != 0).then_some(side);
            let both = (own(part.before), own(part.after));
            cells.extend(sides(context, indicator, change, both, Some(&breakdown), effects));
            cells
        })
        .collect();
    if let Some(whole) = change.difference() {
        let sum = |column: &str, value: Option<f64>| effects::sum(&id, change.parts.len(), column, value);
        let difference = effects::shown(Formula::column("difference"), Some(whole.to_f64()));
        let effects = [difference, sum("rate", change.rate()), sum("mix", change.mix())];
        let mut cells = vec![Cell::Strong(context.say("all-parts")), Cell::Empty];
        cells.extend(sides(context, indicator, change, (Some(before), Some(after)), None, effects));
        rows.push(cells);
    }
    let facts = [
        ("indicator", context.words(&indicator.title).to_owned()),
        ("against", against(context, change)),
        ("by", context.fact(&indicator.table, by)),
    ];
    Some([
        Block::Heading(2, context.tell("title-parts", &facts)),
        Block::Table(Table { id, columns, rows, filter: false }),
    ])
}

/// The rows that moved a part, each with a link to its place.
fn moved(
    context: Context<'_>,
    (number, place): (usize, usize),
    indicator: &Indicator,
    change: &Change,
    movers: &Movers,
) -> Option<[Block; 2]> {
    let ledger = context.results.ledger.tables.iter().find(|ledger| ledger.table == indicator.table)?;
    let columns = vec![context.wide("record", "record", 34.0), context.wide("place", "place", 24.0)];
    let rows = movers.rows.iter().map(|(row, place)| {
        // A link is one line: the file stands with the record, so that sheet and cell have room.
        let named = format!("{}\n[{}]", record(context, ledger, *row), place.file);
        vec![Cell::Text(named), Cell::SourceLink(place.clone(), within_file(place))]
    });
    let (key, reason) = match movers.bucket {
        Bucket::Numerator => ("title-movers-rose", &indicator.reasons.numerator),
        _ => ("title-movers-fell", &indicator.reasons.denominator),
    };
    let title = context.words(&indicator.title).to_owned();
    let what = match movers.part.map(|part| &change.parts[part]).zip(change.by.as_ref()) {
        Some((part, by)) => format!("{title} – {}", name(context, indicator, by, part)),
        None => title,
    };
    let facts = [
        ("what", what),
        ("reason", context.words(reason).to_owned()),
        ("shown", movers.rows.len().to_string()),
        ("count", movers.count.to_string()),
    ];
    let table = Table { id: format!("movers_{number}_{place}"), columns, rows: rows.collect(), filter: false };
    Some([Block::Heading(2, context.tell(key, &facts)), Block::Table(table)])
}

/// A place within its file: sheet and cell.
fn within_file(place: &Location) -> String {
    let parts = [place.sheet.as_deref().map(str::to_owned), place.cell.map(|cell| cell.to_string())];
    let said = parts.into_iter().flatten().collect::<Vec<_>>().join("!");
    if said.is_empty() { place.to_string() } else { said }
}

/// What tells a record: the texts of the columns that name it.
fn record(context: Context<'_>, ledger: &LedgerTable, row: usize) -> String {
    let names = ledger.table.columns().iter().filter(|column| column.names_row);
    let texts = names.filter_map(|column| match ledger.column(&column.id)? {
        Values::Text(values) => values.at(row).map(|text| context.value(&ledger.table, &column.id, text)),
        _ => None,
    });
    texts.collect::<Vec<_>>().join(" · ")
}
