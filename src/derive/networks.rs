//! The facts of the registers of networks: complete, current, doubled (DOMAIN A14).

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use polars::prelude::*;

use super::Sources;
use super::frame::places_of;
use super::values;
use crate::definition::spelling::key;
use crate::issue::{Issue, Problem};
use crate::model::dataset::Table;

/// An entry updated longer ago is not current; the manual names no number (DOMAIN 1.3).
const CURRENT_MONTHS: u32 = 12;

/// What follows from the rows of a register of networks, whose entries belong to a body that stands in `body`.
pub fn added(
    sources: &Sources<'_>,
    table: &Table,
    base: DataFrame,
    body: &str,
    issues: &mut Vec<Issue>,
) -> PolarsResult<DataFrame> {
    let mut complete = vec![true; base.height()];
    for name in ["name", "address", "phone", "email"] {
        for (complete, there) in complete.iter_mut().zip(values::present(&base, name)?) {
            *complete &= there;
        }
    }
    let active: Vec<bool> = values::texts(&base, "status")?.into_iter().map(|status| status != Some("ended")).collect();
    // A day after the evaluation says nothing of what was current on it.
    let updated = values::days(&base, "updated")?.into_iter().map(|day| day.filter(|day| *day <= sources.as_of));
    let updated: Vec<Option<NaiveDate>> = updated.collect();
    let oldest = sources.as_of.checked_sub_months(Months::new(CURRENT_MONTHS));
    let current = updated.iter().map(|day| Some((*day)? >= oldest?)).collect();
    let months = updated.iter().map(|day| day.map(|day| whole_months(day, sources.as_of))).collect();

    let persons = values::integers(&base, "name")?;
    let bodies = values::texts(&base, body)?;
    let mut first: BTreeMap<(i64, String), usize> = BTreeMap::new();
    let mut doubled = vec![false; base.height()];
    let places = places_of(table, Some("name"))?;
    for (row, person) in persons.into_iter().enumerate() {
        // Who has left and come back is one person who is there.
        let Some(person) = person.filter(|person| *person > 0 && active[row]) else { continue };
        let entry = (person, bodies[row].map(key).unwrap_or_default());
        let earlier = *first.entry(entry).or_insert(row);
        if earlier != row {
            doubled[row] = true;
            let problem = Problem::RepeatedEntry { first: places.at(earlier) };
            issues.push(Issue { location: places.at(row), problem });
        }
    }
    let known = |flags: Vec<bool>| flags.into_iter().map(Some).collect();
    let columns = vec![
        values::flags("complete", known(complete)),
        values::flags("is_active", known(active)),
        values::numbers("months_since_update", months),
        values::flags("is_current", current),
        values::flags("duplicate", known(doubled)),
    ];
    values::with(base, columns)
}

/// Whole months from a day to a later one: to the same day of a month, or to the last of one that has no such day.
fn whole_months(from: NaiveDate, to: NaiveDate) -> i64 {
    let months = i64::from(to.year() - from.year()) * 12 + i64::from(to.month()) - i64::from(from.month());
    let reached = u32::try_from(months).ok().and_then(|months| from.checked_add_months(Months::new(months)));
    if reached.is_some_and(|day| day <= to) { months } else { months - 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_whole_on_the_same_day() {
        let cases = [
            ("2025-10-15", "2026-10-15", 12),
            ("2025-10-16", "2026-10-15", 11),
            ("2026-10-15", "2026-10-15", 0),
            ("2026-01-31", "2026-02-27", 0),
            ("2026-01-31", "2026-02-28", 1),
        ];
        for (from, to, expected) in cases {
            let day = |text: &str| text.parse().expect("a date of the test");
            assert_eq!(whole_months(day(from), day(to)), expected, "{from} {to}");
        }
    }
}
