//! The sheets of a register together: duplicates found, one frame made.

use std::collections::BTreeMap;
use std::sync::Arc;

use polars::prelude::*;

use super::column::{Field, Values};
use super::response::{self, Response};
use super::texts::Lexicon;
use super::{arithmetic, packed, person, records};
use crate::definition::{Form, FormColumn, ReadingRules};
use crate::issue::{Issue, Problem};
use crate::model::dataset::{COMPUTED_SUFFIX, Dataset, Dropped, ROW_COLUMN, SOURCE_COLUMN, Source, Table};
use crate::model::location::Location;
use crate::model::survey::Comment;

/// The rows of one sheet.
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Part {
    /// The form's id.
    pub form: String,
    /// The sheet.
    pub source: Source,
    /// The row number of each record.
    #[serde(with = "packed::codes")]
    pub rows: Vec<u32>,
    /// The fields, column by column.
    pub columns: Vec<(String, Values)>,
    /// What respondents wrote.
    pub comments: Vec<Comment>,
    /// Of a survey, the rows that can be told again in another sheet, from above.
    pub responses: Vec<Response>,
}

impl Part {
    /// An empty part of a form of records.
    pub fn new(form: &Form, source: Source) -> Self {
        let columns = records::empty(&form.column);
        Self { form: form.id.clone(), source, rows: Vec::new(), columns, comments: Vec::new(), responses: Vec::new() }
    }

    /// Adds a record: a field for each column.
    pub fn push(&mut self, row: u32, fields: impl Iterator<Item = Option<Field>>) {
        self.rows.push(row);
        self.columns.iter_mut().zip(fields).for_each(|((_, values), field)| values.push(field));
    }

    /// A row that says something, but is no record.
    pub fn ignore(&mut self, row: u32) {
        self.source.rows.ignored += 1;
        self.source.dropped.insert(row, Dropped::Ignored);
    }

    /// A row that is meant as a record and cannot be one.
    pub fn reject(&mut self, row: u32) {
        self.source.rows.rejected += 1;
        self.source.dropped.insert(row, Dropped::Rejected);
    }

    /// Takes out rows of a survey that stand elsewhere, too, from above.
    pub fn drop_repeated(&mut self, rows: Vec<(u32, Dropped)>) {
        let is_repeated = |row: u32| rows.binary_search_by_key(&row, |(own, _)| *own).is_ok();
        let mut kept = Vec::with_capacity(self.rows.len());
        for lines in self.rows.chunk_by(|row, next| row == next) {
            kept.extend(std::iter::repeat_n(!is_repeated(lines[0]), lines.len()));
        }
        self.columns.iter_mut().for_each(|(_, values)| values.keep(&kept));
        self.rows.retain(|row| !is_repeated(*row));
        self.comments.retain(|comment| !comment.location.cell.is_some_and(|cell| is_repeated(cell.row)));
        let count = rows.len() as u64;
        self.source.rows.kept -= count;
        self.source.rows.duplicate += count;
        self.source.dropped.extend(rows);
    }

    /// Whether a column of the sheet has a header that names it only where nothing else does.
    fn is_weak(&self, column: &FormColumn) -> bool {
        self.source.columns.get(&column.id).is_some_and(|cell| column.is_weak(&cell.header))
    }

    /// A running number begins anew on every sheet, so the same number is no sign of the same record: such records are
    /// told apart by their places.
    fn number_apart(&mut self, column: &FormColumn, repeated: &[(usize, Location)], issues: &mut Vec<Issue>) {
        let Some((row, first)) = repeated.first() else { return };
        let place = self.source.location(self.rows[*row], Some(&column.id));
        let found = self.column(&column.id).and_then(|values| values.text(*row)).unwrap_or_default().to_owned();
        let (column_title, first, rows) = (column.title.th.clone(), first.clone(), repeated.len());
        let problem = Problem::RunningNumber { column: column_title, found, first, rows };
        issues.push(Issue { location: place, problem });
        for (row, _) in repeated {
            let place = self.source.location(self.rows[*row], Some(&column.id));
            if let Some((_, values)) = self.columns.iter_mut().find(|(name, _)| *name == column.id) {
                values.append_to_text(*row, &format!(" {place}"));
            }
        }
    }

