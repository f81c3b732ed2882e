//! A machine whose clock is before the data.

use chrono::{Days, Local, NaiveDate};
use pramoen::definition::Language;
use pramoen::error::Error;
use pramoen::{Options, run};

use super::{Ended, NEWS, Office};

/// News of which the second, or each, is of so many days after today.
fn news(days: u64, all: bool) -> String {
    let day = Local::now().date_naive().checked_add_days(Days::new(days)).unwrap();
    let later = NEWS.replace("16 ก.ค. 2569", &day.to_string());
    if all { later.replace("15 ก.ค. 2569", &day.to_string()) } else { later }
}

/// The program without a day that is named.
fn today(office: &Office, command: &str) -> Ended {
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_pramoen"));
    Ended::of(program.args([command, "--lang", "en"]).current_dir(office.path("")).env("TMPDIR", office.nowhere()))
}

#[test]
fn dates_after_today_are_told_with_the_clock_that_says_so() {
    let office = Office::of(&news(60, false));
    for command in ["run", "check"] {
        let ended = today(&office, command);
        assert_eq!(ended.code, Some(0), "{}", ended.said);
        for part in ["lie after today", "by this machine's clock", "--as-of"] {
            assert!(ended.complaint.contains(part), "{part} in {}", ended.complaint);
        }
    }
    assert!(today(&office, "check").said.contains("[ข่าว.csv]!E3"), "and the row is named");
    // A day that is named is not the clock's.
    let ended = office.run("2026-10-15");
    assert_eq!((ended.code, ended.complaint.as_str()), (Some(0), ""), "{}", ended.said);
    let office = Office::of(&news(0, false));
    assert_eq!(today(&office, "check").complaint, "", "today is not after today");
}

#[test]
fn data_that_are_all_after_the_day_have_no_period_and_the_clock_may_be_why() {
    let office = Office::of(&news(60, true));
    let ended = today(&office, "run");
    assert_eq!(ended.code, Some(2), "{}", ended.said);
    for part in ["dates of the data lie after", "[ข่าว.csv]!E2", "if its clock is wrong, set it"] {
        assert!(ended.complaint.contains(part), "{part} in {}", ended.complaint);
    }
    assert!(!office.path("output").exists());
    let ended = Ended::of(&mut office.program(&["run", "--lang", "en"], "2026-06-01"));
    assert_eq!(ended.code, Some(2), "{}", ended.said);
    assert!(ended.complaint.contains("2026-06-01") && ended.complaint.contains("Check the day that --as-of names"));
}

#[test]
fn a_clock_that_has_lost_the_time_is_not_believed() {
    let office = Office::of(NEWS);
    let options = |day: &str, day_from_clock: bool| Options {
        day_from_clock,
        charts: Some(vec!["none".to_owned()]),
        ..Options::new(office.path(""), day.parse::<NaiveDate>().unwrap(), Language::Thai)
    };
    for day in ["1970-01-01", "2009-01-01", "2025-12-31"] {
        let error = run(&options(day, true), &|_| {}).expect_err("no such day");
        assert!(matches!(error, Error::ClockBehind { today } if today.to_string() == day), "{error}");
        assert_eq!((error.code(), error.facts()), ("clock-behind", vec![("today", day.to_owned())]));
    }
    // Who names a day means it, and the first day that can be is one.
    for (day, from_clock) in [("2025-12-31", false), ("2026-01-01", true)] {
        let error = run(&options(day, from_clock), &|_| {}).expect_err("the data are of July 2026");
        assert!(matches!(error, Error::AheadOfDay { from_clock: own, rows: 4, .. } if own == from_clock), "{error}");
    }
    assert!(run(&options("2026-10-15", true), &|_| {}).is_ok());
}
