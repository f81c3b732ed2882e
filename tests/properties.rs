//! What holds of any data: an independent slow recount from the manuals' sentences agrees with the program, the order
//! of rows does not matter, buckets and periods sum, and no text makes a parser fail.

#![allow(clippy::cast_possible_wrap, reason = "a test counts to a few hundred")]
#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::fmt::Write as _;
use std::fs;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use pramoen::definition::{Definitions, load};
use pramoen::indicator::{Measured, measure};
use pramoen::ingest::{InputFile, read};
use pramoen::model::ledger::Bucket;
use pramoen::model::measurement::Tally;
use pramoen::model::period::{Month, Period};
use pramoen::model::target::{Distance, Goal, Operator, Target, Threshold};
use pramoen::model::value::Value;
use proptest::prelude::*;
use proptest::test_runner::Config;

const TYPES: [(&str, &str); 4] =
    [("ประชุม", "meeting"), ("ตรวจราชการ", "inspection"), ("แถลงข่าว", "press"), ("ทั่วไป", "none")];

fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 15).unwrap()
}

/// A moment as an officer records it: not at all, by day, or to the minute.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Typed {
    Nothing,
    Day(NaiveDateTime),
    Minute(NaiveDateTime),
}

impl Typed {
    fn text(self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Day(at) => at.format("%Y-%m-%d").to_string(),
            Self::Minute(at) => at.format("%Y-%m-%d %H:%M").to_string(),
        }
    }

    /// Every minute that the record allows.
    fn minutes(self) -> Vec<i64> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Minute(at) => vec![at.and_utc().timestamp() / 60],
            Self::Day(at) => {
                let first = at.date().and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp() / 60;
                // Lags are linear: the ends of the day and a few minutes within decide as all do.
                vec![first, first + 180, first + 720, first + 1439]
            }
        }
    }

    fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Nothing => None,
            Self::Day(at) | Self::Minute(at) => Some(at.date()),
        }
    }
}

#[derive(Debug, Clone)]
struct News {
    kind: Option<usize>,
    end: Typed,
    press: Typed,
    produced: Typed,
    published: Typed,
    accuracy: Option<bool>,
}

fn typed() -> impl Strategy<Value = Typed> {
    // Two months around a turn of the fiscal year; minutes near the limits are frequent.
    let base = NaiveDate::from_ymd_opt(2025, 9, 20).unwrap().and_hms_opt(8, 0, 0).unwrap();
    let minutes = prop_oneof![0_i64..3000, (0_i64..20).prop_map(|step| step * 60), 0_i64..40_000];
    (0_u8..10, minutes).prop_map(move |(kind, minutes)| {
        let at = base + TimeDelta::minutes(minutes);
        match kind {
            0 => Typed::Nothing,
            1 | 2 => Typed::Day(at),
            _ => Typed::Minute(at),
        }
    })
}

fn news() -> impl Strategy<Value = News> {
    let kind = prop::option::weighted(0.9, 0..TYPES.len());
    (kind, typed(), typed(), typed(), typed(), prop::option::of(any::<bool>())).prop_map(
        |(kind, end, press, produced, published, accuracy)| News { kind, end, press, produced, published, accuracy },
    )
}

fn table(rows: &[News]) -> String {
    let mut text = String::from("เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,สิ้นสุดภารกิจ,วันเวลาแถลงข่าว,ผลิตเสร็จ,เผยแพร่ครั้งแรก,ความถูกต้อง\n");
    for (number, row) in rows.iter().enumerate() {
        let kind = row.kind.map_or("", |kind| TYPES[kind].0);
        let accuracy =
            row.accuracy.map_or("", |right| if right { "ถูกต้อง" } else { "ไม่ถูกต้อง" });
        let times = [row.end, row.press, row.produced, row.published].map(Typed::text).join(",");
        let _ = writeln!(text, "n{number},ข่าว,{kind},{times},{accuracy}");
    }
    text
}

fn measured(text: &str, definitions: &Definitions) -> Measured {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ข่าว.csv");
    fs::write(&path, text).unwrap();
    let dataset = read(&[InputFile { name: "ข่าว.csv".into(), path }], definitions, as_of(), &|_| {});
    let facts = pramoen::derive::derive(&dataset, definitions, as_of()).unwrap();
    measure(&facts, definitions, Period::Year(2569)).unwrap()
}

fn tally(measured: &Measured, indicator: &str, period: Period) -> Option<Tally> {
    let found = measured
        .measurements
        .iter()
        .find(|found| found.indicator == indicator && found.period == period && found.breakdown.is_none());
    found.map(|found| found.figure.tally)
}

/// Whether the limit holds, by trying every pair of minutes.
fn limit(earlier: Typed, later: Typed, holds: impl Fn(i64) -> bool) -> Option<bool> {
    let pairs =
        later.minutes().into_iter().flat_map(|later| earlier.minutes().into_iter().map(move |earlier| later - earlier));
    let answers: Vec<bool> = pairs.map(holds).collect();
    let first = *answers.first()?;
    answers.iter().all(|answer| *answer == first).then_some(first)
}

