//! Marks in a copy of the office's own workbook: the cells to mend are coloured and commented.
//!
//! In: the bytes of an `.xlsx` or `.xlsm`, its issues, and the texts. Out: the bytes of a copy in which those cells have
//! a colour by severity and a comment, and everything else is as it was: parts that need no change are copied as they
//! are, compressed bytes and all, and of the others only the tags that must change are written anew. So charts, macros,
//! drop-downs and whatever else a workbook may hold survive without being understood. The same bytes for the same input.
//! Never: a value, a formula, the original.
//!
//! Libraries that read a workbook into a model and write the model lose what the model lacks (pivot tables, sparklines,
//! charts of other programs); that is why the package is edited in place.

mod cells;
mod comments;
mod drawing;
mod styles;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::definition::Texts;
use crate::issue::{Issue, Severity};
use crate::model::legible::legible;
use crate::model::location::CellRef;
use crate::package::{self, Package};
use cells::Grid;
use styles::Styles;

/// The longest text of a comment, in letters.
const LONGEST: usize = 4_000;

/// What a cell is marked with.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mark {
    severity: Severity,
    text: String,
}

/// The marks of a sheet.
type Marks = BTreeMap<CellRef, Mark>;

/// Makes a copy with marks; issues without a cell leave none. `shown` is what issues call a sheet otherwise than the workbook
/// does.
///
/// # Errors
/// Why there can be no copy: the file is no such workbook, or is made in a way that is not understood.
pub fn annotate(
    bytes: &[u8],
    issues: &[&Issue],
    texts: &Texts,
    shown: &dyn Fn(&str) -> Option<String>,
) -> Result<Vec<u8>, String> {
    if !package::is_workbook(bytes) {
        return Err(texts.get("annotation-only-xlsx"));
    }
    let marks = marks(issues, texts);
    // A file that no program should make may trip us; that costs its copy, not the check.
    catch_unwind(AssertUnwindSafe(|| marked(bytes, marks, shown))).unwrap_or_else(|_| Err("damaged".to_owned()))
}

fn marked(
    bytes: &[u8],
    marks: BTreeMap<&str, Marks>,
    shown: &dyn Fn(&str) -> Option<String>,
) -> Result<Vec<u8>, String> {
    let mut package = Package::open(bytes)?;
    let (workbook, sheets) = package.sheets()?;
    let (styles_part, styles_text) = styles::part(&mut package, &workbook)?;
    let mut styles = Styles::read(&styles_text)?;
    for (name, marks) in marks {
        let part =
            sheets.iter().find(|(own, _)| own == name || shown(own).as_deref() == Some(name)).map(|(_, part)| part);
        let part = part.ok_or_else(|| format!("there is no sheet {name}"))?;
        let text = package.text(part)?;
        let grid = Grid::read(&text)?;
        let marks = grid.at_anchors(marks);
        let drawing = comments::add(&mut package, part, &grid, &marks)?;
        let written = grid.write(&marks, drawing.as_deref(), &mut styles)?;
        package.put(part, written);
    }
    package.put(&styles_part, styles.write());
    package.close()
}

/// The marks by sheet and cell: several issues of a cell share one, which is as urgent as the most urgent.
fn marks<'a>(issues: &[&'a Issue], texts: &Texts) -> BTreeMap<&'a str, Marks> {
    let mut ordered: Vec<_> = issues.to_vec();
    ordered.sort_by_key(|issue| issue.problem.severity());
    let mut found: BTreeMap<&str, Marks> = BTreeMap::new();
    for issue in ordered {
        let (Some(sheet), Some(cell)) = (issue.location.sheet.as_deref(), issue.location.cell) else { continue };
        let severity = issue.problem.severity();
        let mark = found.entry(sheet).or_default().entry(cell);
        let mark = mark.or_insert_with(|| Mark { severity, text: String::new() });
        mark.text.push_str(&said(issue, texts));
    }
    let last = texts.get("annotation-original");
    for mark in found.values_mut().flat_map(BTreeMap::values_mut) {
        mark.text = comment(&format!("{}{last}", mark.text));
    }
    found
}

fn said(issue: &Issue, texts: &Texts) -> String {
    let (problem, facts) = (&issue.problem, issue.problem.facts());
    let severity = texts.get(&format!("severity-{}", problem.severity().code()));
    let sentence = texts.say(&format!("issue-{}", problem.code()), &facts);
    let hint = texts.say(&format!("issue-{}-hint", problem.code()), &facts);
    let mark = texts.say("annotation-mark", &[("severity", severity), ("problem", sentence)]);
    format!("{mark}\n{}\n", texts.say("annotation-hint", &[("hint", hint)]))
}

/// A text for a comment: it is legible, and it has an end.
fn comment(text: &str) -> String {
    legible(text).chars().take(LONGEST).collect()
}
