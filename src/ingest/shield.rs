//! Personal data in texts stops here: at the end of the reading of a file, before it is handed over or kept.
//!
//! What tells of a person ([`personal`]) is cut out of every text that a file gave: cells, heads, names of sheets and
//! what issues quote. In its place stands a mark that says nothing to anyone without the salt and is the same for the
//! same text, so that two records that differ by no more than a telephone stay two; when the files are joined, words
//! take the place of the marks.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::entry::Entry;
use super::merge::Part;
use super::person::Salt;
use crate::definition::{ColumnKind, Form, ReadingRules};
use crate::issue::{Issue, Problem};
use crate::model::dataset::CITED_NUMBER_SUFFIX;
use crate::model::location::{CellRef, Location};
use crate::model::output::hexadecimal;
use crate::model::personal::{self, CUT, Hand, Public};

/// What a mark stands between. No text of the inputs keeps these signs, which nothing shows.
const MARK: [char; 2] = ['\u{fff9}', '\u{fffb}'];
/// So many bytes of a hash tell what an office has of such data apart.
const MARK_BYTES: usize = 8;
/// The field of a survey's comments, out of which [`comment`](super::survey) cuts more.
const COMMENT: &str = "comment";

/// Cuts personal data out of all that a file gave; an issue says where, and out of how much.
pub fn cut(entry: &mut Entry, rules: &ReadingRules, salt: &Salt) {
    let mut shield = Shield { public: &rules.public, salt, names: BTreeSet::new() };
    let mut told = Vec::new();
    for issue in &mut entry.issues {
        shield.sheet(&mut issue.location);
        issue.problem.respell(&mut |text| shield.cut(text, Hand::Officer));
    }
    for place in &mut entry.ignored {
        shield.sheet(place);
    }
    for part in &mut entry.parts {
        shield.part(part, rules.form(&part.form), &mut told);
    }
    let names = shield.names.into_iter();
    told.extend(names.map(|(location, name)| Issue { location, problem: Problem::PersonalName { name } }));
    entry.issues.extend(told);
}

struct Shield<'a> {
    public: &'a Public,
    salt: &'a Salt,
    /// What is called otherwise now, and where it is.
    names: BTreeSet<(Location, String)>,
}

impl Shield<'_> {
    /// A text without personal data; none where it has none.
    fn cut(&self, text: &str, hand: Hand) -> Option<String> {
        let bare = text.contains(MARK).then(|| text.replace(MARK, ""));
        let mark = |found: &str| {
            let hash = Sha256::new().chain_update(self.salt).chain_update(found.as_bytes()).finalize();
            format!("{}{}{}", MARK[0], hexadecimal(&hash[..MARK_BYTES]), MARK[1])
        };
        personal::cut(bare.as_deref().unwrap_or(text), hand, self.public, mark).or(bare)
    }

    fn sheet(&mut self, place: &mut Location) {
        let mut cut = None;
        place.respell(&mut |name| {
            cut = self.cut(name, Hand::Officer);
            cut.clone()
        });
        self.names.extend(cut.map(|name| (Location { cell: None, ..place.clone() }, name)));
    }

    /// A name that stands at a place; none where it has no personal data.
    fn name(&mut self, name: &str, place: &Location) -> Option<String> {
        let cut = self.cut(name, Hand::Officer)?;
        self.names.insert((place.clone(), cut.clone()));
        Some(cut)
    }

    fn part(&mut self, part: &mut Part, form: Option<&Form>, told: &mut Vec<Issue>) {
        let source = &mut part.source;
        let mut sheet = Location { file: source.file.clone(), sheet: source.sheet.clone(), cell: None };
        self.sheet(&mut sheet);
        source.sheet.clone_from(&sheet.sheet);
        for header in &mut source.unmatched {
            *header = self.name(header, &sheet).unwrap_or_else(|| std::mem::take(header));
        }
        let columns = std::mem::take(&mut source.columns).into_iter().map(|(field, mut matched)| {
            let cell = Some(CellRef { row: matched.row, column: matched.column });
            if let Some(header) = self.name(&matched.header, &Location { cell, ..sheet.clone() }) {
                matched.header = header;
            }
            (self.cut(&field, Hand::Officer).unwrap_or(field), matched)
        });
        source.columns = columns.collect();
        for (field, values) in &mut part.columns {
            let column = form.and_then(|form| form.column(field));
            let naming =
                column.map_or_else(|| field.ends_with(CITED_NUMBER_SUFFIX), |own| own.kind == ColumnKind::Identifier);
            let hand = if naming { Hand::Naming } else { Hand::Officer };
            let rows = values.respell(&mut |text| self.cut(text, hand));
            let rows: BTreeSet<u32> = rows.into_iter().map(|row| part.rows[row]).collect();
            told.extend(
                column.and_then(|own| issue(&own.title.th, rows, |row| part.source.location(row, Some(field)))),
            );
        }
        let mut rows = BTreeSet::new();
        for comment in &mut part.comments {
            self.sheet(&mut comment.location);
            if let Some(survey) = self.cut(&comment.survey, Hand::Officer) {
                comment.survey = survey.into();
            }
            let cut = comment.text.as_ref().is_some_and(|text| text.contains(CUT));
            rows.extend(comment.location.cell.filter(|_| cut).map(|cell| cell.row));
        }
        let column = form.and_then(|form| form.column(COMMENT));
        told.extend(column.and_then(|own| issue(&own.title.th, rows, |row| part.source.location(row, Some(COMMENT)))));
    }
}

