//! Times of one record that contradict each other: allowed, but worth a look.

use polars::prelude::PolarsResult;

use super::Sources;
use super::frame::places_of;
use crate::issue::{Issue, Problem};
use crate::model::dataset::Table;

/// Tells of the rows that are marked, at the column `at`, that the later of two columns lies before the earlier.
pub fn tell(
    sources: &Sources<'_>,
    table: &Table,
    [earlier, later]: [&str; 2],
    at: &str,
    marked: impl Iterator<Item = bool>,
    issues: &mut Vec<Issue>,
) -> PolarsResult<()> {
    let marked: Vec<usize> = marked.enumerate().filter(|(_, marked)| *marked).map(|(row, _)| row).collect();
    if marked.is_empty() {
        return Ok(());
    }
    let places = places_of(table, Some(at))?;
    let [earlier, later] = [earlier, later].map(|column| sources.title(&table.form, column));
    for row in marked {
        issues.push(Issue {
            location: places.at(row),
            problem: Problem::ReversedTimes { earlier: earlier.clone(), later: later.clone() },
        });
    }
    Ok(())
}
