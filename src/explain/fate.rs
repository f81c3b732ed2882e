//! What became of a row: its bucket under every indicator of its tables, or why it is no record.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::bucket::{bucket_words, days, naming, value};
use super::definition::Named;
use super::place::Place;
use super::reading_title;
use super::voice::Voice;
use crate::definition::Indicator;
use crate::error::Error;
use crate::issue::Severity;
use crate::model::dataset::{Dataset, Dropped, Source, Table};
use crate::model::ledger::{Bucket, Entries, LedgerTable, Reason};
use crate::model::period::{Month, Period};
use crate::model::results::Results;
use crate::wording;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowState {
    /// A record that was read.
    Record,
    /// The same record as another row.
    Duplicate,
    /// Meant as a record, but lacking something.
    Rejected,
    /// A total, a note, a heading or an example.
    Ignored,
    /// Nothing stands in it.
    Blank,
    /// The header, or above it.
    Header,
    /// Below the last row.
    Below,
    /// A row of a sheet that is no register.
    OtherSheet,
    /// A row of a file that could not be read.
    Unread,
}

/// The bucket of a row under a reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// The indicator.
    pub indicator: Named,
    /// The reading; none for the binding one.
    pub reading: Option<Named>,
    /// The bucket.
    pub bucket: Bucket,
    /// The bucket in words.
    pub bucket_words: String,
    /// Why.
    pub reason: String,
    /// The day that dates it, as 2026-07-15.
    pub day: Option<String>,
    /// The quarter of that day, where it has one.
    pub period: Option<Period>,
    /// Whether it is counted in the period evaluated.
    pub in_period: bool,
    /// Where it is counted, in words.
    pub when: String,
    /// How many rows of the table of facts it stands for.
    pub rows: usize,
}

/// A value of a row.
#[derive(Debug, Clone, Serialize)]
pub struct RowValue {
    /// The column.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The value as it is written; none where the record has none.
    pub value: Option<String>,
}

/// The facts of a row in one table.
#[derive(Debug, Clone, Serialize)]
pub struct RowFacts {
    /// The table of facts.
    pub table: Named,
    /// The columns that name the row, and those that the indicator speaks of, with their values.
    pub values: Vec<RowValue>,
    /// Its buckets.
    pub counted: Vec<Counted>,
}

/// Something found wrong in the row.
#[derive(Debug, Clone, Serialize)]
pub struct Found {
    /// The stable name of the problem.
    pub code: &'static str,
    /// How urgent it is.
    pub severity: Severity,
    /// Where.
    pub place: String,
    /// What.
    pub what: String,
    /// What to do.
    pub hint: String,
}

/// What became of a row.
#[derive(Debug, Clone, Serialize)]
pub struct RowFate {
    /// Its place, as Excel writes it.
    pub place: String,
    /// What it is.
    pub state: RowState,
    /// What it is, in a sentence.
    pub sentence: String,
    /// The registers that its sheet carries.
    pub registers: Vec<Named>,
    /// Its facts in each table.
    pub tables: Vec<RowFacts>,
    /// What was found wrong in it.
    pub issues: Vec<Found>,
    /// That the indicator asked for does not count such rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_concerned: Option<String>,
}

