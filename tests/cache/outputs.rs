//! The outputs of the sample office, byte by byte.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use super::{by, cached, content, plain, program};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, to).unwrap();
        }
    }
}

#[test]
fn one_thread_and_many_cold_and_cached_isolated_and_not_give_the_same_bytes() {
    let office = super::Office { folder: tempfile::tempdir().unwrap() };
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("input"), &office.path("input"));
    let taken = |out: &Path| -> BTreeMap<String, Vec<u8>> {
        let files = content(out);
        fs::remove_dir_all(out).unwrap();
        files
    };
    let library = |reading| {
        pramoen::run(&office.options(reading, "2026-10-15"), &|_| {}).unwrap();
        taken(&office.path("out"))
    };
    let expected = library(plain());
    assert!(expected.contains_key("report.xlsx") && expected.contains_key("results.json"));
    assert!(library(cached()) == expected, "cold, in this process");
    assert!(library(cached()) == expected, "kept, in this process");
    assert!(library(by(program(), false)) == expected, "by workers");
    // A file that a worker has read is the same entry as one that this process has read, but for the program's build.
    let here: Vec<_> = office.kept().into_values().map(|bytes| bytes[52..].to_vec()).collect();
    fs::remove_dir_all(office.path(".pramoen/cache")).unwrap();
    assert!(!here.is_empty());

    let run = |with: &[&str], before: &[&str]| {
        let command: Vec<&str> = [before, &[program().to_str().unwrap()]].concat();
        let (out, path) = (office.path("out"), office.folder.path().to_str().unwrap());
        let output = Command::new(command[0])
            .args(&command[1..])
            .args(["run", path, "--as-of", "2026-10-15", "--charts", "none", "--out", out.to_str().unwrap()])
            .args(with)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        taken(&out)
    };
    assert!(run(&["--no-cache"], &[]) == expected, "the program without a cache");
    assert!(office.kept().is_empty());
    assert!(run(&[], &[]) == expected, "the program, cold");
    assert_eq!(office.kept().len(), here.len());
    assert!(run(&[], &[]) == expected, "the program, from its cache");
    if cfg!(target_os = "linux") {
        assert!(run(&["--no-cache"], &["taskset", "-c", "0"]) == expected, "on one core");
        fs::remove_dir_all(office.path(".pramoen/cache")).unwrap();
        assert!(run(&[], &["taskset", "-c", "0"]) == expected, "on one core, cold");
    }
}

#[test]
fn two_runs_at_once_do_not_disturb_each_other() {
    let office = super::Office::of_news();
    let start = |out: &str| {
        let (out, path) = (office.path(out), office.folder.path().to_owned());
        let mut command = Command::new(program());
        command.arg("run").arg(path).args(["--as-of", "2026-10-15", "--charts", "none", "--quiet", "--out"]).arg(out);
        command.spawn().unwrap()
    };
    for _ in 0..2 {
        let mut runs = ["out1", "out2", "out3"].map(start);
        assert!(runs.iter_mut().all(|run| run.wait().unwrap().success()));
        let [one, two, three] =
            ["out1", "out2", "out3"].map(|out| content(&office.path(out)).into_values().collect::<Vec<_>>());
        assert!(one == two && two == three);
        assert_eq!(office.kept().len(), 3);
        fs::remove_dir_all(office.path(".pramoen")).unwrap();
    }
}
