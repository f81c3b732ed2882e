//! What a run found, on one screen.

use std::fmt::Write as _;

use pramoen::issue::{Issue, Problem, Severity};
use pramoen::model::dataset::RowCounts;
use pramoen::model::results::TableRecord;
use pramoen::model::target::Verdict;
use pramoen::report::{readings, wording};
use pramoen::workspace::Published;
use pramoen::{Options, Outcome};

use super::screen::{Paint, Screen};
use super::{Spoken, lines, verdicts};

/// The summary of a run.
pub fn summary(outcome: &Outcome, spoken: &Spoken, screen: &Screen) -> String {
    let results = &outcome.results;
    let texts = outcome.definitions.texts(spoken.language());
    let office = results.office.clone().unwrap_or_else(|| spoken.get("summary-no-office"));
    let period = wording::period(results.period, texts);
    let title = spoken.say("summary-title", &[("office", office), ("period", period)]);
    let mut text = String::new();
    for line in readings(outcome, spoken).into_iter().chain(others(outcome, spoken)) {
        let _ = writeln!(text, "{line}");
    }
    for scorecard in results.scorecards() {
        let _ = writeln!(text, "{}", wording::level(scorecard, texts));
    }
    for line in results.assessments.iter().filter_map(|own| wording::scores(own, texts)).chain(claims(outcome, spoken))
    {
        let _ = writeln!(text, "{line}");
    }
    if let Some(line) = seals(outcome, spoken) {
        let _ = writeln!(text, "{line}");
    }
    let _ = writeln!(text, "{}", rows(&results.tables, spoken));
    let count = |severity| results.issues.iter().filter(|issue| issue.problem.severity() == severity).count();
    let _ = writeln!(
        text,
        "{}",
        spoken.say(
            "summary-issues",
            &[
                ("errors", count(Severity::Error).to_string()),
                ("warnings", count(Severity::Warning).to_string()),
                ("notes", count(Severity::Note).to_string()),
            ]
        )
    );
    text.push_str(&written(outcome, spoken));
    // The line that is typed next, and the title.
    let others = high(&text, screen.columns) + 2;
    let table = verdicts::written(outcome, spoken, screen, others);
    format!("{}\n{table}\n{text}", screen.painted(&title, Paint::Bold))
}

/// How many lines a text takes where lines are so long.
fn high(text: &str, columns: Option<usize>) -> usize {
    let columns = columns.unwrap_or(usize::MAX);
    text.lines().map(|line| console::measure_text_width(line).div_ceil(columns).max(1)).sum()
}

/// How many claimed figures the registers give; none where nothing is claimed.
pub fn claims(outcome: &Outcome, spoken: &Spoken) -> Option<String> {
    let claims = &outcome.results.claims;
    let count = |verdict: Option<bool>| claims.iter().filter(|own| own.agrees() == verdict).count().to_string();
    let facts = [
        ("claims", claims.len().to_string()),
        ("agree", count(Some(true))),
        ("differ", count(Some(false))),
        ("unchecked", count(None)),
    ];
    (!claims.is_empty()).then(|| spoken.say("summary-claims", &facts))
}

/// Whether sealed figures are as they were; none where no period is sealed.
fn seals(outcome: &Outcome, spoken: &Spoken) -> Option<String> {
    let seals = &outcome.results.seals;
    let restated: Vec<_> = seals.iter().filter(|own| !own.restated.is_empty()).collect();
    let facts = [
        ("count", seals.len().to_string()),
        ("restated", restated.iter().map(|own| own.restated.len()).sum::<usize>().to_string()),
        ("periods", restated.iter().map(|own| own.period.to_string()).collect::<Vec<_>>().join(", ")),
    ];
    (!seals.is_empty()).then(|| spoken.say("summary-seals", &facts))
}

/// Where the files are.
pub fn written(outcome: &Outcome, spoken: &Spoken) -> String {
    let mut text = kept(&outcome.published, spoken);
    for frame in &outcome.frames {
        let facts = [
            ("name", frame.copy.clone().unwrap_or_else(|| frame.name.clone())),
            ("filled", frame.filled.to_string()),
            ("nothing", frame.without_value.to_string()),
            ("open", frame.open.to_string()),
        ];
        let key = if frame.copy.is_none() { "summary-frame-none" } else { "summary-frame" };
        let _ = writeln!(text, "{}", spoken.say(key, &facts));
    }
    let folder = outcome.folder.display().to_string();
    let _ = writeln!(text, "{}", spoken.say("summary-written", &[("folder", folder)]));
    text
}

