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
