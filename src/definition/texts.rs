//! Every sentence that the program says, by key, in the language of the report (Fluent).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use regex::Regex;

use super::mistake::Mistake;
use super::words::Language;

/// The texts of one language. Cheap to clone: an office without words of its own shares ours.
#[derive(Clone)]
pub struct Texts {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
    /// The variables of each text.
    variables: Arc<BTreeMap<String, BTreeSet<String>>>,
}

/// A variable of a text: `{ $office }`.
static VARIABLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\$[A-Za-z][A-Za-z0-9_-]*").expect("the pattern is ours"));

impl std::fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Texts({})", self.language.tag())
    }
}

impl Texts {
    /// Reads the `.ftl` files of a language; none when one of them has a mistake.
    pub(super) fn parse<'a>(
        language: Language,
        files: impl Iterator<Item = (&'a str, &'a str)>,
        mistakes: &mut Vec<Mistake>,
    ) -> Option<Self> {
        let tag = language.tag().parse().expect("th and en are language tags");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks are invisible characters that spreadsheets and terminals show as boxes.
        bundle.set_use_isolating(false);
        let before = mistakes.len();
        let mut variables = BTreeMap::new();
        for (name, text) in files {
            variables.extend(messages(text));
            let mut report = |message: String| {
                mistakes.push(Mistake { file: format!("templates/{name}"), line: None, message, setting: None });
            };
            match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => {
                    if let Err(errors) = bundle.add_resource(resource) {
                        for error in &errors {
                            report(error.to_string());
                        }
                    }
                }
                Err((_, errors)) => errors.iter().for_each(|error| report(error.to_string())),
            }
        }
        (mistakes.len() == before).then(|| Self { language, bundle: Arc::new(bundle), variables: Arc::new(variables) })
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a text of that key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// Every key, in order.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.variables.keys().map(String::as_str)
    }

    /// The variables of a text; none where there is no text of that key.
    pub(super) fn variables(&self, key: &str) -> Option<&BTreeSet<String>> {
        self.variables.get(key)
    }

    /// The variables of a text that stands for one of ours, or why it cannot be read.
    pub(super) fn variables_in(text: &str) -> Result<BTreeSet<String>, String> {
        resource("own", text)?;
        Ok(variables(text))
    }

    /// Says a text in other words; they were looked at before. Words that are shared stay as they are.
    pub(super) fn replace(&mut self, key: &str, text: &str) {
        if let (Ok(own), Some(bundle)) = (resource(key, text), Arc::get_mut(&mut self.bundle)) {
            bundle.add_resource_overriding(own);
        }
    }

    /// The text of a key without variables. A key that is missing is shown as `{key}`; tests see to it that none is.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The text of a key, with its variables.
    #[must_use]
    pub fn say(&self, key: &str, facts: &[(&str, String)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("{{{key}}}");
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in facts {
            // Variants such as `[0]` are chosen by numbers; what would be written otherwise as a number stays a text.
            match value.parse::<u32>() {
                Ok(number) if number.to_string() == *value => arguments.set(*name, number),
                _ => arguments.set(*name, value.clone()),
            }
        }
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

/// A single text, whose lines may begin with letters that have a meaning at the head of a line.
fn resource(key: &str, text: &str) -> Result<FluentResource, String> {
    // A choice between variants has them at the heads of its lines.
    let chooses = text.contains("->");
    let line = |line: &str| match line.chars().next() {
        Some(first) if !chooses && ".[*}".contains(first) => {
            format!("    {{\"{first}\"}}{}", &line[first.len_utf8()..])
        }
        _ => format!("    {line}"),
    };
    let lines: Vec<_> = text.trim().lines().map(|own| line(own.trim_end())).collect();
    FluentResource::try_new(format!("{key} =\n{}\n", lines.join("\n")))
        .map_err(|(_, errors)| errors.first().map_or_else(String::new, ToString::to_string))
}

fn variables(text: &str) -> BTreeSet<String> {
    VARIABLE.find_iter(text).map(|found| found.as_str().trim_start_matches('$').to_owned()).collect()
}

/// The texts of a file with their variables: each begins a line with its key, and goes on in lines that are indented.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in text.lines() {
        if line.starts_with(|first: char| first.is_ascii_alphabetic())
            && let Some((key, _)) = line.split_once('=')
        {
            current = Some(key.trim().to_owned());
        }
        if let Some(key) = &current {
            messages.entry(key.clone()).or_default().extend(variables(line));
        }
    }
    messages
}
