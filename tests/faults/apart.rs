//! What lies among the inputs and is none: what the program itself wrote, files of other kinds, folders that cannot be opened.
//! Each is said, and none adds to a figure or takes from it.

use serde_json::Value;

use super::*;

/// What a look at the inputs says: `code name` for each issue, and how many rows were read in all.
fn looked(ended: &Ended) -> (Vec<String>, u64) {
    let said: Value = serde_json::from_str(&ended.said).unwrap_or_else(|_| panic!("{}", ended.said));
    let issues = said["issues"].as_array().unwrap().iter();
    let issues = issues.map(|issue| format!("{} {}", issue["code"].as_str().unwrap(), issue["file"].as_str().unwrap()));
    let tables = said["tables"].as_array().unwrap().iter();
    (issues.collect(), tables.map(|table| table["rows_read"].as_u64().unwrap()).sum())
}

fn check(office: &Office) -> (Vec<String>, u64) {
    looked(&Ended::of(&mut office.program(&["check", "--json"], DAYS[0])))
}

#[test]
fn a_report_among_the_inputs_is_never_read_again_however_often_there_is_a_run() {
    let office = Office::of(NEWS);
    let clippings = "ชื่อสื่อ,ประเภทสื่อ,วันที่ลงสื่อ\nเดลินิวส์,หนังสือพิมพ์,15 ก.ค. 2569\n";
    fs::write(office.path("input/ข่าวตัด.csv"), clippings).unwrap();
    let mut found = Vec::new();
    for _ in 0..3 {
        let ended = Ended::of(&mut office.program(&["run", "--charts", "none", "--out", "input/ผล"], DAYS[0]));
        assert_eq!(ended.code, Some(0), "{}", ended.said);
        found.push(check(&office));
    }
    let told = (vec!["own-folder ผล".to_owned()], 3);
    assert_eq!(found, [told.clone(), told.clone(), told]);
}

#[test]
fn a_report_that_was_copied_among_the_inputs_is_left_out_by_what_it_says_of_itself() {
    let office = Office::of(&to_mend());
    assert_eq!(office.run(DAYS[0]).code, Some(0));
    let before = check(&office);
    for (from, to) in [
        ("output/2569-Q4/report.xlsx", "input/ก.xlsx"),
        ("output/2569-Q4/board.html", "input/ข.xls"),
        ("output/check/corrections.xlsx", "input/ปี/ค.xlsx"),
    ] {
        fs::create_dir_all(office.path("input/ปี")).unwrap();
        fs::copy(office.path(from), office.path(to)).unwrap();
    }
    let (mut told, rows) = check(&office);
    told.retain(|said| said.starts_with("own-report "));
    assert_eq!(
        (told, rows),
        (["ก.xlsx", "ข.xls", "ปี/ค.xlsx"].map(|name| format!("own-report {name}")).into(), before.1)
    );
    // The blank registers are ours, too, and are there to be filled in.
    let mut program = Command::new(env!("CARGO_BIN_EXE_pramoen"));
    let ended = Ended::of(program.args(["forms", "--out", "input/forms"]).current_dir(office.path("")));
    let forms = names(&office.path("input/forms"));
    assert!(forms.len() > 3, "{}", ended.said);
    let (told, _) = check(&office);
    assert_eq!(told.iter().filter(|said| said.starts_with("own-report ")).count(), 3, "{told:?}");
}

#[test]
fn a_copy_with_marks_beside_its_original_is_said() {
    let office = Office::of(NEWS);
    fs::remove_file(office.path("input/ข่าว.csv")).unwrap();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0..).zip(to_mend().lines()) {
        sheet.write_row(row, 0, line.trim().split(',')).unwrap();
    }
    fs::write(office.path("input/ข่าว.xlsx"), book.save_to_buffer().unwrap()).unwrap();
    let ended = Ended::of(&mut office.program(&["check", "--annotate"], DAYS[0]));
    assert_eq!(ended.code, Some(0), "{}", ended.said);
    let copy = fs::read(office.path("output/check/ข่าว.xlsx")).unwrap();
    assert!(!check(&office).0.iter().any(|said| said.starts_with("marked-copy")));
    put(&office.path("input"), &Content::from([("แก้/ข่าว.xlsx".to_owned(), copy)]));
    let (told, rows) = check(&office);
    assert_eq!(told.iter().filter(|said| **said == "marked-copy แก้/ข่าว.xlsx").count(), 1, "{told:?}");
    assert_eq!(rows, 4, "it may be what the office goes on with");
}

