//! How offices are compared, and what is not said.

use super::overview::Overview;
use crate::report::document::{Block, Cell, Orientation, Sheet, Table};

/// The id of the sheet and its table.
const SHEET: &str = "method";
/// What is explained, in order.
pub const PARTS: [&str; 6] = ["totals", "ranking", "bands", "chance", "comparability", "missing"];

/// The sheet.
pub fn sheet(overview: Overview<'_>) -> Sheet {
    let columns = vec![overview.wide("topic", 24.0), overview.wide("explanation", 84.0)];
    let row = |part: &str| {
        let key = format!("method-{part}");
        vec![Cell::Strong(overview.say(&key)), Cell::Text(overview.say(&format!("{key}-text")))]
    };
    let table = Table { id: SHEET.to_owned(), columns, rows: PARTS.map(row).into(), filter: false };
    let blocks = vec![Block::Heading(1, overview.say("title-method")), Block::Table(table)];
    let title = overview.say("sheet-method");
    Sheet { id: SHEET.to_owned(), title, orientation: Orientation::Portrait, dense: false, blocks }
}
