//! What every sheet of a roll-up needs: the results, the definitions, and the words.

use crate::definition::{Definitions, Indicator, Language, Texts};
use crate::model::measurement::Kind;
use crate::model::rollup::{Comparison, Office, Rollup, Standing};
use crate::model::target::{Target, Threshold, Verdict};
use crate::model::value::Value;
use crate::report::document::{Cell, Column};
use crate::report::wording;

/// The roll-up and the words.
#[derive(Clone, Copy)]
pub struct Overview<'a> {
    /// What was found.
    pub rollup: &'a Rollup,
    /// The built-in definitions.
    pub definitions: &'a Definitions,
    /// The texts of the language.
    pub texts: &'a Texts,
    /// The language.
    pub language: Language,
}

impl<'a> Overview<'a> {
    /// A text of the roll-up.
    pub fn say(&self, key: &str) -> String {
        self.texts.get(&format!("rollup-{key}"))
    }

    /// A text of the roll-up with its variables.
    pub fn tell(&self, key: &str, facts: &[(&str, String)]) -> String {
        self.texts.say(&format!("rollup-{key}"), facts)
    }

    /// A column of one line.
    pub fn column(&self, id: &str, width: f64) -> Column {
        let key = format!("head-{}", id.replace('_', "-"));
        Column { id: id.to_owned(), title: self.say(&key), width, wrap: false }
    }

    /// A column of wrapped text.
    pub fn wide(&self, id: &str, width: f64) -> Column {
        Column { wrap: true, ..self.column(id, width) }
    }

    /// The period in words.
    pub fn period(&self) -> String {
        wording::period(self.rollup.period, self.texts)
    }

    /// The definition of what is compared.
    pub fn indicator(&self, own: &Comparison) -> Option<&'a Indicator> {
        self.definitions.indicator(&own.indicator)
    }

    /// The name of what is compared.
    pub fn title(&self, own: &Comparison) -> String {
        let title = self.indicator(own).map(|indicator| indicator.title.in_language(self.language));
        title.unwrap_or(&own.indicator).to_owned()
    }

    /// Its unit; the word for percent where that is it.
    pub fn unit(&self, own: &Comparison) -> String {
        if own.kind.percent() {
            return self.texts.get("report-percent");
        }
        self.indicator(own).map_or_else(String::new, |indicator| indicator.unit.in_language(self.language).to_owned())
    }

    /// What leads and can be shown for an office as one figure, in the order of the report.
    pub fn leading(&self) -> impl Iterator<Item = &'a Comparison> + use<'a> {
        let rollup = self.rollup;
        let leading = self.definitions.leading().filter_map(move |own| rollup.comparison(&own.id));
        leading.filter(|own| own.kind != Kind::Share && own.standings.iter().any(|own| own.value.is_some()))
    }

    /// What any office has a figure of, or rows that are not decided.
    pub fn found(&self) -> impl Iterator<Item = &'a Comparison> + use<'a> {
        let any = |own: &&Comparison| own.standings.iter().any(|own| own.value.is_some() || own.tally.undecided > 0);
        self.rollup.indicators.iter().filter(any)
    }

    /// The office of a figure.
    pub fn office(&self, standing: &Standing) -> &'a Office {
        &self.rollup.offices[standing.office]
    }

    /// What an office is called: its name, its folder without one, both where others have the same name.
    pub fn called(&self, office: &Office) -> String {
        match &office.name {
            Some(name) if office.shares_name => {
                self.tell("office-of-folder", &[("office", name.clone()), ("folder", office.folder.clone())])
            }
            Some(name) => name.clone(),
            None => office.folder.clone(),
        }
    }

    /// A verdict with its shape.
    pub fn verdict(&self, verdict: Verdict) -> String {
        wording::verdict(verdict, self.texts)
    }

    /// A target: `> 90`.
    pub fn target(&self, target: Option<Target>) -> Cell {
        Cell::Text(target.map_or_else(|| "-".to_owned(), |target| wording::target(target, self.texts)))
    }

    /// A number that is kept in parts of one.
    pub fn amount(number: i64, scale: i64) -> Cell {
        Cell::Number(number as f64 / scale as f64, if number % scale == 0 { 0 } else { 2 })
    }
}

/// How many decimals a value is shown with.
pub fn decimals(value: Value, threshold: Option<Threshold>) -> u8 {
    u8::try_from(wording::decimals(value, threshold)).unwrap_or(2)
}
