//! The workbook's formats: for every format of a marked cell one more, which differs by its fill only.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::issue::Severity;
use crate::package::Package;
use crate::package::xml::{Kind, Tag, Tags, replaced};

const CONTENT: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
/// The least that a workbook's formats must be.
const PLAIN: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
    <cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>";

/// The part of a workbook's formats and its text; a workbook without one gets one.
pub fn part(package: &mut Package<'_>, workbook: &str) -> Result<(String, String), String> {
    if let Some(part) = package.related(workbook, "styles")? {
        let text = package.text(&part)?;
        return Ok((part, text));
    }
    let part = package.free("xl/styles", ".xml");
    package.declare(&part, CONTENT)?;
    package.relate(workbook, "styles", &part)?;
    Ok((part, PLAIN.to_owned()))
}

/// Light enough for black letters, apart for colour-blind readers, and darker in grey print the more urgent.
fn colour(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "FFF4A582",
        Severity::Warning => "FFFFE08A",
        Severity::Note => "FFD6E9F8",
    }
}

/// The formats of a workbook, and those that marks need.
pub struct Styles<'a> {
    text: &'a str,
    fills: Tag<'a>,
    fills_end: Range<usize>,
    fill_count: u32,
    formats: Tag<'a>,
    formats_end: Range<usize>,
    /// Where each format stands: its own tag, and the end of the element.
    own: Vec<(Tag<'a>, usize)>,
    /// The fills that were added, in order.
    added_fills: Vec<Severity>,
    /// The formats that were added, by what they were made of.
    added: BTreeMap<(u32, Severity), u32>,
    written: String,
}

impl<'a> Styles<'a> {
    /// Reads the formats' part.
    pub fn read(text: &'a str) -> Result<Self, String> {
        let (mut fills, mut fills_end, mut fill_count) = (None, None, 0);
        let (mut formats, mut formats_end) = (None, None);
        let mut own: Vec<(Tag, usize)> = Vec::new();
        let mut within = "";
        let mut tags = Tags::of(text);
        while let Some(tag) = tags.next()? {
            match (tag.kind, tag.local()) {
                (Kind::Open, "fills") => {
                    within = "fills";
                    fills = Some(tag);
                }
                (Kind::Open, "cellXfs") => {
                    within = "cellXfs";
                    formats = Some(tag);
                }
                (Kind::Close, "fills") => (within, fills_end) = ("", Some(tag.range)),
                (Kind::Close, "cellXfs") => (within, formats_end) = ("", Some(tag.range)),
                (Kind::Open | Kind::Empty, "fill") if within == "fills" => fill_count += 1,
                (Kind::Open | Kind::Empty, "xf") if within == "cellXfs" => {
                    let end = tag.range.end;
                    own.push((tag, end));
                }
                (Kind::Close, "xf") if within == "cellXfs" => {
                    if let Some((_, end)) = own.last_mut() {
                        *end = tag.range.end;
                    }
                }
                _ => {}
            }
        }
        let whole = (fills.zip(fills_end)).zip(formats.zip(formats_end)).filter(|_| !own.is_empty());
        let ((fills, fills_end), (formats, formats_end)) = whole.ok_or("the styles are not understood")?;
        Ok(Self {
            text,
            fills,
            fills_end,
            fill_count,
            formats,
            formats_end,
            own,
            added_fills: Vec::new(),
            added: BTreeMap::new(),
            written: String::new(),
        })
    }

    /// The format of a marked cell whose format was this one.
    pub fn marked(&mut self, format: u32, severity: Severity) -> Result<u32, String> {
        if let Some(known) = self.added.get(&(format, severity)) {
            return Ok(*known);
        }
        let place = usize::try_from(format).ok().and_then(|format| self.own.get(format));
        let (tag, end) = place.ok_or_else(|| format!("there is no format {format}"))?;
        let fill = self.added_fills.iter().position(|own| *own == severity).unwrap_or_else(|| {
            self.added_fills.push(severity);
            self.added_fills.len() - 1
        });
        let fill = self.fill_count + u32::try_from(fill).expect("three at most");
        let changed = tag.with(&[("fillId", Some(fill.to_string())), ("applyFill", Some("1".to_owned()))]);
        self.written.push_str(&changed);
        self.written.push_str(&self.text[tag.range.end..*end]);
        let number = u32::try_from(self.own.len() + self.added.len()).map_err(|error| error.to_string())?;
        self.added.insert((format, severity), number);
        Ok(number)
    }

    /// The part with what was added.
    pub fn write(&self) -> String {
        let prefix = self.fills.prefix();
        let fill = |severity: &Severity| {
            format!(
                "<{prefix}fill><{prefix}patternFill patternType=\"solid\"><{prefix}fgColor rgb=\"{}\"/>\
                 <{prefix}bgColor indexed=\"64\"/></{prefix}patternFill></{prefix}fill>",
                colour(*severity)
            )
        };
        let fills: String = self.added_fills.iter().map(fill).collect();
        let count = |old: usize, added: usize| Some((old + added).to_string());
        let fill_count = count(self.fill_count as usize, self.added_fills.len());
        let format_count = count(self.own.len(), self.added.len());
        replaced(
            self.text,
            vec![
                (self.fills.range.clone(), self.fills.with(&[("count", fill_count)])),
                (self.fills_end.start..self.fills_end.start, fills),
                (self.formats.range.clone(), self.formats.with(&[("count", format_count)])),
                (self.formats_end.start..self.formats_end.start, self.written.clone()),
            ],
        )
    }
}
