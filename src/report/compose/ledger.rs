//! The ledger's sheets: every row with its bucket under every indicator, and why. All figures count these rows.

use chrono::NaiveDate;

use super::context::Context;
use super::lists;
use unicode_width::UnicodeWidthStr;

use crate::definition::Indicator;
use crate::model::fact::{AMOUNT_SCALE, FactTable};
use crate::model::ledger::{Bucket, Entries, LedgerTable, Reason, Values};
use crate::model::period::Period;
use crate::model::survey::{FEWEST_RESPONDENTS, WITHHELD};
use crate::report::document::{Block, Cell, Column, Criterion, Orientation, Sheet, Table};
use crate::wording;

/// The id of a ledger's table and sheet.
pub fn id(table: &FactTable) -> String {
    format!("ledger_{}", table.id().replace(['-', '.'], "_"))
}

/// The most letters of a sheet's name.
const LONGEST: usize = 31;

/// The name of a ledger's sheet, as far as the name of a sheet may be long; no two are alike.
pub fn title(context: Context<'_>, table: &FactTable) -> String {
    let short = |table: &FactTable, longest: usize| {
        let name = wording::short_table(context.definitions, context.language, table);
        wording::plain_name(&context.tell("sheet-ledger", &[("table", name)]), longest)
    };
    let own = short(table, LONGEST);
    let before = context.results.ledger.tables.iter().take_while(|ledger| ledger.table != *table);
    match before.filter(|ledger| short(&ledger.table, LONGEST) == own).count() {
        0 => own,
        others => format!("{} {}", short(table, LONGEST - 2), others + 1),
    }
}

/// The id of the column with the days of a way of dating.
pub fn day_id(dating: usize) -> String {
    format!("day_{dating}")
}

/// The rows of a period, or of its days up to one, under a way of dating.
pub fn within(dating: usize, period: Period, until: Option<NaiveDate>) -> Criterion {
    let (first, last) = period.days();
    Criterion::Days(day_id(dating), first, until.unwrap_or(last))
}

/// The id of the column with the buckets of an entry.
pub fn bucket_id(entry: usize) -> String {
    format!("bucket_{entry}")
}

/// The column with the buckets of an indicator's binding reading; none where the ledger has no rows of its table.
pub fn bucket_of(context: Context<'_>, indicator: &Indicator) -> Option<String> {
    let ledger = context.results.ledger.tables.iter().find(|ledger| ledger.table == indicator.table)?;
    let own = |entry: &Entries| entry.indicator == indicator.id && entry.reading.is_none();
    ledger.entries.iter().position(own).map(bucket_id)
}

/// The id of the column that numbers the values of another.
pub fn code_id(column: &str) -> String {
    format!("code_{column}")
}

/// One sheet for each table of facts that has rows.
pub fn sheets(context: Context<'_>) -> Vec<Sheet> {
    context.results.ledger.tables.iter().map(|ledger| sheet(context, ledger)).collect()
}

fn sheet(context: Context<'_>, ledger: &LedgerTable) -> Sheet {
    let title = title(context, &ledger.table);
    let mut blocks = vec![
        Block::Heading(1, context.tell("title-ledger", &[("table", context.table(&ledger.table))])),
        Block::Note(context.say("note-ledger")),
    ];
    if ledger.table.id() == "answers" {
        let facts = [("mark", WITHHELD.to_owned()), ("fewest", FEWEST_RESPONDENTS.to_string())];
        blocks.push(Block::Note(context.tell("note-ledger-groups", &facts)));
    }
    let codes: Vec<_> =
        lists::columns(context, ledger).iter().map(|column| lists::numbers(context, ledger, column)).collect();
    blocks.push(Block::Table(Table {
        id: id(&ledger.table),
        columns: columns(context, ledger),
        rows: (0..ledger.rows()).map(|row| cells(context, ledger, row, &codes)).collect(),
        filter: true,
    }));
    Sheet { id: id(&ledger.table), title, orientation: Orientation::Landscape, dense: true, blocks }
}

/// A column wide enough for its widest text, within reason.
fn fitting(widest: Option<usize>) -> f64 {
    (widest.unwrap_or(0) as f64 + 2.0).clamp(11.0, 84.0)
}

