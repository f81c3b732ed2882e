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

/// The ways of putting a mean on a 1-5 scale into words.
#[derive(Debug, Clone)]
pub struct Bands {
    /// The one that decides.
    pub default: BandScheme,
    /// Those that stand beside it, in the file's order.
    pub others: Vec<BandScheme>,
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
}

impl Bands {
    /// The schemes, the one that decides first.
    pub fn schemes(&self) -> impl Iterator<Item = &BandScheme> {
        std::iter::once(&self.default).chain(&self.others)
    }

    /// The band that decides, of a mean that is already rounded to two decimals.
    #[must_use]
    pub fn band(&self, rounded: Decimal) -> Option<&Band> {
        self.default.band(rounded)
    }

    /// The schemes of the file.
    pub(super) fn check(checker: &mut Checker<'_>) -> Option<Self> {
        let raw: RawFile = checker.parse()?;
        let mut schemes: Vec<BandScheme> = raw.scheme.into_iter().map(|scheme| scheme.check(checker)).collect();
        let Some(place) = schemes.iter().position(|scheme| scheme.id == raw.default) else {
            checker.report("default", format!("there is no scheme `{}`", raw.default));
            return None;
        };
        Some(Self { default: schemes.remove(place), others: schemes })
    }
}

impl RawScheme {
    fn check(self, checker: &mut Checker<'_>) -> BandScheme {
        let mut bands: Vec<Band> = Vec::new();
        for band in self.band {
            match band.from.parse::<Decimal>() {
                Ok(from) if bands.last().is_none_or(|last| from.compare(last.from).is_lt()) => {
                    bands.push(Band { from, title: band.title });
                }
                Ok(_) => checker.report(&band.from, "bands must fall"),
                Err(error) => checker.report(&band.from, error.to_string()),
            }
        }
        BandScheme { id: self.id, title: self.title, source: self.source, bands }
    }
}
