//! `pramoen explain`: how a figure came about, and what became of a row.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const NEWS: &str = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาสิ้นสุดภารกิจ,วันเวลาผลิตเสร็จ,วันเวลาเผยแพร่\n\
    1,ประชุมผู้บริหาร,ประชุม,15 ก.ค. 2569 12:00,15 ก.ค. 2569 13:00,15 ก.ค. 2569 15:00\n\
    2,ประชุมครู,ประชุม,16 ก.ค. 2569 12:00,16 ก.ค. 2569 13:00,16 ก.ค. 2569 15:01\n\
    3,รับสมัครงาน,ทั่วไป,17 ก.ค. 2569 12:00,17 ก.ค. 2569 13:00,17 ก.ค. 2569 15:01\n\
    4,ประชุมกลุ่ม,ประชุม,18 ก.ค. 2569 12:00,18 ก.ค. 2569 13:00,18 ก.ค. 2569\n\
    1,ประชุมผู้บริหาร,ประชุม,15 ก.ค. 2569 12:00,15 ก.ค. 2569 13:00,15 ก.ค. 2569 15:00\n\
    6,,ประชุม,18 ก.ค. 2569 12:00,18 ก.ค. 2569 13:00,18 ก.ค. 2569\n\
    \n\
    2,ประชุมคนอื่น,ประชุม,16 ก.ค. 2569 12:00,16 ก.ค. 2569 13:00,16 ก.ค. 2569 15:01\n\
    8,ประชุมเดือนก่อน,ประชุม,16 มิ.ย. 2569 12:00,16 มิ.ย. 2569 13:00,16 มิ.ย. 2569 14:01\n\
    9,ประชุมไม่ลงวันที่,ประชุม,,,\n\
    รวม,9,,,,\n";

const TRAININGS: &str = "ชื่อการอบรม/ประชุม,ประเภทการอบรม/ประชุม,วันที่จัดอบรม/ประชุม,เป้าหมายผู้เข้าร่วม (คน),ผู้เข้าร่วมจริง (คน)\n\
    อบรมข่าว,อบรม,1 ก.ค. 2569,20,10\n\
    อบรมเว็บ,อบรม,2 ก.ค. 2569,20,20\n\
    ประชุมข่าว,ประชุม,3 ก.ค. 2569,10,15\n";

const INDICATOR: &str = r#"id = "ID"
title = { th = "ชื่อ ID", en = "Title ID" }
manual = { source = "คู่มือทดสอบ", clause = "ข้อ 1", sentence = "ประโยคทดสอบ" }
table = "trainings"
dated_by = ["date"]
kind = "KIND"
denominator = "TRUE"
numerator = "attended IS NOT NULL"
MORE
unit = { th = "คน", en = "persons" }
reasons = {
  numerator = { th = "มีผู้เข้าร่วม", en = "attended" },
  denominator = { th = "ไม่มีผู้เข้าร่วม", en = "nobody" },
  undecidable = { th = "ไม่รู้", en = "unknown" },
  outside = { th = "ไม่เกี่ยว", en = "not concerned" },
}
"#;

/// Every kind but the proportion, with what its definition needs and what is said of its figure in both languages.
const KINDS: [(&str, &str, &str, &str); 8] = [
    (
        "count",
        "weight = \"attended\"",
        "45 · 45 คน · คู่มือไม่ได้กำหนดเป้าหมาย",
        "45 · 45 persons · the manual names no target",
    ),
    (
        "distinct-count",
        "of = \"kind\"",
        "2 · ค่าที่ไม่ซ้ำ 2 ค่า จาก 3 แถว · คู่มือไม่ได้กำหนดเป้าหมาย",
        "2 · 2 different values in 3 rows · the manual names no target",
    ),
    (
        "share",
        "breakdowns = [\"kind\"]",
        "│ ประเภทการอบรม/ประชุม: อบรม  ┆ 66.67% ┆ 2 จาก 3 คน │",
        "│ Kind: training ┆ 66.67% ┆ 2 of 3 persons │",
    ),
    (
        "mean",
        "of = \"attended\"\ntarget = { operator = \">\", value = \"20\" }",
        "15 · ผลรวม 45 จาก 3 แถว · เป้าหมาย: มากกว่า 20 · ไม่ถึงเป้า",
        "15 · a sum of 45 over 3 rows · target: more than 20 · not met",
    ),
    (
        "turnaround",
        "of = \"attended\"\ntarget = { operator = \"<=\", value = \"15\" }",
        "15 · 3 แถว · เป้าหมาย: ไม่เกิน 15 · ถึงเป้า",
        "15 · 3 rows · target: at most 15 · met",
    ),
    (
        "percent-of-scale",
        "points = \"attended\"\npossible = \"planned\"\ntarget = { operator = \">=\", value = \"91\" }",
        "ต้องได้ตามเกณฑ์เพิ่มอีก 0.50 คน จึงจะถึงเป้า (จำนวนที่นับเท่าเดิม)",
        "0.50 persons more must be met to reach the target (of as many as now)",
    ),
    (
        "plan-actual",
        "points = \"attended\"\npossible = \"planned\"",
        "90.00% · ผล 45 จากแผน 50 คน · คู่มือไม่ได้กำหนดเป้าหมาย",
        "90.00% · 45 done of 50 persons planned · the manual names no target",
    ),
    (
        "coverage",
        "of = \"kind\"\nuniverse = { vocabulary = \"training-kind\" }",
        "50.00% · พบ 2 จาก 4 คน · คู่มือไม่ได้กำหนดเป้าหมาย",
        "50.00% · 2 of 4 persons · the manual names no target",
    ),
];

