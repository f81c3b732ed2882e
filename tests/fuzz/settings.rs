//! `pramoen.toml`.

#![no_main]

use std::fs;
use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use pramoen::definition::load;
use pramoen_fuzz::watch;
use tempfile::TempDir;

fuzz_target!(|bytes: &[u8]| {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    watch();
    let path = FOLDER.get_or_init(|| TempDir::new().expect("a folder")).path().join("pramoen.toml");
    fs::write(&path, bytes).expect("a file");
    let _ = load(None, Some(&path));
});
