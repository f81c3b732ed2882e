//! Where values stand along lying bars.

/// A scale from left to right that holds nought and every value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    /// Its left end on the picture.
    pub left: f64,
    /// Its right end on the picture.
    pub right: f64,
    low: f64,
    high: f64,
}

impl Scale {
    /// A scale of percentages: to 100, or beyond where a value is.
    pub fn of_percent(values: impl Iterator<Item = f64>, ends: (f64, f64)) -> Self {
        Self::over(values.chain([100.0]), ends)
    }

    /// A scale from nought, or below it where a value is.
    pub fn over(values: impl Iterator<Item = f64>, (left, right): (f64, f64)) -> Self {
        let mut scale = Self { left, right, low: 0.0, high: 0.0 };
        for value in values.filter(|value| value.is_finite()) {
            scale.low = scale.low.min(value);
            scale.high = scale.high.max(value);
        }
        if scale.high - scale.low <= 0.0 {
            scale.high = 1.0;
        }
        scale
    }

    /// Where a value stands; what is no number, or beyond the ends, stands at the nearer end.
    pub fn at(&self, value: f64) -> f64 {
        let value = if value.is_nan() { 0.0 } else { value.clamp(self.low, self.high) };
        self.left + (self.right - self.left) * (value - self.low) / (self.high - self.low)
    }

    /// From nought to a value, the left end first.
    pub fn span(&self, value: f64) -> (f64, f64) {
        let (nought, end) = (self.at(0.0), self.at(value));
        (nought.min(end), nought.max(end))
    }
}
