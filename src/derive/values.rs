//! The values of a column, one for each row, for what is worked out row by row.

use chrono::{NaiveDate, TimeDelta};
use polars::prelude::*;

use crate::model::fact::AMOUNT_SCALE;
use crate::model::ledger::Texts;
use crate::model::lookup::Lookup;

/// An amount of so many hundredths as messages say it.
pub fn written(hundredths: i64) -> String {
    (hundredths as f64 / AMOUNT_SCALE as f64).to_string()
}

/// What a record says of an instant: the first and the last millisecond that it allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The first.
    pub from: i64,
    /// The last; the same when the clock time is known.
    pub to: i64,
}

impl Moment {
    /// Whether it was not later than another: unknown where the record allows both.
    pub fn not_after(self, other: Self) -> Option<bool> {
        if self.to <= other.from {
            Some(true)
        } else if self.from > other.to {
            Some(false)
        } else {
            None
        }
    }

    /// Minutes to a later one, where both clock times are known; below 0 when it is earlier.
    pub fn minutes_to(self, later: Self) -> Option<i64> {
        let known = self.from == self.to && later.from == later.to;
        known.then(|| (later.from - self.from).div_euclid(60_000))
    }

    /// Days to a later one; below 0 when it is earlier.
    pub fn days_to(self, later: Self) -> i64 {
        const DAY: i64 = 86_400_000;
        later.from.div_euclid(DAY) - self.from.div_euclid(DAY)
    }
}

/// Whole numbers, amounts in hundredths, or instants in milliseconds.
pub fn integers(frame: &DataFrame, name: &str) -> PolarsResult<Vec<Option<i64>>> {
    Ok(frame.column(name)?.cast(&DataType::Int64)?.i64()?.iter().collect())
}

/// Texts or codes.
pub fn texts<'a>(frame: &'a DataFrame, name: &str) -> PolarsResult<Vec<Option<&'a str>>> {
    Ok(frame.column(name)?.str()?.iter().collect())
}

/// Texts or codes, each different one once.
pub fn words_of(frame: &DataFrame, name: &str) -> PolarsResult<Texts> {
    Ok(frame.column(name)?.str()?.iter().collect())
}

/// Whether something is there.
pub fn present(frame: &DataFrame, name: &str) -> PolarsResult<Vec<bool>> {
    let column = frame.column(name)?;
    if *column.dtype() == DataType::Boolean {
        return Ok(column.bool()?.iter().map(|there| there == Some(true)).collect());
    }
    Ok(column.is_not_null().iter().map(|there| there == Some(true)).collect())
}

/// Days.
pub fn days(frame: &DataFrame, name: &str) -> PolarsResult<Vec<Option<NaiveDate>>> {
    let day = |number: i64| NaiveDate::default().checked_add_signed(TimeDelta::try_days(number)?);
    Ok(integers(frame, name)?.into_iter().map(|number| number.and_then(day)).collect())
}

/// Moments.
pub fn moments(frame: &DataFrame, name: &str) -> PolarsResult<Vec<Option<Moment>>> {
    let from = integers(frame, &format!("{name}_from"))?;
    let to = integers(frame, &format!("{name}_to"))?;
    Ok(from.into_iter().zip(to).map(|(from, to)| Some(Moment { from: from?, to: to? })).collect())
}

/// A column of numbers.
pub fn numbers(name: &str, values: Vec<Option<i64>>) -> Column {
    Column::new(name.into(), values)
}

/// A column of what is true, false or unknown.
pub fn flags(name: &str, values: Vec<Option<bool>>) -> Column {
    Column::new(name.into(), values)
}

/// A column of texts or codes. A long text that many rows have is kept once, as in the frame that it comes from: a small
/// file can say it in more rows than there is memory for.
#[expect(clippy::needless_pass_by_value, reason = "whoever makes a column is done with its values")]
pub fn words<S: AsRef<str>>(name: &str, values: Vec<Option<S>>) -> Column {
    let mut known = Lookup::default();
    let mut different = Vec::new();
    let mut code = |text| {
        known.get_or_insert_with(text, || {
            different.push(text);
            u32::try_from(different.len()).expect("there are fewer texts than rows")
        })
    };
    let codes: Vec<u32> = values.iter().map(|value| value.as_ref().map(S::as_ref).map_or(0, &mut code)).collect();
    coded(name, different.into_iter(), codes.into_iter()).expect("every code has its text")
}

