//! The program as its user meets it: what it says, what it leaves behind, how it ends.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

#[path = "shared/content.rs"]
mod content;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use content::content;

const AS_OF: [&str; 2] = ["--as-of", "2026-10-15"];

fn sample() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pramoen(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pramoen"))
        .current_dir(folder)
        .args(arguments)
        .env_remove("LANG")
        .output()
        .expect("the program starts")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the program speaks UTF-8")
        + &String::from_utf8(output.stderr.clone()).expect("the program speaks UTF-8")
}

/// A workspace whose `input` holds these text files.
fn workspace(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("input")).unwrap();
    for (name, text) in files {
        fs::write(folder.path().join("input").join(name), text).unwrap();
    }
    folder
}

const NEWS: &str = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาสิ้นสุดภารกิจ,วันเวลาผลิตเสร็จ,วันเวลาเผยแพร่,ผลการตรวจสอบความถูกต้อง\n\
    1,ประชุมผู้บริหาร,ประชุม,15 ก.ค. 2569 12:00,15 ก.ค. 2569 13:00,15 ก.ค. 2569 15:00,ถูกต้อง\n\
    2,ประชุมครู,ประชุม,16 ก.ค. 2569 12:00,16 ก.ค. 2569 13:00,16 ก.ค. 2569 15:01,ไม่ถูกต้อง\n";

#[test]
fn the_sample_office_is_evaluated_to_the_same_bytes_by_every_run() {
    let place = tempfile::tempdir().unwrap();
    let (first, second) = (place.path().join("a"), place.path().join("b"));
    let run = |out: &Path| {
        let out = out.to_string_lossy().into_owned();
        let path = sample().to_string_lossy().into_owned();
        let output = pramoen(place.path(), &[&["run", &path, "--out", &out][..], &AS_OF].concat());
        assert!(output.status.success(), "{}", said(&output));
        said(&output)
    };
    let summary = run(&first);
    run(&second);
    let files = content(&first);
    assert_eq!(files, content(&second));
    for name in ["report.xlsx", "results.json", "manifest.json"] {
        assert!(files.contains_key(name), "{name}");
    }
    assert!(files.keys().filter(|name| name.ends_with(".png")).count() >= 7, "{:?}", files.keys());
    assert!(summary.lines().count() <= 40, "the summary fits one screen:\n{summary}");
    assert!(summary.contains("2569"), "{summary}");
}

#[test]
fn json_goes_to_standard_output_and_is_the_file_that_was_written() {
    let folder = workspace(&[("ข่าว.csv", NEWS)]);
    let output = pramoen(folder.path(), &[&["--json"][..], &AS_OF].concat());
    assert!(output.status.success(), "{}", said(&output));
    let written = fs::read(folder.path().join("output/2569-Q4/results.json")).unwrap();
    assert_eq!(output.stdout, written);
    let json: serde_json::Value = serde_json::from_slice(&written).unwrap();
    assert_eq!(json["schema"], "pramoen.results/1");
    let on_time = json["measurements"]
        .as_array()
        .unwrap()
        .iter()
        .find(|found| {
            found["indicator"] == "on-time-rate" && found["period"] == "2569-Q4" && found["breakdown"].is_null()
        })
        .unwrap();
    assert_eq!((&on_time["numerator"], &on_time["denominator"]), (&1.into(), &2.into()));
}

#[test]
fn a_period_may_be_named() {
    for (period, folder) in [("2569-07", "2569-07"), ("2569-H2", "2569-H2"), ("2569", "2569")] {
        let place = workspace(&[("ข่าว.csv", NEWS)]);
        let output = pramoen(place.path(), &[&["run", "--period", period, "--quiet"][..], &AS_OF].concat());
        assert!(output.status.success(), "{}", said(&output));
        assert!(output.stdout.is_empty());
        assert!(place.path().join("output").join(folder).join("report.xlsx").is_file());
    }
}

