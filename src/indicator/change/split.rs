//! A difference of two means taken apart by groups into mix and rate.
//!
//! A group has a weight w (its part of the denominator) and a value r of its own; the whole is Σ w·r. With 0 before and
//! 1 after, the difference is Σ (w1 - w0)·((r0 + r1)/2 - R) + Σ (r1 - r0)·(w0 + w1)/2: mix and rate of each group. R is
//! the mean of the two wholes: weights sum to 1, so that any R leaves the sum as it is, and with this one a group that
//! gains weight lifts the whole only when it is better than the whole.
//!
//! Totals are held against one another in integers; only the effects of the groups are floats.

/// Numerator and denominator of a group, or of the whole, before and after.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    /// Before.
    pub before: (i64, i64),
    /// After.
    pub after: (i64, i64),
}

/// What a group bears on the difference, before any percentage.
#[derive(Debug, Clone, Copy)]
pub struct Effect {
    /// What comes of its weight.
    pub mix: f64,
    /// What comes of its own value.
    pub rate: f64,
}

/// A whole that is the sum of its groups.
pub struct Whole {
    before: (f64, f64),
    after: (f64, f64),
}

impl Whole {
    /// None when the groups do not sum to the whole, or it has no denominator.
    pub fn of(whole: Group, groups: &[Group]) -> Option<Self> {
        let sum = |side: fn(&Group) -> (i64, i64)| {
            groups.iter().map(side).fold((0_i128, 0_i128), |(numerator, denominator), own| {
                (numerator + i128::from(own.0), denominator + i128::from(own.1))
            })
        };
        let wide = |(numerator, denominator): (i64, i64)| (i128::from(numerator), i128::from(denominator));
        let sums = sum(|group| group.before) == wide(whole.before) && sum(|group| group.after) == wide(whole.after);
        let float = |(numerator, denominator): (i64, i64)| (numerator as f64, denominator as f64);
        let divides = whole.before.1 > 0 && whole.after.1 > 0;
        (sums && divides).then(|| Self { before: float(whole.before), after: float(whole.after) })
    }

    /// What each group bears on the difference.
    pub fn effects(&self, groups: &[Group]) -> Vec<Effect> {
        let middle = f64::midpoint(self.before.0 / self.before.1, self.after.0 / self.after.1);
        groups.iter().map(|group| self.effect(*group, middle)).collect()
    }

