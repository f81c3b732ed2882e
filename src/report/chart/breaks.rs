//! Where lines break: as few lines as possible, evenly filled, at blanks rather than between words without one.
//!
//! Thai writes no blanks between words, so that a break at one of its rare blanks reads best.

/// What a break between two words without a blank costs, against a line whose whole width is empty.
const WITHOUT_BLANK: f64 = 0.12;
/// What a break at a blank within a clause costs.
const WITHIN_CLAUSE: f64 = 0.03;

/// What it costs to end a line after a piece.
fn cost(piece: &Piece) -> f64 {
    let word = piece.text.trim_end();
    if piece.ends_line || word.ends_with(['·', ',', ':', ';', ')']) {
        0.0
    } else if word.len() < piece.text.len() {
        WITHIN_CLAUSE
    } else {
        WITHOUT_BLANK
    }
}

/// A word with the blanks after it.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub text: String,
    /// Without the blanks.
    pub width: f64,
    /// With them.
    pub advance: f64,
    /// Whether a line must end after it.
    pub ends_line: bool,
}

/// A way to fill lines up to a piece.
#[derive(Clone, Copy)]
struct Best {
    lines: usize,
    cost: f64,
    from: usize,
}

/// The pieces in lines of at most a width; a piece wider than that has a line of its own.
pub(super) fn lines(pieces: &[Piece], width: f64) -> Vec<String> {
    // best[end] is the best way to fill lines with the pieces before `end`.
    let mut best = vec![Best { lines: 0, cost: 0.0, from: 0 }];
    for end in 1..=pieces.len() {
        let mut found: Option<Best> = None;
        let mut used = 0.0;
        for from in (0..end).rev() {
            let piece = &pieces[from];
            let ends_early = piece.ends_line && from + 1 < end;
            let wide = if from + 1 == end { piece.width } else { piece.advance + used };
            if ends_early || (wide > width && from + 1 < end) {
                break;
            }
            used = wide;
            let before = best[from];
            let empty = 1.0 - (wide / width).min(1.0);
            let seam = if end == pieces.len() { 0.0 } else { cost(&pieces[end - 1]) };
            let cost = before.cost + empty * empty + seam;
            let candidate = Best { lines: before.lines + 1, cost, from };
            if found.is_none_or(|found| (candidate.lines, candidate.cost) < (found.lines, found.cost)) {
                found = Some(candidate);
            }
        }
        best.push(found.expect("a piece alone always fills a line"));
    }
    let mut lines = Vec::new();
    let mut end = pieces.len();
    while end > 0 {
        let from = best[end].from;
        let line: String = pieces[from..end].iter().map(|piece| piece.text.as_str()).collect();
        // A dot that sets clauses apart has nothing to set apart where the line ends.
        let line = if end < pieces.len() { line.trim_end().trim_end_matches('·') } else { &line };
        lines.push(line.trim().to_owned());
        end = from;
    }
    lines.reverse();
    lines.retain(|line| !line.is_empty());
    lines
}

/// So many lines, each filled with what fits into it; the last one holds all the rest.
pub(super) fn filled(pieces: &[Piece], width: f64, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    for (index, piece) in pieces.iter().enumerate() {
        let full = used + piece.width > width || index > 0 && pieces[index - 1].ends_line;
        if full && used > 0.0 && lines.len() < most {
            lines.push(String::new());
            used = 0.0;
        }
        used += piece.advance;
        if let Some(line) = lines.last_mut() {
            line.push_str(&piece.text);
        }
    }
    lines.iter().map(|line| line.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<Piece> {
        text.split_inclusive([' ', '|'])
            .map(|word| {
                let word = word.trim_end_matches('|');
                let (width, advance) = (word.trim_end().chars().count() as f64, word.chars().count() as f64);
                Piece { text: word.to_owned(), width, advance, ends_line: false }
            })
            .collect()
    }

    #[test]
    fn a_blank_is_a_better_place_to_break_than_the_seam_of_two_words() {
        assert_eq!(lines(&pieces("aaaa|bbbb cc|dddd|e"), 12.0), ["aaaabbbb", "ccdddde"]);
    }

    #[test]
    fn no_line_is_added_for_the_sake_of_a_blank() {
        assert_eq!(lines(&pieces("a b|cccc|dddd"), 9.0), ["a bcccc", "dddd"]);
    }

    #[test]
    fn the_end_of_a_clause_is_a_better_place_than_another_blank() {
        assert_eq!(lines(&pieces("aaaaaaaa, b cccccccccc"), 14.0), ["aaaaaaaa,", "b cccccccccc"]);
        assert_eq!(lines(&pieces("aaaaaaaaa b cccccccccc"), 14.0), ["aaaaaaaaa b", "cccccccccc"]);
    }

    #[test]
    fn the_last_line_holds_what_did_not_fit() {
        assert_eq!(filled(&pieces("aaaa|bbbb cc|dddd|e"), 9.0, 2), ["aaaabbbb", "ccdddde"]);
        assert_eq!(filled(&pieces("aaaa|bbbb cc|dddd|e"), 9.0, 1), ["aaaabbbb ccdddde"]);
    }

    #[test]
    fn a_word_wider_than_a_line_stands_alone() {
        assert_eq!(lines(&pieces("a bbbbbbbbbb c"), 5.0), ["a", "bbbbbbbbbb", "c"]);
    }
}
