//! What a plot shows, for those who cannot see it.

use crate::report::document::Plot;

/// What a plot shows, row by row.
pub(super) fn described(plot: &Plot) -> Vec<String> {
    match plot {
        Plot::Targets(targets) => targets.described(),
        Plot::Diverging(answers) => answers.described(),
        Plot::Trend { periods, series, .. } => series
            .iter()
            .map(|line| {
                let values: Vec<_> = periods
                    .iter()
                    .zip(&line.values)
                    .filter_map(|(period, value)| value.map(|value| format!("{period} {value:.2}")))
                    .collect();
                format!("{}: {}", line.name, values.join(", "))
            })
            .collect(),
        Plot::Bars { bars, .. } => bars.iter().map(|bar| format!("{}: {}", bar.label, bar.note)).collect(),
        Plot::Stacked { categories, rows, .. } => rows.iter().map(|row| row.described(categories)).collect(),
        Plot::Map(map) => map.described(),
        Plot::Pareto(pareto) => pareto.described(),
        Plot::Panels(panels) => panels.described(),
        Plot::Plan(plan) => plan.described(),
        Plot::Level(level) => level.described(),
    }
}
