//! The elements of a property in the order of the standard (ECMA-376, part 1, annex A): Word demands it, and the library
//! writes them in an order of its own.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::error::Error;

/// What an element holds, in order, of those that the library writes.
const ORDERS: [(&str, &[&str]); 7] = [
    ("w:pPr", &["w:pStyle", "w:keepNext", "w:keepLines", "w:widowControl", "w:spacing", "w:ind", "w:jc", "w:rPr"]),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:color",
            "w:spacing",
            "w:sz",
            "w:szCs",
            "w:highlight",
            "w:u",
            "w:shd",
            "w:lang",
        ],
    ),
    ("w:tblPr", &["w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar"]),
    ("w:tcPr", &["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:tcMar", "w:textDirection", "w:vAlign"]),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:pgNumType",
            "w:cols",
            "w:docGrid",
        ],
    ),
    ("w:style", &["w:name", "w:basedOn", "w:next", "w:link", "w:qFormat", "w:pPr", "w:rPr"]),
    ("w:settings", &["w:zoom", "w:defaultTabStop", "w:compat"]),
];

/// Properties that say nothing stand where the standard has no room for them.
const IDLE: &str = "w:rPr";

struct Element {
    name: String,
    head: String,
    children: Vec<(String, String)>,
}

impl Element {
    fn close(mut self, tail: &str) -> String {
        if let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == self.name) {
            let rank = |name: &String| order.iter().position(|own| own == name).unwrap_or(order.len());
            self.children.sort_by_key(|(name, _)| rank(name));
        }
        let children: String = self.children.into_iter().map(|(_, text)| text).collect();
        format!("{}{children}{tail}", self.head)
    }
}

/// A part with its properties in order; all else stays as it was written.
///
/// # Errors
/// [`Error::Report`] when it is no XML.
pub fn ordered(part: &[u8]) -> Result<Vec<u8>, Error> {
    let failed = |reason: &dyn std::fmt::Display| Error::Report(reason.to_string());
    let text = std::str::from_utf8(part).map_err(|error| failed(&error))?;
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element { name: String::new(), head: String::new(), children: Vec::new() }];
    let mut from = 0;
    loop {
        let event = reader.read_event().map_err(|error| failed(&error))?;
        let until = usize::try_from(reader.buffer_position()).map_err(|error| failed(&error))?;
        let own = &text[from..until];
        from = until;
        let (name, whole) = match event {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                open.push(Element { name, head: own.to_owned(), children: Vec::new() });
                continue;
            }
            Event::End(_) => match open.pop() {
                Some(element) => (element.name.clone(), element.close(own)),
                None => break,
            },
            Event::Empty(tag) => match tag.name().as_ref().to_owned() {
                name if name == IDLE => continue,
                name => (name, own.to_owned()),
            },
            Event::Eof => break,
            _ => (String::new(), own.to_owned()),
        };
        open.last_mut().ok_or_else(|| failed(&"an element ends that did not begin"))?.children.push((name, whole));
    }
    Ok(open.into_iter().map(|element| element.close("")).collect::<String>().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_come_in_order_and_nothing_else_moves() {
        let part = "<?xml version=\"1.0\"?><w:p a=\"1\"><w:pPr><w:rPr /><w:jc w:val=\"x\" /><w:keepNext/></w:pPr><w:r>\
                    <w:rPr><w:sz/><w:rFonts/><w:new/><w:b/></w:rPr><w:t> b &amp; a </w:t></w:r></w:p>";
        let own = "<?xml version=\"1.0\"?><w:p a=\"1\"><w:pPr><w:keepNext/><w:jc w:val=\"x\" /></w:pPr><w:r>\
                   <w:rPr><w:rFonts/><w:b/><w:sz/><w:new/></w:rPr><w:t> b &amp; a </w:t></w:r></w:p>";
        assert_eq!(String::from_utf8(ordered(part.as_bytes()).expect("a part")).expect("text"), own);
        assert!(ordered(b"<w:p><w:r></w:p>").is_err());
    }
}
