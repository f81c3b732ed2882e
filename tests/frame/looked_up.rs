//! What is written in braces, and what stands for it.

use std::sync::LazyLock;

use pramoen::definition::{Definitions, Digits, Language, load};
use pramoen::model::filling::Filling;
use pramoen::model::measurement::Measurement;
use pramoen::model::period::{Month, Period};
use pramoen::model::results::Results;
use pramoen::model::seal::Comparison;
use pramoen::model::survey::Line;
use pramoen::report::placeholder::{Placeholders, groups, list};
use pramoen::report::{document::Block, wording};

use super::office;

static DEFINITIONS: LazyLock<Definitions> = LazyLock::new(|| load(None, None).unwrap());
static RESULTS: LazyLock<Results> = LazyLock::new(|| office::results(&DEFINITIONS));

fn filling(written: &str) -> Filling {
    Placeholders::new(&RESULTS, &DEFINITIONS, Language::Thai).filling(written)
}

fn whole(indicator: &str, period: Period) -> &'static Measurement {
    RESULTS.whole(indicator, period).unwrap()
}

/// The value of a measurement as a filling says it.
fn value(found: &Measurement) -> (f64, bool, String) {
    let value = found.figure.value.unwrap();
    (value.to_f64(), value.percent, wording::value(value, found.figure.threshold))
}

fn number(written: &str) -> (f64, bool, String) {
    match filling(written) {
        Filling::Number { value, percent, written, .. } => (value, percent, written),
        other => panic!("{written}: {other:?}"),
    }
}

fn text(written: &str) -> String {
    match filling(written) {
        Filling::Text(text) => text,
        other => panic!("{written}: {other:?}"),
    }
}

#[test]
fn an_indicator_is_called_by_its_id_or_by_its_title_in_either_language() {
    for indicator in &DEFINITIONS.indicators {
        let own = filling(&indicator.id);
        assert!(!matches!(own, Filling::Unknown { .. }), "{}", indicator.id);
        for name in [&indicator.title.th, &indicator.title.en] {
            assert_eq!(filling(name), own, "{name}");
            assert_eq!(filling(&format!(" {name} . value")), own, "{name}");
        }
    }
    let expected = value(whole("on-time-rate", office::PERIOD));
    assert!(expected.1 && expected.0 > 0.0);
    for written in ["on-time-rate", "On-Time-Rate", "ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา", "on-time-rate.ค่า"]
    {
        assert_eq!(number(written), expected, "{written}");
    }
}

#[test]
fn the_parts_of_an_indicator_are_those_of_its_figure() {
    let found = whole("on-time-rate", office::PERIOD);
    let tally = found.figure.tally;
    let counted = [
        ("numerator", "ตัวตั้ง", tally.numerator),
        ("denominator", "ตัวหาร", tally.denominator),
        ("excluded", "ตัดออก", tally.excluded),
        ("undecided", "ยังตัดสินไม่ได้", tally.undecided),
    ];
    for (part, word, expected) in counted {
        for written in [format!("on-time-rate.{part}"), format!("on-time-rate.{word}")] {
            let (value, percent, _) = number(&written);
            #[expect(clippy::cast_precision_loss, reason = "counts of a test are small")]
            let expected = expected as f64;
            assert!((value - expected).abs() < 1e-9 && !percent, "{written}");
        }
    }
    assert_ne!(tally.numerator, tally.denominator);
    let texts = DEFINITIONS.texts(Language::Thai);
    assert_eq!(text("on-time-rate.target"), "≥ 80");
    assert_eq!(number("on-time-rate.goal"), (80.0, true, "80".to_owned()));
    assert_eq!(text("on-time-rate.verdict"), texts.get(&format!("verdict-{}", found.figure.verdict.code())));
    assert_eq!(text("on-time-rate.unit"), "เรื่อง");
    assert_eq!(text("on-time-rate.title"), "ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา");
    let (low, high) = found.figure.interval.unwrap();
    assert_eq!(
        (number("on-time-rate.low").2, number("on-time-rate.high").2),
        (format!("{low:.2}"), format!("{high:.2}"))
    );
    assert!(text("on-time-rate.distance").contains("เรื่อง"));
    // An indicator without a target has none to say.
    let free = DEFINITIONS.indicators.iter().find(|own| own.target.is_none()).unwrap();
    assert_eq!(filling(&format!("{}.target", free.id)), Filling::Nothing);
    assert_eq!(filling(&format!("{}.goal", free.id)), Filling::Nothing);
}

