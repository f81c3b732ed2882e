//! What a user asks of one run, over what the office's settings say.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::definition::{Definitions, Digits, Language, LedgerChoice, Limits, SizeLimit};
use crate::error::Error;
use crate::model::period::Period;
use crate::reading::Reading;

/// What to evaluate, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The office's folder, a folder of files, or one file.
    pub path: PathBuf,
    /// The period; none for the latest fiscal quarter that has news, else that has anything, and for [`standard()`](crate::standard()) the
    /// latest fiscal year of the register of considerations.
    pub period: Option<Period>,
    /// The day for which the evaluation is made.
    pub as_of: NaiveDate,
    /// Whether that is the day of the machine's clock, which may be wrong.
    pub day_from_clock: bool,
    /// The folder of the report; none for `output/<period>` in the office's folder.
    pub out: Option<PathBuf>,
    /// The language of the report.
    pub language: Language,
    /// The editions of the office standard by which it is assessed, by id; empty for those of the office's settings.
    pub editions: Vec<String>,
    /// The digits of a report in Thai; none for those of the office's settings.
    pub digits: Option<Digits>,
    /// The sheets of the workbook, by id or title; none for those of the office's settings.
    pub sheets: Option<Vec<String>>,
    /// Which rows of the ledger stand in the workbook; none for those of the office's settings.
    pub ledger: Option<LedgerChoice>,
    /// The charts, by id or indicator, or `all` or `none`; none for those of the office's settings.
    pub charts: Option<Vec<String>>,
    /// Limits by name, over those of the office's settings; of two of one name the last counts.
    pub limits: Vec<(String, u64)>,
    /// How the inputs are read.
    pub reading: Reading,
}

impl Options {
    /// An evaluation of the latest period in which all else is as the office's settings say.
    #[must_use]
    pub fn new(path: PathBuf, as_of: NaiveDate, language: Language) -> Self {
        Self {
            path,
            period: None,
            as_of,
            day_from_clock: false,
            out: None,
            language,
            editions: Vec::new(),
            digits: None,
            sheets: None,
            ledger: None,
            charts: None,
            limits: Vec::new(),
            reading: Reading::default(),
        }
    }

    /// Writes what was asked for over what the office's settings say.
    pub(crate) fn overrule(&self, definitions: &mut Definitions) -> Result<(), Error> {
        if let Some(unknown) = self.editions.iter().find(|id| definitions.edition(id).is_none()) {
            let known = definitions.editions.iter().map(|edition| edition.id.clone()).collect();
            return Err(Error::UnknownEdition { found: unknown.clone(), known });
        }
        if !self.editions.is_empty() {
            definitions.settings.standard.editions.clone_from(&self.editions);
        }
        if let Some(sheets) = &self.sheets {
            definitions.choose_sheets(sheets).map_err(|(found, known)| Error::UnknownSheet { found, known })?;
        }
        if let Some(charts) = &self.charts {
            definitions.choose_charts(charts);
        }
        self.limit(&mut definitions.rules.own.limits)?;
        let report = &mut definitions.settings.report;
        report.ledger = self.ledger.unwrap_or(report.ledger);
        report.digits = self.digits.unwrap_or(report.digits);
        Ok(())
    }

    /// Writes the limits that were asked for over others.
    pub(crate) fn limit(&self, limits: &mut Limits) -> Result<(), Error> {
        for (name, most) in &self.limits {
            let Some(limit) = SizeLimit::named(name) else {
                let known = SizeLimit::ALL.iter().map(|limit| limit.name().to_owned()).collect();
                let nearest = SizeLimit::nearest(name).to_owned();
                return Err(Error::UnknownLimit { found: name.clone(), nearest, known });
            };
            limits.set(limit, *most);
        }
        Ok(())
    }
}
