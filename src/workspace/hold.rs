//! One run at a time in an office's folder, and one export at a time into a folder of several: the others wait for it.
//!
//! The lock is the process's own, so it goes with it however it ends; the file that bears it says nothing.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::Duration;

use super::discover::discover;
use super::hidden::hidden;
use crate::error::Error;

/// The file that a run in an office's folder locks.
const RUN: &str = "lock";
/// The file that an export locks in the folder above the exported one, which changes places.
const EXPORT: &str = "export-lock";
/// A run that waits looks so often, and so many times: for ten minutes.
const PAUSE: Duration = Duration::from_millis(100);
const LOOKS: usize = 6000;

/// The right to be the only one, while it is kept. Where no lock can be made, as in a folder for reading alone or where a
/// link would lead elsewhere, it is nobody's.
#[derive(Debug)]
pub struct Hold {
    _lock: Option<File>,
}

impl Hold {
    /// Holds the office at this path; `waits` is told once where another run has to be waited for.
    ///
    /// # Errors
    /// [`Error::Busy`] when the other run is not done after ten minutes; those of [`discover`] where there is no office.
    pub fn of(path: &Path, waits: &dyn Fn()) -> Result<Self, Error> {
        Self::within(LOOKS, &discover(path)?.root, RUN, waits)
    }

    /// Holds a folder that several offices export into, from before it is looked at until it is written.
    ///
    /// # Errors
    /// [`Error::Busy`] when the other export is not done after ten minutes.
    pub fn of_export(folder: &Path, waits: &dyn Fn()) -> Result<Self, Error> {
        let above = folder.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Self::within(LOOKS, above, EXPORT, waits)
    }

    fn within(looks: usize, root: &Path, name: &str, waits: &dyn Fn()) -> Result<Self, Error> {
        let Some(lock) = hidden(root, &[]).ok().and_then(|folder| lock(&folder.join(name))) else {
            return Ok(Self { _lock: None });
        };
        for look in 0..looks {
            match lock.try_lock() {
                Ok(()) => return Ok(Self { _lock: Some(lock) }),
                Err(TryLockError::Error(_)) => return Ok(Self { _lock: None }),
                Err(TryLockError::WouldBlock) if look == 0 => waits(),
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            }
        }
        Err(Error::Busy { path: root.to_owned() })
    }
}

/// The file that bears a lock, made where there is none. What is no file is not opened: a pipe would wait for its reader.
fn lock(path: &Path) -> Option<File> {
    if path.symlink_metadata().is_ok_and(|found| !found.is_file()) {
        return None;
    }
    File::options().create(true).append(true).open(path).ok()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::fs;

    use super::*;

    #[test]
    fn a_second_run_waits_says_so_once_and_gives_up() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let told = Cell::new(0);
        let waits = || told.set(told.get() + 1);
        let first = Hold::within(3, place.path(), RUN, &waits).expect("nobody else is here");
        assert_eq!(told.get(), 0);
        assert!(
            matches!(Hold::within(3, place.path(), RUN, &waits), Err(Error::Busy { path }) if path == place.path())
        );
        assert_eq!(told.get(), 1);
        drop(first);
        Hold::within(3, place.path(), RUN, &waits).expect("the first is done");
        assert_eq!(told.get(), 1);
    }

    #[test]
    fn a_folder_in_which_no_lock_can_be_made_is_no_obstacle() {
        let place = tempfile::tempdir().expect("a temporary folder");
        fs::write(place.path().join(".pramoen"), "a file where the folder would be").expect("a file");
        let take = || Hold::within(1, place.path(), RUN, &|| panic!("nobody holds it")).expect("no obstacle");
        let (_one, _other) = (take(), take());
    }

    #[cfg(unix)]
    #[test]
    fn no_lock_is_taken_elsewhere_through_a_link_nor_on_what_is_no_file() {
        let [place, elsewhere] = [(); 2].map(|()| tempfile::tempdir().expect("a temporary folder"));
        let take = || Hold::within(1, place.path(), RUN, &|| panic!("nobody holds it")).expect("no obstacle");
        let link = |to: &Path, from: &str| std::os::unix::fs::symlink(to, place.path().join(from)).expect("a link");
        link(elsewhere.path(), ".pramoen");
        assert!(matches!(take(), Hold { _lock: None }));
        fs::remove_file(place.path().join(".pramoen")).expect("a link");
        fs::create_dir(place.path().join(".pramoen")).expect("a folder");
        link(&elsewhere.path().join("lock"), ".pramoen/lock");
        assert!(matches!(take(), Hold { _lock: None }));
        assert_eq!(fs::read_dir(elsewhere.path()).expect("a folder").count(), 0);
        let lock = place.path().join(".pramoen/lock");
        fs::remove_file(&lock).expect("a link");
        assert!(std::process::Command::new("mkfifo").arg(&lock).status().is_ok_and(|made| made.success()));
        // While this is open, whoever opens it for writing does not wait for a reader for ever.
        let _reader = File::options().read(true).write(true).open(&lock).expect("a pipe");
        assert!(matches!(take(), Hold { _lock: None }));
    }
}
