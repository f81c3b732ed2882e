//! New files of an office's own: made once, never written over.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::model::output::OutputFile;

/// What became of each file.
#[derive(Debug, Clone, Default)]
pub struct Created {
    /// Those that were written, or already had this content.
    pub written: Vec<PathBuf>,
    /// Those that exist with other content and were left as they are.
    pub kept: Vec<PathBuf>,
}

/// Makes a new folder of an office: it must not exist, or be empty.
///
/// # Errors
/// [`Error::Occupied`] when there is something in it, [`Error::Write`] when it cannot be written.
pub fn found(folder: &Path, files: &[OutputFile]) -> Result<Created, Error> {
    let used = folder.is_file() || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if used {
        return Err(Error::Occupied { path: folder.to_owned() });
    }
    add(folder, files)
}

/// Adds files to a folder; one that exists is left as it is.
///
/// # Errors
/// [`Error::Write`] when a file cannot be written.
pub fn add(folder: &Path, files: &[OutputFile]) -> Result<Created, Error> {
    let mut created = Created::default();
    for file in files {
        let path = folder.join(&file.name);
        let failed = |source| Error::Write { path: path.clone(), source };
        if path.exists() {
            let same = fs::read(&path).is_ok_and(|bytes| bytes == file.bytes);
            let known = if same { &mut created.written } else { &mut created.kept };
            known.push(path);
            continue;
        }
        fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(failed)?;
        fs::write(&path, &file.bytes).map_err(failed)?;
        created.written.push(path);
    }
    Ok(created)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> OutputFile {
        OutputFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn what_exists_is_never_written_over() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let made = folder.path().join("เขต");
        found(&made, &[file("input/ก", "1"), file("ข", "2")]).expect("a new folder");
        assert!(matches!(found(&made, &[]), Err(Error::Occupied { .. })));
        let created = add(&made, &[file("input/ก", "1"), file("ข", "other"), file("ค", "3")]).expect("a folder");
        assert_eq!(created.written, [made.join("input/ก"), made.join("ค")]);
        assert_eq!(created.kept, [made.join("ข")]);
        assert_eq!(fs::read(made.join("ข")).expect("a file"), b"2");
    }
}
