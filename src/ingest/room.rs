//! How much room a file may still take. Whatever is refused for its size is refused here, with what was found, the limit and
//! what the limit would have to be.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::definition::{Limits, SizeLimit, Unit};
use crate::issue::Problem;
use crate::model::location::CellRef;
use crate::model::thousands::grouped;

/// So much any file may become when it is unpacked, however small it is: an ordinary one is as large.
const ORDINARY: u64 = 16 << 20;

/// The room of a file. Clones of it share what has been taken.
#[derive(Debug, Clone, Default)]
pub struct Room {
    limits: Arc<Limits>,
    /// How many bytes the file has on the disk.
    length: u64,
    taken: Arc<Taken>,
}

/// What has been taken.
#[derive(Debug, Default)]
struct Taken {
    inflated: AtomicU64,
    streamed: AtomicU64,
    cells: AtomicU64,
    repeated: AtomicU64,
    texts: AtomicU64,
}

/// Adds to a count; only one thread at a time adds to it.
fn add(count: &AtomicU64, more: u64) -> u64 {
    let sum = count.load(Ordering::Relaxed).saturating_add(more);
    count.store(sum, Ordering::Relaxed);
    sum
}

impl Room {
    /// That of a file of so many bytes.
    pub fn new(limits: &Limits, length: u64) -> Self {
        Self { limits: Arc::new(limits.clone()), length, taken: Arc::default() }
    }

    /// The same limits, of which nothing has been taken: for cells that have been counted already.
    pub fn anew(&self) -> Self {
        Self { taken: Arc::default(), ..self.clone() }
    }

    /// How much a limit allows, in bytes where it counts mebibytes.
    pub fn most(&self, limit: SizeLimit) -> u64 {
        self.limits.most(limit)
    }

    /// Whether so much is within a limit.
    pub fn holds(&self, limit: SizeLimit, found: u64) -> Result<(), Problem> {
        if found > self.most(limit) { Err(self.refusal(limit, Some(found))) } else { Ok(()) }
    }

    /// Takes in bytes that are unpacked, or places that cells have without being written.
    pub fn inflates(&self, bytes: u64) -> Result<(), Problem> {
        let inflated = add(&self.taken.inflated, bytes);
        self.holds(SizeLimit::Inflated, inflated)?;
        self.holds_ratio(inflated.saturating_add(self.taken.streamed.load(Ordering::Relaxed)))
    }

    /// Takes in a part that streams by.
    pub fn streams(&self, bytes: u64) -> Result<(), Problem> {
        self.holds(SizeLimit::Streamed, bytes)?;
        let streamed = add(&self.taken.streamed, bytes);
        if streamed > self.most(SizeLimit::Streamed).saturating_mul(2) {
            return Err(self.refusal(SizeLimit::Streamed, Some(streamed.div_ceil(2))));
        }
        self.holds_ratio(streamed.saturating_add(self.taken.inflated.load(Ordering::Relaxed)))
    }

    fn holds_ratio(&self, unpacked: u64) -> Result<(), Problem> {
        if unpacked <= ORDINARY {
            return Ok(());
        }
        self.holds(SizeLimit::Ratio, unpacked.div_ceil(self.length.max(1)))
    }

    /// Takes in one more cell.
    pub fn fills(&self) -> Result<(), Problem> {
        let cells = add(&self.taken.cells, 1);
        if cells > self.most(SizeLimit::Cells) { Err(self.refusal(SizeLimit::Cells, None)) } else { Ok(()) }
    }

    /// Takes in cells that are there without being written.
    pub fn repeats(&self, cells: u64) -> Result<(), Problem> {
        self.holds(SizeLimit::Repeated, add(&self.taken.repeated, cells))
    }

    /// Takes in the text of one more cell, which others may have too: what the cells say is held against the file as what
    /// it unpacks to is, but apart, or the cells of an honest sheet of one value would count twice.
    pub fn says(&self, bytes: u64) -> Result<(), Problem> {
        let texts = add(&self.taken.texts, bytes);
        self.holds(SizeLimit::Texts, texts)?;
        self.holds_ratio(texts)
    }

