//! A seal against the figures of this run.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{figures, fingerprint, rows};
use crate::definition::Definitions;
use crate::model::location::Location;
use crate::model::measurement::Breakdown;
use crate::model::results::Results;
use crate::model::seal::{Comparison, Restated, RestatedRow, Seal, SealedEntry, SealedFigure, SealedTable};
use crate::model::survey::{ANSWERS, GROUP};
use crate::model::target::Verdict;

/// Holds a sealed period, with the hash of its seal, against the same period of these results.
#[must_use]
pub fn compare(seal: &Seal, sha256: &str, results: &Results, definitions: &Definitions) -> Comparison {
    let measured = results.measurements.iter().filter(|found| found.period == seal.period).flat_map(figures);
    let now: BTreeMap<_, SealedFigure> =
        measured.filter(|own| own.verdict != Verdict::NoData).map(|own| (named(&own), own)).collect();
    let tables: BTreeMap<String, SealedTable> = results
        .ledger
        .tables
        .iter()
        .filter(|ledger| ledger.table.id() != ANSWERS)
        .filter_map(|ledger| Some((ledger.table.id().to_owned(), rows::table(ledger, definitions, seal.period)?)))
        .collect();
    let none = SealedTable::default();
    let sealed = seal.tables.iter().map(|before| Pairs::of(before, tables.get(&before.table)));
    let new = tables.values().filter(|own| seal.tables.iter().all(|before| before.table != own.table));
    let pairs: Vec<Pairs<'_>> = sealed.chain(new.map(|after| Pairs::of(&none, Some(after)))).collect();
    let mut comparison = Comparison {
        period: seal.period,
        version: seal.version,
        as_of: seal.as_of,
        sha256: sha256.to_owned(),
        compared: 0,
        apart: 0,
        absent: !seal.figures.is_empty() && seal.period != results.period && tables.is_empty() && now.is_empty(),
        restated: Vec::new(),
    };
    if comparison.absent {
        return comparison;
    }
    let known: BTreeSet<_> = seal.figures.iter().map(named).collect();
    // What had no record at all when it was sealed has figures now; parts of it are told with the whole.
    let since = now.values().filter(|own| own.breakdown.is_none() && !known.contains(&named(own)));
    let since: Vec<_> = since.map(without_record).collect();
    for before in seal.figures.iter().chain(&since) {
        let after = now.get(&named(before));
        if !is_comparable(before, definitions) || (after.is_none() && !is_measured(before, seal, results, definitions))
        {
            comparison.apart += 1;
            continue;
        }
        comparison.compared += 1;
        if after.is_some_and(|after| after.agrees(before)) {
            continue;
        }
        let known = definitions.indicator(&before.indicator).map(fingerprint);
        let rows = pairs.iter().flat_map(|own| own.counting_otherwise(before)).collect();
        comparison.restated.push(Restated {
            before: before.clone(),
            after: after.cloned(),
            definition: known.as_ref() != seal.definitions.get(&before.indicator),
            rows,
        });
    }
    comparison.restated.sort_by_key(|own| own.before.breakdown.is_some());
    comparison
}

/// A figure that there was no record for.
fn without_record(own: &SealedFigure) -> SealedFigure {
    SealedFigure {
        numerator: 0,
        denominator: 0,
        excluded: 0,
        undecided: 0,
        value: None,
        verdict: Verdict::NoData,
        ..own.clone()
    }
}

/// What tells figures of a period apart.
fn named(own: &SealedFigure) -> (String, Option<String>, Option<Breakdown>) {
    (own.indicator.clone(), own.reading.clone(), own.breakdown.clone())
}

/// Whether a figure may stand beside what it is now: two figures of a group of respondents tell of those by whom they differ.
fn is_comparable(own: &SealedFigure, definitions: &Definitions) -> bool {
    let by_group = own.breakdown.as_ref().is_some_and(|breakdown| breakdown.by == GROUP);
    !(by_group && definitions.indicator(&own.indicator).is_some_and(|indicator| indicator.table.id() == ANSWERS))
}

/// Whether a run over another period measures a figure of this one at all: not of registers as they stand, nor by the
/// groups of respondents, which are shown for the evaluated period alone.
fn is_measured(own: &SealedFigure, seal: &Seal, results: &Results, definitions: &Definitions) -> bool {
    let Some(indicator) = definitions.indicator(&own.indicator) else { return true };
    let apart = indicator.stands() || (indicator.table.id() == ANSWERS && own.breakdown.is_some());
    seal.period == results.period || !apart
}

