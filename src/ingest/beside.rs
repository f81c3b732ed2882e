//! What is kept beside the texts of a record: the document that a line cites, the latest day that prose names.

use super::citation::Citations;
use super::column::{Field, Values, is_kept};
use super::date::Window;
use super::prose;
use crate::definition::{FormColumn, ReadingRules};
use crate::issue::Problem;
use crate::model::dataset::{CITED_DATE_SUFFIX, CITED_KIND_SUFFIX, CITED_NUMBER_SUFFIX, LATEST_SUFFIX};

/// The columns of an empty part that stand beside those of its form.
pub fn empty(columns: &[FormColumn]) -> Vec<(String, Values)> {
    let mut beside = Vec::new();
    for column in columns.iter().filter(|column| is_kept(column)) {
        let named = |suffix: &str| format!("{}{suffix}", column.id);
        if column.citation.is_some() {
            beside.push((named(CITED_KIND_SUFFIX), Values::Text(Vec::new())));
            beside.push((named(CITED_NUMBER_SUFFIX), Values::Text(Vec::new())));
            beside.push((named(CITED_DATE_SUFFIX), Values::Date(Vec::new())));
        }
        if column.prose {
            beside.push((named(LATEST_SUFFIX), Values::Date(Vec::new())));
        }
    }
    beside
}

/// Reads what stands beside the columns of a form.
pub struct Beside<'a> {
    columns: &'a [FormColumn],
    /// For each column, how its lines are read.
    citations: Vec<Option<Citations<'a>>>,
    window: Window,
}

impl<'a> Beside<'a> {
    /// For the columns of a form.
    pub fn new(columns: &'a [FormColumn], definitions: &'a ReadingRules, window: Window) -> Self {
        let citations = columns.iter().map(|column| {
            let kinds = definitions.vocabularies.get(column.citation.as_deref()?)?;
            Some(Citations::new(column, kinds, window))
        });
        Self { columns, citations: citations.collect(), window }
    }

    /// The fields beside those of a record, in the order of [`empty`], and what is wrong, with the numbers of the columns.
    pub fn read(&self, record: &[Option<Field>]) -> (Vec<Option<Field>>, Vec<(usize, Problem)>) {
        let (mut fields, mut problems) = (Vec::new(), Vec::new());
        for (number, column) in self.columns.iter().enumerate().filter(|(_, column)| is_kept(column)) {
            let text = match record.get(number) {
                Some(Some(Field::Text(text))) => text.as_str(),
                _ => "",
            };
            if column.citation.is_some() {
                let cited = self.citations[number].as_ref().map(|citations| citations.read(text)).unwrap_or_default();
                fields.push(cited.kind.map(Field::Text));
                fields.push(cited.number.map(Field::Text));
                fields.push(cited.dated.map(Field::Date));
                problems.extend(cited.problem.map(|problem| (number, problem)));
            }
            if column.prose {
                let (wrong, latest) = prose::read(text, &column.title.th, self.window);
                fields.push(latest.map(Field::Date));
                problems.extend(wrong.into_iter().map(|problem| (number, problem)));
            }
        }
        (fields, problems)
    }
}
