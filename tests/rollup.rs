//! Many offices in one run: each as alone, all together, and none stopped by another.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

#[path = "shared/content.rs"]
mod content;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use chrono::NaiveDate;
use content::content;
use pramoen::definition::{Language, load};
use pramoen::error::Error;
use pramoen::model::measurement::Kind;
use pramoen::model::period::Period;
use pramoen::model::rollup::{Chosen, Comparability, Office, Standing, State};
use pramoen::model::target::Verdict;
use pramoen::{Options, Progress, Reading, RollupOptions, RollupOutcome, RollupProgress, report, rollup, run};

const HEADS: &str = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาสิ้นสุดภารกิจ,วันเวลาผลิตเสร็จ,วันเวลาเผยแพร่,ผลการตรวจสอบความถูกต้อง\n";
const Q4: Period = Period::Quarter(2569, 4);

/// News of a month, so many of them right out of so many.
fn news(month: &str, right: usize, all: usize) -> String {
    let row = |number: usize| {
        let checked = if number < right { "ถูกต้อง" } else { "ไม่ถูกต้อง" };
        let day = number % 28 + 1;
        format!("{number},ข่าว {number},ประชุม,{day} {month} 12:00,{day} {month} 13:00,{day} {month} 14:00,{checked}\n")
    };
    HEADS.to_owned() + &(0..all).map(row).collect::<String>()
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A folder with these files of offices.
fn offices(files: &[(&str, &str)]) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for (name, text) in files {
        write(&root.path().join(name), text);
    }
    root
}

fn one(path: &Path, period: Option<Period>) -> Options {
    Options {
        period,
        charts: Some(vec!["none".to_owned()]),
        ..Options::new(path.to_owned(), NaiveDate::from_ymd_opt(2026, 10, 15).unwrap(), Language::Thai)
    }
}

fn many(root: &Path, period: Option<Period>) -> RollupOptions {
    RollupOptions {
        folders: vec![root.to_owned()],
        out: None,
        office_reports: false,
        language: None,
        threads: None,
        office: one(root, period),
    }
}

fn rolled(root: &Path, period: Option<Period>) -> RollupOutcome {
    rollup(&many(root, period), &|_| {}).unwrap()
}

fn office<'a>(outcome: &'a RollupOutcome, folder: &str) -> &'a Office {
    outcome.rollup.offices.iter().find(|office| office.folder == folder).unwrap()
}

fn standing<'a>(outcome: &'a RollupOutcome, indicator: &str, folder: &str) -> &'a Standing {
    let place = outcome.rollup.offices.iter().position(|office| office.folder == folder).unwrap();
    let own = outcome.rollup.comparison(indicator).unwrap();
    own.standings.iter().find(|own| own.office == place).unwrap()
}

#[test]
fn an_office_in_a_roll_up_leaves_the_same_bytes_as_alone() {
    let july = news("ก.ค. 2569", 9, 10);
    let files = [
        ("ก/input/ข่าว.csv", july.as_str()),
        ("ก/pramoen.toml", "[office]\nname = \"สำนักงาน ก\"\n\n[report]\ndigits = \"thai\"\n"),
        ("ข/ข่าว.csv", july.as_str()),
        (
            "ข/pramoen.toml",
            "[office]\nname = \"Office B\"\n\n[report]\nlanguage = \"en\"\n\n[report.texts]\nreport-title = \"Our report\"\n",
        ),
    ];
    let (alone, together) = (offices(&files), offices(&files));
    for folder in ["ก", "ข"] {
        let path = alone.path().join(folder);
        let language = pramoen::language(&path).unwrap_or_default();
        run(&Options { language, ..one(&path, Some(Q4)) }, &|_| {}).unwrap();
    }
    // Once with the period asked for, once with the common latest one.
    for period in [Some(Q4), None] {
        let options = RollupOptions { office_reports: true, ..many(together.path(), period) };
        let outcome = rollup(&options, &|_| {}).unwrap();
        assert_eq!(outcome.rollup.period, Q4);
        for folder in ["ก", "ข"] {
            let own = |root: &Path| content(&root.join(folder).join("output/2569-Q4"));
            let (alone, together) = (own(alone.path()), own(together.path()));
            assert!(alone.contains_key("report.xlsx"), "{:?}", alone.keys());
            assert_eq!(alone.keys().collect::<Vec<_>>(), together.keys().collect::<Vec<_>>());
            for (name, bytes) in &alone {
                assert!(together[name] == *bytes, "{folder}/{name} differs");
            }
            let report = office(&outcome, folder).report.clone().unwrap().unwrap();
            assert_eq!(report, format!("../../{folder}/output/2569-Q4/"));
        }
    }
}

