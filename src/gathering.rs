//! Many offices in one run: each on the way that it would go alone, spread over the cores, and what they found together.

use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::Progress;
use crate::definition::{self, Definitions, Language, Limits};
use crate::error::Error;
use crate::evaluation::{self, Read};
use crate::indicator;
use crate::model::dataset::RowCounts;
use crate::model::period::{Month, Period};
use crate::model::rollup::{Chosen, Office, Reason, Rollup, State};
use crate::office;
use crate::options::Options;
use crate::report;
use crate::reporting;
use crate::rollup::{Gathered, compare, gather, mark_names, severities};
use crate::unchanged::{Given, Report, Unchanged};
use crate::workspace::{self, Hold, Published};

/// While the common period is looked for, what was read is kept up to so many rows, and read again beyond.
const KEPT_ROWS: usize = 400_000;

/// What a user asks of a run over many offices.
#[derive(Debug, Clone)]
pub struct RollupOptions {
    /// The offices' folders, or folders of them.
    pub folders: Vec<PathBuf>,
    /// The folder of the roll-up; none for `output/<period>-rollup` in the folder of the offices.
    pub out: Option<PathBuf>,
    /// Whether each office's own report is written, too.
    pub office_reports: bool,
    /// The language of all reports; none for that of each office, and Thai for the roll-up.
    pub language: Option<Language>,
    /// How many offices are worked on at a time; none for as many as there are cores. It changes no output.
    pub threads: Option<NonZeroUsize>,
    /// What is asked of every office. Its period is that of all; its path, its folder of the report and its language are
    /// not looked at.
    pub office: Options,
}

