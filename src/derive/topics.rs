//! What the items of surveys ask about, by the key words of a code list.

use polars::prelude::*;

use super::{Sources, values};
use crate::definition::spelling::key;
use crate::model::ledger::Texts;

/// The code list with the key words.
const TOPICS: &str = "survey-topic";
/// The topic of items that ask about the whole.
const OVERALL: &str = "overall";

/// The topic of each item, which is the first whose word stands in it, and whether it asks about the whole; an item
/// may do both.
pub fn columns(sources: &Sources<'_>, items: &Texts) -> PolarsResult<Vec<Column>> {
    let entries = sources.definitions.vocabularies.get(TOPICS).into_iter().flat_map(|list| &list.entry);
    let topics: Vec<(&str, Vec<String>)> = entries
        .map(|entry| {
            let words = [&entry.title.th, &entry.title.en].into_iter().chain(&entry.aliases);
            (entry.code.as_str(), words.map(|word| key(word)).collect())
        })
        .collect();
    let has = |item: &str, words: &[String]| words.iter().any(|word| item.contains(word.as_str()));
    // Each different item is looked at once: there are as many answers to it as respondents.
    let of_items = items.words().iter().map(|item| {
        let plain = key(item);
        let topic = (1..).zip(&topics).find(|(_, (_, words))| has(&plain, words)).map_or(0, |(place, _)| place);
        (topic, Some(topics.iter().any(|(code, words)| *code == OVERALL && has(&plain, words))))
    });
    let found: Vec<(u32, Option<bool>)> = std::iter::once((0, None)).chain(of_items).collect();
    let of_rows = || items.codes().iter().map(|code| found[*code as usize]);
    Ok(vec![
        values::coded("topic", topics.iter().map(|(code, _)| *code), of_rows().map(|(topic, _)| topic))?,
        values::flags("is_overall", of_rows().map(|(_, overall)| overall).collect()),
    ])
}
