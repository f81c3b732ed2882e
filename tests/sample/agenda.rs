//! The agenda of the executives, and what public relations made of it.

use chrono::{Days, NaiveDateTime};

use super::book::Sheet;
use super::cell::{Cell, Time, fiscal_year};
use super::item::{Kind, News};
use super::people::{DEPUTY, DIRECTOR, OFFICERS, head};
use super::random::Random;
use super::times::{at, at_work, in_office, is_workday, minutes, months, workdays};

pub const RECEIVED: &str = "วันเวลาที่ได้รับแจ้ง";
pub const DECISION: &str = "ผลพิจารณา";

const COLUMNS: [(&str, f64); 15] = [
    ("ลำดับวาระ", 14.0),
    ("วันที่จัดวาระงาน", 24.0),
    ("สถานที่", 30.0),
    ("หัวเรื่องการประชุม", 70.0),
    ("ผู้บริหาร", 28.0),
    (RECEIVED, 24.0),
    (DECISION, 14.0),
    ("วันที่พิจารณา", 24.0),
    ("ผู้พิจารณา", 26.0),
    ("ผู้ได้รับมอบหมาย", 18.0),
    ("เปลี่ยนแปลงกำหนดการ", 16.0),
    ("ผลการปฏิบัติ", 18.0),
    ("เลขที่ข่าวที่ได้", 14.0),
    ("สาเหตุที่ไม่เป็นไปตามวาระ", 26.0),
    ("หมายเหตุ", 28.0),
];

/// Duties that seldom become news.
const OTHERS: [&str; 10] = [
    "ประชุมคณะกรรมการประจำเดือนของจังหวัด",
    "ร่วมประชุมทางไกลกับ สพฐ. (รับฟัง)",
    "ต้อนรับคณะตรวจสอบภายใน",
    "ประชุมกรรมการตรวจรับพัสดุ",
    "ร่วมพิธีเปิดการแข่งขันกีฬาท้องถิ่น",
    "ประชุมคณะกรรมการสหกรณ์ออมทรัพย์ครู",
    "สอบข้อเท็จจริงกรณีร้องเรียน",
    "ร่วมงานบำเพ็ญกุศลศพผู้ปกครองข้าราชการครู",
    "ประชุมเตรียมรับเสด็จร่วมกับจังหวัด",
    "ประชุมคณะทำงานจัดซื้อหนังสือเรียน",
];
const PLACES: [&str; 5] = ["ห้องประชุม 1", "ห้องประชุม 2", "ศาลากลางจังหวัดตัวอย่าง", "ห้องประชุมทางไกล", "โรงเรียนอนุบาลตัวอย่าง"];
const OTHERS_PER_MONTH: usize = 5;

struct Duty<'a> {
    start: NaiveDateTime,
    title: &'a str,
    place: &'static str,
    news: Option<&'a News>,
}

/// A sheet for each fiscal year.
pub fn sheets(random: &mut Random, news: &[News]) -> Vec<Sheet> {
    let mut duties: Vec<_> = news
        .iter()
        .filter(|item| matches!(item.kind, Kind::Meeting | Kind::Inspection | Kind::PressConference))
        .filter_map(|item| Some((item, item.start?.moment()?)))
        .filter(|_| random.chance(0.5))
        .collect::<Vec<_>>()
        .into_iter()
        .map(|(item, start)| Duty { start, title: &item.title, place: place(random, item), news: Some(item) })
        .collect();
    for (year, month) in months() {
        let days = workdays(year, month);
        for _ in 0..OTHERS_PER_MONTH {
            let start = at(random.pick(&days), 9, 0) + minutes(30 * random.between(0, 10));
            duties.push(Duty { start, title: random.pick(&OTHERS), place: random.pick(&PLACES), news: None });
        }
    }
    duties.sort_by(|one, other| (one.start, one.title).cmp(&(other.start, other.title)));
    [2568, 2569]
        .into_iter()
        .map(|year| Sheet {
            name: format!("วาระงาน {year}"),
            titles: vec!["สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1", "ทะเบียนวาระงานผู้บริหาร เพื่อการผลิตข่าวประชาสัมพันธ์", ""],
            columns: COLUMNS.to_vec(),
            rows: (1..)
                .zip(duties.iter().filter(|duty| fiscal_year(duty.start.date()) == year))
                .map(|(number, duty)| row(random, format!("ว{number:03}/{year}"), duty))
                .collect(),
        })
        .collect()
}