    fn column(&self, id: &str) -> Option<&Values> {
        self.columns.iter().find(|(name, _)| name == id).map(|(_, values)| values)
    }
}

/// Joins the parts of each form into its table. The parts stand in the order of files and sheets.
pub fn merge(mut parts: Vec<Part>, definitions: &ReadingRules, dataset: &mut Dataset) {
    person::number(&mut parts);
    let mut forms: BTreeMap<String, Vec<Part>> = BTreeMap::new();
    for part in parts {
        forms.entry(part.form.clone()).or_default().push(part);
    }
    for (id, mut parts) in forms {
        repeated_files(&mut parts);
        response::repeated(&mut parts, &mut dataset.issues);
        if let Some(form) = definitions.form(&id) {
            duplicates(form, &mut parts, &mut dataset.issues);
        }
        for part in &mut parts {
            let rows = part.source.rows;
            assert_eq!(rows.read, rows.kept + rows.duplicate + rows.rejected + rows.ignored, "{:?}", part.source);
        }
        dataset.comments.extend(parts.iter_mut().flat_map(|part| std::mem::take(&mut part.comments)));
        let table = table(id.clone(), parts, definitions.form(&id));
        dataset.tables.insert(id, table);
    }
}

fn table(form: String, parts: Vec<Part>, definition: Option<&Form>) -> Table {
    let mut sources = Vec::new();
    let mut source_numbers: Vec<u32> = Vec::new();
    let mut rows = Vec::new();
    let mut columns: Vec<(String, Values)> = Vec::new();
    for (number, part) in (0..).zip(parts) {
        source_numbers.extend(std::iter::repeat_n(number, part.rows.len()));
        rows.extend(part.rows);
        if columns.is_empty() {
            columns = part.columns;
        } else {
            columns.iter_mut().zip(part.columns).for_each(|((_, own), (_, other))| own.append(other));
        }
        sources.push(part.source);
    }
    let height = rows.len();
    let written = definition.iter().flat_map(|form| &form.column).filter(|column| column.arithmetic);
    let computed: Vec<Column> = written
        .filter_map(|column| columns.iter().find(|(name, _)| *name == column.id))
        .map(|(name, values)| {
            let sums = (0..height).map(|row| values.text(row).and_then(arithmetic::computed));
            Float64Chunked::from_iter_options(format!("{name}{COMPUTED_SUFFIX}").into(), sums).into_column()
        })
        .collect();
    let mut all: Vec<Column> = columns.into_iter().flat_map(|(name, values)| values.into_columns(&name)).collect();
    all.extend(computed);
    all.push(UInt32Chunked::from_vec(SOURCE_COLUMN.into(), source_numbers).into_column());
    all.push(UInt32Chunked::from_vec(ROW_COLUMN.into(), rows).into_column());
    let frame = DataFrame::new(height, all).expect("the columns of a form are as long as its rows and named apart");
    Table { form, frame, sources }
}

/// A file that lies there twice, under whatever names, counts once: answers and clippings bear no number of their own.
fn repeated_files(parts: &mut [Part]) {
    let mut files: BTreeMap<String, Arc<str>> = BTreeMap::new();
    for part in parts {
        let first = files.entry(part.source.sha256.clone()).or_insert_with(|| part.source.file.clone()).clone();
        if first == part.source.file {
            continue;
        }
        for row in &part.rows {
            let there = Location { file: first.clone(), ..part.source.location(*row, None) };
            part.source.dropped.insert(*row, Dropped::Duplicate(there));
        }
        // A row of answers, or of several months, is several rows of the table.
        let rows = part.source.rows;
        part.source.rows.duplicate = rows.read - rows.rejected - rows.ignored;
        part.source.rows.kept = 0;
        part.columns.iter_mut().for_each(|(_, values)| values.keep(&[]));
        part.rows.clear();
        part.comments.clear();
        part.responses.clear();
    }
}

