//! What stands for a placeholder in the office's own workbook: `{{accuracy-rate.numerator@2569-Q3}}`.
//!
//! A name, with its breakdown in brackets, its part after a full stop, its period after an `@`. Names, parts and periods may
//! be written by their ids or in the words of either language. Nothing is counted here: what the results lack has no value.

mod figure;
mod general;
mod list;
mod name;
mod standard;
mod survey;
mod when;

use crate::definition::spelling::key;
use crate::definition::{Definitions, Digits, Indicator, Language, Texts};
use crate::model::filling::Filling;
use crate::model::period::Period;
use crate::model::results::Results;
use crate::model::value::Value;
use crate::wording;

pub use list::{Group, Line, groups, list};
use name::Name;

/// How like a known name must be to be proposed for one that is not known.
const LIKENESS: f64 = 0.6;
/// A number in Thai digits, as number formats say it.
const THAI: &str = "[$-D00041E]";

/// Answers what stands for placeholders.
#[derive(Clone, Copy)]
pub struct Placeholders<'a> {
    results: &'a Results,
    definitions: &'a Definitions,
    language: Language,
}

/// What a name means.
enum Subject<'a> {
    /// Something of the report as a whole, by its id.
    General(&'static str),
    /// An indicator.
    Indicator(&'a Indicator),
    /// The surveys.
    Survey,
    /// The office standard.
    Standard,
}

/// What is not understood of a placeholder; what may have been meant.
struct Unknown(Option<String>);

/// What stands for it; none where there is no value.
type Answer = Result<Option<Filling>, Unknown>;

impl<'a> Placeholders<'a> {
    /// The figures and the words of a report.
    #[must_use]
    pub fn new(results: &'a Results, definitions: &'a Definitions, language: Language) -> Self {
        Self { results, definitions, language }
    }

    /// What stands for a placeholder, by what is written in its braces.
    #[must_use]
    pub fn filling(&self, written: &str) -> Filling {
        match self.answer(&self.read(written)) {
            Ok(filling) => filling.unwrap_or(Filling::Nothing),
            // What is proposed must be understood itself.
            Err(Unknown(nearest)) => {
                Filling::Unknown { nearest: nearest.filter(|name| self.answer(&self.read(name)).is_ok()) }
            }
        }
    }

    fn read<'n>(&self, written: &'n str) -> Name<'n> {
        Name::read(written, |part| self.part(part).is_some())
    }

    fn answer(&self, name: &Name<'_>) -> Answer {
        let Some(subject) = self.subject(name.subject) else { return Err(self.like(name)) };
        let Some(period) = name.when.map_or(Some(self.results.period), |when| self.when(when)) else {
            return Err(Unknown(Some(format!("{}@{}", name.subject, self.results.period))));
        };
        let part = name.part.and_then(|part| self.part(part));
        let other = period != self.results.period;
        match subject {
            Subject::General(id) => self.general(id, period, name, part),
            Subject::Indicator(indicator) => self.figure(indicator, period, name, part),
            // Surveys and the standard are worked out for the report's own period.
            Subject::Survey | Subject::Standard if other => Err(Unknown(Some(name.without_period()))),
            Subject::Survey => self.survey(name, part),
            Subject::Standard => self.standard(name, part),
        }
    }

    /// What a name means; none where it means nothing, or more than one thing.
    fn subject(&self, written: &str) -> Option<Subject<'a>> {
        let wanted = key(written);
        if let Some(id) = general::IDS.into_iter().find(|id| self.is_called(&wanted, "name", id)) {
            return Some(Subject::General(id));
        }
        if self.is_called(&wanted, "name", survey::ID) {
            return Some(Subject::Survey);
        }
        if self.is_called(&wanted, "name", standard::ID) {
            return Some(Subject::Standard);
        }
        let indicators = &self.definitions.indicators;
        if let Some(own) = indicators.iter().find(|own| key(&own.id) == wanted) {
            return Some(Subject::Indicator(own));
        }
        let mut titled =
            indicators.iter().filter(|own| [&own.title.th, &own.title.en].iter().any(|title| key(title) == wanted));
        let only = titled.next()?;
        titled.next().is_none().then_some(Subject::Indicator(only))
    }

    /// The part that a word means.
    fn part(&self, written: &str) -> Option<&'static str> {
        let wanted = key(written);
        let parts = figure::PARTS.into_iter().chain(survey::PARTS).chain(standard::PARTS);
        (!wanted.is_empty()).then(|| parts.into_iter().find(|id| self.is_called(&wanted, "part", id))).flatten()
    }

    /// Whether a key is that of an id, or of its word in either language.
    fn is_called(&self, wanted: &str, kind: &str, id: &str) -> bool {
        let mut words = self.both().into_iter().map(|texts| texts.get(&format!("placeholder-{kind}-{id}")));
        key(id) == wanted || words.any(|word| key(&word) == wanted)
    }

    fn both(&self) -> [&'a Texts; 2] {
        [Language::Thai, Language::English].map(|language| self.definitions.texts(language))
    }

    fn texts(&self) -> &'a Texts {
        self.definitions.texts(self.language)
    }

    /// The name that comes nearest to one that is not known, with what was written behind it.
    fn like(&self, name: &Name<'_>) -> Unknown {
        let wanted = key(name.subject);
        let likeness = |known: &str| strsim::normalized_damerau_levenshtein(&key(known), &wanted);
        let ids = general::IDS.into_iter().chain([survey::ID, standard::ID]);
        let words = self
            .both()
            .into_iter()
            .flat_map(|texts| ids.clone().map(move |id| (id.to_owned(), texts.get(&format!("placeholder-name-{id}")))));
        let own = self
            .definitions
            .indicators
            .iter()
            .flat_map(|own| [&own.id, &own.title.th, &own.title.en].map(|title| (own.id.clone(), title.clone())));
        let known: Vec<_> = ids.clone().map(|id| (id.to_owned(), id.to_owned())).chain(words).chain(own).collect();
        let best = known.iter().max_by(|a, b| likeness(&a.1).total_cmp(&likeness(&b.1)));
        let best = best.filter(|(_, title)| likeness(title) >= LIKENESS);
        // The beginning of a long title is like it as well.
        let begun = || {
            let begins = |(_, title): &&(String, String)| wanted.chars().count() > 5 && key(title).starts_with(&wanted);
            known.iter().filter(begins).min_by_key(|(_, title)| title.len())
        };
        let near = best.or_else(begun).map(|(id, _)| id);
        let whole = |id: &String| Some(name.of(id)).filter(|whole| self.answer(&self.read(whole)).is_ok());
        Unknown(near.map(|id| whole(id).unwrap_or_else(|| id.clone())))
    }

    /// The part of these that comes nearest to a word, as a placeholder.
    fn like_part(&self, name: &Name<'_>, parts: &[&'static str]) -> Unknown {
        let wanted = key(name.part.unwrap_or_default());
        let likeness = |id: &str| {
            let words = self.both().into_iter().map(|texts| key(&texts.get(&format!("placeholder-part-{id}"))));
            let all = words.chain([key(id)]).map(|own| strsim::normalized_damerau_levenshtein(&own, &wanted));
            all.fold(0.0, f64::max)
        };
        // Of parts that are equally like it the first is meant, which is the more common one.
        let best = parts.iter().rev().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
        Unknown(best.map(|part| format!("{}.{part}", name.subject)))
    }

    fn digits(&self) -> Digits {
        if self.language == Language::Thai { self.definitions.settings.report.digits } else { Digits::Arabic }
    }

    fn text(&self, text: &str) -> Filling {
        Filling::Text(self.digits().write(text))
    }

    /// A number with so many decimals.
    fn number(&self, value: f64, percent: bool, decimals: u32, written: &str) -> Filling {
        let thai = if self.digits() == Digits::Thai { THAI } else { "" };
        let places = if decimals == 0 { String::new() } else { format!(".{}", "0".repeat(decimals as usize)) };
        Filling::Number {
            value,
            percent,
            format: format!("{thai}#,##0{places}"),
            written: self.digits().write(&wording::grouped(written)),
        }
    }

    fn count(&self, count: impl Into<i64>) -> Filling {
        let count = count.into();
        self.number(count as f64, false, 0, &count.to_string())
    }

    fn value(&self, value: Value, decimals: u32) -> Filling {
        self.number(value.to_f64(), value.percent, decimals, &value.rounded(decimals).to_string())
    }

    /// The measured period that a word means.
    fn when(&self, written: &str) -> Option<Period> {
        when::period(written, self.results.period, &self.both())
    }
}
