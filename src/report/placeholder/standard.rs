//! The levels of the office standard.

use super::name::Name;
use super::{Answer, Placeholders, Unknown};
use crate::definition::spelling::key;
use crate::model::scorecard::Scorecard;
use crate::wording;

/// The name.
pub const ID: &str = "standard";
/// What can be asked of an indicator of the standard.
pub const PARTS: [&str; 6] = ["level", "sentence", "performed", "clear", "considerations", "score"];

impl Placeholders<'_> {
    pub(super) fn standard(&self, name: &Name<'_>, part: Option<&'static str>) -> Answer {
        let part = part.or_else(|| name.part.is_none().then_some(PARTS[0]));
        let Some(part) = part.filter(|part| PARTS.contains(part)) else {
            return Err(self.like_part(name, &PARTS));
        };
        if self.results.scorecards().next().is_none() {
            return Ok(None);
        }
        let card = self.card(name.of)?;
        Ok(match part {
            "level" => card.outcome.level().map(|level| self.count(level)),
            "sentence" => Some(self.text(&wording::level(card, self.texts()))),
            "performed" => Some(self.count(card.performed)),
            "clear" => Some(self.count(card.clear)),
            "considerations" => Some(self.count(card.total)),
            _ => {
                let own = self.results.assessments.iter().find(|own| own.edition == card.edition);
                let score = own.and_then(|own| own.overall.as_ref().ok());
                score.map(|score| {
                    let mean = score.0.numerator as f64 / score.0.denominator as f64;
                    self.number(mean, false, 2, &wording::score(*score))
                })
            }
        })
    }

    /// The indicator that brackets mean, as `2.4`; without them the only one.
    fn card(&self, of: Option<&str>) -> Result<&Scorecard, Unknown> {
        let wanted = of.map(key);
        let called = |card: &&Scorecard| match &wanted {
            None => true,
            Some(wanted) => {
                key(&card.indicator) == *wanted || key(&format!("{} {}", card.edition, card.indicator)) == *wanted
            }
        };
        let mut found = self.results.scorecards().filter(called);
        let example = || {
            let other = self.results.scorecards().next();
            Unknown(other.map(|card| format!("{ID}[{} {}]", card.edition, card.indicator)))
        };
        let only = found.next().ok_or_else(example)?;
        if found.next().is_some() { Err(example()) } else { Ok(only) }
    }
}
