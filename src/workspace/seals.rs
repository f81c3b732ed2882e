//! The sealed periods of an office: files in its folder `sealed`, written once and never changed.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::create::add;
use super::regular;
use crate::error::Error;
use crate::model::output::OutputFile;
use crate::model::period::Period;

/// The folder of the seals, beside `input` and `output`.
pub const FOLDER: &str = "sealed";
const ENDING: &str = ".seal";
/// What is longer is no seal of ours: those of the largest offices have some megabytes.
const MOST_BYTES: u64 = 256 << 20;

/// The name of a seal: that of its period, from the second version on with its number.
#[must_use]
pub fn seal_name(period: Period, version: u32) -> String {
    let number = if version > 1 { format!(".{version}") } else { String::new() };
    format!("{period}{number}{ENDING}")
}

/// The seals in an office's folder with their bytes, by name.
///
/// # Errors
/// [`Error::Read`] when the folder or a file of it cannot be read.
pub fn seals(root: &Path) -> Result<Vec<OutputFile>, Error> {
    let folder = root.join(FOLDER);
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::Read { path, source }
    };
    let entries = match fs::read_dir(&folder) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(Vec::new()),
        entries => entries.map_err(failed(&folder))?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed(&folder))?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name.ends_with(ENDING) && !name.starts_with('.') && path.is_file() {
            found.push(OutputFile { name, bytes: regular::read(&path, MOST_BYTES).map_err(failed(&path))? });
        }
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(found)
}

/// Puts a seal into an office's folder; where it stands then.
///
/// # Errors
/// [`Error::Occupied`] when there is one of that name, [`Error::Write`] when it cannot be written.
pub fn keep_seal(root: &Path, seal: OutputFile) -> Result<PathBuf, Error> {
    let folder = root.join(FOLDER);
    let path = folder.join(&seal.name);
    let created = add(&folder, &[seal])?;
    if created.kept.is_empty() { Ok(path) } else { Err(Error::Occupied { path }) }
}
