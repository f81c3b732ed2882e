//! Which scale answers were given on; the rules stand in `templates/likert.toml`.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::hint::Hint;
use super::scale::{Scale, Scales, Typed};
use crate::definition::spelling::key;

/// Of a hundred answers, so many must be levels of a scale.
const LEVELS_IN_HUNDRED: usize = 80;

/// Answers, and how often each was given.
#[derive(Debug, Clone, Default)]
pub struct Pool(BTreeMap<Typed, usize>);

impl Pool {
    /// Adds answers of one kind.
    pub fn add(&mut self, typed: Typed, times: usize) {
        *self.0.entry(typed).or_default() += times;
    }

    /// Adds all of another.
    pub fn join(&mut self, other: &Self) {
        other.0.iter().for_each(|(typed, times)| self.add(typed.clone(), *times));
    }

    /// How many answers meet a condition.
    pub fn count(&self, holds: impl Fn(&Typed) -> bool) -> usize {
        self.0.iter().filter(|(typed, _)| holds(typed)).map(|(_, times)| times).sum()
    }

    /// How many answers are levels of a scale.
    pub fn levels(&self, scale: &Scale<'_>) -> usize {
        self.count(|typed| scale.level(typed).is_some())
    }

    /// How many answers say anything but that the question does not apply.
    pub fn said(&self) -> usize {
        self.count(|typed| *typed != Typed::NotApplicable)
    }

    /// Whether enough of the answers meet a condition; one that does not is a slip, however few there are.
    pub fn mostly(&self, holds: impl Fn(&Typed) -> bool) -> bool {
        let (said, known) = (self.said(), self.count(holds));
        known > 0 && (known * 100 >= said * LEVELS_IN_HUNDRED || (said > 2 && said - known == 1))
    }

    /// Whether answers cannot [`mostly`](Self::mostly) meet a condition that so many of them do not, however the others do.
    pub fn is_lost(not: usize, all: usize) -> bool {
        not > 1 && all.saturating_sub(not) * 100 < all * LEVELS_IN_HUNDRED
    }

    /// Whether the answers are those of a scale.
    pub fn fits(&self, scale: &Scale<'_>) -> bool {
        self.mostly(|typed| scale.level(typed).is_some())
    }

    /// The highest bare number.
    pub fn highest(&self) -> Option<u32> {
        let number = |typed: &Typed| if let Typed::Number(number) = typed { Some(*number) } else { None };
        self.0.keys().filter_map(number).max()
    }
}

/// A scale, and those that it was preferred to although they read the answers otherwise.
pub struct Choice<'s, 'a> {
    /// The scale.
    pub scale: &'s Scale<'a>,
    /// The others, by their titles.
    pub others: Vec<String>,
}

