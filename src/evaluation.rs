//! Joins the stages from the inputs to the results, and the results with the report's files.
//!
//! [`read`] goes up to the facts, [`measure`] up to the results; [`evaluate`] does both for a period of which there is
//! something. What is done with the results is said in the crate's root.

use std::collections::BTreeSet;

use chrono::Datelike;

use crate::Outcome;
use crate::Progress;
use crate::claim;
use crate::definition::{self, Definitions, Language, SizeLimit};
use crate::derive;
use crate::error::Error;
use crate::framing::Frames;
use crate::indicator;
use crate::ingest;
use crate::issue::{self, Issue, Problem};
use crate::model::claim::Reconciliation;
use crate::model::dataset::{Dataset, Facts, RowCounts};
use crate::model::evidence::{Evidence, Filing};
use crate::model::location::Location;
use crate::model::logo::Logo;
use crate::model::period::Period;
use crate::model::results::{Results, SourceRecord, TableRecord};
use crate::model::target::Verdict;
use crate::office;
use crate::options::Options;
use crate::reading;
use crate::report;
use crate::report::document::Document;
use crate::sealed;
use crate::standard;
use crate::unread;
use crate::workspace::{self, Shelf, Stage, Workspace};

/// The year in which the program was first given to an office: a clock that is before it has lost the time, as that of a
/// machine whose battery is empty.
const FIRST_YEAR: i32 = 2026;

/// Everything up to the results.
pub(crate) struct Evaluated {
    pub workspace: Workspace,
    pub definitions: Definitions,
    pub dataset: Dataset,
    pub logo: Option<Logo>,
    pub results: Results,
}

impl Evaluated {
    /// Whether an issue is of a sheet of these registers, or of one that might have been, or of a file as a whole.
    pub fn concerns(&self, issue: &Issue, registers: &[&str]) -> bool {
        let forms = registers.iter().filter_map(|id| self.definitions.form(id));
        let titles: BTreeSet<&str> = forms.map(|form| form.title.th.as_str()).collect();
        if let Problem::MissingColumn { form, .. } | Problem::SidewaysSheet { form } = &issue.problem
            && titles.contains(form.as_str())
        {
            return true;
        }
        let own = self.results.tables.iter().filter(|table| registers.contains(&table.form.as_str()));
        let mut sources = own.flat_map(|table| &table.sources);
        let place = &issue.location;
        (place.sheet.is_none() && place.cell.is_none())
            || sources.any(|source| source.location.file == place.file && source.location.sheet == place.sheet)
    }

