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

/// The first quarter with an item on four channels, which is a cell with four rows.
fn on_channels(folder: &Path, number: &str, accuracy: &str) {
    let item = format!(
        "{number},ประชุมครู,ข่าวสรุปผลการประชุม,2025-10-20 09:00,2025-10-20 12:00,2025-10-20 13:00,2025-10-20 14:00,{accuracy},\
         \"เว็บไซต์เขต, Facebook, ไลน์, วิทยุ\""
    );
    fs::write(folder.join("input/news.csv"), format!("{HEAD},ช่องทาง\n{},\n{item}\n{},\n", NEWS[0], NEWS[4])).unwrap();
}

#[test]
fn the_rows_of_a_renamed_list_keep_their_order() {
    let office = office(&NEWS);
    on_channels(office.path(), "2/2569", "ไม่ถูกต้อง");
    seal(office.path(), None).unwrap();
    on_channels(office.path(), "22/2569", "ถูกต้อง");
    let own = held(office.path());
    let placements = || own.restated.iter().filter(|own| own.before.indicator == "accuracy-placement-rate");
    let by_channel = |own: &&Restated| own.before.breakdown.as_ref().is_some_and(|part| part.by == "channel");
    let parts: Vec<_> = placements().filter(by_channel).collect();
    assert_eq!(parts.len(), 4);
    for part in parts {
        let [row] = &part.rows[..] else { panic!("one row: {part:?}") };
        let buckets = (row.before.as_ref().map(|side| side.1), row.after.as_ref().map(|side| side.1));
        assert_eq!(buckets, (Some(Bucket::Denominator), Some(Bucket::Numerator)), "{:?}", part.before.breakdown);
    }
    assert_eq!(restated(&own, "accuracy-placement-rate").rows.len(), 4);
}

#[test]
fn a_figure_is_named_once_for_a_cell_of_several_rows() {
    let office = office(&NEWS);
    on_channels(office.path(), "2/2569", "ไม่ถูกต้อง");
    seal(office.path(), None).unwrap();
    on_channels(office.path(), "2/2569", "ถูกต้อง");
    let outcome = pramoen::run(&options(office.path(), "2569-Q2", "2026-04-01"), &|_| ()).unwrap();
    let document = pramoen::report::compose(&outcome.results, &outcome.definitions, Language::Thai);
    let sheet = document.sheets.iter().find(|sheet| sheet.id == "seals").unwrap();
    let table = sheet.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.id == "restated_rows_2569_Q1" => Some(table),
        _ => None,
    });
    let title = &outcome.definitions.indicator("accuracy-placement-rate").unwrap().title.th;
    let rows: Vec<_> =
        table.unwrap().rows.iter().filter(|row| matches!(&row[2], Cell::Text(text) if text.contains(title))).collect();
    let [row] = &rows[..] else { panic!("one row: {rows:?}") };
    assert_eq!((&row[2], &row[4]), (&Cell::Text(title.clone()), &Cell::Integer(1)));
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
    for reason in [None, Some(""), Some(" ")] {
        assert!(matches!(seal(office.path(), reason), Err(Error::AlreadySealed { .. })), "{reason:?}");
    }
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
fn places_and_checksums_are_as_they_are_in_an_office_that_writes_thai_digits() {
    let office = office(&NEWS);
    fs::write(office.path().join("pramoen.toml"), "[report]\ndigits = \"thai\"\n").unwrap();
    let sealed = seal(office.path(), None).unwrap();
    record(office.path(), &NEWS[1..]);
    let outcome = pramoen::run(&options(office.path(), "2569-Q2", "2026-04-01"), &|_| ()).unwrap();
    let document = pramoen::report::compose(&outcome.results, &outcome.definitions, Language::Thai);
    let said = |id: &str| {
        let blocks = document.sheets.iter().filter(|sheet| sheet.id == id).flat_map(|sheet| &sheet.blocks);
        let tables = blocks.filter_map(|block| if let Block::Table(own) = block { Some(own) } else { None });
        let cells: Vec<_> = tables
            .flat_map(|table| table.rows.iter().flatten())
            .map(|cell| match cell {
                Cell::Source(place) => place.to_string(),
                Cell::Text(text) | Cell::Address(text) => text.clone(),
                other => format!("{other:?}"),
            })
            .collect();
        cells.join("\n")
    };
    let seals = said("seals");
    assert!(seals.contains("๖๖.๖๗ (๒/๓)"), "{seals}");
    assert!(seals.contains("[news.csv]!A2"), "{seals}");
    assert!(seals.replace(' ', "").contains(&sealed.sha256), "{seals}");
    assert!(said("sources").contains(&outcome.results.files[0].sha256));
}

