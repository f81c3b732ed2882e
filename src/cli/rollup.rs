//! Many offices: the run, its bar, and what was found on one screen.

use std::fmt::Write as _;
use std::io::IsTerminal;
use std::process::ExitCode;

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{CellAlignment, Table};
use indicatif::{ProgressBar, ProgressStyle};
use pramoen::error::Error;
use pramoen::model::legible::line;
use pramoen::model::measurement::Kind;
use pramoen::model::rollup::{Comparison, Office, Rollup};
use pramoen::model::target::Verdict;
use pramoen::report::wording;
use pramoen::{Progress, RollupOutcome, RollupProgress};

use super::arguments::RollupArguments;
use super::screen::{Paint, Screen};
use super::summary::{kept, tell_if_open};
use super::{Spoken, lines};

/// How many offices are named in a line.
const NAMED: usize = 4;
/// The heads of the table, by the keys of their words.
const HEADS: [&str; 6] = ["value", "covered", "target", "met", "missed", "bands"];

/// Evaluates many offices and says what was found.
pub fn rollup(arguments: &RollupArguments, spoken: &Spoken) -> Result<ExitCode, Error> {
    let bar = Bar::new(arguments.quiet, spoken);
    let outcome = pramoen::rollup(&arguments.options(spoken), &|step| bar.show(step))?;
    bar.line.finish_and_clear();
    tell_if_open(&outcome.published, spoken);
    if arguments.json {
        lines::say(&String::from_utf8_lossy(&outcome.json))?;
    } else if !arguments.quiet {
        lines::say(&summary(&outcome, spoken, &Screen::of_output()))?;
    }
    let rollup = &outcome.rollup;
    let wrong = rollup.in_state("broken").next().is_some() || rollup.offices.iter().any(|office| office.issues[0] > 0);
    let unwritten = rollup.offices.iter().any(|office| matches!(office.report, Some(Err(_))));
    Ok(ExitCode::from(if unwritten { 3 } else { u8::from(arguments.strict && wrong) }))
}

/// A bar of the offices that are done.
struct Bar<'a> {
    line: ProgressBar,
    quiet: bool,
    spoken: &'a Spoken,
}

impl<'a> Bar<'a> {
    fn new(quiet: bool, spoken: &'a Spoken) -> Self {
        let hidden = quiet || !std::io::stderr().is_terminal();
        let bar = if hidden { ProgressBar::hidden() } else { ProgressBar::new(0) };
        let style = ProgressStyle::with_template("{prefix} [{bar:24}] {pos}/{len} {wide_msg}");
        bar.set_style(style.expect("the template is ours and valid").progress_chars("█▌ "));
        Self { line: bar, quiet, spoken }
    }

    fn show(&self, step: RollupProgress<'_>) {
        let begin = |count: usize, prefix: String| {
            self.line.reset();
            self.line.set_length(count.try_into().unwrap_or(u64::MAX));
            self.line.set_prefix(prefix);
        };
        match step {
            RollupProgress::Looking(count) => begin(count, self.spoken.get("progress-looking")),
            RollupProgress::Offices(count, period) => {
                begin(count, format!("{period} {}", self.spoken.get("progress-offices")));
            }
            RollupProgress::Office(_, Progress::Files(_)) => {}
            RollupProgress::Office(office, step) => {
                let said = self.spoken.progress(step);
                let facts = [("office", office.to_owned()), ("step", said)];
                let said = self.spoken.say("progress-office", &facts);
                if step == Progress::Waiting && !self.quiet {
                    self.line.suspend(|| lines::complain(&said));
                }
                self.line.set_message(line(&said).into_owned());
            }
            RollupProgress::Done(_) => self.line.inc(1),
            RollupProgress::Wrote(name) => self.line.set_message(self.spoken.progress(Progress::Wrote(name))),
        }
    }
}

fn summary(outcome: &RollupOutcome, spoken: &Spoken, screen: &Screen) -> String {
    let rollup = &outcome.rollup;
    let period = wording::period(rollup.period, spoken.texts());
    let facts = [("offices", rollup.offices.len().to_string()), ("period", period)];
    let mut text = screen.painted(&spoken.say("rollup-screen-title", &facts), Paint::Bold);
    text.push('\n');
    let shown: Vec<_> = shown(outcome).collect();
    if !shown.is_empty() {
        let _ = writeln!(text, "{}", table(outcome, &shown, spoken, screen));
    }
    for line in lines(rollup, spoken) {
        let _ = writeln!(text, "{line}");
    }
    text.push_str(&kept(&outcome.published, spoken));
    let folder = outcome.folder.display().to_string();
    let _ = writeln!(text, "{}", spoken.say("rollup-screen-written", &[("folder", folder)]));
    text
}

/// The leading indicators of which any office has a value.
fn shown(outcome: &RollupOutcome) -> impl Iterator<Item = &Comparison> {
    let leading = outcome.definitions.leading().filter_map(|own| outcome.rollup.comparison(&own.id));
    leading.filter(|own| own.kind != Kind::Share && own.valued().next().is_some())
}

