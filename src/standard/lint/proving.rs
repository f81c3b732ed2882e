//! Which document proves which consideration, and whether there is such a one.

use super::{Linter, plausible_year};
use crate::definition::{Edition, StandardIndicator};
use crate::issue::Problem;
use crate::model::evidence::{Consideration, ConsiderationRef, Evidence, Scope};
use crate::model::location::Location;
use crate::model::period::{Period, said};

impl Linter<'_> {
    /// Looks at what one document is to prove.
    pub fn proves(&mut self, record: &Evidence) {
        let cell = &record.cells.considerations;
        let count = record.considerations.len();
        let most = self.definitions.documents.many_considerations;
        if count == 0 && !self.is_unread(cell) {
            self.tell(cell, Problem::EvidenceWithoutConsideration {});
        }
        if count > most {
            let found: Vec<_> = record.considerations.iter().map(ToString::to_string).collect();
            self.tell(cell, Problem::ManyConsiderations { found: found.join(", "), count, most });
        }
        for reference in &record.considerations {
            self.exists(&record.scope, reference, cell);
        }
    }

    /// Looks at a consideration that the office assessed.
    pub fn assessed(&mut self, own: &Consideration, evidence: &[Evidence]) {
        self.exists(&own.scope, &own.reference, &own.location);
        let mut of_scope = evidence.iter().filter(|record| meet(&record.scope, &own.scope)).peekable();
        let registered = of_scope.peek().is_some();
        let mut proving = of_scope.flat_map(|record| &record.considerations);
        if own.performed == Some(true) && registered && !proving.any(|reference| mean_one(reference, &own.reference)) {
            let found = own.reference.to_string();
            self.tell(&own.location, Problem::ConsiderationWithoutEvidence { found });
        }
        let Some(year) = plausible_year(&own.scope) else { return };
        let (_, last) = Period::Year(year).days();
        for (latest, cell) in own.account.latest.iter().filter(|(latest, _)| last < *latest) {
            self.tell(cell, Problem::DayAfterYear { found: said(*latest), year: year.to_string() });
        }
    }

    /// The editions by which a record may be assessed.
    pub fn editions(&self, scope: &Scope) -> Vec<&Edition> {
        match (&scope.edition, scope.fiscal_year) {
            (Some(edition), _) => self.definitions.edition(edition).into_iter().collect(),
            (None, Some(year)) => self.definitions.editions_of(year),
            (None, None) => self.definitions.editions.iter().collect(),
        }
    }

    /// Tells of a consideration that none of the editions has by which the record may be assessed. What an edition does
    /// not say of its indicators is not held against anybody.
    fn exists(&mut self, scope: &Scope, reference: &ConsiderationRef, cell: &Location) {
        let Some(id) = &reference.indicator else { return };
        let editions = self.editions(scope);
        let most = |edition: &&Edition| -> Option<u32> {
            let (_, indicator): (_, &StandardIndicator) = edition.indicator(id)?;
            Some(indicator.considerations.as_ref()?.count)
        };
        let counts: Option<Vec<u32>> = editions.iter().map(most).collect();
        let Some(most) = counts.and_then(|counts| counts.into_iter().max()) else { return };
        if !(1..=most).contains(&reference.number) {
            let problem = Problem::UnknownConsideration { found: reference.to_string(), most: most.to_string() };
            self.tell(cell, problem);
        }
    }
}

/// Whether records of two scopes may belong to one assessment.
pub fn meet(one: &Scope, other: &Scope) -> bool {
    let agree = |one: Option<&str>, other: Option<&str>| one.is_none() || other.is_none() || one == other;
    let years = one.fiscal_year.zip(other.fiscal_year).is_none_or(|(one, other)| one == other);
    years && agree(one.edition.as_deref(), other.edition.as_deref())
}

/// Whether two references may mean one consideration: what a row leaves open means every indicator.
fn mean_one(one: &ConsiderationRef, other: &ConsiderationRef) -> bool {
    let open = one.indicator.is_none() || other.indicator.is_none();
    one.number == other.number && (open || one.indicator == other.indicator)
}
