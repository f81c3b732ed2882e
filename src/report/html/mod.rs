//! The page for the meeting room and the web: one file that needs nothing from elsewhere.
//!
//! In: a neutral [`Page`], the drawn charts of its document and the [`Definitions`], for their style and words. Every text goes through maud, which escapes
//! it, after [`Pen::write`] gave it the document's digits; only our own style, script and drawings go in as they are. The
//! page forbids itself everything else by a policy that names that style and that script by their sums. Out: bytes, the
//! same for the same document. Never: a figure of its own, a sentence, an address on the web, a place in the inputs.

mod account;
mod card;
mod number;
mod pen;
mod picture;
mod policy;
mod symbol;
mod table;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::document::{Document, Logo, Page, Part, Section, Statement};
use crate::definition::{Definitions, Digits};
use crate::error::Error;
use crate::model::output::{OutputFile, REPORT_MARK};
use crate::model::target::Verdict;
use pen::Pen;

/// The script: it sorts, filters and enlarges; without it all is there to be read.
const SCRIPT: &str = include_str!("../../../templates/board/board.js");

/// Writes the page; the charts are taken from the drawn files, by name.
///
/// # Errors
/// [`Error::Report`] when a cell leads into the inputs: the page is for the public.
pub fn write(
    page: &Page,
    document: &Document,
    drawn: &[OutputFile],
    definitions: &Definitions,
) -> Result<Vec<u8>, Error> {
    let pen = Pen::new(page, document, drawn, definitions.texts(page.language));
    let css = policy::style(&definitions.style)?;
    let policy = policy::policy(&css, SCRIPT);
    let title =
        page.office.as_deref().map_or_else(|| page.title.clone(), |office| format!("{} · {office}", page.title));
    let body = body(&pen, page, document.logo.as_ref())?;
    let markup = html! {
        (DOCTYPE)
        html lang=(page.language.tag()) data-digits=[(document.digits == Digits::Thai).then_some("thai")] {
            head {
                meta charset="utf-8";
                meta name="generator" content=(REPORT_MARK);
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (pen.write(&title)) }
                style { (PreEscaped(&css)) }
            }
            (body)
        }
    };
    Ok(markup.into_string().into_bytes())
}

fn body(pen: &Pen<'_>, page: &Page, logo: Option<&Logo>) -> Result<Markup, Error> {
    let sections = page.sections.iter().map(|own| section(pen, own)).collect::<Result<Vec<_>, _>>()?;
    Ok(html! {
        body {
            a.skip href="#main" { (pen.write(&page.labels.skip)) }
            (symbol::sheet())
            header #top {
                @if let Some(logo) = logo { (picture::logo(pen, logo)) }
                div {
                    @if let Some(office) = &page.office { p.office { (pen.write(office)) } }
                    h1 { (pen.write(&page.title)) }
                    p.period { (pen.write(&page.subtitle)) }
                    ul.answer { @for (verdict, line) in &page.answer { (answer(pen, *verdict, line)) } }
                }
            }
            nav aria-label=(pen.write(&page.labels.contents)) {
                ul {
                    @for own in &page.sections { li { a href={ "#" (own.id) } { (pen.write(&own.title)) } } }
                }
            }
            main #main tabindex="-1" { @for own in sections { (own) } }
            footer {
                @for line in &page.footer { p { (pen.write(line)) } }
                p { a href="#top" { (pen.write(&page.labels.top)) } }
            }
            script { (PreEscaped(SCRIPT)) }
        }
    })
}

fn answer(pen: &Pen<'_>, verdict: Option<Verdict>, line: &str) -> Markup {
    html! {
        li {
            span.mark { @if let Some(verdict) = verdict { (symbol::of(verdict)) } }
            span { (pen.write(line)) }
        }
    }
}

fn section(pen: &Pen<'_>, own: &Section) -> Result<Markup, Error> {
    let parts = parts(pen, &own.parts, &own.title)?;
    Ok(html! {
        section #(own.id) aria-labelledby={ "head-" (own.id) } {
            h2 #{ "head-" (own.id) } { (pen.write(&own.title)) }
            (parts)
        }
    })
}

/// Parts below a heading.
fn parts(pen: &Pen<'_>, all: &[Part], heading: &str) -> Result<Markup, Error> {
    let mut done = String::new();
    let mut heading = heading;
    // Charts that follow one another stand side by side where there is room.
    for run in all.chunk_by(|one, next| matches!((one, next), (Part::Picture(_), Part::Picture(_)))) {
        let markup = match &run[0] {
            Part::Picture(_) => {
                let names =
                    run.iter().filter_map(|part| if let Part::Picture(id) = part { Some(id.as_str()) } else { None });
                picture::gallery(pen, names)
            }
            Part::Table(title, own) => table::table(pen, title, own, title != heading)?,
            other => part(pen, other)?,
        };
        if let Part::Heading(text) = &run[0] {
            heading = text;
        }
        done.push_str(&markup.into_string());
    }
    Ok(PreEscaped(done))
}

fn part(pen: &Pen<'_>, own: &Part) -> Result<Markup, Error> {
    Ok(match own {
        Part::Heading(text) => html! { h3 { (pen.write(text)) } },
        Part::Note(text) => html! { p { (pen.lines(text)) } },
        Part::Quote(sentence, place) => Pen::quote(sentence, place),
        Part::KeyFigures(figures) => card::cards(pen, figures),
        Part::Statements(all) => html! { ul.statements { @for own in all { (statement(pen, own)) } } },
        Part::Picture(id) => picture::gallery(pen, std::iter::once(id.as_str())),
        Part::Table(title, table) => table::table(pen, title, table, true)?,
        Part::Folded(title, inner) => {
            let inner = parts(pen, inner, title)?;
            html! { details.folded { summary { (pen.write(title)) } (inner) } }
        }
        Part::Account(title, own) => account::folded(pen, title, own),
    })
}

fn statement(pen: &Pen<'_>, own: &Statement) -> Markup {
    html! {
        li {
            span.mark { @if let Some(verdict) = own.verdict { (symbol::of(verdict)) } }
            span {
                strong {
                    @match own.to.as_deref().filter(|id| pen.has(id)) {
                        Some(id) => { a href={ "#" (id) } { (pen.write(&own.about)) } }
                        None => { (pen.write(&own.about)) }
                    }
                }
                " "
                span.said { (pen.write(&own.text)) }
            }
        }
    }
}
