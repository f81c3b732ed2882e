//! One of the definition files replaced: the first byte says which.

#![no_main]

use std::fs;
use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use pramoen::definition::load;
use pramoen_fuzz::{definition_files, watch};
use tempfile::TempDir;

fuzz_target!(|bytes: &[u8]| {
    static FOLDER: OnceLock<TempDir> = OnceLock::new();
    watch();
    let Some((chosen, text)) = bytes.split_first() else { return };
    let folder = FOLDER.get_or_init(|| TempDir::new().expect("a folder")).path();
    let files = definition_files();
    let path = folder.join(&files[usize::from(*chosen) % files.len()]);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, text).expect("a file");
    let _ = load(Some(folder), None);
    fs::remove_file(&path).expect("the file");
});
