//! From an office's results to its report: the same for one office alone and for one of many.

use crate::Outcome;
use crate::Progress;
use crate::error::Error;
use crate::evaluation::Evaluated;
use crate::framing;
use crate::issue::Problem;
use crate::office;
use crate::options::Options;
use crate::report;

/// Writes the report of what was found.
///
/// # Errors
/// [`Error::UnknownChart`] when a chart was asked for that this report does not have; see [`Error`].
pub(crate) fn report(
    mut evaluated: Evaluated,
    options: &Options,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> Result<Outcome, Error> {
    for (found, known) in report::missing_charts(&evaluated.results, &evaluated.definitions, options.language) {
        if options.charts.is_some() {
            return Err(Error::UnknownChart { found, known });
        }
        evaluated.results.issues.insert(0, office::wrong(&evaluated.workspace, Problem::UnknownChart { found, known }));
    }
    let name = evaluated.results.period.to_string();
    let Evaluated { workspace, definitions, results, .. } = &mut evaluated;
    let frames = framing::fill(workspace, definitions, results, options.language);
    evaluated.publish(options, &name, report::compose, frames, progress)
}
