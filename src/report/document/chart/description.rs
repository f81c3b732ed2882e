//! What a plot shows, for those who cannot see it, and where there is no room to draw it.

use super::Plot;

impl Plot {
    /// What it shows, row by row.
    #[must_use]
    pub fn described(&self) -> Vec<String> {
        match self {
            Self::Targets(targets) => targets.described(),
            Self::Diverging(answers) => answers.described(),
            Self::Trend { periods, series, .. } => series
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
            Self::Bars { bars, .. } => bars.iter().map(|bar| format!("{}: {}", bar.label, bar.note)).collect(),
            Self::Stacked { categories, rows, .. } => rows.iter().map(|row| row.described(categories)).collect(),
            Self::Map(map) => map.described(),
            Self::Pareto(pareto) => pareto.described(),
            Self::Panels(panels) => panels.described(),
            Self::Plan(plan) => plan.described(),
            Self::Level(level) => level.described(),
        }
    }
}
