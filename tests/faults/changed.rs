//! An input that is being saved while it is read.

use std::fs::{self, File};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{DAYS, Ended, NEWS, Office};

/// Rows enough that reading them takes much longer than adding one.
fn many() -> String {
    let row = NEWS.lines().nth(1).unwrap().trim_start_matches('1');
    let rows = (0..30_000).map(|number| format!("{number}{row}\n"));
    format!("{}\n{}", NEWS.lines().next().unwrap(), rows.collect::<Vec<_>>().concat())
}

#[test]
fn a_file_that_changes_while_it_is_read_is_not_read_by_half() {
    let office = Office::of(NEWS);
    let path = office.path("input/ใหญ่.csv");
    fs::write(&path, many()).unwrap();
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
    let found: serde_json::Value = serde_json::from_str(&ended.said).expect(&ended.said);
    let of_file: Vec<_> = found["issues"].as_array().unwrap().iter().filter(|own| own["file"] == "ใหญ่.csv").collect();
    assert_eq!(of_file.len(), 1, "{of_file:?}");
    assert_eq!(of_file[0]["code"], "changed-file");
    let ended = Ended::of(&mut office.program(&["check"], DAYS[0]));
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    assert!(!ended.said.contains("ถูกแก้หรือบันทึกอยู่"), "at rest it is read: {}", ended.said);
    assert!(ended.said.contains("30002"), "{}", ended.said);
}
