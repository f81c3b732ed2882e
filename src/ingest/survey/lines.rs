//! The table of answers, line by line.

use chrono::NaiveDate;

use super::super::column::{Coded, NO_NUMBER, NOTHING, Values};
use super::super::merge::Part;
use super::super::recognise::Matched;
use super::super::records::Context;
use super::super::texts::Lexicon;

/// One answer, or the answers of one level, on its way into the table; texts by their codes ([`Lines::code`]).
pub struct Line {
    /// The survey.
    pub survey: u32,
    /// The section, where there are any.
    pub section: Option<u32>,
    /// What was asked.
    pub item: u32,
    /// Who answered, where each has a row.
    pub respondent: Option<u32>,
    /// Of which group that is.
    pub group: Option<u32>,
    /// When.
    pub date: Option<NaiveDate>,
    /// What became of the answer.
    pub state: u32,
    /// Its level.
    pub score: Option<u32>,
    /// The highest level.
    pub scale: u32,
    /// How many answered so.
    pub weight: f64,
}

/// The lines of a sheet, column by column, and the texts that they name.
#[derive(Default)]
pub struct Lines {
    texts: Lexicon,
    rows: Vec<u32>,
    survey: Vec<u32>,
    section: Vec<u32>,
    item: Vec<u32>,
    respondent: Vec<f64>,
    group: Vec<u32>,
    date: Vec<Option<NaiveDate>>,
    state: Vec<u32>,
    score: Vec<f64>,
    scale: Vec<f64>,
    weight: Vec<f64>,
}

impl Lines {
    /// The code of a text.
    pub fn code(&mut self, text: &str) -> u32 {
        self.texts.code(text)
    }

    /// Adds a line of a row.
    pub fn push(&mut self, row: u32, line: &Line) {
        let number = |number: Option<u32>| number.map_or(NO_NUMBER, f64::from);
        self.rows.push(row);
        self.survey.push(line.survey);
        self.section.push(line.section.unwrap_or(NOTHING));
        self.item.push(line.item);
        self.respondent.push(number(line.respondent));
        self.group.push(line.group.unwrap_or(NOTHING));
        self.date.push(line.date);
        self.state.push(line.state);
        self.score.push(number(line.score));
        self.scale.push(line.scale.into());
        self.weight.push(line.weight);
    }

    /// Puts them into the part of their sheet.
    pub fn put(mut self, part: &mut Part) {
        part.rows = std::mem::take(&mut self.rows);
        part.columns = self.into_columns();
    }

    fn into_columns(self) -> Vec<(String, Values)> {
        let texts = self.texts.into_texts();
        let text = |codes: Vec<u32>| Values::Text(Coded::new(texts.clone(), codes));
        let columns = [
            ("survey", text(self.survey)),
            ("section", text(self.section)),
            ("item", text(self.item)),
            ("respondent", Values::Number(self.respondent)),
            ("group", text(self.group)),
            ("date", Values::Date(self.date)),
            ("state", text(self.state)),
            ("score", Values::Number(self.score)),
            ("scale", Values::Number(self.scale)),
            ("weight", Values::Number(self.weight)),
        ];
        columns.into_iter().map(|(name, values)| (name.to_owned(), values)).collect()
    }
}

/// The columns of an empty table of answers.
pub fn empty() -> Vec<(String, Values)> {
    Lines::default().into_columns()
}

/// The part of a survey's sheet, without lines.
pub fn part(matched: &Matched<'_>, context: &Context<'_>) -> Part {
    let source = context.source(matched);
    let form = matched.form.id.clone();
    Part { form, source, rows: Vec::new(), columns: empty(), comments: Vec::new(), responses: Vec::new() }
}
