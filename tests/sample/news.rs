//! The news of two fiscal years.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::cell::{Time, buddhist, day, fiscal_quarter, fiscal_year};
use super::item::{FollowUp, Kind, News};
use super::random::Random;
use super::times::{inspection, is_workday, meeting, minutes, press_conference, royal_day, unhurried};
use super::titles::{self, Calendar, Pattern};

/// The last day that anything is recorded on.
pub const END: (i32, u32, u32) = (2026, 9, 30);

const FIRST_YEAR: i32 = 2568;
/// Items per month from October.
const COUNTS: [[usize; 12]; 2] =
    [[24, 38, 36, 38, 40, 37, 20, 36, 42, 40, 42, 36], [26, 42, 38, 42, 44, 40, 22, 38, 46, 44, 45, 42]];
const PER_ROYAL_DAY: usize = 3;

/// What is planned for a quarter; the first year was slow in two of them.
struct Plan {
    on_time: f64,
    correct: f64,
    notice: f64,
    line: f64,
}

const PLANS: [[Plan; 4]; 2] = [
    [
        Plan { on_time: 0.78, correct: 0.930, notice: 0.78, line: 0.38 },
        Plan { on_time: 0.83, correct: 0.940, notice: 0.82, line: 0.42 },
        Plan { on_time: 0.76, correct: 0.920, notice: 0.78, line: 0.45 },
        Plan { on_time: 0.82, correct: 0.938, notice: 0.81, line: 0.50 },
    ],
    [
        Plan { on_time: 0.83, correct: 0.942, notice: 0.81, line: 0.60 },
        Plan { on_time: 0.84, correct: 0.950, notice: 0.83, line: 0.68 },
        Plan { on_time: 0.84, correct: 0.935, notice: 0.82, line: 0.75 },
        Plan { on_time: 0.84, correct: 0.946, notice: 0.84, line: 0.82 },
    ],
];

/// All news in the order of their events.
pub fn news(random: &mut Random) -> Vec<News> {
    let mut all = Vec::new();
    for (fiscal_year, (counts, plans)) in (FIRST_YEAR..).zip(COUNTS.iter().zip(&PLANS)) {
        let mut items: Vec<_> = (0_u32..)
            .zip(counts)
            .flat_map(|(place, count)| {
                let month = (place + 9) % 12 + 1;
                events(random, fiscal_year - 543 - i32::from(month >= 10), month, *count)
            })
            .collect();
        for (quarter, plan) in (1..).zip(plans) {
            let of_quarter = |item: &&mut News| fiscal_quarter(item.day) == quarter;
            let mut items: Vec<_> = items.iter_mut().filter(of_quarter).collect();
            time(random, &mut items, plan);
            check(random, &mut items, plan);
            announce(random, &mut items, plan);
            for item in items {
                item.channels = channels(random, item, plan);
            }
        }
        items.sort_by_key(|item| (item.day, item.start.or(item.produced).and_then(Time::moment)));
        for (number, item) in items.iter_mut().enumerate() {
            item.id = format!("ข{:02}-{:03}", fiscal_year % 100, number + 1);
        }
        all.append(&mut items);
    }
    go_live(&mut all);
    all
}

fn events(random: &mut Random, year: i32, month: u32, count: usize) -> Vec<News> {
    let days: Vec<_> = day(year, month, 1).iter_days().take_while(|date| date.month() == month).collect();
    let workdays: Vec<_> = days.iter().copied().filter(|date| is_workday(*date)).collect();
    let mut items = Vec::new();
    for (date, name) in days.iter().filter_map(|date| Some((*date, royal_day(*date)?))) {
        let first = random.below(titles::CEREMONIES.len());
        for ceremony in titles::CEREMONIES.iter().cycle().skip(first).take(PER_ROYAL_DAY) {
            let mut item = event(random, Kind::Royal, ceremony, date);
            item.title = item.title.replace("{d}", name);
            items.push(item);
        }
    }
    while items.len() < count {
        let kinds = [
            (Kind::Meeting, 38),
            (Kind::Inspection, 16),
            (Kind::PressConference, 5),
            (Kind::Proactive, 18),
            (Kind::General, 19),
            (Kind::Notice, 4),
        ];
        let kind = random.weighted(&kinds);
        let date = random.pick(&workdays);
        let pattern = titles::choose(random, patterns(kind), month);
        let item = event(random, kind, pattern, date);
        if items.iter().all(|other| other.title != item.title) {
            items.push(item);
        }
    }
    items
}

