//! Lines of a survey: counts and percent of each level, mean, S.D., bands, the two highest levels. All are live.

use super::super::context::Context;
use super::super::ledger;
use crate::model::ledger::LedgerTable;
use crate::model::ratio::Decimal;
use crate::model::survey::{Line, SurveyLine, top_levels};
use crate::report::document::{Cell, Column, Condition, Criterion, Formula, Relation, Table};

/// The levels of the scale that has bands.
const BANDED_SCALE: usize = 5;

/// Lines of one scale.
pub struct Lines<'a> {
    context: Context<'a>,
    scale: usize,
    /// The head of the first column.
    head: &'static str,
}

impl<'a> Lines<'a> {
    /// Lines of that scale; `head` is the key of the first column's head.
    pub fn new(context: Context<'a>, scale: usize, head: &'static str) -> Self {
        Self { context, scale, head }
    }

    /// The table of that number.
    pub fn table(&self, number: usize, lines: &[&SurveyLine]) -> Table {
        let rows = lines.iter().map(|line| self.row(line)).collect();
        Table { id: format!("survey_{number}"), columns: self.columns(), rows, filter: false }
    }

    fn columns(&self) -> Vec<Column> {
        let context = self.context;
        let mut columns = vec![context.wide("line", self.head, 36.0)];
        let told = |id: String, key: &str, fact: (&str, String), width: f64, wrap: bool| Column {
            id,
            title: context.tell(key, &[fact]),
            width,
            wrap,
        };
        for level in (1..=self.scale).rev() {
            let fact = || ("level", level.to_string());
            columns.push(told(format!("level_{level}"), "head-level", fact(), 6.0, false));
            columns.push(told(format!("percent_{level}"), "head-level-percent", fact(), 6.5, false));
        }
        columns.extend([
            context.column("n", "n", 6.0),
            context.column("mean", "mean", 7.0),
            context.column("deviation", "deviation", 6.0),
        ]);
        if self.scale == BANDED_SCALE {
            for (number, scheme) in context.definitions.bands.schemes().enumerate() {
                let from = scheme.bands.first().map(|band| band.from.to_string()).unwrap_or_default();
                let key = if number == 0 { "head-band-deciding" } else { "head-band-beside" };
                columns.push(told(format!("band_{number}"), key, ("from", from), 9.5, true));
            }
        }
        columns.extend([
            context.column("top_two", if top_levels(self.scale) == 2 { "top-two" } else { "top-one" }, 7.5),
            context.column("missing", "missing", 6.0),
            context.column("not_applicable", "not-applicable", 9.0),
            context.column("unreadable", "unreadable", 7.0),
        ]);
        columns
    }

