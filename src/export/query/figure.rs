//! The last steps of a query: from sums to numerator, denominator, value and verdict.

use std::fmt::Write as _;

use super::rows::name;
use super::{BINDING, Shape, WHOLE, quoted, step};
use crate::definition::{Reading, Universe};
use crate::model::measurement::Kind;
use crate::model::ratio::power;
use crate::model::survey::{ANSWERS, GROUP};
use crate::model::target::{Goal, Operator, Target};

/// What a figure belongs to.
const KEYS: [&str; 5] = ["office", "period", "reading", "breakdown", "breakdown_value"];
/// The figures of the values that are put in order.
const SPREAD: [&str; 5] = ["least", "median", "ninth_decile", "greatest", "mean"];

/// How a reading is counted: numerator and denominator as they are reported, and those of the value.
struct Counting {
    numerator: String,
    denominator: String,
    value_numerator: String,
    value_denominator: String,
}

impl Counting {
    fn ratio(numerator: &str, denominator: &str) -> Self {
        Self {
            numerator: numerator.to_owned(),
            denominator: denominator.to_owned(),
            value_numerator: numerator.to_owned(),
            value_denominator: denominator.to_owned(),
        }
    }
}

impl Shape<'_> {
    /// The rest of the query.
    pub(super) fn figures(&self) -> String {
        let mut steps = vec![self.tallied()];
        if self.compares() {
            steps.push(self.compared());
        }
        let from = if self.compares() { "compared" } else { "tallied" };
        let own = if self.compares() { "" } else { "span = 'own' AND " };
        format!(
            "{}\nSELECT {}\nFROM {from}\nWHERE {own}(breakdown = {} OR n_rows > 0)\nORDER BY office, period, reading, breakdown, breakdown_value",
            steps.join(",\n"),
            self.columns().join(",\n  "),
            quoted(WHOLE)
        )
    }

    /// The counts of each span, and what the value is made of.
    fn tallied(&self) -> String {
        let counting: Vec<Counting> = self.indicator.readings.iter().map(|reading| self.counting(reading)).collect();
        let of = |part: &dyn Fn(&Counting) -> &String| {
            self.by_reading("t.reading", &counting.iter().map(|own| part(own).clone()).collect::<Vec<_>>())
        };
        let mut columns = vec![
            "t.office, t.period, t.span, t.reading, t.breakdown, t.breakdown_value".to_owned(),
            "n_rows, outside, excluded, undecided".to_owned(),
            format!("{} AS numerator", of(&|own| &own.numerator)),
            format!("{} AS denominator", of(&|own| &own.denominator)),
            format!("{} AS value_numerator", of(&|own| &own.value_numerator)),
            format!("{} AS value_denominator", of(&|own| &own.value_denominator)),
        ];
        if self.ranks() {
            columns.push("n_values, least, middle_low, middle_high, ninth_decile, greatest, total".to_owned());
        }
        let mut from = "totals t".to_owned();
        if self.has(Kind::Coverage) {
            match &self.indicator.universe {
                Some(Universe::Setting(setting)) => {
                    from.push_str("\n  LEFT JOIN universe u ON u.office = t.office AND u.name = ");
                    from.push_str(&quoted(setting));
                }
                Some(Universe::WorkingDays) => from.push_str(
                    "\n  LEFT JOIN expected e ON e.office = t.office AND e.period = t.period AND e.span = t.span",
                ),
                Some(Universe::Codes(_)) | None => {}
            }
        }
        step("tallied", &format!("SELECT {}\nFROM {from}", columns.join(",\n  ")))
    }

    fn counting(&self, reading: &Reading) -> Counting {
        let scale = self.indicator.scale(reading.kind);
        match reading.kind {
            Kind::Proportion => Counting::ratio("counted", "counted + missed"),
            Kind::PercentOfScale | Kind::PlanActual => Counting::ratio("points", "possible"),
            Kind::Count => Counting { value_denominator: scale.to_string(), ..Counting::ratio("counted", "counted") },
            Kind::DistinctCount => {
                Counting { value_denominator: "1".to_owned(), ..Counting::ratio("n_seen", "counted") }
            }
            Kind::Share => {
                // The whole of a share is that of its named values; what has no value is no part of them.
                let named = "SUM(CASE WHEN t.breakdown_value IS NOT NULL THEN counted ELSE 0 END) OVER (PARTITION BY t.office, t.period, t.span, t.reading, t.breakdown)";
                let whole = quoted(WHOLE);
                Counting {
                    value_denominator: format!("CASE WHEN t.breakdown_value IS NOT NULL THEN {named} ELSE 0 END"),
                    ..Counting::ratio(
                        "counted",
                        &format!("CASE WHEN t.breakdown = {whole} THEN counted ELSE {named} END"),
                    )
                }
            }
            Kind::Mean => {
                Counting { value_denominator: format!("n_values * {scale}"), ..Counting::ratio("total", "counted") }
            }
            Kind::Turnaround => Counting {
                value_numerator: "middle_low + middle_high".to_owned(),
                value_denominator: format!("CASE WHEN n_values > 0 THEN {} ELSE 0 END", 2 * scale),
                ..Counting::ratio("counted", "counted")
            },
            Kind::Coverage => match &self.indicator.universe {
                Some(Universe::Setting(_)) => Counting::ratio("n_seen", "COALESCE(u.size, 0)"),
                Some(Universe::WorkingDays) => Counting::ratio("n_seen_of_universe", "COALESCE(e.days, 0)"),
                Some(Universe::Codes(codes)) => Counting::ratio("n_seen_of_universe", &codes.len().to_string()),
                None => Counting::ratio("n_seen", "0"),
            },
        }
    }

    /// The period beside the same part of it a year before; what the office typed in stands where no record does.
    fn compared(&self) -> String {
        let spread = if self.ranks() {
            &["n_values", "least", "middle_low", "middle_high", "ninth_decile", "greatest", "total"][..]
        } else {
            &[]
        };
        let counts = [
            "n_rows",
            "outside",
            "excluded",
            "undecided",
            "numerator",
            "denominator",
            "value_numerator",
            "value_denominator",
        ];
        let own: Vec<String> = counts
            .iter()
            .chain(spread)
            .map(|name| format!("MAX(CASE WHEN span = 'own' THEN {name} END) AS {name}"))
            .collect();
        let before = |name: &str| {
            format!("MAX(CASE WHEN span = 'year-before' AND n_rows > 0 AND value_denominator > 0 THEN {name} END)")
        };
        let keys = KEYS.join(", ");
        let sides = step(
            "sides",
            &format!(
                "SELECT {keys},\n  {},\n  {} AS before_numerator,\n  {} AS before_denominator\nFROM tallied\nGROUP BY {keys}",
                own.join(",\n  "),
                before("value_numerator"),
                before("value_denominator")
            ),
        );
        let all: Vec<String> = KEYS.iter().chain(&counts).chain(spread).map(|name| format!("i.{name}")).collect();
        let goal = step(
            "compared",
            &format!(
                "SELECT {},
  COALESCE(i.before_numerator, b.numerator) AS goal_numerator,
  COALESCE(i.before_denominator, b.denominator) AS goal_denominator
FROM sides i
  JOIN periods p ON p.office = i.office AND p.period = i.period
  LEFT JOIN baselines b ON b.office = i.office AND b.indicator = {} AND b.period = p.year_before
    AND NOT p.is_partial AND i.breakdown = {} AND i.reading = {} AND i.before_denominator IS NULL",
                all.join(", "),
                quoted(&self.indicator.id),
                quoted(WHOLE),
                quoted(BINDING)
            ),
        );
        format!("{sides},\n{goal}")
    }

    /// What the query gives.
    fn columns(&self) -> Vec<String> {
        let readings = &self.indicator.readings;
        let kinds: Vec<String> = readings.iter().map(|reading| quoted(reading.kind.code())).collect();
        let factors: Vec<String> =
            readings.iter().map(|reading| if reading.kind.percent() { "1E2" } else { "1E0" }.to_owned()).collect();
        let factor = self.by_reading("reading", &factors);
        let is_value = "n_rows > 0 AND value_denominator > 0";
        let mut columns = vec![format!(
            "office, {} AS indicator, reading, period, breakdown, breakdown_value",
            quoted(&self.indicator.id)
        )];
        columns.push(format!("{} AS kind", self.by_reading("reading", &kinds)));
        let counts = ["numerator", "denominator", "excluded", "undecided", "outside"];
        columns.extend(counts.map(|name| format!("CAST({name} AS BIGINT) AS {name}")));
        columns.push(format!("CASE WHEN {is_value} THEN {factor} * value_numerator / value_denominator END AS value"));
        columns.push(format!("{} AS goal", self.goal(&factor)));
        columns.push(format!("{} AS verdict", self.verdict()));
        columns.extend(self.spread());
        columns
    }

    fn goal(&self, factor: &str) -> String {
        match self.indicator.target.map(|target| target.goal) {
            None => "NULLIF(1E0, 1E0)".to_owned(),
            Some(Goal::Value(value)) => format!("{value}E0"),
            Some(Goal::PreviousYear) => self.of_group(
                "CASE WHEN goal_denominator > 0 THEN ",
                &format!("{factor} * goal_numerator / goal_denominator END"),
            ),
        }
    }

    /// What compares with a year before is not told of groups of respondents: their earlier answers bear no group.
    fn of_group(&self, before: &str, after: &str) -> String {
        if self.indicator.table.id() == ANSWERS && self.indicator.breakdowns.iter().any(|by| by == GROUP) {
            return format!("CASE WHEN breakdown <> {} THEN {before}{after} END", quoted(GROUP));
        }
        format!("{before}{after}")
    }

    fn verdict(&self) -> String {
        let shares: Vec<String> = self
            .indicator
            .readings
            .iter()
            .map(|reading| {
                let share = "CASE WHEN denominator > 0 THEN 'no-target' ELSE 'no-items' END";
                if reading.kind == Kind::Share { share } else { "'no-items'" }.to_owned()
            })
            .collect();
        let none = format!(
            "CASE WHEN n_rows = 0 THEN 'no-data' WHEN value_denominator <= 0 OR value_denominator IS NULL THEN {}",
            self.by_reading("reading", &shares)
        );
        let Some(Target { operator, goal }) = self.indicator.target else {
            return format!("{none} ELSE 'no-target' END");
        };
        let sign = match operator {
            Operator::Above => ">",
            Operator::AtLeast => ">=",
            Operator::Below => "<",
            Operator::AtMost => "<=",
        };
        match goal {
            Goal::Value(value) => {
                // Decided on whole numbers: both sides times the power of ten that the target needs.
                let unit = power(value.decimals);
                let factors: Vec<String> = self
                    .indicator
                    .readings
                    .iter()
                    .map(|reading| (if reading.kind.percent() { 100 * unit } else { unit }).to_string())
                    .collect();
                let factor = self.by_reading("reading", &factors);
                format!(
                    "{none} WHEN {factor} * value_numerator {sign} {} * value_denominator THEN 'met' ELSE 'not-met' END",
                    value.digits
                )
            }
            Goal::PreviousYear => {
                let whole = |name: &str| format!("CAST({name} AS DECIMAL(18,0))");
                let held = format!(
                    "{} * {} {sign} {} * {}",
                    whole("value_numerator"),
                    whole("goal_denominator"),
                    whole("goal_numerator"),
                    whole("value_denominator")
                );
                self.of_group(
                    &none,
                    &format!(
                        " WHEN goal_denominator IS NULL THEN 'no-baseline' WHEN {held} THEN 'met' ELSE 'not-met' END"
                    ),
                )
            }
        }
    }

    /// How the values spread; null of what is not put in order.
    fn spread(&self) -> Vec<String> {
        if !self.ranks() {
            let nothing = SPREAD.map(|name| format!("NULLIF(1E0, 1E0) AS {name}"));
            return [vec!["NULLIF(0, 0) AS n".to_owned()], nothing.to_vec()].concat();
        }
        let ordered = |kind: Kind| matches!(kind, Kind::Mean | Kind::Turnaround);
        let of = |value: &str, parts: &dyn Fn(i64) -> String| {
            let each: Vec<String> = self
                .indicator
                .readings
                .iter()
                .map(|reading| {
                    if ordered(reading.kind) {
                        let parts = parts(self.indicator.scale(reading.kind));
                        format!("CASE WHEN n_values > 0 THEN 1E0 * ({value}) / ({parts}) END")
                    } else {
                        "NULLIF(1E0, 1E0)".to_owned()
                    }
                })
                .collect();
            self.by_reading("reading", &each)
        };
        let scale = |scale: i64| scale.to_string();
        let counts: Vec<String> = self
            .indicator
            .readings
            .iter()
            .map(|reading| {
                let own = "CASE WHEN n_values > 0 THEN CAST(n_values AS BIGINT) END";
                if ordered(reading.kind) { own } else { "NULLIF(0, 0)" }.to_owned()
            })
            .collect();
        vec![
            format!("{} AS n", self.by_reading("reading", &counts)),
            format!("{} AS least", of("least", &scale)),
            format!("{} AS median", of("middle_low + middle_high", &|scale| (2 * scale).to_string())),
            format!("{} AS ninth_decile", of("ninth_decile", &scale)),
            format!("{} AS greatest", of("greatest", &scale)),
            format!("{} AS mean", of("total", &|scale| format!("{scale} * n_values"))),
        ]
    }

    /// What differs from reading to reading; where it does not, only that.
    fn by_reading(&self, column: &str, each: &[String]) -> String {
        let Some((first, others)) = each.split_first() else { return String::new() };
        if others.iter().all(|other| other == first) {
            return first.clone();
        }
        let mut cases = String::new();
        for (reading, own) in self.indicator.readings.iter().skip(1).zip(others) {
            if own != first {
                let _ = write!(cases, "WHEN {} THEN {own} ", quoted(name(reading)));
            }
        }
        format!("CASE {column} {cases}ELSE {first} END")
    }
}
