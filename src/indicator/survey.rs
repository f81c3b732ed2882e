//! The surveys of a period: their lines, their groups, how reliable their items are, and who answered.
//!
//! [`mod@lines`] counts levels, [`groups`] decides which groups of respondents are large enough to be shown,
//! [`reliability`] holds the items of a survey against one another.

mod groups;
mod lines;
mod reliability;

use std::collections::{BTreeMap, BTreeSet};

pub use groups::Withheld;

use chrono::{Months, NaiveDate};
use polars::prelude::*;

use super::dating::number_of;
use super::plain::Plain;
use crate::definition::Populations;
use crate::error::Error;
use crate::model::dataset::{FactFrame, Facts};
use crate::model::fact::FactTable;
use crate::model::ledger::Values;
use crate::model::location::Location;
use crate::model::period::{Month, Period};
use crate::model::places::Places;
use crate::model::survey::{Comment, Response, SurveyLine, SurveyProfile};

/// The columns that are looked at.
const COLUMNS: [&str; 9] = ["survey", "section", "item", "respondent", "group", "state", "score", "scale", "weight"];

/// What is said of the surveys of a period.
#[derive(Default)]
pub struct Surveys {
    /// The lines, by survey in the order of their appearance.
    pub lines: Vec<SurveyLine>,
    /// What else is said of each.
    pub profiles: Vec<SurveyProfile>,
    /// The groups that are not shown.
    pub withheld: Withheld,
}

/// A respondent: numbers begin anew on every sheet.
type Respondent<'a> = (&'a str, Option<&'a str>, i64);

/// An answer, or the answers of one level of a tally.
struct Answer<'a> {
    section: Option<&'a str>,
    item: &'a str,
    /// The respondent's number on the sheet; none in a tally.
    number: Option<i64>,
    group: Option<&'a str>,
    /// The highest level.
    scale: usize,
    /// The level chosen, within the scale.
    level: Option<usize>,
    state: &'a str,
    weight: i64,
    /// The sheet.
    place: &'a Location,
}

impl<'a> Answer<'a> {
    fn is_given(&self) -> bool {
        self.level.is_some() && self.weight > 0
    }

    fn respondent(&self) -> Option<Respondent<'a>> {
        Some((&*self.place.file, self.place.sheet.as_deref(), self.number?))
    }
}

/// The surveys of a period, by name in the order of their appearance.
pub fn surveys(
    facts: &Facts,
    described: &FactTable,
    period: Period,
    populations: &Populations,
) -> Result<Surveys, Error> {
    let Some(table) = facts.tables.get(described.id()) else { return Ok(Surveys::default()) };
    let (plain, rows) = copied(table, described, period.days())?;
    let surveys = answers(&plain, &table.places, &rows);
    let (before, rows_before) = copied(table, described, compared(period, facts.as_of))?;
    let surveys_before = answers(&before, &table.places, &rows_before);
    let withheld = Withheld::of(period, units(&surveys), units(&surveys_before));
    let mut found = Surveys::default();
    for (name, answers) in &surveys {
        found.lines.extend(lines::lines(name, answers));
        let own = |comment: &&Comment| {
            &*comment.survey == *name && comment.date.is_some_and(|date| period.contains(Month::of(date)))
        };
        let files: Vec<&str> =
            answers.iter().map(|answer| &*answer.place.file).collect::<BTreeSet<_>>().into_iter().collect();
        let comments = facts.comments.iter().filter(own);
        found.profiles.push(SurveyProfile {
            survey: (*name).to_owned(),
            response: Response { respondents: respondents(&answers.iter()), population: populations.of(name, &files) },
            groups: withheld.shown_lines(name, answers),
            withheld: withheld.count(answers),
            reliability: reliability::reliability(answers),
            comments: comments.clone().filter(|comment| comment.text.is_some()).cloned().collect(),
            without_comment: comments.filter(|comment| comment.text.is_none()).count(),
        });
    }
    found.withheld = withheld;
    Ok(found)
}

