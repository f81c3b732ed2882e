//! The parts of a workbook's container, for tests that look inside.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The parts by name.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().to_string(), content)
        })
        .collect()
}

/// The text of a part.
pub fn text(bytes: &[u8], name: &str) -> String {
    String::from_utf8(parts(bytes).remove(name).unwrap_or_else(|| panic!("there is no {name}"))).unwrap()
}

/// The values of an attribute of all elements of a name, in order.
pub fn attributes(text: &str, element: &str, attribute: &str) -> Vec<String> {
    let begin = format!("<{element} ");
    let own = format!(" {attribute}=\"");
    text.match_indices(&begin)
        .map(|(at, _)| {
            let tag = &text[at..at + text[at..].find('>').unwrap_or(text.len() - at)];
            let value = tag.split_once(&own).map(|(_, rest)| rest.split_once('"').unwrap().0);
            value.unwrap_or_default().to_owned()
        })
        .collect()
}
