//! Readings of the counters at the end of each month.

use chrono::NaiveDate;

use super::book::Sheet;
use super::cell::{Cell, day};
use super::random::Random;
use super::times::{months, workdays};

pub const VALUE: &str = "ค่าสะสม";

/// Counter, first reading, least and greatest monthly gain.
const COUNTERS: [(&str, i64, i64, i64); 4] = [
    ("ผู้เข้าชมเว็บไซต์", 2_040_948, 14_200, 23_900),
    ("ผู้ติดตาม Facebook", 8_420, 40, 190),
    ("สมาชิกกลุ่ม LINE", 61, 2, 16),
    ("สมาชิกกลุ่ม LINE ผู้บริหาร", 87, 0, 3),
];
/// The website moved to another server.
const MOVED: (i32, u32) = (2026, 2);

pub fn sheet(random: &mut Random) -> Sheet {
    let columns = vec![("วันที่อ่านค่า", 16.0), ("ตัวนับ", 30.0), (VALUE, 16.0), ("หมายเหตุ", 34.0)];
    let mut values = COUNTERS.map(|(_, first, ..)| first);
    let mut rows = readings(day(2024, 9, 30), values, "");
    for (year, month) in months() {
        for (value, (_, _, least, greatest)) in values.iter_mut().zip(COUNTERS) {
            *value += random.between(least, greatest);
        }
        let moved = (year, month) == MOVED;
        if moved {
            values[0] = random.between(4_000, 7_000);
        }
        let note = if moved {
            "ย้ายเครื่องแม่ข่าย ตัวนับเริ่มใหม่"
        } else {
            ""
        };
        let read = *workdays(year, month).last().unwrap();
        rows.extend(readings(read, values, note));
    }
    let titles = vec!["ทะเบียนตัวนับ เว็บไซต์และสื่อสังคมออนไลน์", ""];
    Sheet { name: "ตัวนับ".to_owned(), titles, columns, rows }
}

fn readings(read: NaiveDate, values: [i64; 4], note: &str) -> Vec<Vec<Cell>> {
    COUNTERS
        .iter()
        .zip(values)
        .enumerate()
        .map(|(place, ((name, ..), value))| {
            let note = if place == 0 { note } else { "" };
            vec![read.into(), (*name).into(), Cell::Number(value as f64), note.into()]
        })
        .collect()
}
