//! `pramoen seal` and `pramoen history`: what was sealed, and an indicator over all sealed periods.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{CellAlignment, ContentArrangement, Table};
use pramoen::definition::Indicator;
use pramoen::error::Error;
use pramoen::model::seal::{Seal, SealedFigure};
use pramoen::report::wording;
use pramoen::sealing::listed;
use pramoen::{History, Sealed};

use super::arguments::{HistoryArguments, SealArguments};
use super::screen::Screen;
use super::{Spoken, lines, progress};

/// The most periods side by side.
const MOST_PERIODS: usize = 6;

/// Seals a period and says how it may be told later that nothing was changed.
pub fn seal(arguments: &SealArguments, spoken: &Spoken) -> Result<ExitCode, Error> {
    let bar = progress::Bar::new(arguments.quiet, spoken);
    let sealed = pramoen::seal(&arguments.options(spoken), arguments.again.clone(), &|step| bar.show(step))?;
    bar.finish();
    if !arguments.quiet {
        lines::say(&told(&sealed, spoken))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn told(sealed: &Sealed, spoken: &Spoken) -> String {
    let texts = sealed.definitions.texts(spoken.language());
    let seal = &sealed.seal;
    let facts = [
        ("period", wording::period(seal.period, texts)),
        ("day", wording::day(seal.as_of, texts)),
        ("figures", seal.figures.len().to_string()),
        ("path", sealed.path.display().to_string()),
        ("sha256", sealed.sha256.clone()),
        ("version", seal.version.to_string()),
    ];
    format!("{}\n", spoken.say("seal-done", &facts))
}

/// Shows an indicator over all sealed periods, or all leading ones side by side.
pub fn history(arguments: &HistoryArguments, spoken: &Spoken) -> Result<ExitCode, Error> {
    let (name, path) = meant(arguments);
    let history = pramoen::history(&path)?;
    let texts = history.definitions.texts(spoken.language());
    let wanted = name.as_deref().map(|name| named(&history, name, spoken)).transpose()?;
    if arguments.json {
        lines::say_line(&listed(&history.seals, wanted.map(|own| own.id.as_str()))?)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut text = String::new();
    for name in &history.broken {
        let _ = writeln!(text, "{}", spoken.say("history-broken", &[("name", name.clone())]));
    }
    if history.seals.is_empty() {
        let _ = writeln!(text, "{}", spoken.get("history-none"));
        lines::say(&text)?;
        return Ok(ExitCode::SUCCESS);
    }
    match wanted {
        Some(indicator) => {
            let _ = writeln!(text, "{}", indicator.title.in_language(spoken.language()));
            let _ = writeln!(text, "{}", of_one(&history, indicator, spoken));
        }
        None => {
            let _ = writeln!(text, "{}", side_by_side(&history, spoken));
        }
    }
    for (seal, _) in history.seals.iter().filter(|(seal, _)| seal.version > 1) {
        let facts = [
            ("period", wording::period(seal.period, texts)),
            ("version", seal.version.to_string()),
            ("reason", seal.reason.clone().unwrap_or_default()),
        ];
        let _ = writeln!(text, "{}", spoken.say("history-again", &facts));
    }
    lines::say(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// The indicator and the folder: a single argument that is a folder is that, unless an indicator is called so.
fn meant(arguments: &HistoryArguments) -> (Option<String>, PathBuf) {
    match (&arguments.indicator, &arguments.path) {
        (Some(name), None) if Path::new(name).is_dir() => (None, PathBuf::from(name)),
        (name, path) => (name.clone(), path.clone().unwrap_or_else(|| PathBuf::from("."))),
    }
}

/// An indicator by its id or its title.
fn named<'a>(history: &'a History, name: &str, spoken: &Spoken) -> Result<&'a Indicator, Error> {
    let all = &history.definitions.indicators;
    let found = all.iter().find(|own| own.id == name || own.title.in_language(spoken.language()) == name);
    found.ok_or_else(|| {
        let nearest = history.definitions.leading().map(|own| own.id.clone()).collect();
        Error::UnknownIndicator { found: name.to_owned(), nearest }
    })
}

fn table(heads: Vec<String>) -> Table {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic).set_header(heads);
    if let Some(columns) = Screen::of_output().columns.and_then(|columns| u16::try_from(columns).ok()) {
        table.set_width(columns);
    }
    table
}

fn whole<'a>(seal: &'a Seal, indicator: &Indicator) -> Option<&'a SealedFigure> {
    let own = |own: &&SealedFigure| own.indicator == indicator.id && own.reading.is_none() && own.breakdown.is_none();
    seal.figures.iter().find(own)
}

fn value(figure: Option<&SealedFigure>) -> String {
    let value = figure.and_then(SealedFigure::value);
    value.map_or_else(|| "-".to_owned(), |value| wording::value(value, None))
}

/// What was counted, in the unit of the indicator: an amount is kept in hundredths.
fn counts(indicator: &Indicator, figure: &SealedFigure) -> String {
    let (numerator, denominator) = indicator.scales(None);
    format!("{}/{}", wording::parts(figure.numerator, numerator), wording::parts(figure.denominator, denominator))
}

/// One indicator, a line for each seal.
fn of_one(history: &History, indicator: &Indicator, spoken: &Spoken) -> Table {
    let texts = history.definitions.texts(spoken.language());
    let heads = ["period", "sealed", "value", "counts", "verdict"].map(|head| spoken.get(&format!("history-{head}")));
    let mut table = table(heads.to_vec());
    for (seal, _) in &history.seals {
        let figure = whole(seal, indicator);
        let again = if seal.version > 1 { format!(" ({})", seal.version) } else { String::new() };
        table.add_row([
            wording::period(seal.period, texts) + &again,
            wording::day(seal.as_of, texts),
            value(figure),
            figure.map_or_else(|| "-".to_owned(), |own| counts(indicator, own)),
            figure.map_or_else(|| "-".to_owned(), |own| wording::verdict(own.verdict, texts)),
        ]);
    }
    for column in [2, 3] {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

/// The leading indicators over the latest sealed periods, of each its last seal.
fn side_by_side(history: &History, spoken: &Spoken) -> Table {
    let mut latest: Vec<&Seal> = Vec::new();
    for (seal, _) in &history.seals {
        latest.retain(|known| known.period != seal.period);
        latest.push(seal);
    }
    let shown = &latest[latest.len().saturating_sub(MOST_PERIODS)..];
    let mut heads = vec![spoken.get("history-indicator")];
    heads.extend(shown.iter().map(|seal| seal.period.to_string()));
    let mut table = table(heads);
    for indicator in history.definitions.leading() {
        let mut row = vec![indicator.title.in_language(spoken.language()).to_owned()];
        row.extend(shown.iter().map(|seal| {
            let figure = whole(seal, indicator);
            let shape = figure.map_or("", |own| wording::shape(own.verdict));
            format!("{} {shape}", value(figure)).trim_end().to_owned()
        }));
        table.add_row(row);
    }
    table
}
