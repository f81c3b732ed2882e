//! The paragraphs of a self-assessment: small templates in Jinja that an officer may edit (`templates/narratives/`).

use std::collections::BTreeMap;

use minijinja::value::Serde;
use minijinja::{Environment, ErrorKind, UndefinedBehavior, Value, context};
use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::condition::meant;
use super::indicator::Indicator;
use super::mistake::Checker;
use super::standard::Edition;
use super::words::Language;
use crate::model::fact::FactTable;

/// The paragraphs that an edition's self-assessments are made of.
#[derive(Debug, Clone)]
pub struct Narratives {
    /// The edition, the stem of the file.
    pub edition: String,
    /// The paragraphs, in the order of the file.
    pub paragraphs: Vec<Narrative>,
    /// The tables of facts whose rows the paragraphs name.
    pub tables: Vec<String>,
}

/// One paragraph.
#[derive(Debug, Clone)]
pub struct Narrative {
    /// The indicator of the standard, as `2.4`.
    pub indicator: String,
    /// The number of the consideration.
    pub consideration: u32,
    /// Where it stands.
    pub section: Section,
    /// 0 for a paragraph without a number, 1 for `1.`, 2 for `1.1`.
    pub depth: u8,
    /// Whether it only announces the deeper paragraphs below it, and is left out without them.
    pub announces: bool,
    /// What it is written for each of, as an expression; none for once.
    each: Option<String>,
    th: String,
    en: String,
}

/// The three headed parts of the account of a consideration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// วิธีการดำเนินงาน.
    Method,
    /// ผลการดำเนินงาน.
    Result,
    /// ความเห็นและข้อเสนอแนะ.
    Comment,
}

impl Section {
    /// Every section, in their order.
    pub const ALL: [Self; 3] = [Self::Method, Self::Result, Self::Comment];

    /// The end of the keys of its words in the texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Method => "method",
            Self::Result => "result",
            Self::Comment => "comment",
        }
    }
}

/// What became of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rendered {
    /// Its text.
    Text(String),
    /// Nothing: by its own conditions it has nothing to say.
    Nothing,
    /// It names a figure without a value.
    Lacking(String),
}

/// The figures of a year, as the paragraphs see them.
#[derive(Debug, Clone)]
pub struct Figures(Value);

impl Figures {
    /// What a paragraph may name.
    #[must_use]
    pub fn of(figures: &impl Serialize) -> Self {
        Self(Value::from(Serde(figures)))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    paragraph: Vec<Raw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    indicator: String,
    consideration: u32,
    section: Section,
    #[serde(default)]
    depth: u8,
    #[serde(default)]
    announces: bool,
    #[serde(default)]
    each: Option<Spanned<String>>,
    th: Spanned<String>,
    en: Spanned<String>,
}

/// The deepest numbering.
const DEEPEST: u8 = 2;
const PARAGRAPH: &str = "paragraph";

impl Narratives {
    /// The paragraphs of one section of a consideration, in their order.
    pub fn of<'a>(
        &'a self,
        indicator: &'a str,
        consideration: u32,
        section: Section,
    ) -> impl Iterator<Item = &'a Narrative> {
        self.paragraphs.iter().filter(move |own| {
            own.indicator == indicator && own.consideration == consideration && own.section == section
        })
    }

    /// Checks a file: its templates run, and the names in them are known. Without `known` names are not looked at.
    pub(super) fn check(checker: &mut Checker<'_>, known: Option<&Known<'_>>) -> Option<Self> {
        let raw: RawFile = checker.parse()?;
        let edition = checker.stem().to_owned();
        if known.is_some_and(|known| known.edition(&edition).is_none()) {
            checker.report("", format!("there is no edition `{edition}` of the standard"));
        }
        let mut tables = Vec::new();
        for (place, own) in raw.paragraph.iter().enumerate() {
            if let Some(known) = known.filter(|known| known.with_places).and_then(|known| known.edition(&edition)) {
                own.check_place(place, known, checker);
            }
            if own.depth > DEEPEST {
                checker.report_in(PARAGRAPH, place, "depth", format!("the depth is 0 to {DEEPEST}"));
            }
            if let Some(each) = &own.each {
                let ran = environment(UndefinedBehavior::Chainable).compile_expression(each.get_ref()).map(drop);
                report(ran, each, checker);
            }
            for text in [&own.th, &own.en] {
                let ran = environment(UndefinedBehavior::Chainable).render_str(text.get_ref(), Value::UNDEFINED);
                report(ran.map(drop), text, checker);
            }
            for text in own.each.iter().chain([&own.th, &own.en]) {
                tables.extend(named(text.get_ref(), "rows").into_iter().map(|(_, id)| id));
                if let Some(known) = known {
                    known.check_names(text, checker);
                }
            }
        }
        tables.sort();
        tables.dedup();
        let paragraphs = raw.paragraph.into_iter().map(|own| Narrative {
            indicator: own.indicator,
            consideration: own.consideration,
            section: own.section,
            depth: own.depth,
            announces: own.announces,
            each: own.each.map(Spanned::into_inner),
            th: own.th.into_inner(),
            en: own.en.into_inner(),
        });
        Some(Self { edition, paragraphs: paragraphs.collect(), tables })
    }
}

