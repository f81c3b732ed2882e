//! The account of a figure: the manual's words, how it is counted, and what became of every row of the period.

use std::collections::BTreeMap;

use super::super::context::Context;
use super::super::ledger;
use super::{say, tell};
use crate::definition::{Indicator, Universe};
use crate::model::ledger::{Bucket, LedgerTable, Reason};
use crate::model::measurement::{Kind, Measurement};
use crate::report::document::{Account, Fate};
use crate::report::wording;

/// What counts stands first, then what was missed, then the rest.
const ORDER: [Bucket; 5] =
    [Bucket::Numerator, Bucket::Denominator, Bucket::Undecidable, Bucket::Excluded, Bucket::Outside];

/// The anchor of the account of an indicator.
pub fn anchor(own: &Indicator) -> String {
    format!("why-{}", own.id)
}

/// The account of an indicator's binding reading in the period.
pub fn of(context: Context<'_>, own: &Indicator, found: &Measurement) -> Account {
    let manual = &own.manual;
    let place = [("source", manual.source.clone()), ("clause", manual.clause.clone())];
    let rows = Rows::of(context, own);
    let mut notes = Vec::new();
    if found.partial {
        notes.push(context.texts.get("explain-partial"));
    }
    if let Some(rows) = &rows {
        let counted = |key: &str, count: usize| (count > 0).then(|| tell(context, key, &[("count", grouped(count))]));
        notes.extend(counted("rows-elsewhere", rows.elsewhere));
        notes.extend(counted("rows-undated", rows.undated));
        let sheet = ledger::title(context, &own.table);
        notes.push(tell(context, "in-workbook", &[("sheet", sheet), ("column", context.words(&own.title).to_owned())]));
    } else {
        notes.push(context.texts.say("explain-not-read", &[("table", context.table(&own.table))]));
    }
    Account {
        id: anchor(own),
        sentence: (manual.sentence.clone(), tell(context, "manual", &place)),
        lines: lines(context, own, found),
        rows: rows.as_ref().map(|rows| rows.fates.iter().map(|fate| fate.rows).sum()),
        fates: rows.map(|rows| rows.fates).unwrap_or_default(),
        notes,
    }
}

fn grouped(count: usize) -> String {
    wording::grouped(&count.to_string())
}

/// How it is counted and what had to be decided.
fn lines(context: Context<'_>, own: &Indicator, found: &Measurement) -> Vec<(String, String)> {
    let explained = |key: &str| context.texts.get(&format!("explain-{key}"));
    let fact = |id: &String| context.fact(&own.table, id);
    let mut lines = vec![
        (explained("kind"), explained(&format!("kind-{}", own.kind().code()))),
        (explained("table"), context.table(&own.table)),
    ];
    let roles = [("weight", &own.weight), ("points", &own.points), ("possible", &own.possible), ("of", &own.of)];
    let taken = roles.into_iter().filter_map(|(role, column)| Some((format!("takes-{role}"), column.as_ref()?)));
    lines.extend(taken.map(|(key, column)| (explained(&key), fact(column))));
    lines.extend(own.universe.as_ref().map(|all| (explained("universe"), universe(context, own, all, found))));
    if own.plan_for_year {
        lines.push((explained("plan"), explained("plan-for-year")));
    }
    let dated: Vec<_> = own.dated_by.iter().map(fact).collect();
    lines.push((
        explained("dated-by"),
        if dated.is_empty() { explained("stands") } else { dated.join(&say(context, "else")) },
    ));
    let target = own.target.map_or_else(|| explained("no-target"), |target| wording::target(target, context.texts));
    lines.push((explained("target"), target));
    lines.extend(own.decided.iter().map(|words| (explained("decided"), context.words(words).to_owned())));
    let inner = own.readings.iter().skip(1).zip(&found.other_readings).map(|(reading, (_, figure))| {
        let kind = reading.kind;
        (context.words(&reading.title).to_owned(), kind, figure)
    });
    let related = context.definitions.indicators.iter().filter(|other| other.reading_of.as_ref() == Some(&own.id));
    let outer = related.filter_map(|other| {
        let figure = &context.results.whole(&other.id, context.results.period)?.figure;
        Some((context.words(&other.title).to_owned(), other.kind(), figure))
    });
    let readings: Vec<_> = inner.chain(outer).collect();
    lines.extend(readings.into_iter().map(|(title, kind, figure)| {
        let sign = if kind.percent() { "%" } else { "" };
        let value = figure.value.map_or_else(
            || "-".to_owned(),
            |value| format!("{}{sign}", wording::grouped(&wording::value(value, figure.threshold))),
        );
        let verdict = context.texts.get(&format!("verdict-{}", figure.verdict.code()));
        let facts = [("reading", title), ("value", value), ("verdict", verdict)];
        (say(context, "other-reading"), context.tell("reading-differs", &facts))
    }));
    lines
}

