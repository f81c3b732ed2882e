//! What goes wrong around a run: disks that are full, runs that are killed, files that are open, clocks and caches that are
//! wrong, and what lies among the inputs and is none. Each time what was there before is whole, nothing strays, and what is said is what an officer needs to know.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]
#![allow(clippy::print_stderr, reason = "a test that is skipped says so")]

mod apart;
mod bare;
mod cache;
mod changed;
mod clock;
#[path = "../shared/content.rs"]
mod content;
#[cfg(unix)]
mod disk;
#[cfg(unix)]
mod killed;
mod opened;
mod together;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const NEWS: &str = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาสิ้นสุดภารกิจ,วันเวลาผลิตเสร็จ,วันเวลาเผยแพร่,ผลการตรวจสอบความถูกต้อง\n\
    1,ประชุมผู้บริหาร,ประชุม,15 ก.ค. 2569 12:00,15 ก.ค. 2569 13:00,15 ก.ค. 2569 15:00,ถูกต้อง\n\
    2,ประชุมครู,ประชุม,16 ก.ค. 2569 12:00,16 ก.ค. 2569 13:00,16 ก.ค. 2569 15:01,ไม่ถูกต้อง\n";

/// News of which a date cannot be read.
fn to_mend() -> String {
    NEWS.replace("16 ก.ค. 2569 12:00", "31 ก.พ. 2569 12:00")
}

/// The days of two evaluations whose reports differ.
const DAYS: [&str; 2] = ["2026-10-15", "2026-10-14"];

/// The report of the latest quarter of all offices here.
const REPORT: &str = "output/2569-Q4";

/// An office in a folder of its own. There is no folder for temporary files: what is killed could not tidy it up.
struct Office {
    place: tempfile::TempDir,
}

impl Office {
    /// One whose only input is this.
    fn of(news: &str) -> Self {
        let office = Self { place: tempfile::tempdir().unwrap() };
        fs::create_dir_all(office.path("input")).unwrap();
        fs::write(office.path("input/ข่าว.csv"), news).unwrap();
        office
    }

    /// The sample office.
    fn sample() -> Self {
        let office = Self::of(NEWS);
        fs::remove_file(office.path("input/ข่าว.csv")).unwrap();
        put(&office.path("input"), &content(&Path::new(env!("CARGO_MANIFEST_DIR")).join("input")));
        office
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join("office").join(name)
    }

    /// What stands for the folder for temporary files.
    fn nowhere(&self) -> PathBuf {
        self.place.path().join("nowhere")
    }

    /// The program in the office's folder, evaluating for a day.
    fn program(&self, arguments: &[&str], day: &str) -> Command {
        self.wrapped(&[], arguments, day)
    }

    /// The same, started by another program.
    fn wrapped(&self, by: &[&str], arguments: &[&str], day: &str) -> Command {
        let whole: Vec<&str> = [by, &[env!("CARGO_BIN_EXE_pramoen")], arguments, &["--as-of", day]].concat();
        let mut command = Command::new(whole[0]);
        command.args(&whole[1..]).current_dir(self.path("")).env("TMPDIR", self.nowhere()).env_remove("LANG");
        command.stdin(Stdio::null());
        command
    }

    /// A run for a day with its charts left out, which are most of its work.
    fn run(&self, day: &str) -> Ended {
        Ended::of(&mut self.program(&["run", "--charts", "none"], day))
    }

    /// The report as it is written for a day where nothing goes wrong.
    fn expected(&self, arguments: &[&str], day: &str) -> Content {
        let calm = Self { place: tempfile::tempdir().unwrap() };
        put(&calm.path("input"), &content(&self.path("input")));
        let ended = Ended::of(&mut calm.program(arguments, day));
        assert_eq!(ended.code, Some(0), "{}", ended.said);
        content(&calm.path(REPORT))
    }

    /// What is in view in the folder of outputs, and what is hidden anywhere that is not to be there.
    fn strays(&self) -> Vec<String> {
        let mut found: Vec<String> = content(self.place.path()).into_keys().collect();
        let own = |name: &str| {
            let kept = name.strip_prefix("office/.pramoen/");
            name.starts_with("office/input/")
                || name.starts_with(&format!("office/{REPORT}/"))
                || kept.is_some_and(|kept| ["lock", "cache/used", "cache/salt", "cache/CACHEDIR.TAG"].contains(&kept))
                || kept.is_some_and(|kept| kept.starts_with("cache/") && kept.ends_with(".entry"))
        };
        found.retain(|name| !own(name));
        found
    }
}

/// How a program ended, and what it said.
struct Ended {
    code: Option<i32>,
    /// Both what it found and what it complained of.
    said: String,
    complaint: String,
}

impl Ended {
    fn of(command: &mut Command) -> Self {
        let output = command.output().expect("the program starts");
        let complaint = String::from_utf8(output.stderr).expect("the program speaks UTF-8");
        let said = String::from_utf8(output.stdout).expect("the program speaks UTF-8") + &complaint;
        Self { code: output.status.code(), said, complaint }
    }
}

/// Files below a folder by their names, with their bytes.
type Content = BTreeMap<String, Vec<u8>>;

/// What lies in a folder; nothing where there is none.
fn content(folder: &Path) -> Content {
    if folder.is_dir() { content::content(folder) } else { Content::new() }
}

fn put(folder: &Path, files: &Content) {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// The names in a folder, in their order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
