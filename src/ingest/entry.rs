//! What one file gave: the unit that a worker hands over and that the cache keeps.
//!
//! An entry is written column by column behind a header with a checksum. Entries come from another process or from
//! another day, so one that is cut short, changed, of another key or another build is no entry at all: it is read anew,
//! never mended.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::as_of::Span;
use super::column::Values;
use super::merge::Part;
use super::{records, survey};
use crate::definition::{Layout, ReadingRules};
use crate::issue::{Issue, Problem};
use crate::model::location::Location;

/// What one file gave.
#[derive(Serialize, Deserialize)]
pub struct Entry {
    /// What the file was, and for which days it reads like this; none where its bytes could not be had.
    pub(super) of: Option<Origin>,
    pub(super) parts: Vec<Part>,
    pub(super) issues: Vec<Issue>,
    pub(super) ignored: Vec<Location>,
}

/// Of what, and for when, an entry is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Origin {
    sha256: String,
    days: Span,
}

/// Under what an entry is kept: a hash of everything but the file's bytes and the day that its content depends on.
pub type Key = [u8; 32];

/// The first bytes of an entry. The number is that of this layout.
const MAGIC: [u8; 8] = *b"pramoen3";
/// The magic, the key, the length of what follows the header and its checksum.
const HEADER: usize = MAGIC.len() + 32 + 8 + 4;

impl Entry {
    /// What a file of these bytes gave.
    pub(super) fn new(sha256: String, days: Span) -> Self {
        Self { of: Some(Origin { sha256, days }), parts: Vec::new(), issues: Vec::new(), ignored: Vec::new() }
    }

    /// What a file gave that could not be read at all: the problem. It is never kept.
    #[must_use]
    pub fn failed(file: impl Into<std::sync::Arc<str>>, problem: Problem) -> Self {
        let issue = Issue { location: Location::file(file), problem };
        Self { of: None, parts: Vec::new(), issues: vec![issue], ignored: Vec::new() }
    }

    /// SHA-256 of the file's bytes, in lower-case hexadecimal; none where they could not be had.
    #[must_use]
    pub fn sha256(&self) -> Option<&str> {
        self.of.as_ref().map(|of| of.sha256.as_str())
    }

    /// The entry as it is handed over and kept.
    #[must_use]
    pub fn encoded(&self, key: &Key) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(1 << 16);
        bytes.extend(MAGIC);
        bytes.extend(key);
        bytes.resize(HEADER, 0);
        let mut bytes = postcard::to_extend(self, bytes).expect("names were replaced by marks before");
        let (header, body) = bytes.split_at_mut(HEADER);
        header[40..48].copy_from_slice(&(body.len() as u64).to_le_bytes());
        let sum = checksum(header, body);
        header[48..].copy_from_slice(&sum.to_le_bytes());
        bytes
    }

    /// The entry of that key from such bytes; none where they are not whole, of another key, or not what the rules allow.
    #[must_use]
    pub fn decoded(key: &Key, bytes: &[u8], rules: &ReadingRules) -> Option<Self> {
        let entry: Self = postcard::from_bytes(body(key, bytes)?).ok()?;
        entry.is_sound(rules).then_some(entry)
    }

    /// Whether bytes are a whole entry of that key, of a file of this hash, and good for that day.
    #[must_use]
    pub fn is_of(key: &Key, bytes: &[u8], sha256: &str, day: NaiveDate) -> bool {
        let origin = body(key, bytes).and_then(|body| postcard::take_from_bytes::<Option<Origin>>(body).ok());
        origin.and_then(|(of, _)| of).is_some_and(|of| of.sha256 == sha256 && of.days.holds(day))
    }

    /// Whether its tables are such as the reader makes: what joins and counts them relies on that.
    fn is_sound(&self, rules: &ReadingRules) -> bool {
        self.parts.iter().all(|part| {
            let Some(form) = rules.form(&part.form) else { return false };
            let counted = part.source.rows;
            let sum = [counted.duplicate, counted.rejected, counted.ignored]
                .into_iter()
                .try_fold(counted.kept, u64::checked_add);
            let expected = match form.layout {
                Layout::Records => records::empty(&form.column),
                Layout::Survey | Layout::Tally => survey::empty(),
            };
            let alike = |(own, other): (&(String, Values), &(String, Values))| {
                own.0 == other.0
                    && std::mem::discriminant(&own.1) == std::mem::discriminant(&other.1)
                    && own.1.len() == part.rows.len()
                    && own.1.is_sound()
            };
            // What bears a name of its own is one record a row: of the rows that are kept, those that repeat are taken off.
            let named = form.layout == Layout::Records && form.column.iter().any(|column| column.unique);
            // Each may be taken off the rows that are kept.
            let told_again = part.responses.is_empty()
                || (form.layout == Layout::Survey
                    && part.responses.is_sorted_by(|one, next| one.row < next.row)
                    && part.responses.len() as u64 <= counted.kept);
            sum == Some(counted.read)
                && (!named || counted.kept == part.rows.len() as u64)
                && part.columns.len() == expected.len()
                && told_again
                && part.columns.iter().zip(&expected).all(alike)
        })
    }
}

