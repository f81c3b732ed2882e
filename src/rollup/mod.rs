//! From the results of many offices to what is said of them together.
//!
//! In: of each office what [`gather()`] keeps of its [`Results`](crate::model::results::Results). Out: a
//! [`Rollup`](crate::model::rollup::Rollup). Never: a file, a word, a mean of ratios: what is put together is the ratio of
//! sums, and what cannot be summed is not put together.

mod compare;
mod gather;
mod order;

pub use compare::{compare, mark_names};
pub use gather::{Gathered, gather, severities};
