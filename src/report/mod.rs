//! From results to files.
//!
//! In: [`Results`] and the [`Definitions`]' words. [`compose`] makes a neutral [`document::Document`]; each writer
//! turns that into bytes. Out: named files in memory. Never: a computation of a figure, a file on disk, the clock.

pub mod document;
pub mod json;
pub mod wording;
