//! A self-assessment as a document for Word: A4 across, the official form of four columns.
//!
//! In: a [`SelfAssessment`]. Out: bytes, the same for the same value. What is left to fill in is highlighted; nothing
//! else tells it from what an officer typed.

mod order;
mod sign;

use std::fmt::Write as _;
use std::io::Cursor;

use docx_rs::{
    AlignmentType, BreakType, Docx, Footer, Hyperlink, HyperlinkData, HyperlinkType, LineSpacing, NumPages, PageMargin,
    PageNum, PageOrientationType, Paragraph, Run, RunFonts, Shading, SpecialIndentType, Table, TableAlignmentType,
    TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, VMergeType, WidthType,
};

use super::address;
use super::assessment::{ConsiderationAccount, EvidenceLine, Line, SelfAssessment};
use super::document::Document;
use crate::definition::{Digits, Style};
use crate::error::Error;
use crate::model::legible::legible;

/// A4 lying, in twentieths of a point.
const PAGE: (u32, u32) = (16_838, 11_906);
const MARGIN: PageMargin =
    PageMargin { top: 1134, left: 1418, bottom: 1021, right: 1134, header: 567, footer: 454, gutter: 0 };
/// The widths of the four columns; together that of the page without its margins.
const COLUMNS: [usize; 4] = [1250, 2600, 6636, 3800];
/// Letters in half points: headings, and the form.
const HEADING: usize = 34;
const TEXT: usize = 30;
/// The typeface with the box of a level: that of the text has none.
const SYMBOLS: &str = "Segoe UI Symbol";
const TICKED: &str = "\u{2611}";
const UNTICKED: &str = "\u{2610}";

/// Writes the document.
///
/// # Errors
/// [`Error::Report`] when the library cannot write it.
pub fn write(own: &SelfAssessment, document: &Document, style: &Style) -> Result<Vec<u8>, Error> {
    let mut pen = Pen { own, document, links: 0 };
    let fonts = fonts(&style.workbook_font);
    let day = format!("{}T00:00:00Z", document.as_of);
    let mut docx = Docx::new()
        .created_at(&day)
        .updated_at(&day)
        .default_fonts(fonts)
        .default_size(TEXT)
        .default_line_spacing(LineSpacing::new().before(0).after(0))
        .page_size(PAGE.0, PAGE.1)
        .page_orient(PageOrientationType::Landscape)
        .page_margin(MARGIN)
        .footer(footer(own));
    if let Some(logo) = &document.logo {
        docx = docx.add_paragraph(sign::paragraph(logo));
    }
    for heading in &own.headings {
        let run = Run::new().add_text(legible(heading)).bold().size(HEADING);
        docx = docx.add_paragraph(Paragraph::new().add_run(run).align(AlignmentType::Center));
    }
    docx = docx.add_paragraph(Paragraph::new()).add_table(pen.form()).add_paragraph(Paragraph::new().keep_next(true));
    docx = docx.add_table(signatures(&own.signatures)).add_paragraph(Paragraph::new().size(2));
    let mut parts = docx.build();
    // The library knows no repeated heads, no language, no author, and no way of numbering pages.
    parts.document = insert(&parts.document, "<w:trPr><w:cantSplit />", "<w:tblHeader />");
    parts.styles = insert(&parts.styles, &format!("w:eastAsia=\"{}\" />", style.workbook_font), LANGUAGE);
    parts.doc_props.core = replace(&parts.doc_props.core, ">unknown<", &format!(">{}<", env!("CARGO_PKG_NAME")));
    if own.digits == Digits::Thai {
        for footer in &mut parts.footers {
            *footer = replace(footer, "</w:instrText>", " \\* THAIARABIC</w:instrText>");
        }
        parts.document = insert(&parts.document, "w:gutter=\"0\" />", "<w:pgNumType w:fmt=\"thaiNumbers\"/>");
    }
    parts.styles = replace(&parts.styles, "w:styleId=\"Normal\"", "w:default=\"1\" w:styleId=\"Normal\"");
    parts.content_type = replace(&parts.content_type, "</Types>", &format!("{FOOTNOTES}</Types>"));
    for part in [&mut parts.document, &mut parts.styles, &mut parts.settings, &mut parts.numberings]
        .into_iter()
        .chain(&mut parts.footers)
    {
        *part = order::ordered(part)?;
    }
    if let Some(logo) = &document.logo {
        parts.document = sign::described(&parts.document, logo);
        parts.content_type = sign::media(&parts.content_type, logo);
    }
    parts.document_rels = in_order(&parts.document_rels);
    let mut bytes = Cursor::new(Vec::new());
    parts.pack(&mut bytes).map_err(|error| Error::Report(error.to_string()))?;
    Ok(bytes.into_inner())
}

