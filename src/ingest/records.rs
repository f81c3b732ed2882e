//! Rows that are records: one row, one item of a register.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::choice::Choices;
use super::column::{Field, Values, kept};
use super::date::{self, Found, Order, Window};
use super::merge::Part;
use super::recognise::Matched;
use super::sheet::{Row, Sheet, Value, shortened};
use crate::definition::spelling;
use crate::definition::{ColumnKind, Definitions, FormColumn};
use crate::issue::{Issue, Problem};
use crate::model::dataset::{RowCounts, Source};
use crate::model::location::{CellRef, Location};

/// Beyond so many repairs of one kind in a column, one issue stands for all.
const MOST_REPAIRS_LISTED: usize = 20;

/// What all cells of a sheet share.
pub struct Context<'a> {
    /// The definitions.
    pub definitions: &'a Definitions,
    /// The day of the evaluation.
    pub as_of: NaiveDate,
    /// The sheet.
    pub place: &'a Location,
    /// The hash of its file.
    pub sha256: &'a str,
}

impl Context<'_> {
    /// An issue at a cell of the sheet.
    pub fn issue(&self, row: u32, column: u32, problem: Problem) -> Issue {
        Issue { location: Location { cell: Some(CellRef { row, column }), ..self.place.clone() }, problem }
    }

    /// The sheet as a source of rows.
    pub fn source(&self, matched: &Matched<'_>, rows: RowCounts) -> Source {
        Source {
            file: self.place.file.clone(),
            sheet: self.place.sheet.clone(),
            sha256: self.sha256.to_owned(),
            columns: matched.headers.columns.clone(),
            unmatched: matched.headers.others.iter().map(|other| other.header.clone()).collect(),
            rows,
        }
    }

    /// Headers that were taken for a field although they are spelled otherwise.
    pub fn report_guesses(&self, sheet: &Sheet, matched: &Matched<'_>, issues: &mut Vec<Issue>) {
        for field in &matched.headers.guessed {
            let cell = &matched.headers.columns[field];
            let title = matched.form.column(field).map_or(field.as_str(), |column| column.title.th.as_str());
            let problem = Problem::HeaderGuessed { header: cell.header.clone(), column: title.to_owned() };
            issues.push(self.issue(sheet.rows[matched.row].index, cell.column, problem));
        }
    }
}

/// A column of the form with where it stands in the sheet, if it does.
struct Reader<'a> {
    column: &'a FormColumn,
    place: Option<u32>,
    choices: Option<Choices<'a>>,
    window: Window,
}

/// Reads the records of a sheet.
pub fn read(sheet: &Sheet, matched: &Matched<'_>, context: &Context<'_>, issues: &mut Vec<Issue>) -> Part {
    context.report_guesses(sheet, matched, issues);
    let body = &sheet.rows[matched.row + 1..];
    let window = Window::new(context.as_of, order(body, matched), sheet.from_1904);
    let readers: Vec<Reader<'_>> = matched
        .form
        .column
        .iter()
        .map(|column| {
            let list = match column.kind {
                ColumnKind::YesNo => Some("yes-no"),
                _ => column.vocabulary.as_deref(),
            };
            let choices = list.and_then(|list| context.definitions.vocabularies.get(list)).map(Choices::new);
            let place = matched.headers.columns.get(&column.id).map(|cell| cell.column);
            Reader { column, place, choices, window }
        })
        .collect();
    let mut part = Part::new(matched.form, context.source(matched, RowCounts::default()));
    let mut repairs = Repairs::default();
    let end = end(body, matched, &readers);
    let mut last = sheet.rows[matched.row].index;
    for (place, row) in body.iter().enumerate() {
        // Blank rows between others count as read and ignored.
        let blank = u64::from(row.index - last - 1);
        last = row.index;
        part.source.rows.read += blank + 1;
        part.source.rows.ignored += blank;
        if place >= end || ignorable(row, matched, &readers) {
            part.source.rows.ignored += 1;
            continue;
        }
        let mut found = Vec::new();
        let mut fields = Vec::new();
        let mut complete = true;
        for reader in &readers {
            let cell = reader.place.and_then(|place| row.at(place).map(|value| (place, value)));
            let field = cell.and_then(|(place, value)| {
                match field(reader, value, context.as_of, &mut found, &mut repairs, row.index) {
                    Ok(field) => field,
                    Err(problem) => {
                        if !reader.column.personal {
                            found.push((place, problem));
                        }
                        None
                    }
                }
            });
            if reader.column.required && field.is_none() {
                complete = false;
                if cell.is_none() {
                    let problem = Problem::MissingValue { column: reader.column.title.th.clone() };
                    found.push((reader.place.unwrap_or_default(), problem));
                }
            }
            fields.push(field);
        }
        issues.extend(found.into_iter().map(|(column, problem)| context.issue(row.index, column, problem)));
        if complete {
            part.push(
                row.index,
                fields.into_iter().zip(&readers).filter(|(_, reader)| !reader.column.personal).map(|(field, _)| field),
            );
        } else {
            part.source.rows.rejected += 1;
        }
    }
    repairs.report(context, issues);
    part
}

