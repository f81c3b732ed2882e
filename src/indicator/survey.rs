//! The item table of a survey: how many chose each level, item by item, section by section, and in all. Answers on
//! scales of different length are never summed up together: each scale has its lines.

use std::collections::BTreeMap;

use super::plain::Plain;
use crate::error::Error;
use crate::model::dataset::Facts;
use crate::model::fact::FactTable;
use crate::model::ledger::Values;
use crate::model::period::{Month, Period};
use crate::model::survey::{Line, SurveyLine};

/// The lines of a period: by survey in the order of their appearance, items, then sections, then the whole.
pub fn lines(facts: &Facts, table: &FactTable, period: Period) -> Result<Vec<SurveyLine>, Error> {
    let Some(answers) = facts.tables.get(table.id()) else { return Ok(Vec::new()) };
    let plain = Plain::new(table, &answers.frame)?;
    let mut surveys: Vec<Survey> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let Values::Date(dates) = plain.column("date") else { return Ok(Vec::new()) };
    for (row, date) in dates.iter().enumerate() {
        if !date.is_some_and(|date| period.contains(Month::of(date))) {
            continue;
        }
        let name = text(&plain, "survey", row).unwrap_or_default();
        let place = *places.entry(name.clone()).or_insert_with(|| {
            surveys.push(Survey { name, items: Vec::new() });
            surveys.len() - 1
        });
        surveys[place].add(&plain, row);
    }
    Ok(surveys.iter().flat_map(Survey::lines).collect())
}

struct Survey {
    name: String,
    items: Vec<SurveyLine>,
}

impl Survey {
    fn add(&mut self, plain: &Plain, row: usize) {
        let section = text(plain, "section", row);
        let item = Line::Item(text(plain, "item", row).unwrap_or_default());
        let scale = integer(plain, "scale", row).and_then(|scale| usize::try_from(scale).ok()).unwrap_or(0);
        let same = |line: &SurveyLine| line.line == item && line.section == section && line.counts.len() == scale;
        let found = self.items.iter().position(same);
        let place = found.unwrap_or_else(|| {
            self.items.push(self.empty(item, section, scale));
            self.items.len() - 1
        });
        let line = &mut self.items[place];
        let weight = integer(plain, "weight", row).unwrap_or(0);
        let level = integer(plain, "score", row).and_then(|score| usize::try_from(score - 1).ok());
        match (level.and_then(|level| line.counts.get_mut(level)), text(plain, "state", row).as_deref()) {
            (Some(count), _) => *count += weight,
            (None, Some("not-applicable")) => line.not_applicable += weight,
            (None, Some("unreadable")) => line.unreadable += weight,
            (None, _) => line.missing += weight,
        }
    }

    fn empty(&self, line: Line, section: Option<String>, scale: usize) -> SurveyLine {
        SurveyLine {
            survey: self.name.clone(),
            section,
            line,
            counts: vec![0; scale],
            missing: 0,
            not_applicable: 0,
            unreadable: 0,
        }
    }

    /// The lines of each scale, in the order of their appearance.
    fn lines(&self) -> Vec<SurveyLine> {
        let mut scales: Vec<usize> = Vec::new();
        for scale in self.items.iter().map(|item| item.counts.len()) {
            if !scales.contains(&scale) {
                scales.push(scale);
            }
        }
        scales.into_iter().flat_map(|scale| self.lines_of(scale)).collect()
    }

    fn lines_of(&self, scale: usize) -> Vec<SurveyLine> {
        let items: Vec<&SurveyLine> = self.items.iter().filter(|item| item.counts.len() == scale).collect();
        let mut sections: Vec<&String> = Vec::new();
        for section in items.iter().filter_map(|item| item.section.as_ref()) {
            if !sections.contains(&section) {
                sections.push(section);
            }
        }
        let mut lines: Vec<SurveyLine> = items.iter().map(|item| (*item).clone()).collect();
        for section in sections {
            let own: Vec<_> = items.iter().copied().filter(|item| item.section.as_ref() == Some(section)).collect();
            lines.push(self.pooled(Line::Section(section.clone()), scale, &own));
        }
        lines.push(self.pooled(Line::Overall, scale, &items));
        lines
    }

    fn pooled(&self, line: Line, scale: usize, items: &[&SurveyLine]) -> SurveyLine {
        items.iter().fold(self.empty(line, None, scale), |mut pool, item| {
            pool.counts.iter_mut().zip(&item.counts).for_each(|(sum, count)| *sum += count);
            pool.missing += item.missing;
            pool.not_applicable += item.not_applicable;
            pool.unreadable += item.unreadable;
            pool
        })
    }
}

fn text(plain: &Plain, name: &str, row: usize) -> Option<String> {
    match plain.column(name) {
        Values::Text(values) => values[row].as_deref().map(ToOwned::to_owned),
        _ => None,
    }
}

fn integer(plain: &Plain, name: &str, row: usize) -> Option<i64> {
    match plain.column(name) {
        Values::Integer(values) => values[row],
        _ => None,
    }
}
