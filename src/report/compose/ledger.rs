//! The ledger's sheets: every row with its bucket under every indicator, and why. All figures count these rows.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use unicode_width::UnicodeWidthStr;

use super::context::Context;
use super::lists;
use crate::definition::{Indicator, LedgerChoice};
use crate::model::fact::{FactKind, FactTable};
use crate::model::ledger::{Bucket, Buckets, Entries, LedgerTable, Values};
use crate::model::location::{CellRef, Location};
use crate::model::measurement::Kind;
use crate::model::period::Period;
use crate::model::places::Places;
use crate::model::survey::{FEWEST_RESPONDENTS, WITHHELD};
use crate::report::document::{Block, Column, Criterion, List, Orientation, Rows, Sheet, Shown};
use crate::report::whole;
use crate::wording;

/// The id of a ledger's table and sheet.
pub fn id(table: &FactTable) -> String {
    format!("ledger_{}", table.id().replace(['-', '.'], "_"))
}

/// The most rows of a register that are all shown, unless they are asked for.
pub const MOST_ROWS: usize = 100_000;

/// Whether a sheet shows rows of a ledger, by its id.
pub fn is_of(context: Context<'_>, sheet: &str) -> bool {
    context.results.ledger.tables.iter().any(|ledger| id(&ledger.table) == sheet)
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

/// One sheet for each table of facts that has rows, and the ids of the lists that do not show all of them; a list of more
/// than `whole` rows shows all of them only where that is asked for.
pub fn sheets(context: Context<'_>, whole: usize) -> (Vec<Sheet>, BTreeSet<String>) {
    let wanted = context.definitions.settings.report.ledger;
    let mut cut = BTreeSet::new();
    let tables = context.results.ledger.tables.iter().enumerate();
    let sheets = tables.map(|(table, ledger)| {
        let rows = match wanted {
            LedgerChoice::Auto if ledger.rows() <= whole => None,
            LedgerChoice::All | LedgerChoice::None => None,
            LedgerChoice::Auto | LedgerChoice::Misses => Some(misses(context, ledger)),
        };
        let rows = rows.filter(|rows| rows.len() < ledger.rows());
        cut.extend(rows.is_some().then(|| id(&ledger.table)));
        sheet(context, table, rows)
    });
    let sheets = sheets.collect();
    (sheets, cut)
}

/// The rows that an indicator with a target, by its binding reading, misses, cannot decide or leaves out: where nothing is
/// aimed at, nothing is missed.
fn misses(context: Context<'_>, ledger: &LedgerTable) -> Vec<u32> {
    let mut wanted = vec![false; ledger.rows()];
    for entry in ledger.entries.iter().filter(|entry| entry.reading.is_none()) {
        let Some((indicator, reading)) = reading(context, &entry.indicator, None) else { continue };
        if indicator.target.is_none() {
            continue;
        }
        // An indicator that decides no row at all, as where nobody keeps its column, would show all of them.
        let counts = |code: &u8| matches!(Buckets::of(*code).0, Bucket::Denominator | Bucket::Numerator);
        if !entry.buckets.codes().iter().any(counts) {
            continue;
        }
        // Where nothing is demanded of a row, it misses nothing.
        let missed = indicator.readings[reading].kind == Kind::Proportion;
        for (wanted, code) in wanted.iter_mut().zip(entry.buckets.codes()) {
            *wanted |= match Buckets::of(*code).0 {
                Bucket::Excluded | Bucket::Undecidable => true,
                Bucket::Denominator => missed,
                Bucket::Outside | Bucket::Numerator => false,
            };
        }
    }
    let rows = (0..).zip(wanted);
    rows.filter(|(_, wanted)| *wanted).map(|(row, _)| row).collect()
}

fn sheet(context: Context<'_>, table: usize, rows: Option<Vec<u32>>) -> Sheet {
    let ledger = &context.results.ledger.tables[table];
    let title = title(context, &ledger.table);
    let heading = if rows.is_some() { "title-ledger-misses" } else { "title-ledger" };
    let mut blocks = vec![Block::Heading(1, context.tell(heading, &[("table", context.table(&ledger.table))]))];
    blocks.push(Block::Note(match &rows {
        None => context.say("note-ledger"),
        Some(rows) => {
            let facts = [
                ("shown", rows.len().to_string()),
                ("count", ledger.rows().to_string()),
                ("file", whole::name(&ledger.table)),
            ];
            context.tell("note-ledger-misses", &facts)
        }
    }));
    if ledger.table.id() == "answers" {
        let facts = [("mark", WITHHELD.to_owned()), ("fewest", FEWEST_RESPONDENTS.to_string())];
        blocks.push(Block::Note(context.tell("note-ledger-groups", &facts)));
    }
    let rows = match rows {
        None => Rows::Every(0..ledger.rows()),
        Some(rows) => {
            let all = 0..rows.len();
            Rows::Chosen(rows.into(), all)
        }
    };
    let columns = columns(context, ledger, rows.len());
    let list = List::new(id(&ledger.table), context.results.ledger.clone(), table, rows, columns);
    if list.shown.iter().any(|shown| matches!(shown, Shown::Number(_, _, None))) {
        blocks.push(Block::Note(context.say("note-ledger-numbers")));
    }
    blocks.push(Block::List(list));
    Sheet { id: id(&ledger.table), title, orientation: Orientation::Landscape, dense: true, blocks }
}

/// The narrowest and the widest column, in characters.
const WIDTHS: (f64, f64) = (11.0, 84.0);
/// What stays free beside a text.
const FREE: f64 = 2.0;

/// The width of a column wide enough for its widest text, within reason.
fn fitting(widths: impl Iterator<Item = usize>) -> f64 {
    let mut widest = 0.0_f64;
    for width in widths {
        widest = widest.max(width as f64 + FREE);
        if widest >= WIDTHS.1 {
            // Nothing is wider.
            break;
        }
    }
    widest.clamp(WIDTHS.0, WIDTHS.1)
}

/// The widths of the places of rows: that of the last row of each sheet.
fn place_widths(places: &Places) -> impl Iterator<Item = usize> {
    let mut last = vec![0; places.sheets().len()];
    for (sheet, row) in places.numbers() {
        last[*sheet as usize] = (*row).max(last[*sheet as usize]);
    }
    places.sheets().iter().zip(last).map(|(sheet, row)| {
        let place = Location { cell: sheet.cell.map(|cell| CellRef { row, ..cell }), ..sheet.clone() };
        UnicodeWidthStr::width(place.to_string().as_str())
    })
}

/// The columns of a list that shows so many rows.
fn columns(context: Context<'_>, ledger: &LedgerTable, rows: usize) -> Vec<(Column, Shown)> {
    let source = context.column("source", "source", fitting(place_widths(&ledger.places)));
    let mut columns = vec![(source, Shown::Place)];
    for (index, (id, values)) in ledger.columns.iter().enumerate() {
        let width = match values {
            Values::Text(values) => fitting(values.used().map(UnicodeWidthStr::width)),
            Values::Integer(_) | Values::Boolean(_) => 10.0,
            Values::Amount(_) => 14.0,
            Values::Date(_) => 13.0,
            Values::Moment(_) => 18.0,
        };
        let column = Column { id: id.clone(), title: context.fact(&ledger.table, id), width, wrap: false };
        columns.push((column, Shown::Fact(index, words(context, &ledger.table, id, values))));
    }
    for (dating, (dated_by, _)) in ledger.days.iter().enumerate() {
        let by = dated_by.iter().map(|column| context.fact(&ledger.table, column)).collect::<Vec<_>>().join(" / ");
        let title = context.tell("head-day-key", &[("by", by)]);
        columns.push((Column { id: day_id(dating), title, width: 14.0, wrap: false }, Shown::Day(dating)));
    }
    for column in lists::columns(context, ledger) {
        let Some(shown) = lists::numbers(context, ledger, &column, rows) else { continue };
        let title = context.tell("head-code", &[("column", context.fact(&ledger.table, &column))]);
        columns.push((Column { id: code_id(&column), title, width: 11.0, wrap: false }, shown));
    }
    for (number, entry) in ledger.entries.iter().enumerate() {
        let Some((indicator, reading)) = reading(context, &entry.indicator, entry.reading.as_deref()) else { continue };
        let mut name = context.words(&indicator.title).to_owned();
        if reading > 0 {
            name = format!("{name} ({})", context.words(&indicator.readings[reading].title));
        }
        let bucket = context.tell("head-bucket", &[("indicator", name.clone())]);
        let reason = context.tell("head-reason", &[("indicator", name)]);
        let codes = 0..FIXED + u8::try_from(indicator.readings[reading].exclude.len()).unwrap_or(u8::MAX - FIXED);
        let (buckets, reasons) = codes
            .map(Buckets::of)
            .map(|(bucket, reason)| {
                let why = whole::why(indicator, entry.reading.as_deref(), reason, context.language);
                (word(context, bucket), why.to_owned())
            })
            .collect::<(Vec<_>, Vec<_>)>();
        let column = Column { id: bucket_id(number), title: bucket, width: 17.0, wrap: false };
        columns.push((column, Shown::Bucket(number, buckets.into())));
        let column = Column { id: format!("reason_{number}"), title: reason, width: 24.0, wrap: false };
        columns.push((column, Shown::Bucket(number, reasons.into())));
    }
    distinct(columns.iter_mut().map(|(column, _)| column));
    columns
}

/// How many numbers of buckets are no exclusions.
const FIXED: u8 = 5;

/// The words in which the texts of a column are shown; none where they are shown as they are.
fn words(context: Context<'_>, table: &FactTable, id: &str, values: &Values) -> Option<Arc<[String]>> {
    match values {
        Values::Text(values) => {
            let coded = matches!(table.column(id).map(|column| &column.kind), Some(FactKind::Code(_)));
            coded.then(|| values.words().iter().map(|word| context.value(table, id, word)).collect())
        }
        Values::Boolean(_) => Some(["no", "yes"].map(|key| context.say(key)).into()),
        Values::Integer(_) | Values::Amount(_) | Values::Date(_) | Values::Moment(_) => None,
    }
}

/// Heads of a true table must differ, whatever their case.
fn distinct<'a>(columns: impl Iterator<Item = &'a mut Column>) {
    let mut seen = BTreeSet::new();
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

fn word(context: Context<'_>, bucket: Bucket) -> String {
    context.texts.get(&format!("bucket-{}", bucket.code()))
}