#[test]
fn other_periods_are_named_or_told_by_their_place() {
    let Period::Quarter(2569, 4) = office::PERIOD else { panic!("the table below is for 2569-Q4") };
    let month = |year, month| Period::Month(Month { year, month });
    let cases = [
        ("2569-Q3", Period::Quarter(2569, 3)),
        ("๒๕๖๙-Q3", Period::Quarter(2569, 3)),
        ("2569", Period::Year(2569)),
        ("2569-07", month(2569, 7)),
        ("2569-C09", Period::Cumulative(2569, 9)),
        ("2568-Q4", Period::Quarter(2568, 4)),
        ("previous", Period::Quarter(2569, 3)),
        ("งวดก่อน", Period::Quarter(2569, 3)),
        ("last-year", Period::Quarter(2568, 4)),
        ("ปีก่อน", Period::Quarter(2568, 4)),
        ("cumulative", Period::Cumulative(2569, 12)),
        ("สะสม", Period::Cumulative(2569, 12)),
        ("ทั้งปี", Period::Year(2569)),
        ("Q1", Period::Quarter(2569, 1)),
        ("ไตรมาส 1", Period::Quarter(2569, 1)),
        ("ไตรมาส ๒", Period::Quarter(2569, 2)),
        ("H1", Period::Half(2569, 1)),
        ("ครึ่งปี 2", Period::Half(2569, 2)),
        // October opens the fiscal year, September closes it.
        ("10", month(2568, 10)),
        ("ต.ค.", month(2568, 10)),
        ("ธันวาคม", month(2568, 12)),
        ("01", month(2569, 1)),
        ("09", month(2569, 9)),
        ("ก.ย.", month(2569, 9)),
    ];
    for (when, period) in cases {
        let texts = DEFINITIONS.texts(Language::Thai);
        assert_eq!(text(&format!("period@{when}")), wording::period(period, texts), "{when}");
        for written in
            [format!("on-time-rate@{when}"), format!("on-time-rate.value@{when}"), format!("on-time-rate@{when}.ค่า")]
        {
            let found = RESULTS.whole("on-time-rate", period);
            match found.and_then(|found| found.figure.value) {
                Some(_) => assert_eq!(number(&written), value(found.unwrap()), "{written}"),
                None => assert_eq!(filling(&written), Filling::Nothing, "{written}"),
            }
        }
    }
    for when in ["2569-Q5", "Q5", "Q0", "H3", "13", "00", "1", "วันก่อน", ""] {
        let nearest = Some("on-time-rate@2569-Q4".to_owned());
        assert_eq!(filling(&format!("on-time-rate@{when}")), Filling::Unknown { nearest }, "{when}");
    }
    // A period of which nothing is recorded has no value, and a count of nothing is not nought.
    assert_eq!(filling("on-time-rate@2560-Q1"), Filling::Nothing);
    assert_eq!(filling("on-time-rate.numerator@2560-Q1"), Filling::Nothing);
}

#[test]
fn groups_are_named_by_code_title_or_alias() {
    let parts: Vec<_> = RESULTS.by("on-time-rate", office::PERIOD, "type").collect();
    let (_, meeting) = parts.iter().find(|(own, _)| own.value.as_deref() == Some("meeting")).unwrap();
    let expected = value(meeting);
    assert_ne!(expected, value(whole("on-time-rate", office::PERIOD)));
    for of in ["type=meeting", "type = ประชุม", "meeting", "ประชุม", "ข่าวประชุม", "Type=Meeting"]
    {
        assert_eq!(number(&format!("on-time-rate[{of}]")), expected, "{of}");
        assert_eq!(number(&format!("on-time-rate[{of}].value@2569-Q4")), expected, "{of}");
        assert_eq!(number(&format!("on-time-rate.ค่า@2569-Q4[{of}]")), expected, "{of}");
    }
    for of in ["unit=meeting", "type=", "type=metting", "", "colour=red"] {
        assert!(matches!(filling(&format!("on-time-rate[{of}]")), Filling::Unknown { .. }), "{of}");
    }
    let nearest = Some("on-time-rate[type=meeting]".to_owned());
    assert_eq!(filling("on-time-rate[metting]"), Filling::Unknown { nearest });
    // A value of the list that no row of the period has is known.
    let listed = |code: &str| parts.iter().any(|(own, _)| own.value.as_deref() == Some(code));
    let unused = DEFINITIONS.vocabularies["news-type"].entry.iter().find(|entry| !listed(&entry.code));
    if let Some(unused) = unused {
        assert_eq!(filling(&format!("on-time-rate[type={}]", unused.code)), Filling::Nothing);
    }
}

