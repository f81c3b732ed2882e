//! What is said of the report as a whole.

use super::name::Name;
use super::{Answer, Placeholders, Unknown};
use crate::definition::Texts;
use crate::model::period::Period;
use crate::wording;

/// The names.
pub const IDS: [&str; 6] = ["office", "period", "period-short", "fiscal-year", "day", "period-code"];

impl Placeholders<'_> {
    pub(super) fn general(&self, id: &str, period: Period, name: &Name<'_>, part: Option<&str>) -> Answer {
        if name.of.is_some() || name.part.is_some() || part.is_some() {
            return Err(Unknown(Some(id.to_owned())));
        }
        let texts = self.texts();
        Ok(match id {
            "office" => self.results.office.clone(),
            "period" => Some(wording::period(period, texts)),
            "period-short" => Some(short(period, texts)),
            "fiscal-year" => Some(period.fiscal_year().to_string()),
            "day" => Some(wording::day(self.results.as_of, texts)),
            _ => Some(period.to_string()),
        }
        .map(|text| self.text(&text)))
    }
}

/// A period in few words, for heads and charts.
fn short(period: Period, texts: &Texts) -> String {
    let (kind, number) = match period {
        Period::Half(_, half) => ("half", half),
        Period::Quarter(_, quarter) => ("quarter", quarter),
        Period::Year(_) => ("year", 0),
        Period::Cumulative(..) | Period::Month(_) => return wording::period(period, texts),
    };
    let facts = [("number", number.to_string()), ("year", period.fiscal_year().to_string())];
    texts.say(&format!("placeholder-short-{kind}"), &facts)
}
