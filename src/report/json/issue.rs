//! An issue as JSON: the place in parts, the sentence in the report's language.

use serde::Serialize;

use crate::definition::Texts;
use crate::issue::{Issue, Severity};

/// An issue.
#[derive(Serialize)]
pub struct Listed<'a> {
    code: &'static str,
    severity: Severity,
    file: &'a str,
    sheet: Option<&'a str>,
    cell: Option<String>,
    found: Option<String>,
    message: String,
    hint: String,
}

impl<'a> Listed<'a> {
    /// The issue in the contract's fields.
    pub fn of(issue: &'a Issue, texts: &Texts) -> Self {
        let (code, facts) = (issue.problem.code(), issue.problem.facts());
        Self {
            code,
            severity: issue.problem.severity(),
            file: &issue.location.file,
            sheet: issue.location.sheet.as_deref(),
            cell: issue.location.cell.map(|cell| cell.to_string()),
            found: issue.problem.found(),
            message: texts.say(&format!("issue-{code}"), &facts),
            hint: texts.say(&format!("issue-{code}-hint"), &facts),
        }
    }
}
