//! An imagined office: facts made by rule, with gaps, hostile texts and long names.

use std::sync::Arc;

use chrono::{Duration, NaiveDate, NaiveDateTime};
use polars::prelude::*;
use pramoen::definition::Definitions;
use pramoen::issue::{Issue, Problem};
use pramoen::model::dataset::{FactFrame, Facts, FileRecord, MatchedColumn, RowCounts};
use pramoen::model::evidence::{
    Account, Clarity, Consideration, ConsiderationRef, Evidence, EvidenceCells, Filing, Scope,
};
use pramoen::model::fact::{FactKind, FactTable};
use pramoen::model::location::{CellRef, Location};
use pramoen::model::period::Period;
use pramoen::model::results::{Results, SourceRecord, TableRecord};
use pramoen::{indicator, standard};

/// The period of the report.
pub const PERIOD: Period = Period::Quarter(2569, 4);

/// The titles that a spreadsheet might take for formulas, and one that it might take for a pattern.
pub const HOSTILE: [&str; 5] = ["=1+1", "+66 2 288 5555", "@SUM(A1)", "-2+3", "*?~ all"];

fn place(sheet: &str, row: usize, column: u32) -> Location {
    let row = u32::try_from(row).unwrap() + 4;
    Location {
        file: Arc::from("ทะเบียนข่าว ปีงบ 2569.xlsx"),
        sheet: Some(Arc::from(sheet)),
        cell: Some(CellRef { row, column }),
    }
}

/// A value that the rules give to a fact's column.
enum Value {
    Text(Option<String>),
    Integer(Option<i64>),
    Boolean(Option<bool>),
    Date(Option<NaiveDate>),
    Moment(Option<(NaiveDateTime, NaiveDateTime)>),
}

fn text(value: impl Into<String>) -> Value {
    Value::Text(Some(value.into()))
}

/// A table of facts of so many rows, by a rule for each cell.
fn frame(table: &FactTable, rows: usize, sheet: &str, rule: impl Fn(&str, usize) -> Option<Value>) -> FactFrame {
    let mut columns: Vec<Column> = Vec::new();
    for column in table.columns() {
        let values: Vec<_> = (0..rows).map(|row| rule(&column.id, row)).collect();
        let days = |date: NaiveDate| i32::try_from((date - NaiveDate::default()).num_days()).unwrap();
        match &column.kind {
            FactKind::Text | FactKind::Code(_) => {
                let values: Vec<Option<String>> = values
                    .into_iter()
                    .map(|value| if let Some(Value::Text(value)) = value { value } else { None })
                    .collect();
                columns.push(Column::new(column.id.as_str().into(), values));
            }
            FactKind::Integer | FactKind::Amount => {
                let values: Vec<Option<i64>> = values
                    .into_iter()
                    .map(|value| if let Some(Value::Integer(value)) = value { value } else { None })
                    .collect();
                columns.push(Column::new(column.id.as_str().into(), values));
            }
            FactKind::Boolean => {
                let values: Vec<Option<bool>> = values
                    .into_iter()
                    .map(|value| if let Some(Value::Boolean(value)) = value { value } else { None })
                    .collect();
                columns.push(Column::new(column.id.as_str().into(), values));
            }
            FactKind::Date => {
                let values: Vec<Option<i32>> = values
                    .into_iter()
                    .map(|value| if let Some(Value::Date(value)) = value { value.map(days) } else { None })
                    .collect();
                columns.push(Column::new(column.id.as_str().into(), values).cast(&DataType::Date).unwrap());
            }
            FactKind::Moment => {
                let pairs: Vec<_> = values
                    .into_iter()
                    .map(|value| if let Some(Value::Moment(value)) = value { value } else { None })
                    .collect();
                let kind = DataType::Datetime(TimeUnit::Milliseconds, None);
                let from: Vec<_> =
                    pairs.iter().map(|pair| pair.map(|pair| pair.0.and_utc().timestamp_millis())).collect();
                let to: Vec<_> =
                    pairs.iter().map(|pair| pair.map(|pair| pair.1.and_utc().timestamp_millis())).collect();
                columns.push(Column::new(format!("{}_from", column.id).into(), from).cast(&kind).unwrap());
                columns.push(Column::new(format!("{}_to", column.id).into(), to).cast(&kind).unwrap());
            }
        }
    }
    let places = (0..rows).map(|row| place(sheet, row, 5)).collect();
    FactFrame { frame: DataFrame::new(rows, columns).unwrap(), places }
}

