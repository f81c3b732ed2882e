//! Days as numbers, where they are written for the program itself and not for people.

use chrono::{Datelike, NaiveDate};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

fn day<E: Error>(number: i32) -> Result<NaiveDate, E> {
    NaiveDate::from_num_days_from_ce_opt(number).ok_or_else(|| E::custom("a number of no day"))
}

/// One day, or none: for `serde(with)`.
pub mod optional {
    use super::{Datelike, Deserialize, Deserializer, NaiveDate, Serialize, Serializer, day};

    /// Writes the number of the day.
    ///
    /// # Errors
    /// Those of the format.
    pub fn serialize<S: Serializer>(own: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        own.map(|day| day.num_days_from_ce()).serialize(serializer)
    }

    /// Reads the number of a day.
    ///
    /// # Errors
    /// Those of the format, and a number of no day.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        Option::<i32>::deserialize(deserializer)?.map(day).transpose()
    }
}
