//! How offices are compared, and what is not said.

use super::overview::Overview;
use crate::report::document::{Block, Orientation, Sheet};

/// The id of the sheet.
const SHEET: &str = "method";
/// What is explained, in order.
pub const PARTS: [&str; 6] = ["totals", "ranking", "bands", "chance", "comparability", "missing"];

/// The sheet.
pub fn sheet(overview: Overview<'_>) -> Sheet {
    let mut blocks = vec![Block::Heading(1, overview.say("title-method"))];
    for part in PARTS {
        blocks.push(Block::Heading(2, overview.say(&format!("method-{part}"))));
        blocks.push(Block::Note(overview.say(&format!("method-{part}-text"))));
    }
    let title = overview.say("sheet-method");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Portrait, dense: false, blocks }
}
