//! Sealed periods: what was reported is kept, and every figure that is not as it was is told with its rows.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use pramoen::Options;
use pramoen::definition::Language;
use pramoen::error::Error;
use pramoen::issue::Problem;
use pramoen::model::ledger::Bucket;
use pramoen::model::results::Results;
use pramoen::model::seal::{Comparison, Restated};
use pramoen::model::target::Verdict;
use pramoen::report::document::{Block, Cell};

const HEAD: &str =
    "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาเริ่มกิจกรรม,วันเวลาสิ้นสุดกิจกรรม,วันเวลาผลิตเสร็จ,วันเวลาเผยแพร่,ผลตรวจความถูกต้อง";

/// Four items of the first quarter of 2569, one of the second.
const NEWS: [&str; 5] = [
    "1/2569,ประชุมผู้บริหาร,ข่าวสรุปผลการประชุม,2025-10-06 09:00,2025-10-06 12:00,2025-10-06 13:00,2025-10-06 14:00,ถูกต้อง",
    "2/2569,ประชุมครู,ข่าวสรุปผลการประชุม,2025-10-20 09:00,2025-10-20 12:00,2025-10-20 13:00,2025-10-20 14:00,ถูกต้อง",
    "3/2569,ประชุมสภา,ข่าวสรุปผลการประชุม,2025-11-03 09:00,2025-11-03 12:00,2025-11-03 16:00,2025-11-03 18:00,ไม่ถูกต้อง",
    "4/2569,ประชุมกรรมการ,ข่าวสรุปผลการประชุม,2025-12-01 09:00,2025-12-01 12:00,2025-12-01 13:00,2025-12-01 14:00,",
    "5/2569,ประชุมมกราคม,ข่าวสรุปผลการประชุม,2026-01-12 09:00,2026-01-12 12:00,2026-01-12 13:00,2026-01-12 14:00,ถูกต้อง",
];

fn office(rows: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("input")).unwrap();
    record(folder.path(), rows);
    folder
}

fn record(folder: &Path, rows: &[&str]) {
    let text = format!("{HEAD}\n{}\n", rows.join("\n"));
    fs::write(folder.join("input/news.csv"), text).unwrap();
}

fn options(folder: &Path, period: &str, as_of: &str) -> Options {
    Options {
        period: Some(period.parse().unwrap()),
        charts: Some(vec!["none".to_owned()]),
        ..Options::new(folder.to_owned(), as_of.parse().unwrap(), Language::Thai)
    }
}

fn run(folder: &Path, period: &str) -> Results {
    pramoen::run(&options(folder, period, "2026-04-01"), &|_| ()).unwrap().results
}

fn seal(folder: &Path, again: Option<&str>) -> Result<pramoen::Sealed, Error> {
    pramoen::seal(&options(folder, "2569-Q1", "2026-01-05"), again.map(str::to_owned), &|_| ())
}

/// The seal's comparison in a later quarter's evaluation.
fn held(folder: &Path) -> Comparison {
    let results = run(folder, "2569-Q2");
    let [own] = &results.seals[..] else { panic!("one seal: {:?}", results.seals) };
    own.clone()
}

fn restated<'a>(own: &'a Comparison, indicator: &str) -> &'a Restated {
    let found = own.restated.iter().find(|found| {
        let before = &found.before;
        before.indicator == indicator && before.reading.is_none() && before.breakdown.is_none()
    });
    found.unwrap_or_else(|| panic!("{indicator} among {:?}", names(own)))
}

fn names(own: &Comparison) -> Vec<&str> {
    own.restated.iter().map(|found| found.before.indicator.as_str()).collect()
}

#[test]
fn figures_that_are_as_they_were_sealed_are_said_to_be() {
    let office = office(&NEWS[..4]);
    let sealed = seal(office.path(), None).unwrap();
    assert_eq!((sealed.seal.version, sealed.path.ends_with("sealed/2569-Q1.seal")), (1, true));
    // Rows of another period, and another order and place of rows, change nothing.
    record(office.path(), &[NEWS[4], NEWS[3], NEWS[2], NEWS[1], NEWS[0]]);
    let own = held(office.path());
    assert_eq!((names(&own), own.absent, &own.sha256), (vec![], false, &sealed.sha256));
    assert!(own.compared > 20, "{}", own.compared);
}

