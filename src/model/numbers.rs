//! Whole numbers of rows, each in as few bytes as the largest needs: levels of a scale take one, where millions of rows
//! would take sixteen.

use std::ops::Range;

/// A number or none for each row.
///
/// The least number of a width stands for none, so a column that holds it is kept in the next width.
#[derive(Debug, Clone)]
pub struct Numbers(Width);

#[derive(Debug, Clone)]
enum Width {
    One(Vec<i8>),
    Two(Vec<i16>),
    Four(Vec<i32>),
    Eight(Vec<i64>),
    /// With the least of all numbers among them.
    Any(Vec<Option<i64>>),
}

impl Numbers {
    /// The number of a row.
    #[must_use]
    pub fn at(&self, row: usize) -> Option<i64> {
        match &self.0 {
            Width::One(numbers) => Some(numbers[row]).filter(|own| *own != i8::MIN).map(i64::from),
            Width::Two(numbers) => Some(numbers[row]).filter(|own| *own != i16::MIN).map(i64::from),
            Width::Four(numbers) => Some(numbers[row]).filter(|own| *own != i32::MIN).map(i64::from),
            Width::Eight(numbers) => Some(numbers[row]).filter(|own| *own != i64::MIN),
            Width::Any(numbers) => numbers[row],
        }
    }

    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.0 {
            Width::One(numbers) => numbers.len(),
            Width::Two(numbers) => numbers.len(),
            Width::Four(numbers) => numbers.len(),
            Width::Eight(numbers) => numbers.len(),
            Width::Any(numbers) => numbers.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The numbers of the rows.
    pub fn iter(&self) -> impl Iterator<Item = Option<i64>> + Clone {
        let rows: Range<usize> = 0..self.len();
        rows.map(|row| self.at(row))
    }

    /// One more row.
    fn push(&mut self, number: Option<i64>) {
        while !self.fits(number) {
            self.widen();
        }
        match &mut self.0 {
            Width::One(numbers) => numbers.push(narrow(number, i8::MIN)),
            Width::Two(numbers) => numbers.push(narrow(number, i16::MIN)),
            Width::Four(numbers) => numbers.push(narrow(number, i32::MIN)),
            Width::Eight(numbers) => numbers.push(number.unwrap_or(i64::MIN)),
            Width::Any(numbers) => numbers.push(number),
        }
    }

    fn fits(&self, number: Option<i64>) -> bool {
        let Some(number) = number else { return true };
        match self.0 {
            Width::One(_) => i8::try_from(number).is_ok_and(|own| own != i8::MIN),
            Width::Two(_) => i16::try_from(number).is_ok_and(|own| own != i16::MIN),
            Width::Four(_) => i32::try_from(number).is_ok_and(|own| own != i32::MIN),
            Width::Eight(_) => number != i64::MIN,
            Width::Any(_) => true,
        }
    }

    fn widen(&mut self) {
        let own = self.iter();
        self.0 = match &self.0 {
            Width::One(_) => Width::Two(own.map(|own| narrow(own, i16::MIN)).collect()),
            Width::Two(_) => Width::Four(own.map(|own| narrow(own, i32::MIN)).collect()),
            Width::Four(_) => Width::Eight(own.map(|own| own.unwrap_or(i64::MIN)).collect()),
            Width::Eight(_) | Width::Any(_) => Width::Any(own.collect()),
        };
    }
}

/// A number that is known to fit; `none` where there is none.
fn narrow<T: TryFrom<i64>>(number: Option<i64>, none: T) -> T {
    number.and_then(|number| T::try_from(number).ok()).unwrap_or(none)
}

impl FromIterator<Option<i64>> for Numbers {
    fn from_iter<I: IntoIterator<Item = Option<i64>>>(numbers: I) -> Self {
        let numbers = numbers.into_iter();
        let mut own = Self(Width::One(Vec::with_capacity(numbers.size_hint().0)));
        numbers.for_each(|number| own.push(number));
        own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_as_they_were_on_both_sides_of_every_width() {
        let edges = [i64::from(i8::MIN), i64::from(i16::MIN), i64::from(i32::MIN), i64::MIN];
        for edge in edges {
            for last in [edge.saturating_add(1), edge, edge.saturating_sub(1), -(edge + 1), (edge + 1).saturating_neg()]
            {
                let all = [Some(0), None, Some(-1), Some(127), Some(last), None, Some(5)];
                let numbers: Numbers = all.into_iter().collect();
                assert_eq!(numbers.iter().collect::<Vec<_>>(), all);
                assert_eq!(numbers.at(4), Some(last));
                assert_eq!((numbers.len(), numbers.is_empty()), (7, false));
            }
        }
    }

    #[test]
    fn a_column_is_as_narrow_as_its_numbers() {
        let of = |numbers: &[i64]| numbers.iter().copied().map(Some).collect::<Numbers>().0;
        assert!(matches!(of(&[1, 5, -127]), Width::One(_)));
        assert!(matches!(of(&[1, -128]), Width::Two(_)));
        assert!(matches!(of(&[1, 128]), Width::Two(_)));
        assert!(matches!(of(&[1, 32_768]), Width::Four(_)));
        assert!(matches!(of(&[1, 1 << 31]), Width::Eight(_)));
        assert!(matches!(of(&[i64::MIN]), Width::Any(_)));
    }
}
