//! All figures of a run, found by indicator and period.

use std::collections::BTreeMap;
use std::ops::{Deref, Range};

use super::measurement::Measurement;
use super::period::Period;

/// The figures of a run: those of one indicator and period stand together, the whole first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Measurements {
    all: Vec<Measurement>,
    places: BTreeMap<String, BTreeMap<Period, Range<usize>>>,
}

impl From<Vec<Measurement>> for Measurements {
    /// In the order in which indicators and periods first appear.
    fn from(mut all: Vec<Measurement>) -> Self {
        let same = |one: &Measurement, next: &Measurement| one.indicator == next.indicator && one.period == next.period;
        let mut order: BTreeMap<(&str, Period), usize> = BTreeMap::new();
        let groups = all.chunk_by(same).inspect(|group| {
            let next = order.len();
            order.entry((&group[0].indicator, group[0].period)).or_insert(next);
        });
        // They come in groups but for a caller that mixes them.
        if groups.count() != order.len() {
            let place = |found: &Measurement| order.get(&(found.indicator.as_str(), found.period)).copied();
            let places: Vec<Option<usize>> = all.iter().map(place).collect();
            let mut numbered: Vec<_> = places.into_iter().zip(all).collect();
            numbered.sort_by_key(|(place, _)| *place);
            all = numbered.into_iter().map(|(_, found)| found).collect();
        }
        let mut places: BTreeMap<String, BTreeMap<Period, Range<usize>>> = BTreeMap::new();
        let mut from = 0;
        for group in all.chunk_by(same) {
            let own = places.entry(group[0].indicator.clone()).or_default();
            own.insert(group[0].period, from..from + group.len());
            from += group.len();
        }
        Self { all, places }
    }
}

impl Deref for Measurements {
    type Target = [Measurement];

    fn deref(&self) -> &[Measurement] {
        &self.all
    }
}

impl Measurements {
    /// The figures of an indicator in a period: the whole, then by breakdowns.
    #[must_use]
    pub fn of(&self, indicator: &str, period: Period) -> &[Measurement] {
        let place = self.places.get(indicator).and_then(|periods| periods.get(&period));
        place.map_or(&[], |place| &self.all[place.clone()])
    }
}
