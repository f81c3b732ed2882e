//! The small tables that the queries join: what an office says, its periods and their days, and the code lists.

use chrono::{Months, NaiveDate};

use super::naming::OFFICE;
use super::parquet;
use crate::definition::Definitions;
use crate::error::Error;
use crate::model::calendar::WorkingDays;
use crate::model::output::OutputFile;
use crate::model::period::Period;
use crate::model::results::Results;
use crate::parquet::Column;

/// The code lists, which are those of all offices.
pub const CODES: &str = "codes";
/// The small tables of each office.
pub const OF_OFFICE: [&str; 6] = ["offices", "periods", "spans", "calendar", "universe", "baselines"];

/// The files of the small tables.
pub fn files(results: &Results, definitions: &Definitions, office: &str) -> Result<Vec<OutputFile>, Error> {
    let named = tables(results, definitions).into_iter().map(|(name, columns)| {
        let part = if name == CODES { String::new() } else { format!("/{OFFICE}={office}") };
        parquet(format!("{name}{part}/part.parquet"), columns)
    });
    named.collect()
}

/// The small tables by their names.
pub fn tables<'a>(results: &'a Results, definitions: &'a Definitions) -> Vec<(&'static str, Vec<Column<'a>>)> {
    let periods: Vec<Period> = results.fiscal_years.iter().flat_map(|year| Period::of_fiscal_year(*year)).collect();
    vec![
        ("offices", offices(results, definitions)),
        ("periods", self::periods(&periods, results)),
        ("spans", spans(&periods, results)),
        ("calendar", calendar(results, definitions)),
        ("universe", universe(definitions)),
        ("baselines", baselines(definitions)),
        (CODES, codes(definitions)),
    ]
}

fn offices<'a>(results: &'a Results, definitions: &'a Definitions) -> Vec<Column<'a>> {
    vec![
        Column::texts("name", [results.office.as_deref()]),
        Column::written("period", [Some(results.period.to_string())]),
        Column::days("as_of", [Some(results.as_of)]),
        Column::texts("program", [Some(env!("CARGO_PKG_VERSION"))]),
        Column::texts("definitions_sha256", [Some(definitions.digest.as_str())]),
    ]
}

fn kind(period: Period) -> &'static str {
    match period {
        Period::Year(_) => "year",
        Period::Half(..) => "half",
        Period::Quarter(..) => "quarter",
        Period::Cumulative(..) => "cumulative",
        Period::Month(_) => "month",
    }
}

/// Whether a period has begun but is not over.
fn is_partial(period: Period, as_of: NaiveDate) -> bool {
    let (first, last) = period.days();
    first <= as_of && as_of < last
}

fn periods<'a>(periods: &[Period], results: &'a Results) -> Vec<Column<'a>> {
    let periods = periods.to_vec();
    let all = || periods.clone().into_iter();
    vec![
        Column::written("period", all().map(|period| Some(period.to_string()))),
        Column::texts("kind", all().map(|period| Some(kind(period)))),
        Column::integers("fiscal_year", all().map(|period| Some(period.fiscal_year().into()))),
        Column::days("first_day", all().map(|period| Some(period.days().0))),
        Column::days("last_day", all().map(|period| Some(period.days().1))),
        Column::flags("is_evaluated", all().map(|period| Some(period == results.period))),
        Column::flags("is_partial", all().map(|period| Some(is_partial(period, results.as_of)))),
        Column::written("year_before", all().map(|period| Some(period.previous_year().to_string()))),
    ]
}

/// The days that are looked at for a period: its own, or those of the same part of it a year before.
struct Span {
    period: Period,
    name: &'static str,
    first: NaiveDate,
    last: NaiveDate,
    year: (NaiveDate, NaiveDate),
}

