//! What readers of XML share.

use std::borrow::Cow;

use quick_xml::events::{BytesRef, BytesStart};

use super::guard::damaged;
use crate::issue::Problem;

/// How an entity is declared. It is looked for in all of a file and not where declarations have their place: where the
/// first element begins would have to be believed of a file that means to hide one.
pub const ENTITY: &[u8] = b"<!ENTITY";

/// An attribute by its name, whatever stands before a colon in it.
pub fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|found| found.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(Cow::into_owned)
}

/// What a reference as `&amp;` or `&#10;` stands for; one to anything that a file defines itself stands for nothing.
pub fn letter(name: &BytesRef<'_>) -> Result<String, Problem> {
    match name.resolve_char_ref().map_err(damaged)? {
        Some(letter) => Ok(letter.to_string()),
        None => quick_xml::escape::unescape(&format!("&{};", &**name)).map(Cow::into_owned).map_err(damaged),
    }
}