/// How many gave an answer; of a tally, the most who answered one item.
fn respondents<'a>(answers: &(impl Iterator<Item = &'a Answer<'a>> + Clone)) -> i64 {
    let given = || answers.clone().filter(|answer| answer.is_given());
    let named: BTreeSet<_> = given().filter_map(Answer::respondent).collect();
    let mut tallied: BTreeMap<(Option<&str>, &str), i64> = BTreeMap::new();
    for answer in given().filter(|answer| answer.number.is_none()) {
        *tallied.entry((answer.section, answer.item)).or_default() += answer.weight;
    }
    i64::try_from(named.len()).unwrap_or(i64::MAX) + tallied.into_values().max().unwrap_or(0)
}

/// The days of the year before with which a period is compared: all, or as far as it has gone on.
fn compared(period: Period, as_of: NaiveDate) -> (NaiveDate, NaiveDate) {
    let (first, last) = period.previous_year().days();
    let partial = period.days().0 <= as_of && as_of < period.days().1;
    let until = as_of.checked_sub_months(Months::new(12)).filter(|_| partial);
    (first, until.unwrap_or(last))
}

/// The answers of some days, with their rows: they are a small part of a decade, and only they are copied.
fn copied(
    table: &FactFrame,
    described: &FactTable,
    days: (NaiveDate, NaiveDate),
) -> Result<(Plain, Vec<IdxSize>), Error> {
    let rows = rows(&table.frame, days).map_err(|error| Error::Engine(error.to_string()))?;
    let own = table.frame.select(COLUMNS).and_then(|frame| frame.take(&IdxCa::from_vec("row".into(), rows.clone())));
    let own = own.map_err(|error| Error::Engine(error.to_string()))?;
    Ok((Plain::of(described, &own, |column| COLUMNS.contains(&column.id.as_str()))?, rows))
}

/// The answers of each survey.
fn units<'a>(surveys: &'a [(&'a str, Vec<Answer<'a>>)]) -> impl Iterator<Item = &'a [Answer<'a>]> {
    surveys.iter().map(|(_, answers)| answers.as_slice())
}

/// The rows of some days.
fn rows(answers: &DataFrame, (first, last): (NaiveDate, NaiveDate)) -> PolarsResult<Vec<IdxSize>> {
    let within = number_of(first)..=number_of(last);
    let dates = answers.column("date")?.cast(&DataType::Int32)?;
    let rows = (0..).zip(dates.i32()?.iter());
    Ok(rows.filter(|(_, day)| day.is_some_and(|day| within.contains(&day))).map(|(row, _)| row).collect())
}

/// The answers of a period by survey; `rows` are their places in the whole table.
fn answers<'a>(plain: &'a Plain, places: &'a Places, rows: &[IdxSize]) -> Vec<(&'a str, Vec<Answer<'a>>)> {
    let mut surveys: Vec<(&str, Vec<Answer<'_>>)> = Vec::new();
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for (row, of_table) in rows.iter().enumerate() {
        let name = text(plain, "survey", row).unwrap_or_default();
        let place = places.sheet(*of_table as usize);
        let number = *numbers.entry(name).or_insert_with(|| {
            surveys.push((name, Vec::new()));
            surveys.len() - 1
        });
        let scale = integer(plain, "scale", row).and_then(|scale| usize::try_from(scale).ok()).unwrap_or(0);
        let level = integer(plain, "score", row).and_then(|score| usize::try_from(score).ok());
        surveys[number].1.push(Answer {
            section: text(plain, "section", row),
            item: text(plain, "item", row).unwrap_or_default(),
            number: integer(plain, "respondent", row),
            group: text(plain, "group", row),
            scale,
            level: level.filter(|level| (1..=scale).contains(level)),
            state: text(plain, "state", row).unwrap_or_default(),
            weight: integer(plain, "weight", row).unwrap_or(0),
            place,
        });
    }
    surveys
}

