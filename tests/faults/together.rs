//! Two runs at once in one office's folder.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use super::{DAYS, Ended, NEWS, Office, REPORT, content};

/// The file that a run locks, locked by this test as by another run.
pub fn other_run(office: &Office) -> File {
    fs::create_dir_all(office.path(".pramoen")).unwrap();
    let lock = File::create(office.path(".pramoen/lock")).unwrap();
    lock.lock().unwrap();
    lock
}

#[test]
fn a_second_run_says_that_it_waits_and_goes_on_when_the_first_is_done() {
    let office = Office::of(NEWS);
    let other = other_run(&office);
    let mut run = office.program(&["run", "--charts", "none"], DAYS[0]).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    BufReader::new(run.stderr.take().unwrap()).read_line(&mut said).unwrap();
    assert!(said.contains("pramoen อีกตัวกำลังทำงานในโฟลเดอร์นี้ รอให้เสร็จก่อน"), "{said}");
    sleep(Duration::from_millis(500));
    assert!(run.try_wait().unwrap().is_none(), "it waits");
    assert!(!office.path(REPORT).exists(), "and does nothing meanwhile");
    drop(other);
    assert!(run.wait().unwrap().success());
    assert!(content(&office.path(REPORT)) == office.expected(&["run", "--charts", "none"], DAYS[0]));
    assert!(office.strays().is_empty(), "{:?}", office.strays());
}

#[test]
fn every_command_that_writes_waits_and_what_only_looks_does_not() {
    let office = Office::of(NEWS);
    let _other = other_run(&office);
    for waits in [&["check"][..], &["seal", "2569-Q4"], &["export", "out"], &["standard"], &["rollup"]] {
        let mut run = office.program(waits, DAYS[0]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut said = String::new();
        BufReader::new(run.stderr.take().unwrap()).read_line(&mut said).unwrap();
        assert!(said.contains("รอให้เสร็จก่อน"), "{waits:?}: {said}");
        run.kill().unwrap();
        run.wait().unwrap();
    }
    let ended = Ended::of(&mut office.program(&["explain", "on-time-rate"], DAYS[0]));
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    assert!(!ended.complaint.contains("รอ"), "{}", ended.complaint);
}

#[test]
fn many_runs_at_once_each_end_well_and_one_of_them_is_what_is_there() {
    let office = Office::of(NEWS);
    let [first, second] = DAYS.map(|day| office.expected(&["run", "--charts", "none"], day));
    let start = |day: &&str| {
        let mut run = office.program(&["run", "--charts", "none", "--quiet"], day);
        run.stderr(Stdio::piped()).spawn().unwrap()
    };
    let runs: Vec<_> = [DAYS[0], DAYS[1], DAYS[0], DAYS[1]].iter().map(start).collect();
    for run in runs {
        let output = run.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let found = content(&office.path(REPORT));
        assert!(found == first || found == second);
    }
    assert!(office.strays().is_empty(), "{:?}", office.strays());
}
