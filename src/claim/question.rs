//! What a claim asks: of which register, what of it, and which of its rows.

use super::naming;
use super::records::{Records, year_of};
use crate::definition::spelling::{key_or_sign, text};
use crate::definition::{ColumnKind, Definitions, Form, FormColumn, Vocabulary};
use crate::issue::{Issue, Problem, Severity};
use crate::model::claim::{Found, Reconciliation, Way};
use crate::model::dataset::Dataset;

/// The claims of an office, with what their names may mean.
pub struct Claims<'a> {
    /// Their form.
    pub form: &'a Form,
    /// Their rows.
    pub records: Records<'a>,
    /// What was read.
    pub dataset: &'a Dataset,
    /// What registers and columns are called.
    pub definitions: &'a Definitions,
    /// The fiscal year of a claim that names none.
    pub fiscal_year: i32,
}

/// A claim, and what it asks; none where that is not known.
pub struct Question<'a> {
    /// The claim, still unchecked.
    pub claim: Reconciliation,
    /// What is to be counted.
    pub asked: Option<Asked<'a>>,
}

/// What is to be counted.
pub struct Asked<'a> {
    /// In which register.
    pub form: &'a Form,
    /// In which way.
    pub way: Way,
    /// Of which column; none for whole rows.
    pub column: Option<&'a FormColumn>,
    /// Which rows; none for all.
    pub chosen: Option<Chosen<'a>>,
}

/// Rows in which a column has one of some values.
pub struct Chosen<'a> {
    /// The column.
    pub column: &'a FormColumn,
    /// The values under the spellings of [`Records::values`].
    pub values: Vec<String>,
    /// The values as the report shows them: codes, or the texts of the claim.
    pub shown: Vec<String>,
}

impl<'a> Claims<'a> {
    /// The claim of a row; none where what it must have could not be read, for which the reader has an issue.
    pub fn question(&self, row: usize, issues: &mut Vec<Issue>) -> Option<Question<'a>> {
        let text = |name: &str| self.records.text(name, row).map(ToOwned::to_owned);
        let claimed = self.records.number("value", row)?;
        let subject = text("subject")?;
        let mut reading = Reading { claims: self, row, subject: &subject, issues };
        let (year, asked) = (reading.year(), reading.asked());
        let asked = year.as_ref().ok().zip(asked.ok()).map(|(_, asked)| asked);
        let claim = Reconciliation {
            place: text("place"),
            fiscal_year: year.unwrap_or(self.fiscal_year),
            claimed,
            unit: text("unit"),
            counting: None,
            found: Found::Unchecked,
            location: self.records.cell(Some("value"), row, None),
            subject,
        };
        Some(Question { claim, asked })
    }
}

/// What is wrong has been told.
struct Told;

/// A row of the claims as it is understood, with what is not.
struct Reading<'r, 'a> {
    claims: &'r Claims<'a>,
    row: usize,
    subject: &'r str,
    issues: &'r mut Vec<Issue>,
}

