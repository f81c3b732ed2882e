//! Surveys as offices keep them: on which scale they are read, what is said of doubts, and what never leaves the reader.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use pramoen::definition::{Definitions, LabelSet, Pin, load};
use pramoen::ingest::{InputFile, read};
use pramoen::model::dataset::{Dataset, RowCounts};
use pramoen::model::ledger::Values;
use pramoen::model::survey::WITHHELD;
use pramoen::model::target::Verdict;
use proptest::prelude::*;
use proptest::test_runner::Config;
use rust_xlsxwriter::{Format, Workbook};

fn definitions() -> &'static Definitions {
    static DEFINITIONS: LazyLock<Definitions> = LazyLock::new(|| load(None, None).unwrap());
    &DEFINITIONS
}

/// Reads one file under a name.
fn read_file(name: &str, bytes: &[u8], definitions: &Definitions) -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(Path::new(name).file_name().unwrap());
    fs::write(&path, bytes).unwrap();
    let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    read(&[InputFile { name: name.into(), path }], definitions, as_of, &|_| {})
}

/// Reads a table whose cells are parted by `|`, as a text file.
fn read_table(table: &str) -> Dataset {
    read_file("สำรวจ.csv", csv(table).as_bytes(), definitions())
}

fn csv(table: &str) -> String {
    let rows = table.trim().lines().map(|line| {
        let cells: Vec<_> = line.split('|').map(|cell| format!("\"{}\"", cell.trim().replace("\\n", "\n"))).collect();
        cells.join(",")
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// A survey of one item for each column, whose rows are respondents of one day.
fn respondents(header: &str, rows: &[&str]) -> String {
    let mut table = format!("ประทับเวลา | {header}");
    for row in rows {
        write!(table, "\n17/4/2569, 12:00:35 | {row}").unwrap();
    }
    table
}

/// The issues as `code address facts`.
fn issues(dataset: &Dataset) -> Vec<String> {
    let say = |issue: &pramoen::issue::Issue| {
        let cell = issue.location.cell.map(|cell| format!(" {cell}")).unwrap_or_default();
        let facts: Vec<_> = issue.problem.facts().into_iter().map(|(_, fact)| fact).collect();
        format!("{}{cell} {}", issue.problem.code(), facts.join("; ")).trim().to_owned()
    };
    dataset.issues.iter().map(say).collect()
}

fn codes(dataset: &Dataset) -> Vec<&str> {
    dataset.issues.iter().map(|issue| issue.problem.code()).collect()
}

fn counted(dataset: &Dataset, form: &str) -> RowCounts {
    let mut sum = RowCounts::default();
    dataset.tables[form].sources.iter().for_each(|source| sum += source.rows);
    assert_eq!(sum.read, sum.kept + sum.duplicate + sum.rejected + sum.ignored);
    sum
}

/// The answers as `section/item score of scale`; a tally's with `x count`, what is no level as its state.
fn answers(dataset: &Dataset, form: &str) -> Vec<String> {
    let frame = &dataset.tables[form].frame;
    let text = |name: &str| frame.column(name).unwrap().str().unwrap().clone();
    let number = |name: &str| frame.column(name).unwrap().f64().unwrap().clone();
    let (section, item, state) = (text("section"), text("item"), text("state"));
    let (score, scale, weight) = (number("score"), number("scale"), number("weight"));
    (0..frame.height())
        .map(|row| {
            let section = section.get(row).map(|section| format!("{section}/")).unwrap_or_default();
            let said = match score.get(row) {
                Some(score) => format!("{score} of {}", scale.get(row).unwrap()),
                None => state.get(row).unwrap().to_owned(),
            };
            let times = if form == "survey" { String::new() } else { format!(" x {}", weight.get(row).unwrap()) };
            format!("{section}{} {said}{times}", item.get(row).unwrap())
        })
        .collect()
}

/// The levels of the first item and the scale that they are of.
fn levels(dataset: &Dataset) -> Vec<String> {
    let all = answers(dataset, "survey");
    let first = all[0].split(' ').next().unwrap().to_owned();
    all.iter().filter_map(|answer| answer.strip_prefix(&format!("{first} "))).map(ToOwned::to_owned).collect()
}

fn days(dataset: &Dataset, form: &str) -> Vec<String> {
    let dates = dataset.tables[form].frame.column("date").unwrap().date().unwrap().physical().clone();
    let day = |days: i32| (NaiveDate::default() + chrono::TimeDelta::days(days.into())).to_string();
    let mut days: Vec<_> = dates.iter().map(|date| date.map_or_else(|| "-".to_owned(), day)).collect();
    days.dedup();
    days
}

#[test]
fn every_label_set_is_read_from_the_highest_level_to_the_lowest() {
    let likert = &definitions().likert;
    for set in &likert.set {
        let labels: Vec<&str> = set.level.iter().map(|level| level.labels[0].as_str()).collect();
        let scale = labels.len();
        // Numbers beside labels settle the level, whichever way round they stand; and the scale, but where a longer one
        // gives the same labels the same numbers.
        let longer = likert.set.iter().filter(|other| other.level.len() > scale);
        let within = |other: &LabelSet| {
            set.level.iter().all(|level| {
                other.level.iter().any(|own| own.score == level.score && own.labels.contains(&level.labels[0]))
            })
        };
        let certain = !longer.clone().any(within);
        for style in ["{n} - {l}", "{n} ({l})", "{l} ({n})", "{n}. {l}", " {l}  = {n} "] {
            let written: Vec<String> = (0..scale)
                .map(|place| style.replace("{n}", &(scale - place).to_string()).replace("{l}", labels[place]))
                .map(|answer| format!("{answer} | {answer}"))
                .collect();
            let dataset = read_table(&respondents("ก | ข", &written.iter().map(String::as_str).collect::<Vec<_>>()));
            let expected: Vec<_> = (1..=scale).rev().map(|level| format!("{level} of {scale}")).collect();
            assert!(!certain || levels(&dataset) == expected, "{} {style}: {:?}", set.id, levels(&dataset));
            assert!(!codes(&dataset).contains(&"unknown-answer"), "{} {style}", set.id);
        }
        // So does the header, for labels alone.
        let written: Vec<String> = labels.iter().map(|label| format!("{label} | {label}")).collect();
        let header = format!("ก (1-{scale}) | ข (1-{scale})");
        let dataset = read_table(&respondents(&header, &written.iter().map(String::as_str).collect::<Vec<_>>()));
        let said = answers(&dataset, "survey");
        assert!(said[0].ends_with(&format!("{scale} of {scale}")), "{}: {said:?}", set.id);
        assert!(said[said.len() - 1].ends_with(&format!("1 of {scale}")), "{}: {said:?}", set.id);
    }
}

#[test]
fn a_label_that_is_part_of_another_is_never_taken_for_it() {
    let rows =
        ["มากที่สุด | เห็นด้วย", "มาก | ไม่เห็นด้วย", "น้อยที่สุด | เห็นด้วยอย่างยิ่ง", "น้อย | ไม่แน่ใจ", "ปานกลาง | ไม่เห็นด้วยอย่างยิ่ง"];
    let dataset = read_table(&respondents("ก | ข", &rows));
    let expected = ["5 of 5", "4 of 5", "4 of 5", "2 of 5", "1 of 5", "5 of 5", "2 of 5", "3 of 5", "3 of 5", "1 of 5"];
    let found: Vec<_> =
        answers(&dataset, "survey").iter().map(|answer| answer[answer.len() - 6..].to_owned()).collect();
    assert_eq!(found, expected);
    assert_eq!(codes(&dataset), ["scale-differs"]);
}

#[test]
fn a_shorter_scale_never_wins_because_nobody_chose_the_extremes() {
    let rows = ["มาก | น้อย", "ปานกลาง | มาก", "น้อย | ปานกลาง"];
    let dataset = read_table(&respondents("ก | ข", &rows));
    assert_eq!(levels(&dataset), ["4 of 5", "3 of 5", "2 of 5"]);
    assert_eq!(issues(&dataset), ["scale-assumed B1 มากที่สุด-น้อยที่สุด; มาก-ปานกลาง-น้อย (3 ระดับ)"]);
    let told = ["แบบสอบถาม มาตราส่วน 3 ระดับ", "แบบสอบถาม (3 = มาก, 2 = ปานกลาง, 1 = น้อย)", "ความพึงพอใจ (1-3)"];
    for title in told {
        let dataset = read_table(&format!("{title} |\n{}", respondents("ก | ข", &rows)));
        assert_eq!(levels(&dataset), ["3 of 3", "2 of 3", "1 of 3"], "{title}");
        assert_eq!(issues(&dataset), Vec::<String>::new(), "{title}");
    }
    let mut own = load(None, None).unwrap();
    own.rules.likert.pinned = vec![Pin { survey: "สำรวจ".into(), set: "amount-3".into() }];
    let dataset = read_file("สำรวจ.csv", csv(&respondents("ก | ข", &rows)).as_bytes(), &own);
    assert_eq!(levels(&dataset), ["3 of 3", "2 of 3", "1 of 3"], "the office has settled it");
}

#[test]
fn four_words_of_quality_are_four_levels_unless_a_fifth_is_among_them() {
    let four = ["ดีมาก | ดี", "ดี | พอใช้", "พอใช้ | ควรปรับปรุง", "ปรับปรุง | ดีมาก"];
    let dataset = read_table(&respondents("ก | ข", &four));
    assert_eq!(levels(&dataset), ["4 of 4", "3 of 4", "2 of 4", "1 of 4"]);
    assert_eq!(issues(&dataset), Vec::<String>::new());
    let mut five = four.to_vec();
    five.push("แย่ | แย่");
    let dataset = read_table(&respondents("ก | ข", &five));
    assert_eq!(levels(&dataset), ["5 of 5", "4 of 5", "3 of 5", "1 of 5", "2 of 5"]);
    five[4] = "ปานกลาง | ปานกลาง";
    let dataset = read_table(&respondents("ก | ข", &five));
    assert_eq!(levels(&dataset), ["5 of 5", "4 of 5", "2 of 5", "1 of 5", "3 of 5"]);
}

#[test]
fn bare_numbers_are_of_five_unless_the_answers_or_a_header_say_otherwise() {
    let five = read_table(&respondents("ก | ข", &["5 | 4", "๓ | 2", "1 | 5 คะแนน"]));
    assert_eq!(levels(&five), ["5 of 5", "3 of 5", "1 of 5"]);
    assert_eq!(issues(&five), Vec::<String>::new());
    let low = read_table(&respondents("ก | ข", &["4 | 4", "3 | 2", "1 | 3"]));
    assert_eq!(levels(&low), ["4 of 5", "3 of 5", "1 of 5"]);
    assert_eq!(issues(&low), ["scale-assumed B1 1-5; 1-4"]);
    let four = read_table(&respondents("ก (1-4) | ข (4 = ดีมาก)", &["4 | 4", "3 | 2", "1 | 3"]));
    assert_eq!(answers(&four, "survey")[..2], ["ก (1-4) 4 of 4", "ข (4 = ดีมาก) 4 of 4"]);
    let ten = read_table(&respondents("ก | ข", &["10 | 9", "8 | 7", "3 | 10"]));
    assert_eq!(levels(&ten), ["10 of 10", "8 of 10", "3 of 10"]);
    // A slip beyond the scale is no proof of another.
    let slip = read_table(&respondents("ก | ข", &["5 | 4", "3 | 2", "8 | 5", "4 | 4", "5 | 5", "3 | 4"]));
    assert_eq!(levels(&slip), ["5 of 5", "3 of 5", "unreadable", "4 of 5", "5 of 5", "3 of 5"]);
    assert_eq!(issues(&slip), ["unknown-answer B4 ก; 8; none"]);
}

#[test]
fn a_scale_from_zero_is_refused_and_named() {
    let dataset = read_table(&respondents("ให้คะแนน 0-10 | ข | ค", &["9 | 5 | 4", "0 | 4 | 3", "7 | 5 | 1"]));
    assert_eq!(issues(&dataset), ["scale-from-zero B1 ให้คะแนน 0-10"]);
    let refused: Vec<_> = answers(&dataset, "survey").into_iter().filter(|answer| answer.contains("ให้")).collect();
    assert!(refused.iter().all(|answer| answer.ends_with("unreadable")), "{refused:?}");
    let dataset = read_table(&respondents("ให้คะแนน | ประเมิน", &["9 | 10", "0 | 8", "7 | 6"]));
    assert_eq!(codes(&dataset), ["scale-from-zero"]);
}

#[test]
fn a_slip_costs_its_cell_and_proposes_the_label_but_a_second_scale_stops_the_column() {
    let mut rows = vec!["มากที่สุด | มากที่สุด"; 8];
    rows.extend(["ปานกลาง | น้อย่ที่สุด", "น้อยที่สุด | แปลก"]);
    let dataset = read_table(&respondents("ก | ข", &rows));
    assert_eq!(issues(&dataset), ["unknown-answer C10 ข; น้อย่ที่สุด; น้อยที่สุด", "unknown-answer C11 ข; แปลก; none"]);
    let mut rows = vec!["มากที่สุด | มากที่สุด"; 6];
    rows.extend(["มาก | ดีมาก", "มาก | ดี", "มาก | ดีมาก", "มาก | ไม่ทราบ"]);
    let dataset = read_table(&respondents("ก | ข", &rows));
    assert_eq!(issues(&dataset), ["scale-mixed C1 ข; มากที่สุด-น้อยที่สุด; ดีมาก, ดี"]);
    let second: Vec<_> = answers(&dataset, "survey").into_iter().filter(|answer| answer.starts_with('ข')).collect();
    assert_eq!(second.iter().filter(|answer| answer.ends_with("unreadable")).count(), 9);
    assert_eq!(second[9], "ข not-applicable");
}

#[test]
fn a_grid_may_have_a_scale_of_its_own() {
    let header = "ด้านข่าว [ถูกต้อง] | ด้านข่าว [ทันเวลา] | ภาพรวม [เว็บไซต์] | ภาพรวม [เพจ] | คะแนนรวมของท่าน (1-10)";
    let rows = ["มากที่สุด | มาก | ดีมาก | ดี | 9", "มาก | ปานกลาง | ดี | พอใช้ | 10", "น้อย | N/A | พอใช้ | ควรปรับปรุง | 4"];
    let dataset = read_table(&respondents(header, &rows));
    let said = answers(&dataset, "survey");
    let expected = [
        "ด้านข่าว/ถูกต้อง 5 of 5",
        "ด้านข่าว/ทันเวลา 4 of 5",
        "ภาพรวม/เว็บไซต์ 4 of 4",
        "ภาพรวม/เพจ 3 of 4",
        "คะแนนรวมของท่าน (1-10) 9 of 10",
    ];
    assert_eq!(said[..5], expected);
    assert_eq!(said[11], "ด้านข่าว/ทันเวลา not-applicable");
    assert_eq!(codes(&dataset), ["scale-differs", "scale-differs"]);
}

#[test]
fn a_google_form_in_english_keeps_no_person() {
    let dataset = read_table(
        "
        Timestamp | Email Address | Score | Username | Name | LINE ID | I agree to the PDPA notice | Group | Service [Polite] | Service [Fast] | Comments
        2026/07/05 9:05:00 AM GMT+7 | MARKER@x | 5 / 5 | MARKER | MARKER | MARKER | Yes | Teacher | Very satisfied | Satisfied | MARKER
        2026/07/06 9:05:00 PM GMT+7 | MARKER@x | 4 / 5 | MARKER | MARKER | MARKER | Yes | Parent | neutral | Very Dissatisfied | MARKER
        2026/07/06 9:05:00 PM GMT+7 | MARKER@x | 4 / 5 | MARKER | MARKER | MARKER | Yes | Parent | Dissatisfied | Don't know | MARKER
        ",
    );
    assert_eq!(issues(&dataset), ["personal-data K2 ข้อเสนอแนะ; 3"]);
    assert_eq!(
        answers(&dataset, "survey")[..4],
        ["Service/Polite 5 of 5", "Service/Fast 4 of 5", "Service/Polite 3 of 5", "Service/Fast 1 of 5"]
    );
    assert_eq!(days(&dataset, "survey"), ["2026-07-05", "2026-07-06"]);
    let everything = format!("{:?} {:?}", dataset.tables["survey"], dataset.issues);
    assert!(!everything.contains("MARKER"));
}

#[test]
fn time_stamps_of_either_order_are_read_by_the_sheets_own_evidence() {
    let stamps =
        |stamps: [&str; 2]| read_table(&format!("Timestamp | ก | ข\n{} | 5 | 4\n{} | 3 | 4", stamps[0], stamps[1]));
    assert_eq!(days(&stamps(["17/4/2026, 12:00:35", "5/4/2026, 12:00:35"]), "survey"), ["2026-04-17", "2026-04-05"]);
    assert_eq!(days(&stamps(["4/17/2026 12:00:35", "4/5/2026 9:00:00"]), "survey"), ["2026-04-17", "2026-04-05"]);
    assert_eq!(
        days(&stamps(["2026/07/05 9:05:00 หลังเที่ยง GMT+7", "2026/07/06 12:05:00 AM GMT+7"]), "survey"),
        ["2026-07-05", "2026-07-06"]
    );
    let elsewhere = stamps(["2026/07/05 9:05:00 PM GMT-5", "2026/07/06 9:05:00 AM GMT+7"]);
    assert_eq!(codes(&elsewhere), ["unreadable-date"], "another zone may be another day");
}

#[test]
fn questions_about_the_respondent_are_no_items() {
    let header = "อายุ (ปี) | 2. ระดับการศึกษา | ประสบการณ์ทำงาน (ปี) | ได้รับข่าวทาง | ท่านเห็นข่าวหรือไม่ | จำนวนครั้งที่ใช้บริการ | เห็นข่าวกี่วันต่อสัปดาห์ | ก | ข";
    let rows = [
        "3 | 2 | 5 | เว็บไซต์, เพจ | ใช่ | 1 | 7 | มาก | น้อย",
        "2 | 1 | 9 | เพจ | ไม่ใช่ | 2 | 6 | มากที่สุด | มาก",
        "4 | 2 | 10 | เพจ | ใช่ | 5 | 7 | มาก | ปานกลาง",
        "1 | 3 | 2 | ไลน์ | ใช่ | 3 | 2 | มาก | น้อยที่สุด",
    ];
    let dataset = read_table(&respondents(header, &rows));
    let items: std::collections::BTreeSet<_> =
        answers(&dataset, "survey").iter().map(|answer| answer.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(items.into_iter().collect::<Vec<_>>(), ["ก", "ข"]);
}

#[test]
fn a_survey_typed_from_paper_is_dated_by_its_column_or_by_its_title() {
    let dataset = read_table(
        "
        สำนักงานเขตพื้นที่การศึกษาตัวอย่าง | |
        แบบสอบถามความพึงพอใจ ไตรมาสที่ 4 ปีงบประมาณ 2569 | |
        ชุดที่ | สถานะ | 1. ถูกต้อง | 2. ทันเวลา
        1 | ครู | 5 | 4
        2 | ผู้ปกครอง | 3 |
        3 | ครู | |
        | ครู | 4 | 4
        รวม | | 8 | 4
        ค่าเฉลี่ย | | 4.00 | 4.00
        S.D. | | 1.41 | 0.00
        ",
    );
    assert_eq!(issues(&dataset), ["missing-value A7 ชุดที่"]);
    assert_eq!(
        answers(&dataset, "survey"),
        ["1. ถูกต้อง 5 of 5", "2. ทันเวลา 4 of 5", "1. ถูกต้อง 3 of 5", "2. ทันเวลา missing"]
    );
    assert_eq!(days(&dataset, "survey"), ["2026-09-30"]);
    assert_eq!(
        counted(&dataset, "survey"),
        RowCounts { read: 7, kept: 2, rejected: 1, ignored: 4, ..RowCounts::default() }
    );
    let survey = dataset.tables["survey"].frame.column("survey").unwrap().clone();
    assert_eq!(survey.str().unwrap().get(0), Some("แบบสอบถามความพึงพอใจ ไตรมาสที่ 4 ปีงบประมาณ 2569"));

    let dated = read_table(
        "
        แบบประเมินการให้บริการ
        ลำดับ | วันที่ | ก | ข
        1 | 1 ก.ค. 2569 | 5 | 4
        2 | 31 ก.พ. 2569 | 5 | 4
        3 | | 5 | 4
        ",
    );
    assert_eq!(issues(&dated), ["unreadable-date B4 วันที่; 31 ก.พ. 2569", "undated-survey B2"]);
    assert_eq!(days(&dated, "survey"), ["2026-07-01", "-"]);
    let words = "ลำดับ | ก | ข | ค\n1 | มาก | น้อย | มาก\n2 | มาก | ปานกลาง | มากที่สุด";
    assert_eq!(codes(&read_table(words)), ["undated-survey"], "answers in words tell");
    // Ticks and small counts beside a running number are no answers.
    let others = [
        "ลำดับ | โครงการ | ไตรมาส 1 | ไตรมาส 2 | ไตรมาส 3\n1 | ก | 5 | 4 | 2\n2 | ข | 3 | 2 | 1",
        "ลำดับ | วันที่ | เรื่อง | เว็บ | เพจ | ไลน์\n1 | 1 ก.ค. 2569 | ก | 1 | 1 | 1\n2 | 2 ก.ค. 2569 | ข | 1 | 1 | 1",
    ];
    for other in others {
        assert!(!read_table(other).tables.contains_key("survey"), "{other}");
    }
}

#[test]
fn sections_stand_in_the_upper_row_of_a_header() {
    let merged = |top: u32| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("แบบสอบถาม ก.ค. 2569").unwrap();
        let plain = Format::new();
        sheet.merge_range(top, 0, top + 1, 0, "ชุดที่", &plain).unwrap();
        sheet.merge_range(top, 1, top, 2, "ด้านข่าว", &plain).unwrap();
        sheet.merge_range(top, 3, top, 4, "ด้านบริการ", &plain).unwrap();
        sheet.merge_range(top, 5, top + 1, 5, "ข้อเสนอแนะ", &plain).unwrap();
        sheet.write_row(top + 1, 1, ["ถูกต้อง", "ทันเวลา", "สุภาพ", "ถูกต้อง"]).unwrap();
        sheet.write_row(top + 2, 0, [1, 5, 4, 3, 2]).unwrap();
        sheet.write_row(top + 3, 0, [2, 4, 4, 5, 1]).unwrap();
        if top > 0 {
            sheet.write_string(0, 0, "สพป.ตัวอย่าง เขต 1").unwrap();
        }
        read_file("สำรวจ.xlsx", &book.save_to_buffer().unwrap(), definitions())
    };
    let expected = ["ด้านข่าว/ถูกต้อง 5 of 5", "ด้านข่าว/ทันเวลา 4 of 5", "ด้านบริการ/สุภาพ 3 of 5", "ด้านบริการ/ถูกต้อง 2 of 5"];
    for top in [0, 2] {
        let dataset = merged(top);
        assert_eq!(issues(&dataset), Vec::<String>::new());
        assert_eq!(answers(&dataset, "survey")[..4], expected);
        assert_eq!(days(&dataset, "survey"), ["2026-07-31"]);
        assert_eq!(counted(&dataset, "survey"), RowCounts { read: 2, kept: 2, ..RowCounts::default() });
        let columns: Vec<u32> = expected
            .iter()
            .map(|answer| answer.rsplit_once(" of").unwrap().0.rsplit_once(' ').unwrap().0)
            .map(|name| {
                dataset.tables["survey"].sources[0].columns[&format!("{}]", name.replacen('/', " [", 1))].column
            })
            .collect();
        assert_eq!(columns, [1, 2, 3, 4]);
    }
    let text = "ชุดที่ | ด้านข่าว | | ด้านบริการ |\n | ถูกต้อง | ทันเวลา | สุภาพ | ถูกต้อง\n1 | 5 | 4 | 3 | 2\n2 | 4 | 4 | 5 | 1";
    assert_eq!(answers(&read_table(text), "survey")[..4], expected);
    let text = " | ด้านข่าว | | ด้านบริการ |\nชุดที่ | ถูกต้อง | ทันเวลา | สุภาพ | ถูกต้อง\n1 | 5 | 4 | 3 | 2\n2 | 4 | 4 | 5 | 1";
    assert_eq!(answers(&read_table(text), "survey")[..4], expected);
}

#[test]
fn a_survey_on_its_side_is_refused_with_what_to_do() {
    let sides = [
        "รายการ | คนที่ 1 | คนที่ 2 | คนที่ 3\nถูกต้อง | มาก | มากที่สุด | น้อย\nทันเวลา | มาก | มาก | ปานกลาง",
        "รายการ | 1 | 2 | 3 | 4 | 5 | 6\nถูกต้อง | 5 | 4 | 5 | 3 | 4 | 5\nทันเวลา | 3 | 4 | 5 | 5 | 4 | 5",
        "รายการ | 1 | 2 | 3 | 4 | 5\nถูกต้อง | 5 | 4 | 5 | 3 | 4\nทันเวลา | 3 | 4 | 5 | 5 | 5",
        "ลำดับ | รายการ | 1 | 2 | 3 | 4 | 5 | 6\n1 | ถูกต้อง | 5 | 4 | 5 | 3 | 4 | 5\n2 | ทันเวลา | 3 | 4 | 5 | 5 | 4 | 5",
        "ประทับเวลา | 1/7/2569, 9:00:00 | 2/7/2569, 9:00:00 | 3/7/2569, 9:00:00\nถูกต้อง | มาก | น้อย | มาก\nทันเวลา | มาก | น้อย | มาก",
    ];
    for side in sides {
        let dataset = read_table(side);
        assert_eq!(issues(&dataset), ["transposed-survey A1"], "{side}");
        assert!(dataset.tables.is_empty(), "{side}");
    }
    let months = "รายการ | 1 | 2 | 3 | 4 | 5 | 6\nข่าว | 25 | 14 | 0 | 33 | 8 | 5\nภาพ | 3 | 40 | 5 | 51 | 4 | 5";
    assert_eq!(codes(&read_table(months)), ["unrecognised-sheet"]);
}

#[test]
fn a_tally_has_the_levels_of_its_header() {
    let tally = |header: &str, counts: &str| {
        let table = format!("ผลสำรวจไตรมาสที่ 4 ปีงบประมาณ 2569\nรายการ | {header}\nก | {counts}");
        (answers(&read_table(&table), "survey-tally"), issues(&read_table(&table)))
    };
    let cases = [
        ("5 | 4 | 3 | 2 | 1", "9 | 8 | 7 | 6 | 5", 5),
        ("1 | 2 | 3 | 4 | 5", "5 | 60 | 7 | 8 | 9", 5),
        ("มากที่สุด | มาก | ปานกลาง | น้อย | น้อยที่สุด", "9 | 8 | 7 | 6 | 5", 5),
        ("5 (มากที่สุด) | 4 (มาก) | 3 (ปานกลาง) | 2 (น้อย) | 1 (น้อยที่สุด)", "9 | 8 | 7 | 6 | 5", 5),
        (
            "มากที่สุด (คน) | ร้อยละ | มาก (คน) | ร้อยละ | ปานกลาง (คน) | ร้อยละ | น้อย (คน) | ร้อยละ | น้อยที่สุด (คน) | ร้อยละ",
            "9 | 25.71 | 8 | 1 | 7 | 1 | 6 | 1 | 5 | 1",
            5,
        ),
        ("ดีมาก | ดี | พอใช้ | ควรปรับปรุง", "9 | 8 | 7 | 6", 4),
        ("4 | 3 | 2 | 1", "9 | 8 | 7 | 6", 4),
        ("มาก | ปานกลาง | น้อย", "9 | 8 | 7", 3),
        ("Excellent | Good | Fair | Poor", "9 | 8 | 7 | 6", 4),
        ("10 | 9 | 8 | 7 | 6 | 5 | 4 | 3 | 2 | 1", "9 | 8 | 7 | 6 | 5 | 4 | 3 | 2 | 1 | 0", 10),
    ];
    for (header, counts, scale) in cases {
        let (said, issues) = tally(header, counts);
        assert_eq!(issues, Vec::<String>::new(), "{header}");
        assert_eq!(said.len(), scale, "{header}");
        assert!(said[0].starts_with(&format!("ก {scale} of {scale} x 9")), "{header}: {said:?}");
    }
    assert_eq!(
        codes(&read_table("รายการ | 1 | 2 | 3 | 4\nงบ | 5 | 6 | 7 | 8")),
        ["unrecognised-sheet"],
        "quarters rise"
    );
}

#[test]
fn a_tally_may_have_numbers_and_shares_below_each_level() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("ไตรมาสที่ 4 ปีงบประมาณ 2569").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 1, 0, "รายการ", &plain).unwrap();
    for (place, label) in (0_u16..).zip(["มากที่สุด", "มาก", "ปานกลาง", "น้อย", "น้อยที่สุด"])
    {
        sheet.merge_range(0, 1 + 2 * place, 0, 2 + 2 * place, label, &plain).unwrap();
        sheet.write_row(1, 1 + 2 * place, ["ร้อยละ", "จำนวน"]).unwrap();
        sheet.write_row(2, 1 + 2 * place, [20, 10 + u32::from(place)]).unwrap();
    }
    sheet.write_string(2, 0, "ถูกต้อง").unwrap();
    let dataset = read_file("สำรวจ.xlsx", &book.save_to_buffer().unwrap(), definitions());
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert_eq!(answers(&dataset, "survey-tally")[..2], ["ถูกต้อง 5 of 5 x 10", "ถูกต้อง 4 of 5 x 11"]);
    assert_eq!(counted(&dataset, "survey-tally"), RowCounts { read: 1, kept: 1, ..RowCounts::default() });
}

#[test]
fn the_means_and_totals_of_a_tally_are_held_against_its_counts() {
    let dataset = read_table(
        "
        ผลสำรวจไตรมาสที่ 4 ปีงบประมาณ 2569
        รายการ | 5 | 4 | 3 | 2 | 1 | ไม่เกี่ยวข้อง | รวม | ค่าเฉลี่ย | S.D.
        ด้านข่าว | | | | | | | | 4.2 |
        ก | 40 | 41 | 10 | 5 | 4 | | 100 | 4.08 | 1.03
        ข | 50 | 25 | 25 | 0 | 0 | 3 | 103 | 4.3 | 0.83
        ค | 50 | 25 | 25 | | | 3 | 100 | 4.25 | 0.83
        ง | 50 | 25 | 25 | 0 | 0 | 0 | 101 | 4.35 | 0.83
        รวม | 190 | 116 | 85 | 5 | 4 | | 400 | 4.2 |
        ",
    );
    let expected = [
        "figure-differs I5 ค่าเฉลี่ย; 4.3; 4.25",
        "figure-differs H7 รวม; 101; 100",
        "figure-differs I7 ค่าเฉลี่ย; 4.35; 4.25",
    ];
    assert_eq!(issues(&dataset), expected);
    let said = answers(&dataset, "survey-tally");
    assert_eq!(said[10], "ด้านข่าว/ข not-applicable x 3");
    assert_eq!(counted(&dataset, "survey-tally"), RowCounts { read: 6, kept: 4, ignored: 2, ..RowCounts::default() });
    let rounded = read_table(
        "งวด 2569-Q4 |\nรายการ | 5 | 4 | 3 | 2 | 1 | x̄\nก | 50 | 25 | 25 | 0 | 0 | 4.3\nข | 100 | 0 | 0 | 0 | 0 | 5",
    );
    assert_eq!(issues(&rounded), Vec::<String>::new(), "one decimal is all that the column shows");
}

#[test]
fn a_row_that_sums_up_its_section_heads_it_and_is_not_counted_again() {
    let dataset = read_table(
        "
        ผลสำรวจไตรมาสที่ 4 ปีงบประมาณ 2569
        รายการ | 5 | 4 | 3 | 2 | 1
        ด้านข่าว | 60 | 30 | 10 | 0 | 0
        1. ถูกต้อง | 40 | 10 | 0 | 0 | 0
        2. ทันเวลา | 20 | 20 | 10 | 0 | 0
        ด้านบริการ | | | | |
        3. สุภาพ | 30 | 20 | 0 | 0 | 0
        4. รวดเร็ว | 30 | 20 | 0 | 0 | 0
        5. รวมข่าวไว้ที่เดียว | 10 | 10 | 10 | 10 | 10
        ",
    );
    assert_eq!(issues(&dataset), Vec::<String>::new());
    let highest: Vec<_> = answers(&dataset, "survey-tally").into_iter().step_by(5).collect();
    let expected = [
        "ด้านข่าว/1. ถูกต้อง 5 of 5 x 40",
        "ด้านข่าว/2. ทันเวลา 5 of 5 x 20",
        "ด้านบริการ/3. สุภาพ 5 of 5 x 30",
        "ด้านบริการ/4. รวดเร็ว 5 of 5 x 30",
        "ด้านบริการ/5. รวมข่าวไว้ที่เดียว 5 of 5 x 10",
    ];
    assert_eq!(highest, expected);
}

#[test]
fn no_sheet_of_answers_makes_the_reader_fail_or_loses_a_row() {
    let piece = prop_oneof![
        "[0-9๐-๙]{1,4}",
        "[ ()\\[\\]=.,/+*-]",
        Just("มาก".to_owned()),
        Just("ที่สุด".to_owned()),
        Just("ระดับ".to_owned()),
        Just("ถึง".to_owned()),
        Just("คะแนน".to_owned()),
        Just("รวม".to_owned()),
        Just("จำนวน".to_owned()),
        Just("ร้อยละ".to_owned()),
        Just("ดี".to_owned()),
        Just("Very ".to_owned()),
        "\\PC{0,3}",
    ];
    let cell = prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat().replace('"', ""));
    let heads = prop::sample::select(vec!["ประทับเวลา", "ชุดที่", "รายการ", "ลำดับ", "แบบสอบถาม"]);
    let table = (heads, prop::collection::vec(prop::collection::vec(cell, 6), 2..9));
    proptest!(Config { cases: 150, failure_persistence: None, ..Config::default() }, |((head, rows) in table)| {
        let mut text = String::new();
        for (place, row) in rows.iter().enumerate() {
            let first = if place == 0 { head } else { row[0].as_str() };
            let cells: Vec<_> = [first].into_iter().chain(row.iter().map(String::as_str)).map(|cell| format!("\"{cell}\"")).collect();
            writeln!(text, "{}", cells.join(",")).unwrap();
        }
        let dataset = read_file("สำรวจ.csv", text.as_bytes(), definitions());
        prop_assert!(!codes(&dataset).contains(&"unreadable-file"), "{:?} {text}", issues(&dataset));
        for form in dataset.tables.keys() {
            counted(&dataset, form);
        }
        prop_assert!(pramoen::derive::derive(&dataset, definitions(), NaiveDate::from_ymd_opt(2026, 10, 15).unwrap()).is_ok());
    });
}

