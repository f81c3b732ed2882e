//! A sheet's comments: one more for every mark, and the mark's text after that of a comment that is there already.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::cells::Grid;
use super::drawing::{self, Note};
use super::{Mark, Marks};
use crate::model::location::CellRef;
use crate::model::output::MARK_AUTHOR;
use crate::package::xml::{Kind, Tag, Tags, literal, replaced};
use crate::package::{Package, cell};

/// The most comments of a sheet: programs draw a box for each and crawl over very many. The rest has its colour.
const MOST: usize = 2_000;
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_CONTENT: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const EMPTY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
    <comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors></authors>\
    <commentList></commentList></comments>";

/// Adds the marks' comments to a sheet, the urgent first where they are too many; the id of its drawing of comments, if
/// that is new.
pub fn add(package: &mut Package<'_>, sheet: &str, grid: &Grid<'_>, marks: &Marks) -> Result<Option<String>, String> {
    let mut urgent: Vec<_> = marks.iter().collect();
    urgent.sort_by_key(|(cell, mark)| (mark.severity, **cell));
    let marks: Marks = urgent.into_iter().take(MOST).map(|(cell, mark)| (*cell, mark.clone())).collect();
    let (part, text) = if let Some(part) = package.related(sheet, "comments")? {
        let text = package.text(&part)?;
        (part, text)
    } else {
        let part = package.free("xl/comments", ".xml");
        package.declare(&part, CONTENT)?;
        package.relate(sheet, "comments", &part)?;
        (part, EMPTY.to_owned())
    };
    let comments = Comments::read(&text)?;
    package.put(&part, comments.write(&marks));
    let old = match &grid.drawing {
        Some(id) => package.by_id(sheet, id)?,
        None => None,
    };
    // A comment that stands already has its box.
    let boxed = |cell: &CellRef| old.is_some() && comments.own.contains_key(cell);
    let new = marks.iter().filter(|(cell, _)| !boxed(cell));
    let notes: Vec<_> = new.map(|(cell, mark)| Note::of(*cell, &mark.text, grid)).collect();
    if let Some(part) = old {
        let text = package.text(&part)?;
        package.put(&part, drawing::extended(&text, &notes)?);
        return Ok(None);
    }
    let part = package.free("xl/drawings/vmlDrawingPramoen", ".vml");
    package.declare_ending("vml", DRAWING_CONTENT)?;
    package.put(&part, drawing::drawn(&notes));
    package.relate(sheet, "vmlDrawing", &part).map(Some)
}

/// The comments' part and where things stand in it.
struct Comments<'a> {
    text: &'a str,
    prefix: &'a str,
    authors: u32,
    /// Where one more author would stand, and within which tag if there is none yet.
    authors_end: (usize, Option<Tag<'a>>),
    /// Where one more comment would stand.
    list_end: (usize, Option<Tag<'a>>),
    /// The comments that there are, by their cells: where the text begins and ends, and a plain run in it.
    own: BTreeMap<CellRef, Own<'a>>,
}

/// A comment that is there already.
#[derive(Default)]
struct Own<'a> {
    /// The tag of its text.
    text: Option<Tag<'a>>,
    /// The end of its text.
    end: usize,
    /// A text without a format, from its tag to its end: it must become a run, as ours will be.
    plain: Option<(usize, usize)>,
}

impl<'a> Comments<'a> {
    fn read(text: &'a str) -> Result<Self, String> {
        let mut tags = Tags::of(text);
        let root = tags.next()?.filter(|root| root.is("comments")).ok_or("the comments are not understood")?;
        let (mut authors, mut authors_end, mut list_end) = (0, None, None);
        let mut own: BTreeMap<CellRef, Own> = BTreeMap::new();
        let (mut at, mut in_run, mut plain) = (None, false, 0);
        while let Some(tag) = tags.next()? {
            let here = at.and_then(|cell| own.get_mut(&cell));
            match (tag.kind, tag.local(), here) {
                (Kind::Open | Kind::Empty, "author", _) => authors += 1,
                (Kind::Close, "authors", _) => authors_end = Some((tag.range.start, None)),
                (Kind::Empty, "authors", _) => authors_end = Some((tag.range.start, Some(tag))),
                (Kind::Close, "commentList", _) => list_end = Some((tag.range.start, None)),
                (Kind::Empty, "commentList", _) => list_end = Some((tag.range.start, Some(tag))),
                (Kind::Open, "comment", _) => {
                    at = tag.attribute("ref").and_then(|name| cell(&name));
                    own.extend(at.map(|cell| (cell, Own::default())));
                }
                (Kind::Close, "comment", _) => at = None,
                (Kind::Open | Kind::Empty, "text", Some(here)) => (here.end, here.text) = (tag.range.end, Some(tag)),
                (Kind::Close, "text", Some(here)) => here.end = tag.range.start,
                (Kind::Open, "r", _) => in_run = true,
                (Kind::Close, "r", _) => in_run = false,
                (Kind::Open, "t", Some(_)) if !in_run => plain = tag.range.start,
                (Kind::Close, "t", Some(here)) if !in_run => here.plain = Some((plain, tag.range.end)),
                _ => {}
            }
        }
        let ends = authors_end.zip(list_end).ok_or("the comments are not understood")?;
        let (authors_end, list_end) = ends;
        Ok(Self { text, prefix: root.prefix(), authors, authors_end, list_end, own })
    }

