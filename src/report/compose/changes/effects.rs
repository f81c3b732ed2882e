//! What the parts of a change bear on it, as formulas over the numerators and denominators of their table.
//!
//! The whole stands in the row below the parts. See the engine's split for how a difference is taken apart.

use crate::definition::Indicator;
use crate::model::change::{Change, Part, Side};
use crate::model::measurement::Kind;
use crate::model::value::Value;
use crate::report::document::{Cell, Condition, Formula, Relation};

const NOTHING: &str = "-";

/// An effect with its sign.
pub fn shown(formula: Formula, effect: Option<f64>) -> Cell {
    match effect {
        Some(effect) => Cell::Live(formula, Box::new(Cell::Signed(effect, 2))),
        None => Cell::Text(NOTHING.to_owned()),
    }
}

/// What a part bears in all, by its own value, and by its weight.
pub fn of_part(indicator: &Indicator, table: &str, whole: usize, part: &Part) -> [Cell; 3] {
    let (rate, mix) = rate_and_mix(indicator, table, whole);
    if part.mix.is_none() || part.rate.is_none() {
        let total = Formula::Unless(
            Box::new(Formula::column("after").minus(Formula::column("before"))),
            Box::new(side(indicator, "after").minus(side(indicator, "before"))),
        );
        return [shown(total, Some(part.total)), shown(rate, part.rate), shown(mix, part.mix)];
    }
    let total = rate.clone().plus(mix.clone());
    [shown(total, Some(part.total)), shown(rate, part.rate), shown(mix, part.mix)]
}

/// The value of a side that has nothing shown: nothing counted is 0.
fn side(indicator: &Indicator, side: &str) -> Formula {
    let numerator = Formula::Counted(format!("{side}_numerator"));
    if indicator.kind() != Kind::Share {
        return numerator;
    }
    let denominator = || Formula::Counted(format!("{side}_denominator"));
    let percent = Formula::whole(100).times(numerator).over(denominator());
    Formula::when(denominator().is(Relation::Equal, Formula::whole(0)), Formula::whole(0), percent)
}

/// The sum of a column of the parts' table above the row of the whole.
pub fn sum(table: &str, parts: usize, column: &str, effect: Option<f64>) -> Cell {
    shown(sum_of(table, parts, column), effect)
}

fn sum_of(table: &str, parts: usize, column: &str) -> Formula {
    let of = |row| Formula::Of { table: table.to_owned(), row, column: column.to_owned() };
    Formula::Sum((0..parts).map(of).collect())
}

/// What all parts bear together, in the row of the change itself.
pub fn of_all(table: Option<String>, change: &Change, column: &str) -> Cell {
    let effect = if column == "rate" { change.rate() } else { change.mix() };
    match (table, effect) {
        (Some(table), Some(_)) => {
            let formula = Formula::Of { table, row: change.parts.len(), column: column.to_owned() };
            shown(formula, effect)
        }
        (_, effect) => effect.map_or_else(|| Cell::Text(NOTHING.to_owned()), |effect| Cell::Signed(effect, 2)),
    }
}

fn rate_and_mix(indicator: &Indicator, table: &str, row: usize) -> (Formula, Formula) {
    let own = |id: &str| Formula::Counted(id.to_owned());
    let whole = |id: &str| Formula::Of { table: table.to_owned(), row, column: id.to_owned() };
    let zero = || Formula::whole(0);
    let half = |sum: Formula| sum.over(Formula::whole(2));
    let before = || own("before_numerator").over(own("before_denominator"));
    let after = || own("after_numerator").over(own("after_denominator"));
    let middle = half(
        whole("before_numerator")
            .over(whole("before_denominator"))
            .plus(whole("after_numerator").over(whole("after_denominator"))),
    );
    let old = || own("before_denominator").over(whole("before_denominator"));
    let new = || own("after_denominator").over(whole("after_denominator"));
    let has = |id: &str| own(id).is(Relation::Unequal, zero());
    // A part that is absent on one side has there the value of the other.
    let first = Formula::when(
        has("before_denominator"),
        before(),
        Formula::when(has("after_denominator"), after(), middle.clone()),
    );
    let last = Formula::when(
        has("after_denominator"),
        after(),
        Formula::when(has("before_denominator"), before(), middle.clone()),
    );
    let factor = || Formula::whole(if indicator.kind().percent() { 100 } else { 1 });
    let bare = |side: &str| {
        let share = own(&format!("{side}_numerator")).over(whole(&format!("{side}_denominator")));
        Formula::when(has(&format!("{side}_denominator")), zero(), share)
    };
    let mix = factor().times(new().minus(old())).times(half(first.clone().plus(last.clone())).minus(middle));
    let rate = last.minus(first).times(half(old().plus(new()))).plus(bare("after")).minus(bare("before"));
    (factor().times(rate), mix)
}

/// How much of the whole a part is, before and after; for shares that is their value.
pub fn weight(indicator: &Indicator, (before, after): (Side, Side), part: &Part, table: &str, row: usize) -> Cell {
    if matches!(indicator.kind(), Kind::Share | Kind::DistinctCount) {
        return Cell::Text(NOTHING.to_owned());
    }
    let share = |own: Side, whole: Side| {
        let value = Value::percent(own.denominator, whole.denominator);
        value.map_or_else(|| NOTHING.to_owned(), |value| format!("{} %", value.rounded(1)))
    };
    let scale = indicator.scale(indicator.kind());
    let parts = |own: Formula| match (scale, indicator.kind()) {
        (1, _) | (_, Kind::Mean) => own,
        _ => Formula::Nearest(Box::new(Formula::whole(scale).times(own))),
    };
    let told = |side: &str| {
        let column = format!("{side}_denominator");
        let whole = parts(Formula::Of { table: table.to_owned(), row, column: column.clone() });
        let own = Formula::whole(100).times(parts(Formula::Counted(column)));
        let written = Formula::rounded(own, whole.clone(), 1).written(1);
        let none = Condition::Is(whole, Relation::Equal, Formula::whole(0));
        Formula::when(none, Formula::text(NOTHING), Formula::Joined(vec![written, Formula::text(" %")]))
    };
    let formula = Formula::Joined(vec![told("before"), Formula::text(" → "), told("after")]);
    let shown = format!("{} → {}", share(part.before, before), share(part.after, after));
    Cell::Live(formula, Box::new(Cell::Text(shown)))
}
