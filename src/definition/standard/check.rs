//! What makes an edition of the office standard sound: known sources, numbers in order, level tables that leave no count out,
//! weights of which scores can be made.

use std::collections::BTreeSet;

use super::super::mistake::Checker;
use super::{Edition, Standard, StandardIndicator, Weight};
use crate::model::ratio::{Decimal, greatest_common_divisor};

impl Weight {
    /// What is wrong with it: nothing, where it is above 0, at most 100, and has at most two decimals.
    fn mistake(&self) -> Option<&'static str> {
        let hundred = Decimal { digits: 100, decimals: 0 };
        let right = self.value.digits > 0 && self.value.compare(hundred).is_le() && self.value.decimals <= 2;
        (!right).then_some("a weight is above 0 and at most 100, with at most two decimals")
    }
}

impl Edition {
    pub(in crate::definition) fn check(checker: &mut Checker<'_>) -> Option<Self> {
        let edition: Self = checker.parse()?;
        if edition.id != checker.stem() {
            checker.report_field("id", "id", format!("id `{}` differs from the file's name", edition.id));
        }
        edition.check_sources(checker);
        edition.check_standards(checker);
        let mut place = Places::default();
        for (number, standard) in edition.standard.iter().enumerate() {
            standard.check(number, &mut place, checker);
        }
        Some(edition)
    }

    /// Every entry names a source that there is, and every source is named.
    fn check_sources(&self, checker: &mut Checker<'_>) {
        let mut ids = BTreeSet::new();
        for (number, source) in self.source.iter().enumerate() {
            if !ids.insert(source.id.as_str()) {
                checker.report_in("source", number, "id", format!("source `{}` stands twice", source.id));
            }
            if source.title.trim().is_empty() {
                checker.report_in("source", number, "title", format!("source `{}` has no title", source.id));
            }
        }
        let mut used: Vec<&str> = self.standards.iter().map(|counted| counted.source.as_str()).collect();
        for standard in &self.standard {
            used.push(&standard.source);
            used.extend(standard.weight.iter().map(|weight| weight.source.as_str()));
            used.extend(standard.indicators.iter().map(|counted| counted.source.as_str()));
        }
        for (_, indicator) in self.indicators() {
            used.push(&indicator.source);
            used.extend(indicator.weight.iter().map(|weight| weight.source.as_str()));
            used.extend(indicator.considerations.iter().map(|counted| counted.source.as_str()));
            used.extend(indicator.consideration.iter().map(|named| named.source.as_str()));
            used.extend(indicator.level.iter().map(|rule| rule.source.as_str()));
        }
        for unknown in used.into_iter().filter(|id| !ids.contains(id)).collect::<BTreeSet<_>>() {
            checker.report(&format!("source = \"{unknown}\""), format!("there is no source `{unknown}`"));
        }
    }

    fn check_standards(&self, checker: &mut Checker<'_>) {
        if let Some(counted) = &self.standards {
            for (number, standard) in self.standard.iter().enumerate() {
                if standard.number > counted.count {
                    let message = format!("standard {} of {}", standard.number, counted.count);
                    checker.report_in("standard", number, "number", message);
                }
            }
            let weights: Option<Vec<_>> = self.standard.iter().map(|own| own.weight.as_ref()).collect();
            let all = usize::try_from(counted.count) == Ok(self.standard.len());
            if let Some(weights) = weights.filter(|_| all) {
                let hundred = Decimal { digits: 100, decimals: 0 };
                let sum = weights.iter().fold(Decimal { digits: 0, decimals: 0 }, |sum, own| sum.plus(own.value));
                if sum.compare(hundred).is_ne() {
                    checker.report("weight", format!("the weights of the standards sum to {sum}, not to 100"));
                }
            }
        }
        if !self.has_exact_scores() {
            let message =
                "the weights are too uneven for an exact score: let those of each standard's indicators sum to 100";
            checker.report("weight", message);
        }
        in_order(self.standard.iter().map(|own| own.number), |number, message| {
            checker.report_in("standard", number, "number", message);
        });
    }

    /// Whether every weighted score is a ratio that can be held. Its denominator divides the sums of all weights, in
    /// hundredths, times the 100 percent of the whole; its numerator is that times a level.
    fn has_exact_scores(&self) -> bool {
        let highest = self.indicators().flat_map(|(_, own)| &own.level).map(|rule| rule.level).max().unwrap_or(1);
        let mut sums = self.standard.iter().map(|standard| {
            let weights = standard.indicator.iter().filter_map(|own| own.weight.as_ref());
            weights.fold(Decimal { digits: 0, decimals: 2 }, |sum, own| sum.plus(own.value)).digits.max(1)
        });
        let common =
            sums.try_fold(1_i128, |common, sum| common.checked_mul(sum / greatest_common_divisor(common, sum)));
        let whole = |common: i128| common.checked_mul(10_000)?.checked_mul(highest.into());
        common.and_then(whole).is_some_and(|whole| i64::try_from(whole).is_ok())
    }
}