/// DOMAIN 1.2, read again: meeting news within 3 hours of its end, inspections within 24, press conferences finished 3
/// hours before and published within an hour after.
fn on_time(row: &News) -> Option<bool> {
    let or = |first: Typed, second: Typed| if first == Typed::Nothing { second } else { first };
    match TYPES[row.kind?].1 {
        "meeting" => limit(row.end, row.published, |lag| lag <= 180),
        "inspection" => limit(row.end, row.published, |lag| lag <= 24 * 60),
        _ => {
            let before = limit(row.produced, row.press, |lag| lag >= 180);
            let after = limit(or(row.end, row.press), row.published, |lag| lag <= 60);
            match (before, after) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            }
        }
    }
}

fn month(row: &News) -> Option<Month> {
    let day = row.end.day().or(row.produced.day()).or(row.published.day())?;
    Some(Month { year: day.year() + 543, month: day.month() })
}

/// Numerator, denominator, excluded, undecided of on-time production in a month.
fn expected_on_time(rows: &[News], of: Month) -> (i64, i64, i64, i64) {
    let mut sums = (0, 0, 0, 0);
    for row in rows.iter().filter(|row| month(row) == Some(of)) {
        match row.kind {
            Some(3) => sums.2 += 1,
            _ => match on_time(row) {
                Some(true) => (sums.0, sums.1) = (sums.0 + 1, sums.1 + 1),
                Some(false) => sums.1 += 1,
                None => sums.3 += 1,
            },
        }
    }
    sums
}

fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

#[test]
fn a_slow_recount_from_the_sentences_agrees() {
    let definitions = load(None, None).unwrap();
    proptest!(config(40), |(rows in prop::collection::vec(news(), 1..60))| {
        let measured = measured(&table(&rows), &definitions);
        for of in [Month { year: 2568, month: 9 }, Month { year: 2568, month: 10 }] {
            let expected = expected_on_time(&rows, of);
            let found = tally(&measured, "on-time-rate", Period::Month(of)).unwrap_or_default();
            prop_assert_eq!((found.numerator, found.denominator, found.excluded, found.undecided), expected, "{:?}", of);
            let own: Vec<_> = rows.iter().filter(|row| month(row) == Some(of)).collect();
            let right = own.iter().filter(|row| row.accuracy == Some(true)).count();
            let checked = own.iter().filter(|row| row.accuracy.is_some()).count();
            let found = tally(&measured, "accuracy-rate", Period::Month(of)).unwrap_or_default();
            let counted = (found.numerator, found.denominator, found.undecided);
            prop_assert_eq!(counted, (right as i64, checked as i64, (own.len() - checked) as i64));
        }
    });
}

#[test]
fn the_order_of_rows_does_not_matter_and_every_row_has_one_bucket() {
    let definitions = load(None, None).unwrap();
    proptest!(config(20), |(rows in prop::collection::vec(news(), 1..40))| {
        let text = table(&rows);
        let (head, body) = text.split_once('\n').unwrap();
        let mut lines: Vec<_> = body.lines().collect();
        lines.reverse();
        let one = measured(&text, &definitions);
        let other = measured(&format!("{head}\n{}\n", lines.join("\n")), &definitions);
        prop_assert_eq!(&one.measurements, &other.measurements);
        for table in &one.ledger.tables {
            for entries in &table.entries {
                prop_assert_eq!(entries.buckets.len(), table.locations.len());
            }
        }
        let news = &one.ledger.tables[0];
        prop_assert_eq!(news.locations.len(), rows.len());
        // The dated rows of a bucket are those that the figures count.
        let entries = news.entries.iter().find(|own| own.indicator == "on-time-rate" && own.reading.is_none()).unwrap();
        let dated = &news.days[entries.dating.unwrap()].1;
        let hits = entries.buckets.iter().zip(dated).filter(|((bucket, _), day)| *bucket == Bucket::Numerator && day.is_some());
        let sum: i64 = one.fiscal_years.iter().filter_map(|year| tally(&one, "on-time-rate", Period::Year(*year))).map(|sum| sum.numerator).sum();
        prop_assert_eq!(hits.count() as i64, sum);
    });
}

