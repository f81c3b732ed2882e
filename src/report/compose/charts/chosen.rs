//! The charts that `report.toml` chooses, each by its shape.

use super::{Speaker, breakdown, map, panels, pareto, plan, reasons, share};
use crate::definition::{ChosenChart, Shape};
use crate::report::document::Chart;

/// The chosen charts that have figures, in the order of the file.
pub(super) fn charts(speaker: &Speaker<'_>) -> Vec<Chart> {
    speaker.definitions.style.charts.iter().flat_map(|chart| of(speaker, chart.get_ref())).collect()
}

fn of(speaker: &Speaker<'_>, chosen: &ChosenChart) -> Vec<Chart> {
    let year = speaker.results.period.fiscal_year();
    let mut indicators = speaker.definitions.indicators.iter();
    let Some(indicator) = indicators.find(|own| own.id == chosen.indicator && own.holds_in(year)) else {
        return Vec::new();
    };
    let by = chosen.by.as_deref().unwrap_or_default();
    match chosen.shape {
        Shape::Bars => breakdown::chart(speaker, indicator, by).into_iter().collect(),
        Shape::Quarters => share::quarters(speaker, indicator, by).into_iter().collect(),
        Shape::Months => share::months(speaker, indicator, by).into_iter().collect(),
        Shape::Map => map::charts(speaker, indicator, by),
        Shape::Pareto => pareto::chart(speaker, indicator, by).into_iter().collect(),
        Shape::Panels => panels::charts(speaker, indicator, by),
        Shape::Plan => plan::charts(speaker, indicator, by),
        Shape::Reasons => reasons::chart(speaker, indicator).into_iter().collect(),
    }
}
