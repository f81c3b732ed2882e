//! A seal as bytes: one line with the hash of the rest, then the rest, so that a change by hand is noticed.

use crate::error::Error;
use crate::model::legible;
use crate::model::output::checksum;
use crate::model::seal::{SCHEMA, Seal};

/// What the first line begins with.
const HEAD: &str = "sha256 ";

/// Why a file is no seal that can be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// It is not as it was written.
    Changed,
    /// It is none of ours, or of a later version of the program.
    Unreadable(String),
}

/// The bytes of a seal, and their hash.
///
/// # Errors
/// [`Error::Report`] when it cannot be written as JSON: a bug.
pub fn write(seal: &Seal) -> Result<(Vec<u8>, String), Error> {
    let text = serde_json::to_string(seal).map_err(|error| Error::Report(error.to_string()))?;
    let body = legible::json(text) + "\n";
    let sha256 = checksum(body.as_bytes());
    Ok((format!("{HEAD}{sha256}\n{body}").into_bytes(), sha256))
}

/// The seal of a file, with its hash.
///
/// # Errors
/// [`Broken`] when it is not as it was written.
pub fn read(bytes: &[u8]) -> Result<(Seal, String), Broken> {
    let text = str::from_utf8(bytes).map_err(|error| Broken::Unreadable(error.to_string()))?;
    let no_head = || Broken::Unreadable(format!("no `{}`", HEAD.trim()));
    let (head, body) = text.split_once('\n').ok_or_else(no_head)?;
    let told = head.strip_prefix(HEAD).ok_or_else(no_head)?.trim();
    let sha256 = checksum(body.as_bytes());
    if told != sha256 {
        return Err(Broken::Changed);
    }
    let seal: Seal = serde_json::from_str(body).map_err(|error| Broken::Unreadable(error.to_string()))?;
    if seal.schema != SCHEMA {
        return Err(Broken::Unreadable(seal.schema));
    }
    let whole = seal.tables.iter().all(|own| {
        let rows = own.keys.len();
        let known = own.rows.iter().all(|(sheet, _)| (*sheet as usize) < own.sheets.len());
        let parts = own
            .parts
            .values()
            .all(|(words, codes)| codes.len() == rows && codes.iter().all(|code| *code as usize <= words.len()));
        let entries = own.entries.iter().all(|entry| {
            let codes = entry.codes.len() == rows && entry.codes.is_ascii();
            codes && (entry.values.is_empty() || entry.values.len() == rows)
        });
        own.rows.len() == rows && known && parts && entries
    });
    if whole { Ok((seal, sha256)) } else { Err(Broken::Unreadable("rows".to_owned())) }
}
