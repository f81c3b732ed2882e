//! A small trend for each value of a column: one look at many units.

use super::{Speaker, grouped};
use crate::definition::Indicator;
use crate::model::measurement::Figure;
use crate::model::period::Period;
use crate::model::target::Verdict;
use crate::report::chart::MOST_PANELS;
use crate::report::document::{Chart, Panel, Panels, Plot};
use crate::report::wording;

/// The panels, on several pages where there are many; none for fewer than two values with figures.
pub(super) fn charts(speaker: &Speaker<'_>, indicator: &Indicator, by: &str) -> Vec<Chart> {
    let year = speaker.results.period.fiscal_year();
    let mut found: Vec<_> = speaker
        .results
        .by(&indicator.id, Period::Year(year), by)
        .map(|(part, own)| (part.value.as_deref(), &own.figure))
        .collect();
    let all = found.len();
    found.retain(|(_, figure)| figure.value.is_some());
    if found.len() < 2 || found.iter().all(|(value, _)| value.is_none()) {
        return Vec::new();
    }
    // Where much was counted a trend says most; what is not named comes last.
    found.sort_by_key(|(value, figure)| (value.is_none(), -figure.tally.denominator));
    let without = all - found.len();
    let panels: Vec<_> = found.iter().map(|(value, figure)| panel(speaker, indicator, by, *value, figure)).collect();
    let met = panels.iter().filter(|panel| panel.met == Some(true)).count();
    let threshold = indicator.target.and_then(|target| target.resolve(true, None));
    let facts = [
        ("indicator", speaker.title(indicator).to_owned()),
        ("by", speaker.column(indicator, by)),
        ("met", met.to_string()),
        ("count", panels.len().to_string()),
        ("year", year.to_string()),
    ];
    let key = match (threshold, met) {
        (None, _) => "chart-panels-title",
        (_, met) if met == panels.len() => "chart-panels-all",
        (_, 0) => "chart-panels-none",
        _ => "chart-panels-some",
    };
    let title = speaker.say(key, &facts);
    let counted = found.iter().map(|(_, figure)| figure.tally.denominator).sum();
    let base = [("year", year.to_string()), ("total", grouped(counted)), ("unit", speaker.unit(indicator))];
    let mut subtitle = speaker.say("chart-panels-subtitle", &base);
    if without > 0 {
        let facts = [("count", without.to_string()), ("by", speaker.column(indicator, by))];
        subtitle = format!("{subtitle} · {}", speaker.say("chart-panels-without", &facts));
    }
    let periods: Vec<_> = speaker.months().into_iter().map(|month| speaker.month(month)).collect();
    let pages = panels.len().div_ceil(MOST_PANELS);
    let on_pages = panels.chunks(panels.len().div_ceil(pages)).enumerate();
    on_pages
        .map(|(page, panels)| {
            let (id, subtitle) =
                speaker.paged(format!("panels-{by}-{}", indicator.id), subtitle.clone(), (page + 1, pages));
            let plot = Plot::Panels(Panels {
                periods: periods.clone(),
                panels: panels.to_vec(),
                target: threshold.map(|threshold| speaker.target(threshold).1),
            });
            speaker.chart(id, title.clone(), subtitle, speaker.footer(&indicator.manual), plot)
        })
        .collect()
}

fn panel(speaker: &Speaker<'_>, indicator: &Indicator, by: &str, value: Option<&str>, figure: &Figure) -> Panel {
    let values = speaker
        .months()
        .into_iter()
        .map(|month| {
            let mut found = speaker.results.by(&indicator.id, Period::Month(month), by);
            let (_, own) = found.find(|(part, _)| part.value.as_deref() == value)?;
            let value = own.figure.value?;
            Some(value.rounded(wording::decimals(value, own.figure.threshold)).to_f64())
        })
        .collect();
    Panel {
        title: speaker.value(indicator, by, value),
        note: figure.value.map_or_else(String::new, |value| speaker.figure(value, figure)),
        met: match figure.verdict {
            Verdict::Met => Some(true),
            Verdict::NotMet => Some(false),
            _ => None,
        },
        values,
        target: indicator.target.and_then(|own| own.resolve(true, None)).map(|own| own.goal.to_f64()),
    }
}
