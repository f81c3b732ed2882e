//! Considerations and evidence: few rows, taken as plain records.

use chrono::NaiveDate;
use polars::prelude::*;

use crate::model::dataset::{Dataset, ROW_COLUMN, SOURCE_COLUMN, Table};
use crate::model::evidence::{Clarity, Consideration, Evidence};
use crate::model::location::Location;

/// The considerations of the standard as the office assessed them.
pub fn considerations(dataset: &Dataset) -> Vec<Consideration> {
    let Some(table) = dataset.tables.get("considerations") else { return Vec::new() };
    let rows = Rows { table };
    rows.each()
        .filter_map(|row| {
            Some(Consideration {
                fiscal_year: rows.number("fiscal_year", row).and_then(|year| i32::try_from(year).ok()),
                indicator: rows.text("indicator", row),
                number: rows.number("number", row).and_then(|number| u32::try_from(number).ok())?,
                title: rows.text("title", row),
                performed: rows.text("performed", row).map(|code| code == "yes"),
                clarity: rows.clarity(row),
                location: rows.location(row, "number"),
            })
        })
        .collect()
}

/// The evidence register.
pub fn evidence(dataset: &Dataset) -> Vec<Evidence> {
    let Some(table) = dataset.tables.get("evidence") else { return Vec::new() };
    let rows = Rows { table };
    rows.each()
        .map(|row| Evidence {
            id: rows.text("evidence_id", row),
            fiscal_year: rows.number("fiscal_year", row).and_then(|year| i32::try_from(year).ok()),
            indicator: rows.text("indicator", row),
            considerations: rows
                .text("considerations", row)
                .iter()
                .flat_map(|list| list.split(','))
                .filter_map(|number| number.parse().ok())
                .collect(),
            kind: rows.text("kind", row),
            number: rows.text("number", row),
            dated: rows.date("dated", row),
            subject: rows.text("subject", row),
            link: rows.text("link", row),
            clarity: rows.clarity(row),
            location: rows.location(row, "subject"),
        })
        .collect()
}

struct Rows<'a> {
    table: &'a Table,
}

impl Rows<'_> {
    fn each(&self) -> std::ops::Range<usize> {
        0..self.table.frame.height()
    }

    fn column(&self, name: &str) -> Option<&Column> {
        self.table.frame.column(name).ok()
    }

    fn text(&self, name: &str, row: usize) -> Option<String> {
        self.column(name)?.str().ok()?.get(row).map(ToOwned::to_owned)
    }

    /// A whole number; a fraction is none.
    fn number(&self, name: &str, row: usize) -> Option<i64> {
        let value = self.column(name)?.f64().ok()?.get(row)?;
        #[allow(clippy::cast_possible_truncation, reason = "the value is whole and its size is checked")]
        (value.fract() == 0.0 && value.abs() < 1e9).then_some(value as i64)
    }

    fn date(&self, name: &str, row: usize) -> Option<NaiveDate> {
        self.column(name)?.date().ok()?.physical().get(row).and_then(|days| {
            let epoch = NaiveDate::default();
            epoch.checked_add_signed(chrono::TimeDelta::try_days(days.into())?)
        })
    }

    fn clarity(&self, row: usize) -> Option<Clarity> {
        match self.text("clarity", row)?.as_str() {
            "clear" => Some(Clarity::Clear),
            "unclear" => Some(Clarity::Unclear),
            "none" => Some(Clarity::None),
            _ => None,
        }
    }

    fn location(&self, row: usize, field: &str) -> Location {
        let at = |name: &str| self.column(name).and_then(|column| column.u32().ok()?.get(row));
        let source = at(SOURCE_COLUMN).unwrap_or_default() as usize;
        self.table.sources[source].location(at(ROW_COLUMN).unwrap_or_default(), Some(field))
    }
}
