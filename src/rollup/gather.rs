//! What is kept of an office, so that all else can be let go.

use crate::definition::{Definitions, likeness};
use crate::issue::{Issue, Severity};
use crate::model::dataset::{FileRecord, RowCounts};
use crate::model::measurement::{Figure, Measurement};
use crate::model::period::{Month, Period};
use crate::model::results::Results;
use crate::model::rollup::{Comparability, Office};
use crate::model::value::Value;

/// What is kept of an office's results.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Gathered {
    /// The name that it gives itself.
    pub name: Option<String>,
    /// Its input files.
    pub files: Vec<FileRecord>,
    /// What became of its rows.
    pub rows: RowCounts,
    /// What was found in its files, by severity.
    pub issues: [usize; 3],
    /// SHA-256 of its definitions.
    pub definitions: String,
    /// Indicators that only it has.
    pub own_indicators: Vec<String>,
    /// Its figures of the shared indicators, in their order; none for one that it does not have.
    pub figures: Vec<Option<Counted>>,
}

impl Gathered {
    /// Says of an office what is known of it.
    pub fn tell(&self, office: &mut Office) {
        office.name.clone_from(&self.name);
        office.files.clone_from(&self.files);
        office.rows = self.rows;
        office.issues = self.issues;
        office.definitions = Some(self.definitions.clone());
        office.own_indicators.clone_from(&self.own_indicators);
    }
}

/// A figure of an office.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
pub struct Counted {
    /// Whether it is counted as elsewhere.
    pub comparability: Comparability,
    /// The figure of the period.
    pub figure: Figure,
    /// The values of the months, where its course is kept.
    pub course: Vec<Option<Value>>,
}

/// Keeps what a roll-up needs. `customised` says whether the office replaces any definition; `months` are those of the
/// courses that are kept of the leading indicators.
#[must_use]
pub fn gather(
    results: &Results,
    definitions: &Definitions,
    built_in: &Definitions,
    customised: bool,
    months: &[Month],
) -> Gathered {
    let mut rows = RowCounts::default();
    results.tables.iter().for_each(|table| rows += table.rows);
    let own = definitions.indicators.iter().filter(|own| built_in.indicator(&own.id).is_none());
    let figures = built_in.indicators.iter().map(|shared| {
        let found = results.whole(&shared.id, results.period)?;
        let own = if customised { likeness(definitions, built_in, &shared.id) } else { Some(Comparability::Same) };
        let comparability = own?;
        let is_leading = shared.kind().percent() && built_in.leading().any(|own| own.id == shared.id);
        let course = if is_leading { course(results, found, months) } else { Vec::new() };
        Some(Counted { comparability, figure: found.figure.clone(), course })
    });
    Gathered {
        name: results.office.clone(),
        files: results.files.clone(),
        rows,
        issues: severities(&results.issues),
        definitions: definitions.digest.clone(),
        own_indicators: own.map(|own| own.id.clone()).collect(),
        figures: figures.collect(),
    }
}

/// How many issues there are of each severity, the urgent first.
#[must_use]
pub fn severities<'a>(issues: impl IntoIterator<Item = &'a Issue>) -> [usize; 3] {
    let mut counts = [0; 3];
    for issue in issues {
        let place = match issue.problem.severity() {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Note => 2,
        };
        counts[place] += 1;
    }
    counts
}

fn course(results: &Results, found: &Measurement, months: &[Month]) -> Vec<Option<Value>> {
    let value = |month: &Month| results.whole(&found.indicator, Period::Month(*month))?.figure.value;
    months.iter().map(value).collect()
}
