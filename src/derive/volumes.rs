//! What was to be disseminated and what was: the lines of both registers, one below the other (DOMAIN 1.4).

use polars::prelude::*;

use super::frame::{places_of, plain};
use super::{Sources, register, values};
use crate::model::dataset::FactFrame;

/// The registers with their side, and the columns that hold how many times and how many copies.
const SIDES: [(&str, &str, [&str; 2]); 2] = [
    ("dissemination-plan", "plan", ["planned", "planned_copies"]),
    ("dissemination-actuals", "spent", ["actual", "actual_copies"]),
];

/// The table of volumes; none without either register.
pub fn volumes(sources: &Sources<'_>) -> PolarsResult<Option<FactFrame>> {
    let mut found: Option<FactFrame> = None;
    for (form, side, [times, copies]) in SIDES {
        let described = sources.dataset.tables.get(form).zip(sources.definitions.facts.get(form));
        let Some((table, described)) = described else { continue };
        let base = register::base(table, described, &|_| true)?;
        let (count, own_copies) = (values::integers(&base, "count")?, values::integers(&base, "copies")?);
        let none = || vec![None; base.height()];
        let item = if base.column("item").is_ok() { col("item") } else { lit(NULL).cast(DataType::String) };
        let mut frame = plain(base.clone())
            .select([lit(side).alias("side"), col("medium"), item.alias("item"), col("date")])
            .collect()?;
        for name in SIDES.iter().flat_map(|(.., names)| names) {
            let own = if *name == times {
                count.clone()
            } else if *name == copies {
                own_copies.clone()
            } else {
                none()
            };
            frame.with_column(values::numbers(name, own))?;
        }
        let places = places_of(table, Some("count"))?;
        match &mut found {
            None => found = Some(FactFrame { frame, places }),
            Some(above) => {
                above.frame = above.frame.vstack(&frame)?;
                above.places.extend(places.iter());
            }
        }
    }
    Ok(found)
}
