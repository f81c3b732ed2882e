//! How much a file may ask for: what a table of this work never needs is refused before it costs anything.

use serde::{Deserialize, Serialize};

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Pieces of what the limit is named for.
    Pieces,
    /// Mebibytes.
    Mebibytes,
    /// How many times as much.
    Times,
    /// Seconds.
    Seconds,
}

impl Unit {
    /// Its name in the texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Pieces => "pieces",
            Self::Mebibytes => "mebibytes",
            Self::Times => "times",
            Self::Seconds => "seconds",
        }
    }
}

/// Every limit in one place: why there is one, its name, what it counts, how much is usual, and how much is still sensible.
macro_rules! limits {
    ($($(#[$doc:meta])+ $limit:ident = $name:literal, $unit:ident, $usual:literal, $most:literal;)+) => {
        /// A limit.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum SizeLimit {
            $($(#[$doc])+ $limit,)+
        }

        impl SizeLimit {
            /// All of them, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$limit),+];

            /// The name that an office calls it by.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$limit => $name,)+
                }
            }

            /// What it counts.
            #[must_use]
            pub fn unit(self) -> Unit {
                match self {
                    $(Self::$limit => Unit::$unit,)+
                }
            }

            /// What it is where nobody says otherwise.
            #[must_use]
            pub fn usual(self) -> u64 {
                match self {
                    $(Self::$limit => $usual,)+
                }
            }

            /// Beyond this it protects from nothing any more.
            #[must_use]
            pub fn sensible(self) -> u64 {
                match self {
                    $(Self::$limit => $most,)+
                }
            }
        }
    };
}

limits! {
    /// Files of one office: a folder with more of them is not one of registers.
    Files = "files", Pieces, 2_000, 50_000;
    /// A file as it lies on the disk: it is held in memory whole.
    FileSize = "file-size", Mebibytes, 512, 2_000;
    /// A web page, which is held in memory twice.
    PageSize = "page-size", Mebibytes, 128, 1_000;
    /// All parts of a file unpacked, and the places that its cells have without being written.
    Inflated = "inflated", Mebibytes, 512, 4_000;
    /// One unpacked part.
    Part = "part-size", Mebibytes, 256, 2_000;
    /// A sheet of a workbook, which only streams by; all of them may have twice as much. Their container has places of
    /// four bytes.
    Streamed = "sheet-size", Mebibytes, 1_024, 1_900;
    /// How many times larger a file may become when it is unpacked, above what any file may. What programs write of one
    /// value in each cell reaches three hundred; nothing packs better than 1,032.
    Ratio = "ratio", Times, 500, 1_032;
    /// Parts of a container.
    Parts = "parts", Pieces, 10_000, 100_000;
    /// Sheets of a file.
    Sheets = "sheets", Pieces, 1_000, 10_000;
    /// Filled cells of one row: no register has as many columns.
    Columns = "columns", Pieces, 4_000, 16_384;
    /// Filled cells of a file: each takes eight bytes, and eight more for a number.
    Cells = "cells", Pieces, 50_000_000, 500_000_000;
    /// Cells that a file has without writing them: merged ones, and those that say that they stand for many.
    Repeated = "repeated-cells", Pieces, 2_000_000, 50_000_000;
    /// The box around the cells of the sheets of an `.xls`, without rows and columns that hold nothing: the reader makes
    /// room for all of it.
    Spanned = "spanned-cells", Pieces, 4_000_000, 17_000_000;
    /// Texts that cells of a workbook share: all are held in memory before the first cell is read.
    SharedTexts = "shared-strings", Pieces, 10_000_000, 100_000_000;
    /// Letters of one cell: Excel has 32,767 of them at most.
    TextLength = "text-length", Pieces, 200_000, 10_000_000;
    /// The texts of all cells of a file, each with its own: a file writes a text once for many cells, and what reads them
    /// may take it in once for each. A hundred thousand rows of five hundred letters have a seventh of it.
    Texts = "all-texts", Mebibytes, 1_024, 16_000;
    /// Tags within tags: whoever reads them remembers each that is open.
    Depth = "xml-depth", Pieces, 256, 10_000;
    /// Memory of a process that reads, where the system keeps to it.
    Memory = "memory", Mebibytes, 4_096, 65_536;
    /// Seconds that the reading of a file may take, besides four for each of its mebibytes.
    Seconds = "seconds", Seconds, 30, 3_600;
}

impl SizeLimit {
    /// The limit of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|limit| limit.name() == name)
    }

    /// The name that comes nearest to one that no limit has.
    #[must_use]
    pub fn nearest(name: &str) -> &'static str {
        let likeness = |known: &str| strsim::jaro_winkler(known, name);
        let names = Self::ALL.iter().map(|limit| limit.name());
        names.max_by(|a, b| likeness(a).total_cmp(&likeness(b))).unwrap_or_default()
    }

    /// What is said of a name that no limit has.
    pub(super) fn unknown(name: &str) -> String {
        let names: Vec<_> = Self::ALL.iter().map(|limit| limit.name()).collect();
        let nearest = Self::nearest(name);
        format!("there is no limit `{name}`; did you mean `{nearest}`? There are {}", names.join(", "))
    }
}

/// All limits as they are in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits(Vec<u64>);

impl Default for Limits {
    fn default() -> Self {
        Self(SizeLimit::ALL.iter().map(|limit| limit.usual()).collect())
    }
}

impl Limits {
    /// How much a limit allows of what it counts.
    #[must_use]
    pub fn of(&self, limit: SizeLimit) -> u64 {
        self.0.get(limit as usize).copied().unwrap_or_else(|| limit.usual())
    }

    /// How much a limit allows, in bytes where it counts mebibytes.
    #[must_use]
    pub fn most(&self, limit: SizeLimit) -> u64 {
        let factor = if limit.unit() == Unit::Mebibytes { 1 << 20 } else { 1 };
        self.of(limit).saturating_mul(factor)
    }

    /// Changes a limit.
    pub fn set(&mut self, limit: SizeLimit, most: u64) {
        if let Some(own) = self.0.get_mut(limit as usize) {
            *own = most;
        }
    }

    /// Those that are beyond what is sensible.
    pub fn unwise(&self) -> impl Iterator<Item = SizeLimit> {
        SizeLimit::ALL.iter().copied().filter(|limit| self.of(*limit) > limit.sensible())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_usual_until_they_are_changed_and_count_bytes_by_the_mebibyte() {
        let mut limits = Limits::default();
        for limit in SizeLimit::ALL {
            assert_eq!(limits.of(*limit), limit.usual(), "{limit:?}");
            assert!(limit.usual() <= limit.sensible() && SizeLimit::named(limit.name()) == Some(*limit), "{limit:?}");
        }
        assert_eq!(limits.unwise().count(), 0);
        limits.set(SizeLimit::Cells, SizeLimit::Cells.sensible());
        limits.set(SizeLimit::Part, 2_001);
        assert_eq!(limits.unwise().collect::<Vec<_>>(), [SizeLimit::Part]);
        assert_eq!([limits.most(SizeLimit::Part), limits.most(SizeLimit::Cells)], [2_001 << 20, 500_000_000]);
        limits.set(SizeLimit::Part, u64::MAX);
        assert_eq!(limits.most(SizeLimit::Part), u64::MAX);
    }

    #[test]
    fn a_name_that_no_limit_has_is_answered_with_all_that_there_are() {
        let said = SizeLimit::unknown("celss");
        assert!(
            said.contains("did you mean `cells`?") && said.contains("files") && said.contains("xml-depth"),
            "{said}"
        );
    }
}
