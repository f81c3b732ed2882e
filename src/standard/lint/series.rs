//! Documents of one series: their numbers rise with their dates, and each is given once.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Linter;
use super::number::Number;
use crate::definition::spelling;
use crate::issue::Problem;
use crate::model::evidence::Evidence;
use crate::model::period::said;

/// Kind, series, year.
type Key<'a> = (&'a str, &'a str, Option<i32>);

/// A document in its series.
#[derive(Clone, Copy)]
struct Entry<'a> {
    running: u64,
    dated: NaiveDate,
    record: &'a Evidence,
}

impl Linter<'_> {
    /// Tells of each number that contradicts the order of the dates, once, at the record that stands out of order.
    pub fn series(&mut self, evidence: &[Evidence], numbers: &[Option<Number>]) {
        let mut series: BTreeMap<Key<'_>, Vec<Entry<'_>>> = BTreeMap::new();
        for (record, number) in evidence.iter().zip(numbers) {
            let (Some(number), Some(dated)) = (number, record.dated) else { continue };
            if let Some(kind) = record.kind.as_deref().filter(|_| number.other_year.is_none()) {
                let entry = Entry { running: number.running, dated, record };
                series.entry((kind, &number.series, number.year)).or_default().push(entry);
            }
        }
        for entries in series.into_values() {
            for (entry, other) in misplaced(entries) {
                let written = |record: &Evidence| record.number.clone().unwrap_or_default();
                let problem = Problem::NumberInversion {
                    found: written(entry.record),
                    dated: said(entry.dated),
                    other: written(other.record),
                    other_dated: said(other.dated),
                    first: Box::new(other.record.cells.number.clone()),
                };
                self.tell(&entry.record.cells.number, problem);
            }
        }
    }

    /// Tells of each number that another document of its kind, series and year bears.
    pub fn duplicates(&mut self, evidence: &[Evidence], numbers: &[Option<Number>]) {
        let mut first: BTreeMap<(Key<'_>, u64), &Evidence> = BTreeMap::new();
        for (record, number) in evidence.iter().zip(numbers) {
            let (Some(kind), Some(number)) = (record.kind.as_deref(), number) else { continue };
            let key = ((kind, number.series.as_str(), number.year), number.running);
            match first.get(&key) {
                None => {
                    first.insert(key, record);
                }
                Some(known) if is_other(known, record) => {
                    let found = record.number.clone().unwrap_or_default();
                    let first = known.cells.number.clone();
                    self.tell(&record.cells.number, Problem::DuplicateNumber { found, first });
                }
                Some(_) => {}
            }
        }
    }
}

/// Whether two records of one number are two documents: a document is listed once for each consideration that it proves,
/// and its subject may be written more or less in full.
fn is_other(one: &Evidence, other: &Evidence) -> bool {
    let dates = one.dated.zip(other.dated).is_some_and(|(one, other)| one != other);
    let subject = |record: &Evidence| record.subject.as_deref().map(spelling::key);
    let subjects = subject(one).zip(subject(other));
    dates || subjects.is_some_and(|(one, other)| !one.contains(&other) && !other.contains(&one))
}

/// The entries outside the longest run in which numbers and dates rise together, each with one that it contradicts.
fn misplaced(mut entries: Vec<Entry<'_>>) -> Vec<(Entry<'_>, Entry<'_>)> {
    // The same document again says nothing new.
    entries.sort_by_key(|entry| (entry.running, entry.dated));
    entries.dedup_by_key(|entry| (entry.running, entry.dated));
    let run = longest_run(&entries.iter().map(|entry| entry.dated).collect::<Vec<_>>());
    let contradicts = |one: &Entry<'_>, other: &Entry<'_>| match one.running.cmp(&other.running) {
        std::cmp::Ordering::Less => one.dated > other.dated,
        std::cmp::Ordering::Greater => one.dated < other.dated,
        std::cmp::Ordering::Equal => false,
    };
    let mut found = Vec::new();
    for (place, entry) in entries.iter().enumerate().filter(|(place, _)| !run.contains(place)) {
        let against = run.iter().filter(|other| contradicts(entry, &entries[**other]));
        if let Some(nearest) = against.min_by_key(|other| other.abs_diff(place)) {
            found.push((*entry, entries[*nearest]));
        }
    }
    found
}

/// The places of the longest run that never falls; of two, the one that begins and goes on first.
fn longest_run(dates: &[NaiveDate]) -> Vec<usize> {
    // For each place, how long a run can be that begins there, and where it goes on.
    let mut runs: Vec<(usize, Option<usize>)> = vec![(1, None); dates.len()];
    for place in (0..dates.len()).rev() {
        for next in place + 1..dates.len() {
            if dates[place] <= dates[next] && runs[next].0 + 1 > runs[place].0 {
                runs[place] = (runs[next].0 + 1, Some(next));
            }
        }
    }
    let longest = runs.iter().map(|(length, _)| *length).max().unwrap_or_default();
    let mut at = runs.iter().position(|(length, _)| *length == longest);
    let mut run = Vec::new();
    while let Some(place) = at {
        run.push(place);
        at = runs[place].1;
    }
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_run_is_found() {
        let cases: [(&[u64], &[usize]); 8] = [
            (&[], &[]),
            (&[5], &[0]),
            (&[2, 1], &[0]),
            (&[1, 3, 2], &[0, 1]),
            (&[1, 1, 2], &[0, 1, 2]),
            (&[1, 9, 2, 3], &[0, 2, 3]),
            (&[9, 1, 2, 3], &[1, 2, 3]),
            (&[1, 2, 3, 0], &[0, 1, 2]),
        ];
        for (days, expected) in cases {
            let day = |days: &u64| NaiveDate::default() + chrono::Days::new(*days);
            assert_eq!(longest_run(&days.iter().map(day).collect::<Vec<_>>()), expected, "{days:?}");
        }
    }
}
