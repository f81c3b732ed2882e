//! What an office gave a roll-up, kept while nothing of it has changed: of hundreds of offices those that sent nothing new
//! are neither read nor measured, and their reports stay as they are.
//!
//! It is kept in the office's cache under what was asked for, and is good for one state of the office's folder and one of
//! the report's, for one day and one build of the program: what another day or build gave takes its place.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::options::Options;
use crate::reading::{Reading, build_of};
use crate::rollup::Gathered;
use crate::workspace::{self, Cache, Workspace};

/// What an office gave.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Given {
    /// What is kept of its results.
    pub gathered: Gathered,
    /// Its report; none where none was asked for.
    pub report: Option<Report>,
}

/// An office's report: its folder, and the files in it with their checksums.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Report {
    /// The folder.
    pub folder: PathBuf,
    files: Vec<(String, String)>,
}

impl Report {
    /// The report in a folder; none where something cannot be read.
    pub fn of(folder: PathBuf) -> Option<Self> {
        Some(Self { files: workspace::checksums(&folder)?, folder })
    }

    /// Whether it is as it was written.
    pub fn is_whole(&self) -> bool {
        workspace::checksums(&self.folder).as_ref() == Some(&self.files)
    }
}

/// The place of something that an office gave, for what is asked of it.
pub(crate) struct Unchanged {
    cache: Cache,
    key: [u8; 32],
    state: [u8; 32],
    /// What the state begins with: all but the folder.
    basis: Sha256,
    path: PathBuf,
}

impl Unchanged {
    /// For an office in the state in which it is; none where nothing is to be kept, or nothing can be said of its folder.
    pub fn of(options: &Options, what: &str) -> Option<Self> {
        let path = options.path.clone();
        let found = workspace::discover(&path).ok().filter(|_| options.reading.cached)?;
        let mut basis = Sha256::new().chain_update(env!("CARGO_PKG_VERSION")).chain_update(build_of(&options.reading));
        basis.update(options.as_of.to_string());
        let state = state(&basis, &found)?;
        let cache = Cache::of(&found.root)?;
        // How it is read changes nothing. Where it lies does: its report is known by its place.
        let asked = Options {
            reading: Reading::default(),
            as_of: NaiveDate::default(),
            day_from_clock: false,
            ..options.clone()
        };
        let key = Sha256::digest(format!("{what} {asked:?}")).into();
        Some(Self { cache, key, state, basis, path })
    }

    /// In what state the office is: what was read of it in another is not of this one.
    pub fn state(&self) -> [u8; 32] {
        self.state
    }

    /// What it gave the last time, if nothing of it has changed since.
    pub fn given<T: DeserializeOwned>(&self) -> Option<T> {
        let bytes = self.cache.get(&self.key)?;
        let (state, rest) = bytes.split_at_checked(self.state.len())?;
        let (sum, body) = rest.split_at_checked(self.key.len())?;
        let sound = *state == self.state && *sum == *Sha256::digest(body);
        sound.then(|| postcard::from_bytes(body).ok()).flatten()
    }

    /// Keeps what it gave, unless something has changed meanwhile.
    pub fn keep<T: Serialize>(&self, given: &T) {
        let now = workspace::discover(&self.path).ok().and_then(|found| state(&self.basis, &found));
        if let Some(body) = postcard::to_allocvec(given).ok().filter(|_| now == Some(self.state)) {
            self.cache.put(&self.key, &[&self.state[..], &Sha256::digest(&body), &body].concat());
        }
    }
}

fn state(basis: &Sha256, found: &Workspace) -> Option<[u8; 32]> {
    Some(basis.clone().chain_update(workspace::state(found)?).finalize().into())
}
