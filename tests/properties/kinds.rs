//! Every kind of measure against its plain recount: in every period, whole and by breakdowns, on days within a period
//! and at its end.

use std::cell::Cell;

use chrono::NaiveDate;
use pramoen::definition::Definitions;
use proptest::prelude::*;

use super::recount::Measure;
use super::registers::{course, of_courses, of_payments, of_requests, payment, request, services, spending, trainings};
use super::{config, measured, own};

/// Days of the evaluation: within a month, at the end of a half, on the last day of February, after all.
fn evaluated() -> impl Strategy<Value = NaiveDate> {
    let days = ["2026-08-20", "2026-03-31", "2026-02-28", "2025-08-21", "2026-09-30", "2026-10-15"];
    prop::sample::select(days.map(|day| day.parse().unwrap()).to_vec())
}

/// The figures of one register hold, and some of them say something.
fn agree(
    name: &str,
    text: String,
    as_of: NaiveDate,
    definitions: &Definitions,
    measures: &[Measure],
) -> Result<usize, TestCaseError> {
    let found = measured(&[(name, text)], definitions, as_of);
    let mut valued = 0;
    for measure in measures {
        valued += measure.check(&found, as_of)?;
    }
    Ok(valued)
}

#[test]
fn payments_are_counted_summed_shared_averaged_and_compared_as_their_sentence_says() {
    let definitions = own::definitions();
    let valued = Cell::new(0);
    proptest!(config(24), |(rows in prop::collection::vec(payment(), 1..50), as_of in evaluated())| {
        valued.set(valued.get() + agree("1", spending(&rows), as_of, &definitions, &of_payments(&rows, as_of))?);
    });
    assert!(valued.get() > 5000, "{valued:?} figures have a value: the registers say too little");
}

#[test]
fn what_was_done_is_held_against_the_plan_of_the_period_or_of_the_year() {
    let definitions = own::definitions();
    let valued = Cell::new(0);
    proptest!(config(24), |(rows in prop::collection::vec(course(), 1..50), as_of in evaluated())| {
        valued.set(valued.get() + agree("1", trainings(&rows), as_of, &definitions, &of_courses(&rows, as_of))?);
    });
    assert!(valued.get() > 1000, "{valued:?} figures have a value: the registers say too little");
}

#[test]
fn a_request_belongs_to_the_day_of_its_answer_and_persons_are_told_apart() {
    let definitions = own::definitions();
    let valued = Cell::new(0);
    proptest!(config(24), |(rows in prop::collection::vec(request(), 1..50), as_of in evaluated())| {
        valued.set(valued.get() + agree("1", services(&rows), as_of, &definitions, &of_requests(&rows, as_of))?);
    });
    assert!(valued.get() > 1000, "{valued:?} figures have a value: the registers say too little");
}
