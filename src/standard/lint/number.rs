//! The number of a document, taken apart.

use chrono::Datelike;

use crate::definition::{Documents, Series, spelling};
use crate::model::evidence::Evidence;
use crate::model::period::{BUDDHIST_OFFSET, Month};

/// Longer numbers count no documents.
const LONGEST: usize = 9;

/// A document's number: which series, which number in it, of which year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// What stands beside the running number and the year.
    pub series: String,
    /// The running number.
    pub running: u64,
    /// The Buddhist year: that of the number, else that of the date.
    pub year: Option<i32>,
    /// The year that the number says and its date does not allow.
    pub other_year: Option<i32>,
}

impl Number {
    /// The number of a record whose kind has numbers that run.
    pub fn of(record: &Evidence, documents: &Documents) -> Option<Self> {
        let rule = documents.rule(record.kind.as_deref()?)?;
        let written: String = bare(record.number.as_deref()?, &documents.before_number);
        let (series, running, said) = match rule.series? {
            Series::YearSuffix => with_year(&written)?,
            Series::Prefix => with_prefix(&written)?,
        };
        let dated = record.dated.map(|dated| (dated.year() + BUDDHIST_OFFSET, Month::of(dated).fiscal_year()));
        let allowed =
            |year: i32| dated.is_none_or(|(calendar, fiscal)| year == calendar || (rule.fiscal && year == fiscal));
        Some(Self {
            series,
            running,
            year: said.or(dated.map(|(calendar, _)| calendar)),
            other_year: said.filter(|year| !allowed(*year)),
        })
    }
}

/// In one spelling, without spaces and without the words that stand before a number.
fn bare(number: &str, before: &[String]) -> String {
    let number: String = spelling::text(number).split_whitespace().collect();
    let word = before.iter().find_map(|word| number.strip_prefix(word.as_str()));
    word.unwrap_or(&number).to_owned()
}

/// `295/2557`; the year may be missing.
fn with_year(written: &str) -> Option<(String, u64, Option<i32>)> {
    let parted = written.rsplit_once('/').filter(|(head, _)| head.ends_with(|c: char| c.is_ascii_digit()));
    let (head, year) = parted.map_or((written, None), |(head, year)| (head, Some(year)));
    let year = match year {
        None => None,
        Some(year) => Some(buddhist(year)?),
    };
    let (series, running) = running(head)?;
    Some((series, running, year))
}

fn buddhist(written: &str) -> Option<i32> {
    let digits = written.bytes().all(|byte| byte.is_ascii_digit());
    let year: i32 = written.parse().ok().filter(|_| digits)?;
    match written.len() {
        2 => Some(2500 + year),
        4 if year < 2400 => Some(year + BUDDHIST_OFFSET),
        4 => Some(year),
        _ => None,
    }
}

/// `ศธ 04225/1287`, `ศธ 04225/ว 1287`: letters before the number are a series of their own.
fn with_prefix(written: &str) -> Option<(String, u64, Option<i32>)> {
    let (series, running) = running(written)?;
    Some((series, running, None))
}

/// What stands before the last digits, and their number.
fn running(written: &str) -> Option<(String, u64)> {
    let series = written.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &written[series.len()..];
    let number = digits.parse().ok().filter(|_| digits.len() <= LONGEST)?;
    Some((series.to_lowercase().replace('.', ""), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_taken_apart() {
        let cases = [
            ("295/2557", Some(("", 295, Some(2557)))),
            ("๒๙๕ / ๒๕๕๗", Some(("", 295, Some(2557)))),
            ("295/57", Some(("", 295, Some(2557)))),
            ("295/2014", Some(("", 295, Some(2557)))),
            ("295/2399", Some(("", 295, Some(2942)))),
            ("295/2400", Some(("", 295, Some(2400)))),
            ("295", Some(("", 295, None))),
            ("ab/295/2557", Some(("ab/", 295, Some(2557)))),
            ("295/255", None),
            ("295/x", None),
            ("x", None),
            ("", None),
        ];
        for (written, expected) in cases {
            let found = with_year(&bare(written, &[]));
            let found = found.as_ref().map(|(series, running, year)| (series.as_str(), *running, *year));
            assert_eq!(found, expected, "{written}");
        }
        let cases = [
            ("ab 04225/1287", Some(("ab04225/", 1287))),
            ("AB.04225/1287", Some(("ab04225/", 1287))),
            ("ab 04225/v 1287", Some(("ab04225/v", 1287))),
            ("04225/", None),
            ("1234567890", None),
        ];
        for (written, expected) in cases {
            let found = with_prefix(&bare(written, &[]));
            let found = found.as_ref().map(|(series, running, _)| (series.as_str(), *running));
            assert_eq!(found, expected, "{written}");
        }
        assert_eq!(bare("no. 295/2557", &["no.".to_owned()]), "295/2557");
    }
}
