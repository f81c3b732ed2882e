//! From results to files.
//!
//! In: [`Results`](crate::model::results::Results) and the [`Definitions`](crate::definition::Definitions)' words.
//! [`compose`] makes a neutral [`document::Document`]; each writer turns that into bytes. Out: named files in memory.
//! Never: a computation of a figure, a file on disk, the clock.

pub mod chart;
mod compose;
pub mod document;
pub mod json;
pub mod wording;
mod xlsx;

pub use compose::compose;
