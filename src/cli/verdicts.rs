//! The verdicts of a run as a table, or as a list where there is no room for one: less is said, nothing is squeezed.

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{CellAlignment, Table};
use pramoen::Outcome;
use pramoen::definition::Indicator;
use pramoen::model::measurement::{Kind, Measurement};
use pramoen::model::target::{Distance, Verdict};
use pramoen::report::wording;

use super::Spoken;
use super::screen::{Paint, Screen};

/// Which columns of the widest table a narrower one has: without the distance, without what was counted.
const LAYOUTS: [&[usize]; 3] = [&[0, 1, 2, 3, 4, 5], &[0, 1, 2, 3, 5], &[0, 1, 2, 3]];
/// The heads of the widest table, by the keys of their words.
const HEADS: [&str; 6] = ["indicator", "value", "target", "verdict", "count", "distance"];
/// The columns of figures.
const RIGHT: [usize; 2] = [1, 4];

/// The verdicts, of those with a target alone where the screen has fewer lines than this leaves; `others` is how many
/// lines are said besides.
pub fn written(outcome: &Outcome, spoken: &Spoken, screen: &Screen, others: usize) -> String {
    let leading = outcome.definitions.leading().filter_map(|indicator| {
        let found = outcome.results.whole(&indicator.id, outcome.results.period)?;
        Some((indicator, found))
    });
    let all: Vec<_> =
        leading.map(|(indicator, found)| (found.figure.verdict, line(indicator, found, spoken))).collect();
    let whole = drawn(&all, spoken, screen);
    let high = |text: &str| text.lines().count() + others;
    let text = match screen.lines {
        Some(lines) if high(&whole) >= lines => {
            let judged: Vec<_> = all.iter().filter(|(_, cells)| !cells[2].is_empty()).cloned().collect();
            let rest = all.len() - judged.len();
            if judged.is_empty() || rest == 0 {
                whole
            } else {
                let said = spoken.say("summary-without-target", &[("count", rest.to_string())]);
                format!("{}\n{said}", drawn(&judged, spoken, screen))
            }
        }
        _ => whole,
    };
    coloured(&text, &all, screen)
}

type Row = (Verdict, [String; 6]);

fn drawn(rows: &[Row], spoken: &Spoken, screen: &Screen) -> String {
    let Some(columns) = screen.columns else { return table(rows, LAYOUTS[0], spoken) };
    let fits = |text: &String| text.lines().all(|line| console::measure_text_width(line) <= columns);
    let drawn = LAYOUTS.iter().map(|layout| table(rows, layout, spoken)).find(fits);
    drawn.unwrap_or_else(|| list(rows))
}

fn table(rows: &[Row], layout: &[usize], spoken: &Spoken) -> String {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED);
    table.set_header(layout.iter().map(|column| spoken.get(&format!("summary-{}", HEADS[*column]))));
    for (_, cells) in rows {
        table.add_row(layout.iter().map(|column| cells[*column].clone()));
    }
    for (place, _) in layout.iter().enumerate().filter(|(_, column)| RIGHT.contains(column)) {
        if let Some(column) = table.column_mut(place) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.to_string()
}

/// Each indicator in two lines: the verdict with the figure, and what it is of.
fn list(rows: &[Row]) -> String {
    let line = |(_, [title, value, target, verdict, _, _]): &Row| {
        let target = if target.is_empty() { String::new() } else { format!(" ({target})") };
        format!("{verdict} {value}{target}\n  {title}")
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The verdicts in colours; shape and word say the same without.
fn coloured(text: &str, rows: &[Row], screen: &Screen) -> String {
    let mut text = text.to_owned();
    let mut words: Vec<_> = rows.iter().map(|(verdict, cells)| (*verdict, cells[3].as_str())).collect();
    words.sort_unstable_by_key(|(_, word)| *word);
    words.dedup_by_key(|(_, word)| *word);
    for (verdict, word) in words {
        let paint = match verdict {
            Verdict::Met => Paint::Good,
            Verdict::NotMet => Paint::Bad,
            _ => Paint::Quiet,
        };
        text = text.replace(word, &screen.painted(word, paint));
    }
    text
}

fn line(indicator: &Indicator, found: &Measurement, spoken: &Spoken) -> [String; 6] {
    let tally = found.figure.tally;
    let value = match found.figure.value {
        Some(value) if value.percent => format!("{}%", wording::value(value, found.figure.threshold)),
        Some(value) => wording::value(value, found.figure.threshold),
        None if found.kind == Kind::Share && tally.numerator > 0 => tally.numerator.to_string(),
        None => "-".to_owned(),
    };
    let counts = match found.kind {
        Kind::Proportion | Kind::PercentOfScale | Kind::PlanActual | Kind::Coverage => {
            format!("{}/{}", tally.numerator / found.scale, tally.denominator / found.scale)
        }
        Kind::Count | Kind::Share | Kind::DistinctCount | Kind::Mean | Kind::Turnaround => String::new(),
    };
    let target = found.target.map(|target| wording::target(target, spoken.texts())).unwrap_or_default();
    let verdict = wording::verdict(found.figure.verdict, spoken.texts());
    let unit = indicator.unit.in_language(spoken.language()).to_owned();
    let said = |key, count: i64| spoken.say(key, &[("count", count.to_string()), ("unit", unit.clone())]);
    let mut distance = match found.figure.distance {
        Some(Distance::Needed(count)) => said("summary-needed", count),
        Some(Distance::Spare(count)) => said("summary-spare", count),
        Some(Distance::OutOfReach) => spoken.get("summary-out-of-reach"),
        None => String::new(),
    };
    if found.figure.robust == Some(false) {
        distance = format!("{distance}\n{}", spoken.get("summary-fragile"));
    }
    [indicator.title.in_language(spoken.language()).to_owned(), value, target, verdict, counts, distance]
}
