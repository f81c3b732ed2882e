//! The rules as tables: rows as an officer types them in, figures as the manuals would have them out.
//!
//! Each file of `tests/spec` holds cases. A case has a title, tables of registers with their Thai headers, and what is
//! expected. `90* {n} | …` stands for ninety rows in which `{n}` counts. An expectation lists only what it is about:
//!
//! ```text
//! on-time-rate 2569-Q4 type=meeting: 1/2 undecided 1 excluded 0 outside 3 not-met value 50.00 bounds 33.33 66.67 fragile needed 1
//! accuracy-rate+reading 2569-07: …
//! item ข้อ 1: counts 169/90/45/8/6 mean 4.28 sd 0.93 band มาก
//! level 2569: 4
//! claim 1: claimed 22 found 19 difference -3 cells 19
//! claim issues: claim-differs B2
//! issues: reversed-times D3 overspent E4
//! ```
//!
//! `[vocabulary channel]` is the office's own list instead of ours, with lines `code | title | family`.
//! `[settings]` is what the office says of itself, in dotted keys as `universe.groups = 8`. `issues` are all that records
//! say against each other, in order, with their cells. A cell may have lines, parted by `\n`.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

#[allow(dead_code, reason = "the cases are also those of another test, which asks more of them")]
mod spec {
    pub mod case;
    pub mod expectation;
}

use std::collections::BTreeSet;
use std::path::Path;

use polars::prelude::DataType;
use pramoen::definition::{Condition, Definitions, load};
use pramoen::indicator::measure;
use pramoen::model::dataset::Facts;
use pramoen::model::evidence::Clarity;
use pramoen::model::ledger::{Bucket, Reason};
use pramoen::model::measurement::Kind;
use spec::case::Case;

fn definitions() -> Definitions {
    load(None, None).unwrap_or_else(|error| panic!("{:?}", error.facts()))
}

fn cases(file: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec").join(file);
    let cases = Case::parse_all(&std::fs::read_to_string(&path).unwrap());
    assert!(!cases.is_empty(), "{file} has no case");
    cases
}

/// The files of cases.
fn files() -> Vec<String> {
    let folder = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec")).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<_> = names.filter(|name| Path::new(name).extension().is_some_and(|end| end == "txt")).collect();
    files.sort();
    files
}

/// Runs the cases of a file; all that fail are told at once.
fn check(file: &str) {
    let definitions = definitions();
    let failures: Vec<String> = cases(file).iter().flat_map(|case| case.failures(&definitions)).collect();
    assert!(failures.is_empty(), "{file}:\n{}", failures.join("\n"));
}

#[test]
fn accuracy_is_decided_on_exact_integers_and_bounded_by_what_is_unchecked() {
    check("accuracy.txt");
}

#[test]
fn the_time_standards_hold_on_both_sides_of_every_limit() {
    check("on-time.txt");
}

#[test]
fn three_days_of_notice_are_calendar_days() {
    check("advance-notice.txt");
}

#[test]
fn satisfaction_is_the_pooled_mean_with_the_two_highest_levels_beside_it() {
    check("satisfaction.txt");
}

#[test]
fn policy_news_in_print_counts_once_in_its_own_month() {
    check("print-pickup.txt");
}

#[test]
fn channels_and_tones_are_counted_by_their_lists() {
    check("channels-and-tone.txt");
}

#[test]
fn news_is_on_time_by_the_standard_of_its_type_and_late_for_a_reason() {
    check("times-of-news.txt");
}

#[test]
fn what_was_mended_after_release_was_wrong_and_surveys_ask_about_it() {
    check("truth-at-release.txt");
}

#[test]
fn an_item_stands_once_on_each_of_its_channels() {
    check("out-on-channels.txt");
}

#[test]
fn news_are_counted_by_days_officers_checks_and_groups() {
    check("counts-of-news.txt");
}

#[test]
fn coverage_is_answered_or_the_medias_own() {
    check("answers-to-coverage.txt");
}

#[test]
fn the_agenda_is_decided_before_the_event() {
    check("agenda-in-time.txt");
}

#[test]
fn the_first_notice_to_a_partner_counts() {
    check("notices-to-network.txt");
}

#[test]
fn periods_sum_their_months_and_turn_with_the_fiscal_year() {
    check("periods.txt");
}

#[test]
fn the_level_follows_the_table_and_nothing_else() {
    check("level.txt");
}

#[test]
fn requests_are_approved_published_and_checked_in_this_order() {
    check("web-requests.txt");
}

#[test]
fn networks_count_who_is_there_once() {
    check("networks.txt");
}

#[test]
fn services_steps_and_trainings_are_held_against_their_times_and_numbers() {
    check("services.txt");
}

#[test]
fn the_budget_agrees_with_itself_and_is_spent_within_its_fiscal_year() {
    check("budget.txt");
}

#[test]
fn counters_volumes_checks_and_risks_are_counted_in_their_period() {
    check("registers.txt");
}

#[test]
fn agenda_items_are_decided_told_carried_out_and_become_news() {
    check("agenda.txt");
}

#[test]
fn an_item_counts_under_each_of_its_target_groups_month_by_month() {
    check("target-groups.txt");
}

