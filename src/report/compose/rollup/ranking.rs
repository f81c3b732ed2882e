//! The places of the offices by one indicator: bands, and the ranks between which each lies.

use super::figures;
use super::overview::{Overview, decimals};
use crate::model::rollup::{Comparison, Place, Standing};
use crate::report::document::{Block, Cell, Formula, Orientation, Sheet, Table};
use crate::report::wording;

/// The id of an indicator's sheet and table.
pub fn id(own: &Comparison) -> String {
    format!("ranking_{}", own.indicator.replace('-', "_"))
}

/// The indicators whose places have a sheet: those that lead. The others' places stand in the list of all figures.
pub fn shown(overview: Overview<'_>) -> impl Iterator<Item = &Comparison> {
    overview.leading().filter(|own| own.ranked)
}

/// A sheet for each leading indicator by which offices are ranked.
pub fn sheets(overview: Overview<'_>) -> Vec<Sheet> {
    let title = |own| overview.tell("sheet-ranking", &[("indicator", overview.title(own))]);
    shown(overview).map(|own| sheet(overview, own, title(own))).collect()
}

fn sheet(overview: Overview<'_>, own: &Comparison, title: String) -> Sheet {
    let heading = overview.tell("title-ranking", &[("indicator", overview.title(own))]);
    let blocks = vec![
        Block::Heading(1, heading),
        Block::Note(finding(overview, own)),
        Block::Note(overview.say("note-ranking")),
        Block::Table(table(overview, own)),
    ];
    Sheet { id: id(own), title, orientation: Orientation::Landscape, dense: true, blocks }
}

/// What the places come to, in a sentence.
pub fn finding(overview: Overview<'_>, own: &Comparison) -> String {
    let places: Vec<_> = own.standings.iter().filter_map(|own| own.place).collect();
    let bands = places.iter().map(|place| place.band).max().unwrap_or_default();
    let n = places.len();
    let ordered: usize = places.iter().map(|place| place.ahead).sum();
    let facts = [
        ("bands", bands.to_string()),
        ("offices", n.to_string()),
        ("first", places.iter().filter(|place| place.band == 1).count().to_string()),
        ("ordered", wording::grouped(&ordered.to_string())),
        ("pairs", wording::grouped(&(n * n.saturating_sub(1) / 2).to_string())),
    ];
    overview.tell(if bands < 2 { "finding-one-band" } else { "finding-bands" }, &facts)
}

/// The ranks between which an office lies: `1–12`, or one alone.
pub fn ranks(place: Place) -> String {
    if place.best() == place.worst() {
        place.best().to_string()
    } else {
        format!("{}–{}", place.best(), place.worst())
    }
}

/// Whether undecided rows widen some interval by which offices are compared.
pub fn is_widened(own: &Comparison) -> bool {
    own.standings.iter().any(|own| own.place.is_some() && own.reach != own.interval)
}

/// The places: by band, within one by folder, so that the order in it says nothing.
pub fn table(overview: Overview<'_>, own: &Comparison) -> Table {
    let open = is_widened(own);
    let mut columns = vec![
        overview.column("band", 7.0),
        overview.column("ranks", 10.0),
        overview.wide("office", 30.0),
        overview.wide("folder", 14.0),
        overview.column("value", 9.0),
        overview.column("numerator", 9.0),
        overview.column("denominator", 9.0),
        overview.column("interval_low", 9.0),
        overview.column("interval_high", 9.0),
    ];
    if open {
        columns.extend([
            overview.column("undecided", 9.0),
            overview.column("reach_low", 10.0),
            overview.column("reach_high", 10.0),
        ]);
    }
    columns.extend([overview.wide("verdict", 14.0), overview.column("ahead", 9.0), overview.column("behind", 9.0)]);
    let mut ranked: Vec<_> = own.standings.iter().filter_map(|own| Some((own.place?, own))).collect();
    ranked.sort_by_key(|(place, own)| (place.band, own.office));
    let rows = ranked.into_iter().map(|(place, standing)| row(overview, own, (place, standing), open)).collect();
    Table { id: id(own), columns, rows, filter: true }
}

fn row(overview: Overview<'_>, own: &Comparison, (place, standing): (Place, &Standing), open: bool) -> Vec<Cell> {
    let office = overview.office(standing);
    let row = figures::row_of(overview, &own.indicator, standing.office).unwrap_or_default();
    let linked = |column: &str, value: Option<f64>, decimals: u8| Cell::Figure {
        formula: figures::of(row, column),
        value,
        decimals,
    };
    let whole = |count: usize| Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX));
    let tally = standing.tally;
    let (low, high) = standing.reach.unwrap_or_default();
    let mut cells = vec![
        whole(place.band),
        Cell::Text(ranks(place)),
        Cell::Text(overview.called(office)),
        Cell::Text(office.folder.clone()),
        linked(
            "value",
            standing.value.map(crate::model::value::Value::to_f64),
            standing.value.map_or(2, |value| decimals(value, standing.threshold)),
        ),
        linked("numerator", Some(tally.numerator as f64), 0),
        linked("denominator", Some(tally.denominator as f64), 0),
        linked("interval_low", standing.interval.map(|own| own.0), 2),
        linked("interval_high", standing.interval.map(|own| own.1), 2),
    ];
    if open {
        cells.extend([
            linked("undecided", Some(tally.undecided as f64), 0),
            Cell::Number(low, 2),
            Cell::Number(high, 2),
        ]);
    }
    cells.extend([
        Cell::Live(
            Formula::Of { table: figures::TABLE.to_owned(), row, column: "verdict".to_owned() },
            Box::new(Cell::Verdict(standing.verdict, overview.verdict(standing.verdict))),
        ),
        whole(place.ahead),
        whole(place.behind),
    ]);
    cells
}
