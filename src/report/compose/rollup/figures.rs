//! Every indicator by office: one long list to filter, of which everything else is summed.

use super::overview::{Overview, decimals};
use crate::model::measurement::Kind;
use crate::model::rollup::{Comparison, Standing};
use crate::report::compose::interval::interval;
use crate::report::document::{Block, Cell, Criterion, Formula, Orientation, Sheet, Table};

/// The id of the sheet and its table.
pub const TABLE: &str = "figures";
/// The column that says whether a figure is in the totals.
const SUMMED: &str = "summed";

/// The sheet.
pub fn sheet(overview: Overview<'_>) -> Sheet {
    let blocks = vec![
        Block::Heading(1, overview.say("title-figures")),
        Block::Note(overview.say("note-figures")),
        Block::Table(table(overview)),
    ];
    let title = overview.say("sheet-figures");
    Sheet { id: TABLE.to_owned(), title, orientation: Orientation::Landscape, dense: true, blocks }
}

fn table(overview: Overview<'_>) -> Table {
    let columns = vec![
        overview.wide("indicator", 34.0),
        overview.wide("code", 20.0),
        overview.wide("office", 28.0),
        overview.wide("folder", 14.0),
        overview.column("value", 9.0),
        overview.column("numerator", 9.0),
        overview.column("denominator", 9.0),
        overview.column("interval_low", 8.0),
        overview.column("interval_high", 8.0),
        overview.column("target", 8.0),
        overview.wide("verdict", 14.0),
        overview.column("undecided", 8.0),
        overview.column("excluded", 8.0),
        overview.wide("comparability", 14.0),
        overview.column(SUMMED, 8.0),
        overview.column("band", 7.0),
        overview.column("ranks", 9.0),
    ];
    let rows = overview.found().flat_map(|own| own.standings.iter().map(move |standing| row(overview, own, standing)));
    Table { id: TABLE.to_owned(), rows: rows.collect(), columns, filter: true }
}

/// The row of the table with an office's figure.
pub fn row_of(overview: Overview<'_>, indicator: &str, office: usize) -> Option<usize> {
    let mut before = 0;
    for own in overview.found() {
        if own.indicator == indicator {
            return Some(before + own.standings.iter().position(|standing| standing.office == office)?);
        }
        before += own.standings.len();
    }
    None
}

fn row(overview: Overview<'_>, own: &Comparison, standing: &Standing) -> Vec<Cell> {
    let office = overview.office(standing);
    let tally = standing.tally;
    let (numerator, denominator) = own.kind.scales(own.scale);
    let (numerator, denominator) =
        (Overview::amount(tally.numerator, numerator), Overview::amount(tally.denominator, denominator));
    let [low, high] = match standing.interval {
        Some(_) => interval(standing.interval),
        None => [Cell::Empty, Cell::Empty],
    };
    let word = |summed: bool| overview.texts.get(if summed { "report-yes" } else { "report-no" });
    let place = standing.place;
    vec![
        Cell::Text(overview.title(own)),
        Cell::Text(own.indicator.clone()),
        Cell::Text(overview.called(office)),
        Cell::Text(office.folder.clone()),
        value(own, standing),
        numerator,
        denominator,
        low,
        high,
        match standing.threshold {
            Some(threshold) => {
                Cell::Text(format!("{} {}", threshold.operator.sign(), threshold.goal.rounded(2).shortest()))
            }
            None => Cell::Text("-".to_owned()),
        },
        Cell::Verdict(standing.verdict, overview.verdict(standing.verdict)),
        Cell::Integer(tally.undecided),
        Cell::Integer(tally.excluded),
        Cell::Text(overview.say(&format!("comparability-{}", standing.comparability.code()))),
        Cell::Text(word(standing.comparability.is_comparable() && standing.value.is_some())),
        place.map_or(Cell::Empty, |place| Cell::Integer(i64::try_from(place.band).unwrap_or(i64::MAX))),
        place.map_or(Cell::Empty, |place| Cell::Text(super::ranking::ranks(place))),
    ]
}

/// The value as it follows from the cells beside it; that of a median or of different values stands by itself.
fn value(own: &Comparison, standing: &Standing) -> Cell {
    let Some(value) = standing.value else { return Cell::Text("-".to_owned()) };
    let pair = || ("numerator".to_owned(), "denominator".to_owned());
    let formula = match own.kind {
        Kind::Turnaround | Kind::DistinctCount => {
            return Cell::Number(value.to_f64(), decimals(value, standing.threshold));
        }
        Kind::Count => Formula::column("numerator"),
        Kind::Mean => {
            let (numerator, denominator) = pair();
            Formula::Quotient { numerator, denominator }
        }
        _ => {
            let (numerator, denominator) = pair();
            Formula::Percent { numerator, denominator }
        }
    };
    Cell::Figure { formula, value: Some(value.to_f64()), decimals: decimals(value, standing.threshold) }
}

/// The rows of an indicator that are summed.
pub fn summed(overview: Overview<'_>, own: &Comparison) -> Vec<Criterion> {
    let yes = overview.texts.get("report-yes");
    vec![Criterion::Is("code".to_owned(), own.indicator.clone()), Criterion::Is(SUMMED.to_owned(), yes)]
}

/// How many of the offices that hold the same target have a verdict.
pub fn judged(overview: Overview<'_>, own: &Comparison, word: String) -> Formula {
    let same = overview.say("comparability-same");
    let criteria = vec![
        Criterion::Is("code".to_owned(), own.indicator.clone()),
        Criterion::Is("verdict".to_owned(), word),
        Criterion::Is("comparability".to_owned(), same),
    ];
    Formula::CountRows { table: TABLE.to_owned(), criteria }
}

/// A cell of the table, as another sheet shows it.
pub fn of(row: usize, column: &str) -> Formula {
    Formula::Of { table: TABLE.to_owned(), row, column: column.to_owned() }
}
