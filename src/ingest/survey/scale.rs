//! Scales: what an answer says, taken apart once, and the level that it is on each scale.

use std::collections::{BTreeMap, BTreeSet};

use super::super::sheet::{Value, small};
use crate::definition::spelling::{self, key};
use crate::definition::{LabelSet, Likert};

/// Scales of bare numbers, in the order of their likelihood.
const NUMBERED: [u32; 4] = [5, 10, 4, 3];
/// No scale has as many levels.
const MOST_LEVELS: u32 = 100;
/// Words that stand beside a number and say nothing more.
const FILLERS: [&str; 8] = ["คะแนน", "ระดับ", "ดาว", "points", "point", "stars", "star", "level"];

/// An answer as typed, before any scale is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Typed {
    /// It says that the question does not apply.
    NotApplicable,
    /// A bare number: `5`, `๕`, `5 คะแนน`.
    Number(u32),
    /// Words, by their key.
    Label(String),
    /// Both: `5 - มากที่สุด`, `มากที่สุด (5)`.
    Numbered(u32, String),
    /// Anything else.
    Other,
}

/// A scale: numbers with or without the labels of one set.
pub struct Scale<'a> {
    /// Its labels; none for bare numbers.
    pub set: Option<&'a LabelSet>,
    /// Its highest level.
    pub highest: u32,
    labels: BTreeMap<String, u32>,
    /// How titles name its highest level: the number before the label, and behind it.
    pub named: Vec<[String; 2]>,
}

impl<'a> Scale<'a> {
    fn of(set: &'a LabelSet) -> Self {
        let labels =
            set.level.iter().flat_map(|level| level.labels.iter().map(|label| (key(label), level.score))).collect();
        let named = set.level.first().into_iter().flat_map(|level| {
            level.labels.iter().map(|label| {
                let label: String = label.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
                [format!("{}{label}", level.score), format!("{label}{}", level.score)]
            })
        });
        let named = named.collect();
        Self { set: Some(set), highest: set.level.first().map_or(0, |level| level.score), labels, named }
    }

    /// Its name in messages.
    pub fn title(&self) -> String {
        self.set.map_or_else(|| format!("1-{}", self.highest), |set| set.title.th.clone())
    }

    /// The level of an answer; none if it is none of this scale.
    pub fn level(&self, typed: &Typed) -> Option<u32> {
        let label = |label: &String| self.labels.get(label).copied();
        match typed {
            Typed::Number(number) => Some(*number).filter(|number| (1..=self.highest).contains(number)),
            Typed::Label(plain) => label(plain),
            Typed::Numbered(number, plain) => label(plain).filter(|level| level == number),
            Typed::NotApplicable | Typed::Other => None,
        }
    }

    /// The label that a text was meant to be, where it is one slip of the keys away from just one level.
    pub fn nearest(&self, value: Value<'_>) -> Option<String> {
        let Value::Text(text) = value else { return None };
        let plain = key(text);
        let near = |label: &&String| strsim::osa_distance(&key(label), &plain) == 1;
        let mut found =
            self.set.iter().flat_map(|set| &set.level).filter_map(|level| level.labels.iter().find(near)).cloned();
        found.next().filter(|_| found.next().is_none())
    }
}

/// All scales there are.
pub struct Scales<'a> {
    /// The definitions that they come from.
    pub likert: &'a Likert,
    /// Those with labels, in the order of their preference.
    pub labelled: Vec<Scale<'a>>,
    /// Those of bare numbers, in the order of their likelihood.
    pub numbered: Vec<Scale<'a>>,
    labels: BTreeSet<String>,
    not_applicable: BTreeSet<String>,
}

impl<'a> Scales<'a> {
    /// Of the definitions.
    pub fn new(likert: &'a Likert) -> Self {
        let labelled: Vec<Scale<'a>> = likert.set.iter().map(Scale::of).collect();
        let numbered = NUMBERED.map(|highest| Scale { set: None, highest, labels: BTreeMap::new(), named: Vec::new() });
        let labels = labelled.iter().flat_map(|scale| scale.labels.keys().cloned()).collect();
        let not_applicable = likert.not_applicable.iter().map(|label| key(label)).collect();
        Self { likert, labelled, numbered: numbered.into(), labels, not_applicable }
    }

