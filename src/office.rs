//! What an office's own folder says of its report, besides its settings: its sign, and the language that it speaks.

use std::path::Path;

use crate::definition::{self, Definitions, Language};
use crate::issue::{Issue, Problem};
use crate::model::evidence::Filing;
use crate::model::logo::{Logo, Unfit};
use crate::workspace::{self, Own, Shelf, Workspace};

/// What stands beside the inputs at a path, or in the folder itself.
pub(crate) fn own(path: &Path) -> Own {
    workspace::discover(path).map_or_else(|_| Own::of(path), |found| found.own)
}

/// The language in which the office at a path wants to be spoken to, where its settings name one that is known.
#[must_use]
pub fn language(path: &Path) -> Option<Language> {
    definition::language(own(path).settings.as_deref()?)
}

/// The office's sign, where it has named one, or what is wrong with it.
pub(crate) fn logo(
    workspace: &Workspace,
    definitions: &Definitions,
    language: Language,
) -> (Option<Logo>, Option<Issue>) {
    let Some(named) = definitions.settings.report.logo.as_deref() else { return (None, None) };
    let shelf = Shelf::new(vec![workspace.root.clone(), workspace.input.clone()], definition::spelling::text);
    let path = match shelf.filing(Some(named)) {
        Filing::Outside => Err(Unfit::Outside),
        _ => shelf.file(Some(named)).ok_or(Unfit::Missing),
    };
    match path.and_then(|path| workspace::logo(&path)) {
        Ok(logo) => {
            let office = definitions.settings.office.clone().unwrap_or_default();
            let alt = definitions.texts(language).say("report-logo-alt", &[("office", office)]);
            (Some(Logo { alt, ..logo }), None)
        }
        Err(unfit) => {
            let problem = Problem::UnfitLogo { found: named.to_owned(), reason: unfit.code().to_owned() };
            (None, Some(wrong(workspace, problem)))
        }
    }
}

/// What is wrong with a setting, at its place.
pub(crate) fn wrong(workspace: &Workspace, problem: Problem) -> Issue {
    Issue { location: workspace.settings(), problem }
}
