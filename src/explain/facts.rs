//! The tables of facts and their columns, for those who write an indicator.

use super::block::Block;
use super::definition::column_kind;
use super::voice::Voice;
use crate::definition::{Definitions, Language};
use crate::model::fact::{FactColumn, FactTable};

/// Every table of facts with its columns, or the one of that id; none when there is none of that id.
#[must_use]
pub fn facts(definitions: &Definitions, language: Language, wanted: Option<&str>) -> Option<Vec<Block>> {
    let voice = Voice { definitions, texts: definitions.texts(language), language };
    let tables = definitions.facts.values().filter(|table| wanted.is_none_or(|id| table.id() == id));
    let blocks: Vec<_> = tables.flat_map(|table| described(voice, table)).collect();
    (!blocks.is_empty()).then_some(blocks)
}

fn described(voice: Voice<'_>, table: &FactTable) -> [Block; 2] {
    let facts = [("id", table.id().to_owned()), ("title", voice.table(table))];
    let titles = ["facts-column", "facts-kind", "facts-title", "facts-meaning"].map(|key| voice.say(key)).to_vec();
    let rows = table.columns().iter().map(|column| {
        vec![
            column.id.clone(),
            column_kind(voice, &column.kind),
            voice.fact(table, &column.id),
            meaning(voice, table, column),
        ]
    });
    [Block::Heading(voice.tell("facts-table", &facts)), Block::Table { titles, rows: rows.collect() }]
}

/// What a column means: a register's own by the register, ours by the texts, else as the program documents it.
fn meaning(voice: Voice<'_>, table: &FactTable, column: &FactColumn) -> String {
    let form = voice.definitions.form(table.register());
    if let Some(own) = form.and_then(|form| form.column(&column.id)) {
        return match &own.prompt {
            Some(prompt) if !own.personal => voice.words(prompt).to_owned(),
            _ => voice.say("facts-of-register"),
        };
    }
    let id = column.id.replace('_', "-");
    let keys = [format!("explain-meaning-{}-{id}", table.register()), format!("explain-meaning-{id}")];
    let known = keys.iter().find(|key| voice.texts.has(key));
    known.map_or_else(|| column.meaning.clone(), |key| voice.texts.get(key))
}
