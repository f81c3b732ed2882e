//! The facts of trainings and meetings.

use polars::prelude::*;

use super::frame::plain;

/// What follows from the rows of the register of trainings.
pub fn added(base: DataFrame) -> PolarsResult<DataFrame> {
    let all = col("attended").gt_eq(col("planned"));
    plain(base).with_columns([all.alias("full_attendance")]).collect()
}