fn patterns(kind: Kind) -> &'static [Pattern] {
    match kind {
        Kind::Meeting => &titles::MEETINGS,
        Kind::Inspection => &titles::INSPECTIONS,
        Kind::PressConference => &titles::PRESS_CONFERENCES,
        Kind::Royal => &titles::CEREMONIES,
        Kind::Proactive => &titles::PROACTIVES,
        Kind::General => &titles::GENERALS,
        Kind::Notice => &titles::NOTICES,
    }
}

fn event(random: &mut Random, kind: Kind, pattern: &Pattern, date: NaiveDate) -> News {
    let calendar = Calendar { month: date.month(), year: buddhist(date), fiscal_year: fiscal_year(date) };
    let (title, unit) = titles::fill(random, pattern, calendar);
    News {
        id: String::new(),
        title,
        category: pattern.category,
        kind,
        unit,
        day: date,
        start: None,
        end: None,
        press: None,
        produced: None,
        published: None,
        channels: String::new(),
        accuracy: "",
        follow: FollowUp::default(),
        checked: None,
        announcement: "",
        notice: None,
        late: false,
        reason: "",
        officer: random.weighted(&[("เจ้าหน้าที่ ก", 5), ("เจ้าหน้าที่ ข", 3), ("เจ้าหน้าที่ ค", 2)]),
        note: "",
    }
}

fn time(random: &mut Random, items: &mut [&mut News], plan: &Plan) {
    for kind in [Kind::Meeting, Kind::Inspection, Kind::PressConference] {
        let count = items.iter().filter(|item| item.kind == kind).count();
        let share = plan.on_time + kind.punctuality().unwrap_or_default();
        let deck = random.deck(count, share);
        for (item, on_time) in items.iter_mut().filter(|item| item.kind == kind).zip(deck) {
            item.late = !on_time;
        }
    }
    for item in items {
        let moments = match item.kind {
            Kind::Meeting => meeting(random, item.day, !item.late),
            Kind::Inspection => inspection(random, item.day, !item.late),
            Kind::PressConference => press_conference(random, item.day, !item.late),
            _ => unhurried(random, item.day),
        };
        item.produced = Some(Time::At(moments.produced));
        item.published = Some(Time::At(moments.published));
        item.press = moments.press.map(Time::At);
        if item.kind != Kind::Notice {
            item.start = Some(Time::At(moments.start));
            item.end = Some(Time::At(moments.end));
        }
        if item.late {
            let reasons = [
                ("แจ้งวาระกระชั้นชิด", 30),
                ("เปลี่ยนเวลา/กำหนดการ", 15),
                ("ข้อมูลไม่เพียงพอ", 20),
                ("ประชุมไม่มีข้อยุติ", if item.kind == Kind::Meeting { 10 } else { 0 }),
                ("ได้รับข้อมูลไม่ครบถ้วน", 22),
                ("", 15),
            ];
            item.reason = random.weighted(&reasons);
        }
        forget(random, item);
    }
}

/// What was not written down with a clock time, or not at all.
fn forget(random: &mut Random, item: &mut News) {
    let day = |time: Option<Time>| time.map(|time| Time::Day(time.day()));
    match random.below(75) {
        0..=3 => item.published = day(item.published),
        4 => item.published = None,
        5 => item.produced = None,
        6 if item.kind == Kind::Meeting => item.end = day(item.end),
        7 if item.kind == Kind::General => (item.start, item.end) = (day(item.start), day(item.end)),
        _ => return,
    }
    item.reason = "";
}

