//! The sealed periods: whether their figures are as they were, which are not, and which rows count otherwise.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Context;
use super::shortened::shortened;
use crate::definition::Indicator;
use crate::model::ledger::Bucket;
use crate::model::location::Location;
use crate::model::seal::{Comparison, Restated, RestatedRow, SealedFigure};
use crate::report::document::{Block, Cell, Orientation, Sheet, Table};
use crate::report::wording;

/// The id of the sheet and of its first table.
pub const SHEET: &str = "seals";
/// The most rows that are listed for a figure: who has looked at so many knows where to look on.
const MOST_ROWS: usize = 100;
/// The most rows that are listed for a period.
const MOST_LISTED: usize = 1_000;
/// The most figures that are named for a row.
const MOST_NAMED: usize = 3;
/// The widths of columns in characters.
const TITLE: f64 = 40.0;
const PART: f64 = 34.0;
const PLACE: f64 = 34.0;
const CAUSE: f64 = 34.0;

/// The sheet; none where no period is sealed.
pub fn sheet(context: Context<'_>) -> Option<Sheet> {
    let seals = &context.results.seals;
    if seals.is_empty() {
        return None;
    }
    let mut blocks = vec![
        Block::Heading(1, context.say("title-seals")),
        Block::Note(context.say("note-seals")),
        Block::Table(overview(context)),
    ];
    for own in seals.iter().filter(|own| !own.restated.is_empty()) {
        let period = [("period", context.period(own.period))];
        let key = own.period.to_string().replace('-', "_");
        blocks.push(Block::Heading(2, context.tell("title-restated", &period)));
        blocks.push(Block::Table(figures(context, own, &key)));
        let rows = rows(context, own, &key);
        if !rows.rows.is_empty() {
            blocks.push(Block::Heading(2, context.tell("title-restated-rows", &period)));
            blocks.push(Block::Note(context.tell("note-restated-rows", &[("most", MOST_ROWS.to_string())])));
            blocks.push(Block::Table(rows));
        }
    }
    let title = context.say("sheet-seals");
    Some(Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks })
}

/// A hash in groups of eight, as it is written down.
fn parted(sha256: &str) -> String {
    let letters: Vec<char> = sha256.chars().collect();
    letters.chunks(8).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn overview(context: Context<'_>) -> Table {
    let columns = vec![
        context.column("period", "seal-period", TITLE),
        context.wide("sealed", "seal-day", PART),
        context.wide("compared", "seal-compared", PLACE),
        context.wide("outcome", "seal-outcome", PLACE),
        context.wide("sha256", "seal-hash", CAUSE),
    ];
    let row = |own: &Comparison| {
        let facts = [
            ("day", wording::day(own.as_of, context.texts)),
            ("version", own.version.to_string()),
            ("compared", own.compared.to_string()),
            ("apart", own.apart.to_string()),
            ("restated", own.restated.len().to_string()),
        ];
        vec![
            Cell::Text(context.period(own.period)),
            Cell::Text(context.tell("seal-sealed", &facts)),
            Cell::Text(context.tell("seal-counts", &facts)),
            Cell::Text(context.tell(outcome(own), &facts)),
            Cell::Text(parted(&own.sha256)),
        ]
    };
    Table { id: SHEET.to_owned(), columns, rows: context.results.seals.iter().map(row).collect(), filter: false }
}

/// The key of what became of a sealed period.
fn outcome(own: &Comparison) -> &'static str {
    match (own.absent, own.restated.is_empty()) {
        (true, _) => "seal-absent",
        (false, true) => "seal-kept",
        (false, false) => "seal-restated",
    }
}

fn indicator<'a>(context: Context<'a>, figure: &SealedFigure) -> Option<&'a Indicator> {
    context.definitions.indicators.iter().find(|own| own.id == figure.indicator)
}

/// The name of a figure: its indicator, with the reading where it is not the binding one.
fn title(context: Context<'_>, figure: &SealedFigure) -> String {
    let Some(own) = indicator(context, figure) else { return figure.indicator.clone() };
    let title = context.words(&own.title).to_owned();
    let reading = own.readings.iter().find(|reading| reading.id.is_some() && reading.id == figure.reading);
    reading.map_or(title.clone(), |reading| format!("{title} ({})", context.words(&reading.title)))
}

/// The part that a figure is of: `ประเภทข่าว: ข่าวแถลงข่าว`.
fn part(context: Context<'_>, figure: &SealedFigure) -> Cell {
    let Some((breakdown, own)) = figure.breakdown.as_ref().zip(indicator(context, figure)) else {
        return Cell::Text(context.say("seal-whole"));
    };
    Cell::Text(format!("{}: {}", context.fact(&own.table, &breakdown.by), context.part(&own.table, breakdown)))
}

/// A figure in one line: `92.59 (75/81) ถึงเป้า`.
fn said(context: Context<'_>, figure: Option<&SealedFigure>) -> Cell {
    let Some(figure) = figure else { return Cell::Text(context.say("seal-none")) };
    let (numerator, denominator) =
        indicator(context, figure).map_or((1, 1), |own| own.scales(figure.reading.as_deref()));
    let facts = [
        ("value", figure.value().map_or_else(|| "-".to_owned(), |value| wording::value(value, None))),
        ("numerator", wording::parts(figure.numerator, numerator)),
        ("denominator", wording::parts(figure.denominator, denominator)),
        ("undecided", figure.undecided.to_string()),
        ("verdict", context.verdict_words(figure.verdict)),
    ];
    Cell::Text(context.tell("seal-figure", &facts))
}

