//! The first page: how many offices, what all reach together, who is missing, whose data needs work.

use super::overview::Overview;
use super::{matrix, offices, ranking, totals};
use crate::model::rollup::{Chosen, Office, State};
use crate::report::document::{Block, Cell, Orientation, Point, Sheet, Table};
use crate::report::wording;

/// The sheet's id.
pub const SHEET: &str = "summary";
/// The table of the leading indicators.
pub const TARGETS: &str = "leading";
/// How many offices are named in a line.
const NAMED: usize = 8;
/// How many offices with the most to mend are named.
const WORST: usize = 5;

/// The sheet.
pub fn sheet(overview: Overview<'_>) -> Sheet {
    let mut blocks = vec![
        Block::Heading(1, overview.say("title")),
        Block::Note(period(overview)),
        Block::Note(why(overview)),
        Block::Heading(2, counts(overview)),
        Block::Table(leading(overview)),
        Block::Note(overview.say("note-leading")),
    ];
    blocks.extend(totals::chart(overview).map(Block::NativeChart));
    blocks.extend([
        Block::Heading(2, overview.say("title-findings")),
        Block::Points(findings(overview)),
        Block::Heading(2, overview.say("title-more")),
        Block::Points(more(overview)),
    ]);
    let title = overview.say("sheet-summary");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::OnePage, dense: false, blocks }
}

/// The period and the day.
pub fn period(overview: Overview<'_>) -> String {
    let day = wording::day(overview.rollup.as_of, overview.texts);
    overview.texts.say("report-summary-period", &[("period", overview.period()), ("day", day)])
}

/// Why it is that period.
pub fn why(overview: Overview<'_>) -> String {
    match overview.rollup.chosen {
        Chosen::Given => overview.say("period-given"),
        Chosen::Latest { offices } => overview.tell("period-latest", &[("count", offices.to_string())]),
    }
}

/// How many offices there are, and what became of them.
pub fn counts(overview: Overview<'_>) -> String {
    let of = |code: &'static str| overview.rollup.in_state(code).count().to_string();
    let facts = [
        ("offices", overview.rollup.offices.len().to_string()),
        ("evaluated", overview.rollup.evaluated().to_string()),
        (
            "nothing",
            (overview.rollup.in_state("nothing-sent").count() + overview.rollup.in_state("nothing-in-period").count())
                .to_string(),
        ),
        ("broken", of("broken")),
    ];
    overview.tell("counts", &facts)
}

fn leading(overview: Overview<'_>) -> Table {
    let columns = vec![
        overview.wide("indicator", 32.0),
        overview.column("value", 9.0),
        overview.column("numerator", 9.0),
        overview.column("denominator", 9.0),
        overview.column("covered", 10.0),
        overview.column("target", 9.0),
        overview.column("met", 9.0),
        overview.column("missed", 9.0),
        overview.wide("middle_half", 16.0),
    ];
    let rows = overview.leading().map(|own| {
        let mut cells = vec![Cell::Text(overview.title(own)), totals::value(own)];
        cells.extend(totals::sums(overview, own));
        cells.extend(totals::counted(overview, own));
        cells.push(Cell::Text(totals::range(overview, own).unwrap_or_else(|| "-".to_owned())));
        cells
    });
    Table { id: TARGETS.to_owned(), rows: rows.collect(), columns, filter: false }
}

/// What stands out, a line each.
pub fn findings(overview: Overview<'_>) -> Vec<Point> {
    let mut points = Vec::new();
    let mut add = |text: String, sheet: &str| points.push(Point { text, sheet: Some(sheet.to_owned()) });
    for code in ["broken", "nothing-sent", "nothing-in-period"] {
        let lost: Vec<_> = overview.rollup.in_state(code).collect();
        if !lost.is_empty() {
            let facts = [("count", lost.len().to_string()), ("names", names(overview, &lost))];
            add(overview.tell(&format!("finding-{code}"), &facts), offices::SHEET);
        }
    }
    if let Some(worst) = worst(overview) {
        add(worst, offices::SHEET);
    }
    for own in ranking::shown(overview) {
        let facts = [("indicator", overview.title(own)), ("finding", ranking::finding(overview, own))];
        add(overview.tell("finding-ranking", &facts), &ranking::id(own));
    }
    points
}

/// Some names, and how many more there are.
pub fn names(overview: Overview<'_>, offices: &[&Office]) -> String {
    let named: Vec<_> = offices.iter().take(NAMED).map(|office| overview.called(office)).collect();
    let rest = offices.len().saturating_sub(NAMED);
    let named = named.join(", ");
    if rest == 0 { named } else { overview.tell("and-more", &[("names", named), ("count", rest.to_string())]) }
}

/// The offices with the most that has to be mended first.
fn worst(overview: Overview<'_>) -> Option<String> {
    let all = overview.rollup.offices.iter().filter(|office| office.state == State::Evaluated && office.issues[0] > 0);
    let mut all: Vec<_> = all.collect();
    all.sort_by_key(|office| std::cmp::Reverse(office.issues));
    let named: Vec<_> = all
        .iter()
        .take(WORST)
        .map(|office| {
            let facts =
                [("office", overview.called(office)), ("count", wording::grouped(&office.issues[0].to_string()))];
            overview.tell("errors-of", &facts)
        })
        .collect();
    let facts = [("count", all.len().to_string()), ("names", named.join(", "))];
    (!named.is_empty()).then(|| overview.tell("finding-errors", &facts))
}

fn more(overview: Overview<'_>) -> Vec<Point> {
    let sheets =
        [(matrix::TABLE, "more-matrix"), (totals::TABLE, "more-totals"), (super::figures::TABLE, "more-figures")];
    sheets.map(|(sheet, key)| Point { text: overview.say(key), sheet: Some(sheet.to_owned()) }).into()
}