/// The order of day and month that the sheet's dates show: that of all that show one, if they agree.
fn order(rows: &[Row], matched: &Matched<'_>) -> Option<Order> {
    let dated =
        matched.form.column.iter().filter(|column| matches!(column.kind, ColumnKind::Date | ColumnKind::DateTime));
    let places: Vec<u32> =
        dated.filter_map(|column| matched.headers.columns.get(&column.id)).map(|cell| cell.column).collect();
    let mut order = None;
    for row in rows {
        for value in places.iter().filter_map(|place| row.at(*place)) {
            let Value::Text(text) = value else { continue };
            match (order, date::evidence(text)) {
                (None, shown) => order = shown,
                (Some(known), Some(shown)) if known != shown => return None,
                _ => {}
            }
        }
    }
    order
}

/// Where the records end: numbers that are written ahead below them are no records, one between them is a gap.
fn end(body: &[Row], matched: &Matched<'_>, readers: &[Reader<'_>]) -> usize {
    let tells = |row: &Row| {
        readers
            .iter()
            .filter(|reader| !reader.column.unique)
            .any(|reader| reader.place.is_some_and(|place| row.at(place).is_some()))
    };
    body.iter().rposition(|row| tells(row) && !ignorable(row, matched, readers)).map_or(0, |last| last + 1)
}