    fn write(&self, marks: &Marks) -> String {
        let prefix = self.prefix;
        let mut edits = vec![within(&self.authors_end, format!("<{prefix}author>{MARK_AUTHOR}</{prefix}author>"))];
        let mut new = String::new();
        for (cell, mark) in marks {
            match self.own.get(cell) {
                Some(Own { text: Some(tag), end, plain }) => {
                    let run = self.run(&format!("\n\n{}", mark.text));
                    if tag.kind == Kind::Empty {
                        edits.push(within(&(tag.range.start, Some(tag.clone())), run));
                        continue;
                    }
                    if let Some((start, end)) = *plain {
                        edits.push((start..start, format!("<{prefix}r>")));
                        edits.push((end..end, format!("</{prefix}r>")));
                    }
                    edits.push((*end..*end, run));
                }
                _ => self.comment(&mut new, *cell, mark),
            }
        }
        edits.push(within(&self.list_end, new));
        replaced(self.text, edits)
    }

    fn comment(&self, new: &mut String, cell: CellRef, mark: &Mark) {
        let (prefix, author) = (self.prefix, self.authors);
        let run = self.run(&mark.text);
        let _ = write!(
            new,
            "<{prefix}comment ref=\"{cell}\" authorId=\"{author}\"><{prefix}text>{run}</{prefix}text></{prefix}comment>"
        );
    }

    fn run(&self, text: &str) -> String {
        let prefix = self.prefix;
        format!(
            "<{prefix}r><{prefix}rPr><{prefix}sz val=\"11\"/><{prefix}color indexed=\"81\"/>\
             <{prefix}rFont val=\"Tahoma\"/><{prefix}family val=\"2\"/></{prefix}rPr>\
             <{prefix}t xml:space=\"preserve\">{}</{prefix}t></{prefix}r>",
            escape(literal(text))
        )
    }
}

/// Text put at a place, or within an element that was empty.
fn within((place, empty): &(usize, Option<Tag<'_>>), text: String) -> (std::ops::Range<usize>, String) {
    match empty {
        None => (*place..*place, text),
        Some(tag) => {
            let open = tag.opened().with(&[]);
            (tag.range.clone(), format!("{open}{text}</{}>", tag.name))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issue::Severity;

    #[test]
    fn a_comment_that_is_there_keeps_its_words_and_its_author() {
        let text = "<comments><authors><author>ก</author></authors><commentList>\
            <comment ref=\"A1\" authorId=\"0\"><text><t>เดิม</t></text></comment>\
            <comment ref=\"B2\" authorId=\"0\"><text><r><t>อื่น</t></r></text></comment></commentList></comments>";
        let marks = ["A1", "C3"].map(|name| {
            (cell(name).expect("a cell"), Mark { severity: Severity::Note, text: format!("_x0009_<{name}>") })
        });
        let written = Comments::read(text).expect("comments").write(&Marks::from(marks));
        let run = |text: &str| {
            format!(
                "<r><rPr><sz val=\"11\"/><color indexed=\"81\"/><rFont val=\"Tahoma\"/><family val=\"2\"/></rPr>\
                 <t xml:space=\"preserve\">{text}</t></r>"
            )
        };
        let expected = format!(
            "<comments><authors><author>ก</author><author>pramoen check</author></authors><commentList>\
             <comment ref=\"A1\" authorId=\"0\"><text><r><t>เดิม</t></r>{}</text></comment>\
             <comment ref=\"B2\" authorId=\"0\"><text><r><t>อื่น</t></r></text></comment>\
             <comment ref=\"C3\" authorId=\"1\"><text>{}</text></comment></commentList></comments>",
            run("\n\n_x005F_x0009_&lt;A1&gt;"),
            run("_x005F_x0009_&lt;C3&gt;")
        );
        assert_eq!(written, expected);
    }
}