#[test]
fn a_mended_cell_is_told_with_its_row_and_both_buckets() {
    let office = office(&NEWS);
    seal(office.path(), None).unwrap();
    let mended = NEWS[2].replace("ไม่ถูกต้อง", "ถูกต้อง");
    record(office.path(), &[NEWS[0], NEWS[1], &mended, NEWS[3], NEWS[4]]);
    let results = run(office.path(), "2569-Q2");
    let own = restated(&results.seals[0], "accuracy-rate");
    assert_eq!((own.before.numerator, own.before.denominator, own.before.undecided), (2, 3, 1));
    assert_eq!(own.after.as_ref().map(|after| (after.numerator, after.denominator)), Some((3, 3)));
    assert!(!own.definition);
    let [row] = &own.rows[..] else { panic!("one row: {:?}", own.rows) };
    let (before, after) = (row.before.as_ref().unwrap(), row.after.as_ref().unwrap());
    assert_eq!((before.1, after.1), (Bucket::Denominator, Bucket::Numerator));
    assert_eq!(after.0.to_string(), "[news.csv]!A4");
    let told = results.issues.iter().find_map(|issue| match &issue.problem {
        Problem::RestatedPeriod { period, figures } => Some((period.clone(), *figures)),
        _ => None,
    });
    assert_eq!(told, Some(("2569-Q1".to_owned(), results.seals[0].restated.len())));
    assert!(results.issues.iter().any(|issue| issue.problem.code() == "restated-period"));
    assert!(!names(&results.seals[0]).contains(&"on-time-rate"), "that is as it was");
}

#[test]
fn a_row_that_counts_as_before_with_another_number_is_told() {
    let office = office(&NEWS);
    seal(office.path(), None).unwrap();
    // Still on time, ten minutes later.
    let later = NEWS[0].replace("2025-10-06 14:00", "2025-10-06 14:10");
    record(office.path(), &[&later, NEWS[1], NEWS[2], NEWS[3], NEWS[4]]);
    let own = held(office.path());
    let [row] = &restated(&own, "news-lag").rows[..] else { panic!("one row: {:?}", restated(&own, "news-lag").rows) };
    let (before, after) = (row.before.as_ref().unwrap(), row.after.as_ref().unwrap());
    assert_eq!((before.1, after.1), (Bucket::Numerator, Bucket::Numerator));
    assert_eq!(after.0.to_string(), "[news.csv]!A2");
    assert!(!names(&own).contains(&"on-time-rate"), "that is as it was");
}

#[test]
fn rows_that_came_or_went_are_told_as_such() {
    let office = office(&NEWS);
    seal(office.path(), None).unwrap();
    let new = NEWS[0].replace("1/2569", "9/2569").replace("ประชุมผู้บริหาร", "ประชุมใหม่");
    record(office.path(), &[NEWS[0], NEWS[1], NEWS[3], &new, NEWS[4]]);
    let own = held(office.path());
    let rows = &restated(&own, "accuracy-rate").rows;
    let sides: Vec<_> = rows
        .iter()
        .map(|row| {
            (row.before.as_ref().map(|side| side.0.to_string()), row.after.as_ref().map(|side| side.0.to_string()))
        })
        .collect();
    assert_eq!(sides, [(Some("[news.csv]!A4".to_owned()), None), (None, Some("[news.csv]!A5".to_owned()))]);
    // Moved out of the period is gone from it, too.
    let moved = NEWS[0].replace("2025-10-06", "2026-01-06");
    record(office.path(), &[&moved, NEWS[1], NEWS[2], NEWS[3], NEWS[4]]);
    let own = held(office.path());
    let [row] = &restated(&own, "on-time-rate").rows[..] else { panic!("one row") };
    assert_eq!((row.before.as_ref().map(|side| side.1), row.after.is_none()), (Some(Bucket::Numerator), true));
}

#[test]
fn a_row_under_another_name_at_its_place_is_the_same_row() {
    let office = office(&NEWS);
    seal(office.path(), None).unwrap();
    let renamed = NEWS[2].replace("3/2569", "33/2569").replace("ไม่ถูกต้อง", "ถูกต้อง");
    record(office.path(), &[NEWS[0], NEWS[1], &renamed, NEWS[3], NEWS[4]]);
    let own = held(office.path());
    let [row] = &restated(&own, "accuracy-rate").rows[..] else { panic!("one row") };
    let buckets = (row.before.as_ref().map(|side| side.1), row.after.as_ref().map(|side| side.1));
    assert_eq!(buckets, (Some(Bucket::Denominator), Some(Bucket::Numerator)));
    assert!(!names(&own).contains(&"on-time-rate"), "its times are as they were");
}

#[test]
fn a_part_is_told_where_a_row_moved_between_parts() {
    let office = office(&NEWS);
    seal(office.path(), None).unwrap();
    let other = NEWS[1].replace("ข่าวสรุปผลการประชุม", "ข่าวตรวจราชการ");
    record(office.path(), &[NEWS[0], &other, NEWS[2], NEWS[3], NEWS[4]]);
    let own = held(office.path());
    let of_parts: Vec<_> = own
        .restated
        .iter()
        .filter(|found| found.before.indicator == "accuracy-rate")
        .map(|found| found.before.breakdown.as_ref().and_then(|part| part.value.clone()))
        .collect();
    assert_eq!(of_parts, [Some("meeting".to_owned())], "the whole is as it was");
    let found = own.restated.iter().find(|found| found.before.indicator == "accuracy-rate").unwrap();
    assert_eq!(found.rows.len(), 1);
    assert!(found.rows[0].after.is_none(), "it belongs to another part now");
}