impl Span {
    /// Both spans of a period; nothing after the day of the evaluation is looked at.
    fn both(period: Period, as_of: NaiveDate) -> impl Iterator<Item = Self> {
        let span = move |of: Period, name, last: NaiveDate| {
            let year = Period::Year(of.fiscal_year()).days();
            Self { period, name, first: of.days().0, last: last.min(as_of), year: (year.0, year.1.min(as_of)) }
        };
        let before = period.previous_year();
        let same_part = as_of.checked_sub_months(Months::new(12)).filter(|_| is_partial(period, as_of));
        let last = same_part.unwrap_or(before.days().1);
        [span(period, "own", period.days().1), span(before, "year-before", last)].into_iter()
    }
}

fn spans<'a>(periods: &[Period], results: &'a Results) -> Vec<Column<'a>> {
    let all: Vec<Span> = periods.iter().flat_map(|period| Span::both(*period, results.as_of)).collect();
    let days = |name: &str, of: fn(&Span) -> NaiveDate| {
        Column::days(name, all.iter().map(|span| Some(of(span))).collect::<Vec<_>>())
    };
    let evaluated = results.period;
    vec![
        Column::written("period", all.iter().map(|span| Some(span.period.to_string())).collect::<Vec<_>>()),
        Column::integers(
            "fiscal_year",
            all.iter().map(|span| Some(span.period.fiscal_year().into())).collect::<Vec<_>>(),
        ),
        Column::flags("is_evaluated", all.iter().map(|span| Some(span.period == evaluated)).collect::<Vec<_>>()),
        Column::texts("span", all.iter().map(|span| Some(span.name)).collect::<Vec<_>>()),
        days("first_day", |span| span.first),
        days("last_day", |span| span.last),
        days("year_first_day", |span| span.year.0),
        days("year_last_day", |span| span.year.1),
    ]
}

/// Every day of the fiscal years in the data, and of the year before the first.
fn calendar<'a>(results: &Results, definitions: &Definitions) -> Vec<Column<'a>> {
    let working = WorkingDays::new(&definitions.settings.holidays);
    let (first, last) = (results.fiscal_years.first(), results.fiscal_years.last());
    let days: Vec<NaiveDate> = first.zip(last).map_or_else(Vec::new, |(first, last)| {
        let (from, to) = (Period::Year(first - 1).days().0, Period::Year(*last).days().1);
        from.iter_days().take_while(|day| *day <= to).collect()
    });
    let works: Vec<Option<bool>> = days.iter().map(|day| Some(working.is_working(*day))).collect();
    vec![Column::days("day", days.into_iter().map(Some)), Column::flags("is_working", works)]
}

fn universe(definitions: &Definitions) -> Vec<Column<'_>> {
    let all = &definitions.settings.universe;
    vec![
        Column::texts("name", all.keys().map(|name| Some(name.as_str()))),
        Column::integers("size", all.values().map(|size| Some(*size))),
    ]
}

fn baselines(definitions: &Definitions) -> Vec<Column<'_>> {
    let all = || definitions.settings.baselines.iter();
    vec![
        Column::texts("indicator", all().map(|said| Some(said.indicator.as_str()))),
        Column::written("period", all().map(|said| Some(said.period.to_string()))),
        Column::integers("numerator", all().map(|said| Some(said.ratio.numerator))),
        Column::integers("denominator", all().map(|said| Some(said.ratio.denominator))),
    ]
}

fn codes(definitions: &Definitions) -> Vec<Column<'_>> {
    let all = || definitions.vocabularies.values().flat_map(|list| list.entry.iter().map(move |entry| (list, entry)));
    let place = definitions.vocabularies.values().flat_map(|list| (1..).zip(&list.entry).map(|(place, _)| Some(place)));
    vec![
        Column::texts("vocabulary", all().map(|(list, _)| Some(list.id.as_str()))),
        Column::texts("code", all().map(|(_, entry)| Some(entry.code.as_str()))),
        Column::integers("place", place),
        Column::texts("title_th", all().map(|(_, entry)| Some(entry.title.th.as_str()))),
        Column::texts("title_en", all().map(|(_, entry)| Some(entry.title.en.as_str()))),
        Column::texts("family", all().map(|(_, entry)| entry.family.as_deref())),
    ]
}
