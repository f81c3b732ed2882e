//! What is being made, beside the place where it will stand: hidden, held while its run lives, and tidied up by the next run
//! when that was killed.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile, TempDir};

/// How its names begin, which nobody gives to a file of their own: such a file would go. As many letters and digits follow as
/// [`tempfile`] chooses.
const PREFIX: &str = ".pramoen-stage-";
const CHOSEN: usize = 6;
/// The file in a folder of it that tells by its lock whether its run lives.
const HELD: &str = "held";
/// Where in such a folder the new output is made. It goes from there as it takes its place.
pub const NEW: &str = "new";
/// Where in such a folder the old output lies, under its name, while the new one takes its place in two steps.
const PREVIOUS: &str = "previous";
/// So often a place is made: another run may take it for one left behind before it is held.
const ATTEMPTS: usize = 8;

/// A folder beside the place of an output. What is still in it goes with it, but for an old output that cannot be put back.
#[derive(Debug)]
pub struct Stage {
    folder: TempDir,
    // Let go after the folder is gone, and with the process at the latest.
    _held: File,
}

impl Stage {
    /// One in this folder, which is made where there is none; what runs that were killed left behind there is tidied up.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn within(parent: &Path) -> io::Result<Self> {
        fs::create_dir_all(parent)?;
        tidy(parent);
        attempted(|| {
            let folder = Builder::new().prefix(PREFIX).tempdir_in(parent)?;
            let path = folder.path().join(HELD);
            let held = File::create_new(&path)?;
            Ok(is_ours(&held, &path).then_some(Self { folder, _held: held }))
        })
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where the output of that name is put aside.
    #[must_use]
    pub fn previous(&self, name: &std::ffi::OsStr) -> PathBuf {
        self.path().join(PREVIOUS).join(name)
    }

    /// Puts an output that lies aside back to where it stood, unless the new one has taken its place.
    ///
    /// # Errors
    /// When it cannot be moved: it is kept where it lies, and the next run tries again.
    pub fn put_back(&self) -> io::Result<()> {
        put_back(self.path().parent().unwrap_or(Path::new(".")), self.path())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if self.put_back().is_err() {
            self.folder.disable_cleanup(true);
            return;
        }
        // The rest goes with the temporary folder itself; what fails is left to the next run.
        let _ = empty(self.path());
    }
}

/// A file beside the place of another, which it will take. It is for its maker alone where it is not `open_to_readers`.
pub fn file(folder: &Path, open_to_readers: bool) -> io::Result<NamedTempFile> {
    attempted(|| {
        let mut builder = Builder::new();
        builder.prefix(PREFIX);
        if open_to_readers {
            readable(&mut builder);
        }
        let file = builder.tempfile_in(folder)?;
        Ok(is_ours(file.as_file(), file.path()).then_some(file))
    })
}

