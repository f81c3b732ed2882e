//! Charts for the meeting, before they are drawn: what they show and say.

mod description;
mod diverging;
mod level;
mod map;
mod panels;
mod pareto;
mod plan;
mod targets;

pub use diverging::Diverging;
pub use level::{Consideration, Level};
pub use map::{Map, MapRow};
pub use panels::{Panel, Panels};
pub use pareto::{Pareto, ParetoBar};
pub use plan::{Plan, PlanRow};
pub use targets::{TargetBar, Targets};

/// A chart for the meeting, drawn by us.
#[derive(Debug, Clone)]
pub struct Chart {
    /// A stable name: the stem of its files.
    pub id: String,
    /// The finding, in one line.
    pub title: String,
    /// The base: n, period.
    pub subtitle: String,
    /// Source and period, small.
    pub footer: String,
    /// What it shows, for those who cannot see it.
    pub alt: String,
    /// What is drawn.
    pub plot: Plot,
}

impl Chart {
    /// The chart with every text but its id written in another way.
    #[must_use]
    pub fn written(&self, write: &dyn Fn(&str) -> String) -> Self {
        Self {
            id: self.id.clone(),
            title: write(&self.title),
            subtitle: write(&self.subtitle),
            footer: write(&self.footer),
            alt: write(&self.alt),
            plot: self.plot.written(write),
        }
    }
}

/// What a chart draws. Shares are percentages, 0-100.
#[derive(Debug, Clone)]
pub enum Plot {
    /// Indicators against their targets.
    Targets(Targets),
    /// Lines over periods; gaps where there is no value.
    Trend {
        /// The periods' labels, oldest first.
        periods: Vec<String>,
        /// The lines.
        series: Vec<Series>,
        /// A horizontal line with its label.
        target: Option<(f64, String)>,
    },
    /// Bars with their values written beside them.
    Bars {
        /// The bars, in order from above.
        bars: Vec<Bar>,
        /// Whether values are percentages.
        percent: bool,
        /// A line across with its label.
        target: Option<(f64, String)>,
    },
    /// Bars stacked to 100 %: each row's counts by category.
    Stacked {
        /// The categories, first at the left.
        categories: Vec<String>,
        /// The rows, in order from above.
        rows: Vec<StackedRow>,
        /// Whether the categories are levels of a scale, the highest first (coloured as levels) or plain ones.
        levels: bool,
    },
    /// Answers on a scale, to both sides of its middle.
    Diverging(Diverging),
    /// Counts by value and period.
    Map(Map),
    /// Parts of a whole, the greatest first, with what they add up to.
    Pareto(Pareto),
    /// Many small trends.
    Panels(Panels),
    /// What was planned and what was done.
    Plan(Plan),
    /// The level of the standard: its considerations and their evidence.
    Level(Level),
}

impl Plot {
    /// The plot with every text written in another way.
    fn written(&self, write: &dyn Fn(&str) -> String) -> Self {
        let line = |target: &Option<(f64, String)>| target.as_ref().map(|(value, words)| (*value, write(words)));
        let all = |texts: &[String]| texts.iter().map(|text| write(text)).collect();
        match self {
            Self::Targets(targets) => Self::Targets(targets.written(write)),
            Self::Diverging(answers) => Self::Diverging(answers.written(write)),
            Self::Trend { periods, series, target } => Self::Trend {
                periods: all(periods),
                series: series
                    .iter()
                    .map(|own| Series { name: write(&own.name), values: own.values.clone() })
                    .collect(),
                target: line(target),
            },
            Self::Bars { bars, percent, target } => Self::Bars {
                bars: bars.iter().map(|bar| Bar { label: write(&bar.label), note: write(&bar.note), ..*bar }).collect(),
                percent: *percent,
                target: line(target),
            },
            Self::Stacked { categories, rows, levels } => Self::Stacked {
                categories: all(categories),
                rows: rows.iter().map(|row| row.written(write)).collect(),
                levels: *levels,
            },
            Self::Map(map) => Self::Map(map.written(write)),
            Self::Pareto(pareto) => Self::Pareto(pareto.written(write)),
            Self::Panels(panels) => Self::Panels(panels.written(write)),
            Self::Plan(plan) => Self::Plan(plan.written(write)),
            Self::Level(level) => Self::Level(level.written(write)),
        }
    }
}

/// A line.
#[derive(Debug, Clone)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its values, one for each period.
    pub values: Vec<Option<f64>>,
}

/// A bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// Its value.
    pub value: f64,
    /// What is written beside it.
    pub note: String,
    /// Whether it meets the target, where there is one.
    pub met: Option<bool>,
}

/// A row of a stacked chart.
#[derive(Debug, Clone)]
pub struct StackedRow {
    /// Its name.
    pub label: String,
    /// Counts by category.
    pub counts: Vec<i64>,
    /// What is written at its end: n, mean.
    pub note: String,
}

impl StackedRow {
    /// The row with every text written in another way.
    fn written(&self, write: &dyn Fn(&str) -> String) -> Self {
        Self { label: write(&self.label), counts: self.counts.clone(), note: write(&self.note) }
    }

    /// What it shows.
    #[must_use]
    pub fn described(&self, categories: &[String]) -> String {
        let counts: Vec<_> =
            categories.iter().zip(&self.counts).map(|(name, count)| format!("{name} {count}")).collect();
        format!("{}: {} ({})", self.label, counts.join(", "), self.note)
    }
}