#[test]
fn any_table_of_respondents_in_any_set_and_spelling_reads_back() {
    let sets: Vec<Vec<Vec<String>>> = definitions()
        .likert
        .set
        .iter()
        .map(|set| set.level.iter().rev().map(|level| level.labels.clone()).collect())
        .collect();
    let table = (0..sets.len()).prop_flat_map(|set| {
        (
            Just(set),
            prop::collection::vec(
                prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_u8..6), 3),
                4..20,
            ),
        )
    });
    proptest!(Config { cases: 60, failure_persistence: None, ..Config::default() }, |((set, table) in table)| {
        let levels = &sets[set];
        let mut expected = Vec::new();
        let mut rows = Vec::new();
        for row in &table {
            let mut cells = Vec::new();
            for (level, label, style) in row {
                let place = level.index(levels.len());
                let (label, number) = (&levels[place][label.index(levels[place].len())], place + 1);
                let (text, state) = match style {
                    0 => (String::new(), None),
                    1 => ("ไม่เกี่ยวข้อง".to_owned(), None),
                    2 => (format!("{number} - {label}"), Some(number)),
                    3 => (format!(" {label} ({number})"), Some(number)),
                    4 => (format!("{number}.{}", label.to_uppercase()), Some(number)),
                    _ => (format!("ระดับ {number} {label}"), Some(number)),
                };
                expected.push(state.map_or_else(|| if *style == 0 { "missing" } else { "not-applicable" }.to_owned(), |number| format!("{number} of {}", levels.len())));
                cells.push(text);
            }
            rows.push(cells.join(" | "));
        }
        // Every item needs an answer, and the sheet every level, or another scale may know them as well.
        for place in 0..levels.len() {
            let all = format!("{} {}", place + 1, levels[place][0]);
            rows.push([all.as_str(); 3].join(" | "));
            expected.extend(vec![format!("{} of {}", place + 1, levels.len()); 3]);
        }
        let dataset = read_table(&format!("มาตราส่วน {} ระดับ |\n{}", levels.len(), respondents("ก | ข | ค", &rows.iter().map(String::as_str).collect::<Vec<_>>())));
        let found: Vec<_> = answers(&dataset, "survey").iter().map(|answer| answer.split_once(' ').unwrap().1.to_owned()).collect();
        prop_assert_eq!(found, expected, "{:?}", issues(&dataset));
    });
}

