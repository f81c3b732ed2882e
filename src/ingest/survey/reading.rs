//! The scale of each item: one for the survey, another only for a grid or an item that clearly has one of its own.

use super::super::sheet::{Block, shortened};
use super::choice::{Choice, Pool, choose};
use super::hint::Hint;
use super::items::Item;
use super::scale::{Scale, Scales, Typed};
use crate::definition::spelling::key;
use crate::issue::Problem;

/// So many foreign answers show what is meant.
const EXAMPLES: usize = 3;

/// How the answers of an item are read.
pub struct Reading<'s, 'a> {
    /// The scale.
    pub scale: &'s Scale<'a>,
    /// Whether too many of its answers are of another scale to count any.
    pub stopped: bool,
}

/// The readings of the items in their order, and what is to be said of them, by column.
pub fn readings<'s, 'a>(
    items: &[Item],
    survey: &str,
    told: Hint,
    body: Block<'_>,
    scales: &'s Scales<'a>,
) -> (Vec<Reading<'s, 'a>>, Vec<(u32, Problem)>) {
    let mut problems = Vec::new();
    let pinned = scales.likert.pinned.iter().find(|pin| key(&pin.survey) == key(survey));
    let pinned = pinned.and_then(|pin| scales.labelled.iter().find(|own| own.set.is_some_and(|set| set.id == pin.set)));
    let common = match pinned {
        Some(scale) => Choice { scale, others: Vec::new() },
        None => common_choice(items, told, scales),
    };
    let mut units: Vec<(Unit<'_>, &'s Scale<'a>)> = Vec::new();
    let mut assumed = false;
    let mut found: Vec<&'s Scale<'a>> = Vec::new();
    for item in items {
        let unit = Unit { name: item.section.as_deref().unwrap_or(&item.name), hint: item.hint };
        if let Some((_, scale)) = units.iter().find(|(known, _)| *known == unit) {
            found.push(scale);
            continue;
        }
        let mut own = Pool::default();
        items.iter().filter(|other| unit.holds(other)).for_each(|other| own.join(&other.pool));
        let scale = if let Some(choice) = unit_choice(&own, unit.hint, &common, pinned.is_some(), scales) {
            if !item.hint.from_zero {
                let (name, scale) = (unit.name.to_owned(), choice.scale.title());
                problems.push((item.cell.column, Problem::ScaleDiffers { item: name, scale }));
            }
            doubt(&choice, item.cell.column, &mut problems);
            choice.scale
        } else {
            if !assumed && own.said() > 0 {
                doubt(&common, item.cell.column, &mut problems);
                assumed = true;
            }
            common.scale
        };
        units.push((unit, scale));
        found.push(scale);
    }
    let mut readings = Vec::new();
    for (item, scale) in items.iter().zip(found) {
        let problem = zero(item, told, scale).or_else(|| mixed(item, scale, body, scales));
        readings.push(Reading { scale, stopped: problem.is_some() });
        problems.extend(problem.map(|problem| (item.cell.column, problem)));
    }
    (readings, problems)
}

/// The scale of the answers of all items, or, where it does not serve each, of those that most items have in common.
fn common_choice<'s, 'a>(items: &[Item], told: Hint, scales: &'s Scales<'a>) -> Choice<'s, 'a> {
    let untold: Vec<&Item> = items.iter().filter(|item| item.hint == Hint::default() && item.pool.said() > 0).collect();
    let of = |items: &[&Item]| {
        let mut pool = Pool::default();
        for item in items {
            pool.join(&item.pool);
        }
        choose(&pool, told, scales)
    };
    let whole = of(&untold);
    if untold.iter().all(|item| item.pool.fits(whole.scale)) {
        return whole;
    }
    let served =
        |scale: &Scale<'_>| -> Vec<&Item> { untold.iter().copied().filter(|item| item.pool.fits(scale)).collect() };
    // Of equals, the first.
    let most = untold
        .iter()
        .map(|item| served(choose(&item.pool, told, scales).scale))
        .reduce(|best, other| if other.len() > best.len() { other } else { best });
    most.filter(|items| !items.is_empty()).map_or(whole, |items| of(&items))
}

/// What has one scale: a grid, or an item of none, with what its header tells.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Unit<'i> {
    name: &'i str,
    hint: Hint,
}

impl Unit<'_> {
    fn holds(self, item: &Item) -> bool {
        self.name == item.section.as_deref().unwrap_or(&item.name) && self.hint == item.hint
    }
}

/// The scale of a unit's own; none where the survey's serves.
fn unit_choice<'s, 'a>(
    pool: &Pool,
    hint: Hint,
    common: &Choice<'s, 'a>,
    pinned: bool,
    scales: &'s Scales<'a>,
) -> Option<Choice<'s, 'a>> {
    let serves = pool.fits(common.scale) || pool.said() == 0;
    let told = hint.highest.is_some_and(|highest| highest != common.scale.highest);
    if !told && (serves || pinned) {
        return None;
    }
    let own = choose(pool, hint, scales);
    let other = !std::ptr::eq(own.scale, common.scale);
    (other && (told || pool.fits(own.scale))).then_some(own)
}

fn doubt(choice: &Choice<'_, '_>, column: u32, problems: &mut Vec<(u32, Problem)>) {
    if !choice.others.is_empty() {
        let (scale, others) = (choice.scale.title(), choice.others.clone());
        problems.push((column, Problem::ScaleAssumed { scale, others }));
    }
}

/// Levels count from 1: the share of a scale from 0 would be another.
fn zero(item: &Item, told: Hint, scale: &Scale<'_>) -> Option<Problem> {
    let zeros = item.pool.count(|typed| *typed == Typed::Number(0));
    let from_zero = item.hint.or(told).from_zero || (scale.highest == 10 && zeros > 0);
    (from_zero && scale.set.is_none()).then(|| Problem::ScaleFromZero { item: item.name.clone() })
}

/// Many answers that are no levels are a second scale.
fn mixed(item: &Item, scale: &Scale<'_>, body: Block<'_>, scales: &Scales<'_>) -> Option<Problem> {
    let unknown = item.pool.said() - item.pool.levels(scale);
    if unknown < 2 || item.pool.fits(scale) {
        return None;
    }
    let mut found: Vec<String> = Vec::new();
    for value in body.iter().filter_map(|row| row.at(item.cell.column)) {
        let typed = scales.typed(value);
        let text = shortened(&value.shown());
        if found.len() < EXAMPLES
            && typed != Typed::NotApplicable
            && scale.level(&typed).is_none()
            && !found.contains(&text)
        {
            found.push(text);
        }
    }
    Some(Problem::ScaleMixed { item: item.name.clone(), scale: scale.title(), found: found.join(", ") })
}
