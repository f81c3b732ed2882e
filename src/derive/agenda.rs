//! The facts of the agenda (DOMAIN A7).

use polars::prelude::*;

use super::{Sources, orderings, values};
use crate::issue::Issue;
use crate::model::dataset::Table;

const MINUTES_PER_HOUR: i64 = 60;

/// What follows from the rows of the agenda.
pub fn added(
    sources: &Sources<'_>,
    table: &Table,
    base: DataFrame,
    issues: &mut Vec<Issue>,
) -> PolarsResult<DataFrame> {
    let starts = values::moments(&base, "event_start")?;
    let received = values::moments(&base, "received")?;
    let decided = values::moments(&base, "decided")?;
    let decisions = values::texts(&base, "decision")?;
    let told: Vec<Option<bool>> =
        decided.iter().zip(&starts).map(|(decided, start)| (*decided)?.not_after((*start)?)).collect();
    let late = told.iter().map(|told| *told == Some(false));
    orderings::tell(sources, table, ["decided", "event_start"], "decided", late, issues)?;
    // Without a decision nothing was decided in time, whatever day is recorded; with one, its time tells.
    let in_time = decisions
        .into_iter()
        .zip(told)
        .map(|(decision, told)| if matches!(decision, None | Some("pending")) { Some(false) } else { told })
        .collect();
    let hours = received
        .iter()
        .zip(&starts)
        .map(|(received, start)| Some((*received)?.minutes_to((*start)?)?.div_euclid(MINUTES_PER_HOUR)));
    let hours = values::numbers("notice_hours", hours.collect());
    let news = values::present(&base, "news_id")?.into_iter().map(Some).collect();
    values::with(base, vec![values::flags("decided_before_event", in_time), hours, values::flags("has_news", news)])
}
