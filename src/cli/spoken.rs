//! The language in which the program speaks, known before the arguments are understood.

use std::collections::BTreeSet;
use std::path::Path;

use pramoen::Progress;
use pramoen::definition::{Language, Setting, Texts, built_in_texts};
use pramoen::error::Error;

/// The built-in words of one language.
pub struct Spoken {
    texts: Texts,
    /// Whether the arguments have asked for the language.
    asked: bool,
}

impl Spoken {
    /// The language that the arguments ask for, looked for by hand: help and mistakes are said in it, too.
    pub fn from_arguments() -> Self {
        // A path may be in letters that are none.
        let arguments: Vec<_> =
            std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
        let named = arguments.iter().enumerate().find_map(|(index, argument)| match argument.as_str() {
            "--lang" => arguments.get(index + 1).map(String::as_str),
            other => other.strip_prefix("--lang="),
        });
        let language = named.and_then(|name| name.parse::<Language>().ok());
        Self { texts: built_in_texts(language.unwrap_or_default()), asked: language.is_some() }
    }

    /// The language of the office at this path, where there is one, unless the arguments have asked for another.
    pub fn at(self, path: Option<&Path>) -> Self {
        match path.and_then(pramoen::language) {
            Some(language) if !self.asked && language != self.language() => {
                Self { texts: built_in_texts(language), ..self }
            }
            _ => self,
        }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.texts.language()
    }

    /// The language, where the arguments have asked for one.
    pub fn asked(&self) -> Option<Language> {
        self.asked.then(|| self.language())
    }

    /// A step of a run in words; nothing where there is nothing to say.
    pub fn progress(&self, step: Progress<'_>) -> String {
        let file = |key, name: &str| self.say(key, &[("file", name.to_owned())]);
        match step {
            Progress::Waiting => self.get("progress-waiting"),
            Progress::Files(_) => String::new(),
            Progress::Read(name) => file("progress-read", name),
            Progress::Deriving => self.get("progress-derive"),
            Progress::Measuring => self.get("progress-measure"),
            Progress::Wrote(name) => file("progress-write", name),
        }
    }

    /// All texts of the language.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// A text without variables.
    pub fn get(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// A text with its variables.
    pub fn say(&self, key: &str, facts: &[(&str, String)]) -> String {
        self.texts.say(key, facts)
    }

    /// Whether there is a text of that key.
    pub fn has(&self, key: &str) -> bool {
        self.texts.has(key)
    }

    /// An error in words.
    pub fn error(&self, error: &Error) -> String {
        let said = self.texts.say(&format!("error-{}", error.code()), &error.facts());
        let Error::Definitions(mistakes) = error else { return said };
        let settings: BTreeSet<_> = mistakes.iter().filter_map(|own| own.setting.as_ref()).collect();
        let hints: BTreeSet<_> = settings.into_iter().map(|own| self.hint(own)).collect();
        hints.iter().fold(said, |said, hint| format!("{said}\n{hint}"))
    }

    /// What an officer writes for a setting, with an example: the mistakes of definitions are told in the words of those who
    /// program them.
    fn hint(&self, setting: &Setting) -> String {
        let name = match setting.table.as_str() {
            "report" => setting.name.as_str(),
            table => table.strip_prefix("report.").unwrap_or_default(),
        };
        let own = format!("setting-{}", name.replace('_', "-"));
        self.get(if self.has(&own) { &own } else { "setting-other" })
    }
}
