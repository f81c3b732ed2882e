//! A register as a table of facts: its columns under the names and types of facts, row by row.

use std::collections::BTreeMap;
use std::sync::Arc;

use polars::prelude::*;

use super::frame::{field, moment_type, places_of, plain};
use super::values::coded;
use crate::model::dataset::{FactFrame, Table};
use crate::model::fact::{AMOUNT_SCALE, FactKind, FactTable};
use crate::model::ledger::Texts;

/// The columns of a table of facts that its register has, in the order of the register's rows.
///
/// A column that no sheet had is null, but for whether personal data is there: that is false.
pub fn base(table: &Table, facts: &FactTable, of_register: &dyn Fn(&str) -> bool) -> PolarsResult<DataFrame> {
    let mut columns = Vec::new();
    for column in facts.columns().iter().filter(|column| of_register(&column.id)) {
        let name = column.id.as_str();
        match &column.kind {
            FactKind::Text | FactKind::Code(_) => columns.push(field(table, name, &DataType::String)),
            FactKind::Date => columns.push(field(table, name, &DataType::Date)),
            FactKind::Integer => columns.push(field(table, name, &DataType::Int64)),
            FactKind::Amount => {
                let hundredths = field(table, name, &DataType::Float64) * lit(AMOUNT_SCALE as f64);
                let half = when(hundredths.clone().lt(lit(0.0))).then(lit(-0.5)).otherwise(lit(0.5));
                // A cast cuts the fraction off.
                columns.push((hundredths + half).cast(DataType::Int64).alias(name));
            }
            FactKind::Boolean => {
                columns.push(field(table, name, &DataType::String).is_not_null().alias(name));
            }
            FactKind::Moment => {
                for end in ["from", "to"] {
                    columns.push(field(table, &format!("{name}_{end}"), &moment_type()));
                }
            }
        }
    }
    plain(table.frame.clone()).select(columns).collect()
}

/// Only the columns that the table documents, in its order.
pub fn documented(frame: &DataFrame, facts: &FactTable) -> PolarsResult<DataFrame> {
    let columns = facts.columns().iter().flat_map(|column| match column.kind {
        FactKind::Moment => vec![format!("{}_from", column.id), format!("{}_to", column.id)],
        _ => vec![column.id.clone()],
    });
    frame.select(columns)
}

/// One row for each value of a list of each record, with the record's other columns.
pub fn listed(table: &Table, records: &DataFrame, list: &str) -> PolarsResult<FactFrame> {
    let (codes, rows) = values(table, list)?;
    let places = places_of(table, Some(list))?;
    let places = rows.iter().map(|row| places.at(*row as usize)).collect();
    let mut frame = records.take(&IdxCa::from_vec("row".into(), rows))?;
    frame.with_column(coded(list, codes.words().iter().map(|word| &**word), codes.codes().iter().copied())?)?;
    Ok(FactFrame { frame, places })
}

/// The different values of a list of each record, with the row of each.
pub fn values(table: &Table, list: &str) -> PolarsResult<(Texts, Vec<IdxSize>)> {
    let (mut words, mut codes, mut rows) = (Vec::<Arc<str>>::new(), Vec::new(), Vec::new());
    let Ok(lists) = table.frame.column(list) else { return Ok((Texts::default(), rows)) };
    // A list is of few different values: they are the codes of a choice.
    let mut known: BTreeMap<Arc<str>, u32> = BTreeMap::new();
    for (row, own) in (0..).zip(lists.list()?.amortized_iter()) {
        let Some(own) = own else { continue };
        let first = codes.len();
        for text in own.as_ref().str()?.iter().flatten() {
            let code = known.get(text).copied().unwrap_or_else(|| {
                let text: Arc<str> = text.into();
                words.push(text.clone());
                let code = u32::try_from(words.len()).expect("there are few different values");
                known.insert(text, code);
                code
            });
            if !codes[first..].contains(&code) {
                codes.push(code);
                rows.push(row);
            }
        }
    }
    Ok((Texts::new(words, codes), rows))
}
