//! Whatever an input says, it is said as a text and does nothing: no formula, no mark-up, no command, no way out of the
//! office's folder.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

#[path = "../shared/content.rs"]
mod content;
mod limits;
mod marks;
mod office;
mod outputs;
mod packages;
mod paths;
mod planted;
mod screen;
