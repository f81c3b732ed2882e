//! Bands that put a mean into words; the rounded mean is looked up (DOMAIN 3.5).

use serde::Deserialize;

use super::mistake::Checker;
use super::words::Words;
use crate::model::ratio::Decimal;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    default: String,
    scheme: Vec<RawScheme>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawScheme {
    id: String,
    title: Words,
    source: String,
    band: Vec<RawBand>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBand {
    from: String,
    title: Words,
}

/// A way of putting a mean on a 1-5 scale into words.
#[derive(Debug, Clone)]
pub struct BandScheme {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// Who uses it.
    pub source: String,
    /// Its bands, the highest first.
    pub bands: Vec<Band>,
}

/// A band.
#[derive(Debug, Clone)]
pub struct Band {
    /// The lowest rounded mean that belongs to it.
    pub from: Decimal,
    /// Its word.
    pub title: Words,
}

impl BandScheme {
    /// The band of a mean that is already rounded to two decimals.
    #[must_use]
    pub fn band(&self, rounded: Decimal) -> Option<&Band> {
        self.bands.iter().find(|band| rounded.compare(band.from).is_ge())
    }

    /// The default scheme of the file.
    pub(super) fn check(checker: &mut Checker<'_>) -> Option<Self> {
        let raw: RawFile = checker.parse()?;
        let default = raw.default;
        let Some(scheme) = raw.scheme.into_iter().find(|scheme| scheme.id == default) else {
            checker.report("default", format!("there is no scheme `{default}`"));
            return None;
        };
        let mut bands: Vec<Band> = Vec::new();
        for band in scheme.band {
            match band.from.parse::<Decimal>() {
                Ok(from) if bands.last().is_none_or(|last| from.compare(last.from).is_lt()) => {
                    bands.push(Band { from, title: band.title });
                }
                Ok(_) => checker.report(&band.from, "bands must fall"),
                Err(error) => checker.report(&band.from, error.to_string()),
            }
        }
        Some(Self { id: scheme.id, title: scheme.title, source: scheme.source, bands })
    }
}
