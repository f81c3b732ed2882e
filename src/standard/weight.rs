//! Weighted scores: Σ(weight × level) / Σ weight (DOMAIN 2.1, 3.7), or what is missing for them.

use std::collections::BTreeMap;

use crate::definition::{Edition, Standard};
use crate::model::ratio::{Decimal, Ratio, greatest_common_divisor, power};
use crate::model::scorecard::{Gap, Score, Scorecard, StandardScore};

/// The score of each standard and that of the whole.
pub fn scores(edition: &Edition, scorecards: &[Scorecard]) -> (Vec<StandardScore>, Result<Score, Vec<Gap>>) {
    let levels: BTreeMap<&str, Option<u32>> =
        scorecards.iter().map(|card| (card.indicator.as_str(), card.outcome.level())).collect();
    let mut gaps = parts(None, edition.standards.as_ref().map(|own| own.count), edition.standard.len());
    let mut weighted = Vec::new();
    let mut standards = Vec::new();
    for standard in &edition.standard {
        let weight = standard.weight.as_ref().map(|weight| weight.value);
        let score = standard_score(standard, &levels);
        match (&score, weight) {
            (Ok(score), Some(weight)) => weighted.push((score.0, weight)),
            (score, weight) => {
                gaps.extend(score.as_ref().err().into_iter().flatten().cloned());
                gaps.extend(weight.is_none().then_some(Gap::StandardWeight(standard.number)));
            }
        }
        standards.push(StandardScore { number: standard.number, weight, score });
    }
    (standards, mean(&weighted, gaps))
}

fn standard_score(standard: &Standard, levels: &BTreeMap<&str, Option<u32>>) -> Result<Score, Vec<Gap>> {
    let count = standard.indicators.as_ref().map(|own| own.count);
    let mut gaps = parts(Some(standard.number), count, standard.indicator.len());
    let mut weighted = Vec::new();
    for indicator in &standard.indicator {
        let id = Edition::indicator_id(standard, indicator);
        let level = levels.get(id.as_str()).copied().flatten().and_then(|level| Ratio::new(level.into(), 1));
        match (level, &indicator.weight) {
            (Some(level), Some(weight)) => weighted.push((level, weight.value)),
            (level, weight) => {
                gaps.extend(weight.is_none().then(|| Gap::IndicatorWeight(id.clone())));
                gaps.extend(level.is_none().then_some(Gap::NoLevel(id)));
            }
        }
    }
    mean(&weighted, gaps)
}

fn parts(standard: Option<u32>, count: Option<u32>, given: usize) -> Vec<Gap> {
    let given = u32::try_from(given).unwrap_or(u32::MAX);
    match count {
        None => vec![Gap::Count(standard)],
        Some(count) if given < count => vec![Gap::Parts { standard, given, count }],
        Some(_) => Vec::new(),
    }
}

/// The weighted mean, exact.
fn mean(weighted: &[(Ratio, Decimal)], gaps: Vec<Gap>) -> Result<Score, Vec<Gap>> {
    if !gaps.is_empty() {
        return Err(gaps);
    }
    let decimals = weighted.iter().map(|(_, weight)| weight.decimals).max().unwrap_or(0);
    let scaled = |weight: Decimal| weight.digits * power(decimals - weight.decimals);
    let total: i128 = weighted.iter().map(|(_, weight)| scaled(*weight)).sum();
    let share = |(score, weight): &(Ratio, Decimal)| {
        (i128::from(score.numerator) * scaled(*weight), i128::from(score.denominator) * total)
    };
    let (numerator, denominator) = weighted.iter().map(share).fold((0, 1), plus);
    let part = |number: i128| i64::try_from(number).expect("the edition was checked for exact scores");
    Ok(Score(Ratio::new(part(numerator), part(denominator)).expect("weights are above zero")))
}

/// The sum of two fractions in its lowest terms.
fn plus(a: (i128, i128), b: (i128, i128)) -> (i128, i128) {
    let (numerator, denominator) = (a.0 * b.1 + b.0 * a.1, a.1 * b.1);
    let divisor = greatest_common_divisor(numerator, denominator).max(1);
    (numerator / divisor, denominator / divisor)
}
