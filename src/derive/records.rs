//! Considerations and evidence: few rows, taken as plain records.

use chrono::NaiveDate;
use polars::prelude::*;

use super::Sources;
use crate::issue::{Issue, Problem};
use crate::model::dataset::{
    CITED_DATE_SUFFIX, CITED_KIND_SUFFIX, CITED_NUMBER_SUFFIX, Dataset, LATEST_SUFFIX, ROW_COLUMN, SOURCE_COLUMN,
    Source, Table,
};
use crate::model::evidence::{
    Account, Clarity, Consideration, ConsiderationRef, Evidence, EvidenceCells, Filing, Scope,
};
use crate::model::location::Location;
use crate::model::period::fiscal_year_of;

/// The considerations of the standard as the office assessed them; a number that counts nothing is told.
pub fn considerations(sources: &Sources<'_>, issues: &mut Vec<Issue>) -> Vec<Consideration> {
    const FORM: &str = "considerations";
    let Some(table) = sources.dataset.tables.get(FORM) else { return Vec::new() };
    let column = sources.definitions.form(FORM).and_then(|form| form.column(NUMBER));
    let rows = Rows { table };
    rows.each()
        .filter_map(|row| {
            let Some(number) = rows.number(NUMBER, row).and_then(|number| u32::try_from(number).ok()) else {
                let column = column.map_or_else(String::new, |column| column.title.th.clone());
                let problem = Problem::UnreadableConsiderations { column, found: rows.written(NUMBER, row) };
                issues.push(Issue { location: rows.location(row, NUMBER), problem });
                return None;
            };
            let written = |name: &str| rows.text(name, row).map(|text| (text, rows.location(row, name)));
            Some(Consideration {
                scope: rows.scope(row),
                reference: ConsiderationRef { indicator: rows.indicator(row), number },
                title: rows.text("title", row),
                performed: rows.text("performed", row).map(|code| code == "yes"),
                clarity: rows.clarity(row),
                account: Account {
                    method: written("method"),
                    result: written("result"),
                    comment: written("comment"),
                    latest: ["method", "result"].into_iter().filter_map(|name| rows.latest(name, row)).collect(),
                },
                location: rows.location(row, NUMBER),
            })
        })
        .collect()
}

/// The evidence register. What is found at its links is not known here.
pub fn evidence(dataset: &Dataset) -> Vec<Evidence> {
    let Some(table) = dataset.tables.get("evidence") else { return Vec::new() };
    let rows = Rows { table };
    rows.each()
        .map(|row| {
            let indicator = rows.indicator(row);
            let reference = |text: &str| {
                let (own, number) = text.split_once('/').map_or((None, text), |(own, number)| (Some(own), number));
                let indicator = own.map(ToOwned::to_owned).or_else(|| indicator.clone());
                Some(ConsiderationRef { indicator, number: number.parse().ok()? })
            };
            let number = rows.told(row, "number", |rows, name| rows.text(name, row), &cited(CITED_NUMBER_SUFFIX));
            let dated = rows.told(row, "dated", |rows, name| rows.date(name, row), &cited(CITED_DATE_SUFFIX));
            Evidence {
                id: rows.text("evidence_id", row),
                scope: rows.scope(row),
                considerations: rows
                    .text("considerations", row)
                    .iter()
                    .flat_map(|list| list.split(','))
                    .filter_map(reference)
                    .collect(),
                kind: rows.text("kind", row).or_else(|| rows.text(&cited(CITED_KIND_SUFFIX), row)),
                number: number.0,
                dated: dated.0,
                subject: rows.text("subject", row),
                link: rows.text("link", row),
                filing: Filing::default(),
                clarity: rows.clarity(row),
                cells: EvidenceCells {
                    subject: rows.location(row, "subject"),
                    considerations: rows.place(row, "considerations"),
                    number: number.1,
                    dated: dated.1,
                    link: rows.place(row, "link"),
                },
            }
        })
        .collect()
}

/// The field in which a line of the register says something of its document.
fn cited(suffix: &str) -> String {
    format!("{SUBJECT}{suffix}")
}

/// The field of the number of a consideration.
const NUMBER: &str = "number";

/// The field that names a document of the register.
const SUBJECT: &str = "subject";

