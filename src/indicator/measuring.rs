//! From what was counted by stretches of days to the figures of every period, whole and by breakdowns.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
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
use crate::model::measurement::{Breakdown, Kind, Measurement};
use crate::model::period::Period;
use crate::model::target::Verdict;
use crate::model::value::Value;

/// What figures depend on beside the counts.
pub struct Measuring<'a> {
    definitions: &'a Definitions,
    as_of: NaiveDate,
    evaluated: Period,
    /// Periods that are taken apart as well.
    sealed: &'a [Period],
    calendar: WorkingDays,
    stretches: Stretches,
}

/// The days of a period that are compared: all, or those up to the day of the evaluation.
#[derive(Clone)]
pub struct Span {
    period: Period,
    first: NaiveDate,
    last: NaiveDate,
    /// The stretches that these days are.
    run: Range<u32>,
}

/// A period that is measured.
struct When {
    own: Span,
    /// The same part of the same period of the year before; none where that is not known.
    before: Option<Span>,
    partial: bool,
}

/// The rows that a figure is of, under one reading: all, or those of one value of a breakdown.
#[derive(Clone, Copy)]
pub struct Rows<'a> {
    own: Option<&'a Series>,
    /// Those of every value of the breakdown.
    groups: Option<&'a BTreeMap<Option<String>, Series>>,
    unnamed: bool,
    words: &'a [Arc<str>],
}

impl<'a> Rows<'a> {
    /// All rows of a reading.
    pub fn whole(counted: Option<&'a Counted<'_>>) -> Self {
        let words = counted.map_or(&[][..], |counted| counted.words.as_slice());
        Self { own: counted.map(|counted| &counted.whole), groups: None, unnamed: false, words }
    }

    /// Those of a value of a breakdown.
    pub fn of(counted: Option<&'a Counted<'_>>, breakdown: &Breakdown) -> Self {
        let groups = counted.and_then(|counted| counted.by.get(breakdown.by.as_str()));
        let own = groups.and_then(|groups| groups.get(&breakdown.value));
        Self { own, groups, unnamed: breakdown.value.is_none(), ..Self::whole(counted) }
    }
}

/// What is measured in every period: the whole, or a value of a breakdown, under each reading.
struct Part<'a> {
    breakdown: Option<Breakdown>,
    rows: Vec<Rows<'a>>,
}

