//! From results to a neutral document.

pub mod charts;
