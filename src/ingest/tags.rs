//! How deep the tags of XML stand within each other, counted while its bytes stream by: nothing is built for them, and of
//! their names no more is looked at than whether they begin a text that cells share.

/// The tags so far.
#[derive(Debug, Default)]
pub struct Tags {
    state: State,
    open: u64,
    /// The most tags that were open at once.
    pub deepest: u64,
    /// How many open a text that cells share: `si`, as deep as it may be, for the reader takes it wherever it is.
    pub shared: u64,
}

/// What the next byte belongs to.
#[derive(Debug, Default, Clone, Copy)]
enum State {
    #[default]
    Text,
    /// After `<`.
    Begins,
    /// The name of a tag that opens.
    Named(Name),
    /// A tag that opens; whether the last byte is the slash that would close it at once.
    Opens { slash: bool },
    /// A value in a tag that opens, and its quotation mark.
    Value(u8),
    /// A tag that closes, or a declaration.
    Ends,
    /// What begins with `<!`; whether nothing of it has been seen yet.
    Marked { first: bool },
    /// What only its own end ends, and how much of that end there was.
    Until { end: &'static [u8], met: usize },
}

/// How much there was of the name of a shared text; whatever stands before a colon is no part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Name {
    Begins,
    S,
    Shared,
    Other,
}

impl Name {
    fn with(self, byte: u8) -> Self {
        match (self, byte) {
            (_, b':') => Self::Begins,
            (Self::Begins, b's') => Self::S,
            (Self::S, b'i') => Self::Shared,
            _ => Self::Other,
        }
    }
}

const COMMENT: &[u8] = b"-->";
const TEXT: &[u8] = b"]]>";
const INSTRUCTION: &[u8] = b"?>";

impl Tags {
    /// Takes in the next bytes.
    pub fn look(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while let Some(byte) = bytes.get(at).copied() {
            at += 1;
            self.state = match self.state {
                State::Text => {
                    let Some(next) = memchr::memchr(b'<', &bytes[at - 1..]) else { return };
                    at += next;
                    State::Begins
                }
                State::Begins => match byte {
                    b'/' => {
                        self.open = self.open.saturating_sub(1);
                        State::Ends
                    }
                    b'?' => State::Until { end: INSTRUCTION, met: 0 },
                    b'!' => State::Marked { first: true },
                    b'>' => State::Text,
                    _ => {
                        self.open += 1;
                        self.deepest = self.deepest.max(self.open);
                        at -= 1;
                        State::Named(Name::Begins)
                    }
                },
                State::Named(name) => {
                    let rest = &bytes[at - 1..];
                    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'"' | b'\'');
                    let end = rest.iter().position(ends);
                    let name = rest[..end.unwrap_or(rest.len())].iter().copied().fold(name, Name::with);
                    // What ends the name is looked at once more: it may end the tag.
                    at += end.unwrap_or(rest.len());
                    at -= 1;
                    if end.is_none() {
                        self.state = State::Named(name);
                        return;
                    }
                    self.shared += u64::from(name == Name::Shared);
                    State::Opens { slash: false }
                }
                State::Opens { slash } => {
                    let rest = &bytes[at - 1..];
                    let wanted = |byte: &u8| matches!(byte, b'>' | b'"' | b'\'');
                    let step = rest.iter().position(wanted).unwrap_or(rest.len());
                    let slash = if step == 0 { slash } else { rest[step - 1] == b'/' };
                    at += step;
                    match rest.get(step) {
                        None => State::Opens { slash },
                        Some(b'>') => {
                            self.open -= u64::from(slash);
                            State::Text
                        }
                        Some(mark) => State::Value(*mark),
                    }
                }
                State::Value(mark) => {
                    let Some(step) = memchr::memchr(mark, &bytes[at - 1..]) else { return };
                    at += step;
                    State::Opens { slash: false }
                }
                State::Ends | State::Marked { .. } if byte == b'>' => State::Text,
                State::Marked { first: true } if byte == b'-' => State::Until { end: COMMENT, met: 0 },
                State::Marked { first: true } if byte == b'[' => State::Until { end: TEXT, met: 0 },
                State::Marked { .. } => State::Marked { first: false },
                State::Until { end, met } => until(end, met, byte),
                State::Ends => State::Ends,
            };
        }
    }
}

/// What follows a byte of what only its own end ends.
fn until(end: &'static [u8], met: usize, byte: u8) -> State {
    // Of what repeats itself at the front of an end, one more is as good as the last.
    let met = if end[met] == byte {
        met + 1
    } else if met > 0 && end[met - 1] == byte {
        met
    } else {
        usize::from(end[0] == byte)
    };
    if met == end.len() { State::Text } else { State::Until { end, met } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_counted_wherever_the_reads_part_them() {
        let cases = [
            ("", 0, 0, 0),
            ("<a/>", 1, 0, 0),
            ("<a><b/><b x='/'>t</b><c y=\">/>\"/></a>", 2, 0, 0),
            ("<a><b><c><d>", 4, 0, 4),
            ("<?xml version=\"1.0\"?><!DOCTYPE a><a><!-- </a><si></a> - -- --><b/></a>", 2, 0, 0),
            ("<a><![CDATA[</a></a><si>]]]><b>]]></b></a>", 2, 0, 0),
            ("<a b='\"/>' c=\"'\"><b/ ></a>", 2, 0, 1),
            ("</a></a><a>", 1, 0, 1),
            ("<sst><si><t/></si><si/><x><y:si a='<si>'></y:si></x></sst>", 3, 3, 0),
            ("<si><s/><sis/><xsi/><si:x/><i/><x:y:si/><si\n></si></si>", 2, 3, 0),
            ("<si/x><si\"\">", 2, 2, 2),
        ];
        for (text, deepest, shared, open) in cases {
            for size in 1..=text.len().max(1) {
                let mut tags = Tags::default();
                text.as_bytes().chunks(size).for_each(|bytes| tags.look(bytes));
                assert_eq!((tags.deepest, tags.shared, tags.open), (deepest, shared, open), "{text} {size}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn what_the_reader_takes_for_open_tags_is_counted(
            pieces in proptest::collection::vec(
                proptest::sample::select(vec![
                    "<a>", "<b c='>'>", "<d e=\"/\"/>", "</a>", "</b>", "<!-- <a> -->", "<![CDATA[<a></a>]]>", "<?a <b>?>", "x", "/>", "]]",
                ]),
                0..40,
            ),
        ) {
            let text = pieces.concat();
            let mut reader = quick_xml::Reader::from_str(&text);
            reader.config_mut().check_end_names = false;
            reader.config_mut().allow_unmatched_ends = true;
            let (mut open, mut deepest) = (0_u64, 0);
            loop {
                match reader.read_event() {
                    Ok(quick_xml::events::Event::Start(_)) => open += 1,
                    Ok(quick_xml::events::Event::Empty(_)) => deepest = deepest.max(open + 1),
                    Ok(quick_xml::events::Event::End(_)) => open = open.saturating_sub(1),
                    Ok(quick_xml::events::Event::Eof) | Err(_) => break,
                    Ok(_) => {}
                }
                deepest = deepest.max(open);
            }
            let mut tags = Tags::default();
            tags.look(text.as_bytes());
            proptest::prop_assert_eq!(tags.deepest, deepest);
        }
    }
}
