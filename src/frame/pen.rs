//! Asks for what stands for a placeholder, and notes what became of it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::placeholder::{self, Placeholder};
use super::{Fate, NOTHING, Place, Reason};
use crate::model::filling::Filling;
use crate::model::location::CellRef;

/// A form with more placeholders was made by no officer.
pub const MOST_PLACES: usize = 10_000;

/// What is asked, and what has been noted.
pub struct Pen<'a> {
    lookup: &'a dyn Fn(&str) -> Filling,
    known: BTreeMap<String, Filling>,
    places: Vec<Place>,
    sheet: String,
    cell: Option<CellRef>,
}

/// What becomes of a text.
pub enum Written {
    /// It has no placeholder, or none that is filled.
    Same,
    /// It is a number: in its unit, and as a cell without a format shows it.
    Number {
        /// The number.
        value: f64,
        /// Whether it is a percentage.
        percent: bool,
        /// How a cell without a format of its own shows it.
        format: String,
    },
    /// Parts of it are replaced.
    Parts(Vec<(Range<usize>, String)>),
}

impl<'a> Pen<'a> {
    /// A pen.
    pub fn new(lookup: &'a dyn Fn(&str) -> Filling) -> Self {
        Self { lookup, known: BTreeMap::new(), places: Vec::new(), sheet: String::new(), cell: None }
    }

    /// Begins a sheet.
    pub fn begin(&mut self, sheet: &str) {
        sheet.clone_into(&mut self.sheet);
        self.cell = None;
    }

    /// Goes to a cell; to no cell for what stands beside them.
    pub fn go(&mut self, cell: Option<CellRef>) {
        self.cell = cell;
    }

    /// What was noted.
    pub fn places(self) -> Vec<Place> {
        self.places
    }

    /// Whether there is more than is filled.
    pub fn is_crowded(&self) -> bool {
        self.places.len() > MOST_PLACES
    }

    /// How many have been filled, with a value or with what stands for none.
    pub fn filled(&self) -> usize {
        self.places.iter().filter(|place| matches!(place.fate, Fate::Filled(_) | Fate::Nothing)).count()
    }

    /// What becomes of a text; a number only where the text may become one.
    pub fn write(&mut self, text: &str, may_be_number: bool) -> Written {
        if self.is_crowded() {
            return Written::Same;
        }
        let found = placeholder::find(text);
        self.tell_unclosed(text);
        if let [Placeholder { range, name }] = found.as_slice()
            && may_be_number
            && text[..range.start].trim().is_empty()
            && text[range.end..].trim().is_empty()
            && let Filling::Number { value, percent, format, written } = self.ask(name)
            && value.is_finite()
        {
            self.note(name, Fate::Filled(written));
            return Written::Number { value, percent, format };
        }
        let mut parts = Vec::new();
        for Placeholder { range, name } in found {
            let (value, fate) = match self.ask(&name) {
                Filling::Number { written, .. } => (written.clone(), Fate::Filled(written)),
                Filling::Text(text) => (text.clone(), Fate::Filled(text)),
                Filling::Nothing => (NOTHING.to_owned(), Fate::Nothing),
                Filling::Unknown { nearest } => {
                    self.note(&name, Fate::Unknown(nearest));
                    continue;
                }
            };
            self.note(&name, fate);
            parts.push((range, value));
        }
        if parts.is_empty() { Written::Same } else { Written::Parts(parts) }
    }

    /// The parts of a text that are replaced where it cannot become a number.
    pub fn parts(&mut self, text: &str) -> Vec<(Range<usize>, String)> {
        match self.write(text, false) {
            Written::Parts(parts) => parts,
            Written::Same | Written::Number { .. } => Vec::new(),
        }
    }

    /// Replaces what a chart remembers of a cell, which is noted at the cell itself.
    pub fn repeated(&mut self, text: &str) -> Vec<(Range<usize>, String)> {
        let noted = self.places.len();
        let parts = self.parts(text);
        self.places.truncate(noted);
        parts
    }

    /// Notes that the placeholders of a text stay as they are.
    pub fn leave(&mut self, text: &str, reason: Reason) {
        if self.is_crowded() {
            return;
        }
        for own in placeholder::find(text) {
            self.note(&own.name, Fate::Left(reason));
        }
    }

    fn tell_unclosed(&mut self, text: &str) {
        if let Some(rest) = placeholder::unclosed(text) {
            let name: String = rest.chars().take(60).collect();
            self.note(&name, Fate::Left(Reason::Unclosed));
        }
    }

    fn ask(&mut self, name: &str) -> Filling {
        let lookup = self.lookup;
        self.known.entry(name.to_owned()).or_insert_with(|| lookup(name)).clone()
    }

    fn note(&mut self, name: &str, fate: Fate) {
        let place = Place { sheet: self.sheet.clone(), cell: self.cell, name: name.to_owned(), fate };
        // A cell may name the same twice, and a drawing stands twice for old and new programs.
        let own = self.places.iter().rev().take_while(|known| known.sheet == place.sheet && known.cell == place.cell);
        if own.into_iter().all(|known| *known != place) {
            self.places.push(place);
        }
    }
}
