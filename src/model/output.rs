//! A finished file of a report, still in memory.

/// A file of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Its name within the report's folder, parted by `/`.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}
