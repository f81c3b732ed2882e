//! The ledger: for every row of every table of facts, the bucket it fell into under every indicator, and why.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use super::fact::FactTable;
use super::lookup::Lookup;
use super::numbers::Numbers;
use super::places::Places;

/// The one place of a row under an indicator (DESIGN 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bucket {
    /// Not the indicator's business.
    Outside,
    /// Left out, with the definition's reason.
    Excluded,
    /// The record does not decide.
    Undecidable,
    /// Counted in the denominator only.
    Denominator,
    /// Counted in both.
    Numerator,
}

impl Bucket {
    /// Every bucket, in order.
    pub const ALL: [Self; 5] = [Self::Outside, Self::Excluded, Self::Undecidable, Self::Denominator, Self::Numerator];

    /// The key of its word in the texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Outside => "outside",
            Self::Excluded => "excluded",
            Self::Undecidable => "undecidable",
            Self::Denominator => "denominator",
            Self::Numerator => "numerator",
        }
    }
}

/// Why a row is where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The denominator's condition is false.
    NotInDenominator,
    /// The definition's exclusion of this index applies.
    Exclusion(u32),
    /// The definition's `undecided` condition holds.
    DeclaredUndecided,
    /// A condition could not be decided because something is missing.
    Unknown,
    /// The numerator's condition is false.
    Missed,
    /// The numerator's condition is true.
    Counted,
}

/// The ledger of a run.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// One for each table of facts that has indicators, in the order in which the indicators name them.
    pub tables: Vec<LedgerTable>,
}

/// The rows of one table of facts, columnar: every vector is as long as the table.
#[derive(Debug, Clone)]
pub struct LedgerTable {
    /// The table.
    pub table: FactTable,
    /// Where each row came from.
    pub places: Places,
    /// The fact columns that tell which record a row is, and those that indicators name, or that date it, in the table's order.
    pub columns: Vec<(String, Values)>,
    /// The day that places each row in its periods, under each way of dating that the indicators use; none when it has
    /// no date, or one after the day of the evaluation.
    pub days: Vec<(Vec<String>, Vec<Option<NaiveDate>>)>,
    /// The buckets under each reading of each indicator.
    pub entries: Vec<Entries>,
}

/// A column's values.
#[derive(Debug, Clone)]
pub enum Values {
    /// Text or codes.
    Text(Texts),
    /// Whole numbers.
    Integer(Numbers),
    /// Amounts in hundredths.
    Amount(Numbers),
    /// True, false or unknown.
    Boolean(Vec<Option<bool>>),
    /// Days.
    Date(Vec<Option<NaiveDate>>),
    /// Instants: the first and the last that the record allows.
    Moment(Vec<Option<(NaiveDateTime, NaiveDateTime)>>),
}

/// Texts or codes of rows: each different one is kept once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts {
    /// The different texts, in the order of their first rows.
    words: Vec<Arc<str>>,
    /// For each row zero for none, else one more than the index of its text.
    codes: Vec<u32>,
}

impl Texts {
    /// From the different texts and, for each row, zero for none or one more than the index of its text.
    #[must_use]
    pub fn new(words: Vec<Arc<str>>, codes: Vec<u32>) -> Self {
        debug_assert!(codes.iter().all(|code| *code as usize <= words.len()), "every code has its text");
        Self { words, codes }
    }

    /// The text of a row.
    #[must_use]
    pub fn at(&self, row: usize) -> Option<&str> {
        self.word(self.codes[row])
    }

    /// The text of a code.
    #[must_use]
    pub fn word(&self, code: u32) -> Option<&str> {
        Some(&**self.words.get((code as usize).checked_sub(1)?)?)
    }

    /// The different texts; not every one need be used.
    #[must_use]
    pub fn words(&self) -> &[Arc<str>] {
        &self.words
    }

