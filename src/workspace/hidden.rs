//! The folder of ours in an office's own, and what is below it.
//!
//! It may be deleted, and what is in it is: so it is where its name says, and never what a link leads to.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What it is called.
const FOLDER: &str = ".pramoen";

/// A folder below it, or itself; made where there is none.
///
/// # Errors
/// When it cannot be made, or something else stands where it would be.
pub fn hidden(root: &Path, below: &[&str]) -> io::Result<PathBuf> {
    fs::create_dir_all(root)?;
    let mut folder = root.to_owned();
    for part in [FOLDER].iter().chain(below) {
        folder.push(part);
        let made = fs::create_dir(&folder);
        // It may be there already; a link to a folder is none.
        if !folder.symlink_metadata().is_ok_and(|found| found.is_dir()) {
            return made.and(Err(ErrorKind::NotADirectory.into()));
        }
    }
    Ok(folder)
}
