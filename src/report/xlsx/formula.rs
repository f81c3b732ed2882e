//! How a figure is spelled as a formula that every spreadsheet recomputes alike.
//!
//! Words of code lists are counted by `COUNTIFS`; it ignores case and reads wildcards and numbers in text, so free text
//! is held against `EXACT` in a `SUMPRODUCT`. Means and deviations are rounded on integers:
//! `ROUND` of a float can miss a half.

use chrono::NaiveDate;

use super::look::numbers;
use super::place::{Place, Places};
use crate::error::Error;
use crate::model::location::column_letters;
use crate::report::document::{Condition, Criterion, Formula, Operation, Rank, Relation};

/// What a cell shows when there is no value.
pub const NOTHING: &str = "-";

#[expect(clippy::too_many_lines, reason = "one arm for each kind of formula, none of them long")]
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
        Formula::DistinctRows { tables, column, criteria, list, entry, among } => {
            let list = places.table(list)?;
            let looked = list.range(entry)?;
            let counted = tables.iter().map(|table| {
                let table = places.table(table)?;
                let mut arguments = conditions(table, criteria)?;
                arguments.extend([table.range(column)?, looked.clone()]);
                Ok(format!("COUNTIFS({})", arguments.join(",")))
            });
            let counted = counted.collect::<Result<Vec<_>, Error>>()?.join("+");
            let mut factors = factors(list, among)?;
            factors.push(format!("({counted}>0)"));
            format!("SUMPRODUCT(1*{})", factors.join("*"))
        }
        Formula::Ranked { tables, column, criteria, rank } => {
            let values = tables.iter().map(|table| {
                let table = places.table(table)?;
                let range = table.range(column)?;
                let mut factors = factors(table, criteria)?;
                factors.push(format!("ISNUMBER({range})"));
                Ok(format!("IF({},{range})", factors.join("*")))
            });
            let values = values.collect::<Result<Vec<_>, Error>>()?;
            match rank {
                Rank::Least => format!("MIN({})", values.join(",")),
                Rank::Median => format!("MEDIAN({})", values.join(",")),
                Rank::Greatest => format!("MAX({})", values.join(",")),
                Rank::At(at) => {
                    let at = spell(at, own, row, places)?;
                    match &values[..] {
                        [one] => format!("SMALL({one},{at})"),
                        // Columns of different length stand side by side; what one lacks is no number.
                        several => {
                            let numbers: Vec<_> = (1..=several.len()).map(|number| number.to_string()).collect();
                            let side = format!("CHOOSE({{{}}},{})", numbers.join(","), several.join(","));
                            format!("SMALL(IFERROR({side},FALSE),{at})")
                        }
                    }
                }
            }
        }
        Formula::Listed { .. } => {
            let (column, [before, between, after]) = listed(formula, own, places)?;
            let cell = format!("{column}{}", row + 1);
            format!("{before}{cell}{between}{cell}{after}")
        }
        Formula::Column(column) => same(column)?,
        Formula::Counted(column) => format!("N({})", same(column)?),
        Formula::Number(number) if *number < 0.0 => format!("({number})"),
        Formula::Number(number) => number.to_string(),
        // A formula keeps no line break in its texts.
        Formula::Text(text) if text.contains('\n') => {
            let lines: Vec<_> = text.split('\n').map(|line| format!("{}&", literal(line))).collect();
            let joined = lines.join("CHAR(10)&").replace("\"\"&", "");
            joined.trim_end_matches('&').to_owned()
        }
        Formula::Text(text) => literal(text),
        Formula::Calculated(left, operation, right) => {
            let (left, right) = (operand(left, own, row, places)?, operand(right, own, row, places)?);
            format!("{left}{}{right}", sign(*operation))
        }
        Formula::Floor(inner) => format!("INT({})", spell(inner, own, row, places)?),
        Formula::Nearest(inner) => format!("ROUND({},0)", spell(inner, own, row, places)?),
        Formula::Root(inner) => format!("SQRT({})", spell(inner, own, row, places)?),
        Formula::Absolute(inner) => format!("ABS({})", spell(inner, own, row, places)?),
        Formula::Within(inner, least, most) => {
            format!("MAX({least},MIN({most},{}))", spell(inner, own, row, places)?)
        }
        Formula::If(condition, then, otherwise) => {
            let condition = holds(condition, own, row, places)?;
            let (then, otherwise) = (spell(then, own, row, places)?, spell(otherwise, own, row, places)?);
            format!("IF({condition},{then},{otherwise})")
        }
        Formula::Unless(first, second) => {
            format!("IFERROR({},{})", spell(first, own, row, places)?, spell(second, own, row, places)?)
        }
        Formula::Joined(parts) => {
            let parts = parts.iter().map(|part| operand(part, own, row, places)).collect::<Result<Vec<_>, _>>()?;
            parts.join("&")
        }
        Formula::After(inner, letters) => {
            format!("MID({},{},32767)", spell(inner, own, row, places)?, u16::from(*letters) + 1)
        }
        Formula::Written(inner, decimals) => {
            let format = match decimals {
                0 => "0".to_owned(),
                digits => format!("0.{}", "0".repeat((*digits).into())),
            };
            format!("TEXT({},\"{}\")", spell(inner, own, row, places)?, numbers(&format, places.digits))
        }
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

