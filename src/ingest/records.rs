//! Rows that are records: one row, one item of a register; or one item for each month that has its own column.

use super::as_of::AsOf;
use super::beside::{self, Beside};
use super::cell::{CellReader, Read};
use super::clock::{self, Span};
use super::column::{Field, Values, is_kept, kept};
use super::date::{self, Order, Window};
use super::header::Headers;
use super::ignorable::{Ignorable, is_total};
use super::memo::Memo;
use super::merge::Part;
use super::monthly::Monthly;
use super::person::Salt;
use super::recognise::Matched;
use super::repairs::Repairs;
use super::sheet::{Block, Row, Sheet, Value};
use super::spread::Spread;
use super::survey::Scales;
use crate::definition::{ColumnKind, Form, FormColumn, Layout, ReadingRules, Told};
use crate::issue::{Issue, Problem};
use crate::model::dataset::{CLOCK_SUFFIX, MatchedColumn, RowCounts, Source};
use crate::model::location::{CellRef, Location};
use std::collections::BTreeMap;

/// Headers of running numbers, of which no register makes use.
const RUNNING: [&str; 4] = ["ที่", "ลำดับ", "ลำดับที่", "no."];

/// What all cells of a sheet share.
pub struct Context<'a> {
    /// The definitions.
    pub definitions: &'a ReadingRules,
    /// The scales of surveys.
    pub scales: &'a Scales<'a>,
    /// The day of the evaluation.
    pub as_of: &'a AsOf,
    /// The sheet.
    pub place: &'a Location,
    /// The hash of its file.
    pub sha256: &'a str,
    /// What makes the marks of the office.
    pub salt: &'a Salt,
}

impl Context<'_> {
    /// An issue at a cell of the sheet.
    pub fn issue(&self, row: u32, column: u32, problem: Problem) -> Issue {
        Issue { location: Location { cell: Some(CellRef { row, column }), ..self.place.clone() }, problem }
    }

    /// The sheet as a source of rows.
    pub fn source(&self, matched: &Matched<'_>) -> Source {
        let mut columns = matched.headers.columns.clone();
        for (field, clock) in &matched.headers.clocks {
            columns.insert(format!("{field}{CLOCK_SUFFIX}"), clock.clone());
        }
        for (field, spread) in &matched.headers.spread {
            let parts = spread.columns.iter().map(|(cell, code)| (format!("{field}:{code}"), cell.clone()));
            columns.extend(parts);
        }
        Source {
            file: self.place.file.clone(),
            sheet: self.place.sheet.clone(),
            sha256: self.sha256.to_owned(),
            columns,
            unmatched: matched.headers.others.iter().map(|other| other.header.clone()).collect(),
            rows: RowCounts::default(),
            dropped: BTreeMap::new(),
        }
    }

    /// The lines by which the office may say what the sheet is, or what a header of it means.
    pub fn lines(&self, form: &str, column: Option<(&str, &str)>) -> String {
        Told::lines(&self.place.file, self.place.sheet.as_deref(), form, column)
    }

    /// What was decided about the sheet that its officer may see otherwise, with the lines that would say so: which
    /// register it is, headers that are spelled otherwise, fields that have two columns.
    pub fn report_match(&self, sheet: &Sheet, matched: &Matched<'_>, issues: &mut Vec<Issue>) {
        let (form, headers) = (matched.form, &matched.headers);
        if let Some(rival) = matched.rival {
            let lines = self.lines(&rival.id, None);
            let problem = Problem::FormAssumed { form: form.title.th.clone(), other: rival.title.th.clone(), lines };
            issues.push(self.issue(sheet.rows().row(matched.row).index, 0, problem));
        }
        let title = |field: &str| form.column(field).map_or_else(|| field.to_owned(), |column| column.title.th.clone());
        for field in &headers.guessed {
            let cell = &headers.columns[field];
            let header = cell.header.clone();
            let lines = self.lines(&form.id, Some((&header, field)));
            let problem = Problem::HeaderGuessed { header, column: title(field), lines };
            issues.push(self.issue(cell.row, cell.column, problem));
        }
        let unused: Vec<_> = headers.others.iter().filter(|cell| is_missed(form, headers, cell)).collect();
        if let Some(first) = unused.first() {
            let named = unused.iter().map(|cell| cell.header.clone()).collect();
            let lines = self.lines(&form.id, Some((&first.header, "...")));
            issues.push(self.issue(first.row, first.column, Problem::UnusedColumns { headers: named, lines }));
        }
        for (field, cell) in &headers.doubled {
            let header = cell.header.clone();
            let used = headers.columns[field].header.clone();
            let lines = self.lines(&form.id, Some((&header, field)));
            let problem = Problem::DoubledColumn { header, used, column: title(field), lines };
            issues.push(self.issue(cell.row, cell.column, problem));
        }
    }
}

