//! The charts of breakdowns that a meeting sees: which indicator, by which column, in which shape.

use serde::Deserialize;
use toml::Spanned;

use super::indicator::Indicator;
use super::mistake::Checker;
use crate::model::measurement::Kind;

/// How a breakdown is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A bar for each value, the highest first: percentages against their target, or counts.
    Bars,
    /// The values' shares of the whole, a row for each quarter.
    Quarters,
    /// The values' shares of the whole, a row for each month of the fiscal year.
    Months,
    /// Counts by value and month, each in its cell.
    Map,
    /// Counts by value, the greatest first, with what they add up to.
    Pareto,
    /// A small trend for each value.
    Panels,
    /// What was planned and what was done, by value.
    Plan,
    /// Why rows do not count for: missed, left out, undecided. By no column.
    Reasons,
}

impl Shape {
    /// The kinds of measure that it can draw.
    fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Bars => &[Kind::Proportion, Kind::PercentOfScale, Kind::Count, Kind::Share],
            Self::Quarters | Self::Months | Self::Map | Self::Pareto => &[Kind::Count, Kind::Share],
            Self::Panels => &[Kind::Proportion, Kind::PercentOfScale],
            Self::Plan => &[Kind::PlanActual],
            Self::Reasons => &[Kind::Proportion],
        }
    }
}

/// A chart that `report.toml` asks for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChosenChart {
    /// The indicator's id.
    pub indicator: String,
    /// The column; none for a chart of the whole.
    pub by: Option<String>,
    /// How it is drawn.
    pub shape: Shape,
}

impl ChosenChart {
    /// Holds the charts to the indicators: those that there are, the columns that break them down, what they count.
    pub(super) fn check(checker: &mut Checker<'_>, charts: &[Spanned<Self>], indicators: &[Indicator]) {
        for (index, chart) in charts.iter().enumerate() {
            let (place, own) = (chart.span().start, chart.get_ref());
            let id = &own.indicator;
            // Both would be one file.
            if charts[..index].iter().any(|before| before.get_ref() == own) {
                checker.report_at(place, format!("this chart of `{id}` stands twice in `charts`"));
            }
            let Some(indicator) = indicators.iter().find(|known| known.id == *id) else {
                checker.report_at(place, format!("there is no indicator `{id}`"));
                continue;
            };
            match &own.by {
                None if own.shape != Shape::Reasons => {
                    checker.report_at(place, "a chart of this shape needs `by`, a column of `breakdowns`");
                }
                Some(_) if own.shape == Shape::Reasons => {
                    checker.report_at(place, "a chart of reasons is of the whole: leave `by` out");
                }
                Some(by) if !indicator.breakdowns.contains(by) => {
                    checker.report_at(place, format!("`{id}` is not broken down by `{by}`"));
                }
                _ => {}
            }
            if !own.shape.kinds().contains(&indicator.kind()) {
                let fit: Vec<_> = own.shape.kinds().iter().map(|kind| kind.code()).collect();
                let (kind, fit) = (indicator.kind().code(), fit.join(", "));
                checker.report_at(place, format!("`{id}` is a {kind}; this shape draws: {fit}"));
            } else if own.shape == Shape::Reasons && indicator.weight.is_some() {
                checker.report_at(place, format!("`{id}` counts weights, but reasons are counted by rows"));
            }
        }
    }
}