#[test]
fn the_figures_named_for_a_row_count_it_as_is_said_beside_them() {
    let office = office(&NEWS);
    seal(office.path(), None).unwrap();
    // It was wrong and late; now it is right, and nobody knows when it was published.
    let mended = NEWS[2].replace("2025-11-03 18:00,ไม่ถูกต้อง", ",ถูกต้อง");
    record(office.path(), &[NEWS[0], NEWS[1], &mended, NEWS[3], NEWS[4]]);
    let outcome = pramoen::run(&options(office.path(), "2569-Q2", "2026-04-01"), &|_| ()).unwrap();
    let moved = |indicator: &str| {
        let [row] = &restated(&outcome.results.seals[0], indicator).rows[..] else { panic!("one row of {indicator}") };
        row.after.as_ref().map(|side| side.1)
    };
    assert_eq!((moved("accuracy-rate"), moved("on-time-rate")), (Some(Bucket::Numerator), Some(Bucket::Undecidable)));
    let document = pramoen::report::compose(&outcome.results, &outcome.definitions, Language::Thai);
    let sheet = document.sheets.iter().find(|sheet| sheet.id == "seals").unwrap();
    let rows = sheet.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.id == "restated_rows_2569_Q1" => Some(&table.rows),
        _ => None,
    });
    let [row] = &rows.unwrap()[..] else { panic!("one row: {rows:?}") };
    let (Cell::Text(names), Cell::Text(changes), Cell::Integer(count)) = (&row[2], &row[3], &row[4]) else {
        panic!("{row:?}")
    };
    let title = |id: &str| outcome.definitions.indicator(id).unwrap().title.th.as_str();
    assert_eq!(changes, "ตัวหาร → ตัวตั้ง");
    assert!(names.contains(title("accuracy-rate")) && !names.contains(title("on-time-rate")), "{names}");
    assert!(*count > 1, "all that changed with it");
}

#[test]
fn groups_of_a_survey_are_not_held_against_their_seal_and_all_else_of_it_is() {
    let office = office(&NEWS[4..]);
    let answers = |levels: [&str; 2]| {
        let of = |(group, level): (&str, &str)| format!("2025-11-03,{group},{level},มาก\n").repeat(6);
        let rows = ["ประชาชน", "ครู"].into_iter().zip(levels).map(of).collect::<String>();
        let text = format!("ประทับเวลา,กลุ่มผู้ตอบ,1. ความถูกต้อง,2. ความรวดเร็ว\n{rows}");
        fs::write(office.path().join("input/แบบสอบถาม.csv"), text).unwrap();
    };
    answers(["มาก", "มาก"]);
    let sealed = seal(office.path(), None).unwrap();
    let of_groups =
        sealed.seal.figures.iter().filter(|own| own.breakdown.as_ref().is_some_and(|own| own.by == "group"));
    assert!(of_groups.count() > 0 && sealed.seal.tables.is_empty(), "nothing but answers, of two groups");
    let own = held(office.path());
    assert_eq!((names(&own), own.absent), (vec![], false));
    assert!(own.apart > 0 && own.compared > 0, "{own:?}");
    assert_eq!(own.apart + own.compared, sealed.seal.figures.len());
    answers(["มาก", "น้อย"]);
    let own = held(office.path());
    assert!(names(&own).contains(&"satisfaction-rate"), "{:?}", names(&own));
    assert!(own.restated.iter().all(|own| own.rows.is_empty()), "no respondent is pointed at");
    // Not even where the sealed period is evaluated: two figures of a group differ by those who left it.
    let [own] = &run(office.path(), "2569-Q1").seals[..] else { panic!("one seal") };
    let by_group = |own: &&Restated| own.before.breakdown.as_ref().is_some_and(|breakdown| breakdown.by == "group");
    assert!(names(own).contains(&"satisfaction-rate") && own.restated.iter().find(by_group).is_none(), "{own:?}");
}

