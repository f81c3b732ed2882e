//! The smallest changes of an indicator's definition, each in words.

use std::fmt::Write as _;

use pramoen::definition::{Comparison, Condition, Indicator, Literal, Operand, Reading, Universe};
use pramoen::model::ratio::{Decimal, power};
use pramoen::model::target::{Goal, Operator, Target};

/// An indicator with one change.
pub struct Mutant {
    /// What was changed.
    pub change: String,
    /// The other reading that was changed alone; none where the binding one was.
    pub reading: Option<String>,
    /// The changed definition.
    pub indicator: Indicator,
}

/// Every small change of a definition that should be noticed.
pub fn mutants(own: &Indicator) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    let mut add = |change: String, indicator: Indicator, reading: Option<String>| {
        mutants.push(Mutant { change, reading, indicator });
    };
    for (place, reading) in own.readings.iter().enumerate() {
        let name = reading.id.as_ref().map_or(String::new(), |id| format!("+{id} "));
        for (part, changed) in of_reading(reading) {
            // The binding reading must be there; no other is looked at.
            let mut indicator = Indicator { readings: vec![own.binding().clone()], ..own.clone() };
            if place == 0 {
                indicator.readings[0] = changed;
            } else {
                indicator.readings.push(changed);
            }
            add(format!("{name}{part}"), indicator, reading.id.clone());
        }
    }
    let own = &Indicator { readings: vec![own.binding().clone()], ..own.clone() };
    if let Some(weight) = &own.weight {
        add(format!("weight: without {weight}"), Indicator { weight: None, ..own.clone() }, None);
    }
    if own.plan_for_year {
        add("plan_for: that of the period".to_owned(), Indicator { plan_for_year: false, ..own.clone() }, None);
    }
    if let Some(Universe::Codes(codes)) = &own.universe {
        for (place, code) in codes.iter().enumerate() {
            let mut fewer = codes.clone();
            fewer.remove(place);
            let universe = Some(Universe::Codes(fewer));
            add(format!("universe: without {code}"), Indicator { universe, ..own.clone() }, None);
        }
    }
    if let Some(target) = own.target {
        for (change, target) in targets(target) {
            add(format!("target: {change}"), Indicator { target: Some(target), ..own.clone() }, None);
        }
    }
    mutants
}

fn of_reading(reading: &Reading) -> Vec<(String, Reading)> {
    let mut changed = Vec::new();
    for (place, exclusion) in reading.exclude.iter().enumerate() {
        let mut fewer = reading.clone();
        fewer.exclude.remove(place);
        changed.push((format!("exclude: without `{}`", exclusion.sql), fewer));
        for (change, when) in terms(&exclusion.when) {
            let mut other = reading.clone();
            other.exclude[place].when = when;
            changed.push((format!("exclude: {change}"), other));
        }
    }
    if let Some(undecided) = &reading.undecided {
        let without = format!("undecided: without `{}`", sql(undecided));
        changed.push((without, Reading { undecided: None, ..reading.clone() }));
        for (change, condition) in terms(undecided) {
            let other = Reading { undecided: Some(condition), ..reading.clone() };
            changed.push((format!("undecided: {change}"), other));
        }
    }
    for (change, denominator) in whole(&reading.denominator) {
        changed.push((format!("denominator: {change}"), Reading { denominator, ..reading.clone() }));
    }
    for (change, numerator) in whole(&reading.numerator) {
        changed.push((format!("numerator: {change}"), Reading { numerator, ..reading.clone() }));
    }
    changed
}

/// A condition replaced by `TRUE`, and its terms changed.
fn whole(condition: &Condition) -> Vec<(String, Condition)> {
    if *condition == Condition::Always(true) {
        return Vec::new();
    }
    let mut changed = vec![(format!("TRUE instead of `{}`", sql(condition)), Condition::Always(true))];
    changed.extend(terms(condition));
    changed
}

