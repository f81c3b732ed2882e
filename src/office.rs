//! What an office's own folder says of its report, besides its settings: its sign, and the language that it speaks.

use std::path::{Path, PathBuf};

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
    let path = match shelf(workspace).look(Some(named)) {
        (Filing::Outside, _) => Err(Unfit::Outside),
        (_, found) => found.ok_or(Unfit::Missing),
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

/// What the settings name of what may lie among the inputs: the office's sign, and the folder of its evidence.
pub(crate) fn kept(workspace: &Workspace, definitions: &Definitions) -> Vec<PathBuf> {
    let settings = &definitions.settings;
    let sign = settings.report.logo.as_deref().and_then(|named| shelf(workspace).file(Some(named)));
    let evidence = settings.standard.evidence.as_deref().map(|folder| workspace.root.join(folder));
    sign.into_iter().chain(evidence).collect()
}

fn shelf(workspace: &Workspace) -> Shelf {
    Shelf::new(vec![workspace.root.clone(), workspace.input.clone()], definition::spelling::text)
}

/// What is wrong with a setting, at its place.
pub(crate) fn wrong(workspace: &Workspace, problem: Problem) -> Issue {
    Issue { location: workspace.settings(), problem }
}
