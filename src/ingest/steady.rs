//! A file as it stood at one moment: an office may save it while it is read.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::time::Duration;

/// A file that changed is read once more, after a pause in which what is being saved may come to its end.
const ATTEMPTS: usize = 2;
const PAUSE: Duration = Duration::from_millis(400);

/// The bytes of a file, and of one that is larger than it may be only so many that this shows; none where it changed each time
/// that it was read.
///
/// # Errors
/// When it cannot be read.
pub fn read(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    settled(ATTEMPTS, PAUSE, || {
        let before = stamp(path)?;
        let wanted = before.0.min(most.saturating_add(1));
        let mut bytes = Vec::with_capacity(usize::try_from(wanted).unwrap_or_default());
        File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        let same = stamp(path)? == before && bytes.len() as u64 == wanted;
        Ok(same.then_some(bytes))
    })
}

/// What changes with a file.
fn stamp(path: &Path) -> io::Result<(u64, impl PartialEq)> {
    let data = path.metadata()?;
    Ok((data.len(), data.modified().ok()))
}

/// What one of the attempts gives.
fn settled<T>(
    attempts: usize,
    pause: Duration,
    mut attempt: impl FnMut() -> io::Result<Option<T>>,
) -> io::Result<Option<T>> {
    for number in 0..attempts {
        if number > 0 {
            std::thread::sleep(pause);
        }
        if let Some(found) = attempt()? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// After how many attempts something came of one that gives nothing so often.
    fn attempts_of(times: usize) -> (usize, Option<usize>) {
        let mut made = 0;
        let found = settled(ATTEMPTS, Duration::ZERO, || {
            made += 1;
            Ok((made > times).then_some(made))
        });
        (made, found.expect("no failure"))
    }

    #[test]
    fn what_changed_is_read_once_more_and_no_more() {
        assert_eq!(attempts_of(0), (1, Some(1)));
        assert_eq!(attempts_of(1), (2, Some(2)));
        assert_eq!(attempts_of(2), (2, None));
        assert!(settled::<()>(ATTEMPTS, Duration::ZERO, || Err(io::ErrorKind::NotFound.into())).is_err());
    }

    #[test]
    fn another_length_or_another_time_is_a_change() {
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), "one").expect("written");
        let first = stamp(file.path()).expect("there");
        assert!(first == stamp(file.path()).expect("there"));
        let time = file.path().metadata().and_then(|data| data.modified()).expect("a time");
        file.as_file().set_modified(time + Duration::from_secs(1)).expect("set");
        assert!(first != stamp(file.path()).expect("there"));
        std::fs::write(file.path(), "three").expect("written");
        file.as_file().set_modified(time).expect("set");
        assert!(first != stamp(file.path()).expect("there"));
        for (most, shown) in [(u64::MAX, &b"three"[..]), (5, b"three"), (4, b"three"), (3, b"thre")] {
            assert_eq!(read(file.path(), most).expect("there").as_deref(), Some(shown), "{most}");
        }
    }
}
