//! Survey answers and tallies, one below the other, in points.

use std::collections::BTreeMap;

use polars::prelude::*;

use super::frame::{field, plain};
use super::{Sources, topics, values};
use crate::model::dataset::{FactFrame, ROW_COLUMN, SOURCE_COLUMN, Table};
use crate::model::ledger::Texts;
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
        let [sections, items] = ["section", "item"].map(|name| values::words_of(&own, name));
        let (sections, items) = (sections?, items?);
        let own = values::with(own, topics::columns(sources, &items)?)?;
        places_of_items(table, &sections, &items, &mut places)?;
        frame = Some(match frame {
            None => own,
            Some(above) => above.vstack(&own)?,
        });
    }
    Ok(frame.map(|frame| FactFrame { frame, places }))
}

/// The place of each answer: the column of its item, which the reader records under the words of section and item.
fn places_of_items(table: &Table, sections: &Texts, items: &Texts, places: &mut Places) -> PolarsResult<()> {
    let sources = table.frame.column(SOURCE_COLUMN)?.u32()?;
    let rows = table.frame.column(ROW_COLUMN)?.u32()?;
    let mut known: BTreeMap<(u32, u32, u32), u32> = BTreeMap::new();
    let words = sections.codes().iter().zip(items.codes());
    for ((source, row), (section, item)) in sources.into_no_null_iter().zip(rows.into_no_null_iter()).zip(words) {
        let number = known.entry((source, *section, *item)).or_insert_with(|| {
            let source = &table.sources[source as usize];
            let name = match (sections.word(*section), items.word(*item)) {
                (Some(section), Some(item)) => format!("{section} [{item}]"),
                (_, item) => item.unwrap_or_default().to_owned(),
            };
            let named = source.columns.contains_key(&name).then_some(name.as_str());
            places.number_of(&source.location(0, named))
        });
        places.push_row(*number, row);
    }
    Ok(())
}
