//! A sheet's cells: those with placeholders get figures or texts, formulas lose their old results.

use std::ops::Range;

use quick_xml::escape::{escape, unescape};

use super::Reason;
use super::formats::Formats;
use super::pen::{Pen, Written};
use super::runs::{Dialect, Runs};
use super::strings::Strings;
use crate::model::legible::legible;
use crate::model::location::CellRef;
use crate::package::cell;
use crate::package::xml::{Kind, Tag, Tags, literal};

/// Changes of a part.
pub type Edits = Vec<(Range<usize>, String)>;

/// What a sheet's cells need from the workbook.
pub struct Cells<'p, 'a, 'f, 'l> {
    /// The sheet's part.
    pub text: &'a str,
    /// The shared texts, if the workbook has any.
    pub strings: Option<&'p Strings<'a>>,
    /// The formats, if the workbook has any.
    pub formats: Option<&'p mut Formats<'f>>,
    /// The rows of cells that name the columns of a table.
    pub heads: Vec<(CellRef, CellRef)>,
    /// The pen.
    pub pen: &'p mut Pen<'l>,
    /// What is filled.
    pub fillings: Edits,
    /// The old results of formulas.
    pub results: Edits,
}

/// A cell as it is written.
struct Content<'a> {
    tag: Tag<'a>,
    /// The element of the value and what is in it.
    value: Option<(Range<usize>, Range<usize>)>,
    /// The element of the cell's own text and what is in it.
    inline: Option<(Range<usize>, Range<usize>)>,
    /// What is in the formula.
    formula: Option<Range<usize>>,
}

