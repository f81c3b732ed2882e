//! Everything personal that an office could have written is planted, every command is run, and every byte is searched.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use super::office::{PLANTED, PUBLIC, plant};
use super::{collect, holders};

const AS_OF: [&str; 2] = ["--as-of", "2026-10-15"];
const PERIOD: [&str; 2] = ["--period", "2569-Q4"];
const WHOLE: [&str; 4] = ["--charts", "all", "--ledger", "all"];

/// What the program says to these arguments, by themselves.
fn told(folder: &Path, arguments: &[&[&str]], said: &mut BTreeMap<String, Vec<u8>>) {
    let arguments = arguments.concat();
    let output = Command::new(env!("CARGO_BIN_EXE_pramoen")).current_dir(folder).args(&arguments).output().unwrap();
    let name = arguments.join(" ");
    // An office without considerations has no standard.
    let done = output.status.code().is_some_and(|code| code < 2 || arguments[0] == "standard");
    assert!(done, "{name}: {}", String::from_utf8_lossy(&output.stderr));
    said.insert(format!("{name} 1"), output.stdout);
    said.insert(format!("{name} 2"), output.stderr);
}

/// Every file and every word that the commands give about the office in the folder `office` of this one.
pub fn by_every_command(place: &Path) -> BTreeMap<String, Vec<u8>> {
    let folder = place.join("office");
    let mut inputs = BTreeMap::new();
    collect(place, &mut inputs);
    let mut said = BTreeMap::new();
    let run = |arguments: &[&[&str]], said: &mut BTreeMap<_, _>| told(&folder, arguments, said);
    run(&[&["run"], &AS_OF, &PERIOD, &WHOLE, &["--sheets", "all"]], &mut said);
    run(&[&["run", "--json", "--out", "english", "--lang", "en"], &AS_OF, &PERIOD, &WHOLE], &mut said);
    run(&[&["check", "--annotate", "--json"], &AS_OF], &mut said);
    run(&[&["check", "--no-cache"], &AS_OF], &mut said);
    run(&[&["standard", "--year", "2569", "--json"], &AS_OF], &mut said);
    run(&[&["export", "exported"], &AS_OF, &PERIOD], &mut said);
    run(&[&["seal", "2569-Q4"], &AS_OF], &mut said);
    run(&[&["history"]], &mut said);
    run(&[&["history", "--json"]], &mut said);
    let json = fs::read(folder.join("english/results.json")).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let measured = json["measurements"].as_array().unwrap().iter().map(|found| found["indicator"].as_str().unwrap());
    let measured: BTreeSet<&str> = measured.collect();
    for indicator in ["news-lag", "satisfaction-rate", "budget-spending"].iter().filter(|own| measured.contains(**own))
    {
        run(&[&["explain", indicator, "--all", "--json"], &AS_OF, &PERIOD], &mut said);
    }
    for table in json["tables"].as_array().unwrap() {
        let source = &table["sources"][0];
        let (file, sheet) = (source["file"].as_str().unwrap(), source["sheet"].as_str().unwrap_or_default());
        let cell = format!("[{file}]{sheet}!A5");
        run(&[&["explain", "--all", "--lang", "en", "--row", &cell], &AS_OF, &PERIOD], &mut said);
    }
    told(place, &[&["rollup", ".", "--out", "rolled", "--json"], &AS_OF, &PERIOD, &WHOLE], &mut said);
    let mut found = BTreeMap::new();
    collect(place, &mut found);
    found.retain(|name, _| !inputs.contains_key(name));
    let own = place.display().to_string();
    said.extend(found.into_iter().map(|(name, bytes)| (name.replacen(&own, "", 1), bytes)));
    // A copy with marks is the office's own workbook; what was added to it is searched.
    said.retain(|name, _| !is_copy(name) || name.contains("comments"));
    said
}

fn assert_nothing_is_told(files: &BTreeMap<String, Vec<u8>>) {
    let told: Vec<String> = PLANTED
        .iter()
        .flat_map(|planted| holders(files, planted).into_iter().map(move |name| (planted, name)))
        .map(|(planted, name)| {
            let bytes = &files[name];
            let at = memchr::memmem::find(bytes, planted.as_bytes()).unwrap_or_default();
            let around = String::from_utf8_lossy(&bytes[at.saturating_sub(120)..bytes.len().min(at + 60)]).into_owned();
            format!("{planted} in {name}: {around}")
        })
        .collect();
    assert!(told.is_empty(), "{} places\n{}", told.len(), told.join("\n"));
}

