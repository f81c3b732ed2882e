//! From counts to a figure: value, verdict, bounds, robustness, distance, interval, score.

use super::sums::{Counts, Sums};
use crate::definition::Indicator;
use crate::model::measurement::{Figure, Kind, Spread, Tally};
use crate::model::ratio::{Decimal, power, round};
use crate::model::target::{Distance, Threshold, Verdict};
use crate::model::value::Value;
use crate::model::wilson::wilson;

/// What a figure is made of.
pub struct Basis {
    /// How it is counted.
    pub kind: Kind,
    /// How many parts of the numbers make one.
    pub scale: i64,
    /// What the rows come to.
    pub counts: Counts,
    /// For a value of a breakdown: the sums of all its named values.
    pub named: Option<Sums>,
    /// Whether these are the rows that have no value of the breakdown.
    pub unnamed: bool,
    /// Where the plan is that of the whole fiscal year: its sums.
    pub plan: Option<Sums>,
    /// How many of the values that there should be were seen, and how many there should be; none when nobody knows.
    pub expected: Option<(i64, i64)>,
}

/// The figure, held against the indicator's target and what was reached a year before.
pub fn figure(basis: &Basis, indicator: &Indicator, previous_year: Option<Value>) -> Figure {
    let sums = basis.counts.sums;
    let tally = basis.tally();
    let value = basis.value().filter(|_| sums.rows > 0);
    let threshold = indicator.target.and_then(|target| target.resolve(basis.kind.percent(), previous_year));
    let verdict = match (value, indicator.target, threshold) {
        _ if sums.rows == 0 => Verdict::NoData,
        (None, _, _) if basis.kind == Kind::Share && tally.denominator > 0 => Verdict::NoTarget,
        (None, _, _) => Verdict::NoItems,
        (Some(_), Some(_), None) => Verdict::NoBaseline,
        (Some(value), _, Some(threshold)) if threshold.accepts(value) => Verdict::Met,
        (Some(_), _, Some(_)) => Verdict::NotMet,
        (Some(_), None, None) => Verdict::NoTarget,
    };
    let bounds = value.and_then(|_| basis.bounds(tally));
    let judged = threshold.filter(|_| verdict.is_judged());
    let robust = judged.zip(bounds).map(|(target, (low, high))| target.accepts(low) == target.accepts(high));
    Figure {
        tally,
        value,
        spread: basis.spread().map(Box::new),
        interval: basis.interval(tally),
        verdict,
        threshold,
        bounds,
        robust,
        distance: judged.zip(value).and_then(|(target, value)| basis.distance(target, value)),
        score: indicator.score.zip(value).map(|(steps, value)| score(steps, value)),
    }
}

impl Basis {
    /// The value of what was counted.
    pub fn value(&self) -> Option<Value> {
        let tally = self.tally();
        match self.kind {
            // What has no value is no part of those that have one.
            Kind::Share if self.named.is_none() || self.unnamed => None,
            Kind::Proportion | Kind::Share | Kind::PercentOfScale | Kind::PlanActual | Kind::Coverage => {
                Value::percent(tally.numerator, tally.denominator)
            }
            Kind::Count => Value::number(tally.numerator, self.scale),
            Kind::DistinctCount => Value::number(tally.numerator, 1),
            Kind::Mean => self.spread().map(|spread| spread.mean),
            Kind::Turnaround => self.spread().map(|spread| spread.median),
        }
    }

    /// What was counted.
    pub fn tally(&self) -> Tally {
        let sums = self.counts.sums;
        let values = i64::try_from(self.counts.values.len()).unwrap_or(i64::MAX);
        let (numerator, denominator, undecided_possible, undecided_least) = match self.kind {
            Kind::Proportion => {
                (sums.counted_weight, sums.counted_weight + sums.missed_weight, sums.undecided_weight, 0)
            }
            // An undecided answer would have given at least the lowest level, which is 1, for each that it stands for.
            Kind::PercentOfScale => {
                (sums.points, sums.possible, sums.undecided_possible, sums.undecided_weight * self.scale)
            }
            Kind::PlanActual => (sums.points, self.plan.unwrap_or(sums).possible, 0, 0),
            Kind::Count => (sums.counted_weight, sums.counted_weight, sums.undecided_weight, 0),
            Kind::DistinctCount => (values, sums.counted_weight, 0, 0),
            Kind::Share => (sums.counted_weight, self.named.unwrap_or(sums).counted_weight, sums.undecided_weight, 0),
            Kind::Mean => (self.total(), sums.counted_weight, 0, 0),
            Kind::Turnaround => (sums.counted_weight, sums.counted_weight, 0, 0),
            Kind::Coverage => {
                let (seen, expected) = self.expected.unwrap_or((values, 0));
                (seen, expected, 0, 0)
            }
        };
        Tally {
            numerator,
            denominator,
            excluded: sums.excluded,
            undecided: sums.undecided,
            outside: sums.outside,
            undecided_possible,
            undecided_least,
        }
    }