impl<'a> Reading<'_, 'a> {
    fn said(&self, field: &str) -> Option<&'a str> {
        self.claims.records.text(field, self.row)
    }

    fn title(&self, field: &str) -> String {
        self.claims.form.column(field).map_or(field, |column| &column.title.th).to_owned()
    }

    /// Tells what is wrong at a field's cell; where the sheet has no such column, at that of the claimed figure.
    fn tell(&mut self, field: &str, problem: Problem) -> Told {
        let own = if self.claims.records.has(field, self.row) { field } else { "value" };
        self.issues.push(Issue { location: self.claims.records.cell(Some(own), self.row, None), problem });
        Told
    }

    fn lacks(&mut self, field: &str) -> Told {
        let problem = Problem::ClaimIncomplete { column: self.title(field), subject: self.subject.to_owned() };
        self.tell(field, problem)
    }

    fn year(&mut self) -> Result<i32, Told> {
        const FIELD: &str = "fiscal_year";
        let Some(typed) = self.claims.records.number(FIELD, self.row) else {
            // A year that could not be read, of which the reader has told, is not that of the evaluation.
            let cell = self.claims.records.cell(Some(FIELD), self.row, None);
            let unread = self.claims.dataset.issues.iter().any(|issue| {
                cell.cell.is_some() && issue.location == cell && issue.problem.severity() == Severity::Error
            });
            return if unread { Err(Told) } else { Ok(self.claims.fiscal_year) };
        };
        year_of(typed).ok_or_else(|| {
            let problem = Problem::UnreadableDate { column: self.title(FIELD), found: typed.to_string() };
            self.tell(FIELD, problem)
        })
    }

    fn asked(&mut self) -> Result<Asked<'a>, Told> {
        let form = self.register()?;
        // Both are read before either is given up, so that all that is wrong is told at once.
        let (counted, chosen) = (self.counted(form), self.chosen(form));
        let (way, column) = counted?;
        Ok(Asked { form, way, column, chosen: chosen? })
    }

    fn register(&mut self) -> Result<&'a Form, Told> {
        const FIELD: &str = "register";
        let found = self.said(FIELD).ok_or_else(|| self.lacks(FIELD))?;
        naming::register(self.claims.definitions, self.claims.dataset, found).map_err(|nearest| {
            let (column, found) = (self.title(FIELD), found.to_owned());
            self.tell(FIELD, Problem::ClaimRegisterUnknown { column, found, nearest })
        })
    }

    /// The column of the register that a field names.
    fn column(&mut self, form: &'a Form, field: &str, said: &str) -> Result<&'a FormColumn, Told> {
        let (column, found, register) = (self.title(field), said.to_owned(), form.title.th.clone());
        match naming::column(form, self.claims.dataset.tables.get(&form.id), said) {
            Ok(own) if !own.personal => Ok(own),
            Ok(_) => Err(self.tell(field, Problem::ClaimColumnPersonal { column, found, register })),
            Err(nearest) => Err(self.tell(field, Problem::ClaimColumnUnknown { column, found, register, nearest })),
        }
    }

    /// How it is counted, and of what. What is not said is plain where it can mean but one thing.
    fn counted(&mut self, form: &'a Form) -> Result<(Way, Option<&'a FormColumn>), Told> {
        const FIELD: &str = "column";
        let way = self.said("how").and_then(Way::of_code);
        let column = match self.said(FIELD) {
            Some(said) => Some(self.column(form, FIELD, said)?),
            None if way.is_some_and(Way::needs_numbers) => only_number(form),
            None => None,
        };
        let of_column = column.map_or(Way::Rows, |column| match column.kind {
            ColumnKind::Number if column.cumulative => Way::Latest,
            ColumnKind::Number => Way::Sum,
            _ => Way::Distinct,
        });
        let way = way.unwrap_or(of_column);
        match column {
            None if way != Way::Rows => Err(self.lacks(FIELD)),
            Some(own) if way.needs_numbers() && own.kind != ColumnKind::Number => {
                let (column, found, register) = (self.title(FIELD), own.title.th.clone(), form.title.th.clone());
                Err(self.tell(FIELD, Problem::ClaimColumnWithoutNumbers { column, found, register }))
            }
            _ => Ok((way, column)),
        }
    }

    /// The rows that are chosen; none for all.
    fn chosen(&mut self, form: &'a Form) -> Result<Option<Chosen<'a>>, Told> {
        const COLUMN: &str = "where_column";
        const VALUE: &str = "where_value";
        match (self.said(COLUMN), self.said(VALUE)) {
            (None, None) => Ok(None),
            (None, Some(_)) => Err(self.lacks(COLUMN)),
            (Some(said), values) => {
                let column = self.column(form, COLUMN, said)?;
                let values = values.ok_or_else(|| self.lacks(VALUE))?;
                self.values(form, column, values).map(Some)
            }
        }
    }

    fn values(&mut self, form: &'a Form, column: &'a FormColumn, said: &str) -> Result<Chosen<'a>, Told> {
        const FIELD: &str = "where_value";
        let table = self.claims.dataset.tables.get(&form.id);
        let values = Values::of(self.claims.definitions, column, table.map(|table| Records::new(form, table)));
        let parts: Vec<_> = said.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
        // A value whose own name holds a comma is known before its parts are.
        let parts = if values.known(said).is_some() { vec![said] } else { parts };
        let mut chosen = Chosen { column, values: Vec::new(), shown: Vec::new() };
        for part in parts {
            let Some((value, shown)) = values.known(part) else {
                let problem = Problem::ClaimValueUnmatched {
                    column: self.title(FIELD),
                    found: part.to_owned(),
                    register: form.title.th.clone(),
                    of: column.title.th.clone(),
                    nearest: values.nearest(part),
                };
                return Err(self.tell(FIELD, problem));
            };
            chosen.values.push(value);
            chosen.shown.push(shown);
        }
        Ok(chosen)
    }
}

/// The column of numbers of a register that has but one.
fn only_number(form: &Form) -> Option<&FormColumn> {
    let mut numbers = form
        .column
        .iter()
        .filter(|column| column.kind == ColumnKind::Number && !column.personal && !form.dated_by.contains(&column.id));
    numbers.next().filter(|_| numbers.next().is_none())
}

/// The values that a column may have: those of its code list, else those that the register has, of whatever year.
enum Values<'a> {
    Listed(&'a Vocabulary),
    /// With how they are written, and whether they are numbers, whose point counts.
    Recorded(Vec<(String, String)>, bool),
}

impl<'a> Values<'a> {
    fn of(definitions: &'a Definitions, column: &FormColumn, records: Option<Records<'_>>) -> Self {
        if let Some(list) = naming::vocabulary(definitions, column) {
            return Self::Listed(list);
        }
        let Some(records) = records else { return Self::Recorded(Vec::new(), false) };
        let values = records.values(column).into_iter().enumerate();
        let typed = |row: usize, value: &str| records.text(&column.id, row).unwrap_or(value).to_owned();
        let pairs = values.flat_map(|(row, own)| own.into_iter().map(move |value| (row, value)));
        let numbers = matches!(column.kind, ColumnKind::Number | ColumnKind::NumberList);
        Self::Recorded(pairs.map(|(row, value)| (value.clone(), typed(row, &value))).collect(), numbers)
    }

    /// The value under the records' spelling, and as the report shows it.
    fn known(&self, said: &str) -> Option<(String, String)> {
        let wanted = key_or_sign(said);
        match self {
            Self::Listed(list) => {
                let is_own = |spelling: &String| key_or_sign(spelling) == wanted;
                let mut entries = list.entry.iter();
                let entry = entries.find(|entry| {
                    [&entry.title.th, &entry.title.en, &entry.code].into_iter().chain(&entry.aliases).any(is_own)
                })?;
                Some((entry.code.clone(), entry.code.clone()))
            }
            Self::Recorded(all, numbers) => {
                let wanted = if *numbers { text(said).replace(',', "") } else { wanted };
                let (value, _) = all.iter().find(|(value, _)| *value == wanted)?;
                Some((value.clone(), said.to_owned()))
            }
        }
    }

    fn nearest(&self, said: &str) -> Option<String> {
        match self {
            Self::Listed(list) => {
                let titles = list.entry.iter().map(|entry| (entry.title.th.clone(), entry.title.th.as_str()));
                naming::nearest(said, titles)
            }
            Self::Recorded(all, _) => {
                naming::nearest(said, all.iter().map(|(value, shown)| (value.clone(), shown.as_str())))
            }
        }
    }
}
