//! What was to be printed and broadcast, and what was.

use chrono::Datelike;

use super::book::Sheet;
use super::cell::{Cell, day, fiscal_year};
use super::random::Random;
use super::times::{months, workdays};

pub const COUNT: &str = "จำนวนที่เผยแพร่";

const NEWSPAPER: &str = "ข่าวในหนังสือพิมพ์";
const JOURNAL: &str = "วารสารประชาสัมพันธ์";
const LEAFLET: &str = "แผ่นพับ";
const SPOT: &str = "แผ่นสปอต";
const SIGN: &str = "ป้ายประชาสัมพันธ์";

const MONTHS: [&str; 12] = [
    "ต.ค.68",
    "พ.ย.68",
    "ธ.ค.68",
    "ม.ค.69",
    "ก.พ.69",
    "มี.ค.69",
    "เม.ย.69",
    "พ.ค.69",
    "มิ.ย.69",
    "ก.ค.69",
    "ส.ค.69",
    "ก.ย.69",
];

/// What is due in a month of the fiscal year, October first: medium, number, copies, cost of one.
fn due(place: usize) -> Vec<(&'static str, f64, Option<f64>, Option<f64>)> {
    let mut all = vec![(NEWSPAPER, 2.0, None, Some(2_000.0))];
    if place % 2 == 1 {
        all.push((JOURNAL, 1.0, Some(450.0), Some(22_000.0)));
    }
    match place {
        2 => all.push((SIGN, 4.0, None, Some(850.0))),
        4 => all.push((LEAFLET, 1.0, Some(1_000.0), Some(5_000.0))),
        7 => all.push((SPOT, 10.0, Some(10.0), None)),
        _ => {}
    }
    all
}

/// The plan of both years.
pub fn plan() -> Sheet {
    let columns = vec![
        ("สื่อ/กิจกรรมตามแผน", 26.0),
        ("กำหนดเผยแพร่", 16.0),
        ("จำนวนตามแผน", 12.0),
        ("จำนวนพิมพ์ตามแผน", 14.0),
        ("งบประมาณต่อครั้ง", 14.0),
        ("หมายเหตุ", 20.0),
    ];
    let rows = months()
        .enumerate()
        .flat_map(|(place, (year, month))| {
            due(place % 12).into_iter().map(move |(medium, count, copies, cost)| {
                vec![medium.into(), day(year, month, 1).into(), count.into(), copies.into(), cost.into(), Cell::Empty]
            })
        })
        .collect();
    let titles = vec!["แผนเผยแพร่ประชาสัมพันธ์ ปีงบประมาณ 2568 - 2569", ""];
    Sheet { name: "แผนเผยแพร่".to_owned(), titles, columns, rows }
}

/// How many came out: now and then fewer or more than were due, an issue late, one not at all.
fn issued(random: &mut Random, year: i32, medium: &str, place: usize, planned: f64) -> f64 {
    match (year, medium, place) {
        (2568, JOURNAL, 11) => 0.0,
        (2568, NEWSPAPER, 6) | (2569, NEWSPAPER, 3) => 1.0,
        (2569, NEWSPAPER, 9) => 3.0,
        (2568, SPOT, _) => 7.0,
        (_, NEWSPAPER, _) if random.chance(0.08) => 1.0,
        _ => planned,
    }
}

/// The first year, a row for each issue.
pub fn first_year(random: &mut Random) -> Sheet {
    let columns = vec![
        ("สื่อ/กิจกรรมที่เผยแพร่", 26.0),
        ("เนื้อหา", 40.0),
        ("วันที่ออก", 16.0),
        (COUNT, 14.0),
        ("จำนวนที่แจกจ่าย", 14.0),
        ("ผู้รับ", 40.0),
        ("ผู้รับผิดชอบ", 16.0),
        ("หมายเหตุ", 24.0),
    ];
    let mut rows = Vec::new();
    let ours = months().map(|(year, month)| workdays(year, month)).filter(|days| fiscal_year(days[0]) == 2568);
    for (place, days) in ours.enumerate() {
        for (medium, planned, copies, _) in due(place) {
            let count = issued(random, 2568, medium, place, planned);
            if count == 0.0 {
                continue;
            }
            let (item, recipients) = match medium {
                NEWSPAPER => (format!("ข่าวตาม MOU เดือนที่ {}", days[0].month()), ""),
                JOURNAL => (format!("ฉบับที่ {}", place / 2 + 1), "โรงเรียนในสังกัด หน่วยงานในจังหวัด"),
                LEAFLET => ("แนะนำช่องทางข่าวสารสำหรับผู้ปกครอง".to_owned(), "ผู้ปกครอง โรงเรียนในสังกัด"),
                SPOT => ("รณรงค์เกณฑ์เด็กเข้าเรียน".to_owned(), "สถานีวิทยุ 6 แห่ง และรถแห่"),
                _ => ("ป้ายรณรงค์ประจำปี".to_owned(), "หน้าสำนักงานและทางแยก"),
            };
            let handed = match medium {
                JOURNAL => Some(if place == 5 { 430.0 } else { 450.0 }),
                LEAFLET => Some(960.0),
                SPOT => Some(count),
                _ => copies,
            };
            rows.push(vec![
                medium.into(),
                item.into(),
                random.pick(&days).into(),
                count.into(),
                handed.into(),
                recipients.into(),
                "เจ้าหน้าที่ ข".into(),
                Cell::Empty,
            ]);
        }
    }
    let titles = vec!["ผลการเผยแพร่สื่อประชาสัมพันธ์ ปีงบประมาณ 2568", ""];
    Sheet { name: "ผลเผยแพร่ 2568".to_owned(), titles, columns, rows }
}

/// The second year, a row for each medium and a column for each month.
pub fn second_year(random: &mut Random) -> Sheet {
    let mut columns = vec![("สื่อ/กิจกรรมที่เผยแพร่", 26.0), ("เนื้อหา", 36.0)];
    columns.extend(MONTHS.map(|month| (month, 9.0)));
    columns.push(("ผู้รับผิดชอบ", 16.0));
    let media = [
        (NEWSPAPER, "ข่าวตาม MOU"),
        (JOURNAL, "วารสารราย 2 เดือน"),
        (LEAFLET, "แผ่นพับสำหรับผู้ปกครอง"),
        (SPOT, "สปอตรณรงค์"),
        (SIGN, "ป้ายรณรงค์ประจำปี"),
    ];
    let rows = media
        .into_iter()
        .map(|(medium, item)| {
            let mut row: Vec<Cell> = vec![medium.into(), item.into()];
            for place in 0..12 {
                let planned = due(place).into_iter().find(|(name, ..)| *name == medium);
                row.push(planned.map(|(_, count, ..)| issued(random, 2569, medium, place, count)).into());
            }
            row.push("เจ้าหน้าที่ ค".into());
            row
        })
        .collect();
    let titles = vec!["ผลการเผยแพร่สื่อประชาสัมพันธ์ ปีงบประมาณ 2569 (ครั้ง/ฉบับ/แผ่น)", ""];
    Sheet { name: "ผลเผยแพร่ 2569".to_owned(), titles, columns, rows }
}
