//! Figures that the office claims in its report, held against the registers that it names.
//!
//! In: the [`Dataset`] of the reader, whose tables have every column that is kept and the cell of each; the facts have
//! only one place for a whole row. Out: a [`Reconciliation`] for each claim, and what is wrong with them. Never: a name
//! of a person, a verdict of an indicator, a file.
//!
//! [`question`] makes of a claim what is to be counted, by the [`naming`] of registers and columns; [`count`] counts it
//! in the [`records`] of the register.

mod count;
mod naming;
mod question;
mod records;

use chrono::NaiveDate;

use crate::definition::Definitions;
use crate::issue::{Issue, Problem};
use crate::model::claim::{Found, Reconciliation};
use crate::model::dataset::Dataset;
use question::{Claims, Question};
use records::Records;

/// The form of the claims.
const FORM: &str = "claims";

/// Holds every claim against the registers, up to the day `as_of`; one that names no year is about `fiscal_year`.
#[must_use]
pub fn reconcile(
    dataset: &Dataset,
    definitions: &Definitions,
    fiscal_year: i32,
    as_of: NaiveDate,
) -> (Vec<Reconciliation>, Vec<Issue>) {
    let Some((form, table)) = definitions.form(FORM).zip(dataset.tables.get(FORM)) else { return Default::default() };
    let claims = Claims { form, records: Records::new(form, table), dataset, definitions, fiscal_year };
    let (mut found, mut issues) = (Vec::new(), Vec::new());
    for row in 0..claims.records.height() {
        let Some(question) = claims.question(row, &mut issues) else { continue };
        let own = answer(&question, dataset, as_of);
        issues.extend(wrong(&own, &question).map(|problem| Issue { location: own.location.clone(), problem }));
        found.push(own);
    }
    (found, issues)
}

/// The claim with what the register gives.
fn answer(question: &Question<'_>, dataset: &Dataset, as_of: NaiveDate) -> Reconciliation {
    let claimed = question.claim.clone();
    let Some(asked) = &question.asked else { return claimed };
    let (counting, found) = match dataset.tables.get(&asked.form.id) {
        Some(table) => asked.count(&Records::new(asked.form, table), (claimed.fiscal_year, as_of), claimed.claimed),
        None => (asked.counting(), Found::Nothing),
    };
    Reconciliation { counting: Some(counting), found, ..claimed }
}

/// What is to be told of an answer: nothing where the figures agree, or where it has been told already.
fn wrong(own: &Reconciliation, question: &Question<'_>) -> Option<Problem> {
    let register = question.asked.as_ref()?.form.title.th.clone();
    let subject = own.subject.clone();
    let computed = match &own.found {
        Found::Unchecked => return None,
        Found::Nothing => {
            return Some(Problem::ClaimWithoutRecords { subject, register, year: own.fiscal_year.to_string() });
        }
        Found::Figure(figure, _) => figure.to_string(),
        Found::Mixed(least, greatest, _) => format!("{least}–{greatest}"),
    };
    let difference = own.difference().map(|own| if own.digits > 0 { format!("+{own}") } else { own.to_string() });
    let found = own.claimed.to_string();
    let differs = Problem::ClaimDiffers { subject, found, computed, difference, register };
    (own.agrees() == Some(false)).then_some(differs)
}