    fn effect(&self, group: Group, middle: f64) -> Effect {
        let own =
            |(numerator, denominator): (i64, i64)| (denominator != 0).then(|| numerator as f64 / denominator as f64);
        let (before, after) = (own(group.before), own(group.after));
        let old = group.before.1 as f64 / self.before.1;
        let new = group.after.1 as f64 / self.after.1;
        // A group that is absent on one side has there the value of the other: all that it does is mix.
        let (first, last) = match (before, after) {
            (Some(before), Some(after)) => (before, after),
            (Some(only), None) | (None, Some(only)) => (only, only),
            (None, None) => (middle, middle),
        };
        let mix = (new - old) * (f64::midpoint(first, last) - middle);
        // What counts without anything that it could count out of, as money spent that nobody planned.
        let bare = |(numerator, denominator): (i64, i64), whole: f64| {
            if denominator == 0 { numerator as f64 / whole } else { 0.0 }
        };
        let beside = bare(group.after, self.after.1) - bare(group.before, self.before.1);
        Effect { mix, rate: (last - first) * f64::midpoint(old, new) + beside }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn group(before: (i64, i64), after: (i64, i64)) -> Group {
        Group { before, after }
    }

    fn whole(groups: &[Group]) -> Group {
        let sum = |side: fn(&Group) -> (i64, i64)| {
            groups.iter().map(side).fold((0, 0), |sum, own| (sum.0 + own.0, sum.1 + own.1))
        };
        group(sum(|own| own.before), sum(|own| own.after))
    }

    fn effects(groups: &[Group]) -> Vec<Effect> {
        Whole::of(whole(groups), groups).expect("the groups sum to the whole").effects(groups)
    }

    fn sums(effects: &[Effect]) -> (f64, f64) {
        (effects.iter().map(|own| own.mix).sum(), effects.iter().map(|own| own.rate).sum())
    }

    fn close(left: f64, right: f64) -> bool {
        (left - right).abs() < 1e-12
    }

    /// By hand: w = .8, .2 then .2, .8; r = .9, .3 then .95, .4. Wholes .78 and .51: R = .645.
    /// mix: -.6 (.925 - .645) = -.168 and .6 (.35 - .645) = -.177; rate: .05 (.5) = .025 and .1 (.5) = .05.
    #[test]
    fn every_group_may_be_better_and_the_whole_worse() {
        let groups = [group((72, 80), (19, 20)), group((6, 20), (32, 80))];
        let found = effects(&groups);
        let expected = [(-0.168, 0.025), (-0.177, 0.05)];
        for (found, (mix, rate)) in found.iter().zip(expected) {
            assert!(close(found.mix, mix) && close(found.rate, rate), "{found:?}");
        }
        let (mix, rate) = sums(&found);
        assert!(close(mix, -0.345) && close(rate, 0.075), "{mix} {rate}");
        assert!(close(mix + rate, 0.51 - 0.78));
    }

    #[test]
    fn weights_alone_are_mix_and_values_alone_are_rate() {
        let (mix, rate) = sums(&effects(&[group((9, 10), (18, 20)), group((5, 10), (5, 10))]));
        assert!(close(rate, 0.0) && close(mix, 23.0 / 30.0 - 0.7), "{mix} {rate}");
        let (mix, rate) = sums(&effects(&[group((9, 10), (5, 10)), group((5, 10), (6, 10))]));
        assert!(close(mix, 0.0) && close(rate, -0.15), "{mix} {rate}");
    }

    #[test]
    fn a_group_that_is_new_or_gone_is_wholly_mix() {
        let found = effects(&[group((8, 10), (8, 10)), group((0, 0), (2, 10)), group((1, 10), (0, 0))]);
        assert!(found.iter().all(|own| close(own.rate, 0.0)), "{found:?}");
        // Wholes 9/20 and 10/20: R = .475; the new one weighs .5 at .2, the one that is gone .5 at .1.
        assert!(close(found[1].mix, 0.5 * (0.2 - 0.475)) && close(found[2].mix, -0.5 * (0.1 - 0.475)), "{found:?}");
        assert!(close(sums(&found).0, 0.05));
    }

    #[test]
    fn what_counts_out_of_nothing_is_rate() {
        let (mix, rate) = sums(&effects(&[group((50, 100), (50, 100)), group((0, 0), (20, 0))]));
        assert!(close(mix, 0.0) && close(rate, 0.2), "{mix} {rate}");
        let (mix, rate) = sums(&effects(&[group((50, 100), (50, 100)), group((30, 0), (20, 0))]));
        assert!(close(mix, 0.0) && close(rate, -0.1), "{mix} {rate}");
    }

    #[test]
    fn groups_that_are_not_those_of_the_whole_are_refused() {
        let groups = [group((1, 2), (1, 2))];
        assert!(Whole::of(group((1, 3), (1, 2)), &groups).is_none());
        assert!(Whole::of(group((0, 0), (1, 2)), &[group((0, 0), (1, 2))]).is_none());
        assert!(Whole::of(group((1, 2), (0, 0)), &[group((1, 2), (0, 0))]).is_none());
    }

    proptest! {
        #[test]
        fn the_effects_of_any_groups_sum_to_the_difference(
            sides in prop::collection::vec(((0_i64..500, 0_i64..500), (0_i64..500, 0_i64..500)), 1..12),
        ) {
            let one = |(some, more): (i64, i64)| (some.min(more), more);
            let mut groups: Vec<Group> = sides.into_iter().map(|(old, new)| group(one(old), one(new))).collect();
            groups.push(group((3, 7), (5, 9)));
            let all = whole(&groups);
            let (mix, rate) = sums(&effects(&groups));
            let value = |(numerator, denominator): (i64, i64)| numerator as f64 / denominator as f64;
            let difference = value(all.after) - value(all.before);
            prop_assert!((mix + rate - difference).abs() < 1e-9, "{mix} + {rate} is not {difference}");
        }
    }
}
