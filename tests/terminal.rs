//! The program on a screen: how wide, how high, with colours or without, and for other programs.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use unicode_width::UnicodeWidthStr;

const NEWS: &str = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาสิ้นสุดภารกิจ,วันเวลาผลิตเสร็จ,วันเวลาเผยแพร่,ผลการตรวจสอบความถูกต้อง\n\
    1,ประชุมผู้บริหาร,ประชุม,15 ก.ค. 2569 12:00,15 ก.ค. 2569 13:00,15 ก.ค. 2569 15:00,ถูกต้อง\n\
    2,ประชุมครู,ประชุม,16 ก.ค. 2569 12:00,16 ก.ค. 2569 13:00,16 ก.ค. 2569 15:01,ไม่ถูกต้อง\n";

fn office() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("input")).unwrap();
    fs::write(folder.path().join("input/ข่าว.csv"), NEWS).unwrap();
    folder
}

/// The program in an environment that says nothing but this.
fn pramoen(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pramoen"));
    for name in ["LANG", "COLUMNS", "LINES", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.current_dir(folder).args(arguments).envs(environment.iter().copied()).output().expect("the program starts")
}

fn summary(folder: &Path, environment: &[(&str, &str)]) -> String {
    let output = pramoen(folder, &["run", ".", "--as-of", "2026-10-15", "--charts", "none"], environment);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The lines of the table, and those of a list where there is none.
fn verdicts(text: &str) -> Vec<&str> {
    let ends = |line: &&str| !line.starts_with(['⚠', 'ต', 'อ', 'ท', 'ร', 'ส', 'ม']);
    text.lines().skip(1).take_while(ends).collect()
}

#[test]
fn the_verdicts_fit_every_screen_and_their_borders_stand_below_each_other() {
    let folder = office();
    for columns in [40, 60, 80, 120] {
        let text = summary(folder.path(), &[("COLUMNS", &columns.to_string())]);
        let lines = verdicts(&text);
        assert!(lines.len() > 3, "{text}");
        for line in &lines {
            assert!(line.width() <= columns, "{} of {columns}: {line}", line.width());
        }
        if lines[0].starts_with('┌') {
            let widths: Vec<_> = lines.iter().map(|line| line.width()).collect();
            assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "{columns}: {widths:?}\n{text}");
        }
    }
    let narrow = summary(folder.path(), &[("COLUMNS", "40")]);
    assert!(!narrow.contains('┌'), "there is no room for a table:\n{narrow}");
    assert!(narrow.contains("▲ ไม่ถึงเป้า") && narrow.contains("\n  ร้อยละ"), "{narrow}");
}

#[test]
fn a_wider_screen_says_more_and_one_of_unknown_width_everything() {
    let folder = office();
    let heads = |columns: Option<&str>| {
        let environment: Vec<_> = columns.map(|columns| ("COLUMNS", columns)).into_iter().collect();
        let text = summary(folder.path(), &environment);
        ["ตัวตั้ง/ตัวหาร", "ระยะถึงเป้า", "เป้าหมาย"].map(|head| text.lines().nth(2).unwrap().contains(head))
    };
    assert_eq!(heads(None), [true, true, true]);
    assert_eq!(heads(Some("200")), [true, true, true]);
    assert_eq!(heads(Some("80")), [false, false, true]);
    assert_eq!(heads(Some("nonsense")), [true, true, true], "what is no number says nothing");
}

#[test]
fn a_low_screen_has_the_verdicts_alone() {
    let folder = office();
    let low = summary(folder.path(), &[("COLUMNS", "80"), ("LINES", "18")]);
    let high = summary(folder.path(), &[("COLUMNS", "80"), ("LINES", "60")]);
    let said = "ตัวไม่มีเป้าหมาย ดูในรายงาน";
    assert!(low.contains(said) && !high.contains(said), "{low}\n{high}");
    assert!(high.contains("ร้อยละการใช้จ่ายงบประมาณ") && !low.contains("ร้อยละการใช้จ่ายงบประมาณ"), "{low}\n{high}");
    let rows = |text: &str| text.lines().map(|line| line.width().div_ceil(80).max(1)).sum::<usize>();
    assert!(rows(&low) < 18, "{} lines:\n{low}", rows(&low));
}

#[test]
fn a_verdict_is_said_by_word_and_shape_and_in_colour_only_where_it_is_wanted() {
    let folder = office();
    let plain = summary(folder.path(), &[]);
    assert!(!plain.contains('\u{1b}'), "this is no terminal");
    assert!(plain.contains("▲ ไม่ถึงเป้า"), "{plain}");
    let forced = summary(folder.path(), &[("CLICOLOR_FORCE", "1")]);
    assert!(forced.contains("\u{1b}[1;33m▲ ไม่ถึงเป้า\u{1b}[0m"), "{forced}");
    for environment in
        [&[("CLICOLOR_FORCE", "0")][..], &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], &[("CLICOLOR", "1")]]
    {
        assert_eq!(summary(folder.path(), environment), plain, "{environment:?}");
    }
    assert_eq!(summary(folder.path(), &[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")]), forced, "blank says nothing");
}

#[test]
fn a_thai_vowel_with_two_parts_is_one_cell_and_a_mark_above_none() {
    // As terminals have it: tmux and xterm draw these so.
    for (text, cells) in [("ำ", 1), ("กำ", 2), ("ก\u{e4d}", 1), ("น้ำ", 2), ("ที่", 1), ("เป้าหมาย", 7)]
    {
        assert_eq!(text.width(), cells, "{text}");
    }
}

#[test]
fn the_language_may_stand_before_the_command() {
    let folder = office();
    for arguments in [
        &["--lang", "en", "check", ".", "--as-of", "2026-10-15"][..],
        &["--lang=en", "check", ".", "--as-of", "2026-10-15"],
        &["check", ".", "--lang", "en", "--as-of", "2026-10-15"],
    ] {
        let output = pramoen(folder.path(), arguments, &[]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.contains("News"), "{arguments:?}: {text}");
    }
    let wrong = pramoen(folder.path(), &["--lang", "de", "check"], &[]);
    assert_eq!(wrong.status.code(), Some(2));
    let run = pramoen(folder.path(), &["--lang", "en", ".", "--as-of", "2026-10-15", "--charts", "none"], &[]);
    assert!(String::from_utf8(run.stdout).unwrap().contains("Indicator"), "a folder is still a folder");
}

#[test]
fn what_programs_read_is_json_alone_and_names_its_schema() {
    let folder = office();
    fs::write(folder.path().join("input/ประเด็น.csv"), "ปีงบประมาณ,ตัวบ่งชี้,ประเด็นที่,ดำเนินการ\n2569,2.4,1,ดำเนินการ\n")
        .unwrap();
    for (arguments, schema) in [
        (&["run", ".", "--charts", "none"][..], "pramoen.results/1"),
        (&["standard", "."], "pramoen.results/1"),
        (&["check", "."], "pramoen.check/1"),
        (&["explain", "on-time-rate", "."], "pramoen.explain/1"),
    ] {
        let arguments = [arguments, &["--json", "--as-of", "2026-10-15"]].concat();
        let output = pramoen(folder.path(), &arguments, &[("CLICOLOR_FORCE", "1")]);
        let said: serde_json::Value = serde_json::from_slice(&output.stdout)
            .unwrap_or_else(|error| panic!("{arguments:?}: {error}: {}", String::from_utf8_lossy(&output.stderr)));
        assert_eq!(said["schema"], schema, "{arguments:?}");
    }
    let output = pramoen(folder.path(), &["check", ".", "--json", "--as-of", "2026-10-15"], &[]);
    let check: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(check["tables"].as_array().is_some_and(|tables| tables.iter().any(|table| table["rows_read"] == 2)));
    assert!(check["issues"].is_array());
}