#[test]
fn wrong_use_is_answered_in_words_and_with_code_two_and_a_place_that_cannot_be_written_with_three() {
    let empty = workspace(&[]);
    let unknown = workspace(&[("ราคา.csv", "สินค้า,ราคา\nดินสอ,5\n")]);
    let news = workspace(&[("ข่าว.csv", NEWS)]);
    let nowhere = tempfile::tempdir().unwrap();
    let taken = workspace(&[("ข่าว.csv", NEWS)]);
    fs::create_dir_all(taken.path().join("mine")).unwrap();
    fs::write(taken.path().join("mine/งาน.docx"), "mine").unwrap();
    let blocked = workspace(&[("ข่าว.csv", NEWS)]);
    fs::write(blocked.path().join("output"), "a file where the folder should be").unwrap();
    let broken = workspace(&[("ข่าว.csv", NEWS)]);
    fs::create_dir_all(broken.path().join("templates/indicators")).unwrap();
    fs::write(broken.path().join("templates/indicators/x.toml"), "id = ").unwrap();
    let encoded = workspace(&[("ข่าว.csv", NEWS)]);
    fs::write(encoded.path().join("pramoen.toml"), b"[office]\nname = \"\xca\xbe\xbb.\"\n").unwrap();
    let cases: [(&Path, &[&str], &str, &str); 16] = [
        (nowhere.path(), &["run"], "ไม่พบโฟลเดอร์ข้อมูล", "no input folder"),
        (nowhere.path(), &["run", "ไม่มี"], "ไม่พบโฟลเดอร์ข้อมูล", "no input folder"),
        (empty.path(), &["run"], "ไม่มีไฟล์ตาราง", "no spreadsheet"),
        (unknown.path(), &["run"], "ไม่พบทะเบียนที่รู้จัก", "no register was recognised"),
        (news.path(), &["run", "--period", "2550-Q1"], "ไม่มีข้อมูลเลย", "no record in period"),
        (news.path(), &["run", "--period", "2026-Q1"], "2026-Q1", "2026-Q1"),
        (news.path(), &["run", "--perod", "2569"], "ไม่รู้จัก “--perod”", "`--perod` is not known"),
        (news.path(), &["run", "--period"], "ต้องใส่ค่าหลัง", "a value is needed"),
        (news.path(), &["seal"], "ยังไม่ได้บอก <PERIOD>", "<PERIOD> is missing"),
        (news.path(), &["run", "--quiet", "--quiet"], "บอก --quiet ซ้ำ", "--quiet was given twice"),
        (news.path(), &["run", "--strict=5"], "--strict ไม่มีค่าตามหลัง", "--strict takes no value"),
        (encoded.path(), &["run"], "เลือก Encoding เป็น UTF-8", "was not saved in UTF-8"),
        (unknown.path(), &["run"], "ไฟล์ใดเปิดไม่ได้", "which files cannot be opened"),
        (taken.path(), &["run", "--out", "mine"], "ไม่เขียนทับ", "not overwritten"),
        (blocked.path(), &["run"], "เขียน", "cannot be written"),
        (broken.path(), &["run"], "templates/indicators/x.toml:1", "templates/indicators/x.toml:1"),
    ];
    for (folder, arguments, thai, english) in cases {
        for (language, expected) in [("th", thai), ("en", english)] {
            let output = pramoen(folder, &[arguments, &["--lang", language]].concat());
            let code = if folder == blocked.path() { 3 } else { 2 };
            assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", said(&output));
            assert!(said(&output).contains(expected), "{arguments:?}: {}", said(&output));
            assert!(output.stdout.is_empty(), "errors go to standard error");
        }
    }
    assert_eq!(fs::read(taken.path().join("mine/งาน.docx")).unwrap(), b"mine");
}

#[test]
fn a_corrupt_workbook_is_named_and_the_rest_is_evaluated() {
    let folder = workspace(&[("ข่าว.csv", NEWS), ("เสีย.xlsx", "PK\u{3}\u{4} broken")]);
    let output = pramoen(folder.path(), &["run", "--as-of", "2026-10-15"]);
    assert!(output.status.success(), "{}", said(&output));
    let output = pramoen(folder.path(), &["check", "--as-of", "2026-10-15"]);
    assert!(said(&output).contains("[เสีย.xlsx]"), "{}", said(&output));
}

