//! The facts of counters: what they gained between readings (DOMAIN A12).

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::*;

use super::frame::places_of;
use super::{Sources, values};
use crate::issue::{Issue, Problem};
use crate::model::dataset::Table;

const FORM: &str = "counters";
const DAY: i64 = 86_400_000;

/// What follows from the rows of the register of counters.
///
/// The readings of a counter are taken in the order of their moments. Of a day on which a clock time is missing the
/// values tell the order, since a counter rises. So the order of rows and files does not matter.
pub fn added(
    sources: &Sources<'_>,
    table: &Table,
    base: DataFrame,
    issues: &mut Vec<Issue>,
) -> PolarsResult<DataFrame> {
    let counters = values::texts(&base, "counter")?;
    let moments = values::moments(&base, "read")?;
    let readings = values::integers(&base, "value")?;
    let mut by_counter: BTreeMap<&str, Vec<(values::Moment, i64, usize)>> = BTreeMap::new();
    for row in 0..base.height() {
        if let (Some(counter), Some(moment), Some(value)) = (counters[row], moments[row], readings[row]) {
            by_counter.entry(counter).or_default().push((moment, value, row));
        }
    }
    let places = places_of(table, Some("value"))?;
    let mut gain = vec![None; base.height()];
    let (mut reset, mut first) = (vec![None; base.height()], vec![None; base.height()]);
    for readings in by_counter.values_mut() {
        let unclocked: BTreeSet<i64> = readings
            .iter()
            .filter(|(moment, ..)| moment.from != moment.to)
            .map(|(moment, ..)| moment.from.div_euclid(DAY))
            .collect();
        readings.sort_by_key(|(moment, value, row)| {
            let day = moment.from.div_euclid(DAY);
            let clock = if unclocked.contains(&day) { 0 } else { moment.from };
            (day, clock, *value, *row)
        });
        let mut before: Option<i64> = None;
        for (_, value, row) in readings.iter() {
            first[*row] = Some(before.is_none());
            reset[*row] = Some(before.is_some_and(|before| *value < before));
            gain[*row] = before.map(|before| value - before).filter(|gain| *gain >= 0);
            if let Some(before) = before.filter(|before| value < before) {
                let column = sources.title(FORM, "value");
                let problem =
                    Problem::CounterReset { column, found: values::written(*value), before: values::written(before) };
                issues.push(Issue { location: places.at(*row), problem });
            }
            before = Some(*value);
        }
    }
    let columns =
        vec![values::numbers("gain", gain), values::flags("is_reset", reset), values::flags("is_first", first)];
    values::with(base, columns)
}
