//! A column as it is handed to the writer.

use chrono::{NaiveDate, NaiveDateTime};

use crate::model::ledger::Values;

/// A column: its name, and its values from the first row to the last.
pub struct Column<'a> {
    /// Its name.
    pub name: String,
    /// Its values.
    pub cells: Cells<'a>,
}

/// The values of a column, asked for once, in the order of the rows.
pub enum Cells<'a> {
    /// Text or codes.
    Text(Box<dyn Iterator<Item = Option<&'a str>> + 'a>),
    /// Text that is written for the file.
    Written(Box<dyn Iterator<Item = Option<String>> + 'a>),
    /// Whole numbers.
    Integer(Box<dyn Iterator<Item = Option<i64>> + 'a>),
    /// Amounts in hundredths.
    Amount(Box<dyn Iterator<Item = Option<i64>> + 'a>),
    /// True, false or unknown.
    Boolean(Box<dyn Iterator<Item = Option<bool>> + 'a>),
    /// Days.
    Date(Box<dyn Iterator<Item = Option<NaiveDate>> + 'a>),
    /// Instants.
    Instant(Box<dyn Iterator<Item = Option<NaiveDateTime>> + 'a>),
}

impl<'a> Column<'a> {
    /// Its type as most databases name it.
    #[must_use]
    pub fn sql_type(&self) -> &'static str {
        match self.cells {
            Cells::Text(_) | Cells::Written(_) => "VARCHAR",
            Cells::Integer(_) => "BIGINT",
            Cells::Amount(_) => "DECIMAL(18,2)",
            Cells::Boolean(_) => "BOOLEAN",
            Cells::Date(_) => "DATE",
            Cells::Instant(_) => "TIMESTAMP",
        }
    }

    /// The column of a ledger: two of a moment, one of everything else.
    #[must_use]
    pub fn of(name: &str, values: &'a Values) -> Vec<Self> {
        let cells = match values {
            Values::Text(values) => Cells::Text(Box::new(values.iter())),
            Values::Integer(values) => Cells::Integer(Box::new(values.iter())),
            Values::Amount(values) => Cells::Amount(Box::new(values.iter())),
            Values::Boolean(values) => Cells::Boolean(Box::new(values.iter().copied())),
            Values::Date(values) => Cells::Date(Box::new(values.iter().copied())),
            Values::Moment(values) => return Self::moment(name, values.iter().copied()),
        };
        vec![Self { name: name.to_owned(), cells }]
    }

    /// A moment `x` as `x_from` and `x_to`: the first and the last instant that the record allows.
    pub fn moment(
        name: &str,
        moments: impl Iterator<Item = Option<(NaiveDateTime, NaiveDateTime)>> + Clone + 'a,
    ) -> Vec<Self> {
        let instants = |end: &str, instants| Self { name: format!("{name}_{end}"), cells: Cells::Instant(instants) };
        vec![
            instants("from", Box::new(moments.clone().map(|moment| Some(moment?.0)))),
            instants("to", Box::new(moments.map(|moment| Some(moment?.1)))),
        ]
    }

    /// Texts.
    pub fn texts(name: &str, texts: impl IntoIterator<Item = Option<&'a str>, IntoIter: 'a>) -> Self {
        Self { name: name.to_owned(), cells: Cells::Text(Box::new(texts.into_iter())) }
    }

    /// Texts that are written for the file.
    pub fn written(name: &str, texts: impl IntoIterator<Item = Option<String>, IntoIter: 'a>) -> Self {
        Self { name: name.to_owned(), cells: Cells::Written(Box::new(texts.into_iter())) }
    }

    /// Amounts in hundredths.
    pub fn amounts(name: &str, amounts: impl IntoIterator<Item = Option<i64>, IntoIter: 'a>) -> Self {
        Self { name: name.to_owned(), cells: Cells::Amount(Box::new(amounts.into_iter())) }
    }

    /// Whole numbers.
    pub fn integers(name: &str, numbers: impl IntoIterator<Item = Option<i64>, IntoIter: 'a>) -> Self {
        Self { name: name.to_owned(), cells: Cells::Integer(Box::new(numbers.into_iter())) }
    }

    /// What is true, false or unknown.
    pub fn flags(name: &str, flags: impl IntoIterator<Item = Option<bool>, IntoIter: 'a>) -> Self {
        Self { name: name.to_owned(), cells: Cells::Boolean(Box::new(flags.into_iter())) }
    }

    /// Days.
    pub fn days(name: &str, days: impl IntoIterator<Item = Option<NaiveDate>, IntoIter: 'a>) -> Self {
        Self { name: name.to_owned(), cells: Cells::Date(Box::new(days.into_iter())) }
    }
}
