//! From records to facts: lags, what was on time, what the media took up, answers in points.
//!
//! In: the [`Dataset`] of the reader, the time standards and code lists. Out: [`Facts`], tables whose columns
//! [`FactTable::columns`](crate::model::fact::FactTable::columns) documents, each row with its place. Never: a period, a
//! verdict, a file.
//!
//! [`register`] turns a register into facts, one module for each register adds what follows from its rows, and others
//! build the tables that come from several.

mod activities;
mod agenda;
mod answers;
mod budget;
mod budget_plan;
mod channels;
mod counters;
mod coverage;
mod frame;
mod networks;
mod news;
mod orderings;
mod placements;
mod process_steps;
mod punctuality;
mod quality_checks;
mod records;
mod references;
mod register;
mod release;
mod services;
mod topics;
mod trainings;
mod values;
mod volumes;
mod web_requests;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use polars::prelude::*;

use crate::definition::Definitions;
use crate::error::Error;
use crate::issue::Issue;
use crate::model::calendar::WorkingDays;
use crate::model::dataset::{Dataset, FactFrame, Facts, Table};
use crate::model::fact::{FactTable, added_to};

/// What every table is worked out from.
struct Sources<'a> {
    dataset: &'a Dataset,
    definitions: &'a Definitions,
    as_of: NaiveDate,
    calendar: WorkingDays,
}

/// Works out the facts of a dataset, as they were on the day `as_of`.
///
/// # Errors
/// [`Error::Engine`] when the engine fails: a bug, not a fault of the data.
pub fn derive(dataset: &Dataset, definitions: &Definitions, as_of: NaiveDate) -> Result<Facts, Error> {
    let calendar = WorkingDays::new(&definitions.settings.holidays);
    let sources = Sources { dataset, definitions, as_of, calendar };
    let mut facts = Facts { as_of, ..Facts::default() };
    sources.fill(&mut facts).map_err(|error| Error::Engine(error.to_string()))?;
    facts.comments.clone_from(&dataset.comments);
    facts.considerations = records::considerations(&sources, &mut facts.issues);
    facts.evidence = records::evidence(dataset);
    Ok(facts)
}

impl Sources<'_> {
    fn fill(&self, facts: &mut Facts) -> PolarsResult<()> {
        for (id, table) in &self.dataset.tables {
            let Some(described) = self.definitions.facts.get(id) else { continue };
            let frame = self.register(table, described, &mut facts.issues)?;
            let places = frame::places_of(table, self.naming_field(id))?;
            facts.tables.insert(id.clone(), FactFrame { frame, places });
        }
        references::check(self, &mut facts.issues)?;
        let counted: BTreeSet<&FactTable> = self.definitions.indicators.iter().map(|own| &own.table).collect();
        for described in counted.into_iter().filter(|table| table.id() != table.register()) {
            let list = described.id().trim_start_matches(described.register()).trim_start_matches('.');
            let records = facts.tables.get(described.register()).zip(self.dataset.tables.get(described.register()));
            let Some((records, table)) = records else { continue };
            let listed = register::listed(table, &records.frame, list)?;
            facts.tables.insert(described.id().to_owned(), listed);
        }
        let built = [
            ("placements", placements::placements(self, facts)?),
            ("activities", activities::activities(self, facts)?),
            ("answers", answers::answers(self)?),
            ("budget", budget::budget(self, &mut facts.issues)?),
            ("volumes", volumes::volumes(self)?),
        ];
        for (id, built) in built {
            let Some(FactFrame { frame, places }) = built else { continue };
            let frame = register::documented(&frame, &self.definitions.facts[id])?;
            facts.tables.insert(id.to_owned(), FactFrame { frame, places });
        }
        Ok(())
    }

    /// A register with what follows from its rows.
    fn register(&self, table: &Table, described: &FactTable, issues: &mut Vec<Issue>) -> PolarsResult<DataFrame> {
        let derived = added_to(described.id());
        let base = register::base(table, described, &|name| derived.iter().all(|column| column.id != name))?;
        let frame = match described.id() {
            "news" => news::added(self, table, base, issues)?,
            "coverage" => coverage::added(self, table, base, issues)?,
            "agenda" => agenda::added(self, table, base, issues)?,
            "web-requests" => web_requests::added(self, table, base, issues)?,
            "external-networks" => networks::added(self, table, base, "organisation", issues)?,
            "internal-networks" => networks::added(self, table, base, "unit", issues)?,
            "services" => services::added(self, table, base, issues)?,
            "process-steps" => process_steps::added(self, table, base, issues)?,
            "trainings" => trainings::added(base)?,
            "budget-plan" => budget_plan::added(self, table, base, issues)?,
            "counters" => counters::added(self, table, base, issues)?,
            "quality-checks" => quality_checks::added(base)?,
            _ => base,
        };
        register::documented(&frame, described)
    }

    /// The field whose cell stands for a whole row of a register.
    fn naming_field(&self, register: &str) -> Option<&str> {
        let form = self.definitions.form(register)?;
        form.column.iter().find(|column| column.required && !column.personal).map(|column| column.id.as_str())
    }

    /// The title of a register's column, as messages name it.
    fn title(&self, register: &str, column: &str) -> String {
        let form = self.definitions.form(register);
        form.and_then(|form| form.column(column)).map_or(column, |column| &column.title.th).to_owned()
    }
}
