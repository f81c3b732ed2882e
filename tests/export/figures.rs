//! Figures of the program and of the queries, side by side.

use std::collections::{BTreeMap, BTreeSet};

use pramoen::Outcome;
use pramoen::model::measurement::{Figure, Kind};
use pramoen::model::period::Period;
use serde_json::Value;

use crate::engine::Row;

/// What a figure is of: office, indicator, reading, period, breakdown and its value.
pub type Key = (String, String, String, String, String, Option<String>);

/// The columns that are compared, besides those of the key.
const COUNTS: [&str; 5] = ["numerator", "denominator", "excluded", "undecided", "outside"];
const NUMBERS: [&str; 7] = ["value", "goal", "least", "median", "ninth_decile", "greatest", "mean"];

/// What the queries found: of breakdowns, those of the periods that the program takes apart where it evaluates one.
pub fn queried(rows: Vec<Row>, evaluated: Period) -> BTreeMap<Key, Row> {
    let mut found = BTreeMap::new();
    for row in rows {
        let period: Period = row["period"].as_str().unwrap().parse().unwrap();
        if row["breakdown"] != "whole" && !evaluated.takes_apart(period) {
            continue;
        }
        let text = |name: &str| row[name].as_str().map(ToOwned::to_owned);
        let whole = |name: &str| text(name).unwrap_or_default();
        let key = (
            whole("office"),
            whole("indicator"),
            whole("reading"),
            whole("period"),
            whole("breakdown"),
            text("breakdown_value"),
        );
        assert!(found.insert(key.clone(), row).is_none(), "{key:?} stands twice");
    }
    found
}

/// What the program found, with all that it does not list in `results.json`.
pub fn measured(office: &str, outcome: &Outcome) -> BTreeMap<Key, Row> {
    let mut found = BTreeMap::new();
    for own in outcome.results.measurements.iter() {
        let indicator = outcome.definitions.indicator(&own.indicator).unwrap();
        let (by, value) = match &own.breakdown {
            None => ("whole".to_owned(), None),
            Some(breakdown) => (breakdown.by.clone(), breakdown.value.clone()),
        };
        // A year before, the groups of respondents are not told.
        let hidden = indicator.table.id() == "answers" && by == "group" && own.target.is_some_and(|aim| aim.compares());
        let named = own.other_readings.iter().map(|(id, figure)| (id.as_str(), figure));
        for (reading, figure) in std::iter::once(("binding", &own.figure)).chain(named) {
            let kind = indicator.readings.iter().find(|known| known.id.as_deref() == Some(reading));
            let kind = kind.map_or(own.kind, |known| known.kind);
            let key = (
                office.to_owned(),
                own.indicator.clone(),
                reading.to_owned(),
                own.period.to_string(),
                by.clone(),
                value.clone(),
            );
            found.insert(key, row(figure, kind, hidden));
        }
    }
    found
}

fn row(figure: &Figure, kind: Kind, hidden: bool) -> Row {
    let tally = figure.tally;
    let spread = figure.spread.as_deref();
    let number =
        |value: Option<pramoen::model::value::Value>| Value::from(value.map(pramoen::model::value::Value::to_f64));
    let of = |part: fn(&pramoen::model::measurement::Spread) -> pramoen::model::value::Value| number(spread.map(part));
    let shown = |value: Value| if hidden { Value::Null } else { value };
    let columns = [
        ("kind", Value::from(kind.code())),
        ("numerator", tally.numerator.into()),
        ("denominator", tally.denominator.into()),
        ("excluded", tally.excluded.into()),
        ("undecided", tally.undecided.into()),
        ("outside", tally.outside.into()),
        ("value", number(figure.value)),
        ("goal", shown(number(figure.threshold.map(|threshold| threshold.goal)))),
        ("verdict", shown(serde_json::to_value(figure.verdict).unwrap())),
        ("n", Value::from(spread.map(|spread| spread.n))),
        ("least", of(|spread| spread.least)),
        ("median", of(|spread| spread.median)),
        ("ninth_decile", of(|spread| spread.ninth_decile)),
        ("greatest", of(|spread| spread.greatest)),
        ("mean", of(|spread| spread.mean)),
    ];
    columns.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The figures that differ, or that only one side has.
pub fn differences(program: &BTreeMap<Key, Row>, queries: &BTreeMap<Key, Row>) -> Vec<String> {
    let keys: BTreeSet<&Key> = program.keys().chain(queries.keys()).collect();
    let mut found = Vec::new();
    for key in keys {
        match (program.get(key), queries.get(key)) {
            (Some(own), Some(other)) => {
                let differing = own.iter().filter(|(name, value)| !same(name, value, &other[*name]));
                found
                    .extend(differing.map(|(name, value)| format!("{key:?} {name}: {value}, queried {}", other[name])));
            }
            (Some(_), None) => found.push(format!("{key:?} is not queried")),
            (None, _) => found.push(format!("{key:?} is only queried")),
        }
    }
    found
}

/// Whole numbers and words to the letter, others to the last digits of a float.
pub fn same(name: &str, own: &Value, other: &Value) -> bool {
    match (own.as_f64(), other.as_f64()) {
        (Some(own), Some(other)) if NUMBERS.contains(&name) => (own - other).abs() <= 1e-9 * own.abs().max(1.0),
        _ => own == other,
    }
}

/// The figures of `results.json` that are not those of the queries, and how many figures it has.
pub fn contradicted(office: &str, json: &[u8], queries: &BTreeMap<Key, Row>) -> (Vec<String>, usize) {
    let results: Value = serde_json::from_slice(json).unwrap();
    let (mut found, mut count) = (Vec::new(), 0);
    for measurement in results["measurements"].as_array().unwrap() {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let breakdown = &measurement["breakdown"];
        let by = if breakdown.is_null() { "whole".to_owned() } else { text(&breakdown["by"]) };
        let value = breakdown["value"].as_str().map(ToOwned::to_owned);
        let further = measurement["further_readings"].as_array().into_iter().flatten();
        let others = std::iter::once(&measurement["other_reading"]).chain(further).filter(|own| !own.is_null());
        for figure in std::iter::once(measurement).chain(others) {
            let reading = figure["reading"].as_str().unwrap_or("binding").to_owned();
            let (indicator, period) = (text(&measurement["indicator"]), text(&measurement["period"]));
            let key = (office.to_owned(), indicator, reading, period, by.clone(), value.clone());
            let row = queries.get(&key);
            let agrees = |name: &&str| row.is_some_and(|row| same(name, &figure[*name], &row[*name]));
            let wrong: Vec<_> = COUNTS.iter().chain(&["value", "kind"]).filter(|name| !agrees(name)).collect();
            if !wrong.is_empty() {
                found.push(format!("{key:?}: {wrong:?}"));
            }
            count += 1;
        }
    }
    (found, count)
}
