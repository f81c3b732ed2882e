//! What was asked, as the library takes it.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use pramoen::isolation::Pool;
use pramoen::{Options, Reading, RollupOptions};

use super::Spoken;
use super::arguments::{
    CheckArguments, ExplainArguments, ExportArguments, RollupArguments, RunArguments, SealArguments, StandardArguments,
};

/// The only look at the clock.
fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

/// What is asked of a path where nothing else is said.
fn usual(path: PathBuf, as_of: Option<NaiveDate>, spoken: &Spoken) -> Options {
    let options = Options::new(path, as_of.unwrap_or_else(today), spoken.language());
    Options { day_from_clock: as_of.is_none(), ..options }
}

/// Apart from this process, by others of the same program; here, where the system does not say which that is.
fn reading(cached: bool) -> Reading {
    Reading { workers: std::env::current_exe().ok().map(|program| Arc::new(Pool::new(program))), cached }
}

impl RunArguments {
    /// As the library takes them.
    pub fn options(&self, spoken: &Spoken) -> Options {
        Options {
            period: self.period,
            out: self.out.clone(),
            digits: self.digits,
            sheets: self.sheets.clone(),
            ledger: self.ledger,
            charts: self.charts.clone(),
            limits: self.limit.clone(),
            reading: reading(!self.no_cache),
            ..usual(self.path.clone(), self.as_of, spoken)
        }
    }
}

impl RollupArguments {
    /// As the library takes them.
    pub fn options(&self, spoken: &Spoken) -> RollupOptions {
        RollupOptions {
            folders: self.folders.clone(),
            out: self.out.clone(),
            office_reports: !self.no_office_reports,
            language: spoken.asked(),
            threads: None,
            office: Options {
                period: self.period,
                ledger: self.ledger,
                digits: self.digits,
                sheets: self.sheets.clone(),
                charts: self.charts.clone(),
                limits: self.limit.clone(),
                reading: reading(!self.no_cache),
                ..usual(PathBuf::from("."), self.as_of, spoken)
            },
        }
    }
}

impl StandardArguments {
    /// As the library takes them.
    pub fn options(&self, spoken: &Spoken) -> Options {
        Options {
            period: self.year,
            out: self.out.clone(),
            editions: self.edition.clone(),
            digits: self.digits,
            limits: self.limit.clone(),
            reading: reading(!self.no_cache),
            ..usual(self.path.clone(), self.as_of, spoken)
        }
    }
}

impl ExportArguments {
    /// As the library takes them.
    pub fn options(&self, spoken: &Spoken) -> Options {
        Options {
            period: self.period,
            limits: self.limit.clone(),
            reading: reading(true),
            ..usual(self.path.clone(), self.as_of, spoken)
        }
    }
}

impl ExplainArguments {
    /// As the library takes them; the path is still to be told from the indicator.
    pub fn options(&self, spoken: &Spoken) -> Options {
        Options {
            period: self.period,
            limits: self.limit.clone(),
            reading: reading(!self.no_cache),
            ..usual(PathBuf::from("."), self.as_of, spoken)
        }
    }
}

impl SealArguments {
    /// As the library takes them.
    pub fn options(&self, spoken: &Spoken) -> Options {
        Options {
            period: Some(self.period),
            limits: self.limit.clone(),
            reading: reading(true),
            ..usual(self.path.clone(), self.as_of, spoken)
        }
    }
}

impl CheckArguments {
    /// As the library takes them.
    pub fn options(&self, spoken: &Spoken) -> Options {
        Options {
            out: self.out.clone(),
            limits: self.limit.clone(),
            reading: reading(!self.no_cache),
            ..usual(self.path.clone(), self.as_of, spoken)
        }
    }
}
