//! Workers that die, hang, lie and lack memory; and files that need none because they are kept.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use pramoen::isolation::{Failure, Pool};

use super::{NEWS, Office, by, plain, program};

const DAY: &str = "2026-10-15";

/// A program that is a worker after these lines, in the office's folder.
fn script(office: &Office, name: &str, lines: &str) -> PathBuf {
    let path = office.path(name);
    let folder = office.folder.path().display();
    fs::write(&path, format!("#!/bin/sh\ncd '{folder}'\n{lines}\nexec '{}' worker\n", program().display())).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path
}

/// A worker that says in `started` that it was started, and ends at once where there is a file `broken`.
fn breakable(office: &Office) -> PathBuf {
    script(office, "breakable", "echo >> started\nif [ -e broken ]; then exit 1; fi")
}

fn unfinished(found: &[String]) -> usize {
    found.iter().filter(|line| line.contains(" unfinished-file ")).count()
}

#[test]
fn a_worker_that_dies_once_costs_nothing_and_one_that_always_dies_costs_its_files() {
    let office = Office::of_news();
    let expected = office.found(plain(), DAY);
    // It takes the request with it.
    let dying = script(&office, "dying", "if mkdir died 2>/dev/null; then head -c 9000 > /dev/null; kill -9 $$; fi");
    assert_eq!(office.found(by(&dying, false), DAY), expected);
    assert!(office.path("died").is_dir());

    let breakable = breakable(&office);
    office.write("broken", "");
    let found = office.found(by(&breakable, true), DAY);
    assert_eq!(unfinished(&found), 3, "{found:?}");
    assert!(found[0].contains("[ก.csv] unfinished-file UnfinishedFile { reason: \"stopped\" }"), "{found:?}");
    assert!(office.kept().is_empty(), "what was not read is not kept");
    fs::remove_file(office.path("broken")).unwrap();
    assert_eq!(office.found(by(&breakable, true), DAY), expected);
}

#[test]
fn a_run_reads_what_has_changed_and_nothing_else() {
    let office = Office::of_news();
    let breakable = breakable(&office);
    let run = || office.found(by(&breakable, true), DAY);
    let expected = run();
    let started = || fs::read_to_string(office.path("started")).unwrap().len();
    let before = started();
    assert!(before >= 1);
    office.write("broken", "");
    assert_eq!(run(), expected, "nothing has changed");
    assert_eq!(started(), before, "no worker is started where every file is kept");
    // The same length, and a moment later or not: the bytes decide.
    office.write("input/ข.csv", &fs::read_to_string(office.path("input/ข.csv")).unwrap().replace("15:00", "15:01"));
    let found = run();
    assert_eq!(unfinished(&found), 1, "{found:?}");
    assert!(found.iter().any(|line| line.starts_with("[ข.csv] unfinished-file ")), "{found:?}");
    fs::remove_file(office.path("broken")).unwrap();
    assert_eq!(run(), office.found(plain(), DAY));
    office.write("broken", "");
    // Under another name its places are others.
    fs::rename(office.path("input/ค.csv"), office.path("input/ง.csv")).unwrap();
    assert_eq!(unfinished(&run()), 1);
}

#[test]
fn rules_of_reading_spoil_what_is_kept_and_other_definitions_do_not() {
    let office = Office::of_news();
    let breakable = breakable(&office);
    let run = || unfinished(&office.found(by(&breakable, true), DAY));
    assert_eq!(run(), 0);
    office.write("broken", "");
    let built_in = |name: &str| {
        fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("templates").join(name)).unwrap()
    };
    office.write("templates/text/th/issues.ftl", &built_in("text/th/issues.ftl"));
    office.write(
        "templates/indicators/on-time-rate.toml",
        &built_in("indicators/on-time-rate.toml").replace("\"80\"", "\"85\""),
    );
    office.write("pramoen.toml", "[office]\nname = \"สพป. ทดสอบ\"\n");
    assert_eq!(run(), 0, "texts, targets and the office's name");
    office.write("pramoen.toml", "[[sheet]]\nfile = \"ไม่มี.csv\"\nignore = true\n");
    assert_eq!(run(), 3, "what is said of files");
    office.write("pramoen.toml", "");
    assert_eq!(run(), 0);
    office.write(
        "templates/vocabularies/accuracy.toml",
        &built_in("vocabularies/accuracy.toml").replacen("aliases = [", "aliases = [\"คำใหม่\", ", 1),
    );
    assert_eq!(run(), 3, "a code list");
}

#[test]
fn what_is_kept_is_good_for_the_days_on_which_it_reads_the_same() {
    let office = Office::of(&[("ก.csv", &NEWS.replace("16 ก.ค. 2569", "20 ต.ค. 2569"))]);
    let breakable = breakable(&office);
    let run = |day: &str| office.found(by(&breakable, true), day);
    let ahead = |found: &[String]| found.iter().filter(|line| line.contains("FutureDate")).count();
    let first = run(DAY);
    assert_eq!(ahead(&first), 1, "{first:?}");
    office.write("broken", "");
    for good in ["2026-10-19", "2026-07-15", DAY] {
        assert_eq!(run(good), first, "{good}");
    }
    for other in ["2026-10-20", "2026-07-14", "2027-01-01", "2025-10-15"] {
        assert_eq!(unfinished(&run(other)), 1, "{other}");
    }
    fs::remove_file(office.path("broken")).unwrap();
    for day in ["2026-10-20", "2026-07-14", DAY, "2026-10-19", "2028-07-01", "2041-01-01"] {
        assert_eq!(run(day), office.found(plain(), day), "{day}");
    }
}

