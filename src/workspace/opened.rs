//! Whether a file of an output is open in another program, which it must not be pulled away from.
//!
//! A program that has a workbook open says so by a file beside it, or holds the file itself.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// How the name begins of what Excel and Word put beside a file that is open; what follows is its name, of which Word leaves
/// out as many as two letters at its beginning.
const OFFICE: &str = "~$";
const LEFT_OUT: usize = 2;
/// The same of LibreOffice, with what it ends with.
const LIBRE_OFFICE: (&str, &str) = (".~lock.", "#");

/// The first file below a folder that is open in another program.
pub fn open_file(folder: &Path) -> Option<PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder).ok()?.filter_map(Result::ok).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    let names: Vec<_> = entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    let marked = |name: &String| !is_mark(name) && names.iter().any(|mark| is_mark_of(mark, name));
    entries.iter().zip(&names).find_map(|(entry, name)| {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            return open_file(&path);
        }
        (marked(name) || path.is_file() && is_held(&path)).then_some(path)
    })
}

/// Whether a file is such a mark, of whatever file.
pub fn is_mark(name: &str) -> bool {
    let (begin, end) = LIBRE_OFFICE;
    name.starts_with(OFFICE) || name.starts_with(begin) && name.ends_with(end)
}

fn is_mark_of(mark: &str, name: &str) -> bool {
    let (begin, end) = LIBRE_OFFICE;
    if let Some(own) = mark.strip_prefix(begin).and_then(|rest| rest.strip_suffix(end)) {
        return own == name;
    }
    let rest = |own: &str| name.strip_suffix(own).is_some_and(|left_out| left_out.chars().count() <= LEFT_OUT);
    mark.strip_prefix(OFFICE).is_some_and(rest)
}

/// Whether another program lets nobody else have the file.
#[cfg(windows)]
fn is_held(path: &Path) -> bool {
    use std::os::windows::fs::OpenOptionsExt;
    File::options().read(true).share_mode(0).open(path).is_err_and(|error| refused(&error))
}

/// Whether another program has locked the file.
#[cfg(not(windows))]
fn is_held(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)))
}

/// Whether a folder could not be moved because something in it is open: Windows says that access is denied, or that it would
/// have to be shared.
pub fn refused(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_beside_a_file_says_that_it_is_open() {
        let cases = [
            (".~lock.report.xlsx#", Some("report.xlsx")),
            ("~$report.xlsx", Some("report.xlsx")),
            ("~$andard-2557.docx", Some("standard-2557.docx")),
            (".~lock.other.xlsx#", None),
            ("~$other.xlsx", None),
            ("~$dard-2557.docx", None),
            (".~lock.report.xlsx", None),
        ];
        for (mark, open) in cases {
            let place = tempfile::tempdir().expect("a temporary folder");
            for name in ["a.txt", "report.xlsx", "standard-2557.docx", mark] {
                fs::write(place.path().join(name), "x").expect("a file");
            }
            assert_eq!(open_file(place.path()), open.map(|name| place.path().join(name)), "{mark}");
        }
    }

    #[test]
    fn a_file_that_another_program_holds_is_open_while_it_does() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let path = place.path().join("charts/a.png");
        fs::create_dir(place.path().join("charts")).expect("a folder");
        fs::write(&path, "x").expect("a file");
        let holder = File::open(&path).expect("a file");
        holder.lock().expect("locked");
        assert_eq!(open_file(place.path()), Some(path));
        drop(holder);
        assert_eq!(open_file(place.path()), None);
        assert_eq!(open_file(&place.path().join("none")), None);
    }
}