/// A temporary file is private to its maker; what the office is to work with is as any other file.
#[cfg(unix)]
fn readable(builder: &mut Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn readable(_: &mut Builder<'_, '_>) {}

/// Tries until it is ours.
fn attempted<T>(mut make: impl FnMut() -> io::Result<Option<T>>) -> io::Result<T> {
    let mut last = ErrorKind::ResourceBusy.into();
    for _ in 0..ATTEMPTS {
        match make() {
            Ok(Some(ours)) => return Ok(ours),
            Ok(None) => {}
            // It was tidied up before it was held.
            Err(error) if error.kind() == ErrorKind::NotFound => last = error,
            Err(error) => return Err(error),
        }
    }
    Err(last)
}

/// Holds what was made; whether it is still there then. Where a file system knows no locks nobody tidies up either.
fn is_ours(held: &File, path: &Path) -> bool {
    !matches!(held.try_lock(), Err(TryLockError::WouldBlock)) && path.exists()
}

/// Takes away what runs that were killed left in a folder, and puts back what they had put aside. It is no failure where that
/// fails: it is hidden, and the next run tries again.
pub fn tidy(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.filter_map(Result::ok).filter(|entry| is_staged(&entry.file_name().to_string_lossy())) {
        let path = entry.path();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let held = if is_folder { path.join(HELD) } else { path.clone() };
        // What is neither a file nor a folder is not ours, and to open it may wait for ever, as a pipe does.
        if held.symlink_metadata().is_ok_and(|found| !found.is_file()) {
            continue;
        }
        let left = match File::options().append(true).open(&held) {
            Ok(held) => held.try_lock().is_ok().then_some(held),
            Err(error) => {
                // Killed before it was held: there is nothing in it yet.
                let _ = (error.kind() == ErrorKind::NotFound).then(|| fs::remove_dir(&path));
                None
            }
        };
        let Some(_held) = left else { continue };
        let _ = if is_folder {
            put_back(parent, &path).and_then(|()| empty(&path)).and_then(|()| fs::remove_dir_all(&path))
        } else {
            fs::remove_file(&path)
        };
    }
}

fn is_staged(name: &str) -> bool {
    let chosen = name.strip_prefix(PREFIX).unwrap_or_default();
    chosen.len() == CHOSEN && chosen.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Takes everything out of a folder but what tells that it is ours: a run killed meanwhile leaves what the next still knows.
fn empty(staged: &Path) -> io::Result<()> {
    for entry in fs::read_dir(staged)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else if entry.file_name() != HELD {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Puts what lies aside back to where it stood. Where something stands there it is the new output, unless that is still where
/// it was made: then it is somebody's, and the old output goes beside it.
fn put_back(parent: &Path, staged: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(staged.join(PREVIOUS)) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let place = parent.join(entry.file_name());
        if place.symlink_metadata().is_err() {
            fs::rename(entry.path(), place)?;
        } else if staged.join(NEW).exists() {
            fs::rename(entry.path(), numbered(&place))?;
        }
    }
    Ok(())
}

/// A place beside another, under its name and the first number that is free: whatever else has a number may be somebody's.
pub fn numbered(place: &Path) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let places = (2_u32..).map(|number| place.with_file_name(format!("{name} ({number})")));
    places.into_iter().find(|free| free.symlink_metadata().is_err()).unwrap_or_else(|| place.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").filter_map(Result::ok);
        let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn staged(chosen: &str) -> String {
        format!("{PREFIX}{chosen}")
    }

    #[test]
    fn what_a_living_run_holds_stays_and_what_is_left_behind_goes() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let living = Stage::within(place.path()).expect("a stage");
        let file = file(place.path(), false).expect("a file");
        let behind = place.path().join(staged("AbC123"));
        fs::create_dir_all(behind.join("new/charts")).expect("a folder");
        fs::write(behind.join(HELD), "").expect("a file");
        fs::create_dir(place.path().join(staged("AbC124"))).expect("a folder");
        fs::write(place.path().join(staged("AbC125")), "half").expect("a file");
        // Names that people give: one has as many letters as are chosen, and others have our own beginning.
        let theirs =
            [".pramoen-backup", ".pramoen-notes", ".pramoen-stage", ".pramoen-stage-1", ".pramoen-stage-notes-1"];
        for name in theirs {
            fs::write(place.path().join(name), "mine: no name of ours").expect("a file");
        }
        tidy(place.path());
        let left = names(place.path());
        assert!(living.path().is_dir() && file.path().is_file(), "{left:?}");
        assert_eq!(left.len(), 2 + theirs.len(), "{left:?}");
        let second = Stage::within(place.path()).expect("another at once");
        assert_ne!(second.path(), living.path());
        drop((living, second, file));
        assert_eq!(names(place.path()), theirs);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_neither_a_file_nor_a_folder_is_nobodys_to_open() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let pipes = [staged("AbC123"), format!("{}/{HELD}", staged("AbC124"))].map(|name| place.path().join(name));
        fs::create_dir(place.path().join(staged("AbC124"))).expect("a folder");
        let made = std::process::Command::new("mkfifo").args(&pipes).status();
        assert!(made.is_ok_and(|made| made.success()));
        // While these are open, whoever opens them for writing does not wait for a reader for ever.
        let _readers = pipes.each_ref().map(|path| File::options().read(true).write(true).open(path).expect("a pipe"));
        fs::write(place.path().join("mine"), "mine").expect("a file");
        std::os::unix::fs::symlink("mine", place.path().join(staged("AbC125"))).expect("a link");
        tidy(place.path());
        assert_eq!(names(place.path()), [&staged("AbC123"), &staged("AbC124"), &staged("AbC125"), "mine"]);
    }

    #[test]
    fn what_tells_that_it_is_ours_goes_last() {
        let place = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir_all(place.path().join("new/charts")).expect("a folder");
        for name in ["0", HELD, "new/report.xlsx"] {
            fs::write(place.path().join(name), "x").expect("a file");
        }
        empty(place.path()).expect("emptied");
        assert_eq!(names(place.path()), [HELD]);
    }

    #[test]
    fn what_lies_aside_is_put_back_where_nothing_stands() {
        let place = tempfile::tempdir().expect("a temporary folder");
        for name in ["2569-Q3", "2569-Q4"] {
            let aside = place.path().join(staged("AbC123")).join(PREVIOUS).join(name);
            fs::create_dir_all(&aside).expect("a folder");
            fs::write(aside.join("report.xlsx"), "old").expect("a file");
        }
        fs::write(place.path().join(staged("AbC123")).join(HELD), "").expect("a file");
        fs::create_dir(place.path().join("2569-Q4")).expect("a folder");
        tidy(place.path());
        assert_eq!(names(place.path()), ["2569-Q3", "2569-Q4"]);
        assert_eq!(fs::read(place.path().join("2569-Q3/report.xlsx")).ok().as_deref(), Some(&b"old"[..]));
        assert!(names(&place.path().join("2569-Q4")).is_empty());
    }

    /// Makes a folder with a report in it.
    fn report(folder: &Path, text: &str) {
        fs::create_dir_all(folder).expect("a folder");
        fs::write(folder.join("report.xlsx"), text).expect("a file");
    }

    fn read(folder: &Path) -> Option<String> {
        fs::read_to_string(folder.join("report.xlsx")).ok()
    }

    #[test]
    fn what_lies_aside_does_not_go_with_the_run_that_could_not_put_it_back() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let folder = place.path().join("2569-Q4");
        let stage = Stage::within(place.path()).expect("a stage");
        report(&stage.path().join("new"), "new");
        report(&stage.previous("2569-Q4".as_ref()), "old");
        drop(stage);
        assert_eq!(names(place.path()), ["2569-Q4"]);
        assert_eq!(read(&folder).as_deref(), Some("old"));
        // Once the new one stands there, the old one is of no use.
        let stage = Stage::within(place.path()).expect("a stage");
        report(&stage.previous("2569-Q4".as_ref()), "older");
        drop(stage);
        assert_eq!(names(place.path()), ["2569-Q4"]);
        assert_eq!(read(&folder).as_deref(), Some("old"));
    }

    #[test]
    fn what_lies_aside_is_put_beside_what_stands_there_where_the_new_one_never_did() {
        let place = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(place.path().join("2569-Q4")).expect("a folder that somebody has made meanwhile");
        let stage = Stage::within(place.path()).expect("a stage");
        report(&stage.path().join("new"), "new");
        report(&stage.previous("2569-Q4".as_ref()), "old");
        drop(stage);
        assert_eq!(names(place.path()), ["2569-Q4", "2569-Q4 (2)"]);
        assert_eq!(read(&place.path().join("2569-Q4 (2)")).as_deref(), Some("old"));
    }
}
