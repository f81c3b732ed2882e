//! The placements of a part of the news, with the reach that the channels showed.

use chrono::{NaiveDateTime, TimeDelta};

use super::book::Sheet;
use super::cell::{Cell, Time, day, fiscal_year};
use super::item::News;
use super::random::Random;
use super::times::minutes;

pub const CHANNEL: &str = "ช่องทางที่เผยแพร่";
pub const REACH: &str = "ยอดเข้าถึง";

const COLUMNS: [(&str, f64); 6] =
    [("เลขที่ข่าว", 12.0), (CHANNEL, 20.0), ("วันเวลาที่เผยแพร่", 24.0), ("ลิงก์", 44.0), (REACH, 14.0), ("หมายเหตุ", 24.0)];

/// Channel, part of its link, least and greatest reach of the first year, how many minutes after the release.
const CHANNELS: [(&str, &str, i64, i64, i64); 5] = [
    ("เว็บไซต์เขต", "www.example.go.th/news", 60, 620, 0),
    ("Facebook", "facebook.example.com/posts", 240, 3_800, 25),
    ("LINE", "", 90, 430, 40),
    ("YouTube", "youtube.example.com/watch", 35, 900, 300),
    ("TikTok", "tiktok.example.com/video", 150, 5_200, 420),
];

pub fn sheet(random: &mut Random, news: &[News]) -> Sheet {
    let mut rows = Vec::new();
    for item in news {
        let Some(published) = item.published else { continue };
        if !random.chance(0.30) {
            continue;
        }
        let year = fiscal_year(item.day);
        for (place, (channel, link, least, greatest, after)) in CHANNELS.into_iter().enumerate() {
            // Short clips came in the second year and stand in no list of channels.
            let used =
                if channel == "TikTok" { year == 2569 && random.chance(0.12) } else { item.channels.contains(channel) };
            if !used || random.chance(0.08) {
                continue;
            }
            let when = match published {
                Time::At(moment) => Time::At(later(random, moment, place, after)),
                day @ Time::Day(_) => day,
            };
            let growth = if year == 2569 { 118 } else { 100 };
            let low = random.between(least, greatest).min(random.between(least, greatest));
            let reach = if random.chance(0.05) { Cell::Empty } else { Cell::Number((low * growth / 100) as f64) };
            let number: String = item.id.chars().filter(char::is_ascii_digit).collect();
            let link = if link.is_empty() { String::new() } else { format!("https://{link}/{number}") };
            rows.push(vec![item.id.as_str().into(), channel.into(), when.into(), link.into(), reach, "".into()]);
        }
    }
    Sheet { name: "csv".to_owned(), titles: Vec::new(), columns: COLUMNS.to_vec(), rows }
}

fn later(random: &mut Random, moment: NaiveDateTime, place: usize, after: i64) -> NaiveDateTime {
    let lag = if place == 0 { 0 } else { random.between(1, after) };
    let last = day(2026, 9, 30).and_hms_opt(20, 0, 0).unwrap();
    if moment + TimeDelta::minutes(lag) > last { moment } else { moment + minutes(lag) }
}