/// Whether a column that no field took may have been meant: not a running number, a month, a total or the second
/// column of a field, and nothing of a survey, which has its own columns.
fn is_missed(form: &Form, headers: &Headers, cell: &MatchedColumn) -> bool {
    let numbers =
        form.column.iter().any(|column| column.is_weak(&cell.header)) || RUNNING.contains(&cell.header.as_str());
    let doubled = headers.doubled.iter().any(|(_, other)| other.column == cell.column);
    let month = form.months.is_some() && date::month_alone(&cell.header).is_some();
    form.layout == Layout::Records && !numbers && !doubled && !month && !is_total(&cell.header)
}

/// A column of the form with where it stands in the sheet, if it does.
pub struct Reader<'a> {
    /// How its cells are read.
    pub cells: CellReader<'a>,
    /// Where it stands.
    pub place: Option<u32>,
    /// Where its clock time stands, if apart.
    clock: Option<u32>,
    /// Where its values stand, if each has a column.
    spread: Option<Spread>,
    /// What the texts say that stand apart as clock times.
    times: Memo<Option<(Span, Option<&'static str>)>>,
    /// Nothing of it is kept, told or asked for.
    unused: bool,
}

/// The fields of a row on the way to its record.
#[derive(Default)]
pub struct Fields {
    /// A field for each column of the form.
    pub fields: Vec<Option<Field>>,
    /// The required columns that are blank or could not be read.
    pub lacking: Vec<usize>,
}

/// Reads the records of a sheet.
pub fn read(sheet: &Sheet, matched: &Matched<'_>, context: &Context<'_>, issues: &mut Vec<Issue>) -> Part {
    context.report_match(sheet, matched, issues);
    let body = sheet.rows().from(matched.row + 1);
    let window = Window::new(context.as_of.for_its_year(), order(body, matched), sheet.from_1904);
    let mut part = Part::new(matched.form, context.source(matched));
    let monthly = Monthly::of(sheet, matched, context, window, issues);
    if let Some(monthly) = &monthly {
        monthly.list(matched, &mut part.source);
    }
    let mut rows = Rows { readers: readers(matched, context, window), repairs: Repairs::default(), context };
    let mut beside = Beside::new(&matched.form.column, context.definitions, window);
    let kept: Vec<bool> = matched.form.column.iter().map(is_kept).collect();
    let lists = &context.definitions.vocabularies;
    let ignorable = Ignorable::new(matched.form, &matched.headers, lists);
    let end = ignorable.end(body);
    let mut last = sheet.rows().row(matched.row).index;
    let mut read = Fields::default();
    for (place, row) in body.iter().enumerate() {
        // Blank rows between others count as read and ignored.
        let blank = u64::from(row.index - last - 1);
        last = row.index;
        part.source.rows.read += blank + 1;
        part.source.rows.ignored += blank;
        if place >= end || ignorable.holds(row) {
            part.ignore(row.index);
            continue;
        }
        rows.read(row, &mut read, issues);
        let mut records = match &monthly {
            Some(monthly) if monthly.is_filled(row) => monthly.records(row, &read, &mut rows, issues),
            // Nothing was planned or counted in any month.
            Some(monthly) if read.fields[monthly.date].is_none() && read.fields[monthly.value].is_none() => {
                part.ignore(row.index);
                continue;
            }
            _ => {
                rows.report_lacking(row, &read.lacking, issues);
                if read.lacking.is_empty() { vec![std::mem::take(&mut read.fields)] } else { Vec::new() }
            }
        };
        if records.is_empty() {
            part.reject(row.index);
        } else {
            part.source.rows.kept += 1;
        }
        for record in &mut records {
            let (more, problems) = beside.read(record, &rows.readers);
            let place = |number: usize| rows.readers[number].place.unwrap_or_default();
            issues
                .extend(problems.into_iter().map(|(number, problem)| context.issue(row.index, place(number), problem)));
            let fields = record.iter_mut().zip(&kept).filter(|(_, kept)| **kept).map(|(field, _)| field.take());
            part.push(row.index, fields.chain(more));
        }
        // The room of one row serves the next.
        read.fields = records.pop().unwrap_or_default();
    }
    let names = rows.readers.into_iter().zip(&kept).filter(|(_, kept)| **kept);
    let names = names.map(|(reader, _)| reader.cells.into_names()).chain(beside.into_names());
    part.columns.iter_mut().zip(names).for_each(|((_, values), (texts, lists))| values.name(texts, lists));
    rows.repairs.report(context, issues);
    part
}

