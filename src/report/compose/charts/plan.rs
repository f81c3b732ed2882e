//! What was planned and what was done of it, by value: money by activity, copies by medium.

use super::Speaker;
use crate::definition::Indicator;
use crate::model::period::{Month, Period};
use crate::model::value::Value;
use crate::report::chart::MOST_TABLED;
use crate::report::document::{Chart, Plan, PlanRow, Plot};
use crate::report::wording;

/// What was planned and done under one value, in parts of the indicator's scale.
struct Part {
    name: String,
    planned: i64,
    /// Up to the end of the period.
    done: i64,
    now: i64,
}

impl Part {
    fn over(&self) -> bool {
        self.done > self.planned
    }

    /// Whether more was done than planned, and something was planned.
    fn exceeds(&self) -> bool {
        self.over() && self.planned > 0
    }
}

/// The chart, on several pages where there are many values; none when nothing was planned or done.
pub(super) fn charts(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Vec<Chart> {
    let parts = parts(speaker, indicator, by);
    let (planned, done) =
        (parts.iter().map(|part| part.planned).sum::<i64>(), parts.iter().map(|part| part.done).sum::<i64>());
    if planned == 0 && done == 0 {
        return Vec::new();
    }
    let scale = indicator.scale(indicator.kind());
    let over = parts.iter().filter(|part| part.exceeds()).count();
    let unplanned: i64 = parts.iter().filter(|part| part.planned == 0).map(|part| part.done).sum();
    let facts = [
        ("indicator", speaker.title(indicator).to_owned()),
        ("share", share(done, planned)),
        ("done", wording::parts(done, scale)),
        ("planned", wording::parts(planned, scale)),
        ("unit", speaker.unit(indicator)),
        ("over", over.to_string()),
        ("count", parts.iter().filter(|part| part.planned > 0).count().to_string()),
        ("by", speaker.column(indicator, by)),
    ];
    let key = match (planned, over) {
        (0, _) => "chart-plan-unplanned",
        (_, 0) => "chart-plan-within",
        _ => "chart-plan-over",
    };
    let title = speaker.say(key, &facts);
    let year = speaker.results.period.fiscal_year().to_string();
    let base = [("period", speaker.period()), ("year", year), ("unit", speaker.unit(indicator))];
    let key = if indicator.plan_for_year { "chart-plan-year" } else { "chart-plan-period" };
    let mut subtitle = speaker.with_undecided(indicator, speaker.say(key, &base));
    if unplanned > 0 && planned > 0 {
        let facts = [("done", wording::parts(unplanned, scale)), ("unit", speaker.unit(indicator))];
        subtitle = format!("{subtitle} · {}", speaker.say("chart-plan-outside", &facts));
    }
    let rows: Vec<_> = parts.iter().map(|part| row(speaker, indicator, part)).collect();
    let names = ["chart-plan-planned", "chart-plan-before", "chart-plan-now", "chart-plan-beyond"]
        .map(|key| speaker.texts.get(key));
    let pages = rows.len().div_ceil(MOST_TABLED);
    let on_pages = rows.chunks(rows.len().div_ceil(pages)).enumerate();
    on_pages
        .map(|(page, rows)| {
            let (id, subtitle) =
                speaker.paged(format!("plan-{by}-{}", indicator.id), subtitle.clone(), (page + 1, pages));
            let plot = Plot::Plan(Plan {
                rows: rows.to_vec(),
                names: names.clone(),
                full: speaker.texts.get("chart-plan-full"),
            });
            speaker.chart(id, title.clone(), subtitle, speaker.footer(&indicator.manual), plot)
        })
        .collect()
}

fn parts(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Vec<Part> {
    let period = speaker.results.period;
    // A plan of the whole year is held against all that was done of it so far.
    let before: Vec<_> = (0..12)
        .map(|index| Month::at(period.fiscal_year(), index))
        .filter(|month| indicator.plan_for_year && *month < period.months().0)
        .collect();
    // What was planned and has nothing in the period has its row too.
    let whole = if indicator.plan_for_year { Period::Year(period.fiscal_year()) } else { period };
    let within = |period: Period, value: Option<&str>| {
        let mut found = speaker.results.by(&indicator.id, period, by);
        found.find(|(other, _)| other.value.as_deref() == value).map(|(_, own)| own.figure.tally)
    };
    let mut parts: Vec<_> = speaker
        .results
        .by(&indicator.id, whole, by)
        .map(|(part, own)| {
            let value = part.value.as_deref();
            let earlier = before.iter().filter_map(|month| within(Period::Month(*month), value));
            let earlier: i64 = earlier.map(|tally| tally.numerator).sum();
            let now = within(period, value).map_or(0, |tally| tally.numerator);
            let name = speaker.value(indicator, by, value);
            // Numbers stand as numbers: the second activity before the tenth.
            let number = value.and_then(|value| value.parse().ok()).unwrap_or(u32::MAX);
            let order = (value.is_none(), speaker.rank(indicator, by, value), number, name.clone());
            (order, Part { name, planned: own.figure.tally.denominator, done: earlier + now, now })
        })
        .filter(|(_, part)| part.planned > 0 || part.done > 0)
        .collect();
    parts.sort_by(|left, right| left.0.cmp(&right.0));
    parts.into_iter().map(|(_, part)| part).collect()
}

fn row(speaker: &Speaker<'_>, indicator: &Indicator, part: &Part) -> PlanRow {
    let scale = indicator.scale(indicator.kind());
    let facts = [
        ("done", wording::parts(part.done, scale)),
        ("planned", wording::parts(part.planned, scale)),
        ("unit", speaker.unit(indicator)),
        ("share", share(part.done, part.planned)),
        ("excess", wording::parts(part.done - part.planned, scale)),
    ];
    let key = match part.planned {
        0 => "chart-plan-note-unplanned",
        _ if part.over() => "chart-plan-note-over",
        _ => "chart-plan-note",
    };
    let parts = scale as f64;
    PlanRow {
        label: part.name.clone(),
        planned: part.planned as f64 / parts,
        done: part.done as f64 / parts,
        now: part.now as f64 / parts,
        over: part.over(),
        amount: if part.planned > 0 { wording::parts(part.planned, scale) } else { String::new() },
        note: speaker.say(key, &facts),
    }
}

fn share(done: i64, planned: i64) -> String {
    Value::percent(done, planned).map_or_else(String::new, |share| wording::value(share, None))
}
