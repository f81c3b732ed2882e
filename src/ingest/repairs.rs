//! What was read after a repair, and the trail that it leaves.

use std::collections::BTreeMap;

use super::records::Context;
use crate::issue::{Issue, Problem};

/// Beyond so many repairs of one kind in a column, one issue stands for all.
const MOST_REPAIRS_LISTED: usize = 20;

/// The cells that were read after a repair, by column and rule.
#[derive(Default)]
pub struct Repairs(BTreeMap<(u32, &'static str), Vec<(u32, Problem)>>);

impl Repairs {
    /// Remembers one.
    pub fn add(&mut self, row: u32, place: u32, column: &str, rule: &'static str, found: String, result: String) {
        let problem =
            Problem::RepairedValue { column: column.to_owned(), found, rule: rule.to_owned(), result, cells: 1 };
        self.0.entry((place, rule)).or_default().push((row, problem));
    }

    /// Few are listed one by one; of many, the first stands for all with their number.
    pub fn report(self, context: &Context<'_>, issues: &mut Vec<Issue>) {
        for ((place, _), mut repaired) in self.0 {
            let count = repaired.len();
            if count > MOST_REPAIRS_LISTED {
                repaired.truncate(1);
                if let Some((_, Problem::RepairedValue { cells, .. })) = repaired.first_mut() {
                    *cells = count;
                }
            }
            issues.extend(repaired.into_iter().map(|(row, problem)| context.issue(row, place, problem)));
        }
    }
}
