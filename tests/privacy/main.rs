//! What is personal stays out of every byte that leaves: of persons who are named, of respondents, and of groups so small
//! that their figures would be those of persons.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod heads;
mod office;
mod planted;
mod respondents;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Cursor, Read};
use std::path::Path;

use parquet::file::reader::{FileReader, SerializedFileReader};

/// Every file below a folder by its path, the parts of packed ones beside them.
fn collect(folder: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        let name = path.display().to_string();
        if let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(&bytes)) {
            for index in 0..archive.len() {
                let mut part = archive.by_index(index).unwrap();
                let mut content = Vec::new();
                part.read_to_end(&mut content).unwrap();
                found.insert(format!("{name}!{}", part.name().unwrap()), content);
            }
        }
        if name.ends_with(".parquet") {
            let reader = SerializedFileReader::new(File::open(&path).unwrap()).unwrap();
            let rows = reader.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string());
            found.insert(format!("{name}!rows"), rows.collect::<Vec<_>>().join("\n").into_bytes());
        }
        found.insert(name, bytes);
    }
}

/// Where a text is, in a name or in what it names.
fn holders<'a>(files: &'a BTreeMap<String, Vec<u8>>, text: &str) -> Vec<&'a str> {
    let finder = memchr::memmem::Finder::new(text);
    let held = files.iter().filter(|(name, bytes)| name.contains(text) || finder.find(bytes).is_some());
    held.map(|(name, _)| name.as_str()).collect()
}
