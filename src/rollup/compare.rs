//! The indicators over all offices: totals, places, spreads.

use std::collections::BTreeMap;

use super::gather::{Counted, Gathered};
use super::order::places;
use crate::definition::{Definitions, Indicator};
use crate::model::measurement::Kind;
use crate::model::rollup::{Comparison, Office, Quartiles, Standing, Total};
use crate::model::value::Value;
use crate::model::wilson::wilson;

/// Of fewer values there are no quartiles.
const FEWEST: usize = 4;

/// Compares what was kept of the offices, none for an office without figures, in the order of the offices; `definitions`
/// are the built-in ones.
#[must_use]
pub fn compare(gathered: &[Option<Gathered>], definitions: &Definitions, fiscal_year: i32) -> Vec<Comparison> {
    let shared = definitions.indicators.iter().enumerate().filter(|(_, own)| own.holds_in(fiscal_year));
    shared.map(|(number, indicator)| comparison(gathered, number, indicator)).collect()
}

/// Marks the offices that give themselves the same name.
pub fn mark_names(offices: &mut [Office]) {
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for name in offices.iter().filter_map(|office| office.name.clone()) {
        *names.entry(name).or_default() += 1;
    }
    for office in offices {
        office.shares_name = office.name.as_ref().is_some_and(|name| names.get(name).is_some_and(|count| *count > 1));
    }
}

fn comparison(gathered: &[Option<Gathered>], number: usize, indicator: &Indicator) -> Comparison {
    let own = gathered.iter().enumerate();
    let counted = own.filter_map(|(office, own)| Some((office, own.as_ref()?.figures.get(number)?.as_ref()?)));
    let kind = indicator.kind();
    let mut standings: Vec<_> = counted.map(|(office, counted)| standing(office, counted)).collect();
    let higher_is_better = indicator.target.map(|target| target.operator.higher_is_better());
    let ranked = rank(&mut standings, kind, higher_is_better.unwrap_or(true));
    let mut comparison = Comparison {
        indicator: indicator.id.clone(),
        kind,
        scale: indicator.scale(kind),
        target: indicator.target,
        higher_is_better,
        standings,
        total: None,
        ranked,
        quartiles: None,
    };
    comparison.total = total(&comparison);
    comparison.quartiles = quartiles(&comparison);
    comparison
}

fn standing(office: usize, counted: &Counted) -> Standing {
    let figure = &counted.figure;
    let tally = figure.tally;
    // What is undecided may have gone either way: nobody comes forward by leaving cells blank.
    let whole = tally.denominator + tally.undecided_possible;
    let reach = figure.interval.map(|_| {
        let (low, _) = wilson(tally.numerator, whole);
        let (_, high) = wilson(tally.numerator + tally.undecided_possible, whole);
        (low, high)
    });
    Standing {
        office,
        comparability: counted.comparability,
        tally,
        value: figure.value,
        verdict: figure.verdict,
        threshold: figure.threshold,
        robust: figure.robust,
        interval: figure.interval,
        reach,
        place: None,
        course: counted.course.clone(),
    }
}

/// Gives the offices their places; false where there is nothing to rank. Only proportions of rows have intervals: of a
/// count, a mean or a median nothing says how much of a difference is chance.
fn rank(standings: &mut [Standing], kind: Kind, higher_is_better: bool) -> bool {
    if kind != Kind::Proportion {
        return false;
    }
    let ranked: Vec<_> = standings
        .iter()
        .enumerate()
        .filter(|(_, own)| own.comparability.is_comparable())
        .filter_map(|(number, own)| Some((number, own.reach?)))
        .collect();
    if ranked.len() < 2 {
        return false;
    }
    let intervals: Vec<_> = ranked.iter().map(|(_, reach)| *reach).collect();
    for ((number, _), place) in ranked.iter().zip(places(&intervals, higher_is_better)) {
        standings[*number].place = Some(place);
    }
    true
}

/// The ratio of sums. Different values of several offices may be the same, and no median follows from medians.
fn total(comparison: &Comparison) -> Option<Total> {
    let kind = comparison.kind;
    if matches!(kind, Kind::DistinctCount | Kind::Turnaround | Kind::Share) {
        return None;
    }
    let sum = |own: fn(&Standing) -> i64| comparison.valued().map(|(standing, _)| own(standing)).sum::<i64>();
    let (numerator, denominator) = (sum(|own| own.tally.numerator), sum(|own| own.tally.denominator));
    let value = match kind {
        Kind::Count => Value::number(numerator, comparison.scale)?,
        Kind::Mean => Value::number(numerator, denominator * comparison.scale)?,
        _ => Value::percent(numerator, denominator)?,
    };
    let offices = comparison.valued().count();
    let all_of_rows = comparison.valued().all(|(own, _)| own.interval.is_some());
    let interval = (kind == Kind::Proportion && all_of_rows).then(|| wilson(numerator, denominator));
    (offices > 0).then_some(Total { numerator, denominator, value, interval, offices })
}