/// The scales of a survey, in the order of their appearance.
fn scales(answers: &[Answer<'_>]) -> Vec<usize> {
    let mut scales: Vec<usize> = Vec::new();
    for answer in answers {
        if !scales.contains(&answer.scale) {
            scales.push(answer.scale);
        }
    }
    scales
}

fn text<'a>(plain: &'a Plain, name: &str, row: usize) -> Option<&'a str> {
    match plain.column(name) {
        Values::Text(values) => values.at(row),
        _ => None,
    }
}

fn integer(plain: &Plain, name: &str, row: usize) -> Option<i64> {
    match plain.column(name) {
        Values::Integer(values) => values.at(row),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::model::survey::{Line, Reliability};

    static PLACE: LazyLock<Location> = LazyLock::new(|| Location::file("file"));

    /// What a respondent answered to an item; a level of 0 is none.
    fn answer(section: Option<&'static str>, item: &'static str, number: Option<i64>, level: usize) -> Answer<'static> {
        Answer {
            section,
            item,
            number,
            group: None,
            scale: 5,
            level: Some(level).filter(|level| *level > 0),
            state: if level > 0 { "answered" } else { "missing" },
            weight: 1,
            place: &PLACE,
        }
    }

    /// So many answers of one level in a tally.
    fn tallied(section: Option<&'static str>, item: &'static str, level: usize, weight: i64) -> Answer<'static> {
        Answer { weight, ..answer(section, item, None, level) }
    }

    #[test]
    fn respondents_are_those_who_answered_anything_and_of_a_tally_the_most_of_one_item() {
        let count = |answers: &[Answer<'_>]| respondents(&answers.iter());
        assert_eq!(count(&[]), 0);
        let named = [answer(None, "a", Some(1), 5), answer(None, "b", Some(1), 4), answer(None, "a", Some(2), 0)];
        assert_eq!(count(&named), 1, "who left all blank answered nothing");
        let tally = [
            tallied(None, "a", 5, 3),
            tallied(None, "a", 4, 4),
            tallied(None, "b", 5, 6),
            tallied(Some("s"), "b", 5, 2),
        ];
        assert_eq!(count(&tally), 7);
        assert_eq!(count(&[tallied(None, "a", 5, 0), tallied(None, "a", 0, 9)]), 0);
        let both: Vec<_> = named.into_iter().chain(tally).collect();
        assert_eq!(count(&both), 8);
    }

    #[test]
    fn a_period_that_goes_on_is_compared_with_as_much_of_the_year_before() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let until = |as_of: &str| compared(Period::Quarter(2569, 4), day(as_of));
        let (first, last) = (day("2025-07-01"), day("2025-09-30"));
        for (as_of, end) in [
            ("2026-06-30", last),
            ("2026-07-01", first),
            ("2026-08-15", day("2025-08-15")),
            ("2026-09-29", day("2025-09-29")),
            ("2026-09-30", last),
            ("2027-01-01", last),
        ] {
            assert_eq!(until(as_of), (first, end), "{as_of}");
        }
        let february = compared("2572-02".parse().expect("a month"), day("2029-02-28"));
        assert_eq!(february.1, day("2028-02-29"), "a month that is over is held against all of a longer one");
    }

    #[test]
    fn lines_are_of_items_then_sections_then_the_whole_and_never_of_two_scales() {
        let with =
            |state: &'static str, weight: i64, own: Answer<'static>| Answer { state, weight, level: None, ..own };
        let other_scale = |level: usize| Answer { scale: 3, ..answer(Some("s"), "a", Some(9), level) };
        let answers = [
            answer(Some("s"), "a", Some(1), 5),
            answer(Some("s"), "b", Some(1), 4),
            answer(Some("t"), "a", Some(1), 3),
            answer(None, "c", Some(1), 1),
            answer(Some("s"), "a", Some(2), 4),
            with("not-applicable", 2, answer(Some("s"), "a", Some(3), 1)),
            with("unreadable", 3, answer(Some("s"), "b", Some(3), 1)),
            with("missing", 4, answer(Some("t"), "a", Some(3), 1)),
            other_scale(3),
        ];
        let found = lines::lines("survey", &answers);
        let said: Vec<String> = found
            .iter()
            .map(|line| {
                let name = match &line.line {
                    Line::Item(item) => format!("{}/{item}", line.section.as_deref().unwrap_or("")),
                    Line::Section(section) => section.clone(),
                    Line::Overall => "all".to_owned(),
                    Line::Group(_) => "group".to_owned(),
                };
                format!("{name} {:?} {} {} {}", line.counts, line.missing, line.not_applicable, line.unreadable)
            })
            .collect();
        let expected = [
            "s/a [0, 0, 0, 1, 1] 0 2 0",
            "s/b [0, 0, 0, 1, 0] 0 0 3",
            "t/a [0, 0, 1, 0, 0] 4 0 0",
            "/c [1, 0, 0, 0, 0] 0 0 0",
            "s [0, 0, 0, 2, 1] 0 2 3",
            "t [0, 0, 1, 0, 0] 4 0 0",
            "all [1, 0, 1, 2, 1] 4 2 3",
            "s/a [0, 0, 1] 0 0 0",
            "s [0, 0, 1] 0 0 0",
            "all [0, 0, 1] 0 0 0",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn reliability_is_of_sections_with_several_items_and_of_the_whole_over_whoever_answered_each() {
        let rows: [(i64, [usize; 4]); 4] = [(1, [5, 5, 4, 5]), (2, [3, 3, 3, 2]), (3, [1, 1, 2, 1]), (4, [5, 0, 5, 5])];
        let items = [("s", "a"), ("s", "b"), ("t", "c"), ("t", "d")];
        let answers: Vec<_> = rows
            .into_iter()
            .flat_map(|(number, levels)| {
                items
                    .into_iter()
                    .zip(levels)
                    .map(move |((section, item), level)| answer(Some(section), item, Some(number), level))
            })
            .collect();
        let said = |answers: &[Answer<'_>]| -> Vec<String> {
            let shown = |own: &Reliability| {
                let alpha = own.alpha.map(|alpha| alpha.to_string());
                format!(
                    "{} {} {} {}",
                    own.section.as_deref().unwrap_or("all"),
                    own.items,
                    own.respondents,
                    alpha.as_deref().unwrap_or("-")
                )
            };
            reliability::reliability(answers).iter().map(shown).collect()
        };
        // Of t, with n² under each variance: 20 and 51 of its items, 131 of their sum: 2 · (131 - 71) / 131 = 0.916. Of all,
        // over three respondents: 24, 24, 6 and 26, 296 of their sum: 4 / 3 · (296 - 80) / 296 = 0.973.
        assert_eq!(said(&answers), ["s 2 3 1.00", "t 2 4 0.92", "all 4 3 0.97"]);
        // One section is the whole; one item has no correlation; a tally tells of nobody.
        assert_eq!(
            said(
                &answers.iter().filter(|own| own.section == Some("s")).map(|own| Answer { ..*own }).collect::<Vec<_>>()
            ),
            ["all 2 3 1.00"]
        );
        assert_eq!(
            said(&answers.iter().filter(|own| own.item == "a").map(|own| Answer { ..*own }).collect::<Vec<_>>()),
            Vec::<String>::new()
        );
        assert_eq!(said(&[tallied(None, "a", 5, 3), tallied(None, "b", 4, 3)]), Vec::<String>::new());
        // Who was asked the same twice has no level of it.
        let twice = [
            answer(None, "a", Some(1), 5),
            answer(None, "b", Some(1), 5),
            answer(None, "a", Some(1), 1),
            answer(None, "a", Some(2), 3),
            answer(None, "b", Some(2), 3),
        ];
        assert_eq!(said(&twice), ["all 2 1 -"]);
    }
}
