//! Forms: the registers that an office keeps, column by column (DOMAIN 1.13).

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::mistake::Checker;
use super::vocabulary::Vocabulary;
use super::words::Words;

/// How the rows of a form stand on its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// One row is one record.
    Records,
    /// One row is one respondent; every column that no field takes and that holds levels of a scale is an item.
    Survey,
    /// One row is one item; columns whose headers are the levels of a scale count the answers.
    Tally,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Free text.
    Text,
    /// A text that names the record or refers to one.
    Identifier,
    /// An address or a relative path.
    Link,
    /// One value of a code list.
    Choice,
    /// Several values of a code list, separated by commas, slashes, semicolons, line breaks or "และ".
    MultiChoice,
    /// A day, or a range of days.
    Date,
    /// A day with or without a clock time.
    DateTime,
    /// A number.
    Number,
    /// Several whole numbers, separated like a multi-choice; ranges as `3-5`. Read as text `3,4,5`.
    NumberList,
    /// Yes or no, by the code list `yes-no`.
    YesNo,
}

/// A register.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its id, the stem of its file.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// Where the manuals ask for it.
    pub source: String,
    /// How its rows stand.
    pub layout: Layout,
    /// Its columns, in the order of a blank register.
    pub column: Vec<FormColumn>,
}

/// A column of a register.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormColumn {
    /// Its id: the field's name in the dataset.
    pub id: String,
    /// Its header in a blank register.
    pub title: Words,
    /// How else offices write the header.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What it holds.
    pub kind: ColumnKind,
    /// The code list of a choice.
    #[serde(default)]
    pub vocabulary: Option<String>,
    /// A sheet without it is not this form, and a row without it is rejected.
    #[serde(default)]
    pub required: bool,
    /// No two rows share its value.
    #[serde(default)]
    pub unique: bool,
    /// The form whose unique column it refers to.
    #[serde(default)]
    pub references: Option<String>,
    /// It holds personal data and stops at the reader.
    #[serde(default)]
    pub personal: bool,
    /// What is to be typed, said beside the cell in a blank register.
    #[serde(default)]
    pub prompt: Option<Words>,
    /// What stands in the example row of a blank register, as an officer would type it.
    #[serde(default)]
    pub example: Option<String>,
}

impl Form {
    /// The column of that id.
    #[must_use]
    pub fn column(&self, id: &str) -> Option<&FormColumn> {
        self.column.iter().find(|column| column.id == id)
    }

    pub(super) fn check(checker: &mut Checker<'_>, vocabularies: &BTreeMap<String, Vocabulary>) -> Option<Self> {
        let form: Self = checker.parse()?;
        if form.id != checker.stem() {
            checker.report("id", format!("id `{}` differs from the file's name", form.id));
        }
        let mut ids = BTreeSet::new();
        let mut headers = BTreeSet::new();
        for column in &form.column {
            if !ids.insert(&column.id) {
                checker.report(&format!("\"{}\"", column.id), format!("column `{}` stands twice", column.id));
            }
            for header in std::iter::once(&column.title.th).chain(&column.aliases) {
                if !headers.insert(header.to_lowercase()) {
                    checker.report(header, format!("the header `{header}` stands twice"));
                }
            }
            let chooses = matches!(column.kind, ColumnKind::Choice | ColumnKind::MultiChoice);
            match &column.vocabulary {
                Some(id) if !vocabularies.contains_key(id) => {
                    checker.report(id, format!("there is no vocabulary `{id}`"));
                }
                None if chooses => checker.report(&format!("\"{}\"", column.id), "a choice needs a vocabulary"),
                Some(_) if !chooses => checker.report(&format!("\"{}\"", column.id), "only a choice has a vocabulary"),
                _ => {}
            }
        }
        Some(form)
    }
}
