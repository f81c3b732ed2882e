//! A folder takes the place of another.
//!
//! Where the system can swap two folders there is no moment without one. Elsewhere the old one is put aside first; a run
//! killed between the two steps is undone by the next one's [`tidy`](super::stage::tidy).

use std::fs;
use std::io;
use std::path::Path;

/// Puts a folder in the place of another, or where there is none. The other is then where the new one was, or in `previous`.
///
/// # Errors
/// When it cannot be done; the other is in its place then, or still in `previous` where it could not be put back.
pub fn put(new: &Path, folder: &Path, previous: &Path) -> io::Result<()> {
    if folder.symlink_metadata().is_err() {
        return fs::rename(new, folder);
    }
    if swapped(new, folder)? { Ok(()) } else { in_two_steps(new, folder, previous) }
}

/// Lets two folders change places; false where the file system cannot.
#[cfg(target_os = "linux")]
fn swapped(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn swapped(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

fn in_two_steps(new: &Path, folder: &Path, previous: &Path) -> io::Result<()> {
    fs::create_dir_all(previous.parent().unwrap_or(previous))?;
    fs::rename(folder, previous)?;
    fs::rename(new, folder).inspect_err(|_| {
        // Best effort: what cannot be undone here is undone by the next run.
        let _ = fs::rename(previous, folder);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(path: &Path, text: &str) {
        fs::create_dir_all(path).expect("a folder");
        fs::write(path.join("report.xlsx"), text).expect("a file");
    }

    fn text(path: &Path) -> Option<String> {
        fs::read_to_string(path.join("report.xlsx")).ok()
    }

    #[test]
    fn the_new_stands_where_the_old_did_in_one_step_and_in_two() {
        for put in [put, in_two_steps] {
            let place = tempfile::tempdir().expect("a temporary folder");
            let [new, old, previous] =
                ["stage/new", "2569-Q4", "stage/previous/2569-Q4"].map(|own| place.path().join(own));
            folder(&new, "new");
            folder(&old, "old");
            put(&new, &old, &previous).expect("put in place");
            assert_eq!(text(&old).as_deref(), Some("new"));
            let aside = text(&new).or_else(|| text(&previous));
            assert_eq!(aside.as_deref(), Some("old"));
        }
    }

    /// Where the file system swaps, whoever looks finds one or the other at any time.
    #[test]
    fn there_is_no_moment_without_one() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let [new, old, previous] = ["new", "2569-Q4", "previous/2569-Q4"].map(|own| place.path().join(own));
        folder(&new, "new");
        folder(&old, "old");
        if !swapped(&new, &old).expect("both are there") {
            return;
        }
        let done = std::sync::atomic::AtomicBool::new(false);
        let is_done = || done.load(std::sync::atomic::Ordering::Relaxed);
        let missed = std::thread::scope(|scope| {
            let watch =
                scope.spawn(|| std::iter::from_fn(|| (!is_done()).then(|| text(&old))).any(|own| own.is_none()));
            for _ in 0..5_000 {
                put(&new, &old, &previous).expect("put in place");
            }
            done.store(true, std::sync::atomic::Ordering::Relaxed);
            watch.join().expect("watched")
        });
        assert!(!missed);
    }

    #[test]
    fn what_fails_leaves_the_old_in_its_place() {
        for put in [put, in_two_steps] {
            let place = tempfile::tempdir().expect("a temporary folder");
            let [new, old, previous] =
                ["stage/new", "2569-Q4", "stage/previous/2569-Q4"].map(|own| place.path().join(own));
            folder(&old, "old");
            assert!(put(&new, &old, &previous).is_err(), "there is nothing new");
            assert_eq!(text(&old).as_deref(), Some("old"));
        }
    }

    #[test]
    fn where_nothing_stood_the_new_does() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let (new, gone) = (place.path().join("new"), place.path().join("2569-Q4"));
        folder(&new, "new");
        put(&new, &gone, &place.path().join("previous/2569-Q4")).expect("put in place");
        assert_eq!(text(&gone).as_deref(), Some("new"));
        assert!(!new.exists() && !place.path().join("previous").exists());
    }
}
