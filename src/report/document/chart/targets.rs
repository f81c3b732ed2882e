//! Indicators against their targets, with what is not sure about them.

use crate::model::target::Verdict;

/// Indicators against their targets.
#[derive(Debug, Clone)]
pub struct Targets {
    /// The indicators, in order from above.
    pub bars: Vec<TargetBar>,
    /// What the mark of a target is, for the legend.
    pub target: String,
    /// What the bounds are, for the legend.
    pub bounds: String,
    /// What the interval is, for the legend.
    pub interval: String,
}

/// A bar with its target.
#[derive(Debug, Clone)]
pub struct TargetBar {
    /// Its name.
    pub label: String,
    /// Its value; none when there is none.
    pub value: Option<f64>,
    /// What is written beside it: value, n, verdict.
    pub note: String,
    /// The worst and best value under undecided rows.
    pub bounds: Option<(f64, f64)>,
    /// The interval of chance of a proportion.
    pub interval: Option<(f64, f64)>,
    /// The target and its words.
    pub target: Option<(f64, String)>,
    /// What stands in place of a bar, where the value is no percentage.
    pub instead: Option<String>,
    /// The verdict.
    pub verdict: Verdict,
}

impl Targets {
    /// The indicators with every text written in another way.
    #[must_use]
    pub fn written(&self, write: &dyn Fn(&str) -> String) -> Self {
        let bar = |bar: &TargetBar| TargetBar {
            label: write(&bar.label),
            note: write(&bar.note),
            target: bar.target.as_ref().map(|(value, words)| (*value, write(words))),
            instead: bar.instead.as_deref().map(write),
            ..*bar
        };
        Self {
            bars: self.bars.iter().map(bar).collect(),
            target: write(&self.target),
            bounds: write(&self.bounds),
            interval: write(&self.interval),
        }
    }

    /// What they show, bar by bar.
    #[must_use]
    pub fn described(&self) -> Vec<String> {
        let bar = |bar: &TargetBar| {
            let target = bar.target.as_ref().map(|(_, words)| words).or(bar.instead.as_ref());
            let target = target.map(|words| format!(" {words}")).unwrap_or_default();
            format!("{}: {}{target}", bar.label, bar.note.replace('\n', " "))
        };
        self.bars.iter().map(bar).collect()
    }
}
