//! Forms: the registers that an office keeps, column by column (DOMAIN 1.13).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::mistake::Checker;
use super::spelling::key;
use super::vocabulary::Vocabulary;
use super::words::Words;

/// How the rows of a form stand on its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Several considerations of the standard: numbers like a number list, and numbers with their indicators, as `2.4/6`
    /// or `1.1.3`. Read as text `2.4/6,1.1/3,6`.
    ConsiderationList,
    /// Yes or no, by the code list `yes-no`.
    YesNo,
}

impl ColumnKind {
    /// Its name in the definitions.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Identifier => "identifier",
            Self::Link => "link",
            Self::Choice => "choice",
            Self::MultiChoice => "multi-choice",
            Self::Date => "date",
            Self::DateTime => "date-time",
            Self::Number => "number",
            Self::NumberList => "number-list",
            Self::ConsiderationList => "consideration-list",
            Self::YesNo => "yes-no",
        }
    }
}

/// A register.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its id, the stem of its file.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// Its name where there is little room; none where the name is short enough.
    #[serde(default)]
    pub short: Option<Words>,
    /// Its place among the registers, from 1.
    pub number: u32,
    /// Where the manuals ask for it.
    pub source: String,
    /// How its rows stand.
    pub layout: Layout,
    /// The columns that say of which day or fiscal year a record is, the first that is filled; none where records stand
    /// until they are struck off.
    #[serde(default)]
    pub dated_by: Vec<String>,
    /// The fields that come as one column for each month, where an office keeps them so.
    #[serde(default)]
    pub months: Option<Months>,
    /// Its columns, in the order of a blank register.
    pub column: Vec<FormColumn>,
}

/// The fields of a register that may stand as one column for each month: each filled cell is a record.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Months {
    /// The field that the month becomes, a date or date-time: its first day.
    pub date: String,
    /// The field that the cell becomes.
    pub value: String,
}

/// A column of a register.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each is a word of the definition file")]
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
    /// Headers that name it only where nothing else does, as a running number may stand for an identifier.
    #[serde(default)]
    pub weak: Vec<String>,
    /// A sheet without it is not this form, and a row without it is rejected.
    #[serde(default)]
    pub required: bool,
    /// A sheet without it is not this form, but a row may leave it blank.
    #[serde(default)]
    pub distinctive: bool,
    /// No two rows share its value.
    #[serde(default)]
    pub unique: bool,
    /// The form whose unique column it refers to.
    #[serde(default)]
    pub references: Option<String>,
    /// It holds personal data and stops at the reader.
    #[serde(default)]
    pub personal: bool,
    /// Of personal data only whether it is there is kept: `yes`, or null.
    #[serde(default)]
    pub presence: bool,
    /// Of personal data only who is whom is kept: a number for each different person, or null.
    #[serde(default)]
    pub person: bool,
    /// Its number is a running total: the latest counts, never the sum.
    #[serde(default)]
    pub cumulative: bool,
    /// Its text may hold products, as `100 x 50`: what they come to is kept beside it.
    #[serde(default)]
    pub arithmetic: bool,
    /// Its text may be a whole line of a list of evidence: what kind of document of this code list, which number and date
    /// the line itself says is kept beside it.
    #[serde(default)]
    pub citation: Option<String>,
    /// Its text is prose of several lines, which is looked at as such; the latest day that it names is kept beside it.
    #[serde(default)]
    pub prose: bool,
    /// It is of a single day: a month or several days are none.
    #[serde(default)]
    pub one_day: bool,
    /// Its days may lie after the day of the evaluation: what is planned.
    #[serde(default)]
    pub ahead: bool,
    /// What is to be typed, said beside the cell in a blank register.
    #[serde(default)]
    pub prompt: Option<Words>,
    /// What stands in the example row of a blank register, as an officer would type it.
    #[serde(default)]
    pub example: Option<String>,
}

