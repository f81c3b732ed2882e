//! What the cells of a sheet hold.

use super::Value;
use crate::ingest::texts::Lexicon;
use crate::model::legible::legible;

/// What the cells of a sheet hold.
#[derive(Debug, Default)]
pub struct Contents {
    numbers: Vec<f64>,
    /// Its texts, each once.
    pub texts: Lexicon,
    errors: Lexicon,
}

/// A cell: eight bytes.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    /// Its column.
    pub column: u16,
    /// What sort of value it holds.
    pub kind: Kind,
    /// The place of its number, the code of its text, or whether it is true.
    pub what: u32,
}

/// A sort of value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Serial,
    Flag,
    Error,
}

impl Contents {
    /// The value of a cell.
    pub fn value(&self, cell: Cell) -> Value<'_> {
        let number = || self.numbers[cell.what as usize];
        match cell.kind {
            Kind::Text => Value::Text(self.texts.texts().get(cell.what)),
            Kind::Number => Value::Number(number()),
            Kind::Serial => Value::Serial(number()),
            Kind::Flag => Value::Flag(cell.what != 0),
            Kind::Error => Value::Error(self.errors.texts().get(cell.what)),
        }
    }

    /// How many bytes the text of a cell takes.
    pub fn length(&self, cell: Cell) -> u64 {
        match cell.kind {
            Kind::Text => self.texts.texts().length(cell.what),
            Kind::Error => self.errors.texts().length(cell.what),
            Kind::Number | Kind::Serial | Kind::Flag => 0,
        }
    }

    /// Takes a value in.
    pub fn kept(&mut self, value: Value<'_>) -> (Kind, u32) {
        match value {
            Value::Text(text) => (Kind::Text, self.texts.code(&legible(text))),
            Value::Error(error) => (Kind::Error, self.errors.code(&legible(error))),
            Value::Flag(flag) => (Kind::Flag, u32::from(flag)),
            Value::Number(number) => (Kind::Number, self.number(number)),
            Value::Serial(number) => (Kind::Serial, self.number(number)),
        }
    }

    fn number(&mut self, number: f64) -> u32 {
        self.numbers.push(number);
        counted(self.numbers.len() - 1)
    }
}

/// A place or a count of cells.
pub fn counted(count: usize) -> u32 {
    u32::try_from(count).expect("a file of so many cells is too large to be read")
}
