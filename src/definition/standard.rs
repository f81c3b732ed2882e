//! The editions of the office standard as versioned data packs: what their sources give, nothing more (DOMAIN 1.7, 2).
//!
//! Edition → standards → indicators → considerations, level table, weights. What is not known is absent, and every entry
//! says where it stands.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::mistake::Checker;
use super::words::Words;
use crate::model::ratio::{Decimal, greatest_common_divisor};

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

impl Weight {
    /// What is wrong with it: nothing, where it is above 0, at most 100, and has at most two decimals.
    fn mistake(&self) -> Option<&'static str> {
        let hundred = Decimal { digits: 100, decimals: 0 };
        let right = self.value.digits > 0 && self.value.compare(hundred).is_le() && self.value.decimals <= 2;
        (!right).then_some("a weight is above 0 and at most 100, with at most two decimals")
    }
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

    pub(super) fn check(checker: &mut Checker<'_>) -> Option<Self> {
        let edition: Self = checker.parse()?;
        if edition.id != checker.stem() {
            checker.report_field("id", "id", format!("id `{}` differs from the file's name", edition.id));
        }
        edition.check_sources(checker);
        edition.check_standards(checker);
        let mut place = Places::default();
        for (number, standard) in edition.standard.iter().enumerate() {
            standard.check(number, &mut place, checker);
        }
        Some(edition)
    }

    /// Every entry names a source that there is, and every source is named.
    fn check_sources(&self, checker: &mut Checker<'_>) {
        let mut ids = BTreeSet::new();
        for (number, source) in self.source.iter().enumerate() {
            if !ids.insert(source.id.as_str()) {
                checker.report_in("source", number, "id", format!("source `{}` stands twice", source.id));
            }
            if source.title.trim().is_empty() {
                checker.report_in("source", number, "title", format!("source `{}` has no title", source.id));
            }
        }
        let mut used: Vec<&str> = self.standards.iter().map(|counted| counted.source.as_str()).collect();
        for standard in &self.standard {
            used.push(&standard.source);
            used.extend(standard.weight.iter().map(|weight| weight.source.as_str()));
            used.extend(standard.indicators.iter().map(|counted| counted.source.as_str()));
        }
        for (_, indicator) in self.indicators() {
            used.push(&indicator.source);
            used.extend(indicator.weight.iter().map(|weight| weight.source.as_str()));
            used.extend(indicator.considerations.iter().map(|counted| counted.source.as_str()));
            used.extend(indicator.consideration.iter().map(|named| named.source.as_str()));
            used.extend(indicator.level.iter().map(|rule| rule.source.as_str()));
        }
        for unknown in used.into_iter().filter(|id| !ids.contains(id)).collect::<BTreeSet<_>>() {
            checker.report(&format!("source = \"{unknown}\""), format!("there is no source `{unknown}`"));
        }
    }

    fn check_standards(&self, checker: &mut Checker<'_>) {
        if let Some(counted) = &self.standards {
            for (number, standard) in self.standard.iter().enumerate() {
                if standard.number > counted.count {
                    let message = format!("standard {} of {}", standard.number, counted.count);
                    checker.report_in("standard", number, "number", message);
                }
            }
            let weights: Option<Vec<_>> = self.standard.iter().map(|own| own.weight.as_ref()).collect();
            let all = usize::try_from(counted.count) == Ok(self.standard.len());
            if let Some(weights) = weights.filter(|_| all) {
                let hundred = Decimal { digits: 100, decimals: 0 };
                let sum = weights.iter().fold(Decimal { digits: 0, decimals: 0 }, |sum, own| sum.plus(own.value));
                if sum.compare(hundred).is_ne() {
                    checker.report("weight", format!("the weights of the standards sum to {sum}, not to 100"));
                }
            }
        }
        if !self.has_exact_scores() {
            let message =
                "the weights are too uneven for an exact score: let those of each standard's indicators sum to 100";
            checker.report("weight", message);
        }
        in_order(self.standard.iter().map(|own| own.number), |number, message| {
            checker.report_in("standard", number, "number", message);
        });
    }

    /// Whether every weighted score is a ratio that can be held. Its denominator divides the sums of all weights, in
    /// hundredths, times the 100 percent of the whole; its numerator is that times a level.
    fn has_exact_scores(&self) -> bool {
        let highest = self.indicators().flat_map(|(_, own)| &own.level).map(|rule| rule.level).max().unwrap_or(1);
        let sums = self.standard.iter().map(|standard| {
            let weights = standard.indicator.iter().filter_map(|own| own.weight.as_ref());
            weights.fold(Decimal { digits: 0, decimals: 2 }, |sum, own| sum.plus(own.value)).digits.max(1)
        });
        let common =
            sums.fold(Some(1_i128), |common, sum| common?.checked_mul(sum / greatest_common_divisor(common?, sum)));
        let whole = |common: i128| common.checked_mul(10_000)?.checked_mul(highest.into());
        common.and_then(whole).is_some_and(|whole| i64::try_from(whole).is_ok())
    }
}

