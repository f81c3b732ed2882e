//! When things happen: working days, events and the news of them.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Weekday};

use super::random::Random;
use super::titles;

pub fn royal_day(date: NaiveDate) -> Option<&'static str> {
    titles::ROYAL_DAYS
        .iter()
        .find(|(month, day, _)| (*month, *day) == (date.month(), date.day()))
        .map(|(.., name)| *name)
}

pub fn is_workday(date: NaiveDate) -> bool {
    let closed = matches!((date.month(), date.day()), (1, 1) | (4, 13..=15) | (12, 10 | 31));
    !closed && royal_day(date).is_none() && !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

pub fn next_workday(date: NaiveDate) -> NaiveDate {
    date.iter_days().skip(1).find(|date| is_workday(*date)).unwrap()
}

pub fn at(date: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    date.and_hms_opt(hour, minute, 0).unwrap()
}

pub fn minutes(count: i64) -> TimeDelta {
    TimeDelta::minutes(count)
}

/// The months of the two fiscal years, year and month.
pub fn months() -> impl Iterator<Item = (i32, u32)> {
    (0..24).map(|place: u32| (2024 + i32::try_from((place + 9) / 12).unwrap(), (place + 9) % 12 + 1))
}

/// The working days of a month.
pub fn workdays(year: i32, month: u32) -> Vec<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
    first.iter_days().take_while(|date| date.month() == month).filter(|date| is_workday(*date)).collect()
}

/// A moment of a day in office hours.
pub fn in_office(random: &mut Random, date: NaiveDate) -> NaiveDateTime {
    at(date, 8, 40) + minutes(random.between(0, 450))
}

/// The moment, or the next morning at work when nobody is there.
pub fn at_work(moment: NaiveDateTime) -> NaiveDateTime {
    let date = moment.date();
    if is_workday(date) && moment.hour() < 17 {
        return moment;
    }
    at(next_workday(date), 8, 35) + minutes(i64::from(moment.minute()))
}

/// The moments of an event and its news.
pub struct Moments {
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    pub press: Option<NaiveDateTime>,
    pub produced: NaiveDateTime,
    pub published: NaiveDateTime,
}

pub fn meeting(random: &mut Random, date: NaiveDate, on_time: bool) -> Moments {
    let (hour, minute) = random.pick(&[(8, 30), (9, 0), (9, 0), (9, 30), (10, 0), (13, 0), (13, 30)]);
    let start = at(date, hour, minute);
    let end = start + minutes(5 * random.between(15, 38));
    let published = if on_time {
        end + minutes(if random.chance(0.03) { 180 } else { random.between(42, 178) })
    } else if random.chance(0.55) {
        end + minutes(random.between(184, 300))
    } else {
        at(next_workday(date), 8, 35) + minutes(random.between(0, 170))
    };
    Moments { start, end, press: None, produced: published - minutes(random.between(5, 35)), published }
}

pub fn inspection(random: &mut Random, date: NaiveDate, on_time: bool) -> Moments {
    let start = at(date, 9, 0) + minutes(30 * random.between(0, 2));
    let end = at(date, 14, 0) + minutes(5 * random.between(0, 30));
    let published = if on_time {
        match random.below(20) {
            0 => end + minutes(1440),
            1..=11 => end + minutes(random.between(50, 240)),
            _ => at(date.succ_opt().unwrap(), 8, 40) + minutes(random.between(0, 300)),
        }
    } else {
        at(next_workday(date.succ_opt().unwrap()), 9, 0) + minutes(random.between(0, 420))
    };
    Moments { start, end, press: None, produced: published - minutes(random.between(10, 45)), published }
}

pub fn press_conference(random: &mut Random, date: NaiveDate, on_time: bool) -> Moments {
    let (hour, minute) = random.pick(&[(10, 0), (10, 30), (13, 30), (14, 0)]);
    let press = at(date, hour, minute);
    let end = press + minutes(5 * random.between(9, 16));
    let unready = !on_time && random.chance(0.5);
    let produced = if unready {
        press - minutes(random.between(45, 170))
    } else if hour >= 13 {
        press - minutes(if random.chance(0.3) { 180 } else { random.between(185, 290) })
    } else {
        at(date.pred_opt().unwrap(), 14, 0) + minutes(random.between(0, 150))
    };
    let lag = if on_time || unready { random.between(12, 58) } else { random.between(63, 230) };
    Moments { start: press - minutes(30), end, press: Some(press), produced, published: end + minutes(lag) }
}

pub fn unhurried(random: &mut Random, date: NaiveDate) -> Moments {
    let (hour, minute) = random.pick(&[(8, 30), (9, 0), (9, 0), (9, 30), (10, 0), (13, 0), (13, 30)]);
    let start = at(date, hour, minute);
    let end = start + minutes(15 * random.between(4, 12));
    let published = if random.chance(0.6) {
        end + minutes(random.between(60, 260))
    } else {
        at(next_workday(date), 8, 40) + minutes(random.between(0, 400))
    };
    Moments { start, end, press: None, produced: published - minutes(random.between(8, 50)), published }
}