#[test]
fn one_thread_and_many_give_the_same_bytes() {
    let counts = [(9, 10), (5, 10), (20, 20), (1, 3), (12, 16)];
    let files = counts
        .iter()
        .enumerate()
        .map(|(place, (right, all))| (format!("{place}/input/ข่าว.csv"), news("ส.ค. 2569", *right, *all)));
    let files: Vec<_> = files.collect();
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let root = offices(&files);
    let written = |threads: usize, period: Option<Period>| {
        let mut options = RollupOptions { threads: NonZeroUsize::new(threads), ..many(root.path(), period) };
        options.office.charts = None;
        content(&rollup(&options, &|_| {}).unwrap().folder)
    };
    let first = written(1, Some(Q4));
    for name in ["rollup.xlsx", "results.json", "board.html", "manifest.json"] {
        assert!(first.contains_key(name), "{name}");
    }
    assert!(first.keys().any(|name| name.starts_with("charts/") && name.ends_with(".png")));
    let again = written(4, Some(Q4));
    assert_eq!(first.keys().collect::<Vec<_>>(), again.keys().collect::<Vec<_>>());
    for (name, bytes) in &first {
        assert!(again[name] == *bytes, "{name} differs");
    }
    assert_eq!(written(1, None)["results.json"], written(3, None)["results.json"]);
}

