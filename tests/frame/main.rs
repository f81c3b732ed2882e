//! The office's own workbook as the frame of its report.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod broken;
mod filled;
mod looked_up;
#[path = "../report/office.rs"]
#[allow(dead_code, reason = "the imagined office of the report's tests has more than a frame needs")]
mod office;
mod package;
mod program;
mod recomputed;
mod workbook;
