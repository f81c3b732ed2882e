//! The facts of the lines of a budget plan: whether what is written there agrees with itself (DOMAIN 1.5).

use polars::prelude::*;

use super::frame::places_of;
use super::{Sources, values};
use crate::issue::{Issue, Problem};
use crate::model::dataset::{COMPUTED_SUFFIX, Table};
use crate::model::fact::AMOUNT_SCALE;

/// The register.
pub const FORM: &str = "budget-plan";

/// The columns of categories, named as their codes are.
pub const CATEGORIES: [&str; 3] = ["remuneration", "operating", "materials"];

/// What follows from the rows of the plan.
pub fn added(
    sources: &Sources<'_>,
    table: &Table,
    base: DataFrame,
    issues: &mut Vec<Issue>,
) -> PolarsResult<DataFrame> {
    let amounts = values::integers(&base, "amount")?;
    let computed = computed(table, &base)?;
    let columns =
        CATEGORIES.iter().map(|category| values::integers(&base, category)).collect::<PolarsResult<Vec<_>>>()?;
    let categories: Vec<Option<i64>> = (0..base.height())
        .map(|row| columns.iter().filter_map(|column| column[row]).reduce(|sum, amount| sum + amount))
        .collect();
    let agrees = |computed: &[Option<i64>]| -> Vec<Option<bool>> {
        amounts.iter().zip(computed).map(|(amount, computed)| Some((*amount)? == (*computed)?)).collect()
    };
    let (arithmetic_agrees, categories_agree) = (agrees(&computed), agrees(&categories));
    let places = places_of(table, Some("amount"))?;
    for row in 0..base.height() {
        let found = amounts[row].map(values::written).unwrap_or_default();
        let mut tell = |agrees: Option<bool>, computed: Option<i64>, problem: fn(String, String, String) -> Problem| {
            if let (Some(false), Some(computed)) = (agrees, computed) {
                let problem = problem(sources.title(FORM, "amount"), found.clone(), values::written(computed));
                issues.push(Issue { location: places.at(row), problem });
            }
        };
        tell(arithmetic_agrees[row], computed[row], |column, found, computed| Problem::ArithmeticDiffers {
            column,
            found,
            computed,
        });
        tell(categories_agree[row], categories[row], |column, found, computed| Problem::CategoriesDiffer {
            column,
            found,
            computed,
        });
    }
    let columns = vec![
        values::numbers("computed_amount", computed),
        values::flags("arithmetic_agrees", arithmetic_agrees),
        values::numbers("categories_amount", categories),
        values::flags("categories_agree", categories_agree),
    ];
    values::with(base, columns)
}

/// Quantity x price x times; without the first two, what is written in the item, or else in the note.
fn computed(table: &Table, base: &DataFrame) -> PolarsResult<Vec<Option<i64>>> {
    let [quantity, price, times] = ["quantity", "unit_price", "times"].map(|name| values::integers(base, name));
    let (quantity, price, times) = (quantity?, price?, times?);
    let in_item = typed(table, "item")?;
    let in_note = typed(table, "note")?;
    let product = |row: usize| product(quantity[row]?, price[row]?, times[row].unwrap_or(AMOUNT_SCALE));
    Ok((0..base.height()).map(|row| product(row).or(in_item[row]).or(in_note[row])).collect())
}

/// What the products in a text come to, in hundredths.
fn typed(table: &Table, name: &str) -> PolarsResult<Vec<Option<i64>>> {
    let Ok(sums) = table.frame.column(&format!("{name}{COMPUTED_SUFFIX}")) else {
        return Ok(vec![None; table.frame.height()]);
    };
    #[allow(clippy::cast_possible_truncation, reason = "the reader keeps sums far below the greatest whole number")]
    let hundredths = |sum: f64| (sum * AMOUNT_SCALE as f64).round() as i64;
    Ok(sums.f64()?.iter().map(|sum| sum.map(hundredths)).collect())
}

/// A product of three amounts in hundredths, a half of a satang rounded up.
fn product(quantity: i64, price: i64, times: i64) -> Option<i64> {
    let unit = i128::from(AMOUNT_SCALE * AMOUNT_SCALE);
    let whole = (i128::from(quantity) * i128::from(price)).checked_mul(i128::from(times))?;
    i64::try_from((whole + unit / 2).div_euclid(unit)).ok()
}

#[cfg(test)]
mod tests {
    use super::product;

    #[test]
    fn products_are_exact_to_the_satang() {
        let cases = [
            (10_000, 5000, 200, 1_000_000),
            (300, 3333, 100, 9999),
            (50, 1, 100, 1),
            (49, 1, 100, 0),
            (150, 150, 150, 338),
        ];
        for (quantity, price, times, expected) in cases {
            assert_eq!(product(quantity, price, times), Some(expected), "{quantity} {price} {times}");
        }
        assert_eq!(product(i64::MAX, i64::MAX, i64::MAX), None);
    }
}
