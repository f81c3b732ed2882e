//! What the media made of the news, and what they wrote on their own.

use chrono::{NaiveDate, TimeDelta};

use super::cell::{Cell, day, fiscal_quarter, fiscal_year};
use super::item::News;
use super::news::END;
use super::random::Random;
use super::titles::POLICY;

const DAMAGING: &str = "ก่อให้เกิดความเสียหาย";
/// Seed of the answers.
const RESPONSES: u64 = 25_681;

/// Share of policy news in print, by quarter of the two years.
const PRINT: [[f64; 4]; 2] = [[0.46, 0.50, 0.45, 0.53], [0.49, 0.54, 0.57, 0.55]];

const NEWSPAPERS: [&str; 5] = ["ตัวอย่างรายวัน", "เสียงตัวอย่าง", "ข่าวท้องถิ่นตัวอย่าง", "สมมุตินิวส์", "คนจำลองรายปักษ์"];
const MAGAZINES: [&str; 2] = ["วารสารครูตัวอย่าง", "จุลสารการศึกษาสมมุติ"];
const WEBSITES: [&str; 3] = ["ตัวอย่างออนไลน์", "สมมุติทูเดย์", "จำลองพลัส"];
const PAGES: [&str; 3] = ["เพจข่าวตัวอย่างบ้านเรา", "เพจคนสมมุติ", "เพจการศึกษาจำลอง"];
const RADIO: [&str; 2] = ["วิทยุชุมชนคนตัวอย่าง", "วิทยุเพื่อการศึกษาจำลอง"];
const TELEVISION: [&str; 1] = ["เคเบิลทีวีตัวอย่าง"];
const ISSUES: [&str; 6] = [
    "ร้องเรียนการเก็บเงินบำรุงการศึกษา",
    "รถรับส่งนักเรียนไม่ปลอดภัย",
    "โรงเรียนเล็กขาดครู",
    "นักเรียนทำความดีเก็บเงินคืนเจ้าของ",
    "ชุมชนร่วมสร้างห้องสมุด",
    "ถนนหน้าโรงเรียนน้ำท่วมขัง",
];

/// A cutting.
#[derive(Debug, Clone)]
pub struct Clipping {
    pub news: String,
    pub outlet: &'static str,
    pub media: &'static str,
    pub date: NaiveDate,
    pub page: String,
    pub tone: &'static str,
    pub response: &'static str,
    pub responded: Option<NaiveDate>,
    pub note: &'static str,
}

impl Clipping {
    /// The cells in the order of the register.
    pub fn cells(&self, number: usize) -> Vec<Cell> {
        let file = format!("ข่าวตัด/{}/{number:04}.jpg", fiscal_year(self.date));
        vec![
            self.news.as_str().into(),
            self.outlet.into(),
            self.media.into(),
            self.date.into(),
            self.page.as_str().into(),
            self.tone.into(),
            file.into(),
            self.response.into(),
            self.responded.into(),
            self.note.into(),
        ]
    }
}

fn media(random: &mut Random, media: &'static str) -> (&'static str, &'static str, String) {
    let outlets: &[&str] = match media {
        "หนังสือพิมพ์" => &NEWSPAPERS,
        "นิตยสาร/วารสาร" => &MAGAZINES,
        "เว็บไซต์ข่าว" => &WEBSITES,
        "วิทยุ" => &RADIO,
        "โทรทัศน์" => &TELEVISION,
        _ => &PAGES,
    };
    let page =
        if media == "หนังสือพิมพ์" { random.between(1, 16).to_string() } else { String::new() };
    (random.pick(outlets), media, page)
}

fn print(random: &mut Random) -> &'static str {
    random.weighted(&[("หนังสือพิมพ์", 6), ("นิตยสาร/วารสาร", 1)])
}

