//! Periods as officers write them in a form that serves every quarter: `@previous`, `@Q1`, `@10`.

use crate::definition::Texts;
use crate::definition::spelling::{key, text};
use crate::model::period::{Month, Period};

/// Periods by their place beside the report's own.
pub const WORDS: [&str; 4] = ["previous", "last-year", "cumulative", "year"];

/// The period that a word means beside that of the report: of the same fiscal year where it names none.
pub fn period(written: &str, own: Period, languages: &[&Texts]) -> Option<Period> {
    let plain = text(written);
    if let Ok(period) = plain.parse() {
        return Some(period);
    }
    let wanted = key(&plain);
    let year = own.fiscal_year();
    let called = |word: &str, facts: &[(&str, String)]| {
        languages.iter().any(|texts| key(&texts.say(&format!("placeholder-when-{word}"), facts)) == wanted)
    };
    for word in WORDS {
        if key(word) == wanted || called(word, &[]) {
            return Some(match word {
                "previous" => own.previous(),
                "last-year" => own.previous_year(),
                "cumulative" => own.cumulative(),
                _ => Period::Year(year),
            });
        }
    }
    let numbered = |sign: &str, word: &str, number: u32| {
        wanted == format!("{sign}{number}") || called(word, &[("number", number.to_string())])
    };
    if let Some(number) = (1..=4).find(|number| numbered("q", "quarter", *number)) {
        return Some(Period::Quarter(year, number));
    }
    if let Some(number) = (1..=2).find(|number| numbered("h", "half", *number)) {
        return Some(Period::Half(year, number));
    }
    let month = |month: u32| {
        let kinds = ["month", "report-assessment-month"];
        let mut named =
            kinds.iter().flat_map(|kind| languages.iter().map(move |texts| texts.get(&format!("{kind}-{month}"))));
        plain == format!("{month:02}") || named.any(|name| key(&name) == wanted)
    };
    let found = (1..=12).find(|number| month(*number))?;
    Some(Period::Month(Month::at(year, (found + 2) % 12)))
}
