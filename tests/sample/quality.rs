//! Checks of quality by stage and attribute, every month, of some of the month's news (S3:149-152).

use super::book::Sheet;
use super::cell::{Cell, fiscal_year};
use super::item::News;
use super::random::Random;

/// The eleven cells of the manual's table.
const CELLS: [(&str, &[&str]); 3] = [
    ("ก่อนการผลิตและเผยแพร่", &["ชัดเจน", "ถูกต้อง", "รวดเร็ว"]),
    ("ผลิต", &["ชัดเจน", "ถูกต้อง", "ทันเหตุการณ์", "ครบถ้วน"]),
    ("เผยแพร่ ติดตามและประเมินผล", &["รวดเร็ว", "ถูกต้อง", "ครบถ้วน", "ครอบคลุม"]),
];
/// How many news items lie between two that are checked.
const EVERY: usize = 45;

pub fn sheet(random: &mut Random, news: &[News]) -> Sheet {
    let columns = vec![
        ("วันที่ตรวจคุณภาพ", 16.0),
        ("เลขที่ข่าวที่ตรวจ", 14.0),
        ("กระบวนการที่ตรวจ", 30.0),
        ("ข้อกำหนดที่สำคัญ", 18.0),
        ("ผลการตรวจคุณภาพ", 18.0),
        ("หมายเหตุ", 24.0),
    ];
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for item in news.iter().step_by(EVERY) {
        for (stage, attributes) in CELLS {
            for attribute in attributes {
                // The office went over to levels in its second year.
                let result = if fiscal_year(item.day) == 2568 {
                    random.weighted(&[("ผ่าน", 9), ("ไม่ผ่าน", 1)])
                } else {
                    random.weighted(&[("ระดับ 5", 5), ("ระดับ 4", 5), ("ระดับ 3", 2), ("ระดับ 2", 1)])
                };
                let number = Some(item.id.as_str());
                rows.push(vec![
                    item.day.into(),
                    number.into(),
                    stage.into(),
                    (*attribute).into(),
                    result.into(),
                    Cell::Empty,
                ]);
            }
        }
    }
    Sheet {
        name: "ตรวจคุณภาพ".to_owned(), titles: vec!["ทะเบียนตรวจคุณภาพข่าว", ""], columns, rows
    }
}