struct Rows<'a> {
    table: &'a Table,
}

impl Rows<'_> {
    fn each(&self) -> std::ops::Range<usize> {
        0..self.table.frame.height()
    }

    fn column(&self, name: &str) -> Option<&Column> {
        self.table.frame.column(name).ok()
    }

    fn text(&self, name: &str, row: usize) -> Option<String> {
        self.column(name)?.str().ok()?.get(row).map(ToOwned::to_owned)
    }

    fn scope(&self, row: usize) -> Scope {
        // A year that cannot be one is no year of ours; without one, the row would belong to every year.
        let written = self.number("fiscal_year", row);
        let fiscal_year = written.and_then(|year| fiscal_year_of(year).or_else(|| i32::try_from(year).ok()));
        let edition = self.text("edition", row).map(|text| digits(&text).last().cloned().unwrap_or(text));
        Scope { edition, fiscal_year }
    }

    /// Standard and indicator as one id, as `2.4`, whether they stand in one cell or in two.
    fn indicator(&self, row: usize) -> Option<String> {
        let text = self.text("indicator", row)?;
        let own = digits(&text);
        let standard = self.text("standard", row).and_then(|text| digits(&text).first().cloned());
        Some(match (own.as_slice(), standard) {
            ([standard, indicator, ..], _) => format!("{standard}.{indicator}"),
            ([indicator], Some(standard)) => format!("{standard}.{indicator}"),
            _ => text,
        })
    }

    /// A whole number; a fraction is none.
    fn number(&self, name: &str, row: usize) -> Option<i64> {
        let value = self.column(name)?.f64().ok()?.get(row)?;
        #[allow(clippy::cast_possible_truncation, reason = "the value is whole and its size is checked")]
        (value.fract() == 0.0 && value.abs() < 1e9).then_some(value as i64)
    }

    /// A number as it was understood, whole or not.
    fn written(&self, name: &str, row: usize) -> String {
        let value = self.column(name).and_then(|column| column.f64().ok()?.get(row));
        value.map(|value| value.to_string()).unwrap_or_default()
    }

    fn date(&self, name: &str, row: usize) -> Option<NaiveDate> {
        self.column(name)?.date().ok()?.physical().get(row).and_then(|days| {
            let epoch = NaiveDate::default();
            epoch.checked_add_signed(chrono::TimeDelta::try_days(days.into())?)
        })
    }

    fn clarity(&self, row: usize) -> Option<Clarity> {
        match self.text("clarity", row)?.as_str() {
            "clear" => Some(Clarity::Clear),
            "unclear" => Some(Clarity::Unclear),
            "none" => Some(Clarity::None),
            _ => None,
        }
    }

    /// What a row's own cell says, else what its subject says, with the cell that says it, or should.
    fn told<T>(
        &self,
        row: usize,
        field: &str,
        read: impl Fn(&Self, &str) -> Option<T>,
        cited: &str,
    ) -> (Option<T>, Location) {
        let own = read(self, field);
        if own.is_some() {
            return (own, self.place(row, field));
        }
        match read(self, cited) {
            None => (None, self.place(row, field)),
            found => (found, self.location(row, SUBJECT)),
        }
    }

    fn latest(&self, field: &str, row: usize) -> Option<(NaiveDate, Location)> {
        Some((self.date(&format!("{field}{LATEST_SUFFIX}"), row)?, self.location(row, field)))
    }

    /// The cell of a field; that of the subject where the sheet has no such column.
    fn place(&self, row: usize, field: &str) -> Location {
        let source = self.source(row);
        self.location(row, if source.columns.contains_key(field) { field } else { SUBJECT })
    }

    fn source(&self, row: usize) -> &Source {
        let at = self.column(SOURCE_COLUMN).and_then(|column| column.u32().ok()?.get(row));
        &self.table.sources[at.unwrap_or_default() as usize]
    }

    fn location(&self, row: usize, field: &str) -> Location {
        let number = self.column(ROW_COLUMN).and_then(|column| column.u32().ok()?.get(row));
        self.source(row).location(number.unwrap_or_default(), Some(field))
    }
}

/// The runs of digits in a text, in their order.
fn digits(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    parts.map(ToOwned::to_owned).collect()
}