    /// For each row zero for none, else one more than the index of its text.
    #[must_use]
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// The texts of the rows.
    pub fn iter(&self) -> impl Iterator<Item = Option<&str>> {
        self.codes.iter().map(|code| self.word(*code))
    }

    /// The texts that rows have, each once, in the order of [`words`](Self::words).
    pub fn used(&self) -> impl Iterator<Item = &str> {
        let mut used = vec![false; self.words.len()];
        for code in &self.codes {
            if let Some(used) = (*code as usize).checked_sub(1).and_then(|index| used.get_mut(index)) {
                *used = true;
            }
        }
        self.words.iter().zip(used).filter(|(_, used)| *used).map(|(word, _)| &**word)
    }

    /// Puts one text in the place of those rows that `replaced` names by their number and text.
    pub fn replace(&mut self, text: &str, replaced: impl Fn(usize, Option<&str>) -> bool) {
        self.words.push(text.into());
        let own = u32::try_from(self.words.len()).expect("there are fewer texts than rows");
        for row in 0..self.codes.len() {
            if replaced(row, self.at(row)) {
                self.codes[row] = own;
            }
        }
    }
}

impl<'a> FromIterator<Option<&'a str>> for Texts {
    fn from_iter<I: IntoIterator<Item = Option<&'a str>>>(texts: I) -> Self {
        let texts = texts.into_iter();
        let mut own = Self { words: Vec::new(), codes: Vec::with_capacity(texts.size_hint().0) };
        let mut known: Lookup<Arc<str>, u32> = Lookup::default();
        // The code that came after each code the last time.
        let mut after: Vec<u32> = vec![0];
        let mut last = 0;
        for text in texts {
            let code = text.map_or(0, |text| {
                // Rows that follow one another often say the same, or what followed the last time.
                let guesses = [last, after[last as usize]].into_iter();
                let mut right = guesses.filter(|code| own.word(*code) == Some(text));
                right.next().or_else(|| known.get(text)).unwrap_or_else(|| {
                    let text: Arc<str> = text.into();
                    own.words.push(text.clone());
                    after.push(0);
                    let code = u32::try_from(own.words.len()).expect("there are fewer texts than rows");
                    known.insert(text, code);
                    code
                })
            });
            after[last as usize] = code;
            last = code;
            own.codes.push(code);
        }
        own
    }
}

/// The bucket and reason of each row, a byte each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Buckets(Vec<u8>);

impl Buckets {
    /// The number of a bucket and its reason, which follows from the reason.
    #[must_use]
    pub fn code(reason: Reason) -> u8 {
        match reason {
            Reason::NotInDenominator => 0,
            Reason::DeclaredUndecided => 1,
            Reason::Unknown => 2,
            Reason::Missed => 3,
            Reason::Counted => 4,
            // A definition has few exclusions: the loader sees to it.
            Reason::Exclusion(index) => 5 + u8::try_from(index).unwrap_or(u8::MAX - 5).min(u8::MAX - 5),
        }
    }

    /// What a number stands for.
    #[must_use]
    pub fn of(code: u8) -> (Bucket, Reason) {
        match code {
            0 => (Bucket::Outside, Reason::NotInDenominator),
            1 => (Bucket::Undecidable, Reason::DeclaredUndecided),
            2 => (Bucket::Undecidable, Reason::Unknown),
            3 => (Bucket::Denominator, Reason::Missed),
            4 => (Bucket::Numerator, Reason::Counted),
            other => (Bucket::Excluded, Reason::Exclusion(u32::from(other - 5))),
        }
    }

    /// The numbers of the rows.
    #[must_use]
    pub fn codes(&self) -> &[u8] {
        &self.0
    }

    /// From the numbers of the rows.
    #[must_use]
    pub fn from_codes(codes: Vec<u8>) -> Self {
        Self(codes)
    }

    /// The bucket and reason of a row.
    #[must_use]
    pub fn at(&self, row: usize) -> (Bucket, Reason) {
        Self::of(self.0[row])
    }

    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The buckets and reasons of the rows.
    pub fn iter(&self) -> impl Iterator<Item = (Bucket, Reason)> {
        self.0.iter().map(|code| Self::of(*code))
    }
}

