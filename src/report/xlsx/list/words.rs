//! The texts that a workbook holds once each: those of the library's own cells, and after them those of lists.

use std::collections::BTreeMap;

use super::failed;
use super::paint::escape;
use crate::error::Error;
use crate::package::xml::Tags;

/// The part that holds them.
pub const PART: &str = "xl/sharedStrings.xml";

/// The texts of a workbook.
pub struct Words {
    head: String,
    before: String,
    written: Vec<u8>,
    known: BTreeMap<String, u32>,
    next: u32,
    /// How many cells show one of them.
    pub used: u64,
}

impl Words {
    /// Those that the library has written.
    pub fn of(text: &str) -> Result<Self, Error> {
        let mut tags = Tags::of(text);
        let root = tags.next().map_err(failed)?.ok_or_else(|| failed("an empty part"))?;
        let number = |name: &str| root.number(name).ok_or_else(|| failed("texts that are not counted"));
        let (used, next) = (number("count")?, number("uniqueCount")?);
        let rest = &text[root.range.end..];
        let before = rest.strip_suffix("</sst>").ok_or_else(|| failed("texts without an end"))?;
        let head = text[..root.range.start].to_owned();
        let before = before.to_owned();
        Ok(Self { head, before, written: Vec::new(), known: BTreeMap::new(), next, used: used.into() })
    }

    /// The number of a text.
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(known) = self.known.get(text) {
            return *known;
        }
        let own = self.next;
        self.known.insert(text.to_owned(), own);
        self.next += 1;
        self.written.extend(b"<si><t");
        self.written.extend(space(text).as_bytes());
        escape(text, &mut self.written);
        self.written.extend(b"</t></si>");
        own
    }

    /// All of them as the part.
    pub fn finish(self) -> String {
        let root = format!(
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{}\" uniqueCount=\"{}\">",
            self.used, self.next
        );
        let own = String::from_utf8(self.written).unwrap_or_default();
        [self.head, root, self.before, own, "</sst>".to_owned()].concat()
    }
}

/// The end of the tag of a text: blanks at its ends are kept.
pub fn space(text: &str) -> &'static str {
    const BLANK: [char; 3] = ['\t', '\n', ' '];
    if text.starts_with(BLANK) || text.ends_with(BLANK) { " xml:space=\"preserve\">" } else { ">" }
}
