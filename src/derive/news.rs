//! The facts of news items.

use polars::prelude::*;

use super::frame::{field, plain};
use super::{Sources, channels, orderings, punctuality, release, values};
use crate::issue::Issue;
use crate::model::dataset::Table;

/// The form that keeps news.
pub const FORM: &str = "news";

/// What follows from the rows of the register of news.
pub fn added(
    sources: &Sources<'_>,
    table: &Table,
    base: DataFrame,
    issues: &mut Vec<Issue>,
) -> PolarsResult<DataFrame> {
    let notice_days =
        col("event_start_from").cast(DataType::Date).cast(DataType::Int64) - col("first_notice").cast(DataType::Int64);
    let standards = &sources.definitions.time_standards;
    let frame = plain(base)
        .with_columns([
            notice_days.alias("notice_days"),
            punctuality::has_standard(standards).alias("has_time_standard"),
            punctuality::on_time(standards, |standard| &standard.whole).alias("on_time"),
            punctuality::on_time(standards, |standard| &standard.production).alias("produced_on_time"),
            punctuality::on_time(standards, |standard| &standard.publication).alias("published_on_time"),
            punctuality::on_time(standards, |standard| &standard.publication_after_production)
                .alias("published_after_production"),
        ])
        .left_join(clippings(sources)?, col("news_id"), col("news_id"))
        .collect()?;
    // Without a register of coverage nobody knows what the media took up; with one, no row is no clipping.
    let frame = if sources.dataset.tables.contains_key(super::coverage::FORM) {
        let counts = ["clippings", "print_clippings"].map(|name| col(name).fill_null(lit(0_i64)));
        plain(frame).with_columns(counts).collect()?
    } else {
        frame
    };
    reversed(sources, table, &frame, issues)?;
    let mut columns = release::columns(&frame, &sources.calendar)?;
    columns.extend(channels::columns(sources, &values::texts(&frame, "news_id")?)?);
    values::with(frame, columns)
}

/// How often each item appeared in the media up to a day, and in print.
fn clippings(sources: &Sources<'_>) -> PolarsResult<LazyFrame> {
    let Some(table) = sources.dataset.tables.get(super::coverage::FORM) else {
        let none = df!("news_id" => Vec::<String>::new(), "clippings" => Vec::<i64>::new(),
            "print_clippings" => Vec::<i64>::new())?;
        return Ok(plain(none));
    };
    let types = sources.definitions.vocabularies.get("media-type");
    let print = types.iter().flat_map(|list| &list.entry).filter(|entry| entry.family.as_deref() == Some("print"));
    let is_print = print.fold(lit(false), |any, entry| any.or(col("media_type").eq(lit(entry.code.as_str()))));
    Ok(plain(table.frame.clone())
        .select([
            field(table, "news_id", &DataType::String),
            field(table, "date", &DataType::Date),
            field(table, "media_type", &DataType::String),
        ])
        .filter(col("news_id").is_not_null().and(col("date").lt_eq(lit(sources.as_of))))
        .group_by_stable([col("news_id")])
        .agg([
            len().cast(DataType::Int64).alias("clippings"),
            is_print.cast(DataType::Int64).sum().alias("print_clippings"),
        ]))
}

/// Items published before their event ended: allowed, since coverage may be live, but worth a look (DOMAIN B1). So is a
/// first notice after the event began (DOMAIN A2).
fn reversed(sources: &Sources<'_>, table: &Table, frame: &DataFrame, issues: &mut Vec<Issue>) -> PolarsResult<()> {
    let ends = values::moments(frame, "event_end")?;
    let published = values::moments(frame, "published")?;
    let live = ends.into_iter().zip(published).map(|pair| matches!(pair, (Some(end), Some(out)) if out.to < end.from));
    orderings::tell(sources, table, ["event_end", "published"], "published", live, issues)?;
    let notice = values::integers(frame, "notice_days")?;
    let late = notice.into_iter().map(|days| days.is_some_and(|days| days < 0));
    orderings::tell(sources, table, ["first_notice", "event_start"], "first_notice", late, issues)
}
