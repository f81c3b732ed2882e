//! A report that is open in another program is not pulled away from it.

use std::fs::{self, File};

use super::{DAYS, Ended, NEWS, Office, REPORT, content, names, to_mend};

#[test]
fn a_report_that_another_program_holds_stays_and_the_new_one_has_a_number() {
    let office = Office::of(NEWS);
    let charts = ["run", "--charts", "none"];
    let [first, second] = DAYS.map(|day| office.expected(&charts, day));
    assert_eq!(office.run(DAYS[0]).code, Some(0));
    // Excel on Windows lets nobody else have the file; here it is a lock that says so.
    let held = File::open(office.path(REPORT).join("report.xlsx")).unwrap();
    held.lock().unwrap();
    let ended = Ended::of(&mut office.program(&[&charts[..], &["--json"]].concat(), DAYS[1]));
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    for part in ["2569-Q4/report.xlsx เปิดอยู่ในโปรแกรมอื่น", "output/2569-Q4 (2)"]
    {
        assert!(ended.complaint.contains(part), "{part} in {}", ended.complaint);
    }
    assert!(content(&office.path(REPORT)) == first, "what is open stays as it was");
    assert!(content(&office.path("output/2569-Q4 (2)")) == second);
    // The next number, because what has the first may have been changed since.
    let ended = Ended::of(&mut office.program(&[&charts[..], &["--quiet"]].concat(), DAYS[1]));
    assert!(ended.complaint.contains("2569-Q4 (3)"), "{}", ended.said);
    drop(held);
    let ended = office.run(DAYS[1]);
    assert!(content(&office.path(REPORT)) == second);
    assert!(ended.complaint.is_empty(), "{}", ended.complaint);
    for part in ["ตอนที่ไฟล์เปิดอยู่ 2 ชุด", "2569-Q4 (2)", "2569-Q4 (3)", "ลบได้"]
    {
        assert!(ended.said.contains(part), "{part} in {}", ended.said);
    }
    assert_eq!(names(&office.path("output")), ["2569-Q4", "2569-Q4 (2)", "2569-Q4 (3)"]);
    for number in [2, 3] {
        fs::remove_dir_all(office.path(&format!("output/2569-Q4 ({number})"))).unwrap();
    }
    assert!(!office.run(DAYS[0]).said.contains("(2)"));
    assert_eq!(office.strays(), [""; 0]);
}

#[test]
fn the_marks_of_other_programs_are_heeded_and_are_no_files_of_the_office() {
    for mark in [".~lock.report.xlsx#", "~$report.xlsx"] {
        let office = Office::of(NEWS);
        assert_eq!(office.run(DAYS[0]).code, Some(0));
        fs::write(office.path(REPORT).join(mark), ",me,").unwrap();
        let ended = office.run(DAYS[1]);
        assert!(ended.complaint.contains("2569-Q4 (2)") && ended.complaint.contains("~$"), "{}", ended.said);
        assert!(!content(&office.path("output/2569-Q4 (2)")).contains_key(mark));
        fs::remove_file(office.path(REPORT).join(mark)).unwrap();
        // One of a file that is not there says nothing, and is of no use to anybody.
        fs::write(office.path(REPORT).join("~$gone.xlsx"), ",me,").unwrap();
        let ended = office.run(DAYS[1]);
        assert!(!ended.complaint.contains("(3)"), "{}", ended.said);
        assert!(!content(&office.path(REPORT)).contains_key("~$gone.xlsx"));
    }
}

#[test]
fn copies_with_marks_and_exports_that_are_open_stay_too() {
    let office = Office::of(&to_mend());
    let check = || Ended::of(&mut office.program(&["check", "--lang", "en"], DAYS[0]));
    assert_eq!(check().code, Some(0));
    let held = File::open(office.path("output/check/corrections.xlsx")).unwrap();
    held.lock().unwrap();
    let ended = check();
    assert_eq!(ended.code, Some(0));
    assert!(ended.complaint.contains("corrections.xlsx is open in another program"), "{}", ended.said);
    assert!(ended.said.contains("output/check (2)/corrections.xlsx"), "{}", ended.said);
    assert!(content(&office.path("output/check")) == content(&office.path("output/check (2)")));
    // Nothing to mend any more: the list would have to go.
    fs::write(office.path("input/ข่าว.csv"), NEWS).unwrap();
    let ended = check();
    assert_eq!(ended.code, Some(3), "{}", ended.said);
    assert!(ended.complaint.contains("corrections.xlsx is open in another program, so it cannot be taken away"));
    assert!(office.path("output/check/corrections.xlsx").is_file());
    drop(held);
    assert_eq!(check().code, Some(0));
    assert_eq!(names(&office.path("output")), ["check (2)"]);

    let office = Office::of(NEWS);
    let export =
        |own: &str| Ended::of(&mut office.program(&["export", "out", ".", "--office", own, "--lang", "en"], DAYS[0]));
    for own in ["one", "two"] {
        let ended = export(own);
        assert_eq!(ended.code, Some(0), "{}", ended.said);
    }
    let whole = content(&office.path("out"));
    let held = File::open(office.path("out/schema.md")).unwrap();
    held.lock().unwrap();
    let ended = export("one");
    assert!(ended.complaint.contains("schema.md is open") && ended.complaint.contains("out (2)"), "{}", ended.said);
    assert!(content(&office.path("out (2)")) == whole, "the other office's tables are there as well");
}
