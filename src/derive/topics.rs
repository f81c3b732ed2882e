//! What the items of surveys ask about, by the key words of a code list.

use polars::prelude::*;

use super::{Sources, values};
use crate::definition::spelling::key;

/// The code list with the key words.
const TOPICS: &str = "survey-topic";
/// The topic of items that ask about the whole.
const OVERALL: &str = "overall";

/// The topic of each item, which is the first whose word stands in it, and whether it asks about the whole; an item
/// may do both.
pub fn columns(sources: &Sources<'_>, items: &[Option<&str>]) -> Vec<Column> {
    let entries = sources.definitions.vocabularies.get(TOPICS).into_iter().flat_map(|list| &list.entry);
    let topics: Vec<(&str, Vec<String>)> = entries
        .map(|entry| {
            let words = [&entry.title.th, &entry.title.en].into_iter().chain(&entry.aliases);
            (entry.code.as_str(), words.map(|word| key(word)).collect())
        })
        .collect();
    let has = |item: &str, words: &[String]| words.iter().any(|word| item.contains(word.as_str()));
    let mut last: Option<(&str, Option<String>, bool)> = None;
    let (mut found, mut overall) = (Vec::with_capacity(items.len()), Vec::with_capacity(items.len()));
    for item in items {
        let Some(item) = item else {
            found.push(None);
            overall.push(None);
            continue;
        };
        // The answers to one item often stand together.
        if last.as_ref().is_none_or(|(before, ..)| before != item) {
            let plain = key(item);
            let topic = topics.iter().find(|(_, words)| has(&plain, words)).map(|(code, _)| (*code).to_owned());
            let whole = topics.iter().any(|(code, words)| *code == OVERALL && has(&plain, words));
            last = Some((item, topic, whole));
        }
        let (_, topic, whole) = last.as_ref().expect("it was just set");
        found.push(topic.clone());
        overall.push(Some(*whole));
    }
    vec![values::words("topic", found), values::flags("is_overall", overall)]
}