#[test]
fn a_part_is_asked_for_only_in_periods_that_are_taken_apart() {
    let whole = |name: &str| Filling::Unknown { nearest: Some(name.to_owned()) };
    // Every quarter is, and what counts from the year's beginning to the end of this one.
    let part = |period: Period| {
        let found = RESULTS.by("on-time-rate", period, "type").find(|(own, _)| own.value.as_deref() == Some("meeting"));
        value(found.unwrap().1)
    };
    assert_eq!(number("on-time-rate[meeting]@2568-Q2"), part(Period::Quarter(2568, 2)));
    assert_eq!(number("on-time-rate[meeting]@2569-C12"), part(Period::Cumulative(2569, 12)));
    // Of the others the whole is there: nobody is told that a part had nothing.
    assert!(number("on-time-rate@2569-C05").0 > 0.0);
    assert_eq!(filling("on-time-rate[meeting]@2569-C05"), whole("on-time-rate.value@2569-C05"));
    assert_eq!(filling("on-time-rate[meeting].ตัวตั้ง@2569-C05"), whole("on-time-rate.numerator@2569-C05"));
    assert_eq!(filling("on-time-rate[meeting]@2567-09"), whole("on-time-rate.value@2567-09"));
    assert_eq!(number("on-time-rate[meeting]@2567-10"), part(Period::Month(Month { year: 2567, month: 10 })));
    assert_eq!(filling("on-time-rate[meeting]@2566"), Filling::Nothing, "nothing was recorded");
    // A sealed period is taken apart whatever it is.
    let mut sealed = Results::clone(&RESULTS);
    sealed.seals = vec![Comparison {
        period: Period::Month(Month { year: 2567, month: 9 }),
        version: 1,
        as_of: RESULTS.as_of,
        sha256: String::new(),
        compared: 0,
        apart: 0,
        absent: false,
        restated: Vec::new(),
    }];
    let sealed = Placeholders::new(&sealed, &DEFINITIONS, Language::Thai);
    assert_eq!(sealed.filling("on-time-rate[meeting]@2567-09"), Filling::Nothing);
    assert_eq!(sealed.filling("on-time-rate[meeting]@2567-08"), whole("on-time-rate.value@2567-08"));
}

#[test]
fn surveys_and_the_standard_have_their_own_parts() {
    let overall = RESULTS.survey.iter().find(|line| line.line == Line::Overall).unwrap();
    assert_eq!(number("survey").2, overall.mean().unwrap().to_string());
    assert_eq!(number("survey.mean"), number("แบบสอบถาม.ค่าเฉลี่ย"));
    assert_eq!(number("survey.sd").2, overall.standard_deviation().unwrap().to_string());
    assert_eq!(number("survey.answers").2, wording::grouped(&overall.n().to_string()));
    assert_eq!(number(&format!("survey[{}].sd", overall.survey)), number("survey.sd"));
    let band = DEFINITIONS.bands.default.band(overall.mean().unwrap()).unwrap();
    assert_eq!(text("survey.band"), band.title.th);
    assert!(number("survey.top-two").1);
    let item = RESULTS.survey.iter().find_map(|line| match &line.line {
        Line::Item(name) => Some((name, line)),
        _ => None,
    });
    let (name, line) = item.unwrap();
    assert_eq!(number(&format!("survey[{name}].mean")).2, line.mean().unwrap().to_string());
    let nearest = Some(format!("survey[{}]", overall.survey));
    assert_eq!(filling("survey[ไม่มีข้อนี้]"), Filling::Unknown { nearest });
    assert_eq!(filling("survey.mean@2569-Q3"), Filling::Unknown { nearest: Some("survey.mean".to_owned()) });
    assert_eq!(number("standard.level").2, RESULTS.scorecards().next().unwrap().outcome.level().unwrap().to_string());
    assert_eq!(number("standard[2.4].performed").2, "9");
    assert_eq!(number("มาตรฐานสำนักงาน[2557 2.4].clear").2, "8");
    assert_eq!(filling("standard.score"), Filling::Nothing, "the edition gives no weights");
    assert!(text("standard.sentence").contains("2.4"));
    assert!(matches!(filling("standard[9.9]"), Filling::Unknown { nearest: Some(_) }));
}