#[test]
fn comments_are_kept_with_their_place_and_without_their_writer() {
    let dataset = read_table(
        "
        ประทับเวลา | ชื่อ-สกุล | สถานะ | ก | ข | ข้อเสนอแนะ
        17/4/2569, 12:00:35 | สมหมาย ใจงาม | ครู | 5 | 4 | โทร ๐๘๑-๒๓๔-๕๖๗๘ หา สมหมาย
        18/4/2569, 12:00:35 | | ครู | 5 | 4 | ไม่มี
        19/4/2569, 12:00:35 | | ครู | 5 | 4 |
        | | ครู | 5 | 4 | ไม่มีวันที่จึงไม่นับ
        20/4/2569, 12:00:35 | | | | | =ดีแล้ว
        ",
    );
    let cut = pramoen::model::personal::CUT;
    let comments: Vec<_> = dataset
        .comments
        .iter()
        .map(|comment| {
            let text = comment.text.as_deref().unwrap_or("nothing").replace(cut, "…");
            format!("{} {} {text}", comment.location.cell.unwrap(), comment.date.unwrap())
        })
        .collect();
    let expected =
        ["F2 2026-04-17 โทร … หา …", "F3 2026-04-18 nothing", "F4 2026-04-19 nothing", "F6 2026-04-20 =ดีแล้ว"];
    assert_eq!(comments, expected);
    assert!(!format!("{dataset:?}").contains("สมหมาย"));
}

