//! From sums to a figure: value, verdict, bounds, robustness, distance.

use super::sums::Sums;
use crate::model::measurement::{Figure, Kind, Tally};
use crate::model::ratio::Ratio;
use crate::model::target::{Distance, Target, Verdict};

/// The figure of a period; `of_value` is a breakdown's own sums and those of all its named values.
pub fn figure(kind: Kind, target: Option<Target>, whole: Sums, of_value: Option<(Sums, Sums)>) -> Figure {
    let sums = of_value.map_or(whole, |(own, _)| own);
    let tally = tally(kind, sums, of_value.map(|(_, named)| named));
    let shows_ratio = match kind {
        Kind::Proportion | Kind::PercentOfScale => true,
        Kind::Share => of_value.is_some(),
        Kind::Count => false,
    };
    let ratio = if shows_ratio { Ratio::new(tally.numerator, tally.denominator) } else { None };
    let verdict = match (ratio, target) {
        _ if sums.rows == 0 => Verdict::NoData,
        _ if tally.denominator == 0 => Verdict::NoItems,
        (Some(ratio), Some(target)) if target.accepts(ratio) => Verdict::Met,
        (Some(_), Some(_)) => Verdict::NotMet,
        _ => Verdict::NoTarget,
    };
    let bounds = ratio.filter(|_| matches!(kind, Kind::Proportion | Kind::PercentOfScale)).and_then(|_| bounds(tally));
    let judged = target.filter(|_| matches!(verdict, Verdict::Met | Verdict::NotMet));
    let robust = judged.zip(bounds).map(|(target, (low, high))| target.accepts(low) == target.accepts(high));
    let distance: Option<Distance> = judged.zip(ratio).map(|(target, ratio)| target.distance(ratio));
    Figure { tally, ratio, verdict, bounds, robust, distance }
}

fn tally(kind: Kind, sums: Sums, named: Option<Sums>) -> Tally {
    let (numerator, denominator, undecided_possible, undecided_least) = match kind {
        Kind::Proportion => (sums.counted_weight, sums.counted_weight + sums.missed_weight, sums.undecided_weight, 0),
        // An undecided answer would have given at least the lowest level, which is 1, for each that it stands for.
        Kind::PercentOfScale => (sums.points, sums.possible, sums.undecided_possible, sums.undecided_weight),
        Kind::Count => (sums.counted_weight, sums.counted_weight, sums.undecided_weight, 0),
        Kind::Share => (sums.counted_weight, named.unwrap_or(sums).counted_weight, sums.undecided_weight, 0),
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

/// The value if every undecided row went the worst way, and the best way.
fn bounds(tally: Tally) -> Option<(Ratio, Ratio)> {
    let denominator = tally.denominator + tally.undecided_possible;
    let low = Ratio::new(tally.numerator + tally.undecided_least, denominator)?;
    let high = Ratio::new(tally.numerator + tally.undecided_possible, denominator)?;
    Some((low, high))
}