#[test]
fn the_parts_of_a_month_are_held_against_its_seal_years_later() {
    let later = NEWS[0].replace("1/2569", "1/2571").replace("2025-10-06", "2027-11-08");
    let office = office(&[NEWS[0], NEWS[1], &later]);
    let sealed = pramoen::seal(&options(office.path(), "2568-10", "2026-01-05"), None, &|_| ()).unwrap();
    assert!(sealed.seal.figures.iter().any(|own| own.breakdown.is_some()));
    let results = pramoen::run(&options(office.path(), "2571-Q1", "2027-12-31"), &|_| ()).unwrap().results;
    let [own] = &results.seals[..] else { panic!("one seal: {:?}", results.seals) };
    assert_eq!(names(own), Vec::<&str>::new());
    assert_eq!(own.compared, sealed.seal.figures.len());
}

#[test]
fn a_changed_definition_is_told_apart_from_changed_rows() {
    let office = office(&NEWS);
    seal(office.path(), None).unwrap();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/indicators/accuracy-rate.toml");
    let folder = office.path().join("templates/indicators");
    fs::create_dir_all(&folder).unwrap();
    let text = fs::read_to_string(own).unwrap();
    assert!(text.contains("value = \"90\""), "{text}");
    fs::write(folder.join("accuracy-rate.toml"), text.replace("value = \"90\"", "value = \"60\"")).unwrap();
    let own = held(office.path());
    let found = restated(&own, "accuracy-rate");
    assert!(found.definition && found.rows.is_empty());
    let verdicts = (found.before.verdict, found.after.as_ref().unwrap().verdict);
    assert_eq!(verdicts, (Verdict::NotMet, Verdict::Met));
    assert!(own.restated.iter().all(|own| own.before.indicator == "accuracy-rate"), "{:?}", names(&own));
}

#[test]
fn records_that_came_after_the_seal_are_figures_that_changed() {
    let office = office(&NEWS);
    seal(office.path(), None).unwrap();
    let clippings = "วันที่,ชื่อสื่อ,ประเภทสื่อ,เลขที่ข่าว,พาดหัว\n2025-10-07,ข่าวสด,หนังสือพิมพ์,1/2569,พาดหัว\n";
    fs::write(office.path().join("input/coverage.csv"), clippings).unwrap();
    let own = held(office.path());
    let since: Vec<_> = own.restated.iter().filter(|found| found.before.verdict == Verdict::NoData).collect();
    assert!(!since.is_empty(), "{:?}", names(&own));
    assert!(since.iter().any(|found| found.rows.iter().any(|row| row.before.is_none())), "{since:?}");
}

#[test]
fn files_without_a_row_of_the_period_say_so_and_change_nothing() {
    let office = office(&NEWS);
    seal(office.path(), None).unwrap();
    record(office.path(), &NEWS[4..]);
    let own = held(office.path());
    assert_eq!((own.absent, own.restated.len(), own.compared), (true, 0, 0));
}

#[test]
fn a_period_is_sealed_when_it_is_over_and_again_only_with_a_reason() {
    let office = office(&NEWS);
    let on = |day: &str| pramoen::seal(&options(office.path(), "2569-Q1", day), None, &|_| ());
    let last: NaiveDate = "2025-12-31".parse().unwrap();
    assert!(matches!(on("2025-12-31"), Err(Error::PeriodNotOver { last: found, .. }) if found == last));
    let first = on("2026-01-01").unwrap();
    assert!(matches!(seal(office.path(), None), Err(Error::AlreadySealed { .. })));
    let bytes = fs::read(&first.path).unwrap();
    record(office.path(), &[NEWS[0], NEWS[1], NEWS[2], NEWS[4]]);
    let second = seal(office.path(), Some("แก้ทะเบียน")).unwrap();
    assert!(second.path.ends_with("2569-Q1.2.seal"));
    assert_eq!(second.seal.follows, Some(first.sha256));
    assert_eq!(fs::read(&first.path).unwrap(), bytes, "the first is kept");
    let own = held(office.path());
    assert_eq!((own.version, own.restated.len()), (2, 0), "the last one counts");
    let history = pramoen::history(office.path()).unwrap();
    let versions: Vec<_> = history.seals.iter().map(|(seal, _)| (seal.version, seal.reason.clone())).collect();
    assert_eq!(versions, [(1, None), (2, Some("แก้ทะเบียน".to_owned()))]);
}

