//! Whether what a register refers to stands in the register that it refers to.

use std::collections::BTreeSet;

use polars::prelude::*;

use super::frame::locations;
use super::{Sources, values};
use crate::issue::{Issue, Problem};

/// Names every reference to a record that its register does not have.
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
            let known: BTreeSet<&str> = values::texts(&records.frame, &key.id)?.into_iter().flatten().collect();
            let places = locations(table, Some(&column.id))?;
            for (row, found) in values::texts(&table.frame, &column.id)?.into_iter().enumerate() {
                if let Some(found) = found.filter(|found| !known.contains(found)) {
                    let problem = Problem::UnknownReference {
                        column: column.title.th.clone(),
                        found: found.to_owned(),
                        form: other.title.th.clone(),
                    };
                    issues.push(Issue { location: places[row].clone(), problem });
                }
            }
        }
    }
    Ok(())
}
