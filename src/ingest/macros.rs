//! Whether a workbook brings programs of its own. They are never run; whoever opens the file himself should know of them.

use std::io::{Cursor, Read};

use super::biff;
use super::kind::{self, Kind};

/// What holds the macros of a workbook of Excel 97-2003, and those of older ones within it.
const STORAGES: [&str; 2] = ["_VBA_PROJECT_CUR", "_VBA_PROJECT"];
/// The folders of an `OpenDocument` that hold macros.
const FOLDERS: [&str; 2] = ["basic/", "scripts/"];

/// What a workbook says of the kinds of its parts, of whatever names these are: the words for macros in small letters. That
/// it may have some (`macroEnabled`) every `.xlsm` and `.xlsb` says.
const KINDS: &str = "[Content_Types].xml";
const WORDS: [&str; 2] = ["vbaproject", "macrosheet"];
/// What is said of ten thousand parts takes less.
const LONGEST: u64 = 4 << 20;

/// Whether a file holds macros.
pub fn within(bytes: &[u8]) -> bool {
    match kind::kind(bytes) {
        Kind::Xlsx | Kind::Xlsb => {
            // Macros of Visual Basic, and sheets of macros as Excel 4 had them.
            let named = |name: &str| name.ends_with("vbaproject.bin") || name.contains("/macrosheets/");
            parts(bytes, named) || said(bytes).is_some_and(|said| WORDS.iter().any(|word| said.contains(word)))
        }
        Kind::Ods => parts(bytes, |name| FOLDERS.iter().any(|folder| name.starts_with(folder))),
        Kind::Xls => cfb::CompoundFile::open(Cursor::new(kind::container(bytes))).is_ok_and(|mut container| {
            STORAGES.iter().any(|name| container.is_storage(name))
                || biff::STREAMS.iter().any(|name| {
                    let mut stream = Vec::new();
                    // No stream is longer than its file.
                    let read =
                        container.open_stream(name).map(|own| own.take(bytes.len() as u64).read_to_end(&mut stream));
                    read.is_ok() && biff::has_macros(&stream)
                })
        }),
        Kind::BareXls => biff::has_macros(bytes),
        _ => false,
    }
}

/// What a workbook says of the kinds of its parts, in small letters.
fn said(bytes: &[u8]) -> Option<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(kind::container(bytes))).ok()?;
    let mut said = Vec::new();
    archive.by_name(KINDS).ok()?.take(LONGEST).read_to_end(&mut said).ok()?;
    Some(String::from_utf8_lossy(&said).to_lowercase())
}

/// Whether a container has such a part, by its name in small letters.
fn parts(bytes: &[u8], wanted: impl Fn(&str) -> bool) -> bool {
    let archive = zip::ZipArchive::new(Cursor::new(kind::container(bytes)));
    archive
        .is_ok_and(|archive| archive.file_names().flatten().any(|name| wanted(&name.replace('\\', "/").to_lowercase())))
}
