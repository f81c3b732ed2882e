//! Every placeholder that an office can write, with what stands for it now: to be copied into its own workbook.

use super::{Placeholders, figure, general, standard, survey, when};
use crate::definition::{Definitions, Language};
use crate::model::fact::FactKind;
use crate::model::filling::Filling;
use crate::model::results::Results;
use crate::report::document::{Block, Cell, Column, Document, Orientation, Sheet, Table};
use crate::report::titles;
use crate::wording;

/// Placeholders of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// A stable name, ASCII.
    pub id: &'static str,
    /// Their kind.
    pub title: String,
    /// The placeholders.
    pub lines: Vec<Line>,
}

/// A placeholder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// As it is written in a cell.
    pub placeholder: String,
    /// What it gives.
    pub meaning: String,
}

/// The placeholders that the definitions know.
#[must_use]
pub fn groups(definitions: &Definitions, language: Language) -> Vec<Group> {
    let texts = definitions.texts(language);
    let line = |placeholder: String, meaning: String| Line { placeholder: format!("{{{{{placeholder}}}}}"), meaning };
    let said = |kind: &str, id: &str| texts.get(&format!("placeholder-{kind}-{id}"));
    let group = |id: &'static str, lines| Group { id, title: said("group", id), lines };
    let of_name = |id: &'static str, parts: &[&str]| {
        let own =
            parts.iter().map(|part| (format!("{id}.{part}"), format!("{}: {}", said("name", id), said("part", part))));
        own.collect::<Vec<_>>()
    };
    let mut names: Vec<_> = general::IDS.iter().map(|id| ((*id).to_owned(), said("name", id))).collect();
    names.extend(of_name(survey::ID, &survey::PARTS));
    names.extend(of_name(standard::ID, &standard::PARTS));
    let lines = |pairs: Vec<(String, String)>| pairs.into_iter().map(|(name, meaning)| line(name, meaning)).collect();
    let mut all = vec![group("names", lines(names))];
    let title = |indicator: &crate::definition::Indicator| indicator.title.in_language(language).to_owned();
    all.push(group(
        "indicators",
        lines(definitions.indicators.iter().map(|own| (own.id.clone(), title(own))).collect()),
    ));
    if let Some(example) = definitions.leading().next().or(definitions.indicators.first()) {
        let parts = figure::PARTS.iter().map(|part| (format!("{}.{part}", example.id), said("part", part)));
        all.push(group("parts", lines(parts.collect())));
        let mut periods: Vec<_> =
            when::WORDS.iter().map(|word| (format!("{}@{word}", example.id), said("when", word))).collect();
        for (sign, word, most) in [("Q", "quarter", 4_u32), ("H", "half", 2)] {
            periods.extend((1..=most).map(|number| {
                let meaning = texts.say(&format!("placeholder-when-{word}"), &[("number", number.to_string())]);
                (format!("{}@{sign}{number}", example.id), meaning)
            }));
        }
        let months = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        periods
            .extend(months.map(|month| (format!("{}@{month:02}", example.id), texts.get(&format!("month-{month}")))));
        periods.push((format!("{}@2569-Q3", example.id), said("when", "any")));
        all.push(group("periods", lines(periods)));
    }
    let mut parts = Vec::new();
    for indicator in &definitions.indicators {
        for by in &indicator.breakdowns {
            let column = wording::fact(definitions, language, &indicator.table, by);
            let of = indicator.table.column(by).and_then(|column| match &column.kind {
                FactKind::Code(vocabulary) => Some(vocabulary.as_str()),
                _ => None,
            });
            let values: Vec<_> = of.and_then(|of| definitions.vocabularies.get(of)).map_or_else(
                || vec![("…".to_owned(), column.clone())],
                |list| {
                    list.entry
                        .iter()
                        .map(|own| (own.code.clone(), own.title.in_language(language).to_owned()))
                        .collect()
                },
            );
            parts.extend(values.into_iter().map(|(code, value)| {
                (format!("{}[{by}={code}]", indicator.id), format!("{}: {value}", title(indicator)))
            }));
        }
    }
    all.push(group("breakdowns", lines(parts)));
    all
}

/// The list as a workbook, with what stands for each placeholder in the period.
#[must_use]
pub fn list(results: &Results, definitions: &Definitions, language: Language) -> Document {
    let texts = definitions.texts(language);
    let placeholders = Placeholders::new(results, definitions, language);
    let now = |placeholder: &str| match placeholders.filling(placeholder.trim_matches(['{', '}'])) {
        Filling::Number { written: text, .. } | Filling::Text(text) => text,
        Filling::Nothing => "-".to_owned(),
        Filling::Unknown { .. } => String::new(),
    };
    let column = |id: &str, width| Column {
        id: id.to_owned(),
        title: texts.get(&format!("placeholder-head-{id}")),
        width,
        wrap: true,
    };
    let mut blocks =
        vec![Block::Heading(1, texts.get("placeholder-title")), Block::Note(texts.get("placeholder-note"))];
    for group in groups(definitions, language) {
        let row = |line: &Line| {
            vec![
                Cell::Text(line.placeholder.clone()),
                Cell::Text(line.meaning.clone()),
                Cell::Text(now(&line.placeholder)),
            ]
        };
        blocks.push(Block::Heading(2, group.title));
        blocks.push(Block::Table(Table {
            id: group.id.to_owned(),
            columns: vec![column("placeholder", 52.0), column("meaning", 60.0), column("now", 34.0)],
            rows: group.lines.iter().map(row).collect(),
            filter: false,
        }));
    }
    let mut document = Document {
        title: texts.get("placeholder-title"),
        subtitle: results.office.clone().unwrap_or_default(),
        as_of: results.as_of,
        sheets: vec![Sheet {
            id: "placeholders".to_owned(),
            title: texts.get("placeholder-title"),
            orientation: Orientation::Landscape,
            dense: false,
            blocks,
        }],
        ..Document::default()
    };
    titles::sound(&mut document);
    document
}
