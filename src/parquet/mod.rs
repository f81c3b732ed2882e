//! Tables as Parquet files, which every database and data frame reads.
//!
//! In: columns by name, with their values row by row. Out: bytes, the same for the same columns. Never: a clock, a name of
//! the library that wrote them.
//!
//! Every column may be null. Text is a UTF-8 string, a whole number a 64-bit integer, an amount `DECIMAL(18,2)`, so that it is
//! the number that people write; a day is a date; an instant is a timestamp in microseconds without a time zone, which is
//! how registers are kept. A moment gives two instants, [`Column::moment`].

mod column;
mod writer;

pub use column::{Cells, Column};
pub use writer::write;

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;

    use super::*;
    use crate::model::ledger::Values;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day of the test")
    }

    fn read(bytes: Vec<u8>) -> Vec<Vec<(String, Field)>> {
        let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).expect("a Parquet file");
        let rows = reader.get_row_iter(None).expect("rows");
        rows.map(|row| row.expect("a row").into_columns()).collect()
    }

    fn columns() -> Vec<(&'static str, Values)> {
        let midnight = day("2026-01-31").and_hms_opt(0, 0, 0).expect("midnight");
        let minute = day("2026-01-31").and_hms_opt(23, 59, 0).expect("a minute");
        vec![
            ("ข่าว", Values::Text([Some("ประชุม"), None, Some(""), Some("ประชุม")].into_iter().collect())),
            ("n", Values::Integer([Some(i64::MIN), Some(-1), None, Some(7)].into_iter().collect())),
            ("baht", Values::Amount([Some(1250), Some(-5), Some(0), None].into_iter().collect())),
            ("flag", Values::Boolean(vec![Some(true), None, Some(false), Some(true)])),
            (
                "day",
                Values::Date(vec![Some(day("1969-12-31")), Some(day("2026-01-31")), None, Some(day("1970-01-01"))]),
            ),
            ("at", Values::Moment(vec![Some((midnight, minute)), None, None, Some((minute, minute))])),
        ]
    }

    fn written(columns: &[(&str, Values)]) -> Vec<u8> {
        let columns = columns.iter().flat_map(|(name, values)| Column::of(name, values)).collect();
        write(columns, Vec::new()).expect("written")
    }

    #[test]
    fn what_is_written_is_read_back_with_its_types() {
        let rows = read(written(&columns()));
        assert_eq!(rows.len(), 4);
        let names: Vec<&str> = rows[0].iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["ข่าว", "n", "baht", "flag", "day", "at_from", "at_to"]);
        let shown = |row: usize| rows[row].iter().map(|(_, field)| field.to_string()).collect::<Vec<_>>().join(" | ");
        assert_eq!(
            shown(0),
            "\"ประชุม\" | -9223372036854775808 | 12.50 | true | 1969-12-31 | 2026-01-31 00:00:00.000000 +00:00 | 2026-01-31 23:59:00.000000 +00:00"
        );
        assert_eq!(shown(1), "null | -1 | -0.05 | null | 2026-01-31 | null | null");
        assert_eq!(shown(2), "\"\" | null | 0.00 | false | null | null | null");
    }

    #[test]
    fn the_same_columns_give_the_same_bytes_and_name_only_this_program() {
        let bytes = written(&columns());
        assert_eq!(bytes, written(&columns()));
        let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).expect("a Parquet file");
        let said = reader.metadata().file_metadata().created_by().map(ToOwned::to_owned);
        assert_eq!(said, Some(format!("pramoen version {}", env!("CARGO_PKG_VERSION"))));
    }

    #[test]
    fn a_table_without_rows_has_its_columns() {
        let bytes = written(&[("n", Values::Integer([].into_iter().collect())), ("at", Values::Moment(Vec::new()))]);
        let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).expect("a Parquet file");
        assert_eq!(reader.metadata().file_metadata().num_rows(), 0);
        assert_eq!(reader.metadata().file_metadata().schema_descr().num_columns(), 3);
    }

    #[test]
    fn rows_beyond_one_group_keep_their_order() {
        let numbers: Vec<Option<i64>> = (0..300_000).map(|row| (row % 7 != 0).then_some(row)).collect();
        let rows = read(written(&[("n", Values::Integer(numbers.iter().copied().collect()))]));
        let found: Vec<Option<i64>> = rows
            .iter()
            .map(|row| match row[0].1 {
                Field::Long(number) => Some(number),
                _ => None,
            })
            .collect();
        assert!(found == numbers, "every number in its row");
    }

    #[test]
    fn columns_of_different_lengths_are_refused() {
        let columns = vec![Column::integers("a", vec![Some(1)]), Column::integers("b", vec![Some(1), Some(2)])];
        assert!(write(columns, Vec::new()).is_err());
    }
}
