//! The one way by which a text comes onto the page.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use crate::definition::{Digits, Texts};
use crate::model::legible::legible;
use crate::model::output::OutputFile;
use crate::report::chart::Format;
use crate::report::document::{Chart, Document, Labels, Page, Part};

/// A chart with its drawings: the letters of that for paper are larger, as a page needs them too.
#[derive(Clone, Copy)]
pub struct Picture<'a> {
    /// The chart.
    pub chart: &'a Chart,
    /// For a column of the page.
    pub column: &'a str,
    /// For the whole screen.
    pub screen: &'a str,
}

/// What every part of the page needs.
pub struct Pen<'a> {
    digits: Digits,
    /// The words of days.
    pub texts: &'a Texts,
    /// What the controls say.
    pub labels: &'a Labels,
    charts: BTreeMap<&'a str, Picture<'a>>,
    anchors: BTreeSet<&'a str>,
}

impl<'a> Pen<'a> {
    /// A pen for a page of a document.
    pub fn new(page: &'a Page, document: &'a Document, drawn: &'a [OutputFile], texts: &'a Texts) -> Self {
        let drawing = |chart: &Chart, format: Format| {
            let name = format!("{}/{}.svg", format.folder(), chart.id);
            let file = drawn.iter().find(|file| file.name == name)?;
            std::str::from_utf8(&file.bytes).ok()
        };
        let charts = document.charts.iter().filter_map(|chart| {
            let column = drawing(chart, Format::Print)?;
            let screen = drawing(chart, Format::Projector)?;
            Some((chart.id.as_str(), Picture { chart, column, screen }))
        });
        let charts = charts.collect();
        let mut anchors = BTreeSet::new();
        for section in &page.sections {
            anchors.insert(section.id.as_str());
            for part in &section.parts {
                collect(part, &mut anchors);
            }
        }
        Self { digits: document.digits, texts, labels: &page.labels, charts, anchors }
    }

    /// A text in the document's digits, without what no page may hold.
    pub fn write(&self, text: &str) -> String {
        self.digits.write(&legible(text))
    }

    /// A sentence of a manual, to the letter: its digits are those of the manual.
    pub fn quote(sentence: &str, place: &str) -> Markup {
        html! {
            blockquote {
                p lang="th" { (legible(sentence)) }
                footer { cite { (legible(place)) } }
            }
        }
    }

    /// A text whose lines stand below each other.
    pub fn lines(&self, text: &str) -> Markup {
        html! {
            @for (place, line) in text.lines().enumerate() {
                @if place > 0 { br; }
                (self.write(line))
            }
        }
    }

    /// Whether the page has such an anchor.
    pub fn has(&self, anchor: &str) -> bool {
        self.anchors.contains(anchor)
    }

    /// A chart with its drawings.
    pub fn chart(&self, id: &str) -> Option<Picture<'a>> {
        self.charts.get(id).copied()
    }
}

fn collect<'a>(part: &'a Part, anchors: &mut BTreeSet<&'a str>) {
    match part {
        Part::KeyFigures(figures) => anchors.extend(figures.iter().map(|figure| figure.id.as_str())),
        Part::Account(_, account) => {
            anchors.insert(&account.id);
        }
        Part::Folded(_, inner) => inner.iter().for_each(|part| collect(part, anchors)),
        _ => {}
    }
}