fn readers<'a>(matched: &Matched<'a>, context: &Context<'a>, window: Window) -> Vec<Reader<'a>> {
    let place = |cell: &MatchedColumn| cell.column;
    matched
        .form
        .column
        .iter()
        .map(|column| Reader {
            cells: CellReader::new(column, context.definitions, window),
            place: matched.headers.columns.get(&column.id).map(place),
            clock: matched.headers.clocks.get(&column.id).map(place),
            spread: matched.headers.spread.get(&column.id).cloned(),
            times: Memo::default(),
            unused: column.personal && !is_kept(column) && !column.required,
        })
        .collect()
}

/// The rows of a sheet while they are read.
pub struct Rows<'a> {
    /// A reader for each column of the form.
    pub readers: Vec<Reader<'a>>,
    /// What was repaired.
    pub repairs: Repairs,
    /// What all cells share.
    pub context: &'a Context<'a>,
}

impl Rows<'_> {
    /// The fields of a row, and an issue for each cell that cannot be read.
    fn read(&mut self, row: Row<'_>, into: &mut Fields, issues: &mut Vec<Issue>) {
        into.fields.clear();
        into.lacking.clear();
        for (number, reader) in self.readers.iter_mut().enumerate() {
            let column = reader.cells.column;
            if reader.unused {
                into.fields.push(None);
                continue;
            }
            let cell = reader.place.and_then(|place| Some((place, row.held(place)?)));
            let mut problems = Vec::new();
            let mut field = cell.and_then(|(place, held)| match reader.cells.read_held(held) {
                Read::Value(field, wrong) => {
                    problems.extend(wrong.into_iter().map(|problem| (place, problem)));
                    Some(field)
                }
                Read::Repaired(field, rule, result) => {
                    if !column.personal {
                        self.repairs.add(row.index, place, &column.title.th, rule, held.value().shown(), result);
                    }
                    Some(field)
                }
                Read::Wrong(problem) => {
                    problems.push((place, problem));
                    None
                }
            });
            if let Some((place, held)) = reader.clock.and_then(|place| Some((place, row.held(place)?))) {
                let value = held.value();
                let time = match held.code() {
                    Some(code) => reader.times.of(code, || clock::read(value)),
                    None => clock::read(value),
                };
                field = at_clock(reader, row, field, (place, value, time), &mut problems, &mut self.repairs);
            }
            if reader.spread.is_some() {
                field = ticked(reader, row, &mut problems);
            }
            let day = match &field {
                Some(Field::Date(day)) => Some(*day),
                Some(Field::Moment(moment)) => Some(moment.from.date()),
                _ => None,
            };
            if let (Some(day), Some((place, held))) = (day, cell)
                && !column.ahead
                && self.context.as_of.precedes(day)
            {
                let column = column.title.th.clone();
                problems.push((place, Problem::FutureDate { column, found: held.value().shown() }));
            }
            if column.required && field.is_none() {
                into.lacking.push(number);
            }
            if !column.personal {
                let found = problems.into_iter();
                issues.extend(found.map(|(place, problem)| self.context.issue(row.index, place, problem)));
            }
            into.fields.push(field);
        }
    }

    /// An issue for each required cell that is blank; for one that cannot be read there is one already, but for personal
    /// ones, of which no content is told.
    pub fn report_lacking(&self, row: Row<'_>, lacking: &[usize], issues: &mut Vec<Issue>) {
        for reader in lacking.iter().map(|number| &self.readers[*number]) {
            let column = reader.cells.column;
            if column.personal || reader.place.is_none_or(|place| row.at(place).is_none()) {
                let problem = Problem::MissingValue { column: column.title.th.clone() };
                issues.push(self.context.issue(row.index, reader.place.unwrap_or_default(), problem));
            }
        }
    }
}