#[test]
fn each_reading_of_a_survey_has_its_own_limit_and_its_own_year_before() {
    check("survey-rates.txt");
}

#[test]
fn growth_is_more_than_in_the_same_days_of_the_year_before() {
    check("growth.txt");
}

#[test]
fn each_type_of_news_keeps_its_own_time() {
    check("time-standards.txt");
}

#[test]
fn the_log_of_news_tells_how_long_who_why_and_on_which_days() {
    check("news-log.txt");
}

#[test]
fn claims_are_held_against_the_cells_of_their_registers() {
    check("claims.txt");
}

/// The facts of a register with one row.
fn facts_of(register: &str, head: &str, rows: &[&str]) -> Facts {
    let rows = rows.join("\n");
    let cases = Case::parse_all(&format!("# one\n[{register}]\n{head}\n{rows}\n[expect]\nissues:"));
    cases[0].facts(&definitions())
}

/// A column of a table of facts that is filled in everywhere.
fn texts(facts: &Facts, table: &str, column: &str) -> Vec<String> {
    let column = facts.tables[table].frame.column(column).unwrap().cast(&DataType::String).unwrap();
    column.str().unwrap().iter().map(|text| text.unwrap().to_owned()).collect()
}

#[test]
fn a_row_stands_at_the_cell_that_names_it_and_never_at_a_persons() {
    let place = |facts: &Facts, register: &str| facts.tables[register].places.at(0).cell.unwrap().to_string();
    let news = facts_of("news", "หัวข้อข่าว | เลขที่ข่าว", &["ก | 1"]);
    assert_eq!(place(&news, "news"), "B2");
    // Its only column that must be filled in is a person's name: the row begins where it begins.
    let head = "ประเภทเครือข่าย | สังกัด | ชื่อเครือข่าย";
    let networks = facts_of("external-networks", head, &["สื่อมวลชน | นสพ. ก | สมชาย ดี"]);
    assert_eq!(place(&networks, "external-networks"), "A2");
}

#[test]
fn a_placement_stands_where_it_was_first_recorded_as_disseminated_else_at_its_news() {
    let registers = "
        # one
        [news]
        เลขที่ข่าว | หัวข้อข่าว | ช่องทาง
        1 | ก | Facebook, LINE
        [dissemination]
        เลขที่ข่าว | ช่องทางที่เผยแพร่ | วันเวลาที่เผยแพร่
        2 | YouTube | 2 ก.ค. 2569
        1 | Facebook | 3 ก.ค. 2569
        1 | Facebook | 1 ก.ค. 2569
        [expect]
        issues:";
    let facts = Case::parse_all(registers)[0].facts(&definitions());
    let own = &facts.tables["placements"];
    let place = |row: usize| {
        let place = own.places.at(row);
        format!("{} {}", place.file, place.cell.unwrap().row + 1)
    };
    let found: Vec<_> = texts(&facts, "placements", "channel").into_iter().zip((0..3).map(place)).collect();
    let expected =
        [("facebook", "1-dissemination.csv 3"), ("line", "0-news.csv 2"), ("youtube", "1-dissemination.csv 2")];
    assert_eq!(found, expected.map(|(channel, place)| (channel.to_owned(), place.to_owned())));
}

#[test]
fn notices_of_one_activity_are_one_activity_by_its_number() {
    let head = "รหัสกิจกรรม | ชื่อกิจกรรม | วันที่จัดกิจกรรม | วันที่แจ้ง";
    let rows =
        ["A1 | ก | 10 ก.ค. 2569 | 5 ก.ค. 2569", "A2 | ข | 10 ก.ค. 2569 |", "A1 | ก | 10 ก.ค. 2569 | 3 ก.ค. 2569"];
    assert_eq!(texts(&facts_of("notices", head, &rows), "activities", "activity_id"), ["A1", "A2"]);
}

#[test]
fn what_records_say_against_each_other_names_the_columns_as_the_form_does() {
    let head = "วันที่อ่านค่า | ตัวนับ | ค่าสะสม";
    let rows = ["1 ก.ค. 2569 | ผู้เข้าชมเว็บไซต์ | 300", "2 ก.ค. 2569 | ผู้เข้าชมเว็บไซต์ | 200"];
    let counters = facts_of("counters", head, &rows);
    let problem = &counters.issues[0].problem;
    assert_eq!((problem.code(), problem.facts()[0].1.as_str()), ("counter-reset", "ค่าสะสม"));
    let head = "เลขที่ข่าว | หัวข้อข่าว | เริ่มภารกิจ | วันที่แจ้งเครือข่าย";
    let news = facts_of("news", head, &["1 | ก | 1 ก.ค. 2569 09:00 | 2 ก.ค. 2569"]);
    let told: Vec<_> = news.issues[0].problem.facts().into_iter().map(|(_, told)| told).collect();
    assert_eq!((news.issues.len(), told), (1, vec!["วันที่แจ้งเครือข่าย".to_owned(), "เริ่มภารกิจ".to_owned()]));
}

