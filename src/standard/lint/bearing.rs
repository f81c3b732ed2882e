//! What a single document bears: its number, its date, the place where it is kept.

use super::number::Number;
use super::{Linter, plausible_year};
use crate::issue::Problem;
use crate::model::evidence::{Evidence, Filing};
use crate::model::period::{Period, said};

impl Linter<'_> {
    /// Looks at one document by itself.
    pub fn bearing(&mut self, record: &Evidence, number: Option<&Number>) {
        let cells = &record.cells;
        let rule = record.kind.as_deref().and_then(|kind| self.definitions.documents.rule(kind));
        if let Some(rule) = rule {
            let unread = [&cells.dated, &cells.subject].iter().any(|cell| self.is_unread(cell));
            if rule.dated && record.dated.is_none() && !unread {
                self.tell(&cells.dated, Problem::UndatedDocument { kind: self.kind_title(&rule.kind) });
            }
            if rule.numbered && record.number.is_none() && !self.is_unread(&cells.number) {
                self.tell(&cells.number, Problem::UnnumberedDocument { kind: self.kind_title(&rule.kind) });
            }
        }
        if let (Some(year), Some(dated)) = (number.and_then(|number| number.other_year), record.dated) {
            let found = record.number.clone().unwrap_or_default();
            let problem = Problem::NumberOfOtherYear { found, dated: said(dated), year: year.to_string() };
            self.tell(&cells.number, problem);
        }
        if let (Some(dated), Some(year)) = (record.dated, plausible_year(&record.scope)) {
            let (first, last) = Period::Year(year).days();
            if dated < first || last < dated {
                let problem = Problem::DocumentOutsideYear { found: said(dated), year: year.to_string() };
                self.tell(&cells.dated, problem);
            }
        }
        let found = record.link.clone().unwrap_or_default();
        let problem = match record.filing {
            Filing::Missing => Problem::DeadPath { found },
            Filing::Outside => Problem::OutsidePath { found },
            Filing::BadAddress => Problem::BadAddress { found },
            Filing::Unsaid | Filing::Present | Filing::Address | Filing::Place => return,
        };
        self.tell(&cells.link, problem);
    }
}
