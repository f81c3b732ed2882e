//! The names by which figures and their rows are known in the workbook: for the box of names, for links, and for those
//! who build on the report.

use super::context::Context;
use super::{indicators, ledger};
use crate::definition::Indicator;
use crate::report::document::Name;

/// The columns of a figure that have names.
const NAMED: [&str; 3] = ["value", "numerator", "denominator"];

fn name(what: &str, indicator: &Indicator) -> String {
    format!("{what}_{}", indicator.id.replace(['-', '.'], "_"))
}

/// The name of an indicator's value.
pub fn value(indicator: &Indicator) -> String {
    name("value", indicator)
}

/// The name of the column of the ledger with an indicator's buckets.
pub fn rows(indicator: &Indicator) -> String {
    name("rows", indicator)
}

/// For each indicator that has figures: its value and what it was counted from, and the column of the ledger that puts
/// every row into its bucket.
pub fn names(context: Context<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    for indicator in &context.definitions.indicators {
        let Some(row) = indicators::row_of(context, &indicator.id) else { continue };
        names.extend(NAMED.map(|column| Name {
            id: name(column, indicator),
            table: indicators::TABLE.to_owned(),
            row: Some(row),
            column: column.to_owned(),
        }));
        names.extend(ledger::bucket_of(context, indicator).map(|column| Name {
            id: rows(indicator),
            table: ledger::id(&indicator.table),
            row: None,
            column,
        }));
    }
    names
}