fn workspace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("input/ปี 69/ข่าว.csv", NEWS);
    write("input/อบรม.csv", TRAININGS);
    write("input/ราคา.csv", "สินค้า,ราคา\nดินสอ,5\n");
    for (kind, more, _, _) in KINDS {
        let id = format!("test-{kind}");
        let text = INDICATOR.replace("ID", &id).replace("KIND", kind);
        // The table of indicators has its fields in order: what a kind needs stands after the numerator.
        write(&format!("templates/indicators/{id}.toml"), &text.replace("MORE", more));
    }
    folder
}

fn explain(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pramoen"))
        .current_dir(folder)
        .arg("explain")
        .args(arguments)
        .args(["--as-of", "2026-10-15"])
        .output()
        .expect("the program starts")
}

/// What is said, when all went well.
fn told(folder: &Path, arguments: &[&str]) -> String {
    let output = explain(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("the program speaks UTF-8");
    assert!(!text.contains("{explain") && !text.contains("{report"), "a text is missing:\n{text}");
    text
}

#[track_caller]
fn has_lines(text: &str, lines: &[&str]) {
    let said: Vec<&str> = text.lines().map(str::trim).collect();
    for line in lines {
        assert!(said.contains(line), "“{line}” is missing:\n{text}");
    }
}

#[test]
fn a_proportion_is_explained_from_its_sentence_to_its_rows() {
    let folder = workspace();
    let text = told(folder.path(), &["on-time-rate"]);
    has_lines(
        &text,
        &[
            "ไตรมาส 4 ปีงบประมาณ 2569 (ก.ค. 2569 – ก.ย. 2569) · ณ วันที่ 15 ต.ค. 2569",
            "ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา (on-time-rate)",
            "50.00% · 1 จาก 2 เรื่อง · เป้าหมาย: ไม่น้อยกว่า 80 · ไม่ถึงเป้า",
            "→ ข่าวประเภทนี้ไม่มีมาตรฐานเวลา",
            "อีกวิธีอ่าน: นับเฉพาะการผลิต (production) ต่างจากข้างบนดังนี้",
            "ต้องได้ตามเกณฑ์เพิ่มอีก 1 เรื่อง จึงจะถึงเป้า (จำนวนที่นับเท่าเดิม)",
            "มี 1 แถวที่ตัดสินไม่ได้ เมื่อเติมข้อมูลแล้ว ค่าจะอยู่ระหว่าง 33.33% ถึง 66.67%",
            "▲ ระวัง: วิธีอ่านคู่มือแบบอื่นให้ผลต่างจากที่ใช้ตัดสิน ควรบอกไว้ในรายงาน",
            "── แถวของงวด (4 แถว)",
            "ได้ตามเกณฑ์ · ทันตามมาตรฐานเวลา: 1 แถว",
            "ไม่ได้ตามเกณฑ์ · ช้ากว่ามาตรฐานเวลา: 1 แถว",
            "ตัดสินไม่ได้ · บันทึกเวลาไม่พอจะตัดสิน: 1 แถว",
            "ยกเว้น · ข่าวประเภทนี้ไม่มีมาตรฐานเวลา: 1 แถว",
            "อีก 1 แถวเป็นของงวดอื่น",
            "▲ 1 แถวไม่มีวันที่หรือลงวันที่หลังวันประเมิน จึงไม่อยู่ในงวดใดเลย ดูช่องที่ต้องแก้ด้วย pramoen check",
        ],
    );
    assert!(text.contains("NOT has_time_standard") && text.contains("[ปี 69/ข่าว.csv]!A3"), "{text}");
    let english = told(folder.path(), &["on-time-rate", "--lang", "en", "--period", "2569-Q3"]);
    has_lines(
        &english,
        &[
            "100.00% · 1 of 1 items · target: at least 80 · met",
            "The target is reached; 0 items may still be missed.",
            "met · within the time standard: 1 rows",
            "4 further rows belong to other periods.",
        ],
    );
}

#[test]
fn every_kind_is_explained_in_both_languages() {
    let folder = workspace();
    for (kind, _, thai, english) in KINDS {
        let id = format!("test-{kind}");
        has_lines(&told(folder.path(), &[&id]), &[thai]);
        has_lines(&told(folder.path(), &[&id, "--lang", "en"]), &[english]);
    }
}

#[test]
fn each_row_has_a_fate_by_either_spelling_of_its_place() {
    let folder = workspace();
    let fates = [
        (1, "header", "เป็นหัวตารางหรือบรรทัดเหนือหัวตาราง (ทะเบียนข่าว)"),
        (2, "record", "ทันตามมาตรฐานเวลา"),
        (3, "record", "ช้ากว่ามาตรฐานเวลา"),
        (4, "record", "ข่าวประเภทนี้ไม่มีมาตรฐานเวลา"),
        (5, "record", "บันทึกเวลาไม่พอจะตัดสิน"),
        (6, "duplicate", "เป็นรายการซ้ำกับ [ปี 69/ข่าว.csv]!A2 จึงไม่นับอีก (ทะเบียนข่าว)"),
        (7, "rejected", "ไม่ได้กรอก “หัวข้อข่าว” แถวนี้จึงไม่ถูกนับ"),
        (8, "blank", "แถวว่าง ไม่มีอะไรให้นับ (ทะเบียนข่าว)"),
        (9, "rejected", "ซ้ำกับ [ปี 69/ข่าว.csv]!A3 แต่เนื้อหาต่างกัน"),
        (10, "record", "งวดอื่น: 2569-Q3 (16 มิ.ย. 2569)"),
        (11, "record", "ไม่มีวันที่ หรือหลังวันประเมิน"),
        (12, "ignored", "ข้ามไป เพราะเป็นแถวรวม หมายเหตุ หัวข้อ ตัวอย่าง หรือหัวตารางซ้ำ (ทะเบียนข่าว)"),
        (13, "below", "อยู่ใต้แถวสุดท้ายของตาราง (ทะเบียนข่าว)"),
    ];
    for (row, state, words) in fates {
        let place = if row % 2 == 0 {
            format!("ข่าว.csv!{row}")
        } else {
            format!("[ปี 69/ข่าว.csv]!D{row}")
        };
        let text = told(folder.path(), &["on-time-rate", "--json", "--row", &place]);
        assert!(text.contains(words), "{row}: {text}");
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&json["schema"], &json["row"]["state"]), (&"pramoen.explain/1".into(), &state.into()), "{row}");
    }
    let rejected = told(folder.path(), &["--row", "ข่าว.csv!7"]);
    has_lines(&rejected, &["แก้ก่อน: [ปี 69/ข่าว.csv]!B7 – ไม่ได้กรอก “หัวข้อข่าว” แถวนี้จึงไม่ถูกนับ"]);
    let other = told(folder.path(), &["--row", "ราคา.csv!2"]);
    has_lines(&other, &["แผ่นนี้ไม่ตรงกับทะเบียนใด จึงไม่ได้ใช้ทั้งแผ่น"]);
    let elsewhere = told(folder.path(), &["on-time-rate", "--row", "อบรม.csv!2"]);
    assert!(elsewhere.contains("นับจากทะเบียนข่าว แถวนี้ไม่ได้อยู่ในนั้น"), "{elsewhere}");
}