impl FormColumn {
    /// Whether a header is one that names the column only where nothing else does.
    #[must_use]
    pub fn is_weak(&self, header: &str) -> bool {
        self.weak.iter().any(|weak| key(weak) == key(header))
    }
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
            checker.report_field("id", "id", format!("id `{}` differs from the file's name", form.id));
        }
        form.check_months(checker);
        form.check_dates(checker);
        let mut ids = BTreeSet::new();
        let mut headers = BTreeMap::new();
        for (number, column) in form.column.iter().enumerate() {
            let mut report = |near: &str, message: String| checker.report_in("column", number, near, message);
            if !ids.insert(&column.id) {
                report("id", format!("column `{}` stands twice", column.id));
            }
            // A Thai and an English title may be one word; two columns may not share one.
            let own: BTreeMap<_, _> = [&column.title.th, &column.title.en]
                .into_iter()
                .chain(column.aliases.iter().chain(&column.weak))
                .map(|header| (key(header), header))
                .collect();
            for (spelling, header) in own {
                if let Some(other) = headers.insert(spelling, &column.id) {
                    report(header, format!("the header `{header}` of `{}` is also one of `{other}`", column.id));
                }
            }
            column.check(form.layout, vocabularies, report);
        }
        Some(form)
    }

    fn check_dates(&self, checker: &mut Checker<'_>) {
        let kinds = [ColumnKind::Date, ColumnKind::DateTime, ColumnKind::Number];
        for name in &self.dated_by {
            match self.column(name) {
                None => checker.report_field("dated_by", name, format!("there is no column `{name}`")),
                Some(column) if !kinds.contains(&column.kind) => {
                    checker.report_field(
                        "dated_by",
                        name,
                        format!("the column `{name}` is no date and no fiscal year"),
                    );
                }
                Some(_) => {}
            }
        }
    }

    fn check_months(&self, checker: &mut Checker<'_>) {
        let Some(months) = &self.months else { return };
        let (dates, numbers) = ([ColumnKind::Date, ColumnKind::DateTime], [ColumnKind::Number]);
        for (name, kinds) in [(&months.date, &dates[..]), (&months.value, &numbers)] {
            match self.column(name) {
                None => checker.report("months", format!("there is no column `{name}`")),
                Some(column) if !kinds.contains(&column.kind) => {
                    checker.report("months", format!("the column `{name}` is no {}", kinds[0].code()));
                }
                Some(_) => {}
            }
        }
        // A row of months is several records, which would share what is to be each record's own.
        for (number, column) in self.column.iter().enumerate().filter(|(_, column)| column.unique) {
            let message = format!("`{}` cannot be unique where months have columns", column.id);
            checker.report_in("column", number, "unique", message);
        }
    }
}

impl FormColumn {
    /// Tells what is wrong in the column itself: near which text, and what.
    fn check(&self, layout: Layout, vocabularies: &BTreeMap<String, Vocabulary>, mut report: impl FnMut(&str, String)) {
        let chooses = matches!(self.kind, ColumnKind::Choice | ColumnKind::MultiChoice);
        let list = self.vocabulary.as_ref().and_then(|id| vocabularies.get(id));
        match &self.vocabulary {
            Some(_) if !chooses => report("vocabulary", "only a choice has a vocabulary".to_owned()),
            Some(id) if list.is_none() => report("vocabulary", format!("there is no vocabulary `{id}`")),
            None if chooses => report("kind", "a choice needs a vocabulary".to_owned()),
            _ => {}
        }
        if self.presence && !self.personal {
            report("presence", format!("`{}` is not personal: all of it is kept", self.id));
        }
        if self.person {
            let wrong = [
                (!self.personal, "is not personal: all of it is kept"),
                (self.presence, "has either presence or person"),
                (self.kind != ColumnKind::Text, "names a person: its kind is text"),
                (self.unique, "names a person, who may have several rows: it cannot be unique"),
            ];
            for (_, message) in wrong.into_iter().filter(|(is_wrong, _)| *is_wrong) {
                report("person = ", format!("`{}` {message}", self.id));
            }
        }
        if self.arithmetic && (self.kind != ColumnKind::Text || self.personal) {
            report("arithmetic", format!("`{}` is no text that is kept", self.id));
        }
        if self.cumulative && self.kind != ColumnKind::Number {
            report("cumulative", format!("`{}` holds no numbers", self.id));
        }
        for (word, is_told) in [("citation", self.citation.is_some()), ("prose", self.prose)] {
            if is_told && (self.kind != ColumnKind::Text || self.personal) {
                report(word, format!("`{}` is no text that is kept", self.id));
            }
        }
        if let Some(id) = self.citation.as_ref().filter(|id| !vocabularies.contains_key(*id)) {
            report("citation", format!("there is no vocabulary `{id}`"));
        }
        for (word, is_told) in [("ahead", self.ahead), ("one_day", self.one_day)] {
            if is_told && !matches!(self.kind, ColumnKind::Date | ColumnKind::DateTime) {
                report(word, format!("`{}` holds no days", self.id));
            }
        }
        match &self.example {
            // Nobody fills in the rows of a survey by hand, and no person is an example.
            None if (self.required || self.distinctive) && !self.personal && layout != Layout::Survey => {
                let near = if self.required { "required" } else { "distinctive" };
                report(near, format!("`{}` is {near}: it needs an example", self.id));
            }
            // A workbook offers the titles of the list, and only these.
            Some(example)
                if self.kind == ColumnKind::Choice
                    && list.is_some_and(|list| list.entry.iter().all(|entry| entry.title.th != *example)) =>
            {
                report("example", format!("the example `{example}` is no title of the vocabulary"));
            }
            _ => {}
        }
    }
}