#[test]
fn what_is_planted_in_every_register_is_in_no_byte_of_any_command() {
    let place = tempfile::tempdir().unwrap();
    let forms = plant(&place.path().join("office"));
    let files = by_every_command(place.path());
    for needed in
        ["/report.xlsx!", "results.json", "board.html", ".svg", ".parquet!rows", ".pramoen/cache", "seal", "comments"]
    {
        assert!(files.keys().any(|name| name.contains(needed)), "{needed}: {:?}", files.keys());
    }
    assert_nothing_is_told(&files);
    let json = &files[files.keys().find(|name| name.contains("2569-Q4/results.json")).unwrap()];
    let json: serde_json::Value = serde_json::from_slice(json).unwrap();
    // How surveys are read is seen where respondents are.
    for form in forms.iter().filter(|form| *form != "survey") {
        let table = json["tables"].as_array().unwrap().iter().find(|table| table["form"] == **form);
        let kept = table.and_then(|table| table["rows_kept"].as_u64());
        assert!(kept.is_some_and(|kept| kept > 0), "{form} is read: {table:?}");
    }
    let issues = json["issues"].as_array().unwrap();
    let codes: BTreeSet<&str> = issues.iter().filter_map(|issue| issue["code"].as_str()).collect();
    for code in ["personal-data", "personal-name", "unused-columns"] {
        assert!(codes.contains(code), "{code}: {codes:?}");
    }
    assert!(!holders(&files, "[ตัดออก]").is_empty());
    for named in PUBLIC {
        assert!(!holders(&files, named).is_empty(), "{named}");
    }
}

/// Whether a file is a marked copy of an input.
fn is_copy(name: &str) -> bool {
    name.starts_with("/office/output/check/") && !name.contains("/corrections.")
}

#[test]
fn records_that_differ_by_what_is_cut_alone_are_two_and_refer_to_their_own() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("input")).unwrap();
    let news = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาเผยแพร่\n\
        ข่าวของ 087-654-3001,ประชุม,ประชุม,15 ก.ค. 2569 15:00\n\
        ข่าวของ 087-654-3002,ประชุม,ประชุม,15 ก.ค. 2569 15:00\n\
        ข่าวของ 087-654-3002,ประชุม,ประชุม,15 ก.ค. 2569 15:00\n\
        0876543003,ประชุม,ประชุม,15 ก.ค. 2569 15:00\n";
    let again = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาเผยแพร่\n\
        ข่าวของ 087-654-3001,ประชุมอื่น,ประชุม,15 ก.ค. 2569 15:00\n";
    fs::write(folder.path().join("input/ก.csv"), news).unwrap();
    fs::write(folder.path().join("input/ข.csv"), again).unwrap();
    for cached in ["--no-cache", "--quiet", "--quiet"] {
        let arguments = [&["run", "--json", cached][..], &AS_OF, &PERIOD].concat();
        let output =
            Command::new(env!("CARGO_BIN_EXE_pramoen")).current_dir(folder.path()).args(&arguments).output().unwrap();
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let table = &json["tables"][0];
        let counts =
            ["rows_read", "rows_kept", "rows_duplicate", "rows_rejected"].map(|name| table[name].as_u64().unwrap());
        assert_eq!(counts, [5, 3, 1, 1], "{cached}");
        let told = json["issues"].as_array().unwrap();
        let conflict = told.iter().find(|issue| issue["code"] == "conflicting-duplicate").unwrap();
        assert_eq!(conflict["found"], "ข่าวของ [ตัดออก]");
    }
}

#[test]
fn what_the_office_names_as_public_must_be_a_telephone_or_an_address() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("pramoen.toml");
    for (named, sound) in [("pr@sesao.go.th", true), ("0-2123-4567", true), ("@sesao.go.th", true), ("sesao", false)] {
        fs::write(&own, format!("[privacy]\npublic = [\"0-7461-1234\",\n  \"{named}\"]\n")).unwrap();
        match pramoen::definition::load(None, Some(&own)) {
            Ok(_) => assert!(sound, "{named}"),
            Err(pramoen::error::Error::Definitions(mistakes)) => {
                assert!(!sound && mistakes.len() == 1 && mistakes[0].line == Some(3), "{named}: {mistakes:?}");
            }
            Err(other) => panic!("{other}"),
        }
    }
}
