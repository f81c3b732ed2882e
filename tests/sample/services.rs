//! The hotline and the information centre.

use chrono::{NaiveDateTime, TimeDelta};

use super::book::Sheet;
use super::cell::{Cell, Time, day, fiscal_year};
use super::people::{OFFICERS, person, phone};
use super::random::Random;
use super::times::{in_office, minutes, months, next_workday, workdays};
use super::titles::GROUPS;

pub const ANSWERED: &str = "วันเวลาที่ตอบ";
pub const RESULT: &str = "ผลการให้บริการ";

const COLUMNS: [(&str, f64); 11] = [
    ("เลขที่รับบริการ", 14.0),
    ("วันเวลาที่ติดต่อ", 24.0),
    ("ประเภทบริการ", 22.0),
    ("ผู้ติดต่อ", 28.0),
    ("โทรศัพท์ผู้ติดต่อ", 18.0),
    ("เรื่องที่ติดต่อ", 50.0),
    ("หน่วยงานที่เกี่ยวข้อง", 36.0),
    (ANSWERED, 24.0),
    (RESULT, 20.0),
    ("ผู้ให้บริการ", 18.0),
    ("หมายเหตุ", 24.0),
];

/// Subject and group.
const SUBJECTS: [(&str, usize); 10] = [
    ("สอบถามการรับนักเรียน", 7),
    ("สอบถามการสมัครสอบครูผู้ช่วย", 4),
    ("ขอสำเนาประกาศจัดซื้อจัดจ้าง", 3),
    ("สอบถามผลการย้ายข้าราชการครู", 4),
    ("ขอข้อมูลจำนวนนักเรียนรายโรงเรียน", 1),
    ("แจ้งโรงเรียนปิดเพราะน้ำท่วม", 0),
    ("สอบถามการยื่นวิทยฐานะ", 5),
    ("สอบถามกำหนดเปิดภาคเรียน", 0),
    ("ขอใช้ห้องประชุมสำนักงาน", 0),
    ("สอบถามการใช้ DLTV", 2),
];

/// A sheet for each fiscal year.
pub fn sheets(random: &mut Random) -> Vec<Sheet> {
    [2568, 2569].into_iter().map(|year| sheet(random, year)).collect()
}

fn sheet(random: &mut Random, year: i32) -> Sheet {
    let mut calls = Vec::new();
    for days in months().map(|(year, month)| workdays(year, month)).filter(|days| fiscal_year(days[0]) == year) {
        for _ in 0..random.between(9, 14) {
            let date = random.pick(&days);
            calls.push(in_office(random, date));
        }
    }
    calls.sort_unstable();
    let rows = (1..).zip(calls).map(|(number, call)| row(random, number, call)).collect();
    let titles = vec!["ทะเบียนบริการข้อมูลข่าวสารและสายด่วน", ""];
    Sheet { name: format!("บริการ {year}"), titles, columns: COLUMNS.to_vec(), rows }
}

fn row(random: &mut Random, number: usize, call: NaiveDateTime) -> Vec<Cell> {
    let kind = random.weighted(&[("สายด่วน", 9), ("ออนไลน์", 6), ("เคาน์เตอร์", 3), ("ศูนย์ข้อมูลข่าวสาร", 3)]);
    let (subject, group) = random.pick(&SUBJECTS);
    // What came in the last days may still wait.
    let newest = call.date() >= day(2026, 9, 24);
    let result = match random.below(20) {
        _ if newest && random.chance(0.4) => "รอดำเนินการ",
        0 => "ไม่ได้รับบริการ",
        1 => "รอดำเนินการ",
        2..=4 => "ส่งต่อ",
        _ => "ให้บริการแล้ว",
    };
    let answered = match result {
        "ไม่ได้รับบริการ" | "รอดำเนินการ" => None,
        _ => Some(answer(random, kind, call)),
    };
    vec![
        format!("บ{number:03}/{}", fiscal_year(call.date())).into(),
        if random.chance(0.03) { call.date().into() } else { call.into() },
        kind.into(),
        if random.chance(0.2) { Cell::Empty } else { person(170 + number % 100).into() },
        if kind == "สายด่วน" { phone(500 + number).into() } else { Cell::Empty },
        subject.into(),
        GROUPS[group].into(),
        answered.into(),
        result.into(),
        random.pick(&OFFICERS).into(),
        Cell::Empty,
    ]
}

fn answer(random: &mut Random, kind: &str, call: NaiveDateTime) -> Time {
    if random.chance(0.04) {
        return Time::Day(call.date());
    }
    let last = day(2026, 9, 30).and_hms_opt(16, 30, 0).unwrap();
    let later = match kind {
        "สายด่วน" | "เคาน์เตอร์" if random.chance(0.85) => {
            call + minutes(random.between(2, 25))
        }
        "ออนไลน์" if random.chance(0.6) => call + minutes(random.between(10, 230)),
        "ศูนย์ข้อมูลข่าวสาร" => {
            let waiting = TimeDelta::days(random.between(0, 12));
            in_office(random, next_workday(call.date() + waiting))
        }
        _ => in_office(random, next_workday(call.date())),
    };
    Time::At(later.min(last).max(call))
}
