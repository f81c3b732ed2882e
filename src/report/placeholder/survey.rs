//! The surveys of the period: a whole survey, a section or an item, by its name in brackets.

use super::name::Name;
use super::{Answer, Placeholders, Unknown};
use crate::definition::spelling::key;
use crate::model::survey::{Line, SurveyLine};

/// The name.
pub const ID: &str = "survey";
/// What can be asked of a line of a survey.
pub const PARTS: [&str; 5] = ["mean", "sd", "band", "answers", "top-two"];
/// The levels of the scale that has bands.
const BANDED: usize = 5;
const DECIMALS: u32 = 2;

impl Placeholders<'_> {
    pub(super) fn survey(&self, name: &Name<'_>, part: Option<&'static str>) -> Answer {
        let part = part.or_else(|| name.part.is_none().then_some(PARTS[0]));
        let Some(part) = part.filter(|part| PARTS.contains(part)) else {
            return Err(self.like_part(name, &PARTS));
        };
        if self.results.survey.is_empty() {
            return Ok(None);
        }
        let line = self.line(name.of)?;
        let decimal = |value: crate::model::ratio::Decimal| {
            let written = value.to_string();
            written.parse().ok().map(|number| self.number(number, false, DECIMALS, &written))
        };
        Ok(match part {
            "mean" => line
                .mean_f64()
                .zip(line.mean())
                .map(|(mean, rounded)| self.number(mean, false, DECIMALS, &rounded.to_string())),
            "sd" => line.standard_deviation().and_then(decimal),
            "band" => line
                .mean()
                .filter(|_| line.counts.len() == BANDED)
                .and_then(|mean| self.definitions.bands.default.band(mean))
                .map(|band| self.text(band.title.in_language(self.language))),
            "answers" => Some(self.count(line.n())),
            _ => line.top_two_share().map(|share| {
                self.number(share.percent(), true, DECIMALS, &share.percent_rounded(DECIMALS).to_string())
            }),
        })
    }

    /// The line that brackets mean; without them the whole of the only survey.
    fn line(&self, of: Option<&str>) -> Result<&SurveyLine, Unknown> {
        let lines = &self.results.survey;
        let wanted = of.map(key);
        let called = |line: &&SurveyLine| match (&line.line, &wanted) {
            (Line::Overall, None) => true,
            (Line::Overall, Some(wanted)) => key(&line.survey) == *wanted,
            (Line::Item(name) | Line::Section(name), Some(wanted)) => key(name) == *wanted,
            _ => false,
        };
        let mut found = lines.iter().filter(called);
        let example = || {
            let other = lines.iter().find(|line| line.line == Line::Overall);
            Unknown(other.map(|line| format!("{ID}[{}]", line.survey)))
        };
        let only = found.next().ok_or_else(example)?;
        // The same item of two surveys is ambiguous, and so are two surveys without a name.
        if found.next().is_some() { Err(example()) } else { Ok(only) }
    }
}
