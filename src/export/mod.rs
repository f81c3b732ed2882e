//! The facts of an office as tables that any database reads, and the indicators as SQL over them.
//!
//! In: the facts of a run as plain columns, its definitions and periods. Out: files in memory: Parquet for every table of
//! facts, parted by office and fiscal year; small tables that the queries join; `facts.sql`, which names the files as
//! views on `DuckDB`; `indicators.sql`, one portable query for each indicator; and the description of it all. Never: a
//! figure, personal data, or what the report withholds.

mod contents;
mod describe;
mod facts;
mod naming;
mod query;
mod small;
mod views;

use crate::definition::{Definitions, Language};
use crate::error::Error;
use crate::model::fact::FactTable;
use crate::model::ledger::Values;
use crate::model::output::OutputFile;
use crate::model::places::Places;
use crate::model::results::Results;
use crate::model::survey::{ANSWERS, GROUP};
use crate::parquet::{Column, write};

pub use contents::{Contents, MANIFEST, belongs_to};
pub use naming::office as folder_of;

/// What is the same for every office that is exported with the same definitions.
pub const SHARED: [&str; 4] = ["indicators.sql", "facts.sql", "schema.json", "codes/part.parquet"];

/// A table of facts as plain columns, each as long as the places.
pub struct Records {
    /// The table.
    pub table: FactTable,
    /// Its columns, in its order; none for a table whose registers were not found.
    pub columns: Vec<(String, Values)>,
    /// Where each row came from.
    pub places: Places,
}

impl Records {
    /// The values of a column.
    fn column(&self, id: &str) -> Option<&Values> {
        self.columns.iter().find(|(name, _)| name == id).map(|(_, values)| values)
    }
}

/// The files of an export, in the order of their names; `office` is the folder of the office's own.
///
/// # Errors
/// [`Error::Report`] when a file cannot be written: a bug.
pub fn files(
    mut tables: Vec<Records>,
    results: &Results,
    definitions: &Definitions,
    office: &str,
    language: Language,
) -> Result<Vec<OutputFile>, Error> {
    hide_groups(&mut tables, results);
    let mut files = Vec::new();
    for records in &tables {
        files.extend(facts::files(records, definitions, office)?);
    }
    files.extend(small::files(results, definitions, office)?);
    let described: Vec<&FactTable> = tables.iter().map(|records| &records.table).collect();
    let schema = describe::schema(&described, results, definitions);
    let text = |name: &str, text: String| OutputFile { name: name.to_owned(), bytes: text.into_bytes() };
    files.push(text("indicators.sql", query::all(definitions.indicators.iter())));
    files.push(text("facts.sql", views::duckdb(&described)));
    files.push(text("schema.json", schema.json()?));
    files.push(text("schema.md", schema.markdown(definitions.texts(language), language)));
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

/// The tables that are exported: every table of facts, but of lists only those that an indicator counts.
pub fn tables(definitions: &Definitions) -> impl Iterator<Item = &FactTable> {
    let counted = |table: &FactTable| definitions.indicators.iter().any(|own| own.table == *table);
    definitions.facts.values().filter(move |table| table.id() == table.register() || counted(table))
}

/// Writes the groups of respondents as the report's ledger shows them: only those of the evaluated period, and none that
/// is too small.
fn hide_groups(tables: &mut [Records], results: &Results) {
    for records in tables.iter_mut().filter(|records| records.table.id() == ANSWERS) {
        let ledger = results.ledger.tables.iter().find(|own| own.table == records.table);
        let shown = ledger.filter(|own| own.rows() == records.places.len()).and_then(|own| own.column(GROUP));
        for (_, values) in records.columns.iter_mut().filter(|(name, _)| name == GROUP) {
            // Without an indicator nobody has looked how large the groups are: none is told.
            *values = shown
                .cloned()
                .unwrap_or_else(|| Values::Text(std::iter::repeat_n(None, records.places.len()).collect()));
        }
    }
}

fn parquet(name: String, columns: Vec<Column<'_>>) -> Result<OutputFile, Error> {
    Ok(OutputFile { name, bytes: write(columns, Vec::new())? })
}