#[test]
fn what_is_cut_of_a_comment_depends_on_who_wrote_it() {
    let dataset = read_table(
        "
        ประทับเวลา | ชื่อ-สกุล | สถานะ | ก | ข | ข้อเสนอแนะ
        17/4/2569, 12:00:35 | | ครู | 5 | 4 | ขอบคุณ สมหมาย
        18/4/2569, 12:00:35 | สมหมาย ใจงาม | ครู | 5 | 4 | ขอบคุณ สมหมาย
        19/4/2569, 12:00:35 | | ครู | 5 | 4 | ขอบคุณ สมหมาย
        20/4/2569, 12:00:35 | สมชาย ใจงาม | ครู | 5 | 4 | ขอบคุณ สมหมาย
        ",
    );
    let texts: Vec<_> = dataset.comments.iter().map(|comment| comment.text.as_deref().unwrap()).collect();
    let cut = format!("ขอบคุณ {}", pramoen::model::personal::CUT);
    assert_eq!(texts, ["ขอบคุณ สมหมาย", &cut, "ขอบคุณ สมหมาย", "ขอบคุณ สมหมาย"]);
}

#[test]
fn respondents_are_held_against_the_population_that_the_office_states() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("pramoen.toml");
    let rows = ["5 | 4"; 3];
    let response = |text: &str| {
        fs::write(&settings, text).unwrap();
        let own = load(None, Some(&settings)).unwrap();
        let dataset = read_file("สำรวจ.csv", csv(&respondents("ก | ข", &rows)).as_bytes(), &own);
        let facts = pramoen::derive::derive(&dataset, &own, NaiveDate::from_ymd_opt(2026, 10, 15).unwrap()).unwrap();
        let measured = pramoen::indicator::measure(&facts, &own, "2569-Q3".parse().unwrap(), &[]).unwrap();
        let response = measured.surveys[0].response;
        let rate = response.rate().map(|rate| rate.percent_rounded(2).to_string());
        (response.respondents, rate, response.yamane(), response.krejcie_morgan())
    };
    assert_eq!(response("[survey]\npopulation = 200"), (3, Some("1.50".to_owned()), 134, 132));
    let of = "[survey]\npopulation = 200\n[[survey.of]]\nfile = \"สำ*.csv\"\npopulation = 100";
    assert_eq!(response(of), (3, Some("3.00".to_owned()), 80, 80));
    assert_eq!(response(""), (3, None, 385, 385));
}