/// What follows the header of a whole entry of that key.
fn body<'a>(key: &Key, bytes: &'a [u8]) -> Option<&'a [u8]> {
    let (header, body) = bytes.split_at_checked(HEADER)?;
    let length = u64::from_le_bytes(header[40..48].try_into().ok()?);
    let sum = u32::from_le_bytes(header[48..].try_into().ok()?);
    let whole = header.starts_with(&MAGIC) && header[8..40] == *key && length == body.len() as u64;
    (whole && sum == checksum(header, body)).then_some(body)
}

/// A sum that any one changed byte changes.
fn checksum(header: &[u8], body: &[u8]) -> u32 {
    let mut sum = crc32fast::Hasher::new();
    sum.update(&header[..48]);
    sum.update(body);
    sum.finalize()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::super::{InputFile, Reader, join};
    use super::*;
    use crate::definition::load;

    fn rules() -> ReadingRules {
        load(None, None).expect("the built-in definitions are sound").rules
    }

    /// What a register of news with these names of those who wrote it gives.
    fn read(reader: &Reader<'_>, name: &str, number: usize, names: &[&str]) -> (InputFile, Entry) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut text = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาเผยแพร่,ผู้ปฏิบัติงาน\n".to_owned();
        for (row, name) in names.iter().enumerate() {
            let _ = writeln!(text, "{number}-{row},ประชุม,ประชุม,15 ก.ค. 2569 15:0{row},{name}");
        }
        let file = InputFile { name: name.into(), path: folder.path().join("f.csv") };
        std::fs::write(&file.path, text).expect("written");
        let entry = reader.read(&file, day("2026-10-15"), &[7; 16]);
        (file, entry)
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn an_entry_that_is_cut_short_or_changed_in_any_byte_is_none() {
        let rules = rules();
        let (_, entry) = read(&Reader::new(&rules), "ก.csv", 1, &["สมหญิง ใจดี", "สมชาย ใจดี"]);
        let key = [3; 32];
        let bytes = entry.encoded(&key);
        let whole = Entry::decoded(&key, &bytes, &rules).expect("our own bytes");
        assert_eq!(whole.encoded(&key), bytes);
        for length in 0..bytes.len() {
            assert!(Entry::decoded(&key, &bytes[..length], &rules).is_none(), "{length}");
        }
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[place] ^= 1 << (place % 8);
            assert!(Entry::decoded(&key, &changed, &rules).is_none(), "{place}");
        }
        assert!(Entry::decoded(&key, &[bytes.as_slice(), b"more"].concat(), &rules).is_none());
        assert!(Entry::decoded(&[4; 32], &bytes, &rules).is_none(), "of another key");
        let sha256 = entry.sha256().expect("a file that was read");
        assert!(Entry::is_of(&key, &bytes, sha256, day("2026-10-16")));
        assert!(!Entry::is_of(&key, &bytes, sha256, day("2026-07-14")), "of another day");
        assert!(!Entry::is_of(&key, &bytes, &sha256.replace(char::is_numeric, "a"), day("2026-10-16")));
    }

    #[test]
    fn an_entry_that_is_whole_and_no_table_of_the_reader_is_none() {
        let rules = rules();
        let reader = Reader::new(&rules);
        let broken = |change: &dyn Fn(&mut Part)| {
            let (_, mut entry) = read(&reader, "ก.csv", 1, &["สมหญิง ใจดี"]);
            change(&mut entry.parts[0]);
            Entry::decoded(&[3; 32], &entry.encoded(&[3; 32]), &rules).is_none()
        };
        assert!(!broken(&|_| {}));
        assert!(broken(&|part| part.form.push('x')));
        assert!(broken(&|part| part.rows.push(9)));
        assert!(broken(&|part| part.source.rows.read += 1));
        assert!(broken(&|part| part.source.rows.rejected = u64::MAX));
        assert!(broken(&|part| {
            part.source.rows.kept -= 1;
            part.source.rows.rejected += 1;
        }));
        assert!(broken(&|part| drop(part.columns.pop())));
        assert!(broken(&|part| part.columns.swap(0, 1)));
    }

    #[test]
    fn the_responses_of_a_survey_are_rows_that_it_keeps_each_once() {
        let rules = rules();
        let reader = Reader::new(&rules);
        let text = "ประทับเวลา,ก,ข\n17/4/2569 12:00:35,มาก,น้อย\n17/4/2569 12:01,น้อย,มาก\n";
        let file = InputFile { name: "ก.csv".into(), path: "ก.csv".into() };
        let survey = || reader.read_bytes(&file, text.as_bytes(), day("2026-10-15"), &[7; 16]);
        let kept = |change: &dyn Fn(&mut Part)| {
            let mut entry = survey();
            change(&mut entry.parts[0]);
            let kept = Entry::decoded(&[3; 32], &entry.encoded(&[3; 32]), &rules)?;
            assert_eq!(kept.parts[0].responses, entry.parts[0].responses);
            Some(kept.parts[0].responses.len())
        };
        assert_eq!(kept(&|_| {}), Some(2));
        assert_eq!(kept(&|part| part.responses.truncate(1)), Some(1));
        assert_eq!(kept(&|part| part.responses.reverse()), None);
        assert_eq!(kept(&|part| part.responses[1] = part.responses[0]), None, "twice");
        let fewer = |part: &mut Part| {
            part.source.rows.kept -= 1;
            part.source.rows.ignored += 1;
        };
        assert_eq!(kept(&fewer), None, "more than there are rows");
        let (_, mut news) = read(&reader, "ก.csv", 1, &["สมหญิง ใจดี"]);
        news.parts[0].responses = survey().parts.remove(0).responses[..1].to_vec();
        assert!(Entry::decoded(&[3; 32], &news.encoded(&[3; 32]), &rules).is_none(), "of no survey");
    }

    #[test]
    fn one_person_is_one_whether_a_file_was_read_now_or_kept() {
        let rules = rules();
        let reader = Reader::new(&rules);
        let (first, second) = (
            read(&reader, "ก.csv", 1, &["นางสมหญิง ใจดี", "สมชาย ใจดี"]),
            read(&reader, "ข.csv", 2, &["นายสมชาย ใจดี", "สมหญิง ใจดี", "สมศรี ใจดี"]),
        );
        let column = rules.form("news").and_then(|form| form.column.iter().find(|column| column.person));
        let column = column.expect("a column of persons").id.clone();
        let bytes = first.1.encoded(&[3; 32]);
        let names = ["สมหญิง", "สมชาย"];
        assert!(names.iter().all(|name| !bytes.windows(name.len()).any(|window| window == name.as_bytes())));
        let kept = Entry::decoded(&[3; 32], &bytes, &rules).expect("our own bytes");
        let dataset = join(&[first.0, second.0], vec![kept, second.1], &rules, "-");
        let numbers = dataset.tables["news"].frame.column(&column).expect("a column");
        let numbers: Vec<_> = numbers.i64().expect("numbers").iter().flatten().collect();
        assert_eq!(numbers, [1, 2, 2, 1, 3]);
    }
}
