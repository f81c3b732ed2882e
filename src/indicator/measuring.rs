//! From what was counted by stretches of days to the figures of every period, whole and by breakdowns.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Months, NaiveDate};

use super::Counted;
use super::dating::day_of;
use super::figure::{Basis, figure};
use super::stretch::Stretches;
use super::sums::{Counts, Series, Sums};
use crate::definition::{Definitions, Indicator, Reading, Universe};
use crate::model::calendar::WorkingDays;
use crate::model::fact::FactKind;
use crate::model::measurement::{Breakdown, Figure, Kind, Measurement};
use crate::model::period::Period;
use crate::model::target::Verdict;
use crate::model::value::Value;

/// What figures depend on beside the counts.
pub struct Measuring<'a> {
    definitions: &'a Definitions,
    as_of: NaiveDate,
    evaluated: Period,
    calendar: WorkingDays,
    stretches: Stretches,
}

/// The days of a period that are compared: all, or those up to the day of the evaluation.
#[derive(Clone, Copy)]
pub struct Span {
    /// The period.
    pub period: Period,
    /// The first day.
    pub first: NaiveDate,
    /// The last day that is compared.
    pub last: NaiveDate,
}

impl Span {
    /// All days of a period.
    pub fn of(period: Period) -> Self {
        let (first, last) = period.days();
        Self { period, first, last }
    }
}

impl<'a> Measuring<'a> {
    /// For a day and the period that is evaluated.
    pub fn new(definitions: &'a Definitions, as_of: NaiveDate, evaluated: Period) -> Self {
        let calendar = WorkingDays::new(&definitions.settings.holidays);
        Self { definitions, as_of, evaluated, calendar, stretches: Stretches::default() }
    }

    /// The last days of those spans that are no whole months.
    pub fn cuts(&self) -> impl Iterator<Item = NaiveDate> {
        let earlier = [self.evaluated.previous(), self.evaluated.previous_year()];
        earlier.into_iter().filter_map(|period| self.same_part(period)).chain(self.year_before())
    }

    /// For what was counted by these stretches.
    pub fn over(self, stretches: Stretches) -> Self {
        Self { stretches, ..self }
    }

    /// The day a year before the evaluation.
    fn year_before(&self) -> Option<NaiveDate> {
        self.as_of.checked_sub_months(Months::new(12))
    }