#[test]
fn the_rows_behind_a_figure_tell_no_group_that_is_withheld_nor_any_of_another_period() {
    let of = |count: usize, row: &str| format!("{row}\n").repeat(count);
    let rows = [
        of(4, "13/7/2569, 09:00:00 | ครู | มาก | มาก"),
        of(5, "13/7/2569, 09:00:00 | นักเรียน | มาก | มาก"),
        of(9, "13/7/2569, 09:00:00 | ผู้ปกครอง | มาก | มาก"),
        of(9, "13/6/2569, 09:00:00 | ผู้ปกครอง | มาก | มาก"),
        of(9, "13/6/2569, 09:00:00 | | มาก | มาก"),
    ];
    let table = format!("ประทับเวลา | สถานะ | ข้อ 1 | ข้อ 2\n{}", rows.concat());
    let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    let facts = pramoen::derive::derive(&read_table(&table), definitions(), as_of).unwrap();
    let measured = pramoen::indicator::measure(&facts, definitions(), "2569-Q4".parse().unwrap(), &[]).unwrap();
    let ledger = measured.ledger.tables.iter().find(|ledger| ledger.table.id() == "answers").unwrap();
    let (Some(Values::Text(groups)), Some(Values::Date(days))) = (ledger.column("group"), ledger.column("date")) else {
        panic!("the rows have no group or no day");
    };
    let mut shown: BTreeMap<(u32, Option<&str>), usize> = BTreeMap::new();
    for (row, day) in days.iter().enumerate() {
        *shown.entry((day.unwrap().month(), groups.at(row))).or_default() += 1;
    }
    // Two answers each. Four teachers are too few, and would follow from the whole but for the pupils.
    let expected = [((6, None), 18), ((6, Some(WITHHELD)), 18), ((7, Some(WITHHELD)), 18), ((7, Some("ผู้ปกครอง")), 18)];
    assert_eq!(shown, BTreeMap::from(expected));
    let Some(Values::Text(items)) = ledger.column("item") else { panic!("the rows have no item") };
    assert!((0..ledger.rows()).all(|row| items.at(row) != Some(WITHHELD)), "nothing else is withheld");
}