    /// Says that a limit is broken: by how much, where that is known and not only that there is more.
    pub fn refusal(&self, limit: SizeLimit, found: Option<u64>) -> Problem {
        let most = self.limits.of(limit);
        let found = found.map(|found| if limit.unit() == Unit::Mebibytes { found.div_ceil(1 << 20) } else { found });
        let shown = |number: u64| grouped(&number.to_string());
        Problem::TooLargeFile {
            name: limit.name().into(),
            count: found.map_or_else(|| format!("> {}", shown(most)), shown),
            limit: shown(most),
            unit: limit.unit().code().into(),
            place: None,
            raised: usize::try_from(found.unwrap_or_default().max(most.saturating_mul(2))).unwrap_or(usize::MAX),
        }
    }
}

/// A problem with the place in the file that it is of, where it has none yet.
pub fn at(problem: Problem, sheet: Option<&str>, cell: Option<CellRef>) -> Problem {
    match problem {
        Problem::TooLargeFile { name, count, limit, unit, place: None, raised } => {
            let cell = cell.map(|cell| cell.to_string());
            let parts: Vec<&str> = sheet.into_iter().chain(cell.as_deref()).collect();
            let place = Some(parts.join("!")).filter(|place| !place.is_empty());
            Problem::TooLargeFile { name, count, limit, unit, place, raised }
        }
        problem => problem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(limit: SizeLimit, most: u64, length: u64) -> Room {
        let mut limits = Limits::default();
        limits.set(limit, most);
        Room::new(&limits, length)
    }

    #[test]
    fn what_any_file_may_become_is_held_against_no_ratio() {
        assert_eq!(room(SizeLimit::Ratio, 2, 1).inflates(ORDINARY), Ok(()));
        assert!(room(SizeLimit::Ratio, 2, 1).inflates(ORDINARY + 1).is_err());
        let own = room(SizeLimit::Ratio, 2, ORDINARY);
        assert_eq!((own.inflates(ORDINARY), own.streams(ORDINARY)), (Ok(()), Ok(())));
        assert!(own.streams(1).is_err());
        // What the cells say is no part of what the file unpacks to.
        assert_eq!((own.says(ORDINARY), own.says(ORDINARY)), (Ok(()), Ok(())));
        assert!(own.says(1).is_err());
    }

    #[test]
    fn a_refusal_says_what_was_found_and_what_would_do() {
        let own = room(SizeLimit::Part, 1, 1);
        assert_eq!(own.holds(SizeLimit::Part, 1 << 20), Ok(()));
        let problem = own.holds(SizeLimit::Part, (5 << 20) + 1).expect_err("too large");
        let problem = at(at(problem, Some("a.xml"), None), Some("other"), None);
        let facts: Vec<_> = problem.facts().into_iter().map(|(_, fact)| fact).collect();
        assert_eq!(facts, ["part-size", "6", "1", "mebibytes", "a.xml", "6"]);
        let own = room(SizeLimit::Cells, 1_000, 1);
        assert!((0..1_000).all(|_| own.fills().is_ok()));
        let cell = CellRef { row: 1, column: 1 };
        let problem = at(own.fills().expect_err("one more"), None, Some(cell));
        let facts: Vec<_> = problem.facts().into_iter().map(|(_, fact)| fact).collect();
        assert_eq!(facts, ["cells", "> 1,000", "1,000", "pieces", "B2", "2000"]);
        assert_eq!(own.anew().fills(), Ok(()));
    }

    #[test]
    fn all_that_streams_by_may_be_twice_as_much_as_one_part() {
        let own = room(SizeLimit::Streamed, 1, u64::MAX);
        assert!(own.streams((1 << 20) + 1).is_err());
        let own = room(SizeLimit::Streamed, 1, u64::MAX);
        assert!([1 << 20, 1 << 20].iter().all(|bytes| own.streams(*bytes).is_ok()));
        assert!(own.streams(1).is_err());
    }
}
