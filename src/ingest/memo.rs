//! What was made of a text, so that each text of a column is read but once.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

/// After so many texts it shows whether a column repeats any.
const TRIED: u32 = 4096;
/// Of a hundred texts so many must have been known: what is known is looked up, and kept in memory.
const KNOWN_IN_HUNDRED: u32 = 10;

/// What was made of the texts of a column, by their codes.
#[derive(Debug)]
pub struct Memo<T> {
    /// Nothing is ever listed in its order.
    made: HashTable<(u32, T)>,
    asked: u32,
    given_up: bool,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self { made: HashTable::new(), asked: 0, given_up: false }
    }
}

impl<T: Clone> Memo<T> {
    /// What was made of a text before.
    pub fn get(&mut self, code: u32) -> Option<T> {
        if self.given_up {
            return None;
        }
        self.asked = self.asked.saturating_add(1);
        self.made.find(hash(code), |(own, _)| *own == code).map(|(_, made)| made.clone())
    }

    /// Remembers what was made of a text that is not known.
    pub fn keep(&mut self, code: u32, made: T) {
        if self.given_up {
            return;
        }
        if self.asked == TRIED && self.made.len() as u64 * 100 > u64::from(TRIED * (100 - KNOWN_IN_HUNDRED)) {
            *self = Self { given_up: true, ..Self::default() };
            return;
        }
        self.made.insert_unique(hash(code), (code, made), |(own, _)| hash(*own));
    }

    /// What a text gives, which is asked only where it is not known.
    pub fn of(&mut self, code: u32, make: impl FnOnce() -> T) -> T {
        self.get(code).unwrap_or_else(|| {
            let found = make();
            self.keep(code, found.clone());
            found
        })
    }
}

fn hash(code: u32) -> u64 {
    FixedState::default().hash_one(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_not_made_again() {
        let (mut memo, mut made) = (Memo::default(), 0);
        for code in [7, 8, 7, 7, 8] {
            let given = memo.of(code, || {
                made += 1;
                code * 2
            });
            assert_eq!(given, code * 2);
        }
        assert_eq!(made, 2);
    }

    #[test]
    fn texts_of_which_none_comes_again_are_not_kept() {
        let (mut all, mut few) = (Memo::default(), Memo::default());
        for code in 0..3 * TRIED {
            assert_eq!(all.of(code, || code), code);
            assert_eq!(few.of(code % 9, || code % 9), code % 9);
        }
        assert!(all.given_up && all.made.is_empty());
        assert!(!few.given_up && few.made.len() == 9);
    }
}
