//! The slow plain recount: figures of every kind, as their sentences say, over items with a fate.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use pramoen::indicator::Measured;
use pramoen::model::measurement::{Figure, Measurement};
use pramoen::model::target::Distance;
use pramoen::model::value::Value;
use proptest::prelude::*;

use super::fraction::Fraction;
use super::own::TYPED;
use super::periods::{Span, year_before};

/// What becomes of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Outside,
    Excluded,
    Undecided,
    Missed,
    Counted,
}

/// An item of a register, as a measure looks at it.
#[derive(Debug, Clone)]
pub struct Item {
    pub day: NaiveDate,
    pub fate: Fate,
    /// One, or an amount in hundredths.
    pub weight: i128,
    /// What was done or given, and what was planned or possible, in hundredths.
    pub points: i128,
    pub possible: i128,
    /// What is looked at one by one.
    pub seen: Option<String>,
    pub groups: BTreeMap<&'static str, Option<String>>,
}

/// All that there should be.
pub enum Whole {
    Nobody,
    Knows(i128),
    Listed(&'static [&'static str]),
    /// Monday to Friday without these days.
    WorkingDays(&'static [&'static str]),
}

/// How it is counted.
pub enum How {
    Proportion,
    Count,
    Distinct,
    Share,
    Mean,
    Median,
    Scale,
    Plan { of_the_year: bool },
    Coverage(Whole),
}

/// What is to be reached.
pub enum Goal {
    None,
    Of(&'static str, &'static str),
    YearBefore(&'static str),
}

/// A measure over items.
pub struct Measure {
    pub id: &'static str,
    pub how: How,
    /// How many parts of a counted number make one.
    pub scale: i128,
    pub goal: Goal,
    pub items: Vec<Item>,
    pub by: &'static [&'static str],
}

/// What is expected of a figure.
struct Expected {
    /// Numerator, denominator, excluded, undecided, outside.
    tally: [i128; 5],
    value: Option<Fraction>,
    bounds: Option<(Fraction, Fraction)>,
    /// Least, median, the one that nine in ten do not exceed, greatest, mean.
    spread: Option<[Fraction; 5]>,
    verdict: &'static str,
    goal: Option<Fraction>,
}

/// The part of a group in a span of days.
type Part<'a> = Vec<&'a Item>;

impl Measure {
    fn percent(&self) -> bool {
        !matches!(self.how, How::Count | How::Distinct | How::Mean | How::Median)
    }

