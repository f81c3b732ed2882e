//! The rows of a list: one cell after the other, without their names, which follow from their order.

use std::ops::Range;

use chrono::{NaiveDate, NaiveDateTime};

use super::paint::{escape, hundredths, instant, integer, serial, whole};
use super::stub::Stub;
use super::words::{Words, space};
use crate::error::Error;
use crate::model::fact::AMOUNT_SCALE;
use crate::model::ledger::{Texts, Values};
use crate::model::location::Location;
use crate::model::numbers::Numbers;
use crate::report::document::{Document, List, Shown};
use crate::report::xlsx::cut::cut;
use crate::report::xlsx::formula;
use crate::report::xlsx::place::Places;
use crate::report::xlsx::sheet::{MOST_LINKS, links};

/// A text that fewer rows share than this is written where it stands.
const SHARED: usize = 2;
/// So few texts are shared in any case.
const FEW: usize = 1_000;

/// What writes the rows of a list.
pub struct Renderer<'a> {
    list: &'a List,
    first: u32,
    /// What every row says after its number.
    row: String,
    columns: Vec<Painter<'a>>,
    looks: Looks,
    /// The sheets that rows came from.
    sources: Vec<Source>,
    /// The first rows, of which those that have a way to their place are links.
    linked: usize,
    /// What is said at the end of a text that a cell does not hold.
    cut_off: &'a str,
}

/// The numbers of the looks of cells.
struct Looks {
    text: u32,
    link: u32,
    whole: u32,
    parts: u32,
    day: u32,
    instant: u32,
}

/// A sheet that rows came from.
struct Source {
    /// What is shown of its places before the number of the row, if they have one.
    shown: Vec<u8>,
    numbered: bool,
    /// The file's place among those that are linked, and the place in it before the number of the row.
    way: Option<(usize, String)>,
}

