//! The budget: what is planned, by line and category, and what is spent, one below the other (DOMAIN 1.5).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use polars::prelude::*;

use super::budget_plan::{CATEGORIES, FORM as PLAN};
use super::frame::places_of;
use super::{Sources, register, values};
use crate::definition::spelling::key;
use crate::issue::{Issue, Problem};
use crate::model::dataset::{FactFrame, Table};
use crate::model::fact::AMOUNT_SCALE;
use crate::model::location::Location;
use crate::model::period::{Month, Period, fiscal_year_of};

const SPENDING: &str = "spending";

/// A row of the budget: an amount planned, or spent.
struct Line {
    planned: bool,
    activity: Option<String>,
    category: Option<String>,
    item: Option<String>,
    date: Option<NaiveDate>,
    amount: Option<i64>,
    /// The cell of its amount.
    place: Location,
    /// The cell of its activity.
    activity_place: Location,
}

/// The table of the budget; none without either register.
///
/// A line of the plan belongs to the fiscal year that it names. Where it names none it belongs to that of the latest
/// spending up to the day of the evaluation: offices keep both registers side by side, and an evaluation in October is
/// of the year that has ended. Where nothing is spent it belongs to the year of the evaluation.
pub fn budget(sources: &Sources<'_>, issues: &mut Vec<Issue>) -> PolarsResult<Option<FactFrame>> {
    let tables = &sources.dataset.tables;
    if [PLAN, SPENDING].iter().all(|form| !tables.contains_key(*form)) {
        return Ok(None);
    }
    let spent = tables.get(SPENDING).map_or(Ok(Vec::new()), |table| spent(sources, table))?;
    let latest = spent.iter().filter_map(|line| line.date).filter(|date| *date <= sources.as_of).max();
    let year = Month::of(latest.unwrap_or(sources.as_of)).fiscal_year();
    let planned = tables.get(PLAN).map_or(Ok(Vec::new()), |table| planned(sources, table, year, issues))?;
    if tables.contains_key(PLAN) {
        overspent(sources, &planned, &spent, issues);
    }
    let mut lines = planned;
    lines.extend(spent);
    let side = |line: &Line| Some(if line.planned { "plan" } else { "spent" }.to_owned());
    let amount = |line: &Line, planned: bool| line.amount.filter(|_| line.planned == planned);
    let columns = vec![
        values::words("side", lines.iter().map(side).collect()),
        values::words("activity", lines.iter().map(|line| line.activity.clone()).collect()),
        values::words("category", lines.iter().map(|line| line.category.clone()).collect()),
        values::words("item", lines.iter().map(|line| line.item.clone()).collect()),
        values::dates("date", lines.iter().map(|line| line.date).collect())?,
        values::numbers("allocated", lines.iter().map(|line| amount(line, true)).collect()),
        values::numbers("spent", lines.iter().map(|line| amount(line, false)).collect()),
    ];
    let frame = DataFrame::new(lines.len(), columns)?;
    Ok(Some(FactFrame { frame, places: lines.into_iter().map(|line| line.place).collect() }))
}

/// The lines of the plan: one for each filled column of a category; without any, the amount under the category named.
fn planned(sources: &Sources<'_>, table: &Table, year: i32, issues: &mut Vec<Issue>) -> PolarsResult<Vec<Line>> {
    let base = base(sources, table, PLAN)?;
    let activities = values::texts(&base, "activity")?;
    let items = values::texts(&base, "item")?;
    let named = values::texts(&base, "category")?;
    let amounts = values::integers(&base, "amount")?;
    let years = values::integers(&base, "fiscal_year")?;
    let year_places = places_of(table, Some("fiscal_year"))?;
    let places = places_of(table, Some("amount"))?;
    let activity_places = places_of(table, Some("activity"))?;
    let mut columns = Vec::new();
    for category in CATEGORIES {
        columns.push((category, values::integers(&base, category)?, places_of(table, Some(category))?));
    }
    let mut lines = Vec::new();
    for row in 0..base.height() {
        let date = match years[row] {
            None => Some(first_day(year)),
            Some(typed) => fiscal_year(typed).map(first_day),
        };
        if let (None, Some(typed)) = (date, years[row]) {
            let problem =
                Problem::UnreadableDate { column: sources.title(PLAN, "fiscal_year"), found: values::written(typed) };
            issues.push(Issue { location: year_places.at(row), problem });
        }
        let own = |text: Option<&str>| text.map(ToOwned::to_owned);
        let line = |category: Option<&str>, amount: Option<i64>, place: &Location| Line {
            planned: true,
            activity: own(activities[row]),
            category: own(category),
            item: own(items[row]),
            date,
            amount,
            place: place.clone(),
            activity_place: activity_places.at(row),
        };
        let filled = columns.iter().filter(|(_, amounts, _)| amounts[row].is_some());
        let before = lines.len();
        lines.extend(filled.map(|(category, amounts, places)| line(Some(category), amounts[row], &places.at(row))));
        if lines.len() == before {
            lines.push(line(named[row], amounts[row], &places.at(row)));
        }
    }
    Ok(lines)
}