#[test]
fn a_group_is_held_against_the_same_days_of_the_year_before_only_where_so_many_answered_by_then() {
    let of = |count: usize, row: &str| format!("{row}\n").repeat(count);
    let table = |teachers: usize| {
        let rows = [
            of(teachers, "13/10/2568, 09:00:00 | ครู | มาก | มาก"),
            // More teachers answered, but only later in that quarter.
            of(9, "13/12/2568, 09:00:00 | ครู | มาก | มาก"),
            of(9, "13/10/2568, 09:00:00 | นักเรียน | มาก | มาก"),
            of(9, "13/10/2568, 09:00:00 | ผู้ปกครอง | มาก | มาก"),
            of(5, "13/10/2569, 09:00:00 | ครู | มากที่สุด | มาก"),
            of(5, "13/10/2569, 09:00:00 | นักเรียน | มากที่สุด | มาก"),
            of(5, "13/10/2569, 09:00:00 | ผู้ปกครอง | มากที่สุด | มาก"),
        ];
        format!("ประทับเวลา | สถานะ | ข้อ 1 | ข้อ 2\n{}", rows.concat())
    };
    let verdict = |teachers: usize| {
        let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
        let facts = pramoen::derive::derive(&read_table(&table(teachers)), definitions(), as_of).unwrap();
        let measured = pramoen::indicator::measure(&facts, definitions(), "2570-Q1".parse().unwrap(), &[]).unwrap();
        let found = measured.measurements.iter().find(|found| {
            found.indicator == "satisfaction-growth"
                && found.period.to_string() == "2570-Q1"
                && found.breakdown.as_ref().is_some_and(|own| own.value.as_deref() == Some("ครู"))
        });
        let found = found.unwrap();
        assert!(found.partial && found.figure.value.is_some());
        found.figure.verdict
    };
    assert_eq!(verdict(4), Verdict::NoBaseline);
    assert_eq!(verdict(5), Verdict::Met);
}
