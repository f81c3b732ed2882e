//! The way from one folder to another, as a link in a document tells it.

use std::ffi::OsStr;
use std::path::{Component, Path, absolute};

/// The way from a folder to another, parted by `/` and ending in it; empty when they are the same. None when there is no
/// way, as from one drive to another, or when it cannot be written.
#[must_use]
pub fn way(from: &Path, to: &Path) -> Option<String> {
    let (from, to) = (absolute(from).ok()?, absolute(to).ok()?);
    let ((root, from), (other, to)) = (parts(&from), parts(&to));
    if root != other {
        return None;
    }
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let mut way = "../".repeat(from.len() - common);
    for part in &to[common..] {
        way.push_str(part.to_str()?);
        way.push('/');
    }
    Some(way)
}

/// The way from a folder to a file, parted by `/`. None when there is none, or when it cannot be written.
#[must_use]
pub fn way_to_file(from: &Path, file: &Path) -> Option<String> {
    let folder = way(from, file.parent()?)?;
    Some(format!("{folder}{}", file.file_name()?.to_str()?))
}

/// The drive, and the folders below it; `..` takes the one before away.
fn parts(path: &Path) -> (Option<&OsStr>, Vec<&OsStr>) {
    let (mut drive, mut folders) = (None, Vec::new());
    for component in path.components() {
        match component {
            Component::Prefix(prefix) => drive = Some(prefix.as_os_str()),
            Component::RootDir | Component::CurDir => {}
            Component::ParentDir => drop(folders.pop()),
            Component::Normal(folder) => folders.push(folder),
        }
    }
    (drive, folders)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_leads_up_and_down_again() {
        let cases = [
            ("/a/output/2569-Q4", "/a/input", "../../input/"),
            ("/a/output/check", "/a", "../../"),
            ("/a", "/a", ""),
            ("/a/b/../out", "/a/ข้อมูล", "../ข้อมูล/"),
            ("out", "./input", "../input/"),
        ];
        for (from, to, expected) in cases {
            assert_eq!(way(Path::new(from), Path::new(to)).as_deref(), Some(expected), "{from} → {to}");
        }
        let file = way_to_file(Path::new("/a/output/2569"), Path::new("/a/หลักฐาน/1.pdf"));
        assert_eq!(file.as_deref(), Some("../../หลักฐาน/1.pdf"));
    }
}
