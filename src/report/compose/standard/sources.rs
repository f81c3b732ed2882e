//! Which parts of an edition are given, and by whom (DOMAIN 2.3).

use super::super::context::Context;
use crate::definition::{Edition, StandardIndicator};
use crate::report::document::{Cell, Table};

/// One line for each part, given or not.
pub fn table(context: Context<'_>, number: usize, edition: &Edition) -> Table {
    let columns = vec![
        context.column("indicator", "source-of", 10.0),
        context.wide("part", "source-part", 36.0),
        context.wide("source", "source-title", 60.0),
        context.wide("origin", "source-origin", 14.0),
    ];
    let mut lines = Lines { context, edition, rows: Vec::new() };
    let counted = edition.standards.as_ref();
    lines.add(String::new(), context.say("part-standards"), counted.map(|own| own.source.as_str()));
    for standard in &edition.standard {
        let id = standard.number.to_string();
        let title = context.words(&standard.title).to_owned();
        lines.add(id.clone(), title, Some(&standard.source));
        lines.add(id.clone(), context.say("part-weight"), standard.weight.as_ref().map(|own| own.source.as_str()));
        let counted = standard.indicators.as_ref();
        lines.add(id, context.say("part-indicators"), counted.map(|own| own.source.as_str()));
        for indicator in &standard.indicator {
            lines.indicator(&Edition::indicator_id(standard, indicator), indicator);
        }
    }
    Table { id: format!("completeness_{number}"), columns, rows: lines.rows, filter: false }
}

struct Lines<'a> {
    context: Context<'a>,
    edition: &'a Edition,
    rows: Vec<Vec<Cell>>,
}

impl Lines<'_> {
    fn indicator(&mut self, id: &str, indicator: &StandardIndicator) {
        let context = self.context;
        let id = || id.to_owned();
        self.add(id(), context.words(&indicator.title).to_owned(), Some(&indicator.source));
        self.add(id(), context.say("part-weight"), indicator.weight.as_ref().map(|own| own.source.as_str()));
        let counted = indicator.considerations.as_ref();
        self.add(id(), context.say("part-considerations"), counted.map(|own| own.source.as_str()));
        let count = counted.map_or(0, |own| own.count);
        let given: Vec<u32> = indicator.consideration.iter().map(|own| own.number).collect();
        for own in &indicator.consideration {
            let facts = [("number", own.number.to_string()), ("title", context.words(&own.title).to_owned())];
            self.add(id(), context.tell("part-name", &facts), Some(&own.source));
        }
        let missing: Vec<_> = (1..=count).filter(|own| !given.contains(own)).map(|own| own.to_string()).collect();
        if !missing.is_empty() {
            self.add(id(), context.tell("part-names", &[("numbers", missing.join(", "))]), None);
        }
        let levels = indicator.level.first().map(|rule| rule.source.as_str());
        self.add(id(), context.say("part-levels"), levels);
    }

    fn add(&mut self, indicator: String, part: String, source: Option<&str>) {
        let context = self.context;
        let origin = source.and_then(|id| self.edition.source.iter().find(|own| own.id == id));
        let by = match origin {
            Some(origin) => context.say(&format!("origin-{}", origin.by.code())),
            None => context.say("origin-none"),
        };
        let title = source.map(|id| self.edition.source(id).to_owned()).unwrap_or_default();
        self.rows.push(vec![Cell::Text(indicator), Cell::Text(part), Cell::Text(title), Cell::Text(by)]);
    }
}
