//! Tables: wide ones move within a box of their own that the keyboard reaches; each cell carries what it is sorted by.

use chrono::{NaiveDate, NaiveDateTime};
use maud::{Markup, html};

use super::number::{signed, written};
use super::pen::Pen;
use super::symbol;
use crate::error::Error;
use crate::report::document::{Cell, Formula, Table};

/// A table of more columns keeps its first one in sight.
const NARROW: usize = 10;
/// A table of more columns is printed lying.
const UPRIGHT: usize = 16;
/// A table of more rows is for the screen and the workbook: paper has it only within a part that the reader opened.
const SHORT: usize = 24;
/// A table of fewer rows needs no filter.
const FILTERED: usize = 6;
/// What is shown where a figure has no value.
const NOTHING: &str = "–";

/// A table under its title, which is seen where no heading says the same.
///
/// # Errors
/// [`Error::Report`] when a cell leads into the inputs.
pub fn table(pen: &Pen<'_>, title: &str, own: &Table, titled: bool) -> Result<Markup, Error> {
    let numeric: Vec<bool> = (0..own.columns.len()).map(|place| is_numeric(own, place)).collect();
    let rows = own.rows.iter().map(|cells| row(pen, cells, &numeric)).collect::<Result<Vec<_>, _>>()?;
    let columns = own.columns.len();
    let filter = own.filter && own.rows.len() >= FILTERED;
    Ok(html! {
        div.table .wide[columns > NARROW] .lying[columns > UPRIGHT] .long[own.rows.len() > SHORT] role="group" tabindex="0" aria-label=(pen.write(title)) {
            table data-sort[own.filter] data-filter=[filter.then(|| pen.write(&pen.labels.filter))]
                data-shown=[filter.then(|| pen.write(&pen.labels.shown))] {
                caption .unseen[!titled] { (pen.write(title)) }
                thead {
                    tr {
                        @for (column, numeric) in own.columns.iter().zip(&numeric) {
                            th scope="col" .number[*numeric] .sentences[column.wrap && column.width >= LONG] { (pen.write(&column.title)) }
                        }
                    }
                }
                tbody { @for cells in rows { (cells) } }
            }
        }
    })
}

/// A column of so many characters holds sentences.
const LONG: f64 = 30.0;

fn is_numeric(own: &Table, place: usize) -> bool {
    let mut cells = own.rows.iter().filter_map(|row| row.get(place));
    cells.any(|cell| value(cell).is_some()) && place > 0
}

fn row(pen: &Pen<'_>, cells: &[Cell], numeric: &[bool]) -> Result<Markup, Error> {
    let shown = cells.iter().map(|cell| content(pen, cell)).collect::<Result<Vec<_>, _>>()?;
    let mut shown = cells.iter().zip(numeric).zip(shown);
    let head = shown.next();
    Ok(html! {
        tr {
            @if let Some((_, text)) = head { th scope="row" { (text) } }
            @for ((cell, numeric), text) in shown {
                @match value(cell) {
                    Some(value) => { td.number data-value=(value) { (text) } }
                    None => { td .number[*numeric] { (text) } }
                }
            }
        }
    })
}

/// The number by which a cell is sorted.
fn value(cell: &Cell) -> Option<f64> {
    match cell {
        #[allow(clippy::cast_precision_loss, reason = "counts of a report are small")]
        Cell::Integer(value) | Cell::Key(value) => Some(*value as f64),
        Cell::Number(value, _) | Cell::Signed(value, _) => Some(*value),
        Cell::Figure { value, .. } => *value,
        Cell::Date(day) => Some(days(*day)),
        Cell::Moment(instant) => Some(minutes(*instant)),
        _ => None,
    }
    .filter(|value| value.is_finite())
}

fn days(day: NaiveDate) -> f64 {
    (day - NaiveDate::default()).num_days() as f64
}

fn minutes(instant: NaiveDateTime) -> f64 {
    (instant - NaiveDateTime::default()).num_minutes() as f64
}

fn content(pen: &Pen<'_>, cell: &Cell) -> Result<Markup, Error> {
    let number = |text: String| html! { (pen.write(&text)) };
    Ok(match cell {
        Cell::Empty | Cell::Sparkline { .. } => html! {},
        Cell::Text(text) => html! { (pen.lines(text)) },
        Cell::Strong(text) => html! { strong { (pen.lines(text)) } },
        Cell::Key(value) => number(value.to_string()),
        Cell::Integer(value) => number(crate::wording::grouped(&value.to_string())),
        Cell::Signed(value, decimals) => number(signed(*value, *decimals)),
        Cell::Figure { value: None, .. } => html! { (NOTHING) },
        Cell::Figure { formula: Formula::Difference(..), value: Some(value), decimals } => {
            number(signed(*value, *decimals))
        }
        Cell::Number(value, decimals) | Cell::Figure { value: Some(value), decimals, .. } => {
            number(written(*value, *decimals))
        }
        Cell::Verdict(verdict, text) => {
            let word = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
            html! { span.verdict { (symbol::of(*verdict)) " " (pen.write(word)) } }
        }
        Cell::Date(day) => number(crate::wording::day(*day, pen.texts)),
        Cell::Moment(instant) => {
            number(format!("{} {}", crate::wording::day(instant.date(), pen.texts), instant.format("%H:%M")))
        }
        Cell::SheetLink(id, text) if pen.has(id) => html! { a href={ "#" (id) } { (pen.write(text)) } },
        Cell::Live(_, shown) => content(pen, shown)?,
        Cell::SheetLink(_, text) | Cell::NameLink(_, text) => html! { (pen.write(text)) },
        Cell::Source(_) | Cell::SourceLink(..) | Cell::EvidenceLink(..) | Cell::Address(_) => {
            return Err(Error::Report("a page for the public holds no place in the inputs".to_owned()));
        }
    })
}
