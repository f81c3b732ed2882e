//! Joins what reads files with what does it apart and what keeps it: the dataset of an office.
//!
//! However a file is read, in this process or by a worker, now or by an earlier run, the same [`Entry`] comes of
//! it, so the dataset does not depend on it.

use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::definition::{ReadingRules, SizeLimit};
use crate::ingest::{Entry, InputFile, Key, Reader, Salt, join};
use crate::isolation::{Failure, Pool, memory, serve};
use crate::issue::Problem;
use crate::model::dataset::Dataset;
use crate::workspace::{Cache, checksum_of};

/// How inputs are read. What is found never depends on it.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The processes that read, which runs may share; none reads in this process, where a file that makes a reader
    /// library abort takes the program with it.
    pub workers: Option<Arc<Pool>>,
    /// Whether what was read is kept in the office's folder, and what an earlier run kept there is used.
    pub cached: bool,
}

/// The time that a file may take besides its limit, for each of its mebibytes. The usual limit with it is more than twenty
/// times what a workbook takes on a small machine.
const SECONDS_PER_MEBIBYTE: u64 = 4;

/// Reads the files of the office in this folder, several at once; the result does not depend on how many. `cut` is the
/// word for personal data that was cut out; `progress` hears of each file when done.
pub(crate) fn read(
    reading: &Reading,
    root: &Path,
    files: &[InputFile],
    rules: &ReadingRules,
    as_of: NaiveDate,
    cut: &str,
    progress: &(dyn Fn(&str) + Sync),
) -> Dataset {
    let office = Office::new(reading, root, rules, as_of);
    let lengths: Vec<u64> = files.iter().map(|file| file.path.metadata().map_or(0, |data| data.len())).collect();
    // The longest first, so that none is left over at the end.
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(lengths[*index]));
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<Option<Entry>>> = Mutex::new(files.iter().map(|_| None).collect());
    let at_once = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    std::thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(|| {
                while let Some(index) = order.get(next.fetch_add(1, Ordering::Relaxed)).copied() {
                    let entry = office.entry(&files[index], lengths[index]);
                    done.lock().unwrap_or_else(PoisonError::into_inner)[index] = Some(entry);
                    progress(&files[index].name);
                }
            });
        }
    });
    if let Some(cache) = &office.cache {
        let keys: Vec<Key> = files.iter().map(|file| office.key(file)).collect();
        cache.tidy(&keys);
    }
    let done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    let stopped = || Problem::UnfinishedFile { reason: STOPPED.to_owned() };
    let entries = files.iter().zip(done);
    let entries = entries.map(|(file, entry)| entry.unwrap_or_else(|| Entry::failed(file.name.clone(), stopped())));
    join(files, entries.collect(), rules, cut)
}

/// Why a file was not read to its end, as the texts know it.
const STOPPED: &str = "stopped";
const TIME: &str = "time";

/// What the files of one office share.
struct Office<'a> {
    reader: How<'a>,
    cache: Option<Cache>,
    rules: &'a ReadingRules,
    as_of: NaiveDate,
    salt: Salt,
    /// A hash of all that the reading depends on besides a file and the day.
    common: Key,
}

