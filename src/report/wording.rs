//! Figures, periods and days as they are written for people.

use chrono::{Datelike, NaiveDate};

use crate::definition::Texts;
use crate::model::period::{BUDDHIST_OFFSET, Month, Period};
use crate::model::ratio::Ratio;
use crate::model::scorecard::{Outcome, Scorecard};
use crate::model::target::Target;

/// Decimals of a percentage.
const DECIMALS: u32 = 2;

/// The most decimals that are shown so that a verdict is not hidden.
const MOST_DECIMALS: u32 = 8;

/// How many decimals a percentage needs: two, and more while the rounded figure would hide its verdict (DOMAIN 1.0).
///
/// 8,999 of 9,999 is 89.999, not 90.00; 9,001 of 10,001 is 90.001.
#[must_use]
pub fn decimals(ratio: Ratio, target: Option<Target>) -> u32 {
    let Some(target) = target else { return DECIMALS };
    let exact = 100 * i128::from(ratio.numerator) * crate::model::ratio::power(target.value.decimals);
    if exact == target.value.digits * i128::from(ratio.denominator) {
        return DECIMALS;
    }
    (DECIMALS..MOST_DECIMALS)
        .find(|decimals| ratio.percent_rounded(*decimals).compare(target.value).is_ne())
        .unwrap_or(MOST_DECIMALS)
}

/// A percentage, without its sign.
#[must_use]
pub fn percent(ratio: Ratio, target: Option<Target>) -> String {
    ratio.percent_rounded(decimals(ratio, target)).to_string()
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
        let above_90 = Some(Target { operator: Operator::Above, value: "90".parse().expect("a decimal") });
        let cases =
            [((8_999, 9_999), "89.999"), ((9_001, 10_001), "90.001"), ((90, 100), "90.00"), ((75, 81), "92.59")];
        for ((numerator, denominator), written) in cases {
            let ratio = Ratio::new(numerator, denominator).expect("a ratio");
            assert_eq!(percent(ratio, above_90), written);
        }
    }
}
