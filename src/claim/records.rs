//! The rows of a register, column by column, as claims ask for them.

use chrono::{DateTime, NaiveDate, NaiveDateTime};
use polars::prelude::*;

use crate::definition::spelling::key_or_sign;
use crate::definition::{ColumnKind, Form, FormColumn};
use crate::model::dataset::{CITED_KIND_SUFFIX, ROW_COLUMN, SOURCE_COLUMN, Table};
use crate::model::location::Location;
use crate::model::period::{Month, Period, fiscal_year_of};
use crate::model::ratio::Decimal;

/// How exact the number of a cell is: a float's own rounding stays below it, and no register has finer ones.
const DECIMALS: u32 = 4;
/// Beyond it a float has no four decimals left.
const GREATEST: f64 = 1e11;

/// When a record is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// The register does not say.
    Unknown,
    /// Of a fiscal year.
    Year(i32),
    /// Of an instant; a day begins at midnight.
    At(NaiveDateTime),
}

impl When {
    /// Whether it is of a fiscal year, and not after the day of the evaluation. A record without a date may be of any.
    pub fn is_within(self, fiscal_year: i32, as_of: NaiveDate) -> bool {
        match self {
            Self::Unknown => true,
            Self::Year(year) => year == fiscal_year,
            Self::At(instant) => instant.date() <= as_of && Month::of(instant.date()).fiscal_year() == fiscal_year,
        }
    }
}

/// The rows of a register.
pub struct Records<'a> {
    form: &'a Form,
    table: &'a Table,
}

impl<'a> Records<'a> {
    /// Those of a form's table.
    pub fn new(form: &'a Form, table: &'a Table) -> Self {
        Self { form, table }
    }

    /// How many there are.
    pub fn height(&self) -> usize {
        self.table.frame.height()
    }

    fn column(&self, name: &str) -> Option<&Column> {
        self.table.frame.column(name).ok()
    }

    fn each<T>(&self, of: impl Fn(usize) -> T) -> Vec<T> {
        (0..self.height()).map(of).collect()
    }

