//! What changed in the evaluated period against the one before and the same one last year, and which rows moved it.
//!
//! Only records are compared, never what an office typed in as a baseline: there are no rows behind it. A period that is
//! not over is held against the same part of the earlier one. A register as it stands has no earlier state.

mod split;

use std::collections::BTreeMap;

use super::Counted;
use super::measuring::{Measuring, Rows, Span};
use crate::definition::Indicator;
use crate::model::change::{Against, Change, Movers, Part, Side};
use crate::model::ledger::{Bucket, Ledger, LedgerTable, Values};
use crate::model::measurement::{Breakdown, Kind};
use crate::model::period::Period;
use crate::model::survey::{ANSWERS, GROUP};
use split::{Group, Whole};

/// The most rows that are named of a part.
const MOST_ROWS: usize = 10;
/// The most parts whose rows are named.
const MOST_PARTS: usize = 3;
/// A breakdown with fewer named values takes nothing apart.
const FEWEST_VALUES: usize = 2;

/// The changes of every indicator that has figures in the evaluated period.
pub fn changes(measuring: &Measuring<'_>, counted: &BTreeMap<&str, Vec<Counted<'_>>>, ledger: &Ledger) -> Vec<Change> {
    let mut changes = Vec::new();
    for indicator in measuring.indicators().filter(|own| !own.stands()) {
        let Some(own) = counted.get(indicator.id.as_str()).and_then(|readings| readings.first()) else { continue };
        let evaluated = measuring.evaluated();
        if !indicator.holds_in(evaluated.fiscal_year()) {
            continue;
        }
        let comparing = Comparing { measuring, indicator, counted: own };
        let Some(after) = comparing.side(&measuring.span(evaluated)) else { continue };
        let mut earlier =
            vec![(Against::Previous, evaluated.previous()), (Against::LastYear, evaluated.previous_year())];
        // Before a whole year stands the year before: one comparison.
        earlier.dedup_by_key(|(_, period)| *period);
        if let [only] = &mut earlier[..] {
            only.0 = Against::LastYear;
        }
        let table = ledger.tables.iter().find(|ledger| ledger.table == indicator.table);
        for (against, period) in earlier {
            let mut change = comparing.change(against, period, after);
            if let Some(table) = table {
                change.movers = movers(&change, indicator, table, evaluated);
            }
            changes.push(change);
        }
    }
    changes
}

/// An indicator's binding reading, to be held against an earlier period.
struct Comparing<'a> {
    measuring: &'a Measuring<'a>,
    indicator: &'a Indicator,
    counted: &'a Counted<'a>,
}

