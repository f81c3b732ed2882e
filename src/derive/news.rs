//! The facts of news items.

use std::sync::Arc;

use chrono::NaiveDate;
use polars::prelude::*;

use super::frame::{field, locations, moment_type, plain};
use super::punctuality;
use crate::definition::Definitions;
use crate::issue::{Issue, Problem};
use crate::model::dataset::{Dataset, FactFrame, Table};
use crate::model::fact::{FactKind, FactTable};

/// The form that keeps news.
pub const FORM: &str = "news";

const MOMENTS: [&str; 5] = ["event_start", "event_end", "press_start", "produced", "published"];
const TEXTS: [&str; 8] = ["news_id", "title", "category", "type", "unit", "accuracy", "announcement", "late_reason"];

/// The table of news; none without a register of news.
pub fn news(
    dataset: &Dataset,
    definitions: &Definitions,
    as_of: NaiveDate,
    issues: &mut Vec<Issue>,
) -> PolarsResult<Option<FactFrame>> {
    let Some(table) = dataset.tables.get(FORM) else { return Ok(None) };
    let mut columns: Vec<_> = TEXTS.iter().map(|name| field(table, name, &DataType::String)).collect();
    for moment in MOMENTS {
        for end in ["from", "to"] {
            columns.push(field(table, &format!("{moment}_{end}"), &moment_type()));
        }
    }
    columns.push(field(table, "first_notice", &DataType::Date));
    let notice_days =
        col("event_start_from").cast(DataType::Date).cast(DataType::Int64) - col("first_notice").cast(DataType::Int64);
    let standards = &definitions.time_standards;
    let frame = plain(table.frame.clone())
        .select(columns)
        .with_columns([
            notice_days.alias("notice_days"),
            punctuality::has_standard(standards).alias("has_time_standard"),
            punctuality::on_time(standards, |standard| &standard.whole).alias("on_time"),
            punctuality::on_time(standards, |standard| &standard.production).alias("produced_on_time"),
        ])
        .left_join(clippings(dataset, definitions, as_of)?, col("news_id"), col("news_id"))
        .select(shown())
        .collect()?;
    // Without a register of coverage nobody knows what the media took up; with one, no row is no clipping.
    let frame = if dataset.tables.contains_key(super::coverage::FORM) {
        let counts = ["clippings", "print_clippings"].map(|name| col(name).fill_null(lit(0_i64)));
        plain(frame).with_columns(counts).collect()?
    } else {
        frame
    };
    reversed(table, definitions, &frame, issues)?;
    Ok(Some(FactFrame { frame, locations: locations(table, Some("news_id"))? }))
}

/// The columns of the table, in its order.
fn shown() -> Vec<Expr> {
    let mut columns = Vec::new();
    for column in FactTable::News.columns() {
        if column.kind == FactKind::Moment {
            columns.push(col(format!("{}_from", column.id)));
            columns.push(col(format!("{}_to", column.id)));
        } else {
            columns.push(col(column.id));
        }
    }
    columns
}

/// How often each item appeared in the media up to a day, and in print.
fn clippings(dataset: &Dataset, definitions: &Definitions, as_of: NaiveDate) -> PolarsResult<LazyFrame> {
    let Some(table) = dataset.tables.get(super::coverage::FORM) else {
        let none = df!("news_id" => Vec::<String>::new(), "clippings" => Vec::<i64>::new(),
            "print_clippings" => Vec::<i64>::new())?;
        return Ok(plain(none));
    };
    let types = definitions.vocabularies.get("media-type");
    let print = types.iter().flat_map(|list| &list.entry).filter(|entry| entry.family.as_deref() == Some("print"));
    let is_print = print.fold(lit(false), |any, entry| any.or(col("media_type").eq(lit(entry.code.as_str()))));
    Ok(plain(table.frame.clone())
        .select([
            field(table, "news_id", &DataType::String),
            field(table, "date", &DataType::Date),
            field(table, "media_type", &DataType::String),
        ])
        .filter(col("news_id").is_not_null().and(col("date").lt_eq(lit(as_of))))
        .group_by_stable([col("news_id")])
        .agg([
            len().cast(DataType::Int64).alias("clippings"),
            is_print.cast(DataType::Int64).sum().alias("print_clippings"),
        ]))
}

/// Items published before their event ended: allowed, since coverage may be live, but worth a look (DOMAIN B1).
fn reversed(table: &Table, definitions: &Definitions, frame: &DataFrame, issues: &mut Vec<Issue>) -> PolarsResult<()> {
    let ends = frame.column("event_end_from")?.cast(&DataType::Int64)?;
    let published = frame.column("published_to")?.cast(&DataType::Int64)?;
    let found: Vec<usize> = ends
        .i64()?
        .iter()
        .zip(published.i64()?.iter())
        .enumerate()
        .filter(|(_, pair)| matches!(pair, (Some(end), Some(published)) if published < end))
        .map(|(row, _)| row)
        .collect();
    if found.is_empty() {
        return Ok(());
    }
    let title = |id: &str| -> Arc<str> {
        let column = definitions.form(FORM).and_then(|form| form.column(id));
        column.map_or(id, |column| column.title.th.as_str()).into()
    };
    let (earlier, later) = (title("event_end"), title("published"));
    let places = locations(table, Some("published"))?;
    issues.extend(found.into_iter().map(|row| Issue {
        location: places[row].clone(),
        problem: Problem::ReversedTimes { earlier: earlier.to_string(), later: later.to_string() },
    }));
    Ok(())
}