#[test]
fn strict_ends_with_one_when_something_is_to_be_mended_first() {
    let fine = workspace(&[("ข่าว.csv", NEWS)]);
    let text = NEWS.replace("16 ก.ค. 2569 12:00", "31 ก.พ. 2569 12:00");
    let wrong = workspace(&[("ข่าว.csv", &text)]);
    for command in ["run", "check"] {
        let code =
            |folder: &Path, strict: &[&str]| pramoen(folder, &[&[command][..], &AS_OF, strict].concat()).status.code();
        assert_eq!(code(fine.path(), &["--strict"]), Some(0), "{command}");
        assert_eq!(code(wrong.path(), &["--strict"]), Some(1), "{command}");
        assert_eq!(code(wrong.path(), &[]), Some(0), "{command}");
    }
}

#[test]
fn check_names_the_cell_and_what_to_do() {
    let text = NEWS.replace("16 ก.ค. 2569 12:00", "31 ก.พ. 2569 12:00");
    let folder = workspace(&[("ข่าว.csv", &text)]);
    let words = said(&pramoen(folder.path(), &["check", "--as-of", "2026-10-15"]));
    assert!(words.contains("[ข่าว.csv]!D3"), "{words}");
    assert!(words.contains("31 ก.พ. 2569"), "{words}");
    let written: Vec<_> = content(&folder.path().join("output")).into_keys().collect();
    assert_eq!(written, ["check/corrections.xlsx", "check/manifest.json"]);
    assert!(words.contains("corrections.xlsx"), "{words}");
}

#[test]
fn the_list_of_corrections_goes_when_there_is_nothing_left_to_mend() {
    let text = NEWS.replace("16 ก.ค. 2569 12:00", "31 ก.พ. 2569 12:00");
    let folder = workspace(&[("ข่าว.csv", &text)]);
    let check = || pramoen(folder.path(), &[&["check", "--out", "ตรวจ"][..], &AS_OF].concat());
    assert!(check().status.success());
    let first = content(&folder.path().join("ตรวจ"));
    assert!(check().status.success());
    assert_eq!(first, content(&folder.path().join("ตรวจ")), "the same bytes twice");
    fs::write(folder.path().join("input/ข่าว.csv"), NEWS).unwrap();
    let output = check();
    assert!(output.status.success() && !said(&output).contains("corrections.xlsx"), "{}", said(&output));
    assert!(!folder.path().join("ตรวจ").exists());
}

#[test]
fn a_folder_that_cannot_be_written_does_not_silence_the_check() {
    let text = NEWS.replace("16 ก.ค. 2569 12:00", "31 ก.พ. 2569 12:00");
    let folder = workspace(&[("ข่าว.csv", &text)]);
    fs::write(folder.path().join("output"), "a file where the folder should be").unwrap();
    let output = pramoen(folder.path(), &[&["check"][..], &AS_OF].concat());
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).contains("[ข่าว.csv]!D3"), "{}", said(&output));
}

#[test]
fn copies_with_marks_are_written_on_request_only_and_originals_stay() {
    let wrong = NEWS.replace("16 ก.ค. 2569 12:00", "31 ก.พ. 2569 12:00");
    let folder = workspace(&[("ข่าว.csv", &wrong)]);
    let name = "ทะเบียนข่าว ต.ค.67-มี.ค.68.xlsx";
    fs::create_dir(folder.path().join("input/ปี 68")).unwrap();
    fs::copy(sample().join("input").join(name), folder.path().join("input/ปี 68").join(name)).unwrap();
    let inputs = content(&folder.path().join("input"));
    let check = |more: &[&str]| {
        let output = pramoen(folder.path(), &[&["check"][..], more, &AS_OF].concat());
        assert!(output.status.success(), "{}", said(&output));
        (said(&output), content(&folder.path().join("output/check")))
    };
    let (words, files) = check(&["--annotate"]);
    assert_eq!(inputs, content(&folder.path().join("input")));
    let copy = &files[&format!("ปี 68/{name}")];
    assert!(copy != &inputs[&format!("ปี 68/{name}")] && copy.starts_with(b"PK"));
    assert!(words.contains("ข่าว.csv ไม่ได้: ทำได้เฉพาะไฟล์ .xlsx"), "{words}");
    assert_eq!(files, check(&["--annotate"]).1, "the same bytes twice");
    assert_eq!(check(&[]).1.into_keys().collect::<Vec<_>>(), ["corrections.xlsx", "manifest.json"]);
}

