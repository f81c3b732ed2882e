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
    let mut shield = Shield { public: &rules.own.public, salt, names: BTreeSet::new() };
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
        let bare = may_have_mark(text).then(|| text.replace(MARK, ""));
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
        // A head that no field took is told of as such.
        for header in &mut source.unmatched {
            *header = self.cut(header, Hand::Officer).unwrap_or_else(|| std::mem::take(header));
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
                column.and_then(|own| issue(&own.title.th, &rows, |row| part.source.location(row, Some(field)))),
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
        told.extend(column.and_then(|own| issue(&own.title.th, &rows, |row| part.source.location(row, Some(COMMENT)))));
    }
}

/// What is said of a column out of whose texts, in these rows, something was cut.
fn issue(column: &str, rows: &BTreeSet<u32>, place: impl Fn(u32) -> Location) -> Option<Issue> {
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

/// Whether a text may hold a sign of a mark, by a look at the first byte of these.
fn may_have_mark(text: &str) -> bool {
    memchr::memchr(0xef, text.as_bytes()).is_some() && text.contains(MARK)
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
        if !may_have_mark(text) {
            return None;
        }
        let mut parts = text.split(MARK[0]);
        let mut shown = parts.next()?.to_owned();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn shield<'a>(public: &'a Public, salt: &'a Salt) -> Shield<'a> {
        Shield { public, salt, names: BTreeSet::new() }
    }

    #[test]
    fn a_mark_is_the_same_for_the_same_text_under_one_salt_and_says_nothing() {
        let (public, salts) = (Public::default(), [[1; 16], [2; 16]]);
        let cut = |salt: usize, text: &str| shield(&public, &salts[salt]).cut(text, Hand::Officer).expect("cut");
        assert_eq!(cut(0, "a 0876543210"), cut(0, "a 0876543210"));
        assert_ne!(cut(0, "a 0876543210"), cut(0, "a 0876543211"));
        assert_ne!(cut(0, "a 0876543210"), cut(1, "a 0876543210"));
        assert!(!cut(0, "a 0876543210").contains("087"));
    }

    #[test]
    fn a_mark_that_an_input_holds_is_none() {
        let (public, salt) = (Public::default(), [1; 16]);
        let own = shield(&public, &salt);
        let cut = own.cut("a\u{fff9}00\u{fffb}b", Hand::Officer);
        assert_eq!(cut.as_deref(), Some("a00b"));
        assert_eq!(own.cut("087\u{fff9}6543210", Hand::Officer), own.cut("0876543210", Hand::Officer));
    }

    #[test]
    fn values_that_would_be_one_are_numbered_and_no_others() {
        let (public, salt) = (Public::default(), [1; 16]);
        let own = shield(&public, &salt);
        let marked = |text: &str| own.cut(text, Hand::Officer).unwrap_or_else(|| text.to_owned());
        let mut words = Words::new("#");
        let mut say = |text: &str| words.say(&marked(text)).unwrap_or_else(|| text.to_owned());
        let texts = ["a 0876543210", "a 0876543211", "b 0876543210", "a 0876543210", "a 0876543211", "a"];
        assert_eq!(texts.map(&mut say), ["a #", "a # (2)", "b #", "a #", "a # (2)", "a"]);
        assert_eq!(Words::new("#").shown(&marked("0876543210 x 0876543211")).as_deref(), Some("# x #"));
    }
}
