//! Risks that came true, most of them behind news that was late.

use super::book::Sheet;
use super::cell::{Cell, day, fiscal_year};
use super::item::News;
use super::random::Random;

pub const LEVEL: &str = "ระดับความเสี่ยง";
pub const NEWS: &str = "เลขที่ข่าวที่กระทบ";

pub fn sheet(random: &mut Random, news: &[News]) -> Sheet {
    let columns = vec![
        ("ความเสี่ยง", 28.0),
        ("วันที่เกิด", 16.0),
        (NEWS, 16.0),
        (LEVEL, 14.0),
        ("ผลกระทบ", 36.0),
        ("แนวทางแก้ไข", 44.0),
        ("สถานะความเสี่ยง", 16.0),
        ("หมายเหตุ", 20.0),
    ];
    let mut found: Vec<_> = news
        .iter()
        .filter(|item| !item.reason.is_empty())
        .filter(|_| random.chance(0.5))
        .map(|item| (item.day, item.reason, Some(item.id.as_str())))
        .collect();
    // News that no paper took; it is of no single item.
    for (year, month) in [(2024, 12), (2025, 3), (2025, 7), (2025, 12), (2026, 3), (2026, 8)] {
        found.push((day(year, month, 20), "สื่อไม่คัดเลือก", None));
    }
    found.sort_by_key(|(date, ..)| *date);
    let rows = found
        .into_iter()
        .map(|(date, risk, news)| {
            let (effect, measure) = words(risk);
            let open = if fiscal_year(date) == 2569 { 0.35 } else { 0.08 };
            let row: Vec<Cell> = vec![
                risk.into(),
                date.into(),
                news.into(),
                random.weighted(&[("สูง", 2), ("ปานกลาง", 6), ("ต่ำ", 3), ("", 1)]).into(),
                effect.into(),
                measure.into(),
                if random.chance(open) { "ยังมีอยู่" } else { "แก้ไขแล้ว" }.into(),
                Cell::Empty,
            ];
            row
        })
        .collect();
    Sheet {
        name: "ความเสี่ยง".to_owned(), titles: vec!["ทะเบียนความเสี่ยงงานประชาสัมพันธ์", ""], columns, rows
    }
}

fn words(risk: &str) -> (&'static str, &'static str) {
    match risk {
        "แจ้งวาระกระชั้นชิด" => ("เผยแพร่ช้ากว่ากำหนด", "ขอวาระงานล่วงหน้าทุกวันศุกร์"),
        "เปลี่ยนเวลา/กำหนดการ" => ("เตรียมข่าวไม่ทัน", "ตั้งกลุ่ม LINE เลขานุการผู้บริหาร"),
        "ประชุมไม่มีข้อยุติ" => ("ไม่มีประเด็นข่าว", "ออกข่าวประเด็นที่ได้ข้อยุติก่อน"),
        "สื่อไม่คัดเลือก" => ("ข่าวนโยบายไม่ได้ลงสิ่งพิมพ์", "ปรับรูปแบบข่าวตามความสนใจของสื่อ"),
        _ => ("ต้องสอบถามข้อมูลเพิ่ม", "ใช้แบบฟอร์มส่งข่าวให้ครบทุกช่อง"),
    }
}
