//! The nine considerations and the register of evidence.

use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::book::{GREGORIAN, Sheet, xlsx};
use super::cell::{Cell, day};
use super::random::Random;
use super::{STANDARD, Sample};

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

/// Where evidence is that is no file: consideration 6 is on the web, and the phone book on a shelf.
const ELSEWHERE: [(usize, &str); 3] =
    [(12, "https://www.example.go.th/pr"), (13, "https://www.example.go.th/pr/news/{f}"), (16, "ตู้เอกสาร 2 แฟ้ม 5")];

const NUMBER: usize = 5;
const LINK: usize = 8;

/// The workbook, and the files that its evidence is kept in.
pub fn write(sample: &mut Sample, random: &mut Random) {
    let mut evidence = evidence(random);
    sample.rates.push(format!("{STANDARD}: {} records of evidence", evidence.rows.len()));
    slips(sample, &mut evidence);
    for row in &evidence.rows {
        let (Cell::Text(id), Cell::Text(link)) = (&row[0], &row[LINK]) else { continue };
        if link.ends_with(".pdf") && !link.ends_with(LOST) {
            sample.documents.push((link.clone(), pdf(id)));
        }
    }
    sample.files.push((STANDARD, xlsx(&[considerations(), evidence], GREGORIAN, "มาตรฐานสำนักงาน")));
}

/// The end of the path at which there is no file.
const LOST: &str = "2569/รายงาน-011 ฉบับแก้.pdf";

/// What a hurried officer leaves in the register.
fn slips(sample: &mut Sample, evidence: &mut Sheet) {
    let row = |evidence: &Sheet, id: &str| evidence.rows.iter().position(|row| row[0] == Cell::text(id)).unwrap();
    let mut slip = |id: &str, column: usize, cell: Cell, what: &str| {
        let row = row(evidence, id);
        sample.slip(STANDARD, evidence, row, column, cell, what);
    };
    slip("หฐ68-10", NUMBER, Cell::Empty, "an order without its number");
    slip("หฐ69-10", NUMBER, Cell::text("21/2569"), "a number lower than that of an earlier order");
    slip("หฐ69-18", NUMBER, Cell::text(paper("บันทึกข้อความ", planned(3), 3)), "the number of another memo");
    slip("หฐ69-11", LINK, Cell::text(format!("หลักฐาน/{LOST}")), "a path without a file");
}

/// The days of the documents of 2569 that the slips are about.
fn planned(number: usize) -> NaiveDate {
    match number {
        1 => day(2026, 1, 12),
        3 => day(2026, 1, 20),
        10 => day(2026, 3, 3),
        _ => day(2026, 9, 14),
    }
}

/// The number of a document: higher on a later day of the year.
fn paper(kind: &str, dated: NaiveDate, number: usize) -> String {
    let day = usize::try_from(dated.ordinal()).unwrap();
    let year = dated.year() + 543;
    match kind {
        "คำสั่ง" => format!("{}/{year}", 2 * day + number / 2),
        "หนังสือราชการ" | "บันทึกข้อความ" => {
            format!("ศธ 04999/{}", 11 * day + number / 2)
        }
        "สัญญาจ้าง" => format!("{}/{year}", day / 12 + 1),
        _ => String::new(),
    }
}

