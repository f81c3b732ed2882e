//! The lists by which different values are counted: which there are, which there should be, and their numbers.
//!
//! A spreadsheet takes texts for the same whatever their case, and reads wildcards in them: texts are counted by number.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::context::Context;
use super::ledger;
use crate::definition::{Indicator, Universe};
use crate::model::calendar::WorkingDays;
use crate::model::fact::{AMOUNT_SCALE, FactKind, FactTable};
use crate::model::ledger::{LedgerTable, Values};
use crate::model::measurement::Kind;
use crate::model::period::Period;
use crate::report::document::{Block, Cell, Formula, Listed, Orientation, Sheet, Shown, Table};

/// The sheet's id.
const SHEET: &str = "lists";
/// The table of the days on which the office works.
pub const WORKING_DAYS: &str = "working_days";
/// The table of how many there should be.
pub const SIZES: &str = "universe_sizes";
/// The column of what is counted: a number, a day, or how many.
pub const ENTRY: &str = "entry";
/// The column of texts.
const TEXT: &str = "text";
/// The number of a text that is in no list.
pub const UNLISTED: i64 = -1;

/// The id of the list of a column's values.
pub fn id(table: &FactTable, column: &str) -> String {
    format!("values_{}_{}", ledger::id(table).trim_start_matches("ledger_"), column.replace(['-', '.'], "_"))
}

/// The id of the list of the values that there should be.
pub fn expected_id(indicator: &Indicator) -> String {
    format!("expected_{}", indicator.id.replace('-', "_"))
}

/// Indicators that count different values, over a ledger.
fn counting(context: Context<'_>) -> impl Iterator<Item = (&Indicator, &LedgerTable)> {
    let counts = |indicator: &&Indicator| {
        let mut readings = indicator.readings.iter();
        readings.any(|reading| matches!(reading.kind, Kind::DistinctCount | Kind::Coverage))
    };
    context.definitions.indicators.iter().filter(counts).filter_map(move |indicator| {
        Some((indicator, context.results.ledger.tables.iter().find(|ledger| ledger.table == indicator.table)?))
    })
}

/// The columns of a ledger whose values are numbered.
pub fn columns(context: Context<'_>, ledger: &LedgerTable) -> Vec<String> {
    let mut wanted = BTreeSet::new();
    for (indicator, _) in counting(context).filter(|(_, own)| own.table == ledger.table) {
        let by = indicator.breakdowns.iter().filter(|by| kind(ledger, by) == Some(&FactKind::Text));
        let of = indicator.of.iter().filter(|of| matches!(ledger.column(of), Some(Values::Text(_))));
        wanted.extend(by.chain(of));
    }
    let own = ledger.columns.iter().map(|(id, _)| id).filter(|id| wanted.contains(id));
    own.cloned().collect()
}

fn kind<'a>(ledger: &'a LedgerTable, column: &str) -> Option<&'a FactKind> {
    ledger.table.column(column).map(|column| &column.kind)
}

/// The texts of a column and those that there should be, as they are shown, with their numbers.
fn texts(context: Context<'_>, ledger: &LedgerTable, column: &str) -> BTreeMap<String, i64> {
    let mut found: BTreeSet<&str> = BTreeSet::new();
    if let Some(Values::Text(values)) = ledger.column(column) {
        found.extend(values.used());
    }
    for (indicator, _) in counting(context).filter(|(_, own)| own.table == ledger.table) {
        if let (Some(Universe::Codes(codes)), Some(true)) =
            (&indicator.universe, indicator.of.as_deref().map(|of| of == column))
        {
            found.extend(codes.iter().map(String::as_str));
        }
    }
    let shown: BTreeSet<String> = found.into_iter().map(|text| context.value(&ledger.table, column, text)).collect();
    shown.into_iter().zip(1..).collect()
}

/// The number of a value of a column.
pub fn number(context: Context<'_>, ledger: &LedgerTable, column: &str, value: &str) -> Option<i64> {
    texts(context, ledger, column).get(&context.value(&ledger.table, column, value)).copied()
}

/// The most comparisons of texts by which a spreadsheet numbers the rows of a column: it makes them all whenever it opens.
const MOST_COMPARISONS: usize = 50_000_000;

/// The column that numbers the values of another in so many rows; live as long as a spreadsheet can bear it.
pub fn numbers(context: Context<'_>, ledger: &LedgerTable, column: &str, rows: usize) -> Option<Shown> {
    let texts = texts(context, ledger, column);
    let index = ledger.columns.iter().position(|(id, _)| id == column)?;
    let Values::Text(values) = &ledger.columns[index].1 else { return None };
    let numbered = |word: &Arc<str>| texts.get(&context.value(&ledger.table, column, word)).copied();
    let formula = Formula::Listed(Box::new(Listed {
        column: column.to_owned(),
        list: id(&ledger.table, column),
        text: TEXT.to_owned(),
        number: ENTRY.to_owned(),
    }));
    let live = rows.saturating_mul(texts.len()) <= MOST_COMPARISONS;
    Some(Shown::Number(index, values.words().iter().map(numbered).collect(), live.then_some(formula)))
}

/// The row of an indicator in the table of how many there should be.
pub fn size_row(context: Context<'_>, indicator: &Indicator) -> Option<usize> {
    sizes(context).position(|(own, _)| own.id == indicator.id)
}

