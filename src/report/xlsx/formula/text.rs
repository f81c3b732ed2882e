//! Texts within formulas.

use crate::model::legible::legible;

/// The most letters of a text within a formula; longer ones are put together.
const PIECE: usize = 120;

/// Puts a text whose lines are put together at the end of a formula: it keeps no line break in its texts.
pub fn lines(text: &str, formula: &mut String) {
    let mut lines = text.split('\n');
    let mut between = "";
    if let Some(first) = lines.next().filter(|first| !first.is_empty() || text.is_empty()) {
        literal(first, formula);
        between = "&";
    }
    for line in lines {
        formula.push_str(between);
        formula.push_str("CHAR(10)");
        between = "&";
        if !line.is_empty() {
            formula.push_str(between);
            literal(line, formula);
        }
    }
}

/// Puts a text at the end of a formula: quotes doubled, in pieces that are short enough.
pub fn literal(text: &str, formula: &mut String) {
    // A letter has a byte at the least.
    if text.len() <= PIECE || text.chars().count() <= PIECE {
        return quoted(text, formula);
    }
    let mut between = "(";
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.char_indices().nth(PIECE).map_or(rest.len(), |(end, _)| end);
        let (piece, after) = rest.split_at(end);
        formula.push_str(between);
        quoted(piece, formula);
        (between, rest) = ("&", after);
    }
    formula.push(')');
}

fn quoted(text: &str, formula: &mut String) {
    formula.push('"');
    for (place, part) in legible(text).split('"').enumerate() {
        if place > 0 {
            formula.push_str("\"\"");
        }
        formula.push_str(part);
    }
    formula.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(spell: impl Fn(&str, &mut String), text: &str) -> String {
        let mut formula = String::new();
        spell(text, &mut formula);
        formula
    }

    #[test]
    fn lines_are_put_together_whatever_they_end_in() {
        for (text, expected) in [
            ("", r#""""#),
            ("\n", "CHAR(10)"),
            ("one", r#""one""#),
            ("one\ntwo", r#""one"&CHAR(10)&"two""#),
            ("one\n\ntwo\n", r#""one"&CHAR(10)&CHAR(10)&"two"&CHAR(10)"#),
            ("\ntwo", r#"CHAR(10)&"two""#),
            ("\u{202e}one\u{1b}", r#""one""#),
            ("\"one\"\ntwo", r#""""one"""&CHAR(10)&"two""#),
        ] {
            assert_eq!(spelled(lines, text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_text_is_put_together_of_pieces_where_it_has_more_letters_than_one() {
        let just = "ก".repeat(PIECE);
        assert_eq!(spelled(literal, &just), format!("\"{just}\""));
        assert_eq!(spelled(literal, &format!("{just}\"")), format!("(\"{just}\"&\"\"\"\")"));
        assert_eq!(spelled(literal, &format!("{just}{just}ข")), format!("(\"{just}\"&\"{just}\"&\"ข\")"));
    }
}
