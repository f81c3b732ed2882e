//! Typed columns while a sheet is read, and the frame that they become.

mod coded;

use chrono::NaiveDate;
use polars::prelude::*;
use serde::{Deserialize, Serialize};

use super::date::{Moment, milliseconds};
use super::packed;
use super::person::Person;
use super::texts::Texts;
use crate::definition::{ColumnKind, FormColumn};
pub use coded::{Coded, CodedLists, NOTHING, code_of};

/// What stands for no number.
pub const NO_NUMBER: f64 = f64::NAN;

/// A number; none for [`NO_NUMBER`].
fn number(number: f64) -> Option<f64> {
    (!number.is_nan()).then_some(number)
}

/// Moments row by row, in milliseconds since 1970.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Moments {
    /// The first instant of each; [`i64::MIN`] where there is none.
    from: Vec<i64>,
    /// The last.
    to: Vec<i64>,
}

/// The values of one field, row by row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Values {
    /// Text, identifiers, links, codes.
    Text(Coded),
    /// Several codes.
    List(CodedLists),
    /// Numbers; [`NO_NUMBER`] where there is none.
    Number(#[serde(with = "packed::numbers")] Vec<f64>),
    /// Days.
    Date(#[serde(with = "packed::days")] Vec<Option<NaiveDate>>),
    /// Days with or without a clock time.
    Moment(Moments),
    /// Persons.
    Person(Vec<Option<Person>>),
}

/// One value.
#[derive(Debug, Clone, PartialEq)]
pub enum Field {
    /// Text, an identifier, a link, a code: by its code among the texts of its column.
    Text(u32),
    /// Several codes: by the code of them all.
    List(u32),
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
            ColumnKind::MultiChoice => Self::List(CodedLists::default()),
            ColumnKind::Number => Self::Number(Vec::new()),
            ColumnKind::Date => Self::Date(Vec::new()),
            ColumnKind::DateTime => Self::Moment(Moments::default()),
            _ => Self::text_column(),
        }
    }

    /// An empty one for texts.
    pub fn text_column() -> Self {
        Self::Text(Coded::default())
    }

    /// Adds a value of the column's own kind; anything else is a null.
    pub fn push(&mut self, field: Option<Field>) {
        match (self, field) {
            (Self::Text(own), field) => own.codes.push(match field {
                Some(Field::Text(code)) => code,
                _ => NOTHING,
            }),
            (Self::List(own), field) => own.codes.push(match field {
                Some(Field::List(code)) => code,
                _ => NOTHING,
            }),
            (Self::Number(values), field) => values.push(match field {
                Some(Field::Number(number)) => number,
                _ => NO_NUMBER,
            }),
            (Self::Date(values), field) => values.push(match field {
                Some(Field::Date(date)) => Some(date),
                _ => None,
            }),
            (Self::Moment(own), field) => {
                let (from, to) = match field {
                    Some(Field::Moment(moment)) => (milliseconds(moment.from), milliseconds(moment.to)),
                    _ => (i64::MIN, i64::MIN),
                };
                own.from.push(from);
                own.to.push(to);
            }
            (Self::Person(values), field) => values.push(match field {
                Some(Field::Person(person)) => Some(person),
                _ => None,
            }),
        }
    }

    /// Takes the texts or lists whose codes were added.
    pub fn name(&mut self, texts: Texts, lists: Vec<Vec<String>>) {
        match self {
            Self::Text(own) => own.texts = texts,
            Self::List(own) => own.lists = lists,
            _ => {}
        }
    }

    /// Whether every code has its value: what was made elsewhere is not believed.
    pub fn is_sound(&self) -> bool {
        let known = |codes: &[u32], count: usize| {
            codes.iter().all(|code| *code == NOTHING || usize::try_from(*code).is_ok_and(|code| code < count))
        };
        match self {
            Self::Text(own) => own.texts.is_sound() && known(&own.codes, own.texts.len()),
            Self::List(own) => known(&own.codes, own.lists.len()),
            Self::Moment(own) => own.from.len() == own.to.len(),
            Self::Number(_) | Self::Date(_) | Self::Person(_) => true,
        }
    }

    /// Whether two rows hold the same.
    pub fn same(&self, row: usize, other: &Self, other_row: usize) -> bool {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a.get(row) == b.get(other_row),
            (Self::List(a), Self::List(b)) => a.get(row) == b.get(other_row),
            (Self::Number(a), Self::Number(b)) => number(a[row]) == number(b[other_row]),
            (Self::Date(a), Self::Date(b)) => a[row] == b[other_row],
            (Self::Moment(a), Self::Moment(b)) => (a.from[row], a.to[row]) == (b.from[other_row], b.to[other_row]),
            (Self::Person(a), Self::Person(b)) => a[row] == b[other_row],
            _ => false,
        }
    }

    /// The texts.
    pub fn coded(&self) -> Option<&Coded> {
        if let Self::Text(own) = self { Some(own) } else { None }
    }

    /// The text of a row.
    pub fn text(&self, row: usize) -> Option<&str> {
        self.coded().and_then(|own| own.get(row))
    }

    /// Adds to the text of a row.
    pub fn append_to_text(&mut self, row: usize, more: &str) {
        if let Self::Text(own) = self
            && let Some(text) = own.get(row)
        {
            let whole = format!("{text}{more}");
            own.codes[row] = own.texts.push(&whole);
        }
    }

    /// Puts other texts in the place of those that `other` knows; the rows that held one of these.
    pub fn respell(&mut self, other: &mut dyn FnMut(&str) -> Option<String>) -> Vec<usize> {
        let (changed, codes) = match self {
            Self::Text(own) => (own.texts.respell(other), &own.codes),
            Self::List(own) => (own.respell(other), &own.codes),
            _ => return Vec::new(),
        };
        if changed.is_empty() {
            return Vec::new();
        }
        (0..codes.len()).filter(|row| changed.binary_search(&codes[*row]).is_ok()).collect()
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        match self {
            Self::Text(own) => own.codes.len(),
            Self::List(own) => own.codes.len(),
            Self::Number(values) => values.len(),
            Self::Date(values) => values.len(),
            Self::Moment(own) => own.from.len(),
            Self::Person(values) => values.len(),
        }
    }

    /// Whether no row has a value.
    fn is_blank(&self) -> bool {
        match self {
            Self::Text(own) => own.codes.iter().all(|code| *code == NOTHING),
            Self::List(own) => own.codes.iter().all(|code| *code == NOTHING),
            Self::Number(values) => values.iter().all(|number| number.is_nan()),
            Self::Date(values) => values.iter().all(Option::is_none),
            Self::Moment(own) => own.from.iter().all(|instant| *instant == i64::MIN),
            Self::Person(values) => values.iter().all(Option::is_none),
        }
    }

    /// Keeps the rows of these numbers.
    pub fn keep(&mut self, kept: &[bool]) {
        fn retain<T>(values: &mut Vec<T>, kept: &[bool]) {
            let mut flags = kept.iter();
            values.retain(|_| flags.next().copied().unwrap_or(false));
        }
        match self {
            Self::Text(own) => retain(&mut own.codes, kept),
            Self::List(own) => retain(&mut own.codes, kept),
            Self::Number(values) => retain(values, kept),
            Self::Date(values) => retain(values, kept),
            Self::Moment(own) => {
                retain(&mut own.from, kept);
                retain(&mut own.to, kept);
            }
            Self::Person(values) => retain(values, kept),
        }
    }

    /// Adds the rows of another column of the same kind.
    pub fn append(&mut self, other: Self) {
        match (self, other) {
            (Self::Text(own), Self::Text(other)) => own.append(&other),
            (Self::List(own), Self::List(other)) => own.append(other),
            (Self::Number(own), Self::Number(other)) => own.extend(other),
            (Self::Date(own), Self::Date(other)) => own.extend(other),
            (Self::Moment(own), Self::Moment(other)) => {
                own.from.extend(other.from);
                own.to.extend(other.to);
            }
            (Self::Person(own), Self::Person(other)) => own.extend(other),
            _ => unreachable!("the columns of one field are of one kind"),
        }
    }

    /// The columns of the frame, by the rules of [`crate::model::dataset::Table`].
    pub fn into_columns(self, name: &str) -> Vec<Column> {
        let instants = |name: String, values: Vec<i64>| {
            let values = values.into_iter().map(|instant| (instant != i64::MIN).then_some(instant));
            let milliseconds = Int64Chunked::from_iter_options(name.as_str().into(), values);
            milliseconds.into_datetime(TimeUnit::Milliseconds, None).into_column()
        };
        // A column that the sheets do not have costs nothing.
        if self.is_blank() {
            let blank = |name: &str, kind: &DataType| Column::full_null(name.into(), self.len(), kind);
            let instant = DataType::Datetime(TimeUnit::Milliseconds, None);
            return match &self {
                Self::Text(_) => vec![blank(name, &DataType::String)],
                Self::List(_) => vec![blank(name, &DataType::List(Box::new(DataType::String)))],
                Self::Number(_) => vec![blank(name, &DataType::Float64)],
                Self::Date(_) => vec![blank(name, &DataType::Date)],
                Self::Moment(_) => ["from", "to"].map(|end| blank(&format!("{name}_{end}"), &instant)).into(),
                Self::Person(_) => vec![blank(name, &DataType::Int64)],
            };
        }
        match self {
            Self::Text(own) => vec![own.into_column(name)],
            Self::List(own) => vec![own.into_column(name)],
            Self::Number(values) => {
                let numbers = values.into_iter().map(number);
                vec![Float64Chunked::from_iter_options(name.into(), numbers).into_column()]
            }
            Self::Date(values) => {
                let epoch = NaiveDate::default();
                let days =
                    values.into_iter().map(|date| date.and_then(|date| i32::try_from((date - epoch).num_days()).ok()));
                vec![Int32Chunked::from_iter_options(name.into(), days).into_date().into_column()]
            }
            Self::Moment(own) => {
                vec![instants(format!("{name}_from"), own.from), instants(format!("{name}_to"), own.to)]
            }
            Self::Person(values) => {
                // A name that has no number has nothing to be kept.
                let numbers = values.into_iter().map(|person| match person {
                    Some(Person::Numbered(number)) => Some(number),
                    _ => None,
                });
                vec![Int64Chunked::from_iter_options(name.into(), numbers).into_column()]
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