/// How many entries of each kind stand before: arrays of tables count through the file.
#[derive(Default)]
struct Places {
    indicator: usize,
    consideration: usize,
    level: usize,
}

const INDICATOR: &str = "standard.indicator";
const CONSIDERATION: &str = "standard.indicator.consideration";
const LEVEL: &str = "standard.indicator.level";

impl Standard {
    fn check(&self, place: usize, places: &mut Places, checker: &mut Checker<'_>) {
        if let Some(message) = self.weight.as_ref().and_then(Weight::mistake) {
            checker.report_in("standard", place, "weight", message);
        }
        let first = places.indicator;
        in_order(self.indicator.iter().map(|own| own.number), |number, message| {
            checker.report_in(INDICATOR, first + number, "number", message);
        });
        for indicator in &self.indicator {
            if let Some(counted) = self.indicators.as_ref().filter(|counted| indicator.number > counted.count) {
                let message = format!("indicator {} of {}", indicator.number, counted.count);
                checker.report_in(INDICATOR, places.indicator, "number", message);
            }
            indicator.check(places, checker);
        }
    }
}

impl StandardIndicator {
    fn check(&self, places: &mut Places, checker: &mut Checker<'_>) {
        if let Some(message) = self.weight.as_ref().and_then(Weight::mistake) {
            checker.report_in(INDICATOR, places.indicator, "weight", message);
        }
        let count = self.considerations.as_ref().map(|counted| counted.count);
        if count == Some(0) {
            checker.report_in(INDICATOR, places.indicator, "considerations", "an indicator has considerations");
        }
        let first = places.consideration;
        in_order(self.consideration.iter().map(|own| own.number), |number, message| {
            checker.report_in(CONSIDERATION, first + number, "number", message);
        });
        for named in &self.consideration {
            if let Some(count) = count.filter(|count| named.number > *count) {
                let message = format!("consideration {} of {count}", named.number);
                checker.report_in(CONSIDERATION, places.consideration, "number", message);
            }
            places.consideration += 1;
        }
        self.check_levels(places, checker);
        places.indicator += 1;
    }

    /// The bands tile 0 to all considerations, so that no count is without a level or has two.
    fn check_levels(&self, places: &mut Places, checker: &mut Checker<'_>) {
        let first = places.level;
        places.level += self.level.len();
        if self.level.is_empty() {
            return;
        }
        let Some(count) = self.considerations.as_ref().map(|counted| counted.count) else {
            let message = "a level table needs the number of considerations";
            return checker.report_in(INDICATOR, places.indicator, "title", message);
        };
        let mut expected_top = i64::from(count);
        let mut above: Option<u32> = None;
        for (number, rule) in (first..).zip(&self.level) {
            let mut report = |near: &str, message: String| checker.report_in(LEVEL, number, near, message);
            if rule.level == 0 {
                report("level = ", "levels count from 1".to_owned());
            }
            if above.is_some_and(|above| rule.level >= above) {
                report("level = ", format!("level {} does not stand below the one above it", rule.level));
            }
            if rule.performed > count {
                report("performed", format!("level {} needs {} of {count} performed", rule.level, rule.performed));
            }
            if rule.clear_from > rule.performed {
                report("performed", format!("level {} asks for more clear than performed", rule.level));
            }
            if i64::from(rule.clear_to) != expected_top {
                report("clear_to", format!("level {} should reach up to {expected_top}", rule.level));
            }
            if rule.clear_from > rule.clear_to {
                report("clear_from", format!("level {} begins above its end", rule.level));
            }
            above = Some(rule.level);
            expected_top = i64::from(rule.clear_from) - 1;
        }
        if expected_top != -1 {
            let last = first + self.level.len() - 1;
            checker.report_in(LEVEL, last, "clear_from", "the level table does not reach down to 0");
        }
    }
}

/// Numbers from 1, ascending: tells the place of each that does not follow.
fn in_order(numbers: impl Iterator<Item = u32>, mut report: impl FnMut(usize, String)) {
    let mut before = 0;
    for (place, number) in numbers.enumerate() {
        if number <= before {
            report(place, format!("number {number} does not follow {before}"));
        }
        before = number;
    }
}
