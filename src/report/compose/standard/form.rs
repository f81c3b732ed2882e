//! The form of four columns on a sheet: one paragraph a row, for a row cannot be higher than 409 points.

use super::super::shortened::shortened;
use crate::report::assessment::{ConsiderationAccount, EvidenceLine, SelfAssessment};
use crate::report::document::{Cell, Column, Table};

/// The longest text of a row, in letters: about half of what the highest row shows.
const LONGEST: usize = 600;

/// The same in the column with the documents, which is narrower.
const LONGEST_DOCUMENT: usize = 400;
/// The width of the column with the documents, in characters.
const DOCUMENTS: f64 = 42.0;

/// The form.
pub fn table(number: usize, own: &SelfAssessment) -> Table {
    let layout = [("level", 9.0), ("description", 26.0), ("performance", 60.0), ("documents", DOCUMENTS)];
    let column = |((id, width), title): ((&str, f64), &String)| Column {
        id: id.to_owned(),
        title: title.clone(),
        width,
        wrap: true,
    };
    let columns = layout.into_iter().zip(&own.heads).map(column).collect();
    let mut rows = Vec::new();
    for (place, level) in own.levels.iter().enumerate() {
        let mark = format!("{} {}", if level.ticked { "\u{2611}" } else { "\u{2610}" }, level.level);
        let mark = if level.ticked { Cell::Strong(mark) } else { Cell::Text(mark) };
        let head = [mark, Cell::Text(level.description.clone())];
        let body = if place == own.standing { body(own) } else { vec![[Cell::Empty, Cell::Empty]] };
        let mut head = Some(head);
        for [text, document] in body {
            let [mark, description] = head.take().unwrap_or([Cell::Empty, Cell::Empty]);
            rows.push(vec![mark, description, text, document]);
        }
    }
    Table { id: format!("level_{number}"), columns, rows, filter: false }
}

/// Account and evidence, row by row.
fn body(own: &SelfAssessment) -> Vec<[Cell; 2]> {
    let mut rows: Vec<[Cell; 2]> = Vec::new();
    for line in &own.lead {
        rows.push([Cell::Text(line.text.clone()), Cell::Empty]);
    }
    for account in &own.accounts {
        rows.extend(account_rows(account));
    }
    rows
}

fn account_rows(account: &ConsiderationAccount) -> Vec<[Cell; 2]> {
    let mut texts: Vec<Cell> = pieces(&account.title.text, LONGEST).into_iter().map(Cell::Strong).collect();
    for (head, lines) in &account.sections {
        texts.push(Cell::Strong(head.clone()));
        for line in lines {
            let indent = "\u{a0}".repeat(4 * usize::from(line.depth));
            texts.extend(pieces(&line.text, LONGEST).into_iter().map(|text| Cell::Text(format!("{indent}{text}"))));
        }
    }
    let mut documents: Vec<Cell> = account.evidence.iter().flat_map(document).collect();
    let rows = texts.len().max(documents.len());
    texts.resize(rows, Cell::Empty);
    documents.resize(rows, Cell::Empty);
    texts.into_iter().zip(documents).map(|(text, document)| [text, document]).collect()
}

/// A document in words, and below it the link.
fn document(own: &EvidenceLine) -> Vec<Cell> {
    let mark = own.mark.as_ref().map_or_else(String::new, |mark| format!(" {mark}"));
    let mut cells: Vec<Cell> =
        pieces(&format!("- {}{mark}", own.text), LONGEST_DOCUMENT).into_iter().map(Cell::Text).collect();
    cells.extend(own.place.as_ref().map(|place| Cell::EvidenceLink(own.link.clone(), shortened(place, DOCUMENTS))));
    cells
}

/// A long text in parts that a row can show, parted at blanks where it has some.
fn pieces(text: &str, longest: usize) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut letters = 0;
    let letters_of: Vec<Vec<char>> =
        text.split_inclusive(char::is_whitespace).map(|word| word.chars().collect()).collect();
    for word in letters_of.iter().flat_map(|word| word.chunks(longest)) {
        let own = word.len();
        match pieces.last_mut() {
            Some(last) if letters + own <= longest => {
                last.extend(word);
                letters += own;
            }
            _ => {
                pieces.push(word.iter().collect());
                letters = own;
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_stands_in_parts_that_lose_nothing() {
        let text = "letter ".repeat(400);
        let parts = pieces(&text, LONGEST);
        assert_eq!(parts.concat(), text);
        assert!(parts.len() > 4 && parts.iter().all(|part| part.chars().count() <= LONGEST));
        assert_eq!(pieces("short", LONGEST), ["short"]);
        let word = "x".repeat(3 * LONGEST + 1);
        let parts = pieces(&word, LONGEST);
        assert_eq!((parts.concat(), parts.len()), (word, 4));
    }
}
