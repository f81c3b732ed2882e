//! Whether two offices count an indicator alike.

use super::definitions::Definitions;
use super::indicator::{Indicator, Reading};
use crate::model::measurement::Kind;
use crate::model::rollup::Comparability;

/// The facts that follow from the time standards of news.
const TIMED: [&str; 3] = ["on_time", "has_time_standard", "published_after_production"];

/// Whether an office counts an indicator as the built-in definitions do; none where either does not have it. More
/// spellings of a code, another title or more columns of a register change no figure's meaning and are no difference.
#[must_use]
pub fn likeness(own: &Definitions, built_in: &Definitions, id: &str) -> Option<Comparability> {
    let (ours, theirs) = (built_in.indicator(id)?, own.indicator(id)?);
    if counting(ours) != counting(theirs) || rules(built_in, ours) != rules(own, theirs) {
        return Some(Comparability::OtherCounting);
    }
    Some(if ours.target == theirs.target { Comparability::Same } else { Comparability::OtherTarget })
}

/// All of a definition that bears on its figure, as text.
fn counting(own: &Indicator) -> String {
    let rows = (own.table.id(), &own.dated_by, &own.effective);
    let amounts = (&own.weight, &own.points, &own.possible, &own.of, &own.universe, own.plan_for_year);
    let excluded = |reading: &Reading| reading.exclude.iter().map(|own| own.sql.clone()).collect::<Vec<_>>();
    let binding = own.readings.first().map(|reading| (reading.kind, &reading.sql, excluded(reading)));
    format!("{rows:?} {amounts:?} {binding:?}")
}

/// The rules beside the indicators on which its facts rest.
fn rules(definitions: &Definitions, own: &Indicator) -> String {
    let binding = own.readings.first().map(|reading| format!("{:?}", reading.sql)).unwrap_or_default();
    let timed = own.table.register() == "news" && TIMED.iter().any(|column| binding.contains(column));
    let stepped = own.table.register() == "process-steps";
    let answered = own.kind() == Kind::PercentOfScale;
    let limits = timed.then_some(&definitions.time_standards);
    let durations = stepped.then_some(&definitions.process_standards);
    let answers = answered.then_some(&definitions.likert);
    format!("{limits:?} {durations:?} {answers:?}")
}
