//! The project's budget, and what was paid from it.

use chrono::NaiveDate;

use super::book::Sheet;
use super::cell::{Cell, fiscal_year};
use super::random::Random;
use super::times::{months, workdays};

pub const DATE: &str = "วันที่จ่าย";
pub const CATEGORY: &str = "หมวดรายจ่าย";

const REMUNERATION: &str = "ค่าตอบแทน";
const OPERATING: &str = "ค่าใช้สอย";
const MATERIALS: &str = "ค่าวัสดุ";

/// Activity, item, sum, remuneration, operating expenses, materials, as the project's document has it.
type Line = (i32, &'static str, f64, f64, f64, f64);
const FIRST_PLAN: [Line; 10] = [
    (1, "ค่าอาหารว่าง 100คนx50บาทx2มื้อ", 10_000.0, 0.0, 10_000.0, 0.0),
    (1, "ค่าอาหารกลางวัน 100คนx200บาทx1มื้อ", 20_000.0, 0.0, 20_000.0, 0.0),
    (1, "ค่าวัสดุเอกสาร 100คนx50บาท", 5_000.0, 0.0, 0.0, 5_000.0),
    (2, "ค่าน้ำมันเชื้อเพลิง ประสานความร่วมมือสื่อมวลชน", 5_000.0, 0.0, 0.0, 5_000.0),
    (3, "ค่าจ้างลงข่าวหนังสือพิมพ์ 2ครั้งx2,000บาทx12เดือน", 48_000.0, 0.0, 48_000.0, 0.0),
    (3, "ค่าจ้างพิมพ์วารสาร 22,000บาทx6ครั้ง", 132_000.0, 0.0, 132_000.0, 0.0),
    (4, "ค่าอาหารว่าง 15คนx50บาทx2มื้อ", 1_500.0, 0.0, 1_500.0, 0.0),
    (4, "ค่าอาหารกลางวัน 15คน x 200บาท x 1มื้อ", 3_000.0, 0.0, 3_000.0, 0.0),
    (4, "ค่าวัสดุ 15คน×50บาท", 750.0, 0.0, 0.0, 750.0),
    (5, "ค่าวัสดุศูนย์เปิดเผยข้อมูลข่าวสาร", 5_000.0, 0.0, 0.0, 5_000.0),
];

/// Activity, item, category, quantity, unit, unit price, times, sum.
type Priced = (i32, &'static str, &'static str, f64, &'static str, f64, f64, f64);
const SECOND_PLAN: [Priced; 11] = [
    (1, "ค่าอาหารว่าง 120คนx50บาทx2มื้อ", OPERATING, 120.0, "คน", 50.0, 2.0, 12_000.0),
    (1, "ค่าอาหารกลางวัน 120คนx200บาทx1มื้อ", OPERATING, 120.0, "คน", 200.0, 1.0, 24_000.0),
    (1, "ค่าวิทยากร", REMUNERATION, 6.0, "ชั่วโมง", 600.0, 1.0, 3_600.0),
    // Reckoned for a hundred persons, as in the year before.
    (1, "ค่าวัสดุเอกสาร 120คนx50บาท", MATERIALS, 120.0, "คน", 50.0, 1.0, 5_000.0),
    (2, "ค่าน้ำมันเชื้อเพลิง ประสานความร่วมมือสื่อมวลชน", MATERIALS, 0.0, "", 0.0, 0.0, 5_000.0),
    (3, "ค่าจ้างลงข่าวหนังสือพิมพ์", OPERATING, 2.0, "ครั้ง", 2_000.0, 12.0, 48_000.0),
    (3, "ค่าจ้างพิมพ์วารสาร ๒๒,๐๐๐บาทx๖ครั้ง", OPERATING, 1.0, "ฉบับ", 22_000.0, 6.0, 132_000.0),
    (4, "ค่าอาหารว่าง", OPERATING, 15.0, "คน", 50.0, 2.0, 1_500.0),
    (4, "ค่าอาหารกลางวัน", OPERATING, 15.0, "คน", 200.0, 1.0, 3_000.0),
    (4, "ค่าวัสดุ", MATERIALS, 15.0, "คน", 50.0, 1.0, 750.0),
    (5, "ค่าวัสดุศูนย์เปิดเผยข้อมูลข่าวสาร", MATERIALS, 0.0, "", 0.0, 0.0, 5_000.0),
];

fn baht(amount: f64) -> Cell {
    if amount == 0.0 { Cell::Empty } else { Cell::Number(amount) }
}

/// Plan and payments of the first year, in the layout of the project's document.
pub fn first_year(random: &mut Random) -> Vec<Sheet> {
    let columns = vec![
        ("ที่", 8.0),
        ("รายการ", 60.0),
        ("รวม", 14.0),
        (REMUNERATION, 14.0),
        (OPERATING, 14.0),
        ("วัสดุ", 14.0),
        ("ปีงบประมาณ", 12.0),
        ("หมายเหตุ", 20.0),
    ];
    let mut rows: Vec<Vec<Cell>> = FIRST_PLAN
        .into_iter()
        .map(|(activity, item, sum, remuneration, operating, materials)| {
            vec![
                activity.into(),
                item.into(),
                sum.into(),
                baht(remuneration),
                baht(operating),
                baht(materials),
                2568.into(),
                Cell::Empty,
            ]
        })
        .collect();
    let sum = |column: fn(&Line) -> f64| Cell::Number(FIRST_PLAN.iter().map(column).sum());
    rows.push(vec!["รวม".into(), Cell::Empty, sum(|line| line.2), Cell::Empty, sum(|line| line.4), sum(|line| line.5)]);
    let titles = vec!["โครงการเพิ่มประสิทธิภาพการประชาสัมพันธ์เชิงรุก", "งบประมาณ 230,250 บาท ปีงบประมาณ 2568", ""];
    let plan = Sheet { name: "แผนงบประมาณ".to_owned(), titles, columns, rows };
    vec![plan, payments(random, 2568)]
}

/// Plan and payments of the second year, a price in each row.
pub fn second_year(random: &mut Random) -> Vec<Sheet> {
    let columns = vec![
        ("กิจกรรมที่", 10.0),
        ("รายการงบประมาณ", 60.0),
        (CATEGORY, 16.0),
        ("จำนวน", 10.0),
        ("หน่วย", 10.0),
        ("ราคาต่อหน่วย", 12.0),
        ("ครั้ง/มื้อ", 10.0),
        ("เป็นเงิน", 14.0),
        ("ปีงบประมาณ", 12.0),
    ];
    let rows = SECOND_PLAN
        .into_iter()
        .map(|(activity, item, category, quantity, unit, price, times, sum)| {
            vec![
                activity.into(),
                item.into(),
                category.into(),
                baht(quantity),
                unit.into(),
                baht(price),
                baht(times),
                sum.into(),
                2569.into(),
            ]
        })
        .collect();
    let titles = vec!["โครงการเพิ่มประสิทธิภาพการประชาสัมพันธ์เชิงรุก ปีงบประมาณ 2569", ""];
    let plan = Sheet { name: "แผนงบประมาณ".to_owned(), titles, columns, rows };
    vec![plan, payments(random, 2569)]
}

struct Payment {
    day: NaiveDate,
    activity: Option<i32>,
    category: &'static str,
    item: String,
    amount: f64,
}

/// What is paid in a month of the fiscal year, October first; in the second year the materials cost more than planned.
fn monthly(year: i32, place: usize) -> Vec<(i32, &'static str, &'static str, f64)> {
    let second = year == 2569;
    let mut paid = vec![(3, OPERATING, "ค่าลงข่าวหนังสือพิมพ์ 2 ครั้ง", 4_000.0)];
    // In one month the newspaper brought one piece only.
    if (year, place) == (2568, 6) {
        paid[0] = (3, OPERATING, "ค่าลงข่าวหนังสือพิมพ์ 1 ครั้ง", 2_000.0);
    }
    if place % 2 == 1 && (year, place) != (2568, 11) {
        paid.push((3, OPERATING, "ค่าพิมพ์วารสารประชาสัมพันธ์", if second { 21_400.0 } else { 22_000.0 }));
    }
    if place % 3 == 1 {
        paid.push((2, MATERIALS, "ค่าน้ำมันเชื้อเพลิง", if second { 1_480.50 } else { 1_150.0 }));
    }
    if place % 4 == 2 {
        paid.push((5, MATERIALS, "ค่าวัสดุศูนย์ข้อมูลข่าวสาร", if second { 1_820.0 } else { 1_500.0 }));
    }
    match place {
        4 => {
            paid.push((
                1,
                OPERATING,
                "ค่าอาหารว่างและอาหารกลางวัน ประชุมเครือข่าย",
                if second { 35_250.0 } else { 28_500.0 },
            ));
            paid.push((1, MATERIALS, "ค่าเอกสารประชุมเครือข่าย", if second { 6_000.0 } else { 4_860.0 }));
            if second {
                paid.push((1, REMUNERATION, "ค่าวิทยากร 6 ชั่วโมง", 3_600.0));
            }
        }
        8 => {
            paid.push((4, OPERATING, "ค่าอาหาร ประชุมเจ้าหน้าที่ประชาสัมพันธ์", 4_500.0));
            paid.push((4, MATERIALS, "ค่าวัสดุประชุมเจ้าหน้าที่", 735.25));
        }
        _ => {}
    }
    paid
}

fn payments(random: &mut Random, year: i32) -> Sheet {
    let mut all = Vec::new();
    let ours = months().map(|(year, month)| workdays(year, month)).filter(|days| fiscal_year(days[0]) == year);
    for (place, days) in ours.enumerate() {
        let mut paid: Vec<_> = monthly(year, place)
            .into_iter()
            .map(|(activity, category, item, amount)| Payment {
                day: random.pick(&days),
                activity: Some(activity),
                category,
                item: item.to_owned(),
                amount,
            })
            .collect();
        // Once a year a payment of no activity.
        if place == 9 {
            let item = "ค่าไปรษณีย์ส่งเอกสาร".to_owned();
            paid.push(Payment { day: random.pick(&days), activity: None, category: OPERATING, item, amount: 320.0 });
        }
        paid.sort_by_key(|payment| payment.day);
        all.extend(paid);
    }
    let columns = vec![
        (DATE, 16.0),
        ("กิจกรรมที่", 10.0),
        (CATEGORY, 16.0),
        ("รายการจ่าย", 50.0),
        ("จำนวนเงินที่จ่าย", 16.0),
        ("เลขที่เอกสาร", 18.0),
        ("หมายเหตุ", 20.0),
    ];
    let rows = (1..)
        .zip(all)
        .map(|(number, payment)| {
            vec![
                payment.day.into(),
                payment.activity.into(),
                payment.category.into(),
                payment.item.into(),
                payment.amount.into(),
                format!("บจ. {number}/{year}").into(),
                Cell::Empty,
            ]
        })
        .collect();
    Sheet {
        name: "การใช้จ่าย".to_owned(), titles: vec!["ทะเบียนคุมการใช้จ่าย", ""], columns, rows
    }
}
