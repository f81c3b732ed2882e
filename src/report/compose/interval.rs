//! The Wilson 95 % interval as formulas over the cells of its row.

use crate::report::document::{Cell, Formula, Relation};

/// The 97.5th percentile of the standard normal distribution.
const Z: f64 = 1.959_963_984_540_054;
/// What a cell shows when there is no value.
const NOTHING: &str = "-";

/// The ends of the interval of what stands in the columns `numerator` and `denominator` of the same row.
pub fn interval(shown: Option<(f64, f64)>) -> [Cell; 2] {
    let (own, whole) = (|| Formula::column("numerator"), || Formula::column("denominator"));
    let squared = || Formula::Number(Z * Z);
    let missed = whole().minus(own());
    let root = squared().plus(Formula::whole(4).times(own()).times(missed).over(whole()));
    let half = Formula::Number(Z).times(Formula::Root(Box::new(root)));
    let middle = Formula::whole(2).times(own()).plus(squared());
    let none = whole().is(Relation::Equal, Formula::whole(0));
    [(middle.clone().minus(half.clone()), shown.map(|own| own.0)), (middle.plus(half), shown.map(|own| own.1))].map(
        |(end, value)| {
            let share = Formula::whole(100).times(end).over(Formula::whole(2).times(whole().plus(squared())));
            let formula = Formula::Within(Box::new(share), 0, 100);
            let formula = Formula::when(none.clone(), Formula::text(NOTHING), formula);
            Cell::Figure { formula, value, decimals: 2 }
        },
    )
}
