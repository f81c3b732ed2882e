//! `pramoen export`: the facts and the indicators for a database.

use std::process::ExitCode;

use pramoen::error::Error;

use super::arguments::ExportArguments;
use super::{Spoken, lines, progress, summary};

/// Exports an office and says where to.
pub fn export(arguments: &ExportArguments, spoken: &Spoken) -> Result<ExitCode, Error> {
    let bar = progress::Bar::new(arguments.quiet, spoken);
    let office = arguments.office.as_deref();
    let exported = pramoen::export(&arguments.options(spoken), &arguments.folder, office, &|step| bar.show(step))?;
    bar.finish();
    summary::tell_if_open(&exported.published, spoken);
    if !arguments.quiet {
        lines::say(&summary::kept(&exported.published, spoken))?;
        let facts = [
            ("path", exported.folder.display().to_string()),
            ("office", exported.office),
            ("period", exported.period.to_string()),
            ("tables", exported.tables.to_string()),
            ("rows", exported.rows.to_string()),
            ("indicators", exported.indicators.to_string()),
            ("others", exported.others.to_string()),
        ];
        lines::say_line(&spoken.say("export-done", &facts))?;
        if exported.others > 0 {
            lines::say_line(&spoken.say("export-beside", &facts))?;
        }
        lines::say_line(&spoken.say("export-next", &facts))?;
    }
    Ok(ExitCode::SUCCESS)
}
