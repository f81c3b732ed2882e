//! Exact figures: a ratio of integers, an exact decimal, and rounding half away from zero.

use std::fmt;
use std::str::FromStr;

/// A numerator over a positive denominator, kept as counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Ratio {
    /// What was counted.
    pub numerator: i64,
    /// Out of what; above zero.
    pub denominator: i64,
}

impl Ratio {
    /// None when the denominator is not positive: nothing out of nothing is no figure.
    #[must_use]
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator > 0).then_some(Self { numerator, denominator })
    }

    /// The percentage as the nearest float: for drawing and for `results.json`, never for a decision.
    #[must_use]
    pub fn percent(self) -> f64 {
        100.0 * self.numerator as f64 / self.denominator as f64
    }

    /// The percentage rounded half away from zero to so many decimals.
    #[must_use]
    pub fn percent_rounded(self, decimals: u32) -> Decimal {
        round(i128::from(self.numerator) * 100, i128::from(self.denominator), decimals)
    }
}

/// An exact decimal number: `digits` / 10^`decimals`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Decimal {
    /// The number without its point.
    pub digits: i128,
    /// How many digits stand behind the point.
    pub decimals: u32,
}

impl Decimal {
    /// The nearest float.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.to_string().parse().expect("a decimal prints as a float reads")
    }

    /// The sum, with as many decimals as the finer of the two.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let decimals = self.decimals.max(other.decimals);
        let scaled = |own: Self| own.digits * power(decimals - own.decimals);
        Self { digits: scaled(self) + scaled(other), decimals }
    }

    /// The difference, with as many decimals as the finer of the two.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        self.plus(Self { digits: -other.digits, ..other })
    }

    /// The same number without zeros at its end.
    #[must_use]
    pub fn shortest(self) -> Self {
        let mut own = self;
        while own.decimals > 0 && own.digits % 10 == 0 {
            own = Self { digits: own.digits / 10, decimals: own.decimals - 1 };
        }
        own
    }

    /// Compares two decimals by value, whatever their number of decimals.
    #[must_use]
    pub fn compare(self, other: Self) -> std::cmp::Ordering {
        (self.digits * power(other.decimals)).cmp(&(other.digits * power(self.decimals)))
    }
}

/// Ten to the power; decimals are single digits here.
#[must_use]
pub fn power(decimals: u32) -> i128 {
    10_i128.pow(decimals)
}

/// The greatest number that divides both.
#[must_use]
pub fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

/// `numerator / denominator`, rounded half away from zero; the denominator is above zero.
#[must_use]
pub fn round(numerator: i128, denominator: i128, decimals: u32) -> Decimal {
    let scaled = numerator.abs() * power(decimals);
    let digits = (2 * scaled + denominator) / (2 * denominator);
    Decimal { digits: if numerator < 0 { -digits } else { digits }, decimals }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let whole = self.digits.unsigned_abs() / power(self.decimals).unsigned_abs();
        let part = self.digits.unsigned_abs() % power(self.decimals).unsigned_abs();
        if self.decimals == 0 {
            return write!(formatter, "{sign}{whole}");
        }
        write!(formatter, "{sign}{whole}.{part:0width$}", width = self.decimals as usize)
    }
}

/// Why a text is not a decimal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a plain decimal number")]
pub struct NotADecimal(pub String);

impl FromStr for Decimal {
    type Err = NotADecimal;

    fn from_str(text: &str) -> Result<Self, NotADecimal> {
        let wrong = || NotADecimal(text.to_owned());
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = format!("{whole}{part}");
        let plain = digits.trim_start_matches('-');
        if whole.is_empty() || plain.is_empty() || plain.len() > 12 || !plain.bytes().all(|byte| byte.is_ascii_digit())
        {
            return Err(wrong());
        }
        let decimals = u32::try_from(part.len()).map_err(|_| wrong())?;
        Ok(Self { digits: digits.parse().map_err(|_| wrong())?, decimals })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_away_from_zero_exactly() {
        // 4.505 as a float is below its own half (DOMAIN 3.5).
        assert_eq!(round(4505, 1000, 2).to_string(), "4.51");
        assert_eq!(round(-4505, 1000, 2).to_string(), "-4.51");
        assert_eq!(round(1504, 1000, 2).to_string(), "1.50");
        assert_eq!(round(1, 3, 2).to_string(), "0.33");
        assert_eq!(round(2, 3, 0).to_string(), "1");
    }

    #[test]
    fn a_percentage_is_exact_where_it_decides_and_the_nearest_float_where_it_is_drawn() {
        let eighth = Ratio::new(1, 8).expect("a ratio");
        assert_eq!(eighth.percent().to_bits(), 12.5_f64.to_bits());
        assert_eq!(
            (eighth.percent_rounded(0).to_string(), eighth.percent_rounded(1).to_string()),
            ("13".into(), "12.5".into())
        );
        assert_eq!(Ratio::new(3, 8).map(|ratio| ratio.percent().to_bits()), Some(37.5_f64.to_bits()));
        assert_eq!((Ratio::new(0, 0), Ratio::new(1, -1)), (None, None));
    }

    #[test]
    fn a_difference_has_the_finer_decimals_and_its_shortest_form_none_too_many() {
        let decimal = |text: &str| text.parse::<Decimal>().expect("a decimal");
        assert_eq!(decimal("19").minus(decimal("22")).to_string(), "-3");
        assert_eq!(decimal("4.5").minus(decimal("4.25")).to_string(), "0.25");
        assert_eq!(decimal("100.5000").shortest().to_string(), "100.5");
        assert_eq!(decimal("450.0000").shortest().to_string(), "450");
        assert_eq!(decimal("0.00").shortest().to_string(), "0");
        assert_eq!(decimal("-20").shortest().to_string(), "-20");
    }

    #[test]
    fn decimals_read_and_print_alike() {
        for text in ["90", "80.5", "0.05", "-1.25"] {
            assert_eq!(text.parse::<Decimal>().expect("a decimal").to_string(), text);
        }
        assert_eq!("123456789012".parse::<Decimal>().map(|own| own.digits), Ok(123_456_789_012));
        for text in ["", ".5", "1e3", "9O", "1.2.3", "--1", "1-2", "1234567890123", "1.234567890123"] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
    }
}