/// All values that there should be, without the names of settings, which are the officer's business.
fn universe(context: Context<'_>, own: &Indicator, all: &Universe, found: &Measurement) -> String {
    match all {
        Universe::Codes(codes) => {
            let title = |code: &String| {
                own.of.as_deref().map_or_else(|| code.clone(), |of| context.value(&own.table, of, code))
            };
            let titles: Vec<_> = codes.iter().map(title).collect();
            let facts = [("count", titles.len().to_string()), ("titles", titles.join(", "))];
            context.texts.say("explain-universe-codes", &facts)
        }
        Universe::WorkingDays => context.texts.get("explain-universe-working-days"),
        Universe::Setting(_) if found.kind == Kind::Coverage && found.figure.tally.denominator > 0 => {
            wording::grouped(&found.figure.tally.denominator.to_string())
        }
        Universe::Setting(_) => say(context, "universe-unknown"),
    }
}

/// The rows of an indicator's table by what became of them.
struct Rows {
    fates: Vec<Fate>,
    elsewhere: usize,
    undated: usize,
}

impl Rows {
    /// The rows of the period, and how many are of none or of another; none when no file holds them.
    fn of(context: Context<'_>, own: &Indicator) -> Option<Self> {
        let ledger = context.results.ledger.tables.iter().find(|ledger| ledger.table == own.table)?;
        let entry = ledger.entries.iter().find(|entry| entry.indicator == own.id && entry.reading.is_none())?;
        let days = |table: &LedgerTable, dating: usize| table.days.get(dating).map(|(_, days)| days.clone());
        let days = entry.dating.and_then(|dating| days(ledger, dating));
        let (first, last) = context.results.period.days();
        let (mut elsewhere, mut undated) = (0, 0);
        let mut counts: BTreeMap<(usize, Reason), usize> = BTreeMap::new();
        for (row, (bucket, reason)) in entry.buckets.iter().enumerate() {
            match days.as_ref().map(|days| days[row]) {
                Some(None) => undated += 1,
                Some(Some(day)) if day < first || last < day => elsewhere += 1,
                _ => {
                    let place = ORDER.iter().position(|own| *own == bucket).unwrap_or(ORDER.len());
                    *counts.entry((place, reason)).or_default() += 1;
                }
            }
        }
        // Two reasons of a bucket may have the same words.
        let mut fates: Vec<Fate> = Vec::new();
        for ((place, reason), rows) in counts {
            let bucket = ORDER[place];
            let words = because(context, own, reason);
            match fates.iter_mut().find(|fate| fate.bucket == bucket && fate.reason == words) {
                Some(fate) => fate.rows += rows,
                None => fates.push(Fate { bucket, name: named(context, own, bucket), reason: words, rows }),
            }
        }
        Some(Self { fates, elsewhere, undated })
    }
}

/// A bucket in words: what counts for nothing else is simply counted.
fn named(context: Context<'_>, own: &Indicator, bucket: Bucket) -> String {
    let parts = own.kind() == Kind::Proportion;
    let key = match bucket {
        Bucket::Numerator if !parts => "counted",
        Bucket::Denominator if !parts => "uncounted",
        other => other.code(),
    };
    context.texts.get(&format!("explain-bucket-{key}"))
}

fn because(context: Context<'_>, own: &Indicator, reason: Reason) -> String {
    let reasons = &own.reasons;
    let words = match reason {
        Reason::NotInDenominator => &reasons.outside,
        Reason::Exclusion(index) => {
            own.binding().exclude.get(index as usize).map_or(&reasons.outside, |exclusion| &exclusion.reason)
        }
        Reason::DeclaredUndecided | Reason::Unknown => &reasons.undecidable,
        Reason::Missed => &reasons.denominator,
        Reason::Counted => &reasons.numerator,
    };
    context.words(words).to_owned()
}
