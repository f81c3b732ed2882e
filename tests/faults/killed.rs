//! Runs that are killed: what was there before is whole, or the new is, and nothing else is in view.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{Content, DAYS, Office, REPORT, content, names};

/// How many moments.
const MOMENTS: u32 = 50;
/// The time after which a report that is put together has taken its place, even on a slow machine.
const SWAP: Duration = Duration::from_millis(20);
const RUN: [&str; 4] = ["run", "--charts", "none", "--quiet"];

/// Numbers that are the same each time the test is run: Numerical Recipes' generator.
struct Random(u32);

impl Random {
    /// A number from 0 up to 1.
    fn part(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(self.0) / f64::from(u32::MAX)
    }
}

fn start(office: &Office, arguments: &[&str], day: &str) -> Child {
    office.program(arguments, day).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// How many files there are in a folder that may go meanwhile.
fn count(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    entries.map(|entry| if entry.path().is_dir() { count(&entry.path()) } else { 1 }).sum()
}

/// Waits until so many files of the report are put together beside its place; false when the run ended before.
fn staged(office: &Office, run: &mut Child, files: usize) -> bool {
    while run.try_wait().unwrap().is_none() {
        let entries = fs::read_dir(office.path("output")).into_iter().flatten().filter_map(Result::ok);
        let mut stages = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(".pramoen-stage-"));
        if stages.any(|stage| count(&stage.path().join("new")) >= files) {
            return true;
        }
        sleep(Duration::from_micros(200));
    }
    false
}

/// The report that is there, which must be one of these, whole, and alone in view.
fn whole<'a>(office: &Office, reports: &'a [Content], moment: u32) -> &'a Content {
    let names = names(&office.path("output"));
    let seen: Vec<_> = names.iter().filter(|name| !name.starts_with('.')).collect();
    assert_eq!(seen, ["2569-Q4"], "at moment {moment}: {names:?}");
    let found = content(&office.path(REPORT));
    let whole = reports.iter().find(|report| **report == found);
    whole.unwrap_or_else(|| panic!("at moment {moment} the report is neither: {:?}", found.keys()))
}

#[test]
fn a_run_of_the_sample_killed_at_any_moment_leaves_a_whole_report_and_nothing_that_stays() {
    let office = Office::sample();
    let inputs = content(&office.path("input"));
    let reports = DAYS.map(|day| office.expected(&RUN, day));
    let run = |day: &str| {
        let begin = Instant::now();
        assert!(start(&office, &RUN, day).wait().unwrap().success());
        begin.elapsed()
    };
    // From cold, and from its cache.
    let long = [run(DAYS[0]), run(DAYS[1])];
    let mut watched = start(&office, &RUN, DAYS[0]);
    assert!(staged(&office, &mut watched, 0));
    let begin = Instant::now();
    assert!(watched.wait().unwrap().success());
    let publishing = begin.elapsed();
    let (mut random, mut ended, mut replaced) = (Random(8), 0, 0);
    for moment in 0..MOMENTS {
        let day = DAYS[moment as usize % 2];
        let before = whole(&office, &reports, moment);
        let cold = moment % 5 == 4;
        if cold {
            let _ = fs::remove_dir_all(office.path(".pramoen/cache"));
        }
        let mut run = start(&office, &RUN, day);
        // Every other time while the report is put together or takes its place, which are the shortest parts of a run.
        match moment % 4 {
            1 if staged(&office, &mut run, 0) => sleep(publishing.mul_f64(random.part())),
            3 if staged(&office, &mut run, reports[0].len()) => sleep(SWAP.mul_f64(random.part())),
            _ => sleep(long[usize::from(!cold)].mul_f64(random.part())),
        }
        run.kill().unwrap();
        ended += u32::from(run.wait().unwrap().success());
        replaced += u32::from(whole(&office, &reports, moment) != before);
    }
    assert!(ended < MOMENTS / 2, "{ended} of the runs were done before they were killed");
    assert!((1..MOMENTS).contains(&replaced), "{replaced} of the reports were replaced");
    run(DAYS[0]);
    assert!(*whole(&office, &reports, MOMENTS) == reports[0]);
    assert!(content(&office.path("input")) == inputs);
    assert_eq!(office.strays(), [""; 0]);
}

#[test]
fn a_first_run_that_is_killed_leaves_a_whole_report_or_none() {
    let office = Office::of(super::NEWS);
    let expected = office.expected(&RUN, DAYS[0]);
    let mut random = Random(9);
    for moment in 0..8 {
        let mut run = start(&office, &RUN, DAYS[0]);
        if staged(&office, &mut run, 0) {
            sleep(Duration::from_millis(20).mul_f64(random.part()));
        }
        run.kill().unwrap();
        run.wait().unwrap();
        let seen: Vec<_> = names(&office.path("output")).into_iter().filter(|name| !name.starts_with('.')).collect();
        match seen.as_slice() {
            [] => {}
            [_] => assert!(content(&office.path(REPORT)) == expected, "at moment {moment}"),
            _ => panic!("{seen:?}"),
        }
        let _ = fs::remove_dir_all(office.path(REPORT));
    }
}

#[test]
fn a_run_that_is_killed_holds_nothing() {
    let office = Office::of(super::NEWS);
    let mut run = start(&office, &RUN, DAYS[0]);
    assert!(staged(&office, &mut run, 0), "it holds the office's folder now");
    run.kill().unwrap();
    run.wait().unwrap();
    let ended = office.run(DAYS[0]);
    assert_eq!((ended.code, ended.complaint.as_str()), (Some(0), ""), "nobody is waited for: {}", ended.said);
    assert_eq!(office.strays(), [""; 0]);
}

#[test]
fn registers_of_a_run_that_is_killed_are_each_whole() {
    let office = Office::of(super::NEWS);
    let forms = || {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_pramoen"));
        command.arg("forms").current_dir(office.path("")).stdout(Stdio::null()).spawn().unwrap()
    };
    assert!(forms().wait().unwrap().success());
    let expected = content(&office.path("forms"));
    let mut random = Random(10);
    let mut seen = 0_usize;
    for _ in 0..10 {
        fs::remove_dir_all(office.path("forms")).unwrap();
        let mut run = forms();
        while names(&office.path("forms")).is_empty() {
            sleep(Duration::from_micros(200));
        }
        sleep(Duration::from_millis(40).mul_f64(random.part()));
        run.kill().unwrap();
        run.wait().unwrap();
        let found = content(&office.path("forms"));
        for (name, bytes) in found.iter().filter(|(name, _)| !name.starts_with(".pramoen-stage-")) {
            assert!(expected[name] == *bytes, "{name}");
            seen += 1;
        }
    }
    assert!(
        (1..10 * expected.len()).contains(&seen),
        "{seen}: some were written before it was killed, and some were not"
    );
    assert!(forms().wait().unwrap().success());
    assert!(content(&office.path("forms")) == expected, "and nothing else");
}
