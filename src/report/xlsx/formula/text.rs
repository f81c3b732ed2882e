//! Texts within formulas.

use super::Speller;

/// The most letters of a text within a formula; longer ones are put together.
const PIECE: usize = 120;

impl Speller<'_> {
    /// A text whose lines are put together: a formula keeps no line break in its texts.
    pub(super) fn lines(&mut self, text: &str) {
        let (mut lines, mut between) = (text.split('\n'), "");
        if let Some(first) = lines.next().filter(|first| !first.is_empty() || !text.contains('\n')) {
            self.literal(first);
            between = "&";
        }
        for line in lines {
            self.put(between);
            self.put("CHAR(10)");
            between = "&";
            if !line.is_empty() {
                self.put(between);
                self.literal(line);
            }
        }
    }

    /// A text in a formula: quotes doubled, in pieces that are short enough.
    pub(super) fn literal(&mut self, text: &str) {
        let long = text.len() > PIECE && text.chars().count() > PIECE;
        if !long {
            return self.quoted(text);
        }
        let mut between = "(";
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.char_indices().nth(PIECE).map_or(rest.len(), |(end, _)| end);
            let (piece, after) = rest.split_at(end);
            self.put(between);
            self.quoted(piece);
            (between, rest) = ("&", after);
        }
        self.put(")");
    }

    fn quoted(&mut self, text: &str) {
        self.put("\"");
        for (place, part) in text.split('"').enumerate() {
            if place > 0 {
                self.put("\"\"");
            }
            self.put(part);
        }
        self.put("\"");
    }
}