/// What is said of a column out of whose texts, in these rows, something was cut.
fn issue(column: &str, rows: BTreeSet<u32>, place: impl Fn(u32) -> Location) -> Option<Issue> {
    let problem = Problem::PersonalData { column: column.to_owned(), cells: rows.len() };
    rows.first().map(|first| Issue { location: place(*first), problem })
}

/// Puts a word in the place of the marks in all that files gave. Values that differed differ still, and so do the sheets
/// of a file: where they would be one, the later ones are numbered.
pub fn show(entries: &mut [Entry], word: &str) {
    let mut values_said = Words::new(word);
    for entry in entries {
        let (mut sheets, plain) = (Words::new(word), Words::new(word));
        for issue in &mut entry.issues {
            issue.location.respell(&mut |name| sheets.say(name));
            issue.problem.respell(&mut |text| plain.shown(text));
        }
        entry.ignored.iter_mut().for_each(|place| place.respell(&mut |name| sheets.say(name)));
        for part in &mut entry.parts {
            let source = &mut part.source;
            source.sheet = source.sheet.take().map(|name| sheets.say(&name).map_or(name, Into::into));
            for header in source.unmatched.iter_mut().chain(source.columns.values_mut().map(|own| &mut own.header)) {
                *header = plain.shown(header).unwrap_or_else(|| std::mem::take(header));
            }
            let say = &mut |text: &str| values_said.say(text);
            let columns = std::mem::take(&mut source.columns).into_iter();
            source.columns = columns.map(|(field, matched)| (say(&field).unwrap_or(field), matched)).collect();
            for (_, values) in &mut part.columns {
                values.respell(say);
            }
            for comment in &mut part.comments {
                comment.location.respell(&mut |name| sheets.say(name));
                if let Some(survey) = say(&comment.survey) {
                    comment.survey = survey.into();
                }
            }
        }
    }
}

struct Words<'a> {
    word: &'a str,
    /// What texts with marks became.
    said: BTreeMap<String, String>,
    /// How many texts would be the same.
    numbers: BTreeMap<String, usize>,
}

impl<'a> Words<'a> {
    fn new(word: &'a str) -> Self {
        Self { word, said: BTreeMap::new(), numbers: BTreeMap::new() }
    }

    /// A text with the word; none where it has no mark.
    fn shown(&self, text: &str) -> Option<String> {
        let mut parts = text.split(MARK[0]);
        let mut shown = parts.next()?.to_owned();
        if shown.len() == text.len() {
            return None;
        }
        for part in parts {
            shown.push_str(self.word);
            shown.push_str(part.split_once(MARK[1]).map_or("", |(_, rest)| rest));
        }
        Some(shown)
    }

    /// A text with the word, unlike any other text.
    fn say(&mut self, text: &str) -> Option<String> {
        let shown = self.shown(text)?;
        if let Some(said) = self.said.get(text) {
            return Some(said.clone());
        }
        let number = self.numbers.entry(shown.clone()).or_default();
        *number += 1;
        let said = if *number == 1 { shown } else { format!("{shown} ({number})") };
        self.said.insert(text.to_owned(), said.clone());
        Some(said)
    }
}
