//! A long list: rows of the ledger as they lie in memory.
//!
//! A million rows of a hundred cells each would take gigabytes as cells. What stands in a row is made where it is written.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::{Cell, Column, Formula, Table};
use crate::definition::Digits;
use crate::model::fact::AMOUNT_SCALE;
use crate::model::ledger::{Ledger, LedgerTable, Values};

/// Rows of a table of the ledger, which can be filtered and sorted.
#[derive(Debug, Clone)]
pub struct List {
    /// A stable name, as that of a [`Table`].
    pub id: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// What each column shows.
    pub shown: Vec<Shown>,
    /// The digits of its texts.
    pub digits: Digits,
    /// Which rows it shows.
    pub rows: Rows,
    ledger: Arc<Ledger>,
    table: usize,
}

/// What a column of a list shows of the ledger.
#[derive(Debug, Clone)]
pub enum Shown {
    /// Where a row came from, as a link.
    Place,
    /// The column of this index; of texts and of yes and no these words instead, in the order of the column's own: a no
    /// before a yes.
    Fact(usize, Option<Arc<[String]>>),
    /// The days of the way of dating of this index.
    Day(usize),
    /// The number that each text of the column of this index has, in the order of its texts; live where there is a formula.
    Number(usize, Arc<[Option<i64>]>, Option<Formula>),
    /// What the numbers of the buckets of the entry of this index stand for.
    Bucket(usize, Arc<[String]>),
}

/// Rows of a ledger's table, in its order.
#[derive(Debug, Clone)]
pub enum Rows {
    /// These.
    Every(Range<usize>),
    /// Those of them that stand in this part of the list of their numbers.
    Chosen(Arc<[u32]>, Range<usize>),
}

impl Rows {
    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        let (Self::Every(range) | Self::Chosen(_, range)) = self;
        range.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of a row in the ledger's table.
    #[must_use]
    pub fn at(&self, row: usize) -> usize {
        match self {
            Self::Every(range) => range.start + row,
            Self::Chosen(chosen, range) => chosen[range.start + row] as usize,
        }
    }

    /// Some of them.
    #[must_use]
    pub fn part(&self, part: Range<usize>) -> Self {
        let within = |own: &Range<usize>| own.start + part.start..(own.start + part.end).min(own.end);
        match self {
            Self::Every(own) => Self::Every(within(own)),
            Self::Chosen(chosen, own) => Self::Chosen(chosen.clone(), within(own)),
        }
    }

    /// Their numbers in the ledger's table.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.len()).map(|row| self.at(row))
    }
}

impl List {
    /// A list over the table of this index.
    #[must_use]
    pub fn new(id: String, ledger: Arc<Ledger>, table: usize, rows: Rows, columns: Vec<(Column, Shown)>) -> Self {
        let (columns, shown) = columns.into_iter().unzip();
        Self { id, columns, shown, digits: Digits::Arabic, rows, ledger, table }
    }

    /// The table whose rows it shows.
    #[must_use]
    pub fn ledger(&self) -> &LedgerTable {
        &self.ledger.tables[self.table]
    }

    /// A text as it is written.
    #[must_use]
    pub fn spelled<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.digits {
            Digits::Arabic => Cow::Borrowed(text),
            digits @ Digits::Thai => Cow::Owned(digits.write(text)),
        }
    }

    /// Some of its rows, as a list of their own.
    #[must_use]
    pub fn part(&self, id: String, rows: Range<usize>) -> Self {
        Self { id, rows: self.rows.part(rows), ..self.clone() }
    }

    /// Its formulas.
    pub fn formulas_mut(&mut self) -> impl Iterator<Item = &mut Option<Formula>> {
        self.shown.iter_mut().filter_map(|shown| match shown {
            Shown::Number(_, _, formula) => Some(formula),
            _ => None,
        })
    }

    /// A cell.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> Cell {
        let (ledger, row) = (self.ledger(), self.rows.at(row));
        let text = |text: &str| Cell::Text(self.spelled(text).into_owned());
        match &self.shown[column] {
            Shown::Place => {
                let place = ledger.places.at(row);
                let shown = place.to_string();
                Cell::SourceLink(place, shown)
            }
            Shown::Fact(index, words) => match (&ledger.columns[*index].1, words) {
                (Values::Text(values), None) => values.at(row).map_or(Cell::Empty, text),
                (Values::Text(values), Some(words)) => {
                    let word = (values.codes()[row] as usize).checked_sub(1).and_then(|index| words.get(index));
                    word.map_or(Cell::Empty, |word| text(word))
                }
                (Values::Boolean(values), words) => {
                    let word = values[row].and_then(|flag| words.as_ref()?.get(usize::from(flag)));
                    word.map_or(Cell::Empty, |word| text(word))
                }
                (Values::Integer(values), _) => values.at(row).map_or(Cell::Empty, Cell::Integer),
                (Values::Amount(values), _) => values.at(row).map_or(Cell::Empty, |parts| {
                    Cell::Number(parts as f64 / AMOUNT_SCALE as f64, if parts % AMOUNT_SCALE == 0 { 0 } else { 2 })
                }),
                (Values::Date(values), _) => values[row].map_or(Cell::Empty, Cell::Date),
                (Values::Moment(values), _) => match values[row] {
                    Some((from, to)) if from == to => Cell::Moment(from),
                    Some((from, _)) => Cell::Date(from.date()),
                    None => Cell::Empty,
                },
            },
            Shown::Day(dating) => ledger.days[*dating].1[row].map_or(Cell::Empty, Cell::Date),
            Shown::Number(index, numbers, formula) => {
                let Values::Text(values) = &ledger.columns[*index].1 else { return Cell::Empty };
                let number = (values.codes()[row] as usize).checked_sub(1).and_then(|index| numbers[index]);
                let shown = number.map_or(Cell::Empty, Cell::Integer);
                match formula {
                    Some(formula) => Cell::Live(formula.clone(), Box::new(shown)),
                    None => shown,
                }
            }
            Shown::Bucket(entry, words) => {
                let code = usize::from(ledger.entries[*entry].buckets.codes()[row]);
                words.get(code).map_or(Cell::Empty, |word| text(word))
            }
        }
    }

    /// The same as a table of cells, for those who look at few rows.
    #[must_use]
    pub fn table(&self) -> Table {
        let cells = |row: usize| (0..self.columns.len()).map(|column| self.cell(row, column)).collect();
        let rows = (0..self.rows.len()).map(cells).collect();
        Table { id: self.id.clone(), columns: self.columns.clone(), rows, filter: true }
    }
}