/// The same record again is dropped and counted; another record under the same identifier is an issue at its cell.
fn duplicates(form: &Form, parts: &mut [Part], issues: &mut Vec<Issue>) {
    for column in form.column.iter().filter(|column| column.unique) {
        let (texts, codes) = joined(&column.id, parts);
        let mut first: Vec<Option<(usize, usize)>> = vec![None; texts];
        let mut kept: Vec<Vec<bool>> = parts.iter().map(|part| vec![true; part.rows.len()]).collect();
        let mut counts = vec![(0_u64, 0_u64); parts.len()];
        let mut dropped: Vec<Vec<(u32, Dropped)>> = vec![Vec::new(); parts.len()];
        // Records whose running number another record has, with the place of that other.
        let mut running: Vec<Vec<(usize, Location)>> = vec![Vec::new(); parts.len()];
        for (number, part) in parts.iter().enumerate() {
            let Some(values) = part.column(&column.id).and_then(Values::coded) else { continue };
            for (row, keep) in kept[number].iter_mut().enumerate() {
                let Some(code) = values.code(row) else { continue };
                let known = &mut first[codes[number].get(code as usize).copied().unwrap_or(code) as usize];
                let Some((first_part, first_row)) = *known else {
                    *known = Some((number, row));
                    continue;
                };
                *keep = false;
                let known = &parts[first_part];
                let same = part
                    .columns
                    .iter()
                    .zip(&known.columns)
                    .all(|((_, values), (_, known))| values.same(row, known, first_row));
                let place =
                    |part: &Part, row: usize| -> Location { part.source.location(part.rows[row], Some(&column.id)) };
                if same {
                    counts[number].0 += 1;
                    dropped[number].push((part.rows[row], Dropped::Duplicate(place(known, first_row))));
                    continue;
                }
                if [part, known].iter().any(|part| part.is_weak(column)) {
                    *keep = true;
                    running[number].push((row, place(known, first_row)));
                    continue;
                }
                counts[number].1 += 1;
                dropped[number].push((part.rows[row], Dropped::Rejected));
                issues.push(Issue {
                    location: place(part, row),
                    problem: Problem::ConflictingDuplicate {
                        column: column.title.th.clone(),
                        found: values.texts.get(code).to_owned(),
                        first: place(known, first_row),
                    },
                });
            }
        }
        for (part, repeated) in parts.iter_mut().zip(running) {
            part.number_apart(column, &repeated, issues);
        }
        for (((part, kept), (duplicate, conflicting)), dropped) in parts.iter_mut().zip(&kept).zip(counts).zip(dropped)
        {
            let mut flags = kept.iter();
            part.source.dropped.extend(dropped);
            part.rows.retain(|_| flags.next().copied().unwrap_or(false));
            part.columns.iter_mut().for_each(|(_, values)| values.keep(kept));
            part.source.rows.kept -= duplicate + conflicting;
            part.source.rows.duplicate += duplicate;
            part.source.rows.rejected += conflicting;
        }
    }
}

/// The texts of a column over all parts: how many differ, and what the codes of each part are among them; nothing where
/// they are the same.
fn joined(column: &str, parts: &[Part]) -> (usize, Vec<Vec<u32>>) {
    if let [part] = parts {
        return (part.column(column).and_then(Values::coded).map_or(0, |own| own.texts.len()), vec![Vec::new()]);
    }
    let mut all = Lexicon::default();
    let codes = parts.iter().map(|part| {
        let own = part.column(column).and_then(Values::coded);
        own.map(|own| own.texts.iter().map(|text| all.code(text)).collect()).unwrap_or_default()
    });
    let codes = codes.collect();
    (all.texts().len(), codes)
}