fn pick<'a>(list: &[&'a str], row: usize) -> &'a str {
    list[row % list.len()]
}

/// The event of a news item: from October 2024 to September 2026.
fn event(row: usize) -> NaiveDateTime {
    let start = NaiveDate::from_ymd_opt(2024, 10, 3).unwrap().and_hms_opt(9, 0, 0).unwrap();
    start + Duration::hours(i64::try_from(row).unwrap() * 24 * 3 + i64::try_from(row % 7).unwrap())
}

const UNITS: [&str; 5] =
    ["กลุ่มอำนวยการ", "กลุ่มนโยบายและแผน", "กลุ่มส่งเสริมการจัดการศึกษา", "โรงเรียนบ้านป่าไผ่ (DLTV)", "โรงเรียนบ้านป่าไผ่ (dltv)"];
const TYPES: [&str; 6] = ["meeting", "inspection", "press-conference", "royal", "proactive", "general"];

fn news(row: usize, column: &str) -> Option<Value> {
    let moment =
        |hours: i64| Value::Moment(Some((event(row) + Duration::hours(hours), event(row) + Duration::hours(hours))));
    let late = row % 9 == 4;
    Some(match column {
        "news_id" => text(format!("{:03}/2569", row + 1)),
        "title" => text(match HOSTILE.get(row) {
            Some(hostile) => (*hostile).to_owned(),
            None => format!("ผู้อำนวยการตรวจเยี่ยมและให้กำลังใจคณะครูที่ปฏิบัติหน้าที่ ครั้งที่ {row}"),
        }),
        "category" => text(pick(&["policy", "proactive", "royal", "general"], row / 2)),
        "type" => text(pick(&TYPES, row)),
        "unit" if row % 11 != 3 => text(pick(&UNITS, row)),
        "event_start" | "press_start" => moment(0),
        "event_end" => moment(3),
        "produced" => moment(if late { 40 } else { 5 }),
        "published" => Value::Moment(Some((
            event(row).date().and_hms_opt(0, 0, 0).unwrap(),
            event(row).date().and_hms_milli_opt(23, 59, 59, 999).unwrap(),
        ))),
        "accuracy" if row % 8 != 1 => text(if row % 17 == 5 { "incorrect" } else { "correct" }),
        "announcement" if row % 6 != 2 => text(pick(&["required", "urgent", "not-required", "required"], row)),
        "first_notice" if !row.is_multiple_of(5) => {
            Value::Date(Some(event(row).date() - Duration::days(i64::try_from(row % 6).unwrap())))
        }
        "notice_days" if !row.is_multiple_of(5) => Value::Integer(Some(i64::try_from(row % 6).unwrap())),
        "has_time_standard" => Value::Boolean(Some(row % 6 != 5)),
        "on_time" | "produced_on_time" if row % 13 != 6 => Value::Boolean(Some(!late)),
        "late_reason" if late => text("d1-late-agenda"),
        "clippings" => Value::Integer(Some(i64::try_from(row % 4).unwrap())),
        "print_clippings" => Value::Integer(Some(i64::from(row.is_multiple_of(3)))),
        _ => return None,
    })
}