/// The rows of a table as sealed and as they are, one beside the other: those that bear the same names, in their order, then
/// those that stand at the same place.
struct Pairs<'a> {
    before: &'a SealedTable,
    after: Option<&'a SealedTable>,
    /// For each pair the row as sealed and as it is.
    rows: Vec<(Option<usize>, Option<usize>)>,
}

/// What a row does for a figure: its bucket's code, and what it counts with.
type Contribution<'a> = Option<(char, &'a str)>;

impl<'a> Pairs<'a> {
    fn of(before: &'a SealedTable, after: Option<&'a SealedTable>) -> Self {
        let mut waiting: BTreeMap<&str, VecDeque<usize>> = BTreeMap::new();
        for (row, key) in after.iter().flat_map(|own| own.keys.iter().enumerate()) {
            waiting.entry(key).or_default().push_back(row);
        }
        let mut pairs: Vec<(Option<usize>, Option<usize>)> = before
            .keys
            .iter()
            .enumerate()
            .map(|(row, key)| (Some(row), waiting.get_mut(key.as_str()).and_then(VecDeque::pop_front)))
            .collect();
        // What is left over where a row stood is that row under another name. A cell with a list is several rows, in their
        // order.
        let mut rest: Vec<usize> = waiting.into_values().flatten().collect();
        rest.sort_unstable();
        let mut left: BTreeMap<Location, VecDeque<usize>> = BTreeMap::new();
        if let Some(after) = after {
            for row in rest {
                left.entry(after.location(row)).or_default().push_back(row);
            }
        }
        for (old, new) in &mut pairs {
            if let (Some(row), None) = (*old, *new) {
                *new = left.get_mut(&before.location(row)).and_then(VecDeque::pop_front);
            }
        }
        let mut new: Vec<usize> = left.into_values().flatten().collect();
        new.sort_unstable();
        pairs.extend(new.into_iter().map(|row| (None, Some(row))));
        Self { before, after, rows: pairs }
    }

    /// The rows that count otherwise for a figure; none when it is of another table.
    fn counting_otherwise(&self, figure: &SealedFigure) -> Vec<RestatedRow> {
        let entry = |own: &'a SealedTable| {
            own.entries.iter().find(|entry| entry.indicator == figure.indicator && entry.reading == figure.reading)
        };
        let (before, after) = (entry(self.before), self.after.and_then(entry));
        if before.is_none() && after.is_none() {
            return Vec::new();
        }
        let there = |table: Option<&'a SealedTable>, entry: Option<&'a SealedEntry>, row: Option<usize>| {
            let (table, row) = (table?, row?);
            let contribution = contribution(table, entry?, figure.breakdown.as_ref(), row)?;
            Some((table.location(row), contribution))
        };
        let told = |(old, new): &(Option<usize>, Option<usize>)| {
            let (old, new) = (there(Some(self.before), before, *old), there(self.after, after, *new));
            let same = old.as_ref().map(|(_, own)| own) == new.as_ref().map(|(_, own)| own);
            let placed =
                |side: Option<(_, (char, &str))>| side.and_then(|(at, (code, _))| Some((at, rows::bucket(code)?)));
            (!same).then(|| RestatedRow { before: placed(old), after: placed(new) })
        };
        self.rows.iter().filter_map(told).collect()
    }
}

/// What a row does for a figure, of a part if it is of one; none where it lies outside the period or the part.
fn contribution<'a>(
    table: &'a SealedTable,
    entry: &'a SealedEntry,
    breakdown: Option<&Breakdown>,
    row: usize,
) -> Contribution<'a> {
    let code = char::from(*entry.codes.as_bytes().get(row)?);
    if let Some(breakdown) = breakdown {
        let (words, codes) = table.parts.get(&breakdown.by)?;
        let own = (*codes.get(row)? as usize).checked_sub(1).and_then(|index| words.get(index));
        if own != breakdown.value.as_ref() {
            return None;
        }
    }
    (code != rows::ELSEWHERE).then(|| (code, entry.values.get(row).map_or("", String::as_str)))
}
