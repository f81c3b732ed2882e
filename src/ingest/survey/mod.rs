//! Surveys, one row a respondent or one row an item, as one row for each answer (DOMAIN 3.3).
//!
//! In: a sheet whose header was recognised. Out: its answers, each a level of the one scale that its column was
//! answered on. Never: a level that was guessed, an answer that was given to a question about the respondent.
//!
//! What respondents wrote goes beside the answers, and [`mod@comment`] cuts personal data out of it.
//!
//! [`mod@items`] finds the columns of answers and their sections, [`hint`] what titles tell of the scale, [`choice`] the
//! [`scale`], and [`mod@wide`] and [`mod@tally`] read the rows. [`mod@transposed`] finds surveys that lie on their side.

mod choice;
mod comment;
mod hint;
mod items;
mod levels;
mod line_ids;
mod lines;
mod reading;
mod scale;
mod tally;
mod title;
mod transposed;
mod wide;

pub use items::FEWEST_ITEMS;
pub use lines::empty;
pub use scale::Scales;
pub use tally::tally;
pub use transposed::transposed;
pub use wide::wide;

use super::header::Headers;
use super::sheet::Sheet;
use crate::model::dataset::MatchedColumn;

/// The columns of a sheet that are items: those that no field took and whose answers are levels of a scale.
pub fn items(sheet: &Sheet, header: usize, headers: &Headers, scales: &Scales<'_>) -> Vec<MatchedColumn> {
    if !items::may_be_survey(headers) {
        return Vec::new();
    }
    let layout = items::layout(sheet, header, headers, scales);
    layout.map(|layout| layout.items.into_iter().map(|item| item.cell).collect()).unwrap_or_default()
}

/// Whether a sheet counts the answers of levels below a header.
pub fn counts_levels(sheet: &Sheet, header: usize, headers: &Headers, scales: &Scales<'_>) -> bool {
    levels::levels(sheet, header, headers, scales).is_some()
}