/// The lines of the register of spending.
fn spent(sources: &Sources<'_>, table: &Table) -> PolarsResult<Vec<Line>> {
    let base = base(sources, table, SPENDING)?;
    let [activities, categories, items] = ["activity", "category", "item"].map(|name| values::texts(&base, name));
    let (activities, categories, items) = (activities?, categories?, items?);
    let dates = values::days(&base, "date")?;
    let amounts = values::integers(&base, "amount")?;
    let places = places_of(table, Some("amount"))?;
    let activity_places = places_of(table, Some("activity"))?;
    let own = |text: Option<&str>| text.map(ToOwned::to_owned);
    let line = |(row, place): (usize, Location)| Line {
        planned: false,
        activity: own(activities[row]),
        category: own(categories[row]),
        item: own(items[row]),
        date: dates[row],
        amount: amounts[row],
        place,
        activity_place: activity_places.at(row),
    };
    Ok(places.iter().enumerate().map(line).collect())
}

fn base(sources: &Sources<'_>, table: &Table, form: &str) -> PolarsResult<DataFrame> {
    let derived = crate::model::fact::added_to(form);
    register::base(table, &sources.definitions.facts[form], &|name| derived.iter().all(|column| column.id != name))
}

/// The fiscal year that a number in hundredths means.
fn fiscal_year(hundredths: i64) -> Option<i32> {
    (hundredths % AMOUNT_SCALE == 0).then(|| fiscal_year_of(hundredths / AMOUNT_SCALE)).flatten()
}

fn first_day(year: i32) -> NaiveDate {
    Period::Year(year).days().0
}

/// Activities of which more is spent than planned in a fiscal year, and categories within them: told at the spending
/// that passed the plan.
fn overspent(sources: &Sources<'_>, planned: &[Line], spent: &[Line], issues: &mut Vec<Issue>) {
    let year = |line: &Line| line.date.map(|date| Month::of(date).fiscal_year());
    let activity = |line: &Line| line.activity.as_deref().map(key);
    let mut plans: BTreeMap<(i32, String), Vec<&Line>> = BTreeMap::new();
    for line in planned {
        if let Some(own) = year(line).zip(activity(line)) {
            plans.entry(own).or_default().push(line);
        }
    }
    let mut spendings: BTreeMap<(i32, String), Vec<&Line>> = BTreeMap::new();
    for line in spent.iter().filter(|line| line.date.is_some_and(|date| date <= sources.as_of)) {
        if let Some(own) = year(line).zip(activity(line)) {
            spendings.entry(own).or_default().push(line);
        }
    }
    let any_year = |year: i32| plans.keys().any(|(own, _)| *own == year);
    for ((year, activity), lines) in &mut spendings {
        lines.sort_by_key(|line| line.date);
        let Some(plan) = plans.get(&(*year, activity.clone())) else {
            // A year without any plan is told by its figures.
            if any_year(*year) {
                let form = sources.definitions.form(PLAN).map_or(PLAN, |form| &form.title.th).to_owned();
                let found = lines[0].activity.clone().unwrap_or_default();
                let problem =
                    Problem::UnknownReference { column: sources.title(SPENDING, "activity"), found, form, rows: 1 };
                issues.push(Issue { location: lines[0].activity_place.clone(), problem });
            }
            continue;
        };
        passed(sources, plan, lines, None, issues);
        let categories: std::collections::BTreeSet<_> = lines.iter().filter_map(|line| line.category.clone()).collect();
        // A plan of one category says the same as its activity.
        let kinds: std::collections::BTreeSet<_> = plan.iter().map(|line| line.category.as_deref()).collect();
        let parted = !kinds.contains(&None) && (kinds.len() > 1 || categories.len() > 1);
        for category in categories.iter().filter(|_| parted) {
            let of = |lines: &[&Line]| -> Vec<usize> {
                (0..lines.len()).filter(|own| lines[*own].category.as_ref() == Some(category)).collect()
            };
            let own_plan: Vec<&Line> = of(plan).into_iter().map(|own| plan[own]).collect();
            let own_lines: Vec<&Line> = of(lines).into_iter().map(|own| lines[own]).collect();
            passed(sources, &own_plan, &own_lines, Some(category), issues);
        }
    }
}

/// Tells at which of some lines more was spent than planned, if that is so.
fn passed(sources: &Sources<'_>, plan: &[&Line], lines: &[&Line], category: Option<&str>, issues: &mut Vec<Issue>) {
    let Some(allocated) = plan.iter().map(|line| line.amount).sum::<Option<i64>>() else { return };
    let mut sum = 0;
    let mut at = None;
    for line in lines {
        sum += line.amount.unwrap_or_default();
        if sum > allocated && at.is_none() {
            at = Some(*line);
        }
    }
    let Some(line) = at.filter(|_| sum > allocated) else { return };
    let title = |code: &str| {
        sources.definitions.code_title("budget-category", code, crate::definition::Language::Thai).to_owned()
    };
    let column = sources.title(SPENDING, "activity");
    let activity = line.activity.clone().unwrap_or_default();
    let problem = Problem::Overspent {
        column,
        activity,
        category: category.map(title),
        found: values::written(sum),
        allocated: values::written(allocated),
    };
    issues.push(Issue { location: line.place.clone(), problem });
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Datelike;

    #[test]
    fn a_fiscal_year_is_read_in_either_era() {
        let cases = [
            (256_900, Some(2569)),
            (202_600, Some(2569)),
            (6900, Some(2569)),
            (256_950, None),
            (300_000, None),
            (-100, None),
        ];
        for (hundredths, expected) in cases {
            assert_eq!(fiscal_year(hundredths), expected, "{hundredths}");
        }
        assert_eq!(first_day(2569).year(), 2025);
    }
}
