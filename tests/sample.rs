//! The sample office in `input/` is what its generator makes. `PRAMOEN_WRITE_SAMPLE=1` writes it anew.

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
    if std::env::var_os("PRAMOEN_WRITE_SAMPLE").is_some_and(|value| value == "1") {
        fs::create_dir_all(&folder).unwrap();
        for (name, bytes) in &sample.files {
            fs::write(folder.join(name), bytes).unwrap();
        }
    }
    let expected: BTreeSet<_> = sample.files.iter().map(|(name, _)| (*name).to_owned()).collect();
    let found: BTreeSet<_> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(found, expected);
    for (name, bytes) in &sample.files {
        let kept = fs::read(folder.join(name)).unwrap();
        assert!(kept == *bytes, "input/{name} is not what the generator makes");
    }
}

#[test]
fn the_sample_office_is_made_the_same_twice() {
    assert!(office::make().files == office::make().files);
}
