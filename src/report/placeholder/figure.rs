//! The figures of an indicator, whole or for one value of a breakdown.

use std::collections::BTreeSet;

use super::name::Name;
use super::{Answer, Placeholders, Unknown};
use crate::definition::spelling::key;
use crate::definition::{Entry, Indicator, Language};
use crate::model::fact::FactKind;
use crate::model::filling::Filling;
use crate::model::measurement::{Breakdown, Measurement};
use crate::model::period::Period;
use crate::model::target::{Distance, Verdict};
use crate::model::value::Value;
use crate::wording;

/// What can be asked of an indicator.
pub const PARTS: [&str; 13] = [
    "value",
    "numerator",
    "denominator",
    "excluded",
    "undecided",
    "target",
    "goal",
    "verdict",
    "distance",
    "low",
    "high",
    "title",
    "unit",
];
/// Decimals of the ends of an interval.
const DECIMALS: u32 = 2;

impl Placeholders<'_> {
    pub(super) fn figure(
        &self,
        indicator: &Indicator,
        period: Period,
        name: &Name<'_>,
        part: Option<&'static str>,
    ) -> Answer {
        let part = part.or_else(|| name.part.is_none().then_some(PARTS[0]));
        let Some(part) = part.filter(|part| PARTS.contains(part)) else {
            return Err(self.like_part(name, &PARTS));
        };
        // What a definition says is known without any figure.
        match part {
            "title" => return Ok(Some(self.text(indicator.title.in_language(self.language)))),
            "unit" => return Ok(Some(self.text(indicator.unit.in_language(self.language)))),
            "target" => {
                return Ok(indicator.target.map(|target| self.text(&wording::target(target, self.texts()))));
            }
            _ => {}
        }
        let found = match name.of {
            None => self.results.whole(&indicator.id, period),
            Some(of) => {
                let (by, value) = self.breakdown(indicator, period, of)?;
                let own = Some(Breakdown { by, value: Some(value) });
                let mut all = self.results.measurements.of(&indicator.id, period).iter();
                let found = all.find(|found| found.breakdown == own);
                if found.is_none() && !self.is_taken_apart(period) {
                    return Err(Unknown(Some(format!("{}.{part}@{period}", indicator.id))));
                }
                found
            }
        };
        Ok(found.and_then(|found| self.of_measurement(indicator, found, part)))
    }

    /// Whether a value that has no figure in a period has no record there: of other periods only the whole is measured.
    fn is_taken_apart(&self, period: Period) -> bool {
        self.results.period.takes_apart(period) || self.results.seals.iter().any(|seal| seal.period == period)
    }

    fn of_measurement(&self, indicator: &Indicator, found: &Measurement, part: &str) -> Option<Filling> {
        let figure = &found.figure;
        // Of a period without any record nothing was counted, not nought.
        let recorded = figure.verdict != Verdict::NoData;
        let (numerator, denominator) = found.kind.scales(found.scale);
        let counted = |count: i64, scale: i64| {
            let decimals = if count % scale == 0 { 0 } else { 2 };
            Some(self.value(Value::number(count, scale)?, decimals))
        };
        match part {
            "value" => figure.value.map(|value| self.value(value, wording::decimals(value, figure.threshold))),
            "numerator" if recorded => counted(figure.tally.numerator, numerator),
            "denominator" if recorded => counted(figure.tally.denominator, denominator),
            "excluded" if recorded => Some(self.count(figure.tally.excluded)),
            "undecided" if recorded => Some(self.count(figure.tally.undecided)),
            "goal" => {
                let goal = figure.threshold?.goal;
                Some(self.value(goal, if goal.is_whole() { 0 } else { DECIMALS }))
            }
            "verdict" => Some(self.text(&self.texts().get(&format!("verdict-{}", figure.verdict.code())))),
            "distance" => {
                let unit = indicator.unit.in_language(self.language).to_owned();
                let said = |key: &str, count: i64| {
                    self.texts().say(key, &[("count", count.to_string()), ("unit", unit.clone())])
                };
                Some(self.text(&match figure.distance? {
                    Distance::Needed(count) => said("summary-needed", count),
                    Distance::Spare(count) => said("summary-spare", count),
                    Distance::OutOfReach => self.texts().get("summary-out-of-reach"),
                }))
            }
            "low" | "high" => {
                let (low, high) = figure.interval?;
                let end = if part == "low" { low } else { high };
                Some(self.number(end, true, DECIMALS, &format!("{end:.2}")))
            }
            _ => None,
        }
    }

    /// The column and the value that brackets mean: `type=meeting`, or the value alone where it is one column's only.
    fn breakdown(&self, indicator: &Indicator, period: Period, of: &str) -> Result<(String, String), Unknown> {
        let (by, wanted) = match of.split_once('=') {
            Some((by, value)) => (Some(key(by)), key(value)),
            None => (None, key(of)),
        };
        let mut found = BTreeSet::new();
        for column in &indicator.breakdowns {
            if by.as_ref().is_some_and(|by| !self.column_names(indicator, column).contains(by)) {
                continue;
            }
            for (value, names) in self.values(indicator, period, column) {
                if names.contains(&wanted) {
                    found.insert((column.clone(), value));
                }
            }
        }
        match (found.pop_first(), found.pop_first()) {
            (Some(only), None) => Ok(only),
            (Some((by, value)), Some(_)) => Err(Unknown(Some(format!("{}[{by}={value}]", indicator.id)))),
            (None, _) => Err(Unknown(self.like_value(indicator, period, &wanted))),
        }
    }

    fn like_value(&self, indicator: &Indicator, period: Period, wanted: &str) -> Option<String> {
        let mut known = Vec::new();
        for by in &indicator.breakdowns {
            for (value, names) in self.values(indicator, period, by) {
                let near = names.iter().map(|name| strsim::normalized_damerau_levenshtein(name, wanted));
                known.push((near.fold(0.0, f64::max), format!("{}[{by}={value}]", indicator.id)));
            }
        }
        known.into_iter().max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
    }

    fn column_names(&self, indicator: &Indicator, column: &str) -> Vec<String> {
        let titles = [Language::Thai, Language::English]
            .map(|language| key(&wording::fact(self.definitions, language, &indicator.table, column)));
        titles.into_iter().chain([key(column)]).collect()
    }

    /// The values of a column, each with the keys of its names: those of its list, else those that were found.
    pub(super) fn values(&self, indicator: &Indicator, period: Period, by: &str) -> Vec<(String, Vec<String>)> {
        let vocabulary = match indicator.table.column(by).map(|column| &column.kind) {
            Some(FactKind::Code(vocabulary)) => self.definitions.vocabularies.get(vocabulary),
            _ => None,
        };
        if let Some(vocabulary) = vocabulary {
            let names = |entry: &Entry| {
                let own = [&entry.code, &entry.title.th, &entry.title.en].into_iter().chain(&entry.aliases);
                own.map(|name| key(name)).collect()
            };
            return vocabulary.entry.iter().map(|entry| (entry.code.clone(), names(entry))).collect();
        }
        let year = Period::Year(period.fiscal_year());
        let own = [period, year].map(|period| self.results.by(&indicator.id, period, by));
        let values: BTreeSet<_> = own.into_iter().flatten().filter_map(|(own, _)| own.value.clone()).collect();
        values.into_iter().map(|value| (value.clone(), vec![key(&value)])).collect()
    }
}