#[test]
fn months_sum_to_quarters_to_halves_to_the_year() {
    let definitions = load(None, None).unwrap();
    proptest!(config(15), |(rows in prop::collection::vec(news(), 1..60))| {
        let measured = measured(&table(&rows), &definitions);
        for year in &measured.fiscal_years {
            let numbers = |period| {
                let sums = tally(&measured, "on-time-rate", period).unwrap_or_default();
                [sums.numerator, sums.denominator, sums.excluded, sums.undecided, sums.outside]
            };
            let sum = |periods: Vec<Period>| {
                periods.into_iter().map(numbers).fold([0; 5], |sum, own| std::array::from_fn(|place| sum[place] + own[place]))
            };
            let whole = numbers(Period::Year(*year));
            prop_assert_eq!(sum((1..=2).map(|half| Period::Half(*year, half)).collect()), whole);
            prop_assert_eq!(sum((1..=4).map(|quarter| Period::Quarter(*year, quarter)).collect()), whole);
            prop_assert_eq!(sum((0..12).map(|index| Period::Month(Month::at(*year, index))).collect()), whole);
            prop_assert_eq!(numbers(Period::Cumulative(*year, 12)), whole);
            prop_assert_eq!(numbers(Period::Cumulative(*year, 6)), numbers(Period::Half(*year, 1)));
        }
    });
}

fn target() -> impl Strategy<Value = (Threshold, i128)> {
    let operator =
        prop_oneof![Just(Operator::Above), Just(Operator::AtLeast), Just(Operator::Below), Just(Operator::AtMost)];
    (operator, 0_i64..10_000).prop_map(|(operator, hundredths)| {
        let value = format!("{}.{:02}", hundredths / 100, hundredths % 100).parse().unwrap();
        (Target { operator, goal: Goal::Value(value) }.resolve(true, None).unwrap(), hundredths.into())
    })
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_verdict_is_that_of_exact_fractions((target, hundredths) in target(), n in 0_i64..2000, more in 0_i64..2000) {
        let denominator = (n + more).max(1);
        let value = Value::percent(n, denominator).unwrap();
        // Cross-multiplied by hand: 100·n / d against h / 100, where the value is h hundredths.
        let (left, right) = (i128::from(n) * 10_000, hundredths * i128::from(denominator));
        let expected = match target.operator {
            Operator::Above => left > right,
            Operator::AtLeast => left >= right,
            Operator::Below => left < right,
            Operator::AtMost => left <= right,
        };
        prop_assert_eq!(target.accepts(value), expected);
    }

    #[test]
    fn the_distance_is_the_least_that_changes_the_verdict((target, _) in target(), n in 0_i64..300, more in 0_i64..300) {
        let denominator = (n + more).max(1);
        let accepts = |n: i64| target.accepts(Value::percent(n, denominator).unwrap());
        let up = if target.operator.higher_is_better() { 1 } else { -1 };
        let inside = |n: i64| (0..=denominator).contains(&n);
        match target.distance(Value::percent(n, denominator).unwrap(), denominator) {
            Distance::Needed(k) => {
                prop_assert!(k > 0 && !accepts(n) && inside(n + up * k) && accepts(n + up * k) && !accepts(n + up * (k - 1)));
            }
            Distance::Spare(k) => {
                prop_assert!(k >= 0 && accepts(n) && accepts(n - up * k));
                prop_assert!(!inside(n - up * (k + 1)) || !accepts(n - up * (k + 1)));
            }
            Distance::OutOfReach => prop_assert!((0..=denominator).all(|n| !accepts(n))),
        }
    }
}

#[test]
fn no_text_in_a_cell_makes_the_reader_fail() {
    let definitions = load(None, None).unwrap();
    // Pieces that dates and choices are made of find more than letters at random.
    let piece = prop_oneof![
        "[0-9๐-๙]{1,6}",
        Just("/".to_owned()),
        Just("-".to_owned()),
        Just(" ".to_owned()),
        Just(":".to_owned()),
        Just("น.".to_owned()),
        Just("ก.ย.".to_owned()),
        Just("พ.ศ.".to_owned()),
        Just("เวลา".to_owned()),
        Just("รวม".to_owned()),
        "\\PC{0,4}",
        Just("\u{e4d}\u{e32}".to_owned()),
        Just("=1+1".to_owned()),
    ];
    let cell = prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat().replace('"', "\"\""));
    proptest!(config(60), |(rows in prop::collection::vec(prop::collection::vec(cell, 7), 1..8))| {
        let mut text = String::from("เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,สิ้นสุดภารกิจ,เผยแพร่ครั้งแรก,ช่องทาง,วันที่แจ้งเครือข่าย\n");
        for row in &rows {
            let cells: Vec<_> = row.iter().map(|cell| format!("\"{cell}\"")).collect();
            let _ = writeln!(text, "{}", cells.join(","));
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ข่าว.csv");
        fs::write(&path, text).unwrap();
        let dataset = read(&[InputFile { name: "ข่าว.csv".into(), path }], &definitions, as_of(), &|_| {});
        for source in dataset.tables.values().flat_map(|table| &table.sources) {
            let rows = source.rows;
            prop_assert_eq!(rows.read, rows.kept + rows.duplicate + rows.rejected + rows.ignored);
        }
        prop_assert!(pramoen::derive::derive(&dataset, &definitions, as_of()).is_ok());
    });
}
