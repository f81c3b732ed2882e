//! How a figure is spelled as a formula that every spreadsheet recomputes alike.
//!
//! Words of code lists are counted by `COUNTIFS`; it ignores case and reads wildcards and numbers in text, so free text
//! is held against `EXACT` in a `SUMPRODUCT`. Means and deviations are rounded on integers:
//! `ROUND` of a float can miss a half. A workbook has tens of thousands of formulas: each is written from left to right
//! into one text.

mod counting;
mod text;

use std::fmt;

use super::look::numbers;
use super::place::{Place, Places};
use crate::error::Error;
use crate::report::document::{Condition, Distinct, Formula, Listed, Operation, Relation};

/// What a cell shows when there is no value.
pub const NOTHING: &str = "-";

/// A formula as a spreadsheet takes it.
pub struct Spelled {
    /// Its text, without the sign before it.
    pub text: String,
    /// Whether it looks at the cells of a range one by one outside of what does so by itself.
    pub is_array: bool,
}

/// The formula of a cell in a row (from zero, of the sheet) of a table.
pub fn spell(formula: &Formula, own: &Place<'_>, row: u32, places: &Places<'_>) -> Result<Spelled, Error> {
    let mut speller = Speller { own, row, places, spelled: Spelled { text: String::new(), is_array: false } };
    speller.formula(formula)?;
    Ok(speller.spelled)
}

/// The number of a text in a list: the column that it reads in its own row, and the formula around the two places of its cell.
pub fn listed(formula: &Formula, own: &Place<'_>, places: &Places<'_>) -> Result<(String, [String; 3]), Error> {
    let Formula::Listed(listed) = formula else {
        return Err(Error::Report("a column of a list holds numbers of texts alone".to_owned()));
    };
    let Listed { column, list, text, number } = &**listed;
    let list = places.table(list)?;
    let (texts, numbers) = (list.range(text)?, list.range(number)?);
    let before = "IF(".to_owned();
    let between = format!("=\"\",\"\",SUMPRODUCT(EXACT({texts},");
    Ok((own.letters(column)?.to_owned(), [before, between, format!(")*{numbers}))")]))
}

/// The cell of a column in the row of the formula.
#[derive(Clone, Copy)]
struct Here<'a> {
    letters: &'a str,
    row: u32,
}

impl fmt::Display for Here<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", self.letters, self.row + 1)
    }
}

/// A formula that is being written.
struct Speller<'a> {
    own: &'a Place<'a>,
    row: u32,
    places: &'a Places<'a>,
    spelled: Spelled,
}