    /// The numbers with how often each occurs, ascending.
    fn numbers(&self) -> impl Iterator<Item = (i64, i64)> {
        self.counts.values.iter().copied()
    }

    fn total(&self) -> i64 {
        self.numbers().map(|(number, count)| number * count).sum()
    }

    fn spread(&self) -> Option<Spread> {
        if !matches!(self.kind, Kind::Mean | Kind::Turnaround) {
            return None;
        }
        let n: i64 = self.numbers().map(|(_, count)| count).sum();
        // The smallest number that at least `rank` of the numbers do not exceed.
        let at = |rank: i64| {
            let mut passed = 0;
            self.numbers().find_map(|(number, count)| {
                passed += count;
                (passed >= rank).then_some(number)
            })
        };
        let number = |number: i64| Value::number(number, self.scale);
        Some(Spread {
            n,
            least: number(at(1)?)?,
            median: Value::number(at((n + 1) / 2)? + at(n / 2 + 1)?, 2 * self.scale)?,
            ninth_decile: number(at((9 * n + 9) / 10)?)?,
            greatest: number(at(n)?)?,
            mean: Value::number(self.total(), n * self.scale)?,
        })
    }

    /// The value if every undecided row went the worst way, and the best way.
    fn bounds(&self, tally: Tally) -> Option<(Value, Value)> {
        match self.kind {
            Kind::Proportion | Kind::PercentOfScale => {
                let denominator = tally.denominator + tally.undecided_possible;
                let low = Value::percent(tally.numerator + tally.undecided_least, denominator)?;
                let high = Value::percent(tally.numerator + tally.undecided_possible, denominator)?;
                Some((low, high))
            }
            Kind::Count => {
                let high = Value::number(tally.numerator + tally.undecided_possible, self.scale)?;
                Some((Value::number(tally.numerator, self.scale)?, high))
            }
            _ => None,
        }
    }

    /// How far a value is from the change of its verdict, where items can be counted; of amounts, in whole ones.
    fn distance(&self, target: Threshold, value: Value) -> Option<Distance> {
        let most = match self.kind {
            Kind::Proportion | Kind::PercentOfScale | Kind::Share | Kind::Coverage => value.ratio.denominator,
            // Nothing bounds a count; no office reaches this.
            Kind::Count | Kind::DistinctCount | Kind::PlanActual => 1 << 50,
            Kind::Mean | Kind::Turnaround => return None,
        };
        Some(match target.distance(value, most) {
            Distance::Needed(parts) => Distance::Needed((parts + self.scale - 1) / self.scale),
            Distance::Spare(parts) => Distance::Spare(parts / self.scale),
            Distance::OutOfReach => Distance::OutOfReach,
        })
    }

    /// The Wilson 95 % interval of a proportion, in percent; none of amounts, which are no sample of items.
    fn interval(&self, tally: Tally) -> Option<(f64, f64)> {
        if self.kind != Kind::Proportion || self.scale != 1 || tally.denominator == 0 {
            return None;
        }
        Some(wilson(tally.numerator, tally.denominator))
    }
}