fn sizes(context: Context<'_>) -> impl Iterator<Item = (&Indicator, i64)> {
    counting(context).filter_map(move |(indicator, _)| match &indicator.universe {
        Some(Universe::Setting(name)) => Some((indicator, *context.definitions.settings.universe.get(name)?)),
        _ => None,
    })
}

/// The sheet; none where nothing counts different values.
pub fn sheet(context: Context<'_>) -> Option<Sheet> {
    let mut blocks = Vec::new();
    let sizes: Vec<_> = sizes(context)
        .map(|(indicator, size)| vec![Cell::Text(context.words(&indicator.title).to_owned()), Cell::Integer(size)])
        .collect();
    if !sizes.is_empty() {
        blocks.push(Block::Heading(2, context.say("title-sizes")));
        let columns = vec![context.wide(TEXT, "indicator", WIDE), context.column(ENTRY, "size", NARROW)];
        blocks.push(Block::Table(Table { id: SIZES.to_owned(), columns, rows: sizes, filter: false }));
    }
    for (indicator, ledger) in counting(context) {
        if let (Some(Universe::Codes(codes)), Some(of)) = (&indicator.universe, &indicator.of) {
            let numbers = texts(context, ledger, of);
            let shown: BTreeSet<_> = codes.iter().map(|code| context.value(&ledger.table, of, code)).collect();
            let title = [("indicator", context.words(&indicator.title).to_owned())];
            blocks.push(Block::Heading(2, context.tell("title-expected", &title)));
            let rows = shown.into_iter().filter_map(|text| Some((numbers.get(&text).copied()?, text)));
            blocks.push(Block::Table(numbered(context, expected_id(indicator), rows)));
        }
    }
    let mut told = BTreeSet::new();
    for ledger in &context.results.ledger.tables {
        let named = |column: &str| {
            let facts = [("column", context.fact(&ledger.table, column)), ("table", context.table(&ledger.table))];
            Block::Heading(2, context.tell("title-values", &facts))
        };
        for column in columns(context, ledger) {
            blocks.push(named(&column));
            let rows = texts(context, ledger, &column).into_iter().map(|(text, number)| (number, text));
            blocks.push(Block::Table(numbered(context, id(&ledger.table, &column), rows)));
        }
        for (indicator, _) in counting(context).filter(|(_, own)| own.table == ledger.table) {
            let Some(of) = &indicator.of else { continue };
            if let Some(rows) = ledger.column(of).and_then(plain).filter(|_| told.insert(id(&ledger.table, of))) {
                blocks.push(named(of));
                let columns = vec![context.column(ENTRY, "list-value", WIDE)];
                blocks.push(Block::Table(Table { id: id(&ledger.table, of), columns, rows, filter: false }));
            }
        }
    }
    if counting(context).any(|(indicator, _)| indicator.universe == Some(Universe::WorkingDays)) {
        blocks.push(Block::Heading(2, context.say("title-working-days")));
        let columns = vec![context.column(ENTRY, "working-day", WIDE)];
        blocks.push(Block::Table(Table {
            id: WORKING_DAYS.to_owned(),
            columns,
            rows: working_days(context),
            filter: false,
        }));
    }
    if blocks.is_empty() {
        return None;
    }
    let head = [Block::Heading(1, context.say("title-lists")), Block::Note(context.say("note-lists"))];
    blocks.splice(0..0, head);
    let title = context.say("sheet-lists");
    Some(Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Portrait, dense: true, blocks })
}

/// The widths of the columns, in characters.
const WIDE: f64 = 60.0;
const NARROW: f64 = 12.0;

fn numbered(context: Context<'_>, id: String, rows: impl Iterator<Item = (i64, String)>) -> Table {
    let columns = vec![context.wide(TEXT, "list-value", WIDE), context.column(ENTRY, "list-number", NARROW)];
    let rows = rows.map(|(number, text)| vec![Cell::Text(text), Cell::Integer(number)]).collect();
    Table { id, columns, rows, filter: false }
}

/// The different numbers or days of a column; none of texts.
fn plain(values: &Values) -> Option<Vec<Vec<Cell>>> {
    Some(match values {
        Values::Integer(values) => {
            let found: BTreeSet<_> = values.iter().flatten().collect();
            found.into_iter().map(|number| vec![Cell::Integer(number)]).collect()
        }
        Values::Amount(values) => {
            let found: BTreeSet<_> = values.iter().flatten().collect();
            let cell = |parts: i64| vec![Cell::Number(parts as f64 / AMOUNT_SCALE as f64, 2)];
            found.into_iter().map(cell).collect()
        }
        Values::Date(values) => {
            let found: BTreeSet<_> = values.iter().flatten().collect();
            found.into_iter().map(|day| vec![Cell::Date(*day)]).collect()
        }
        Values::Text(_) | Values::Boolean(_) | Values::Moment(_) => return None,
    })
}

/// The working days of the fiscal years that the data touch, and of those before them, up to the day of the evaluation.
fn working_days(context: Context<'_>) -> Vec<Vec<Cell>> {
    let calendar = WorkingDays::new(&context.definitions.settings.holidays);
    let years = &context.results.fiscal_years;
    let own = context.results.period.fiscal_year();
    let first = years.iter().copied().chain([own]).min().unwrap_or(own);
    let (first, _) = Period::Year(first - 1).days();
    let days = first.iter_days().take_while(|day| *day <= context.results.as_of);
    days.filter(|day| calendar.is_working(*day)).map(|day| vec![Cell::Date(day)]).collect()
}
