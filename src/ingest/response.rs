//! Which responses to surveys are one: the same row in two files or sheets, as of a form whose answers were downloaded
//! again when more had come.
//!
//! Files are read apart, perhaps on different days: so each response has a mark, the same for the same time stamp, items
//! and content, which says nothing to anyone without the salt.

use std::collections::BTreeSet;
use std::io::Write as _;

use chrono::Timelike as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::date::Moment;
use super::merge::Part;
use super::person::Salt;
use super::sheet::{Row, Value, small};
use crate::issue::{Issue, Problem};
use crate::model::dataset::Dropped;
use crate::model::survey::Comment;

/// Ends a cell: no text has this byte.
const END: u8 = 0xff;

/// What stands for all that a response says.
type Mark = [u8; 16];

/// A row that can be told again in another sheet: its time stamp has a clock time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The row, from zero.
    pub row: u32,
    mark: Mark,
}

/// Marks the responses of one sheet.
pub struct Marking {
    head: Sha256,
    columns: Vec<u32>,
    /// What the cells of a row hold.
    held: Vec<u8>,
    responses: Vec<Response>,
    /// Whether some time stamp has seconds.
    to_the_second: bool,
}

impl Marking {
    /// Of a sheet with a column of groups, or none, and these columns of items. What the survey is called is not asked:
    /// without a title it bears the name of its file.
    pub fn new(salt: &Salt, group: Option<u32>, items: impl Iterator<Item = (u32, String)>) -> Self {
        let mut head = Sha256::new().chain_update(salt).chain_update([u8::from(group.is_some())]);
        let mut columns: Vec<u32> = group.into_iter().collect();
        for (column, name) in items {
            columns.push(column);
            head.update(name);
            head.update([END]);
        }
        head.update([END]);
        Self { head, columns, held: Vec::new(), responses: Vec::new(), to_the_second: false }
    }

    /// Adds the response of a row, of which more than its day is known. Personal columns are not asked, and a comment is
    /// what may be shown of it.
    pub fn add(&mut self, row: Row<'_>, moment: Option<Moment>, comment: Option<&Comment>) {
        let Some(moment) = moment.filter(|moment| moment.from == moment.to) else { return };
        self.to_the_second |= moment.from.second() > 0;
        self.held.clear();
        // A text file has no fractions of the seconds that a workbook of the same form has.
        self.held.extend(moment.from.and_utc().timestamp().to_le_bytes());
        for column in &self.columns {
            let _ = row.at(*column).map_or(Ok(()), |value| write(value, &mut self.held));
            self.held.push(END);
        }
        self.held.extend(comment.and_then(|comment| comment.text.as_deref()).unwrap_or_default().as_bytes());
        let hash = self.head.clone().chain_update(&self.held).finalize();
        let mut mark = Mark::default();
        mark.copy_from_slice(&hash[..16]);
        self.responses.push(Response { row: row.index, mark });
    }

    /// Those of the sheet; none where its times were typed: who typed one time for many did not mean one respondent.
    pub fn responses(self) -> Vec<Response> {
        if self.to_the_second { self.responses } else { Vec::new() }
    }
}

/// What a cell holds, whether a text file or a workbook has it.
fn write(value: Value<'_>, held: &mut Vec<u8>) -> std::io::Result<()> {
    match value {
        Value::Text(text) | Value::Error(text) => held.write_all(text.trim().as_bytes()),
        Value::Number(number) => match small(number) {
            Some(number) => write!(held, "{number}"),
            None => write!(held, "{number}"),
        },
        Value::Serial(serial) => write!(held, "{serial}"),
        Value::Flag(flag) => held.write_all(if flag { b"TRUE" } else { b"FALSE" }),
    }
}

/// A response that stands in several sheets counts in the first. Respondents who are alike within a sheet are several: the
/// second of them is the second of another sheet.
pub fn repeated(parts: &mut [Part], issues: &mut Vec<Issue>) {
    if parts.iter().filter(|part| !part.responses.is_empty()).count() < 2 {
        return;
    }
    let sheets = sheets(parts);
    let mut all: Vec<(Mark, usize, u32)> = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        all.extend(part.responses.iter().map(|response| (response.mark, place, response.row)));
    }
    all.sort_unstable();
    // By part: its rows that stand elsewhere, too, with the part and the row of the first.
    let mut found: Vec<Vec<(u32, usize, u32)>> = vec![Vec::new(); parts.len()];
    let mut first: Vec<(usize, u32)> = Vec::new();
    for alike in all.chunk_by(|(mark, ..), (other, ..)| mark == other).filter(|alike| alike.len() > 1) {
        first.clear();
        for of_sheet in alike.chunk_by(|(_, part, _), (_, other, _)| sheets[*part] == sheets[*other]) {
            for (nth, (_, part, row)) in of_sheet.iter().enumerate() {
                match first.get(nth) {
                    Some((first_part, first_row)) => found[*part].push((*row, *first_part, *first_row)),
                    None => first.push((*part, *row)),
                }
            }
        }
    }
    for (place, mut found) in found.into_iter().enumerate() {
        found.sort_unstable();
        let Some((row, first_part, first_row)) = found.first() else { continue };
        let stamp = |part: usize, row: u32| parts[part].source.location(row, Some("timestamp"));
        let others: BTreeSet<usize> = found.iter().map(|(_, first_part, _)| sheets[*first_part]).collect();
        let (first, others) = (stamp(*first_part, *first_row), others.len() - 1);
        let problem = Problem::RepeatedResponses { first, rows: found.len(), others };
        issues.push(Issue { location: stamp(place, *row), problem });
        let firsts: Vec<_> =
            found.iter().map(|(row, part, first)| (*row, Dropped::Duplicate(stamp(*part, *first)))).collect();
        parts[place].drop_repeated(firsts);
    }
}

/// The number of each part's sheet: below one table another may stand.
fn sheets(parts: &[Part]) -> Vec<usize> {
    let mut number = 0;
    let mut numbers = vec![number; parts.len().min(1)];
    for pair in parts.windows(2) {
        let (one, other) = (&pair[0].source, &pair[1].source);
        number += usize::from(one.file != other.file || one.sheet != other.sheet);
        numbers.push(number);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::super::{InputFile, Reader};
    use crate::definition::load;

    #[test]
    fn a_mark_is_one_for_one_response_and_another_under_another_salt() {
        let rules = load(None, None).expect("the built-in definitions are sound").rules;
        let reader = Reader::new(&rules);
        let mark = |name: &str, salt: u8, items: &str| {
            let text = format!("Timestamp,{items}\n17/4/2026 12:00:35,5,4\n18/4/2026 12:00:00,3,4\n");
            let file = InputFile { name: name.into(), path: name.into() };
            let day = "2026-10-15".parse().expect("a day");
            reader.read_bytes(&file, text.as_bytes(), day, &[salt; 16]).parts[0].responses[0].mark
        };
        let own = mark("1.csv", 1, "ab,c");
        assert_eq!(own, mark("2.csv", 1, "ab,c"));
        assert_ne!(own, mark("1.csv", 2, "ab,c"));
        assert_ne!(own, mark("1.csv", 1, "a,bc"), "where a header ends");
    }
}
