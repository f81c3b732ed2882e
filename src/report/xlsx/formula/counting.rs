//! What formulas count in the rows of tables: numbers of rows, sums, values by their place.

use chrono::NaiveDate;

use super::super::place::Place;
use super::Speller;
use super::text::literal;
use crate::error::Error;
use crate::report::document::{Criterion, Rank, Ranked};

impl Speller<'_> {
    /// How many rows meet all criteria, or the sum of a column over them.
    pub(super) fn count(
        &mut self,
        place: &Place<'_>,
        sum: Option<&String>,
        criteria: &[Criterion],
    ) -> Result<(), Error> {
        let sum = sum.map(|column| place.range(column)).transpose()?;
        if criteria.iter().any(|criterion| matches!(criterion, Criterion::Exactly(..))) {
            self.put("SUMPRODUCT(1*");
            self.product(place, criteria)?;
            if let Some(range) = sum {
                self.put(",");
                self.put(range);
            }
        } else {
            self.put(match sum {
                Some(_) if criteria.is_empty() => "SUM(",
                Some(_) => "SUMIFS(",
                None => "COUNTIFS(",
            });
            if let Some(range) = sum {
                self.put(range);
                self.put_between(criteria, ",");
            }
            self.conditions(place, criteria)?;
        }
        self.put(")");
        Ok(())
    }

    /// Criteria as the arguments of `COUNTIFS`.
    pub(super) fn conditions(&mut self, place: &Place<'_>, criteria: &[Criterion]) -> Result<(), Error> {
        self.joined(criteria, ",", |own, criterion| {
            let range = place.range(criterion.column())?;
            own.put(range);
            match criterion {
                Criterion::Is(_, text) | Criterion::Exactly(_, text) => {
                    own.put(",");
                    literal(&format!("={}", escaped(text)), &mut own.spelled.text);
                }
                Criterion::IsBlank(_) => own.put(",\"=\""),
                Criterion::IsNotBlank(_) => own.put(",\"<>\""),
                Criterion::Between(_, first, last) => {
                    own.write(format_args!(",\">={first}\",{range},\"<={last}\""));
                }
                Criterion::Days(_, first, last) => {
                    own.write(format_args!(",\">={}\",{range},\"<={}\"", serial(*first), serial(*last)));
                }
            }
            Ok(())
        })
    }

    /// Criteria as the product of arrays.
    pub(super) fn product(&mut self, place: &Place<'_>, criteria: &[Criterion]) -> Result<(), Error> {
        self.joined(criteria, "*", |own, criterion| {
            let range = place.range(criterion.column())?;
            match criterion {
                Criterion::Is(_, text) => {
                    own.write(format_args!("({range}="));
                    literal(text, &mut own.spelled.text);
                    own.put(")");
                }
                Criterion::Exactly(_, text) => {
                    own.write(format_args!("EXACT({range},"));
                    literal(text, &mut own.spelled.text);
                    own.put(")");
                }
                Criterion::IsBlank(_) => own.write(format_args!("({range}=\"\")")),
                Criterion::IsNotBlank(_) => own.write(format_args!("({range}<>\"\")")),
                Criterion::Between(_, first, last) => {
                    own.write(format_args!("({range}>={first})*({range}<={last})"));
                }
                Criterion::Days(_, first, last) => {
                    own.write(format_args!("({range}>={})*({range}<={})", serial(*first), serial(*last)));
                }
            }
            Ok(())
        })
    }

    /// A value of a column by its place among those of the rows that meet all criteria.
    pub(super) fn ranked(&mut self, ranked: &Ranked) -> Result<(), Error> {
        let Ranked { tables, column, criteria, rank } = ranked;
        self.put(match rank {
            Rank::Least => "MIN(",
            Rank::Median => "MEDIAN(",
            Rank::Greatest => "MAX(",
            Rank::At(_) => "SMALL(",
        });
        // Columns of different length stand side by side; what one lacks is no number.
        let side = matches!(rank, Rank::At(_)) && tables.len() != 1;
        if side {
            let numbers: Vec<_> = (1..=tables.len()).map(|number| number.to_string()).collect();
            self.write(format_args!("IFERROR(CHOOSE({{{}}},", numbers.join(",")));
        }
        let places = self.places;
        self.joined(tables, ",", |own, table| {
            let table = places.table(table)?;
            let range = table.range(column)?;
            own.put("IF(");
            own.product(table, criteria)?;
            own.put_between(criteria, "*");
            own.write(format_args!("ISNUMBER({range}),{range})"));
            Ok(())
        })?;
        if side {
            self.put("),FALSE)");
        }
        if let Rank::At(at) = rank {
            self.around(",", at, "")?;
        }
        self.put(")");
        Ok(())
    }
}

/// The number by which a spreadsheet knows a day.
fn serial(day: NaiveDate) -> i64 {
    (day - NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day of the calendar")).num_days()
}

/// A criterion without wildcards.
fn escaped(text: &str) -> String {
    text.replace('~', "~~").replace('*', "~*").replace('?', "~?")
}