fn quartiles(comparison: &Comparison) -> Option<Quartiles> {
    let mut values: Vec<_> = comparison.valued().map(|(_, value)| value).collect();
    if values.len() < FEWEST {
        return None;
    }
    values.sort_by(|a, b| a.compare(*b));
    let n = values.len();
    let at = |rank: usize| values[rank - 1];
    Some(Quartiles {
        least: at(1),
        first: at(n.div_ceil(4)),
        median: f64::midpoint(at(n.div_ceil(2)).to_f64(), at(n / 2 + 1).to_f64()),
        third: at((3 * n).div_ceil(4)),
        greatest: at(n),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::measurement::{Figure, Tally};
    use crate::model::rollup::Comparability;
    use crate::model::target::Verdict;

    fn gathered(
        definitions: &Definitions,
        id: &str,
        counted: (i64, i64, i64),
        comparability: Comparability,
    ) -> Gathered {
        let (numerator, denominator, undecided) = counted;
        let place = definitions.indicators.iter().position(|own| own.id == id).expect("an indicator");
        let mut figures = vec![None; definitions.indicators.len()];
        let tally = Tally { numerator, denominator, undecided, undecided_possible: undecided, ..Tally::default() };
        let figure = Figure {
            tally,
            value: Value::percent(numerator, denominator),
            spread: None,
            interval: Some(wilson(numerator, denominator)),
            verdict: Verdict::Met,
            threshold: None,
            bounds: None,
            robust: None,
            distance: None,
            score: None,
        };
        figures[place] = Some(Counted { comparability, figure, course: Vec::new() });
        Gathered {
            name: None,
            files: Vec::new(),
            rows: crate::model::dataset::RowCounts::default(),
            issues: [0; 3],
            definitions: String::new(),
            own_indicators: Vec::new(),
            figures,
        }
    }

    fn compared(counts: &[(i64, i64, i64)], marks: &[Comparability]) -> Comparison {
        let definitions = crate::definition::load(None, None).expect("the built-in definitions are sound");
        let first = definitions.indicators.iter().find(|own| own.kind() == Kind::Proportion && own.target.is_some());
        let id = first.expect("a proportion with a target").id.clone();
        let own = counts.iter().zip(marks).map(|(own, mark)| Some(gathered(&definitions, &id, *own, *mark)));
        let all = compare(&own.collect::<Vec<_>>(), &definitions, 2569);
        all.into_iter().find(|own| own.indicator == id).expect("it is compared")
    }

    #[test]
    fn a_total_is_the_ratio_of_sums_and_no_mean_of_ratios() {
        let found = compared(&[(1, 1, 0), (0, 3, 0)], &[Comparability::Same; 2]);
        let total = found.total.expect("a total");
        assert_eq!((total.numerator, total.denominator, total.offices), (1, 4, 2));
        assert_eq!(total.value.rounded(2).to_string(), "25.00");
    }

    #[test]
    fn what_is_counted_in_another_way_is_in_no_total_and_no_order() {
        let marks = [Comparability::Same, Comparability::OtherTarget, Comparability::OtherCounting];
        let found = compared(&[(1, 2, 0), (1, 2, 0), (100, 100, 0)], &marks);
        assert_eq!(found.total.expect("a total").offices, 2);
        assert_eq!(found.standings.iter().map(|own| own.place.is_some()).collect::<Vec<_>>(), [true, true, false]);
        assert_eq!(found.with(Verdict::Met), 1);
    }

    #[test]
    fn undecided_rows_take_a_place_away_that_the_figure_alone_would_give() {
        let sure = compared(&[(100, 100, 0), (50, 100, 0)], &[Comparability::Same; 2]);
        assert_eq!(sure.standings[1].place.expect("a place").band, 2);
        let open = compared(&[(100, 100, 100), (50, 100, 0)], &[Comparability::Same; 2]);
        assert_eq!(open.standings[1].place.expect("a place").band, 1);
    }

    #[test]
    fn steps_are_decided_on_integers_and_quartiles_are_values_of_offices() {
        let counts = [(1, 2, 0), (499, 1000, 0), (6, 10, 0), (10, 10, 0), (9, 10, 0)];
        let found = compared(&counts, &[Comparability::Same; 5]);
        assert_eq!(found.steps(), [1, 1, 1, 0, 0, 1, 1]);
        let quartiles = found.quartiles.expect("quartiles");
        let ends = [quartiles.least, quartiles.first, quartiles.third, quartiles.greatest];
        assert_eq!(ends.map(|own| own.rounded(1).to_string()), ["49.9", "50.0", "90.0", "100.0"]);
        assert!((quartiles.median - 60.0).abs() < 1e-9);
        assert!(compared(&counts[..3], &[Comparability::Same; 3]).quartiles.is_none());
    }
}
