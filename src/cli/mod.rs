//! The command line: arguments in, words and an exit code out. The library never sees any of it.

mod arguments;
mod asked;
mod check;
mod explain;
mod export;
mod lines;
mod progress;
mod registers;
mod rollup;
mod screen;
mod seal;
mod spoken;
mod standard;
mod summary;
mod verdicts;
mod worded;

use std::path::Path;
use std::process::ExitCode;

use pramoen::error::Error;
use pramoen::issue::Severity;

pub use arguments::{Command, RunArguments, parse};
pub use check::check;
pub use explain::{explain, facts, placeholders};
pub use export::export;
pub use lines::complain;
pub use registers::{forms, init};
pub use rollup::rollup;
pub use seal::{history, seal};
pub use spoken::Spoken;
pub use standard::standard;

/// Evaluates, writes the report and says what was found.
pub fn run(arguments: &RunArguments, spoken: &Spoken) -> Result<ExitCode, Error> {
    let bar = progress::Bar::new(arguments.quiet, spoken);
    let options = arguments.options(spoken);
    let outcome = pramoen::run(&options, &|step| bar.show(step))?;
    bar.finish();
    summary::tell_if_open(&outcome.published, spoken);
    if arguments.json {
        lines::say(&String::from_utf8_lossy(&outcome.json))?;
    } else if !arguments.quiet {
        summary::tell_of_clock(&outcome.results.issues, &options, spoken);
        lines::say(&summary::summary(&outcome, spoken, &screen::Screen::of_output()))?;
    }
    let code = code(arguments.strict, outcome.results.issues.iter().map(|issue| issue.problem.severity()));
    // The process ends: all its memory goes back at once, and not figure by figure.
    std::mem::forget(outcome);
    Ok(code)
}

/// Loads the definitions and says whether they are right.
pub fn check_definitions(path: &Path, spoken: &Spoken) -> Result<ExitCode, Error> {
    let definitions = pramoen::definitions(path)?;
    let facts = [
        ("forms", definitions.forms.len().to_string()),
        ("indicators", definitions.indicators.len().to_string()),
        ("vocabularies", definitions.vocabularies.len().to_string()),
        ("standards", definitions.editions.len().to_string()),
    ];
    lines::say_line(&spoken.say("definitions-fine", &facts))?;
    Ok(ExitCode::SUCCESS)
}

/// 3 when all could be done but for the place where it was to be put, 2 for all else that stops a run.
pub fn code_of(error: &Error) -> ExitCode {
    let place = matches!(
        error,
        Error::Write { .. } | Error::Say { .. } | Error::SetAside { .. } | Error::Busy { .. } | Error::FileOpen { .. }
    );
    ExitCode::from(if place { 3 } else { 2 })
}

/// 1 when something is to be mended first and the user asked to be strict.
fn code(strict: bool, mut severities: impl Iterator<Item = Severity>) -> ExitCode {
    ExitCode::from(u8::from(strict && severities.any(|severity| severity == Severity::Error)))
}
