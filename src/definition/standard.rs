//! The office standard as a versioned data pack: what its source gives, nothing more (DOMAIN 1.7, 2).

use serde::Deserialize;

use super::mistake::Checker;
use super::words::Words;

/// An edition of the office standard.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Its year, the stem of its file.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// Where its fields come from.
    pub source: String,
    /// The indicators that are known.
    pub indicator: Vec<StandardIndicator>,
}

/// An indicator of the standard.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardIndicator {
    /// Standard and indicator, as `2.4`.
    pub id: String,
    /// The name of the standard that it belongs to.
    pub standard_title: Words,
    /// Its name.
    pub title: Words,
    /// How many considerations it has.
    pub considerations: u32,
    /// Where this stands.
    pub source: String,
    /// The considerations whose names are known.
    #[serde(default)]
    pub consideration: Vec<NamedConsideration>,
    /// The level table, the highest level first.
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
}

impl Standard {
    pub(super) fn check(checker: &mut Checker<'_>) -> Option<Self> {
        let standard: Self = checker.parse()?;
        if standard.id != checker.stem() {
            checker.report("id", format!("id `{}` differs from the file's name", standard.id));
        }
        for indicator in &standard.indicator {
            let near = format!("\"{}\"", indicator.id);
            for named in &indicator.consideration {
                if named.number == 0 || named.number > indicator.considerations {
                    checker.report(&near, format!("consideration {} of {}", named.number, indicator.considerations));
                }
            }
            // The bands must tile 0..=considerations, so that no count is without a level or has two.
            let mut expected_top = i64::from(indicator.considerations);
            for rule in &indicator.level {
                if i64::from(rule.clear_to) != expected_top || rule.clear_from > rule.clear_to {
                    checker.report(&near, format!("level {} does not continue the level above", rule.level));
                }
                expected_top = i64::from(rule.clear_from) - 1;
            }
            if expected_top != -1 {
                checker.report(&near, "the level table does not reach down to 0");
            }
        }
        Some(standard)
    }
}
