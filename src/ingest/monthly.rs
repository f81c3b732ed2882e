//! Rows that are several records: one for each month that has its own column.

use super::cell::Read;
use super::column::Field;
use super::date::{self, Moment, Window};
use super::months::{self, MonthColumn};
use super::recognise::Matched;
use super::records::{Context, Fields, Rows};
use super::sheet::{Row, Sheet, Value};
use super::spread::is_tick;
use crate::definition::ColumnKind;
use crate::issue::{Issue, Problem};
use crate::model::dataset::Source;
use crate::model::period::Period;

/// A register that is kept with one column for each month.
pub struct Monthly {
    months: Vec<MonthColumn>,
    /// The number of the field that the month becomes.
    pub date: usize,
    /// The number of the field that the cell becomes.
    pub value: usize,
    /// Whether a cross is a tick: where there are no others.
    crosses: bool,
}

impl Monthly {
    /// The months of a sheet, where the form is kept so and enough headers are months.
    pub fn of(
        sheet: &Sheet,
        matched: &Matched<'_>,
        context: &Context<'_>,
        window: Window,
        issues: &mut Vec<Issue>,
    ) -> Option<Self> {
        let own = matched.form.months.as_ref().filter(|_| months::count(&matched.headers) >= months::FEWEST)?;
        let number = |id: &str| matched.form.column.iter().position(|column| column.id == id);
        let (date, value) = (number(&own.date)?, number(&own.value)?);
        let (months, wrong) = months::columns(sheet, &context.place.file, matched.top, &matched.headers, window);
        issues.extend(wrong.into_iter().map(|(row, column, problem)| context.issue(row, column, problem)));
        let marks = || {
            sheet
                .rows()
                .from(matched.row + 1)
                .iter()
                .flat_map(|row| months.iter().filter_map(move |own| row.at(own.column)))
        };
        let crosses = !marks().any(|value| is_tick(value, false));
        Some(Self { months, date, value, crosses })
    }

    /// Lists the columns of months as columns of the field that they hold.
    pub fn list(&self, matched: &Matched<'_>, source: &mut Source) {
        let field = &matched.form.column[self.value].id;
        for month in &self.months {
            let found = matched.headers.others.iter().find(|cell| cell.column == month.column);
            if let Some(cell) = found {
                source.unmatched.retain(|header| *header != cell.header);
                source.columns.insert(format!("{field}:{}", Period::Month(month.month)), cell.clone());
            }
        }
    }

    /// Whether a row has something in any month.
    pub fn is_filled(&self, row: Row<'_>) -> bool {
        self.months.iter().any(|month| row.at(month.column).is_some())
    }

    /// A record for each filled month. A day of the row's own is kept where just that month is filled.
    pub fn records(
        &self,
        row: Row<'_>,
        read: &Fields,
        rows: &mut Rows<'_>,
        issues: &mut Vec<Issue>,
    ) -> Vec<Vec<Option<Field>>> {
        let given = [self.date, self.value];
        let lacking: Vec<_> = read.lacking.iter().copied().filter(|number| !given.contains(number)).collect();
        rows.report_lacking(row, &lacking, issues);
        if !lacking.is_empty() {
            return Vec::new();
        }
        let filled: Vec<_> = self.months.iter().filter(|month| row.at(month.column).is_some()).collect();
        let own_day = match read.fields[self.date] {
            Some(Field::Date(day)) => Some(day),
            Some(Field::Moment(moment)) => Some(moment.from.date()),
            _ => None,
        };
        if let (Some(day), Some(place)) = (own_day, rows.readers[self.date].place)
            && !filled.iter().any(|month| month.holds(day))
        {
            let column = rows.readers[self.date].cells.column.title.th.clone();
            let found = row.at(place).map(Value::shown).unwrap_or_default();
            issues.push(rows.context.issue(row.index, place, Problem::DayOutsideMonth { column, found }));
        }
        let mut records = Vec::new();
        for month in &filled {
            let Some(held) = row.held(month.column) else { continue };
            let cell = held.value();
            let reader = &mut rows.readers[self.value].cells;
            let value = match reader.read_held(held) {
                Read::Value(field, _) => Some(field),
                Read::Repaired(field, rule, result) => {
                    rows.repairs.add(row.index, month.column, &reader.column.title.th, rule, cell.shown(), result);
                    Some(field)
                }
                // A tick stands for one.
                Read::Wrong(_) if is_tick(cell, self.crosses) => Some(Field::Number(1.0)),
                Read::Wrong(problem) => {
                    issues.push(rows.context.issue(row.index, month.column, problem));
                    continue;
                }
            };
            let date = rows.readers[self.date].cells.column;
            if !date.ahead && rows.context.as_of.precedes(month.first()) {
                let problem = Problem::FutureDate { column: date.title.th.clone(), found: date::said(month.first()) };
                issues.push(rows.context.issue(row.index, month.column, problem));
            }
            let mut fields = read.fields.clone();
            if own_day.is_none_or(|day| !month.holds(day)) {
                let first = month.first();
                let moment = || Field::Moment(Moment::of(first));
                fields[self.date] = Some(if date.kind == ColumnKind::DateTime { moment() } else { Field::Date(first) });
            }
            fields[self.value] = value;
            records.push(fields);
        }
        records
    }
}
