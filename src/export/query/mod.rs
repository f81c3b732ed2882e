//! An indicator as a query over the exported tables, with its conditions word for word.
//!
//! The steps are those of the program: every row finds its bucket under each reading; the rows of a day are counted, whole
//! and by breakdowns; the days of each period are summed; the sums give the figure. Only what every SQL engine agrees on is
//! used: no types but `DATE`, `BIGINT` and `DECIMAL`, no quotes around names, no functions but sums, counts and ranks.

mod figure;
mod rows;
mod sums;

use std::fmt::Write as _;

use crate::definition::Indicator;
use crate::model::legible::legible;

/// How the binding reading is called, which has no name in the definitions.
pub const BINDING: &str = "binding";
/// How the figures over all rows are called, which no breakdown parts.
pub const WHOLE: &str = "whole";

/// All queries, in the order of the report.
pub fn all<'a>(indicators: impl Iterator<Item = &'a Indicator>) -> String {
    let mut text = String::from(HEAD);
    for indicator in indicators {
        let _ = write!(text, "\n{}", one(indicator));
    }
    text
}

const HEAD: &str = "\
-- The indicators, one query each, over the views of facts.sql. schema.md says what the columns mean.
-- Made from the definitions; the conditions are those of templates/indicators, word for word.
";

/// The query of one indicator.
fn one(indicator: &Indicator) -> String {
    let mut text = String::new();
    let manual = &indicator.manual;
    let lines = [
        format!("{}: {} / {}", indicator.id, indicator.title.th, indicator.title.en),
        format!("{}, {}", manual.source, manual.clause),
        manual.sentence.clone(),
    ];
    for line in lines {
        let _ = writeln!(text, "-- {}", legible(&line).split_whitespace().collect::<Vec<_>>().join(" "));
    }
    let shape = Shape { indicator };
    let steps = [shape.judged(), shape.bucketed(), shape.parted(), shape.daily(), shape.placed()];
    let _ = write!(text, "WITH {}", steps.into_iter().chain(shape.sums()).collect::<Vec<_>>().join(",\n"));
    let _ = write!(text, ",\n{};\n", shape.figures());
    text
}

/// What of a query an indicator needs.
struct Shape<'a> {
    indicator: &'a Indicator,
}

impl Shape<'_> {
    /// Whether any reading looks at the values of a column.
    fn takes_values(&self) -> bool {
        self.indicator.readings.iter().any(|reading| reading.kind.takes_values())
    }

    /// Whether any reading needs the values in their order.
    fn ranks(&self) -> bool {
        use crate::model::measurement::Kind::{Mean, Turnaround};
        self.indicator.readings.iter().any(|reading| matches!(reading.kind, Mean | Turnaround))
    }

    /// Whether the value is held against that of a year before.
    fn compares(&self) -> bool {
        self.indicator.target.is_some_and(|target| target.compares())
    }

    /// What is summed of a row, besides the row itself: `weight`, `points`, `possible`, each with its column.
    fn summed(&self) -> Vec<(&'static str, &str)> {
        let own = self.indicator;
        let all = [("weight", &own.weight), ("points", &own.points), ("possible", &own.possible)];
        all.into_iter().filter_map(|(name, column)| Some((name, column.as_deref()?))).collect()
    }

    /// The column that tells how much a row weighs.
    fn weight(&self) -> &'static str {
        if self.indicator.weight.is_some() { "weight" } else { "n_rows" }
    }
}

/// A text of SQL.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A step of a query: a name, and its lines.
fn step(name: &str, body: &str) -> String {
    let lines: Vec<String> = body.lines().map(|line| format!("  {line}")).collect();
    format!("{name} AS (\n{}\n)", lines.join("\n"))
}

/// A list of texts as the rows of a table.
fn listed<'a>(name: &str, values: impl Iterator<Item = &'a str>) -> String {
    let rows: Vec<String> = values
        .enumerate()
        .map(|(place, value)| {
            let named = if place == 0 { format!(" AS {name}") } else { String::new() };
            format!("SELECT {}{named}", quoted(value))
        })
        .collect();
    format!("({})", rows.join(" UNION ALL "))
}
