//! Charts of the format's own: they stay editable and follow their tables.

/// A native chart of the format, over columns of a table.
#[derive(Debug, Clone)]
pub struct NativeChart {
    /// What it says.
    pub title: String,
    /// A description for those who cannot see it.
    pub alt: String,
    /// How it is drawn.
    pub kind: NativeKind,
    /// The table that it draws.
    pub table: String,
    /// How many of its last rows; none for all.
    pub last: Option<usize>,
    /// The column of its labels.
    pub labels: String,
    /// The columns of its values.
    pub values: Vec<String>,
    /// A column drawn as the target's line, if any.
    pub target: Option<String>,
    /// Its value axis, as percent 0-100 or free.
    pub percent: bool,
}

/// The kinds of native charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NativeKind {
    /// Upright columns.
    Columns,
    /// Lying bars.
    Bars,
    /// Lying bars stacked to 100 %.
    StackedBars,
    /// Lines.
    Lines,
}
