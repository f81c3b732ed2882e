//! The place of a row, as people type it.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::definition::spelling;
use crate::error::Error;
use crate::model::location::{CellRef, Location};
use crate::model::results::Results;

/// How many sheets are named when none is known by the name that was asked for.
const NEAREST: usize = 5;

/// A row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, as the results name it.
    pub file: Arc<str>,
    /// The sheet.
    pub sheet: Option<Arc<str>>,
    /// The row, from zero.
    pub row: u32,
    /// The column, from zero, if one was named.
    pub column: Option<u32>,
}

impl Place {
    /// The place that a text names: `FILE!SHEET!F14`, `[FILE]SHEET!F14`, with the number of the row alone, without the
    /// sheet where a file has but one. A file is known by its name without its folder, where no other is called so.
    pub fn parse(text: &str, results: &Results) -> Result<Self, Error> {
        let typed = spelling::text(text);
        let (name, cell) = typed.rsplit_once('!').unwrap_or(("", &typed));
        let Some((row, column)) = cell_of(cell) else {
            return Err(unknown(text, known(results).iter().map(|sheet| written(sheet, "14"))));
        };
        let name = plain(name);
        let sheets = known(results);
        let of_full_name = |sheet: &&Location| names(sheet, &sheets, false).contains(&name);
        let of_any_name = |sheet: &&Location| names(sheet, &sheets, true).contains(&name);
        let mut found: Vec<&Location> = sheets.iter().filter(of_full_name).collect();
        if found.is_empty() {
            found = sheets.iter().filter(of_any_name).collect();
        }
        match found.as_slice() {
            [one] => Ok(Self { file: one.file.clone(), sheet: one.sheet.clone(), row, column }),
            [] => Err(unknown(text, nearest(&name, &sheets).into_iter().map(|sheet| written(sheet, cell)))),
            several => Err(unknown(text, several.iter().map(|sheet| written(sheet, cell)))),
        }
    }

    /// Whether a place is in the row.
    pub fn holds(&self, place: &Location) -> bool {
        place.file == self.file && place.sheet == self.sheet && place.cell.is_some_and(|cell| cell.row == self.row)
    }

    /// As Excel writes it; the row alone where no cell was named.
    pub fn written(&self) -> String {
        let sheet = Location { file: self.file.clone(), sheet: self.sheet.clone(), cell: None };
        let cell = match self.column {
            Some(column) => CellRef { row: self.row, column }.to_string(),
            None => (u64::from(self.row) + 1).to_string(),
        };
        written(&sheet, &cell)
    }
}

fn written(sheet: &Location, cell: &str) -> String {
    format!("{}!{cell}", Location { cell: None, ..sheet.clone() })
}

fn unknown(text: &str, known: impl Iterator<Item = String>) -> Error {
    let known = known.take(2 * NEAREST).map(|place| format!("  {place}")).collect();
    Error::UnknownPlace { found: text.to_owned(), known }
}

/// `F14`, `$F$14`, `14`; of a range its first cell. Rows are counted from zero, as are columns.
fn cell_of(text: &str) -> Option<(u32, Option<u32>)> {
    let first = text.split(':').next().unwrap_or_default().replace('$', "");
    let digits = first.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = first.trim().split_at(digits.min(first.trim().len()));
    let row = number.parse::<u32>().ok()?.checked_sub(1)?;
    let value = |column: u32, letter: char| {
        let own = letter.to_ascii_uppercase();
        let place = own.is_ascii_uppercase().then(|| u32::from(own) - u32::from('A') + 1)?;
        column.checked_mul(26)?.checked_add(place)
    };
    let column = letters.trim().chars().try_fold(0, value)?;
    Some((row, column.checked_sub(1)))
}

/// A name as it is compared: one spelling, no marks around it.
fn plain(name: &str) -> String {
    let name = name.trim().trim_matches(['\'', '"']).replace('\\', "/").to_lowercase();
    name.strip_prefix("input/").map(ToOwned::to_owned).unwrap_or(name)
}

/// How a sheet may be called; with `short`, by the name of its file without the folder, too.
fn names(sheet: &Location, all: &BTreeSet<Location>, short: bool) -> Vec<String> {
    let alone = all.iter().filter(|other| other.file == sheet.file).count() == 1;
    let mut names = Vec::new();
    let mut files = vec![&*sheet.file];
    files.extend(sheet.file.rsplit('/').next().filter(|_| short));
    for file in files {
        if let Some(own) = sheet.sheet.as_deref() {
            names.extend([format!("[{file}]{own}"), format!("{file}!{own}"), format!("[{file}]'{own}")]);
        }
        if alone || sheet.sheet.is_none() {
            names.extend([file.to_owned(), format!("[{file}]")]);
        }
    }
    if all.len() == 1 {
        names.push(String::new());
    }
    names.iter().map(|name| spelling::text(name).to_lowercase()).collect()
}

/// Every sheet that was looked at, and every file of which none was.
fn known(results: &Results) -> BTreeSet<Location> {
    let sheets = results.tables.iter().flat_map(|table| &table.sources).map(|source| &source.location);
    let mut known: BTreeSet<Location> = sheets.chain(&results.ignored).cloned().collect();
    let cellless = |sheet: Location| Location { cell: None, ..sheet };
    known = known.into_iter().map(cellless).collect();
    for file in &results.files {
        if known.iter().all(|sheet| sheet.file != file.file) {
            known.insert(Location::file(file.file.clone()));
        }
    }
    known
}

/// The sheets of the file that is named; else those whose names are nearest.
fn nearest<'a>(name: &str, sheets: &'a BTreeSet<Location>) -> Vec<&'a Location> {
    let file = name.trim_start_matches('[').split([']', '!']).next().unwrap_or_default();
    let of_file = |sheet: &&Location| {
        let own = spelling::text(&sheet.file).to_lowercase();
        own == file || own.rsplit('/').next() == Some(file)
    };
    let own: Vec<_> = sheets.iter().filter(of_file).collect();
    if !own.is_empty() {
        return own;
    }
    let mut all: Vec<_> = sheets.iter().collect();
    all.sort_by_key(|sheet| {
        let own = sheet.file.to_lowercase();
        strsim::damerau_levenshtein(own.rsplit('/').next().unwrap_or_default(), file)
    });
    all.truncate(NEAREST);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_known_with_and_without_its_column() {
        for (text, expected) in [
            ("F14", Some((13, Some(5)))),
            ("$f$14", Some((13, Some(5)))),
            ("14", Some((13, None))),
            ("AA1:AC9", Some((0, Some(26)))),
            ("0", None),
            ("F", None),
            ("", None),
            ("F1x", None),
            ("ก1", None),
        ] {
            assert_eq!(cell_of(text), expected, "{text}");
        }
    }
}
