//! The page as a browser takes it apart: tags with what stands in them.

use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// What stands between two tags, and what the tags say.
#[derive(Debug, Clone)]
pub enum Piece {
    /// A tag opens.
    Open(String, BTreeMap<String, String>),
    /// A tag closes.
    Close(String),
    /// A text.
    Text(String),
}

/// Elements that hold nothing.
const VOID: [&str; 5] = ["meta", "br", "img", "input", "link"];

/// The page, or a part of it.
#[derive(Debug, Clone)]
pub struct Page(pub Vec<Piece>);

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the page is UTF-8")
}

impl Page {
    /// Takes a page apart.
    pub fn of(html: &str) -> Self {
        let mut pieces = Vec::new();
        // Script and style hold no tags.
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(html, emitter) {
            match token.expect("a string has no errors of reading") {
                Token::StartTag(tag) => {
                    let name = text(&tag.name);
                    let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                    pieces.push(Piece::Open(name, attributes));
                }
                Token::EndTag(tag) => pieces.push(Piece::Close(text(&tag.name))),
                Token::String(own) => pieces.push(Piece::Text(text(&own.value))),
                Token::Error(error) => panic!("{error:?}"),
                Token::Comment(_) | Token::Doctype(_) => {}
            }
        }
        Self(pieces)
    }

    /// The first element for which this holds, with all that it holds.
    pub fn find(&self, wanted: impl Fn(&str, &BTreeMap<String, String>) -> bool) -> Option<Self> {
        self.all(wanted).into_iter().next()
    }

    /// The elements for which this holds, with all that they hold.
    pub fn all(&self, wanted: impl Fn(&str, &BTreeMap<String, String>) -> bool) -> Vec<Self> {
        let mut found = Vec::new();
        for (at, piece) in self.0.iter().enumerate() {
            let Piece::Open(name, attributes) = piece else { continue };
            if !wanted(name, attributes) {
                continue;
            }
            let mut depth = 0;
            let end = self.0[at..].iter().position(|piece| {
                match piece {
                    Piece::Open(own, _) if own == name => depth += 1,
                    Piece::Close(own) if own == name => depth -= 1,
                    _ => {}
                }
                depth == 0 || VOID.contains(&name.as_str())
            });
            found.push(Self(self.0[at..=at + end.expect("the tag closes")].to_vec()));
        }
        found
    }

    /// The element of that id.
    pub fn id(&self, id: &str) -> Self {
        self.find(|_, attributes| attributes.get("id").is_some_and(|own| own == id))
            .unwrap_or_else(|| panic!("there is no #{id}"))
    }

    /// The elements of that name.
    pub fn named(&self, wanted: &str) -> Vec<Self> {
        self.all(|name, _| name == wanted)
    }

    /// An attribute of the element.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        match self.0.first() {
            Some(Piece::Open(_, attributes)) => attributes.get(name).map(String::as_str),
            _ => None,
        }
    }

    /// All that is read in it.
    pub fn text(&self) -> String {
        let texts =
            self.0.iter().filter_map(|piece| if let Piece::Text(text) = piece { Some(text.as_str()) } else { None });
        texts.collect::<String>().trim().to_owned()
    }

    /// The tags that open in it, with their attributes.
    pub fn tags(&self) -> impl Iterator<Item = (&str, &BTreeMap<String, String>)> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Open(name, attributes) => Some((name.as_str(), attributes)),
            _ => None,
        })
    }
}
