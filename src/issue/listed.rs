//! How much of one kind is listed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Issue, Problem};
use crate::model::location::Location;

/// Beyond so many issues of one kind in a column, one issue stands for the rest: nobody goes through a list as long as
/// that, and what a column of wrong cells costs has an end.
pub const MOST_LISTED: usize = 1000;

/// A kind of issue: its file, sheet and column, and its name.
type Kind = (Arc<str>, Option<Arc<str>>, Option<u32>, &'static str);
/// How many there are of a kind, and where the first is that is not listed.
type Alike = (usize, Option<Location>);

/// The issues as they are listed, in the order of places.
#[must_use]
pub fn listed(mut issues: Vec<Issue>) -> Vec<Issue> {
    issues.sort_by(|a, b| a.location.cmp(&b.location));
    let mut alike: BTreeMap<Kind, Alike> = BTreeMap::new();
    issues.retain(|issue| {
        let (place, code) = (&issue.location, issue.problem.code());
        let key = (place.file.clone(), place.sheet.clone(), place.cell.map(|cell| cell.column), code);
        let (count, beyond) = alike.entry(key).or_default();
        *count += 1;
        if *count > MOST_LISTED && beyond.is_none() {
            *beyond = Some(place.clone());
        }
        beyond.is_none()
    });
    let more = alike.into_iter().filter_map(|((.., code), (count, beyond))| {
        let location = beyond?;
        Some(Issue { location, problem: Problem::MoreAlike { kind: code.to_owned(), count: count - MOST_LISTED } })
    });
    issues.extend(more);
    issues.sort_by(|a, b| a.location.cmp(&b.location));
    issues
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::location::CellRef;

    fn issue(row: usize, column: u32, problem: Problem) -> Issue {
        let cell = Some(CellRef { row: u32::try_from(row).unwrap_or(u32::MAX), column });
        Issue { location: Location { file: "a.csv".into(), sheet: None, cell }, problem }
    }

    fn unread(row: usize, column: u32) -> Issue {
        issue(row, column, Problem::UnreadableNumber { column: "n".to_owned(), found: "x".to_owned() })
    }

    #[test]
    fn so_many_of_a_kind_are_listed_in_a_column_and_one_stands_for_the_rest() {
        let all: Vec<_> = (0..MOST_LISTED).map(|row| unread(row, 2)).collect();
        assert_eq!(listed(all.clone()), all);
        // Another column, another kind and another file have their own.
        let other = |row| issue(row, 2, Problem::EmptyFile {});
        let more = (MOST_LISTED..MOST_LISTED + 5).map(|row| unread(row, 2));
        let elsewhere = Issue { location: Location::file("b.csv"), problem: Problem::EmptyFile {} };
        let mut given: Vec<_> = more.chain([unread(7, 3), other(2000), elsewhere.clone()]).chain(all.clone()).collect();
        given.reverse();
        let found = listed(given);
        assert_eq!(found.len(), MOST_LISTED + 4);
        let told: Vec<_> = found.iter().filter(|own| own.problem.code() == "more-alike").collect();
        let problem = Problem::MoreAlike { kind: "unreadable-number".to_owned(), count: 5 };
        assert_eq!(told, [&issue(MOST_LISTED, 2, problem)]);
        for own in all.iter().chain([&unread(7, 3), &other(2000), &elsewhere]) {
            assert!(found.contains(own), "{own:?}");
        }
        assert!(found.is_sorted_by(|one, other| one.location <= other.location));
        assert_eq!(listed(found.clone()), found, "what is listed stays as it is");
    }
}
