//! The files for other programs: `results.json` and `manifest.json`.
//!
//! In: [`Results`](crate::model::results::Results) and the definitions' words. Out: bytes, the same for the same
//! results. Never: a figure that the results do not have.

mod change;
mod claim;
mod figure;
mod issue;
mod manifest;
mod results;
mod rollup;
mod scorecard;
mod seal;
mod survey;

use serde::Serialize;

use crate::error::Error;
use crate::model::legible;

pub use manifest::{check_manifest, manifest};
pub use results::{check, results};
pub use rollup::{rollup, rollup_manifest};

/// A document as bytes, with a line break at its end.
fn bytes(document: &impl Serialize, pretty: bool) -> Result<Vec<u8>, Error> {
    let written = if pretty { serde_json::to_string_pretty(document) } else { serde_json::to_string(document) };
    let text = legible::json(written.map_err(|error| Error::Report(error.to_string()))?);
    Ok((text + "\n").into_bytes())
}
