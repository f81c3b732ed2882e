//! Disks that are full, fail half-way, or are for reading alone.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::together::other_run;
use super::{DAYS, Ended, NEWS, Office, REPORT, content, names, to_mend};

const RUN: [&str; 3] = ["run", "--charts", "none"];

/// A shell that lets no file grow beyond so many blocks of 512 bytes and then becomes the program: writing beyond it fails,
/// or ends the program where it is not told to go on.
fn limited(told: bool, blocks: u64) -> Vec<String> {
    let told = if told { "trap '' XFSZ; " } else { "" };
    let script = format!("{told}ulimit -c 0; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    ["sh", "-c", &script].map(ToOwned::to_owned).to_vec()
}

fn run_limited(office: &Office, told: bool, blocks: u64, arguments: &[&str]) -> Ended {
    let by = limited(told, blocks);
    Ended::of(&mut office.wrapped(&by.iter().map(String::as_str).collect::<Vec<_>>(), arguments, DAYS[1]))
}

#[test]
fn a_write_error_at_any_length_leaves_the_report_whole_and_names_what_cannot_be_written() {
    let office = Office::of(NEWS);
    let [first, second] = DAYS.map(|day| office.expected(&RUN, day));
    assert_eq!(office.run(DAYS[0]).code, Some(0));
    let longest = second.values().map(Vec::len).max().unwrap() as u64;
    let enough = longest / 512 + 1;
    for blocks in [0, 1, 8, enough / 4, enough / 2, enough - 2] {
        let ended = run_limited(&office, true, blocks, &RUN);
        assert_eq!(ended.code, Some(3), "{blocks}: {}", ended.said);
        let place = "output/2569-Q4/";
        assert!(
            ended.complaint.contains(place) && ended.complaint.contains("ที่เก็บเต็ม"),
            "{blocks}: {}",
            ended.complaint
        );
        assert!(content(&office.path(REPORT)) == first, "{blocks}: the report is as it was");
        assert_eq!(office.strays(), [""; 0], "{blocks}: at once");
        // Where the program is not told, it is ended; the next run tidies up.
        let ended = run_limited(&office, false, blocks, &RUN);
        assert_eq!(ended.code, None, "{blocks}: {}", ended.said);
        assert!(content(&office.path(REPORT)) == first, "{blocks}: the report is as it was");
        assert!(
            names(&office.path("output")).iter().all(|name| name == "2569-Q4" || name.starts_with(".pramoen-stage-"))
        );
    }
    let ended = run_limited(&office, true, enough, &RUN);
    assert_eq!(ended.code, Some(0), "there is just room enough: {}", ended.said);
    assert!(content(&office.path(REPORT)) == second);
    assert_eq!(office.strays(), [""; 0]);
}

#[test]
fn registers_and_seals_are_there_whole_or_not_at_all() {
    let office = Office::of(NEWS);
    for (arguments, folder) in [(&["forms"][..], "forms"), (&["seal", "2569-Q4"], "sealed")] {
        let arguments: Vec<&str> = arguments.to_vec();
        let by = limited(true, 4);
        let by: Vec<&str> = by.iter().map(String::as_str).collect();
        let mut command = office.wrapped(&by, &arguments, DAYS[0]);
        if folder == "forms" {
            // It has no day.
            command = Command::new(by[0]);
            command.args(&by[1..]).args([env!("CARGO_BIN_EXE_pramoen"), "forms"]).current_dir(office.path(""));
        }
        let ended = Ended::of(&mut command);
        assert_eq!(ended.code, Some(3), "{}", ended.said);
        assert!(ended.complaint.contains(folder) && ended.complaint.contains("ที่เก็บเต็ม"), "{}", ended.complaint);
        assert_eq!(names(&office.path(folder)), [""; 0]);
    }
}

/// A file system in memory, while it is kept.
struct Memory(PathBuf);

impl Memory {
    /// One at this place; none where this may not be done.
    fn at(place: &Path) -> Option<Self> {
        fs::create_dir_all(place).unwrap();
        Self::mount(&["-t", "tmpfs", "-o", "size=64m", "tmpfs"], place).then(|| Self(place.to_owned()))
    }

    fn mount(arguments: &[&str], place: &Path) -> bool {
        let done = Command::new("mount").args(arguments).arg(place).stderr(Stdio::null()).status();
        done.is_ok_and(|done| done.success())
    }

    fn change(&self, options: &str) {
        assert!(Self::mount(&["-o", &format!("remount,{options}")], &self.0));
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn a_disk_that_is_full_leaves_the_report_whole() {
    let office = Office::of(NEWS);
    let [first, second] = DAYS.map(|day| office.expected(&RUN, day));
    let Some(memory) = Memory::at(&office.path("output")) else {
        eprintln!("SKIPPED: no file system may be mounted here");
        return;
    };
    assert_eq!(office.run(DAYS[0]).code, Some(0));
    let length: usize = first.values().map(Vec::len).sum();
    for part in [4, 2] {
        memory.change(&format!("size={}", length + length / part + 65_536));
        let ended = office.run(DAYS[1]);
        assert_eq!(ended.code, Some(3), "{}", ended.said);
        assert!(ended.complaint.contains("output/2569-Q4/") && ended.complaint.contains("ที่เก็บเต็ม"), "{}", ended.said);
        assert!(content(&office.path(REPORT)) == first);
        assert_eq!(names(&office.path("output")), ["2569-Q4"], "at once");
    }
    memory.change("size=64m");
    assert_eq!(office.run(DAYS[1]).code, Some(0));
    assert!(content(&office.path(REPORT)) == second);
    // What can only be read is no disk that is full.
    memory.change("ro");
    let ended = office.run(DAYS[0]);
    assert_eq!(ended.code, Some(3), "{}", ended.said);
    assert!(ended.complaint.contains("อ่านได้อย่างเดียว"), "{}", ended.complaint);
    assert!(content(&office.path(REPORT)) == second);
    memory.change("rw");
}

#[test]
fn a_screen_that_takes_nothing_is_said_and_one_that_is_left_is_not() {
    let office = Office::of(NEWS);
    for arguments in [&RUN[..], &["run", "--charts", "none", "--json"], &["check"], &["explain"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let ended = Ended::of(office.program(arguments, DAYS[0]).stdout(full));
        assert_eq!(ended.code, Some(3), "{arguments:?}: {}", ended.complaint);
        assert!(ended.complaint.contains("stdout") && !ended.complaint.contains("panicked"), "{}", ended.complaint);
        assert!(!ended.complaint.contains("ของเดิมยังอยู่"), "the new report is there: {}", ended.complaint);
    }
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let ended = Ended::of(office.program(&RUN, DAYS[0]).stdout(writer));
    assert_eq!((ended.code, ended.complaint.as_str()), (Some(0), ""));
    // A place that is no folder.
    let ended = Ended::of(&mut office.program(&[&RUN[..], &["--out", "/dev/full"]].concat(), DAYS[0]));
    assert_eq!(ended.code, Some(3), "{}", ended.said);
    assert!(ended.complaint.contains("/dev/full"), "{}", ended.complaint);
}

/// Runs that cannot say what they have to are runs all the same.
#[test]
fn complaints_that_nobody_takes_cost_no_report() {
    let full = || Stdio::from(File::options().write(true).open("/dev/full").unwrap());
    let left = || Stdio::from(std::io::pipe().unwrap().1);
    for stderr in [full(), left()] {
        let office = Office::of(NEWS);
        let other = other_run(&office);
        let mut run = office.program(&RUN, DAYS[0]).stdout(Stdio::null()).stderr(stderr).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(500));
        drop(other);
        assert_eq!(run.wait().unwrap().code(), Some(0));
        assert!(office.path(REPORT).join("report.xlsx").is_file());
    }
    // What is said of a mistake is lost, but not that it is one.
    let office = Office::of(NEWS);
    let mut command = office.program(&["run", "--no-such-option"], DAYS[0]);
    assert_eq!(command.stderr(full()).status().unwrap().code(), Some(2));
    let mut command = office.program(&[&RUN[..], &["--json"]].concat(), DAYS[0]);
    assert_eq!(command.stdout(full()).stderr(full()).status().unwrap().code(), Some(3), "figures that did not arrive");
    assert!(office.path(REPORT).join("report.xlsx").is_file());
}

/// Where the system cannot swap folders, the old one is put aside; when neither the new one nor the old one can be moved
/// then, as where rights are taken away at that moment, it waits for the next run.
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
#[test]
fn a_report_that_cannot_be_put_back_is_kept_and_put_back_by_the_next_run() {
    let traced = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=rename,renameat2"];
    let mut probe = Command::new(traced[0]);
    if !probe.args(&traced[1..]).arg("true").stderr(Stdio::null()).status().is_ok_and(|done| done.success()) {
        eprintln!("SKIPPED: no program may be traced here");
        return;
    }
    let office = Office::of(NEWS);
    assert_eq!(office.run(DAYS[0]).code, Some(0));
    fs::write(office.path(REPORT).join("signed.pdf"), "signed").unwrap();
    let first = content(&office.path(REPORT));
    let refused = ["-e", "inject=renameat2:error=EINVAL", "-e", "inject=rename:error=EACCES:when=2+"];
    let ended = Ended::of(&mut office.wrapped(&[&traced[..], &refused].concat(), &RUN, DAYS[1]));
    assert_eq!(ended.code, Some(3), "{}", ended.said);
    let hidden = names(&office.path("output"));
    assert!(hidden.len() == 1 && hidden[0].starts_with(".pramoen-stage-"), "{hidden:?}");
    let aside = format!("output/{}/previous/2569-Q4", hidden[0]);
    assert!(content(&office.path(&aside)) == first);
    assert!(ended.complaint.contains(&aside), "it is said where: {}", ended.complaint);
    assert_eq!(office.run(DAYS[1]).code, Some(0));
    assert_eq!(names(&office.path("output")), ["2569-Q4"]);
    assert_eq!(fs::read(office.path(REPORT).join("signed.pdf")).unwrap(), b"signed");
}

/// Nobody in particular: for one who may do everything no folder is for reading alone.
const NOBODY: u32 = 65_534;

pub fn as_nobody(command: &mut Command) -> Ended {
    if fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0) {
        command.uid(NOBODY).gid(NOBODY);
    }
    Ended::of(command)
}

pub fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_folder_for_reading_alone_is_said_and_can_be_checked_and_reported_elsewhere() {
    let office = Office::of(&to_mend());
    let expected = office.expected(&RUN, DAYS[0]);
    let elsewhere = office.place.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    allow(office.place.path(), 0o755);
    allow(&elsewhere, 0o777);
    for folder in ["input", ""] {
        allow(&office.path(folder), 0o555);
    }
    let before = names(&office.path(""));
    let run = |arguments: &[&str]| as_nobody(&mut office.program(arguments, DAYS[0]));
    let ended = run(&RUN);
    assert_eq!(ended.code, Some(3), "{}", ended.said);
    for part in ["output", "ไม่มีสิทธิ์เขียน", "--out"] {
        assert!(ended.complaint.contains(part), "{part} in {}", ended.complaint);
    }
    let ended = run(&["check"]);
    assert!(ended.said.contains("[ข่าว.csv]!D3"), "the look at the inputs is not spoiled: {}", ended.said);
    assert_eq!(ended.code, Some(3), "{}", ended.said);
    let ended = run(&["check", "--out", elsewhere.join("check").to_str().unwrap()]);
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    let ended = run(&[&RUN[..], &["--out", elsewhere.join("2569-Q4").to_str().unwrap()]].concat());
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    // The way to the inputs is another one.
    let report = content(&elsewhere.join("2569-Q4"));
    assert!(report.keys().eq(expected.keys()) && report["results.json"] == expected["results.json"]);
    assert_eq!(names(&office.path("")), before);
    allow(&office.path(""), 0o755);
    allow(&office.path("input"), 0o755);
}