/// The number of a text in a list: the column that it reads in its own row, and the formula around the two places of its cell.
pub fn listed(formula: &Formula, own: &Place<'_>, places: &Places<'_>) -> Result<(String, [String; 3]), Error> {
    let Formula::Listed { column, list, text, number } = formula else {
        return Err(Error::Report("a column of a list holds numbers of texts alone".to_owned()));
    };
    let list = places.table(list)?;
    let (texts, numbers) = (list.range(text)?, list.range(number)?);
    let before = "IF(".to_owned();
    let between = format!("=\"\",\"\",SUMPRODUCT(EXACT({texts},");
    Ok((column_letters(own.column(column)?.into()), [before, between, format!(")*{numbers}))")]))
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

/// A formula as a part of a greater one.
fn operand(formula: &Formula, own: &Place<'_>, row: u32, places: &Places<'_>) -> Result<String, Error> {
    let spelled = spell(formula, own, row, places)?;
    let parted = match formula {
        Formula::Calculated(..) | Formula::Joined(_) | Formula::SumOfColumns(_) => true,
        Formula::Sum(parts) => parts.len() > 1,
        _ => false,
    };
    Ok(if parted { format!("({spelled})") } else { spelled })
}

fn sign(operation: Operation) -> char {
    match operation {
        Operation::Plus => '+',
        Operation::Minus => '-',
        Operation::Times => '*',
        Operation::Over => '/',
    }
}

fn holds(condition: &Condition, own: &Place<'_>, row: u32, places: &Places<'_>) -> Result<String, Error> {
    let all = |conditions: &[Condition]| {
        let held = conditions.iter().map(|condition| holds(condition, own, row, places));
        held.collect::<Result<Vec<_>, _>>().map(|held| held.join(","))
    };
    Ok(match condition {
        Condition::Is(left, relation, right) => {
            let sign = match relation {
                Relation::Equal => "=",
                Relation::Unequal => "<>",
                Relation::Above => ">",
                Relation::AtLeast => ">=",
                Relation::Below => "<",
                Relation::AtMost => "<=",
            };
            format!("{}{sign}{}", operand(left, own, row, places)?, operand(right, own, row, places)?)
        }
        Condition::IsNumber(inner) => format!("ISNUMBER({})", spell(inner, own, row, places)?),
        Condition::All(conditions) => format!("AND({})", all(conditions)?),
        Condition::Any(conditions) => format!("OR({})", all(conditions)?),
        Condition::Agree(left, right) => {
            format!("({})=({})", holds(left, own, row, places)?, holds(right, own, row, places)?)
        }
    })
}

/// Whether a formula looks at the cells of a range one by one outside of what does so by itself.
pub fn is_array(formula: &Formula) -> bool {
    let mut found = false;
    formula.clone().visit(&mut |part| found |= matches!(part, Formula::Ranked { .. }));
    found
}

fn count(place: &Place<'_>, sum: Option<&String>, criteria: &[Criterion]) -> Result<String, Error> {
    if criteria.iter().any(|criterion| matches!(criterion, Criterion::Exactly(..))) {
        return product(place, sum, criteria);
    }
    let mut arguments = Vec::new();
    if let Some(column) = sum {
        arguments.push(place.range(column)?);
    }
    arguments.extend(conditions(place, criteria)?);
    let name = match sum {
        Some(_) if criteria.is_empty() => "SUM",
        Some(_) => "SUMIFS",
        None => "COUNTIFS",
    };
    Ok(format!("{name}({})", arguments.join(",")))
}

/// Criteria as the arguments of `COUNTIFS`.
fn conditions(place: &Place<'_>, criteria: &[Criterion]) -> Result<Vec<String>, Error> {
    let mut arguments = Vec::new();
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
    Ok(arguments)
}

fn product(place: &Place<'_>, sum: Option<&String>, criteria: &[Criterion]) -> Result<String, Error> {
    let mut product = format!("1*{}", factors(place, criteria)?.join("*"));
    if let Some(column) = sum {
        product = format!("{product},{}", place.range(column)?);
    }
    Ok(format!("SUMPRODUCT({product})"))
}

/// Criteria as factors of an array.
fn factors(place: &Place<'_>, criteria: &[Criterion]) -> Result<Vec<String>, Error> {
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
    Ok(factors)
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
