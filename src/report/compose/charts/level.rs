//! The level of each indicator of the office standard.

use super::Speaker;
use crate::definition::StandardIndicator;
use crate::model::evidence::Clarity;
use crate::model::scorecard::{Outcome, Scorecard, ScoredConsideration};
use crate::report::document::{Chart, Consideration, Level, Plot};
use crate::wording;

/// A chart for each scorecard.
pub(super) fn charts(speaker: &Speaker<'_>) -> Vec<Chart> {
    speaker.results.scorecards().map(|card| chart(speaker, card)).collect()
}

fn chart(speaker: &Speaker<'_>, card: &Scorecard) -> Chart {
    let edition = speaker.definitions.edition(&card.edition);
    let indicator = edition.and_then(|edition| edition.indicator(&card.indicator)).map(|(_, indicator)| indicator);
    let (key, word, reached) = match card.outcome {
        Outcome::Level { level, caution: false } => ("chart-level-title", level.to_string(), Some(level)),
        Outcome::Level { level, caution: true } => ("chart-level-caution", level.to_string(), Some(level)),
        Outcome::NotRated { provisional } => {
            let key = if provisional.is_some() { "chart-level-provisional" } else { "chart-level-not-rated" };
            (key, speaker.texts.get("chart-level-word-not-rated"), None)
        }
        Outcome::NoTable => ("chart-level-no-table", speaker.texts.get("chart-level-word-no-table"), None),
        Outcome::NoData => ("chart-level-no-data", speaker.texts.get("verdict-no-data"), None),
    };
    let level = match card.outcome {
        Outcome::Level { level, .. } | Outcome::NotRated { provisional: Some(level) } => level.to_string(),
        _ => String::new(),
    };
    let title = speaker.say(
        key,
        &[
            ("standard", card.edition.clone()),
            ("indicator", card.indicator.clone()),
            ("level", level),
            ("clear", card.clear.to_string()),
            ("performed", card.performed.to_string()),
            ("total", card.total.to_string()),
        ],
    );
    let name = indicator.map_or("", |indicator| indicator.title.in_language(speaker.language));
    let considerations: Vec<_> = card.considerations.iter().map(|found| consideration(speaker, card, found)).collect();
    let complete: usize = considerations.iter().map(|own| own.complete).sum();
    let lacking: usize = considerations.iter().map(|own| own.lacking).sum();
    let facts = [
        ("title", name.to_owned()),
        ("year", card.fiscal_year.to_string()),
        ("complete", complete.to_string()),
        ("count", (complete + lacking).to_string()),
    ];
    let subtitle = speaker.say("chart-level-subtitle", &facts);
    let source =
        edition.zip(indicator).map_or_else(String::new, |(edition, own)| edition.source(&own.source).to_owned());
    let footer = speaker.say("chart-footer-standard", &[("source", source), ("day", speaker.day())]);
    let documents = ["chart-level-complete", "chart-level-lacking"].map(|key| speaker.texts.get(key));
    let plot = Plot::Level(Level { word, highest: highest(indicator), reached, considerations, documents });
    let id = format!("level-{}-{}", card.edition, card.indicator).replace('.', "-");
    speaker.chart(id, title, subtitle, footer, plot)
}

fn highest(indicator: Option<&StandardIndicator>) -> u32 {
    indicator.and_then(|indicator| indicator.level.iter().map(|rule| rule.level).max()).unwrap_or(0)
}

fn consideration(speaker: &Speaker<'_>, card: &Scorecard, found: &ScoredConsideration) -> Consideration {
    let name = wording::consideration(speaker.definitions, speaker.language, card, found)
        .unwrap_or_else(|| speaker.texts.get("chart-level-unnamed"));
    let (key, clarity) = match (found.performed, found.clarity()) {
        (Some(false), _) => ("chart-level-not-performed", Clarity::None),
        (None, _) => ("chart-level-not-recorded", Clarity::None),
        (_, Clarity::Clear) => ("clarity-clear", Clarity::Clear),
        (_, Clarity::Unclear) => ("clarity-unclear", Clarity::Unclear),
        (_, Clarity::None) => ("clarity-none", Clarity::None),
    };
    let complete = found.documents.iter().filter(|document| document.lacks.is_empty()).count();
    let count = found.documents.len();
    let facts = [("complete", complete.to_string()), ("count", count.to_string())];
    let note = match count {
        0 => "chart-level-documents-none",
        count if count == complete => "chart-level-documents",
        _ => "chart-level-documents-some",
    };
    Consideration {
        number: found.number,
        name,
        state: speaker.texts.get(key),
        clarity,
        complete,
        lacking: count - complete,
        note: speaker.say(note, &facts),
    }
}
