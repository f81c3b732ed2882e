//! Sealed figures for other programs.

use serde::Serialize;

use crate::error::Error;
use crate::model::legible;
use crate::model::seal::{Seal, SealedFigure};

/// A figure with the seal that it is of.
#[derive(Serialize)]
struct Line<'a> {
    period: String,
    version: u32,
    as_of: String,
    sha256: &'a str,
    #[serde(flatten)]
    figure: &'a SealedFigure,
}

/// The figures of these seals, of one indicator or of all, as a JSON list.
///
/// # Errors
/// [`Error::Report`] when they cannot be written as JSON: a bug.
pub fn listed(seals: &[(Seal, String)], indicator: Option<&str>) -> Result<String, Error> {
    let lines = seals.iter().flat_map(|(seal, sha256)| {
        let own = seal.figures.iter().filter(move |own| indicator.is_none_or(|wanted| wanted == own.indicator));
        own.map(move |figure| Line {
            period: seal.period.to_string(),
            version: seal.version,
            as_of: seal.as_of.to_string(),
            sha256,
            figure,
        })
    });
    let text = serde_json::to_string(&lines.collect::<Vec<_>>()).map_err(|error| Error::Report(error.to_string()))?;
    Ok(legible::json(text))
}