impl<'a> Cells<'_, 'a, '_, '_> {
    /// Goes through all cells.
    pub fn fill(&mut self) -> Result<(), String> {
        let mut tags = Tags::of(self.text);
        let (mut row, mut column): (u32, u32) = (0, 0);
        while let Some(tag) = tags.next()? {
            if tag.is("row") {
                // Rows and cells may say their number; else they follow the one before.
                (row, column) = (tag.number("r").unwrap_or(row.saturating_add(1)).max(1), 0);
            } else if tag.is("c") {
                let own = tag.attribute("r").and_then(|name| cell(&name)).map_or(column, |cell| cell.column);
                column = own.saturating_add(1);
                if tag.kind == Kind::Open {
                    let content = Content::read(&mut tags, tag)?;
                    self.cell(CellRef { row: row.saturating_sub(1), column: own }, &content)?;
                }
            } else if tag.ends("sheetData") {
                break;
            }
        }
        Ok(())
    }

    fn cell(&mut self, at: CellRef, content: &Content<'a>) -> Result<(), String> {
        self.pen.go(Some(at));
        let kind = content.tag.attribute("t");
        let kind = kind.as_deref().unwrap_or("n");
        if let Some(formula) = &content.formula {
            let formula = unescape(&self.text[formula.clone()]).unwrap_or_default();
            self.pen.leave(&formula, Reason::Formula);
            if let Some((element, _)) = &content.value {
                self.results.push((element.clone(), String::new()));
                if kind != "n" {
                    self.results.push((content.tag.range.clone(), content.tag.with(&[("t", None)])));
                }
            }
            return Ok(());
        }
        let (place, inner, element, prefix) = match (kind, &content.value, &content.inline) {
            ("s", Some((place, number)), _) => {
                let Some(strings) = self.strings else { return Ok(()) };
                let Some(inner) = strings.get(&self.text[number.clone()]) else { return Ok(()) };
                (place, inner, "t", strings.prefix)
            }
            ("inlineStr", _, Some((place, inner))) => (place, &self.text[inner.clone()], "t", content.tag.prefix()),
            // A text of the cell's own that is no result: as some programs write it.
            ("str", Some((place, _)), _) => (place, &self.text[place.clone()], "v", content.tag.prefix()),
            _ => return Ok(()),
        };
        let runs = Runs::of(inner, element)?;
        if !runs.text().contains("{{") {
            return Ok(());
        }
        let within = |(first, last): &(CellRef, CellRef)| {
            (first.row..=last.row).contains(&at.row) && (first.column..=last.column).contains(&at.column)
        };
        if self.heads.iter().any(within) {
            self.pen.leave(runs.text(), Reason::TableHead);
            return Ok(());
        }
        match self.pen.write(runs.text(), true) {
            Written::Same => Ok(()),
            Written::Number { value, percent, format } => self.number(content, place, value, percent, &format),
            Written::Parts(parts) => self.texts(content, place, &runs, element, prefix, &parts),
        }
    }

    fn number(
        &mut self,
        content: &Content<'a>,
        place: &Range<usize>,
        value: f64,
        percent: bool,
        code: &str,
    ) -> Result<(), String> {
        let (tag, prefix) = (&content.tag, content.tag.prefix());
        let mut changes = vec![("t", None)];
        let mut value = value;
        if let Some(formats) = &mut self.formats {
            let own = tag.number("s").unwrap_or(0);
            let (format, of_one) = formats.of_number(own, code)?;
            if of_one && percent {
                value /= 100.0;
            }
            if format != own {
                changes.push(("s", Some(format.to_string())));
            }
        }
        self.fillings.push((tag.range.clone(), tag.with(&changes)));
        self.fillings.push((place.clone(), format!("<{prefix}v>{value}</{prefix}v>")));
        Ok(())
    }

    fn texts(
        &mut self,
        content: &Content<'a>,
        place: &Range<usize>,
        runs: &Runs<'_>,
        element: &str,
        prefix: &str,
        parts: &[(Range<usize>, String)],
    ) -> Result<(), String> {
        let tag = &content.tag;
        let own = tag.prefix();
        let mut plain = runs.text().to_owned();
        for (range, value) in parts.iter().rev() {
            plain.replace_range(range.clone(), &literal(value));
        }
        let mut changes = vec![("t", Some("inlineStr".to_owned()))];
        // A value, not the office's own words, makes the text look like a formula: editing the cell must not make it one.
        let begins = parts.first().is_some_and(|(range, _)| runs.text()[..range.start].trim().is_empty());
        if begins
            && plain.trim_start().starts_with(['=', '+', '-', '@'])
            && plain.trim() != super::NOTHING
            && let Some(formats) = &mut self.formats
        {
            changes.push(("s", Some(formats.of_quoted(tag.number("s").unwrap_or(0))?.to_string())));
        }
        // Pieces keep their look where their elements may stand in the sheet as they are.
        let inner = if element == "t" && prefix == own {
            runs.write(parts, Dialect::Cell)
        } else {
            let plain = legible(&plain).into_owned();
            format!("<{own}t xml:space=\"preserve\">{}</{own}t>", escape(&plain))
        };
        self.fillings.push((tag.range.clone(), tag.with(&changes)));
        self.fillings.push((place.clone(), format!("<{own}is>{inner}</{own}is>")));
        Ok(())
    }
}

impl<'a> Content<'a> {
    /// Reads up to the end of the cell.
    fn read(tags: &mut Tags<'a>, tag: Tag<'a>) -> Result<Self, String> {
        let mut content = Self { tag, value: None, inline: None, formula: None };
        let mut open: Option<Range<usize>> = None;
        while let Some(tag) = tags.next()? {
            let local = tag.local();
            if tag.ends("c") {
                return Ok(content);
            }
            if !matches!(local, "v" | "is" | "f") {
                continue;
            }
            let (element, inner) = match tag.kind {
                Kind::Open => {
                    open = Some(tag.range);
                    continue;
                }
                Kind::Empty => (tag.range.clone(), tag.range.end..tag.range.end),
                Kind::Close => {
                    let Some(begun) = open.take() else { continue };
                    (begun.start..tag.range.end, begun.end..tag.range.start)
                }
            };
            match local {
                "v" => content.value = Some((element, inner)),
                "is" => content.inline = Some((element, inner)),
                _ => content.formula = Some(inner),
            }
        }
        Err("a cell without an end".to_owned())
    }
}
