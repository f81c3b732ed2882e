//! Groups of respondents, and which of them are too small to be shown.
//!
//! What is not shown must not follow from what is: the whole is always shown, so what is withheld of an item is
//! withheld in at least two groups that have together as many respondents as one that may be shown. A group that is too
//! small for one item of one survey is withheld in all, since the indicators choose items and pool the surveys. For the
//! same reason groups are shown for the evaluated period only: a month would follow from its quarter.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Measured;
use super::lines::{add, empty};
use super::{Answer, Respondent, scales};
use crate::model::ledger::{LedgerTable, Values};
use crate::model::measurement::Figure;
use crate::model::period::{Month, Period};
use crate::model::survey::{ANSWERS, FEWEST_RESPONDENTS, GROUP, Line, SurveyLine, WITHHELD};
use crate::model::target::Verdict;

/// The groups of a period that are not shown; none among them is who names no group.
#[derive(Default)]
pub struct Withheld {
    groups: BTreeSet<Option<String>>,
    /// Those that are not shown of the same days of the year before.
    before: BTreeSet<Option<String>>,
    period: Option<Period>,
}

/// Who answered, and how many a tally counts.
type Size<'a> = (BTreeSet<Respondent<'a>>, i64);

/// How many respondents of each group answered one item of one survey on one scale.
type Unit<'a> = BTreeMap<Option<&'a str>, i64>;

impl Withheld {
    /// The groups that are withheld in the surveys of a period, and in those of the year before with which it is compared.
    pub(super) fn of<'a>(
        period: Period,
        surveys: impl Iterator<Item = &'a [Answer<'a>]>,
        before: impl Iterator<Item = &'a [Answer<'a>]>,
    ) -> Self {
        Self { groups: Self::too_small(surveys), before: Self::too_small(before), period: Some(period) }
    }

    fn too_small<'a>(surveys: impl Iterator<Item = &'a [Answer<'a>]>) -> BTreeSet<Option<String>> {
        let units: Vec<Unit<'_>> = surveys.flat_map(units).collect();
        let mut withheld: BTreeSet<Option<&str>> = BTreeSet::new();
        for unit in &units {
            // A group that is called as those are which are withheld could not be told from them.
            let hidden = unit.iter().filter(|(group, count)| **count < FEWEST_RESPONDENTS || **group == Some(WITHHELD));
            withheld.extend(hidden.map(|(group, _)| *group));
        }
        // One more may be too few of another item again.
        while let Some((group, _)) = units.iter().find_map(|unit| companion(unit, &withheld)) {
            withheld.insert(group);
        }
        withheld.into_iter().map(|group| group.map(ToOwned::to_owned)).collect()
    }

    /// How many groups of a survey are not shown.
    pub(super) fn count(&self, answers: &[Answer<'_>]) -> usize {
        let named = named(answers);
        named.iter().filter(|group| self.holds(**group)).count()
    }

    /// The lines of a survey's groups that are shown, scale by scale; who names no group comes last.
    pub(super) fn shown_lines(&self, survey: &str, answers: &[Answer<'_>]) -> Vec<SurveyLine> {
        let mut lines = Vec::new();
        for scale in scales(answers) {
            let mut of_scale: Vec<(Option<&str>, SurveyLine)> = named(answers)
                .into_iter()
                .filter(|group| !self.holds(*group))
                .map(|group| (group, empty(survey, Line::Group(group.map(ToOwned::to_owned)), scale)))
                .collect();
            of_scale.sort_by_key(|(group, _)| (group.is_none(), *group));
            for (group, line) in &mut of_scale {
                let own = answers.iter().filter(|answer| answer.group == *group && answer.scale == scale);
                own.for_each(|answer| add(line, answer));
            }
            lines.extend(of_scale.into_iter().map(|(_, line)| line));
        }
        lines
    }

    /// Takes what is withheld out of the figures, and out of the rows that they are counted from.
    pub fn hide(&self, measured: &mut Measured, answers_of: impl Fn(&str) -> bool) {
        let Some(period) = self.period else { return };
        measured.measurements.retain(|found| {
            let by_group = found.breakdown.as_ref().filter(|breakdown| breakdown.by == GROUP);
            let Some(breakdown) = by_group.filter(|_| answers_of(&found.indicator)) else { return true };
            found.period == period && !self.groups.contains(&breakdown.value)
        });
        // What a group is held against is its own value of the year before.
        for found in &mut measured.measurements {
            let by_group = found.breakdown.as_ref().filter(|breakdown| breakdown.by == GROUP);
            let hidden = by_group.is_some_and(|breakdown| self.before.contains(&breakdown.value));
            if hidden && answers_of(&found.indicator) && found.target.is_some_and(|target| target.compares()) {
                let others = found.other_readings.iter_mut().map(|(_, figure)| figure);
                std::iter::once(&mut found.figure).chain(others).for_each(unjudged);
            }
        }
        let ledgers = measured.ledger.tables.iter_mut();
        ledgers.filter(|ledger| ledger.table.id() == ANSWERS).for_each(|ledger| self.mask(ledger, period));
    }

    fn mask(&self, ledger: &mut LedgerTable, period: Period) {
        let within: Vec<bool> = match ledger.column("date") {
            Some(Values::Date(dates)) => {
                dates.iter().map(|date| date.is_some_and(|date| period.contains(Month::of(date)))).collect()
            }
            _ => vec![false; ledger.rows()],
        };
        for (id, values) in &mut ledger.columns {
            let Values::Text(groups) = values else { continue };
            if *id != GROUP {
                continue;
            }
            groups.replace(WITHHELD, |row, group| self.holds(group) || (!within[row] && group.is_some()));
        }
    }

    fn holds(&self, group: Option<&str>) -> bool {
        self.groups.contains(&group.map(ToOwned::to_owned))
    }
}

/// A figure without what it is held against.
fn unjudged(figure: &mut Figure) {
    (figure.threshold, figure.robust, figure.distance) = (None, None, None);
    if figure.verdict.is_judged() {
        figure.verdict = Verdict::NoBaseline;
    }
}

/// The groups of a survey; none where nobody names one.
fn named<'a>(answers: &[Answer<'a>]) -> BTreeSet<Option<&'a str>> {
    let groups: BTreeSet<_> = answers.iter().map(|answer| answer.group).collect();
    if groups.iter().any(Option::is_some) { groups } else { BTreeSet::new() }
}

