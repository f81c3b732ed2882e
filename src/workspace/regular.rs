//! Reading what the program keeps in an office's folder, where something else may stand by now.

use std::fs::{self, File};
use std::io::{Error, ErrorKind, Read as _, Result};
use std::path::Path;

/// The bytes of a file, at most so many of them. Who opened a pipe would wait for somebody to write into it.
///
/// # Errors
/// When it cannot be read, or is no file.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(Error::new(ErrorKind::InvalidInput, "no regular file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_up_to_its_bound_and_nothing_else_is() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let path = place.path().join("file");
        fs::write(&path, "abc").expect("a file");
        for (most, expected) in [(0, &b""[..]), (2, b"ab"), (3, b"abc"), (u64::MAX, b"abc")] {
            assert_eq!(read(&path, most).expect("a file"), expected);
        }
        assert_eq!(read(&place.path().join("none"), 9).map_err(|error| error.kind()), Err(ErrorKind::NotFound));
        assert_eq!(read(place.path(), 9).map_err(|error| error.kind()), Err(ErrorKind::InvalidInput));
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_not_waited_for() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let path = place.path().join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&path).status().expect("a system with pipes");
        assert!(made.success());
        assert!(read(&path, 9).is_err());
    }
}
