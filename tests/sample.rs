//! The sample office in `input/` is what its generator makes. `PRAMOEN_WRITE_SAMPLE=1` writes it anew.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[cfg(test)]
#[path = "sample/mod.rs"]
mod office;

#[test]
#[expect(clippy::print_stdout, reason = "--nocapture shows the planned rates and slips")]
fn the_sample_office_is_what_its_generator_makes() {
    let sample = office::make();
    for line in sample.rates.iter().chain(&sample.slips) {
        println!("{line}");
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("input");
    let own = sample.files.iter().map(|(name, bytes)| (*name, bytes));
    let documents = sample.documents.iter().map(|(name, bytes)| (name.as_str(), bytes));
    let files: Vec<(&str, &Vec<u8>)> = own.chain(documents).collect();
    if std::env::var_os("PRAMOEN_WRITE_SAMPLE").is_some_and(|value| value == "1") {
        for (name, bytes) in &files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
    let expected: BTreeSet<_> = files.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut found = BTreeSet::new();
    names(&folder, "", &mut found);
    assert_eq!(found, expected);
    for (name, bytes) in &files {
        let kept = fs::read(folder.join(name)).unwrap();
        assert!(kept == **bytes, "input/{name} is not what the generator makes");
    }
}

/// The names of the files in a folder and in those within it, parted by `/`.
fn names(folder: &Path, before: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{before}{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            names(&entry.path(), &format!("{name}/"), found);
        } else {
            found.insert(name);
        }
    }
}

#[test]
fn the_sample_office_is_made_the_same_twice() {
    let (one, other) = (office::make(), office::make());
    assert!(one.files == other.files && one.documents == other.documents);
}
