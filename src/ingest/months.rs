//! Registers that are kept with one column for each month (DOMAIN 1.13).

use chrono::NaiveDate;

use super::date::{self, Window};
use super::header::Headers;
use super::sheet::{Sheet, Value};
use crate::definition::spelling;
use crate::issue::Problem;
use crate::model::period::{BUDDHIST_OFFSET, Month, Period};

/// A single month among the headers is a column of its own kind.
pub const FEWEST: usize = 2;
/// The fiscal year begins in October.
const FIRST_OF_FISCAL_YEAR: u32 = 10;

/// A column that belongs to a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthColumn {
    /// The column.
    pub column: u32,
    /// The month.
    pub month: Month,
}

impl MonthColumn {
    /// Whether a day lies in its month.
    pub fn holds(self, day: NaiveDate) -> bool {
        Month::of(day) == self.month
    }

    /// The first day of its month.
    pub fn first(self) -> NaiveDate {
        Period::Month(self.month).days().0
    }
}

/// How many of the headers that no field took are months.
pub fn count(headers: &Headers) -> usize {
    headers.others.iter().filter(|cell| date::month_alone(&cell.header).is_some()).count()
}

/// The columns of months, and what is wrong with those whose year nothing tells: neither their header nor the titles
/// above it, the sheet's name or the file's.
pub fn columns(
    sheet: &Sheet,
    file: &str,
    top: usize,
    headers: &Headers,
    window: Window,
) -> (Vec<MonthColumn>, Vec<(u32, u32, Problem)>) {
    let (mut months, mut wrong) = (Vec::new(), Vec::new());
    let named: Vec<_> =
        headers.others.iter().filter_map(|cell| Some((cell, date::month_alone(&cell.header)?))).collect();
    let stated = stated_year(sheet, file, top);
    let fiscal = named.first().is_some_and(|(_, (month, _))| *month == FIRST_OF_FISCAL_YEAR);
    for (cell, (month, year)) in named {
        let years = match (&year, stated) {
            (Some(written), _) => window.years(written),
            (None, Some((year, of_fiscal_year))) => {
                let before = (fiscal || of_fiscal_year) && month >= FIRST_OF_FISCAL_YEAR;
                vec![year - BUDDHIST_OFFSET - i32::from(before)]
            }
            (None, None) => Vec::new(),
        };
        match years.as_slice() {
            [year] => months.extend(
                NaiveDate::from_ymd_opt(*year, month, 1)
                    .map(|first| MonthColumn { column: cell.column, month: Month::of(first) }),
            ),
            _ => wrong.push((cell.row, cell.column, Problem::MonthWithoutYear { found: cell.header.clone() })),
        }
    }
    (months, wrong)
}

/// The year of the Buddhist era that the titles or names state, and whether it is a fiscal year.
fn stated_year(sheet: &Sheet, file: &str, top: usize) -> Option<(i32, bool)> {
    let above = sheet.rows().before(top).values().filter_map(|value| match value {
        Value::Text(text) => Some(text),
        _ => None,
    });
    above.chain(sheet.name.as_deref()).chain([file]).find_map(|text| {
        let text = spelling::text(text);
        let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4);
        let year = numbers.find_map(|part| part.parse().ok().filter(|year| (2500..2700).contains(year)))?;
        Some((year, text.contains("งบประมาณ")))
    })
}
