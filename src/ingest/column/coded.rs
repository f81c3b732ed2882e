//! Texts and lists row by row, each different one kept once.

use std::collections::BTreeMap;

use polars::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ingest::packed;
use crate::ingest::texts::{Lexicon, Texts};

/// What stands for no text and no list.
pub const NOTHING: u32 = u32::MAX;

/// Texts row by row, each different one kept once.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Coded {
    /// The different texts.
    pub texts: Texts,
    /// The code of each row's; [`NOTHING`] where there is none.
    #[serde(with = "packed::codes")]
    pub codes: Vec<u32>,
}

impl Coded {
    /// Of codes; [`NOTHING`] is none.
    pub fn new(texts: Texts, codes: Vec<u32>) -> Self {
        Self { texts, codes }
    }

    /// The text of a row.
    pub fn get(&self, row: usize) -> Option<&str> {
        self.code(row).map(|code| self.texts.get(code))
    }

    /// The code of a row's text.
    pub fn code(&self, row: usize) -> Option<u32> {
        Some(self.codes[row]).filter(|code| *code != NOTHING)
    }

    /// Adds the rows of another.
    pub fn append(&mut self, other: &Self) {
        if self.texts.len() == 0 && self.codes.is_empty() {
            self.clone_from(other);
            return;
        }
        let mut texts = Lexicon::of(std::mem::take(&mut self.texts));
        let codes: Vec<u32> = other.texts.iter().map(|text| texts.code(text)).collect();
        self.codes.extend(other.codes.iter().map(|code| codes.get(*code as usize).copied().unwrap_or(NOTHING)));
        self.texts = texts.into_texts();
    }

    /// The column of a frame.
    pub fn into_column(self, name: &str) -> Column {
        let texts = StringChunked::from_iter_values(name.into(), self.texts.iter());
        // Where no row repeats another, the texts are the column.
        if self.codes.len() == texts.len() && (0..).zip(&self.codes).all(|(place, code)| place == *code) {
            return texts.into_column();
        }
        drop(self.texts);
        gathered(&texts.into_series(), &self.codes)
    }
}

/// Lists row by row, each different one kept once.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CodedLists {
    /// The different lists.
    pub lists: Vec<Vec<String>>,
    /// The code of each row's; [`NOTHING`] where there is none.
    #[serde(with = "packed::codes")]
    pub codes: Vec<u32>,
}

impl CodedLists {
    /// The list of a row.
    pub fn get(&self, row: usize) -> Option<&[String]> {
        self.lists.get(self.codes[row] as usize).map(Vec::as_slice)
    }

    /// Puts other texts in the place of those that `other` knows; the codes of the lists that held one.
    pub fn respell(&mut self, other: &mut dyn FnMut(&str) -> Option<String>) -> Vec<u32> {
        let mut changed = Vec::new();
        for (code, list) in (0..).zip(&mut self.lists) {
            for text in list {
                if let Some(own) = other(text) {
                    *text = own;
                    changed.push(code);
                }
            }
        }
        changed
    }

    /// Adds the rows of another.
    pub fn append(&mut self, other: Self) {
        let mut known: BTreeMap<Vec<String>, u32> =
            (0..).zip(&self.lists).map(|(code, list)| (list.clone(), code)).collect();
        let codes: Vec<u32> = other.lists.into_iter().map(|list| code_of(list, &mut known, &mut self.lists)).collect();
        self.codes.extend(other.codes.iter().map(|code| codes.get(*code as usize).copied().unwrap_or(NOTHING)));
    }

    /// The column of a frame.
    pub fn into_column(self, name: &str) -> Column {
        let mut builder = ListStringChunkedBuilder::new(name.into(), self.lists.len(), self.lists.len() * 3);
        for list in &self.lists {
            builder.append_values_iter(list.iter().map(String::as_str));
        }
        gathered(&builder.finish().into_series(), &self.codes)
    }
}

/// The code of a list, which is added if it is new.
pub fn code_of(list: Vec<String>, known: &mut BTreeMap<Vec<String>, u32>, lists: &mut Vec<Vec<String>>) -> u32 {
    let next = u32::try_from(lists.len()).unwrap_or(NOTHING);
    *known.entry(list).or_insert_with_key(|list| {
        lists.push(list.clone());
        next
    })
}

/// The value of each code; none for [`NOTHING`].
fn gathered(values: &Series, codes: &[u32]) -> Column {
    let places = codes.iter().map(|code| (*code != NOTHING).then_some(*code));
    let places = IdxCa::from_iter_options(PlSmallStr::EMPTY, places);
    values.take(&places).expect("a code has its value").into_column()
}