impl Comparing<'_> {
    fn change(&self, against: Against, period: Period, after: Side) -> Change {
        let cut = self.measuring.same_part(period);
        let earlier = self.measuring.until(period, cut);
        let held = self.indicator.holds_in(period.fiscal_year());
        let before = if held { self.side(&earlier) } else { None };
        let taken_apart = before.and_then(|before| self.parts(&earlier, before, after));
        let (by, parts) = taken_apart.map_or((None, Vec::new()), |(by, parts)| (Some(by), parts));
        Change {
            indicator: self.indicator.id.clone(),
            against,
            period,
            until: cut,
            before,
            after,
            by,
            parts,
            movers: Vec::new(),
        }
    }

    /// What was counted in a span; none when nothing was.
    fn side(&self, span: &Span) -> Option<Side> {
        let reading = self.indicator.binding();
        let basis = self.measuring.basis(self.indicator, reading, &Rows::whole(Some(self.counted)), span);
        let tally = basis.tally();
        let side = Side { numerator: tally.numerator, denominator: tally.denominator, value: basis.value() };
        let told = side.value.is_some() || (reading.kind == Kind::Share && side.denominator > 0);
        (basis.counts.sums.rows > 0 && told).then_some(side)
    }

    /// The parts by the breakdown that has most named values on both sides, the first of several.
    fn parts(&self, earlier: &Span, before: Side, after: Side) -> Option<(String, Vec<Part>)> {
        let kind = self.indicator.kind();
        if matches!(kind, Kind::Turnaround | Kind::Coverage) {
            return None;
        }
        let mut best: Option<(usize, String, Vec<Part>)> = None;
        for by in self.indicator.breakdowns.iter().filter(|by| !self.withheld(by)) {
            let sides = self.sides(by, earlier);
            if sides.iter().filter(|(value, ..)| value.is_some()).count() < FEWEST_VALUES {
                continue;
            }
            let common =
                sides.iter().filter(|(value, before, after)| value.is_some() && recorded(before) && recorded(after));
            let both = common.count();
            if best.as_ref().is_some_and(|(most, ..)| both <= *most) {
                continue;
            }
            if let Some(parts) = self.effects(sides, before, after) {
                best = Some((both, by.clone(), parts));
            }
        }
        best.map(|(_, by, parts)| (by, parts))
    }

    /// Whose groups are too small to be shown in every period are not compared.
    fn withheld(&self, by: &str) -> bool {
        by == GROUP && self.indicator.table.id() == ANSWERS
    }

    /// Each value of a breakdown that either side has, before and after.
    fn sides(&self, by: &str, earlier: &Span) -> Vec<(Option<String>, Side, Side)> {
        let now = self.measuring.span(self.measuring.evaluated());
        let mut sides = Vec::new();
        for value in self.measuring.values(self.indicator, by, std::slice::from_ref(self.counted)) {
            // The whole of a share is that of its named values.
            if value.is_none() && self.indicator.kind() == Kind::Share {
                continue;
            }
            let breakdown = Breakdown { by: by.to_owned(), value };
            let rows = Rows::of(Some(self.counted), &breakdown);
            let at = |span: &Span| {
                let basis = self.measuring.basis(self.indicator, self.indicator.binding(), &rows, span);
                let tally = basis.tally();
                Side { numerator: tally.numerator, denominator: tally.denominator, value: basis.value() }
            };
            let (before, after) = (at(earlier), at(&now));
            if recorded(&before) || recorded(&after) {
                sides.push((breakdown.value, before, after));
            }
        }
        sides
    }

    /// What each part bears on the difference; none when the parts are not those of the whole.
    fn effects(&self, sides: Vec<(Option<String>, Side, Side)>, before: Side, after: Side) -> Option<Vec<Part>> {
        let kind = self.indicator.kind();
        let scale = self.indicator.scale(kind) as f64;
        if matches!(kind, Kind::Count | Kind::DistinctCount | Kind::Share) {
            let value = |side: Side| side.value.map_or(0.0, crate::model::value::Value::to_f64);
            let parts = sides.into_iter().map(|(name, before, after)| {
                let total = value(after) - value(before);
                Part { value: name, before, after, mix: None, rate: None, total }
            });
            return Some(parts.collect());
        }
        let group = |before: Side, after: Side| Group {
            before: (before.numerator, before.denominator),
            after: (after.numerator, after.denominator),
        };
        let groups: Vec<Group> = sides.iter().map(|(_, before, after)| group(*before, *after)).collect();
        let factor = if kind.percent() { 100.0 } else { 1.0 / scale };
        let effects = Whole::of(group(before, after), &groups)?.effects(&groups);
        let parts = sides.into_iter().zip(effects).map(|((value, before, after), effect)| {
            let (mix, rate) = (effect.mix * factor, effect.rate * factor);
            Part { value, before, after, mix: Some(mix), rate: Some(rate), total: mix + rate }
        });
        Some(parts.collect())
    }
}

/// Whether a side has anything.
fn recorded(side: &Side) -> bool {
    side.numerator != 0 || side.denominator != 0
}

/// The rows of the evaluated period that pulled a proportion the way it went: of the parts whose own value pulled it
/// most; of the whole, where nothing is taken apart. The answers of surveys are nobody's to be pointed at.
fn movers(change: &Change, indicator: &Indicator, ledger: &LedgerTable, evaluated: Period) -> Vec<Movers> {
    let direction = change.difference().map_or(0, crate::model::change::Difference::signum);
    if direction == 0 || indicator.kind() != Kind::Proportion || indicator.table.id() == ANSWERS {
        return Vec::new();
    }
    let bucket = if direction < 0 { Bucket::Denominator } else { Bucket::Numerator };
    let Some(by) = &change.by else {
        return rows(ledger, indicator, evaluated, bucket, |_| true, None).into_iter().collect();
    };
    let Some(Values::Text(groups)) = ledger.column(by) else { return Vec::new() };
    let strongest = change.ranked(direction, |part| part.rate);
    let found = strongest.into_iter().take(MOST_PARTS).filter_map(|place| {
        let value = change.parts[place].value.as_deref();
        rows(ledger, indicator, evaluated, bucket, |row| groups.at(row) == value, Some(place))
    });
    found.collect()
}

/// The rows of a part in a bucket; none when there are none.
fn rows(
    ledger: &LedgerTable,
    indicator: &Indicator,
    evaluated: Period,
    bucket: Bucket,
    belongs: impl Fn(usize) -> bool,
    part: Option<usize>,
) -> Option<Movers> {
    let entries = ledger.entries.iter().find(|own| own.indicator == indicator.id && own.reading.is_none())?;
    let (first, last) = evaluated.days();
    let (_, days) = ledger.days.get(entries.dating?)?;
    let within = |row: usize| days[row].is_some_and(|day| first <= day && day <= last);
    let own: Vec<usize> = (0..ledger.rows())
        .filter(|row| entries.buckets.at(*row).0 == bucket && within(*row) && belongs(*row))
        .collect();
    let count = own.len();
    let rows = own.into_iter().take(MOST_ROWS).map(|row| (row, ledger.places.at(row))).collect();
    (count > 0).then_some(Movers { part, bucket, rows, count })
}