    fn part<'a>(&'a self, first: NaiveDate, last: NaiveDate, group: Option<(&str, Option<&str>)>) -> Part<'a> {
        let own = |item: &&Item| group.is_none_or(|(by, value)| item.groups[by].as_deref() == value);
        self.items.iter().filter(|item| first <= item.day && item.day <= last).filter(own).collect()
    }

    fn expect(
        &self,
        span: &Span,
        (first, last): (NaiveDate, NaiveDate),
        as_of: NaiveDate,
        group: Option<(&str, Option<&str>)>,
    ) -> Expected {
        let part = self.part(first, last, group);
        let of = |fate: Fate| part.iter().filter(move |item| item.fate == fate);
        let rows = |fate: Fate| of(fate).count() as i128;
        let weight = |fate: Fate| of(fate).map(|item| item.weight).sum::<i128>();
        let (counted, missed, undecided) = (weight(Fate::Counted), weight(Fate::Missed), weight(Fate::Undecided));
        let seen: BTreeSet<&str> = of(Fate::Counted).filter_map(|item| item.seen.as_deref()).collect();
        let points: i128 = of(Fate::Counted).map(|item| item.points).sum();
        let possible_of = |part: &Part<'_>, fates: &[Fate]| {
            part.iter().filter(|item| fates.contains(&item.fate)).map(|item| item.possible).sum::<i128>()
        };
        let both = [Fate::Counted, Fate::Missed];
        let numbers = self.numbers(&part);
        let mut bounds = None;
        let (over, under) = match &self.how {
            How::Proportion => {
                let under = counted + missed;
                bounds = Fraction::new(counted, under + undecided)
                    .zip(Fraction::new(counted + undecided, under + undecided));
                (counted, under)
            }
            How::Count => {
                bounds = Fraction::new(counted, self.scale).zip(Fraction::new(counted + undecided, self.scale));
                (counted, counted)
            }
            How::Distinct => (seen.len() as i128, counted),
            How::Share => {
                let named = |item: &&&Item| group.is_none_or(|(by, _)| item.groups[by].is_some());
                let all = self.part(first, last, None);
                let all = all.iter().filter(named).filter(|item| item.fate == Fate::Counted);
                (counted, all.map(|item| item.weight).sum())
            }
            How::Mean => (numbers.iter().sum(), counted),
            How::Median => (counted, counted),
            How::Scale => {
                let (under, more) = (possible_of(&part, &both), possible_of(&part, &[Fate::Undecided]));
                // Each would have given one point at the least.
                let worst = points + self.scale * rows(Fate::Undecided);
                bounds = Fraction::new(worst, under + more).zip(Fraction::new(points + more, under + more));
                (points, under)
            }
            How::Plan { of_the_year } => {
                let (first, last) = Span::all(span.year)[0].days();
                let whole = self.part(first, last, group);
                (points, possible_of(if *of_the_year { &whole } else { &part }, &both))
            }
            How::Coverage(whole) => covered(whole, &seen, (first, last.min(as_of)), last),
        };
        let spread = self.spread(&numbers);
        let value = match &self.how {
            // The rows without a value are no part of those that have one.
            How::Share if group.is_none_or(|(_, value)| value.is_none()) => None,
            How::Count => Fraction::new(over, self.scale),
            How::Distinct => Fraction::new(over, 1),
            How::Mean => spread.map(|spread| spread[4]),
            How::Median => spread.map(|spread| spread[1]),
            _ => Fraction::new(over, under),
        };
        let value = value.filter(|_| !part.is_empty());
        let goal = self.goal(span, as_of, group);
        let shared = matches!(self.how, How::Share) && under > 0;
        let verdict = match (value, &self.goal, goal) {
            _ if part.is_empty() => "no-data",
            (None, ..) if shared => "no-target",
            (None, ..) => "no-items",
            (Some(_), Goal::None, _) => "no-target",
            (Some(_), _, None) => "no-baseline",
            (Some(value), _, Some(goal)) => {
                if self.accepts(value, goal) {
                    "met"
                } else {
                    "not-met"
                }
            }
        };
        Expected {
            tally: [over, under, rows(Fate::Excluded), rows(Fate::Undecided), rows(Fate::Outside)],
            value,
            bounds: bounds.filter(|_| value.is_some()),
            spread: spread.filter(|_| matches!(self.how, How::Mean | How::Median)),
            verdict,
            goal,
        }
    }

    /// The numbers that are looked at, ascending.
    fn numbers(&self, part: &Part<'_>) -> Vec<i128> {
        if !matches!(self.how, How::Mean | How::Median) {
            return Vec::new();
        }
        let counted = part.iter().filter(|item| item.fate == Fate::Counted);
        let mut numbers: Vec<i128> = counted.map(|item| item.seen.as_ref().unwrap().parse().unwrap()).collect();
        numbers.sort_unstable();
        numbers
    }

    fn spread(&self, numbers: &[i128]) -> Option<[Fraction; 5]> {
        let n = numbers.len();
        let median = if n % 2 == 1 { 2 * numbers[n / 2] } else { numbers.get(n / 2)? + numbers[n / 2 - 1] };
        let nine_in_ten = |number: &&i128| 10 * numbers.iter().filter(|other| other <= number).count() >= 9 * n;
        Some([
            Fraction::new(numbers[0], self.scale)?,
            Fraction::new(median, 2 * self.scale)?,
            Fraction::new(*numbers.iter().find(nine_in_ten)?, self.scale)?,
            Fraction::new(numbers[n - 1], self.scale)?,
            Fraction::new(numbers.iter().sum(), self.scale * n as i128)?,
        ])
    }

    /// In the terms of the value: a percentage is a part of one.
    fn goal(&self, span: &Span, as_of: NaiveDate, group: Option<(&str, Option<&str>)>) -> Option<Fraction> {
        match self.goal {
            Goal::None => None,
            Goal::Of(_, text) => {
                let goal = Fraction::written(text);
                Fraction::new(goal.over, goal.under * if self.percent() { 100 } else { 1 })
            }
            Goal::YearBefore(_) => {
                let before = span.before();
                let (first, mut last) = before.days();
                if span.is_partial(as_of) {
                    last = year_before(as_of);
                }
                let own = (!self.part(first, last, group).is_empty())
                    .then(|| Measure { goal: Goal::None, how: self.plain(), items: self.items.clone(), ..*self })
                    .and_then(|own| own.expect(&before, (first, last), as_of, group).value);
                let typed = TYPED.iter().find(|(id, period, ..)| *id == self.id && *period == before.name);
                let typed = typed.filter(|_| group.is_none() && !span.is_partial(as_of));
                own.or_else(|| typed.and_then(|(.., over, under)| Fraction::new((*over).into(), (*under).into())))
            }
        }
    }

    /// The same way of counting; only those that are compared with a year before are asked.
    fn plain(&self) -> How {
        match self.how {
            How::Count => How::Count,
            How::Proportion => How::Proportion,
            _ => unreachable!("no other kind is compared in these tests"),
        }
    }

    fn accepts(&self, value: Fraction, goal: Fraction) -> bool {
        match self.goal {
            Goal::None => unreachable!("nothing is held against nothing"),
            Goal::Of(sign, _) | Goal::YearBefore(sign) => match sign {
                ">" => value > goal,
                ">=" => value >= goal,
                "<" => value < goal,
                _ => value <= goal,
            },
        }
    }

    /// Holds every figure of the measure against its sentence; the number of figures that have a value.
    pub fn check(&self, measured: &Measured, as_of: NaiveDate) -> Result<usize, TestCaseError> {
        let mut valued = 0;
        let mut expected_groups = BTreeSet::new();
        let own: Vec<_> = measured.measurements.iter().filter(|found| found.indicator == self.id).collect();
        for span in measured.fiscal_years.iter().flat_map(|year| Span::all(*year)) {
            let mut groups: BTreeSet<(&str, Option<&str>)> = BTreeSet::new();
            for by in self.by {
                groups.extend(self.items.iter().map(|item| (*by, item.groups[by].as_deref())));
            }
            for group in std::iter::once(None).chain(groups.into_iter().map(Some)) {
                let expected = self.expect(&span, span.days(), as_of, group);
                // A group without an item is not shown.
                if group.is_some() && expected.verdict == "no-data" {
                    continue;
                }
                let found = own.iter().find(|found| {
                    let theirs = found.breakdown.as_ref().map(|part| (part.by.as_str(), part.value.as_deref()));
                    found.period.to_string() == span.name && theirs == group
                });
                let place = format!("{} {} {group:?}", self.id, span.name);
                let Some(found) = found else {
                    return Err(TestCaseError::fail(format!("{place}: there is no figure")));
                };
                prop_assert_eq!(found.partial, span.is_partial(as_of), "{}", place);
                self.compare(found, &expected, &place)?;
                valued += usize::from(expected.value.is_some());
                expected_groups
                    .insert((span.name.clone(), group.map(|(by, value)| (by, value.map(ToOwned::to_owned)))));
            }
        }
        prop_assert_eq!(own.len(), expected_groups.len(), "{}: no figure stands twice, none is one too many", self.id);
        Ok(valued)
    }

    fn compare(&self, found: &Measurement, expected: &Expected, place: &str) -> Result<(), TestCaseError> {
        let figure = &found.figure;
        let tally = figure.tally;
        let counted = [tally.numerator, tally.denominator, tally.excluded, tally.undecided, tally.outside];
        prop_assert_eq!(counted.map(i128::from), expected.tally, "{}", place);
        prop_assert_eq!(figure.value.map(|value| value.percent), expected.value.map(|_| self.percent()), "{}", place);
        prop_assert_eq!(figure.value.map(plain), expected.value, "{}: value", place);
        let bounds = figure.bounds.map(|(low, high)| (plain(low), plain(high)));
        prop_assert_eq!(bounds, expected.bounds, "{}: bounds", place);
        let spread = figure
            .spread
            .as_deref()
            .map(|spread| [spread.least, spread.median, spread.ninth_decile, spread.greatest, spread.mean].map(plain));
        prop_assert_eq!(spread, expected.spread, "{}: spread", place);
        prop_assert_eq!(figure.verdict.code(), expected.verdict, "{}: {:?}", place, figure);
        prop_assert_eq!(figure.threshold.map(|threshold| plain(threshold.goal)), expected.goal, "{}: goal", place);
        if let (Some((low, high)), Some(goal), "met" | "not-met") = (expected.bounds, expected.goal, expected.verdict) {
            prop_assert_eq!(figure.robust, Some(self.accepts(low, goal) == self.accepts(high, goal)), "{}", place);
        } else {
            prop_assert_eq!(figure.robust, None, "{}", place);
        }
        let whole_numbers = matches!(self.how, How::Proportion) && self.scale == 1 && expected.tally[1] > 0;
        prop_assert_eq!(figure.interval.is_some(), whole_numbers, "{}: an interval is one of items", place);
        self.distance(figure, expected, place)
    }

    /// So many items, or whole baht, change the verdict, and one fewer does not.
    fn distance(&self, figure: &Figure, expected: &Expected, place: &str) -> Result<(), TestCaseError> {
        let (Some(value), Some(goal), "met" | "not-met") = (figure.value, expected.goal, expected.verdict) else {
            prop_assert_eq!(figure.distance, None, "{}", place);
            return Ok(());
        };
        if matches!(self.how, How::Mean | How::Median) {
            prop_assert_eq!(figure.distance, None, "{}", place);
            return Ok(());
        }
        let Fraction { over, under } = plain(value);
        let most =
            if matches!(self.how, How::Count | How::Distinct | How::Plan { .. }) { i128::MAX >> 40 } else { under };
        let rises = matches!(self.goal, Goal::Of(">" | ">=", _) | Goal::YearBefore(">" | ">="));
        let up = if rises { self.scale } else { -self.scale };
        let at = |over: i128| self.accepts(Fraction { over: over.clamp(0, most), under }, goal);
        match figure.distance {
            Some(Distance::Needed(k)) => {
                let k = i128::from(k);
                prop_assert!(k > 0 && at(over + up * k) && !at(over + up * (k - 1)), "{}: {:?}", place, figure);
            }
            Some(Distance::Spare(k)) => {
                let lost = over - up * i128::from(k);
                prop_assert!(k >= 0 && (0..=most).contains(&lost) && at(lost), "{}: {:?}", place, figure);
                let more = lost - up;
                // Nothing bounds a count from above but what is too much to count.
                let all = !(0..=most).contains(&more) || k >= (1 << 50) / i64::try_from(self.scale).unwrap();
                prop_assert!(all || !at(more), "{}: {:?}", place, figure);
            }
            Some(Distance::OutOfReach) => prop_assert!(!at(if rises { most } else { 0 }), "{}: {:?}", place, figure),
            None => prop_assert!(false, "{}: {:?}", place, figure),
        }
        Ok(())
    }
}

fn plain(value: Value) -> Fraction {
    Fraction { over: value.ratio.numerator.into(), under: value.ratio.denominator.into() }
}

/// How many of those that there should be were seen, and how many there should be.
fn covered(whole: &Whole, seen: &BTreeSet<&str>, span: (NaiveDate, NaiveDate), last: NaiveDate) -> (i128, i128) {
    let size = |count: usize| count as i128;
    match whole {
        Whole::Nobody => (size(seen.len()), 0),
        Whole::Knows(all) => (size(seen.len()), *all),
        Whole::Listed(all) => (size(seen.iter().filter(|own| all.contains(own)).count()), size(all.len())),
        Whole::WorkingDays(holidays) => {
            let days = span.0.iter_days().take_while(|day| *day <= span.1.min(last));
            let working = days.filter(|day| {
                let name = day.format("%a").to_string();
                name != "Sat" && name != "Sun" && !holidays.contains(&day.to_string().as_str())
            });
            let working: BTreeSet<String> = working.map(|day| day.to_string()).collect();
            (size(seen.iter().filter(|day| working.contains(**day)).count()), size(working.len()))
        }
    }
}
