//! Advance notices of activities, several of some.

use chrono::{NaiveDate, TimeDelta};

use super::book::Sheet;
use super::cell::{Cell, Time, day, fiscal_year, short_day};
use super::item::News;
use super::random::Random;

pub const NOTIFIED: &str = "วันที่แจ้ง";
pub const RECIPIENTS: &str = "ผู้รับแจ้ง";
const STAFF: &str = "บุคลากรในสำนักงาน";

const COLUMNS: [(&str, f64); 9] = [
    ("รหัสกิจกรรม", 16.0),
    ("ชื่อกิจกรรม", 70.0),
    ("วันที่จัดกิจกรรม", 24.0),
    (NOTIFIED, 16.0),
    (RECIPIENTS, 40.0),
    ("ช่องทางแจ้ง", 30.0),
    ("แจ้งล่วงหน้าได้หรือไม่", 18.0),
    ("เหตุยกเว้น", 34.0),
    ("หมายเหตุ", 24.0),
];

/// A sheet for each fiscal year.
pub fn sheets(random: &mut Random, news: &[News]) -> Vec<Sheet> {
    [2568, 2569].into_iter().map(|year| sheet(random, news, year)).collect()
}

fn sheet(random: &mut Random, news: &[News], year: i32) -> Sheet {
    let mut rows = Vec::new();
    let mut number = 0;
    for item in news.iter().filter(|item| fiscal_year(item.day) == year && item.start.is_some()) {
        let noted = match item.announcement {
            "เหตุเร่งด่วน" => 0.8,
            "ต้องแจ้ง" => 0.42,
            "ไม่ต้องแจ้ง" => 0.02,
            _ => 0.0,
        };
        if !random.chance(noted) {
            continue;
        }
        number += 1;
        let id = format!("กจ.{number:03}/{year}");
        let event = event(random, item, number);
        for notice in notices(random, item) {
            rows.push(vec![
                id.as_str().into(),
                item.title.as_str().into(),
                event.clone(),
                notice.day.into(),
                notice.recipients.into(),
                notice.channels.into(),
                item.announcement.into(),
                notice.exception.into(),
                notice.note.into(),
            ]);
        }
    }
    let titles = vec!["ทะเบียนการแจ้งกิจกรรมล่วงหน้าแก่ภาคีเครือข่าย งานประชาสัมพันธ์ กลุ่มอำนวยการ", ""];
    Sheet { name: format!("แจ้งล่วงหน้า {year}"), titles, columns: COLUMNS.to_vec(), rows }
}

/// A few last for days; their first counts.
fn event(random: &mut Random, item: &News, number: usize) -> Cell {
    let first = item.day;
    let last = first + TimeDelta::days(2);
    if number % 30 == 12 && first.format("%m").to_string() == last.format("%m").to_string() {
        return Cell::text(format!("{}-{}", first.format("%-d"), short_day(last)));
    }
    match item.start {
        Some(time @ Time::At(_)) if random.chance(0.75) => time.into(),
        _ => first.into(),
    }
}

#[derive(Default)]
struct Notice {
    day: Option<NaiveDate>,
    recipients: &'static str,
    channels: &'static str,
    exception: &'static str,
    note: &'static str,
}

fn notices(random: &mut Random, item: &News) -> Vec<Notice> {
    if item.announcement == "เหตุเร่งด่วน" {
        let same_day = random.chance(0.6);
        return vec![Notice {
            day: same_day.then_some(item.day),
            recipients: if same_day { "สื่อมวลชน" } else { "" },
            channels: if same_day { "LINE" } else { "" },
            exception: random.pick(&["ได้รับแจ้งในวันจัดกิจกรรม", "ข้อสั่งการเร่งด่วน", "เหตุอุทกภัย วาตภัย", "ผู้บริหารเปลี่ยนกำหนดการ"]),
            note: "",
        }];
    }
    if item.announcement == "ไม่ต้องแจ้ง" {
        return vec![Notice { note: "กิจกรรมภายใน", ..Notice::default() }];
    }
    let staff = |days: i64| Notice {
        day: Some(item.day - TimeDelta::days(days)),
        recipients: STAFF,
        channels: "My Office",
        ..Notice::default()
    };
    let Some(first) = item.notice else {
        // Nobody outside the office was told.
        let only_staff = random.chance(0.6);
        return vec![if only_staff { staff(random.between(3, 7)) } else { Notice::default() }];
    };
    let mut all = Vec::new();
    if random.chance(0.12) {
        all.push(staff((item.day - first).num_days() + random.between(1, 4)));
    }
    all.push(Notice {
        day: Some(first),
        recipients: random.weighted(&[
            ("ภาคีเครือข่าย, สื่อมวลชน", 6),
            ("สื่อมวลชน", 4),
            ("โรงเรียน, ภาคีเครือข่าย", 4),
            ("สื่อมวลชน, โรงเรียน, หน่วยงานภายนอก", 2),
            ("ภาคีเครือข่าย, บุคลากรในสำนักงาน", 1),
            ("", 1),
        ]),
        channels: random.weighted(&[
            ("LINE", 8),
            ("หนังสือราชการ, LINE", 4),
            ("อีเมล", 2),
            ("โทรศัพท์", 1),
            ("เว็บไซต์, Facebook", 2),
        ]),
        ..Notice::default()
    });
    let left = (item.day - first).num_days();
    if left >= 4 && random.chance(0.3) {
        let reminder = (item.day - TimeDelta::days(random.between(1, 2))).min(day(2026, 9, 30));
        all.push(Notice {
            day: Some(reminder),
            recipients: "สื่อมวลชน",
            channels: "LINE",
            note: "แจ้งซ้ำ",
            ..Notice::default()
        });
    }
    all
}