fn table(outcome: &RollupOutcome, shown: &[&Comparison], spoken: &Spoken, screen: &Screen) -> String {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED);
    let heads = HEADS.map(|head| spoken.get(&format!("rollup-screen-{head}")));
    table.set_header(std::iter::once(spoken.get("summary-indicator")).chain(heads));
    for own in shown {
        table.add_row(row(outcome, own, spoken));
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let wide = table.to_string();
    let fits = |columns: usize| wide.lines().all(|line| console::measure_text_width(line) <= columns);
    if screen.columns.is_none_or(fits) {
        return wide;
    }
    // Less is said where there is no room: a line for each.
    let line = |own: &&Comparison| {
        let [title, value, covered, target, met, missed, _] = row(outcome, own, spoken);
        let word = |key: &str| spoken.get(&format!("rollup-screen-{key}"));
        format!(
            "{title}\n  {value} ({target}) · {} {met} · {} {missed} · {} {covered}",
            word("met"),
            word("missed"),
            word("covered")
        )
    };
    shown.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn row(outcome: &RollupOutcome, own: &Comparison, spoken: &Spoken) -> [String; 7] {
    let indicator = outcome.definitions.indicator(&own.indicator);
    let title = indicator.map_or(own.indicator.as_str(), |indicator| indicator.title.in_language(spoken.language()));
    let value = own.total.map_or_else(
        || "-".to_owned(),
        |total| {
            let number = wording::grouped(&wording::value(total.value, None));
            if total.value.percent { format!("{number}%") } else { number }
        },
    );
    let count = |verdict| if own.target.is_some() { own.with(verdict).to_string() } else { "-".to_owned() };
    let bands = own.standings.iter().filter_map(|own| own.place).map(|place| place.band).max();
    [
        title.to_owned(),
        value,
        own.valued().count().to_string(),
        own.target.map_or_else(|| "-".to_owned(), |target| wording::target(target, spoken.texts())),
        count(Verdict::Met),
        count(Verdict::NotMet),
        bands.map_or_else(|| "-".to_owned(), |bands| bands.to_string()),
    ]
}

fn lines(rollup: &Rollup, spoken: &Spoken) -> Vec<String> {
    let say = |key: &str, facts: &[(&str, String)]| spoken.say(&format!("rollup-{key}"), facts);
    let of = |code: &'static str| rollup.in_state(code).collect::<Vec<_>>();
    let (sent, period) = (of("nothing-sent"), of("nothing-in-period"));
    let mut lines = vec![say(
        "counts",
        &[
            ("offices", rollup.offices.len().to_string()),
            ("evaluated", rollup.evaluated().to_string()),
            ("nothing", (sent.len() + period.len()).to_string()),
            ("broken", of("broken").len().to_string()),
        ],
    )];
    for (code, lost) in [("broken", of("broken")), ("nothing-sent", sent), ("nothing-in-period", period)] {
        if !lost.is_empty() {
            let facts = [("count", lost.len().to_string()), ("names", names(&lost, spoken))];
            lines.push(say(&format!("finding-{code}"), &facts));
        }
    }
    let mut wrong: Vec<_> = rollup.offices.iter().filter(|office| office.issues[0] > 0).collect();
    wrong.sort_by_key(|office| std::cmp::Reverse(office.issues));
    if !wrong.is_empty() {
        let named = wrong.iter().take(NAMED).map(|office| {
            say("errors-of", &[("office", called(office, spoken)), ("count", office.issues[0].to_string())])
        });
        let named = named.collect::<Vec<_>>().join(", ");
        lines.push(say("finding-errors", &[("count", wrong.len().to_string()), ("names", named)]));
    }
    if !rollup.stray.is_empty() {
        lines.push(say("note-stray", &[("files", rollup.stray.join(", "))]));
    }
    let written = rollup.offices.iter().filter(|office| matches!(office.report, Some(Ok(_)))).count();
    if written > 0 {
        lines.push(say("screen-reports", &[("count", written.to_string())]));
    }
    let failed: Vec<_> = rollup.offices.iter().filter(|office| matches!(office.report, Some(Err(_)))).collect();
    if !failed.is_empty() {
        let facts = [("count", failed.len().to_string()), ("names", names(&failed, spoken))];
        lines.push(say("screen-no-reports", &facts));
    }
    lines
}

fn names(offices: &[&Office], spoken: &Spoken) -> String {
    let named: Vec<_> = offices.iter().take(NAMED).map(|office| called(office, spoken)).collect();
    let named = named.join(", ");
    match offices.len().saturating_sub(NAMED) {
        0 => named,
        rest => spoken.say("rollup-and-more", &[("names", named), ("count", rest.to_string())]),
    }
}

fn called(office: &Office, spoken: &Spoken) -> String {
    match &office.name {
        Some(name) if office.shares_name => {
            spoken.say("rollup-office-of-folder", &[("office", name.clone()), ("folder", office.folder.clone())])
        }
        Some(name) => name.clone(),
        None => office.folder.clone(),
    }
}
