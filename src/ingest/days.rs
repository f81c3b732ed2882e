//! The one column of days that a survey has.

use super::date::{self, Found, Moment, Order, Window};
use super::records::Context;
use super::repairs::Repairs;
use super::sheet::{Block, Row, Value};
use crate::issue::{Issue, Problem};

/// Where the days stand, what their header is, and what was repaired in them.
pub struct Days<'a> {
    title: &'a str,
    place: Option<u32>,
    window: Window,
    context: &'a Context<'a>,
    repairs: Repairs,
}

impl<'a> Days<'a> {
    /// The days of the rows in a column, if the sheet has it.
    pub fn new(title: &'a str, place: Option<u32>, body: Block<'_>, from_1904: bool, context: &'a Context<'a>) -> Self {
        let order = place.and_then(|place| order(body, place));
        Self {
            title,
            place,
            window: Window::new(context.as_of.for_its_year(), order, from_1904),
            context,
            repairs: Repairs::default(),
        }
    }

    /// What stands there in a row.
    pub fn typed<'r>(&self, row: Row<'r>) -> Option<Value<'r>> {
        self.place.and_then(|place| row.at(place))
    }

    /// The moment of a cell, or an issue; what was repaired or lies ahead is said.
    pub fn read(&mut self, row: Row<'_>, typed: Value<'_>, issues: &mut Vec<Issue>) -> Option<Moment> {
        let place = self.place.unwrap_or_default();
        let (column, found) = (|| self.title.to_owned(), || typed.shown());
        let problem = match date::read(typed, self.window) {
            Found::One(moment, repair) => {
                let day = moment.from.date();
                if let Some(rule) = repair {
                    self.repairs.add(row.index, place, self.title, rule, found(), date::said(day));
                }
                if self.context.as_of.precedes(day) {
                    let problem = Problem::FutureDate { column: column(), found: found() };
                    issues.push(self.context.issue(row.index, place, problem));
                }
                return Some(moment);
            }
            Found::Several(days) => {
                let readings = days.iter().map(|day| date::said(*day)).collect();
                Problem::AmbiguousDate { column: column(), found: found(), readings }
            }
            Found::Nothing if matches!(typed, Value::Error(_)) => {
                Problem::ErrorCell { column: column(), found: found() }
            }
            Found::Nothing => Problem::UnreadableDate { column: column(), found: found() },
        };
        issues.push(self.context.issue(row.index, place, problem));
        None
    }

    /// Says what was repaired.
    pub fn report(self, issues: &mut Vec<Issue>) {
        self.repairs.report(self.context, issues);
    }
}

/// The order of day and month that a column's dates show, if they agree.
fn order(body: Block<'_>, place: u32) -> Option<Order> {
    date::order(body.iter().filter_map(|row| row.held(place)))
}
