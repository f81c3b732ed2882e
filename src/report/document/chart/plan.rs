//! What was planned and what was done of it.

/// Rows of what was planned and done, of one unit.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The rows, in order from above.
    pub rows: Vec<PlanRow>,
    /// What is planned, done before the period and done in it, as the legend says it.
    pub names: [String; 3],
}

/// A row.
#[derive(Debug, Clone)]
pub struct PlanRow {
    /// Its name.
    pub label: String,
    /// What was planned.
    pub planned: f64,
    /// What was done, up to the end of the period.
    pub done: f64,
    /// How much of that in the period.
    pub now: f64,
    /// Whether more was done than planned.
    pub over: bool,
    /// What is written beside it.
    pub note: String,
}

impl Plan {
    /// The rows with every text written in another way.
    #[must_use]
    pub fn written(&self, write: &dyn Fn(&str) -> String) -> Self {
        let row = |row: &PlanRow| PlanRow { label: write(&row.label), note: write(&row.note), ..*row };
        Self { rows: self.rows.iter().map(row).collect(), names: self.names.each_ref().map(|name| write(name)) }
    }

    /// What they show, row by row.
    #[must_use]
    pub fn described(&self) -> Vec<String> {
        self.rows.iter().map(|row| format!("{}: {}", row.label, row.note.replace('\n', ", "))).collect()
    }
}
