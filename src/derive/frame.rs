//! Small steps on frames that every table of facts takes.

use polars::prelude::*;

use crate::model::dataset::{ROW_COLUMN, SOURCE_COLUMN, Table};
use crate::model::places::Places;

/// The optimiser stays off, since it has open bugs that give wrong results; types are still made to agree.
pub fn plain(frame: DataFrame) -> LazyFrame {
    frame.lazy().with_optimizations(OptFlags::TYPE_COERCION | OptFlags::TYPE_CHECK)
}

/// Instants of the facts.
pub fn moment_type() -> DataType {
    DataType::Datetime(TimeUnit::Milliseconds, None)
}

/// A column of a register under its fact's name and type; nulls when no sheet had it.
pub fn field(table: &Table, name: &str, kind: &DataType) -> Expr {
    if table.frame.column(name).is_ok() {
        col(name).cast(kind.clone())
    } else {
        lit(NULL).cast(kind.clone()).alias(name)
    }
}

/// The place of each row of a register, at the column of `field` where its sheet has it.
pub fn places_of(table: &Table, field: Option<&str>) -> PolarsResult<Places> {
    let sources = table.frame.column(SOURCE_COLUMN)?.u32()?;
    let rows = table.frame.column(ROW_COLUMN)?.u32()?;
    let mut places = Places::default();
    let mut numbers: Vec<Option<u32>> = vec![None; table.sources.len()];
    for (source, row) in sources.into_no_null_iter().zip(rows.into_no_null_iter()) {
        let source = source as usize;
        let number =
            *numbers[source].get_or_insert_with(|| places.number_of(&table.sources[source].location(0, field)));
        places.push_row(number, row);
    }
    Ok(places)
}
