//! What respondents wrote of themselves, and groups so small that their figures would be those of persons.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use pramoen::Options;
use pramoen::definition::Language;

use super::{collect, holders};

const HEADER: &str = "ประทับเวลา,ชื่อ-สกุล,อีเมล,สถานะ,ข้อ 1,ข้อ 2,ข้อเสนอแนะ";

/// Runs the program over a survey; every file that it wrote, workbooks and documents by their parts.
fn written(rows: &str, language: Language) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("input")).unwrap();
    fs::write(folder.path().join("input/สำรวจ.csv"), format!("{HEADER}\n{rows}")).unwrap();
    let options = Options {
        period: Some("2569-Q4".parse().unwrap()),
        out: Some(folder.path().join("out")),
        ..Options::new(folder.path().to_owned(), "2026-10-15".parse().unwrap(), language)
    };
    pramoen::run(&options, &|_| {}).unwrap();
    let mut found = BTreeMap::new();
    collect(&folder.path().join("out"), &mut found);
    for part in ["xl/sharedStrings.xml", "board.html"] {
        assert!(found.keys().any(|name| name.ends_with(part)), "{:?}", found.keys());
    }
    found
}

#[test]
fn personal_data_in_comments_is_in_no_byte_of_the_report() {
    let comments = [
        "โทรกลับ 081-777-6543 ด้วย",
        "เลขบัตร 3930100123456",
        "เมล marker.person@example.ac.th",
        "line id: marker_line",
        "ผมสมหมายยินดีช่วย ส่งหา boss77@mail.example",
        "-",
        "ไม่มี",
        "",
        "อยากให้แจ้งข่าวเร็วขึ้น",
    ];
    let rows = comments.iter().enumerate().fold(String::new(), |mut rows, (number, comment)| {
        let _ = writeln!(
            rows,
            "\"{}/7/2569, 09:00:00\",สมหมาย นามสกุลลับ,own.address@example.com,ครู,5,4,{comment}",
            number + 20
        );
        rows
    });
    for language in [Language::Thai, Language::English] {
        let files = written(&rows, language);
        let personal = [
            "081-777-6543",
            "777-6543",
            "3930100123456",
            "marker.person",
            "example.ac.th",
            "marker_line",
            "boss77",
            "mail.example",
            "สมหมาย",
            "นามสกุลลับ",
            "own.address",
        ];
        for text in personal {
            assert_eq!(holders(&files, text), Vec::<&str>::new(), "{text}");
        }
        let shown = holders(&files, "อยากให้แจ้งข่าวเร็วขึ้น");
        let for_others = |name: &&str| name.ends_with(".json") || name.ends_with(".html");
        assert!(!shown.is_empty() && !shown.iter().any(for_others), "{shown:?}");
        let mark = if language == Language::Thai {
            "โทรกลับ [ตัดออก] ด้วย"
        } else {
            "โทรกลับ [removed] ด้วย"
        };
        assert!(!holders(&files, mark).is_empty());
        let counts = if language == Language::Thai { "6 รายการ" } else { "6 comments; 3 respondents" };
        assert!(!holders(&files, counts).is_empty());
    }
}

#[test]
fn a_small_group_and_its_companion_are_in_no_byte_of_the_report() {
    let respondents = |group: &str, count: usize| {
        format!("\"25/7/2569, 09:00:00\",,,{group},5,4,\n\"26/8/2569, 09:00:00\",,,{group},3,4,\n").repeat(count / 2)
            + &format!("\"25/7/2569, 09:00:00\",,,{group},1,2,\n").repeat(count % 2)
    };
    let (small, next, large) = ("กลุ่มสี่คน", "กลุ่มหกคน", "กลุ่มแปดคน");
    let rows = [respondents(small, 4), respondents(next, 6), respondents(large, 8), respondents("กลุ่มเก้าคน", 9)];
    let files = written(&rows.concat(), Language::Thai);
    assert_eq!(holders(&files, small), Vec::<&str>::new());
    assert_eq!(holders(&files, next), Vec::<&str>::new());
    assert!(holders(&files, large).iter().any(|name| name.ends_with("results.json")));
    assert!(holders(&files, large).iter().any(|name| name.ends_with("sharedStrings.xml")));
    assert!(!holders(&files, "ไม่แสดง 2 กลุ่ม").is_empty());
    // Groups are those of the period: a month would follow from its quarter.
    let json = files.iter().find(|(name, _)| name.ends_with("results.json")).unwrap().1;
    let json: serde_json::Value = serde_json::from_slice(json).unwrap();
    let by_group: Vec<_> =
        json["measurements"].as_array().unwrap().iter().filter(|found| found["breakdown"]["by"] == "group").collect();
    assert!(by_group.len() >= 2 && by_group.iter().all(|found| found["period"] == "2569-Q4"), "{by_group:?}");

    let files = written(&[respondents("กลุ่มห้าคน", 5), respondents(large, 8)].concat(), Language::Thai);
    assert!(!holders(&files, "กลุ่มห้าคน").is_empty(), "five are enough");
}
