//! What each consideration rests on and lacks, and the shortest way to each higher level.

use super::super::assessment::cited;
use super::super::context::{Context, text_or_empty};
use super::super::shortened::shortened;
use super::clarity;
use crate::model::evidence::Clarity;
use crate::model::scorecard::{Document, Scorecard, ScoredConsideration};
use crate::report::document::{Cell, Criterion, Formula, Table};
use crate::report::wording;

/// The width of the column with the place of a consideration, in characters.
const PLACE: f64 = 28.0;

/// The considerations with the states that count.
pub fn considerations(context: Context<'_>, number: usize, card: &Scorecard) -> Table {
    let columns = vec![
        context.column("number", "number", 10.0),
        context.wide("title", "consideration", 36.0),
        context.wide("lacks", "lacks", 60.0),
        context.wide("performed", "performed", 14.0),
        context.wide("clarity", "clarity", 16.0),
        context.wide("proposed", "proposed", 16.0),
        context.column("evidence", "evidence-count", 9.0),
        context.wide("place", "place", PLACE),
    ];
    let rows = card.considerations.iter().map(|own| consideration(context, card, own)).collect();
    Table { id: format!("considerations_{number}"), columns, rows, filter: false }
}

fn consideration(context: Context<'_>, card: &Scorecard, own: &ScoredConsideration) -> Vec<Cell> {
    let performed = match own.performed {
        Some(true) => context.say("yes"),
        Some(false) => context.say("no"),
        None => context.say("without"),
    };
    let decided = match (own.decided, own.performed) {
        (None, Some(true)) => context.say("waits"),
        (own, _) => clarity(context, own.unwrap_or(Clarity::None)),
    };
    vec![
        Cell::Key(own.number.into()),
        text_or_empty(wording::consideration(context.definitions, context.language, card, own)),
        Cell::Text(lacks(context, own)),
        Cell::Text(performed),
        Cell::Text(decided),
        Cell::Text(clarity(context, own.proposed)),
        Cell::Integer(i64::try_from(own.documents.len()).unwrap_or(i64::MAX)),
        own.location.clone().map_or(Cell::Empty, |place| {
            let whole = place.to_string();
            // A text file has no sheet to name instead.
            let named = place.sheet.as_ref().and_then(|_| whole.split_once(']'));
            let within = named.map_or(whole.as_str(), |(_, within)| within).to_owned();
            Cell::SourceLink(place, shortened(&within, PLACE))
        }),
    ]
}

/// What the documents of a consideration lack, one document a line.
fn lacks(context: Context<'_>, own: &ScoredConsideration) -> String {
    if own.documents.is_empty() {
        return context.say("lacks-all");
    }
    let lacking = own.documents.iter().filter(|document| !document.lacks.is_empty());
    lacking.map(|document| line(context, document)).collect::<Vec<_>>().join("\n")
}

fn line(context: Context<'_>, document: &Document) -> String {
    let lacks: Vec<_> = document.lacks.iter().map(|lack| context.say(&format!("lack-{}", lack.code()))).collect();
    format!("• {}: {}", name(context, document.record), lacks.join(", "))
}

/// A document by its code in the register, else as it is cited.
fn name(context: Context<'_>, record: usize) -> String {
    let record = &context.results.evidence[record];
    record.id.clone().unwrap_or_else(|| cited(context, record))
}

/// How many were carried out, and how many of those have clear evidence, as formulas.
pub fn counts(context: Context<'_>, number: usize, card: &Scorecard) -> Table {
    let columns = vec![context.column("count", "count", 10.0), context.wide("name", "standard-count", 36.0)];
    let table = format!("considerations_{number}");
    let done = Criterion::Is("performed".to_owned(), context.say("yes"));
    let clear = Criterion::Is("clarity".to_owned(), context.texts.get("clarity-clear"));
    let row = |key: &str, criteria: Vec<Criterion>, value: u32| {
        let formula = Formula::CountRows { table: table.clone(), criteria };
        let figure = Cell::Figure { formula, value: Some(value.into()), decimals: 0 };
        vec![figure, Cell::Text(context.say(key))]
    };
    let rows = vec![
        row("performed", vec![done.clone()], card.performed),
        row("performed-clear", vec![done, clear], card.clear),
    ];
    Table { id: format!("counts_{number}"), columns, rows, filter: false }
}

/// For each higher level what is to be done.
pub fn plans(context: Context<'_>, number: usize, card: &Scorecard) -> Table {
    let columns = vec![
        context.column("level", "plan-level", 10.0),
        context.wide("steps", "plan-steps", 36.0),
        context.wide("candidates", "plan-candidates", 60.0),
        context.column("count", "plan-count", 14.0),
    ];
    let numbers = |own: &[u32]| own.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let rows = card.plans.iter().map(|plan| {
        let all = plan.all();
        let own = card.considerations.iter().filter(|own| all.contains(&own.number));
        let mut steps = Vec::new();
        if !plan.perform.is_empty() {
            steps.push(context.tell("plan-do", &[("numbers", numbers(&plan.perform))]));
        }
        if !plan.clear.is_empty() {
            steps.push(context.tell("plan-make-clear", &[("numbers", numbers(&plan.clear))]));
        }
        let candidates = own.filter_map(|own| candidates(context, own)).collect::<Vec<_>>().join("\n");
        vec![
            Cell::Key(plan.level.into()),
            Cell::Text(steps.join("\n")),
            Cell::Text(candidates),
            Cell::Integer(i64::try_from(all.len()).unwrap_or(i64::MAX)),
        ]
    });
    Table { id: format!("plan_{number}"), rows: rows.collect(), columns, filter: false }
}

/// Which documents could serve a consideration: those that carry it, the complete ones first, and others of the year.
fn candidates(context: Context<'_>, own: &ScoredConsideration) -> Option<String> {
    const MOST: usize = 5;
    let mut carried: Vec<_> = own.documents.iter().collect();
    carried.sort_by_key(|document| !document.lacks.is_empty());
    let all: Vec<usize> = carried.into_iter().map(|own| own.record).chain(own.candidates.iter().copied()).collect();
    let mut lines: Vec<_> =
        all.iter().take(MOST).map(|record| cited(context, &context.results.evidence[*record])).collect();
    if all.len() > MOST {
        lines.push(context.tell("plan-more", &[("count", (all.len() - MOST).to_string())]));
    }
    (!lines.is_empty()).then(|| {
        let facts = [("number", own.number.to_string()), ("documents", lines.join("; "))];
        context.tell("plan-could-serve", &facts)
    })
}
