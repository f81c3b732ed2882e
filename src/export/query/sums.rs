//! The middle steps of a query: the days of each period summed, under each reading and breakdown.

use super::rows::name;
use super::{Shape, WHOLE, listed, quoted, step};
use crate::definition::Universe;
use crate::model::fact::FactKind;
use crate::model::measurement::Kind;

/// What a sum belongs to.
const KEYS: &str = "office, period, span, reading, breakdown, breakdown_value";

/// A sum: its name, what it is over the rows of a span, and over the values that are put in order.
struct Sum {
    name: &'static str,
    rows: String,
    ranks: &'static str,
}

impl Shape<'_> {
    /// The steps that sum, the last of which is `totals`.
    pub(super) fn sums(&self) -> Vec<String> {
        let sums = self.all_sums();
        let mut steps = Vec::new();
        if self.ranks() {
            steps.push(step(
                "seen",
                &format!(
                    "SELECT {KEYS}, row_value, SUM(n_rows) AS times\nFROM placed\nWHERE bucket = 'numerator' AND row_value IS NOT NULL\nGROUP BY {KEYS}, row_value"
                ),
            ));
            steps.push(step(
                "ranked",
                &format!(
                    "SELECT {KEYS}, row_value, times,\n  SUM(times) OVER (PARTITION BY {KEYS} ORDER BY row_value) AS passed,\n  SUM(times) OVER (PARTITION BY {KEYS}) AS n_values\nFROM seen"
                ),
            ));
        }
        let columns = |of: &dyn Fn(&Sum) -> String, glue: &str| sums.iter().map(of).collect::<Vec<_>>().join(glue);
        let rows = columns(&|sum| format!("{} AS {}", sum.rows, sum.name), ",\n  ");
        let mut branches = vec![format!("SELECT {KEYS},\n  {rows}\nFROM placed\nGROUP BY {KEYS}")];
        if self.ranks() {
            let ranks = columns(&|sum| sum.ranks.to_owned(), ",\n  ");
            branches.push(format!("SELECT {KEYS},\n  {ranks}\nFROM ranked\nGROUP BY {KEYS}"));
        }
        // A period without any row has a figure as well: that there are no data.
        let readings = listed("reading", self.indicator.readings.iter().map(name));
        let nothing = columns(&|_| "0".to_owned(), ", ");
        branches.push(format!(
            "SELECT s.office, s.period, s.span, r.reading, {}, NULLIF('', ''), {nothing}\nFROM spans s CROSS JOIN {readings} r\nWHERE {}",
            quoted(WHOLE),
            self.spans()
        ));
        steps.push(step("summed", &branches.join("\nUNION ALL\n")));
        let totals = columns(&|sum| format!("SUM({0}) AS {0}", sum.name), ", ");
        steps.push(step("totals", &format!("SELECT {KEYS},\n  {totals}\nFROM summed\nGROUP BY {KEYS}")));
        if self.covers(&Universe::WorkingDays) {
            steps.push(step(
                "expected",
                "SELECT s.office, s.period, s.span, COUNT(*) AS days\nFROM spans s JOIN calendar c ON c.office = s.office AND c.day BETWEEN s.first_day AND s.last_day\nWHERE c.is_working\nGROUP BY s.office, s.period, s.span",
            ));
        }
        steps
    }

    /// Whether a reading holds what was seen against such a universe.
    pub(super) fn covers(&self, universe: &Universe) -> bool {
        self.has(Kind::Coverage) && self.indicator.universe.as_ref() == Some(universe)
    }

    pub(super) fn has(&self, kind: Kind) -> bool {
        self.indicator.readings.iter().any(|reading| reading.kind == kind)
    }

    fn all_sums(&self) -> Vec<Sum> {
        let weight = self.weight();
        let within = |holds: &str, of: &str| format!("SUM(CASE WHEN {holds} THEN {of} ELSE 0 END)");
        let sum = |name, rows| Sum { name, rows, ranks: "0" };
        let mut sums = vec![
            sum("n_rows", "SUM(n_rows)".to_owned()),
            sum("outside", within("bucket = 'outside'", "n_rows")),
            sum("excluded", within("bucket = 'excluded'", "n_rows")),
            sum("undecided", within("bucket = 'undecided'", "n_rows")),
            sum("counted", within("bucket = 'numerator'", weight)),
            sum("missed", within("bucket = 'denominator'", weight)),
        ];
        if self.indicator.readings.iter().any(|reading| reading.kind.takes_points()) {
            let both = "bucket IN ('numerator', 'denominator')";
            sums.push(sum("points", within("bucket = 'numerator'", "points")));
            let possible = if self.indicator.plan_for_year { "planned" } else { "possible" };
            sums.push(sum("possible", within(both, possible)));
        }
        let distinct = |holds: &str, value: &str| format!("COUNT(DISTINCT CASE WHEN {holds} THEN {value} END)");
        if self.has(Kind::DistinctCount) || (self.has(Kind::Coverage) && self.counts_all_values()) {
            sums.push(sum("n_seen", distinct("bucket = 'numerator'", "row_value")));
        }
        if self.has(Kind::Coverage) && !self.counts_all_values() {
            sums.push(sum("n_seen_of_universe", self.seen_of_universe(&distinct)));
        }
        if self.ranks() {
            let ranked = |name, ranks| Sum { name, rows: "0".to_owned(), ranks };
            sums.extend([
                ranked("n_values", "MAX(n_values)"),
                ranked("total", "SUM(row_value * times)"),
                ranked("least", "MIN(row_value)"),
                ranked("middle_low", "MIN(CASE WHEN 2 * passed >= n_values THEN row_value END)"),
                ranked("middle_high", "MIN(CASE WHEN 2 * passed > n_values THEN row_value END)"),
                ranked("ninth_decile", "MIN(CASE WHEN 10 * passed >= 9 * n_values THEN row_value END)"),
                ranked("greatest", "MAX(row_value)"),
            ]);
        }
        sums
    }

    /// Whether every value that was seen belongs to the universe.
    pub(super) fn counts_all_values(&self) -> bool {
        matches!(self.indicator.universe, Some(Universe::Setting(_)) | None)
    }

    fn seen_of_universe(&self, distinct: &dyn Fn(&str, &str) -> String) -> String {
        let of = self.indicator.of.as_deref().and_then(|of| self.indicator.table.column(of));
        match (&self.indicator.universe, of.map(|column| &column.kind)) {
            (Some(Universe::Codes(codes)), Some(FactKind::Text | FactKind::Code(_))) if !codes.is_empty() => {
                let codes: Vec<String> = codes.iter().map(|code| quoted(code)).collect();
                distinct(&format!("bucket = 'numerator' AND row_value IN ({})", codes.join(", ")), "row_value")
            }
            (Some(Universe::WorkingDays), Some(FactKind::Date)) => distinct("bucket = 'numerator'", "working_day"),
            // Values of another kind are none of the universe.
            _ => "0".to_owned(),
        }
    }

    /// Whether the values are days that are looked up in the calendar.
    pub(super) fn looks_up_days(&self) -> bool {
        let of = self.indicator.of.as_deref().and_then(|of| self.indicator.table.column(of));
        self.covers(&Universe::WorkingDays) && of.is_some_and(|column| column.kind == FactKind::Date)
    }
}
