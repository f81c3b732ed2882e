//! The words of the language, and values as people read them.

use crate::definition::{Definitions, Indicator, Language, Reading, Texts, Words};
use crate::model::fact::{AMOUNT_SCALE, FactKind, FactTable};
use crate::model::ledger::{Reason, Values};
use crate::model::ratio::{Decimal, round};
use crate::wording;

/// The definitions and the words.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The definitions.
    pub definitions: &'a Definitions,
    /// The texts of the language.
    pub texts: &'a Texts,
    /// The language.
    pub language: Language,
}

impl<'a> Voice<'a> {
    /// A text of the explanations.
    pub fn say(self, key: &str) -> String {
        self.texts.get(&format!("explain-{key}"))
    }

    /// A text of the explanations with its variables.
    pub fn tell(self, key: &str, facts: &[(&str, String)]) -> String {
        self.texts.say(&format!("explain-{key}"), facts)
    }

    /// Words of a definition.
    pub fn words(self, words: &'a Words) -> &'a str {
        words.in_language(self.language)
    }

    /// The name of a fact's column.
    pub fn fact(self, table: &FactTable, id: &str) -> String {
        wording::fact(self.definitions, self.language, table, id)
    }

    /// The name of a table of facts.
    pub fn table(self, table: &FactTable) -> String {
        wording::table(self.definitions, self.language, table)
    }

    /// The reason of a bucket.
    pub fn reason(self, indicator: &'a Indicator, reading: &'a Reading, reason: Reason) -> &'a str {
        let reasons = &indicator.reasons;
        self.words(match reason {
            Reason::NotInDenominator => &reasons.outside,
            Reason::Exclusion(index) => match reading.exclude.get(index as usize) {
                Some(exclusion) => &exclusion.reason,
                None => &reasons.outside,
            },
            Reason::DeclaredUndecided | Reason::Unknown => &reasons.undecidable,
            Reason::Missed => &reasons.denominator,
            Reason::Counted => &reasons.numerator,
        })
    }

    /// A code in words; a text as it is.
    pub fn coded(self, table: &FactTable, id: &str, text: &str) -> String {
        match table.column(id).map(|column| &column.kind) {
            Some(FactKind::Code(list)) => self.definitions.code_title(list, text, self.language).to_owned(),
            _ => text.to_owned(),
        }
    }

    /// A value of a row; none where the record has none.
    pub fn value(self, table: &FactTable, id: &str, values: &Values, row: usize) -> Option<String> {
        Some(match values {
            Values::Text(values) => self.coded(table, id, values.at(row)?),
            Values::Integer(values) => values.at(row)?.to_string(),
            Values::Amount(values) => amount(values.at(row)?),
            Values::Boolean(values) => self.texts.get(if values[row]? { "report-yes" } else { "report-no" }),
            Values::Date(values) => wording::day(values[row]?, self.texts),
            Values::Moment(values) => {
                let (from, to) = values[row]?;
                let day = wording::day(from.date(), self.texts);
                let clock = from.format("%H:%M").to_string();
                if from == to { self.tell("moment", &[("day", day), ("clock", clock)]) } else { day }
            }
        })
    }
}

/// An amount that is kept in hundredths.
pub fn amount(parts: i64) -> String {
    scaled(parts, AMOUNT_SCALE).to_string()
}

/// A number that is kept in parts: whole where it can be.
pub fn scaled(parts: i64, scale: i64) -> Decimal {
    let decimals = if scale == 1 || parts % scale == 0 { 0 } else { 2 };
    round(parts.into(), scale.into(), decimals)
}