/// The scale of answers, with what titles and headers tell.
pub fn choose<'s, 'a>(pool: &Pool, hint: Hint, scales: &'s Scales<'a>) -> Choice<'s, 'a> {
    let known = |scale: &&Scale<'a>| pool.levels(scale);
    let most = scales.labelled.iter().map(|scale| pool.levels(scale)).max().unwrap_or(0);
    // What is told counts where the answers bear it out.
    let possible =
        scales.labelled.iter().any(|scale| hint.highest == Some(scale.highest) && pool.levels(scale) == most);
    let told = |scale: &&Scale<'a>| !possible || hint.highest == Some(scale.highest);
    // Bare numbers may stand among labels; numbers alone are a scale of their own.
    if most <= pool.count(|typed| matches!(typed, Typed::Number(_)) && scales.knows(typed)) {
        return numbers(pool, hint, scales);
    }
    let seen = |scale: &Scale<'a>| -> Vec<u32> {
        let mut levels: Vec<u32> = pool.0.keys().filter_map(|typed| scale.level(typed)).collect();
        levels.sort_unstable();
        levels.dedup();
        levels
    };
    // A level that nobody chose between levels that were chosen.
    let hole = |scale: &Scale<'a>| seen(scale).windows(2).any(|pair| pair[1] - pair[0] > 1);
    let whole = |scale: &Scale<'a>| seen(scale).len() as u64 == u64::from(scale.highest);
    let thinkable = |scale: &&Scale<'a>| {
        let needs = scale.set.map_or(&[][..], |set| &set.needs);
        let chosen = |label: &String| {
            pool.count(|typed| matches!(typed, Typed::Label(plain) | Typed::Numbered(_, plain) if *plain == key(label)))
                > 0
        };
        needs.is_empty() || needs.iter().any(chosen)
    };
    let fitting: Vec<&'s Scale<'a>> =
        scales.labelled.iter().filter(told).filter(|scale| pool.levels(scale) == most).collect();
    let longest_whole =
        fitting.iter().filter(|scale| whole(scale) && !hole(scale)).map(|scale| scale.highest).max().unwrap_or(0);
    let best = fitting.iter().copied().filter(thinkable).max_by_key(|scale| {
        // A hole counts against a scale only where a shorter one was chosen throughout.
        let holed = hole(scale) && longest_whole > 0 && longest_whole < scale.highest;
        let place = scales.labelled.iter().position(|own| std::ptr::eq(own, *scale)).unwrap_or(usize::MAX);
        (!holed, scale.highest, Reverse(place))
    });
    let Some(scale) = best.or_else(|| scales.labelled.iter().max_by_key(known)) else {
        return numbers(pool, hint, scales);
    };
    let otherwise = |other: &&&Scale<'a>| {
        let known = || pool.0.keys().filter(|typed| scale.level(typed).is_some());
        let same_answers = known().all(|typed| other.level(typed).is_some());
        let differs = other.highest != scale.highest || known().any(|typed| other.level(typed) != scale.level(typed));
        // What was set aside for its hole alone is as thinkable.
        let longer = thinkable(other) && other.highest > scale.highest;
        // A scale that was chosen throughout leaves no room for labels that nobody chose.
        let room = thinkable(other) || (other.highest > scale.highest && !whole(scale));
        same_answers && differs && room && (longer || !hole(other) || hole(scale))
    };
    Choice { scale, others: fitting.iter().filter(otherwise).map(|other| other.title()).collect() }
}

/// The scale of bare numbers: what is told, else ten where many answers need it, else five.
fn numbers<'s, 'a>(pool: &Pool, hint: Hint, scales: &'s Scales<'a>) -> Choice<'s, 'a> {
    if let Some(highest) = hint.highest {
        return Choice { scale: scales.numbers(highest), others: Vec::new() };
    }
    let five = scales.numbers(5);
    if !pool.fits(five) && pool.fits(scales.numbers(10)) {
        return Choice { scale: scales.numbers(10), others: Vec::new() };
    }
    let highest = pool.highest().unwrap_or(0);
    let shorter = scales.numbered.iter().filter(|scale| scale.highest < 5 && highest <= scale.highest);
    Choice { scale: five, others: shorter.map(Scale::title).collect() }
}

#[cfg(test)]
mod tests {
    use super::super::super::sheet::Value;
    use super::*;

    /// Answers parted by spaces, in which `_` is a space.
    fn chosen(answers: &str, highest: Option<u32>) -> (String, u32, bool) {
        let likert = crate::definition::load(None, None).expect("the built-in definitions are sound").rules.likert;
        let scales = Scales::new(&likert);
        let mut pool = Pool::default();
        for answer in answers.split(' ') {
            pool.add(scales.typed(Value::Text(&answer.replace('_', " "))), 5);
        }
        let choice = choose(&pool, Hint { highest, from_zero: false }, &scales);
        let id = choice.scale.set.map_or_else(|| "numbers".to_owned(), |set| set.id.clone());
        (id, choice.scale.highest, !choice.others.is_empty())
    }

