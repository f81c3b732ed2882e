//! What changed: worked out by hand from rows as an officer types them in.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::fmt::Write as _;
use std::fs;

use pramoen::definition::{Definitions, Language, load};
use pramoen::indicator::measure;
use pramoen::ingest::{InputFile, read};
use pramoen::model::change::{Against, Change, Difference};
use pramoen::model::dataset::{FactFrame, Facts};
use pramoen::model::ledger::Bucket;
use pramoen::model::period::Period;
use pramoen::model::results::Results;
use pramoen::report::compose::leading_sentences;

const MEETING: &str = "ประชุม";
const INSPECTION: &str = "ตรวจราชการ";

/// A register of news: so many items of a type on a day, published in time or three days later.
#[derive(Default)]
struct News(String, usize);

impl News {
    fn add(&mut self, kind: &str, day: &str, in_time: usize, late: usize) -> &mut Self {
        let later = |day: &str| day.parse::<chrono::NaiveDate>().unwrap() + chrono::Days::new(3);
        for place in 0..in_time + late {
            self.1 += 1;
            let done = if place < in_time { day.to_owned() } else { later(day).to_string() };
            let number = self.1;
            let _ = writeln!(self.0, "n{number},ข่าว {number},{kind},{day} 09:00,{done} 10:00,{done} 10:30");
        }
        self
    }

    fn facts(&self, definitions: &Definitions, as_of: &str) -> Facts {
        let head = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,สิ้นสุดภารกิจ,ผลิตเสร็จ,เผยแพร่ครั้งแรก\n";
        facts(definitions, &format!("{head}{}", self.0), as_of)
    }
}

fn facts(definitions: &Definitions, text: &str, as_of: &str) -> Facts {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ทะเบียน.csv");
    fs::write(&path, text).unwrap();
    let as_of = as_of.parse().unwrap();
    let dataset = read(&[InputFile { name: "ทะเบียน.csv".into(), path }], definitions, as_of, &|_| {});
    pramoen::derive::derive(&dataset, definitions, as_of).unwrap()
}

fn results(definitions: &Definitions, facts: &Facts, period: &str) -> Results {
    let period: Period = period.parse().unwrap();
    let measured = measure(facts, definitions, period, &[]).unwrap();
    Results {
        office: None,
        period,
        as_of: facts.as_of,
        fiscal_years: measured.fiscal_years,
        tables: Vec::new(),
        files: Vec::new(),
        ignored: Vec::new(),
        measurements: measured.measurements.into(),
        changes: measured.changes,
        survey: measured.survey,
        surveys: measured.surveys,
        assessments: Vec::new(),
        claims: Vec::new(),
        seals: Vec::new(),
        evidence: Vec::new(),
        ledger: measured.ledger.into(),
        issues: Vec::new(),
    }
}

fn change<'a>(results: &'a Results, indicator: &str, against: Against) -> &'a Change {
    results.changes.iter().find(|change| change.indicator == indicator && change.against == against).unwrap()
}

fn close(left: Option<f64>, right: f64) -> bool {
    left.is_some_and(|left| (left - right).abs() < 1e-9)
}

/// 72 of 80 meetings and 6 of 20 inspections, then 19 of 20 and 32 of 80: each is better, the whole falls from 78 to 51.
fn paradox() -> News {
    let mut news = News::default();
    news.add(MEETING, "2026-05-11", 72, 8).add(INSPECTION, "2026-05-12", 6, 14);
    news.add(MEETING, "2026-08-11", 19, 1).add(INSPECTION, "2026-08-13", 32, 48);
    news
}