    /// The scale of bare numbers up to a level, or that of five.
    pub fn numbers(&self, highest: u32) -> &Scale<'a> {
        self.numbered.iter().find(|scale| scale.highest == highest).unwrap_or(&self.numbered[0])
    }

    /// Whether some scale knows the answer as one of its levels.
    pub fn knows(&self, typed: &Typed) -> bool {
        match typed {
            Typed::Number(number) => self.numbered.iter().any(|scale| (1..=scale.highest).contains(number)),
            typed => self.labelled.iter().any(|scale| scale.level(typed).is_some()),
        }
    }

    /// Takes an answer apart.
    pub fn typed(&self, value: Value<'_>) -> Typed {
        match value {
            Value::Number(number) => {
                small(number).filter(|level| *level <= MOST_LEVELS).map_or(Typed::Other, Typed::Number)
            }
            Value::Text(text) => self.text(&spelling::text(text)),
            _ => Typed::Other,
        }
    }

    fn text(&self, text: &str) -> Typed {
        let plain = key(text);
        if self.not_applicable.contains(&plain) {
            return Typed::NotApplicable;
        }
        // 4.0 is four, 4.5 and 4/5 are two numbers.
        let whole = text.strip_suffix(".0").or(text.strip_suffix(".00")).unwrap_or(text);
        let runs: Vec<&str> = whole.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).collect();
        match runs.as_slice() {
            [] => Typed::Label(self.label(&plain)),
            [run] if !whole.starts_with('-') => {
                let Some(number) = run.parse().ok().filter(|number| *number <= MOST_LEVELS) else {
                    return Typed::Other;
                };
                let words = key(&whole.replacen(run, "", 1).replace('=', ""));
                let bare = FILLERS.iter().fold(words.as_str(), |rest, filler| {
                    let rest = rest.strip_suffix(filler).unwrap_or(rest);
                    rest.strip_prefix(filler).unwrap_or(rest)
                });
                if bare.is_empty() { Typed::Number(number) } else { Typed::Numbered(number, self.label(bare)) }
            }
            _ => Typed::Other,
        }
    }

    /// The key of a label: `ระดับมาก` is `มาก`, and of `มากที่สุด (Very satisfied)` the Thai part speaks.
    fn label(&self, plain: &str) -> String {
        if self.labels.contains(plain) {
            return plain.to_owned();
        }
        let bare = plain.strip_prefix(FILLERS[1]).unwrap_or(plain);
        let (latin, thai): (String, String) = bare.chars().partition(char::is_ascii);
        let both = self.labels.contains(&latin) && self.labels.contains(&thai);
        if both {
            thai
        } else if self.labels.contains(bare) {
            bare.to_owned()
        } else {
            plain.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_taken_apart_whole() {
        let likert = crate::definition::load(None, None).expect("the built-in definitions are sound").rules.likert;
        let scales = Scales::new(&likert);
        let label = |text: &str| Typed::Label(key(text));
        let both = |number, text: &str| Typed::Numbered(number, key(text));
        let cases = [
            ("มากที่สุด", label("มากที่สุด")),
            (" มาก ที่สุด ", label("มากที่สุด")),
            ("ระดับมาก", label("มาก")),
            ("มากที่สุด (Very satisfied)", label("มากที่สุด")),
            ("๕", Typed::Number(5)),
            ("5 คะแนน", Typed::Number(5)),
            ("ระดับ 5", Typed::Number(5)),
            ("4.0", Typed::Number(4)),
            ("10", Typed::Number(10)),
            ("0", Typed::Number(0)),
            ("5 - มากที่สุด", both(5, "มากที่สุด")),
            ("5 (มากที่สุด)", both(5, "มากที่สุด")),
            ("มากที่สุด=๕", both(5, "มากที่สุด")),
            ("4 Satisfied", both(4, "satisfied")),
            ("1.0.", Typed::Other),
            ("4.5", Typed::Other),
            ("4/5", Typed::Other),
            ("1, 0", Typed::Other),
            ("-5", Typed::Other),
            ("999999999999", Typed::Other),
            ("N/A", Typed::NotApplicable),
            ("ไม่เกี่ยวข้อง", Typed::NotApplicable),
        ];
        for (text, expected) in cases {
            assert_eq!(scales.typed(Value::Text(text)), expected, "{text}");
        }
        assert_eq!(scales.typed(Value::Number(4.5)), Typed::Other);
    }

    #[test]
    fn a_typing_slip_has_a_nearest_label_only_where_there_is_one() {
        let likert = crate::definition::load(None, None).expect("the built-in definitions are sound").rules.likert;
        let scales = Scales::new(&likert);
        let nearest = |text: &str| scales.labelled[0].nearest(Value::Text(text));
        assert_eq!(nearest("น้อย่ที่สุด").as_deref(), Some("น้อยที่สุด"));
        assert_eq!(nearest("มากก").as_deref(), Some("มาก"));
        assert_eq!(nearest("ปานกลงา").as_deref(), Some("ปานกลาง"), "two letters changed places");
        assert_eq!(nearest("ไม่มาก"), None);
        assert_eq!(nearest("แย่"), None);
    }
}
