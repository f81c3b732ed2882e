//! Whether what a register refers to stands in the register that it refers to.

use std::collections::BTreeMap;

use polars::prelude::*;

use super::frame::places_of;
use super::{Sources, values};
use crate::issue::{Issue, Problem};
use crate::model::dataset::SOURCE_COLUMN;
use crate::model::lookup::Lookup;

/// So many unknown numbers of a sheet are named one by one; of more, as when it numbers otherwise, the first stands for all.
const TOLD_SINGLY: usize = 5;

/// Names the references to records that their register does not have.
pub fn check(sources: &Sources<'_>, issues: &mut Vec<Issue>) -> PolarsResult<()> {
    for (id, table) in &sources.dataset.tables {
        let Some(form) = sources.definitions.form(id) else { continue };
        for column in &form.column {
            let Some(other) = column.references.as_deref().and_then(|form| sources.definitions.form(form)) else {
                continue;
            };
            let key = other.column.iter().find(|column| column.unique);
            let Some((records, key)) = sources.dataset.tables.get(&other.id).zip(key) else { continue };
            if table.frame.column(&column.id).is_err() {
                continue;
            }
            let known: Lookup<&str, ()> =
                values::texts(&records.frame, &key.id)?.into_iter().flatten().map(|id| (id, ())).collect();
            let places = places_of(table, Some(&column.id))?;
            let sheets = values::integers(&table.frame, SOURCE_COLUMN)?;
            let mut unknown: BTreeMap<Option<i64>, Vec<(usize, &str)>> = BTreeMap::new();
            for (row, found) in values::texts(&table.frame, &column.id)?.into_iter().enumerate() {
                if let Some(found) = found.filter(|found| known.get(*found).is_none()) {
                    unknown.entry(sheets[row]).or_default().push((row, found));
                }
            }
            for of_sheet in unknown.into_values() {
                let many = of_sheet.len() > TOLD_SINGLY;
                let (told, rows) = if many { (1, of_sheet.len()) } else { (of_sheet.len(), 1) };
                issues.extend(of_sheet.into_iter().take(told).map(|(row, found)| Issue {
                    location: places.at(row),
                    problem: Problem::UnknownReference {
                        column: column.title.th.clone(),
                        found: found.to_owned(),
                        form: other.title.th.clone(),
                        rows,
                    },
                }));
            }
        }
    }
    Ok(())
}