fn answers(row: usize, column: &str) -> Option<Value> {
    let (respondent, item) = (row / 12, row % 12);
    let score = [5, 4, 4, 5, 3, 5, 4, 2, 5, 4, 5, 1][(respondent * 7 + item * 5) % 12];
    let answered = !(row % 37 == 8 || row % 41 == 9 || row % 97 == 3);
    let day = NaiveDate::from_ymd_opt(2025, 8, 1).unwrap() + Duration::days(i64::try_from(respondent).unwrap() * 7);
    let number = |value: i64| Value::Integer(Some(value));
    Some(match column {
        "survey" => text("แบบประเมินความพึงพอใจต่อการให้บริการด้านการประชาสัมพันธ์"),
        "section" => text(pick(&["ด้านข้อมูลข่าวสาร", "ด้านเจ้าหน้าที่ผู้ให้บริการ", "ด้านช่องทางและสิ่งอำนวยความสะดวก"], item / 4)),
        "item" => text(match item {
            0 => "=HYPERLINK(\"x\")".to_owned(),
            3 => format!("{} (ข้อยาว) {}", item + 1, "ความชัดเจน ถูกต้อง ครบถ้วน และทันต่อเหตุการณ์ของข่าวประชาสัมพันธ์ ".repeat(5)),
            _ => format!("{}. ข่าวประชาสัมพันธ์มีความถูกต้อง ชัดเจน และเป็นประโยชน์ต่อผู้รับบริการ", item + 1),
        }),
        "respondent" => number(i64::try_from(respondent + 1).unwrap()),
        "group" if respondent % 10 != 9 => text(pick(&["ผู้บริหารสถานศึกษา", "ครู", "ประชาชนทั่วไป", "สื่อมวลชน"], respondent)),
        "date" => Value::Date(Some(day)),
        "state" if answered => text("answered"),
        "state" => text(if row % 37 == 8 {
            "missing"
        } else if row % 41 == 9 {
            "not-applicable"
        } else {
            "unreadable"
        }),
        "weight" => number(1),
        "scale" | "possible" => number(5),
        "score" | "points" if answered => number(score),
        "top_two" if answered => Value::Boolean(Some(score >= 4)),
        _ => return None,
    })
}

/// What the office recorded.
pub fn facts(definitions: &Definitions) -> Facts {
    let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    let mut facts = Facts { as_of, ..Facts::default() };
    let table = |id: &str| &definitions.facts[id];
    facts.tables.insert("news".to_owned(), frame(table("news"), 240, "ทะเบียน", |column, row| news(row, column)));
    let channels = ["office-website", "facebook", "line", "youtube", "newspaper", "radio"];
    let families = ["website", "social", "social", "social", "print", "broadcast"];
    facts.tables.insert(
        "placements".to_owned(),
        frame(table("placements"), 480, "ทะเบียน", |column, row| match column {
            "channel" => Some(text(pick(&channels, row / 2 + row % 2))),
            "family" => Some(text(pick(&families, row / 2 + row % 2))),
            other => news(row / 2, other),
        }),
    );
    facts.tables.insert(
        "coverage".to_owned(),
        frame(table("coverage"), 70, "ข่าวตัด", |column, row| {
            Some(match column {
                "news_id" if !row.is_multiple_of(3) => text(format!("{:03}/2569", row + 1)),
                "outlet" => text(pick(&["ไทยรัฐ", "เดลินิวส์", "วิทยุ สวท."], row)),
                "media_type" => text(pick(&["newspaper", "website", "radio"], row)),
                "date" => Value::Date(Some(event(row * 3).date())),
                "tone" if row % 12 != 5 => text(pick(&["beneficial", "neutral", "beneficial", "damaging"], row)),
                "matched" => Value::Boolean(Some(!row.is_multiple_of(3))),
                _ => return None,
            })
        }),
    );
    facts.tables.insert(
        "answers".to_owned(),
        frame(table("answers"), 12 * 60, "การตอบแบบฟอร์ม 1", |column, row| {
            answers(row, column)
        }),
    );
    facts.considerations = (1..=9).map(consideration).collect();
    facts.evidence = (0..27).map(evidence).collect();
    facts
}

fn consideration(number: u32) -> Consideration {
    Consideration {
        scope: scope(),
        reference: reference(number),
        title: Some(format!("ประเด็นที่ {number} การบริหารงานสารบรรณและงานช่วยอำนวยการ")),
        performed: Some(true),
        clarity: Some(if number == 3 { Clarity::Unclear } else { Clarity::Clear }),
        account: Account::default(),
        location: place("ประเด็น", number as usize, 2),
    }
}

fn scope() -> Scope {
    Scope { edition: None, fiscal_year: Some(2569) }
}

fn reference(number: u32) -> ConsiderationRef {
    ConsiderationRef { indicator: Some("2.4".to_owned()), number }
}

