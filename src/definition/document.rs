//! What official documents bear, and how their numbers run.

use serde::Deserialize;

use super::mistake::Checker;
use super::vocabulary::Vocabulary;

/// What the linter of documents goes by.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Documents {
    /// Where the rules stand.
    pub source: String,
    /// A document that proves more considerations than this is reported.
    pub many_considerations: usize,
    /// Words that stand before a number and are no part of it.
    #[serde(default)]
    pub before_number: Vec<String>,
    /// The kinds that have rules.
    #[serde(default)]
    pub document: Vec<DocumentRule>,
}

/// What a kind of document always bears.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRule {
    /// The code of the kind in the vocabulary `evidence-kind`.
    pub kind: String,
    /// It always bears a date.
    #[serde(default)]
    pub dated: bool,
    /// It always bears a number.
    #[serde(default)]
    pub numbered: bool,
    /// How its numbers run; none where they do not.
    #[serde(default)]
    pub series: Option<Series>,
    /// The year in its number may be the fiscal year as well as the calendar year.
    #[serde(default)]
    pub fiscal: bool,
}

/// How the numbers of documents run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Series {
    /// `295/2557`: the number, and the Buddhist year.
    YearSuffix,
    /// `ศธ 04225/1287`: the series, and the number in it.
    Prefix,
}

impl Documents {
    /// The rules of a kind.
    #[must_use]
    pub fn rule(&self, kind: &str) -> Option<&DocumentRule> {
        self.document.iter().find(|rule| rule.kind == kind)
    }

    pub(super) fn check(checker: &mut Checker<'_>, kinds: Option<&Vocabulary>) -> Option<Self> {
        let mut documents: Self = checker.parse()?;
        if documents.many_considerations == 0 {
            checker.report("many_considerations", "`many_considerations` is not above 0");
        }
        for (number, rule) in documents.document.iter().enumerate() {
            let mut report = |near: &str, message: String| checker.report_in("document", number, near, message);
            if kinds.is_none_or(|list| list.entry(&rule.kind).is_none()) {
                report("kind", format!("`{}` is no code of the vocabulary {KINDS}", rule.kind));
            }
            if documents.document[..number].iter().any(|other| other.kind == rule.kind) {
                report("kind", format!("the kind `{}` stands twice", rule.kind));
            }
            if rule.fiscal && rule.series != Some(Series::YearSuffix) {
                report("fiscal", format!("the numbers of `{}` hold no year", rule.kind));
            }
        }
        // The longest first, so that a word is not taken for the end of another.
        documents.before_number.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Some(documents)
    }
}

/// The vocabulary of the kinds of evidence.
pub(super) const KINDS: &str = "evidence-kind";
