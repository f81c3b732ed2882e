//! From the roll-up of many offices to a neutral document.
//!
//! In: a [`Rollup`] and the built-in [`Definitions`]' words. Each sheet is one file here. Out: a [`Document`]. Never: a figure
//! that the roll-up does not have; a rank for offices that cannot be told apart.

mod board;
mod charts;
mod figures;
mod matrix;
mod method;
mod offices;
mod overview;
mod ranking;
mod summary;
mod totals;

use crate::definition::{Definitions, Language};
use crate::model::rollup::Rollup;
use crate::report::document::{Block, Document, Point};
use crate::report::titles;
use overview::Overview;

/// Composes the roll-up.
#[must_use]
pub fn compose_rollup(rollup: &Rollup, definitions: &Definitions, language: Language) -> Document {
    let overview = Overview { rollup, definitions, texts: definitions.texts(language), language };
    let mut sheets = vec![summary::sheet(overview), matrix::sheet(overview)];
    sheets.extend(ranking::sheets(overview));
    sheets.extend([
        totals::sheet(overview),
        offices::sheet(overview),
        figures::sheet(overview),
        method::sheet(overview),
    ]);
    for sheet in &mut sheets[1..] {
        let back = Point { text: overview.texts.get("report-back"), sheet: Some(summary::SHEET.to_owned()) };
        sheet.blocks.insert(1, Block::Points(vec![back]));
    }
    let mut charts = charts::charts(overview);
    charts.retain(|chart| definitions.settings.report.charts.keeps(&chart.id));
    let mut document = Document {
        title: overview.say("title"),
        subtitle: overview.period(),
        as_of: rollup.as_of,
        evidence: rollup.offices.iter().map(offices::way).collect(),
        sheets,
        not_live: overview.texts.get("report-not-live"),
        cut_off: overview.texts.get("report-cut-off"),
        board: Some(board::page(overview, &charts)),
        charts,
        ..Document::default()
    };
    titles::sound(&mut document);
    document
}
