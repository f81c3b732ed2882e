//! What the user typed, and what it means.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use pramoen::definition::{Digits, Language, LedgerChoice};
use pramoen::model::period::Period;

use super::Spoken;
use super::worded::{Answer, answer, worded};

/// What is to be done.
pub enum Command {
    /// Evaluate and write the report.
    Run(RunArguments),
    /// Evaluate many offices and put them together.
    Rollup(RollupArguments),
    /// Assess by the office standard and write its evidence pack.
    Standard(StandardArguments),
    /// Only look at the inputs.
    Check(CheckArguments),
    /// Seal a period.
    Seal(SealArguments),
    /// Show the sealed periods.
    History(HistoryArguments),
    /// Make a new workspace.
    Init(InitArguments),
    /// Write or list blank registers.
    Forms(FormsArguments),
    /// Write the facts and the indicators for a database.
    Export(ExportArguments),
    /// Explain an indicator or a row.
    Explain(ExplainArguments),
    /// Only look at the definitions of the workspace at this path.
    DefinitionsCheck(PathBuf),
    /// Show the tables of facts.
    DefinitionsFacts(FactsArguments),
    /// List what may be written into the office's own workbook, with the definitions of the workspace at this path.
    DefinitionsPlaceholders(PathBuf),
}

impl Command {
    /// The folder that it is about; none for one that is still to be made.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Run(own) => Some(&own.path),
            Self::Standard(own) => Some(&own.path),
            Self::Check(own) => Some(&own.path),
            Self::Seal(own) => Some(&own.path),
            Self::History(own) => Some(own.path.as_deref().unwrap_or(Path::new("."))),
            Self::Init(_) | Self::Rollup(_) => None,
            Self::Forms(own) => Some(&own.path),
            Self::Export(own) => Some(&own.path),
            Self::Explain(own) => Some(own.path.as_deref().unwrap_or(Path::new("."))),
            Self::DefinitionsCheck(path) | Self::DefinitionsPlaceholders(path) => Some(path),
            Self::DefinitionsFacts(own) => Some(&own.path),
        }
    }
}

// Help texts stand in `templates/text` as `help-<id>`, so the fields have plain comments.
#[derive(Parser)]
#[command(name = "pramoen", version, args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
struct Typed {
    #[command(subcommand)]
    command: Option<TypedCommand>,
    #[command(flatten)]
    run: RunArguments,
    // Read before clap is asked, by `Spoken`; here so that clap knows it and refuses other languages.
    #[arg(long, value_name = "th|en", global = true)]
    lang: Option<Language>,
}

#[derive(Subcommand)]
enum TypedCommand {
    Run(RunArguments),
    Rollup(RollupArguments),
    Standard(StandardArguments),
    Check(CheckArguments),
    Seal(SealArguments),
    History(HistoryArguments),
    Init(InitArguments),
    Forms(FormsArguments),
    Export(ExportArguments),
    Explain(ExplainArguments),
    Definitions {
        #[command(subcommand)]
        command: TypedDefinitions,
    },
}

#[derive(Subcommand)]
enum TypedDefinitions {
    Check {
        #[arg(default_value = ".")]
        path: PathBuf,
    },
    Facts(FactsArguments),
    Placeholders {
        #[arg(default_value = ".")]
        path: PathBuf,
    },
}

// The arguments of `run`.
#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub struct RunArguments {
    #[arg(default_value = ".")]
    pub path: PathBuf,
    #[arg(long)]
    pub period: Option<Period>,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "thai|arabic")]
    pub digits: Option<Digits>,
    #[arg(long, value_name = "all|SHEET,...", value_delimiter = ',')]
    pub sheets: Option<Vec<String>>,
    #[arg(long, value_name = "auto|all|misses|none")]
    pub ledger: Option<LedgerChoice>,
    #[arg(long, value_name = "all|none|CHART,...", value_delimiter = ',')]
    pub charts: Option<Vec<String>>,
    #[arg(long, value_name = "NAME=NUMBER", value_parser = limit)]
    pub limit: Vec<(String, u64)>,
    #[arg(long)]
    pub strict: bool,
    #[arg(long)]
    pub no_cache: bool,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub quiet: bool,
}