/// The values that are ticked in a row; a field of one value has but one.
fn ticked(reader: &mut Reader<'_>, row: Row<'_>, problems: &mut Vec<(u32, Problem)>) -> Option<Field> {
    let spread = reader.spread.as_ref()?;
    let codes = spread.ticked(row)?;
    let column = reader.cells.column;
    problems.extend(spread.unknown(row).into_iter().map(|(place, value)| {
        let (column, found) = (column.title.th.clone(), value.shown());
        (place, Problem::UnknownChoice { column, found, nearest: None })
    }));
    match codes.as_slice() {
        [] => None,
        codes if column.kind == ColumnKind::MultiChoice => {
            Some(reader.cells.list(codes.iter().map(|code| (*code).to_owned()).collect()))
        }
        [code] => Some(reader.cells.field(code)),
        _ => {
            let ticked = spread.columns.iter().filter(|(_, code)| codes.contains(&code.as_str()));
            let headers: Vec<_> = ticked.clone().map(|(cell, _)| cell.header.as_str()).collect();
            let place = ticked.map(|(cell, _)| cell.column).next_back().unwrap_or_default();
            let problem = Problem::SeveralTicks { column: column.title.th.clone(), found: headers.join(", ") };
            problems.push((place, problem));
            None
        }
    }
}

/// A day with the clock time that stands apart from it; a time that the day's own cell says is not replaced.
fn at_clock(
    reader: &Reader<'_>,
    row: Row<'_>,
    field: Option<Field>,
    (place, value, time): (u32, Value<'_>, Option<(Span, Option<&'static str>)>),
    problems: &mut Vec<(u32, Problem)>,
    repairs: &mut Repairs,
) -> Option<Field> {
    let title = &reader.cells.column.title.th;
    let Some((time, repair)) = time else {
        problems.push((place, Problem::UnreadableTime { column: title.clone(), found: value.shown() }));
        return field;
    };
    match field {
        Some(Field::Moment(moment)) if moment.day().is_some() => {
            if let Some(rule) = repair.filter(|_| !reader.cells.column.personal) {
                repairs.add(row.index, place, title, rule, value.shown(), clock::shown(time));
            }
            Some(Field::Moment(moment.at_clock(time)))
        }
        None if reader.place.is_none_or(|place| row.at(place).is_none()) => {
            problems.push((place, Problem::TimeWithoutDay { column: title.clone(), found: value.shown() }));
            None
        }
        other => other,
    }
}

/// The order of day and month that the sheet's dates show.
fn order(rows: Block<'_>, matched: &Matched<'_>) -> Option<Order> {
    let dated =
        matched.form.column.iter().filter(|column| matches!(column.kind, ColumnKind::Date | ColumnKind::DateTime));
    let places: Vec<u32> =
        dated.filter_map(|column| matched.headers.columns.get(&column.id)).map(|cell| cell.column).collect();
    date::order(rows.iter().flat_map(|row| places.iter().filter_map(move |place| row.held(*place))))
}

/// The columns of an empty part of a form, and those beside them.
pub fn empty(columns: &[FormColumn]) -> Vec<(String, Values)> {
    let own = kept(columns).map(|column| (column.id.clone(), Values::new(column)));
    own.chain(beside::empty(columns)).collect()
}
