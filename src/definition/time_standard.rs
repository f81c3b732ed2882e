//! Time standards of news types: B1-B4 of DOMAIN 1.2.

use serde::Deserialize;

use super::indicator::Manual;
use super::mistake::Checker;
use super::vocabulary::Vocabulary;
use super::words::Words;
use crate::model::fact::{FactKind, FactTable};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    standard: Vec<RawStandard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStandard {
    news_type: String,
    title: Words,
    manual: Manual,
    #[serde(default)]
    decided: Option<Words>,
    #[serde(default)]
    whole: Vec<RawTest>,
    #[serde(default)]
    production: Vec<RawTest>,
    #[serde(default)]
    publication: Vec<RawTest>,
    #[serde(default)]
    publication_after_production: Vec<RawTest>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTest {
    earlier: Vec<String>,
    later: Vec<String>,
    #[serde(default)]
    within_minutes: Option<i64>,
    #[serde(default)]
    at_least_minutes: Option<i64>,
}

/// The standard of one type of news.
#[derive(Debug, Clone)]
pub struct TimeStandard {
    /// The code of the type in the vocabulary `news-type`.
    pub news_type: String,
    /// Its name.
    pub title: Words,
    /// Where it stands.
    pub manual: Manual,
    /// How an ambiguity of the source was resolved.
    pub decided: Option<Words>,
    /// The tests of the whole standard, all of which must hold; none: the type has no standard.
    pub whole: Vec<TimeTest>,
    /// The tests of production alone.
    pub production: Vec<TimeTest>,
    /// The tests of publication alone.
    pub publication: Vec<TimeTest>,
    /// The tests of publication where its time is counted from production: the other reading of B3b; none: no such reading.
    pub publication_after_production: Vec<TimeTest>,
}

/// A limit on the time between two moments of a news item.
#[derive(Debug, Clone)]
pub struct TimeTest {
    /// Moment columns of the facts; the first that the record has is the earlier end.
    pub earlier: Vec<String>,
    /// Likewise for the later end.
    pub later: Vec<String>,
    /// The limit; it passes itself.
    pub limit: Limit,
}

/// A limit on a lag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// At most so many minutes.
    Within(i64),
    /// At least so many minutes.
    AtLeast(i64),
}

impl TimeStandard {
    pub(super) fn check(
        checker: &mut Checker<'_>,
        news_types: Option<&Vocabulary>,
        news: Option<&FactTable>,
    ) -> Vec<Self> {
        let Some(raw) = checker.parse::<RawFile>() else { return Vec::new() };
        let mut standards: Vec<Self> = Vec::new();
        for standard in raw.standard {
            let near = format!("\"{}\"", standard.news_type);
            if news_types.is_none_or(|list| list.entry(&standard.news_type).is_none()) {
                checker.report(&near, format!("`{}` is no code of the vocabulary news-type", standard.news_type));
            }
            if standards.iter().any(|other| other.news_type == standard.news_type) {
                checker.report(&near, format!("`{}` has two standards", standard.news_type));
            }
            standards.push(Self {
                whole: tests(checker, news, &near, standard.whole),
                production: tests(checker, news, &near, standard.production),
                publication: tests(checker, news, &near, standard.publication),
                publication_after_production: tests(checker, news, &near, standard.publication_after_production),
                news_type: standard.news_type,
                title: standard.title,
                manual: standard.manual,
                decided: standard.decided,
            });
        }
        standards
    }
}

fn tests(checker: &mut Checker<'_>, news: Option<&FactTable>, near: &str, raw: Vec<RawTest>) -> Vec<TimeTest> {
    let mut tests = Vec::new();
    for test in raw {
        for name in test.earlier.iter().chain(&test.later) {
            if !news.and_then(|news| news.column(name)).is_some_and(|column| column.kind == FactKind::Moment) {
                checker.report(name, format!("`{name}` is no moment of the facts table news"));
            }
        }
        let limit = match (test.within_minutes, test.at_least_minutes) {
            (Some(minutes), None) => Limit::Within(minutes),
            (None, Some(minutes)) => Limit::AtLeast(minutes),
            _ => {
                checker.report(near, "a test has either within_minutes or at_least_minutes");
                continue;
            }
        };
        tests.push(TimeTest { earlier: test.earlier, later: test.later, limit });
    }
    tests
}