#[test]
fn no_broken_office_stops_the_others_and_each_is_told_with_its_reason() {
    let (good, old) = (news("ก.ค. 2569", 3, 4), news("ก.ค. 2568", 3, 4));
    let root = offices(&[
        ("ก/input/ข่าว.csv", &good),
        ("ข/pramoen.toml", "[office\nname ="),
        ("ข/input/ข่าว.csv", &good),
        ("ค/input/หมายเหตุ.txt", "ยังไม่ส่ง"),
        ("ง/input/ข่าว.csv", &old),
        ("จ/input/ข่าว.xlsx", "PK\u{3}\u{4} cut short"),
        ("ฉ/input/ข่าว.csv", &good),
        ("ช/input/ราคา.csv", "สินค้า,ราคา\nดินสอ,5\n"),
        ("รายชื่อ.csv", "ก,ข\n"),
    ]);
    // The folder of ฉ is gone as soon as its files were counted.
    let gone = root.path().join("ฉ");
    let steps = Mutex::new(Vec::new());
    let options = RollupOptions { office_reports: true, ..many(root.path(), Some(Q4)) };
    let outcome = rollup(&options, &|step| match step {
        RollupProgress::Office("ฉ", Progress::Files(_)) => fs::remove_dir_all(&gone).unwrap(),
        RollupProgress::Done(folder) => steps.lock().unwrap().push(folder.to_owned()),
        _ => {}
    })
    .unwrap();
    let mut done = steps.into_inner().unwrap();
    done.sort();
    assert_eq!(done, ["ก", "ข", "ค", "ง", "จ", "ฉ", "ช"]);
    let states: Vec<_> = outcome.rollup.offices.iter().map(|own| (own.folder.as_str(), own.state.code())).collect();
    let expected = [
        ("ก", "evaluated"),
        ("ข", "broken"),
        ("ค", "nothing-sent"),
        ("ง", "nothing-in-period"),
        ("จ", "broken"),
        ("ฉ", "broken"),
        ("ช", "broken"),
    ];
    assert_eq!(states, expected);
    let code = |folder: &str| match &office(&outcome, folder).state {
        State::Broken(reason) | State::NothingSent(reason) => reason.code,
        other => other.code(),
    };
    assert_eq!(["ข", "ค", "จ", "ช"].map(code), ["definitions", "no-files", "nothing-recognised", "nothing-recognised"]);
    assert!(!gone.exists(), "what is gone is not made anew for a report");
    assert!(office(&outcome, "ก").report.as_ref().unwrap().is_ok());
    assert_eq!(outcome.rollup.stray, ["รายชื่อ.csv"]);
    let said = fs::read_to_string(outcome.folder.join("results.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(json["schema"], "pramoen.rollup/1");
    assert_eq!(json["offices"][4]["reason"]["code"], "nothing-recognised");
    // The page for the web names no place on a machine.
    let board = fs::read_to_string(outcome.folder.join("board.html")).unwrap();
    assert!(board.contains("อ่านไม่ได้ 4 สำนักงาน"), "the page says who is missing");
    assert!(!board.contains("ข่าว.csv") && !board.contains(&*root.path().to_string_lossy()));
}

#[test]
fn an_office_that_vanishes_after_its_files_were_read_is_not_counted() {
    let good = news("ก.ค. 2569", 3, 4);
    let root = offices(&[("ก/input/ข่าว.csv", &good), ("ข/input/ข่าว.csv", &good)]);
    let gone = root.path().join("ข");
    let options = RollupOptions { office_reports: true, ..many(root.path(), Some(Q4)) };
    let outcome = rollup(&options, &|step| {
        if let RollupProgress::Office("ข", Progress::Measuring) = step {
            fs::remove_dir_all(&gone).unwrap();
        }
    })
    .unwrap();
    assert!(matches!(&office(&outcome, "ข").state, State::Broken(reason) if reason.code == "no-input"));
    assert!(!gone.exists());
    assert_eq!(outcome.rollup.comparison("accuracy-rate").unwrap().total.unwrap().offices, 1);
}

#[test]
fn a_folder_of_other_things_is_refused_before_any_office_is_read() {
    let root = offices(&[("ก/ข่าว.csv", &news("ก.ค. 2569", 1, 2)), ("รวม/งาน.txt", "x")]);
    let other = root.path().join("รวม");
    let options = RollupOptions { out: Some(other), ..many(root.path(), Some(Q4)) };
    let read = Mutex::new(0);
    let refused = rollup(&options, &|_| *read.lock().unwrap() += 1).unwrap_err();
    assert!(matches!(refused, Error::NotOurs { .. }), "{refused}");
    assert_eq!(read.into_inner().unwrap(), 0);
}

#[test]
fn the_period_is_the_latest_quarter_of_any_office_and_the_same_for_all() {
    let (june, july) = (news("มิ.ย. 2569", 1, 2), news("ก.ค. 2569", 1, 2));
    let root = offices(&[("ก/ข่าว.csv", &june), ("ข/ข่าว.csv", &july), ("ค/ข่าว.csv", &june)]);
    let outcome = rolled(root.path(), None);
    assert_eq!((outcome.rollup.period, outcome.rollup.chosen), (Q4, Chosen::Latest { offices: 1 }));
    assert_eq!(outcome.folder, root.path().join("output/2569-Q4-rollup"));
    let states: Vec<_> = outcome.rollup.offices.iter().map(|own| own.state.code()).collect();
    assert_eq!(states, ["nothing-in-period", "evaluated", "nothing-in-period"]);
    let earlier = rolled(root.path(), Some(Period::Quarter(2569, 3)));
    assert_eq!((earlier.rollup.chosen, earlier.rollup.evaluated()), (Chosen::Given, 2));
    // The roll-ups lie in the folder of the offices and are none.
    assert_eq!(rolled(root.path(), None).rollup.offices.len(), 3);
}

#[test]
fn totals_are_ratios_of_sums_and_overlapping_offices_are_not_ranked() {
    // 46 of 51 is [79.0, 95.7]: 219 of 300 lies below it, 224 of 300 does not.
    let counts = [("ก", 46, 51), ("ข", 219, 300), ("ค", 224, 300)];
    let files = counts.map(|(folder, right, all)| (format!("{folder}/ข่าว.csv"), news("ก.ค. 2569", right, all)));
    let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let root = offices(&files);
    let outcome = rolled(root.path(), Some(Q4));
    let own = outcome.rollup.comparison("accuracy-rate").unwrap();
    let total = own.total.unwrap();
    assert_eq!((total.numerator, total.denominator, total.offices), (489, 651, 3));
    assert_eq!([Verdict::Met, Verdict::NotMet].map(|verdict| own.with(verdict)), [1, 2], "more than 90 % is one's");
    let place = |folder: &str| standing(&outcome, "accuracy-rate", folder).place.unwrap();
    assert_eq!(["ก", "ข", "ค"].map(|folder| place(folder).band), [1, 2, 1]);
    assert_eq!(["ก", "ข", "ค"].map(|folder| (place(folder).best(), place(folder).worst())), [(1, 2), (2, 3), (1, 3)]);
    for own in &outcome.rollup.indicators {
        assert!(!own.ranked || own.kind == Kind::Proportion, "{} is ranked", own.indicator);
        assert!(
            own.total.is_none() || !matches!(own.kind, Kind::DistinctCount | Kind::Turnaround),
            "{}",
            own.indicator
        );
    }
}

/// The text of one chart of a roll-up of which all charts are drawn.
fn chart(root: &Path, name: &str) -> String {
    let mut asked = many(root, Some(Q4));
    asked.office.charts = Some(vec!["all".to_owned()]);
    let outcome = rollup(&asked, &|_| {}).unwrap();
    fs::read_to_string(outcome.folder.join("charts").join(name)).unwrap()
}

#[test]
fn a_chart_says_that_what_is_undecided_widens_its_intervals_and_only_then() {
    let decided = news("ก.ค. 2569", 20, 30);
    let open = decided.replacen("ไม่ถูกต้อง", "", 3);
    let legend = |second: &str| {
        let root = offices(&[("ก/ข่าว.csv", &decided), ("ข/ข่าว.csv", second)]);
        chart(root.path(), "offices-accuracy-rate.svg")
    };
    let widened = "ขยายตามรายการที่ตัดสินไม่ได้";
    assert!(legend(&open).contains(widened));
    let plain = legend(&decided);
    assert!(!plain.contains(widened) && plain.contains("ช่วงความเชื่อมั่น 95%"));
}

#[test]
fn of_many_offices_those_last_by_value_are_not_called_surely_behind() {
    let [first, second] = [("ก.ค. 2569", 3), ("ส.ค. 2569", 2)].map(|(month, right)| news(month, right, 4));
    // The second month's news bear other numbers.
    let rows = first + "1" + &second.lines().skip(1).collect::<Vec<_>>().join("\n1") + "\n";
    let files: Vec<_> = (0..81).map(|number| (format!("{number}/ข่าว.csv"), rows.as_str())).collect();
    let files: Vec<_> = files.iter().map(|(name, rows)| (name.as_str(), *rows)).collect();
    let drawn = chart(offices(&files).path(), "months-accuracy-rate.svg");
    assert!(drawn.contains("ท้ายสุด") && drawn.contains("81") && !drawn.contains("แน่ชัด"));
}

/// 12 of 12 against none of 12 is sure. There is room for twenty panels of eighty-one offices.
#[test]
fn of_many_offices_those_whom_others_are_surely_ahead_of_are_said_to_be_behind_only_where_all_that_are_drawn_are() {
    for (behind, sure) in [(20, true), (19, false)] {
        let rows = |right: usize| {
            let [first, second] =
                [("ก.ค. 2569", right), ("ส.ค. 2569", right)].map(|(month, right)| news(month, right, 6));
            first + "1" + &second.lines().skip(1).collect::<Vec<_>>().join("\n1") + "\n"
        };
        let [none, all] = [rows(0), rows(6)];
        let files: Vec<_> = (0..81)
            .map(|number| (format!("{number}/ข่าว.csv"), if number < behind { none.as_str() } else { all.as_str() }))
            .collect();
        let files: Vec<_> = files.iter().map(|(name, rows)| (name.as_str(), *rows)).collect();
        let drawn = chart(offices(&files).path(), "months-accuracy-rate.svg");
        assert_eq!((drawn.contains("แน่ชัด"), drawn.contains("ท้ายสุด")), (sure, !sure), "{behind} behind");
    }
}

#[test]
fn a_figure_that_is_counted_in_another_way_is_marked_and_neither_summed_nor_ranked() {
    let good = news("ก.ค. 2569", 3, 4);
    let built_in =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/indicators/accuracy-rate.toml"));
    let built_in = built_in.unwrap();
    let target = built_in.replace("90", "70");
    assert_ne!(target, built_in);
    let line = built_in.lines().find(|line| line.starts_with("denominator")).unwrap();
    let counting = built_in.replace(line, "denominator = \"accuracy IS NOT NULL AND title IS NOT NULL\"");
    let spelling = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/likert.toml")).unwrap();
    let root = offices(&[
        ("ก/input/ข่าว.csv", &good),
        ("ข/input/ข่าว.csv", &good),
        ("ข/templates/indicators/accuracy-rate.toml", &counting),
        ("ค/input/ข่าว.csv", &good),
        ("ค/templates/indicators/accuracy-rate.toml", &target),
        ("ง/input/ข่าว.csv", &good),
        ("ง/templates/likert.toml", &spelling),
    ]);
    let outcome = rolled(root.path(), Some(Q4));
    let marks = ["ก", "ข", "ค", "ง"].map(|folder| standing(&outcome, "accuracy-rate", folder).comparability);
    assert_eq!(
        marks,
        [Comparability::Same, Comparability::OtherCounting, Comparability::OtherTarget, Comparability::Same]
    );
    let own = outcome.rollup.comparison("accuracy-rate").unwrap();
    assert_eq!((own.total.unwrap().numerator, own.total.unwrap().offices), (9, 3));
    assert!(standing(&outcome, "accuracy-rate", "ข").place.is_none());
    assert_eq!(standing(&outcome, "on-time-rate", "ข").comparability, Comparability::Same);
}

#[test]
fn offices_of_the_same_name_stay_apart() {
    let good = news("ก.ค. 2569", 3, 4);
    let settings = "[office]\nname = \"สำนักงานเขต\"\n";
    let root = offices(&[
        ("ก/input/ข่าว.csv", &good),
        ("ก/pramoen.toml", settings),
        ("ข/input/ข่าว.csv", &good),
        ("ข/pramoen.toml", settings),
        ("ค/input/ข่าว.csv", &good),
        ("ค/pramoen.toml", "[office]\nname = \"อีกเขต\"\n"),
    ]);
    let outcome = rolled(root.path(), Some(Q4));
    assert_eq!(outcome.rollup.offices.iter().map(|own| own.shares_name).collect::<Vec<_>>(), [true, true, false]);
    let board = fs::read_to_string(outcome.folder.join("board.html")).unwrap();
    assert!(board.contains("สำนักงานเขต (ก)") && board.contains("สำนักงานเขต (ข)") && !board.contains("อีกเขต (ค)"));
}

#[test]
fn the_command_speaks_thai_fits_a_screen_and_ends_as_it_should() {
    let good = news("ก.ค. 2569", 3, 4);
    let root = offices(&[("ก/ข่าว.csv", &good), ("ข/ข่าว.csv", &good), ("ค/input/ก.txt", "")]);
    let pramoen = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pramoen"));
        command.current_dir(root.path()).args(["rollup", ".", "--as-of", "2026-10-15", "--charts", "none"]);
        command.args(arguments).env_remove("LANG").env("COLUMNS", "80").output().unwrap()
    };
    let output = pramoen(&["--no-office-reports"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(!root.path().join("output/2569-Q4-rollup/charts").exists(), "none is none of the roll-up's, too");
    assert!(said.lines().count() <= 40 && said.contains("ยังไม่ส่งไฟล์ 1 สำนักงาน: ค"), "{said}");
    assert!(!root.path().join("ก/output").exists(), "no report of an office was asked for");
    let written = fs::read(root.path().join("output/2569-Q4-rollup/results.json")).unwrap();
    let output = pramoen(&["--no-office-reports", "--json", "--period", "2569-Q4", "--strict"]);
    assert_eq!(output.status.code(), Some(0));
    assert_ne!(output.stdout, written, "the period was asked for now");
    assert_eq!(output.stdout, fs::read(root.path().join("output/2569-Q4-rollup/results.json")).unwrap());
    write(&root.path().join("ค/input/ก.xlsx"), "PK\u{3}\u{4}");
    assert_eq!(pramoen(&["--no-office-reports", "--quiet", "--strict"]).status.code(), Some(1));
    fs::write(root.path().join("ก/output"), "a file where the reports are to be").unwrap();
    assert_eq!(pramoen(&["--quiet"]).status.code(), Some(3), "the office's report could not be written");
    let nothing = Command::new(env!("CARGO_BIN_EXE_pramoen")).args(["rollup", "ไม่มี"]).output().unwrap();
    assert_eq!(nothing.status.code(), Some(2));
}

#[test]
fn every_state_and_mark_has_its_words() {
    let definitions = load(None, None).unwrap();
    for language in [Language::Thai, Language::English] {
        let texts = definitions.texts(language);
        let states =
            ["evaluated", "nothing-in-period", "nothing-sent", "broken"].map(|code| format!("rollup-state-{code}"));
        let marks = [Comparability::Same, Comparability::OtherTarget, Comparability::OtherCounting];
        let marks = marks.map(|mark| format!("rollup-comparability-{}", mark.code()));
        for key in states.iter().chain(&marks) {
            assert!(texts.has(key), "{key}");
        }
    }
    assert_eq!(report::ROLLUP, "rollup.xlsx");
}

/// The offices that were measured in a roll-up that keeps what it read.
fn measured(root: &Path, options: &RollupOptions) -> (Vec<String>, BTreeMap<String, Vec<u8>>) {
    let seen = Mutex::new(BTreeSet::new());
    let outcome = rollup(options, &|step| {
        if let RollupProgress::Office(folder, Progress::Measuring) = step {
            seen.lock().unwrap().insert(folder.to_owned());
        }
    });
    let folder = outcome.unwrap().folder;
    assert!(folder.starts_with(root));
    (seen.into_inner().unwrap().into_iter().collect(), content(&folder))
}

#[test]
fn an_office_is_measured_anew_only_when_something_of_it_has_changed() {
    let july = news("ก.ค. 2569", 9, 10);
    let few = news("ก.ค. 2569", 3, 10);
    let root = offices(&[
        ("ก/input/ข่าว.csv", &july),
        ("ก/pramoen.toml", "[office]\nname = \"สำนักงาน ก\"\n"),
        ("ก/evidence/แผน.pdf", "%PDF"),
        ("ข/ข่าว.csv", &july),
        ("ค/input/ก.txt", ""),
    ]);
    let root = root.path();
    let mut options = RollupOptions { office_reports: true, ..many(root, Some(Q4)) };
    options.office.reading.cached = true;
    let both = ["ก".to_owned(), "ข".to_owned()];
    let (seen, first) = measured(root, &options);
    assert_eq!(seen, both);
    let report = content(&root.join("ก/output/2569-Q4"));
    let (seen, again) = measured(root, &options);
    assert_eq!((seen, again == first), (vec![], true));
    assert!(content(&root.join("ก/output/2569-Q4")) == report);
    // Whatever changes: a cell, what the office says of itself, its evidence, its definitions, a seal, its report.
    let changes: [(&str, Option<&str>); 7] = [
        ("ก/input/ข่าว.csv", Some(&few)),
        ("ก/pramoen.toml", Some("[office]\nname = \"สำนักงาน กข\"\n")),
        ("ก/evidence/แผน.pdf", None),
        ("ก/sealed/x.seal", Some("no seal")),
        ("ก/templates/x.txt", Some("a")),
        ("ก/output/2569-Q4/report.xlsx", Some("no workbook")),
        ("ก/output/2569-Q4/board.html", None),
    ];
    for (name, text) in changes {
        match text {
            Some(text) => write(&root.join(name), text),
            None => fs::remove_file(root.join(name)).unwrap(),
        }
        let (seen, mended) = measured(root, &options);
        assert_eq!(seen, ["ก"], "{name}");
        let fresh = RollupOptions {
            office: Options { reading: Reading::default(), ..options.office.clone() },
            ..options.clone()
        };
        assert!(measured(root, &fresh).1 == mended, "{name}");
        assert_eq!(measured(root, &options).0, Vec::<String>::new(), "{name}");
    }
    // Neither is one read while the common period is looked for.
    let latest = RollupOptions { office: Options { period: None, ..options.office.clone() }, ..options.clone() };
    measured(root, &latest);
    let steps = Mutex::new(Vec::new());
    let outcome = rollup(&latest, &|step| {
        if let RollupProgress::Office(folder, _) = step {
            steps.lock().unwrap().push(folder.to_owned());
        }
    });
    assert_eq!((outcome.unwrap().rollup.period, steps.into_inner().unwrap()), (Q4, Vec::<String>::new()));
    // Whatever else is asked: no reports, another day.
    let none = RollupOptions { office_reports: false, ..options.clone() };
    assert_eq!(measured(root, &none).0, both);
    let days = RollupOptions {
        office: Options { as_of: "2026-10-16".parse().unwrap(), ..options.office.clone() },
        ..options.clone()
    };
    assert_eq!(measured(root, &days).0, both);
    // What is kept is broken: a byte in the middle of each file.
    for entry in fs::read_dir(root.join("ก/.pramoen/cache")).unwrap() {
        let path = entry.unwrap().path();
        let mut bytes = fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        if path.extension().is_some_and(|own| own == "entry") {
            bytes[middle] ^= 1;
            fs::write(&path, bytes).unwrap();
        }
    }
    let (seen, mended) = measured(root, &none);
    assert_eq!(seen, ["ก"]);
    assert!(measured(root, &none).1 == mended);
}

/// Options by which what was read and measured is kept.
fn kept(root: &Path, period: Option<Period>) -> RollupOptions {
    let mut options = many(root, period);
    options.office.reading.cached = true;
    options
}

#[test]
fn what_comes_in_while_the_period_is_looked_for_is_in_the_next_roll_up() {
    let root = offices(&[("ก/input/ข่าว.csv", &news("ก.ค. 2569", 9, 10)), ("ข/ข่าว.csv", &news("ส.ค. 2569", 9, 10))]);
    let (root, options) = (root.path(), kept(root.path(), None));
    rollup(&options, &|step| {
        // All have been read by now.
        if let RollupProgress::Offices(..) = step {
            write(&root.join("ก/input/ข่าว.csv"), &news("ก.ค. 2569", 3, 10));
        }
    })
    .unwrap();
    let (_, next) = measured(root, &options);
    let fresh = many(root, None);
    assert!(measured(root, &fresh).1 == next, "what was read before the change is not of the state after it");
}

#[test]
fn what_was_another_file_while_it_was_read_is_not_taken_for_the_one_before() {
    let (first, other) = (news("ก.ค. 2569", 9, 10), news("ก.ค. 2569", 3, 10));
    let root = offices(&[("ก/input/ข่าว.csv", &first)]);
    let (root, options) = (root.path(), kept(root.path(), Some(Q4)));
    let path = root.join("ก/input/ข่าว.csv");
    rollup(&options, &|step| {
        if let RollupProgress::Office(_, Progress::Files(_)) = step {
            write(&path, &other);
        }
    })
    .unwrap();
    write(&path, &first);
    let (_, next) = measured(root, &options);
    assert!(measured(root, &many(root, Some(Q4))).1 == next);
}

#[cfg(unix)]
#[test]
fn inputs_that_lie_elsewhere_are_read_anew_when_they_change() {
    let elsewhere = offices(&[("ข่าว.csv", &news("ก.ค. 2569", 9, 10))]);
    let root =
        offices(&[("ก/pramoen.toml", "[office]\nname = \"สำนักงาน ก\"\n"), ("ข/ข่าว.csv", &news("ก.ค. 2569", 9, 10))]);
    let root = root.path();
    std::os::unix::fs::symlink(elsewhere.path(), root.join("ก/input")).unwrap();
    let options = kept(root, Some(Q4));
    assert_eq!(measured(root, &options).0, ["ก", "ข"]);
    write(&elsewhere.path().join("ข่าว.csv"), &news("ก.ค. 2569", 3, 10));
    let (seen, mended) = measured(root, &options);
    assert!(seen.contains(&"ก".to_owned()));
    assert!(measured(root, &many(root, Some(Q4))).1 == mended);
}

#[test]
fn what_is_kept_of_an_office_does_not_grow_with_the_days() {
    let root = offices(&[("ก/input/ข่าว.csv", &news("ก.ค. 2569", 9, 10))]);
    let root = root.path();
    let count = || fs::read_dir(root.join("ก/.pramoen/cache")).unwrap().count();
    let on = |day: u32| {
        let mut options = kept(root, None);
        options.office.as_of = NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
        measured(root, &options).0
    };
    assert_eq!(on(15), ["ก"]);
    let first = count();
    assert_eq!(on(16), ["ก"]);
    assert_eq!(count(), first);
    assert_eq!(on(16), Vec::<String>::new());
}
