//! What every sheet needs: the results, the definitions, and the words of the report's language.

use crate::definition::{Definitions, Indicator, Language, Texts, Words};
use crate::model::fact::{FactKind, FactTable};
use crate::model::measurement::{Breakdown, Figure};
use crate::model::period::Period;
use crate::model::results::Results;
use crate::model::target::{Distance, Verdict};
use crate::report::document::{Cell, Column, shape};
use crate::report::wording;

/// The results and the words.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// What was found.
    pub results: &'a Results,
    /// The definitions.
    pub definitions: &'a Definitions,
    /// The texts of the language.
    pub texts: &'a Texts,
    /// The language.
    pub language: Language,
}

impl<'a> Context<'a> {
    /// A text of the report.
    pub fn say(&self, key: &str) -> String {
        self.texts.get(&format!("report-{key}"))
    }

    /// A text of the report with its variables.
    pub fn tell(&self, key: &str, facts: &[(&str, String)]) -> String {
        self.texts.say(&format!("report-{key}"), facts)
    }

    /// Words of a definition.
    pub fn words(&self, words: &'a Words) -> &'a str {
        words.in_language(self.language)
    }

    /// A period in words.
    pub fn period(&self, period: Period) -> String {
        wording::period(period, self.texts)
    }

    /// A column of one line.
    pub fn column(&self, id: &str, key: &str, width: f64) -> Column {
        Column { id: id.to_owned(), title: self.say(&format!("head-{key}")), width, wrap: false }
    }

    /// A column of wrapped text.
    pub fn wide(&self, id: &str, key: &str, width: f64) -> Column {
        Column { wrap: true, ..self.column(id, key, width) }
    }

    /// A value of a fact's column as the ledger shows it.
    pub fn value(&self, table: &FactTable, column: &str, value: &str) -> String {
        let vocabulary = match table.column(column).map(|column| &column.kind) {
            Some(FactKind::Code(vocabulary)) => self.definitions.vocabularies.get(vocabulary),
            _ => None,
        };
        let entry = vocabulary.and_then(|vocabulary| vocabulary.entry(value));
        entry.map_or_else(|| value.to_owned(), |entry| self.words(&entry.title).to_owned())
    }

    /// A code of a list in words.
    pub fn code(&self, vocabulary: &str, code: &str) -> String {
        let entry = self.definitions.vocabularies.get(vocabulary).and_then(|list| list.entry(code));
        entry.map_or_else(|| code.to_owned(), |entry| self.words(&entry.title).to_owned())
    }

    /// A breakdown's value; rows without one have a word of their own.
    pub fn part(&self, table: &FactTable, breakdown: &Breakdown) -> String {
        match &breakdown.value {
            Some(value) => self.value(table, &breakdown.by, value),
            None => self.say("without"),
        }
    }

    /// The name of a fact's column: the register's own title, else ours.
    pub fn fact(&self, table: &FactTable, id: &str) -> String {
        wording::fact(self.definitions, self.language, table, id)
    }

    /// The name of a table of facts.
    pub fn table(&self, table: &FactTable) -> String {
        wording::table(self.definitions, self.language, table)
    }

    /// A verdict in words, with a shape before it.
    pub fn verdict(&self, verdict: Verdict) -> Cell {
        Cell::Verdict(verdict, self.verdict_words(verdict))
    }

    /// The words of a verdict, with its shape before them.
    pub fn verdict_words(&self, verdict: Verdict) -> String {
        format!("{} {}", shape(verdict), self.texts.get(&format!("verdict-{}", verdict.code())))
    }

    /// A target: `> 90`.
    pub fn target(&self, indicator: &Indicator) -> Cell {
        Cell::Text(indicator.target.map_or_else(|| "-".to_owned(), |target| wording::target(target, self.texts)))
    }

    /// How far a figure is from the change of its verdict.
    pub fn distance(&self, indicator: &'a Indicator, figure: &Figure) -> Option<String> {
        let unit = self.words(&indicator.unit).to_owned();
        let counted =
            |key: &str, count: i64| self.texts.say(key, &[("count", count.to_string()), ("unit", unit.clone())]);
        Some(match figure.distance? {
            Distance::Needed(count) => counted("summary-needed", count),
            Distance::Spare(count) => counted("summary-spare", count),
            Distance::OutOfReach => self.texts.get("summary-out-of-reach"),
        })
    }

    /// The lowest and the highest value under undecided rows: `83.33–93.33`.
    pub fn bounds(figure: &Figure) -> Option<String> {
        let (low, high) = figure.bounds.filter(|(low, high)| low.compare(*high).is_ne())?;
        Some(format!("{}–{}", wording::value(low, None), wording::value(high, None)))
    }

    /// Whether undecided rows can change the verdict.
    pub fn robust(&self, figure: &Figure) -> Option<String> {
        figure.robust.map(|robust| self.say(if robust { "robust" } else { "fragile" }))
    }
}

/// A text or an empty cell.
pub fn text_or_empty(text: Option<String>) -> Cell {
    text.map_or(Cell::Empty, Cell::Text)
}
