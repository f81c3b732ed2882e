//! Every sentence that the program says, by key, in the language of the report (Fluent).

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::mistake::Mistake;
use super::words::Language;

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

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
        for (name, text) in files {
            let mut report = |message: String| {
                mistakes.push(Mistake { file: format!("templates/{name}"), line: None, message });
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
        (mistakes.len() == before).then_some(Self { language, bundle })
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
            arguments.set(*name, value.clone());
        }
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}
