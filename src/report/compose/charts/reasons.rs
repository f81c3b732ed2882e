//! Why rows do not count for an indicator: missed, left out, or not decided, counted from the ledger.

use super::{Speaker, grouped, pareto};
use crate::definition::Indicator;
use crate::model::ledger::{Entries, LedgerTable, Reason};
use crate::report::document::Chart;

/// The chart; none when the ledger has no such row in the period.
pub(super) fn chart(speaker: &Speaker<'_>, indicator: &Indicator) -> Option<Chart> {
    let ledger = speaker.results.ledger.tables.iter().find(|ledger| ledger.table == indicator.table)?;
    let own = |entry: &&Entries| entry.indicator == indicator.id && entry.reading.is_none();
    let entry = ledger.entries.iter().find(own)?;
    let mut counts: Vec<(String, i64)> = Vec::new();
    let mut counted = 0;
    for row in (0..ledger.rows()).filter(|row| in_period(speaker, ledger, entry, *row)) {
        let reasons = &indicator.reasons;
        let words = match entry.buckets.at(row).1 {
            Reason::NotInDenominator => continue,
            Reason::Counted => {
                counted += 1;
                continue;
            }
            Reason::Exclusion(index) => &indicator.binding().exclude[index as usize].reason,
            Reason::DeclaredUndecided | Reason::Unknown => &reasons.undecidable,
            Reason::Missed => &reasons.denominator,
        };
        let words = words.in_language(speaker.language);
        match counts.iter_mut().find(|(name, _)| name == words) {
            Some((_, count)) => *count += 1,
            None => counts.push((words.to_owned(), 1)),
        }
    }
    counts.sort_by(|left, right| right.1.cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
    let count: i64 = counts.iter().map(|(_, count)| count).sum();
    let (best, most) = counts.first()?.clone();
    let facts = [
        ("indicator", speaker.title(indicator).to_owned()),
        ("count", grouped(count)),
        ("total", grouped(count + counted)),
        ("unit", speaker.unit(indicator)),
        ("best", best),
        ("value", grouped(most)),
    ];
    let title = speaker.say("chart-reasons-title", &facts);
    let base = [
        ("period", speaker.period()),
        ("count", grouped(count)),
        ("counted", grouped(counted)),
        ("unit", speaker.unit(indicator)),
    ];
    let subtitle = speaker.say("chart-reasons-subtitle", &base);
    let plot = pareto::plot(speaker, indicator, counts);
    let id = format!("reasons-{}", indicator.id);
    Some(speaker.chart(id, title, subtitle, speaker.footer(&indicator.manual), plot))
}

/// Whether a row is of the period; a register as it stands is of every one.
fn in_period(speaker: &Speaker<'_>, ledger: &LedgerTable, entry: &Entries, row: usize) -> bool {
    let (first, last) = speaker.results.period.days();
    entry.dating.is_none_or(|dating| ledger.days[dating].1[row].is_some_and(|day| first <= day && day <= last))
}