    fn row(&self, line: &SurveyLine) -> Vec<Cell> {
        let context = self.context;
        let mut cells = vec![match &line.line {
            Line::Item(item) => Cell::Text(item.clone()),
            Line::Section(section) => Cell::Strong(context.tell("section", &[("section", section.clone())])),
            Line::Overall => Cell::Strong(context.say("overall")),
            Line::Group(Some(group)) => Cell::Text(group.clone()),
            Line::Group(None) => Cell::Text(context.say("without")),
        }];
        let ids: Vec<_> = (1..=self.scale).rev().map(|level| format!("level_{level}")).collect();
        let n = line.n();
        let share = |count: i64| (n > 0).then(|| 100.0 * count as f64 / n as f64);
        for (level, id) in (1..=self.scale).rev().zip(&ids) {
            let count = line.counts.get(level - 1).copied().unwrap_or(0);
            let score = i64::try_from(level).unwrap_or(i64::MAX);
            cells.push(self.answers(line, count, Criterion::Between("score".to_owned(), score, score)));
            let formula = Formula::Percent { numerator: id.clone(), denominator: "n".to_owned() };
            cells.push(Cell::Figure { formula, value: share(count), decimals: 2 });
        }
        cells.push(Cell::Figure { formula: Formula::SumOfColumns(ids.clone()), value: Some(n as f64), decimals: 0 });
        let mean = line.mean();
        let top = ids[..top_levels(self.scale).min(ids.len())].to_vec();
        let rounded = |formula: Formula, value: Option<Decimal>| Cell::Figure {
            formula,
            value: value.map(Decimal::to_f64),
            decimals: 2,
        };
        cells.push(rounded(Formula::MeanOfLevels(ids.clone()), mean));
        cells.push(rounded(Formula::DeviationOfLevels(ids), line.standard_deviation()));
        if self.scale == BANDED_SCALE {
            cells.extend(context.definitions.bands.schemes().map(|scheme| {
                let band = mean.and_then(|mean| scheme.band(mean));
                let shown = band.map_or_else(|| "-".to_owned(), |band| context.words(&band.title).to_owned());
                // The lowest band first, so that the highest is asked for first.
                let formula = scheme.bands.iter().rev().fold(Formula::text("-"), |lower, band| {
                    let from = Formula::Number(band.from.to_f64());
                    let reached = Formula::column("mean").is(Relation::AtLeast, from);
                    Formula::when(reached, Formula::text(context.words(&band.title)), lower)
                });
                let known = Condition::IsNumber(Formula::column("mean"));
                Cell::Live(Formula::when(known, formula, Formula::text("-")), Box::new(Cell::Text(shown)))
            }));
        }
        let formula = Formula::PercentOfColumns { numerators: top, denominator: "n".to_owned() };
        cells.push(Cell::Figure { formula, value: share(line.top_two()), decimals: 2 });
        let states =
            [("missing", line.missing), ("not-applicable", line.not_applicable), ("unreadable", line.unreadable)];
        cells.extend(states.map(|(state, count)| {
            let word = context.code("answer-state", state);
            self.answers(line, count, Criterion::Is("state".to_owned(), word))
        }));
        cells
    }

    /// How many answers of a line meet a criterion, counted in the ledger.
    fn answers(&self, line: &SurveyLine, value: i64, own: Criterion) -> Cell {
        let Some((ledger, day)) = dated(self.context) else { return Cell::Integer(value) };
        let mut criteria = vec![
            ledger::within(day, self.context.results.period, None),
            own,
            Criterion::Exactly("survey".to_owned(), line.survey.clone()),
        ];
        let exactly = |column: &str, text: &Option<String>| match text {
            Some(text) => Criterion::Exactly(column.to_owned(), text.clone()),
            None => Criterion::IsBlank(column.to_owned()),
        };
        match &line.line {
            Line::Item(item) => {
                criteria
                    .extend([exactly("section", &line.section), Criterion::Exactly("item".to_owned(), item.clone())]);
            }
            Line::Section(name) => criteria.push(exactly("section", &Some(name.clone()))),
            Line::Group(group) => criteria.push(exactly("group", group)),
            Line::Overall => {}
        }
        if several_scales(self.context, line) {
            let scale = i64::try_from(self.scale).unwrap_or(i64::MAX);
            criteria.push(Criterion::Between("scale".to_owned(), scale, scale));
        }
        let formula = Formula::SumRows { table: ledger::id(&ledger.table), column: "weight".to_owned(), criteria };
        Cell::Figure { formula, value: Some(value as f64), decimals: 0 }
    }
}

/// Whether the survey of a line has answers on scales of different length.
fn several_scales(context: Context<'_>, line: &SurveyLine) -> bool {
    let mut survey = context.results.survey.iter().filter(|other| other.survey == line.survey);
    survey.any(|other| other.counts.len() != line.counts.len())
}

/// The answers' ledger, and its column of the months of the answers' own dates.
fn dated(context: Context<'_>) -> Option<(&LedgerTable, usize)> {
    let ledger = context.results.ledger.tables.iter().find(|ledger| ledger.table.id() == "answers")?;
    let day = ledger.days.iter().position(|(dated_by, _)| dated_by == &["date"])?;
    Some((ledger, day))
}
