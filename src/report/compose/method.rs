//! How each indicator is counted, word for word, and where the manuals ask for it.

use super::context::Context;
use crate::definition::{BandScheme, Indicator};
use crate::report::document::{Block, Cell, Orientation, Sheet, Table};
use crate::report::wording;

/// The sheet's id.
pub const SHEET: &str = "method";

/// The sheet.
pub fn sheet(context: Context<'_>) -> Sheet {
    let mut blocks = vec![Block::Heading(1, context.say("title-method")), Block::Note(context.say("note-method"))];
    for (number, indicator) in context.definitions.indicators.iter().enumerate() {
        blocks.push(Block::Heading(2, context.words(&indicator.title).to_owned()));
        blocks.push(Block::Table(table(context, number, indicator)));
    }
    for (number, standard) in context.definitions.time_standards.iter().enumerate() {
        blocks.push(Block::Heading(2, context.words(&standard.title).to_owned()));
        let manual = &standard.manual;
        let mut lines = vec![
            ("manual-source", manual.source.clone()),
            ("manual-clause", manual.clause.clone()),
            ("manual-sentence", manual.sentence.clone()),
        ];
        lines.extend(standard.decided.iter().map(|words| ("decided", context.words(words).to_owned())));
        blocks.push(Block::Table(pairs(context, format!("time_standard_{number}"), lines)));
    }
    blocks.push(Block::Heading(2, context.say("title-bands")));
    blocks.extend(
        context
            .definitions
            .bands
            .schemes()
            .enumerate()
            .map(|(number, scheme)| Block::Table(bands(context, number, scheme))),
    );
    let title = context.say("sheet-method");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Portrait, dense: true, blocks }
}

fn table(context: Context<'_>, number: usize, indicator: &Indicator) -> Table {
    let manual = &indicator.manual;
    let mut lines = vec![
        ("manual-source", manual.source.clone()),
        ("manual-clause", manual.clause.clone()),
        ("manual-sentence", manual.sentence.clone()),
        (
            "target",
            indicator.target.map_or_else(|| context.say("no-target"), |target| wording::target(target, context.texts)),
        ),
        ("counted", context.say(&format!("kind-{}", indicator.kind().code()))),
        (
            "dated-by",
            indicator
                .dated_by
                .iter()
                .map(|column| context.fact(&indicator.table, column))
                .collect::<Vec<_>>()
                .join(" → "),
        ),
        ("sql-denominator", indicator.binding().sql.denominator.clone()),
        ("sql-numerator", indicator.binding().sql.numerator.clone()),
    ];
    for exclusion in &indicator.binding().exclude {
        lines.push(("sql-exclude", format!("{} — {}", exclusion.sql, context.words(&exclusion.reason))));
    }
    for reading in indicator.readings.iter().skip(1) {
        lines.push(("reading", context.words(&reading.title).to_owned()));
    }
    lines.extend(indicator.decided.iter().map(|words| ("decided", context.words(words).to_owned())));
    pairs(context, format!("method_{number}"), lines)
}

fn pairs(context: Context<'_>, id: String, lines: Vec<(&str, String)>) -> Table {
    let columns = vec![context.wide("what", "what", 24.0), context.wide("said", "said", 86.0)];
    let rows = lines
        .into_iter()
        .map(|(key, text)| vec![Cell::Strong(context.say(&format!("method-{key}"))), Cell::Text(text)])
        .collect();
    Table { id, columns, rows, filter: false }
}

fn bands(context: Context<'_>, number: usize, scheme: &BandScheme) -> Table {
    let columns = vec![context.wide("what", "band-from", 24.0), context.wide("said", "band", 86.0)];
    let rows = scheme
        .bands
        .iter()
        .map(|band| vec![Cell::Text(band.from.to_string()), Cell::Text(context.words(&band.title).to_owned())]);
    let mut rows: Vec<_> = rows.collect();
    rows.push(vec![Cell::Strong(context.say("method-manual-source")), Cell::Text(scheme.source.clone())]);
    Table { id: format!("bands_{number}"), columns, rows, filter: false }
}