/// The score that a value earns: linear between the values that earn 1 to 5 (DOMAIN 3.7), two decimals.
fn score(steps: [Decimal; 5], value: Value) -> Decimal {
    let decimals = steps.iter().map(|step| step.decimals).max().unwrap_or(0);
    let unit = power(decimals);
    let whole = |step: Decimal| step.digits * power(decimals - step.decimals);
    let steps = steps.map(whole);
    // Falling tables become rising ones of the opposite numbers.
    let sign = if steps[0] < steps[4] { 1 } else { -1 };
    let factor = if value.percent { 100 } else { 1 };
    let own = sign * i128::from(value.ratio.numerator) * factor * unit;
    let denominator = i128::from(value.ratio.denominator);
    let reached = (0..5).rev().find(|step| own >= sign * steps[*step] * denominator);
    match reached {
        None => round(1, 1, 2),
        Some(4) => round(5, 1, 2),
        Some(step) => {
            let width = sign * (steps[step + 1] - steps[step]) * denominator;
            let above = own - sign * steps[step] * denominator;
            round((step as i128 + 1) * width + above, width, 2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::target::Operator;

    /// A basis with one row of so much weight, and one undecided.
    fn basis(kind: Kind, scale: i64, counted: i64, undecided: i64) -> Basis {
        let sums = Sums { rows: 2, counted_weight: counted, undecided_weight: undecided, ..Sums::default() };
        let counts = Counts { sums, values: Vec::new() };
        Basis { kind, scale, counts, named: None, unnamed: false, plan: None, expected: None }
    }

    #[test]
    fn amounts_are_bounded_by_what_is_undecided_and_miss_a_target_by_whole_ones() {
        let amount = |parts: i64| Value::number(parts, 100).expect("a number");
        let target = Threshold { operator: Operator::AtLeast, goal: amount(50_000) };
        let cases = [
            (49_999, Distance::Needed(1)),
            (49_900, Distance::Needed(1)),
            (49_899, Distance::Needed(2)),
            (50_000, Distance::Spare(0)),
            (50_099, Distance::Spare(0)),
            (50_100, Distance::Spare(1)),
        ];
        for (parts, expected) in cases {
            let basis = basis(Kind::Count, 100, parts, 125);
            assert_eq!(basis.distance(target, amount(parts)), Some(expected), "{parts}");
            assert_eq!(basis.bounds(basis.tally()), Some((amount(parts), amount(parts + 125))));
        }
        let mean = basis(Kind::Mean, 100, 1, 1);
        assert_eq!((mean.distance(target, amount(1)), mean.bounds(mean.tally())), (None, None));
    }

    #[test]
    fn a_share_is_of_the_named_values_and_only_these_have_one() {
        let named = Some(Sums { counted_weight: 4, ..Sums::default() });
        let share = |named: Option<Sums>, unnamed: bool| {
            let own = basis(Kind::Share, 1, 3, 0);
            Basis { named, unnamed, ..own }.value().map(|value| value.ratio.percent_rounded(0).to_string())
        };
        assert_eq!(share(named, false).as_deref(), Some("75"));
        assert_eq!((share(named, true), share(None, false), share(None, true)), (None, None, None));
    }

    #[test]
    fn a_score_is_linear_between_the_steps_of_its_table() {
        let table = |steps: [&str; 5]| steps.map(|step| step.parse::<Decimal>().expect("a decimal"));
        let rising = table(["50", "60", "70", "80", "90"]);
        let falling = table(["5", "4", "3", "2.5", "1"]);
        let percent = |part: i64, of: i64| Value::percent(part, of).expect("a percentage");
        let number = |part: i64, of: i64| Value::number(part, of).expect("a number");
        let cases = [
            (rising, percent(0, 1), "1.00"),
            (rising, percent(1, 2), "1.00"),
            (rising, percent(11, 20), "1.50"),
            (rising, percent(3, 5), "2.00"),
            (rising, percent(5, 7), "3.14"),
            (rising, percent(169, 200), "4.45"),
            (rising, percent(9, 10), "5.00"),
            (rising, percent(1, 1), "5.00"),
            (falling, number(6, 1), "1.00"),
            (falling, number(5, 1), "1.00"),
            (falling, number(9, 2), "1.50"),
            (falling, number(3, 1), "3.00"),
            (falling, number(11, 4), "3.50"),
            (falling, number(7, 4), "4.50"),
            (falling, number(1, 1), "5.00"),
            (falling, number(0, 1), "5.00"),
        ];
        for (steps, value, expected) in cases {
            assert_eq!(score(steps, value).to_string(), expected, "{value:?}");
        }
    }
}