fn columns(context: Context<'_>, ledger: &LedgerTable) -> Vec<Column> {
    let places = ledger.places.iter().map(|place| UnicodeWidthStr::width(place.to_string().as_str()));
    let mut columns = vec![context.column("source", "source", fitting(places.max()))];
    for (id, values) in &ledger.columns {
        let width = match values {
            Values::Text(values) => fitting(values.used().map(UnicodeWidthStr::width).max()),
            Values::Integer(_) | Values::Boolean(_) => 10.0,
            Values::Amount(_) => 14.0,
            Values::Date(_) => 13.0,
            Values::Moment(_) => 18.0,
        };
        columns.push(Column { id: id.clone(), title: context.fact(&ledger.table, id), width, wrap: false });
    }
    for (dating, (dated_by, _)) in ledger.days.iter().enumerate() {
        let by = dated_by.iter().map(|column| context.fact(&ledger.table, column)).collect::<Vec<_>>().join(" / ");
        let title = context.tell("head-day-key", &[("by", by)]);
        columns.push(Column { id: day_id(dating), title, width: 14.0, wrap: false });
    }
    for column in lists::columns(context, ledger) {
        let title = context.tell("head-code", &[("column", context.fact(&ledger.table, &column))]);
        columns.push(Column { id: code_id(&column), title, width: 11.0, wrap: false });
    }
    for (number, entry) in ledger.entries.iter().enumerate() {
        let Some((indicator, reading)) = reading(context, &entry.indicator, entry.reading.as_deref()) else { continue };
        let mut name = context.words(&indicator.title).to_owned();
        if reading > 0 {
            name = format!("{name} ({})", context.words(&indicator.readings[reading].title));
        }
        let bucket = context.tell("head-bucket", &[("indicator", name.clone())]);
        let reason = context.tell("head-reason", &[("indicator", name)]);
        columns.push(Column { id: bucket_id(number), title: bucket, width: 17.0, wrap: false });
        columns.push(Column { id: format!("reason_{number}"), title: reason, width: 24.0, wrap: false });
    }
    distinct(&mut columns);
    columns
}

/// Heads of a true table must differ, whatever their case.
fn distinct(columns: &mut [Column]) {
    let mut seen = std::collections::BTreeSet::new();
    for column in columns {
        let plain = column.title.clone();
        let mut number = 2;
        while !seen.insert(column.title.to_lowercase()) {
            column.title = format!("{plain} ({number})");
            number += 1;
        }
    }
}

fn reading<'a>(context: Context<'a>, indicator: &str, reading: Option<&str>) -> Option<(&'a Indicator, usize)> {
    let found = context.definitions.indicators.iter().find(|found| found.id == indicator)?;
    let reading = found.readings.iter().position(|own| own.id.as_deref() == reading)?;
    Some((found, reading))
}

fn cells(context: Context<'_>, ledger: &LedgerTable, row: usize, codes: &[Vec<Cell>]) -> Vec<Cell> {
    let place = ledger.places.at(row);
    let shown = place.to_string();
    let mut cells = vec![Cell::SourceLink(place, shown)];
    cells.extend(ledger.columns.iter().map(|(id, values)| cell(context, &ledger.table, id, values, row)));
    cells.extend(ledger.days.iter().map(|(_, days)| days[row].map_or(Cell::Empty, Cell::Date)));
    cells.extend(codes.iter().map(|codes| codes[row].clone()));
    for entry in &ledger.entries {
        let Some((indicator, reading)) = reading(context, &entry.indicator, entry.reading.as_deref()) else { continue };
        let (bucket, reason) = entry.buckets.at(row);
        cells.push(Cell::Text(word(context, bucket)));
        cells.push(Cell::Text(why(context, indicator, reading, reason)));
    }
    cells
}

fn word(context: Context<'_>, bucket: Bucket) -> String {
    context.texts.get(&format!("bucket-{}", bucket.code()))
}

fn why(context: Context<'_>, indicator: &Indicator, reading: usize, reason: Reason) -> String {
    let reasons = &indicator.reasons;
    let words = match reason {
        Reason::NotInDenominator => &reasons.outside,
        Reason::Exclusion(index) => &indicator.readings[reading].exclude[index as usize].reason,
        Reason::DeclaredUndecided | Reason::Unknown => &reasons.undecidable,
        Reason::Missed => &reasons.denominator,
        Reason::Counted => &reasons.numerator,
    };
    words.in_language(context.language).to_owned()
}

fn cell(context: Context<'_>, table: &FactTable, id: &str, values: &Values, row: usize) -> Cell {
    match values {
        Values::Text(values) => values.at(row).map_or(Cell::Empty, |text| Cell::Text(context.value(table, id, text))),
        Values::Integer(values) => values[row].map_or(Cell::Empty, Cell::Integer),
        Values::Amount(values) => values[row].map_or(Cell::Empty, |parts| {
            Cell::Number(parts as f64 / AMOUNT_SCALE as f64, if parts % AMOUNT_SCALE == 0 { 0 } else { 2 })
        }),
        Values::Boolean(values) => {
            values[row].map_or(Cell::Empty, |flag| Cell::Text(context.say(if flag { "yes" } else { "no" })))
        }
        Values::Date(values) => values[row].map_or(Cell::Empty, Cell::Date),
        Values::Moment(values) => match values[row] {
            Some((from, to)) if from == to => Cell::Moment(from),
            Some((from, _)) => Cell::Date(from.date()),
            None => Cell::Empty,
        },
    }
}