/// How far a roll-up has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RollupProgress<'a> {
    /// So many offices are looked into for the latest quarter.
    Looking(usize),
    /// So many offices will be evaluated for this period.
    Offices(usize, Period),
    /// How far an office has come, by its folder.
    Office(&'a str, Progress<'a>),
    /// An office is done.
    Done(&'a str),
    /// This file of the roll-up is ready.
    Wrote(&'a str),
}

/// What a roll-up found, and where it put it.
#[derive(Debug)]
pub struct RollupOutcome {
    /// Everything that was found.
    pub rollup: Rollup,
    /// The definitions by which offices are compared.
    pub definitions: Definitions,
    /// The language of the roll-up.
    pub language: Language,
    /// Its folder.
    pub folder: PathBuf,
    /// Its `results.json` as it was written.
    pub json: Vec<u8>,
    /// What was done in the folder.
    pub published: Published,
}

type Told<'a> = &'a (dyn Fn(RollupProgress<'_>) + Sync);

/// Evaluates many offices for one period, writes the report of each, and what they found together. What is wrong with one
/// office is a line of the roll-up and stops no other.
///
/// # Errors
/// [`Error::NoOffices`] when there is none, [`Error::NoDates`] when no period was asked for and no office has one;
/// see [`Error`]. No roll-up is written then.
pub fn rollup(options: &RollupOptions, progress: Told<'_>) -> Result<RollupOutcome, Error> {
    // Better told once than of each office.
    options.office.limit(&mut Limits::default())?;
    let found = workspace::offices(&options.folders)?;
    let gathering = Gathering {
        options,
        offices: &found.folders,
        definitions: definition::load(None, None)?,
        held: found.folders.iter().map(|_| Mutex::new(None)).collect(),
        progress,
    };
    let (period, chosen) = match options.office.period {
        Some(period) => (period, Chosen::Given),
        None => gathering.latest()?,
    };
    let folder = options.out.clone();
    let folder = folder.unwrap_or_else(|| found.home.join("output").join(format!("{period}-rollup")));
    // Better told before hundreds of offices than after them.
    workspace::may_publish(&folder)?;
    progress(RollupProgress::Offices(found.folders.len(), period));
    let months: Vec<_> = (0..12).map(|index| Month::at(period.fiscal_year(), index)).collect();
    let as_of = options.office.as_of;
    let months: Vec<_> = months.into_iter().filter(|month| Period::Month(*month).days().0 <= as_of).collect();
    let done = gathering.each(&|number| gathering.office(number, period, &months, &folder));
    let Gathering { mut definitions, .. } = gathering;
    // Charts are asked for by the names of an office's; none is none of the roll-up's, too.
    if let Some(none) = options.office.charts.as_ref().filter(|charts| charts.iter().all(|name| name == "none")) {
        definitions.choose_charts(none);
    }
    let (mut offices, gathered): (Vec<_>, Vec<_>) = done.into_iter().unzip();
    mark_names(&mut offices);
    let indicators = compare(&gathered, &definitions, period.fiscal_year());
    let rollup = Rollup { period, chosen, as_of, offices, indicators, stray: found.stray, months };
    let language = options.language.unwrap_or_default();
    let mut document = report::compose_rollup(&rollup, &definitions, language);
    document.digits = options.office.digits.unwrap_or(document.digits);
    report::spell(&mut document);
    let files = report::write_rollup(&rollup, &document, &definitions, language, &|name| {
        progress(RollupProgress::Wrote(name));
    })?;
    let published = workspace::publish(&folder, &files)?;
    let folder = published.folder.clone();
    let json = files.into_iter().find(|file| file.name == report::RESULTS).map(|file| file.bytes).unwrap_or_default();
    Ok(RollupOutcome { rollup, definitions, language, folder, json, published })
}

/// What was read of an office, and in what state it was, where that is known.
type Held = (Read, Option<[u8; 32]>);

/// A run over many offices.
struct Gathering<'a> {
    options: &'a RollupOptions,
    offices: &'a [(String, PathBuf)],
    definitions: Definitions,
    /// What was read of the offices while the period was looked for.
    held: Vec<Mutex<Option<Held>>>,
    progress: Told<'a>,
}

impl Gathering<'_> {
    /// What becomes of every office, in their order, whoever is done first.
    fn each<T: Send>(&self, work: &(dyn Fn(usize) -> T + Sync)) -> Vec<T> {
        let count = self.offices.len();
        let cores = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let threads = self.options.threads.unwrap_or(cores).get().min(count.max(1));
        let next = AtomicUsize::new(0);
        let turns = || {
            let mut done = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= count {
                    return done;
                }
                done.push((number, work(number)));
                (self.progress)(RollupProgress::Done(&self.offices[number].0));
            }
        };
        let mut all = std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(turns)).collect();
            let mut all = turns();
            all.extend(others.into_iter().filter_map(|other| other.join().ok()).flatten());
            all
        });
        all.sort_by_key(|(number, _)| *number);
        all.into_iter().map(|(_, found)| found).collect()
    }

    /// The latest quarter of any office.
    fn latest(&self) -> Result<(Period, Chosen), Error> {
        (self.progress)(RollupProgress::Looking(self.offices.len()));
        let room = AtomicUsize::new(KEPT_ROWS);
        let quarters = self.each(&|number| {
            let _hold = self.hold(number).ok()?;
            let unchanged = Unchanged::of(&self.own(number), "latest");
            if let Some(quarter) = unchanged.as_ref().and_then(Unchanged::given::<Option<String>>) {
                return quarter.and_then(|quarter| quarter.parse().ok());
            }
            let read = guarded(|| evaluation::read(&self.own(number), &self.told(number))).ok()?;
            let quarter = indicator::latest_quarter(&read.facts, &read.definitions);
            if let Some(unchanged) = &unchanged {
                unchanged.keep(&quarter.map(|quarter| quarter.to_string()));
            }
            let rows: u64 =
                read.dataset.tables.values().flat_map(|table| &table.sources).map(|own| own.rows.read).sum();
            let rows = usize::try_from(rows).unwrap_or(usize::MAX);
            let has_room =
                room.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |room| room.checked_sub(rows)).is_ok();
            if let (true, Ok(mut held)) = (has_room, self.held[number].lock()) {
                *held = Some((read, unchanged.as_ref().map(Unchanged::state)));
            }
            quarter
        });
        let latest = quarters.iter().flatten().max_by_key(|quarter| quarter.days().0).ok_or(Error::NoDates)?;
        let offices = quarters.iter().flatten().filter(|quarter| *quarter == latest).count();
        Ok((*latest, Chosen::Latest { offices }))
    }

    /// What is asked of an office, as if it stood alone.
    fn own(&self, number: usize) -> Options {
        let path = self.offices[number].1.clone();
        let language = self.options.language.or_else(|| office::language(&path)).unwrap_or_default();
        Options { path, out: None, language, ..self.options.office.clone() }
    }

    /// Lets nobody else write into the office's folder. No thread holds two: two roll-ups do not wait for each other.
    fn hold(&self, number: usize) -> Result<Hold, Error> {
        Hold::of(&self.offices[number].1, &|| self.told(number)(Progress::Waiting))
    }

    fn told(&self, number: usize) -> impl Fn(Progress<'_>) + Sync {
        move |step| (self.progress)(RollupProgress::Office(&self.offices[number].0, step))
    }

    /// An office with what is kept of it, and its report; `folder` is that of the roll-up.
    fn office(&self, number: usize, period: Period, months: &[Month], folder: &Path) -> (Office, Option<Gathered>) {
        let mut office = Office {
            folder: self.offices[number].0.clone(),
            name: None,
            shares_name: false,
            state: State::Evaluated,
            files: Vec::new(),
            rows: RowCounts::default(),
            issues: [0; 3],
            definitions: None,
            own_indicators: Vec::new(),
            report: None,
        };
        match guarded(|| self.evaluated(number, period, months, folder, &mut office)) {
            Ok(gathered) => (office, Some(gathered)),
            Err(error) => {
                office.state = state(&error);
                (office, None)
            }
        }
    }

    fn evaluated(
        &self,
        number: usize,
        period: Period,
        months: &[Month],
        folder: &Path,
        office: &mut Office,
    ) -> Result<Gathered, Error> {
        let _hold = self.hold(number)?;
        let options = Options { period: Some(period), ..self.own(number) };
        let unchanged = Unchanged::of(&options, if self.options.office_reports { "reported" } else { "measured" });
        let given = unchanged.as_ref().and_then(Unchanged::given::<Given>);
        if let Some(given) = given.filter(|given| given.report.as_ref().is_none_or(Report::is_whole)) {
            office.report = given.report.map(|own| Ok(way_to(folder, &own.folder)));
            given.gathered.tell(office);
            return Ok(given.gathered);
        }
        let told = self.told(number);
        let held = self.held[number].lock().ok().and_then(|mut held| held.take());
        let read = match held {
            // What has come in since then must not pass for read.
            Some((read, then)) if then == unchanged.as_ref().map(Unchanged::state) => read,
            _ => evaluation::read(&options, &told)?,
        };
        office.name.clone_from(&read.definitions.settings.office);
        office.files.clone_from(&read.dataset.files);
        office.issues = severities(read.dataset.issues.iter().chain(&read.facts.issues));
        let sources = read.dataset.tables.values().flat_map(|table| &table.sources);
        sources.for_each(|source| office.rows += source.rows);
        let evaluated = evaluation::evaluate_read(read, &options, &told)?;
        // What vanished while it was read is not half of an office, and nothing is written where it was.
        if !evaluated.workspace.input.is_dir() {
            return Err(Error::NoInput { path: evaluated.workspace.input });
        }
        let customised = evaluated.workspace.own.templates.is_some();
        let mut gathered = gather(&evaluated.results, &evaluated.definitions, &self.definitions, customised, months);
        let mut report = None;
        if self.options.office_reports {
            let written = guarded(|| reporting::report(evaluated, &options, &told));
            office.report = Some(match written {
                Ok(outcome) => {
                    gathered.issues = severities(&outcome.results.issues);
                    // One beside a report that is open is not where the next is looked for.
                    report = outcome.published.open.is_none().then(|| Report::of(outcome.folder.clone())).flatten();
                    Ok(way_to(folder, &outcome.folder))
                }
                Err(error) => Err(reason(&error)),
            });
        }
        let given = Given { gathered, report };
        // A report that could not be written is tried again.
        if let Some(unchanged) = unchanged.filter(|_| given.report.is_some() || !self.options.office_reports) {
            unchanged.keep(&given);
        }
        let gathered = given.gathered;
        gathered.tell(office);
        Ok(gathered)
    }
}

/// The way from the roll-up's folder to that of an office's report.
fn way_to(folder: &Path, report: &Path) -> String {
    workspace::way(folder, report).unwrap_or_else(|| report.display().to_string())
}

/// Does a work whose panic is an error: a bug that one office's data bring out must not cost the others.
fn guarded<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Error::Engine("panic".to_owned())))
}

/// What an error says of an office.
fn state(error: &Error) -> State {
    match error {
        Error::EmptyPeriod { first, last, .. } => {
            State::NothingInPeriod { first: first.months().0, last: last.months().1 }
        }
        Error::NoFiles { .. } => State::NothingSent(reason(error)),
        other => State::Broken(reason(other)),
    }
}

fn reason(error: &Error) -> Reason {
    Reason { code: error.code(), facts: error.facts() }
}