/// Whether a row is no record: a total, a note, a heading of a group, or the header again.
fn ignorable(row: &Row, matched: &Matched<'_>, readers: &[Reader<'_>]) -> bool {
    let mut texts = row.cells.iter().filter_map(|(_, value)| match value {
        Value::Text(text) => Some(spelling::text(text)),
        _ => None,
    });
    let first = texts.next().unwrap_or_default();
    let is_total = |text: &str| {
        let key = spelling::key(text);
        ["รวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "ผลรวม", "เฉลี่ย", "ค่าเฉลี่ย", "เฉลี่ยรวม", "total", "sum", "grandtotal"]
            .contains(&key.as_str())
    };
    let counts = |text: &str| {
        let key = spelling::key(text);
        key.strip_prefix("รวม").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let lacks_required =
        readers.iter().any(|reader| reader.column.required && reader.place.is_none_or(|place| row.at(place).is_none()));
    // A total row begins with a word for it; a headline that begins with the same word has its number before it.
    let begins_with_total = matches!(row.cells.first(), Some((_, Value::Text(_)))) && is_total(&first);
    let names_total = |text: &str| is_total(text) || counts(text);
    if begins_with_total || (lacks_required && (names_total(&first) || texts.any(|text| names_total(&text)))) {
        return true;
    }
    if lacks_required && ["หมายเหตุ", "ลงชื่อ", "ผู้รายงาน"].iter().any(|mark| first.starts_with(mark))
    {
        return true;
    }
    let is_note = ["หมายเหตุ", "*", "ตัวอย่าง", "ที่มา", "ผู้รายงาน", "ลงชื่อ"].iter().any(|mark| first.starts_with(mark));
    if row.cells.len() == 1 && (is_note || group_heading(&first)) {
        return true;
    }
    let repeated = matched.headers.columns.values().filter(|cell| match row.at(cell.column) {
        Some(Value::Text(text)) => spelling::key(text) == spelling::key(&cell.header),
        _ => false,
    });
    repeated.count() * 2 > matched.headers.columns.len()
}

/// A row that only says which month or quarter follows.
fn group_heading(text: &str) -> bool {
    ["เดือน", "ไตรมาส", "ประจำเดือน", "ภาคเรียน", "ปีงบประมาณ"].iter().any(|word| text.starts_with(word))
}

/// Reads one cell: its value, none for what is blank to the reader, or what is wrong with it.
fn field(
    reader: &Reader<'_>,
    value: &Value,
    as_of: NaiveDate,
    found: &mut Vec<(u32, Problem)>,
    repairs: &mut Repairs,
    row: u32,
) -> Result<Option<Field>, Problem> {
    let column = reader.column.title.th.clone();
    let place = reader.place.unwrap_or_default();
    if let Value::Error(error) = value {
        return Err(Problem::ErrorCell { column, found: error.clone() });
    }
    let typed = value.shown();
    match reader.column.kind {
        ColumnKind::Text | ColumnKind::Link => Ok(Some(Field::Text(plain(value)))),
        ColumnKind::Identifier => Ok(Some(Field::Text(identifier(value)))),
        ColumnKind::Choice | ColumnKind::YesNo => {
            let Some(choices) = &reader.choices else { return Ok(None) };
            let text = if matches!(value, Value::Number(_)) { identifier(value) } else { plain(value) };
            match choices.code(&text) {
                Some(code) => Ok(Some(Field::Text(code.to_owned()))),
                None => Err(Problem::UnknownChoice { column, nearest: choices.nearest(&text), found: typed }),
            }
        }
        ColumnKind::MultiChoice => {
            let Some(choices) = &reader.choices else { return Ok(None) };
            // A line break parts values, so the text is taken as typed.
            let text = if let Value::Text(text) = value { text.clone() } else { plain(value) };
            let (known, unknown) = choices.split(&text);
            for part in unknown {
                let nearest = choices.nearest(&part);
                let found_part = shortened(&part);
                found.push((place, Problem::UnknownChoice { column: column.clone(), found: found_part, nearest }));
            }
            Ok(Some(Field::List(known.into_iter().map(ToOwned::to_owned).collect())))
        }
        ColumnKind::Number => match number(value) {
            Some(number) => Ok(Some(Field::Number(number))),
            None => Err(Problem::UnreadableNumber { column, found: typed }),
        },
        ColumnKind::NumberList => match numbers(&plain(value)) {
            Some(list) => Ok(Some(Field::Text(list))),
            None => Err(Problem::UnreadableNumber { column, found: typed }),
        },
        ColumnKind::Date | ColumnKind::DateTime => match date::read(value, reader.window) {
            Found::Nothing => Err(Problem::UnreadableDate { column, found: typed }),
            Found::Several(days) => {
                let readings = days.iter().map(ToString::to_string).collect();
                Err(Problem::AmbiguousDate { column, found: typed, readings })
            }
            Found::One(moment, repair) => {
                if let Some(rule) = repair {
                    repairs.add(row, place, &column, rule, typed.clone(), moment.from.date());
                }
                if moment.from.date() > as_of {
                    found.push((place, Problem::FutureDate { column, found: typed }));
                }
                Ok(Some(if reader.column.kind == ColumnKind::Date {
                    Field::Date(moment.from.date())
                } else {
                    Field::Moment(moment)
                }))
            }
        },
    }
}

/// Text as it is kept: one spelling of vowels and spaces, digits as typed.
fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        other => identifier(other),
    }
}

/// A number that names something has no fraction: 12.0 is 12.
fn identifier(value: &Value) -> String {
    match value {
        Value::Text(text) => spelling::text(text),
        Value::Number(number) | Value::Serial(number) => number.to_string(),
        other => other.shown(),
    }
}