fn figures(context: Context<'_>, own: &Comparison, key: &str) -> Table {
    let columns = vec![
        context.wide("indicator", "indicator", TITLE),
        context.wide("part", "seal-part", PART),
        context.wide("before", "seal-before", PLACE),
        context.wide("after", "seal-after", PLACE),
        context.wide("cause", "seal-cause", CAUSE),
    ];
    let row = |own: &Restated| {
        vec![
            Cell::Text(title(context, &own.before)),
            part(context, &own.before),
            said(context, Some(&own.before)),
            said(context, own.after.as_ref()),
            Cell::Text(cause(context, own)),
        ]
    };
    Table { id: format!("restated_{key}"), columns, rows: own.restated.iter().map(row).collect(), filter: true }
}

/// Why a figure is another: its definition, its rows, or what it is held against.
fn cause(context: Context<'_>, own: &Restated) -> String {
    let rows = own.rows.len();
    let answers = indicator(context, &own.before).is_some_and(|own| own.table.id() == "answers");
    let mut causes = Vec::new();
    if own.definition {
        causes.push(context.say("seal-definition"));
    }
    match (rows, answers) {
        (0, true) => causes.push(context.say("seal-answers")),
        (0, false) if !own.definition => causes.push(context.say("seal-elsewhere")),
        (0, false) => {}
        _ => causes.push(context.tell("seal-rows", &[("count", wording::grouped(&rows.to_string()))])),
    }
    causes.join(" · ")
}

/// A place whose row or rows count otherwise: where it stood and stands, and for which figures.
struct Moved<'a> {
    row: &'a RestatedRow,
    /// The figures' names, and how each counted and counts the row.
    figures: Vec<(String, String)>,
}

impl Moved<'_> {
    /// The names of the first few figures that count the row alike, and how: the others differ from these, or are more.
    fn told(&self) -> (String, String) {
        let changes = self.figures.first().map(|(_, change)| change.clone()).unwrap_or_default();
        let alike = self.figures.iter().filter(|(_, change)| *change == changes);
        (alike.take(MOST_NAMED).map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", "), changes)
    }
}

/// The rows that count otherwise, each once, with the figures for which it does: those of parts only where the whole is
/// as it was.
fn rows(context: Context<'_>, own: &Comparison, key: &str) -> Table {
    let whole: BTreeSet<_> = own
        .restated
        .iter()
        .filter(|own| own.before.breakdown.is_none())
        .map(|own| (&own.before.indicator, &own.before.reading))
        .collect();
    let mut moved: Vec<Moved<'_>> = Vec::new();
    let mut known: BTreeMap<(Option<&Location>, Option<&Location>), usize> = BTreeMap::new();
    for restated in &own.restated {
        let figure = &restated.before;
        let of_whole = whole.contains(&(&figure.indicator, &figure.reading));
        if figure.reading.is_some() || (figure.breakdown.is_some() && of_whole) {
            continue;
        }
        for row in restated.rows.iter().take(MOST_ROWS) {
            let places = (row.before.as_ref().map(|side| &side.0), row.after.as_ref().map(|side| &side.0));
            let number = *known.entry(places).or_insert_with(|| {
                moved.push(Moved { row, figures: Vec::new() });
                moved.len() - 1
            });
            // A cell with a list is several rows, which mostly count alike.
            let told = buckets(context, figure, row);
            if !moved[number].figures.contains(&told) {
                moved[number].figures.push(told);
            }
        }
    }
    let columns = vec![
        context.wide("before", "seal-row-before", TITLE),
        context.wide("after", "seal-row-after", PART),
        context.wide("figures", "seal-row-figures", PLACE),
        context.wide("changes", "seal-row-changes", PLACE),
        context.column("count", "seal-row-count", CAUSE),
    ];
    let absent = || Cell::Text(context.say("seal-not-there"));
    let row = |own: Moved<'_>| {
        let before = own.row.before.as_ref().map(|(place, _)| Cell::Text(place.to_string()));
        let after = own.row.after.as_ref();
        let after = after.map(|(place, _)| Cell::SourceLink(place.clone(), shortened(&place.to_string(), PART)));
        let figures: BTreeSet<_> = own.figures.iter().map(|(name, _)| name).collect();
        let count = Cell::Integer(i64::try_from(figures.len()).unwrap_or(i64::MAX));
        let (names, changes) = own.told();
        vec![before.unwrap_or_else(absent), after.unwrap_or_else(absent), Cell::Text(names), Cell::Text(changes), count]
    };
    Table {
        id: format!("restated_rows_{key}"),
        columns,
        rows: moved.into_iter().take(MOST_LISTED).map(row).collect(),
        filter: true,
    }
}

/// The name of a figure, and what a row did and does for it: `ตัวหาร → ตัวตั้ง`.
fn buckets(context: Context<'_>, figure: &SealedFigure, row: &RestatedRow) -> (String, String) {
    let bucket = |side: &Option<(Location, Bucket)>| {
        side.as_ref().map_or_else(|| "-".to_owned(), |(_, own)| context.texts.get(&format!("bucket-{}", own.code())))
    };
    let part = figure.breakdown.as_ref().map(|_| part(context, figure));
    let part = part.and_then(|part| if let Cell::Text(text) = part { Some(format!(" ({text})")) } else { None });
    let facts = [("before", bucket(&row.before)), ("after", bucket(&row.after))];
    (title(context, figure) + &part.unwrap_or_default(), context.tell("seal-buckets", &facts))
}
