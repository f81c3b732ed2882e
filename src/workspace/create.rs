//! New files of an office's own: made once, never written over.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::publish::all;
use super::{regular, stage};
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

/// Makes a new folder of an office: it must not exist, be empty, or hold what an earlier attempt came to.
///
/// # Errors
/// [`Error::Occupied`] when there is something else in it, or all that is to be, [`Error::Write`] when it cannot be written.
pub fn found(folder: &Path, files: &[OutputFile]) -> Result<Created, Error> {
    let made = |file: &&OutputFile| is_made(&folder.join(&file.name), file);
    let parents: BTreeSet<_> =
        files.iter().filter_map(|file| folder.join(&file.name).parent().map(Path::to_owned)).collect();
    for parent in &parents {
        stage::tidy(parent);
    }
    let standing = all(folder).map_or(usize::from(folder.exists()), |standing| standing.len());
    let known = files.iter().filter(made).count();
    if folder.is_file() || standing > known || (standing > 0 && known == files.len()) {
        return Err(Error::Occupied { path: folder.to_owned() });
    }
    add(folder, files)
}

fn is_made(path: &Path, file: &OutputFile) -> bool {
    regular::read(path, u64::MAX).is_ok_and(|bytes| bytes == file.bytes)
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
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(failed)?;
        stage::tidy(parent);
        match write_new(parent, &path, &file.bytes) {
            Ok(()) => created.written.push(path),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let known = if is_made(&path, file) { &mut created.written } else { &mut created.kept };
                known.push(path);
            }
            Err(error) => return Err(failed(error)),
        }
    }
    Ok(created)
}

/// Writes a file that must not exist, not even as a link that leads nowhere: whole or not at all.
fn write_new(folder: &Path, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = stage::file(folder, true)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map(drop).map_err(|failed| failed.error)
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

    #[test]
    fn an_office_that_was_made_but_in_part_is_made_to_its_end_and_one_that_is_whole_or_in_use_is_left() {
        let all = [file("input/ก", "1"), file("input/ข", "2"), file("ค", "3")];
        let standing: [(&[(&str, &str)], bool); 6] = [
            (&[], true),
            (&[("input/ก", "1")], true),
            (&[("input/ก", "1"), ("ค", "3")], true),
            (&[("input/ก", "mine")], false),
            (&[("input/ก", "1"), ("mine", "")], false),
            (&[("input/ก", "1"), ("input/ข", "2"), ("ค", "3")], false),
        ];
        for (files, may) in standing {
            let folder = tempfile::tempdir().expect("a temporary folder");
            for (name, text) in files {
                let path = folder.path().join(name);
                fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                fs::write(path, text).expect("a file");
            }
            let done = found(folder.path(), &all);
            assert_eq!(done.as_ref().map_or(0, |made| made.written.len()), if may { 3 } else { 0 }, "{files:?}");
            assert_eq!(matches!(done, Err(Error::Occupied { .. })), !may, "{files:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_not_written_through() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let outside = folder.path().join("outside");
        let made = folder.path().join("เขต");
        fs::create_dir(&made).expect("a folder");
        std::os::unix::fs::symlink(&outside, made.join("ก")).expect("a link");
        let created = add(&made, &[file("ก", "1")]).expect("a folder");
        assert_eq!(created.kept, [made.join("ก")]);
        assert!(!outside.exists());
    }
}
