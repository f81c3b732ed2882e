//! What was read of the inputs, kept for the next run: a folder that may be deleted at any time.
//!
//! Each input has one place in it, named by a hash of what the reading depends on besides the file's bytes; what stands
//! there says of which bytes it is. So nothing has to be hashed where nothing is kept, a mended file takes the place of
//! what it was, and what is kept of an office does not grow with the years. Files are written beside and renamed; two
//! runs may use a folder at once, and the last to write is right, as the other was. Nothing here is an error: what
//! cannot be kept is read again.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::hidden::hidden;
use super::{regular, stage};
use crate::model::output::hexadecimal;

/// Where it stands in the folder of ours.
const FOLDER: &str = "cache";
/// So much is kept of an office: several times what a million rows take.
const MOST_BYTES: u64 = 2 << 30;
/// The file that holds the salt.
const SALT: &str = "salt";
/// The mark of a cache, by which programs that copy and index leave it alone: <https://bford.info/cachedir/>.
const TAG: (&str, &[u8]) = ("CACHEDIR.TAG", b"Signature: 8a477f597d28d172789f06886806bc55\n");
/// How the names end of what is kept.
const ENDING: &str = "entry";

/// The cache of an office's folder.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    salt: [u8; 16],
    most_bytes: u64,
}

impl Cache {
    /// The cache of an office; none where its folder cannot be written, as on a medium for reading alone, or is a link: what
    /// that leads to is not ours to tidy up.
    #[must_use]
    pub fn of(root: &Path) -> Option<Self> {
        Self::bounded(hidden(root, &[FOLDER]).ok()?, MOST_BYTES)
    }

    fn bounded(folder: PathBuf, most_bytes: u64) -> Option<Self> {
        if !folder.join(TAG.0).exists() {
            put(&folder, TAG.0, &[TAG.1], true)?;
        }
        let salt = salt(&folder)?;
        Some(Self { folder, salt, most_bytes })
    }

    /// What makes the marks in this folder unlike those in another.
    #[must_use]
    pub fn salt(&self) -> [u8; 16] {
        self.salt
    }

    /// What is kept under a key.
    #[must_use]
    pub fn get(&self, key: &[u8; 32]) -> Option<Vec<u8>> {
        regular::read(&self.path(key), self.most_bytes).ok()
    }

    /// Keeps something under a key, in the place of what was there.
    pub fn put(&self, key: &[u8; 32], bytes: &[u8]) {
        if bytes.len() as u64 <= self.most_bytes {
            let _ = put(&self.folder, &name(key), &[bytes], false);
        }
    }

    /// Takes away what has not been of use for the longest, until what is left is no more than may be kept. `used` are
    /// the keys that this run has had a use for. Only what is named as what is kept counts: all else may be somebody's.
    pub fn tidy(&self, used: &[[u8; 32]]) {
        stage::tidy(&self.folder);
        // The folder's own clock: the age of one file is measured by that of another.
        let now = put(&self.folder, "used", &[], false).and_then(|()| self.folder.join("used").metadata().ok());
        if let Some(now) = now.and_then(|now| now.modified().ok()) {
            for key in used {
                let _ = File::options().append(true).open(self.path(key)).and_then(|file| file.set_modified(now));
            }
        }
        let Ok(files) = fs::read_dir(&self.folder) else { return };
        let mut kept: Vec<_> = files
            .filter_map(|file| {
                let file = file.ok()?;
                let data = file.metadata().ok()?;
                let entry = data.is_file() && file.file_name().to_str().is_some_and(is_entry);
                entry.then_some((data.modified().ok()?, file.path(), data.len()))
            })
            .collect();
        kept.sort();
        let mut bytes: u64 = kept.iter().map(|(_, _, length)| length).sum();
        for (_, path, length) in kept {
            if bytes <= self.most_bytes {
                return;
            }
            let _ = fs::remove_file(path);
            bytes -= length;
        }
    }

    fn path(&self, key: &[u8; 32]) -> PathBuf {
        self.folder.join(name(key))
    }
}

fn name(key: &[u8; 32]) -> String {
    format!("{}.{ENDING}", hexadecimal(&key[..16]))
}

