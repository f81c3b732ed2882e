//! What a level table says.

use crate::definition::LevelRule;
use crate::model::scorecard::Outcome;

/// The level table's word on so many performed and so many clear.
#[must_use]
pub fn outcome(levels: &[LevelRule], performed: u32, clear: u32) -> Outcome {
    let rule = levels.iter().find(|rule| (rule.clear_from..=rule.clear_to).contains(&clear));
    match rule {
        _ if levels.is_empty() => Outcome::NoTable,
        Some(rule) if performed >= rule.performed => Outcome::Level { level: rule.level, caution: clear == 0 },
        rule => Outcome::NotRated { provisional: rule.map(|rule| rule.level) },
    }
}
