//! The vocabulary of the program: plain values, without input, output or rules of the manuals.
//!
//! Every stage speaks in these types and none of them knows a stage. Only [`dataset`] touches polars.

pub mod calendar;
pub mod change;
pub mod claim;
pub mod dataset;
pub mod day_number;
pub mod evidence;
pub mod fact;
pub mod filling;
pub mod ledger;
pub mod legible;
pub mod location;
pub mod logo;
pub mod lookup;
pub mod measurement;
pub mod measurements;
pub mod numbers;
pub mod output;
pub mod period;
pub mod personal;
pub mod places;
pub mod ratio;
pub mod results;
pub mod rollup;
pub mod scorecard;
pub mod seal;
pub mod survey;
pub mod target;
pub mod thousands;
pub mod value;
pub mod wilson;
