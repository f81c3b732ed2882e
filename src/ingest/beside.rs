//! What is kept beside the texts of a record: the document that a line cites, the latest day that prose names.

use super::citation::Citations;
use super::column::{Field, Values, is_kept};
use super::date::Window;
use super::prose;
use super::records::Reader;
use super::texts::{Lexicon, Texts};
use crate::definition::{FormColumn, ReadingRules};
use crate::issue::Problem;
use crate::model::dataset::{CITED_DATE_SUFFIX, CITED_KIND_SUFFIX, CITED_NUMBER_SUFFIX, LATEST_SUFFIX};

/// The columns of an empty part that stand beside those of its form.
pub fn empty(columns: &[FormColumn]) -> Vec<(String, Values)> {
    let mut beside = Vec::new();
    for column in columns.iter().filter(|column| is_kept(column)) {
        let named = |suffix: &str| format!("{}{suffix}", column.id);
        if column.citation.is_some() {
            beside.push((named(CITED_KIND_SUFFIX), Values::text_column()));
            beside.push((named(CITED_NUMBER_SUFFIX), Values::text_column()));
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
    /// The numbers of the columns that have anything beside them, and how their lines are read.
    columns: Vec<(usize, &'a FormColumn, Option<Citations<'a>>)>,
    /// The texts of each column of [`empty`].
    texts: Vec<Lexicon>,
    window: Window,
}

impl<'a> Beside<'a> {
    /// For the columns of a form.
    pub fn new(columns: &'a [FormColumn], definitions: &'a ReadingRules, window: Window) -> Self {
        let texts = empty(columns).iter().map(|_| Lexicon::default()).collect();
        let columns = columns.iter().enumerate().filter(|(_, column)| is_kept(column));
        let columns =
            columns.filter(|(_, column)| column.citation.is_some() || column.prose).map(|(number, column)| {
                let kinds = column.citation.as_ref().and_then(|list| definitions.vocabularies.get(list));
                (number, column, kinds.map(|kinds| Citations::new(column, kinds, window)))
            });
        Self { columns: columns.collect(), texts, window }
    }

    /// The fields beside those of a record, in the order of [`empty`], and what is wrong, with the numbers of the columns.
    pub fn read(
        &mut self,
        record: &[Option<Field>],
        readers: &[Reader<'_>],
    ) -> (Vec<Option<Field>>, Vec<(usize, Problem)>) {
        let (mut fields, mut problems) = (Vec::new(), Vec::new());
        for (number, column, citations) in &self.columns {
            let text = match record.get(*number) {
                Some(Some(Field::Text(code))) => readers[*number].cells.text(*code),
                _ => "",
            };
            if column.citation.is_some() {
                let cited = citations.as_ref().map(|citations| citations.read(text)).unwrap_or_default();
                for said in [cited.kind, cited.number] {
                    let texts = &mut self.texts[fields.len()];
                    fields.push(said.map(|said| Field::Text(texts.code(&said))));
                }
                fields.push(cited.dated.map(Field::Date));
                problems.extend(cited.problem.map(|problem| (*number, problem)));
            }
            if column.prose {
                let (wrong, latest) = prose::read(text, &column.title.th, self.window);
                fields.push(latest.map(Field::Date));
                problems.extend(wrong.into_iter().map(|problem| (*number, problem)));
            }
        }
        (fields, problems)
    }

    /// The texts whose codes it gave, for each column of [`empty`].
    pub fn into_names(self) -> impl Iterator<Item = (Texts, Vec<Vec<String>>)> {
        self.texts.into_iter().map(|texts| (texts.into_texts(), Vec::new()))
    }
}