/// The fate of a row, under one indicator or under all of its tables.
pub fn of(
    voice: Voice<'_>,
    results: &Results,
    dataset: &Dataset,
    text: &str,
    asked: Option<&Indicator>,
) -> Result<RowFate, Error> {
    let place = Place::parse(text, results)?;
    let sources: Vec<(&Table, usize, &Source)> = dataset
        .tables
        .values()
        .flat_map(|table| table.sources.iter().enumerate().map(move |(number, source)| (table, number, source)))
        .filter(|(_, _, source)| source.file == place.file && source.sheet == place.sheet)
        .collect();
    let registers = sources.iter().filter_map(|(table, ..)| {
        let form = voice.definitions.form(&table.form)?;
        Some(Named { id: form.id.clone(), title: voice.words(&form.title).to_owned() })
    });
    let registers: Vec<_> = registers.collect();
    let (state, there) = state(&place, &sources, results);
    let ledgers = results.ledger.tables.iter().filter(|ledger| asked.is_none_or(|own| own.table == ledger.table));
    let tables: Vec<_> = ledgers.filter_map(|ledger| facts(voice, results, &place, ledger, asked)).collect();
    let not_concerned = asked.filter(|_| state == RowState::Record && tables.is_empty()).map(|own| {
        let facts = [("indicator", voice.words(&own.title).to_owned()), ("table", voice.table(&own.table))];
        voice.tell("row-not-concerned", &facts)
    });
    let titles: Vec<_> = registers.iter().map(|register| register.title.as_str()).collect();
    let code = match state {
        RowState::Record if tables.is_empty() && asked.is_none() => "row-record-uncounted",
        RowState::Record => "row-record",
        RowState::Duplicate => "row-duplicate",
        RowState::Rejected => "row-rejected",
        RowState::Ignored => "row-ignored",
        RowState::Blank => "row-blank",
        RowState::Header => "row-header",
        RowState::Below => "row-below",
        RowState::OtherSheet => "row-other-sheet",
        RowState::Unread => "row-unread",
    };
    let sentence = voice.tell(code, &[("register", titles.join(", ")), ("first", there.unwrap_or_default())]);
    let issues = issues(voice, results, &place, state);
    Ok(RowFate { place: place.written(), state, sentence, registers, tables, issues, not_concerned })
}

/// What a row is, and for a duplicate where the first stands.
fn state(place: &Place, sources: &[(&Table, usize, &Source)], results: &Results) -> (RowState, Option<String>) {
    if sources.is_empty() {
        let ignored = results.ignored.iter().any(|sheet| sheet.file == place.file && sheet.sheet == place.sheet);
        return (if ignored { RowState::OtherSheet } else { RowState::Unread }, None);
    }
    let (mut first, mut last) = (u32::MAX, 0);
    let mut dropped = None;
    for (table, number, source) in sources {
        let kept = table.kept_rows(*number);
        if kept.contains(&place.row) {
            return (RowState::Record, None);
        }
        dropped = dropped.or_else(|| source.dropped.get(&place.row));
        let header = source.columns.values().map(|matched| matched.row).max().unwrap_or(0);
        first = first.min(header + 1);
        last = last.max(kept.last().copied().unwrap_or(0)).max(source.dropped.keys().last().copied().unwrap_or(0));
    }
    match dropped {
        Some(Dropped::Duplicate(there)) => (RowState::Duplicate, Some(there.to_string())),
        Some(Dropped::Rejected) => (RowState::Rejected, None),
        Some(Dropped::Ignored) => (RowState::Ignored, None),
        None if place.row < first => (RowState::Header, None),
        None if place.row > last => (RowState::Below, None),
        None => (RowState::Blank, None),
    }
}