    #[test]
    fn answers_are_lost_only_where_no_others_could_save_them() {
        for all in 1..40 {
            for not in 0..=all {
                let pool = Pool([(Typed::Number(1), all - not), (Typed::Other, not)].into());
                let saved = pool.mostly(|typed| *typed == Typed::Number(1));
                assert!(!(saved && Pool::is_lost(not, all)), "{not} of {all}");
                // What is not lost may be saved, but for the few of which one slip is forgiven, or none.
                assert!(saved || Pool::is_lost(not, all) || all <= 4, "{not} of {all}");
            }
        }
    }

    #[test]
    fn a_scale_is_found_by_the_rules_of_the_label_sets() {
        let cases = [
            ("มากที่สุด มาก ปานกลาง น้อย น้อยที่สุด", "amount", 5, false),
            ("มากที่สุด มาก ปานกลาง", "amount", 5, false),
            ("มาก ปานกลาง น้อย", "amount", 5, true),
            ("3_มาก 2_ปานกลาง 1_น้อย", "amount-3", 3, false),
            ("มากที่สุด มาก น้อย", "amount", 5, true),
            ("มากที่สุด มาก น้อย น้อยที่สุด", "amount-4", 4, true),
            ("5 4 มาก", "amount", 5, false),
            ("ดีมาก ดี ปานกลาง น้อย ควรปรับปรุง", "quality", 5, false),
            ("ดีมาก ดี พอใช้ แย่ ควรปรับปรุง", "counter", 5, false),
            ("ดีมาก ดี ปานกลาง พอใช้ ควรปรับปรุง", "quality-fair", 5, false),
            ("ดีมาก ดี พอใช้ ควรปรับปรุง", "quality-4", 4, false),
            ("ดีมาก ดี พอใช้", "quality-4", 4, true),
            ("ดีมาก ดี", "quality", 5, true),
            ("ดี พอใช้ ควรปรับปรุง", "quality-4", 4, true),
            ("ดีมาก ดี พอใช้ แย่ แย่มาก", "quality-bad", 5, false),
            ("ดีเยี่ยม ดีมาก ดี พอใช้ ปรับปรุง", "excellence", 5, false),
            ("เห็นด้วยอย่างยิ่ง เห็นด้วย ไม่แน่ใจ ไม่เห็นด้วย ไม่เห็นด้วยอย่างยิ่ง", "agreement", 5, false),
            ("เห็นด้วย ไม่เห็นด้วย ไม่แน่ใจ", "agreement", 5, true),
            ("พอใจ เฉยๆ ไม่พอใจ", "contentment", 5, true),
            ("พอใจมาก พอใจ เฉยๆ ไม่พอใจ ไม่พอใจมาก", "contentment-much", 5, false),
            ("Very_satisfied Satisfied Neutral Dissatisfied Very_dissatisfied", "satisfaction-en", 5, false),
            ("Strongly_agree Agree Neutral Disagree Strongly_disagree", "agreement-en", 5, false),
            ("Strongly_agree Agree Disagree Strongly_disagree", "agreement-4-en", 4, true),
            ("Very_good Good Average Poor Very_poor", "quality-en", 5, false),
            ("Excellent Good Fair Poor", "excellence-4-en", 4, false),
            ("Excellent Very_good Good Fair Poor", "excellence-very-good-en", 5, false),
            ("Most Very Moderate Little Least", "amount-en", 5, false),
            ("5 4 3", "numbers", 5, false),
            ("4 3 2 1", "numbers", 5, true),
            ("10 9 8 3", "numbers", 10, false),
        ];
        for (answers, id, highest, doubted) in cases {
            assert_eq!(chosen(answers, None), (id.to_owned(), highest, doubted), "{answers}");
        }
        assert_eq!(chosen("มาก ปานกลาง น้อย", Some(3)), ("amount-3".to_owned(), 3, false));
        assert_eq!(chosen("4 3 2", Some(4)), ("numbers".to_owned(), 4, false));
    }
}
