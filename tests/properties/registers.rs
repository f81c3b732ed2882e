//! Registers at random, as an office keeps them in text files, and what our measures make of each of their items.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::recount::{Fate, Goal, How, Item, Measure, Whole};

/// A payment; the amount is in satang.
#[derive(Debug, Clone)]
pub struct Payment {
    pub day: NaiveDate,
    activity: Option<u8>,
    category: Option<usize>,
    item: Option<usize>,
    amount: i64,
}

/// A course; what is not known of its persons is blank.
#[derive(Debug, Clone)]
pub struct Course {
    pub day: NaiveDate,
    kind: Option<usize>,
    planned: Option<u32>,
    attended: Option<u32>,
}

/// A request for a service, with the hours of its days where they were kept.
#[derive(Debug, Clone)]
pub struct Request {
    received: (NaiveDate, Option<u8>),
    answered: Option<(NaiveDate, Option<u8>)>,
    kind: Option<usize>,
    result: Option<usize>,
    unit: Option<usize>,
    officer: Option<usize>,
    subject: usize,
}

const CATEGORIES: [(&str, &str); 4] =
    [("ค่าตอบแทน", "remuneration"), ("ค่าใช้สอย", "operating"), ("ค่าวัสดุ", "materials"), ("ค่าสาธารณูปโภค", "utilities")];
const ITEMS: [&str; 6] = ["ค่าอาหาร", "ค่าพาหนะ", "ค่ากระดาษ", "ค่าหมึก", "ค่าป้าย", "ค่าเช่า"];
const COURSES: [(&str, &str); 3] = [("อบรม", "training"), ("ประชุม", "meeting"), ("ศึกษาดูงาน", "study-visit")];
const KINDS: [(&str, &str); 3] = [("สายด่วน", "hotline"), ("เคาน์เตอร์", "counter"), ("ออนไลน์", "online")];
const RESULTS: [(&str, &str); 3] = [("ให้บริการแล้ว", "served"), ("ส่งต่อ", "forwarded"), ("ไม่ได้รับบริการ", "unanswered")];
const UNITS: [&str; 2] = ["กลุ่มอำนวยการ", "กลุ่มนโยบายและแผน"];
const OFFICERS: [&str; 3] = ["นางสาวมานี ใจดี", "นายปิติ พอใจ", "นางชูใจ รักเรียน"];
const SUBJECTS: [&str; 3] = ["ก", "ข", "ค"];

/// Days of two fiscal years and a little more; turns of periods are frequent.
pub fn day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2024, 9, 25).unwrap();
    let turns = ["2024-09-30", "2024-10-01", "2024-12-31", "2025-03-31", "2025-04-01", "2025-08-20", "2025-08-21"];
    let later = ["2025-09-30", "2025-10-01", "2026-01-01", "2026-08-12", "2026-08-20", "2026-09-30"];
    let turns: Vec<NaiveDate> = turns.iter().chain(&later).map(|day| day.parse().unwrap()).collect();
    prop_oneof![
        2 => (0_u64..736).prop_map(move |days| first.checked_add_days(Days::new(days)).unwrap()),
        1 => prop::sample::select(turns),
    ]
}

fn some<T: std::fmt::Debug>(of: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::weighted(0.85, of)
}

/// A payment at random.
pub fn payment() -> impl Strategy<Value = Payment> {
    let limits = prop::sample::select(vec![0_i64, 1, 10_049, 10_050, 10_051, 1_499_999, 1_500_000, 1_500_001, 500_000]);
    let amount = prop_oneof![2 => 0_i64..1_600_000, 1 => limits];
    (day(), some(1_u8..=3), some(0..CATEGORIES.len()), some(0..ITEMS.len()), amount)
        .prop_map(|(day, activity, category, item, amount)| Payment { day, activity, category, item, amount })
}

/// A course at random.
pub fn course() -> impl Strategy<Value = Course> {
    (day(), some(0..COURSES.len()), some(1_u32..60), some(0_u32..70))
        .prop_map(|(day, kind, planned, attended)| Course { day, kind, planned, attended })
}

/// A request at random.
pub fn request() -> impl Strategy<Value = Request> {
    let at = || (day(), prop::option::of(0_u8..24));
    let said = (some(0..KINDS.len()), some(0..RESULTS.len()), some(0..UNITS.len()), some(0..OFFICERS.len()));
    (at(), some(at()), said, 0..SUBJECTS.len()).prop_map(|(received, answered, said, subject)| {
        let (kind, result, unit, officer) = said;
        Request { received, answered, kind, result, unit, officer, subject }
    })
}

fn named(names: &[(&'static str, &'static str)], place: Option<usize>) -> &'static str {
    place.map_or("", |place| names[place].0)
}

