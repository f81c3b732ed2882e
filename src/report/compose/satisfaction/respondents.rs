//! Who answered, of how many; how far the items of a survey ask for the same; and what is not shown of small groups.

use super::super::context::Context;
use crate::model::ratio::Decimal;
use crate::model::survey::{FEWEST_RESPONDENTS, Response, SurveyProfile, WITHHELD};
use crate::report::document::{Cell, Column, Condition, Formula, Table};

/// Respondents against the population, with the samples that are required by two formulas: shown, never decisive.
pub fn response(context: Context<'_>) -> Table {
    let columns = vec![
        context.wide("survey", "survey", 36.0),
        context.column("respondents", "respondents", 6.0),
        context.column("population", "population", 6.0),
        context.column("rate", "response-rate", 6.0),
        context.column("yamane", "yamane", 6.0),
        context.column("krejcie_morgan", "krejcie-morgan", 6.0),
    ];
    let row = |profile: &SurveyProfile| {
        let response = profile.response;
        let unknown = || Cell::Text(context.say("unknown"));
        let rate = response.rate().map_or_else(
            || Cell::Text("-".to_owned()),
            |rate| {
                let (numerator, denominator) = ("respondents".to_owned(), "population".to_owned());
                let formula = Formula::Percent { numerator, denominator };
                Cell::Figure { formula, value: Some(rate.percent()), decimals: 2 }
            },
        );
        vec![
            Cell::Text(profile.survey.clone()),
            Cell::Integer(response.respondents),
            response.population.map_or_else(unknown, Cell::Integer),
            rate,
            required(yamane(), response.yamane()),
            required(krejcie_morgan(), response.krejcie_morgan()),
        ]
    };
    let rows = context.results.surveys.iter().map(row).collect();
    Table { id: "survey_response".to_owned(), columns, rows, filter: false }
}

/// The sample that a formula asks for; where the population is unknown, that of an endless one.
fn required(formula: Formula, sample: i64) -> Cell {
    let known = Condition::IsNumber(Formula::column("population"));
    let formula = Formula::when(known, formula, Formula::whole(Response::default().yamane()));
    Cell::Figure { formula, value: Some(sample as f64), decimals: 0 }
}

fn yamane() -> Formula {
    let population = || Formula::column("population");
    let times = Formula::whole(400).times(population());
    times.over(Formula::whole(400).plus(population())).ceiling()
}

fn krejcie_morgan() -> Formula {
    let population = || Formula::column("population");
    let fewer = population().minus(Formula::whole(1));
    let whole = Formula::whole(250).times(fewer).plus(Formula::whole(96_025));
    Formula::rounded(Formula::whole(96_025).times(population()), whole, 0)
}

/// Cronbach's alpha of a survey, with the items and the respondents that it is taken of.
pub fn reliability(context: Context<'_>, number: usize, profile: &SurveyProfile) -> Table {
    let columns: Vec<Column> = vec![
        context.wide("line", "item", 36.0),
        context.column("items", "alpha-items", 6.0),
        context.column("respondents", "alpha-respondents", 6.0),
        context.column("alpha", "alpha", 6.0),
    ];
    let scales =
        profile.reliability.iter().any(|own| Some(own.scale) != profile.reliability.first().map(|own| own.scale));
    let count = |count: usize| Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX));
    let rows = profile.reliability.iter().map(|own| {
        let name = match &own.section {
            Some(section) => context.tell("section", &[("section", section.clone())]),
            None if scales => context.tell("overall-of-scale", &[("scale", own.scale.to_string())]),
            None => context.say("overall"),
        };
        let alpha = own.alpha.map(Decimal::to_f64);
        let alpha = alpha.map_or_else(|| Cell::Text("-".to_owned()), |alpha| Cell::Number(alpha, 2));
        vec![Cell::Text(name), count(own.items), count(own.respondents), alpha]
    });
    Table { id: format!("survey_reliability_{number}"), columns, rows: rows.collect(), filter: false }
}

/// That small groups are not shown, and why.
pub fn withheld(context: Context<'_>, count: usize) -> String {
    let facts =
        [("count", count.to_string()), ("fewest", FEWEST_RESPONDENTS.to_string()), ("mark", WITHHELD.to_owned())];
    context.tell("note-withheld", &facts)
}
