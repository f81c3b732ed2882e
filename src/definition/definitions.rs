//! All definitions of an office, as the stages take them.

use std::collections::BTreeMap;
use std::ops::Deref;

use super::band::Bands;
use super::document::Documents;
use super::indicator::Indicator;
use super::narrative::Narratives;
use super::process_standard::ProcessStandard;
use super::reading_rules::ReadingRules;
use super::settings::Settings;
use super::standard::Edition;
use super::style::Style;
use super::texts::Texts;
use super::time_standard::TimeStandard;
use super::words::Language;
use crate::model::fact::FactTable;
use crate::model::personal::{self, Hand};

/// All definitions, checked.
#[derive(Debug, Clone)]
pub struct Definitions {
    /// The registers, the code lists, the labels of survey levels and what the office says of its files: they are
    /// [reached](Deref) as fields of the definitions.
    pub rules: ReadingRules,
    /// The bands that put a mean into words.
    pub bands: Bands,
    /// The time standards of news types.
    pub time_standards: Vec<TimeStandard>,
    /// The tables of facts that indicators may count, by id.
    pub facts: BTreeMap<String, FactTable>,
    /// The durations of the steps of processes, in the order of the manual.
    pub process_standards: Vec<ProcessStandard>,
    /// The indicators, in the order of the report.
    pub indicators: Vec<Indicator>,
    /// The editions of the office standard, by their first years.
    pub editions: Vec<Edition>,
    /// What official documents bear.
    pub documents: Documents,
    /// The paragraphs of self-assessments, by edition.
    pub narratives: Vec<Narratives>,
    /// The looks.
    pub style: Style,
    /// Thai.
    pub thai: Texts,
    /// English.
    pub english: Texts,
    /// What the office says of itself and of its files.
    pub settings: Settings,
    /// SHA-256 over the names and contents of all files, in hexadecimal: what the figures were defined by.
    pub digest: String,
}

impl Deref for Definitions {
    type Target = ReadingRules;

    fn deref(&self) -> &ReadingRules {
        &self.rules
    }
}

impl Definitions {
    /// The texts of a language.
    #[must_use]
    pub fn texts(&self, language: Language) -> &Texts {
        match language {
            Language::Thai => &self.thai,
            Language::English => &self.english,
        }
    }

    /// The word for personal data that was cut out.
    #[must_use]
    pub fn cut_word(&self, language: Language) -> String {
        self.texts(language).get("report-cut")
    }

    /// A text of an officer as it may be shown, with a word for personal data; none where it holds none.
    #[must_use]
    pub fn without_personal(&self, text: &str, language: Language) -> Option<String> {
        personal::cut(text, Hand::Officer, &self.rules.own.public, |_| self.cut_word(language))
    }

    /// The indicator of that id.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == id)
    }

    /// The indicators that the director's page and the charts show, in the order of the report.
    pub fn leading(&self) -> impl Iterator<Item = &Indicator> {
        let leading = &self.style.order[..self.style.leading.min(self.style.order.len())];
        self.indicators.iter().filter(move |own| leading.contains(&own.id))
    }

    /// The edition of the office standard of that id.
    #[must_use]
    pub fn edition(&self, id: &str) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == id)
    }

    /// The paragraphs of an edition's self-assessments.
    #[must_use]
    pub fn narratives(&self, edition: &str) -> Option<&Narratives> {
        self.narratives.iter().find(|own| own.edition == edition)
    }

    /// The editions by which a fiscal year is assessed: those that the office names, else the one in force.
    #[must_use]
    pub fn editions_of(&self, fiscal_year: i32) -> Vec<&Edition> {
        let named = &self.settings.standard.editions;
        if named.is_empty() {
            return self.editions.iter().rfind(|edition| edition.from <= fiscal_year).into_iter().collect();
        }
        named.iter().filter_map(|id| self.edition(id)).collect()
    }

    /// How the report names a code; the code itself when the vocabulary does not have it.
    #[must_use]
    pub fn code_title<'a>(&'a self, vocabulary: &str, code: &'a str, language: Language) -> &'a str {
        self.vocabularies
            .get(vocabulary)
            .and_then(|list| list.entry(code))
            .map_or(code, |entry| entry.title.in_language(language))
    }
}