impl Narrative {
    /// Its texts over the figures of a year: one, or one for each of what it is written for.
    #[must_use]
    pub fn render(&self, figures: &Figures, language: Language) -> Vec<Rendered> {
        let environment = environment(UndefinedBehavior::SemiStrict);
        let Some(each) = &self.each else {
            return vec![rendered(&environment, self.text(language), figures.0.clone())];
        };
        let items = environment.compile_expression(each).and_then(|each| each.eval(figures.0.clone()));
        match items.and_then(|items| items.try_iter()) {
            Err(error) => vec![Rendered::Lacking(lacking(&error, each))],
            Ok(items) => {
                let texts = items.map(|item| {
                    let own = context! { each => item, ..figures.0.clone() };
                    rendered(&environment, self.text(language), own)
                });
                texts.collect()
            }
        }
    }

    fn text(&self, language: Language) -> &str {
        match language {
            Language::Thai => &self.th,
            Language::English => &self.en,
        }
    }

    /// What the paragraph begins with, for a list of what was left out.
    #[must_use]
    pub fn beginning(&self, language: Language) -> String {
        let plain =
            self.text(language).split(['{', '\n']).map(str::trim).find(|part| !part.is_empty() && !part.contains('}'));
        plain.unwrap_or_default().to_owned()
    }
}

fn rendered(environment: &Environment<'_>, text: &str, figures: Value) -> Rendered {
    match environment.render_str(text, figures) {
        Ok(text) => match text.split_whitespace().collect::<Vec<_>>().join(" ") {
            empty if empty.is_empty() => Rendered::Nothing,
            text => Rendered::Text(text),
        },
        Err(error) => Rendered::Lacking(lacking(&error, text)),
    }
}

fn environment(undefined: UndefinedBehavior) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(undefined);
    environment
}

/// What a template asked for in vain, as it is written there; else the engine's own complaint.
fn lacking(error: &minijinja::Error, text: &str) -> String {
    let asked = error.range().and_then(|range| text.get(range)).map(str::trim).filter(|asked| !asked.is_empty());
    match (error.kind(), asked) {
        (ErrorKind::UndefinedError, Some(asked)) => asked.to_owned(),
        _ => error.to_string(),
    }
}

/// What paragraphs may name.
pub(super) struct Known<'a> {
    pub editions: &'a [Edition],
    pub indicators: &'a [Indicator],
    pub facts: &'a BTreeMap<String, FactTable>,
    /// Whether every paragraph belongs to a consideration of its edition.
    pub with_places: bool,
}

impl<'a> Known<'a> {
    fn edition(&self, id: &str) -> Option<&'a Edition> {
        self.editions.iter().find(|own| own.id == id)
    }

    /// A template names only indicators and tables that there are.
    fn check_names(&self, text: &Spanned<String>, checker: &mut Checker<'_>) {
        let (at, text) = (text.span().start, text.get_ref());
        for (line, id) in named(text, "figure") {
            if !self.indicators.iter().any(|own| own.id == id) {
                let near = meant(&id, self.indicators.iter().map(|own| own.id.as_str()));
                checker.report_within(at, line, format!("there is no indicator `{id}`{near}"));
            }
        }
        for (line, id) in named(text, "rows") {
            if !self.facts.contains_key(&id) {
                let near = meant(&id, self.facts.keys().map(String::as_str));
                checker.report_within(at, line, format!("there is no facts table `{id}`{near}"));
            }
        }
    }
}

impl Raw {
    /// A paragraph belongs to a consideration that its edition has.
    fn check_place(&self, place: usize, edition: &Edition, checker: &mut Checker<'_>) {
        let Some((_, indicator)) = edition.indicator(&self.indicator) else {
            let message = format!("the edition {} has no indicator `{}`", edition.id, self.indicator);
            return checker.report_in(PARAGRAPH, place, "indicator", message);
        };
        let counted = indicator.considerations.as_ref().map(|counted| counted.count);
        if self.consideration == 0 || counted.is_some_and(|count| self.consideration > count) {
            let message = format!("the indicator {} has no consideration {}", self.indicator, self.consideration);
            checker.report_in(PARAGRAPH, place, "consideration", message);
        }
    }
}

/// What is wrong with a template that was run over nothing: what a filter is called is known only when it runs.
fn report(ran: Result<(), minijinja::Error>, text: &Spanned<String>, checker: &mut Checker<'_>) {
    if let Err(error) = ran {
        let kind = error.kind();
        let message = error.detail().map_or_else(|| kind.to_string(), |detail| format!("{kind}: {detail}"));
        checker.report_within(text.span().start, error.line().unwrap_or(1), message);
    }
}

/// The names in `list["name"]`, with their lines from 1.
fn named(text: &str, list: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for quote in ['"', '\''] {
        let head = format!("{list}[{quote}");
        for (at, _) in text.match_indices(&head) {
            let rest = &text[at + head.len()..];
            let id = rest.split(quote).next().unwrap_or_default();
            found.push((text[..at].matches('\n').count() + 1, id.to_owned()));
        }
    }
    found
}
