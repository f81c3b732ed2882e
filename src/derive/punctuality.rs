//! Whether an item met the time standard of its type: yes, no, or not decided by the record (DOMAIN 1.2, A6).
//!
//! A moment is an interval: of one instant when the clock time is known, of a day when it is not. A limit is met when
//! every pair of instants meets it, missed when none does, and otherwise undecided.

use polars::prelude::*;

use crate::definition::{Limit, TimeStandard, TimeTest};

const MILLISECONDS_PER_MINUTE: i64 = 60_000;

/// Three-valued: whether all tests of the item's type hold; null for types without tests.
pub fn on_time<'a>(standards: &'a [TimeStandard], tests: impl Fn(&'a TimeStandard) -> &'a [TimeTest]) -> Expr {
    let unknown = lit(NULL).cast(DataType::Boolean);
    standards.iter().filter(|standard| !tests(standard).is_empty()).fold(unknown, |otherwise, standard| {
        let all = tests(standard).iter().map(holds).reduce(Expr::and).expect("a standard without tests is left out");
        when(col("type").eq(lit(standard.news_type.as_str()))).then(all).otherwise(otherwise)
    })
}

/// Whether the item's type has tests; null when the type is unknown.
pub fn has_standard(standards: &[TimeStandard]) -> Expr {
    let known = standards.iter().filter(|standard| !standard.whole.is_empty());
    let any = known.fold(lit(false), |any, standard| any.or(col("type").eq(lit(standard.news_type.as_str()))));
    when(col("type").is_null()).then(lit(NULL).cast(DataType::Boolean)).otherwise(any)
}

fn holds(test: &TimeTest) -> Expr {
    let end = |moments: &[String], end: &str| {
        let columns: Vec<_> = moments.iter().map(|moment| col(format!("{moment}_{end}"))).collect();
        coalesce(&columns).cast(DataType::Int64)
    };
    let longest = end(&test.later, "to") - end(&test.earlier, "from");
    let shortest = end(&test.later, "from") - end(&test.earlier, "to");
    let (surely, surely_not) = match test.limit {
        Limit::Within(minutes) => {
            let limit = lit(minutes * MILLISECONDS_PER_MINUTE);
            (longest.lt_eq(limit.clone()), shortest.gt(limit))
        }
        Limit::AtLeast(minutes) => {
            let limit = lit(minutes * MILLISECONDS_PER_MINUTE);
            (shortest.gt_eq(limit.clone()), longest.lt(limit))
        }
    };
    when(surely)
        .then(lit(true))
        .otherwise(when(surely_not).then(lit(false)).otherwise(lit(NULL).cast(DataType::Boolean)))
}
