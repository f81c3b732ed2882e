//! What else the office wrote down of its news: form, source, stance, target groups, checks and corrections.

use chrono::TimeDelta;

use super::cell::{Time, day, fiscal_year};
use super::item::{Kind, News};
use super::news::END;
use super::people;
use super::random::Random;

const SEED: u64 = 25_680;
const PASSED: &str = "ผ่าน";
const RETURNED: &str = "แก้ไข";
const CORRECT: &str = "ถูกต้อง";
const INCORRECT: &str = "ไม่ถูกต้อง";

/// Fills in what the planned figures do not need; draws from a source of its own, so that those stay as they are.
pub fn complete(news: &mut [News]) {
    let mut random = Random::new(SEED);
    for item in news.iter_mut() {
        describe(&mut random, item);
        check(&mut random, item);
        if random.chance(0.012) {
            item.officer = "";
        }
    }
    correct_early_or_late(news);
}

fn describe(random: &mut Random, item: &mut News) {
    let of_school = item.unit.starts_with("โรงเรียน");
    item.follow.source = match item.kind {
        Kind::Meeting => random.weighted(&[("เข้าร่วมประชุม", 8), ("วาระงาน", 2)]),
        Kind::Inspection => random.weighted(&[("ติดตามคณะผู้บริหาร", 8), ("วาระงาน", 2)]),
        Kind::PressConference => "แถลงข่าว",
        _ if of_school => "เอกสาร/หน่วยงานเจ้าของเรื่อง",
        _ => random.weighted(&[("เอกสาร/หน่วยงานเจ้าของเรื่อง", 5), ("วาระงาน", 4), ("", 1)]),
    };
    item.follow.form = match item.kind {
        Kind::Meeting | Kind::PressConference => random.weighted(&[("ข่าวแจก", 8), ("ภาพข่าว", 2)]),
        Kind::Inspection | Kind::Royal => random.weighted(&[("ข่าวแจก", 4), ("ภาพข่าว", 6)]),
        Kind::Proactive => random.weighted(&[("ข่าวแจก", 5), ("ภาพข่าว", 3), ("บทความ", 2), ("สารคดี", 1), ("วีดิทัศน์", 2)]),
        Kind::General => random.weighted(&[("ข่าวแจก", 5), ("ภาพข่าว", 5), ("", 1)]),
        Kind::Notice => random.weighted(&[("อินโฟกราฟิก", 6), ("ข่าวแจก", 4)]),
    };
    let reactive = item.title.contains("เตือนภัย") || item.title.contains("ความเสียหาย") || random.chance(0.03);
    item.follow.stance = if reactive { "เชิงรับ" } else { "เชิงรุก" };
    let groups = match item.kind {
        Kind::Meeting => {
            [("นักเรียน", 0.08), ("ครู", 0.55), ("บุคลากรทางการศึกษา", 0.90), ("ผู้ปกครอง", 0.06), ("ประชาชน", 0.20)]
        }
        Kind::Inspection => {
            [("นักเรียน", 0.35), ("ครู", 0.80), ("บุคลากรทางการศึกษา", 0.45), ("ผู้ปกครอง", 0.15), ("ประชาชน", 0.30)]
        }
        Kind::Proactive | Kind::General if of_school => {
            [("นักเรียน", 0.90), ("ครู", 0.30), ("บุคลากรทางการศึกษา", 0.05), ("ผู้ปกครอง", 0.70), ("ประชาชน", 0.40)]
        }
        _ => [("นักเรียน", 0.15), ("ครู", 0.50), ("บุคลากรทางการศึกษา", 0.40), ("ผู้ปกครอง", 0.20), ("ประชาชน", 0.75)],
    };
    // Now and then nobody noted whom the news is for.
    if !random.chance(0.04) {
        let chosen: Vec<_> =
            groups.iter().filter(|(_, share)| random.chance(*share)).map(|(group, _)| *group).collect();
        item.follow.targets = if chosen.is_empty() { "ประชาชน".to_owned() } else { chosen.join(", ") };
    }
}

fn check(random: &mut Random, item: &mut News) {
    let checked = item.checked.is_some();
    let last = if checked { PASSED } else { "ยังไม่ตรวจ" };
    item.follow.stages = [
        if random.chance(0.97) { PASSED } else { RETURNED },
        random.weighted(&[(PASSED, 88), (RETURNED, 6), ("ยังไม่ตรวจ", 3), ("", 3)]),
        if random.chance(0.04) { "" } else { last },
    ];
    let Some(date) = item.checked else { return };
    item.follow.checker = match random.below(12) {
        0 => String::new(),
        1..=3 => people::DEPUTY.to_owned(),
        _ => people::head(0),
    };
    if item.accuracy != INCORRECT {
        return;
    }
    let error = match item.note {
        "แก้ไขวันที่ในข่าวแล้ว" => "วันเวลา",
        "แก้ไขจำนวนผู้เข้าร่วม" => "ตัวเลข",
        _ => "ชื่อ-ตำแหน่ง",
    };
    let further = random.weighted(&[("", 10), (", สะกดคำ", 4), (", ประเด็น/เนื้อหา", 2), (", ภาพ", 1)]);
    item.follow.errors = format!("{error}{further}");
    // What was corrected on the day of its release may have been seen with the mistake or without it.
    let after = TimeDelta::days(random.weighted(&[(0, 5), (1, 8), (2, 4), (4, 1)]));
    let (year, month, end) = END;
    if !random.chance(0.06) {
        item.follow.corrected = Some((date + after).min(day(year, month, end)).max(date));
    }
}

/// In each year three mistakes were found and corrected before the release, and two items were only called correct after
/// their correction.
fn correct_early_or_late(news: &mut [News]) {
    for year in [2568, 2569] {
        let ours = |item: &&mut News| fiscal_year(item.day) == year;
        let waited = |item: &&mut News| {
            let days = (item.produced.map(Time::day), item.published.map(Time::day));
            matches!(days, (Some(produced), Some(published)) if produced < published)
        };
        for item in news.iter_mut().filter(ours).filter(waited).skip(1).step_by(5).take(3) {
            let produced = item.produced.map(Time::day);
            (item.accuracy, item.note) = (INCORRECT, "พบก่อนเผยแพร่ แก้ไขแล้ว");
            (item.checked, item.follow.corrected) = (produced, produced);
            item.follow.errors = "สะกดคำ".to_owned();
        }
        let correct = |item: &&mut News| item.accuracy == CORRECT && item.checked.is_some() && item.published.is_some();
        for item in news.iter_mut().filter(ours).filter(correct).skip(90).step_by(140).take(2) {
            item.follow.corrected = item.published.map(|time| time.day() + TimeDelta::days(2));
            item.checked = item.follow.corrected;
            item.note = "แก้ไขหลังเผยแพร่แล้ว";
        }
    }
}
