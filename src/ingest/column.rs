//! Typed columns while a sheet is read, and the frame that they become.

use chrono::NaiveDate;
use polars::prelude::*;
use serde::{Deserialize, Serialize};

use super::date::{Moment, milliseconds};
use super::person::Person;
use crate::definition::{ColumnKind, FormColumn};
use crate::model::day_number;

/// The values of one field, row by row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Values {
    /// Text, identifiers, links, codes.
    Text(Vec<Option<String>>),
    /// Several codes.
    List(Vec<Option<Vec<String>>>),
    /// Numbers.
    Number(Vec<Option<f64>>),
    /// Days.
    Date(#[serde(with = "day_number::column")] Vec<Option<NaiveDate>>),
    /// Days with or without a clock time.
    Moment(Vec<Option<Moment>>),
    /// Persons.
    Person(Vec<Option<Person>>),
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Field {
    /// Text, an identifier, a link, a code.
    Text(String),
    /// Several codes.
    List(Vec<String>),
    /// A number.
    Number(f64),
    /// A day.
    Date(NaiveDate),
    /// A day with or without a clock time.
    Moment(Moment),
    /// Somebody.
    Person(Person),
}

impl Values {
    /// An empty one for the values of a column.
    pub fn new(column: &FormColumn) -> Self {
        match column.kind {
            _ if column.person => Self::Person(Vec::new()),
            ColumnKind::MultiChoice => Self::List(Vec::new()),
            ColumnKind::Number => Self::Number(Vec::new()),
            ColumnKind::Date => Self::Date(Vec::new()),
            ColumnKind::DateTime => Self::Moment(Vec::new()),
            _ => Self::Text(Vec::new()),
        }
    }

    /// Adds a value of the column's own kind; anything else is a null.
    pub fn push(&mut self, field: Option<Field>) {
        match (self, field) {
            (Self::Text(values), field) => values.push(match field {
                Some(Field::Text(text)) => Some(text),
                _ => None,
            }),
            (Self::List(values), field) => values.push(match field {
                Some(Field::List(list)) => Some(list),
                _ => None,
            }),
            (Self::Number(values), field) => values.push(match field {
                Some(Field::Number(number)) => Some(number),
                _ => None,
            }),
            (Self::Date(values), field) => values.push(match field {
                Some(Field::Date(date)) => Some(date),
                _ => None,
            }),
            (Self::Moment(values), field) => values.push(match field {
                Some(Field::Moment(moment)) => Some(moment),
                _ => None,
            }),
            (Self::Person(values), field) => values.push(match field {
                Some(Field::Person(person)) => Some(person),
                _ => None,
            }),
        }
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        match self {
            Self::Text(values) => values.len(),
            Self::List(values) => values.len(),
            Self::Number(values) => values.len(),
            Self::Date(values) => values.len(),
            Self::Moment(values) => values.len(),
            Self::Person(values) => values.len(),
        }
    }

    /// Whether two rows hold the same.
    pub fn same(&self, row: usize, other: &Self, other_row: usize) -> bool {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a[row] == b[other_row],
            (Self::List(a), Self::List(b)) => a[row] == b[other_row],
            (Self::Number(a), Self::Number(b)) => a[row] == b[other_row],
            (Self::Date(a), Self::Date(b)) => a[row] == b[other_row],
            (Self::Moment(a), Self::Moment(b)) => a[row] == b[other_row],
            (Self::Person(a), Self::Person(b)) => a[row] == b[other_row],
            _ => false,
        }
    }

    /// The text of a row.
    pub fn text(&self, row: usize) -> Option<&str> {
        match self {
            Self::Text(values) => values[row].as_deref(),
            _ => None,
        }
    }

    /// Adds to the text of a row.
    pub fn append_to_text(&mut self, row: usize, more: &str) {
        if let Self::Text(values) = self
            && let Some(text) = &mut values[row]
        {
            text.push_str(more);
        }
    }

    /// Keeps the rows of these numbers.
    pub fn keep(&mut self, kept: &[bool]) {
        fn retain<T>(values: &mut Vec<T>, kept: &[bool]) {
            let mut flags = kept.iter();
            values.retain(|_| flags.next().copied().unwrap_or(false));
        }
        match self {
            Self::Text(values) => retain(values, kept),
            Self::List(values) => retain(values, kept),
            Self::Number(values) => retain(values, kept),
            Self::Date(values) => retain(values, kept),
            Self::Moment(values) => retain(values, kept),
            Self::Person(values) => retain(values, kept),
        }
    }

    /// Adds the rows of another column of the same kind.
    pub fn append(&mut self, other: Self) {
        match (self, other) {
            (Self::Text(own), Self::Text(other)) => own.extend(other),
            (Self::List(own), Self::List(other)) => own.extend(other),
            (Self::Number(own), Self::Number(other)) => own.extend(other),
            (Self::Date(own), Self::Date(other)) => own.extend(other),
            (Self::Moment(own), Self::Moment(other)) => own.extend(other),
            (Self::Person(own), Self::Person(other)) => own.extend(other),
            _ => unreachable!("the columns of one field are of one kind"),
        }
    }

    /// The columns of the frame, by the rules of [`crate::model::dataset::Table`].
    pub fn into_columns(self, name: &str) -> Vec<Column> {
        let instants = |name: String, values: Vec<Option<i64>>| {
            let milliseconds = Int64Chunked::from_iter_options(name.as_str().into(), values.into_iter());
            milliseconds.into_datetime(TimeUnit::Milliseconds, None).into_column()
        };
        match self {
            Self::Text(values) => {
                vec![StringChunked::from_iter_options(name.into(), values.into_iter()).into_column()]
            }
            Self::Number(values) => {
                vec![Float64Chunked::from_iter_options(name.into(), values.into_iter()).into_column()]
            }
            Self::Date(values) => {
                let epoch = NaiveDate::default();
                let days =
                    values.into_iter().map(|date| date.and_then(|date| i32::try_from((date - epoch).num_days()).ok()));
                vec![Int32Chunked::from_iter_options(name.into(), days).into_date().into_column()]
            }
            Self::Moment(values) => {
                let from = values.iter().map(|moment| moment.map(|moment| milliseconds(moment.from))).collect();
                let to = values.iter().map(|moment| moment.map(|moment| milliseconds(moment.to))).collect();
                vec![instants(format!("{name}_from"), from), instants(format!("{name}_to"), to)]
            }
            Self::Person(values) => {
                // A name that has no number has nothing to be kept.
                let numbers = values.into_iter().map(|person| match person {
                    Some(Person::Numbered(number)) => Some(number),
                    _ => None,
                });
                vec![Int64Chunked::from_iter_options(name.into(), numbers).into_column()]
            }
            Self::List(values) => {
                let rows = values.len();
                let mut builder = ListStringChunkedBuilder::new(name.into(), rows, rows * 3);
                for list in values {
                    match list {
                        Some(list) => builder.append_values_iter(list.iter().map(String::as_str)),
                        None => builder.append_null(),
                    }
                }
                vec![builder.finish().into_column()]
            }
        }
    }
}

/// The columns of a sheet that the dataset keeps: those that are not personal, or of which their presence or numbers for
/// persons are kept.
pub fn kept(columns: &[FormColumn]) -> impl Iterator<Item = &FormColumn> {
    columns.iter().filter(|column| is_kept(column))
}

/// Whether a column is kept.
pub fn is_kept(column: &FormColumn) -> bool {
    !column.personal || column.presence || column.person
}