fn coded(names: &[(&'static str, &'static str)], place: Option<usize>) -> Option<String> {
    place.map(|place| names[place].1.to_owned())
}

/// The register of payments.
pub fn spending(rows: &[Payment]) -> String {
    let mut text = String::from("วันที่จ่าย,กิจกรรมที่,หมวดรายจ่าย,รายการจ่าย,จำนวนเงินที่จ่าย,เลขที่เอกสาร\n");
    for (number, row) in rows.iter().enumerate() {
        let activity = row.activity.map_or(String::new(), |activity| activity.to_string());
        let (category, item) = (named(&CATEGORIES, row.category), row.item.map_or("", |item| ITEMS[item]));
        let amount = format!("{}.{:02}", row.amount / 100, row.amount % 100);
        let _ = writeln!(text, "{},{activity},{category},{item},{amount},บจ.{number}", row.day);
    }
    text
}

/// The register of courses.
pub fn trainings(rows: &[Course]) -> String {
    let mut text =
        String::from("ชื่อการอบรม/ประชุม,ประเภทการอบรม/ประชุม,วันที่จัดอบรม/ประชุม,เป้าหมายผู้เข้าร่วม (คน),ผู้เข้าร่วมจริง (คน)\n");
    for (number, row) in rows.iter().enumerate() {
        let count = |count: Option<u32>| count.map_or(String::new(), |count| count.to_string());
        let (planned, attended) = (count(row.planned), count(row.attended));
        let _ = writeln!(text, "หลักสูตรที่ {number},{},{},{planned},{attended}", named(&COURSES, row.kind), row.day);
    }
    text
}

/// The register of services.
pub fn services(rows: &[Request]) -> String {
    let mut text = String::from(
        "เลขที่รับบริการ,วันเวลาที่ติดต่อ,ประเภทบริการ,เรื่องที่ติดต่อ,หน่วยงานที่เกี่ยวข้อง,วันเวลาที่ตอบ,ผลการให้บริการ,ผู้ให้บริการ\n",
    );
    for (number, row) in rows.iter().enumerate() {
        let at = |(day, hour): (NaiveDate, Option<u8>)| {
            format!("{day}{}", hour.map_or(String::new(), |hour| format!(" {hour:02}:30")))
        };
        let (received, answered) = (at(row.received), row.answered.map_or(String::new(), at));
        let (kind, result) = (named(&KINDS, row.kind), named(&RESULTS, row.result));
        let unit = row.unit.map_or("", |unit| UNITS[unit]);
        let officer = row.officer.map_or("", |officer| OFFICERS[officer]);
        let subject = SUBJECTS[row.subject];
        let _ = writeln!(text, "r{number},{received},{kind},{subject},{unit},{answered},{result},{officer}");
    }
    text
}

impl Payment {
    /// What the sentence of payments says of it.
    fn fate(&self) -> Fate {
        if self.activity == Some(3) {
            Fate::Outside
        } else if self.amount > 1_500_000 {
            Fate::Excluded
        } else if self.activity.is_none() || self.category.is_none() {
            Fate::Undecided
        } else if self.category == Some(2) && self.amount < 10_050 {
            Fate::Missed
        } else {
            Fate::Counted
        }
    }

    fn item(&self, weight: i64, seen: Option<String>) -> Item {
        let counted = self.fate() == Fate::Counted;
        Item {
            day: self.day,
            // What would be counted, but has nothing to be looked at, is not decided.
            fate: if counted && seen.is_none() { Fate::Undecided } else { self.fate() },
            weight: weight.into(),
            points: 0,
            possible: 0,
            seen,
            groups: BTreeMap::from([
                ("category", coded(&CATEGORIES, self.category)),
                ("activity", self.activity.map(|activity| activity.to_string())),
                ("item", self.item.map(|item| ITEMS[item].to_owned())),
            ]),
        }
    }
}

