//! The nine considerations and the register of evidence.

use chrono::{Datelike, TimeDelta};

use super::book::Sheet;
use super::cell::{Cell, day};
use super::random::Random;

/// Performed and clear (`ช`), performed and not clear (`ม`), not performed (`-`): considerations 1 to 9.
const YEARS: [(i32, &str); 2] = [(2568, "ชชมชชชช-ม"), (2569, "ชชชชชชชมช")];

/// Considerations, kind, subject, folder.
const EVIDENCE: [(&str, &str, &str, &str); 20] = [
    ("1", "คำสั่ง", "แต่งตั้งคณะทำงานประชาสัมพันธ์ สพป.ตัวอย่าง เขต 1 ปีงบประมาณ {f}", "คำสั่ง"),
    ("1, 2", "รายงาน", "แผนปฏิบัติการประชาสัมพันธ์ ปีงบประมาณ {f}", "แผน"),
    ("2", "บันทึกข้อความ", "ขออนุมัติโครงการเพิ่มประสิทธิภาพการประชาสัมพันธ์ ปีงบประมาณ {f}", "บันทึก"),
    ("2", "ระเบียบวาระ", "ระเบียบวาระการประชุมคณะทำงานประชาสัมพันธ์ ครั้งที่ 1", "ประชุม"),
    ("3", "หนังสือราชการ", "แจ้งแนวทางการส่งข่าวประชาสัมพันธ์ของโรงเรียนในสังกัด", "หนังสือ"),
    ("3", "บัญชีลงเวลา", "บัญชีลงเวลาผู้เข้าอบรมเครือข่ายประชาสัมพันธ์โรงเรียน", "อบรม"),
    ("3, 4", "คู่มือ", "คู่มือเครือข่ายประชาสัมพันธ์โรงเรียน", "คู่มือ"),
    ("4", "ทะเบียน", "ทะเบียนเครือข่ายสื่อมวลชนและภาคีเครือข่าย", "ทะเบียน"),
    ("4", "ภาพถ่าย", "ภาพกิจกรรมพบปะสื่อมวลชนท้องถิ่น", "ภาพ"),
    ("5", "คำสั่ง", "มอบหมายเวรบันทึกภาพและเขียนข่าว", "คำสั่ง"),
    ("5, 6", "รายงาน", "สรุปข่าวประชาสัมพันธ์รายเดือน", "รายงาน"),
    ("6", "หน้าเว็บ", "หน้าเว็บข่าวประชาสัมพันธ์ สพป.ตัวอย่าง เขต 1", "เว็บ"),
    ("6", "ข่าว", "ข่าวประชาสัมพันธ์ที่เผยแพร่ทางเว็บไซต์และ Facebook", "ข่าว"),
    ("6, 7", "แผ่นพับ", "แผ่นพับแนะนำช่องทางข่าวสารสำหรับผู้ปกครอง", "แผ่นพับ"),
    ("7", "สคริปต์สปอต", "สปอตเสียงตามสายรณรงค์เกณฑ์เด็กเข้าเรียน", "สปอต"),
    ("7", "สมุดโทรศัพท์", "สมุดหมายเลขติดต่อภายในสำนักงาน", "ทะเบียน"),
    ("8", "รายงาน", "รายงานผลความพึงพอใจต่อการประชาสัมพันธ์ ปีงบประมาณ {f}", "รายงาน"),
    ("9", "บันทึกข้อความ", "รายงานผลการดำเนินงานประชาสัมพันธ์ต่อผู้บริหาร", "บันทึก"),
    ("9", "สัญญาจ้าง", "สัญญาจ้างดูแลเว็บไซต์สำนักงาน ปีงบประมาณ {f}", "สัญญา"),
    ("1, 6, 9", "รายงาน", "รายงานผลโครงการประชาสัมพันธ์เชิงรุก ปีงบประมาณ {f}", "รายงาน"),
];

pub fn sheets(random: &mut Random) -> Vec<Sheet> {
    vec![considerations(), evidence(random)]
}