    /// The text of a field, or the code of a choice.
    pub fn text(&self, name: &str, row: usize) -> Option<&'a str> {
        self.table.frame.column(name).ok()?.str().ok()?.get(row)
    }

    /// The number of a field, exact.
    pub fn number(&self, name: &str, row: usize) -> Option<Decimal> {
        self.column(name)?.f64().ok()?.get(row).map(exact)
    }

    fn instant(&self, name: &str, row: usize) -> Option<NaiveDateTime> {
        if let Some(days) = self.column(name).and_then(|column| column.date().ok()) {
            let epoch = NaiveDate::default();
            let day = epoch.checked_add_signed(chrono::TimeDelta::try_days(days.physical().get(row)?.into())?)?;
            return Some(day.into());
        }
        let instants = self.column(&format!("{name}_from"))?.datetime().ok()?;
        DateTime::from_timestamp_millis(instants.physical().get(row)?).map(|instant| instant.naive_utc())
    }

    /// The values of a field in each row, each under one spelling; none where the cell is blank.
    pub fn values(&self, column: &FormColumn) -> Vec<Vec<String>> {
        let name = column.id.as_str();
        match column.kind {
            ColumnKind::Text | ColumnKind::Identifier | ColumnKind::Link => {
                self.each(|row| self.text(name, row).map(key_or_sign).into_iter().collect())
            }
            ColumnKind::Choice | ColumnKind::YesNo => {
                let cited = self.citing(column).map(|own| format!("{}{CITED_KIND_SUFFIX}", own.id));
                let cited = |row| cited.as_ref().and_then(|cited| self.text(cited, row));
                self.each(|row| {
                    self.text(name, row).or_else(|| cited(row)).map(ToOwned::to_owned).into_iter().collect()
                })
            }
            ColumnKind::NumberList | ColumnKind::ConsiderationList => self.each(|row| {
                self.text(name, row).into_iter().flat_map(|list| list.split(',')).map(ToOwned::to_owned).collect()
            }),
            ColumnKind::MultiChoice => self.each(|row| self.codes(name, row)),
            ColumnKind::Number => {
                self.each(|row| self.number(name, row).map(|number| number.to_string()).into_iter().collect())
            }
            ColumnKind::Date | ColumnKind::DateTime => {
                self.each(|row| self.instant(name, row).map(|instant| instant.to_string()).into_iter().collect())
            }
        }
    }

    /// The column whose lines say what a blank cell of this one leaves out.
    fn citing(&self, column: &FormColumn) -> Option<&'a FormColumn> {
        let list = column.vocabulary.as_deref()?;
        self.form.column.iter().find(|own| own.citation.as_deref() == Some(list))
    }

    fn codes(&self, name: &str, row: usize) -> Vec<String> {
        let list = self.column(name).and_then(|column| column.list().ok()?.get_as_series(row));
        let Some(list) = list else { return Vec::new() };
        list.str().map(|codes| codes.iter().flatten().map(ToOwned::to_owned).collect()).unwrap_or_default()
    }

    /// The numbers of a field.
    pub fn numbers(&self, column: &FormColumn) -> Vec<Option<Decimal>> {
        self.each(|row| self.number(&column.id, row))
    }

    /// When each record is of, by the first of the register's dates that it has.
    pub fn days(&self) -> Vec<When> {
        let when = |row| self.form.dated_by.iter().find_map(|name| self.when(name, row));
        self.each(|row| when(row).unwrap_or(When::Unknown))
    }

    fn when(&self, name: &str, row: usize) -> Option<When> {
        if self.form.column(name)?.kind != ColumnKind::Number {
            return self.instant(name, row).map(When::At);
        }
        year_of(self.number(name, row)?).map(When::Year)
    }

    /// The cell of a field; where months have columns, that of the record's month.
    pub fn cell(&self, field: Option<&str>, row: usize, when: Option<When>) -> Location {
        let at = |name: &str| self.column(name).and_then(|column| column.u32().ok()?.get(row)).unwrap_or_default();
        let source = &self.table.sources[at(SOURCE_COLUMN) as usize];
        let months = self.form.months.as_ref().filter(|months| field == Some(months.value.as_str()));
        let of_month = months.zip(match when {
            Some(When::At(instant)) => Some(Period::Month(Month::of(instant.date()))),
            _ => None,
        });
        let of_month = of_month.map(|(months, month)| format!("{}:{month}", months.value));
        let own = field.filter(|field| source.columns.contains_key(*field)).or(of_month.as_deref());
        source.location(at(ROW_COLUMN), own)
    }

    /// Whether the sheet of a row has a field.
    pub fn has(&self, field: &str, row: usize) -> bool {
        let source = self.column(SOURCE_COLUMN).and_then(|column| column.u32().ok()?.get(row)).unwrap_or_default();
        self.table.sources[source as usize].columns.contains_key(field)
    }
}

/// The fiscal year that a number means; a fraction is none.
pub fn year_of(number: Decimal) -> Option<i32> {
    i64::try_from(number.digits).ok().filter(|_| number.decimals == 0).and_then(fiscal_year_of)
}

/// The number that a float stands for, with as few decimals as it has.
fn exact(value: f64) -> Decimal {
    let scaled = (value.clamp(-GREATEST, GREATEST) * 10_f64.powi(DECIMALS.cast_signed())).round();
    #[allow(clippy::cast_possible_truncation, reason = "the value is whole and within the bounds")]
    let digits = scaled as i128;
    Decimal { digits, decimals: DECIMALS }.shortest()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_float_is_the_number_that_was_typed() {
        let cases = [
            (22.0, "22"),
            (0.1 + 0.2, "0.3"),
            (2_040_948.0, "2040948"),
            (99.99, "99.99"),
            (-0.25, "-0.25"),
            (0.0, "0"),
        ];
        for (value, expected) in cases {
            assert_eq!(exact(value).to_string(), expected);
        }
    }
}
