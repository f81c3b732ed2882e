//! The rows of a period in their buckets.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::definition::Named;
use super::voice::Voice;
use crate::definition::{Condition, Indicator};
use crate::model::fact::FactKind;
use crate::model::ledger::{Bucket, Entries, LedgerTable, Reason, Values};
use crate::model::results::Results;

/// How many rows of a bucket are told unless all are asked for.
const FIRST: usize = 5;
/// How many of the columns that name a row are told.
const NAMING: usize = 3;

/// A row of a bucket.
#[derive(Debug, Clone, Serialize)]
pub struct GroupRow {
    /// Its place, as Excel writes it.
    pub place: String,
    /// Its values by column, as they are written; null where the record has none.
    pub values: BTreeMap<String, Option<String>>,
}

/// The rows of one bucket that are there for one reason.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// The bucket.
    pub bucket: Bucket,
    /// The bucket in words.
    pub bucket_words: String,
    /// Why.
    pub reason: String,
    /// How many rows.
    pub count: usize,
    /// The rows, or the first of them.
    pub rows: Vec<GroupRow>,
}

/// The buckets of an indicator in a period.
#[derive(Debug, Clone, Serialize)]
pub struct Buckets {
    /// The columns that are told of each row.
    pub columns: Vec<Named>,
    /// The buckets that have rows.
    pub groups: Vec<Group>,
    /// Rows of other periods.
    pub elsewhere: usize,
    /// Rows that no period has: without a date, or after the day of the evaluation.
    pub undated: usize,
}

/// The order in which buckets are told: what counts, what was missed, then the rest.
const ORDER: [Bucket; 5] =
    [Bucket::Numerator, Bucket::Denominator, Bucket::Undecidable, Bucket::Excluded, Bucket::Outside];

/// A bucket in words: what counts for nothing else is simply counted.
pub fn bucket_words(voice: Voice<'_>, indicator: &Indicator, bucket: Bucket) -> String {
    let parts = matches!(indicator.kind(), crate::model::measurement::Kind::Proportion);
    let key = match bucket {
        Bucket::Numerator if !parts => "bucket-counted",
        Bucket::Denominator if !parts => "bucket-uncounted",
        other => return voice.say(&format!("bucket-{}", other.code())),
    };
    voice.say(key)
}

/// The days that date the rows under an entry; none for a register as it stands.
pub fn days<'a>(ledger: &'a LedgerTable, entry: &Entries) -> Option<&'a [Option<NaiveDate>]> {
    ledger.days.get(entry.dating?).map(|(_, days)| days.as_slice())
}

impl Buckets {
    /// The buckets of the binding reading; none when the indicator's table was not read.
    pub(super) fn of(voice: Voice<'_>, results: &Results, own: &Indicator, all: bool) -> Option<Self> {
        let ledger = results.ledger.tables.iter().find(|ledger| ledger.table == own.table)?;
        let entry = ledger.entries.iter().find(|entry| entry.indicator == own.id && entry.reading.is_none())?;
        let (first, last) = results.period.days();
        let days = days(ledger, entry);
        let mut grouped: BTreeMap<(Bucket, Reason), Vec<usize>> = BTreeMap::new();
        let (mut elsewhere, mut undated) = (0, 0);
        for (row, bucket) in entry.buckets.iter().enumerate() {
            match days.map(|days| days[row]) {
                Some(None) => undated += 1,
                Some(Some(day)) if day < first || last < day => elsewhere += 1,
                _ => grouped.entry(bucket).or_default().push(row),
            }
        }
        let columns = columns(voice, ledger, own);
        let told = |row: usize| GroupRow {
            place: ledger.places.at(row).to_string(),
            values: columns.iter().map(|column| (column.id.clone(), value(voice, ledger, &column.id, row))).collect(),
        };
        let mut groups = Vec::new();
        for bucket in ORDER {
            // One bucket may have two reasons with the same words.
            let mut same: Vec<(String, Vec<usize>)> = Vec::new();
            for ((_, reason), rows) in grouped.iter().filter(|((own, _), _)| *own == bucket) {
                let words = voice.reason(own, own.binding(), *reason).to_owned();
                match same.iter_mut().find(|(known, _)| *known == words) {
                    Some((_, known)) => known.extend(rows),
                    None => same.push((words, rows.clone())),
                }
            }
            for (reason, mut rows) in same {
                rows.sort_unstable();
                let shown = if all { rows.len() } else { FIRST };
                groups.push(Group {
                    bucket,
                    bucket_words: bucket_words(voice, own, bucket),
                    reason,
                    count: rows.len(),
                    rows: rows.iter().take(shown).map(|row| told(*row)).collect(),
                });
            }
        }
        Some(Self { columns, groups, elsewhere, undated })
    }
}

/// A value of a row of the ledger.
pub fn value(voice: Voice<'_>, ledger: &LedgerTable, id: &str, row: usize) -> Option<String> {
    voice.value(&ledger.table, id, ledger.column(id)?, row)
}

/// The columns that name a row: the first of those that the ledger shows for it.
pub fn naming(ledger: &LedgerTable) -> impl Iterator<Item = &str> {
    let names = ledger.table.columns().iter().filter(|column| {
        column.names_row && matches!(column.kind, FactKind::Text | FactKind::Code(_) | FactKind::Date)
    });
    let naming: Vec<&str> = names.map(|column| column.id.as_str()).filter(|id| ledger.column(id).is_some()).collect();
    // Where a register is known by personal data alone, what else is written there must do.
    let texts = ledger.columns.iter().filter(|(_, values)| matches!(values, Values::Text(_)));
    let otherwise = texts.map(|(id, _)| id.as_str()).filter(|_| naming.is_empty()).collect::<Vec<_>>();
    naming.into_iter().chain(otherwise).take(NAMING)
}

/// The columns that name a row, and those that the binding reading speaks of.
fn columns(voice: Voice<'_>, ledger: &LedgerTable, own: &Indicator) -> Vec<Named> {
    let reading = own.binding();
    let excluded = reading.exclude.iter().map(|exclusion| &exclusion.when);
    let conditions = excluded.chain(&reading.undecided).chain([&reading.denominator, &reading.numerator]);
    let summed = [&own.weight, &own.points, &own.possible, &own.of].into_iter().flatten().map(String::as_str);
    let dated = own.dated_by.iter().map(String::as_str).filter(|id| ledger.column(id).is_some());
    let all = naming(ledger).chain(dated).chain(conditions.flat_map(Condition::columns)).chain(summed);
    let mut seen = BTreeSet::new();
    all.filter(|id| seen.insert(*id))
        .map(|id| Named { id: id.to_owned(), title: voice.fact(&ledger.table, id) })
        .collect()
}