// The arguments of `rollup`.
#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub struct RollupArguments {
    #[arg(value_name = "DIR", default_value = ".")]
    pub folders: Vec<PathBuf>,
    #[arg(long)]
    pub period: Option<Period>,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[arg(long)]
    pub no_office_reports: bool,
    #[arg(long, value_name = "thai|arabic")]
    pub digits: Option<Digits>,
    #[arg(long, value_name = "all|SHEET,...", value_delimiter = ',')]
    pub sheets: Option<Vec<String>>,
    #[arg(long, value_name = "auto|all|misses|none")]
    pub ledger: Option<LedgerChoice>,
    #[arg(long, value_name = "all|none|CHART,...", value_delimiter = ',')]
    pub charts: Option<Vec<String>>,
    #[arg(long, value_name = "NAME=NUMBER", value_parser = limit)]
    pub limit: Vec<(String, u64)>,
    #[arg(long)]
    pub strict: bool,
    #[arg(long)]
    pub no_cache: bool,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub quiet: bool,
}

// The arguments of `standard`.
#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub struct StandardArguments {
    #[arg(default_value = ".")]
    pub path: PathBuf,
    #[arg(long, value_name = "YEAR", value_parser = fiscal_year)]
    pub year: Option<Period>,
    #[arg(long, value_name = "EDITION")]
    pub edition: Vec<String>,
    #[arg(long, value_name = "thai|arabic")]
    pub digits: Option<Digits>,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "NAME=NUMBER", value_parser = limit)]
    pub limit: Vec<(String, u64)>,
    #[arg(long)]
    pub strict: bool,
    #[arg(long)]
    pub no_cache: bool,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub quiet: bool,
}

// The arguments of `check`.
#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub struct CheckArguments {
    #[arg(default_value = ".")]
    pub path: PathBuf,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[arg(long)]
    pub annotate: bool,
    #[arg(long, value_name = "NAME=NUMBER", value_parser = limit)]
    pub limit: Vec<(String, u64)>,
    #[arg(long)]
    pub strict: bool,
    #[arg(long)]
    pub no_cache: bool,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub quiet: bool,
}

// The arguments of `seal`.
#[derive(Args)]
pub struct SealArguments {
    #[arg(value_name = "PERIOD")]
    pub period: Period,
    #[arg(default_value = ".")]
    pub path: PathBuf,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    #[arg(long, value_name = "REASON")]
    pub again: Option<String>,
    #[arg(long, value_name = "NAME=NUMBER", value_parser = limit)]
    pub limit: Vec<(String, u64)>,
    #[arg(long)]
    pub quiet: bool,
}

// The arguments of `history`.
#[derive(Args)]
pub struct HistoryArguments {
    #[arg(value_name = "INDICATOR")]
    pub indicator: Option<String>,
    pub path: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

// The arguments of `init`.
#[derive(Args)]
pub struct InitArguments {
    #[arg(value_name = "DIR")]
    pub path: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub office: Option<String>,
}

// The arguments of `forms`.
#[derive(Args)]
pub struct FormsArguments {
    #[arg(default_value = ".")]
    pub path: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "FORM")]
    pub form: Vec<String>,
    #[arg(long)]
    pub list: bool,
}

// The arguments of `export`.
#[derive(Args)]
pub struct ExportArguments {
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    #[arg(default_value = ".")]
    pub path: PathBuf,
    #[arg(long)]
    pub period: Option<Period>,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    #[arg(long, value_name = "NAME")]
    pub office: Option<String>,
    #[arg(long, value_name = "NAME=NUMBER", value_parser = limit)]
    pub limit: Vec<(String, u64)>,
    #[arg(long)]
    pub quiet: bool,
}

