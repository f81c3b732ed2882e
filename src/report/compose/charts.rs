//! The charts for the meeting: each says one finding, in the words of the texts.
//!
//! Which charts there are follows from the definitions: what leads and has a target, and which breakdowns
//! `report.toml` chooses. No indicator is known by its id.

mod breakdown;
mod chosen;
mod level;
mod map;
mod panels;
mod pareto;
mod plan;
mod reasons;
mod share;
mod survey;
mod target;
mod trend;

use crate::definition::{Definitions, Indicator, Language, Manual, Texts};
use crate::model::fact::FactKind;
use crate::model::measurement::{Figure, Kind};
use crate::model::period::{Month, Period};
use crate::model::results::Results;
use crate::model::target::Threshold;
use crate::model::value::Value;
use crate::report::document::{Chart, Plot};
use crate::report::wording;

/// The charts of a run, in the order of a meeting: targets, trends, the chosen breakdowns, surveys, level.
#[must_use]
pub fn charts(results: &Results, definitions: &Definitions, language: Language) -> Vec<Chart> {
    let speaker = Speaker { results, definitions, texts: definitions.texts(language), language };
    let mut charts = Vec::new();
    charts.extend(target::chart(&speaker));
    charts.extend(trend::charts(&speaker));
    charts.extend(chosen::charts(&speaker));
    charts.extend(survey::charts(&speaker));
    charts.extend(level::charts(&speaker));
    charts
}

/// The charts of the office standard alone.
#[must_use]
pub fn of_standard(results: &Results, definitions: &Definitions, language: Language) -> Vec<Chart> {
    level::charts(&Speaker { results, definitions, texts: definitions.texts(language), language })
}

/// The results and the words for them.
struct Speaker<'a> {
    results: &'a Results,
    definitions: &'a Definitions,
    texts: &'a Texts,
    language: Language,
}

impl<'a> Speaker<'a> {
    fn say(&self, key: &str, facts: &[(&str, String)]) -> String {
        self.texts.say(key, facts)
    }

    /// The leading indicators that hold in the period and are counted in one of these ways.
    fn indicators(&self, kinds: &'static [Kind]) -> impl Iterator<Item = &'a Indicator> + use<'a> {
        let year = self.results.period.fiscal_year();
        self.definitions
            .leading()
            .filter(move |indicator| kinds.contains(&indicator.kind()) && indicator.holds_in(year))
    }