/// A number, also as text with thousands' commas.
pub fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number).filter(|number| number.is_finite()),
        Value::Text(text) => {
            let text = spelling::text(text).replace(',', "");
            let digits = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
            text.parse().ok().filter(|_| digits)
        }
        _ => None,
    }
}

/// `6, 7`, `6 และ 7`, `3-5` as `6,7` and `3,4,5`.
fn numbers(text: &str) -> Option<String> {
    const LONGEST_RANGE: u32 = 100;
    let text = spelling::text(text).replace("และ", ",").replace("ข้อที่", "").replace("ข้อ", "");
    let mut numbers: Vec<u32> = Vec::new();
    for part in text.split([',', ';', '/', ' ']).map(str::trim).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once(['-', '–']).unwrap_or((part, part));
        // A single number of a numeric cell may come as 6.0.
        let plain = |text: &str| text.trim().trim_end_matches(".0").parse::<u32>().ok();
        let (first, last) = (plain(first)?, plain(last)?);
        if last < first || last - first > LONGEST_RANGE {
            return None;
        }
        numbers.extend((first..=last).filter(|number| !numbers.contains(number)).collect::<Vec<_>>());
    }
    let list: Vec<_> = numbers.iter().map(ToString::to_string).collect();
    (!list.is_empty()).then(|| list.join(","))
}

/// Dates that were read after a repair, by column and rule.
#[derive(Default)]
pub struct Repairs(BTreeMap<(u32, &'static str), Vec<(u32, Problem)>>);

impl Repairs {
    /// Remembers one.
    pub fn add(&mut self, row: u32, place: u32, column: &str, rule: &'static str, found: String, day: NaiveDate) {
        let problem = Problem::RepairedDate {
            column: column.to_owned(),
            found,
            rule: rule.to_owned(),
            result: day.to_string(),
            cells: 1,
        };
        self.0.entry((place, rule)).or_default().push((row, problem));
    }

    /// Few are listed one by one; of many, the first stands for all with their number.
    pub fn report(self, context: &Context<'_>, issues: &mut Vec<Issue>) {
        for ((place, _), mut repaired) in self.0 {
            let count = repaired.len();
            if count > MOST_REPAIRS_LISTED {
                repaired.truncate(1);
                if let Some((_, Problem::RepairedDate { cells, .. })) = repaired.first_mut() {
                    *cells = count;
                }
            }
            issues.extend(repaired.into_iter().map(|(row, problem)| context.issue(row, place, problem)));
        }
    }
}

/// The columns of an empty part of a form.
pub fn empty(columns: &[FormColumn]) -> Vec<(String, Values)> {
    kept(columns).map(|column| (column.id.clone(), Values::new(column.kind))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_typed() {
        let cases = [
            ("1,234.5", Some(1234.5)),
            ("๑๒", Some(12.0)),
            ("-3", Some(-3.0)),
            ("1e5", None),
            ("12 ข่าว", None),
            ("1-2", None),
            ("inf", None),
        ];
        for (text, expected) in cases {
            assert_eq!(number(&Value::Text(text.to_owned())), expected, "{text}");
        }
        assert_eq!(number(&Value::Number(f64::NAN)), None);
        assert_eq!(number(&Value::Serial(46_256.0)), None, "a day is no number");
    }

    #[test]
    fn lists_of_numbers_are_read_as_typed() {
        let cases = [
            ("6, 7", Some("6,7")),
            ("๖ และ ๗", Some("6,7")),
            ("3-5", Some("3,4,5")),
            ("ข้อ 1/3", Some("1,3")),
            ("6.0", Some("6")),
            ("2 2", Some("2")),
            ("5-3", None),
            ("1-900000", None),
            ("หก", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(numbers(text).as_deref(), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_the_numbers_fail(text in "[0-9๐-๙,.;/ –-]{0,20}|.{0,20}") {
            number(&Value::Text(text.clone()));
            numbers(&text);
        }
    }
}