fn considerations() -> Sheet {
    let columns = vec![
        ("ปีงบประมาณ", 14.0),
        ("ตัวบ่งชี้", 10.0),
        ("ข้อที่", 8.0),
        ("ชื่อประเด็น", 44.0),
        ("ดำเนินการแล้ว", 18.0),
        ("ความชัดเจน", 18.0),
    ];
    let mut rows = Vec::new();
    for (year, states) in YEARS {
        for (number, state) in (1..=9).zip(states.chars()) {
            let title = if number == 6 {
                "การสื่อสารและประชาสัมพันธ์".to_owned()
            } else {
                format!("ประเด็นที่ {number} (กรอกตามเล่มมาตรฐาน)")
            };
            let (performed, clarity) = match state {
                'ช' => ("ดำเนินการแล้ว", "ชัดเจน"),
                'ม' => ("ดำเนินการแล้ว", "มีแต่ไม่ชัดเจน"),
                _ => ("ยังไม่ได้ดำเนินการ", "ไม่มี"),
            };
            rows.push(vec![
                Cell::Number(f64::from(year)),
                Cell::text("2.4"),
                Cell::Number(f64::from(number)),
                Cell::text(title),
                Cell::text(performed),
                Cell::text(clarity),
            ]);
        }
    }
    Sheet { name: "ประเด็นการพิจารณา".to_owned(), titles: Vec::new(), columns, rows }
}

fn evidence(random: &mut Random) -> Sheet {
    let columns = vec![
        ("รหัสหลักฐาน", 12.0),
        ("ปีที่ใช้", 10.0),
        ("ตัวบ่งชี้", 10.0),
        ("ประเด็นที่", 12.0),
        ("ชนิด", 16.0),
        ("เลขที่เอกสาร", 20.0),
        ("ลงวันที่", 16.0),
        ("เรื่อง", 60.0),
        ("ที่จัดเก็บ/ลิงก์", 34.0),
        ("ความชัดเจน", 18.0),
        ("ผู้รับผิดชอบ", 16.0),
    ];
    let mut rows = Vec::new();
    for (year, states) in YEARS {
        let first = day(year - 544, 10, 1);
        let performed = |used: &str| used != "8" || states.chars().nth(7) != Some('-');
        for (number, (used, kind, subject, folder)) in (1..).zip(EVIDENCE) {
            if !performed(used) {
                continue;
            }
            let dated = first + TimeDelta::days(random.between(10, 350));
            let paper = match kind {
                "คำสั่ง" => format!("{}/{}", random.between(12, 480), dated.year() + 543),
                "หนังสือราชการ" | "บันทึกข้อความ" => {
                    format!("ศธ 04999/{}", random.between(100, 4200))
                }
                "สัญญาจ้าง" => format!("{}/{year}", random.between(1, 30)),
                _ => String::new(),
            };
            // A few records were never filled in to the end.
            let forgotten = if number == 9 || number == 15 { random.between(0, 2) } else { 3 };
            let unclear = states.chars().zip('1'..='9').any(|(state, digit)| state == 'ม' && used == digit.to_string());
            rows.push(vec![
                Cell::text(format!("หฐ{:02}-{number:02}", year % 100)),
                Cell::Number(f64::from(year)),
                Cell::text("2.4"),
                Cell::text(used),
                Cell::text(kind),
                Cell::text(paper),
                if forgotten == 0 { Cell::Empty } else { Cell::Day(dated) },
                Cell::text(subject.replace("{f}", &year.to_string())),
                if forgotten == 1 {
                    Cell::Empty
                } else {
                    Cell::text(format!("หลักฐาน/{year}/{folder}-{number:03}.pdf"))
                },
                match forgotten {
                    2 => Cell::Empty,
                    _ => Cell::text(if unclear {
                        "มีแต่ไม่ชัดเจน"
                    } else {
                        "ชัดเจน"
                    }),
                },
                Cell::text(random.pick(&["เจ้าหน้าที่ ก", "เจ้าหน้าที่ ข", "เจ้าหน้าที่ ค"])),
            ]);
        }
    }
    Sheet { name: "ทะเบียนหลักฐาน".to_owned(), titles: Vec::new(), columns, rows }
}
