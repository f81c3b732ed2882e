//! A claimed figure against the registers as JSON.

use serde::Serialize;

use crate::model::claim::{Counting, Found, Reconciliation};
use crate::model::location::Location;
use crate::model::ratio::Decimal;

/// A claim: `value` is what is claimed. `counted` is null when the registers give no one figure; `least` and `greatest` are there when rows that
/// should have one number have several. `cells` are what was counted, or in that case what is not as claimed.
#[derive(Serialize)]
pub struct Claimed<'a> {
    subject: &'a str,
    place: Option<&'a str>,
    fiscal_year: i32,
    value: f64,
    unit: Option<&'a str>,
    outcome: &'static str,
    counted: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    least: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    greatest: Option<f64>,
    difference: Option<f64>,
    how: Option<How<'a>>,
    cells: &'a [Location],
    location: &'a Location,
}

#[derive(Serialize)]
struct How<'a> {
    register: &'a str,
    way: &'static str,
    column: Option<&'a str>,
    where_column: Option<&'a str>,
    where_values: &'a [String],
    dated: bool,
    undated_rows: usize,
    blank_rows: usize,
}

impl<'a> Claimed<'a> {
    /// The claim in the contract's fields.
    pub fn of(own: &'a Reconciliation) -> Self {
        let (counted, least, greatest) = match &own.found {
            Found::Figure(figure, _) => (Some(figure.to_f64()), None, None),
            Found::Mixed(least, greatest, _) => (None, Some(least.to_f64()), Some(greatest.to_f64())),
            Found::Nothing | Found::Unchecked => (None, None, None),
        };
        Self {
            subject: &own.subject,
            place: own.place.as_deref(),
            fiscal_year: own.fiscal_year,
            value: own.claimed.to_f64(),
            unit: own.unit.as_deref(),
            outcome: outcome(own),
            counted,
            least,
            greatest,
            difference: own.difference().map(Decimal::to_f64),
            how: own.counting.as_ref().map(how),
            cells: own.found.cells(),
            location: &own.location,
        }
    }
}

fn outcome(own: &Reconciliation) -> &'static str {
    match (own.agrees(), &own.found) {
        (Some(true), _) => "agrees",
        (Some(false), _) => "differs",
        (None, Found::Nothing) => "no-records",
        (None, _) => "unchecked",
    }
}

fn how(counting: &Counting) -> How<'_> {
    How {
        register: &counting.register,
        way: counting.way.code(),
        column: counting.column.as_deref(),
        where_column: counting.filter.as_ref().map(|filter| filter.column.as_str()),
        where_values: counting.filter.as_ref().map_or(&[], |filter| &filter.values),
        dated: counting.dated,
        undated_rows: counting.undated,
        blank_rows: counting.blank,
    }
}
