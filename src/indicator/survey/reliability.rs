//! Cronbach's alpha: how far the items of a survey, or of a section, ask for the same, over those who answered each.

use std::collections::BTreeMap;

use super::{Answer, Respondent, scales};
use crate::model::ratio::{Decimal, round};
use crate::model::survey::Reliability;

/// Fewer items have no correlation.
const FEWEST_ITEMS: usize = 2;

/// Alpha of each section and of the whole, scale by scale; nothing of tallies, which do not tell who answered what.
pub fn reliability(answers: &[Answer<'_>]) -> Vec<Reliability> {
    let mut found = Vec::new();
    for scale in scales(answers) {
        let grid = Grid::of(answers, scale);
        let all: Vec<usize> = (0..grid.items.len()).collect();
        if grid.respondents.is_empty() || all.len() < FEWEST_ITEMS {
            continue;
        }
        let mut sections: Vec<&str> = Vec::new();
        for section in grid.items.iter().filter_map(|(section, _)| *section) {
            if !sections.contains(&section) {
                sections.push(section);
            }
        }
        for section in sections {
            let own: Vec<usize> = all.iter().copied().filter(|item| grid.items[*item].0 == Some(section)).collect();
            // A section of all items is the whole.
            if own.len() >= FEWEST_ITEMS && own.len() < all.len() {
                found.push(grid.reliability(Some(section), scale, &own));
            }
        }
        found.push(grid.reliability(None, scale, &all));
    }
    found
}

/// An item: its section and its words.
type Item<'a> = (Option<&'a str>, &'a str);

/// Who answered what on one scale.
struct Grid<'a> {
    items: Vec<Item<'a>>,
    /// The level that each respondent chose of each item; an item that was asked twice has no level.
    respondents: BTreeMap<Respondent<'a>, BTreeMap<usize, Option<usize>>>,
}

impl<'a> Grid<'a> {
    fn of(answers: &[Answer<'a>], scale: usize) -> Self {
        let mut grid = Self { items: Vec::new(), respondents: BTreeMap::new() };
        let mut places: BTreeMap<Item<'a>, usize> = BTreeMap::new();
        for answer in answers.iter().filter(|answer| answer.scale == scale) {
            let Some(respondent) = answer.respondent() else { continue };
            let item = (answer.section, answer.item);
            let place = *places.entry(item).or_insert_with(|| {
                grid.items.push(item);
                grid.items.len() - 1
            });
            let levels = grid.respondents.entry(respondent).or_default();
            let level = if levels.contains_key(&place) { None } else { answer.level };
            levels.insert(place, level);
        }
        grid
    }

    fn reliability(&self, section: Option<&str>, scale: usize, items: &[usize]) -> Reliability {
        let level = |levels: &BTreeMap<usize, Option<usize>>, item: &usize| levels.get(item).copied().flatten();
        let rows: Vec<Vec<usize>> = self
            .respondents
            .values()
            .filter_map(|levels| items.iter().map(|item| level(levels, item)).collect())
            .collect();
        Reliability {
            section: section.map(ToOwned::to_owned),
            scale,
            items: items.len(),
            respondents: rows.len(),
            alpha: alpha(&rows),
        }
    }
}

/// k / (k - 1) · (1 - Σσ²ᵢ / σ²ₜ), exactly: n and n - 1 under the variances cancel out.
fn alpha(rows: &[Vec<usize>]) -> Option<Decimal> {
    let spread = |values: &dyn Fn(&Vec<usize>) -> usize| -> Option<i128> {
        let (mut sum, mut squares) = (0_i128, 0_i128);
        for row in rows {
            let value = i128::try_from(values(row)).ok()?;
            (sum, squares) = (sum + value, squares + value * value);
        }
        Some(i128::try_from(rows.len()).ok()? * squares - sum * sum)
    };
    let items = rows.first()?.len();
    let total = spread(&|row| row.iter().sum())?;
    let own: i128 = (0..items).map(|item| spread(&|row| row[item])).sum::<Option<i128>>()?;
    let items = i128::try_from(items).ok()?;
    (total > 0 && items > 1).then(|| round(items * (total - own), (items - 1) * total, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alpha_is_exact_and_absent_without_variance() {
        let found = |rows: &[&[usize]]| {
            alpha(&rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>()).map(|alpha| alpha.to_string())
        };
        // Two items that say the same; two that say the opposite of one another but once.
        assert_eq!(found(&[&[5, 5], &[3, 3], &[1, 1]]).as_deref(), Some("1.00"));
        assert_eq!(found(&[&[5, 1], &[1, 5], &[5, 5]]).as_deref(), Some("-2.00"));
        // σ²: 1, 1, 1 of three items, 7 of their sum: 3/2 · (1 - 3/7) = 0.857.
        assert_eq!(found(&[&[1, 2, 1], &[2, 1, 2], &[3, 3, 3]]).as_deref(), Some("0.86"));
        assert_eq!(found(&[&[4, 5], &[4, 5]]), None);
        assert_eq!(found(&[&[5, 1], &[1, 5]]), None);
        assert_eq!(found(&[&[5, 4]]), None);
        assert_eq!(found(&[]), None);
    }
}
