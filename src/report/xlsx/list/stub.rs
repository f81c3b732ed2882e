//! The stub rows of a list's sheet: what the writer library calls the formats and the files of its rows.

use super::super::look::Dress;
use super::super::place::{Place, Places};
use super::failed;
use crate::error::Error;
use crate::model::location::column_letters;
use crate::package::xml::{Kind, Tags};
use crate::report::document::List;

/// The looks of the cells of lists: one to a stub row, in its second column.
pub const DRESSES: [Dress; 6] =
    [Dress::Text, Dress::Link, Dress::Number(0), Dress::Number(2), Dress::Day, Dress::Instant];

/// The last of the rows that the library takes for those of a list's table, from zero.
pub fn stub_bottom(place: &Place<'_>) -> u32 {
    place.head + u32::try_from(DRESSES.len()).expect("there are few looks")
}

/// A list's sheet without its rows.
pub struct Stub {
    /// What stands before the rows.
    pub head: String,
    /// What stands behind them, up to the links and from them on.
    pub foot: [String; 2],
    /// The numbers of the looks, in the order of [`DRESSES`].
    pub looks: [u32; DRESSES.len()],
    /// What every row says of its height.
    pub height: String,
    /// The links of the sheet itself.
    pub links: String,
    /// The relations to files, in the order of the stub rows.
    pub files: Vec<String>,
    /// The number of the first row, from one.
    pub first: u32,
}

impl Stub {
    /// Reads the part of a sheet.
    pub fn of(text: &str, list: &List, places: &Places<'_>) -> Result<Self, Error> {
        let place = places.table(&list.id)?;
        let first = place.head + 2;
        let broken = || Error::Report(format!("the sheet of {} is not as it was written", list.id));
        let from = text.find(&format!("<row r=\"{first}\"")).ok_or_else(broken)?;
        let end = from + text[from..].find("</sheetData>").ok_or_else(broken)?;
        let mut stub = Self {
            head: dimensioned(&text[..from], list, first)?,
            foot: [String::new(), String::new()],
            looks: [0; DRESSES.len()],
            height: String::new(),
            links: String::new(),
            files: Vec::new(),
            first,
        };
        stub.rows(&text[from..end])?;
        stub.foot(&text[end..])?;
        Ok(stub)
    }

    fn rows(&mut self, text: &str) -> Result<(), Error> {
        let mut tags = Tags::of(text);
        let mut looks = self.looks.iter_mut();
        while let Some(tag) = tags.next().map_err(failed)? {
            if tag.is("row") && self.height.is_empty() {
                let kept = tag.attributes().into_iter().filter(|(name, _)| !["r", "spans"].contains(&name.as_str()));
                self.height = kept
                    .flat_map(|(name, value)| [" ".to_owned(), name, "=\"".to_owned(), value, "\"".to_owned()])
                    .collect();
            }
            let second = tag.attribute("r").is_some_and(|cell| cell.starts_with('B'));
            if tag.is("c")
                && second
                && let Some(look) = looks.next()
            {
                *look = tag.number("s").unwrap_or_default();
            }
        }
        Ok(())
    }

    /// Parts the links of stub rows from those of the sheet itself.
    fn foot(&mut self, text: &str) -> Result<(), Error> {
        let mut tags = Tags::of(text);
        let mut around = None;
        while let Some(tag) = tags.next().map_err(failed)? {
            if tag.is("hyperlinks") {
                around = Some(tag.range.clone());
            } else if tag.is("hyperlink") {
                let row = tag.attribute("ref").and_then(|cell| cell.strip_prefix('A')?.parse::<u32>().ok());
                match (row, tag.attribute("id")) {
                    (Some(row), Some(id)) if row >= self.first => self.files.push(id),
                    _ => self.links.push_str(&text[tag.range.clone()]),
                }
            } else if let (true, Some(around)) = (tag.ends("hyperlinks"), &mut around) {
                around.end = tag.range.end;
            } else if around.is_none() && tag.kind != Kind::Close && tag.is("printOptions") {
                around = Some(tag.range.start..tag.range.start);
            }
        }
        let around = around.ok_or_else(|| Error::Report("a sheet without a page".to_owned()))?;
        self.foot = [text[..around.start].to_owned(), text[around.end..].to_owned()];
        Ok(())
    }
}

/// What stands before the rows, with the reach of all of them.
fn dimensioned(head: &str, list: &List, first: u32) -> Result<String, Error> {
    let broken = || Error::Report(format!("the sheet of {} does not say how far it reaches", list.id));
    let from = head.find("<dimension ").ok_or_else(broken)?;
    let end = from + head[from..].find("/>").ok_or_else(broken)?;
    let column = u32::try_from(list.columns.len() - 1).map_err(failed)?;
    let bottom = first as usize + list.rows.len() - 1;
    Ok(format!("{}<dimension ref=\"A1:{}{bottom}\"{}", &head[..from], column_letters(column), &head[end..]))
}