    /// The figures of an indicator in those periods for which it holds.
    pub fn all(&self, indicator: &Indicator, readings: &[Counted<'_>], periods: &[Period]) -> Vec<Measurement> {
        let mut measurements = Vec::new();
        let breakdowns: Vec<(&String, Vec<Option<String>>)> =
            indicator.breakdowns.iter().map(|by| (by, self.values(indicator, by, readings))).collect();
        let stands = |period: &Period| !indicator.stands() || *period == self.evaluated;
        let held = periods.iter().filter(|period| indicator.holds_in(period.fiscal_year()) && stands(period));
        for period in held {
            let whole = self.measurement(indicator, readings, *period, None);
            let counted = whole.figure.verdict != Verdict::NoData;
            measurements.push(whole);
            for (by, values) in breakdowns.iter().filter(|_| counted) {
                for value in
                    values.iter().filter(|value| self.recorded(indicator, readings, *period, by, value.as_ref()))
                {
                    let breakdown = Breakdown { by: (*by).clone(), value: value.clone() };
                    measurements.push(self.measurement(indicator, readings, *period, Some(breakdown)));
                }
            }
        }
        measurements
    }

    /// Whether a value of a breakdown has rows in a period: most have none in most months.
    fn recorded(
        &self,
        indicator: &Indicator,
        readings: &[Counted<'_>],
        period: Period,
        by: &str,
        value: Option<&String>,
    ) -> bool {
        let groups = readings.first().and_then(|counted| counted.by.get(by));
        let (first, last) = period.days();
        groups.and_then(|groups| groups.get(&value.cloned())).is_some_and(|series| {
            let run = if indicator.stands() { series.all() } else { self.stretches.between(first, last) };
            series.sums(&run).rows > 0
        })
    }

    /// The values of a breakdown in the order of the report: that of the code list, else of the text; none comes last.
    pub fn values(&self, indicator: &Indicator, by: &str, readings: &[Counted<'_>]) -> Vec<Option<String>> {
        let found: BTreeSet<&Option<String>> =
            readings.iter().filter_map(|counted| counted.by.get(by)).flat_map(BTreeMap::keys).collect();
        let mut found: Vec<Option<String>> = found.into_iter().cloned().collect();
        let order = match indicator.table.column(by).map(|column| &column.kind) {
            Some(FactKind::Code(vocabulary)) => self.definitions.vocabularies.get(vocabulary),
            _ => None,
        };
        let place = |value: &str| order.and_then(|list| list.entry.iter().position(|entry| entry.code == value));
        found.sort_by_key(|value| (value.is_none(), value.as_deref().and_then(place), value.clone()));
        found
    }

    fn measurement(
        &self,
        indicator: &Indicator,
        readings: &[Counted<'_>],
        period: Period,
        breakdown: Option<Breakdown>,
    ) -> Measurement {
        let mut figures = indicator.readings.iter().enumerate().map(|(index, reading)| {
            (reading, self.figure(indicator, reading, readings.get(index), period, breakdown.as_ref()))
        });
        let (_, binding) = figures.next().expect("an indicator has a binding reading");
        let other_readings =
            figures.map(|(reading, figure)| (reading.id.clone().unwrap_or_default(), figure)).collect();
        Measurement {
            indicator: indicator.id.clone(),
            period,
            kind: indicator.kind(),
            target: indicator.target,
            scale: indicator.scale(indicator.kind()),
            partial: self.partial(period),
            figure: binding,
            other_readings,
            breakdown,
        }
    }

    fn figure(
        &self,
        indicator: &Indicator,
        reading: &Reading,
        counted: Option<&Counted<'_>>,
        period: Period,
        breakdown: Option<&Breakdown>,
    ) -> Figure {
        let previous = || self.previous_year(indicator, reading, counted, period, breakdown);
        let compared = indicator.target.is_some_and(|target| target.compares());
        let basis = self.basis(indicator, reading, counted, Span::of(period), breakdown);
        figure(&basis, indicator, if compared { previous() } else { None })
    }

    /// The value of the same part of the same period of the fiscal year before: of the records, else as the office
    /// typed it in.
    fn previous_year(
        &self,
        indicator: &Indicator,
        reading: &Reading,
        counted: Option<&Counted<'_>>,
        period: Period,
        breakdown: Option<&Breakdown>,
    ) -> Option<Value> {
        let mut before = Span::of(period.previous_year());
        let partial = self.partial(period);
        if partial {
            before.last = self.year_before()?;
        }
        let basis = self.basis(indicator, reading, counted, before, breakdown);
        // A register as it stands does not say how it stood a year before.
        let known = basis.counts.sums.rows > 0 && !indicator.stands();
        let recorded = if known { basis.value() } else { None };
        let typed = || {
            // What the office typed in is the figure that it reported: the binding reading.
            let typed_in = breakdown.is_none() && !partial && reading.id.is_none();
            let said = self
                .definitions
                .settings
                .baselines
                .iter()
                .find(|said| typed_in && said.indicator == indicator.id && said.period == before.period)?;
            let percent = if reading.kind.percent() { Value::percent } else { Value::number };
            percent(said.ratio.numerator, said.ratio.denominator)
        };
        recorded.or_else(typed)
    }

    /// Whether a period has begun but is not over on the day of the evaluation.
    fn partial(&self, period: Period) -> bool {
        let (first, last) = period.days();
        first <= self.as_of && self.as_of < last
    }

    /// The last day of that part of an earlier period that is as long as the evaluated one has been going on; none when
    /// that is over.
    pub fn same_part(&self, earlier: Period) -> Option<NaiveDate> {
        let begun = |period: Period| {
            let month = period.months().0;
            month.year * 12 + i32::try_from(month.month).unwrap_or_default()
        };
        let months = u32::try_from(begun(self.evaluated) - begun(earlier)).ok()?;
        let day = self.as_of.checked_sub_months(Months::new(months)).filter(|_| self.partial(self.evaluated))?;
        Some(day.min(earlier.days().1))
    }

    /// The indicators, in the order of the report.
    pub fn indicators(&self) -> impl Iterator<Item = &'a Indicator> {
        self.definitions.indicators.iter()
    }

    /// The period that is evaluated.
    pub fn evaluated(&self) -> Period {
        self.evaluated
    }

    /// What the figure of a span is made of.
    pub fn basis(
        &self,
        indicator: &Indicator,
        reading: &Reading,
        counted: Option<&Counted<'_>>,
        span: Span,
        breakdown: Option<&Breakdown>,
    ) -> Basis {
        let run = |series: &Series, first: NaiveDate, last: NaiveDate| {
            if indicator.stands() { series.all() } else { self.stretches.between(first, last) }
        };
        let groups = breakdown.and_then(|breakdown| Some((breakdown, counted?.by.get(breakdown.by.as_str())?)));
        let own = match (breakdown, counted) {
            (None, counted) => counted.map(|counted| &counted.whole),
            (Some(_), _) => groups.and_then(|(breakdown, groups)| groups.get(&breakdown.value)),
        };
        let counts = own.map(|own| own.within(&run(own, span.first, span.last))).unwrap_or_default();
        // Only a share is one of the named values.
        let named = groups.filter(|_| reading.kind == Kind::Share).map(|(_, groups)| {
            let named = groups.iter().filter(|(value, _)| value.is_some());
            named.map(|(_, series)| series.sums(&run(series, span.first, span.last))).sum::<Sums>()
        });
        let (year_first, year_last) = Period::Year(span.period.fiscal_year()).days();
        let plan = indicator.plan_for_year.then(|| own.map(|own| own.sums(&run(own, year_first, year_last))));
        let words = counted.map_or(&[][..], |counted| counted.words.as_slice());
        let expected = indicator.universe.as_ref().and_then(|universe| self.expected(universe, span, &counts, words));
        let unnamed = breakdown.is_some_and(|breakdown| breakdown.value.is_none());
        Basis {
            unnamed,
            kind: reading.kind,
            scale: indicator.scale(reading.kind),
            counts,
            named,
            plan: plan.flatten(),
            expected,
        }
    }

    /// How many of the values that there should be were seen, and how many there should be.
    fn expected(&self, universe: &Universe, span: Span, counts: &Counts, words: &[Arc<str>]) -> Option<(i64, i64)> {
        let size = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let seen = |holds: &dyn Fn(i64) -> bool| size(counts.values.iter().filter(|(value, _)| holds(*value)).count());
        Some(match universe {
            Universe::Codes(codes) => {
                let word = |code: i64| words.get(usize::try_from(code).ok()?.checked_sub(1)?);
                let listed = |value: i64| word(value).is_some_and(|word| codes.iter().any(|code| **code == **word));
                (seen(&listed), size(codes.len()))
            }
            Universe::Setting(name) => (seen(&|_| true), *self.definitions.settings.universe.get(name)?),
            Universe::WorkingDays => {
                let last = span.last.min(self.as_of);
                let within = |value: i64| {
                    let day = i32::try_from(value).ok().and_then(day_of);
                    day.is_some_and(|day| self.calendar.is_working(day) && (span.first..=last).contains(&day))
                };
                (seen(&within), self.calendar.count(span.first, last))
            }
        })
    }
}
