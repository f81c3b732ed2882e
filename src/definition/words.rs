//! A text in the two languages that the program speaks.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The language of a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// Thai, the first language of everything.
    #[default]
    Thai,
    /// English.
    English,
}

impl Language {
    /// Its tag: `th` or `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Thai => "th",
            Self::English => "en",
        }
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "th" => Ok(Self::Thai),
            "en" => Ok(Self::English),
            _ => Err(format!("`{text}`: th, en")),
        }
    }
}

/// A name or a sentence of a definition, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Thai.
    pub th: String,
    /// English.
    pub en: String,
}

impl Words {
    /// In one of the languages.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Thai => &self.th,
            Language::English => &self.en,
        }
    }
}