/// Whether a file is named as what is kept: see [`name`].
fn is_entry(name: &str) -> bool {
    let key = name.strip_suffix(ENDING).and_then(|rest| rest.strip_suffix('.')).unwrap_or_default();
    key.len() == 32 && key.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The SHA-256 of a file, in lower-case hexadecimal, without holding the file in memory.
#[must_use]
pub fn checksum_of(path: &Path) -> Option<String> {
    let mut file = File::open(path).ok()?;
    let (mut hash, mut part) = (Sha256::new(), vec![0; 1 << 18]);
    loop {
        match file.read(&mut part).ok()? {
            0 => return Some(hexadecimal(&hash.finalize())),
            length => hash.update(&part[..length]),
        }
    }
}

/// Writes a file beside its place and moves it there; `new` leaves one alone that is there already.
fn put(folder: &Path, name: &str, parts: &[&[u8]], new: bool) -> Option<()> {
    let mut file = stage::file(folder, false).ok()?;
    for part in parts {
        file.write_all(part).ok()?;
    }
    let place = folder.join(name);
    if new {
        let _ = file.persist_noclobber(place);
    } else if let Err(failed) = file.persist(&place) {
        // What is no file there is nothing of ours, and in the way.
        fs::remove_dir_all(&place).ok()?;
        failed.file.persist(place).ok()?;
    }
    Some(())
}

/// The salt of a folder: made by the first run, and the same for all runs after it.
fn salt(folder: &Path) -> Option<[u8; 16]> {
    let path = folder.join(SALT);
    let known = || regular::read(&path, 17).ok().and_then(|bytes| bytes.try_into().ok());
    known().or_else(|| {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).ok()?;
        // One that is cut short is no salt, and what was kept under it is of no use any more.
        let broken = path.exists();
        put(folder, SALT, &[&salt], !broken)?;
        known()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a temporary folder")
    }

    fn kept(cache: &Cache, keys: &[u8]) -> Vec<u8> {
        keys.iter().copied().filter(|key| cache.get(&[*key; 32]).is_some()).collect()
    }

    #[test]
    fn what_is_kept_is_found_again_and_replaced() {
        let root = folder();
        let cache = Cache::of(root.path()).expect("a folder that can be written");
        assert_eq!(cache.get(&[1; 32]), None);
        cache.put(&[1; 32], b"first");
        cache.put(&[1; 32], b"second");
        let again = Cache::of(root.path()).expect("the same folder");
        assert_eq!(again.get(&[1; 32]).as_deref(), Some(&b"second"[..]));
        assert_eq!(again.salt(), cache.salt());
        assert_ne!(Cache::of(folder().path()).map(|other| other.salt()), Some(cache.salt()));
        assert!(root.path().join(".pramoen/cache/CACHEDIR.TAG").is_file());
    }

    #[test]
    fn what_has_not_been_of_use_for_the_longest_goes_first() {
        let root = folder();
        let cache = Cache::bounded(root.path().to_owned(), 30).expect("a folder that can be written");
        for key in 1..=3 {
            cache.put(&[key; 32], &[0; 10]);
        }
        cache.tidy(&[[1; 32], [2; 32], [3; 32]]);
        assert_eq!(kept(&cache, &[1, 2, 3]), [1, 2, 3], "as much as may be kept");
        let age = |key: u8| {
            let file = File::options().append(true).open(cache.path(&[key; 32])).expect("kept");
            let earlier =
                file.metadata().and_then(|data| data.modified()).expect("a time") - std::time::Duration::from_secs(9);
            file.set_modified(earlier).expect("set");
        };
        [1, 2, 3].into_iter().for_each(age);
        age(2);
        cache.put(&[4; 32], &[0; 10]);
        cache.tidy(&[[1; 32], [4; 32]]);
        assert_eq!(kept(&cache, &[1, 2, 3, 4]), [1, 3, 4]);
        cache.put(&[5; 32], &[0; 31]);
        assert_eq!(kept(&cache, &[5]), [0; 0], "more than may be kept");
    }

    #[test]
    fn what_is_not_named_as_an_entry_is_somebodys_and_stays() {
        let root = folder();
        let cache = Cache::bounded(root.path().to_owned(), 15).expect("a folder that can be written");
        let theirs = [
            "thesis.docx",
            "notes.entry",
            "0123456789abcdef0123456789abcdef.docx",
            "0123456789abcdef0123456789abcdef0.entry",
            "0123456789ABCDEF0123456789ABCDEF.entry",
        ];
        for name in theirs {
            fs::write(root.path().join(name), [0; 100]).expect("written");
        }
        for key in 1..=2 {
            cache.put(&[key; 32], &[0; 10]);
        }
        cache.tidy(&[[2; 32]]);
        for name in theirs {
            assert!(root.path().join(name).is_file(), "{name}");
        }
        assert_eq!(kept(&cache, &[1, 2]).len(), 1, "what is theirs is not counted, either");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_where_the_cache_would_be_is_not_followed() {
        for linked in [".pramoen", ".pramoen/cache"] {
            let (root, elsewhere) = (folder(), folder());
            let link = root.path().join(linked);
            fs::create_dir_all(link.parent().expect("it lies in the office's folder")).expect("a folder");
            std::os::unix::fs::symlink(elsewhere.path(), &link).expect("a link");
            assert!(Cache::of(root.path()).is_none(), "{linked}");
            assert_eq!(fs::read_dir(elsewhere.path()).expect("a folder").count(), 0, "{linked}");
        }
    }

    #[test]
    fn a_broken_salt_is_replaced_and_a_folder_that_cannot_be_made_is_none() {
        let root = folder();
        let first = Cache::of(root.path()).expect("a folder that can be written").salt();
        fs::write(root.path().join(".pramoen/cache/salt"), "short").expect("written");
        let second = Cache::of(root.path()).expect("a folder that can be written").salt();
        assert_ne!(first, second);
        let blocked = folder();
        fs::write(blocked.path().join(".pramoen"), "a file").expect("written");
        assert!(Cache::of(blocked.path()).is_none());
    }

    #[test]
    fn a_file_is_hashed_as_its_bytes_are() {
        let root = folder();
        let (path, bytes) = (root.path().join("f"), vec![7; (1 << 18) + 3]);
        fs::write(&path, &bytes).expect("written");
        assert_eq!(checksum_of(&path), Some(crate::model::output::checksum(&bytes)));
        assert_eq!(checksum_of(&root.path().join("none")), None);
    }
}
