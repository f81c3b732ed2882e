//! The periods of a fiscal year, written out: twelve months from October on.

use chrono::{Datelike, NaiveDate};

/// A period by its name, with the months of the fiscal year that it has: October is 0.
#[derive(Debug, Clone)]
pub struct Span {
    pub name: String,
    pub year: i32,
    from: u32,
    to: u32,
}

/// The first day of the month of that number; month 12 is October of the next fiscal year.
fn first_of(year: i32, index: u32) -> NaiveDate {
    let common = year - 543 - i32::from(index < 3);
    NaiveDate::from_ymd_opt(common, (index + 9) % 12 + 1, 1).unwrap()
}

impl Span {
    /// All of a fiscal year.
    pub fn all(year: i32) -> Vec<Self> {
        let span = |name: String, from, to| Self { name, year, from, to };
        let mut all = vec![
            span(year.to_string(), 0, 11),
            span(format!("{year}-H1"), 0, 5),
            span(format!("{year}-H2"), 6, 11),
            span(format!("{year}-Q1"), 0, 2),
            span(format!("{year}-Q2"), 3, 5),
            span(format!("{year}-Q3"), 6, 8),
            span(format!("{year}-Q4"), 9, 11),
        ];
        all.extend((1..=12).map(|months| span(format!("{year}-C{months:02}"), 0, months - 1)));
        let months = ["10", "11", "12", "01", "02", "03", "04", "05", "06", "07", "08", "09"];
        for (index, month) in (0..).zip(months) {
            let calendar_year = if index < 3 { year - 1 } else { year };
            all.push(span(format!("{calendar_year}-{month}"), index, index));
        }
        all
    }

    /// The first and the last day.
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        (first_of(self.year, self.from), first_of(self.year, self.to + 1).pred_opt().unwrap())
    }

    /// The same months of the fiscal year before.
    pub fn before(&self) -> Self {
        let year = self.year - 1;
        let same = Self::all(year).into_iter().zip(Self::all(self.year)).find(|(_, own)| own.name == self.name);
        same.unwrap().0
    }

    /// Whether the day lies in it, but it goes on.
    pub fn is_partial(&self, as_of: NaiveDate) -> bool {
        let (first, last) = self.days();
        first <= as_of && as_of < last
    }
}

/// The same day of the year before; of 29 February the day before.
pub fn year_before(day: NaiveDate) -> NaiveDate {
    let year = day.year() - 1;
    NaiveDate::from_ymd_opt(year, day.month(), day.day())
        .unwrap_or_else(|| NaiveDate::from_ymd_opt(year, 2, 28).unwrap())
}