#[test]
fn every_type_is_better_and_the_whole_is_worse() {
    let definitions = load(None, None).unwrap();
    let results = results(&definitions, &paradox().facts(&definitions, "2026-10-15"), "2569-Q4");
    let found = change(&results, "on-time-rate", Against::Previous);
    assert_eq!((found.before.unwrap().numerator, found.before.unwrap().denominator), (78, 100));
    assert_eq!((found.after.numerator, found.after.denominator), (51, 100));
    assert_eq!(found.difference(), Some(Difference { numerator: -27, denominator: 100, percent: true }));
    assert_eq!(found.by.as_deref(), Some("type"));
    // By hand in the module's own tests: mix -16.8 and -17.7, rate +2.5 and +5.0.
    assert!(close(found.mix(), -34.5) && close(found.rate(), 7.5), "{:?} {:?}", found.mix(), found.rate());
    let meeting = found.parts.iter().find(|part| part.value.as_deref() == Some("meeting")).unwrap();
    assert!(close(meeting.mix, -16.8) && close(meeting.rate, 2.5), "{meeting:?}");
    assert!(close(Some(meeting.total), -14.3), "{meeting:?}");
    assert!(found.difference().is_some_and(|difference| close(Some(difference.to_f64()), -27.0)));
    assert!(found.movers.is_empty(), "no type pulled it down by what it did itself");
    let last_year = change(&results, "on-time-rate", Against::LastYear);
    assert_eq!((last_year.before, last_year.difference()), (None, None));

    let said = |language| {
        let said = leading_sentences(&results, &definitions, language);
        said.into_iter().find(|(indicator, _)| indicator.id == "on-time-rate").unwrap().1
    };
    let thai = said(Language::Thai);
    assert!(
        thai.starts_with("เทียบกับงวดก่อนหน้า: ลดลงจาก 78.00 เป็น 51.00 (−27.00 จุด) แย่ลง ทั้งที่ผลในกลุ่มเพิ่มขึ้น (+7.50)"),
        "{thai}"
    );
    assert!(thai.contains("สัดส่วนของกลุ่มเปลี่ยน (−34.50)") && thai.ends_with("(−17.70)"), "{thai}");
    assert!(said(Language::English).contains("although it rose within groups"), "{}", said(Language::English));
}

#[test]
fn a_count_is_taken_apart_by_what_each_part_gained() {
    let definitions = load(None, None).unwrap();
    let mut news = News::default();
    news.add(MEETING, "2026-05-11", 2, 0).add(INSPECTION, "2026-05-12", 3, 0);
    news.add(MEETING, "2026-08-11", 5, 0).add(INSPECTION, "2026-08-13", 1, 0).add("ทั่วไป", "2026-08-14", 4, 0);
    let results = results(&definitions, &news.facts(&definitions, "2026-10-15"), "2569-Q4");
    let found = change(&results, "news-growth", Against::Previous);
    let gained = |value: &str| found.parts.iter().find(|part| part.value.as_deref() == Some(value)).unwrap().total;
    assert_eq!(found.by.as_deref(), Some("type"));
    assert!(close(Some(gained("meeting")), 3.0) && close(Some(gained("inspection")), -2.0));
    assert!(close(Some(gained("general")), 4.0), "what is new is a part, too");
}

#[test]
fn what_has_rows_and_no_value_is_nothing_to_compare_with() {
    let definitions = load(None, None).unwrap();
    let mut news = News::default();
    // Of an unknown type: nobody knows whether it was in time.
    news.add("", "2026-05-11", 2, 0).add(MEETING, "2026-08-11", 3, 1);
    let results = results(&definitions, &news.facts(&definitions, "2026-10-15"), "2569-Q4");
    assert_eq!(change(&results, "on-time-rate", Against::Previous).before, None);
    assert!(!results.changes.iter().any(|change| change.indicator == "late-reason-share"), "no late one says why");
}

#[test]
fn the_breakdown_that_has_most_values_on_both_sides_tells_the_change() {
    let definitions = load(None, None).unwrap();
    let mut text = String::from("เลขที่ข่าว,หัวข้อข่าว,กลุ่ม/โรงเรียน,ประเภทข่าว,สิ้นสุดภารกิจ,ผลิตเสร็จ,เผยแพร่ครั้งแรก\n");
    // The units before are others than after, but for one; the types are the same two.
    for (number, (unit, kind, day)) in [
        ("ก", MEETING, "2026-05-11"),
        ("ข", MEETING, "2026-05-12"),
        ("ค", INSPECTION, "2026-05-13"),
        ("ก", MEETING, "2026-08-11"),
        ("ง", MEETING, "2026-08-12"),
        ("จ", INSPECTION, "2026-08-13"),
    ]
    .into_iter()
    .enumerate()
    {
        let _ = writeln!(text, "{number},ข่าว {number},{unit},{kind},{day} 09:00,{day} 10:00,{day} 10:30");
    }
    let facts = facts(&definitions, &text, "2026-10-15");
    let results = results(&definitions, &facts, "2569-Q4");
    assert_eq!(change(&results, "on-time-rate", Against::Previous).by.as_deref(), Some("type"));
    // By units first, by the order of its breakdowns; the types have more in common.
    assert_eq!(change(&results, "news-growth", Against::Previous).by.as_deref(), Some("type"));
}

