//! The Wilson interval of a proportion (DOMAIN 7).

/// The 97.5th percentile of the standard normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// The Wilson 95 % interval of so many out of so many above zero, in percent.
#[must_use]
pub fn wilson(numerator: i64, denominator: i64) -> (f64, f64) {
    let n = denominator as f64;
    let share = numerator as f64 / n;
    let widened = 1.0 + Z * Z / n;
    let middle = share + Z * Z / (2.0 * n);
    let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    let bound = |bound: f64| (100.0 * bound / widened).clamp(0.0, 100.0);
    (bound(middle - half), bound(middle + half))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_items_leave_a_wide_interval_and_its_ends_are_within_the_scale() {
        let (low, high) = wilson(46, 51);
        assert!((low - 79.02).abs() < 0.005 && (high - 95.74).abs() < 0.005, "{low} {high}");
        assert!(wilson(5, 5).1 >= 100.0);
        assert!(wilson(0, 5).0 <= 0.0);
    }
}
