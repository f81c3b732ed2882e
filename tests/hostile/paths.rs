//! Ways out of the office's folder: what a link names, what a link of the file system leads to, what a container holds.

use std::fs;
use std::path::Path;

use pramoen::Options;
use pramoen::definition::Language;

use super::content::content;
use super::outputs::parts;

const SECRET: &str = "SECRETMARK";
const NEWS: &str = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาเผยแพร่\n1,ก,ประชุม,15 ก.ค. 2569 15:00\n";

/// An office beside a folder that is not its own.
fn office() -> (tempfile::TempDir, tempfile::TempDir) {
    let (office, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::create_dir_all(office.path().join("input/หลักฐาน")).unwrap();
    fs::write(office.path().join("input/ข่าว.csv"), NEWS).unwrap();
    fs::write(outside.path().join("ลับ.pdf"), SECRET).unwrap();
    fs::write(outside.path().join("ลับ.csv"), NEWS.replace(",ก,", &format!(",{SECRET},"))).unwrap();
    (office, outside)
}

fn options(folder: &Path) -> Options {
    Options {
        out: Some(folder.join("out")),
        charts: Some(vec!["none".to_owned()]),
        ..Options::new(folder.to_owned(), "2026-10-15".parse().unwrap(), Language::Thai)
    }
}

/// Whether any file that is written holds a text.
fn holds(folder: &Path, text: &str) -> Vec<String> {
    let written = content(&folder.join("out"));
    assert!(written.len() > 3);
    let within = |bytes: &[u8]| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    let packed = |name: &str, bytes: &[u8]| {
        (name.ends_with(".xlsx") || name.ends_with(".docx")) && parts(bytes).values().any(|part| part.contains(text))
    };
    written.iter().filter(|(name, bytes)| within(bytes) || packed(name, bytes)).map(|(name, _)| name.clone()).collect()
}

#[test]
fn a_document_outside_the_office_is_not_looked_at_however_its_path_is_written() {
    let (office, outside) = office();
    let there = outside.path().join("ลับ.pdf").display().to_string();
    let up = format!("../../../../../../../..{there}");
    let name = outside.path().file_name().unwrap().to_string_lossy().into_owned();
    let ways = [
        there.clone(),
        format!("file://{there}"),
        up.clone(),
        up.replace('/', "\\"),
        format!("../../{name}/ลับ.pdf"),
        format!("หลักฐาน/../../../{name}/ลับ.pdf"),
        format!("หลักฐาน/./../../../{name}/ลับ.pdf"),
        format!("  ../../{name}/ลับ.pdf  "),
        format!("\"../../{name}/ลับ.pdf\""),
        format!("C:{there}"),
        format!("\\\\localhost\\{there}"),
        format!("//localhost/{there}"),
        "หลักฐาน/ทาง/ลับ.pdf".to_owned(),
        "หลักฐาน/ลับ.pdf".to_owned(),
    ];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(outside.path(), office.path().join("input/หลักฐาน/ทาง")).unwrap();
        std::os::unix::fs::symlink(&there, office.path().join("input/หลักฐาน/ลับ.pdf")).unwrap();
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["รหัสหลักฐาน", "ปีที่ใช้", "ตัวบ่งชี้", "ประเด็นที่", "เรื่อง", "ที่จัดเก็บ/ลิงก์"]).unwrap();
    for (row, way) in ways.iter().enumerate() {
        writer.write_record([&format!("ห{row}"), "2569", "2.4", "6", &format!("เรื่อง {row}"), way]).unwrap();
    }
    fs::write(office.path().join("input/หลักฐาน.csv"), writer.into_inner().unwrap()).unwrap();
    let options = options(office.path());
    let outcome = pramoen::run(&options, &|_| {}).unwrap();
    let told = outcome.results.issues.iter().filter(|issue| issue.problem.code() == "outside-path").count();
    let told = told + outcome.results.issues.iter().filter(|issue| issue.problem.code() == "bad-address").count();
    assert_eq!(told, ways.len(), "{:?}", outcome.results.issues);
    let workbook = parts(&content(&office.path().join("out"))["report.xlsx"]);
    for (part, text) in workbook.iter().filter(|(part, _)| part.ends_with(".rels")) {
        assert!(!text.contains("%E0%B8%A5%E0%B8%B1%E0%B8%9A") && !text.contains("ลับ.pdf"), "{part}: {text}");
    }
    assert_eq!(holds(office.path(), SECRET), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn links_of_the_file_system_to_files_elsewhere_are_not_read() {
    use std::os::unix::fs::symlink;

    let (office, outside) = office();
    symlink(outside.path().join("ลับ.csv"), office.path().join("input/ลับ.csv")).unwrap();
    symlink(outside.path(), office.path().join("input/ทาง")).unwrap();
    let mut form = rust_xlsxwriter::Workbook::new();
    form.add_worksheet().write_string(0, 0, format!("{SECRET} {{{{office}}}}")).unwrap();
    fs::write(outside.path().join("แบบ.xlsx"), form.save_to_buffer().unwrap()).unwrap();
    symlink(outside.path().join("แบบ.xlsx"), office.path().join("แบบ.xlsx")).unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts/marks/01-264.png");
    fs::copy(sample, outside.path().join("ตรา.png")).unwrap();
    symlink(outside.path().join("ตรา.png"), office.path().join("ตรา.png")).unwrap();
    let settings = "[report]\nframe = \"แบบ.xlsx\"\nlogo = \"ตรา.png\"\n";
    fs::write(office.path().join("pramoen.toml"), settings).unwrap();
    let outcome = pramoen::run(&options(office.path()), &|_| {}).unwrap();
    let codes: Vec<_> = outcome.results.issues.iter().map(|issue| issue.problem.code()).collect();
    assert!(codes.contains(&"frame-missing") && codes.contains(&"unfit-logo"), "{codes:?}");
    assert_eq!(codes.iter().filter(|code| **code == "link-not-followed").count(), 2, "{codes:?}");
    assert_eq!(holds(office.path(), SECRET), Vec::<String>::new());
    // A link that stays within leads to what is the office's own.
    fs::remove_file(office.path().join("แบบ.xlsx")).unwrap();
    fs::copy(outside.path().join("แบบ.xlsx"), office.path().join("input/own.bin")).unwrap();
    symlink(office.path().join("input/own.bin"), office.path().join("แบบ.xlsx")).unwrap();
    pramoen::run(&options(office.path()), &|_| {}).unwrap();
    assert!(!holds(office.path(), SECRET).is_empty());
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_is_read_and_said_all_the_same() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    use std::process::Command;

    let folder = tempfile::tempdir().unwrap();
    let office = folder.path().join(OsStr::from_bytes(b"a\xff"));
    fs::create_dir_all(office.join("input")).unwrap();
    for (name, number) in [(OsStr::from_bytes(b"b\xfe.csv"), "1"), (OsStr::new("ข่าว.csv"), "2")] {
        fs::write(office.join("input").join(name), NEWS.replace("\n1,", &format!("\n{number},"))).unwrap();
    }
    let run = |arguments: &[&OsStr]| Command::new(env!("CARGO_BIN_EXE_pramoen")).args(arguments).output().unwrap();
    let day = [OsStr::new("--as-of"), OsStr::new("2026-10-15"), OsStr::new("--charts"), OsStr::new("none")];
    let done = run(&[&[office.as_os_str()], &day[..]].concat());
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    let results = fs::read_to_string(office.join("output/2569-Q4/results.json")).unwrap();
    let results: serde_json::Value = serde_json::from_str(&results).unwrap();
    assert_eq!(results["tables"][0]["rows_kept"], 2, "{}", results["tables"]);
    let missing = run(&[OsStr::from_bytes(b"\xff")]);
    assert_eq!(missing.status.code(), Some(2), "{}", String::from_utf8_lossy(&missing.stderr));
}