fn place(random: &mut Random, item: &News) -> &'static str {
    match item.kind {
        Kind::Inspection => "โรงเรียนในสังกัด",
        _ if item.unit.starts_with("โรงเรียน") => item.unit,
        _ => random.pick(&PLACES[..2]),
    }
}

/// Most are known for days; some for an hour.
fn received(random: &mut Random, duty: &Duty) -> NaiveDateTime {
    let hurried = duty.news.is_some_and(|item| item.reason == "แจ้งวาระกระชั้นชิด") || random.chance(0.05);
    if hurried {
        return duty.start - minutes(random.pick(&[35, 60, 90, 120, 180, 200]));
    }
    let days = u64::try_from(random.between(1, 9)).unwrap();
    let date = duty.start.date() - Days::new(days);
    let date = (0..7).map(|back| date - Days::new(back)).find(|date| is_workday(*date)).unwrap_or(date);
    in_office(random, date)
}

/// Some were decided on only after they had begun, some on a day without an hour, some never.
fn decided(random: &mut Random, received: NaiveDateTime, start: NaiveDateTime) -> Option<Time> {
    let wait = (start - received).num_minutes();
    match random.below(40) {
        0 => None,
        1 | 2 => Some(Time::At(start + minutes(random.between(15, 120)))),
        3 => Some(Time::Day(start.date())),
        4 | 5 => Some(Time::Day(received.date())),
        _ => {
            let soon = received + minutes(random.between(5, wait.min(420) - 5));
            let seen = at_work(soon);
            Some(Time::At(if seen < start { seen } else { soon }))
        }
    }
}

fn row(random: &mut Random, id: String, duty: &Duty) -> Vec<Cell> {
    let received = received(random, duty);
    let mut decided = decided(random, received, duty.start);
    let decision = match duty.news {
        Some(_) => "เลือก",
        None => random.weighted(&[("ไม่เลือก", 60), ("เลือก", 32), ("รอพิจารณา", 5), ("", 3)]),
    };
    if matches!(decision, "รอพิจารณา" | "") {
        decided = None;
    }
    let selected = decision == "เลือก";
    let (result, reason) = match duty.news {
        Some(item) => ("ปฏิบัติแล้ว", item.reason),
        None if selected => random.weighted(&[
            (("ไม่ได้ปฏิบัติ", "เปลี่ยนเวลา/กำหนดการ"), 4),
            (("ไม่ได้ปฏิบัติ", "แจ้งวาระกระชั้นชิด"), 3),
            (("ปฏิบัติแล้ว", "ประชุมไม่มีข้อยุติ"), 3),
            (("อยู่ระหว่างปฏิบัติ", ""), 1),
            (("", ""), 1),
        ]),
        None => ("", ""),
    };
    let changed = reason == "เปลี่ยนเวลา/กำหนดการ" || random.chance(0.06);
    let assignee = match duty.news {
        _ if !selected || random.chance(0.03) => "",
        Some(item) => item.officer,
        None => random.pick(&OFFICERS),
    };
    vec![
        id.into(),
        duty.start.into(),
        duty.place.into(),
        duty.title.into(),
        random.pick(&[DIRECTOR, DIRECTOR, DEPUTY]).into(),
        if random.chance(0.02) { Cell::Empty } else { received.into() },
        decision.into(),
        decided.into(),
        if decided.is_some() { head(0).into() } else { Cell::Empty },
        assignee.into(),
        if changed { "ใช่" } else { "ไม่ใช่" }.into(),
        result.into(),
        duty.news.map(|item| item.id.as_str()).into(),
        reason.into(),
        Cell::Empty,
    ]
}