#[test]
fn what_is_said_of_the_whole_report() {
    let cases = [
        ("office", "สพป.ตัวอย่าง เขต 1"),
        ("หน่วยงาน", "สพป.ตัวอย่าง เขต 1"),
        ("period", "ไตรมาส 4 ปีงบประมาณ 2569 (ก.ค. 2569 – ก.ย. 2569)"),
        ("period-short", "ไตรมาส 4/2569"),
        ("period-short@H1", "ครึ่งปีที่ 1/2569"),
        ("งวดอย่างสั้น@07", "ก.ค. 2569"),
        ("ปีงบประมาณ", "2569"),
        ("fiscal-year@last-year", "2568"),
        ("day", "15 ต.ค. 2569"),
        ("period-code", "2569-Q4"),
    ];
    for (written, expected) in cases {
        assert_eq!(text(written), expected, "{written}");
    }
    assert!(matches!(filling("office.value"), Filling::Unknown { .. }));
    let mut nameless = Results::clone(&RESULTS);
    nameless.office = None;
    assert_eq!(Placeholders::new(&nameless, &DEFINITIONS, Language::Thai).filling("office"), Filling::Nothing);
    let english = Placeholders::new(&RESULTS, &DEFINITIONS, Language::English);
    assert_eq!(english.filling("day"), Filling::Text("15 Oct 2569".to_owned()));
}

#[test]
fn a_name_that_is_not_known_is_told_with_the_nearest() {
    let cases = [
        ("on-tim-rate", Some("on-time-rate")),
        ("on-tim-rate.numerator@Q1", Some("on-time-rate.numerator@Q1")),
        ("on-time-rate.numeratr", Some("on-time-rate.numerator")),
        ("on-time-rate.mean", None),
        ("ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวล", Some("on-time-rate")),
        ("offce", Some("office")),
        ("หน่วยงาณ", Some("office")),
        ("survey.men", Some("survey.mean")),
        ("zzzzzzzzzz", None),
        ("?", None),
        ("[meeting]", None),
        ("@2569-Q3", None),
        (".numerator", None),
    ];
    for (written, expected) in cases {
        let Filling::Unknown { nearest } = filling(written) else { panic!("{written} is known") };
        if written == "on-time-rate.mean" {
            assert!(nearest.unwrap().starts_with("on-time-rate."));
        } else {
            assert_eq!(nearest.as_deref(), expected, "{written}");
        }
    }
}

#[test]
fn texts_and_formats_have_the_digits_of_the_office() {
    let mut definitions = load(None, None).unwrap();
    definitions.settings.report.digits = Digits::Thai;
    let thai = Placeholders::new(&RESULTS, &definitions, Language::Thai);
    assert_eq!(thai.filling("fiscal-year"), Filling::Text("๒๕๖๙".to_owned()));
    let Filling::Number { value, format, written, .. } = thai.filling("on-time-rate") else { panic!() };
    assert!((value - number("on-time-rate").0).abs() < 1e-12);
    assert_eq!(format, "[$-D00041E]#,##0.00");
    assert_eq!(Digits::Arabic.write(&written), number("on-time-rate").2);
    assert_ne!(written, number("on-time-rate").2);
    let english = Placeholders::new(&RESULTS, &definitions, Language::English);
    assert_eq!(english.filling("fiscal-year"), Filling::Text("2569".to_owned()));
}

#[test]
fn everything_that_is_listed_is_understood() {
    for language in [Language::Thai, Language::English] {
        let placeholders = Placeholders::new(&RESULTS, &DEFINITIONS, language);
        let mut listed = 0;
        for group in groups(&DEFINITIONS, language) {
            for line in &group.lines {
                let name = line.placeholder.strip_prefix("{{").unwrap().strip_suffix("}}").unwrap();
                assert!(!line.meaning.is_empty(), "{name}");
                // A column of free texts has no list: the line shows how it is written.
                if !name.contains('…') {
                    let found = placeholders.filling(name);
                    assert!(!matches!(found, Filling::Unknown { .. }), "{name}: {found:?}");
                }
                listed += 1;
            }
            // The words of a part or a period serve as well as its code.
            if group.id == "parts" || group.id == "periods" {
                for line in group.lines.iter().filter(|line| !line.placeholder.contains("@2569")) {
                    let (subject, sign) =
                        if group.id == "parts" { ("accuracy-rate", '.') } else { ("accuracy-rate", '@') };
                    let code = line.placeholder.trim_matches(['{', '}']);
                    let worded = format!("{subject}{sign}{}", line.meaning);
                    assert_eq!(placeholders.filling(&worded), placeholders.filling(code), "{worded}");
                }
            }
        }
        assert!(listed > 300, "{listed}");
        let document = list(&RESULTS, &DEFINITIONS, language);
        let rows = document.sheets[0]
            .blocks
            .iter()
            .map(|block| if let Block::Table(table) = block { table.rows.len() } else { 0 });
        assert_eq!(rows.sum::<usize>(), listed);
    }
}