#[test]
fn a_counter_that_stands_still_is_not_reset() {
    let head = "วันที่อ่านค่า | ตัวนับ | ค่าสะสม";
    let read = |(day, value): (u32, u32)| format!("{day} ก.ค. 2569 | ผู้เข้าชมเว็บไซต์ | {value}");
    let rows = [(1, 300), (2, 300), (3, 200)].map(read);
    let facts = facts_of("counters", head, &rows.each_ref().map(String::as_str));
    let frame = &facts.tables["counters"].frame;
    let reset: Vec<Option<bool>> = frame.column("is_reset").unwrap().bool().unwrap().iter().collect();
    assert_eq!(reset, [Some(false), Some(false), Some(true)]);
}

#[test]
fn an_assessor_says_clear_unclear_or_none() {
    let head = "ปีงบประมาณ | ตัวบ่งชี้ | ข้อที่ | ดำเนินการแล้ว | ความชัดเจน";
    let rows = ["ชัดเจน", "ไม่ชัดเจน", "ไม่มี", ""].into_iter().zip(1..);
    let rows: Vec<String> =
        rows.map(|(said, number)| format!("2558 | 2.4 | {number} | ดำเนินการแล้ว | {said}")).collect();
    let facts = facts_of("considerations", head, &rows.iter().map(String::as_str).collect::<Vec<_>>());
    let said: Vec<Option<Clarity>> = facts.considerations.iter().map(|own| own.clarity).collect();
    assert_eq!(said, [Some(Clarity::Clear), Some(Clarity::Unclear), Some(Clarity::None), None]);
}

#[test]
fn the_values_of_a_breakdown_stand_in_the_order_of_their_list_and_who_has_none_comes_last() {
    let head = "เลขที่ข่าว | หัวข้อข่าว | ประเภทข่าว | สิ้นสุดภารกิจ | ผลิตเสร็จ | เผยแพร่ครั้งแรก";
    let row = |kind: &str| format!("n{kind} | ก | {kind} | 1 ก.ค. 2569 14:30 | 1 ก.ค. 2569 15:00 | 1 ก.ค. 2569 15:30");
    let rows = ["", "ตรวจราชการ", "แถลงข่าว", "ประชุม"].map(row);
    let facts = facts_of("news", head, &rows.each_ref().map(String::as_str));
    let definitions = definitions();
    let measured = measure(&facts, &definitions, "2569-Q4".parse().unwrap(), &[]).unwrap();
    let of_period = measured
        .measurements
        .iter()
        .filter(|found| (found.indicator.as_str(), found.period.to_string().as_str()) == ("on-time-rate", "2569-Q4"));
    let by_type = of_period.filter_map(|found| found.breakdown.as_ref().filter(|own| own.by == "type"));
    let found: Vec<Option<&str>> = by_type.map(|own| own.value.as_deref()).collect();
    let list = &definitions.vocabularies[&"news-type".to_owned()].entry;
    let mut listed: Vec<Option<&str>> = list.iter().map(|entry| Some(entry.code.as_str())).collect();
    listed.retain(|code| found.contains(code));
    let known = &found[..found.len() - 1];
    assert_eq!((found.len(), found.last(), known), (4, Some(&None), &listed[..]));
    assert!(!known.is_sorted(), "the list has an order of its own");
}

#[test]
fn every_bucket_and_every_reason_is_seen_to_occur() {
    let definitions = definitions();
    let mut buckets = BTreeSet::new();
    let mut reasons = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for case in files().iter().flat_map(|file| cases(file)) {
        for table in case.measured(&definitions).ledger.tables {
            for entries in table.entries {
                assert_eq!(entries.buckets.len(), table.places.len(), "every row has its place");
                for (bucket, reason) in entries.buckets.iter() {
                    buckets.insert(bucket);
                    reasons.insert(reason);
                    seen.insert((entries.indicator.clone(), entries.reading.clone(), bucket));
                }
            }
        }
    }
    assert_eq!(buckets, BTreeSet::from(Bucket::ALL));
    let all = [
        Reason::NotInDenominator,
        Reason::Exclusion(0),
        Reason::DeclaredUndecided,
        Reason::Unknown,
        Reason::Missed,
        Reason::Counted,
    ];
    for reason in all {
        assert!(reasons.contains(&reason), "{reason:?}");
    }
    // A condition that no case decides both ways is not tested.
    let mut missing = Vec::new();
    for indicator in &definitions.indicators {
        for reading in &indicator.readings {
            let mut wanted = vec![Bucket::Numerator];
            if !reading.exclude.is_empty() {
                wanted.push(Bucket::Excluded);
            }
            if reading.undecided.is_some() {
                wanted.push(Bucket::Undecidable);
            }
            if reading.kind == Kind::Proportion && reading.numerator != Condition::Always(true) {
                wanted.push(Bucket::Denominator);
            }
            let unseen = |bucket: &Bucket| !seen.contains(&(indicator.id.clone(), reading.id.clone(), *bucket));
            missing.extend(wanted.into_iter().filter(unseen).map(|bucket| (&indicator.id, &reading.id, bucket)));
        }
    }
    assert!(missing.is_empty(), "no case has these: {missing:#?}");
}
