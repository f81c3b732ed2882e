//! A map of counts: what there was of each value in each period.

/// Counts by value and period.
#[derive(Debug, Clone)]
pub struct Map {
    /// The periods' labels, oldest first.
    pub periods: Vec<String>,
    /// The values, in order from above.
    pub rows: Vec<MapRow>,
    /// The sums of the periods, and that of all.
    pub total: MapRow,
    /// What an empty cell means.
    pub empty: String,
}

/// A value's counts.
#[derive(Debug, Clone)]
pub struct MapRow {
    /// Its name.
    pub label: String,
    /// Its counts, one for each period; none for a period that has not come.
    pub counts: Vec<Option<i64>>,
    /// Their sum, as it is written.
    pub sum: String,
}

impl Map {
    /// The map with every text written in another way.
    #[must_use]
    pub fn written(&self, write: &dyn Fn(&str) -> String) -> Self {
        let row = |row: &MapRow| MapRow { label: write(&row.label), counts: row.counts.clone(), sum: write(&row.sum) };
        Self {
            periods: self.periods.iter().map(|period| write(period)).collect(),
            rows: self.rows.iter().map(row).collect(),
            total: row(&self.total),
            empty: write(&self.empty),
        }
    }

    /// What it shows, row by row.
    #[must_use]
    pub fn described(&self) -> Vec<String> {
        let row = |row: &MapRow| {
            let cells = self.periods.iter().zip(&row.counts);
            let counts: Vec<_> =
                cells.filter_map(|(period, count)| count.map(|count| format!("{period} {count}"))).collect();
            format!("{}: {} ({})", row.label, counts.join(", "), row.sum)
        };
        self.rows.iter().chain([&self.total]).map(row).collect()
    }
}