/// The groups of those who answered the items of a survey. Who answered none is in none of them: there is nothing of theirs
/// to be seen, nor to hide others behind.
fn units<'a>(answers: &'a [Answer<'a>]) -> Vec<Unit<'a>> {
    if named(answers).is_empty() {
        return Vec::new();
    }
    let mut items: BTreeMap<_, BTreeMap<Option<&'a str>, Size<'a>>> = BTreeMap::new();
    for answer in answers.iter().filter(|answer| answer.is_given()) {
        let groups = items.entry((answer.scale, answer.section, answer.item)).or_default();
        let (persons, tallied) = groups.entry(answer.group).or_default();
        match answer.respondent() {
            Some(person) => _ = persons.insert(person),
            None => *tallied += answer.weight,
        }
    }
    let size = |(persons, tallied): &Size<'_>| i64::try_from(persons.len()).unwrap_or(i64::MAX) + tallied;
    let unit = |groups: BTreeMap<_, Size<'_>>| groups.iter().map(|(group, own)| (*group, size(own))).collect();
    items.into_values().map(unit).collect()
}

/// The smallest group that is shown, with its respondents, of a unit whose withheld groups would follow from the others.
fn companion<'a>(unit: &Unit<'a>, withheld: &BTreeSet<Option<&str>>) -> Option<(Option<&'a str>, i64)> {
    let (hidden, shown): (Vec<_>, Vec<_>) = unit.iter().partition(|(group, _)| withheld.contains(*group));
    let respondents: i64 = hidden.iter().map(|(_, count)| **count).sum();
    if hidden.is_empty() || (hidden.len() > 1 && respondents >= FEWEST_RESPONDENTS) {
        return None;
    }
    shown.into_iter().min_by_key(|(_, count)| **count).map(|(group, count)| (*group, *count))
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::model::location::Location;

    static PLACE: LazyLock<Location> = LazyLock::new(|| Location::file("file"));
    const NAMES: [Option<&str>; 4] = [Some("a"), Some("b"), Some("c"), None];

    /// Respondents of each group, who answered one item.
    fn answers(sizes: [i64; 4]) -> Vec<Answer<'static>> {
        let of = |(group, size): (usize, i64)| {
            (0..size).map(move |number| Answer {
                section: None,
                item: "item",
                number: Some(100 * number + i64::try_from(group).unwrap_or(0)),
                group: NAMES[group],
                scale: 5,
                level: Some(5),
                state: "answered",
                weight: 1,
                place: &PLACE,
            })
        };
        sizes.into_iter().enumerate().flat_map(of).collect()
    }

    fn withheld(surveys: &[Vec<Answer<'_>>]) -> Withheld {
        Withheld::of(Period::Quarter(2569, 4), surveys.iter().map(Vec::as_slice), std::iter::empty())
    }

    #[test]
    fn what_is_withheld_does_not_follow_from_what_is_shown() {
        let sizes = [0, 1, 4, 5, 6, 20];
        let mut cases = 0;
        for code in 0..6_usize.pow(4) * 8 {
            let size = |place: u32| sizes[code / 6_usize.pow(place) % 6];
            let first = answers([size(0), size(1), size(2), size(3)]);
            let other = sizes[code % 8 % 6];
            let surveys = [first, answers([6, other, 7, 0])];
            let found = withheld(&surveys);
            for survey in &surveys {
                let groups = named(survey);
                let count = |group: Option<&str>| survey.iter().filter(|own| own.group == group).count();
                let (hidden, shown): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| found.holds(*group));
                assert!(shown.iter().all(|group| count(*group) >= 5), "{code}");
                let together: usize = hidden.iter().map(|group| count(*group)).sum();
                let apart = hidden.len() > 1 && together >= 5;
                assert!(hidden.is_empty() || apart || shown.is_empty(), "{code}");
                cases += usize::from(!hidden.is_empty());
            }
        }
        assert!(cases > 1000);
    }

    #[test]
    fn a_group_that_is_small_in_one_survey_is_withheld_in_all() {
        let found = withheld(&[answers([5, 9, 8, 0]), answers([4, 9, 8, 0])]);
        assert!(found.holds(Some("a")), "its figures over both surveys less those of the first would be the second's");
        assert!(found.holds(Some("c")) && !found.holds(Some("b")));
        assert_eq!(found.shown_lines("s", &answers([5, 9, 8, 0])).len(), 1);
    }

    #[test]
    fn a_survey_without_groups_withholds_nothing() {
        let found = withheld(&[answers([0, 0, 0, 3])]);
        assert_eq!((found.count(&answers([0, 0, 0, 3])), found.groups.len()), (0, 0));
    }

    /// Of a group, so many who answered one item and so many who answered another.
    fn of(group: usize, items: [i64; 2]) -> Vec<Answer<'static>> {
        let mut sizes = [0; 4];
        let mut all = Vec::new();
        for (item, size) in ["item", "other item"].into_iter().zip(items) {
            sizes[group] = size;
            all.extend(answers(sizes).into_iter().map(|own| Answer { item, ..own }));
        }
        all
    }

    #[test]
    fn a_group_of_whom_too_few_answered_an_item_is_withheld_and_who_answered_nothing_hides_nobody() {
        /// Who of a, b and c answered one item and who another; who of them is withheld.
        type Case<'a> = ([[i64; 2]; 3], &'a [Option<&'a str>]);
        let [a, b, c, _] = NAMES;
        let cases: [Case<'_>; 8] = [
            ([[9, 5], [9, 9], [9, 9]], &[]),
            ([[9, 4], [9, 9], [8, 9]], &[a, c]),
            // Nobody of a was asked, or answered.
            ([[9, 0], [9, 9], [9, 9]], &[]),
            ([[3, 3], [0, 0], [9, 9]], &[a, c]),
            ([[3, 3], [4, 4], [9, 9]], &[a, b]),
            // Of the other item a would stand alone.
            ([[3, 3], [4, 0], [9, 9]], &[a, b, c]),
            ([[3, 0], [4, 0], [9, 9]], &[a, b]),
            ([[0, 0], [0, 0], [9, 9]], &[]),
        ];
        for (sizes, expected) in cases {
            let mut all: Vec<_> = sizes.into_iter().enumerate().flat_map(|(group, items)| of(group, items)).collect();
            // Somebody of each group left all blank.
            all.extend((0..3).flat_map(|group| of(group, [9, 9])).map(|own| Answer { level: None, ..own }));
            let found = withheld(&[all]);
            let expected: BTreeSet<_> = expected.iter().map(|group| group.map(ToOwned::to_owned)).collect();
            assert_eq!(found.groups, expected, "{sizes:?}");
        }
    }

    #[test]
    fn who_is_asked_an_item_twice_is_one_and_a_tally_counts_its_weights() {
        let twice: Vec<_> = (0..2).flat_map(|_| answers([4, 9, 9, 0])).collect();
        assert!(withheld(&[twice]).holds(Some("a")));
        let tally = |weight: i64| {
            let of = |group: usize| answers([6, 6, 6, 0]).into_iter().find(move |own| own.group == NAMES[group]);
            let own: Vec<_> = (0..3).filter_map(of).map(|own| Answer { number: None, weight, ..own }).collect();
            withheld(&[own]).groups.len()
        };
        assert_eq!((tally(4), tally(5)), (3, 0));
    }

    #[test]
    fn a_group_that_is_called_as_what_is_withheld_is_withheld() {
        let mut all = answers([9, 9, 9, 0]);
        all.iter_mut().filter(|own| own.group == Some("a")).for_each(|own| own.group = Some(WITHHELD));
        assert_eq!(withheld(&[all]).groups.len(), 2, "and another one");
    }
}
