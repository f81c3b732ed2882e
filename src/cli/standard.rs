//! `pramoen standard`: the level, what it lacks, the weighted scores, the claims that differ, and where the pack is.

use std::fmt::Write as _;
use std::process::ExitCode;

use pramoen::Outcome;
use pramoen::definition::Edition;
use pramoen::error::Error;
use pramoen::issue::Severity;
use pramoen::model::claim::{Found, Reconciliation};
use pramoen::model::scorecard::{Assessment, Outcome as Rating, Plan, Scorecard};
use pramoen::report::wording;

use super::arguments::StandardArguments;
use super::{Spoken, code, lines, progress, summary};

/// The most reasons that are said for a score that is not there; the workbook has all.
const MOST_REASONS: usize = 3;

/// Assesses the office standard, writes the pack and says what it found.
pub fn standard(arguments: &StandardArguments, spoken: &Spoken) -> Result<ExitCode, Error> {
    let bar = progress::Bar::new(arguments.quiet, spoken);
    let outcome = pramoen::standard(&arguments.options(spoken), &|step| bar.show(step))?;
    bar.finish();
    summary::tell_if_open(&outcome.published, spoken);
    if arguments.json {
        lines::say(&String::from_utf8_lossy(&outcome.json))?;
    } else if !arguments.quiet {
        lines::say(&told(&outcome, spoken))?;
    }
    Ok(code(arguments.strict, outcome.results.issues.iter().map(|issue| issue.problem.severity())))
}

fn told(outcome: &Outcome, spoken: &Spoken) -> String {
    let results = &outcome.results;
    let texts = outcome.definitions.texts(spoken.language());
    let office = results.office.clone().unwrap_or_else(|| spoken.get("summary-no-office"));
    let period = wording::period(results.period, texts);
    let mut text = format!("{}\n", spoken.say("summary-title", &[("office", office), ("period", period)]));
    for card in results.scorecards() {
        let _ = writeln!(text, "\n{}", wording::level(card, texts));
        if let Some(line) = other_editions(outcome, card, spoken) {
            let _ = writeln!(text, "  {line}");
        }
        for plan in &card.plans {
            let _ = writeln!(text, "  {}", way(plan, spoken));
        }
        for number in card.plans.last().map(Plan::all).unwrap_or_default() {
            let _ = writeln!(text, "    {}", lacking(outcome, card, number, spoken));
        }
    }
    text.push('\n');
    for assessment in &results.assessments {
        let _ = writeln!(text, "{}", weighted(assessment, spoken));
    }
    if let Some(line) = summary::claims(outcome, spoken) {
        let _ = writeln!(text, "\n{line}");
        for own in results.claims.iter().filter(|own| own.agrees() == Some(false)) {
            let _ = writeln!(text, "  {}", differing(own, spoken));
        }
    }
    let urgent = results.issues.iter().filter(|issue| issue.problem.severity() != Severity::Note).count();
    let key = if urgent == 0 { "standard-no-issues" } else { "standard-issues" };
    let _ = writeln!(text, "\n{}", spoken.say(key, &[("count", urgent.to_string())]));
    text.push_str(&summary::written(outcome, spoken));
    text
}

/// The weighted scores of an edition, or what is missing for them.
fn weighted(assessment: &Assessment, spoken: &Spoken) -> String {
    let texts = spoken.texts();
    wording::scores(assessment, texts).unwrap_or_else(|| {
        let gaps = assessment.overall.as_ref().err().map_or(&[][..], Vec::as_slice);
        let shown = &gaps[..gaps.len().min(MOST_REASONS)];
        let reasons: Vec<_> = shown.iter().map(|gap| wording::gap(gap, texts)).collect();
        let facts = [
            ("standard", assessment.edition.clone()),
            ("reasons", reasons.join(", ")),
            ("others", (gaps.len() - shown.len()).to_string()),
        ];
        spoken.say("standard-no-score", &facts)
    })
}

/// The editions that have a level table where the one used has none.
fn other_editions(outcome: &Outcome, card: &Scorecard, spoken: &Spoken) -> Option<String> {
    if card.outcome != Rating::NoTable {
        return None;
    }
    let has = |edition: &&Edition| edition.indicator(&card.indicator).is_some_and(|(_, own)| !own.level.is_empty());
    let others: Vec<_> = outcome.definitions.editions.iter().filter(has).map(|own| own.id.clone()).collect();
    (!others.is_empty()).then(|| spoken.say("standard-other-editions", &[("editions", others.join(", "))]))
}

/// A claim that the registers do not give.
fn differing(own: &Reconciliation, spoken: &Spoken) -> String {
    let counted = match &own.found {
        Found::Figure(figure, _) => figure.to_string(),
        Found::Mixed(least, greatest, _) => format!("{least}–{greatest}"),
        Found::Nothing | Found::Unchecked => String::new(),
    };
    let facts = [
        ("subject", own.subject.clone()),
        ("claimed", own.claimed.to_string()),
        ("counted", counted),
        ("place", own.location.to_string()),
    ];
    spoken.say("standard-claim-differs", &facts)
}

/// What a level asks for: `ระดับ 5: …`.
fn way(plan: &Plan, spoken: &Spoken) -> String {
    let listed = |numbers: &[u32]| numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let facts = [
        ("level", plan.level.to_string()),
        ("perform", listed(&plan.perform)),
        ("clear", listed(&plan.clear)),
        ("count", plan.all().len().to_string()),
    ];
    let key = match (plan.perform.is_empty(), plan.clear.is_empty()) {
        (true, _) => "standard-plan-clear",
        (false, true) => "standard-plan-perform",
        (false, false) => "standard-plan-both",
    };
    spoken.say(key, &facts)
}

/// A consideration of the longest plan, and what documents it has.
fn lacking(outcome: &Outcome, card: &Scorecard, number: u32, spoken: &Spoken) -> String {
    let Some(own) = card.considerations.iter().find(|own| own.number == number) else { return String::new() };
    let title = wording::consideration(&outcome.definitions, spoken.language(), card, own);
    let facts = [
        ("number", number.to_string()),
        ("title", title.unwrap_or_else(|| spoken.get("chart-level-unnamed"))),
        ("documents", own.documents.len().to_string()),
        ("complete", own.documents.iter().filter(|document| document.lacks.is_empty()).count().to_string()),
        ("candidates", own.candidates.len().to_string()),
    ];
    spoken.say("standard-lacking", &facts)
}
