//! The heads of a long list, and the stub rows that its rows take the place of.

use std::collections::BTreeMap;

use rust_xlsxwriter::Url;

use super::super::list::{DRESSES, stub_bottom};
use super::super::look::Dress;
use super::super::target::target;
use super::{Pen, failed};
use crate::error::Error;
use crate::report::document::List;

/// The sheets that the rows of a list came from, each with the place of its file among those that are linked and the address
/// in it as it would be of the first row; and the addresses of these files.
pub fn links(list: &List, inputs: Option<&str>) -> (Vec<Option<(usize, String)>>, Vec<String>) {
    let mut known = BTreeMap::new();
    let mut files = Vec::new();
    let ways = list.ledger().places.sheets().iter().map(|sheet| {
        let way = target(inputs?, sheet)?;
        let (file, inside) = way.split_once('#').unwrap_or((&way, ""));
        let number = *known.entry(file.to_owned()).or_insert_with(|| {
            files.push(file.to_owned());
            files.len() - 1
        });
        Some((number, inside.to_owned()))
    });
    (ways.collect(), files)
}

impl Pen<'_> {
    /// The list without its rows. It is the last block of its sheet.
    pub fn list(&mut self, list: &List) -> Result<(), Error> {
        let places = self.places;
        let place = places.table(&list.id)?;
        self.heads(&list.columns, true, place)?;
        let first = place.head + 1;
        for (row, dress) in (first..).zip(DRESSES) {
            self.worksheet.write_blank(row, 1, self.look.of(dress)).map_err(failed)?;
        }
        for (row, file) in (first..).zip(links(list, self.inputs).1) {
            let url = Url::new(file).set_text(super::NOTHING);
            self.worksheet.write_url_with_format(row, 0, url, self.look.of(Dress::Link)).map_err(failed)?;
        }
        // The library remembers every cell of a table: it is told of the stubs only.
        self.native(&list.id, &list.columns, place, stub_bottom(place))
    }
}