#[test]
fn a_worker_without_enough_memory_costs_the_file_that_needs_it() {
    let office = Office::of(&[("ก.csv", NEWS)]);
    let mut rows = NEWS.to_owned();
    for number in 10..200_000 {
        let _ = writeln!(rows, "{number},หัวข้อข่าวที่ยาวพอสมควรของสำนักงาน {number},ประชุม,15 ก.ค. 2569 12:00,,,ถูกต้อง");
    }
    office.write("input/ใหญ่.csv", &rows);
    let small = script(&office, "small", "ulimit -v 240000");
    let found = office.found(by(&small, false), DAY);
    // What asks for memory in vain says so where the library lets it, and ends the worker where not.
    let lost = |line: &&String| {
        line.starts_with("[ใหญ่.csv] unfinished-file ")
            || line.starts_with("[ใหญ่.csv] unreadable-file ") && line.contains("out of memory")
    };
    assert_eq!(found.iter().filter(lost).count(), 1, "{:?}", &found[..found.len().min(5)]);
    assert!(found.iter().any(|line| line.starts_with("news RowCounts { read: 2, kept: 2")), "{found:?}");
}

#[test]
fn a_folder_removed_while_it_is_read_is_said_and_survived() {
    let office = Office::of_news();
    let removing = script(&office, "removing", "rm -rf input");
    let found = office.found(by(&removing, true), DAY);
    assert_eq!(found.iter().filter(|line| line.contains("UnreadableFile")).count(), 3, "{found:?}");
    assert!(office.kept().is_empty());
}

#[test]
fn a_worker_killed_from_outside_leaves_the_same_report() {
    let office = Office::of_news();
    let mut rows = NEWS.to_owned();
    for number in 10..3_000 {
        let _ = writeln!(rows, "{number},หัวข้อ {number},ประชุม,15 ก.ค. 2569 12:00,,,ถูกต้อง");
    }
    office.write("input/ใหญ่.csv", &rows);
    let expected = office.found(plain(), DAY);
    // It notes its number and waits a little, as one does that reads a long file.
    let slow = script(&office, "slow", "echo $$ >> numbers\nsleep 0.2");
    for wait in [0, 150, 300] {
        let _ = fs::remove_file(office.path("numbers"));
        let found = std::thread::scope(|scope| {
            scope.spawn(|| {
                let first = loop {
                    let numbers = fs::read_to_string(office.path("numbers")).unwrap_or_default();
                    if let Some((first, _)) = numbers.split_once('\n') {
                        break first.to_owned();
                    }
                    std::thread::sleep(Duration::from_millis(5));
                };
                std::thread::sleep(Duration::from_millis(wait));
                let _ = Command::new("kill").args(["-9", &first]).status().unwrap();
            });
            office.found(by(&slow, false), DAY)
        });
        assert_eq!(found, expected, "{wait}");
    }
}

/// What a worker of these lines makes of a request.
fn asked(lines: &str, time: u64) -> Result<Vec<u8>, Failure> {
    let office = Office::of(&[]);
    let path = office.path("fake");
    fs::write(&path, format!("#!/bin/sh\n{lines}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    let shared: Arc<[u8]> = Arc::from(*b"shared");
    // Longer than what a pipe holds: it cannot be sent to one that does not read it.
    let request = vec![b'x'; 1 << 20];
    let sound = |answer: Vec<u8>| (answer != b"unsound").then_some(answer);
    Pool::new(path).answer(&shared, &request, Duration::from_millis(time), sound)
}

#[test]
fn a_fake_worker_is_found_out_whatever_it_does() {
    const LONG: u64 = 60_000;
    let answer = |said: &str| format!("(head -c 1048600 > /dev/null; printf '{said}'; cat > /dev/null)");
    assert_eq!(asked(&answer(r"\004\000\000\000\000\000\000\000good"), LONG), Ok(b"good".to_vec()));
    assert_eq!(asked("exit 0", LONG), Err(Failure::Stopped));
    assert_eq!(asked("kill -9 $$", LONG), Err(Failure::Stopped));
    assert_eq!(asked("exec sleep 600", 200), Err(Failure::Time));
    assert_eq!(asked("head -c 1048600 > /dev/null; exec sleep 600", 400), Err(Failure::Time));
    let cut = r"head -c 1048600 > /dev/null; printf '\100\000\000\000\000\000\000\000cut short'";
    assert_eq!(asked(cut, LONG), Err(Failure::Stopped));
    assert_eq!(asked("head -c 1048600 > /dev/null; echo this is no answer at all", LONG), Err(Failure::Stopped));
    assert_eq!(asked(&answer(r"\007\000\000\000\000\000\000\000unsound"), LONG), Err(Failure::Stopped));
    let none: Arc<[u8]> = Arc::from(*b"");
    let missing = Pool::new(PathBuf::from("/no/such/program"));
    assert_eq!(missing.answer(&none, b"", Duration::from_mins(1), Some), Err(Failure::Stopped));
}

#[test]
fn a_worker_ends_with_whoever_asked_it() {
    use std::process::Stdio;
    let mut worker =
        Command::new(program()).arg("worker").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    drop(worker.stdin.take());
    worker.wait().unwrap();
}
