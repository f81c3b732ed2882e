//! Figures as live formulas over the ledger.

mod counting;
mod judging;
mod spreading;

use chrono::NaiveDate;

use super::context::Context;
use super::ledger;
use crate::definition::{Indicator, Reading};
use crate::model::change::Side;
use crate::model::ledger::{Bucket, Entries, LedgerTable};
use crate::model::measurement::{Breakdown, Figure, Kind, Tally};
use crate::model::period::Period;
use crate::model::target::Threshold;
use crate::model::value::Value;
use crate::report::document::{Cell, Criterion, Formula};
use crate::report::wording;

/// The ledger's table of an indicator, and the number of a reading's entry in it.
fn ledger_of<'a>(context: Context<'a>, indicator: &Indicator, reading: &Reading) -> Option<(&'a LedgerTable, usize)> {
    let ledger = context.results.ledger.tables.iter().find(|ledger| ledger.table == indicator.table)?;
    let own = |entry: &Entries| entry.indicator == indicator.id && entry.reading == reading.id;
    ledger.entries.iter().position(own).map(|entry| (ledger, entry))
}

/// What a cell shows when there is no value.
const NOTHING: &str = "-";

/// The days of a period, or those up to one.
type Days = (Period, Option<NaiveDate>);

/// The rows of a ledger that a figure counts.
pub struct Scope<'a> {
    context: Context<'a>,
    indicator: &'a Indicator,
    kind: Kind,
    scale: i64,
    tally: Tally,
    value: Option<Value>,
    threshold: Option<Threshold>,
    /// All that is said of it; none of a part of a period.
    figure: Option<&'a Figure>,
    /// The reading's id; none for the binding one.
    reading: Option<&'a str>,
    /// Whether the period was not over on the day of the evaluation.
    partial: bool,
    /// The ledger's table, and the number of the reading's entry in it; none when there are no rows at all.
    ledger: Option<(&'a LedgerTable, usize)>,
    period: Period,
    /// The last day that is counted, where it is not that of the period.
    until: Option<NaiveDate>,
    breakdown: Option<&'a Breakdown>,
    /// What holds of the rows of the breakdown's value: every formula says it.
    part: Option<Criterion>,
}

impl<'a> Scope<'a> {
    /// A reading of an indicator in a period, whole or for a value of a breakdown.
    pub fn new(
        context: Context<'a>,
        indicator: &'a Indicator,
        reading: &'a Reading,
        figure: &'a Figure,
        period: Period,
        breakdown: Option<&'a Breakdown>,
    ) -> Self {
        let ledger = ledger_of(context, indicator, reading);
        let whole = context.results.whole(&indicator.id, period);
        Self {
            figure: Some(figure),
            reading: reading.id.as_deref(),
            partial: whole.is_some_and(|whole| whole.partial),
            context,
            indicator,
            kind: reading.kind,
            scale: indicator.scale(reading.kind),
            tally: figure.tally,
            value: figure.value,
            threshold: figure.threshold,
            ledger,
            period,
            until: None,
            part: breakdown.map(|own| counting::part(context, indicator, own)),
            breakdown,
        }
    }

    /// What was counted of an indicator's binding reading in a part of a period.
    pub fn part(
        context: Context<'a>,
        indicator: &'a Indicator,
        side: Side,
        (period, until): Days,
        breakdown: Option<&'a Breakdown>,
    ) -> Self {
        let reading = indicator.binding();
        let tally = Tally { numerator: side.numerator, denominator: side.denominator, ..Tally::default() };
        Self {
            context,
            indicator,
            kind: reading.kind,
            scale: indicator.scale(reading.kind),
            tally,
            value: side.value,
            threshold: None,
            figure: None,
            reading: None,
            partial: false,
            ledger: ledger_of(context, indicator, reading),
            period,
            until,
            part: breakdown.map(|own| counting::part(context, indicator, own)),
            breakdown,
        }
    }

    /// What counts for.
    pub fn numerator(&self) -> Cell {
        let (scale, _) = self.kind.scales(self.scale);
        self.cell(self.tally.numerator, scale, |scope| scope.numerator_of(scope.days()))
    }

    /// Out of what.
    pub fn denominator(&self) -> Cell {
        let (_, scale) = self.kind.scales(self.scale);
        self.cell(self.tally.denominator, scale, |scope| scope.denominator_of(scope.days()))
    }

    /// Rows left out with a reason.
    pub fn excluded(&self) -> Cell {
        self.rows(self.tally.excluded, Bucket::Excluded)
    }

    /// Rows that the record does not decide.
    pub fn undecided(&self) -> Cell {
        self.rows(self.tally.undecided, Bucket::Undecidable)
    }

    /// Rows that are not the indicator's business.
    pub fn outside(&self) -> Cell {
        self.rows(self.tally.outside, Bucket::Outside)
    }

    /// The value, of the numerator and the denominator in these columns of the same row.
    pub fn value(&self, numerator: &str, denominator: &str) -> Cell {
        let (numerator, denominator) = (Formula::column(numerator), Formula::column(denominator));
        self.figure_of(|scope| scope.value_of(numerator, denominator, scope.days()))
    }

    /// The value in one cell, where nothing else stands in its row.
    pub fn value_alone(&self) -> Cell {
        self.figure_of(|scope| {
            let days = scope.days();
            scope.value_of(scope.numerator_of(days), scope.denominator_of(days), days)
        })
    }

    fn figure_of(&self, formula: impl FnOnce(&Self) -> Formula) -> Cell {
        let nothing = Cell::Text(NOTHING.to_owned());
        let decimals = |value| u8::try_from(wording::decimals(value, self.threshold)).unwrap_or(u8::MAX);
        if self.ledger.is_none() || self.has_no_value() {
            return self.value.map_or(nothing, |value| Cell::Number(value.to_f64(), decimals(value)));
        }
        let otherwise = if self.kind.percent() { 2 } else { 0 };
        Cell::Figure {
            formula: formula(self),
            value: self.value.map(Value::to_f64),
            decimals: self.value.map_or(otherwise, decimals),
        }
    }

    /// A share is one of the named values of a breakdown.
    fn has_no_value(&self) -> bool {
        self.kind == Kind::Share && self.breakdown.is_none_or(|breakdown| breakdown.value.is_none())
    }

    fn rows(&self, value: i64, bucket: Bucket) -> Cell {
        self.cell(value, 1, |scope| scope.counted(&[bucket], None, true, scope.days()))
    }

    /// A number that is kept in so many parts of one.
    fn cell(&self, value: i64, scale: i64, formula: impl Fn(&Self) -> Formula) -> Cell {
        let decimals = if value % scale == 0 { 0 } else { 2 };
        let value = value as f64 / scale as f64;
        if self.ledger.is_none() {
            return Cell::Number(value, decimals);
        }
        Cell::Figure { formula: formula(self), value: Some(value), decimals }
    }

    /// The days whose rows are counted.
    fn days(&self) -> Days {
        (self.period, self.until)
    }
}
