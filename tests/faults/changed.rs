//! An input that is being saved while it is read.

use std::fs::{self, File};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{DAYS, Ended, NEWS, Office};

/// So long that whoever changes it gets a turn while it is read, however busy the machine.
const LONG: u64 = 200 << 20;

#[test]
fn a_file_that_changes_while_it_is_read_is_not_read_by_half() {
    let office = Office::of(NEWS);
    let path = office.path("input/ใหญ่.csv");
    fs::write(&path, "%PDF-1.7\n").unwrap();
    File::options().append(true).open(&path).unwrap().set_len(LONG).unwrap();
    let done = AtomicBool::new(false);
    let ended = std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = File::options().append(true).open(&path).unwrap();
            while !done.load(Ordering::Relaxed) {
                file.write_all(b"\n").unwrap();
            }
        });
        let ended = Ended::of(&mut office.program(&["check", "--json"], DAYS[0]));
        done.store(true, Ordering::Relaxed);
        ended
    });
    assert_eq!(code(&ended), "changed-file");
    assert_eq!(
        code(&Ended::of(&mut office.program(&["check", "--json"], DAYS[0]))),
        "unsupported-file",
        "at rest it is read"
    );
}

/// What is said of the file.
fn code(ended: &Ended) -> String {
    let found: serde_json::Value = serde_json::from_str(&ended.said).expect(&ended.said);
    let of_file: Vec<_> = found["issues"].as_array().unwrap().iter().filter(|own| own["file"] == "ใหญ่.csv").collect();
    assert_eq!(of_file.len(), 1, "{of_file:?}");
    of_file[0]["code"].as_str().unwrap().to_owned()
}
