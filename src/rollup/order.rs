//! A partial order of offices: one is ahead of another only where their intervals do not overlap.
//!
//! Being ahead is transitive; not being told apart is not. An office may overlap two others of which one is ahead of the
//! other. So there is no one list of ranks: each office has the ranks between which it lies, and a band by the longest
//! chain of offices ahead of it. Two offices of a band are never ahead of one another.

use crate::model::rollup::Place;

/// The places of intervals, `(low, high)`, where higher ones are ahead, or lower ones. Those that touch overlap.
pub fn places(intervals: &[(f64, f64)], higher_is_better: bool) -> Vec<Place> {
    let turned = |(low, high): &(f64, f64)| if higher_is_better { (*low, *high) } else { (-high, -low) };
    let all: Vec<_> = intervals.iter().map(turned).collect();
    let mut lows: Vec<_> = all.iter().map(|own| own.0).collect();
    let mut highs: Vec<_> = all.iter().map(|own| own.1).collect();
    lows.sort_by(f64::total_cmp);
    highs.sort_by(f64::total_cmp);
    let bands = bands(&all);
    let place = |(own, band): (&(f64, f64), usize)| Place {
        band,
        behind: lows.len() - lows.partition_point(|low| *low <= own.1),
        ahead: highs.partition_point(|high| *high < own.0),
        of: all.len(),
    };
    all.iter().zip(bands).map(place).collect()
}

/// The bands, from 1. An office's is one more than the greatest of those that are ahead of it.
fn bands(all: &[(f64, f64)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    // Whoever is ahead of another has a higher low end, so that bands are known before they are asked for.
    order.sort_by(|a, b| all[*b].0.total_cmp(&all[*a].0));
    let mut bands = vec![1; all.len()];
    // The greatest low end of each band, which is that of its first office: whoever lies below it is in a later band.
    // They fall from band to band, as each band's offices are behind one of the band before.
    let mut ends: Vec<f64> = Vec::new();
    for own in order {
        let band = ends.partition_point(|end| all[own].1 < *end);
        bands[own] = band + 1;
        if band == ends.len() {
            ends.push(all[own].0);
        }
    }
    bands
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::wilson::wilson;

    /// By the definitions, one pair after another.
    fn slowly(all: &[(f64, f64)]) -> Vec<Place> {
        let ahead = |a: usize, b: usize| all[a].0 > all[b].1;
        let mut bands = vec![0; all.len()];
        for _ in 0..=all.len() {
            for own in 0..all.len() {
                bands[own] =
                    (0..all.len()).filter(|other| ahead(*other, own)).map(|other| bands[other]).max().unwrap_or(0) + 1;
            }
        }
        let count = |holds: &dyn Fn(usize) -> bool| (0..all.len()).filter(|other| holds(*other)).count();
        (0..all.len())
            .map(|own| Place {
                band: bands[own],
                behind: count(&|other| ahead(other, own)),
                ahead: count(&|other| ahead(own, other)),
                of: all.len(),
            })
            .collect()
    }

    fn bands_of(all: &[(f64, f64)]) -> Vec<usize> {
        places(all, true).iter().map(|place| place.band).collect()
    }

    #[test]
    fn offices_that_touch_or_overlap_are_not_ranked_and_those_apart_are() {
        assert_eq!(bands_of(&[(50.0, 60.0), (60.0, 70.0)]), [1, 1]);
        assert_eq!(bands_of(&[(50.0, 60.0), (60.001, 70.0)]), [2, 1]);
        let apart = places(&[(50.0, 60.0), (60.001, 70.0)], true);
        assert_eq!((apart[1].best(), apart[1].worst()), (1, 1));
        assert_eq!((apart[0].best(), apart[0].worst()), (2, 2));
    }

    #[test]
    fn both_sides_of_the_boundary_of_46_of_51() {
        // [79.02, 95.74]. Of 300, 219 reach up to 77.71 and 224 up to 79.23.
        let own = wilson(46, 51);
        assert!(wilson(219, 300).1 < own.0 && own.0 < wilson(224, 300).1);
        assert_eq!(bands_of(&[own, wilson(219, 300)]), [1, 2]);
        assert_eq!(bands_of(&[own, wilson(224, 300)]), [1, 1]);
        // 90.2 % of 51 does not rank before 80 % of 51 either.
        assert_eq!(bands_of(&[own, wilson(41, 51)]), [1, 1]);
    }

    #[test]
    fn who_cannot_be_told_from_either_of_two_that_are_apart_is_in_the_first_band_of_both() {
        // The second overlaps both; the first is ahead of the third.
        let all = [(80.0, 90.0), (60.0, 85.0), (50.0, 70.0)];
        assert_eq!(bands_of(&all), [1, 1, 2]);
        let places = places(&all, true);
        assert_eq!((places[1].best(), places[1].worst()), (1, 3));
        assert_eq!((places[0].best(), places[0].worst()), (1, 2));
        assert_eq!((places[2].best(), places[2].worst()), (2, 3));
    }

    #[test]
    fn where_less_is_better_the_order_turns() {
        let found = places(&[(1.0, 2.0), (3.0, 4.0)], false);
        assert_eq!([found[0].band, found[1].band], [1, 2]);
    }

    #[test]
    fn the_quick_way_and_the_definition_agree() {
        let mut seed = 7_u64;
        let mut next = |most: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % most
        };
        for _ in 0..300 {
            let count = next(14);
            let all: Vec<_> = (0..count)
                .map(|_| {
                    let low = next(60) as f64;
                    (low, low + next(25) as f64)
                })
                .collect();
            assert_eq!(places(&all, true), slowly(&all), "{all:?}");
        }
    }
}
