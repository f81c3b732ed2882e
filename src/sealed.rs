//! Joins sealed periods with the rest: sealing one, holding all against a run, and telling an indicator over all of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::Progress;
use crate::definition::{self, Definitions};
use crate::error::Error;
use crate::evaluation::evaluate;
use crate::issue::{Issue, Problem};
use crate::model::location::Location;
use crate::model::output::OutputFile;
use crate::model::period::Period;
use crate::model::results::Results;
use crate::model::seal::{Comparison, Seal};
use crate::office;
use crate::options::Options;
use crate::sealing::{self, Broken};
use crate::workspace::{self, Hold};

/// A period that was sealed.
#[derive(Debug)]
pub struct Sealed {
    /// The seal.
    pub seal: Seal,
    /// Its hash: who writes it down can tell later that nothing was changed.
    pub sha256: String,
    /// Where it stands.
    pub path: PathBuf,
    /// The definitions that were used.
    pub definitions: Definitions,
}

/// All sealed periods of an office.
#[derive(Debug)]
pub struct History {
    /// The seals with their hashes, by period and version.
    pub seals: Vec<(Seal, String)>,
    /// Files that are no seals that can be trusted, by name.
    pub broken: Vec<String>,
    /// The definitions that were used.
    pub definitions: Definitions,
}

/// Seals the period of the options; `again` says why one that is sealed is sealed once more.
///
/// # Errors
/// [`Error::PeriodNotOver`] before its last day is over, [`Error::AlreadySealed`] without a reason for another seal,
/// [`Error::BrokenSeal`] when the earlier one cannot be trusted; see [`Error`]. Nothing is written then.
pub fn seal(
    options: &Options,
    again: Option<String>,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> Result<Sealed, Error> {
    let _hold = Hold::of(&options.path, &|| progress(Progress::Waiting))?;
    let evaluated = evaluate(options, progress)?;
    let period = evaluated.results.period;
    let (_, last) = period.days();
    if options.as_of <= last {
        return Err(Error::PeriodNotOver { period, last });
    }
    let root = &evaluated.workspace.root;
    let (known, broken) = read(root)?;
    let own = known.into_iter().rfind(|(seal, _)| seal.period == period);
    if let Some(name) = broken.into_iter().find(|(name, _)| is_of(name, period)).map(|(name, _)| name) {
        return Err(Error::BrokenSeal { path: root.join(workspace::SEALS).join(name) });
    }
    let reason = again.filter(|reason| !reason.trim().is_empty());
    let previous = match (&own, reason) {
        (Some((seal, sha256)), Some(reason)) => Some((seal, sha256.as_str(), reason)),
        (Some((seal, _)), None) => return Err(Error::AlreadySealed { period, as_of: seal.as_of }),
        (None, _) => None,
    };
    let seal = sealing::seal(&evaluated.results, &evaluated.definitions, previous);
    let (bytes, sha256) = sealing::write(&seal)?;
    let file = OutputFile { name: workspace::seal_name(period, seal.version), bytes };
    let path = workspace::keep_seal(root, file)?;
    Ok(Sealed { seal, sha256, path, definitions: evaluated.definitions })
}

/// The sealed periods of the office at a path.
///
/// # Errors
/// No such folder, mistakes in the office's definitions, files that cannot be read.
pub fn history(path: &Path) -> Result<History, Error> {
    let root = match workspace::discover(path) {
        Ok(found) => found.root,
        Err(_) if path.is_dir() => path.to_owned(),
        Err(error) => return Err(error),
    };
    let own = office::own(path);
    let definitions = definition::load(own.templates.as_deref(), own.settings.as_deref())?;
    let (seals, broken) = read(&root)?;
    Ok(History { seals, broken: broken.into_iter().map(|(name, _)| name).collect(), definitions })
}

/// Holds the latest seal of every period against these results, and says what is wrong with those that cannot be trusted.
///
/// # Errors
/// [`Error::Read`] when they cannot be read.
pub(crate) fn compare(
    root: &Path,
    results: &Results,
    definitions: &Definitions,
) -> Result<(Vec<Comparison>, Vec<Issue>), Error> {
    let (known, broken) = read(root)?;
    let place = |name: &str| Location::file(format!("../{}/{name}", workspace::SEALS));
    let mut issues: Vec<_> = broken
        .into_iter()
        .map(|(name, reason)| Issue {
            location: place(&name),
            problem: match reason {
                Broken::Changed => Problem::ChangedSeal {},
                Broken::Unreadable(found) => Problem::UnreadableSeal { found },
            },
        })
        .collect();
    let mut latest: BTreeMap<Period, (Seal, String)> = BTreeMap::new();
    for (seal, sha256) in known {
        latest.insert(seal.period, (seal, sha256));
    }
    let mut comparisons = Vec::new();
    for (seal, sha256) in latest.into_values() {
        let comparison = sealing::compare(&seal, &sha256, results, definitions);
        if !comparison.restated.is_empty() {
            let (period, figures) = (seal.period.to_string(), comparison.restated.len());
            let location = place(&workspace::seal_name(seal.period, seal.version));
            issues.push(Issue { location, problem: Problem::RestatedPeriod { period, figures } });
        }
        comparisons.push(comparison);
    }
    Ok((comparisons, issues))
}

/// The periods that an office has sealed.
pub(crate) fn periods(root: &Path) -> Result<Vec<Period>, Error> {
    Ok(read(root)?.0.into_iter().map(|(seal, _)| seal.period).collect())
}

type Known = Vec<(Seal, String)>;

/// The seals of an office by period and version, and the files that are none, by name.
fn read(root: &Path) -> Result<(Known, Vec<(String, Broken)>), Error> {
    let (mut known, mut broken) = (Vec::new(), Vec::new());
    for file in workspace::seals(root)? {
        match sealing::read(&file.bytes) {
            // Under another name a seal would pass for that of another period.
            Ok((seal, _)) if workspace::seal_name(seal.period, seal.version) != file.name => {
                broken.push((file.name, Broken::Unreadable(seal.period.to_string())));
            }
            Ok(own) => known.push(own),
            Err(reason) => broken.push((file.name, reason)),
        }
    }
    known.sort_by_key(|(seal, _)| (seal.period, seal.version));
    Ok((known, broken))
}

/// Whether a file bears the name of a period's seal.
fn is_of(name: &str, period: Period) -> bool {
    name.strip_prefix(&period.to_string()).is_some_and(|rest| rest.starts_with('.'))
}