impl<'a> Measuring<'a> {
    /// For a day, the period that is evaluated, and those that are sealed.
    pub fn new(definitions: &'a Definitions, as_of: NaiveDate, evaluated: Period, sealed: &'a [Period]) -> Self {
        let calendar = WorkingDays::new(&definitions.settings.holidays);
        Self { definitions, as_of, evaluated, sealed, calendar, stretches: Stretches::default() }
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
        let part = |breakdown: Option<Breakdown>| {
            let rows = |counted| match &breakdown {
                None => Rows::whole(counted),
                Some(own) => Rows::of(counted, own),
            };
            let rows = (0..indicator.readings.len()).map(|index| rows(readings.get(index))).collect();
            Part { breakdown, rows }
        };
        let whole = part(None);
        let breakdowns = indicator.breakdowns.iter().flat_map(|by| {
            let values = self.values(indicator, by, readings).into_iter();
            values.map(|value| part(Some(Breakdown { by: by.clone(), value })))
        });
        let parts: Vec<Part<'_>> = breakdowns.collect();
        let stands = |period: &Period| !indicator.stands() || *period == self.evaluated;
        let held = periods.iter().filter(|period| indicator.holds_in(period.fiscal_year()) && stands(period));
        let mut measurements = Vec::new();
        for period in held {
            let when = self.when(indicator, *period);
            let own = self.measurement(indicator, &whole, &when);
            let apart = own.figure.verdict != Verdict::NoData && self.takes_apart(*period);
            measurements.push(own);
            // Most values have no rows in most months.
            let recorded = |part: &&Part<'_>| {
                let own = part.rows.first().and_then(|rows| rows.own);
                own.is_some_and(|own| own.sums(&run(indicator, own, &when.own)).rows > 0)
            };
            let recorded = parts.iter().filter(|_| apart).filter(recorded);
            measurements.extend(recorded.map(|part| self.measurement(indicator, part, &when)));
        }
        measurements
    }

    fn takes_apart(&self, period: Period) -> bool {
        self.evaluated.takes_apart(period) || self.sealed.contains(&period)
    }

    /// All days of a period.
    pub fn span(&self, period: Period) -> Span {
        self.until(period, None)
    }

    /// The days of a period up to one; all without one.
    pub fn until(&self, period: Period, day: Option<NaiveDate>) -> Span {
        let (first, last) = period.days();
        let last = day.unwrap_or(last);
        Span { period, first, last, run: self.stretches.between(first, last) }
    }

    fn when(&self, indicator: &Indicator, period: Period) -> When {
        let partial = self.partial(period);
        let earlier = period.previous_year();
        let compared = indicator.target.is_some_and(|target| target.compares());
        let before = || match (partial, self.year_before()) {
            (false, _) => Some(self.span(earlier)),
            (true, day) => Some(self.until(earlier, Some(day?))),
        };
        When { own: self.span(period), before: if compared { before() } else { None }, partial }
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

    fn measurement(&self, indicator: &Indicator, part: &Part<'_>, when: &When) -> Measurement {
        let readings = indicator.readings.iter().zip(&part.rows);
        let mut figures = readings.map(|(reading, rows)| {
            let before = when.before.as_ref();
            let previous =
                before.and_then(|before| self.previous_year(indicator, reading, rows, before, (part, when.partial)));
            (reading, figure(&self.basis(indicator, reading, rows, &when.own), indicator, previous))
        });
        let (_, binding) = figures.next().expect("an indicator has a binding reading");
        let other_readings =
            figures.map(|(reading, figure)| (reading.id.clone().unwrap_or_default(), figure)).collect();
        Measurement {
            indicator: indicator.id.clone(),
            period: when.own.period,
            kind: indicator.kind(),
            target: indicator.target,
            scale: indicator.scale(indicator.kind()),
            partial: when.partial,
            figure: binding,
            other_readings,
            breakdown: part.breakdown.clone(),
        }
    }

    /// The value of the same part of the same period of the fiscal year before: of the records, else as the office
    /// typed it in.
    fn previous_year(
        &self,
        indicator: &Indicator,
        reading: &Reading,
        rows: &Rows<'_>,
        before: &Span,
        (part, partial): (&Part<'_>, bool),
    ) -> Option<Value> {
        let basis = self.basis(indicator, reading, rows, before);
        // A register as it stands does not say how it stood a year before.
        let known = basis.counts.sums.rows > 0 && !indicator.stands();
        let recorded = if known { basis.value() } else { None };
        let typed = || {
            // What the office typed in is the figure that it reported: the binding reading.
            let typed_in = part.breakdown.is_none() && !partial && reading.id.is_none();
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
    pub fn basis(&self, indicator: &Indicator, reading: &Reading, rows: &Rows<'_>, span: &Span) -> Basis {
        let counts = rows.own.map(|own| own.within(&run(indicator, own, span))).unwrap_or_default();
        // Only a share is one of the named values.
        let named = rows.groups.filter(|_| reading.kind == Kind::Share).map(|groups| {
            let named = groups.iter().filter(|(value, _)| value.is_some());
            named.map(|(_, series)| series.sums(&run(indicator, series, span))).sum::<Sums>()
        });
        let year = || self.span(Period::Year(span.period.fiscal_year()));
        let plan = rows.own.filter(|_| indicator.plan_for_year).map(|own| own.sums(&run(indicator, own, &year())));
        let expected =
            indicator.universe.as_ref().and_then(|universe| self.expected(universe, span, &counts, rows.words));
        Basis {
            unnamed: rows.unnamed,
            kind: reading.kind,
            scale: indicator.scale(reading.kind),
            counts,
            named,
            plan,
            expected,
        }
    }

    /// How many of the values that there should be were seen, and how many there should be.
    fn expected(&self, universe: &Universe, span: &Span, counts: &Counts, words: &[Arc<str>]) -> Option<(i64, i64)> {
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

/// The stretches of a series that a span is: all of a register as it stands.
fn run(indicator: &Indicator, series: &Series, span: &Span) -> Range<u32> {
    if indicator.stands() { series.all() } else { span.run.clone() }
}
