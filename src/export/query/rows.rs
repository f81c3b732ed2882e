//! The first steps of a query: every row into its bucket under each reading, and the rows of a day counted.

use super::super::naming;
use super::{BINDING, Shape, WHOLE, listed, quoted, step};
use crate::definition::Reading;
use crate::model::fact::FactKind;
use crate::model::survey::{ANSWERS, GROUP, WITHHELD};

impl Shape<'_> {
    /// The conditions of each reading, word for word.
    pub(super) fn judged(&self) -> String {
        let readings: Vec<String> = self.indicator.readings.iter().map(|reading| self.reading(reading)).collect();
        step("judged", &readings.join("\nUNION ALL\n"))
    }

    fn reading(&self, reading: &Reading) -> String {
        let own = self.indicator;
        let mut columns = vec!["office".to_owned(), format!("{} AS reading", quoted(name(reading)))];
        if !own.stands() {
            let days: Vec<String> = own.dated_by.iter().map(|column| self.day(column)).collect();
            let day = if let [only] = &days[..] { only.clone() } else { format!("COALESCE({})", days.join(", ")) };
            columns.push(format!("{day} AS row_day"));
        }
        for (number, by) in (1..).zip(&own.breakdowns) {
            columns.push(format!("{} AS by_{number}", naming::column(by)));
        }
        for (name, column) in self.summed() {
            columns.push(format!("COALESCE({}, 0) AS row_{name}", self.number(column)));
        }
        if let Some(of) = own.of.as_deref().filter(|_| self.takes_values()) {
            columns.push(format!("{} AS row_value", self.number(of)));
            let has = if reading.kind.takes_values() {
                format!("{} IS NOT NULL", naming::column(of))
            } else {
                "TRUE".to_owned()
            };
            columns.push(format!("{has} AS has_value"));
        }
        let sql = &reading.sql;
        let left_out: Vec<String> = reading.exclude.iter().map(|exclusion| whole(&exclusion.sql)).collect();
        let left_out = if left_out.is_empty() { "FALSE".to_owned() } else { left_out.join(" OR ") };
        columns.push(format!("{} AS in_denominator", whole(&sql.denominator)));
        columns.push(format!("{left_out} AS left_out"));
        columns.push(format!("{} AS not_decided", sql.undecided.as_deref().map_or("FALSE".to_owned(), whole)));
        columns.push(format!("{} AS in_numerator", whole(&sql.numerator)));
        format!("SELECT {}\nFROM {}", columns.join(",\n  "), naming::table(&own.table))
    }

    /// The day of a column.
    fn day(&self, column: &str) -> String {
        let name = naming::column(column);
        match self.indicator.table.column(column).map(|found| &found.kind) {
            Some(FactKind::Moment) => format!("CAST({column}_from AS DATE)"),
            _ => name,
        }
    }

    /// A column in the numbers that figures are counted in: an amount in hundredths.
    fn number(&self, column: &str) -> String {
        let name = naming::column(column);
        match self.indicator.table.column(column).map(|found| &found.kind) {
            Some(FactKind::Amount) => format!("CAST({name} * 100 AS BIGINT)"),
            _ => name,
        }
    }

    /// The bucket of each row: the first line that holds.
    pub(super) fn bucketed(&self) -> String {
        let valueless =
            if self.takes_values() { "\n    WHEN in_numerator AND NOT has_value THEN 'undecided'" } else { "" };
        let body = format!(
            "SELECT {},
  CASE
    WHEN NOT in_denominator THEN 'outside'
    WHEN left_out THEN 'excluded'
    WHEN not_decided THEN 'undecided'
    WHEN in_denominator IS NULL OR left_out IS NULL OR not_decided IS NULL OR in_numerator IS NULL THEN 'undecided'{valueless}
    WHEN in_numerator THEN 'numerator'
    ELSE 'denominator'
  END AS bucket
FROM judged",
            self.kept().join(", ")
        );
        step("bucketed", &body)
    }

    /// What of a row is kept beside its bucket.
    fn kept(&self) -> Vec<String> {
        let mut kept = vec!["office".to_owned(), "reading".to_owned()];
        kept.extend((1..=self.indicator.breakdowns.len()).map(|number| format!("by_{number}")));
        kept.extend(self.counted_by());
        kept.extend(self.summed().into_iter().map(|(name, _)| format!("row_{name}")));
        kept
    }

    /// What rows are counted by, beside their buckets.
    fn counted_by(&self) -> Vec<String> {
        let day = (!self.indicator.stands()).then(|| "row_day".to_owned());
        let value = self.takes_values().then(|| "row_value".to_owned());
        day.into_iter().chain(value).collect()
    }

    /// Every row once as a part of the whole, and once under its value of each breakdown.
    pub(super) fn parted(&self) -> String {
        let own: Vec<String> = self
            .counted_by()
            .into_iter()
            .chain(self.summed().into_iter().map(|(name, _)| format!("row_{name}")))
            .collect();
        let own = own.iter().map(|column| format!(", r.{column}")).collect::<Vec<_>>().concat();
        let breakdowns = &self.indicator.breakdowns;
        let values: Vec<String> =
            (1..).zip(breakdowns).map(|(number, by)| format!("WHEN {} THEN r.by_{number}", quoted(by))).collect();
        let value = if values.is_empty() {
            "NULLIF('', '')".to_owned()
        } else {
            format!("CASE b.breakdown {} END", values.join(" "))
        };
        let list = listed("breakdown", std::iter::once(WHOLE).chain(breakdowns.iter().map(String::as_str)));
        let body = format!(
            "SELECT r.office, r.reading, r.bucket{own}, b.breakdown,\n  {value} AS breakdown_value\nFROM bucketed r CROSS JOIN {list} b"
        );
        step("parted", &body)
    }

    /// The rows of a day counted.
    pub(super) fn daily(&self) -> String {
        let keys = ["office", "reading", "breakdown", "breakdown_value", "bucket"].map(ToOwned::to_owned);
        let keys: Vec<String> = keys.into_iter().chain(self.counted_by()).collect();
        let keys = keys.join(", ");
        let sums: Vec<String> = self.summed().iter().map(|(name, _)| format!(", SUM(row_{name}) AS {name}")).collect();
        let sums = sums.concat();
        step("daily", &format!("SELECT {keys},\n  COUNT(*) AS n_rows{sums}\nFROM parted\nGROUP BY {keys}"))
    }

    /// The days in their periods. A register as it stands is in the evaluated period only.
    pub(super) fn placed(&self) -> String {
        let mut value = if self.takes_values() { ", d.row_value" } else { "" }.to_owned();
        let mut calendar = "";
        if self.looks_up_days() {
            value.push_str(", c.day AS working_day");
            calendar = "\n  LEFT JOIN calendar c ON c.office = d.office AND c.day = d.row_value AND c.is_working AND c.day BETWEEN s.first_day AND s.last_day";
        }
        let of_groups = self.indicator.table.id() == ANSWERS && self.indicator.breakdowns.iter().any(|by| by == GROUP);
        // Groups of respondents are shown for the evaluated period only, and only those that are large enough.
        let shown = if of_groups {
            format!(
                "\n  AND (d.breakdown <> {} OR (s.is_evaluated AND (d.breakdown_value IS NULL OR d.breakdown_value <> {})))",
                quoted(GROUP),
                quoted(WITHHELD)
            )
        } else {
            String::new()
        };
        let sums: Vec<&str> =
            std::iter::once("n_rows").chain(self.summed().into_iter().map(|(name, _)| name)).collect();
        let plan = self.indicator.plan_for_year;
        let within = "d.row_day BETWEEN s.first_day AND s.last_day";
        // What was planned is that of the whole year; all else is that of the days of the period.
        let sums: String = sums
            .into_iter()
            .map(|name| {
                if plan {
                    format!(",\n  CASE WHEN {within} THEN d.{name} ELSE 0 END AS {name}")
                } else {
                    format!(", d.{name}")
                }
            })
            .collect();
        let planned = if plan { ",\n  d.possible AS planned" } else { "" };
        let days = match (self.indicator.stands(), plan) {
            (true, _) => String::new(),
            (false, true) => " AND d.row_day BETWEEN s.year_first_day AND s.year_last_day".to_owned(),
            (false, false) => format!(" AND {within}"),
        };
        let body = format!(
            "SELECT s.office, s.period, s.span, d.reading, d.breakdown, d.breakdown_value, d.bucket{value}{sums}{planned}
FROM spans s JOIN daily d ON d.office = s.office{days}{calendar}
WHERE {}{shown}",
            self.spans()
        );
        step("placed", &body)
    }

    /// The spans of days that are looked at: of the periods for which the indicator holds.
    pub(super) fn spans(&self) -> String {
        let own = self.indicator;
        // A register as it stands does not say how it stood a year before.
        let spans =
            if self.compares() && !own.stands() { "s.span IN ('own', 'year-before')" } else { "s.span = 'own'" };
        let mut conditions = vec![spans.to_owned()];
        conditions.extend(own.stands().then(|| "s.is_evaluated".to_owned()));
        if let Some(years) = own.effective {
            conditions.extend(years.from.map(|from| format!("s.fiscal_year >= {from}")));
            conditions.extend(years.to.map(|to| format!("s.fiscal_year <= {to}")));
        }
        conditions.join(" AND ")
    }
}

/// The name of a reading.
pub(super) fn name(reading: &Reading) -> &str {
    reading.id.as_deref().unwrap_or(BINDING)
}

/// A condition in brackets; what may end in a comment has its bracket on a line of its own.
fn whole(condition: &str) -> String {
    let end = if condition.contains("--") { "\n)" } else { ")" };
    format!("({}{end}", condition.trim())
}