fn check(random: &mut Random, items: &mut [&mut News], plan: &Plan) {
    let (year, month, last) = END;
    let end = day(year, month, last);
    for item in items.iter_mut() {
        // What is newest waits longest for its check.
        let newest = (item.day.year(), item.day.month()) == (year, month);
        let waits = random.chance(if newest { 0.2 } else { 0.07 });
        item.accuracy =
            if waits { random.pick(&["", "ยังไม่ตรวจ"]) } else { "ถูกต้อง" };
    }
    let count = items.iter().filter(|item| item.accuracy == "ถูกต้อง").count();
    let deck = random.deck(count, plan.correct);
    for (item, correct) in items.iter_mut().filter(|item| item.accuracy == "ถูกต้อง").zip(deck) {
        item.accuracy = if correct { "ถูกต้อง" } else { "ไม่ถูกต้อง" };
        let after = TimeDelta::days(random.between(0, 5));
        item.checked = Some((item.known() + after).min(end).max(item.known()));
        if !correct {
            let notes = ["แก้ไขชื่อโรงเรียนแล้ว", "แก้ไขวันที่ในข่าวแล้ว", "แก้ไขตำแหน่งผู้บริหาร", "แก้ไขจำนวนผู้เข้าร่วม"];
            item.note = random.pick(&notes);
        }
    }
}

const REQUIRED: &str = "ต้องแจ้ง";

fn announce(random: &mut Random, items: &mut [&mut News], plan: &Plan) {
    for item in items.iter_mut() {
        let (required, urgent, free) = match item.kind {
            Kind::Meeting | Kind::PressConference => (82, 6, 10),
            Kind::Inspection => (70, 14, 14),
            Kind::Royal => (75, 0, 25),
            Kind::Proactive => (74, 3, 21),
            Kind::General => (52, 4, 42),
            Kind::Notice => (0, 0, 100),
        };
        item.announcement =
            random.weighted(&[(REQUIRED, required), ("เหตุเร่งด่วน", urgent), ("ไม่ต้องแจ้ง", free), ("", 2)]);
    }
    let count = items.iter().filter(|item| item.announcement == REQUIRED).count();
    let deck = random.deck(count, plan.notice);
    for (item, in_time) in items.iter_mut().filter(|item| item.announcement == REQUIRED).zip(deck) {
        let days = match in_time {
            true if random.chance(0.2) => 3,
            true => random.between(4, 12),
            false if random.chance(0.3) => continue,
            false => random.between(0, 2),
        };
        item.notice = Some(item.day - TimeDelta::days(days));
    }
}

fn channels(random: &mut Random, item: &News, plan: &Plan) -> String {
    let policy = item.category == titles::POLICY;
    let rare = |share: f64| if policy { share * 2.0 } else { share };
    let shares = [
        ("เว็บไซต์เขต", 0.96),
        ("Facebook", 0.90),
        ("LINE", plan.line),
        ("My Office", 0.30),
        ("เว็บไซต์ สพฐ.", rare(0.05)),
        ("YouTube", if item.kind == Kind::PressConference { 0.6 } else { 0.06 }),
        ("อีเมล", 0.10),
        ("วารสาร", 0.06),
        ("หนังสือพิมพ์", rare(0.03)),
        ("วิทยุ", rare(0.03)),
        ("โทรทัศน์", rare(0.01)),
        ("เสียงตามสาย", 0.08),
        ("แผ่นพับ", 0.02),
    ];
    let chosen: Vec<_> =
        shares.iter().filter(|(_, share)| random.chance(*share)).map(|(channel, _)| *channel).collect();
    if chosen.is_empty() { "เว็บไซต์เขต".to_owned() } else { chosen.join(", ") }
}

/// Two meetings were on air before they had ended.
fn go_live(all: &mut [News]) {
    for after in [day(2025, 6, 9), day(2026, 2, 16)] {
        let live = all
            .iter_mut()
            .filter(|item| item.kind == Kind::Meeting && item.day >= after && !item.late)
            .find_map(|item| Some((item.end?.moment()?, item.start?.moment()?, item)));
        if let Some((end, start, item)) = live {
            item.produced = Some(Time::At(start + minutes(20)));
            item.published = Some(Time::At(end - minutes(35)));
            item.note = "ถ่ายทอดสดระหว่างประชุม";
        }
    }
}
