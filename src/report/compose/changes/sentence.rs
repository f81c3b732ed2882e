//! A change in one sentence of plain words.

use super::super::context::Context;
use crate::definition::Indicator;
use crate::model::change::{Change, Difference, Part};
use crate::model::measurement::{Breakdown, Kind};
use crate::model::value::Value;
use crate::report::document::{Condition, Formula, Relation};
use crate::report::wording;

/// Decimals of effects and differences, where they are not whole numbers.
const DECIMALS: u32 = 2;

/// An effect that is less shows as nothing.
const SMALLEST: f64 = 0.005;
/// A sign that no line is broken after.
const MINUS: &str = "−";

/// What is said of the way that a value went: better or worse by its target, else up or down; none without two values.
pub fn direction(context: Context<'_>, indicator: &Indicator, change: &Change) -> Option<(String, bool)> {
    let way = change.difference()?.signum();
    let higher = indicator.target.map(|target| target.operator.higher_is_better());
    let key = match (way, higher) {
        (0, _) => "change-same",
        (way, Some(higher)) if (way > 0) == higher => "change-better",
        (_, Some(_)) => "change-worse",
        (way, None) => moved(way),
    };
    Some((context.say(key), key == "change-worse"))
}

/// The same words, following the difference of the row.
pub fn directed(context: Context<'_>, indicator: &Indicator) -> Formula {
    let higher = indicator.target.map(|target| target.operator.higher_is_better());
    let (rose, fell) = match higher {
        Some(true) => ("change-better", "change-worse"),
        Some(false) => ("change-worse", "change-better"),
        None => (moved(1), moved(-1)),
    };
    let (difference, say) = (|| Formula::column("difference"), |key: &str| Formula::text(context.say(key)));
    let way = Formula::when(difference().is(Relation::Above, Formula::whole(0)), say(rose), say(fell));
    let way = Formula::when(difference().is(Relation::Equal, Formula::whole(0)), say("change-same"), way);
    Formula::when(Condition::IsNumber(difference()), way, Formula::text("-"))
}

fn moved(way: i32) -> &'static str {
    if way < 0 { "change-fell" } else { "change-rose" }
}

/// An effect with its sign.
pub fn signed(effect: f64, decimals: usize) -> String {
    let rounded = format!("{effect:+.decimals$}");
    // Nothing has no sign, whatever side it was rounded from.
    let nothing = rounded.trim_start_matches(['+', '-', '0', '.']).is_empty();
    if nothing { rounded[1..].to_owned() } else { rounded.replace('-', MINUS) }
}

fn difference(difference: Difference) -> String {
    let whole = !difference.percent && difference.denominator == 1;
    let rounded = difference.rounded(if whole { 0 } else { DECIMALS }).to_string();
    if difference.signum() > 0 { format!("+{rounded}") } else { rounded.replace('-', MINUS) }
}

/// The sentence.
pub fn sentence(context: Context<'_>, indicator: &Indicator, change: &Change) -> String {
    let Some(before) = change.before else { return context.say("change-none") };
    if indicator.kind() == Kind::Share {
        return shares(context, indicator, change);
    }
    let (Some(old), Some(new), Some(moved_by)) = (before.value, change.after.value, change.difference()) else {
        return context.say("change-none");
    };
    let way = moved_by.signum();
    if way == 0 {
        return context.say("change-same");
    }
    let unit = if moved_by.percent { context.say("points") } else { context.words(&indicator.unit).to_owned() };
    let facts = [
        ("way", context.say(moved(way))),
        ("before", wording::value(old, None)),
        ("after", wording::value(new, None)),
        ("difference", difference(moved_by)),
        ("unit", unit),
    ];
    let mut said = context.tell("change-moved", &facts);
    if indicator.target.is_some() {
        let (judgement, _) = direction(context, indicator, change).unwrap_or_default();
        said = context.tell("change-judged", &[("moved", said), ("judgement", judgement)]);
    }
    cause(context, indicator, change, way, said)
}

/// The sentence so far with what brought it about.
fn cause(context: Context<'_>, indicator: &Indicator, change: &Change, way: i32, said: String) -> String {
    let sign = f64::from(way);
    let (key, effect): (_, fn(&Part) -> Option<f64>) = match (change.mix(), change.rate()) {
        (Some(mix), Some(rate)) if rate * sign < -SMALLEST && mix * sign > 0.0 => {
            ("change-by-mix-alone", |part| part.mix)
        }
        (Some(mix), Some(rate)) if mix * sign > rate * sign => ("change-by-mix", |part| part.mix),
        (Some(_), Some(_)) => ("change-by-rate", |part| part.rate),
        _ => ("change-by-part", |part| Some(part.total)),
    };
    let Some((by, place)) = change.by.as_ref().zip(change.strongest(way, effect)) else { return said };
    let part = &change.parts[place];
    let decimals = if indicator.kind() == Kind::Count || indicator.kind() == Kind::DistinctCount { 0 } else { 2 };
    let decimals = if part.total.fract() == 0.0 { decimals } else { 2 };
    let told = |effect: Option<f64>| signed(effect.unwrap_or_default(), decimals);
    let facts = [
        ("moved", said),
        ("rate", told(change.rate())),
        ("mix", told(change.mix())),
        ("opposite", context.say(moved(-way))),
        ("by", context.fact(&indicator.table, by)),
        ("part", name(context, indicator, by, part)),
        ("effect", told(effect(part))),
    ];
    context.tell(key, &facts)
}

fn shares(context: Context<'_>, indicator: &Indicator, change: &Change) -> String {
    let rose = change.strongest(1, |part| Some(part.total));
    let fell = change.strongest(-1, |part| Some(part.total));
    let size = |place: &usize| change.parts[*place].total.abs();
    let most = [rose, fell].into_iter().flatten().max_by(|left, right| size(left).total_cmp(&size(right)));
    let Some((by, place)) = change.by.as_ref().zip(most) else { return context.say("change-shares-same") };
    let part = &change.parts[place];
    let value = |value: Option<Value>| value.map_or_else(|| "0".to_owned(), |value| wording::value(value, None));
    let facts = [
        ("by", context.fact(&indicator.table, by)),
        ("part", name(context, indicator, by, part)),
        ("before", value(part.before.value)),
        ("after", value(part.after.value)),
        ("effect", signed(part.total, 2)),
    ];
    context.tell("change-shares", &facts)
}

/// A part in words.
pub fn name(context: Context<'_>, indicator: &Indicator, by: &str, part: &Part) -> String {
    context.part(&indicator.table, &Breakdown { by: by.to_owned(), value: part.value.clone() })
}

#[cfg(test)]
mod tests {
    use super::signed;

    #[test]
    fn an_effect_has_its_sign_and_nothing_has_none() {
        let cases = [(1.5, 2, "+1.50"), (-0.004, 2, "0.00"), (0.0, 0, "0"), (-3.0, 0, "−3"), (-10.25, 1, "−10.2")];
        for (effect, decimals, written) in cases {
            assert_eq!(signed(effect, decimals), written);
        }
    }
}
