//! Many small trends of one scale beside each other.

/// Small trends: percentages, 0-100.
#[derive(Debug, Clone)]
pub struct Panels {
    /// The periods' labels, oldest first.
    pub periods: Vec<String>,
    /// The panels, in order from the upper left.
    pub panels: Vec<Panel>,
    /// What the line across each is.
    pub target: Option<String>,
}

/// A small trend.
#[derive(Debug, Clone)]
pub struct Panel {
    /// Whose it is.
    pub title: String,
    /// The figure of all periods together.
    pub note: String,
    /// Whether that meets the target, where there is one.
    pub met: Option<bool>,
    /// The values, one for each period.
    pub values: Vec<Option<f64>>,
    /// Where a line runs across.
    pub target: Option<f64>,
}

impl Panels {
    /// The panels with every text written in another way.
    #[must_use]
    pub fn written(&self, write: &dyn Fn(&str) -> String) -> Self {
        let panel = |panel: &Panel| Panel {
            title: write(&panel.title),
            note: write(&panel.note),
            met: panel.met,
            values: panel.values.clone(),
            target: panel.target,
        };
        Self {
            periods: self.periods.iter().map(|period| write(period)).collect(),
            panels: self.panels.iter().map(panel).collect(),
            target: self.target.as_deref().map(write),
        }
    }

    /// What they show, panel by panel.
    #[must_use]
    pub fn described(&self) -> Vec<String> {
        let panel = |panel: &Panel| {
            let values = self.periods.iter().zip(&panel.values);
            let values: Vec<_> =
                values.filter_map(|(period, value)| value.map(|value| format!("{period} {value:.2}"))).collect();
            format!("{}: {} ({})", panel.title, panel.note, values.join(", "))
        };
        self.panels.iter().map(panel).collect()
    }
}