#[test]
fn a_part_of_which_nothing_was_in_time_is_a_part() {
    let definitions = load(None, None).unwrap();
    let mut news = News::default();
    news.add(MEETING, "2026-05-11", 5, 0).add(INSPECTION, "2026-05-12", 0, 5);
    news.add(MEETING, "2026-08-11", 3, 2).add(INSPECTION, "2026-08-13", 0, 5);
    let results = results(&definitions, &news.facts(&definitions, "2026-10-15"), "2569-Q4");
    let found = change(&results, "on-time-rate", Against::Previous);
    let parts: Vec<_> = found.parts.iter().map(|part| (part.value.as_deref(), part.after.numerator)).collect();
    assert_eq!((found.by.as_deref(), parts), (Some("type"), vec![(Some("meeting"), 3), (Some("inspection"), 0)]));
}

#[test]
fn a_share_changes_by_its_named_values() {
    let definitions = load(None, None).unwrap();
    let mut text = String::from("ชื่อสื่อ,ประเภทสื่อ,วันที่ลงสื่อ,ทิศทางข่าว\n");
    for (month, tones) in [(5, ["ประโยชน์", "ประโยชน์", "เชิงลบ", ""]), (8, ["ประโยชน์", "เป็นกลาง", "เชิงลบ", "เชิงลบ"])]
    {
        for (day, tone) in (1..).zip(tones) {
            let _ = writeln!(text, "นสพ. ก,หนังสือพิมพ์,2026-0{month}-0{day},{tone}");
        }
    }
    let facts = facts(&definitions, &text, "2026-10-15");
    let results = results(&definitions, &facts, "2569-Q4");
    let found = change(&results, "tone-share", Against::Previous);
    assert_eq!((found.before.unwrap().denominator, found.after.denominator), (3, 4));
    let total = |tone: &str| found.parts.iter().find(|part| part.value.as_deref() == Some(tone)).unwrap().total;
    assert!(close(Some(total("beneficial")), 25.0 - 200.0 / 3.0) && close(Some(total("neutral")), 25.0));
    assert!(close(Some(total("damaging")), 50.0 - 100.0 / 3.0));
    assert!(found.parts.iter().all(|part| part.value.is_some()), "what names no tone is no part");
}

#[test]
fn the_rows_that_pulled_it_down_are_named_with_their_places_ten_at_most() {
    let definitions = load(None, None).unwrap();
    let mut news = News::default();
    news.add(MEETING, "2026-05-11", 15, 1).add(INSPECTION, "2026-05-12", 4, 0);
    news.add(MEETING, "2026-08-11", 4, 12).add(INSPECTION, "2026-08-12", 4, 0);
    let results = results(&definitions, &news.facts(&definitions, "2026-10-15"), "2569-Q4");
    let found = change(&results, "on-time-rate", Against::Previous);
    let [movers] = &found.movers[..] else { panic!("{:?}", found.movers) };
    assert_eq!((movers.bucket, movers.count, movers.rows.len()), (Bucket::Denominator, 12, 10));
    assert_eq!(found.parts[movers.part.unwrap()].value.as_deref(), Some("meeting"));
    // Twenty items of the quarter before, four in time: the first late one is the 25th, below the heads in row 26.
    let (_, place) = &movers.rows[0];
    assert!(place.to_string().ends_with("26"), "{place}");
}

#[test]
fn the_rows_that_lifted_it_are_those_that_count() {
    let definitions = load(None, None).unwrap();
    let mut news = News::default();
    news.add(MEETING, "2026-05-11", 1, 3).add(INSPECTION, "2026-05-12", 2, 2);
    news.add(MEETING, "2026-08-11", 3, 1).add(INSPECTION, "2026-08-13", 2, 2);
    let results = results(&definitions, &news.facts(&definitions, "2026-10-15"), "2569-Q4");
    let found = change(&results, "on-time-rate", Against::Previous);
    let [movers] = &found.movers[..] else { panic!("{:?}", found.movers) };
    assert_eq!((movers.bucket, movers.count), (Bucket::Numerator, 3));
}

