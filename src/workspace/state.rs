//! What a folder of an office is known by: a change in it that could change a report changes its state.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use sha2::{Digest, Sha256};

use super::cache::checksum_of;
use super::discover::Workspace;

/// What is ours in an office's folder: what a run writes there says nothing of what it reads.
const OURS: [&str; 2] = ["output", ".pramoen"];
/// The folders of which every byte counts, below the office's own: its definitions and its seals.
const WHOLE: [&str; 2] = ["templates", "sealed"];

/// A hash of an office's folder: of the bytes of its inputs, settings, definitions and seals, and of the names, lengths and
/// times of all else, as its evidence, where a folder may be what is looked for. None where something cannot be read, and
/// where a link leads to a folder: what is in it may change unseen.
#[must_use]
pub fn state(workspace: &Workspace) -> Option<[u8; 32]> {
    let mut hash = Sha256::new();
    let read =
        workspace.files.iter().map(|(_, path)| path).chain(&workspace.own.settings).map(PathBuf::as_path).collect();
    each(&workspace.root, &workspace.root, &read, &mut hash)?;
    if !workspace.input.starts_with(&workspace.root) {
        each(&workspace.input, &workspace.input, &read, &mut hash)?;
    }
    Some(hash.finalize().into())
}

/// Takes in what is in a folder; of the files that are `read`, every byte counts.
fn each(root: &Path, folder: &Path, read: &BTreeSet<&Path>, hash: &mut Sha256) -> Option<()> {
    let mut entries: Vec<_> = fs::read_dir(folder).ok()?.collect::<Result<_, _>>().ok()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        if folder == root && OURS.iter().any(|own| name == *own) {
            continue;
        }
        let kind = entry.file_type().ok()?;
        let within = path.strip_prefix(root).ok()?;
        hash.update(within.as_os_str().as_encoded_bytes());
        hash.update([0]);
        if kind.is_dir() {
            each(root, &path, read, hash)?;
            continue;
        }
        // A link is what it leads to, which may be nothing.
        let data = match fs::metadata(&path) {
            Err(error) if kind.is_symlink() && error.kind() == ErrorKind::NotFound => continue,
            data => data.ok().filter(fs::Metadata::is_file)?,
        };
        if read.contains(path.as_path()) || WHOLE.iter().any(|own| within.starts_with(own)) {
            hash.update(checksum_of(&path)?);
        } else {
            let time = data.modified().ok()?.duration_since(UNIX_EPOCH).unwrap_or_default();
            hash.update(data.len().to_le_bytes());
            hash.update(time.as_nanos().to_le_bytes());
        }
    }
    Some(())
}

/// The files of a folder with their checksums; none where something cannot be read, or is neither a file nor a folder.
#[must_use]
pub fn checksums(folder: &Path) -> Option<Vec<(String, String)>> {
    fn walk(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) -> Option<()> {
        for entry in fs::read_dir(folder).ok()? {
            let entry = entry.ok()?;
            let (path, kind) = (entry.path(), entry.file_type().ok()?);
            if kind.is_dir() {
                walk(root, &path, found)?;
            } else if !kind.is_file() {
                return None;
            } else {
                let name = path.strip_prefix(root).ok()?.to_string_lossy().into_owned();
                found.push((name, checksum_of(&path)?));
            }
        }
        Some(())
    }
    let mut found = Vec::new();
    walk(folder, folder, &mut found)?;
    found.sort();
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::discover;

    fn office() -> tempfile::TempDir {
        let office = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(office.path().join("input")).expect("a folder");
        fs::write(office.path().join("input/ก.csv"), "a").expect("a file");
        office
    }

    fn of(office: &tempfile::TempDir) -> Option<[u8; 32]> {
        state(&discover(office.path()).expect("an office"))
    }

    #[test]
    fn what_a_report_may_say_otherwise_is_another_state_and_what_a_run_writes_is_none() {
        let office = office();
        let first = of(&office);
        assert!(first.is_some());
        for ours in ["output/2569-Q4", ".pramoen/cache"] {
            fs::create_dir_all(office.path().join(ours)).expect("a folder");
            fs::write(office.path().join(ours).join("x"), "x").expect("a file");
        }
        assert_eq!(of(&office), first);
        // Evidence may be a folder, which may be empty.
        fs::create_dir_all(office.path().join("หลักฐาน/6.1")).expect("a folder");
        let evidence = of(&office);
        assert_ne!(evidence, first);
        // A folder of our own name further down is not ours.
        fs::create_dir(office.path().join("หลักฐาน/output")).expect("a folder");
        fs::write(office.path().join("หลักฐาน/output/แผน.pdf"), "%PDF").expect("a file");
        assert_ne!(of(&office), evidence);
    }

    #[test]
    fn of_what_figures_are_read_from_every_byte_counts_and_no_time() {
        let office = office();
        for name in ["input/ก.csv", "pramoen.toml", "templates/texts/x.toml", "sealed/2569-Q4.seal"] {
            let path = office.path().join(name);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(&path, "a").expect("a file");
            let (first, time) = (of(&office), path.metadata().and_then(|data| data.modified()).expect("a time"));
            fs::write(&path, "b").expect("a file");
            fs::File::options().append(true).open(&path).and_then(|file| file.set_modified(time)).expect("set");
            assert_ne!(of(&office), first, "{name}");
            fs::write(&path, "a").expect("a file");
            assert_eq!(of(&office), first, "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_what_it_leads_to_and_of_one_to_a_folder_nothing_is_known() {
        use std::os::unix::fs::symlink;
        let (office, outside) = (office(), tempfile::tempdir().expect("a temporary folder"));
        let (target, link) = (outside.path().join("แบบ.xlsx"), office.path().join("แบบ.xlsx"));
        symlink(&target, &link).expect("a link");
        let nothing = of(&office);
        fs::write(&target, "one").expect("a file");
        let one = of(&office);
        fs::write(&target, "three").expect("a file");
        assert!(nothing.is_some() && one.is_some() && nothing != one && one != of(&office));
        let link = office.path().join("หลักฐาน");
        symlink(outside.path(), &link).expect("a link");
        assert_eq!(of(&office), None);
        fs::remove_file(link).expect("the link");
        // The inputs themselves may lie elsewhere.
        fs::rename(office.path().join("input"), outside.path().join("input")).expect("moved");
        symlink(outside.path().join("input"), office.path().join("input")).expect("a link");
        assert_eq!(of(&office), None);
    }

    #[cfg(unix)]
    #[test]
    fn links_in_a_report_are_not_followed_for_ever() {
        let report = tempfile::tempdir().expect("a temporary folder");
        fs::write(report.path().join("report.xlsx"), "x").expect("a file");
        assert_eq!(checksums(report.path()).map(|files| files.len()), Some(1));
        for name in ["a", "b"] {
            std::os::unix::fs::symlink(report.path(), report.path().join(name)).expect("a link");
        }
        assert_eq!(checksums(report.path()), None);
    }
}
