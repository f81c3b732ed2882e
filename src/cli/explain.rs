//! `pramoen explain`, `pramoen definitions facts` and `placeholders`: words from top to bottom, as wide as the screen.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use comfy_table::presets::{NOTHING, UTF8_FULL_CONDENSED};
use comfy_table::{ContentArrangement, Table};
use pramoen::error::Error;
use pramoen::explain::{Block, Question, facts as tables};
use pramoen::report::placeholder;
use pramoen::{Options, definition};

use super::arguments::{ExplainArguments, FactsArguments};
use super::screen::{Paint, Screen};
use super::{Spoken, lines, progress};

/// Explains an indicator or a row.
pub fn explain(arguments: &ExplainArguments, spoken: &Spoken) -> Result<ExitCode, Error> {
    let (indicator, path) = meant(arguments);
    let question = Question { indicator, row: arguments.row.clone(), all: arguments.all };
    let options = Options { path, ..arguments.options(spoken) };
    let bar = progress::Bar::new(arguments.quiet, spoken);
    let explanation = pramoen::explain(&options, &question, &|step| bar.show(step))?;
    bar.finish();
    if arguments.json {
        lines::say(&explanation.json()?)?;
    } else {
        lines::say(&written(&explanation.blocks))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Shows the tables of facts.
pub fn facts(arguments: &FactsArguments, spoken: &Spoken) -> Result<ExitCode, Error> {
    let definitions = pramoen::definitions(&arguments.path)?;
    let Some(blocks) = tables(&definitions, spoken.language(), arguments.table.as_deref()) else {
        let known = definitions.facts.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
        let table = arguments.table.clone().unwrap_or_default();
        lines::complain(&spoken.say("explain-unknown-table", &[("table", table), ("known", known)]));
        return Ok(ExitCode::from(2));
    };
    lines::say(&written(&blocks))?;
    Ok(ExitCode::SUCCESS)
}

/// Lists what may be written into the office's own workbook; of breakdowns only how they are written, for they are many.
pub fn placeholders(path: &Path, spoken: &Spoken) -> Result<ExitCode, Error> {
    let definitions = pramoen::definitions(path)?;
    let titles = ["placeholder", "meaning"].map(|head| spoken.get(&format!("placeholder-head-{head}"))).to_vec();
    let mut blocks = vec![Block::Title(spoken.get("placeholder-title")), Block::Note(spoken.get("placeholder-note"))];
    for group in placeholder::groups(&definitions, spoken.language()) {
        let shown = if group.id == "breakdowns" { 3 } else { group.lines.len() };
        let rows = group.lines.into_iter().take(shown).map(|line| vec![line.placeholder, line.meaning]);
        blocks.push(Block::Heading(group.title));
        blocks.push(Block::Table { titles: titles.clone(), rows: rows.collect() });
    }
    blocks.push(Block::Note(spoken.get("placeholder-all")));
    lines::say(&written(&blocks))?;
    Ok(ExitCode::SUCCESS)
}

/// The indicator and the folder: a single argument that is a folder or a file is that, unless an indicator is called so.
fn meant(arguments: &ExplainArguments) -> (Option<String>, PathBuf) {
    match (&arguments.indicator, &arguments.path) {
        (Some(name), None) if Path::new(name).exists() && !is_indicator(name) => (None, PathBuf::from(name)),
        (name, path) => (name.clone(), path.clone().unwrap_or_else(|| PathBuf::from("."))),
    }
}

fn is_indicator(name: &str) -> bool {
    definition::load(None, None).is_ok_and(|definitions| definitions.indicator(name).is_some())
}

/// The blocks as text; bold where a terminal shows it and nobody objects.
fn written(blocks: &[Block]) -> String {
    let own = Screen::of_output();
    let strong = |text: &str| own.painted(text, Paint::Bold);
    let screen = own.columns.and_then(|columns| u16::try_from(columns).ok());
    let mut text = String::new();
    for block in blocks {
        let _ = match block {
            Block::Title(title) => writeln!(text, "\n{}\n", strong(title)),
            Block::Heading(heading) => writeln!(text, "\n{}", strong(&format!("── {heading}"))),
            Block::Subheading(heading) => writeln!(text, "\n{heading}"),
            Block::Note(sentence) => writeln!(text, "{sentence}"),
            Block::Warning(sentence) => writeln!(text, "{}", strong(&format!("▲ {sentence}"))),
            Block::Pairs(pairs) => writeln!(text, "{}", trimmed(&paired(pairs, screen))),
            Block::Table { titles, rows } => writeln!(text, "{}", tabled(titles, rows, screen)),
        };
    }
    text.trim_start_matches('\n').to_owned()
}

/// More columns than this do not share a screen that is too narrow for them.
const MOST_COLUMNS: usize = 4;

/// A table; where the screen is too narrow for many columns, one paragraph for each row.
fn tabled(titles: &[String], rows: &[Vec<String>], screen: Option<u16>) -> String {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED).set_header(titles).add_rows(rows);
    let Some(screen) = screen else { return table.to_string() };
    // The line at the top has one character for each place.
    let width = table.lines().next().map_or(0, |line| line.chars().count());
    if width <= usize::from(screen) {
        return table.to_string();
    }
    if titles.len() <= MOST_COLUMNS {
        return table.set_content_arrangement(ContentArrangement::Dynamic).set_width(screen).to_string();
    }
    let cell = |(title, cell): (&String, &String)| format!("{title} {cell}");
    let row = |row: &Vec<String>| {
        let rest = titles.iter().zip(row).skip(1).map(cell).collect::<Vec<_>>().join(" · ");
        format!("• {}\n  {rest}", row.first().map_or("", String::as_str))
    };
    rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

/// Names beside what is said of them.
fn paired(pairs: &[(String, String)], screen: Option<u16>) -> Table {
    let mut table = Table::new();
    table.load_style(NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    screen.map(|screen| table.set_width(screen));
    for (name, said) in pairs {
        table.add_row([name, said]);
    }
    table
}

/// A table without the blanks at the ends of its lines.
fn trimmed(table: &Table) -> String {
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}
