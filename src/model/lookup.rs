//! What is found by its key and never listed.

use std::borrow::Borrow;
#[expect(clippy::disallowed_types, reason = "it can only be asked for a key: its order never shows")]
use std::collections::HashMap;
use std::hash::Hash;

/// Values by their keys, for millions of them: a tree of as many texts costs several times as much.
#[derive(Debug, Clone)]
#[expect(clippy::disallowed_types, reason = "it can only be asked for a key: its order never shows")]
pub struct Lookup<K, V>(HashMap<K, V>);

#[expect(clippy::disallowed_types, reason = "it can only be asked for a key: its order never shows")]
impl<K, V> Default for Lookup<K, V> {
    fn default() -> Self {
        Self(HashMap::default())
    }
}

impl<K: Eq + Hash, V: Copy> Lookup<K, V> {
    /// The value of a key.
    pub fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.0.get(key).copied()
    }

    /// The value of a key, which gets this one if it has none.
    pub fn get_or_insert_with(&mut self, key: K, value: impl FnOnce() -> V) -> V {
        *self.0.entry(key).or_insert_with(value)
    }

    /// Gives a key a value, whatever it had.
    pub fn insert(&mut self, key: K, value: V) {
        self.0.insert(key, value);
    }

    /// How many keys there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K: Eq + Hash, V: Copy> FromIterator<(K, V)> for Lookup<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}
