//! What a folder of an office is known by: a change in it that could change a report changes its state.

use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use sha2::{Digest, Sha256};

use super::cache::checksum_of;
use super::discover::Workspace;

/// What is ours in an office's folder: what a run writes there says nothing of what it reads.
const OURS: [&str; 2] = ["output", ".pramoen"];
/// The folders of which every byte counts, below the office's own: its definitions and its seals.
const WHOLE: [&str; 2] = ["templates", "sealed"];

/// A hash of an office's folder: of the bytes of its inputs, settings, definitions and seals, and of the names, lengths and
/// times of all else, as its evidence. None where something cannot be read.
#[must_use]
pub fn state(workspace: &Workspace) -> Option<[u8; 32]> {
    let mut hash = Sha256::new();
    each(&workspace.root, &workspace.root, workspace, &mut hash)?;
    if !workspace.input.starts_with(&workspace.root) {
        each(&workspace.input, &workspace.input, workspace, &mut hash)?;
    }
    Some(hash.finalize().into())
}

/// Symbolic links are not followed, as nowhere in a workspace.
fn each(root: &Path, folder: &Path, workspace: &Workspace, hash: &mut Sha256) -> Option<()> {
    let mut entries: Vec<_> = fs::read_dir(folder).ok()?.collect::<Result<_, _>>().ok()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        if folder == root && OURS.iter().any(|own| name == *own) {
            continue;
        }
        let data = entry.metadata().ok()?;
        if data.is_dir() {
            each(root, &path, workspace, hash)?;
            continue;
        }
        let within = path.strip_prefix(root).ok()?;
        hash.update(within.as_os_str().as_encoded_bytes());
        hash.update([0]);
        let settings = workspace.own.settings.as_ref() == Some(&path);
        let input = workspace.files.iter().any(|(_, own)| *own == path);
        if settings || input || WHOLE.iter().any(|own| within.starts_with(own)) {
            hash.update(checksum_of(&path)?);
        } else {
            let time = data.modified().ok()?.duration_since(UNIX_EPOCH).unwrap_or_default();
            hash.update(data.len().to_le_bytes());
            hash.update(time.as_nanos().to_le_bytes());
        }
    }
    Some(())
}

/// The files of a folder with their checksums; none where something cannot be read.
#[must_use]
pub fn checksums(folder: &Path) -> Option<Vec<(String, String)>> {
    fn walk(root: &Path, folder: &Path, found: &mut Vec<(String, String)>) -> Option<()> {
        for entry in fs::read_dir(folder).ok()? {
            let path = entry.ok()?.path();
            if path.is_dir() {
                walk(root, &path, found)?;
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
