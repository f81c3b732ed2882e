//! Rows grouped once for all readings that are broken down alike: by stretch and the values of every breakdown together.
//! The whole and each breakdown are sums of these groups.

use std::collections::BTreeMap;
use std::sync::Arc;

use polars::prelude::*;

use super::{MARKS, plain};
use crate::definition::Indicator;
use crate::indicator::sums::{ByStretch, Counts, Sums};
use crate::model::fact::{FactKind, FactTable};

const KEY: &str = "__key";
const VALUE: &str = "__value";
const COUNTED: &str = "__counted";
/// The key of rows without a day.
const UNDATED: i64 = -1;

/// A column of texts as the engine's own codes.
pub struct Codes {
    of_rows: Vec<u32>,
    words: Vec<Option<String>>,
}

impl Codes {
    /// The groups that the engine finds in a column, numbered.
    pub fn new(facts: &DataFrame, name: &str) -> PolarsResult<Self> {
        let texts = facts.column(name)?.str()?;
        let groups = facts.group_by([name])?.into_groups();
        let mut of_rows = vec![0; facts.height()];
        let mut words = Vec::new();
        for (number, group) in (0_u32..).zip(groups.iter()) {
            words.push(texts.get(group.first() as usize).map(ToOwned::to_owned));
            match group {
                GroupsIndicator::Idx((_, rows)) => rows.iter().for_each(|row| of_rows[*row as usize] = number),
                GroupsIndicator::Slice([first, length]) => {
                    of_rows[first as usize..(first + length) as usize].fill(number);
                }
            }
        }
        Ok(Self { of_rows, words })
    }
}

/// The groups of a table's rows.
pub struct Grouping<'a> {
    facts: &'a DataFrame,
    keys: Column,
    codes: &'a [&'a Codes],
}

/// Values with how often each occurs.
type Values = Vec<(i64, i64)>;

/// A group's stretch, and its values in the order of the breakdowns.
struct Place {
    stretch: u32,
    codes: Vec<usize>,
}

