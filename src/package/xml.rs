//! XML by its tags, each with its place in the text, so that all between them stays as it was written.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::escape::{escape, unescape};
use quick_xml::events::{BytesStart, Event};

/// What a tag does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Begins an element.
    Open,
    /// Is an element without content.
    Empty,
    /// Ends an element.
    Close,
}

/// A tag.
#[derive(Debug, Clone)]
pub struct Tag<'a> {
    /// Where it stands.
    pub range: Range<usize>,
    /// What it does.
    pub kind: Kind,
    /// Its name with its prefix.
    pub name: &'a str,
    text: &'a str,
}

impl<'a> Tag<'a> {
    /// Its name without a prefix.
    pub fn local(&self) -> &'a str {
        self.name.rsplit(':').next().unwrap_or(self.name)
    }

    /// Its prefix with the colon, or nothing.
    pub fn prefix(&self) -> &'a str {
        &self.name[..self.name.len() - self.local().len()]
    }

    /// Whether it begins this element or is it.
    pub fn is(&self, local: &str) -> bool {
        self.kind != Kind::Close && self.local() == local
    }

    /// Whether it ends this element.
    pub fn ends(&self, local: &str) -> bool {
        self.kind == Kind::Close && self.local() == local
    }

    /// The same tag as one that begins an element.
    pub fn opened(&self) -> Self {
        Self { kind: Kind::Open, ..self.clone() }
    }

    /// The attributes: names as they are written, values without escapes.
    pub fn attributes(&self) -> Vec<(String, String)> {
        let raw = self.text.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        let start = BytesStart::from_content(raw, self.name.len());
        let mut attributes = start.attributes();
        let value = |raw: &str| unescape(raw).map_or_else(|_| raw.to_owned(), Into::into);
        attributes
            .with_checks(false)
            .flatten()
            .map(|found| (found.key.as_ref().to_owned(), value(&found.value)))
            .collect()
    }

    /// An attribute by its name without a prefix.
    pub fn attribute(&self, local: &str) -> Option<String> {
        let own = |name: &str| name.rsplit(':').next() == Some(local);
        self.attributes().into_iter().find(|(name, _)| own(name)).map(|(_, value)| value)
    }

    /// An attribute that is a number.
    pub fn number(&self, local: &str) -> Option<u32> {
        self.attribute(local)?.parse().ok()
    }

    /// The tag with attributes changed, added at its end, or (with no value) left out.
    pub fn with(&self, changes: &[(&str, Option<String>)]) -> String {
        let mut written = format!("<{}", self.name);
        let mut pending: Vec<_> = changes.iter().collect();
        for (name, value) in self.attributes() {
            let change = pending.iter().position(|(own, _)| *own == name.as_str()).map(|at| pending.remove(at));
            match change {
                Some((_, None)) => {}
                Some((_, Some(value))) => written.push_str(&attribute(&name, value)),
                None => written.push_str(&attribute(&name, &value)),
            }
        }
        for (name, value) in pending {
            written.extend(value.iter().map(|value| attribute(name, value)));
        }
        written.push_str(if self.kind == Kind::Empty { "/>" } else { ">" });
        written
    }
}

fn attribute(name: &str, value: &str) -> String {
    let value = escape(value).replace('\n', "&#10;").replace('\t', "&#9;").replace('\r', "&#13;");
    format!(" {name}=\"{value}\"")
}

/// The tags of a text, or of a part of one.
pub struct Tags<'a> {
    reader: Reader<&'a [u8]>,
    text: &'a str,
    start: usize,
}

impl<'a> Tags<'a> {
    /// The tags from a place on.
    pub fn from(text: &'a str, start: usize) -> Self {
        let mut reader = Reader::from_str(&text[start..]);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        Self { reader, text, start }
    }

    /// All tags.
    pub fn of(text: &'a str) -> Self {
        Self::from(text, 0)
    }

    /// The next tag; none at the end.
    pub fn next(&mut self) -> Result<Option<Tag<'a>>, String> {
        loop {
            let from = self.position();
            let event = self.reader.read_event().map_err(|error| error.to_string())?;
            let kind = match event {
                Event::Eof => return Ok(None),
                Event::Start(_) => Kind::Open,
                Event::Empty(_) => Kind::Empty,
                Event::End(_) => Kind::Close,
                _ => continue,
            };
            let range = from..self.position();
            let text = &self.text[range.clone()];
            let inner = text.trim_start_matches(['<', '/']);
            let end = inner.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(inner.len());
            return Ok(Some(Tag { range, kind, name: &inner[..end], text }));
        }
    }

    fn position(&self) -> usize {
        self.start + usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }
}

/// A text of a workbook where `_x003D_` is read as the letter of that number: what looks like it says so of its first stroke.
pub fn literal(text: &str) -> String {
    text.replace("_x", "_x005F_x")
}

/// A text with some of its parts replaced; the parts do not overlap.
pub fn replaced(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut written = String::with_capacity(text.len() + 1024);
    let mut done = 0;
    for (range, new) in edits {
        written.push_str(&text[done..range.start]);
        written.push_str(&new);
        done = range.end;
    }
    written.push_str(&text[done..]);
    written
}

/// Appends children to the root element; they are given the root's prefix.
pub fn appended(text: &str, children: impl Fn(&str) -> String) -> Result<String, String> {
    let mut tags = Tags::of(text);
    let root = tags.next()?.ok_or("an empty part")?;
    let children = children(root.prefix());
    let edit = if root.kind == Kind::Empty {
        let open = root.opened().with(&[]);
        (root.range.clone(), format!("{open}{children}</{}>", root.name))
    } else {
        let end = text.rfind(&format!("</{}", root.name)).ok_or("a part without an end")?;
        (end..end, children)
    };
    Ok(replaced(text, vec![edit]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_changed_and_all_around_it_stays() {
        let text = "<?xml version=\"1.0\"?>\r\n<x:a b='1 &amp; 2'  c=\"3\" ><!-- <x:d/> --><x:d e=\"/\"/> t </x:a>";
        let mut tags = Tags::of(text);
        let root = tags.next().expect("fine").expect("a root");
        assert_eq!((root.local(), root.prefix(), root.attribute("b").as_deref()), ("a", "x:", Some("1 & 2")));
        let changed = root.with(&[("c", Some("<".to_owned())), ("f", Some("4".to_owned()))]);
        assert_eq!(changed, "<x:a b=\"1 &amp; 2\" c=\"&lt;\" f=\"4\">");
        let inner = tags.next().expect("fine").expect("a child");
        assert!(inner.is("d") && inner.kind == Kind::Empty && inner.attribute("e").as_deref() == Some("/"));
        assert_eq!(inner.with(&[("e", None)]), "<x:d/>");
        let written = replaced(text, vec![(inner.range.clone(), String::new())]);
        assert!(written.ends_with("<!-- <x:d/> --> t </x:a>") && written.starts_with(&text[..root.range.end]));
        assert!(tags.next().expect("fine").expect("an end").ends("a"));
        assert!(tags.next().expect("fine").is_none());
    }

    #[test]
    fn children_are_appended_to_full_and_to_empty_roots() {
        let child = |prefix: &str| format!("<{prefix}n/>");
        assert_eq!(appended("<a><b/></a>", child).as_deref(), Ok("<a><b/><n/></a>"));
        assert_eq!(appended("<p:a q=\"1\"/>", child).as_deref(), Ok("<p:a q=\"1\"><p:n/></p:a>"));
        assert!(appended("", child).is_err());
    }
}