/// A condition without one of its terms or values, or with a limit moved by one.
fn terms(condition: &Condition) -> Vec<(String, Condition)> {
    let without = |gone: &Condition, left: &Condition| (format!("without `{}`", sql(gone)), left.clone());
    let both = |left: &Condition, right: &Condition, join: fn(Box<Condition>, Box<Condition>) -> Condition| {
        let mut changed = vec![without(right, left), without(left, right)];
        let lefts = terms(left).into_iter().map(|(change, own)| (change, join(Box::new(own), Box::new(right.clone()))));
        changed.extend(lefts);
        let rights =
            terms(right).into_iter().map(|(change, own)| (change, join(Box::new(left.clone()), Box::new(own))));
        changed.extend(rights);
        changed
    };
    match condition {
        Condition::Not(inner) => {
            let inner = terms(inner).into_iter();
            inner.map(|(change, own)| (change, Condition::Not(Box::new(own)))).collect()
        }
        Condition::And(left, right) => both(left, right, Condition::And),
        Condition::Or(left, right) => both(left, right, Condition::Or),
        Condition::Compare { left, comparison, right } => {
            let mut changed = Vec::new();
            for by in [-1, 1] {
                let (left, right) = (moved(left, by), moved(right, by));
                if (&left, &right) != (&left_of(condition), &right_of(condition)) {
                    let other = Condition::Compare { left, comparison: *comparison, right };
                    changed.push((format!("`{}` instead of `{}`", sql(&other), sql(condition)), other));
                }
            }
            changed
        }
        Condition::In { column, values } if values.len() > 1 => {
            let fewer = |place: usize| {
                let mut values = values.clone();
                let gone = values.remove(place);
                (format!("`{column}` without {}", literal(&gone)), Condition::In { column: column.clone(), values })
            };
            (0..values.len()).map(fewer).collect()
        }
        Condition::Always(_) | Condition::Flag(_) | Condition::IsNull(_) | Condition::In { .. } => Vec::new(),
    }
}

fn left_of(condition: &Condition) -> Operand {
    let Condition::Compare { left, .. } = condition else { unreachable!("only comparisons have sides") };
    left.clone()
}

fn right_of(condition: &Condition) -> Operand {
    let Condition::Compare { right, .. } = condition else { unreachable!("only comparisons have sides") };
    right.clone()
}

/// A number moved by one; an amount that is written without decimals by a whole one.
fn moved(operand: &Operand, by: i64) -> Operand {
    match operand {
        Operand::Literal(Literal::Integer(number)) => Operand::Literal(Literal::Integer(number + by)),
        Operand::Literal(Literal::Amount(parts)) => {
            let step = if parts % 100 == 0 { 100 } else { 1 };
            Operand::Literal(Literal::Amount(parts + by * step))
        }
        other => other.clone(),
    }
}

/// The same goal with another operator, and a goal that is one more or less.
fn targets(target: Target) -> Vec<(String, Target)> {
    let other = match target.operator {
        Operator::Above => [Operator::AtLeast, Operator::Below],
        Operator::AtLeast => [Operator::Above, Operator::AtMost],
        Operator::Below => [Operator::AtMost, Operator::Above],
        Operator::AtMost => [Operator::Below, Operator::AtLeast],
    };
    let flipped = other.map(|operator| {
        let change = format!("{} instead of {}", operator.sign(), target.operator.sign());
        (change, Target { operator, ..target })
    });
    let mut changed = flipped.to_vec();
    if let Goal::Value(goal) = target.goal {
        for by in [-1, 1] {
            let value = Decimal { digits: goal.digits + by * power(goal.decimals), ..goal };
            changed.push((format!("{value} instead of {goal}"), Target { goal: Goal::Value(value), ..target }));
        }
    }
    changed
}

/// A condition as it would be written.
fn sql(condition: &Condition) -> String {
    match condition {
        Condition::Always(constant) => constant.to_string().to_uppercase(),
        Condition::Flag(name) => name.clone(),
        Condition::Not(inner) => match inner.as_ref() {
            Condition::IsNull(name) => format!("{name} IS NOT NULL"),
            inner => format!("NOT ({})", sql(inner)),
        },
        Condition::And(left, right) => format!("{} AND {}", sql(left), sql(right)),
        Condition::Or(left, right) => format!("({} OR {})", sql(left), sql(right)),
        Condition::Compare { left, comparison, right } => {
            let sign = match comparison {
                Comparison::Equal => "=",
                Comparison::NotEqual => "<>",
                Comparison::Less => "<",
                Comparison::LessOrEqual => "<=",
                Comparison::Greater => ">",
                Comparison::GreaterOrEqual => ">=",
            };
            format!("{} {sign} {}", side(left), side(right))
        }
        Condition::In { column, values } => {
            let values: Vec<_> = values.iter().map(literal).collect();
            format!("{column} IN ({})", values.join(", "))
        }
        Condition::IsNull(name) => format!("{name} IS NULL"),
    }
}

fn side(operand: &Operand) -> String {
    match operand {
        Operand::Column(name) => name.clone(),
        Operand::Literal(value) => literal(value),
    }
}

fn literal(value: &Literal) -> String {
    let mut text = String::new();
    let _ = match value {
        Literal::Text(own) => write!(text, "'{own}'"),
        Literal::Integer(number) => write!(text, "{number}"),
        Literal::Amount(parts) => write!(text, "{}.{:02}", parts / 100, (parts % 100).abs()),
        Literal::Boolean(own) => write!(text, "{own}"),
        Literal::Date(day) => write!(text, "DATE '{day}'"),
    };
    text
}