impl<'a> Speller<'a> {
    #[expect(clippy::too_many_lines, reason = "one arm for each kind of formula, none of them long")]
    fn formula(&mut self, formula: &Formula) -> Result<(), Error> {
        let places = self.places;
        match formula {
            Formula::CountRows { table, criteria } => self.count(places.table(table)?, None, criteria)?,
            Formula::SumRows { table, column, criteria } => self.count(places.table(table)?, Some(column), criteria)?,
            Formula::Sum(formulas) => self.joined(formulas, "+", Self::formula)?,
            Formula::Of { table, row, column } => {
                let cell = places.table(table)?.cell(*row, column)?;
                self.put(&cell);
            }
            Formula::DistinctRows(distinct) => {
                let Distinct { tables, column, criteria, list, entry, among } = &**distinct;
                let list = places.table(list)?;
                let looked = list.range(entry)?;
                self.put("SUMPRODUCT(1*");
                self.product(list, among)?;
                self.put_between(among, "*");
                self.put("(");
                self.joined(tables, "+", |own, table| {
                    let table = places.table(table)?;
                    own.put("COUNTIFS(");
                    own.conditions(table, criteria)?;
                    own.put_between(criteria, ",");
                    own.write(format_args!("{},{looked})", table.range(column)?));
                    Ok(())
                })?;
                self.put(">0))");
            }
            Formula::Ranked(ranked) => {
                self.spelled.is_array = true;
                self.ranked(ranked)?;
            }
            Formula::Listed(_) => {
                let (column, [before, between, after]) = listed(formula, self.own, places)?;
                let cell = Here { letters: &column, row: self.row };
                self.write(format_args!("{before}{cell}{between}{cell}{after}"));
            }
            Formula::Column(column) => {
                let cell = self.here(column)?;
                self.write(format_args!("{cell}"));
            }
            Formula::Counted(column) => {
                let cell = self.here(column)?;
                self.write(format_args!("N({cell})"));
            }
            Formula::Number(number) if *number < 0.0 => self.write(format_args!("({number})")),
            Formula::Number(number) => self.write(format_args!("{number}")),
            Formula::Text(text) => text::lines(text, &mut self.spelled.text),
            Formula::Calculated(left, operation, right) => {
                self.operand(left)?;
                self.put(sign(*operation));
                self.operand(right)?;
            }
            Formula::Floor(inner) => self.around("INT(", inner, ")")?,
            Formula::Nearest(inner) => self.around("ROUND(", inner, ",0)")?,
            Formula::Root(inner) => self.around("SQRT(", inner, ")")?,
            Formula::Absolute(inner) => self.around("ABS(", inner, ")")?,
            Formula::Within(inner, least, most) => {
                self.write(format_args!("MAX({least},MIN({most},"));
                self.around("", inner, "))")?;
            }
            Formula::If(condition, then, otherwise) => {
                self.put("IF(");
                self.condition(condition)?;
                self.around(",", then, ",")?;
                self.around("", otherwise, ")")?;
            }
            Formula::Unless(first, second) => {
                self.around("IFERROR(", first, ",")?;
                self.around("", second, ")")?;
            }
            Formula::Joined(parts) => self.joined(parts, "&", Self::operand)?,
            Formula::After(inner, letters) => {
                self.around("MID(", inner, "")?;
                self.write(format_args!(",{},32767)", u16::from(*letters) + 1));
            }
            Formula::Written(inner, decimals) => {
                let format = match decimals {
                    0 => "0".to_owned(),
                    digits => format!("0.{}", "0".repeat((*digits).into())),
                };
                self.around("TEXT(", inner, "")?;
                self.write(format_args!(",\"{}\")", numbers(&format, places.digits)));
            }
            Formula::Difference(left, right) => {
                let (left, right) = (self.here(left)?, self.here(right)?);
                self.write(format_args!("IF(AND(ISNUMBER({left}),ISNUMBER({right})),{left}-{right},\"{NOTHING}\")"));
            }
            Formula::Percent { numerator, denominator } => {
                let (numerator, denominator) = (self.here(numerator)?, self.here(denominator)?);
                self.write(format_args!("IF({denominator}=0,\"{NOTHING}\",100*{numerator}/{denominator})"));
            }
            Formula::Quotient { numerator, denominator } => {
                let (numerator, denominator) = (self.here(numerator)?, self.here(denominator)?);
                self.write(format_args!("IF({denominator}=0,\"{NOTHING}\",{numerator}/{denominator})"));
            }
            Formula::PercentOfColumns { numerators, denominator } => {
                let denominator = self.here(denominator)?;
                self.write(format_args!("IF({denominator}=0,\"{NOTHING}\",100*("));
                self.sum_of(numerators)?;
                self.write(format_args!(")/{denominator})"));
            }
            Formula::SumOfColumns(columns) => self.sum_of(columns)?,
            Formula::MeanOfLevels(columns) => {
                let (n, sum, _) = self.levels(columns)?;
                self.write(format_args!("IF(({n})=0,\"{NOTHING}\",INT((200*({sum})+({n}))/(2*({n})))/100)"));
            }
            Formula::DeviationOfLevels(columns) => {
                let (n, sum, squares) = self.levels(columns)?;
                // d is the highest with (2d - 1)² ≤ 40000 · variance: the root of a whole number is exact, or far from one.
                let variance = format!("INT(40000*(({n})*({squares})-({sum})^2)/(({n})*(({n})-1)))");
                self.write(format_args!("IF(({n})<2,\"{NOTHING}\",INT((INT(SQRT({variance}))+1)/2)/100)"));
            }
        }
        Ok(())
    }