/// How many entries of each kind stand before: arrays of tables count through the file.
#[derive(Default)]
struct Places {
    indicator: usize,
    consideration: usize,
    level: usize,
}

const INDICATOR: &str = "standard.indicator";
const CONSIDERATION: &str = "standard.indicator.consideration";
const LEVEL: &str = "standard.indicator.level";

impl Standard {
    fn check(&self, place: usize, places: &mut Places, checker: &mut Checker<'_>) {
        if let Some(message) = self.weight.as_ref().and_then(Weight::mistake) {
            checker.report_in("standard", place, "weight", message);
        }
        let first = places.indicator;
        in_order(self.indicator.iter().map(|own| own.number), |number, message| {
            checker.report_in(INDICATOR, first + number, "number", message);
        });
        for indicator in &self.indicator {
            if let Some(counted) = self.indicators.as_ref().filter(|counted| indicator.number > counted.count) {
                let message = format!("indicator {} of {}", indicator.number, counted.count);
                checker.report_in(INDICATOR, places.indicator, "number", message);
            }
            indicator.check(places, checker);
        }
    }
}

impl StandardIndicator {
    fn check(&self, places: &mut Places, checker: &mut Checker<'_>) {
        if let Some(message) = self.weight.as_ref().and_then(Weight::mistake) {
            checker.report_in(INDICATOR, places.indicator, "weight", message);
        }
        let count = self.considerations.as_ref().map(|counted| counted.count);
        if count == Some(0) {
            checker.report_in(INDICATOR, places.indicator, "considerations", "an indicator has considerations");
        }
        let first = places.consideration;
        in_order(self.consideration.iter().map(|own| own.number), |number, message| {
            checker.report_in(CONSIDERATION, first + number, "number", message);
        });
        for named in &self.consideration {
            if let Some(count) = count.filter(|count| named.number > *count) {
                let message = format!("consideration {} of {count}", named.number);
                checker.report_in(CONSIDERATION, places.consideration, "number", message);
            }
            places.consideration += 1;
        }
        self.check_levels(places, checker);
        places.indicator += 1;
    }

    /// The bands tile 0 to all considerations, so that no count is without a level or has two.
    fn check_levels(&self, places: &mut Places, checker: &mut Checker<'_>) {
        let first = places.level;
        places.level += self.level.len();
        if self.level.is_empty() {
            return;
        }
        let Some(count) = self.considerations.as_ref().map(|counted| counted.count) else {
            let message = "a level table needs the number of considerations";
            return checker.report_in(INDICATOR, places.indicator, "title", message);
        };
        let mut expected_top = i64::from(count);
        let mut above: Option<u32> = None;
        for (number, rule) in (first..).zip(&self.level) {
            let mut report = |near: &str, message: String| checker.report_in(LEVEL, number, near, message);
            if rule.level == 0 {
                report("level = ", "levels count from 1".to_owned());
            }
            if above.is_some_and(|above| rule.level >= above) {
                report("level = ", format!("level {} does not stand below the one above it", rule.level));
            }
            if rule.performed > count {
                report("performed", format!("level {} needs {} of {count} performed", rule.level, rule.performed));
            }
            if rule.clear_from > rule.performed {
                report("performed", format!("level {} asks for more clear than performed", rule.level));
            }
            if i64::from(rule.clear_to) != expected_top {
                report("clear_to", format!("level {} should reach up to {expected_top}", rule.level));
            }
            if rule.clear_from > rule.clear_to {
                report("clear_from", format!("level {} begins above its end", rule.level));
            }
            above = Some(rule.level);
            expected_top = i64::from(rule.clear_from) - 1;
        }
        if expected_top != -1 {
            let last = first + self.level.len() - 1;
            checker.report_in(LEVEL, last, "clear_from", "the level table does not reach down to 0");
        }
    }
}

/// Numbers from 1, ascending: tells the place of each that does not follow.
fn in_order(numbers: impl Iterator<Item = u32>, mut report: impl FnMut(usize, String)) {
    let mut before = 0;
    for (place, number) in numbers.enumerate() {
        if number <= before {
            report(place, format!("number {number} does not follow {before}"));
        }
        before = number;
    }
}