impl<'a> Grouping<'a> {
    /// By stretches and the codes of breakdowns.
    pub fn new(facts: &'a DataFrame, stretches: &[Option<u32>], codes: &'a [&'a Codes]) -> PolarsResult<Self> {
        let mut keys: Vec<i64> = stretches.iter().map(|stretch| stretch.map_or(UNDATED, i64::from)).collect();
        for own in codes {
            let many = i64::try_from(own.words.len()).map_err(|_| polars_err!(ComputeError: "too many groups"))?;
            for (key, code) in keys.iter_mut().zip(&own.of_rows) {
                if *key != UNDATED {
                    let wider = key.checked_mul(many).and_then(|key| key.checked_add(i64::from(*code)));
                    *key = wider.ok_or_else(|| polars_err!(ComputeError: "too many groups"))?;
                }
            }
        }
        Ok(Self { facts, keys: Column::new(KEY.into(), keys), codes })
    }

    fn place(&self, key: i64) -> Option<Place> {
        let mut key = usize::try_from(key).ok()?;
        let mut codes = Vec::with_capacity(self.codes.len());
        for own in self.codes.iter().rev() {
            codes.push(key % own.words.len());
            key /= own.words.len();
        }
        codes.reverse();
        Some(Place { stretch: u32::try_from(key).ok()?, codes })
    }

    /// The sums of each reading: the whole, then each breakdown.
    pub fn sums(&self, readings: &[(&Indicator, &[Column; MARKS.len()])]) -> PolarsResult<Vec<Vec<ByStretch>>> {
        let mut columns = vec![self.keys.clone()];
        let mut sums = vec![len().cast(DataType::Int64).alias("rows")];
        let mut summed: Vec<[Option<String>; 10]> = Vec::new();
        for (number, (indicator, marks)) in readings.iter().enumerate() {
            let name = |field: &str| format!("{number} {field}");
            let mark = |place: usize| col(name(MARKS[place]));
            columns.extend(marks.iter().zip(MARKS).map(|(own, mark)| own.clone().with_name(name(mark).into())));
            for wanted in [&indicator.weight, &indicator.points, &indicator.possible].into_iter().flatten() {
                if columns.iter().all(|own| own.name() != wanted) {
                    columns.push(self.facts.column(wanted)?.clone());
                }
            }
            let of = |holds: Expr, column: &Option<String>| {
                column.as_ref().map(|own| when(holds).then(col(own.as_str())).otherwise(lit(NULL)).sum())
            };
            let weight = |place: usize| of(mark(place), &indicator.weight).unwrap_or_else(|| mark(place).sum());
            let fields = [
                None,
                Some(mark(0).sum()),
                Some(mark(1).sum()),
                Some(mark(2).sum()),
                Some(weight(4)),
                Some(weight(3)),
                Some(weight(2)),
                of(mark(4), &indicator.points),
                of(mark(4).or(mark(3)), &indicator.possible),
                of(mark(2), &indicator.possible),
            ];
            let mut names: [Option<String>; 10] = std::array::from_fn(|_| None);
            names[0] = Some("rows".to_owned());
            for ((field, sum), own) in Sums::FIELDS.iter().zip(fields).zip(&mut names) {
                if let Some(sum) = sum {
                    let name = name(&format!("sum of {field}"));
                    sums.push(sum.cast(DataType::Int64).alias(name.as_str()));
                    *own = Some(name);
                }
            }
            summed.push(names);
        }
        let grouped = plain(DataFrame::new(self.facts.height(), columns)?).group_by([col(KEY)]).agg(sums).collect()?;
        let places: Vec<Option<Place>> =
            grouped.column(KEY)?.i64()?.into_no_null_iter().map(|key| self.place(key)).collect();
        summed.iter().map(|names| self.spread(&grouped, &places, names)).collect()
    }

    /// The sums of one reading, for the whole and each breakdown.
    fn spread(
        &self,
        grouped: &DataFrame,
        places: &[Option<Place>],
        names: &[Option<String>; 10],
    ) -> PolarsResult<Vec<ByStretch>> {
        let fields: Vec<Option<&Int64Chunked>> = names
            .iter()
            .map(|name| name.as_ref().map(|name| grouped.column(name)?.i64()).transpose())
            .collect::<PolarsResult<_>>()?;
        // By the number of the breakdown's value, zero for the whole.
        let mut spread: Vec<BTreeMap<(usize, u32), Sums>> = vec![BTreeMap::new(); self.codes.len() + 1];
        for (row, place) in places.iter().enumerate() {
            let Some(place) = place else { continue };
            let at = |field: usize| fields[field].and_then(|values| values.get(row)).unwrap_or_default();
            let own = Sums::from_fields(std::array::from_fn(at));
            for (spread, code) in spread.iter_mut().zip(std::iter::once(&0).chain(&place.codes)) {
                let sum = spread.entry((*code, place.stretch)).or_default();
                *sum = *sum + own;
            }
        }
        let counts = spread.into_iter().enumerate().map(|(breakdown, spread)| {
            let mut counts = ByStretch::new();
            for ((code, stretch), sums) in spread {
                let own = counts.entry(self.word(breakdown, code)).or_default();
                own.insert(stretch, Counts { sums, values: Vec::new() });
            }
            counts
        });
        Ok(counts.collect())
    }

    fn word(&self, breakdown: usize, code: usize) -> Option<String> {
        breakdown.checked_sub(1).and_then(|place| self.codes[place].words[code].clone())
    }

    /// How often each value of a column occurs in the numerator, for the whole and each breakdown.
    pub fn values(
        &self,
        of: &str,
        table: &FactTable,
        counted: &Column,
        words: &[Arc<str>],
        counts: &mut [ByStretch],
    ) -> PolarsResult<()> {
        let texts = matches!(table.column(of).map(|own| &own.kind), Some(FactKind::Text | FactKind::Code(_)));
        let kept = |name: &str, column: &Column| column.clone().with_name(name.into());
        let value = self.facts.column(of)?;
        let value = if texts { value.clone() } else { value.cast(&DataType::Int64)? };
        let columns = vec![self.keys.clone(), kept(COUNTED, counted), kept(VALUE, &value)];
        let grouped = plain(DataFrame::new(self.facts.height(), columns)?)
            .filter(col(COUNTED))
            .group_by([col(KEY), col(VALUE)])
            .agg([len().cast(DataType::Int64).alias(COUNTED)])
            .collect()?;
        let numbers: Vec<Option<i64>> = if texts {
            let codes: BTreeMap<&str, i64> = words.iter().map(|word| &**word).zip(1..).collect();
            grouped.column(VALUE)?.str()?.iter().map(|text| codes.get(text?).copied()).collect()
        } else {
            grouped.column(VALUE)?.i64()?.iter().collect()
        };
        let keys = grouped.column(KEY)?.i64()?.clone();
        let rows = grouped.column(COUNTED)?.i64()?.clone();
        let mut found: Vec<BTreeMap<(usize, u32), Values>> = vec![BTreeMap::new(); counts.len()];
        for ((key, rows), number) in keys.into_no_null_iter().zip(rows.into_no_null_iter()).zip(numbers) {
            let Some((place, number)) = self.place(key).zip(number) else { continue };
            for (found, code) in found.iter_mut().zip(std::iter::once(&0).chain(&place.codes)) {
                found.entry((*code, place.stretch)).or_default().push((number, rows));
            }
        }
        for (breakdown, (found, counts)) in found.into_iter().zip(counts).enumerate() {
            for ((code, stretch), mut values) in found {
                values.sort_unstable();
                values.dedup_by(|next, kept| {
                    let same = next.0 == kept.0;
                    kept.1 += if same { next.1 } else { 0 };
                    same
                });
                let group = counts.get_mut(&self.word(breakdown, code));
                if let Some(counts) = group.and_then(|group| group.get_mut(&stretch)) {
                    counts.values = values;
                }
            }
        }
        Ok(())
    }
}