    /// Writes what was found into the folder of the options, else into one of that name below `output`.
    pub fn publish(
        self,
        options: &Options,
        name: &str,
        compose: impl Fn(&Results, &Definitions, Language) -> Document,
        frames: Frames,
        progress: &(dyn Fn(Progress<'_>) + Sync),
    ) -> Result<Outcome, Error> {
        let Self { workspace, definitions, results, logo, .. } = self;
        let folder = options.out.clone().unwrap_or_else(|| workspace.root.join("output").join(name));
        let mut document = compose(&results, &definitions, options.language);
        document.logo = logo;
        document.inputs = workspace::way(&folder, &workspace.input);
        let kept = shelf(&workspace, &definitions);
        let way = |record: &Evidence| workspace::way_to_file(&folder, &kept.file(record.link.as_deref())?);
        document.evidence = results.evidence.iter().map(way).collect();
        let aside = if report::is_long(&document) { Some(workspace::aside(&folder)?) } else { None };
        let aside = aside.as_ref().map(Stage::path);
        let told = |name: &str| progress(Progress::Wrote(name));
        let written = report::write_with_frames(
            (&results, &document),
            &definitions,
            options.language,
            frames.files,
            aside,
            &told,
        )?;
        let published = workspace::publish_all(&folder, &written.files, &written.long)?;
        let json = written.files.into_iter().find(|file| file.name == report::RESULTS);
        let json = json.map(|file| file.bytes).unwrap_or_default();
        Ok(Outcome { results, definitions, folder: published.folder.clone(), json, published, frames: frames.told })
    }
}

/// Measures a period of which there is something.
pub(crate) fn evaluate(options: &Options, progress: &(dyn Fn(Progress<'_>) + Sync)) -> Result<Evaluated, Error> {
    evaluate_read(read(options, progress)?, options, progress)
}

/// Measures a period of which something was read.
pub(crate) fn evaluate_read(
    read: Read,
    options: &Options,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> Result<Evaluated, Error> {
    let nothing = read.nothing();
    let (facts, definitions) = (&read.facts, &read.definitions);
    let period = match options.period {
        Some(period) => period,
        None => indicator::latest_quarter(facts, definitions).ok_or_else(|| read.nothing())?,
    };
    let span = indicator::span(facts, definitions);
    let evaluated = measure(read, period, options, progress)?;
    let all = &evaluated.results.measurements;
    let mut own = all.iter().filter(|found| found.period == period);
    if own.all(|found| found.figure.verdict == Verdict::NoData) {
        let (first, last) = span.ok_or(nothing)?;
        return Err(Error::EmptyPeriod { period, first: Period::Month(first), last: Period::Month(last) });
    }
    Ok(evaluated)
}

/// Measures a period and sees to it that no row is lost.
pub(crate) fn measure(
    mut read: Read,
    period: Period,
    options: &Options,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> Result<Evaluated, Error> {
    let claims = read.reconcile(period.fiscal_year());
    let Read { workspace, definitions, mut dataset, facts, logo, .. } = read;
    dataset.let_go();
    progress(Progress::Measuring);
    let measured = indicator::measure(&facts, &definitions, period, &sealed::periods(&workspace.root)?)?;
    let tables = records(&dataset);
    indicator::balance(&measured.ledger, &tables)?;
    let fiscal_year = period.fiscal_year();
    let editions = definitions.editions_of(fiscal_year);
    let assessments = standard::assess(&facts.considerations, &facts.evidence, &editions, fiscal_year);
    let mut results = Results {
        office: definitions.settings.office.clone(),
        period,
        as_of: options.as_of,
        fiscal_years: measured.fiscal_years,
        tables,
        issues: issues(&dataset, &facts),
        files: dataset.files.clone(),
        ignored: dataset.ignored.clone(),
        measurements: measured.measurements.into(),
        changes: measured.changes,
        survey: measured.survey,
        surveys: measured.surveys,
        assessments,
        claims,
        seals: Vec::new(),
        evidence: facts.evidence,
        ledger: measured.ledger.into(),
    };
    let (seals, wrong) = sealed::compare(&workspace.root, &results, &definitions)?;
    results.seals = seals;
    results.issues.splice(0..0, wrong);
    Ok(Evaluated { workspace, definitions, dataset, logo, results })
}

/// Everything up to the facts.
pub(crate) struct Read {
    pub workspace: Workspace,
    pub definitions: Definitions,
    pub dataset: Dataset,
    pub facts: Facts,
    pub logo: Option<Logo>,
    /// Whether the day of the facts is that of the machine's clock.
    day_from_clock: bool,
}

impl Read {
    /// The claims against the registers; what is wrong with them is added to the facts' issues.
    pub fn reconcile(&mut self, fiscal_year: i32) -> Vec<Reconciliation> {
        let (claims, wrong) = claim::reconcile(&self.dataset, &self.definitions, fiscal_year, self.facts.as_of);
        self.facts.issues.extend(wrong);
        claims
    }

    /// Why there is no latest quarter.
    pub fn nothing(&self) -> Error {
        let (path, files) = (self.workspace.input.clone(), self.dataset.files.len());
        let ahead = |issue: &&Issue| matches!(issue.problem, Problem::FutureDate { .. });
        let first = self.dataset.issues.iter().find(ahead);
        if let Some(Issue { location, problem: Problem::FutureDate { found, .. } }) = first {
            return Error::AheadOfDay {
                as_of: self.facts.as_of,
                from_clock: self.day_from_clock,
                rows: self.dataset.issues.iter().filter(ahead).count(),
                first: location.clone(),
                found: found.clone(),
            };
        }
        if self.dataset.tables.is_empty() { Error::NothingRecognised { path, files } } else { Error::NoDates }
    }
}

pub(crate) fn read(options: &Options, progress: &(dyn Fn(Progress<'_>) + Sync)) -> Result<Read, Error> {
    let mut workspace = workspace::discover(&options.path)?;
    if options.day_from_clock && options.as_of.year() < FIRST_YEAR {
        return Err(Error::ClockBehind { today: options.as_of });
    }
    let mut definitions = definition::load(workspace.own.templates.as_deref(), workspace.own.settings.as_deref())?;
    options.overrule(&mut definitions)?;
    let cut = definitions.cut_word(options.language);
    // A frame that lies among the inputs is none.
    let frames: Vec<_> = definitions.settings.report.frames.iter().filter_map(|name| workspace.frame(name)).collect();
    workspace.files.retain(|(_, path)| !frames.contains(path));
    let (found, most) = (workspace.files.len() as u64, definitions.rules.own.limits.most(SizeLimit::Files));
    if found > most {
        return Err(Error::TooManyFiles { path: workspace.input, found, most });
    }
    let renamed = workspace.rename(|name| definitions.without_personal(name, options.language));
    let files: Vec<_> = workspace
        .files
        .iter()
        .map(|(name, path)| ingest::InputFile { name: name.clone(), path: path.clone() })
        .collect();
    progress(Progress::Files(files.len()));
    let read = |name: &str| progress(Progress::Read(name));
    let root = &workspace.root;
    let dataset = reading::read(&options.reading, root, &files, &definitions, options.as_of, &cut, &read);
    progress(Progress::Deriving);
    let mut facts = derive::derive(&dataset, &definitions, options.as_of)?;
    let shelf = shelf(&workspace, &definitions);
    let mut referred = frames;
    for record in &mut facts.evidence {
        // Where a part of its name was cut out, no file can be looked for.
        let named = record.link.as_ref().is_none_or(|link| !link.contains(&cut));
        let (filing, file) = if named { shelf.look(record.link.as_deref()) } else { (Filing::Place, None) };
        record.filing = filing;
        referred.extend(file);
    }
    referred.extend(office::kept(&workspace, &definitions));
    let shown = |name: &str| definitions.without_personal(name, options.language);
    facts.issues.extend(unread::issues(&workspace, &referred, &shown));
    facts.issues.extend(renamed.into_iter().map(|name| {
        let problem = Problem::PersonalName { name: name.to_string() };
        Issue { location: Location::file(name), problem }
    }));
    facts.issues.extend(standard::lint(&facts.considerations, &facts.evidence, &definitions, &dataset.issues));
    let (logo, unfit) = office::logo(&workspace, &definitions, options.language);
    facts.issues.extend(unfit);
    facts.issues.extend(definitions.rules.own.limits.unwise().map(|limit| {
        let (found, most) = (definitions.rules.own.limits.of(limit).to_string(), limit.sensible().to_string());
        let name = limit.name().to_owned();
        office::wrong(&workspace, Problem::UnwiseLimit { name, found, most, unit: limit.unit().code().to_owned() })
    }));
    Ok(Read { workspace, definitions, dataset, facts, logo, day_from_clock: options.day_from_clock })
}

/// Where the office keeps its evidence: in the folder that it names, in its own, from which the whole way may be written all
/// the same, or beside its inputs.
fn shelf(workspace: &Workspace, definitions: &Definitions) -> Shelf {
    let named = definitions.settings.standard.evidence.as_deref();
    let own = [workspace.root.clone(), workspace.input.clone()];
    let folders = named.map(|folder| workspace.root.join(folder)).into_iter().chain(own);
    Shelf::new(folders.collect(), definition::spelling::text)
}

/// Issues of the reader and between records, together in the order of places.
pub(crate) fn issues(dataset: &Dataset, facts: &Facts) -> Vec<Issue> {
    issue::listed(dataset.issues.iter().chain(&facts.issues).cloned().collect())
}

pub(crate) fn records(dataset: &Dataset) -> Vec<TableRecord> {
    dataset
        .tables
        .values()
        .map(|table| {
            let mut rows = RowCounts::default();
            table.sources.iter().for_each(|source| rows += source.rows);
            let sources = table.sources.iter().map(|source| SourceRecord {
                location: Location { file: source.file.clone(), sheet: source.sheet.clone(), cell: None },
                sha256: source.sha256.clone(),
                columns: source.columns.iter().map(|(field, matched)| (field.clone(), matched.clone())).collect(),
                unmatched: source.unmatched.iter().map(|header| header.as_str().into()).collect(),
                rows: source.rows,
            });
            TableRecord { form: table.form.clone(), rows, sources: sources.collect() }
        })
        .collect()
}