fn evidence(row: usize) -> Evidence {
    Evidence {
        id: Some(format!("E{:02}", row + 1)),
        scope: scope(),
        considerations: vec![reference(u32::try_from(row % 9).unwrap() + 1)],
        kind: Some(pick(&["memo", "news", "official-letter", "photo"], row).to_owned()),
        number: Some(format!("ศธ 04101/{}", 100 + row)),
        dated: NaiveDate::from_ymd_opt(2026, 2, 1 + u32::try_from(row).unwrap()),
        subject: Some("แต่งตั้งคณะกรรมการดำเนินงานประชาสัมพันธ์เชิงรุกของสำนักงานเขตพื้นที่การศึกษา".to_owned()),
        link: Some(if row.is_multiple_of(2) {
            "https://example.go.th/doc/1".to_owned()
        } else {
            "หลักฐาน/คำสั่ง 12-2569.pdf".to_owned()
        }),
        clarity: Some(Clarity::Clear),
        filing: if row.is_multiple_of(2) { Filing::Address } else { Filing::Present },
        cells: EvidenceCells {
            subject: place("หลักฐาน", row, 1),
            considerations: place("หลักฐาน", row, 0),
            number: place("หลักฐาน", row, 2),
            dated: place("หลักฐาน", row, 3),
            link: place("หลักฐาน", row, 4),
        },
    }
}

fn issues() -> Vec<Issue> {
    let column = || "วันที่เผยแพร่".to_owned();
    let problems = [
        Problem::UnreadableDate { column: column(), found: "=TODAY()-1".to_owned() },
        Problem::RepairedValue {
            column: column(),
            found: "31/2/69".to_owned(),
            rule: "ปี พ.ศ. สองหลัก".to_owned(),
            result: "3 มี.ค. 2569".to_owned(),
            cells: 3,
        },
        Problem::UnknownChoice {
            column: "ช่องทาง".to_owned(),
            found: "เฟซบุ๊คแฟนเพจ".to_owned(),
            nearest: Some("เฟซบุ๊ก".to_owned()),
        },
        Problem::ReversedTimes {
            earlier: "สิ้นสุดกิจกรรม".to_owned(), later: "เผยแพร่".to_owned()
        },
    ];
    problems
        .into_iter()
        .cycle()
        .take(14)
        .enumerate()
        .map(|(row, problem)| Issue { location: place("ทะเบียน", row, 6), problem })
        .collect()
}

/// The results of the office.
pub fn results(definitions: &Definitions) -> Results {
    let facts = facts(definitions);
    let measured = indicator::measure(&facts, definitions, PERIOD, &[]).unwrap();
    let rows = RowCounts { read: 246, kept: 240, duplicate: 1, rejected: 2, ignored: 3 };
    let sheet = |name: &str| Location { cell: None, ..place(name, 0, 0) };
    let source = SourceRecord {
        location: sheet("ทะเบียน"),
        sha256: "ab".repeat(32),
        columns: vec![("news_id".to_owned(), MatchedColumn { column: 1, row: 0, header: "เลขที่ข่าว".to_owned() })],
        unmatched: vec!["ผู้บันทึก".into()],
        rows,
    };
    Results {
        office: Some("สพป.ตัวอย่าง เขต 1".to_owned()),
        period: PERIOD,
        as_of: NaiveDate::from_ymd_opt(2026, 10, 15).unwrap(),
        fiscal_years: measured.fiscal_years,
        tables: vec![TableRecord { form: "news".to_owned(), rows, sources: vec![source] }],
        files: vec![FileRecord {
            file: "ทะเบียนข่าว ปีงบ 2569.xlsx".into(), sha256: "ab".repeat(32)
        }],
        ignored: vec![sheet("Sheet3")],
        measurements: measured.measurements.into(),
        changes: measured.changes,
        survey: measured.survey,
        surveys: measured.surveys,
        assessments: standard::assess(
            &facts.considerations,
            &facts.evidence,
            &[definitions.edition("2557").unwrap()],
            2569,
        ),
        claims: Vec::new(),
        seals: Vec::new(),
        evidence: facts.evidence,
        ledger: measured.ledger.into(),
        issues: issues(),
    }
}