// The arguments of `explain`.
#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub struct ExplainArguments {
    #[arg(value_name = "INDICATOR")]
    pub indicator: Option<String>,
    pub path: Option<PathBuf>,
    #[arg(long, value_name = "FILE!SHEET!CELL")]
    pub row: Option<String>,
    #[arg(long)]
    pub all: bool,
    #[arg(long)]
    pub period: Option<Period>,
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    #[arg(long, value_name = "NAME=NUMBER", value_parser = limit)]
    pub limit: Vec<(String, u64)>,
    #[arg(long)]
    pub no_cache: bool,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub quiet: bool,
}

// The arguments of `definitions facts`.
#[derive(Args)]
pub struct FactsArguments {
    #[arg(value_name = "TABLE")]
    pub table: Option<String>,
    #[arg(default_value = ".")]
    pub path: PathBuf,
}

/// A fiscal year of the Buddhist era.
fn fiscal_year(text: &str) -> Result<Period, String> {
    let period = text.parse::<Period>().map_err(|error| error.to_string())?;
    if matches!(period, Period::Year(_)) { Ok(period) } else { Err(format!("`{text}` is no year")) }
}

/// The name of a limit, which the definitions know, and a number above zero.
fn limit(text: &str) -> Result<(String, u64), String> {
    let typed = text.split_once('=').map(|(name, number)| (name.trim(), number.trim().replace(['_', ','], "")));
    let limit = typed.and_then(|(name, number)| Some((name.to_owned(), number.parse().ok().filter(|most| *most > 0)?)));
    limit.ok_or_else(|| format!("`{text}` is no NAME=NUMBER"))
}

/// What was typed, without a language before everything else: clap would take the command after it for a folder.
fn arguments() -> Vec<OsString> {
    let mut all: Vec<OsString> = std::env::args_os().collect();
    let text = |place: usize| all.get(place).and_then(|argument| argument.to_str()).unwrap_or_default();
    let named = |text: &str| text.parse::<Language>().is_ok();
    let count = match text(1) {
        "--lang" if named(text(2)) => 2,
        first if first.strip_prefix("--lang=").is_some_and(named) => 1,
        _ => 0,
    };
    all.drain(all.len().min(1)..all.len().min(1 + count));
    all
}

/// Understands the arguments of the program.
pub fn parse(spoken: &Spoken) -> Result<Command, Answer> {
    let matches =
        worded(Typed::command(), spoken).try_get_matches_from(arguments()).map_err(|error| answer(&error, spoken))?;
    let typed = Typed::from_arg_matches(&matches).map_err(|error| answer(&error, spoken))?;
    Ok(match typed.command {
        None => Command::Run(typed.run),
        Some(TypedCommand::Run(arguments)) => Command::Run(arguments),
        Some(TypedCommand::Rollup(arguments)) => Command::Rollup(arguments),
        Some(TypedCommand::Standard(arguments)) => Command::Standard(arguments),
        Some(TypedCommand::Check(arguments)) => Command::Check(arguments),
        Some(TypedCommand::Seal(arguments)) => Command::Seal(arguments),
        Some(TypedCommand::History(arguments)) => Command::History(arguments),
        Some(TypedCommand::Init(arguments)) => Command::Init(arguments),
        Some(TypedCommand::Forms(arguments)) => Command::Forms(arguments),
        Some(TypedCommand::Export(arguments)) => Command::Export(arguments),
        Some(TypedCommand::Explain(arguments)) => Command::Explain(arguments),
        Some(TypedCommand::Definitions { command: TypedDefinitions::Facts(arguments) }) => {
            Command::DefinitionsFacts(arguments)
        }
        Some(TypedCommand::Definitions { command: TypedDefinitions::Placeholders { path } }) => {
            Command::DefinitionsPlaceholders(path)
        }
        Some(TypedCommand::Definitions { command: TypedDefinitions::Check { path } }) => {
            Command::DefinitionsCheck(path)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Typed::command().debug_assert();
    }
}