#[test]
fn files_of_other_kinds_are_said_once_and_those_that_evidence_refers_to_are_not() {
    let office = Office::of(NEWS);
    let before = check(&office);
    assert_eq!(before.0, [""; 0]);
    let evidence = "รหัสหลักฐาน,ปีที่ใช้,ตัวบ่งชี้,ประเด็นที่,เรื่อง,ที่จัดเก็บ/ลิงก์\n\
        ห1,2569,2.4,6,ภาพ,หลักฐาน/ภาพ.jpg\nห2,2569,2.4,6,แฟ้ม,หลักฐาน/แฟ้ม\n";
    fs::write(office.path("input/ทะเบียนหลักฐาน.csv"), evidence).unwrap();
    let files =
        ["k.docx", "k.zip", "k.xlsx.tmp", "noending", "หลักฐาน/ภาพ.jpg", "หลักฐาน/แฟ้ม/ก.pdf", "หลักฐาน/แฟ้ม/ข/ค.pdf"];
    let many = (1..=5).map(|number| format!("ภาพ/{number}.jpg"));
    let more = (1..=6).map(|number| format!("ภาพ/{number}.PNG"));
    for name in files.into_iter().map(ToOwned::to_owned).chain(many).chain(more) {
        put(&office.path("input"), &Content::from([(name, b"x".to_vec())]));
    }
    fs::write(office.path("input/end.xlsx "), NEWS.replace("\n1,", "\n3,").replace("\n2,", "\n4,")).unwrap();
    let (mut told, rows) = check(&office);
    told.retain(|said| said.starts_with("other-kind "));
    let each = (1..=5).map(|number| format!("ภาพ/{number}.jpg"));
    let expected = ["k.docx", "k.xlsx.tmp", "k.zip", "noending", "ภาพ/1.PNG"].map(ToOwned::to_owned).into_iter();
    let mut expected: Vec<_> = expected.chain(each).map(|name| format!("other-kind {name}")).collect();
    expected.sort();
    told.sort();
    assert_eq!((told, rows), (expected, before.1 + 4));
    let ended = Ended::of(&mut office.program(&["check"], DAYS[0]));
    assert!(ended.said.contains("รวม 6 ไฟล์: รูปภาพ (.png)"), "{}", ended.said);
    assert!(ended.said.contains("เอกสารข้อความ (.docx)"), "{}", ended.said);
}

#[cfg(unix)]
#[test]
fn what_is_neither_a_file_nor_a_folder_is_said() {
    let office = Office::of(NEWS);
    for name in ["ท่อ.csv", "ท่อ", ".hidden"] {
        let made = Command::new("mkfifo").arg(office.path("input").join(name)).status();
        assert!(made.is_ok_and(|made| made.success()));
    }
    assert_eq!(check(&office), (vec!["no-file ท่อ".to_owned(), "no-file ท่อ.csv".to_owned()], 2));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_opened_costs_itself() {
    use super::disk::{allow, as_nobody};

    let office = Office::of(NEWS);
    put(&office.path("input"), &Content::from([("ปี/ลับ/ก.csv".to_owned(), NEWS.replace("\n1,", "\n3,").into_bytes())]));
    assert_eq!(check(&office), (Vec::<String>::new(), 4));
    allow(office.place.path(), 0o755);
    allow(&office.path("input/ปี/ลับ"), 0o000);
    let elsewhere = office.place.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    allow(&elsewhere, 0o777);
    let out = elsewhere.join("check").display().to_string();
    let look = || as_nobody(&mut office.program(&["check", "--json", "--no-cache", "--out", &out], DAYS[0]));
    let ended = look();
    assert_eq!(looked(&ended), (vec!["unreadable-folder ปี/ลับ".to_owned()], 2));
    // Where nothing else is left, it is an error, and one that names the folder.
    fs::remove_file(office.path("input/ข่าว.csv")).unwrap();
    let ended = look();
    assert_eq!(ended.code, Some(2), "{}", ended.said);
    assert!(ended.complaint.contains("ลับ"), "{}", ended.said);
    allow(&office.path("input/ปี/ลับ"), 0o755);
}
