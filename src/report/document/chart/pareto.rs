//! Bars in the order of their size, with what they add up to.

/// Parts of a whole, the greatest first.
#[derive(Debug, Clone)]
pub struct Pareto {
    /// The bars, the greatest first; what is left over last.
    pub bars: Vec<ParetoBar>,
    /// What the line of sums is.
    pub line: String,
}

/// A part.
#[derive(Debug, Clone)]
pub struct ParetoBar {
    /// Its name.
    pub label: String,
    /// Its share of the whole, 0-100.
    pub share: f64,
    /// The share of all parts up to this one, 0-100.
    pub sum: f64,
    /// What is written beside it: count and share.
    pub note: String,
    /// The sum as it is written.
    pub sum_note: String,
}

impl Pareto {
    /// The parts with every text written in another way.
    #[must_use]
    pub fn written(&self, write: &dyn Fn(&str) -> String) -> Self {
        let bar = |bar: &ParetoBar| ParetoBar {
            label: write(&bar.label),
            note: write(&bar.note),
            sum_note: write(&bar.sum_note),
            ..*bar
        };
        Self { bars: self.bars.iter().map(bar).collect(), line: write(&self.line) }
    }

    /// What it shows, bar by bar.
    #[must_use]
    pub fn described(&self) -> Vec<String> {
        let bar = |bar: &ParetoBar| format!("{}: {}, {} {}", bar.label, bar.note, self.line, bar.sum_note);
        self.bars.iter().map(bar).collect()
    }
}
