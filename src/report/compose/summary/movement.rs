//! What changed: the leading indicators that moved, those with a target first.

use super::super::changes;
use super::super::context::Context;
use crate::definition::Indicator;
use crate::model::change::Change;
use crate::report::document::Point;

/// The most lines: the page has room for no more.
const MOST: usize = 4;

/// The changes of the leading indicators: what moved first, and of that what has a target first.
pub fn ordered(context: Context<'_>) -> Vec<(&Indicator, &Change)> {
    let mut all: Vec<_> = changes::leading(context).collect();
    all.sort_by_key(|(indicator, change)| (!has_moved(change), indicator.target.is_none()));
    all
}

fn has_moved(change: &Change) -> bool {
    change.difference().is_some_and(|moved| moved.signum() != 0)
}

/// The lines; one that says so where nothing can be compared or nothing moved.
pub fn movement(context: Context<'_>) -> Vec<Point> {
    let line = |(indicator, change): (&Indicator, &Change)| Point {
        text: context.tell(
            "movement",
            &[
                ("indicator", context.words(&indicator.title).to_owned()),
                ("sentence", changes::line(context, indicator, change)),
            ],
        ),
        sheet: Some(changes::SHEET.to_owned()),
    };
    let points: Vec<_> =
        ordered(context).into_iter().filter(|(_, change)| has_moved(change)).take(MOST).map(line).collect();
    if points.is_empty() {
        return vec![Point { text: context.say("movement-none"), sheet: Some(changes::SHEET.to_owned()) }];
    }
    points
}
