//! How the values of a mean or a turnaround spread.

use super::Scope;
use crate::model::measurement::{Kind, Spread};
use crate::model::value::Value;
use crate::report::document::{Cell, Formula, Rank, Relation};
use crate::report::wording;

use super::NOTHING;

impl Scope<'_> {
    /// Whether it has values that spread.
    pub fn spreads(&self) -> bool {
        self.ledger.is_some() && matches!(self.kind, Kind::Mean | Kind::Turnaround)
    }

    /// How many values, the least, the median, the ninth decile, the greatest, the mean; the first stands in the column
    /// with this id.
    pub fn spread(&self, count: &str) -> Vec<Cell> {
        let days = self.days();
        let n = || Formula::column(count);
        let spread = self.figure.and_then(|figure| figure.spread.as_deref());
        let cell = |formula: Formula, own: fn(&Spread) -> Value| {
            let value = spread.map(own);
            let none = n().is(Relation::Equal, Formula::whole(0));
            Cell::Figure {
                formula: Formula::when(none, Formula::text(NOTHING), formula),
                value: value.map(Value::to_f64),
                decimals: value.map_or(0, |value| u8::try_from(wording::decimals(value, None)).unwrap_or(2)),
            }
        };
        // The smallest value that at least nine in ten do not exceed.
        let ninth = Formula::whole(9).times(n()).plus(Formula::whole(9)).over(Formula::whole(10)).floor();
        let of = self.indicator.of.as_deref();
        let total = self.counted(&[crate::model::ledger::Bucket::Numerator], of, true, days);
        let counted = self.counted(&[crate::model::ledger::Bucket::Numerator], None, true, days);
        let number = spread.map_or(0, |spread| spread.n);
        vec![
            Cell::Figure { formula: counted, value: Some(number as f64), decimals: 0 },
            cell(self.ranked(days, Rank::Least), |spread| spread.least),
            cell(self.ranked(days, Rank::Median), |spread| spread.median),
            cell(self.ranked(days, Rank::At(Box::new(ninth))), |spread| spread.ninth_decile),
            cell(self.ranked(days, Rank::Greatest), |spread| spread.greatest),
            cell(total.over(n()), |spread| spread.mean),
        ]
    }
}
