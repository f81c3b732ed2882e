//! Joins what was read and measured with the files of an export, and puts them beside those of other offices.

use std::path::{Path, PathBuf};

use crate::Progress;
use crate::error::Error;
use crate::evaluation::{evaluate_read, read};
use crate::export::{self, Contents, Records};
use crate::indicator;
use crate::model::output::OutputFile;
use crate::model::period::Period;
use crate::model::places::Places;
use crate::options::Options;
use crate::workspace::{self, Hold, Published, Workspace};

/// What was exported.
#[derive(Debug)]
pub struct Exported {
    /// The folder.
    pub folder: PathBuf,
    /// The folder of the office's own within every table.
    pub office: String,
    /// The other offices that the export holds.
    pub others: usize,
    /// The evaluated period, for which groups of respondents are told.
    pub period: Period,
    /// How many tables of facts.
    pub tables: usize,
    /// How many rows they have together.
    pub rows: usize,
    /// How many indicators have a query.
    pub indicators: usize,
    /// What was done in the folder.
    pub published: Published,
}

/// Writes the facts of an office as Parquet and its indicators as SQL into a folder, beside other offices that were
/// exported with the same definitions.
///
/// # Errors
/// [`Error::OtherExport`] when the folder holds what does not go with this; see [`Error`]. Nothing is written then.
pub fn export(
    options: &Options,
    folder: &Path,
    office: Option<&str>,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> Result<Exported, Error> {
    let _hold = Hold::of(&options.path, &|| progress(Progress::Waiting))?;
    let read = read(options, progress)?;
    let mut tables = Vec::new();
    for table in export::tables(&read.definitions) {
        let (columns, places) = match read.facts.tables.get(table.id()) {
            Some(frame) => (indicator::columns(table, frame)?, frame.places.clone()),
            None => (Vec::new(), Places::default()),
        };
        tables.push(Records { table: table.clone(), columns, places });
    }
    let evaluated = evaluate_read(read, options, progress)?;
    let (definitions, results) = (&evaluated.definitions, &evaluated.results);
    let name = office.or(results.office.as_deref());
    let named = name.and_then(export::folder_of).or_else(|| own_folder(&evaluated.workspace));
    let office = named.unwrap_or_else(|| "office".to_owned());
    let (count, rows) = (tables.len(), tables.iter().map(|own| own.places.len()).sum());
    let files = export::files(tables, results, definitions, &office, options.language)?;
    let _others = Hold::of_export(folder, &|| progress(Progress::Waiting))?;
    let mut contents = Contents::read(&workspace::manifest(folder).unwrap_or_default());
    let others = contents.others(&office);
    let said = folder.join(export::SHARED[0]).is_file();
    if !others.is_empty() && said && !goes_with(folder, &files) || contents.is_of_another(&office, name) {
        return Err(Error::OtherExport { path: folder.to_owned(), office });
    }
    contents.replace(&office, name, files.iter().map(|file| file.name.as_str()));
    let manifest = OutputFile { name: export::MANIFEST.to_owned(), bytes: contents.bytes()? };
    let files: Vec<OutputFile> = files.into_iter().chain([manifest]).collect();
    let stays = |file: &str| others.iter().any(|other| export::belongs_to(file, other));
    let published = workspace::publish_beside(folder, &files, &[], &stays)?;
    Ok(Exported {
        folder: published.folder.clone(),
        office,
        others: others.len(),
        period: results.period,
        tables: count,
        rows,
        indicators: definitions.indicators.len(),
        published,
    })
}

/// Whether the queries that are there are those of these files: figures of other definitions are not to stand side by side.
fn goes_with(folder: &Path, files: &[OutputFile]) -> bool {
    let mut shared = files.iter().filter(|file| export::SHARED.contains(&file.name.as_str()));
    shared.all(|file| workspace::read_file(&folder.join(&file.name), u64::MAX).is_ok_and(|bytes| bytes == file.bytes))
}

/// The name of the folder that an office without a name is kept in.
fn own_folder(workspace: &Workspace) -> Option<String> {
    let root = workspace.root.canonicalize().ok()?;
    export::folder_of(&root.file_name()?.to_string_lossy())
}
