//! A text in pieces, each with a look of its own, that reads as one: a placeholder may stand across them.

use std::ops::Range;

use quick_xml::escape::{escape, unescape};

use crate::model::legible::legible;
use crate::package::xml::{Kind, Tag, Tags, literal, replaced};

/// Whose rules the text follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// That of cells: blanks at the ends need a word, and `_x0041_` is a letter.
    Cell,
    /// That of drawings.
    Drawing,
}

/// The pieces.
pub struct Runs<'a> {
    inner: &'a str,
    /// The piece's tag, where its content stands, and where it begins in the whole.
    pieces: Vec<(Tag<'a>, Range<usize>, usize)>,
    text: String,
}

impl<'a> Runs<'a> {
    /// Reads the elements of a name; those of how the text is pronounced are none of it.
    pub fn of(inner: &'a str, element: &str) -> Result<Self, String> {
        let mut runs = Self { inner, pieces: Vec::new(), text: String::new() };
        let mut tags = Tags::of(inner);
        let (mut open, mut pronounced) = (None, false);
        while let Some(tag) = tags.next()? {
            if tag.local() == "rPh" {
                pronounced = tag.kind == Kind::Open;
            } else if tag.is(element) && tag.kind == Kind::Open && !pronounced {
                open = Some(tag);
            } else if tag.ends(element)
                && let Some(begun) = open.take()
            {
                let content = begun.range.end..tag.range.start;
                let start = runs.text.len();
                let raw = &inner[content.clone()];
                // What holds more than text and its escapes stays as it is.
                let Some(own) = unescape(raw).ok().filter(|_| !raw.contains('<')) else { continue };
                runs.text.push_str(&own);
                runs.pieces.push((begun, content, start));
            }
        }
        Ok(runs)
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The pieces with parts of the whole text replaced, in their order: what is new stands in the piece in which the old
    /// began.
    pub fn write(&self, new: &[(Range<usize>, String)], dialect: Dialect) -> String {
        let mut texts = vec![String::new(); self.pieces.len()];
        let mut done = 0;
        for (range, value) in new {
            self.copy(done..range.start, &mut texts);
            let piece = self.pieces.iter().rposition(|(.., start)| *start <= range.start).unwrap_or_default();
            if let Some(text) = texts.get_mut(piece) {
                text.push_str(&guarded(&legible(value), dialect));
            }
            done = range.end;
        }
        self.copy(done..self.text.len(), &mut texts);
        let mut edits = Vec::new();
        for ((tag, content, _), text) in self.pieces.iter().zip(texts) {
            edits.push((content.clone(), escape(&text).into_owned()));
            if dialect == Dialect::Cell && tag.local() == "t" && text.trim() != text {
                edits.push((tag.range.clone(), tag.with(&[("xml:space", Some("preserve".to_owned()))])));
            }
        }
        replaced(self.inner, edits)
    }

    /// Copies a part of the whole into the pieces that it comes from.
    fn copy(&self, part: Range<usize>, texts: &mut [String]) {
        for (number, (.., start)) in self.pieces.iter().enumerate() {
            let end = self.pieces.get(number + 1).map_or(self.text.len(), |(.., next)| *next);
            let own = part.start.max(*start)..part.end.min(end);
            if !own.is_empty() {
                texts[number].push_str(&self.text[own]);
            }
        }
    }
}

/// A value as texts of this kind have it.
fn guarded(value: &str, dialect: Dialect) -> String {
    if dialect == Dialect::Cell { literal(value) } else { value.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::placeholder;

    fn filled(inner: &str, value: &str) -> String {
        let runs = Runs::of(inner, "t").expect("pieces");
        let new: Vec<_> = placeholder::find(runs.text()).into_iter().map(|own| (own.range, value.to_owned())).collect();
        runs.write(&new, Dialect::Cell)
    }

    #[test]
    fn a_value_stands_where_its_placeholder_began_and_the_look_of_every_piece_stays() {
        let cases = [
            ("<t>{{a}}</t>", "<t>7 &lt;</t>"),
            ("<t>ก {{a}} ข{{b}}</t>", "<t>ก 7 &lt; ข7 &lt;</t>"),
            (
                "<r><t>ก {{a</t></r><r><rPr><b/></rPr><t>b</t></r><r><t>c}} จบ</t></r>",
                "<r><t>ก 7 &lt;</t></r><r><rPr><b/></rPr><t></t></r><r><t xml:space=\"preserve\"> จบ</t></r>",
            ),
            ("<r><t>{</t></r><r><t>{a}</t></r><r><t>}</t></r>", "<r><t>7 &lt;</t></r><r><t></t></r><r><t></t></r>"),
            ("<r><t>ก</t></r><r><t>{{a}}</t></r>", "<r><t>ก</t></r><r><t>7 &lt;</t></r>"),
            ("<t>&lt;b&gt; {{a}}</t>", "<t>&lt;b&gt; 7 &lt;</t>"),
            ("<t>{{a}}</t><rPh sb=\"0\"><t>{{a}}</t></rPh>", "<t>7 &lt;</t><rPh sb=\"0\"><t>{{a}}</t></rPh>"),
            ("<t><![CDATA[{{a}}]]></t>", "<t><![CDATA[{{a}}]]></t>"),
        ];
        for (before, after) in cases {
            assert_eq!(filled(before, "7 <"), after);
        }
    }

    #[test]
    fn what_a_cell_cannot_hold_is_left_out_and_no_letter_is_made_of_a_number() {
        assert_eq!(filled("<t>{{a}}</t>", "a\u{0}\u{8}b\u{202e}c\r1"), "<t>abc 1</t>");
        assert_eq!(filled("<t>{{a}}</t>", "_x003D_1"), "<t>_x005F_x003D_1</t>");
        assert_eq!(filled("<t>_x000D_{{a}}</t>", "1"), "<t>_x000D_1</t>", "what the office wrote stays");
        let drawn = Runs::of("<a:t>{{a}}</a:t>", "t").expect("pieces");
        assert_eq!(drawn.write(&[(0..5, "_x1 ".to_owned())], Dialect::Drawing), "<a:t>_x1 </a:t>");
    }
}