/// All clippings in the order of their days.
pub fn clippings(random: &mut Random, news: &[News]) -> Vec<Clipping> {
    let mut all = Vec::new();
    for (fiscal, shares) in (2568..).zip(PRINT) {
        for (quarter, share) in (1..).zip(shares) {
            let items: Vec<_> = news
                .iter()
                .filter(|item| fiscal_year(item.day) == fiscal && fiscal_quarter(item.day) == quarter)
                .collect();
            let policies = items.iter().filter(|item| item.category == POLICY).count();
            let mut deck = random.deck(policies, share).into_iter();
            for item in items {
                let printed = if item.category == POLICY { deck.next().unwrap() } else { random.chance(0.10) };
                all.extend(of_news(random, item, printed));
            }
        }
    }
    all.extend((0..64).map(|_| own(random)));
    let (year, month, last) = END;
    all.retain(|clipping| clipping.date <= day(year, month, last));
    all.sort_by_key(|clipping| clipping.date);
    respond(&mut all);
    all
}

/// The office answers what harms it, mostly within days; not everything, and some answers bear no day.
fn respond(all: &mut [Clipping]) {
    let mut random = Random::new(RESPONSES);
    let (year, month, last) = END;
    for clipping in all.iter_mut().filter(|clipping| clipping.tone == DAMAGING) {
        clipping.response =
            random.weighted(&[("ชี้แจง", 6), ("รายงานผู้บริหาร", 4), ("ขอแก้ข่าว", 2), ("ไม่ดำเนินการ", 1), ("", 2)]);
        let after = TimeDelta::days(random.weighted(&[(0, 4), (1, 6), (2, 4), (3, 2), (7, 1)]));
        if !matches!(clipping.response, "" | "ไม่ดำเนินการ") && random.chance(0.92) {
            clipping.responded = Some((clipping.date + after).min(day(year, month, last)));
        }
    }
}

fn of_news(random: &mut Random, item: &News, printed: bool) -> Vec<Clipping> {
    let mut taken = Vec::new();
    if printed {
        let copies = random.weighted(&[(1, 14), (2, 4), (3, 1)]);
        taken.extend((0..copies).map(|_| print(random)));
    }
    let policy = item.category == POLICY;
    if random.chance(if policy { 0.46 } else { 0.31 }) {
        taken.push(random.weighted(&[("เว็บไซต์ข่าว", 5), ("สื่อสังคมออนไลน์", 6)]));
    }
    if random.chance(0.05) {
        taken.push(random.weighted(&[("วิทยุ", 3), ("โทรทัศน์", 2)]));
    }
    taken
        .into_iter()
        .map(|kind| {
            let (outlet, media, page) = media(random, kind);
            let longest = if page.is_empty() { 3 } else { 9 };
            Clipping {
                news: item.id.clone(),
                outlet,
                media,
                date: item.known() + TimeDelta::days(random.between(0, longest)),
                page,
                tone: random.weighted(&[("ก่อให้เกิดประโยชน์", 78), ("เป็นกลาง", 16), ("ก่อให้เกิดความเสียหาย", 2), ("", 4)]),
                response: "",
                responded: None,
                note: "",
            }
        })
        .collect()
}

/// A piece that no news of the office led to.
fn own(random: &mut Random) -> Clipping {
    let kind = random.weighted(&[("หนังสือพิมพ์", 4), ("เว็บไซต์ข่าว", 4), ("สื่อสังคมออนไลน์", 5), ("วิทยุ", 1), ("โทรทัศน์", 1)]);
    let (outlet, media, page) = media(random, kind);
    Clipping {
        news: String::new(),
        outlet,
        media,
        date: day(2024, 10, 1) + TimeDelta::days(random.between(0, 729)),
        page,
        tone: random.weighted(&[("ก่อให้เกิดประโยชน์", 38), ("เป็นกลาง", 30), ("ก่อให้เกิดความเสียหาย", 27), ("", 5)]),
        response: "",
        responded: None,
        note: random.pick(&ISSUES),
    }
}