#[test]
fn a_row_without_an_indicator_is_told_under_every_indicator_of_its_tables() {
    let folder = workspace();
    let json = told(folder.path(), &["--row", "ข่าว.csv!2", ".", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let counted = json["row"]["tables"][0]["counted"].as_array().unwrap();
    let definitions = pramoen::definition::load(None, None).unwrap();
    let of_news = definitions.indicators.iter().filter(|own| own.table.id() == "news").count();
    assert_eq!(counted.len(), of_news);
    let on_time = counted.iter().find(|own| own["indicator"]["id"] == "on-time-rate").unwrap();
    assert_eq!((&on_time["bucket"], &on_time["period"]), (&"numerator".into(), &"2569-Q4".into()));
}

#[test]
fn the_json_of_an_indicator_has_its_figures_and_all_rows_on_request() {
    let folder = workspace();
    let row = |id| format!("{id},ประชุม {id},ประชุม,1 ส.ค. 2569 12:00,1 ส.ค. 2569 13:00,1 ส.ค. 2569 14:00");
    let more = (20..40).map(row).collect::<Vec<_>>().join("\n");
    let header = NEWS.lines().next().unwrap();
    fs::write(folder.path().join("input/เพิ่ม.csv"), format!("{header}\n{more}")).unwrap();
    let rows = |all: &[&str]| {
        let json: serde_json::Value =
            serde_json::from_str(&told(folder.path(), &[&["on-time-rate", "--json"][..], all].concat())).unwrap();
        let account = &json["indicator"];
        assert_eq!((&account["figure"]["numerator"], &account["figure"]["denominator"]), (&21.into(), &22.into()));
        assert_eq!(account["readings"][0]["id"], "production");
        let group = account["rows"]["groups"][0].clone();
        assert_eq!((&group["bucket"], &group["count"]), (&"numerator".into(), &21.into()));
        group["rows"].as_array().unwrap().len()
    };
    assert_eq!(rows(&[]), 5);
    assert_eq!(rows(&["--all"]), 21);
    has_lines(&told(folder.path(), &["on-time-rate"]), &["และอีก 16 แถว (ดูทั้งหมดด้วย --all)"]);
}

#[test]
fn without_a_question_all_indicators_are_listed_and_without_data_too() {
    let folder = tempfile::tempdir().unwrap();
    let definitions = pramoen::definition::load(None, None).unwrap();
    for (language, title) in [("th", "ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา"), ("en", "On-time production rate")]
    {
        let text = told(folder.path(), &["--lang", language]);
        assert!(text.contains(title) && text.contains("≥ 80"), "{text}");
        assert!(definitions.indicators.iter().all(|own| text.contains(&own.id)), "{text}");
    }
    let json: serde_json::Value = serde_json::from_str(&told(folder.path(), &["--json"])).unwrap();
    assert_eq!(json["indicators"].as_array().unwrap().len(), definitions.indicators.len());
}

#[test]
fn what_is_not_known_is_answered_with_what_is_near() {
    let folder = workspace();
    fs::copy(folder.path().join("input/ปี 69/ข่าว.csv"), folder.path().join("input/ข่าว 2.csv")).unwrap();
    for (arguments, expected) in [
        (&["on-tim-rate"][..], "on-time-rate – ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา"),
        (&["on-tim-rate", "--lang", "en"], "on-time-rate – On-time production rate"),
        (&["--row", "ขาว.csv!4"], "[ปี 69/ข่าว.csv]!4"),
        (&["--row", "ข่าว.csv!!"], "[ปี 69/ข่าว.csv]!14"),
    ] {
        let output = explain(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(text.contains(expected), "{arguments:?}: {text}");
    }
    let copy = told(folder.path(), &["--row", "ปี 69/ข่าว.csv!2"]);
    has_lines(&copy, &["เป็นรายการซ้ำกับ [ข่าว 2.csv]!A2 จึงไม่นับอีก (ทะเบียนข่าว)"]);
    has_lines(&told(folder.path(), &["ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา"]), &["── นิยาม"]);
}

#[test]
fn the_tables_of_facts_are_shown_to_those_who_write_indicators() {
    let facts = |arguments: &[&str]| {
        let command =
            Command::new(env!("CARGO_BIN_EXE_pramoen")).args(["definitions", "facts"]).args(arguments).output();
        command.expect("the program starts")
    };
    for (language, words) in [("th", "จริง/เท็จ/ไม่รู้"), ("en", "true/false/unknown")] {
        let output = facts(&["news", ".", "--lang", language]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.contains("on_time") && text.contains(words), "{text}");
    }
    let output = facts(&["nws"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("web-requests"));
}
