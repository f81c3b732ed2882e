//! Counting what a claim asks in the records of its register.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::question::Asked;
use super::records::{Records, When};
use crate::model::claim::{Counting, Filter, Found, Way};
use crate::model::location::Location;
use crate::model::ratio::Decimal;

const NOTHING: Decimal = Decimal { digits: 0, decimals: 0 };

impl Asked<'_> {
    /// How it is counted, before anything is.
    pub fn counting(&self) -> Counting {
        Counting {
            register: self.form.id.clone(),
            way: self.way,
            column: self.column.map(|column| column.id.clone()),
            filter: self
                .chosen
                .as_ref()
                .map(|chosen| Filter { column: chosen.column.id.clone(), values: chosen.shown.clone() }),
            dated: !self.form.dated_by.is_empty(),
            undated: 0,
            blank: 0,
        }
    }

    /// What the records give, in a fiscal year and up to the day of the evaluation.
    pub fn count(
        &self,
        records: &Records<'_>,
        (fiscal_year, as_of): (i32, NaiveDate),
        claimed: Decimal,
    ) -> (Counting, Found) {
        let days = records.days();
        let chosen = self.chosen.as_ref().map(|chosen| (records.values(chosen.column), &chosen.values));
        let is_chosen = |row: usize| {
            chosen.as_ref().is_none_or(|(values, wanted)| values[row].iter().any(|value| wanted.contains(value)))
        };
        let fits = |row: &usize| days[*row].is_within(fiscal_year, as_of) && is_chosen(*row);
        let rows: Vec<usize> = (0..records.height()).filter(fits).collect();
        let undated = rows.iter().filter(|row| days[**row] == When::Unknown).count();
        let mut counting = self.counting();
        counting.undated = if counting.dated { undated } else { 0 };
        let cell = |row: usize| records.cell(self.shown_in(), row, Some(days[row]));
        let found = match self.way {
            Way::Rows | Way::Distinct => self.counted(records, &rows, &cell, &mut counting.blank),
            Way::Sum | Way::Latest | Way::Every => {
                let numbers = self.column.map(|column| records.numbers(column)).unwrap_or_default();
                let filled = rows.iter().filter_map(|row| numbers.get(*row).copied().flatten().map(|own| (*row, own)));
                let filled: Vec<_> = filled.collect();
                counting.blank = rows.len() - filled.len();
                self.computed(&filled, &days, claimed, &cell, counting.blank)
            }
        };
        (counting, found)
    }

    /// The field whose cells are shown: what is counted, else what chooses the rows, else what every row must have.
    fn shown_in(&self) -> Option<&str> {
        let chosen = self.chosen.as_ref().map(|chosen| chosen.column);
        let must = || self.form.column.iter().find(|own| (own.required || own.distinctive) && !own.personal);
        self.column.or(chosen).or_else(must).map(|column| column.id.as_str())
    }

    /// How many rows, those with something in the column, or how many different values it has: each shown where it stands
    /// first.
    fn counted(
        &self,
        records: &Records<'_>,
        rows: &[usize],
        cell: &dyn Fn(usize) -> Location,
        blank: &mut usize,
    ) -> Found {
        let Some(column) = self.column else { return figure(rows.len(), rows.iter().map(|row| cell(*row)).collect()) };
        let values = records.values(column);
        let filled = rows.iter().filter(|row| !values[**row].is_empty());
        if self.way == Way::Rows {
            let cells: Vec<_> = filled.map(|row| cell(*row)).collect();
            return figure(cells.len(), cells);
        }
        *blank = rows.len() - filled.clone().count();
        if *blank == rows.len() && *blank > 0 {
            return Found::Nothing;
        }
        let mut different = BTreeSet::new();
        let mut cells = Vec::new();
        for row in filled {
            let before = different.len();
            different.extend(&values[*row]);
            if different.len() > before {
                cells.push(cell(*row));
            }
        }
        figure(different.len(), cells)
    }

    /// The sum, the latest number, or the one that every row has. Of rows that are all blank there is none; of no rows
    /// the sum is 0.
    fn computed(
        &self,
        filled: &[(usize, Decimal)],
        days: &[When],
        claimed: Decimal,
        cell: &dyn Fn(usize) -> Location,
        blank: usize,
    ) -> Found {
        let cells = || filled.iter().map(|(row, _)| cell(*row)).collect();
        let Some((_, first)) = filled.first() else {
            let none_at_all = self.way == Way::Sum && blank == 0;
            return if none_at_all { Found::Figure(NOTHING, Vec::new()) } else { Found::Nothing };
        };
        if self.way == Way::Sum {
            let sum = filled.iter().fold(NOTHING, |sum, (_, own)| sum.plus(*own));
            return Found::Figure(sum.shortest(), cells());
        }
        if self.way == Way::Latest {
            // Of equals, the last.
            let latest = filled.iter().max_by_key(|(row, _)| days[*row]);
            return latest.map_or(Found::Nothing, |(row, own)| Found::Figure(*own, vec![cell(*row)]));
        }
        let (mut least, mut greatest) = (*first, *first);
        for (_, own) in filled {
            least = if own.compare(least) == Ordering::Less { *own } else { least };
            greatest = if own.compare(greatest) == Ordering::Greater { *own } else { greatest };
        }
        if least == greatest {
            return Found::Figure(least, cells());
        }
        let others = filled.iter().filter(|(_, own)| own.compare(claimed) != Ordering::Equal);
        Found::Mixed(least, greatest, others.map(|(row, _)| cell(*row)).collect())
    }
}

fn figure(count: usize, cells: Vec<Location>) -> Found {
    Found::Figure(Decimal { digits: i128::try_from(count).unwrap_or(i128::MAX), decimals: 0 }, cells)
}
