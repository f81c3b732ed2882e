//! Survey answers and tallies, one below the other, in points.

use polars::prelude::*;

use super::frame::{field, places_of, plain};
use super::{Sources, topics, values};
use crate::model::dataset::FactFrame;
use crate::model::places::Places;

const FORMS: [&str; 2] = ["survey", "survey-tally"];

/// The table of answers; none without a survey.
pub fn answers(sources: &Sources<'_>) -> PolarsResult<Option<FactFrame>> {
    let mut frame: Option<DataFrame> = None;
    let mut places = Places::default();
    for table in FORMS.iter().filter_map(|form| sources.dataset.tables.get(*form)) {
        let own = plain(table.frame.clone())
            .select([
                field(table, "survey", &DataType::String),
                field(table, "section", &DataType::String),
                field(table, "item", &DataType::String),
                field(table, "respondent", &DataType::Int64),
                field(table, "group", &DataType::String),
                field(table, "date", &DataType::Date),
                field(table, "state", &DataType::String),
                field(table, "score", &DataType::Int64),
                field(table, "scale", &DataType::Int64),
                field(table, "weight", &DataType::Int64),
            ])
            .with_columns([
                (col("score") * col("weight")).alias("points"),
                (col("scale") * col("weight")).alias("possible"),
                // The second of three levels is the middle.
                when(col("scale").gt(lit(3_i64)))
                    .then(col("score").gt_eq(col("scale") - lit(1_i64)))
                    .otherwise(col("score").eq(col("scale")))
                    .alias("top_two"),
                col("score").gt(lit(1_i64)).alias("any_positive"),
            ])
            .collect()?;
        let topics = topics::columns(sources, &values::texts(&own, "item")?);
        let own = values::with(own, topics)?;
        let (section, item) =
            (table.frame.column("section")?.str()?.clone(), table.frame.column("item")?.str()?.clone());
        // Each answer stands in the column of its item, which the reader records under the words of both.
        let rows = places_of(table, None)?;
        let origins = table.frame.column(crate::model::dataset::SOURCE_COLUMN)?.u32()?.clone();
        let items = section.iter().zip(item.iter());
        for ((mut place, (section, item)), source) in rows.iter().zip(items).zip(origins.into_no_null_iter()) {
            let columns = &table.sources[source as usize].columns;
            let name = match (section, item) {
                (Some(section), Some(item)) => format!("{section} [{item}]"),
                (_, item) => item.unwrap_or_default().to_owned(),
            };
            if let (Some(cell), Some(matched)) = (&mut place.cell, columns.get(&name)) {
                cell.column = matched.column;
            }
            places.push(&place);
        }
        frame = Some(match frame {
            None => own,
            Some(above) => above.vstack(&own)?,
        });
    }
    Ok(frame.map(|frame| FactFrame { frame, places }))
}