/// The facts of the row in a table; none when it is not in it.
fn facts(
    voice: Voice<'_>,
    results: &Results,
    place: &Place,
    ledger: &LedgerTable,
    asked: Option<&Indicator>,
) -> Option<RowFacts> {
    let in_row = |row: &usize| place.holds(&ledger.places.at(*row));
    let mut rows: Vec<usize> = (0..ledger.rows()).filter(in_row).collect();
    // Answers stand side by side: the cell says which of them is meant.
    let at = |row: &usize| ledger.places.at(*row).cell.map(|cell| cell.column);
    if place.column.is_some() && rows.iter().any(|row| at(row) == place.column) {
        rows.retain(|row| at(row) == place.column);
    }
    let first = *rows.first()?;
    let mut columns: Vec<&str> = naming(ledger).collect();
    for id in asked.iter().flat_map(|own| own.named_columns().chain(own.dated_by.iter().map(String::as_str))) {
        if !columns.contains(&id) && ledger.column(id).is_some() {
            columns.push(id);
        }
    }
    let same = |id: &str| {
        let own = value(voice, ledger, id, first);
        let all_same = rows.iter().all(|row| value(voice, ledger, id, *row) == own);
        if all_same { own } else { Some(voice.tell("row-several", &[("count", rows.len().to_string())])) }
    };
    let told = |id: &&str| RowValue { id: (*id).to_owned(), title: voice.fact(&ledger.table, id), value: same(id) };
    let entries = ledger.entries.iter().filter(|entry| match asked {
        Some(own) => entry.indicator == own.id,
        None => entry.reading.is_none(),
    });
    Some(RowFacts {
        table: Named { id: ledger.table.id().to_owned(), title: voice.table(&ledger.table) },
        values: columns.iter().map(told).collect(),
        counted: entries.flat_map(|entry| counted(voice, results, ledger, entry, &rows)).collect(),
    })
}

/// The buckets of some rows under an entry, alike ones together.
fn counted(voice: Voice<'_>, results: &Results, ledger: &LedgerTable, entry: &Entries, rows: &[usize]) -> Vec<Counted> {
    let Some(own) = voice.definitions.indicator(&entry.indicator) else { return Vec::new() };
    let Some(reading) = own.readings.iter().find(|reading| reading.id == entry.reading) else { return Vec::new() };
    let days = days(ledger, entry);
    let mut alike: BTreeMap<(Bucket, Reason, Option<NaiveDate>), usize> = BTreeMap::new();
    for row in rows {
        let (bucket, reason) = entry.buckets.at(*row);
        *alike.entry((bucket, reason, days.and_then(|days| days[*row]))).or_default() += 1;
    }
    let (first, last) = results.period.days();
    let counted = alike.into_iter().map(|((bucket, reason, day), rows)| {
        let in_period = days.is_none() || day.is_some_and(|day| first <= day && day <= last);
        let period = day.map(|day| Period::quarter_of(Month::of(day)));
        let written = |day| [("day", wording::day(day, voice.texts))];
        let when = match (day, period) {
            _ if days.is_none() => voice.say("when-stands"),
            (Some(day), _) if in_period => voice.tell("when-in-period", &written(day)),
            (Some(day), Some(period)) => {
                let [day] = written(day);
                voice.tell("when-elsewhere", &[day, ("period", period.to_string())])
            }
            _ => voice.say("when-undated"),
        };
        Counted {
            indicator: Named { id: own.id.clone(), title: voice.words(&own.title).to_owned() },
            reading: entry
                .reading
                .as_ref()
                .map(|id| Named { id: id.clone(), title: reading_title(voice, own, Some(id)) }),
            bucket,
            bucket_words: bucket_words(voice, own, bucket),
            reason: voice.reason(own, reading, reason).to_owned(),
            day: day.map(|day| day.to_string()),
            period,
            in_period,
            when,
            rows,
        }
    });
    counted.collect()
}

/// What was found wrong in the row; in its sheet or file, where that was not read.
fn issues(voice: Voice<'_>, results: &Results, place: &Place, state: RowState) -> Vec<Found> {
    let whole = matches!(state, RowState::OtherSheet | RowState::Unread);
    let own = results.issues.iter().filter(|issue| {
        let at = &issue.location;
        let of_sheet = at.file == place.file && (at.sheet == place.sheet || at.sheet.is_none());
        place.holds(at) || (whole && of_sheet)
    });
    let found = own.map(|issue| {
        let (code, facts) = (issue.problem.code(), issue.problem.facts());
        Found {
            code,
            severity: issue.problem.severity(),
            place: issue.location.to_string(),
            what: voice.texts.say(&format!("issue-{code}"), &facts),
            hint: voice.texts.say(&format!("issue-{code}-hint"), &facts),
        }
    });
    found.collect()
}