/// What writes the cells of a column.
enum Painter<'a> {
    Place,
    /// Texts that the workbook holds once: for each text none, or one more than its number.
    Shared(&'a [u32], Vec<u32>),
    /// Texts of which most are different, each where it stands.
    Own(&'a Texts),
    Flags(&'a [Option<bool>], [Option<u32>; 2]),
    Integer(&'a Numbers),
    Amount(&'a Numbers),
    Date(&'a [Option<NaiveDate>]),
    Moment(&'a [Option<(NaiveDateTime, NaiveDateTime)>]),
    Number(&'a [u32], &'a [Option<i64>], Option<Spelled>),
    /// Whole cells by the numbers of buckets; whether one shows a text.
    Bucket(&'a [u8], Vec<(Vec<u8>, bool)>),
}

/// A formula around the cells that it reads in its own row.
struct Spelled {
    column: String,
    parts: [Vec<u8>; 3],
}

impl<'a> Renderer<'a> {
    /// What writes the rows of a list, whose texts are added to those of the workbook.
    pub fn new(
        list: &'a List,
        stub: &Stub,
        places: &Places<'_>,
        document: &'a Document,
        words: &mut Words,
    ) -> Result<Self, Error> {
        let inputs = document.inputs.as_deref();
        let [text, link, whole, parts, day, instant] = stub.looks;
        let looks = Looks { text, link, whole, parts, day, instant };
        let (ways, _) = links(list, inputs);
        let sheets = list.ledger().places.sheets();
        let sources: Vec<_> = sheets.iter().zip(ways).map(|(sheet, way)| source(sheet, way)).collect();
        let linked = linked(list, &sources);
        let mut own = Self {
            list,
            first: stub.first,
            row: format!("\"{}>", stub.height),
            columns: Vec::new(),
            looks,
            sources,
            linked,
            cut_off: &document.cut_off,
        };
        for shown in &list.shown {
            let painter = own.painter(shown, places, words)?;
            own.columns.push(painter);
        }
        Ok(own)
    }

    fn painter(&self, shown: &'a Shown, places: &Places<'_>, words: &mut Words) -> Result<Painter<'a>, Error> {
        let (list, ledger, cut_off) = (self.list, self.list.ledger(), self.cut_off);
        let mut number = |text: &str| (!text.is_empty()).then(|| words.number(&cut(&list.spelled(text), cut_off)));
        Ok(match shown {
            Shown::Place => Painter::Place,
            Shown::Fact(index, own) => match &ledger.columns[*index].1 {
                Values::Text(values) => {
                    let used = used(list, values);
                    let count = used.iter().filter(|used| **used).count();
                    if own.is_none() && count > FEW && count * SHARED > list.rows.len() {
                        return Ok(Painter::Own(values));
                    }
                    let texts = values.words().iter().enumerate().zip(&used);
                    let numbers = texts.map(|((index, text), used)| {
                        let text = own.as_ref().map_or(&**text, |own| own[index].as_str());
                        used.then(|| number(text)).flatten().map_or(0, |number| number + 1)
                    });
                    Painter::Shared(values.codes(), numbers.collect())
                }
                Values::Boolean(values) => {
                    let word = |flag: usize| own.as_ref().and_then(|own| own.get(flag)).map(String::as_str);
                    Painter::Flags(values, [0, 1].map(|flag| word(flag).and_then(&mut number)))
                }
                Values::Integer(values) => Painter::Integer(values),
                Values::Amount(values) => Painter::Amount(values),
                Values::Date(values) => Painter::Date(values),
                Values::Moment(values) => Painter::Moment(values),
            },
            Shown::Day(dating) => Painter::Date(&ledger.days[*dating].1),
            Shown::Number(index, numbers, formula) => {
                let Values::Text(values) = &ledger.columns[*index].1 else {
                    return Err(Error::Report(format!("a column of {} numbers no texts", list.id)));
                };
                let spelled = formula.as_ref().map(|formula| {
                    let (column, parts) = formula::listed(formula, places.table(&list.id)?, places)?;
                    let parts = parts.map(|part| {
                        let mut written = Vec::new();
                        escape(&part, &mut written);
                        written
                    });
                    Ok(Spelled { column, parts })
                });
                Painter::Number(values.codes(), numbers, spelled.transpose()?)
            }
            Shown::Bucket(entry, own) => {
                let cells = own.iter().map(|text| {
                    let mut cell = Vec::new();
                    let number = number(text);
                    self.shared(number, &mut cell);
                    (cell, number.is_some())
                });
                Painter::Bucket(ledger.entries[*entry].buckets.codes(), cells.collect())
            }
        })
    }

    /// Writes rows; how many of their cells show texts that the workbook holds once.
    pub fn rows(&self, rows: Range<usize>, out: &mut Vec<u8>) -> u64 {
        let mut used = 0;
        for row in rows {
            let number = self.first + u32::try_from(row).unwrap_or(u32::MAX);
            let own = self.list.rows.at(row);
            out.extend_from_slice(b"<row r=\"");
            whole(number.into(), out);
            out.extend_from_slice(self.row.as_bytes());
            for column in &self.columns {
                used += u64::from(self.cell(column, own, (row, number), out));
            }
            out.extend_from_slice(b"</row>");
        }
        used
    }

    /// Writes a cell; whether it shows a text that the workbook holds once.
    fn cell(&self, column: &Painter<'_>, own: usize, (row, number): (usize, u32), out: &mut Vec<u8>) -> bool {
        let looks = &self.looks;
        match column {
            Painter::Place => self.place(own, row < self.linked, out),
            Painter::Shared(codes, numbers) => {
                let code = (codes[own] as usize).checked_sub(1);
                return self.shared(code.and_then(|code| numbers[code].checked_sub(1)), out);
            }
            Painter::Own(texts) => match texts.at(own) {
                Some(text) if !text.is_empty() => self.text(&cut(&self.list.spelled(text), self.cut_off), out),
                _ => blank(looks.text, out),
            },
            Painter::Flags(values, words) => {
                return self.shared(values[own].and_then(|flag| words[usize::from(flag)]), out);
            }
            Painter::Integer(values) => match values.at(own) {
                Some(number) => value(looks.whole, out, |out| integer(number, out)),
                None => blank(looks.text, out),
            },
            Painter::Amount(values) => match values.at(own) {
                Some(parts) => {
                    let look = if parts % AMOUNT_SCALE == 0 { looks.whole } else { looks.parts };
                    value(look, out, |out| hundredths(parts, out));
                }
                None => blank(looks.text, out),
            },
            Painter::Date(values) => self.day(values[own], out),
            Painter::Moment(values) => match values[own] {
                Some((from, to)) if from == to => match serial(from.date()) {
                    Some(day) => value(looks.instant, out, |out| instant(day, from, out)),
                    None => self.text(&from.to_string(), out),
                },
                other => self.day(other.map(|(from, _)| from.date()), out),
            },
            Painter::Number(codes, numbers, formula) => {
                let shown = (codes[own] as usize).checked_sub(1).and_then(|code| numbers[code]);
                match formula {
                    Some(formula) => self.formula(formula, number, shown, out),
                    None => match shown {
                        Some(shown) => value(looks.whole, out, |out| integer(shown, out)),
                        None => blank(looks.text, out),
                    },
                }
            }
            Painter::Bucket(codes, cells) => {
                if let Some((cell, shared)) = cells.get(usize::from(codes[own])) {
                    out.extend_from_slice(cell);
                    return *shared;
                }
                blank(looks.text, out);
            }
        }
        false
    }

    /// A text that the workbook holds once, by its number.
    fn shared(&self, number: Option<u32>, out: &mut Vec<u8>) -> bool {
        match number {
            Some(number) => {
                begin(self.looks.text, b"\" t=\"s\"><v>", out);
                whole(number.into(), out);
                out.extend_from_slice(b"</v></c>");
            }
            None => blank(self.looks.text, out),
        }
        number.is_some()
    }

    fn text(&self, text: &str, out: &mut Vec<u8>) {
        begin(self.looks.text, b"\" t=\"inlineStr\"><is><t", out);
        out.extend_from_slice(space(text).as_bytes());
        escape(text, out);
        out.extend_from_slice(b"</t></is></c>");
    }

    fn day(&self, day: Option<NaiveDate>, out: &mut Vec<u8>) {
        match (day, day.and_then(serial)) {
            (_, Some(number)) => value(self.looks.day, out, |out| whole(number, out)),
            (Some(day), None) => self.text(&day.and_time(chrono::NaiveTime::MIN).to_string(), out),
            (None, None) => blank(self.looks.text, out),
        }
    }

    fn place(&self, own: usize, linked: bool, out: &mut Vec<u8>) {
        let (sheet, number) = self.list.ledger().places.numbers()[own];
        let source = &self.sources[sheet as usize];
        let look = if linked && source.way.is_some() { self.looks.link } else { self.looks.text };
        begin(look, b"\" t=\"inlineStr\"><is><t>", out);
        out.extend_from_slice(&source.shown);
        if source.numbered {
            whole(u64::from(number) + 1, out);
        }
        out.extend_from_slice(b"</t></is></c>");
    }

    fn formula(&self, formula: &Spelled, row: u32, shown: Option<i64>, out: &mut Vec<u8>) {
        let [before, between, after] = &formula.parts;
        match shown {
            Some(_) => begin(self.looks.whole, b"\"><f>", out),
            None => begin(self.looks.text, b"\" t=\"str\"><f>", out),
        }
        for part in [before, between] {
            out.extend_from_slice(part);
            out.extend_from_slice(formula.column.as_bytes());
            whole(row.into(), out);
        }
        out.extend_from_slice(after);
        out.extend_from_slice(b"</f><v>");
        if let Some(shown) = shown {
            integer(shown, out);
        }
        out.extend_from_slice(b"</v></c>");
    }

    /// What stands behind the rows, with their links.
    pub fn links(&self, stub: &Stub, out: &mut Vec<u8>) {
        let [before, after] = &stub.foot;
        out.extend_from_slice(before.as_bytes());
        let start = out.len();
        out.extend_from_slice(b"<hyperlinks>");
        let empty = out.len();
        out.extend_from_slice(stub.links.as_bytes());
        for row in 0..self.linked {
            let (sheet, number) = self.list.ledger().places.numbers()[self.list.rows.at(row)];
            let source = &self.sources[sheet as usize];
            let Some((file, place)) = &source.way else { continue };
            let Some(relation) = stub.files.get(*file) else { continue };
            out.extend_from_slice(b"<hyperlink ref=\"A");
            whole(u64::from(self.first) + row as u64, out);
            out.extend_from_slice(b"\" r:id=\"");
            out.extend_from_slice(relation.as_bytes());
            if !place.is_empty() {
                out.extend_from_slice(b"\" location=\"");
                out.extend_from_slice(place.as_bytes());
                if source.numbered {
                    whole(u64::from(number) + 1, out);
                }
            }
            out.extend_from_slice(b"\"/>");
        }
        if out.len() == empty {
            out.truncate(start);
        } else {
            out.extend_from_slice(b"</hyperlinks>");
        }
        out.extend_from_slice(after.as_bytes());
    }
}

/// The texts of a column that the rows of a list show.
fn used(list: &List, values: &Texts) -> Vec<bool> {
    let mut used = vec![false; values.words().len()];
    for row in list.rows.iter() {
        if let Some(code) = (values.codes()[row] as usize).checked_sub(1) {
            used[code] = true;
        }
    }
    used
}

/// A sheet by the place of its first row, and the way there.
fn source(place: &Location, way: Option<(usize, String)>) -> Source {
    // What is said of the first row ends in its number.
    let numbered = place.cell.is_some();
    let before = |mut said: String| {
        said.truncate(said.len() - usize::from(numbered && said.ends_with('1')));
        said
    };
    let mut shown = Vec::new();
    escape(&before(place.to_string()), &mut shown);
    let way = way.map(|(file, inside)| {
        let quoted = inside.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;");
        (file, before(quoted))
    });
    Source { shown, numbered, way }
}

/// How many rows there are up to the last one that is a link.
fn linked(list: &List, sources: &[Source]) -> usize {
    let mut links = 0;
    if sources.iter().all(|source| source.way.is_none()) {
        return 0;
    }
    for (row, own) in list.rows.iter().enumerate() {
        if links == MOST_LINKS {
            return row;
        }
        let (sheet, _) = list.ledger().places.numbers()[own];
        links += u32::from(sources[sheet as usize].way.is_some());
    }
    list.rows.len()
}

fn begin(look: u32, end: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(b"<c s=\"");
    whole(look.into(), out);
    out.extend_from_slice(end);
}

fn blank(look: u32, out: &mut Vec<u8>) {
    begin(look, b"\"/>", out);
}

fn value(look: u32, out: &mut Vec<u8>, write: impl Fn(&mut Vec<u8>)) {
    begin(look, b"\"><v>", out);
    write(out);
    out.extend_from_slice(b"</v></c>");
}