    fn title(&self, indicator: &'a Indicator) -> &'a str {
        indicator.title.in_language(self.language)
    }

    fn unit(&self, indicator: &Indicator) -> String {
        indicator.unit.in_language(self.language).to_owned()
    }

    fn period(&self) -> String {
        wording::period(self.results.period, self.texts)
    }

    fn day(&self) -> String {
        wording::day(self.results.as_of, self.texts)
    }

    fn target(&self, threshold: Threshold) -> (f64, String) {
        let value = Self::goal(threshold);
        let facts = [("sign", threshold.operator.sign().to_owned()), ("value", value)];
        (threshold.goal.to_f64(), self.say("chart-target", &facts))
    }

    /// A value to reach, as it was written in the definition.
    fn goal(threshold: Threshold) -> String {
        let goal = threshold.goal;
        goal.rounded(if goal.equals(goal.rounded(0)) { 0 } else { 2 }).to_string()
    }

    /// A percentage with what it was counted from.
    fn figure(&self, value: Value, figure: &Figure) -> String {
        self.say(
            "chart-figure",
            &[
                ("value", wording::value(value, figure.threshold)),
                ("numerator", grouped(value.ratio.numerator)),
                ("denominator", grouped(value.ratio.denominator)),
            ],
        )
    }

    /// The name of a column of facts, as a title has room for it: the texts', else its code list's.
    fn column(&self, indicator: &Indicator, column: &str) -> String {
        let key = format!("chart-column-{column}");
        if self.texts.has(&key) {
            return self.texts.get(&key);
        }
        let list = vocabulary(indicator, column).and_then(|id| self.definitions.vocabularies.get(id));
        list.map_or(column, |list| list.title.in_language(self.language)).to_owned()
    }

    /// The name of a column's value.
    fn value(&self, indicator: &Indicator, column: &str, value: Option<&str>) -> String {
        // A bare number says little: the texts may put words around it.
        let key = format!("chart-value-{column}");
        if let Some(value) = value.filter(|_| self.texts.has(&key)) {
            return self.say(&key, &[("value", value.to_owned())]);
        }
        match (value, vocabulary(indicator, column)) {
            (None, _) => self.texts.get("chart-unknown"),
            (Some(code), Some(id)) => self.definitions.code_title(id, code, self.language).to_owned(),
            (Some(text), None) => text.to_owned(),
        }
    }

    /// Where a value stands in its code list; values of free text stand after one another.
    fn rank(&self, indicator: &Indicator, column: &str, value: Option<&str>) -> usize {
        vocabulary(indicator, column)
            .and_then(|id| self.definitions.vocabularies.get(id))
            .and_then(|list| list.entry.iter().position(|entry| Some(entry.code.as_str()) == value))
            .unwrap_or(usize::MAX)
    }

    /// A subtitle with how many rows of the period are not decided, if any.
    fn with_undecided(&self, indicator: &Indicator, subtitle: String) -> String {
        self.with_undecided_in(self.results.period, indicator, subtitle)
    }

    /// A subtitle with how many rows of any period are not decided, if any.
    fn with_undecided_in(&self, period: Period, indicator: &Indicator, subtitle: String) -> String {
        match self.results.whole(&indicator.id, period).map_or(0, |found| found.figure.tally.undecided) {
            0 => subtitle,
            count => format!("{subtitle} · {}", self.say("chart-undecided", &[("count", grouped(count))])),
        }
    }

    /// The months of the period's fiscal year that have begun by the day of the evaluation.
    fn months(&self) -> Vec<Month> {
        let months = (0..12).map(|index| Month::at(self.results.period.fiscal_year(), index));
        months.filter(|month| Period::Month(*month).days().0 <= self.results.as_of).collect()
    }

    fn month(&self, month: Month) -> String {
        self.texts.get(&format!("month-{}", month.month))
    }

    fn footer(&self, manual: &Manual) -> String {
        self.say(
            "chart-footer",
            &[
                ("office", self.office()),
                ("source", manual.source.clone()),
                ("clause", manual.clause.clone()),
                ("period", self.short_period()),
                ("day", self.day()),
            ],
        )
    }

    fn footer_of_several(&self) -> String {
        let facts = [("office", self.office()), ("period", self.short_period()), ("day", self.day())];
        self.say("chart-footer-several", &facts)
    }

    /// The period in as few words as a footer has room for.
    fn short_period(&self) -> String {
        match self.results.period {
            Period::Quarter(year, quarter) => {
                self.say("chart-quarter", &[("number", quarter.to_string()), ("year", year.to_string())])
            }
            _ => self.period(),
        }
    }

    /// Whose registers were counted.
    fn office(&self) -> String {
        self.results.office.clone().unwrap_or_else(|| self.texts.get("chart-office"))
    }

    /// The name and the subtitle of one page of several; a single page needs no number.
    fn paged(&self, id: String, subtitle: String, (page, pages): (usize, usize)) -> (String, String) {
        if pages < 2 {
            return (id, subtitle);
        }
        let facts = [("subtitle", subtitle), ("part", page.to_string()), ("parts", pages.to_string())];
        (format!("{id}-{page}"), self.say("chart-part", &facts))
    }

    /// Puts a chart together; its description for those who cannot see it lists what it shows.
    fn chart(&self, id: String, title: String, subtitle: String, footer: String, plot: Plot) -> Chart {
        let rows = plot.described().join("; ");
        let alt = self.say("chart-alt", &[("title", title.clone()), ("subtitle", subtitle.clone()), ("rows", rows)]);
        Chart { id, title, subtitle, footer, alt, plot }
    }
}

/// The code list of a column, if it has one.
fn vocabulary<'a>(indicator: &'a Indicator, column: &str) -> Option<&'a str> {
    match &indicator.table.column(column)?.kind {
        FactKind::Code(id) => Some(id),
        _ => None,
    }
}

/// A whole number with its thousands set apart.
fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if number < 0 { format!("-{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_set_apart() {
        let cases = [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000")];
        for (number, written) in cases {
            assert_eq!(grouped(number), written);
        }
    }
}
