//! What was planned and what was done of it.

/// Rows of what was planned and done, of one unit.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The rows, in order from above.
    pub rows: Vec<PlanRow>,
    /// What is planned, done before the period, done in it, and beyond the plan, as the legend says it.
    pub names: [String; 4],
    /// What stands at the line of the whole plan.
    pub full: String,
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
    /// What was planned, as it is written.
    pub amount: String,
    /// What was done, as it is written.
    pub note: String,
}

impl Plan {
    /// The rows with every text written in another way.
    #[must_use]
    pub fn written(&self, write: &dyn Fn(&str) -> String) -> Self {
        let row = |row: &PlanRow| PlanRow {
            label: write(&row.label),
            amount: write(&row.amount),
            note: write(&row.note),
            ..*row
        };
        Self {
            rows: self.rows.iter().map(row).collect(),
            names: self.names.each_ref().map(|name| write(name)),
            full: write(&self.full),
        }
    }

    /// What they show, row by row.
    #[must_use]
    pub fn described(&self) -> Vec<String> {
        let [planned, ..] = &self.names;
        let row = |row: &PlanRow| match row.amount.as_str() {
            "" => format!("{}: {}", row.label, row.note),
            amount => format!("{}: {planned} {amount}, {}", row.label, row.note),
        };
        self.rows.iter().map(row).collect()
    }
}
