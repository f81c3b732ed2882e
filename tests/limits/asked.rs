//! How an officer hears of a limit and changes it: in the settings, on the command line, for workers and for what is kept.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const NEWS: &str = "เลขที่ข่าว,หัวข้อข่าว,วันเวลาเผยแพร่\n1,ก,15 ก.ค. 2569\n2,ข,16 ก.ค. 2569\n";

/// An office with one register of nine cells and these settings.
fn office(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("input")).unwrap();
    fs::write(folder.path().join("input/ข่าว.csv"), NEWS).unwrap();
    fs::write(folder.path().join("pramoen.toml"), settings).unwrap();
    folder
}

fn pramoen(office: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pramoen")).current_dir(office).args(arguments).env_remove("LANG").output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap() + &String::from_utf8(output.stderr.clone()).unwrap()
}

fn checked(office: &Path, more: &[&str]) -> String {
    said(&pramoen(office, &[&["check", "--as-of", "2026-10-15"], more].concat()))
}

const REFUSED: &str = "ไฟล์นี้ใหญ่เกินเกณฑ์";

#[test]
fn a_limit_of_the_settings_holds_and_one_of_the_command_line_holds_more() {
    let lower = office("[limits]\ncells = 8\n");
    let text = checked(lower.path(), &[]);
    assert!(text.contains(REFUSED) && text.contains("ช่องที่มีข้อมูลทั้งไฟล์ พบ > 8 เกณฑ์คือไม่เกิน 8 (ที่ C3)"), "{text}");
    assert!(text.contains("--limit cells=16") && text.contains("cells = 16 ใต้ [limits]"), "{text}");
    let english = checked(lower.path(), &["--lang", "en"]);
    assert!(english.contains("filled cells of a file: > 8, and at most 8 may be (at C3)"), "{english}");
    // What was read under another limit is not what is read under this one.
    for (number, refused) in [("9", false), ("8", true), ("1_000", false)] {
        let text = checked(lower.path(), &["--limit", &format!("cells={number}")]);
        assert_eq!(text.contains(REFUSED), refused, "{number}: {text}");
    }
    assert!(checked(lower.path(), &[]).contains(REFUSED));
    let twice = checked(lower.path(), &["--limit", "cells=9", "--limit", "cells=3"]);
    assert!(twice.contains("> 3"), "of two of one name the last counts: {twice}");
}

#[test]
fn every_command_that_reads_takes_limits() {
    let plain = office("");
    let many = ["--limit", "cells=8"];
    let commands: [&[&str]; 7] = [
        &["run"],
        &["rollup", ".", "--out", "all"],
        &["standard"],
        &["check"],
        &["seal", "2569-Q4"],
        &["export", "facts"],
        &["explain", "on-time-rate"],
    ];
    for command in commands {
        let with = |limit: [&str; 2]| {
            let arguments = [command, &["--as-of", "2026-10-15", "--lang", "en"], &limit].concat();
            said(&pramoen(plain.path(), &arguments))
        };
        let unknown = with(["--limit", "celss=8"]);
        assert!(
            unknown.contains("did you mean cells?") || unknown.contains("there is no limit `celss`"),
            "{command:?}: {unknown}"
        );
        let none = with(["--limit", "cells=0"]);
        assert!(none.contains("cells=0") && none.contains("--limit"), "{command:?}: {none}");
    }
    let run = pramoen(plain.path(), &[&["--as-of", "2026-10-15"], &many[..]].concat());
    assert!(!run.status.success(), "{}", said(&run));
}

#[test]
fn a_name_that_no_limit_has_is_answered_with_those_there_are() {
    let text = checked(office("").path(), &["--limit", "celss=9"]);
    assert!(text.contains("หมายถึง cells หรือไม่") && text.contains("xml-depth"), "{text}");
    let text = checked(office("[limits]\ncelss = 9\n").path(), &[]);
    assert!(text.contains("did you mean `cells`?") && text.contains(":2") && text.contains("xml-depth"), "{text}");
    let text = checked(office("[limits]\nfiles = 1\ncells = 0\n").path(), &[]);
    assert!(text.contains("the limit `cells` is `0`") && text.contains(":3"), "{text}");
}

#[test]
fn a_limit_that_protects_from_nothing_is_warned_of() {
    let text = |number: &str| checked(office("").path(), &["--limit", &format!("xml-depth={number}"), "--json"]);
    assert!(!text("10000").contains("unwise-limit"));
    assert!(text("10001").contains("\"unwise-limit\""));
    let text = checked(office("[limits]\nmemory = 65537\n").path(), &[]);
    assert!(text.contains("เกณฑ์ memory") && text.contains("65537"), "{text}");
}

#[test]
fn more_files_than_an_office_has_are_not_read() {
    let office = office("");
    fs::write(office.path().join("input/อื่น.csv"), "a\n").unwrap();
    assert!(!checked(office.path(), &["--limit", "files=2"]).contains("--limit"));
    let text = checked(office.path(), &["--limit", "files=1"]);
    assert!(text.contains("2 ไฟล์ เกินเกณฑ์ 1 ไฟล์") && text.contains("--limit files=2"), "{text}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_worker_has_the_memory_and_the_time_that_it_is_given() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::sync::Arc;
    use std::time::Instant;

    use pramoen::definition::Language;
    use pramoen::isolation::Pool;
    use pramoen::{Options, Reading};

    let office = office("");
    let unfinished = |program: &Path, name: &str, most: u64| {
        let reading = Reading { workers: Some(Arc::new(Pool::new(program.to_owned()))), cached: false };
        let limits = vec![(name.to_owned(), most)];
        let day = "2026-10-15".parse().unwrap();
        let options = Options { reading, limits, ..Options::new(office.path().to_owned(), day, Language::Thai) };
        let checked = pramoen::check(&options, false, &|_| {}).unwrap();
        checked.issues.iter().any(|issue| issue.problem.code() == "unfinished-file")
    };
    let own = Path::new(env!("CARGO_BIN_EXE_pramoen"));
    assert!(!unfinished(own, "memory", 4_096));
    assert!(unfinished(own, "memory", 1), "a mebibyte is not enough for anything");
    let slow = office.path().join("slow");
    fs::write(&slow, "#!/bin/sh\nsleep 60\n").unwrap();
    fs::set_permissions(&slow, fs::Permissions::from_mode(0o755)).unwrap();
    let begun = Instant::now();
    assert!(unfinished(&slow, "seconds", 1));
    assert!(begun.elapsed().as_secs() < 20, "a second is not the usual half a minute");
}

#[test]
fn a_column_of_wrong_cells_is_listed_to_a_thousand_and_the_rest_is_said_once() {
    let office = office("");
    let rows = (3..=1204).map(|number| format!("{number},ก,วันใด\n")).collect::<Vec<_>>().concat();
    fs::write(office.path().join("input/ข่าว.csv"), NEWS.to_owned() + &rows).unwrap();
    let text = checked(office.path(), &["--json"]);
    let found: serde_json::Value = serde_json::from_str(&text).unwrap();
    let of = |code: &str| found["issues"].as_array().unwrap().iter().filter(|own| own["code"] == code).count();
    assert_eq!((of("unreadable-date"), of("more-alike")), (1000, 1));
    let text = checked(office.path(), &[]);
    assert!(text.contains("!C1004") && text.contains("รวม 202 ช่อง"), "{text}");
    let report = pramoen(office.path(), &["--as-of", "2026-10-15", "--charts", "none", "--json"]);
    assert_eq!(report.status.code(), Some(0), "{}", said(&report));
}
