//! The value of a figure: an exact ratio, read as a percentage or as the number that it is.

use std::cmp::Ordering;

use super::ratio::{Decimal, Ratio, power, round};

/// A value in its unit: percentages are 0-100, all else is itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Value {
    /// The exact ratio, before it is read as a percentage.
    pub ratio: Ratio,
    /// Whether it is a percentage.
    pub percent: bool,
}

impl Value {
    /// A percentage; none of nothing.
    #[must_use]
    pub fn percent(numerator: i64, denominator: i64) -> Option<Self> {
        Ratio::new(numerator, denominator).map(|ratio| Self { ratio, percent: true })
    }

    /// A number; none of nothing.
    #[must_use]
    pub fn number(numerator: i64, denominator: i64) -> Option<Self> {
        Ratio::new(numerator, denominator).map(|ratio| Self { ratio, percent: false })
    }

    /// A decimal in the unit of the value.
    #[must_use]
    pub fn of_decimal(decimal: Decimal, percent: bool) -> Option<Self> {
        let denominator = power(decimal.decimals) * if percent { 100 } else { 1 };
        let (numerator, denominator) = (i64::try_from(decimal.digits).ok()?, i64::try_from(denominator).ok()?);
        Ratio::new(numerator, denominator).map(|ratio| Self { ratio, percent })
    }

    fn factor(self) -> i128 {
        if self.percent { 100 } else { 1 }
    }

    /// As the nearest float, in its unit: for drawing and for `results.json`, never for a decision.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        let factor = if self.percent { 100.0 } else { 1.0 };
        factor * self.ratio.numerator as f64 / self.ratio.denominator as f64
    }

    /// Rounded half away from zero to so many decimals, in its unit.
    #[must_use]
    pub fn rounded(self, decimals: u32) -> Decimal {
        round(i128::from(self.ratio.numerator) * self.factor(), self.ratio.denominator.into(), decimals)
    }

    /// Whether it is a whole number in its unit.
    #[must_use]
    pub fn is_whole(self) -> bool {
        (i128::from(self.ratio.numerator) * self.factor()) % i128::from(self.ratio.denominator) == 0
    }

    /// Compares two values of one unit, exactly.
    #[must_use]
    pub fn compare(self, other: Self) -> Ordering {
        let left = i128::from(self.ratio.numerator) * i128::from(other.ratio.denominator);
        let right = i128::from(other.ratio.numerator) * i128::from(self.ratio.denominator);
        left.cmp(&right)
    }

    /// Whether a decimal in the unit of the value is this value.
    #[must_use]
    pub fn equals(self, decimal: Decimal) -> bool {
        let own = i128::from(self.ratio.numerator) * self.factor() * power(decimal.decimals);
        own == decimal.digits * i128::from(self.ratio.denominator)
    }
}