    fn put(&mut self, text: &str) {
        self.spelled.text.push_str(text);
    }

    fn write(&mut self, text: fmt::Arguments<'_>) {
        fmt::Write::write_fmt(&mut self.spelled.text, text).expect("a text in memory takes every other");
    }

    /// What parts the last of some from what comes after them.
    fn put_between<T>(&mut self, some: &[T], between: &str) {
        if !some.is_empty() {
            self.put(between);
        }
    }

    /// A formula between two texts.
    fn around(&mut self, before: &str, inner: &Formula, after: &str) -> Result<(), Error> {
        self.put(before);
        self.formula(inner)?;
        self.put(after);
        Ok(())
    }

    fn joined<T>(
        &mut self,
        parts: &[T],
        between: &str,
        mut spell: impl FnMut(&mut Self, &T) -> Result<(), Error>,
    ) -> Result<(), Error> {
        for (place, part) in parts.iter().enumerate() {
            self.put_between(&parts[..place], between);
            spell(self, part)?;
        }
        Ok(())
    }

    /// The cell of a column in the row of the formula.
    fn here(&self, column: &str) -> Result<Here<'a>, Error> {
        Ok(Here { letters: self.own.letters(column)?, row: self.row })
    }

    fn sum_of(&mut self, columns: &[String]) -> Result<(), Error> {
        self.joined(columns, "+", |own, column| {
            let cell = own.here(column)?;
            own.write(format_args!("{cell}"));
            Ok(())
        })
    }

    /// n, Σx and Σx² of levels whose counts stand in columns, the highest level first.
    fn levels(&self, columns: &[String]) -> Result<(String, String, String), Error> {
        let cells = columns.iter().map(|column| self.here(column)).collect::<Result<Vec<_>, _>>()?;
        let weighted = |power: u32| {
            let terms = cells.iter().zip((1..=cells.len()).rev()).map(|(cell, level)| match level.pow(power) {
                1 => cell.to_string(),
                weight => format!("{weight}*{cell}"),
            });
            terms.collect::<Vec<_>>().join("+")
        };
        Ok((weighted(0), weighted(1), weighted(2)))
    }

    /// A formula as a part of a greater one.
    fn operand(&mut self, formula: &Formula) -> Result<(), Error> {
        let parted = match formula {
            Formula::Calculated(..) | Formula::Joined(_) | Formula::SumOfColumns(_) => true,
            Formula::Sum(parts) => parts.len() > 1,
            _ => false,
        };
        if parted { self.around("(", formula, ")") } else { self.formula(formula) }
    }

    fn condition(&mut self, condition: &Condition) -> Result<(), Error> {
        match condition {
            Condition::Is(left, relation, right) => {
                self.operand(left)?;
                self.put(match relation {
                    Relation::Equal => "=",
                    Relation::Unequal => "<>",
                    Relation::Above => ">",
                    Relation::AtLeast => ">=",
                    Relation::Below => "<",
                    Relation::AtMost => "<=",
                });
                self.operand(right)?;
            }
            Condition::IsNumber(inner) => self.around("ISNUMBER(", inner, ")")?,
            Condition::All(conditions) => {
                self.put("AND(");
                self.joined(conditions, ",", Self::condition)?;
                self.put(")");
            }
            Condition::Any(conditions) => {
                self.put("OR(");
                self.joined(conditions, ",", Self::condition)?;
                self.put(")");
            }
            Condition::Agree(left, right) => {
                self.put("(");
                self.condition(left)?;
                self.put(")=(");
                self.condition(right)?;
                self.put(")");
            }
        }
        Ok(())
    }
}

fn sign(operation: Operation) -> &'static str {
    match operation {
        Operation::Plus => "+",
        Operation::Minus => "-",
        Operation::Times => "*",
        Operation::Over => "/",
    }
}
