//! The texts that the cells of a workbook share.

use crate::package::xml::{Kind, Tags};

/// The shared texts: the content of each that has a brace, none for all others.
pub struct Strings<'a> {
    items: Vec<Option<&'a str>>,
    /// The prefix of their elements.
    pub prefix: &'a str,
}

impl<'a> Strings<'a> {
    /// Reads the part of shared texts.
    pub fn read(text: &'a str) -> Result<Self, String> {
        let mut strings = Self { items: Vec::new(), prefix: "" };
        let mut tags = Tags::of(text);
        let mut open = None;
        while let Some(tag) = tags.next()? {
            if tag.is("si") {
                strings.prefix = tag.prefix();
                match tag.kind {
                    Kind::Empty => strings.items.push(None),
                    _ => open = Some(tag.range.end),
                }
            } else if tag.ends("si")
                && let Some(start) = open.take()
            {
                let content = &text[start..tag.range.start];
                // A brace may be written by its number.
                strings.items.push(Some(content).filter(|content| content.contains(['{', '#'])));
            }
        }
        Ok(strings)
    }

    /// The content of a text by its number; none where it has no placeholder.
    pub fn get(&self, number: &str) -> Option<&'a str> {
        let number: usize = number.trim().parse().ok()?;
        self.items.get(number).copied().flatten()
    }
}
