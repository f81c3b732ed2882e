//! `manifest.json`: what the report was made of, and what belongs to it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::bytes;
use crate::definition::{Definitions, Language};
use crate::error::Error;
use crate::model::dataset::{FileRecord, MatchedColumn, RowCounts};
use crate::model::location::{Location, column_letters};
use crate::model::output::{OutputFile, checksum};
use crate::model::period::Period;
use crate::model::results::{Results, SourceRecord};

const SCHEMA: &str = "pramoen.manifest/1";
const CHECK_SCHEMA: &str = "pramoen.check/1";

#[derive(Serialize)]
struct File<'a> {
    schema: &'static str,
    program: &'static str,
    options: Options,
    definitions: Digest<'a>,
    inputs: &'a [FileRecord],
    sheets: Vec<Carrier<'a>>,
    ignored: &'a [Location],
    outputs: &'a [String],
    /// Those in which the office may go on writing, as they were written: one that it has changed since is its own.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    sha256: BTreeMap<&'a str, String>,
}

/// What belongs to a folder of corrections.
#[derive(Serialize)]
struct Check<'a> {
    schema: &'static str,
    program: &'static str,
    outputs: Vec<&'a str>,
    /// As they were written: a file that the office has changed since is its own.
    sha256: BTreeMap<&'a str, String>,
}

#[derive(Serialize)]
struct Options {
    period: Period,
    as_of: String,
    language: &'static str,
    /// Which rows of the ledger stand in the workbook.
    ledger: &'static str,
}

#[derive(Serialize)]
struct Digest<'a> {
    sha256: &'a str,
}

/// A sheet that carries a form: `rows.read = kept + duplicate + rejected + ignored`.
#[derive(Serialize)]
struct Carrier<'a> {
    file: &'a str,
    sheet: Option<&'a str>,
    form: &'a str,
    rows: RowCounts,
    /// The form's column: the sheet's column and its header.
    columns: BTreeMap<&'a str, Matched<'a>>,
    unmatched: Vec<&'a str>,
}

#[derive(Serialize)]
struct Matched<'a> {
    column: String,
    header: &'a str,
}

/// `manifest.json`; `outputs` names every file of the report, this one too, and `frames` are those among them in which the
/// office may go on writing.
///
/// # Errors
/// [`Error::Report`] when it cannot be written as JSON.
pub fn manifest(
    results: &Results,
    definitions: &Definitions,
    language: Language,
    outputs: &[String],
    frames: &[OutputFile],
) -> Result<Vec<u8>, Error> {
    let sheets = results.tables.iter().flat_map(|table| table.sources.iter().map(|source| sheet(&table.form, source)));
    let file = File {
        schema: SCHEMA,
        program: env!("CARGO_PKG_VERSION"),
        options: Options {
            period: results.period,
            as_of: results.as_of.to_string(),
            language: language.tag(),
            ledger: definitions.settings.report.ledger.name(),
        },
        definitions: Digest { sha256: &definitions.digest },
        inputs: &results.files,
        sheets: sheets.collect(),
        ignored: &results.ignored,
        outputs,
        sha256: checksums(frames),
    };
    bytes(&file, true)
}

/// The `manifest.json` of a folder that holds corrections only.
///
/// # Errors
/// [`Error::Report`] when it cannot be written as JSON.
pub fn check_manifest(files: &[OutputFile]) -> Result<Vec<u8>, Error> {
    let outputs = files.iter().map(|file| file.name.as_str()).chain([crate::report::MANIFEST]).collect();
    let sha256 = checksums(files);
    bytes(&Check { schema: CHECK_SCHEMA, program: env!("CARGO_PKG_VERSION"), outputs, sha256 }, true)
}

fn checksums(files: &[OutputFile]) -> BTreeMap<&str, String> {
    files.iter().map(|file| (file.name.as_str(), checksum(&file.bytes))).collect()
}

fn sheet<'a>(form: &'a str, source: &'a SourceRecord) -> Carrier<'a> {
    let matched =
        |matched: &'a MatchedColumn| Matched { column: column_letters(matched.column), header: &matched.header };
    Carrier {
        file: &source.location.file,
        sheet: source.location.sheet.as_deref(),
        form,
        rows: source.rows,
        columns: source.columns.iter().map(|(field, own)| (field.as_str(), matched(own))).collect(),
        unmatched: source.unmatched.iter().map(AsRef::as_ref).collect(),
    }
}
