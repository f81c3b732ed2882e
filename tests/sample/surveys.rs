//! Two satisfaction surveys as Google Forms exports them.

use chrono::TimeDelta;

use super::book::Sheet;
use super::cell::{Cell, day};
use super::random::Random;

/// Item, and how much better or worse than the average it is thought of.
const ITEMS: [(&str, f64); 11] = [
    ("ด้านเนื้อหาข่าวสาร [ข้อมูลข่าวสารถูกต้อง เชื่อถือได้]", 0.22),
    ("ด้านเนื้อหาข่าวสาร [เนื้อหาเข้าใจง่าย]", 0.12),
    ("ด้านเนื้อหาข่าวสาร [ตรงกับความต้องการของผู้รับข่าว]", -0.02),
    ("ด้านเนื้อหาข่าวสาร [ภาพประกอบเหมาะสม]", 0.10),
    ("ด้านช่องทางประชาสัมพันธ์ [ช่องทางหลากหลาย]", 0.05),
    ("ด้านช่องทางประชาสัมพันธ์ [เว็บไซต์ค้นหาข้อมูลได้ง่าย]", -0.28),
    ("ด้านช่องทางประชาสัมพันธ์ [Facebook และ LINE เข้าถึงสะดวก]", 0.20),
    ("ด้านช่องทางประชาสัมพันธ์ [ความรวดเร็วของข่าวสาร]", -0.22),
    ("ด้านการให้บริการ [เจ้าหน้าที่ให้บริการสุภาพ เต็มใจ]", 0.18),
    ("ด้านการให้บริการ [แจ้งข่าวล่วงหน้าก่อนจัดกิจกรรม]", -0.30),
    ("ด้านการให้บริการ [ตอบข้อซักถามและรับฟังความคิดเห็น]", -0.05),
];

/// Group of respondents, how many of a hundred, and how content.
const GROUPS: [(&str, usize, f64); 5] = [
    ("ครู", 38, 4.48),
    ("ผู้บริหารสถานศึกษา", 10, 4.62),
    ("ผู้ปกครอง", 27, 4.25),
    ("บุคลากรทางการศึกษา", 13, 4.40),
    ("ประชาชน", 12, 3.98),
];

const COMMENTS: [&str; 10] = [
    "อยากให้แจ้งข่าวล่วงหน้าเร็วกว่านี้",
    "เว็บไซต์ค้นหาข่าวเก่ายาก",
    "ข่าวใน LINE รวดเร็วดีมาก",
    "ขอให้มีข่าวของโรงเรียนขนาดเล็กมากขึ้น",
    "ภาพสวย เนื้อหากระชับ",
    "-",
    "ขอบคุณที่ให้บริการดี",
    "อยากให้มีคลิปสั้นสรุปข่าว",
    "ควรปรับปรุงหน้าเว็บให้อ่านบนมือถือได้สะดวก",
    "ไม่มี",
];

const LABELS: [&str; 5] = ["น้อยที่สุด", "น้อย", "ปานกลาง", "มาก", "มากที่สุด"];

/// A year's survey.
pub struct Survey {
    /// The calendar year of its October.
    pub year: i32,
    pub answers: [usize; 4],
    pub labels: bool,
    /// How much better or worse than usual.
    pub shift: f64,
}

pub const SURVEYS: [Survey; 2] = [
    Survey { year: 2024, answers: [58, 70, 76, 92], labels: true, shift: -0.08 },
    Survey { year: 2025, answers: [61, 74, 77, 94], labels: false, shift: 0.0 },
];

fn answer(random: &mut Random, survey: &Survey, leaning: f64) -> Cell {
    if random.chance(0.018) {
        return Cell::Empty;
    }
    if survey.labels && random.chance(0.008) {
        return Cell::text("ไม่เกี่ยวข้อง");
    }
    let felt = (leaning + 0.60 * random.normal()).round().clamp(1.0, 5.0);
    let place = (1..=5).find(|level| (f64::from(*level) - felt).abs() < 0.5).unwrap_or(3);
    if survey.labels { Cell::text(LABELS[usize::try_from(place).unwrap() - 1]) } else { Cell::Number(f64::from(place)) }
}

/// The sheet of answers.
pub fn sheet(random: &mut Random, survey: &Survey) -> Sheet {
    let mut columns = vec![("ประทับเวลา", 26.0), ("การให้ความยินยอม", 16.0), ("สถานะ", 22.0)];
    columns.extend(ITEMS.map(|(item, _)| (item, 28.0)));
    columns.push(("ข้อเสนอแนะ", 40.0));
    let mut times: Vec<_> = (0..)
        .zip(survey.answers)
        .flat_map(|(quarter, count)| {
            let months: [(i32, u32); 4] =
                [(survey.year, 10), (survey.year + 1, 1), (survey.year + 1, 4), (survey.year + 1, 7)];
            let (year, month) = months[quarter];
            let first = day(year, month, 1).and_hms_opt(0, 0, 0).unwrap();
            let times: Vec<_> = (0..count)
                .map(|_| {
                    let date = first + TimeDelta::days(random.between(4, 88));
                    date + TimeDelta::seconds(random.between(7 * 3600 + 1800, 21 * 3600))
                })
                .collect();
            times
        })
        .collect();
    times.sort();
    let groups = GROUPS.map(|(group, share, content)| ((group, content), share));
    let rows = times
        .into_iter()
        .map(|time| {
            let (group, content) = random.weighted(&groups);
            let person = content + survey.shift + 0.46 * random.normal();
            let mut row = vec![Cell::Moment(time), Cell::text("ยินยอม")];
            row.push(if random.chance(0.01) { Cell::Empty } else { Cell::text(group) });
            row.extend(ITEMS.map(|(_, better)| answer(random, survey, person + better)));
            row.push(if random.chance(0.14) { Cell::text(random.pick(&COMMENTS)) } else { Cell::Empty });
            row
        })
        .collect();
    Sheet { name: "การตอบแบบฟอร์ม 1".to_owned(), titles: Vec::new(), columns, rows }
}