/// A column of texts or codes of which each is kept once: for each row zero for none, else one more than the place of its
/// text.
pub fn coded<'a>(
    name: &str,
    words: impl Iterator<Item = &'a str>,
    codes: impl Iterator<Item = u32>,
) -> PolarsResult<Column> {
    let words = StringChunked::from_iter_options(name.into(), std::iter::once(None).chain(words.map(Some)));
    let codes: Vec<IdxSize> = codes.collect();
    Ok(words.take(&IdxCa::from_vec(name.into(), codes))?.into_series().into())
}

/// A column of days.
pub fn dates(name: &str, values: Vec<Option<NaiveDate>>) -> PolarsResult<Column> {
    let number = |day: NaiveDate| i32::try_from((day - NaiveDate::default()).num_days()).ok();
    let numbers: Vec<Option<i32>> = values.into_iter().map(|day| day.and_then(number)).collect();
    Column::new(name.into(), numbers).cast(&DataType::Date)
}

/// A frame with more columns.
pub fn with(mut frame: DataFrame, columns: Vec<Column>) -> PolarsResult<DataFrame> {
    for column in columns {
        frame.with_column(column)?;
    }
    Ok(frame)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_many_rows_is_kept_once() {
        let (long, other) = ("\u{e02}".repeat(1_000), "b".repeat(1_000));
        let rows: Vec<Option<&str>> = (0..900).map(|row| [Some(long.as_str()), None, Some(&other)][row % 3]).collect();
        let column = words("title", rows.clone());
        let texts = column.str().expect("texts");
        assert_eq!(texts.iter().collect::<Vec<_>>(), rows);
        let kept: usize = texts.downcast_iter().fold(0, |kept, array| kept + array.total_buffer_len());
        assert_eq!(kept, long.len() + other.len());
        let none = words("title", vec![None::<&str>; 2]);
        assert_eq!((none.len(), none.null_count(), none.dtype()), (2, 2, &DataType::String));
        assert!(words::<&str>("title", Vec::new()).is_empty());
    }

    fn moment(from: i64, to: i64) -> Moment {
        Moment { from, to }
    }

    #[test]
    fn moments_are_compared_only_where_the_record_decides() {
        let cases = [
            (moment(5, 5), moment(5, 5), Some(true)),
            (moment(5, 5), moment(4, 4), Some(false)),
            (moment(0, 9), moment(9, 9), Some(true)),
            (moment(0, 9), moment(8, 8), None),
            (moment(0, 9), moment(0, 9), None),
            (moment(10, 19), moment(0, 9), Some(false)),
            (moment(9, 19), moment(0, 9), None),
        ];
        for (one, other, expected) in cases {
            assert_eq!(one.not_after(other), expected, "{one:?} {other:?}");
        }
    }

    #[test]
    fn an_amount_is_said_in_whole_units_with_what_is_left_of_them() {
        let said = [100_050, 100_000, -5, 0].map(written);
        assert_eq!(said, ["1000.5", "1000", "-0.05", "0"]);
    }

    #[test]
    fn minutes_need_both_clock_times() {
        assert_eq!(moment(0, 0).minutes_to(moment(119_999, 119_999)), Some(1));
        assert_eq!(moment(60_000, 60_000).minutes_to(moment(0, 0)), Some(-1));
        assert_eq!(moment(0, 86_399_999).minutes_to(moment(60_000, 60_000)), None);
        assert_eq!(moment(0, 0).minutes_to(moment(0, 86_399_999)), None);
        assert_eq!(moment(86_399_999, 86_399_999).days_to(moment(86_400_000, 86_400_000)), 1);
    }
}
