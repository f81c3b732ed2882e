//! The facts of quality checks: the manual gives no scale, so words and levels are taken (DOMAIN A16).

use polars::prelude::*;

use super::values;

/// The results that pass: the level of a middle is one.
const PASSED: [&str; 4] = ["passed", "level-3", "level-4", "level-5"];

/// What follows from the rows of the register of quality checks.
pub fn added(base: DataFrame) -> PolarsResult<DataFrame> {
    let passed = values::texts(&base, "result")?.into_iter().map(|result| Some(PASSED.contains(&result?))).collect();
    values::with(base, vec![values::flags("passed", passed)])
}
