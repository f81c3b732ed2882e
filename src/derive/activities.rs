//! The activities that were to be announced in advance (DOMAIN A2): those of the register of notices, and without one
//! the events of the news.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use polars::prelude::*;

use super::frame::places_of;
use super::release::day;
use super::values::{self, Moment};
use super::{Sources, orderings, register};
use crate::issue::Issue;
use crate::model::dataset::{FactFrame, Facts, Table};
use crate::model::places::Places;

const FORM: &str = "notices";
/// A recipient who is no partner of the network: "ให้ภาคีเครือข่ายทราบ" (S1:173) is not met by telling one's own.
const STAFF: &str = "staff";
/// What may be said of an activity, what asks most of the office first.
const ANNOUNCEMENTS: [&str; 3] = ["required", "urgent", "not-required"];

/// An activity with what was recorded of it.
#[derive(Default)]
struct Activity<'a> {
    id: Option<&'a str>,
    title: Option<&'a str>,
    unit: Option<&'a str>,
    day: Option<NaiveDate>,
    start: Option<Moment>,
    announcement: Option<&'a str>,
    first_notice: Option<NaiveDate>,
    exception: Option<&'a str>,
}

/// The table; none without either register.
pub fn activities(sources: &Sources<'_>, facts: &mut Facts) -> PolarsResult<Option<FactFrame>> {
    let (activities, places) = match (sources.dataset.tables.get(FORM), facts.tables.get(super::news::FORM)) {
        (Some(table), _) => {
            late(sources, table, &mut facts.issues)?;
            of_notices(table)?
        }
        (None, Some(news)) => (of_news(&news.frame)?, news.places.clone()),
        (None, None) => return Ok(None),
    };
    Ok(Some(FactFrame { frame: frame(sources, &activities)?, places }))
}

/// Notices after the event began are no notice in advance, and worth a look.
fn late(sources: &Sources<'_>, table: &Table, issues: &mut Vec<Issue>) -> PolarsResult<()> {
    if table.frame.column("notified").is_err() {
        return Ok(());
    }
    let notices = values::days(&table.frame, "notified")?;
    let starts = values::moments(&table.frame, "event_start")?;
    let days = notices.into_iter().zip(starts.into_iter().map(|start| day(start?)));
    let late = days.map(|pair| matches!(pair, (Some(notice), Some(begins)) if notice > begins));
    orderings::tell(sources, table, ["notified", "event_start"], "notified", late, issues)
}

/// Every notice of an activity together: the first row gives its place, and the earliest notice to a partner counts.
fn of_notices(table: &Table) -> PolarsResult<(Vec<Activity<'_>>, Places)> {
    let frame = &table.frame;
    let rows = frame.height();
    let blank = || vec![None; rows];
    let text = |name: &str| if frame.column(name).is_ok() { values::texts(frame, name) } else { Ok(blank()) };
    let (ids, titles, announcements) = (text("activity_id")?, text("activity")?, text("announcement")?);
    let exceptions = text("exception")?;
    let starts = values::moments(frame, "event_start")?;
    let notices = if frame.column("notified").is_ok() { values::days(frame, "notified")? } else { vec![None; rows] };
    let told = told_partners(table, rows)?;
    let places = places_of(table, Some("activity_id"))?;
    let (mut activities, mut found) = (Vec::<Activity<'_>>::new(), Places::default());
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for row in 0..rows {
        let Some(id) = ids[row] else { continue };
        let number = *numbers.entry(id).or_insert_with(|| {
            activities.push(Activity { id: Some(id), ..Activity::default() });
            found.push(&places.at(row));
            activities.len() - 1
        });
        let own = &mut activities[number];
        own.title = own.title.or(titles[row]);
        // Rows that differ count alike in any order: the first day, and what asks most of the office.
        own.start = [own.start, starts[row]].into_iter().flatten().min_by_key(|start| (start.from, start.to));
        let announced = [own.announcement, announcements[row]].into_iter().flatten();
        own.announcement = announced.min_by_key(|code| ANNOUNCEMENTS.iter().position(|one| one == code));
        own.exception = own.exception.or(exceptions[row]);
        let notice = notices[row].filter(|_| told[row]);
        own.first_notice = [own.first_notice, notice].into_iter().flatten().min();
    }
    for own in &mut activities {
        own.day = own.start.and_then(day);
        // What stands in the register of notices was to be announced, unless it says otherwise.
        own.announcement.get_or_insert(ANNOUNCEMENTS[0]);
    }
    Ok((activities, found))
}

/// Whether the notice of each row went to a partner: so it is taken where the recipients are not recorded.
fn told_partners(table: &Table, rows: usize) -> PolarsResult<Vec<bool>> {
    let (codes, places) = register::values(table, "recipients")?;
    let mut named: Vec<Option<bool>> = vec![None; rows];
    for (code, row) in codes.iter().zip(places) {
        let partner = &mut named[row as usize];
        *partner = Some(partner.unwrap_or(false) || code != Some(STAFF));
    }
    Ok(named.into_iter().map(|partner| partner.unwrap_or(true)).collect())
}

fn of_news(news: &DataFrame) -> PolarsResult<Vec<Activity<'_>>> {
    let texts = ["news_id", "title", "unit", "announcement"];
    let [ids, titles, units, announcements] = texts.map(|name| values::texts(news, name));
    let (ids, titles, units, announcements) = (ids?, titles?, units?, announcements?);
    let [starts, ends, produced, published] =
        ["event_start", "event_end", "produced", "published"].map(|name| values::moments(news, name));
    let (starts, ends, produced, published) = (starts?, ends?, produced?, published?);
    let notices = values::days(news, "first_notice")?;
    let activity = |row: usize| Activity {
        id: ids[row],
        title: titles[row],
        unit: units[row],
        day: ends[row].or(produced[row]).or(published[row]).and_then(day),
        start: starts[row],
        announcement: announcements[row],
        first_notice: notices[row],
        exception: None,
    };
    Ok((0..news.height()).map(activity).collect())
}

fn frame(sources: &Sources<'_>, activities: &[Activity<'_>]) -> PolarsResult<DataFrame> {
    let begins = |own: &Activity<'_>| own.start.and_then(day);
    let lag = |own: &Activity<'_>| own.first_notice.zip(begins(own));
    let end = |of: &dyn Fn(Moment) -> i64| activities.iter().map(|own| own.start.map(of)).collect::<Vec<_>>();
    let days = activities.iter().map(|own| lag(own).map(|(notice, begins)| (begins - notice).num_days()));
    // A notice after the event is no working day before it, but as many too late.
    let working = activities.iter().map(|own| {
        lag(own)
            .map(|(notice, begins)| sources.calendar.between(notice, begins) - sources.calendar.between(begins, notice))
    });
    let moment = super::frame::moment_type();
    let columns = vec![
        values::words("activity_id", activities.iter().map(|own| own.id).collect()),
        values::words("title", activities.iter().map(|own| own.title).collect()),
        values::words("unit", activities.iter().map(|own| own.unit).collect()),
        values::dates("day", activities.iter().map(|own| own.day).collect())?,
        values::numbers("event_start_from", end(&|start| start.from)).cast(&moment)?,
        values::numbers("event_start_to", end(&|start| start.to)).cast(&moment)?,
        values::words("announcement", activities.iter().map(|own| own.announcement).collect()),
        values::dates("first_notice", activities.iter().map(|own| own.first_notice).collect())?,
        values::numbers("notice_days", days.collect()),
        values::numbers("notice_working_days", working.collect()),
        values::words("exception", activities.iter().map(|own| own.exception).collect()),
    ];
    DataFrame::new(activities.len(), columns)
}
