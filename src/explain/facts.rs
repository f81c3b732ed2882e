//! The tables of facts and their columns, for those who write an indicator.

use std::collections::BTreeSet;

use super::block::Block;
use super::definition::column_kind;
use super::voice::Voice;
use crate::definition::{Definitions, Language};
use crate::model::fact::{FactKind, FactTable};
use crate::wording;

/// Every table of facts with its columns, or the one of that id; none when there is none of that id.
#[must_use]
pub fn facts(definitions: &Definitions, language: Language, wanted: Option<&str>) -> Option<Vec<Block>> {
    let voice = Voice { definitions, texts: definitions.texts(language), language };
    let tables = definitions.facts.values().filter(|table| wanted.is_none_or(|id| table.id() == id));
    let blocks: Vec<_> = tables.flat_map(|table| described(voice, table)).collect();
    (!blocks.is_empty()).then_some(blocks)
}

fn described(voice: Voice<'_>, table: &FactTable) -> Vec<Block> {
    let facts = [("id", table.id().to_owned()), ("title", voice.table(table))];
    let titles = ["facts-column", "facts-kind", "facts-title", "facts-meaning"].map(|key| voice.say(key)).to_vec();
    let rows = table.columns().iter().map(|column| {
        vec![
            column.id.clone(),
            column_kind(voice, &column.kind),
            voice.fact(table, &column.id),
            wording::fact_meaning(voice.definitions, voice.language, table, column),
        ]
    });
    let mut blocks =
        vec![Block::Heading(voice.tell("facts-table", &facts)), Block::Table { titles, rows: rows.collect() }];
    blocks.extend(codes(voice, table).into_iter().map(Block::Note));
    blocks
}

/// The codes of the lists that the columns are of, as conditions write them.
fn codes(voice: Voice<'_>, table: &FactTable) -> Vec<String> {
    let lists: BTreeSet<&String> = table
        .columns()
        .iter()
        .filter_map(|column| if let FactKind::Code(list) = &column.kind { Some(list) } else { None })
        .collect();
    let known = lists.into_iter().filter_map(|id| Some((id, voice.definitions.vocabularies.get(id)?)));
    known
        .map(|(id, list)| {
            let named = list.entry.iter().map(|entry| format!("'{}' {}", entry.code, voice.words(&entry.title)));
            voice.tell("facts-codes", &[("list", id.clone()), ("codes", named.collect::<Vec<_>>().join(" · "))])
        })
        .collect()
}
