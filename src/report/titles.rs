//! The names that a workbook must hold apart: those of its sheets, and the heads of a table that is filtered.
//!
//! In: a composed [`Document`], whose texts may be an office's own. Out: the same with names that every spreadsheet takes.
//! Never: the id by which sheets, links and formulas know each other.

use std::collections::BTreeSet;

use super::document::{Block, Column, Document};
use super::wording::plain_name;
use crate::model::legible::line;

/// The most UTF-16 units of a sheet's name, and of the head of a table.
const LONGEST: usize = 31;
const LONGEST_HEAD: usize = 255;
/// The name that Excel keeps for itself.
const RESERVED: &str = "history";

/// Makes the names such as a workbook takes.
pub fn sound(document: &mut Document) {
    let mut known = BTreeSet::from([RESERVED.to_owned()]);
    for sheet in &mut document.sheets {
        let plain = plain_name(&sheet.title, LONGEST);
        let plain = if plain.is_empty() { sheet.id.clone() } else { plain };
        sheet.title = other(&plain, &mut known, |room| plain_name(&plain, LONGEST - room));
        for block in &mut sheet.blocks {
            match block {
                Block::Table(table) if table.filter => heads(&mut table.columns),
                Block::List(list) => heads(&mut list.columns),
                _ => {}
            }
        }
    }
}

fn heads(columns: &mut [Column]) {
    let mut known = BTreeSet::new();
    for column in columns {
        let short = |room| {
            let mut units = room;
            let fits = |letter: &char| {
                units += letter.len_utf16();
                units <= LONGEST_HEAD
            };
            line(&column.title).chars().take_while(fits).collect::<String>()
        };
        column.title = other(&short(0), &mut known, short);
    }
}

/// A name that is not yet known, in whatever case, with a number where it must be; `short` leaves so many units for that.
fn other(name: &str, known: &mut BTreeSet<String>, short: impl Fn(usize) -> String) -> String {
    let numbered = (2..).map(|number| {
        let end = format!(" {number}");
        short(end.len()) + &end
    });
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| known.insert(name.to_lowercase())).expect("numbers do not end")
}
