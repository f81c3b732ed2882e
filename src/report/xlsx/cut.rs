//! What a cell can hold of a text.

use crate::model::legible::legible;

/// The longest text of a cell, in UTF-16 units.
const LONGEST: usize = 32_767;

/// What a cell can hold of a text; `cut_off` is said where it ends before its end.
pub fn cut(text: &str, cut_off: &str) -> String {
    let text = legible(text);
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return text.into_owned();
    }
    let end = format!("… {cut_off}");
    let end = end.trim_end();
    let mut room = LONGEST - end.encode_utf16().count();
    let kept = text.chars().take_while(|letter| {
        let fits = letter.len_utf16() <= room;
        room -= if fits { letter.len_utf16() } else { room };
        fits
    });
    kept.chain(end.chars()).collect()
}
