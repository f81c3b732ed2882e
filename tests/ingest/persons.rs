//! Who is whom: a number for each person, the same in all registers, and no name.

use pramoen::issue::Problem;

use super::{Dataset, csv, issues, read_files, rows};

fn numbers(dataset: &Dataset, form: &str, column: &str) -> Vec<Option<i64>> {
    dataset.tables[form].frame.column(column).unwrap().i64().unwrap().iter().collect()
}

const NEWS: &str = "
    เลขที่ข่าว | หัวข้อข่าว | ผู้ปฏิบัติงาน | ผู้ตรวจสอบ
    1 | ก | นายสมชาย ใจดี | ดร. สมหญิง รักเรียน
    2 | ข | สมชาย  ใจดี | 
    3 | ค | น.ส.สมหญิง รักเรียน | ✓
    4 | ง | ดรุณี มีสุข | ไม่มี
    ";
const AGENDA: &str = "
    วันที่จัดวาระงาน | หัวเรื่องการประชุม | ผลพิจารณา | ผู้ได้รับมอบหมาย | ผู้พิจารณา
    22 ส.ค. 2569 | ก | เลือก | ว่าที่ ร.ต.สมชาย ใจดี | ผอ.สพป.
    22 ส.ค. 2569 | ข | เลือก | ผอ. สมหญิง รักเรียน | รอง ผอ.สพป.
    ";

fn files() -> [(&'static str, Vec<u8>); 2] {
    [("ก.csv", csv(NEWS).into_bytes()), ("ข.csv", csv(AGENDA).into_bytes())]
}

#[test]
fn a_person_has_one_number_in_all_registers_however_the_name_is_written() {
    let dataset = read_files(&files());
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert_eq!(numbers(&dataset, "news", "officer"), [Some(1), Some(1), Some(2), Some(3)]);
    // A tick names nobody in particular; "ไม่มี" is nobody.
    assert_eq!(numbers(&dataset, "news", "checker"), [Some(2), None, Some(0), None]);
    assert_eq!(numbers(&dataset, "agenda", "assignee"), [Some(1), Some(2)]);
    assert_eq!(numbers(&dataset, "agenda", "decider"), [Some(4), Some(5)]);
    let everything = format!("{:?} {:?}", dataset.tables["news"].frame, dataset.issues);
    assert!(!everything.contains("สมชาย"), "{everything}");
}

#[test]
fn numbers_follow_the_order_of_files_not_the_order_in_which_they_are_read() {
    let [news, agenda] = files();
    let dataset = read_files(&[agenda, news]);
    assert_eq!(numbers(&dataset, "agenda", "assignee"), [Some(2), Some(4)]);
    assert_eq!(numbers(&dataset, "news", "officer"), [Some(2), Some(2), Some(4), Some(5)]);
}

#[test]
fn the_same_record_is_the_same_however_its_person_is_written_and_another_with_another_person() {
    let header = "เลขที่ข่าว | หัวข้อข่าว | ผู้ปฏิบัติงาน";
    let table = format!("{header}\n1 | ก | นายสมชาย\n1 | ก | สมชาย\n1 | ก | นายสมศักดิ์");
    let dataset = read_files(&[("ก.csv", csv(&table).into_bytes())]);
    let counts = rows(&dataset, "news");
    assert_eq!((counts.kept, counts.duplicate, counts.rejected), (1, 1, 1));
    assert_eq!(issues(&dataset), ["conflicting-duplicate A4 1"]);
}

#[test]
fn a_row_without_the_person_that_it_must_name_is_rejected_with_an_issue_that_names_nobody() {
    let table = "
        ชื่อเครือข่าย | ประเภทเครือข่าย | โทรศัพท์
        ไม่มี | สื่อมวลชน | 042
        | สื่อมวลชน | 042
        พัทลุงนิวส์ | สื่อมวลชน | 042
        ";
    let dataset = read_files(&[("ก.csv", csv(table).into_bytes())]);
    assert_eq!(rows(&dataset, "external-networks").rejected, 2);
    assert_eq!(issues(&dataset), ["missing-value A2", "missing-value A3"]);
    assert!(dataset.issues.iter().all(|issue| matches!(issue.problem, Problem::MissingValue { .. })));
    assert_eq!(numbers(&dataset, "external-networks", "name"), [Some(1)]);
}
