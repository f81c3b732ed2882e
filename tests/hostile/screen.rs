//! What is typed and what is wrong in the settings, said on the screen.

use std::fs;
use std::process::{Command, Output};

use super::outputs::said;

const HOSTILE: &str = "\u{1b}[2J\u{1b}]0;a\u{7}\u{9b}\u{202e}ก\r\t";

fn pramoen(folder: &std::path::Path, arguments: &[&str], colours: bool) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pramoen"));
    command.env_remove("NO_COLOR").env("CLICOLOR_FORCE", if colours { "1" } else { "0" });
    command.current_dir(folder).args(arguments).output().expect("the program starts")
}

fn office(settings: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("input")).unwrap();
    let news = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาเผยแพร่\n1,ก,ประชุม,15 ก.ค. 2569 15:00\n";
    fs::write(folder.path().join("input/ข่าว.csv"), news).unwrap();
    fs::write(folder.path().join("pramoen.toml"), settings).unwrap();
    folder
}

#[test]
fn what_was_typed_is_said_back_without_doing_anything() {
    let office = office("");
    let option = format!("--{HOSTILE}");
    for arguments in [
        &["run", HOSTILE][..],
        &["run", ".", &option],
        &["run", ".", "--period", HOSTILE],
        &["run", ".", "--sheets", HOSTILE],
        &["run", ".", "--charts", HOSTILE],
        &["explain", HOSTILE],
        &["explain", "--row", HOSTILE],
        &["forms", ".", "--form", HOSTILE],
        &["history", HOSTILE],
        &["definitions", "facts", HOSTILE],
        &["standard", ".", "--edition", HOSTILE],
        &[HOSTILE],
    ] {
        let output = pramoen(office.path(), arguments, true);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let text = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
        assert!(!text.trim().is_empty(), "{arguments:?}");
        let wrong = [said("stderr", &output.stderr), said("stdout", &output.stdout)].concat();
        assert_eq!(wrong, Vec::<String>::new(), "{arguments:?}");
    }
}

#[test]
fn a_mistake_in_the_settings_is_said_without_doing_anything() {
    for settings in
        ["[office]\nname = \"\u{1b}[2Jก\"\n", "\u{202e}[office]\n", "[report]\nlanguage = \"\\u001b[2J\\u202e\"\n"]
    {
        let office = office(settings);
        let output = pramoen(office.path(), &["run", "."], true);
        assert_eq!(output.status.code(), Some(2), "{settings:?}");
        assert_eq!(said("stderr", &output.stderr), Vec::<String>::new(), "{settings:?}");
    }
}

#[test]
fn colours_that_are_asked_for_are_ours() {
    let office = office("[office]\nname = \"สพป.ทดสอบ\"\n");
    let run = |colours| pramoen(office.path(), &["run", ".", "--as-of", "2026-10-15", "--charts", "none"], colours);
    let (plain, painted) = (run(false), run(true));
    assert_eq!(said("run", &plain.stdout), Vec::<String>::new());
    let painted = String::from_utf8(painted.stdout).unwrap();
    let codes = painted.split('\u{1b}').skip(1);
    assert!(painted.contains('\u{1b}'), "colours are shown");
    assert!(
        codes.clone().all(|code| ["[0m", "[1m", "[2m", "[1;36m", "[1;33m"].iter().any(|own| code.starts_with(own)))
    );
}
