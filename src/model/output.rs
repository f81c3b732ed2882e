//! A finished file of a report, in memory or lying aside.

use std::fmt::Write as _;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

/// By this word a report says what it is, so that it is not read as a register wherever it is put: a workbook among its
/// properties, which stay when it is saved anew, and a page in its head.
pub const REPORT_MARK: &str = "pramoen-report";

/// The name that the comments carry with which a copy of the office's own workbook is marked. Those of our own forms carry
/// the program's alone.
pub const MARK_AUTHOR: &str = "pramoen check";

/// A file of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Its name within the report's folder, parted by `/`.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A file of the report that is too long for memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LongFile {
    /// Its name within the report's folder, parted by `/`.
    pub name: String,
    /// Where it lies until it is put in place.
    pub path: PathBuf,
}

/// The SHA-256 of a content, in hexadecimal digits.
#[must_use]
pub fn checksum(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Bytes in lower-case hexadecimal digits.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
