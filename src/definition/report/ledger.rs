//! How much of the ledger a workbook shows.

use std::str::FromStr;

/// Which rows of the ledger stand in the workbook.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LedgerChoice {
    /// All rows of a register while they are not too many for those who open the workbook, else as [`Misses`](Self::Misses).
    #[default]
    Auto,
    /// All rows.
    All,
    /// The rows that an indicator misses, cannot decide or leaves out; all of them lie in files beside the workbook.
    Misses,
    /// None.
    None,
}

impl LedgerChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Auto, Self::All, Self::Misses, Self::None];

    /// Its name in settings and options.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::All => "all",
            Self::Misses => "misses",
            Self::None => "none",
        }
    }
}

impl FromStr for LedgerChoice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|own| own.name() == text).ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("there is no way `{text}` to show the ledger: there are {names}")
        })
    }
}
