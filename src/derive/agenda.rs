//! The facts of the agenda (DOMAIN A7).

use polars::prelude::*;

use super::frame::places_of;
use super::{Sources, values};
use crate::issue::{Issue, Problem};
use crate::model::dataset::Table;

const FORM: &str = "agenda";
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
    let places = places_of(table, Some("decided"))?;
    let mut in_time = Vec::new();
    for (row, (decision, (decided, start))) in decisions.into_iter().zip(decided.iter().zip(&starts)).enumerate() {
        // Without a decision nothing was decided in time; with one, its time tells.
        let own = match decision {
            None | Some("pending") => Some(false),
            Some(_) => decided.zip(*start).and_then(|(decided, start)| decided.not_after(start)),
        };
        if matches!((decided, start), (Some(decided), Some(start)) if decided.not_after(*start) == Some(false)) {
            let (earlier, later) = (sources.title(FORM, "decided"), sources.title(FORM, "event_start"));
            issues.push(Issue { location: places.at(row), problem: Problem::ReversedTimes { earlier, later } });
        }
        in_time.push(own);
    }
    let hours = received
        .iter()
        .zip(&starts)
        .map(|(received, start)| Some((*received)?.minutes_to((*start)?)?.div_euclid(MINUTES_PER_HOUR)));
    let hours = values::numbers("notice_hours", hours.collect());
    let news = values::present(&base, "news_id")?.into_iter().map(Some).collect();
    values::with(base, vec![values::flags("decided_before_event", in_time), hours, values::flags("has_news", news)])
}