#[test]
fn help_is_in_the_language_of_the_user() {
    let folder = tempfile::tempdir().unwrap();
    for (language, expected) in [("th", "งวดที่ประเมิน"), ("en", "the period")] {
        for command in ["run", "check", "definitions", "init", "forms", "explain"] {
            let output = pramoen(folder.path(), &[command, "--lang", language, "--help"]);
            let words = said(&output);
            assert!(output.status.success(), "{words}");
            assert!(!words.contains('{'), "a text is missing:\n{words}");
            assert!(command != "run" || words.contains(expected), "{words}");
            assert!(command != "forms" || !words.contains("output/"), "the words of another command:\n{words}");
        }
    }
}

#[test]
fn a_new_office_is_made_once_and_says_what_comes_next() {
    let place = tempfile::tempdir().unwrap();
    let output = pramoen(place.path(), &["init", "เขต", "--office", "สพป. ทดสอบ"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("pramoen check เขต"), "{}", said(&output));
    let before = content(place.path());
    assert!(before.contains_key("เขต/input/01-ทะเบียนข่าว.xlsx"), "{:?}", before.keys());
    let output = pramoen(place.path(), &["check", "เขต"]);
    assert!(said(&output).contains("ไม่พบสิ่งที่ต้องแก้"), "{}", said(&output));
    let output = pramoen(place.path(), &["init", "เขต"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    let after = content(place.path()).into_iter().filter(|(name, _)| !name.contains("/.pramoen/"));
    assert_eq!(after.collect::<BTreeMap<_, _>>(), before, "a folder in use is left as it is");
}

#[test]
fn blank_registers_follow_the_office_and_never_replace_a_file() {
    let place = workspace(&[("ข่าว.csv", NEWS)]);
    let definition = fs::read_to_string(sample().join("templates/forms/coverage.toml")).unwrap();
    fs::create_dir_all(place.path().join("templates/forms")).unwrap();
    fs::write(place.path().join("templates/forms/coverage.toml"), definition.replace("ชื่อสื่อ\"", "นามสื่อ\"")).unwrap();
    let output = pramoen(place.path(), &["forms", "--list", "--form", "coverage"]);
    assert!(said(&output).contains("นามสื่อ (ต้องมี)"), "{}", said(&output));
    assert!(!said(&output).contains("เลขที่คำขอ"), "only what was asked for: {}", said(&output));
    assert!(!place.path().join("forms").exists(), "a list writes nothing");
    let output = pramoen(place.path(), &["forms", "--form", "ทะเบียนข่าว", "--form", "coverage"]);
    assert!(output.status.success(), "{}", said(&output));
    let written = content(&place.path().join("forms"));
    assert_eq!(written.len(), 2, "{:?}", written.keys());
    let name = place.path().join("forms/01-ทะเบียนข่าว.xlsx");
    fs::write(&name, "mine").unwrap();
    let output = pramoen(place.path(), &["forms", "--form", "news"]);
    assert!(said(&output).contains("ไม่เขียนทับ"), "{}", said(&output));
    assert_eq!(fs::read(&name).unwrap(), b"mine");
    for wrong in [&["forms", "--form", "nws"][..], &["forms", "ไม่มี"], &["forms", "ไม่มี", "--list"]]
    {
        assert_eq!(pramoen(place.path(), wrong).status.code(), Some(2), "{wrong:?}");
    }
    assert!(!place.path().join("ไม่มี").exists(), "a mistyped folder is not made");
}

#[test]
fn the_definitions_are_found_right() {
    let folder = tempfile::tempdir().unwrap();
    let output = pramoen(folder.path(), &["definitions", "check"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(said(&output).contains("นิยามถูกต้องทั้งหมด"));
}

/// Whether a text stands in bytes, in whatever case; a workbook is looked into.
fn holds(bytes: &[u8], text: &str) -> bool {
    if bytes.starts_with(b"PK") {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        return (0..archive.len()).any(|index| {
            let mut part = Vec::new();
            std::io::copy(&mut archive.by_index(index).unwrap(), &mut part).unwrap();
            holds(&part, text)
        });
    }
    bytes.windows(text.len()).any(|part| part.eq_ignore_ascii_case(text.as_bytes()))
}

#[test]
fn what_stands_in_a_personal_column_is_in_no_output_and_in_nothing_that_is_said() {
    const MARKER: &str = "zqpersonzq";
    let definitions = pramoen::definition::load(None, None).unwrap();
    let records = definitions.forms.iter().filter(|form| form.layout == pramoen::definition::Layout::Records);
    let tables: Vec<(String, String)> = records
        .map(|form| {
            let line =
                |cells: Vec<String>| cells.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",");
            let header = line(form.column.iter().map(|column| column.title.th.clone()).collect());
            let row = |name: &str| {
                let cell = |column: &pramoen::definition::FormColumn| match &column.example {
                    _ if column.personal => name.to_owned(),
                    example => example.clone().unwrap_or_default(),
                };
                line(form.column.iter().map(cell).collect())
            };
            // The same record under two names is in conflict with itself, which is said.
            let rows = [row(&format!("นาย {MARKER}")), row(&format!("{} กก", MARKER.to_uppercase()))];
            (format!("{}.csv", form.id), format!("{header}\n{}\n", rows.join("\n")))
        })
        .collect();
    let tables: Vec<_> = tables.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert!(tables.iter().filter(|(_, text)| text.contains(MARKER)).count() >= 8);
    let folder = workspace(&tables);
    for command in [
        &["check"][..],
        &["run"],
        &["explain", "web-requester-check-rate", "--all"],
        &["explain", "--row", "web-requests.csv!2"],
    ] {
        let output = pramoen(folder.path(), &[command, &AS_OF[..]].concat());
        assert!(output.status.success(), "{}", said(&output));
        assert!(!holds(said(&output).as_bytes(), MARKER), "{}", said(&output));
    }
    let files = content(&folder.path().join("output"));
    assert!(files.keys().any(|name| name.ends_with("report.xlsx")), "{:?}", files.keys());
    for (name, bytes) in files {
        assert!(!holds(&bytes, MARKER), "{name}");
    }
}

/// The register of the nine considerations of 2558, of which so many are clear.
fn considerations(clear: usize) -> String {
    let row = |number| {
        let clarity = if number <= clear { "ชัดเจน" } else { "มีแต่ไม่ชัดเจน" };
        format!("2558,2.4,{number},ดำเนินการแล้ว,{clarity}\n")
    };
    "ปีงบประมาณ,ตัวบ่งชี้,ข้อที่,ดำเนินการแล้ว,ความชัดเจน\n".to_owned() + &(1..=9).map(row).collect::<String>()
}

const EVIDENCE: &str = "รหัสหลักฐาน,ปีที่ใช้,ตัวบ่งชี้,ประเด็นที่,ชนิด,เลขที่เอกสาร,ลงวันที่,เรื่อง,ที่จัดเก็บ/ลิงก์\n\
    1,2558,2.4,9,คำสั่ง,295/2558,22 ส.ค. 2558,แต่งตั้งเครือข่าย,หลักฐาน/คำสั่ง.pdf\n\
    2,2558,2.4,9,คำสั่ง,296/2558,23 ส.ค. 2558,แต่งตั้งคณะทำงาน,หลักฐาน/ไม่มี.pdf\n\
    3,2558,2.4,9,คำสั่ง,297/2558,24 ส.ค. 2558,แต่งตั้งกรรมการ,../secret.pdf\n";

#[test]
fn the_evidence_pack_of_a_year_needs_no_other_register() {
    let folder = workspace(&[("ประเด็น.csv", &considerations(8)), ("หลักฐาน.csv", EVIDENCE)]);
    fs::create_dir(folder.path().join("หลักฐาน")).unwrap();
    fs::write(folder.path().join("หลักฐาน/คำสั่ง.pdf"), "%PDF-1.4").unwrap();
    let output = pramoen(folder.path(), &["standard", "--as-of", "2026-10-15"]);
    let text = said(&output);
    assert!(output.status.success(), "{text}");
    assert!(text.contains("ตัวบ่งชี้ 2.4 ปีงบประมาณ 2558: ระดับ 4"), "{text}");
    assert!(text.contains("ระดับ 5: ทำหลักฐานให้ชัดเจนอีก 1 ข้อ (ข้อ 9)"), "{text}");
    assert!(
        text.contains("เอกสารในทะเบียน 3 รายการ ครบถ้วน 1 รายการ"),
        "a file that is not there completes nothing: {text}"
    );
    let written = content(&folder.path().join("output/2558-standard"));
    assert!(
        written.contains_key("report.xlsx") && written.contains_key("charts/level-2557-2-4.svg"),
        "{:?}",
        written.keys()
    );
    let json: serde_json::Value = serde_json::from_slice(&written["results.json"]).unwrap();
    let filings: Vec<_> = json["evidence"].as_array().unwrap().iter().map(|own| own["filing"].clone()).collect();
    assert_eq!(filings, ["present", "missing", "outside"]);
    // The same inputs give the same bytes.
    assert!(pramoen(folder.path(), &["standard", "--as-of", "2026-10-15", "--quiet"]).status.success());
    assert!(written == content(&folder.path().join("output/2558-standard")));
}

#[test]
fn evidence_may_be_kept_in_a_folder_that_the_settings_name() {
    let folder = workspace(&[
        ("ประเด็น.csv", &considerations(8)),
        ("หลักฐาน.csv", &EVIDENCE.replace("หลักฐาน/", "")),
        ("pramoen.toml", "[standard]\nevidence = \"แฟ้ม/2558\"\n"),
    ]);
    fs::create_dir_all(folder.path().join("แฟ้ม/2558")).unwrap();
    fs::write(folder.path().join("แฟ้ม/2558/คำสั่ง.pdf"), "%PDF-1.4").unwrap();
    let text = said(&pramoen(folder.path(), &["standard", "--as-of", "2026-10-15"]));
    assert!(text.contains("ครบถ้วน 1 รายการ"), "{text}");
    let whole = EVIDENCE.replace("หลักฐาน/", "แฟ้ม/2558/");
    fs::write(folder.path().join("input/หลักฐาน.csv"), whole).unwrap();
    let text = said(&pramoen(folder.path(), &["standard", "--as-of", "2026-10-15"]));
    assert!(text.contains("ครบถ้วน 1 รายการ"), "the way from the office's folder leads there, too: {text}");
}

#[test]
fn a_year_or_an_edition_that_there_is_not_is_named_with_those_there_are() {
    let folder = workspace(&[("ประเด็น.csv", &considerations(8)), ("ข่าว.csv", NEWS)]);
    let text = said(&pramoen(folder.path(), &["standard", "--year", "2560"]));
    assert!(text.contains("ไม่มีแถวของปีงบประมาณ 2560 ปีที่มีคือ 2558"), "{text}");
    let text = said(&pramoen(folder.path(), &["standard", "--edition", "2561"]));
    assert!(text.contains("ไม่มีมาตรฐานฉบับ 2561 — ฉบับที่มีคือ 2557, 2560"), "{text}");
    let text = said(&pramoen(folder.path(), &["standard", "--edition", "2560", "--as-of", "2026-10-15"]));
    assert!(text.contains("ไม่มีตารางระดับ"), "nothing is taken over from another edition: {text}");
    let text = said(&pramoen(folder.path(), &["standard", "--year", "2558-Q1"]));
    assert!(text.contains("ใช้ค่า “2558-Q1” กับ --year"), "{text}");
    let folder = workspace(&[("ข่าว.csv", NEWS)]);
    let output = pramoen(folder.path(), &["standard", "--as-of", "2026-10-15"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("pramoen forms --form considerations --form evidence"), "{}", said(&output));
    assert!(!folder.path().join("output").exists(), "nothing is written");
}

#[test]
fn the_latest_quarter_is_that_of_the_news_though_other_registers_go_on() {
    let news = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,สิ้นสุดภารกิจ,ผลิตเสร็จ,เผยแพร่ครั้งแรก\n\
                1,ก,ประชุม,1 เม.ย. 2569 14:30,1 เม.ย. 2569 15:00,1 เม.ย. 2569 15:30\n";
    let budget = "วันที่จ่าย,หมวดรายจ่าย,จำนวนเงินที่จ่าย\n15 ก.ค. 2569,ค่าวัสดุ,300\n";
    let place = workspace(&[("ข่าว.csv", news), ("จ่าย.csv", budget)]);
    let output = pramoen(place.path(), &["--as-of", "2026-10-15"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(place.path().join("output/2569-Q3/report.xlsx").exists());
}

#[test]
fn without_news_the_latest_quarter_is_that_of_what_there_is() {
    let place = tempfile::tempdir().unwrap();
    let input = place.path().join("input");
    fs::create_dir_all(&input).unwrap();
    let table = "วันที่จ่าย,หมวดรายจ่าย,จำนวนเงินที่จ่าย\n15 พ.ค. 2569,ค่าวัสดุ,300\n";
    fs::write(input.join("จ่าย.csv"), table).unwrap();
    let output = pramoen(place.path(), &["--as-of", "2026-10-15"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(place.path().join("output/2569-Q3/report.xlsx").exists());
    fs::write(input.join("จ่าย.csv"), "วันที่จ่าย,หมวดรายจ่าย,จำนวนเงินที่จ่าย\n15 พ.ค. 2572,ค่าวัสดุ,300\n").unwrap();
    let output = pramoen(place.path(), &["--as-of", "2026-10-15"]);
    assert_eq!(output.status.code(), Some(2), "what is yet to come has no quarter: {}", said(&output));
}

/// An edition of the office's own: two standards of 60 and 40, with level tables of two sizes.
const EDITION: &str = r#"
id = "2558"
title = { th = "มาตรฐานของสำนักงาน", en = "The office's standard" }
from = 2558
standards = { count = 2, source = "own" }
[[source]]
id = "own"
by = "office"
title = "เล่มของสำนักงาน"
[[standard]]
number = 1
title = { th = "หนึ่ง", en = "One" }
source = "own"
weight = { value = "60", source = "own" }
indicators = { count = 1, source = "own" }
[[standard.indicator]]
number = 1
title = { th = "ก", en = "a" }
source = "own"
weight = { value = "1", source = "own" }
considerations = { count = 2, source = "own" }
[[standard.indicator.level]]
level = 3
performed = 2
clear_from = 2
clear_to = 2
description = { th = "ดี", en = "good" }
source = "own"
[[standard.indicator.level]]
level = 1
performed = 2
clear_from = 0
clear_to = 1
description = { th = "พอใช้", en = "fair" }
source = "own"
[[standard]]
number = 2
title = { th = "สอง", en = "Two" }
source = "own"
weight = { value = "40", source = "own" }
indicators = { count = 1, source = "own" }
[[standard.indicator]]
number = 1
title = { th = "ข", en = "b" }
source = "own"
weight = { value = "7", source = "own" }
considerations = { count = 1, source = "own" }
[[standard.indicator.level]]
level = 2
performed = 1
clear_from = 0
clear_to = 1
description = { th = "มี", en = "there" }
source = "own"
"#;

/// The considerations of that edition and of the one of 2557.
fn of_two_editions() -> String {
    let own = "ปีงบประมาณ,มาตรฐาน พ.ศ.,ตัวบ่งชี้,ข้อที่,ดำเนินการแล้ว,ความชัดเจน\n\
        2558,2558,1.1,1,ดำเนินการแล้ว,ชัดเจน\n2558,2558,1.1,2,ดำเนินการแล้ว,ชัดเจน\n2558,2558,2.1,1,ดำเนินการแล้ว,ชัดเจน\n";
    (1..=9).fold(own.to_owned(), |text, number| text + &format!("2558,2557,2.4,{number},ดำเนินการแล้ว,ชัดเจน\n"))
}

#[test]
fn two_editions_in_one_run_each_have_their_levels_and_one_its_weighted_scores() {
    let claims = "รายการที่อ้าง,จำนวนที่อ้าง,ทะเบียนที่ใช้ตรวจ\nประเด็นที่ดำเนินการ,12,ประเด็นการพิจารณา\nหลักฐาน,5,ทะเบียนหลักฐาน\n";
    let files =
        [("ประเด็น.csv", of_two_editions()), ("หลักฐาน.csv", EVIDENCE.to_owned()), ("อ้าง.csv", claims.to_owned())];
    let folder = workspace(&files.each_ref().map(|(name, text)| (*name, text.as_str())));
    fs::create_dir_all(folder.path().join("templates/standards")).unwrap();
    fs::write(folder.path().join("templates/standards/2558.toml"), EDITION).unwrap();
    let arguments = ["standard", "--edition", "2558", "--edition", "2557", "--as-of", "2026-10-15"];
    let output = pramoen(folder.path(), &arguments);
    let text = said(&output);
    assert!(output.status.success(), "{text}");
    for line in [
        "มาตรฐาน 2558 ตัวบ่งชี้ 1.1 ปีงบประมาณ 2558: ระดับ 3",
        "มาตรฐาน 2558 ตัวบ่งชี้ 2.1 ปีงบประมาณ 2558: ระดับ 2",
        "มาตรฐาน 2557 ตัวบ่งชี้ 2.4 ปีงบประมาณ 2558: ระดับ 5",
        // 3 × 0.6 + 2 × 0.4 = 2.6: the weights within a standard do not matter to the whole.
        "มาตรฐาน 2558 ปีงบประมาณ 2558: คะแนนถ่วงน้ำหนักรวม 2.60 (มาตรฐานที่ 1 ได้ 3.00, มาตรฐานที่ 2 ได้ 2.00)",
        "มาตรฐาน 2557: มีเพียงระดับรายตัวบ่งชี้ ไม่มีคะแนนถ่วงน้ำหนักรวม เพราะนิยามมี 2 จาก 3 มาตรฐาน",
        "ตัวเลขที่อ้างในรายงาน 2 ตัวเลข: ตรงกับทะเบียน 1 ไม่ตรง 1 ตรวจไม่ได้ 0",
        "“หลักฐาน” อ้างไว้ 5 นับได้ 3 ([อ้าง.csv]!B3)",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    let written = content(&folder.path().join("output/2558-standard"));
    for name in ["2558-1.1", "2558-2.1", "2557-2.4"] {
        assert!(written.contains_key(&format!("standard-{name}.docx")), "{name}: {:?}", written.keys());
    }
    let json: serde_json::Value = serde_json::from_slice(&written["results.json"]).unwrap();
    assert_eq!(json["standards"][0]["score"], 2.6);
    assert_eq!(json["standards"][0]["standards"][0]["score"], 3.0);
    assert_eq!(json["standards"][1]["score"], serde_json::Value::Null);
    let missing = serde_json::json!({"what": "parts", "of": null, "given": 2, "count": 3});
    assert_eq!(json["standards"][1]["missing"][0], missing);
}

#[test]
fn without_a_level_table_the_editions_that_have_one_are_named() {
    let folder = workspace(&[("ประเด็น.csv", "ปีงบประมาณ,ตัวบ่งชี้,ข้อที่,ดำเนินการแล้ว\n2569,2.4,1,ดำเนินการแล้ว\n")]);
    let text = said(&pramoen(folder.path(), &["standard", "--as-of", "2026-10-15"]));
    assert!(text.contains("รอผู้ประเมินตัดสิน 1 ข้อ\n"), "what is proposed has no level, and none is told: {text}");
    assert!(text.contains("ตัวบ่งชี้เลขเดียวกัน: 2557"), "{text}");
}