/// Who reads.
enum How<'a> {
    Here(Box<Reader<'a>>),
    Apart(&'a Pool, Arc<[u8]>),
}

/// What a worker is asked.
#[derive(Serialize, Deserialize)]
struct Request {
    file: InputFile,
    key: Key,
    salt: Salt,
    /// The day of the evaluation, by its number in the common era.
    as_of: i32,
}

impl<'a> Office<'a> {
    fn new(reading: &'a Reading, root: &Path, rules: &'a ReadingRules, as_of: NaiveDate) -> Self {
        let encoded: Arc<[u8]> = rules.encoded().into();
        let cache = reading.cached.then(|| Cache::of(root)).flatten();
        let salt = cache.as_ref().map(Cache::salt).unwrap_or_default();
        let workers = reading.workers.as_deref();
        let mut common = Sha256::new().chain_update(salt).chain_update(Sha256::digest(&encoded));
        common.update(env!("CARGO_PKG_VERSION"));
        common.update(build_of(reading));
        let reader = match workers {
            Some(pool) => How::Apart(pool, encoded),
            None => How::Here(Box::new(Reader::new(rules))),
        };
        Self { reader, cache, rules, as_of, salt, common: common.finalize().into() }
    }

    /// Under what is kept what a file gave: places and the office's own lines speak of it by its name.
    fn key(&self, file: &InputFile) -> Key {
        Sha256::new().chain_update(self.common).chain_update(file.name.as_bytes()).finalize().into()
    }

    fn entry(&self, file: &InputFile, length: u64) -> Entry {
        let key = self.key(file);
        self.kept(&key, file).unwrap_or_else(|| self.read(&key, file, length))
    }

    /// What an earlier run has read of the same bytes for a day on which they read the same.
    fn kept(&self, key: &Key, file: &InputFile) -> Option<Entry> {
        let bytes = self.cache.as_ref()?.get(key)?;
        Entry::is_of(key, &bytes, &checksum_of(&file.path)?, self.as_of)
            .then(|| Entry::decoded(key, &bytes, self.rules))
            .flatten()
    }

    fn read(&self, key: &Key, file: &InputFile, length: u64) -> Entry {
        let (pool, shared) = match &self.reader {
            How::Here(reader) => {
                let entry = reader.read(file, self.as_of, &self.salt);
                if self.cache.is_some() {
                    self.keep(key, &entry, &entry.encoded(key));
                }
                return entry;
            }
            How::Apart(pool, shared) => (pool, shared),
        };
        let as_of = self.as_of.num_days_from_ce();
        let seconds = self.rules.own.limits.most(SizeLimit::Seconds);
        let request = Request { file: file.clone(), key: *key, salt: self.salt, as_of };
        let request = postcard::to_allocvec(&request).unwrap_or_default();
        let time = Duration::from_secs(seconds.saturating_add(SECONDS_PER_MEBIBYTE * (length >> 20)));
        let sound = |bytes: Vec<u8>| Entry::decoded(key, &bytes, self.rules).map(|entry| (entry, bytes));
        match pool.answer(shared, &request, time, sound) {
            Ok((entry, bytes)) => {
                self.keep(key, &entry, &bytes);
                entry
            }
            Err(failure) => {
                let reason = if failure == Failure::Time { TIME } else { STOPPED };
                Entry::failed(file.name.clone(), Problem::UnfinishedFile { reason: reason.to_owned() })
            }
        }
    }

    /// Keeps what can be asked for again: what was read of known bytes.
    fn keep(&self, key: &Key, entry: &Entry, bytes: &[u8]) {
        if let Some(cache) = self.cache.as_ref().filter(|_| entry.sha256().is_some()) {
            cache.put(key, bytes);
        }
    }
}

/// What tells the build of the program that reads from another.
pub(crate) fn build_of(reading: &Reading) -> Vec<u8> {
    let pool = reading.workers.as_deref();
    let program = pool.map_or_else(|| std::env::current_exe().ok(), |pool| Some(pool.program().to_owned()));
    build(program.as_deref())
}

/// What tells a build of the program from another of the same version: the length and the time of its file.
fn build(program: Option<&Path>) -> Vec<u8> {
    let Some(data) = program.and_then(|path| path.metadata().ok()) else { return Vec::new() };
    let time = data.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    [data.len().to_le_bytes().as_slice(), &time.as_nanos().to_le_bytes()].concat()
}

/// Reads files for another process of this program, which asks on the standard input, until it ends.
#[must_use]
pub fn work() -> ExitCode {
    serve(|shared, requests| {
        let rules = ReadingRules::decoded(shared);
        if let Some(rules) = &rules {
            memory(rules.own.limits.most(SizeLimit::Memory));
        }
        let reader = rules.as_ref().map(Reader::new);
        requests.answer(|request| reader.as_ref().and_then(|reader| answer(reader, request)).unwrap_or_default());
    })
}

/// A worker's answer; none where it is not asked as it should be.
fn answer(reader: &Reader<'_>, request: &[u8]) -> Option<Vec<u8>> {
    let request: Request = postcard::from_bytes(request).ok()?;
    let as_of = NaiveDate::from_num_days_from_ce_opt(request.as_of)?;
    Some(reader.read(&request.file, as_of, &request.salt).encoded(&request.key))
}