const LANGUAGE: &str = "<w:lang w:val=\"en-US\" w:eastAsia=\"en-US\" w:bidi=\"th-TH\"/>";

/// The library writes a part for footnotes and does not say what it is.
const FOOTNOTES: &str = "<Override PartName=\"/word/footnotes.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml\" />";

/// Puts something behind the first place at which `after` stands.
fn insert(part: &[u8], after: &str, own: &str) -> Vec<u8> {
    String::from_utf8_lossy(part).replacen(after, &format!("{after}{own}"), 1).into_bytes()
}

fn replace(part: &[u8], from: &str, to: &str) -> Vec<u8> {
    String::from_utf8_lossy(part).replace(from, to).into_bytes()
}

/// The relationships of a part in order: the library holds links in an order that differs from run to run.
fn in_order(part: &[u8]) -> Vec<u8> {
    const ONE: &str = "<Relationship ";
    let part = String::from_utf8_lossy(part);
    let (Some(first), Some(end)) = (part.find(ONE), part.rfind("</")) else { return part.into_owned().into_bytes() };
    let mut all: Vec<&str> = part[first..end].split(ONE).skip(1).collect();
    all.sort_unstable();
    format!("{}{ONE}{}{}", &part[..first], all.join(ONE), &part[end..]).into_bytes()
}

/// A typeface in every slot: Thai is a complex script, and Word takes those from a slot of their own.
fn fonts(name: &str) -> RunFonts {
    RunFonts::new().ascii(name).hi_ansi(name).east_asia(name).cs(name)
}

fn footer(own: &SelfAssessment) -> Footer {
    let [page, of] = &own.page;
    let text = |text: String| Run::new().add_text(text);
    let paragraph = Paragraph::new()
        .align(AlignmentType::Right)
        .add_run(text(format!("{page} ")))
        .add_page_num(PageNum::new())
        .add_run(text(format!(" {of} ")))
        .add_num_pages(NumPages::new());
    Footer::new().add_paragraph(paragraph)
}

struct Pen<'a> {
    own: &'a SelfAssessment,
    document: &'a Document,
    links: usize,
}

impl Pen<'_> {
    fn form(&mut self) -> Table {
        let own = self.own;
        let mut rows = vec![heads(&own.heads)];
        for (place, level) in own.levels.iter().enumerate() {
            let mark = if level.ticked { TICKED } else { UNTICKED };
            let mark = Run::new().add_text(mark).fonts(fonts(SYMBOLS));
            let level_text = Run::new().add_text(format!(" {}", level.level));
            // The last row stays with what follows, so that no page has the signatures alone.
            let last = place + 1 == own.levels.len() && place != own.standing;
            let first = Paragraph::new().add_run(mark).add_run(level_text).align(AlignmentType::Center).keep_next(last);
            let first = cell(0).add_paragraph(first);
            let description = cell(1).add_paragraph(Paragraph::new().add_run(run(&level.description, false)));
            if place != own.standing {
                let empty = |column| cell(column).add_paragraph(Paragraph::new());
                rows.push(TableRow::new(vec![first, description, empty(2), empty(3)]).cant_split());
                continue;
            }
            rows.extend(self.standing(first, description));
        }
        Table::new(rows)
            .set_grid(COLUMNS.to_vec())
            .layout(TableLayoutType::Fixed)
            .width(COLUMNS.iter().sum(), WidthType::Dxa)
            .margins(TableCellMargins::new().margin(40, 100, 40, 100))
    }

    /// The level with the account: one row for each consideration, so that its evidence stands beside it.
    fn standing(&mut self, first: TableCell, description: TableCell) -> Vec<TableRow> {
        let own = self.own;
        let mut rows = Vec::new();
        let (mut first, mut description) = (Some(first), Some(description));
        let accounts = own.accounts.iter().map(Some).chain(own.accounts.is_empty().then_some(None));
        for (place, account) in accounts.enumerate() {
            let merged = |cell_of: &mut Option<TableCell>, column| match cell_of.take() {
                Some(own) => own.vertical_merge(VMergeType::Restart),
                None => cell(column).add_paragraph(Paragraph::new()).vertical_merge(VMergeType::Continue),
            };
            let (mut text, mut evidence) = (cell(2), cell(3));
            if place == 0 {
                for line in &own.lead {
                    text = text.add_paragraph(paragraph(line));
                }
            }
            match account {
                Some(account) => {
                    text = told(text, account);
                    evidence = self.evidence(evidence, account);
                }
                None => evidence = evidence.add_paragraph(Paragraph::new()),
            }
            // A row parts at the end of a page: one that does not leaves half a page empty.
            rows.push(TableRow::new(vec![merged(&mut first, 0), merged(&mut description, 1), text, evidence]));
        }
        rows
    }

    fn evidence(&mut self, mut cell: TableCell, account: &ConsiderationAccount) -> TableCell {
        for line in &account.evidence {
            let mut own = hanging(Paragraph::new().add_run(Run::new().add_text("- ")), 0, 170);
            own = match self.link(line) {
                Some(link) => own.add_hyperlink(link),
                None => own.add_run(run(&line.text, false)),
            };
            if let Some(mark) = &line.mark {
                own = own.add_run(run(&format!(" {mark}"), true));
            }
            cell = cell.add_paragraph(own);
        }
        if account.evidence.is_empty() {
            cell = cell.add_paragraph(Paragraph::new());
        }
        cell
    }

    /// A link that stays where it is found: numbered in this document, not by the library's count over all.
    fn link(&mut self, own: &EvidenceLine) -> Option<Hyperlink> {
        let target = escaped(&address::evidence(&own.link, &self.document.evidence)?);
        self.links += 1;
        let shown = run(&own.text, false).color("0563C1").underline("single");
        let mut link = Hyperlink::new(target, HyperlinkType::External).add_run(shown);
        if let HyperlinkData::External { rid, .. } = &mut link.link {
            *rid = format!("rIdLink{}", self.links);
        }
        Some(link)
    }
}