/// The measures of payments.
pub fn of_payments(rows: &[Payment], as_of: NaiveDate) -> Vec<Measure> {
    let rows: Vec<&Payment> = rows.iter().filter(|row| row.day <= as_of).collect();
    let one = |_: &Payment| Some(String::new());
    let item = |row: &Payment| row.item.map(|item| ITEMS[item].to_owned());
    let date = |row: &Payment| Some(row.day.to_string());
    let amount = |row: &Payment| Some(row.amount.to_string());
    let category = |row: &Payment| coded(&CATEGORIES, row.category);
    let holidays = &["2025-10-23", "2026-04-13", "2026-04-14", "2026-08-12", "2026-08-15"];
    let mut measures = Vec::new();
    let mut add = |id, how, weighed: bool, seen: &dyn Fn(&Payment) -> Option<String>, goal, by| {
        let amounts = weighed || matches!(how, How::Mean | How::Median);
        let items = rows.iter().map(|row| row.item(if weighed { row.amount } else { 1 }, seen(row))).collect();
        measures.push(Measure { id, how, scale: if amounts { 100 } else { 1 }, goal, items, by });
    };
    add("own-count", How::Count, false, &one, Goal::Of(">=", "3"), &["category", "activity"]);
    add("own-amount", How::Count, true, &one, Goal::Of("<", "20000.25"), &["category"]);
    add("own-rate", How::Proportion, false, &one, Goal::Of(">", "50"), &["category", "item"]);
    add("own-amount-rate", How::Proportion, true, &one, Goal::Of("<=", "99.5"), &[]);
    add("own-distinct", How::Distinct, false, &item, Goal::Of(">", "2"), &["category"]);
    add("own-days-seen", How::Distinct, false, &date, Goal::None, &[]);
    add("own-share", How::Share, true, &one, Goal::Of(">=", "30"), &["category", "item"]);
    add("own-mean", How::Mean, false, &amount, Goal::Of("<=", "5000"), &["category"]);
    add("own-median", How::Median, false, &amount, Goal::Of("<", "5000"), &["activity"]);
    add("own-items", How::Coverage(Whole::Knows(5)), false, &item, Goal::Of(">=", "60"), &["activity"]);
    add("own-unknown", How::Coverage(Whole::Nobody), false, &item, Goal::None, &[]);
    let listed = Whole::Listed(&["operating", "materials", "equipment"]);
    add("own-codes", How::Coverage(listed), false, &category, Goal::None, &[]);
    let working = Whole::WorkingDays(holidays);
    add("own-days", How::Coverage(working), false, &date, Goal::Of(">", "2.5"), &["activity"]);
    add("own-growth", How::Count, false, &one, Goal::YearBefore(">"), &["category"]);
    add("own-growth-rate", How::Proportion, false, &one, Goal::YearBefore(">="), &[]);
    measures
}

/// The measures of courses.
pub fn of_courses(rows: &[Course], as_of: NaiveDate) -> Vec<Measure> {
    let item = |row: &Course| Item {
        day: row.day,
        fate: match (row.kind, row.planned, row.attended) {
            (Some(2), ..) => Fate::Outside,
            (_, None, _) | (_, _, None) => Fate::Undecided,
            (_, _, Some(0)) => Fate::Missed,
            _ => Fate::Counted,
        },
        weight: 1,
        points: i128::from(row.attended.unwrap_or(0)) * 100,
        possible: i128::from(row.planned.unwrap_or(0)) * 100,
        seen: None,
        groups: BTreeMap::from([("kind", coded(&COURSES, row.kind))]),
    };
    let items: Vec<Item> = rows.iter().filter(|row| row.day <= as_of).map(item).collect();
    let measure = |id, how, goal| Measure { id, how, scale: 100, goal, items: items.clone(), by: &["kind"] };
    vec![
        measure("own-plan", How::Plan { of_the_year: false }, Goal::Of(">=", "80")),
        measure("own-year-plan", How::Plan { of_the_year: true }, Goal::Of(">=", "80")),
        measure("own-scale", How::Scale, Goal::Of(">", "75.5")),
    ]
}

/// The measures of services.
pub fn of_requests(rows: &[Request], as_of: NaiveDate) -> Vec<Measure> {
    let item = |row: &Request, seen: Option<String>| {
        let fate = match (row.kind, row.result) {
            (Some(2), _) => Fate::Outside,
            (_, None) => Fate::Undecided,
            (_, Some(2)) => Fate::Missed,
            _ if row.subject == 1 => Fate::Missed,
            _ if seen.is_none() => Fate::Undecided,
            _ => Fate::Counted,
        };
        let unit = row.unit.map(|unit| UNITS[unit].to_owned());
        let groups = BTreeMap::from([("kind", coded(&KINDS, row.kind)), ("unit", unit)]);
        let day = row.answered.unwrap_or(row.received).0;
        Item { day, fate, weight: 1, points: 0, possible: 0, seen, groups }
    };
    let measure = |id, how, goal, by, officers: bool| {
        let seen = |row: &Request| {
            if officers { row.officer.map(|who| OFFICERS[who].to_owned()) } else { Some(String::new()) }
        };
        let items = rows.iter().map(|row| item(row, seen(row))).filter(|item| item.day <= as_of).collect();
        Measure { id, how, scale: 1, goal, items, by }
    };
    vec![
        measure("own-served", How::Proportion, Goal::Of(">=", "75"), &["kind", "unit"][..], false),
        measure("own-officers", How::Distinct, Goal::None, &["kind"], true),
    ]
}
