//! `manifest.json`: which offices an export holds, and the files that are ours.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::naming::OFFICE;
use crate::error::Error;
use crate::model::legible;

/// The name of the file.
pub const MANIFEST: &str = "manifest.json";
const SCHEMA: &str = "pramoen.export/1";

/// What an export holds.
#[derive(Default, Serialize, Deserialize)]
pub struct Contents {
    #[serde(default)]
    schema: String,
    #[serde(default)]
    program: String,
    /// The offices by their folders, with the names that they give.
    #[serde(default)]
    offices: BTreeMap<String, Option<String>>,
    #[serde(default)]
    outputs: BTreeSet<String>,
}

impl Contents {
    /// What a manifest says; nothing where it is none of ours.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let found: Self = serde_json::from_slice(bytes).unwrap_or_default();
        if found.schema == SCHEMA { found } else { Self::default() }
    }

    /// The folders of the other offices.
    #[must_use]
    pub fn others(&self, office: &str) -> Vec<String> {
        self.offices.keys().filter(|other| *other != office).cloned().collect()
    }

    /// Whether an office of another name has that folder.
    #[must_use]
    pub fn is_of_another(&self, office: &str, name: Option<&str>) -> bool {
        self.offices.get(office).is_some_and(|known| known.as_deref() != name)
    }

    /// Puts the files of an office in the place of those that it had.
    pub fn replace<'a>(&mut self, office: &str, name: Option<&str>, files: impl Iterator<Item = &'a str>) {
        let others = self.others(office);
        self.outputs.retain(|file| others.iter().any(|other| belongs_to(file, other)));
        self.outputs.extend(files.chain([MANIFEST]).map(ToOwned::to_owned));
        self.offices.insert(office.to_owned(), name.map(ToOwned::to_owned));
        SCHEMA.clone_into(&mut self.schema);
        env!("CARGO_PKG_VERSION").clone_into(&mut self.program);
    }

    /// As it is written.
    ///
    /// # Errors
    /// [`Error::Report`] when it cannot be written as JSON.
    pub fn bytes(&self) -> Result<Vec<u8>, Error> {
        let text = serde_json::to_string_pretty(self).map_err(|error| Error::Report(error.to_string()))?;
        Ok((legible::json(text) + "\n").into_bytes())
    }
}

/// Whether a file of an export is one office's.
#[must_use]
pub fn belongs_to(file: &str, office: &str) -> bool {
    file.split('/').any(|part| part.strip_prefix(OFFICE).and_then(|rest| rest.strip_prefix('=')) == Some(office))
}
