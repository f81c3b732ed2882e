//! Surveys, one row a respondent or one row an item, as one row for each answer (DOMAIN 3.3).
//!
//! In: a sheet whose header was recognised. Out: its answers, each a level of the one scale that its column was
//! answered on. Never: a level that was guessed, an answer that was given to a question about the respondent.
//!
//! What respondents wrote goes beside the answers, and [`mod@comment`] cuts personal data out of it.
//!
//! [`mod@items`] finds the columns of answers and their sections, [`hint`] what titles tell of the scale, [`choice`] the
//! [`scale`], and [`mod@wide`] and [`mod@tally`] read the rows. [`mod@transposed`] finds surveys that lie on their side.

mod choice;
mod comment;
mod hint;
mod items;
mod levels;
mod reading;
mod scale;
mod tally;
mod title;
mod transposed;
mod wide;

use chrono::NaiveDate;

pub use items::FEWEST_ITEMS;
pub use tally::tally;
pub use wide::wide;

use super::column::{Field, Values};
use super::header::Headers;
use super::merge::Part;
use super::recognise::Matched;
use super::records::Context;
use super::sheet::Sheet;
use super::texts::Lexicon;
use crate::definition::Likert;
use crate::model::dataset::MatchedColumn;

/// The columns of a sheet that are items: those that no field took and whose answers are levels of a scale.
pub fn items(sheet: &Sheet, header: usize, headers: &Headers, likert: &Likert) -> Vec<MatchedColumn> {
    if !items::may_be_survey(headers) {
        return Vec::new();
    }
    let scales = scale::Scales::new(likert);
    let layout = items::layout(sheet, header, headers, &scales);
    layout.map(|layout| layout.items.into_iter().map(|item| item.cell).collect()).unwrap_or_default()
}

/// Whether a sheet counts the answers of levels below a header.
pub fn counts_levels(sheet: &Sheet, header: usize, headers: &Headers, likert: &Likert) -> bool {
    levels::levels(sheet, header, headers, &scale::Scales::new(likert)).is_some()
}

/// The row of a sheet that names respondents where a survey names items, if there is one.
pub fn transposed(sheet: &Sheet, likert: &Likert) -> Option<u32> {
    transposed::transposed(sheet, &scale::Scales::new(likert))
}

/// The columns of the table of answers.
const FIELDS: [&str; 10] =
    ["survey", "section", "item", "respondent", "group", "date", "state", "score", "scale", "weight"];

/// The columns of an empty table of answers.
pub fn empty() -> Vec<(String, Values)> {
    FIELDS
        .iter()
        .map(|name| {
            let values = match *name {
                "date" => Values::Date(Vec::new()),
                "respondent" | "score" | "scale" | "weight" => Values::Number(Vec::new()),
                _ => Values::text_column(),
            };
            ((*name).to_owned(), values)
        })
        .collect()
}

fn part(matched: &Matched<'_>, context: &Context<'_>) -> Part {
    let source = context.source(matched);
    Part { form: matched.form.id.clone(), source, rows: Vec::new(), columns: empty(), comments: Vec::new() }
}

/// One answer, or the answers of one level, on its way into the table; texts by their codes among [`Lines::texts`].
struct Line {
    survey: u32,
    section: Option<u32>,
    item: u32,
    respondent: Option<u32>,
    group: Option<u32>,
    date: Option<NaiveDate>,
    state: u32,
    score: Option<u32>,
    scale: u32,
    weight: f64,
}

/// The texts that the lines of a sheet name, for all its columns.
#[derive(Default)]
struct Lines {
    texts: Lexicon,
}

impl Lines {
    /// The code of a text.
    fn code(&mut self, text: &str) -> u32 {
        self.texts.code(text)
    }

    /// Adds a line, in the order of [`FIELDS`].
    fn push(part: &mut Part, row: u32, line: &Line) {
        let number = |number: u32| Some(Field::Number(number.into()));
        let fields = [
            Some(Field::Text(line.survey)),
            line.section.map(Field::Text),
            Some(Field::Text(line.item)),
            line.respondent.and_then(number),
            line.group.map(Field::Text),
            line.date.map(Field::Date),
            Some(Field::Text(line.state)),
            line.score.and_then(number),
            number(line.scale),
            Some(Field::Number(line.weight)),
        ];
        part.push(row, fields.into_iter());
    }

    /// Names the codes.
    fn name(self, part: &mut Part) {
        let texts = self.texts.into_texts();
        part.columns.iter_mut().for_each(|(_, values)| values.name(texts.clone(), Vec::new()));
    }
}
