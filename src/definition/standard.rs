//! The editions of the office standard as versioned data packs: what their sources give, nothing more (DOMAIN 1.7, 2).
//!
//! Edition → standards → indicators → considerations, level table, weights. What is not known is absent, and every entry
//! says where it stands.

mod check;

use serde::Deserialize;

use super::words::Words;
use crate::model::ratio::Decimal;

/// An edition of the office standard.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Its year, the stem of its file.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// The first fiscal year that it is for; it is in force until that of a later edition.
    pub from: i32,
    /// How many standards it has; none when that is not known.
    #[serde(default)]
    pub standards: Option<Counted>,
    /// Where its parts stand.
    pub source: Vec<Source>,
    /// The standards that are known, by number.
    pub standard: Vec<Standard>,
}

/// Where parts of an edition stand.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What the parts call it.
    pub id: String,
    /// What sort of source it is.
    pub by: Origin,
    /// Its name, as a footnote gives it.
    pub title: String,
}

/// Who says what stands in an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// A public document that quotes the standard.
    Source,
    /// The book of the standard itself.
    Book,
    /// The office, from its own copy.
    Office,
}

impl Origin {
    /// The key of its word in the texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Book => "book",
            Self::Office => "office",
        }
    }
}

/// How many parts there are, and where that stands.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// How many.
    pub count: u32,
    /// Where that stands.
    pub source: String,
}

/// The share of a part in the whole that it belongs to, and where that stands.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weight {
    /// The weight, above zero: of a standard in percent of the edition, of an indicator in relation to those beside it.
    #[serde(deserialize_with = "decimal")]
    pub value: Decimal,
    /// Where that stands.
    pub source: String,
}

/// A standard.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Its number.
    pub number: u32,
    /// Its name.
    pub title: Words,
    /// Where this stands.
    pub source: String,
    /// Its share of the whole, if known.
    #[serde(default)]
    pub weight: Option<Weight>,
    /// How many indicators it has, if known.
    #[serde(default)]
    pub indicators: Option<Counted>,
    /// The indicators that are known, by number.
    #[serde(default)]
    pub indicator: Vec<StandardIndicator>,
}

/// An indicator of a standard.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardIndicator {
    /// Its number in the standard.
    pub number: u32,
    /// Its name.
    pub title: Words,
    /// Where this stands.
    pub source: String,
    /// Its share of the standard, if known.
    #[serde(default)]
    pub weight: Option<Weight>,
    /// How many considerations it has, if known.
    #[serde(default)]
    pub considerations: Option<Counted>,
    /// The considerations whose names are known, by number.
    #[serde(default)]
    pub consideration: Vec<NamedConsideration>,
    /// The level table, the highest level first; empty when it is not known.
    #[serde(default)]
    pub level: Vec<LevelRule>,
}

/// A consideration whose name is known.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedConsideration {
    /// Its number.
    pub number: u32,
    /// Its name.
    pub title: Words,
    /// Where the name stands.
    pub source: String,
    /// Words of documents that could prove it.
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// A line of the level table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelRule {
    /// The level.
    pub level: u32,
    /// How many considerations must be performed.
    pub performed: u32,
    /// The fewest with clear evidence.
    pub clear_from: u32,
    /// The most with clear evidence.
    pub clear_to: u32,
    /// The table's own words.
    pub description: Words,
    /// Where the line stands.
    pub source: String,
}

fn decimal<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(serde::de::Error::custom)
}

impl Edition {
    /// The indicator of that id, as `2.4`, with its standard.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<(&Standard, &StandardIndicator)> {
        self.indicators().find(|(standard, indicator)| Self::indicator_id(standard, indicator) == id)
    }

    /// Every indicator with its standard, in their order.
    pub fn indicators(&self) -> impl Iterator<Item = (&Standard, &StandardIndicator)> {
        self.standard.iter().flat_map(|standard| standard.indicator.iter().map(move |indicator| (standard, indicator)))
    }

    /// Standard and indicator as one id: `2.4`.
    #[must_use]
    pub fn indicator_id(standard: &Standard, indicator: &StandardIndicator) -> String {
        format!("{}.{}", standard.number, indicator.number)
    }

    /// The name of a source; its id when there is no such.
    #[must_use]
    pub fn source<'a>(&'a self, id: &'a str) -> &'a str {
        self.source.iter().find(|source| source.id == id).map_or(id, |source| &source.title)
    }
}