/// An address without the letters that none may hold. Thai letters stay: Windows reads their codes by its own code page.
fn escaped(address: &str) -> String {
    let mut escaped = String::new();
    for letter in address.chars() {
        if " \"<>[]^`{|}".contains(letter) {
            let _ = write!(escaped, "%{:02X}", u32::from(letter));
        } else {
            escaped.push(letter);
        }
    }
    escaped
}

/// The paragraphs of an account, under their heads.
fn told(mut cell: TableCell, account: &ConsiderationAccount) -> TableCell {
    let title = run(&account.title.text, account.title.open).bold();
    cell = cell.add_paragraph(Paragraph::new().add_run(title).keep_next(true));
    for (head, lines) in &account.sections {
        let head = Run::new().add_text(legible(head)).bold();
        cell = cell.add_paragraph(Paragraph::new().add_run(head).keep_next(true));
        for line in lines {
            cell = cell.add_paragraph(paragraph(line));
        }
    }
    cell
}

fn cell(column: usize) -> TableCell {
    TableCell::new().width(COLUMNS[column], WidthType::Dxa).vertical_align(VAlignType::Top)
}

fn heads(heads: &[String; 4]) -> TableRow {
    let cells = heads.iter().enumerate().map(|(column, head)| {
        let run = Run::new().add_text(legible(head)).bold();
        let paragraph = Paragraph::new().add_run(run).align(AlignmentType::Center);
        cell(column).add_paragraph(paragraph).vertical_align(VAlignType::Center).shading(Shading::new().fill("E7E6E6"))
    });
    TableRow::new(cells.collect()).cant_split()
}

fn run(text: &str, open: bool) -> Run {
    let run = Run::new().add_text(legible(text));
    if open { run.highlight("yellow") } else { run }
}

/// A paragraph of the account: text is indented, numbers hang.
fn paragraph(line: &Line) -> Paragraph {
    let own = Paragraph::new().add_run(run(&line.text, line.open));
    match line.depth {
        0 => own.indent(None, Some(SpecialIndentType::FirstLine(454)), None, None),
        1 => hanging(own, 0, 284),
        _ => hanging(own, 284, 397),
    }
}

fn hanging(paragraph: Paragraph, left: i32, by: i32) -> Paragraph {
    paragraph.indent(Some(left + by), Some(SpecialIndentType::Hanging(by)), None, None)
}

/// Who signs, side by side; the lines of a signature stay on one page.
fn signatures(roles: &[String]) -> Table {
    let width = COLUMNS.iter().sum::<usize>() / roles.len().max(1);
    let cells = roles.iter().map(|role| {
        let mut lines = Run::new();
        for (place, line) in role.lines().enumerate() {
            if place > 0 {
                lines = lines.add_break(BreakType::TextWrapping);
            }
            lines = lines.add_text(legible(line));
        }
        let paragraph = Paragraph::new().add_run(lines).align(AlignmentType::Center);
        TableCell::new().width(width, WidthType::Dxa).add_paragraph(paragraph).clear_all_border()
    });
    Table::without_borders(vec![TableRow::new(cells.collect()).cant_split()])
        .set_grid(vec![width; roles.len()])
        .layout(TableLayoutType::Fixed)
        .align(TableAlignmentType::Center)
}
