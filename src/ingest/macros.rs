//! Whether a workbook brings programs of its own. They are never run; whoever opens the file himself should know of them.

use std::io::Cursor;

use super::kind::{self, Kind};

/// What holds the macros of a workbook of Excel 97-2003, and those of older ones within it.
const STORAGES: [&str; 2] = ["_VBA_PROJECT_CUR", "_VBA_PROJECT"];
/// The folders of an `OpenDocument` that hold macros.
const FOLDERS: [&str; 2] = ["basic/", "scripts/"];

/// Whether a file holds macros.
pub fn within(bytes: &[u8]) -> bool {
    match kind::kind(bytes) {
        Kind::Xlsx | Kind::Xlsb => parts(bytes, |name| {
            // Macros of Visual Basic, and sheets of macros as Excel 4 had them.
            name.ends_with("vbaproject.bin") || name.contains("/macrosheets/")
        }),
        Kind::Ods => parts(bytes, |name| FOLDERS.iter().any(|folder| name.starts_with(folder))),
        Kind::Xls => cfb::CompoundFile::open(Cursor::new(bytes))
            .is_ok_and(|container| STORAGES.iter().any(|name| container.is_storage(name))),
        _ => false,
    }
}

/// Whether a container has such a part, by its name in small letters.
fn parts(bytes: &[u8], wanted: impl Fn(&str) -> bool) -> bool {
    let archive = zip::ZipArchive::new(Cursor::new(kind::container(bytes)));
    archive
        .is_ok_and(|archive| archive.file_names().flatten().any(|name| wanted(&name.replace('\\', "/").to_lowercase())))
}
