//! Figures, periods and days as they are written for people.

use chrono::{Datelike, NaiveDate};

use crate::definition::{Definitions, Language, Texts};
use crate::model::fact::FactTable;
use crate::model::period::{BUDDHIST_OFFSET, Month, Period};
use crate::model::scorecard::{Outcome, Scorecard};
use crate::model::target::{Goal, Target, Threshold};
use crate::model::value::Value;

/// Decimals of a percentage.
const DECIMALS: u32 = 2;

/// The most decimals that are shown so that a verdict is not hidden.
const MOST_DECIMALS: u32 = 8;

/// How many decimals a value needs: two, none for a whole number that is no percentage, and more while the rounded
/// figure would hide on which side of its goal it lies (DOMAIN 1.0).
///
/// 8,999 of 9,999 is 89.999, not 90.00; 9,001 of 10,001 is 90.001.
#[must_use]
pub fn decimals(value: Value, threshold: Option<Threshold>) -> u32 {
    if !value.percent && value.is_whole() {
        return 0;
    }
    let Some(goal) = threshold.map(|threshold| threshold.goal) else { return DECIMALS };
    if value.compare(goal).is_eq() {
        return DECIMALS;
    }
    (DECIMALS..MOST_DECIMALS).find(|decimals| !goal.equals(value.rounded(*decimals))).unwrap_or(MOST_DECIMALS)
}

/// A value without its unit.
#[must_use]
pub fn value(value: Value, threshold: Option<Threshold>) -> String {
    value.rounded(decimals(value, threshold)).to_string()
}

/// A target: `> 90`, or better than the year before.
#[must_use]
pub fn target(target: Target, texts: &Texts) -> String {
    let goal = match target.goal {
        Goal::Value(value) => value.to_string(),
        Goal::PreviousYear => texts.get("target-previous-year"),
    };
    format!("{} {goal}", target.operator.sign())
}

/// The name of a fact's column: the register's own title, else ours.
#[must_use]
pub fn fact(definitions: &Definitions, language: Language, table: &FactTable, id: &str) -> String {
    let own = definitions.form(table.register()).and_then(|form| form.column(id));
    own.map_or_else(
        || definitions.texts(language).get(&format!("report-fact-{}", id.replace('_', "-"))),
        |column| column.title.in_language(language).to_owned(),
    )
}

/// The name of a table of facts: its register's, with the list that it takes apart, else ours.
#[must_use]
pub fn table(definitions: &Definitions, language: Language, table: &FactTable) -> String {
    let Some(form) = definitions.form(table.register()) else {
        return definitions.texts(language).get(&format!("report-table-{}", table.id()));
    };
    let title = form.title.in_language(language);
    match table.id().split_once('.') {
        None => title.to_owned(),
        Some((_, list)) => format!("{title}: {}", fact(definitions, language, table, list)),
    }
}

/// A month with its year: `ก.ค. 2569`.
#[must_use]
pub fn month(month: Month, texts: &Texts) -> String {
    format!("{} {}", texts.get(&format!("month-{}", month.month)), month.year)
}

/// A period in words.
#[must_use]
pub fn period(period: Period, texts: &Texts) -> String {
    let (first, last) = period.months();
    let (key, number) = match period {
        Period::Year(_) => ("period-year", 0),
        Period::Half(_, 1) => ("period-half-1", 1),
        Period::Half(..) => ("period-half-2", 2),
        Period::Quarter(_, quarter) => ("period-quarter", quarter),
        Period::Cumulative(_, months) => ("period-cumulative", months),
        Period::Month(_) => ("period-month", 0),
    };
    texts.say(
        key,
        &[
            ("year", period.fiscal_year().to_string()),
            ("number", number.to_string()),
            ("first", month(first, texts)),
            ("last", month(last, texts)),
        ],
    )
}

/// A day of the Buddhist era: `21 พ.ย. 2569`.
#[must_use]
pub fn day(date: NaiveDate, texts: &Texts) -> String {
    texts.say(
        "date",
        &[
            ("day", date.day().to_string()),
            ("month", texts.get(&format!("month-{}", date.month()))),
            ("year", (date.year() + BUDDHIST_OFFSET).to_string()),
        ],
    )
}

/// The level of an indicator of the standard in one line.
#[must_use]
pub fn level(card: &Scorecard, texts: &Texts) -> String {
    let mut facts = vec![
        ("standard", card.standard.clone()),
        ("indicator", card.indicator.clone()),
        ("year", card.fiscal_year.to_string()),
        ("performed", card.performed.to_string()),
        ("clear", card.clear.to_string()),
        ("total", card.total.to_string()),
    ];
    let key = match card.outcome {
        Outcome::Level { level, caution } => {
            facts.push(("level", level.to_string()));
            if caution { "summary-level-caution" } else { "summary-level" }
        }
        Outcome::NotRated { provisional } => {
            facts.push(("provisional", provisional.map_or_else(|| "-".to_owned(), |level| level.to_string())));
            "summary-level-not-rated"
        }
        Outcome::NoData => "summary-level-no-data",
    };
    texts.say(key, &facts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::target::Operator;

    #[test]
    fn a_rounded_percentage_never_hides_its_verdict() {
        let above_90 = Target { operator: Operator::Above, goal: Goal::Value("90".parse().expect("a decimal")) };
        let cases =
            [((8_999, 9_999), "89.999"), ((9_001, 10_001), "90.001"), ((90, 100), "90.00"), ((75, 81), "92.59")];
        for ((numerator, denominator), written) in cases {
            let percent = Value::percent(numerator, denominator).expect("a value");
            assert_eq!(value(percent, above_90.resolve(true, None)), written);
        }
    }

    #[test]
    fn a_whole_number_has_no_decimals() {
        let written = |numerator, denominator| value(Value::number(numerator, denominator).expect("a value"), None);
        assert_eq!(written(24, 1), "24");
        assert_eq!(written(2400, 100), "24");
        assert_eq!(written(5, 2), "2.50");
    }
}
