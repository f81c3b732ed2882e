//! An office in which every text means harm, through every command; what leaves is looked through.

use std::path::Path;
use std::process::{Command, Output};

use super::content::content;
use super::marks::MARK;
use super::office::Planted;
use super::outputs::{json, said, wrong};

/// The program in a folder.
fn pramoen(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pramoen"));
    for name in ["LANG", "COLUMNS", "LINES", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.env("COLUMNS", "200").current_dir(folder).args(arguments).output().expect("the program starts")
}

/// What is wrong in what a command says.
fn spoken(folder: &Path, arguments: &[&str], found: &mut Vec<String>) -> String {
    let output = pramoen(folder, arguments);
    let command = arguments.join(" ");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let expected = output.status.code().is_some_and(|code| code < 2);
    assert!(expected, "{command}: {}", String::from_utf8_lossy(&output.stderr));
    found.extend(said(&command, &output.stdout));
    found.extend(said(&command, &output.stderr));
    if arguments.contains(&"--json") {
        found.extend(json(&text));
    }
    text
}

/// Looks through the files below a folder; how many there are, and how many hold a mark.
fn looked_through(folder: &Path, found: &mut Vec<String>) -> usize {
    let files = content(folder);
    found.extend(files.iter().flat_map(|(name, bytes)| wrong(name, bytes)));
    files.len()
}

fn listed(found: &[String]) -> String {
    let mut lines: Vec<_> = found.iter().take(60).cloned().collect();
    lines.push(format!("{} in all", found.len()));
    lines.join("\n")
}

#[test]
fn no_text_of_an_office_does_anything_in_what_a_run_writes_and_says() {
    let office = Planted::new();
    let root = office.root();
    let mut found = Vec::new();
    let text = spoken(root, &["run", ".", "--as-of", "2026-10-15", "--out", "out"], &mut found);
    assert!(text.contains(MARK), "{text}");
    assert!(looked_through(&root.join("out"), &mut found) > 20);
    let json =
        spoken(root, &["run", ".", "--as-of", "2026-10-15", "--out", "json", "--charts", "none", "--json"], &mut found);
    assert!(json.contains(MARK));
    assert!(found.is_empty(), "{}", listed(&found));
}

#[test]
fn no_text_of_an_office_does_anything_in_what_the_other_commands_write_and_say() {
    let office = Planted::new();
    let root = office.root();
    let day = ["--as-of", "2026-10-15"];
    let mut found = Vec::new();
    let mut command = |arguments: &[&str]| spoken(root, &[arguments, &day[..]].concat(), &mut found);
    assert!(command(&["check", ".", "--annotate", "--out", "checked"]).contains(MARK));
    assert!(command(&["check", ".", "--json", "--out", "checked"]).contains(MARK));
    command(&["standard", ".", "--year", "2569", "--out", "standard"]);
    command(&["standard", ".", "--year", "2569", "--out", "standard", "--json"]);
    command(&["seal", "2569-Q4", "."]);
    command(&["seal", "2569-Q4", ".", "--again", "=1+\u{1b}[2J\u{202e}"]);
    command(&["export", "exported", "."]);
    command(&["explain", "accuracy-rate", "."]);
    command(&["explain", "accuracy-rate", ".", "--all", "--json"]);
    command(&["explain", "accuracy-rate", ".", "--all"]);
    for arguments in [
        &["history"][..],
        &["history", "--json"],
        &["forms", ".", "--out", "blank"],
        &["forms", ".", "--list"],
        &["init", "new", "--office", "=1+\u{1b}[2J\u{202e}ZQX0"],
        &["definitions", "check"],
        &["definitions", "facts"],
        &["definitions", "placeholders"],
    ] {
        spoken(root, arguments, &mut found);
    }
    for folder in ["checked", "standard", "exported", "blank"] {
        assert!(looked_through(&root.join(folder), &mut found) > 0, "{folder}");
    }
    assert!(found.is_empty(), "{}", listed(&found));
}

#[test]
fn no_text_of_an_office_does_anything_in_what_a_region_writes_and_says() {
    let offices = tempfile::tempdir().unwrap();
    for name in ["=1+ZQX1 <b>", "@ZQX2 \u{202e}\u{1b}[2J"] {
        std::fs::rename(Planted::new().root(), offices.path().join(name)).unwrap();
    }
    let mut found = Vec::new();
    let text = spoken(offices.path(), &["rollup", ".", "--as-of", "2026-10-15", "--out", "out"], &mut found);
    assert!(text.contains(MARK), "{text}");
    assert!(looked_through(&offices.path().join("out"), &mut found) > 10);
    assert!(found.is_empty(), "{}", listed(&found));
}
