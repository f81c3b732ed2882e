//! The steps of the three processes of the manual, as they went.

use chrono::{Months, NaiveDate, TimeDelta};

use super::book::Sheet;
use super::cell::{Cell, day};
use super::people::head;

pub const FINISHED: &str = "วันที่เสร็จ";

const COLUMNS: [(&str, f64); 10] = [
    ("กระบวนการ", 36.0),
    ("รอบ/ปี", 12.0),
    ("ขั้นที่", 8.0),
    ("รายละเอียดงาน", 56.0),
    ("วันที่เริ่ม", 16.0),
    (FINISHED, 16.0),
    ("เวลาดำเนินการ", 14.0),
    ("มาตรฐานคุณภาพงาน", 36.0),
    ("ผู้รับผิดชอบ", 26.0),
    ("หมายเหตุ", 24.0),
];

const NETWORK: &str = "งานการสร้างเครือข่ายประชาสัมพันธ์";
const DISSEMINATION: &str = "งานเผยแพร่ข้อมูลข่าวสารและผลงาน";
const BASIC: &str = "งานประสานงานข้อมูลพื้นฐาน";

/// Step, detail, standard.
type Step = (i32, &'static str, &'static str);
const NETWORK_STEPS: [Step; 6] = [
    (1, "แต่งตั้งทีมงานศึกษาวิเคราะห์ระเบียบ", "1 วัน"),
    (2, "สำรวจ จัดทำทะเบียนเครือข่าย หลักเกณฑ์ รูปแบบการประสานงาน", "1 เดือน"),
    (3, "เสนอ ผอ.สพป. พิจารณาอนุมัติ", "1 วัน"),
    (5, "ประสานเครือข่ายตามแผน", ""),
    (6, "ติดตามผลการประสานงาน", ""),
    (8, "สรุปรายงานผล", ""),
];
const DISSEMINATION_STEPS: [Step; 6] = [
    (1, "แต่งตั้งคณะทำงาน ศึกษาระเบียบ", "1 วัน"),
    (2, "จัดระบบ รูปแบบ และทำแผนประชาสัมพันธ์", "1 เดือน"),
    (3, "ผลิตสื่อ วิเคราะห์ เก็บรวบรวม", ""),
    (4, "เสนอ ผอ.สพป. พิจารณาอนุมัติ", ""),
    (5, "ประชาสัมพันธ์ผ่านสื่อ", ""),
    (6, "ติดตามประเมินผล", ""),
];
const BASIC_STEPS: [Step; 6] = [
    (1, "ศึกษา วิเคราะห์ รวบรวม", "3 วัน"),
    (2, "แยกข้อมูลของแต่ละหน่วยงาน", "3 วัน"),
    (3, "นำเสนอผู้บริหาร", ""),
    (4, "ประสานหน่วยงานที่เกี่ยวข้อง", ""),
    (5, "ประชาสัมพันธ์ข้อมูล", ""),
    (6, "ปรับปรุงข้อมูลให้เป็นปัจจุบัน", ""),
];

/// Process, round, first day, steps, and the length of each: days, `m` a month to the day, `m+n` n days more.
type Round = (&'static str, &'static str, NaiveDate, &'static [Step; 6], [&'static str; 6]);

pub fn sheet() -> Sheet {
    let rounds: [Round; 8] = [
        (NETWORK, "2568", day(2024, 10, 15), &NETWORK_STEPS, ["1", "m+6", "1", "40", "30", "5"]),
        (DISSEMINATION, "2568", day(2024, 10, 17), &DISSEMINATION_STEPS, ["2", "m", "60", "3", "120", "20"]),
        (BASIC, "1/2568", day(2024, 11, 18), &BASIC_STEPS, ["3", "4", "1", "7", "14", "30"]),
        (BASIC, "2/2568", day(2025, 6, 16), &BASIC_STEPS, ["2", "3", "2", "5", "10", "21"]),
        (NETWORK, "2569", day(2025, 10, 15), &NETWORK_STEPS, ["1", "m", "2", "35", "28", "6"]),
        (DISSEMINATION, "2569", day(2025, 10, 20), &DISSEMINATION_STEPS, ["1", "m-3", "50", "2", "150", "25"]),
        (BASIC, "1/2569", day(2025, 11, 10), &BASIC_STEPS, ["3", "3", "1", "6", "12", "28"]),
        (BASIC, "2/2569", day(2026, 6, 15), &BASIC_STEPS, ["5", "3", "2", "4", "9", "?"]),
    ];
    let mut rows = Vec::new();
    for (process, round, first, steps, lengths) in rounds {
        let mut start = first;
        for ((step, detail, standard), length) in steps.iter().copied().zip(lengths) {
            let finished = finish(start, length);
            // In one step nobody noted when it began.
            let forgotten = round == "1/2568" && step == 2;
            rows.push(vec![
                process.into(),
                round.into(),
                step.into(),
                detail.into(),
                if forgotten { Cell::Empty } else { start.into() },
                finished.into(),
                standard.into(),
                quality(process, step).into(),
                if step == 6 && round.ends_with("2568") { Cell::Empty } else { head(0).into() },
                if finished.is_none() {
                    "อยู่ระหว่างดำเนินการ".into()
                } else {
                    Cell::Empty
                },
            ]);
            start = finished.unwrap_or(start) + TimeDelta::days(1);
        }
    }
    let titles = vec!["ทะเบียนกระบวนงานประชาสัมพันธ์", ""];
    Sheet { name: "กระบวนงาน".to_owned(), titles, columns: COLUMNS.to_vec(), rows }
}

/// A step of one day is finished on the day on which it began.
fn finish(start: NaiveDate, length: &str) -> Option<NaiveDate> {
    let last = |date: NaiveDate, days: i64| date + TimeDelta::days(days - 1);
    match length.strip_prefix('m') {
        Some("") => Some(last(start + Months::new(1), 0)),
        Some(more) => Some(last(start + Months::new(1), more.parse().unwrap())),
        None => length.parse().ok().map(|days| last(start, days)),
    }
}

fn quality(process: &str, step: i32) -> &'static str {
    match (process, step) {
        (NETWORK, 8) => "มีเครือข่ายประชาสัมพันธ์หลากหลายช่องทาง",
        (DISSEMINATION, 5) => "ผลงานเผยแพร่สู่สาธารณชน",
        (BASIC, 1) => "ทะเบียนข้อมูลพื้นฐาน",
        (BASIC, 4) => "การประสานงานมีประสิทธิภาพ",
        _ => "",
    }
}
