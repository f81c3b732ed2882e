//! The facts of requests to publish on the website (DOMAIN A13).

use polars::prelude::*;

use super::Sources;
use super::frame::places_of;
use super::values::{self, Moment};
use crate::definition::spelling::key;
use crate::issue::{Issue, Problem};
use crate::model::dataset::Table;

const FORM: &str = "web-requests";

/// The moments of a request in the order of the manual's steps.
const STEPS: [&str; 5] = ["requested", "approved", "received", "completed", "verified"];
const APPROVED: usize = 1;
const RECEIVED: usize = 2;
const COMPLETED: usize = 3;
const VERIFIED: usize = 4;

/// What follows from the rows of the register of requests.
pub fn added(
    sources: &Sources<'_>,
    table: &Table,
    base: DataFrame,
    issues: &mut Vec<Issue>,
) -> PolarsResult<DataFrame> {
    let steps = STEPS.iter().map(|step| values::moments(&base, step)).collect::<PolarsResult<Vec<_>>>()?;
    let times: Vec<[Option<Moment>; 5]> =
        (0..base.height()).map(|row| std::array::from_fn(|step| steps[step][row])).collect();
    let linked = values::present(&base, "link")?;
    let signed = values::present(&base, "approver")?;
    let approved: Vec<Option<bool>> = times
        .iter()
        .zip(linked.iter().zip(&signed))
        .map(|(times, (linked, signed))| approved(times, *linked, *signed))
        .collect();
    let in_order: Vec<Option<bool>> = times.iter().map(in_order).collect();
    tell(sources, table, &times, &approved, issues)?;

    let minutes = times.iter().map(|times| times[RECEIVED]?.minutes_to(times[COMPLETED]?)).collect();
    let days = times.iter().map(|times| Some(times[COMPLETED]?.days_to(times[VERIFIED]?))).collect();
    let persons = ["requester", "approver", "webmaster"]
        .iter()
        .map(|name| values::integers(&base, name))
        .collect::<PolarsResult<Vec<_>>>()?;
    let separate = (0..base.height()).map(|row| separate(std::array::from_fn(|duty| persons[duty][row]))).collect();
    let units = values::texts(&base, "unit")?;
    let verifiers = values::texts(&base, "verifier_unit")?;
    let own = units.iter().zip(verifiers).map(|(unit, verifier)| Some(key((*unit)?) == key(verifier?))).collect();
    let complete = complete(table, &base)?;
    let columns = vec![
        values::flags("approved_before_publication", approved),
        values::numbers("turnaround_minutes", minutes),
        values::numbers("verification_days", days),
        values::flags("in_order", in_order),
        values::flags("separate_duties", separate),
        values::flags("verified_by_own_director", own),
        values::flags("complete_form", complete),
    ];
    values::with(base, columns)
}

/// Whether a request was approved before its publication; unknown before it is published, and where it is signed but
/// not dated.
fn approved(times: &[Option<Moment>; 5], linked: bool, signed: bool) -> Option<bool> {
    match (times[APPROVED], times[COMPLETED]) {
        (None, None) if !linked => None,
        (None, _) => {
            if signed {
                None
            } else {
                Some(false)
            }
        }
        (Some(approved), published) => approved.not_after(published?),
    }
}

/// Whether the recorded moments stand in the order of the steps: each pair of them must be able to, and where the record
/// allows of both orders it is unknown. One moment alone has no order.
fn in_order(times: &[Option<Moment>; 5]) -> Option<bool> {
    let known: Vec<Moment> = times.iter().flatten().copied().collect();
    let pairs =
        || known.iter().enumerate().flat_map(|(place, one)| known[place + 1..].iter().map(move |two| (one, two)));
    if pairs().any(|(one, two)| one.not_after(*two) == Some(false)) {
        return Some(false);
    }
    let all = pairs().all(|(one, two)| one.not_after(*two) == Some(true));
    (known.len() > 1 && all).then_some(true)
}

/// Whether those who signed are three: two that are one decide it; else all three must be known. 0 is a signature whose
/// name is not said.
fn separate(persons: [Option<i64>; 3]) -> Option<bool> {
    let named: Vec<i64> = persons.iter().flatten().copied().filter(|person| *person > 0).collect();
    let doubled = named.iter().enumerate().any(|(place, person)| named[place + 1..].contains(person));
    if doubled { Some(false) } else { (named.len() == 3).then_some(true) }
}

/// Whether a form has all that its requester fills in; a topic may be one of the list or one of one's own.
fn complete(table: &Table, base: &DataFrame) -> PolarsResult<Vec<Option<bool>>> {
    let mut complete = vec![true; base.height()];
    for name in ["requester", "requester_position", "unit", "file_name"] {
        for (complete, there) in complete.iter_mut().zip(values::present(base, name)?) {
            *complete &= there;
        }
    }
    let mut topics = values::present(base, "other_topic")?;
    for row in super::register::values(table, "topics")?.1 {
        topics[row as usize] = true;
    }
    Ok(complete.into_iter().zip(topics).map(|(complete, topic)| Some(complete && topic)).collect())
}

/// Publications without an approval before them, and other moments out of order.
fn tell(
    sources: &Sources<'_>,
    table: &Table,
    times: &[[Option<Moment>; 5]],
    approved: &[Option<bool>],
    issues: &mut Vec<Issue>,
) -> PolarsResult<()> {
    let places = STEPS.iter().map(|step| places_of(table, Some(step))).collect::<PolarsResult<Vec<_>>>()?;
    for (row, (times, approved)) in times.iter().zip(approved).enumerate() {
        if *approved == Some(false) {
            let step = if times[APPROVED].is_some() || times[COMPLETED].is_none() { APPROVED } else { COMPLETED };
            issues.push(Issue { location: places[step].at(row), problem: Problem::UnapprovedPublication {} });
        }
        let pairs = (0..STEPS.len()).flat_map(|earlier| (earlier + 1..STEPS.len()).map(move |later| (earlier, later)));
        let reversed = pairs.filter(|pair| *pair != (APPROVED, COMPLETED)).find(|(earlier, later)| {
            times[*earlier].zip(times[*later]).and_then(|(one, two)| one.not_after(two)) == Some(false)
        });
        if let Some((earlier, later)) = reversed {
            let title = |step: usize| sources.title(FORM, STEPS[step]);
            let problem = Problem::ReversedTimes { earlier: title(earlier), later: title(later) };
            issues.push(Issue { location: places[later].at(row), problem });
        }
    }
    Ok(())
}