#[test]
fn a_seal_that_was_changed_by_hand_or_is_none_is_not_trusted() {
    let office = office(&NEWS);
    let sealed = seal(office.path(), None).unwrap();
    let text = fs::read_to_string(&sealed.path).unwrap();
    let problems = |folder: &Path| -> Vec<&'static str> {
        let results = run(folder, "2569-Q2");
        assert!(results.seals.is_empty());
        let place = |own: &&pramoen::issue::Issue| own.location.file.starts_with("../sealed/");
        results.issues.iter().filter(place).map(|own| own.problem.code()).collect()
    };
    let changed = text.replacen("\"numerator\":2", "\"numerator\":3", 1);
    assert_ne!(changed, text);
    fs::write(&sealed.path, changed).unwrap();
    assert_eq!(problems(office.path()), ["changed-seal"]);
    assert!(matches!(seal(office.path(), Some("again")), Err(Error::BrokenSeal { .. })));
    assert_eq!(pramoen::history(office.path()).unwrap().broken, ["2569-Q1.seal"]);
    for (name, content) in [("2569-Q1.seal", "nothing"), ("2569-Q3.seal", text.as_str())] {
        fs::remove_dir_all(office.path().join("sealed")).unwrap();
        fs::create_dir(office.path().join("sealed")).unwrap();
        fs::write(office.path().join("sealed").join(name), content).unwrap();
        let found = problems(office.path());
        assert_eq!(found, ["unreadable-seal"], "{name}");
    }
}

#[test]
fn the_report_tells_restated_figures_in_words_and_in_json() {
    let office = office(&NEWS);
    seal(office.path(), None).unwrap();
    record(office.path(), &NEWS[1..]);
    let outcome = pramoen::run(&options(office.path(), "2569-Q2", "2026-04-01"), &|_| ()).unwrap();
    let document = pramoen::report::compose(&outcome.results, &outcome.definitions, Language::Thai);
    let sheet = document.sheets.iter().find(|sheet| sheet.id == "seals").unwrap();
    let tables = sheet.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(&table.rows),
        _ => None,
    });
    let cells = tables.flatten().flatten().filter_map(|cell| match cell {
        Cell::Text(text) | Cell::SourceLink(_, text) => Some(text.as_str()),
        _ => None,
    });
    let said = cells.collect::<Vec<_>>().join("\n");
    for expected in
        ["ตัวเลขเปลี่ยน 59 ตัว", "แถวที่นับต่างจากเดิม 1 แถว", "[news.csv]!A2", "66.67 (2/3)", "ไม่มีในงวด", "ตัวตั้ง → -"]
    {
        assert!(said.contains(expected), "{expected}");
    }
    let json: serde_json::Value = serde_json::from_slice(&outcome.json).unwrap();
    let own = &json["sealed"][0];
    assert_eq!((&own["period"], &own["version"]), (&"2569-Q1".into(), &1.into()));
    let found = own["restated"].as_array().unwrap();
    let accuracy = found.iter().find(|own| own["indicator"] == "accuracy-rate" && own["breakdown"].is_null()).unwrap();
    assert_eq!((&accuracy["before"]["denominator"], &accuracy["after"]["denominator"]), (&3.into(), &2.into()));
    assert_eq!(accuracy["rows"][0]["before"]["place"], "[news.csv]!A2");
}

#[test]
fn an_office_without_seals_has_no_sheet_of_them() {
    let office = office(&NEWS);
    let outcome = pramoen::run(&options(office.path(), "2569-Q2", "2026-04-01"), &|_| ()).unwrap();
    let document = pramoen::report::compose(&outcome.results, &outcome.definitions, Language::Thai);
    assert!(document.sheets.iter().all(|sheet| sheet.id != "seals"));
    assert!(pramoen::history(office.path()).unwrap().seals.is_empty());
}

#[test]
fn a_seal_holds_no_text_of_a_row_and_nothing_of_the_answers() {
    let office = office(&NEWS);
    let answers =
        "ประทับเวลา,กลุ่มผู้ตอบ,1. ความถูกต้อง,2. ความรวดเร็ว\n2025-11-03,ประชาชน,มาก,น้อย\n2025-11-04,ประชาชน,มาก,มาก\n";
    fs::write(office.path().join("input/แบบสอบถาม.csv"), answers).unwrap();
    let sealed = seal(office.path(), None).unwrap();
    assert!(sealed.seal.figures.iter().any(|own| own.indicator == "satisfaction-rate"));
    assert!(sealed.seal.tables.iter().all(|own| own.table != "answers"));
    let text = fs::read_to_string(&sealed.path).unwrap();
    assert!(!text.contains("ประชุมผู้บริหาร") && !text.contains("1/2569\""), "{text}");
}