/// What of an earlier report was kept, and what is to be done with those that have a number.
pub fn kept(published: &Published, spoken: &Spoken) -> String {
    let mut text = String::new();
    if published.carried > 0 {
        let carried = published.carried.to_string();
        let _ = writeln!(text, "{}", spoken.say("summary-carried", &[("count", carried)]));
    }
    if !published.numbered.is_empty() && published.open.is_none() {
        let folders: Vec<_> = published.numbered.iter().map(|path| path.display().to_string()).collect();
        let facts = [("count", folders.len().to_string()), ("folders", folders.join(", "))];
        let _ = writeln!(text, "{}", spoken.say("summary-numbered", &facts));
    }
    text
}

/// Says on the side that the report is not where it is looked for, because a file there is open.
pub fn tell_if_open(published: &Published, spoken: &Spoken) {
    if let Some(open) = &published.open {
        let facts = [("file", open.display().to_string()), ("folder", published.folder.display().to_string())];
        lines::complain(&spoken.say("summary-open", &facts));
    }
}

/// Says on the side that the machine's clock may be behind, where dates lie after its day.
pub fn tell_of_clock(issues: &[Issue], options: &Options, spoken: &Spoken) {
    let ahead = issues.iter().filter(|issue| matches!(issue.problem, Problem::FutureDate { .. })).count();
    if options.day_from_clock && ahead > 0 {
        let facts = [("count", ahead.to_string()), ("day", wording::day(options.as_of, spoken.texts()))];
        lines::complain(&spoken.say("summary-clock", &facts));
    }
}

/// The reconciliation of all rows that were read.
pub fn rows(tables: &[TableRecord], spoken: &Spoken) -> String {
    let mut sum = RowCounts::default();
    for table in tables {
        sum += table.rows;
    }
    spoken.say(
        "summary-rows",
        &[
            ("read", sum.read.to_string()),
            ("kept", sum.kept.to_string()),
            ("duplicate", sum.duplicate.to_string()),
            ("rejected", sum.rejected.to_string()),
            ("ignored", sum.ignored.to_string()),
        ],
    )
}

/// A warning for each reading whose verdict is not the binding one.
fn readings(outcome: &Outcome, spoken: &Spoken) -> Vec<String> {
    let found = readings::disagreements(&outcome.results, &outcome.definitions);
    let words = found.into_iter().map(|other| {
        let value = other.figure.value.map_or_else(String::new, |value| wording::value(value, other.figure.threshold));
        spoken.say(
            "summary-reading-differs",
            &[
                ("indicator", other.indicator.title.in_language(spoken.language()).to_owned()),
                ("reading", other.reading.in_language(spoken.language()).to_owned()),
                ("value", value),
                ("verdict", spoken.get(&format!("verdict-{}", other.figure.verdict.code()))),
            ],
        )
    });
    words.collect()
}

/// What the indicators came to that the table does not show; none when it shows all.
fn others(outcome: &Outcome, spoken: &Spoken) -> Option<String> {
    let (definitions, results) = (&outcome.definitions, &outcome.results);
    let leading: Vec<_> = definitions.leading().map(|own| &own.id).collect();
    let others = definitions.indicators.iter().filter(|own| !leading.contains(&&own.id) && own.reading_of.is_none());
    let found: Vec<_> = others.filter_map(|own| Some((own, results.whole(&own.id, results.period)?))).collect();
    let with = |verdict: Verdict| found.iter().filter(move |(_, found)| found.figure.verdict == verdict);
    let missed: Vec<_> = with(Verdict::NotMet).map(|(own, _)| own.title.in_language(spoken.language())).collect();
    let valued = found.iter().filter(|(_, found)| found.figure.value.is_some()).count();
    let key = if missed.is_empty() { "summary-others" } else { "summary-others-missed" };
    let facts = [
        ("count", valued.to_string()),
        ("met", with(Verdict::Met).count().to_string()),
        ("missed", missed.len().to_string()),
        ("names", missed.join(", ")),
    ];
    (valued > 0).then(|| spoken.say(key, &facts))
}
