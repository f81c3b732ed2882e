//! Addresses as documents may link to them.

use super::assessment::EvidenceLink;
use crate::model::legible::is_shown;

/// The longest address that is made a link.
const LONGEST: usize = 2_000;
/// Letters that part an address, or lead it somewhere else; what has such a name is shown without a link.
const PARTS_OF_AN_ADDRESS: [char; 6] = ['#', '%', ':', '\\', '?', '\u{fffd}'];

/// The way to a file, where no letter of it would lead astray or do anything else. Blanks and Thai letters stay as they are.
pub fn file(way: &str) -> Option<String> {
    let safe = way.chars().all(|letter| is_shown(letter) && !PARTS_OF_AN_ADDRESS.contains(&letter));
    (safe && way.encode_utf16().count() <= LONGEST).then(|| way.to_owned())
}

/// A plain address on the web, whole.
pub fn web(address: &str) -> Option<String> {
    let lower = address.to_lowercase();
    let bare = lower.starts_with("www.");
    let whole = if bare { format!("https://{address}") } else { address.to_owned() };
    let web = bare || lower.starts_with("https://") || lower.starts_with("http://");
    let plain = whole.chars().all(|letter| is_shown(letter) && !letter.is_whitespace());
    (web && plain && whole.len() < LONGEST).then_some(whole)
}

/// The address of what proves a consideration, that of a file from the folder of the document; with the ways to the files of the register.
pub fn evidence(to: &EvidenceLink, ways: &[Option<String>]) -> Option<String> {
    match to {
        EvidenceLink::File(record) => ways.get(*record).and_then(|way| file(way.as_deref()?)),
        EvidenceLink::Web(address) => web(address),
        EvidenceLink::Nowhere => None,
    }
}
