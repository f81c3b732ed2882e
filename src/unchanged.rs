//! What an office gave a roll-up, kept while nothing of it has changed: of hundreds of offices those that sent nothing new
//! are neither read nor measured, and their reports stay as they are.
//!
//! It is kept in the office's cache under what was asked for and the build of the program, and is good for one state of the
//! office's folder and one of the report's.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::model::period::Period;
use crate::options::Options;
use crate::reading;
use crate::rollup::Gathered;
use crate::workspace::{self, Cache};

/// What an office gave.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Given {
    /// What is kept of its results.
    pub gathered: Gathered,
    /// The folder of its report, with its files and their checksums; none where no report was asked for.
    pub report: Option<(PathBuf, Vec<(String, String)>)>,
}

/// The place of an office's gift, for what is asked.
pub(crate) struct Unchanged {
    cache: Cache,
    key: [u8; 32],
    state: [u8; 32],
    path: PathBuf,
}

impl Unchanged {
    /// For an office in the state in which it is; none where nothing is to be kept, or nothing can be said of its folder.
    pub fn of(options: &Options, office_report: bool) -> Option<Self> {
        let path = options.path.clone();
        let found = workspace::discover(&path).ok().filter(|_| options.reading.cached)?;
        let state = workspace::state(&found)?;
        let cache = Cache::of(&found.root)?;
        // How it is read and where it lies change nothing.
        let asked = Options { path: PathBuf::new(), reading: reading::Reading::default(), ..options.clone() };
        let mut key = Sha256::new().chain_update(b"rollup").chain_update(reading::build_of(&options.reading));
        key.update(format!("{asked:?} {office_report}"));
        Some(Self { cache, key: key.finalize().into(), state, path })
    }

    /// What it gave the last time, if nothing has changed since.
    pub fn given(&self) -> Option<Given> {
        let bytes = self.cache.get(&self.key)?;
        let (head, body) = bytes.split_at_checked(64)?;
        if head[..32] != self.state || head[32..] != *Sha256::digest(body) {
            return None;
        }
        let given: Given = postcard::from_bytes(body).ok()?;
        let whole = |(folder, files): &(PathBuf, _)| workspace::checksums(folder).as_ref() == Some(files);
        given.report.as_ref().is_none_or(whole).then_some(given)
    }

    /// Keeps what it gave, unless something has changed meanwhile.
    pub fn keep(&self, gathered: &Gathered, report: Option<&Path>) {
        let now = workspace::discover(&self.path).ok().and_then(|found| workspace::state(&found));
        if now != Some(self.state) {
            return;
        }
        let report = match report {
            None => None,
            Some(folder) => match workspace::checksums(folder) {
                Some(files) => Some((folder.to_owned(), files)),
                None => return,
            },
        };
        let given = Given { gathered: gathered.clone(), report };
        let Ok(body) = postcard::to_allocvec(&given) else { return };
        self.cache.put(&self.key, &[&self.state[..], &Sha256::digest(&body), &body].concat());
    }
}

/// The latest quarter of an office is asked for before there is a period: it is kept alike.
#[allow(dead_code, reason = "to be joined with the search for the common period")]
pub(crate) type Latest = Option<Period>;
