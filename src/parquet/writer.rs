//! Columns into a Parquet file, group of rows by group of rows.

use std::io::Write;
use std::sync::Arc;

use chrono::NaiveDate;
use parquet::basic::{Compression, LogicalType, Repetition, TimeUnit, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};

use super::column::{Cells, Column};
use crate::error::Error;

/// Rows of a group: what is held in memory at a time, and what a reader can leave out.
const GROUP: usize = 1 << 17;
/// Digits of an amount: what fits 64 bits in every database.
const DIGITS: i32 = 18;

/// Writes the columns, each of the same length, and gives back what it wrote into.
///
/// # Errors
/// [`Error::Report`] when the columns differ in length, two have one name, or nothing can be written.
pub fn write<W: Write + Send>(mut columns: Vec<Column<'_>>, mut out: W) -> Result<W, Error> {
    into(&mut columns, &mut out).map_err(|error| Error::Report(error.to_string()))?;
    Ok(out)
}

fn into(columns: &mut [Column<'_>], out: &mut (impl Write + Send)) -> Result<(), ParquetError> {
    let properties = WriterProperties::builder()
        .set_created_by(format!("pramoen version {}", env!("CARGO_PKG_VERSION")))
        .set_compression(Compression::SNAPPY)
        .set_statistics_enabled(EnabledStatistics::Chunk)
        .set_offset_index_disabled(true)
        .build();
    let mut file = SerializedFileWriter::new(out, schema(columns)?, Arc::new(properties))?;
    let Some((first, others)) = columns.split_first_mut() else { return file.close().map(drop) };
    loop {
        let own = Group::of(&mut first.cells);
        let mut group = if own.rows() > 0 { Some(file.next_row_group()?) } else { None };
        if let Some(group) = &mut group {
            own.write(group)?;
        }
        for column in others.iter_mut() {
            let cells = Group::of(&mut column.cells);
            if cells.rows() != own.rows() {
                return Err(ParquetError::General(format!("column {} has another length", column.name)));
            }
            if let Some(group) = &mut group {
                cells.write(group)?;
            }
        }
        match group {
            Some(group) => drop(group.close()?),
            None => break,
        }
    }
    file.close().map(drop)
}

fn schema(columns: &[Column<'_>]) -> Result<TypePtr, ParquetError> {
    let fields = columns.iter().map(|column| field(column).map(Arc::new)).collect::<Result<Vec<_>, _>>()?;
    Type::group_type_builder("table").with_fields(fields).build().map(Arc::new)
}

fn field(column: &Column<'_>) -> Result<Type, ParquetError> {
    let (physical, logical) = match column.cells {
        Cells::Text(_) | Cells::Written(_) => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Cells::Integer(_) => (Physical::INT64, None),
        Cells::Amount(_) => (Physical::INT64, Some(LogicalType::decimal(2, DIGITS))),
        Cells::Boolean(_) => (Physical::BOOLEAN, None),
        Cells::Date(_) => (Physical::INT32, Some(LogicalType::Date)),
        Cells::Instant(_) => (Physical::INT64, Some(LogicalType::timestamp(false, TimeUnit::MICROS))),
    };
    let amount = matches!(column.cells, Cells::Amount(_));
    let builder = Type::primitive_type_builder(&column.name, physical)
        .with_repetition(Repetition::OPTIONAL)
        .with_logical_type(logical);
    if amount { builder.with_precision(DIGITS).with_scale(2).build() } else { builder.build() }
}

/// The values of one column in one group of rows.
struct Group<T> {
    /// Those that are there.
    values: Vec<T>,
    /// For each row, 1 where there is one.
    levels: Vec<i16>,
}

/// A group of one of the physical types.
enum Taken {
    Text(Group<ByteArray>),
    Long(Group<i64>),
    Int(Group<i32>),
    Flag(Group<bool>),
}

impl Group<()> {
    /// The next rows of a column.
    fn of(cells: &mut Cells<'_>) -> Taken {
        match cells {
            Cells::Text(cells) => Taken::Text(Group::take(cells, ByteArray::from)),
            Cells::Written(cells) => Taken::Text(Group::take(cells, |text| ByteArray::from(text.into_bytes()))),
            Cells::Integer(cells) | Cells::Amount(cells) => Taken::Long(Group::take(cells, |number| number)),
            Cells::Boolean(cells) => Taken::Flag(Group::take(cells, |flag| flag)),
            Cells::Date(cells) => Taken::Int(Group::take(cells, |day| {
                i32::try_from((day - NaiveDate::default()).num_days()).expect("days of four-digit years fit 32 bits")
            })),
            Cells::Instant(cells) => Taken::Long(Group::take(cells, |instant| instant.and_utc().timestamp_micros())),
        }
    }
}

impl<T> Group<T> {
    fn take<V>(cells: &mut dyn Iterator<Item = Option<V>>, convert: impl Fn(V) -> T) -> Self {
        let mut group = Self { values: Vec::new(), levels: Vec::new() };
        for cell in cells.take(GROUP) {
            group.levels.push(i16::from(cell.is_some()));
            group.values.extend(cell.map(&convert));
        }
        group
    }

    fn write<D: DataType<T = T>>(&self, mut column: SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        column.typed::<D>().write_batch(&self.values, Some(&self.levels), None)?;
        column.close()
    }
}

impl Taken {
    fn rows(&self) -> usize {
        match self {
            Self::Text(group) => group.levels.len(),
            Self::Long(group) => group.levels.len(),
            Self::Int(group) => group.levels.len(),
            Self::Flag(group) => group.levels.len(),
        }
    }

    fn write<W: Write + Send>(&self, group: &mut SerializedRowGroupWriter<'_, W>) -> Result<(), ParquetError> {
        let Some(column) = group.next_column()? else { return Ok(()) };
        match self {
            Self::Text(own) => own.write::<ByteArrayType>(column),
            Self::Long(own) => own.write::<Int64Type>(column),
            Self::Int(own) => own.write::<Int32Type>(column),
            Self::Flag(own) => own.write::<BoolType>(column),
        }
    }
}
