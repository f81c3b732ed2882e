//! The shortest way to each higher level.

use crate::definition::LevelRule;
use crate::model::evidence::Clarity;
use crate::model::scorecard::{Outcome, Plan, ScoredConsideration};

/// For each level above the one that stands, the nearest first, the smallest set of considerations that reaches it: of
/// two of a size, the one with least to do.
pub fn plans(levels: &[LevelRule], outcome: Outcome, considerations: &[ScoredConsideration]) -> Vec<Plan> {
    let reached = outcome.level().unwrap_or(0);
    levels.iter().rev().filter(|rule| rule.level > reached).filter_map(|rule| plan(rule, considerations)).collect()
}

/// How much is to be done for clear evidence; the least first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Effort {
    /// A complete document is there: it is only to be judged.
    Judge,
    /// A document is there that lacks something.
    Complete,
    /// Another document could serve.
    Assign,
    /// Nothing is there.
    Find,
}

fn plan(rule: &LevelRule, considerations: &[ScoredConsideration]) -> Option<Plan> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut idle: Vec<_> = considerations.iter().filter(|one| one.performed != Some(true)).collect();
    let mut dim: Vec<_> = considerations.iter().filter(|one| one.performed == Some(true) && !one.counts()).collect();
    idle.sort_by_key(|one| (effort(one), one.number));
    dim.sort_by_key(|one| (effort(one), one.number));
    let performed = count(considerations.len() - idle.len());
    let clear = count(considerations.iter().filter(|one| one.counts()).count());
    if clear > rule.clear_to {
        return None;
    }
    let missing = rule.performed.saturating_sub(performed) as usize;
    let unclear = rule.clear_from.saturating_sub(clear) as usize;
    // What must be carried out anyway is touched once; its evidence counts first. No table asks for more clear ones than
    // for such as are carried out, so that there are always enough.
    let from_idle = unclear.min(missing);
    let chosen = idle.iter().take(from_idle).chain(dim.iter().take(unclear - from_idle));
    let mut clear: Vec<u32> = chosen.map(|one| one.number).collect();
    let mut perform: Vec<u32> = idle.iter().take(missing).map(|one| one.number).collect();
    perform.sort_unstable();
    clear.sort_unstable();
    Some(Plan { level: rule.level, perform, clear })
}

fn effort(one: &ScoredConsideration) -> Effort {
    match one.proposed {
        Clarity::Clear => Effort::Judge,
        Clarity::Unclear => Effort::Complete,
        Clarity::None if !one.candidates.is_empty() => Effort::Assign,
        Clarity::None => Effort::Find,
    }
}
