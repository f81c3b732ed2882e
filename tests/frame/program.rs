//! The whole way: an office names its form, and finds it filled beside the report.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::package::{parts, small};
use super::workbook::form;

const NEWS: &str = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,สิ้นสุดภารกิจ,ผลิตเสร็จ,เผยแพร่ครั้งแรก\n\
    1,ก,ประชุม,22/7/2569 9:00,22/7/2569 9:30,22/7/2569 10:00\n2,ข,ประชุม,23/7/2569 9:00,24/7/2569 18:00,24/7/2569 19:00\n";

/// An office's folder with a register, these settings and these files.
fn office(settings: &str, files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let inputs: [(&str, &[u8]); 2] = [("input/ข่าว.csv", NEWS.as_bytes()), ("pramoen.toml", settings.as_bytes())];
    for (name, bytes) in inputs.iter().chain(files) {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn run(folder: &Path) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_pramoen"));
    program.arg(folder).args(["--as-of", "2026-10-15", "--lang", "th"]).output().unwrap()
}

fn cell(text: &str) -> Vec<u8> {
    cells(&format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>"))
}

fn cells(cells: &str) -> Vec<u8> {
    small(&format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>"), None, None)
}

fn sheet(bytes: &[u8]) -> String {
    String::from_utf8(parts(bytes).remove("xl/worksheets/sheet1.xml").unwrap()).unwrap()
}

#[test]
fn a_form_that_is_named_once_is_filled_beside_every_report() {
    let original = cell("{{office}} {{period-code}} {{no-such}} {{on-time-rate.denominator}} {{survey}} {{on-");
    let settings = "[office]\nname = \"สพป. ทดสอบ\"\n[report]\nframe = \"แบบ.xlsx\"\n";
    let folder = office(settings, &[("แบบ.xlsx", &original)]);
    let output = run(folder.path());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("แบบ.xlsx") && said.contains("corrections.xlsx"), "{said}");
    let out = folder.path().join("output/2569-Q4");
    let copy = fs::read(out.join("แบบ.xlsx")).unwrap();
    assert!(sheet(&copy).contains("<t>สพป. ทดสอบ 2569-Q4 {{no-such}} 2 - {{on-</t>"), "{}", sheet(&copy));
    assert!(fs::read(folder.path().join("แบบ.xlsx")).unwrap() == original, "the original is never touched");
    for name in ["report.xlsx", "placeholders.xlsx", "corrections.xlsx"] {
        assert!(out.join(name).is_file(), "{name}");
    }
    let json: serde_json::Value = serde_json::from_slice(&fs::read(out.join("results.json")).unwrap()).unwrap();
    for code in ["placeholder-unknown", "placeholder-without-value", "placeholder-left"] {
        let issues: Vec<_> = json["issues"].as_array().unwrap().iter().filter(|own| own["code"] == code).collect();
        assert_eq!(issues.len(), 1, "{code}: {issues:?}");
        assert_eq!((issues[0]["sheet"].as_str(), issues[0]["cell"].as_str()), (Some("ก"), Some("A1")), "{code}");
    }
    // Whoever goes on writing in the copy finds it again after the next run.
    fs::write(out.join("แบบ.xlsx"), b"signed").unwrap();
    assert!(run(folder.path()).status.success());
    assert_eq!(fs::read(out.join("edited แบบ.xlsx")).unwrap(), b"signed");
    assert!(fs::read(out.join("แบบ.xlsx")).unwrap() == copy);
}

#[test]
fn a_mean_of_amounts_is_filled_as_a_sum_over_a_number_of_rows() {
    let trainings = "ชื่อการอบรม/ประชุม,ประเภทการอบรม/ประชุม,วันที่จัดอบรม/ประชุม,เป้าหมายผู้เข้าร่วม (คน),ผู้เข้าร่วมจริง (คน)\n\
        อบรมข่าว,อบรม,1 ก.ค. 2569,20,10\nอบรมเว็บ,อบรม,2 ก.ค. 2569,20,15\n";
    let indicator = "id = \"own\"\ntitle = { th = \"ชื่อ\", en = \"Title\" }\n\
        manual = { source = \"คู่มือทดสอบ\", clause = \"ข้อ 1\", sentence = \"ประโยคทดสอบ\" }\ntable = \"trainings\"\n\
        dated_by = [\"date\"]\nkind = \"mean\"\ndenominator = \"TRUE\"\nnumerator = \"TRUE\"\nof = \"attended\"\n\
        unit = { th = \"คน\", en = \"persons\" }\nreasons = {\n  numerator = { th = \"ก\", en = \"a\" },\n  \
        denominator = { th = \"ข\", en = \"b\" },\n  undecidable = { th = \"ค\", en = \"c\" },\n  \
        outside = { th = \"ง\", en = \"d\" },\n}\n";
    let form = cell("{{own}} {{own.numerator}} {{own.denominator}}");
    let files: [(&str, &[u8]); 3] = [
        ("แบบ.xlsx", &form),
        ("input/อบรม.csv", trainings.as_bytes()),
        ("templates/indicators/own.toml", indicator.as_bytes()),
    ];
    let folder = office("[report]\nframe = \"แบบ.xlsx\"\n", &files);
    let output = run(folder.path());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let copy = sheet(&fs::read(folder.path().join("output/2569-Q4/แบบ.xlsx")).unwrap());
    assert!(copy.contains("<t>12.50 25 2</t>"), "{copy}");
}

#[test]
fn forms_that_cannot_be_filled_cost_nothing_but_themselves() {
    let old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
    let settings =
        "[report]\nframe = [\"ไม่มี.xlsx\", \"เก่า.xls\", \"ว่าง.xlsx\", \"report.xlsx\", \"แบบ/report.xlsx\"]\n";
    let (empty, first, second) = (cell("ก"), cell("{{period-code}}"), form());
    let files: [(&str, &[u8]); 4] =
        [("เก่า.xls", &old), ("ว่าง.xlsx", &empty), ("report.xlsx", &first), ("แบบ/report.xlsx", &second)];
    let folder = office(settings, &files);
    let output = run(folder.path());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let out = folder.path().join("output/2569-Q4");
    let json: serde_json::Value = serde_json::from_slice(&fs::read(out.join("results.json")).unwrap()).unwrap();
    let codes: Vec<_> = json["issues"].as_array().unwrap().iter().filter_map(|own| own["code"].as_str()).collect();
    for code in ["frame-missing", "frame-unfillable", "frame-without-placeholders"] {
        assert_eq!(codes.iter().filter(|own| **own == code).count(), 1, "{code}: {codes:?}");
    }
    // A form that is called like a file of the report stands beside it under another name.
    assert!(sheet(&fs::read(out.join("copy of report.xlsx")).unwrap()).contains("2569-Q4"));
    assert!(out.join("copy of copy of report.xlsx").is_file());
    assert!(parts(&fs::read(out.join("report.xlsx")).unwrap()).len() > 10);
    assert!(!out.join("เก่า.xls").exists());
}

#[test]
fn a_form_among_the_inputs_is_not_read_as_a_register() {
    let register = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>เลขที่ข่าว</t></is></c><c t=\"inlineStr\"><is>\
        <t>หัวข้อข่าว</t></is></c></row><row><c t=\"inlineStr\"><is><t>9</t></is></c><c t=\"inlineStr\"><is><t>{{period-code}}</t>\
        </is></c></row></sheetData></worksheet>";
    let file = small(register, None, None);
    let count = |settings: &str| {
        let folder = office(settings, &[("input/แบบ.xlsx", &file)]);
        assert!(run(folder.path()).status.success());
        let bytes = fs::read(folder.path().join("output/2569-Q4/manifest.json")).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        (json["inputs"].as_array().unwrap().len(), folder.path().join("output/2569-Q4/แบบ.xlsx").is_file())
    };
    assert_eq!(count("[report]\nframe = \"แบบ.xlsx\"\n"), (1, true));
    assert_eq!(count(""), (2, false), "the same file without the word is a register");
}

#[test]
fn a_form_outside_of_the_office_is_refused() {
    for name in ["../แบบ.xlsx", "/etc/แบบ.xlsx", "C:/แบบ.xlsx", "a\\\\b.xlsx", ""] {
        let folder = office(&format!("[report]\nframe = \"{name}\"\n"), &[]);
        let output = run(folder.path());
        assert!(!output.status.success(), "{name}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("pramoen.toml"), "{name}");
    }
}

#[test]
fn the_placeholders_are_listed_on_the_terminal() {
    let folder = office("", &[]);
    for (language, word) in [("th", "ตัวตั้ง"), ("en", "numerator")] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_pramoen"));
        let output =
            program.args(["definitions", "placeholders", "--lang", language]).arg(folder.path()).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success());
        for text in
            ["{{office}}", "{{accuracy-rate}}", "{{accuracy-rate.numerator}}", "{{accuracy-rate@previous}}", word]
        {
            assert!(said.contains(text), "{text}: {said}");
        }
    }
}

#[test]
fn a_form_that_unpacks_beyond_the_limits_is_told_and_not_filled() {
    let settings = "[report]\nframe = [\"ก.xlsx\", \"ข.xlsx\"]\n";
    let (large, crowded) =
        (cell(&" ".repeat(30 << 20)), cells(&"<c t=\"inlineStr\"><is><t>{{office}}</t></is></c>".repeat(10_001)));
    let folder = office(settings, &[("ก.xlsx", &large), ("ข.xlsx", &crowded)]);
    let output = run(folder.path());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let out = folder.path().join("output/2569-Q4");
    let json: serde_json::Value = serde_json::from_slice(&fs::read(out.join("results.json")).unwrap()).unwrap();
    let issues = json["issues"].as_array().unwrap();
    for (name, code) in [("ก.xlsx", "too-large-file"), ("ข.xlsx", "frame-unfillable")] {
        assert!(!out.join(name).exists(), "{name}");
        let told = issues.iter().any(|own| own["code"] == code && own["file"].to_string().contains(name));
        assert!(told, "{name}: {issues:?}");
    }
}
