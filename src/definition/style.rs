//! The looks of the report: fonts and colours, all in `report.toml`.

use serde::Deserialize;
use toml::Spanned;

use super::chosen_chart::ChosenChart;
use super::indicator::Indicator;
use super::mistake::Checker;

/// Fonts and colours of workbook and charts; colours are `#rrggbb`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// The typeface that workbooks name.
    pub workbook_font: String,
    /// Its size in points.
    pub workbook_font_size: f64,
    /// Text.
    pub ink: String,
    /// Secondary text and grid.
    pub muted: String,
    /// Hair lines and light fills.
    pub line: String,
    /// The background of table heads.
    pub head: String,
    /// The main colour of bars and lines.
    pub accent: String,
    /// The target line.
    pub target: String,
    /// A target that is met.
    pub met: String,
    /// A target that is not met.
    pub not_met: String,
    /// A figure without a verdict.
    pub neutral: String,
    /// Categories, in order, apart for colour-blind readers and in grey.
    pub categories: Vec<String>,
    /// Levels of a scale, the highest first.
    pub levels: Vec<String>,
    /// The indicators in the order of the report, by id; those that are not listed come last.
    pub order: Vec<String>,
    /// How many of them lead: the director's page and the charts show these.
    pub leading: usize,
    /// The charts of breakdowns, in the order of the meeting.
    #[serde(default)]
    pub charts: Vec<Spanned<ChosenChart>>,
}

impl Style {
    /// Reads the file; with indicators that are sound, holds its charts to them.
    pub(super) fn check(checker: &mut Checker<'_>, indicators: Option<&[Indicator]>) -> Option<Self> {
        let style: Self = checker.parse()?;
        if let Some(indicators) = indicators {
            ChosenChart::check(checker, &style.charts, indicators);
        }
        let single = [
            &style.ink,
            &style.muted,
            &style.line,
            &style.head,
            &style.accent,
            &style.target,
            &style.met,
            &style.not_met,
            &style.neutral,
        ];
        for colour in single.into_iter().chain(&style.categories).chain(&style.levels) {
            let digits = colour.strip_prefix('#').filter(|rest| rest.len() == 6);
            if digits.is_none_or(|digits| !digits.bytes().all(|byte| byte.is_ascii_hexdigit())) {
                checker.report(colour, format!("`{colour}` is no colour: write #rrggbb"));
            }
        }
        Some(style)
    }
}
