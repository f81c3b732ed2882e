//! `pramoen check`: what was recognised, and every cell to mend.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::ExitCode;

use pramoen::error::Error;
use pramoen::issue::{Issue, Severity};
use pramoen::{Checked, Corrections, report};

use super::arguments::CheckArguments;
use super::{Spoken, code, lines, progress, summary};

/// Looks at the inputs and says what was found.
pub fn check(arguments: &CheckArguments, spoken: &Spoken) -> Result<ExitCode, Error> {
    let bar = progress::Bar::new(arguments.quiet, spoken);
    let options = arguments.options(spoken);
    let checked = pramoen::check(&options, arguments.annotate, &|step| bar.show(step))?;
    bar.finish();
    if arguments.json {
        let texts = spoken.texts();
        lines::say(&String::from_utf8_lossy(&report::json::check(&checked.tables, &checked.issues, texts)?))?;
    } else if !arguments.quiet {
        summary::tell_of_clock(&checked.issues, &options, spoken);
        lines::say(&listing(&checked, spoken))?;
    }
    let written = checked.corrections?;
    if let Some(written) = &written {
        summary::tell_if_open(&written.published, spoken);
    }
    if let Some(written) = written.filter(|_| !arguments.quiet && !arguments.json) {
        lines::say(&where_written(&written, spoken))?;
    }
    Ok(code(arguments.strict, checked.issues.iter().map(|issue| issue.problem.severity())))
}

fn listing(checked: &Checked, spoken: &Spoken) -> String {
    let mut text = String::new();
    for table in &checked.tables {
        let form = checked
            .definitions
            .form(&table.form)
            .map_or(table.form.as_str(), |form| form.title.in_language(spoken.language()));
        for source in &table.sources {
            let line = spoken.say(
                "check-matched",
                &[
                    ("location", source.location.to_string()),
                    ("form", form.to_owned()),
                    ("kept", source.rows.kept.to_string()),
                    ("read", source.rows.read.to_string()),
                ],
            );
            let _ = writeln!(text, "{line}");
        }
    }
    let _ = writeln!(text);
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let found: Vec<_> = checked.issues.iter().filter(|issue| issue.problem.severity() == severity).collect();
        if found.is_empty() {
            continue;
        }
        let _ = writeln!(text, "{} ({})", spoken.get(&format!("severity-{}", severity.code())), found.len());
        for alike in grouped(&found) {
            text.push_str(&said(&alike, spoken));
        }
        let _ = writeln!(text);
    }
    if checked.issues.is_empty() {
        let _ = writeln!(text, "{}", spoken.get("check-clean"));
    }
    let _ = writeln!(text, "{}", summary::rows(&checked.tables, spoken));
    text
}

/// Where the corrections are, and what became of each copy.
fn where_written(written: &Corrections, spoken: &Spoken) -> String {
    let path = |name: &str| written.folder.join(name).display().to_string();
    let mut text = format!("{}\n", spoken.say("check-written", &[("file", path(report::CORRECTIONS))]));
    for (original, copy) in &written.copies {
        let line = match copy {
            Ok(copy) => spoken.say("check-annotated", &[("file", path(copy))]),
            Err(reason) => {
                spoken.say("check-not-annotated", &[("file", original.to_string()), ("reason", reason.clone())])
            }
        };
        let _ = writeln!(text, "{line}");
    }
    text.push_str(&summary::kept(&written.published, spoken));
    text
}

/// Issues that are alike, by what is found in one column of one sheet, in the order of the first of each: the screen says
/// them once, the workbook lists every cell.
fn grouped<'a>(issues: &[&'a Issue]) -> Vec<Vec<&'a Issue>> {
    let mut groups: Vec<Vec<&Issue>> = Vec::new();
    let mut known = BTreeMap::new();
    for issue in issues {
        let place = &issue.location;
        let column = place.cell.map(|cell| cell.column);
        let key = (issue.problem.code(), place.file.clone(), place.sheet.clone(), column, issue.problem.found());
        let group = *known.entry(key).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[group].push(issue);
    }
    groups
}

/// The address first, then what is wrong, then what to do, then where else it is so.
fn said(alike: &[&Issue], spoken: &Spoken) -> String {
    const MOST_CELLS: usize = 8;
    let Some((issue, others)) = alike.split_first() else { return String::new() };
    let cells = others.iter().filter_map(|issue| issue.location.cell).take(MOST_CELLS).map(|cell| cell.to_string());
    let mut cells: Vec<_> = cells.collect();
    if others.len() > MOST_CELLS {
        cells.push("…".to_owned());
    }
    let also = if others.is_empty() {
        String::new()
    } else {
        let facts = [("count", others.len().to_string()), ("cells", cells.join(" "))];
        format!("    {}\n", spoken.say("check-also", &facts))
    };
    let key = format!("issue-{}", issue.problem.code());
    let facts = issue.problem.facts();
    let sentence = spoken.say(&key, &facts);
    let hint = spoken.say("check-hint", &[("hint", spoken.say(&format!("{key}-hint"), &facts))]);
    let hint = hint.replace('\n', "\n      ");
    format!("  {}: {sentence}\n{also}    {hint}\n", issue.location)
}