impl FromIterator<Reason> for Buckets {
    fn from_iter<I: IntoIterator<Item = Reason>>(reasons: I) -> Self {
        Self(reasons.into_iter().map(Self::code).collect())
    }
}

/// The buckets of one reading of one indicator.
#[derive(Debug, Clone)]
pub struct Entries {
    /// The indicator's id.
    pub indicator: String,
    /// None for the binding reading.
    pub reading: Option<String>,
    /// Which entry of [`LedgerTable::days`] dates it; none for a register as it stands, whose rows are in every period.
    pub dating: Option<usize>,
    /// The bucket and reason of each row.
    pub buckets: Buckets,
}

impl LedgerTable {
    /// How many rows it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.places.len()
    }

    /// The values of a column.
    #[must_use]
    pub fn column(&self, id: &str) -> Option<&Values> {
        self.columns.iter().find(|(name, _)| *name == id).map(|(_, values)| values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_row_by_row_and_are_replaced_where_they_are_named() {
        let mut texts: Texts = [Some("a"), None, Some("b"), Some("a")].into_iter().collect();
        assert_eq!((texts.len(), texts.is_empty(), texts.words().len()), (4, false, 2));
        texts.replace("c", |row, text| row == 0 || text == Some("b") || text.is_none());
        assert_eq!(texts.iter().collect::<Vec<_>>(), [Some("c"), Some("c"), Some("c"), Some("a")]);
        assert_eq!(texts.used().collect::<Vec<_>>(), ["a", "c"]);
        assert!(Texts::from_iter([]).is_empty());
    }

    #[test]
    fn a_reason_reads_back_from_its_number() {
        let reasons =
            [Reason::NotInDenominator, Reason::DeclaredUndecided, Reason::Unknown, Reason::Missed, Reason::Counted];
        let exclusions = [0, 1, 249, 250].map(Reason::Exclusion);
        let buckets: Buckets = reasons.into_iter().chain(exclusions).collect();
        assert_eq!(buckets.codes(), [0, 1, 2, 3, 4, 5, 6, 254, 255]);
        assert!(buckets.iter().map(|(_, reason)| reason).eq(reasons.into_iter().chain(exclusions)));
        let buckets =
            [Bucket::Outside, Bucket::Undecidable, Bucket::Undecidable, Bucket::Denominator, Bucket::Numerator];
        assert!(reasons.iter().zip(buckets).all(|(reason, bucket)| Buckets::of(Buckets::code(*reason)).0 == bucket));
        // The loader lets nobody define so many; they would not be taken for something else.
        assert_eq!(Buckets::code(Reason::Exclusion(251)), 255);
        let none = Buckets::from_codes(Vec::new());
        assert_eq!((none.len(), none.is_empty()), (0, true));
        let two = Buckets::from_codes(vec![4, 3]);
        assert_eq!((two.len(), two.is_empty(), two.at(1)), (2, false, (Bucket::Denominator, Reason::Missed)));
        assert_eq!(Buckets::code(Reason::Exclusion(u32::MAX)), 255);
    }

    #[test]
    fn texts_come_back_as_they_were_in_any_order() {
        // Rows that repeat, take turns, break the turn and have nothing.
        let all = ["a", "a", "b", "c", "a", "b", "c", "b", "", "a", "b", "a", "d", "c"].map(|text| match text {
            "" => None,
            text => Some(text),
        });
        let texts: Texts = all.into_iter().collect();
        assert_eq!(texts.iter().collect::<Vec<_>>(), all);
        assert_eq!(texts.words().iter().map(|word| &**word).collect::<Vec<_>>(), ["a", "b", "c", "d"]);
        assert_eq!(texts.codes(), [1, 1, 2, 3, 1, 2, 3, 2, 0, 1, 2, 1, 4, 3]);
    }
}