/// One page with a line on it.
fn pdf(id: &str) -> Vec<u8> {
    let number: String = id.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
    let page = format!("BT /F1 24 Tf 72 760 Td (Sample document {number}) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>".to_owned(),
        format!("<</Length {}>>\nstream\n{page}\nendstream", page.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let mut text = "%PDF-1.4\n".to_owned();
    let mut places = String::new();
    for (number, object) in (1..).zip(&objects) {
        let _ = writeln!(places, "{:010} 00000 n ", text.len());
        let _ = write!(text, "{number} 0 obj\n{object}\nendobj\n");
    }
    let (table, size) = (text.len(), objects.len() + 1);
    let _ = write!(
        text,
        "xref\n0 {size}\n0000000000 65535 f \n{places}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
    );
    text.into_bytes()
}

/// What the office itself wrote in 2569: number, method, result. 6 is left to the program, 8 to the last evening.
const ACCOUNTS: [(i32, &str, &str); 7] = [
    (
        1,
        "1. แต่งตั้งคณะทำงานประชาสัมพันธ์จากทุกกลุ่มในสำนักงาน กำหนดบทบาทหน้าที่เป็นลายลักษณ์อักษร\n2. จัดทำแผนปฏิบัติการประชาสัมพันธ์ประจำปีงบประมาณให้สอดคล้องกับนโยบายของสำนักงาน",
        "มีคณะทำงานและแผนปฏิบัติการประชาสัมพันธ์ที่ใช้เป็นแนวทางเดียวกันทั้งสำนักงาน และรายงานผลโครงการเมื่อสิ้นปี",
    ),
    (
        2,
        "1. ขออนุมัติโครงการเพิ่มประสิทธิภาพการประชาสัมพันธ์ และจัดสรรงบประมาณตามแผน\n2. ประชุมคณะทำงานเพื่อติดตามการดำเนินงานปีละ 2 ครั้ง",
        "ดำเนินงานครบทุกกิจกรรมของโครงการ และปรับวิธีทำงานตามข้อสังเกตของที่ประชุม",
    ),
    (
        3,
        "1. แจ้งแนวทางการส่งข่าวประชาสัมพันธ์ให้สถานศึกษาในสังกัดถือปฏิบัติ\n2. จัดอบรมผู้รับผิดชอบงานประชาสัมพันธ์ของสถานศึกษา พร้อมมอบคู่มือ",
        "สถานศึกษาส่งข่าวตามแนวทางเดียวกัน และมีผู้รับผิดชอบงานที่ผ่านการอบรม",
    ),
    (
        4,
        "1. จัดทำทะเบียนเครือข่ายสื่อมวลชนและภาคีเครือข่าย ปรับปรุงข้อมูลให้เป็นปัจจุบัน\n2. พบปะสื่อมวลชนท้องถิ่นเพื่อสร้างความร่วมมือ",
        "สื่อมวลชนและภาคีเครือข่ายร่วมเผยแพร่ข่าวของสำนักงานอย่างต่อเนื่อง",
    ),
    (5, "จัดเวรบันทึกภาพและเขียนข่าวทุกวันทำการ และสรุปข่าวประชาสัมพันธ์เป็นรายเดือน", "มีผู้รับผิดชอบข่าวทุกวัน ผู้บริหารได้รับสรุปข่าวทุกเดือน"),
    (
        7,
        "จัดทำแผ่นพับแนะนำช่องทางข่าวสาร สปอตเสียงตามสาย และสมุดหมายเลขติดต่อภายในสำนักงาน",
        "ผู้ปกครองและผู้มาติดต่อเข้าถึงข่าวสารและติดต่อเจ้าหน้าที่ได้สะดวกขึ้น",
    ),
    (
        9,
        "1. จ้างดูแลเว็บไซต์สำนักงานให้ใช้งานได้ตลอดปี\n2. รายงานผลการดำเนินงานประชาสัมพันธ์ต่อผู้บริหาร",
        "เว็บไซต์ใช้งานได้ต่อเนื่อง และผู้บริหารใช้รายงานประกอบการตัดสินใจ",
    ),
];

fn considerations() -> Sheet {
    let columns = vec![
        ("ปีงบประมาณ", 14.0),
        ("ตัวบ่งชี้", 10.0),
        ("ข้อที่", 8.0),
        ("ชื่อประเด็น", 44.0),
        ("ดำเนินการแล้ว", 18.0),
        ("ความชัดเจน", 18.0),
        ("วิธีการดำเนินงาน", 60.0),
        ("ผลการดำเนินงาน", 60.0),
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
            let own = ACCOUNTS.iter().find(|(of, _, _)| year == 2569 && *of == number);
            let written = |text: Option<&str>| text.map_or(Cell::Empty, Cell::text);
            rows.push(vec![
                Cell::Number(f64::from(year)),
                Cell::text("2.4"),
                Cell::Number(f64::from(number)),
                Cell::text(title),
                Cell::text(performed),
                Cell::text(clarity),
                written(own.map(|(_, method, _)| *method)),
                written(own.map(|(_, _, result)| *result)),
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
        for (number, (used, kind, subject, folder)) in (1_usize..).zip(EVIDENCE) {
            if !performed(used) {
                continue;
            }
            let drawn = first + TimeDelta::days(random.between(10, 350));
            let slipped = year == 2569 && [1, 3, 10, 18].contains(&number);
            let dated = if slipped { planned(number) } else { drawn };
            let paper = paper(kind, dated, number);
            let elsewhere = ELSEWHERE.iter().find(|(own, _)| *own == number).map(|(_, place)| place);
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
                match elsewhere {
                    Some(place) => Cell::text(place.replace("{f}", &year.to_string())),
                    None if forgotten == 1 => Cell::Empty,
                    None => Cell::text(format!("หลักฐาน/{year}/{folder}-{number:03}.pdf")),
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