/// Meetings of the first quarter, with how many came.
fn came(folder: &Path, attended: [u32; 2]) {
    let [first, second] = attended;
    let text = format!(
        "ชื่อการอบรม/ประชุม,ประเภทการอบรม/ประชุม,วันที่จัดอบรม/ประชุม,เป้าหมายผู้เข้าร่วม (คน),ผู้เข้าร่วมจริง (คน)\n\
         อบรมข่าว,อบรม,1 ต.ค. 2568,20,{first}\nอบรมเว็บ,อบรม,2 ต.ค. 2568,20,{second}\n"
    );
    fs::write(folder.join("input/trainings.csv"), text).unwrap();
}

#[test]
fn a_mean_of_amounts_is_over_a_number_of_rows_wherever_it_is_told() {
    let office = office(&NEWS);
    fs::create_dir_all(office.path().join("templates/indicators")).unwrap();
    for kind in ["mean", "turnaround"] {
        let text = format!(
            "id = \"test-{kind}\"\ntitle = {{ th = \"ชื่อ {kind}\", en = \"Title {kind}\" }}\n\
             manual = {{ source = \"คู่มือทดสอบ\", clause = \"ข้อ 1\", sentence = \"ประโยคทดสอบ\" }}\n\
             table = \"trainings\"\ndated_by = [\"date\"]\nkind = \"{kind}\"\ndenominator = \"TRUE\"\n\
             numerator = \"attended IS NOT NULL\"\nof = \"attended\"\nunit = {{ th = \"คน\", en = \"persons\" }}\n\
             reasons = {{\n  numerator = {{ th = \"มีผู้เข้าร่วม\", en = \"attended\" }},\n  \
             denominator = {{ th = \"ไม่มีผู้เข้าร่วม\", en = \"nobody\" }},\n  undecidable = {{ th = \"ไม่รู้\", en = \"unknown\" }},\n  \
             outside = {{ th = \"ไม่เกี่ยว\", en = \"not concerned\" }},\n}}\n"
        );
        fs::write(office.path().join(format!("templates/indicators/test-{kind}.toml")), text).unwrap();
    }
    came(office.path(), [10, 15]);
    seal(office.path(), None).unwrap();
    came(office.path(), [10, 20]);
    let outcome = pramoen::run(&options(office.path(), "2569-Q1", "2026-04-01"), &|_| ()).unwrap();
    let document = pramoen::report::compose(&outcome.results, &outcome.definitions, Language::Thai);
    let table = |sheet: &str, id: &str| {
        let sheet = document.sheets.iter().find(|own| own.id == sheet).unwrap();
        let tables =
            sheet.blocks.iter().filter_map(|block| if let Block::Table(own) = block { Some(own) } else { None });
        tables.into_iter().find(|own| own.id == id).unwrap().clone()
    };
    let told = table("seals", "restated_2569_Q1").rows;
    let indicators = table("indicators", "indicators");
    let place = |id: &str| indicators.columns.iter().position(|own| own.id == id).unwrap();
    for (kind, sealed, now, numerator) in
        [("mean", "12.50 (25/2)", "15 (30/2)", 30.0), ("turnaround", "12.50 (2/2)", "15 (2/2)", 2.0)]
    {
        let title = Cell::Text(format!("ชื่อ {kind}"));
        let row = told.iter().find(|row| row[0] == title).unwrap();
        for (cell, expected) in [(&row[2], sealed), (&row[3], now)] {
            assert!(matches!(cell, Cell::Text(text) if text.starts_with(expected)), "{kind}: {cell:?}");
        }
        let named = |cell: &Cell| match cell {
            Cell::Text(text) | Cell::Strong(text) | Cell::SheetLink(_, text) | Cell::NameLink(_, text) => {
                *text == format!("ชื่อ {kind}")
            }
            _ => false,
        };
        let row = indicators.rows.iter().find(|row| named(&row[place("title")]));
        let counted = ["numerator", "denominator"].map(|id| match &row.unwrap()[place(id)] {
            Cell::Figure { value, .. } => *value,
            other => panic!("{other:?}"),
        });
        assert_eq!(counted, [Some(numerator), Some(2.0)], "{kind}: what the formula counts");
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_pramoen"));
        program.args(["history", &format!("test-{kind}"), "--lang", "th"]).arg(office.path());
        let said = String::from_utf8(program.output().unwrap().stdout).unwrap();
        assert!(said.contains(if kind == "mean" { " 25/2 " } else { " 2/2 " }), "{said}");
    }
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
