//! Verdicts and distances are those of exact fractions.

use pramoen::model::target::{Distance, Goal, Operator, Target, Threshold};
use pramoen::model::value::Value;
use proptest::prelude::*;

use super::config;

fn target() -> impl Strategy<Value = (Threshold, i128)> {
    let operator =
        prop_oneof![Just(Operator::Above), Just(Operator::AtLeast), Just(Operator::Below), Just(Operator::AtMost)];
    (operator, 0_i64..10_000).prop_map(|(operator, hundredths)| {
        let value = format!("{}.{:02}", hundredths / 100, hundredths % 100).parse().unwrap();
        (Target { operator, goal: Goal::Value(value) }.resolve(true, None).unwrap(), hundredths.into())
    })
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn a_verdict_is_that_of_exact_fractions((target, hundredths) in target(), n in 0_i64..2000, more in 0_i64..2000) {
        let denominator = (n + more).max(1);
        let value = Value::percent(n, denominator).unwrap();
        // Cross-multiplied by hand: 100·n / d against h / 100, where the value is h hundredths.
        let (left, right) = (i128::from(n) * 10_000, hundredths * i128::from(denominator));
        let expected = match target.operator {
            Operator::Above => left > right,
            Operator::AtLeast => left >= right,
            Operator::Below => left < right,
            Operator::AtMost => left <= right,
        };
        prop_assert_eq!(target.accepts(value), expected);
    }

    #[test]
    fn the_distance_is_the_least_that_changes_the_verdict((target, _) in target(), n in 0_i64..300, more in 0_i64..300) {
        let denominator = (n + more).max(1);
        let accepts = |n: i64| target.accepts(Value::percent(n, denominator).unwrap());
        let up = if target.operator.higher_is_better() { 1 } else { -1 };
        let inside = |n: i64| (0..=denominator).contains(&n);
        match target.distance(Value::percent(n, denominator).unwrap(), denominator) {
            Distance::Needed(k) => {
                prop_assert!(k > 0 && !accepts(n) && inside(n + up * k) && accepts(n + up * k) && !accepts(n + up * (k - 1)));
            }
            Distance::Spare(k) => {
                prop_assert!(k >= 0 && accepts(n) && accepts(n - up * k));
                prop_assert!(!inside(n - up * (k + 1)) || !accepts(n - up * (k + 1)));
            }
            Distance::OutOfReach => prop_assert!((0..=denominator).all(|n| !accepts(n))),
        }
    }
}

fn percent(numerator: i64, denominator: i64) -> Value {
    Value::percent(numerator, denominator).unwrap()
}

#[test]
fn a_value_is_exact_in_its_unit() {
    let decimal = |text: &str| text.parse().unwrap();
    assert_eq!(Value::percent(1, 0), None);
    assert_eq!(Value::number(0, 0), None);
    assert_eq!(Value::number(1, -1), None);
    assert_eq!(percent(46, 51).rounded(2).to_string(), "90.20");
    assert_eq!(Value::number(46, 51).unwrap().rounded(2).to_string(), "0.90");
    // Half away from zero, of numbers that no float has.
    assert_eq!(percent(901, 200_000).rounded(2).to_string(), "0.45");
    assert_eq!(percent(9, 20_000).rounded(2).to_string(), "0.05");
    assert_eq!(Value::number(1005, 1000).unwrap().rounded(2).to_string(), "1.01");
    assert_eq!(Value::number(-1005, 1000).unwrap().rounded(2).to_string(), "-1.01");
    for (value, whole) in [(percent(1, 2), true), (percent(1, 3), false), (percent(0, 7), true)] {
        assert_eq!(value.is_whole(), whole, "{value:?}");
    }
    assert!(Value::number(300, 100).unwrap().is_whole() && !Value::number(301, 100).unwrap().is_whole());
    for (text, same) in [("90", true), ("90.00", true), ("90.001", false), ("0.9", false)] {
        assert_eq!(percent(9, 10).equals(decimal(text)), same, "{text}");
        assert_eq!(Value::of_decimal(decimal(text), true).unwrap().compare(percent(9, 10)).is_eq(), same, "{text}");
    }
    assert!(Value::number(9, 10).unwrap().equals(decimal("0.9")));
    assert!(percent(1, 3).compare(percent(333, 1000)).is_gt() && percent(2, 6).compare(percent(1, 3)).is_eq());
    assert!((percent(1, 3).to_f64() - 100.0 / 3.0).abs() < 1e-12);
    assert!((Value::number(1, 4).unwrap().to_f64() - 0.25).abs() < 1e-12);
}

#[test]
fn a_target_is_its_decimal_or_the_value_of_the_year_before() {
    let operators = [Operator::Above, Operator::AtLeast, Operator::Below, Operator::AtMost];
    // Below, at, and above the goal.
    let accepted = [[false, false, true], [false, true, true], [true, false, false], [true, true, false]];
    for (operator, accepted) in operators.into_iter().zip(accepted) {
        let typed = Target { operator, goal: Goal::Value("90.5".parse().unwrap()) };
        let before = Target { operator, goal: Goal::PreviousYear };
        assert!(!typed.compares() && before.compares());
        assert_eq!(before.resolve(true, None), None);
        let goals = [typed.resolve(true, Some(percent(1, 2))), before.resolve(true, Some(percent(181, 200)))];
        for threshold in goals.map(Option::unwrap) {
            let values = [percent(9049, 10_000), percent(905, 1000), percent(9051, 10_000)];
            assert_eq!(values.map(|value| threshold.accepts(value)), accepted, "{operator:?}");
        }
        let number = typed.resolve(false, None).unwrap();
        let values = [(9049, 100), (181, 2), (9051, 100)].map(|(over, under)| Value::number(over, under).unwrap());
        assert_eq!(values.map(|value| number.accepts(value)), accepted, "{operator:?}");
    }
}

#[test]
fn the_distance_to_a_year_before_counts_whole_items() {
    let above =
        |before: (i64, i64)| Threshold { operator: Operator::Above, goal: Value::number(before.0, before.1).unwrap() };
    let count = |count: i64| Value::number(count, 1).unwrap();
    // Nothing bounds a count.
    let many = 1 << 50;
    assert_eq!(above((7, 1)).distance(count(7), many), Distance::Needed(1));
    assert_eq!(above((7, 2)).distance(count(1), many), Distance::Needed(3));
    assert_eq!(above((7, 1)).distance(count(10), many), Distance::Spare(2));
    // More than all is out of reach.
    let all = Threshold { operator: Operator::Above, goal: percent(5, 5) };
    assert_eq!(all.distance(percent(3, 4), 4), Distance::OutOfReach);
    let as_much = Threshold { operator: Operator::AtLeast, goal: percent(5, 5) };
    assert_eq!(as_much.distance(percent(3, 4), 4), Distance::Needed(1));
    let fewer = Threshold { operator: Operator::Below, goal: percent(0, 5) };
    assert_eq!(fewer.distance(percent(3, 4), 4), Distance::OutOfReach);
}