#[test]
fn without_anything_to_compare_with_nothing_is_compared_and_it_is_said() {
    let definitions = load(None, None).unwrap();
    let mut news = News::default();
    news.add(MEETING, "2026-08-11", 3, 1);
    let results = results(&definitions, &news.facts(&definitions, "2026-10-15"), "2569-Q4");
    let found = change(&results, "on-time-rate", Against::Previous);
    assert!(found.before.is_none() && found.parts.is_empty() && found.movers.is_empty() && found.mix().is_none());
    let said = leading_sentences(&results, &definitions, Language::Thai);
    let (_, sentence) = said.iter().find(|(indicator, _)| indicator.id == "on-time-rate").unwrap();
    assert!(sentence.ends_with("ไม่มีข้อมูลเปรียบเทียบ"), "{sentence}");
    assert!(!results.changes.iter().any(|change| change.indicator == "satisfaction-rate"), "nothing in the period");
}

#[test]
fn a_period_that_is_not_over_is_held_against_the_same_part() {
    let definitions = load(None, None).unwrap();
    let mut news = News::default();
    news.add(MEETING, "2025-08-10", 1, 0).add(MEETING, "2025-08-20", 0, 5);
    news.add(MEETING, "2026-05-14", 2, 0).add(MEETING, "2026-05-16", 0, 5);
    news.add(MEETING, "2026-07-11", 3, 1);
    let facts = news.facts(&definitions, "2026-08-15");
    let results = results(&definitions, &facts, "2569-Q4");
    let previous = change(&results, "on-time-rate", Against::Previous);
    assert_eq!((previous.until, previous.before.unwrap().denominator), ("2026-05-15".parse().ok(), 2));
    let last_year = change(&results, "on-time-rate", Against::LastYear);
    assert_eq!((last_year.until, last_year.before.unwrap().denominator), ("2025-08-15".parse().ok(), 1));
}

#[test]
fn a_whole_year_has_one_comparison() {
    let definitions = load(None, None).unwrap();
    let mut news = News::default();
    news.add(MEETING, "2025-08-10", 1, 1).add(MEETING, "2026-07-11", 3, 1);
    let results = results(&definitions, &news.facts(&definitions, "2026-10-15"), "2569");
    let own: Vec<_> = results.changes.iter().filter(|change| change.indicator == "on-time-rate").collect();
    assert_eq!(own.len(), 1);
    assert_eq!((own[0].against, own[0].period), (Against::LastYear, Period::Year(2568)));
    // One type only: nothing is taken apart, and all late rows or all that count are the whole's.
    assert_eq!((own[0].by.as_deref(), own[0].movers[0].part, own[0].movers[0].count), (None, None, 3));
}

#[test]
fn respondents_are_neither_compared_by_group_nor_pointed_at() {
    let definitions = load(None, None).unwrap();
    let mut text = String::from("ประทับเวลา,สถานะ,ด้านข่าว [ก],ด้านเว็บ [ข]\n");
    for (month, levels) in [(5, "มากที่สุด,มาก"), (8, "น้อย,น้อยที่สุด")]
    {
        for group in ["ครู", "ผู้ปกครอง"] {
            for day in 1..=9 {
                let _ = writeln!(text, "{day}/{month}/2569 9:00,{group},{levels}");
            }
        }
    }
    let facts = facts(&definitions, &text, "2026-10-15");
    let frame: Option<&FactFrame> = facts.tables.get("answers");
    assert!(frame.is_some_and(|frame| !frame.places.is_empty()));
    let results = results(&definitions, &facts, "2569-Q4");
    let found = change(&results, "satisfaction-rate", Against::Previous);
    assert!(found.difference().unwrap().signum() < 0);
    assert_eq!(found.by.as_deref(), Some("section"));
    assert!(results.changes.iter().all(|change| change.by.as_deref() != Some("group")));
    assert!(results.changes.iter().all(|change| change.movers.is_empty()));
}
