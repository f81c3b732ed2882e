//! How a figure is spelled as a formula that every spreadsheet recomputes alike.
//!
//! Words of code lists are counted by `COUNTIFS`; it ignores case and reads wildcards and numbers in text, so free text
//! is held against `EXACT` in a `SUMPRODUCT`. Means and deviations are rounded on integers:
//! `ROUND` of a float can miss a half.

use chrono::NaiveDate;

use super::place::{Place, Places};
use crate::error::Error;
use crate::model::location::column_letters;
use crate::report::document::{Criterion, Formula};

/// What a cell shows when there is no value.
pub const NOTHING: &str = "-";

/// The formula of a cell in a row (from zero, of the sheet) of a table.
pub fn spell(formula: &Formula, own: &Place<'_>, row: u32, places: &Places<'_>) -> Result<String, Error> {
    let same = |column: &String| -> Result<String, Error> {
        Ok(format!("{}{}", column_letters(own.column(column)?.into()), row + 1))
    };
    Ok(match formula {
        Formula::CountRows { table, criteria } => count(places.table(table)?, None, criteria)?,
        Formula::SumRows { table, column, criteria } => count(places.table(table)?, Some(column), criteria)?,
        Formula::Sum(formulas) => {
            let parts = formulas.iter().map(|part| spell(part, own, row, places)).collect::<Result<Vec<_>, _>>()?;
            parts.join("+")
        }
        Formula::Of { table, row, column } => places.table(table)?.cell(*row, column)?,
        Formula::Difference(left, right) => {
            let (left, right) = (same(left)?, same(right)?);
            format!("IF(AND(ISNUMBER({left}),ISNUMBER({right})),{left}-{right},\"{NOTHING}\")")
        }
        Formula::Percent { numerator, denominator } => {
            let (numerator, denominator) = (same(numerator)?, same(denominator)?);
            format!("IF({denominator}=0,\"{NOTHING}\",100*{numerator}/{denominator})")
        }
        Formula::Quotient { numerator, denominator } => {
            let (numerator, denominator) = (same(numerator)?, same(denominator)?);
            format!("IF({denominator}=0,\"{NOTHING}\",{numerator}/{denominator})")
        }
        Formula::PercentOfColumns { numerators, denominator } => {
            let sum = numerators.iter().map(same).collect::<Result<Vec<_>, _>>()?.join("+");
            let denominator = same(denominator)?;
            format!("IF({denominator}=0,\"{NOTHING}\",100*({sum})/{denominator})")
        }
        Formula::SumOfColumns(columns) => columns.iter().map(same).collect::<Result<Vec<_>, _>>()?.join("+"),
        Formula::MeanOfLevels(columns) => {
            let (n, sum, _) = levels(columns, same)?;
            format!("IF(({n})=0,\"{NOTHING}\",INT((200*({sum})+({n}))/(2*({n})))/100)")
        }
        Formula::DeviationOfLevels(columns) => {
            let (n, sum, squares) = levels(columns, same)?;
            // d is the highest with (2d - 1)² ≤ 40000 · variance: the root of a whole number is exact, or far from one.
            let variance = format!("INT(40000*(({n})*({squares})-({sum})^2)/(({n})*(({n})-1)))");
            format!("IF(({n})<2,\"{NOTHING}\",INT((INT(SQRT({variance}))+1)/2)/100)")
        }
    })
}

/// n, Σx and Σx² of levels whose counts stand in columns, the highest level first.
fn levels(
    columns: &[String],
    same: impl Fn(&String) -> Result<String, Error>,
) -> Result<(String, String, String), Error> {
    let cells = columns.iter().map(same).collect::<Result<Vec<_>, _>>()?;
    let weighted = |power: u32| {
        let terms = cells.iter().zip((1..=cells.len()).rev()).map(|(cell, level)| match level.pow(power) {
            1 => cell.clone(),
            weight => format!("{weight}*{cell}"),
        });
        terms.collect::<Vec<_>>().join("+")
    };
    Ok((weighted(0), weighted(1), weighted(2)))
}

fn count(place: &Place<'_>, sum: Option<&String>, criteria: &[Criterion]) -> Result<String, Error> {
    if criteria.iter().any(|criterion| matches!(criterion, Criterion::Exactly(..))) {
        return product(place, sum, criteria);
    }
    let mut arguments = Vec::new();
    if let Some(column) = sum {
        arguments.push(place.range(column)?);
    }
    for criterion in criteria {
        match criterion {
            Criterion::Is(column, text) | Criterion::Exactly(column, text) => {
                arguments.extend([place.range(column)?, literal(&format!("={}", escaped(text)))]);
            }
            Criterion::IsBlank(column) => arguments.extend([place.range(column)?, "\"=\"".to_owned()]),
            Criterion::IsNotBlank(column) => arguments.extend([place.range(column)?, "\"<>\"".to_owned()]),
            Criterion::Between(column, first, last) => {
                let range = place.range(column)?;
                arguments.extend([range.clone(), format!("\">={first}\""), range, format!("\"<={last}\"")]);
            }
            Criterion::Days(column, first, last) => {
                let (range, first, last) = (place.range(column)?, serial(*first), serial(*last));
                arguments.extend([range.clone(), format!("\">={first}\""), range, format!("\"<={last}\"")]);
            }
        }
    }
    let name = if sum.is_some() { "SUMIFS" } else { "COUNTIFS" };
    Ok(format!("{name}({})", arguments.join(",")))
}

fn product(place: &Place<'_>, sum: Option<&String>, criteria: &[Criterion]) -> Result<String, Error> {
    let mut factors = Vec::new();
    for criterion in criteria {
        factors.push(match criterion {
            Criterion::Is(column, text) => format!("({}={})", place.range(column)?, literal(text)),
            Criterion::Exactly(column, text) => format!("EXACT({},{})", place.range(column)?, literal(text)),
            Criterion::IsBlank(column) => format!("({}=\"\")", place.range(column)?),
            Criterion::IsNotBlank(column) => format!("({}<>\"\")", place.range(column)?),
            Criterion::Between(column, first, last) => {
                let range = place.range(column)?;
                format!("({range}>={first})*({range}<={last})")
            }
            Criterion::Days(column, first, last) => {
                let (range, first, last) = (place.range(column)?, serial(*first), serial(*last));
                format!("({range}>={first})*({range}<={last})")
            }
        });
    }
    let mut product = format!("1*{}", factors.join("*"));
    if let Some(column) = sum {
        product = format!("{product},{}", place.range(column)?);
    }
    Ok(format!("SUMPRODUCT({product})"))
}

/// The number by which a spreadsheet knows a day.
fn serial(day: NaiveDate) -> i64 {
    (day - NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day of the calendar")).num_days()
}

/// A criterion without wildcards.
fn escaped(text: &str) -> String {
    text.replace('~', "~~").replace('*', "~*").replace('?', "~?")
}

/// A text in a formula: quotes doubled, in pieces of at most 255 characters.
fn literal(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let piece = |piece: &[char]| format!("\"{}\"", piece.iter().collect::<String>().replace('"', "\"\""));
    if letters.len() <= 120 {
        return piece(&letters);
    }
    format!("({})", letters.chunks(120).map(piece).collect::<Vec<_>>().join("&"))
}
