//! Columns of numbers as bytes, where they are written for the program itself: read and written by the block, not one by
//! one. A column of small numbers, as most are, takes a byte for each.

use chrono::{Datelike, NaiveDate};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

/// What stands for none among codes.
const NOTHING: u32 = u32::MAX;

/// How wide the numbers of a column are, which its first byte says.
const BYTE: u8 = 1;
const WORD: u8 = 4;
const FLOAT: u8 = 8;

/// Numbers of which [`NOTHING`] is none.
fn packed(numbers: impl ExactSizeIterator<Item = u32> + Clone) -> Vec<u8> {
    // The highest number of a byte is none there, too.
    let none = u32::from(u8::MAX);
    if numbers.clone().all(|number| number < none || number == NOTHING) {
        let narrow = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
        return std::iter::once(BYTE).chain(numbers.map(narrow)).collect();
    }
    let mut bytes = Vec::with_capacity(1 + numbers.len() * 4);
    bytes.push(WORD);
    for number in numbers {
        bytes.extend_from_slice(&number.to_le_bytes());
    }
    bytes
}

/// What such numbers stand for; none where the bytes are not theirs.
fn unpacked<T>(bytes: &[u8], value: impl Fn(u32) -> Option<T>) -> Option<Vec<T>> {
    let (width, rest) = bytes.split_first()?;
    // As much room as it takes: the columns of a long table are as long as it.
    let mut values = Vec::with_capacity(rest.len() / usize::from(*width).max(1));
    match *width {
        BYTE => {
            for byte in rest {
                values.push(value(if *byte == u8::MAX { NOTHING } else { (*byte).into() })?);
            }
        }
        WORD => {
            let (words, left) = rest.as_chunks::<4>();
            for word in words {
                values.push(value(u32::from_le_bytes(*word))?);
            }
            if !left.is_empty() {
                return None;
            }
        }
        _ => return None,
    }
    Some(values)
}

fn bytes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'de [u8], D::Error> {
    Deserialize::deserialize(deserializer)
}

fn no_column<E: Error>() -> E {
    E::custom("the bytes of no column")
}

/// Codes and numbers of rows: for `serde(with)`.
pub mod codes {
    use super::{Deserializer, Serializer, bytes, no_column, packed, unpacked};

    pub fn serialize<S: Serializer>(own: &[u32], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&packed(own.iter().copied()))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u32>, D::Error> {
        unpacked(bytes(deserializer)?, Some).ok_or_else(no_column)
    }
}

/// Numbers, of which what is none is no number: for `serde(with)`.
pub mod numbers {
    use super::{Deserializer, FLOAT, NOTHING, Serializer, bytes, no_column, packed, unpacked};

    pub fn serialize<S: Serializer>(own: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
        if own.iter().all(|number| number.is_nan() || is_whole(*number)) {
            return serializer.serialize_bytes(&packed(own.iter().map(|number| whole(*number))));
        }
        let mut bytes = Vec::with_capacity(1 + own.len() * 8);
        bytes.push(FLOAT);
        for number in own {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        serializer.serialize_bytes(&bytes)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<f64>, D::Error> {
        let bytes = bytes(deserializer)?;
        if let Some((&FLOAT, rest)) = bytes.split_first() {
            let (floats, left) = rest.as_chunks::<8>();
            let floats = left.is_empty().then(|| floats.iter().map(|float| f64::from_le_bytes(*float)).collect());
            return floats.ok_or_else(no_column);
        }
        let float = |number: u32| if number == NOTHING { f64::NAN } else { number.into() };
        unpacked(bytes, |number| Some(float(number))).ok_or_else(no_column)
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what does not fit is another number")]
    fn whole(number: f64) -> u32 {
        if number.is_nan() { NOTHING } else { number as u32 }
    }

    /// Whether a number comes back from a whole one as it is; the highest stands for none.
    fn is_whole(number: f64) -> bool {
        let whole = whole(number);
        whole != NOTHING && f64::from(whole).to_bits() == number.to_bits()
    }
}

/// Days, by their numbers in the common era: for `serde(with)`.
pub mod days {
    use super::{Datelike, Deserializer, NOTHING, NaiveDate, Serializer, bytes, no_column, packed, unpacked};

    pub fn serialize<S: Serializer>(own: &[Option<NaiveDate>], serializer: S) -> Result<S::Ok, S::Error> {
        let number = |day: &Option<NaiveDate>| day.map_or(NOTHING, |day| day.num_days_from_ce().cast_unsigned());
        serializer.serialize_bytes(&packed(own.iter().map(number)))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Option<NaiveDate>>, D::Error> {
        let day = |number: u32| match number {
            NOTHING => Some(None),
            number => NaiveDate::from_num_days_from_ce_opt(number.cast_signed()).map(Some),
        };
        unpacked(bytes(deserializer)?, day).ok_or_else(no_column)
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::*;

    #[derive(Debug, Clone, Serialize, Deserialize)]
    struct Column {
        #[serde(with = "codes")]
        codes: Vec<u32>,
        #[serde(with = "numbers")]
        numbers: Vec<f64>,
        #[serde(with = "days")]
        days: Vec<Option<NaiveDate>>,
    }

    #[test]
    fn columns_come_back_as_they_were_however_wide_their_numbers_are() {
        let codes: [&[u32]; 5] = [&[], &[0, 254, NOTHING], &[0, 255], &[1, 256, NOTHING], &[u32::MAX - 1]];
        let numbers: [&[f64]; 6] =
            [&[], &[1.0, 254.0, f64::NAN], &[255.0], &[4_294_967_294.0, 0.0], &[4_294_967_295.0], &[-0.0, 0.5, -1.0]];
        let days: [&[i64]; 3] = [&[], &[0], &[20_000, -20_000]];
        let day = |number: &i64| NaiveDate::default() + chrono::TimeDelta::days(*number);
        for (place, numbers) in numbers.iter().enumerate() {
            let column = Column {
                codes: codes.get(place).copied().unwrap_or_default().to_vec(),
                numbers: numbers.to_vec(),
                days: days.get(place).copied().unwrap_or_default().iter().map(day).map(Some).chain([None]).collect(),
            };
            let bytes = postcard::to_allocvec(&column).expect("numbers");
            let back: Column = postcard::from_bytes(&bytes).expect("our own bytes");
            assert_eq!((&back.codes, &back.days), (&column.codes, &column.days));
            let bits = |column: &Column| column.numbers.iter().map(|number| number.to_bits()).collect::<Vec<_>>();
            assert_eq!(bits(&back), bits(&column));
        }
    }

    #[test]
    fn small_numbers_take_a_byte_and_bytes_of_no_column_are_none() {
        assert_eq!(packed([0, 254, NOTHING].into_iter()), [BYTE, 0, 254, 255]);
        assert_eq!(packed([255].into_iter()), [WORD, 255, 0, 0, 0]);
        for bytes in [&[][..], &[9, 1], &[WORD, 1, 2, 3]] {
            assert_eq!(unpacked(bytes, Some), None::<Vec<u32>>);
        }
    }
}
