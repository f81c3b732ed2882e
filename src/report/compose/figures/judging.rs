//! What is said of a figure, as formulas over the cells of its row: verdict, bounds, interval, distance, score.
//!
//! Values are held against targets as whole numbers, like the program does: a float may miss a target that is reached.

use chrono::Months;

use super::{NOTHING, Scope};
use crate::model::ledger::{Bucket, Values};
use crate::model::measurement::Kind;
use crate::model::ratio::{Decimal, power};
use crate::model::survey::WITHHELD;
use crate::model::target::{Goal, Operator, Target, Verdict};
use crate::model::value::Value;
use crate::report::document::{Cell, Condition, Formula, Rank, Relation};
use crate::report::wording;

/// The 97.5th percentile of the standard normal distribution.
const Z: f64 = 1.959_963_984_540_054;
/// Stands for a number while the words around it are looked up.
const MARK: &str = "\u{e000}";

/// What is to be reached, as a fraction of whole numbers, in the unit of the value.
struct Aim {
    numerator: Formula,
    denominator: Formula,
    /// None: it is always known.
    known: Option<Condition>,
}

impl Scope<'_> {
    /// The verdict in words and by shape.
    pub fn verdict(&self) -> Cell {
        let shown = self.figure.map_or(Verdict::NoData, |figure| figure.verdict);
        if self.ledger.is_none() || self.withheld() {
            return self.context.verdict(shown);
        }
        let word = |verdict: Verdict| Formula::text(self.context.verdict_words(verdict));
        let zero = || Formula::whole(0);
        let mut otherwise = word(Verdict::NoItems);
        if self.kind == Kind::Share {
            let some = Formula::column("denominator").is(Relation::Above, zero());
            otherwise = Formula::when(some, word(Verdict::NoTarget), otherwise);
        }
        let judged = match (self.indicator.target, self.aim()) {
            (None, _) => word(Verdict::NoTarget),
            (Some(_), None) => word(Verdict::NoBaseline),
            (Some(target), Some(aim)) => {
                let (own, whole) = self.fraction();
                let accepted = Self::accepted(target, &aim, own, whole);
                let judged = Formula::when(accepted, word(Verdict::Met), word(Verdict::NotMet));
                match aim.known {
                    None => judged,
                    Some(known) => Formula::when(known, judged, word(Verdict::NoBaseline)),
                }
            }
        };
        let no_rows = self.all_rows(self.days()).is(Relation::Equal, zero());
        let has_value = Condition::IsNumber(Formula::column("value"));
        let formula = if self.has_no_value() { otherwise } else { Formula::when(has_value, judged, otherwise) };
        let formula = Formula::when(no_rows, word(Verdict::NoData), formula);
        Cell::Live(formula, Box::new(self.context.verdict(shown)))
    }

    /// The lowest and the highest value that undecided rows allow, where they make a difference.
    pub fn bounds(&self) -> [Cell; 2] {
        let Some((least, most)) = self.undecided_parts().filter(|_| self.ledger.is_some()) else {
            return [Cell::Empty, Cell::Empty];
        };
        let shown = self.figure.and_then(|figure| figure.bounds).filter(|(low, high)| low.compare(*high).is_ne());
        let open = Condition::All(vec![
            Condition::IsNumber(Formula::column("value")),
            most.clone().is(Relation::Above, least.clone()),
        ]);
        let [low, high] = [(least, shown.map(|own| own.0)), (most.clone(), shown.map(|own| own.1))];
        [low, high].map(|(more, value)| {
            let (own, whole) = self.filled(more, most.clone());
            let formula = Formula::whole(self.factor()).times(own).over(whole);
            Cell::Figure {
                formula: Formula::when(open.clone(), formula, Formula::text(NOTHING)),
                value: value.map(Value::to_f64),
                decimals: value.map_or(2, |value| u8::try_from(wording::decimals(value, None)).unwrap_or(2)),
            }
        })
    }

    /// The Wilson 95 % interval of a proportion of rows.
    pub fn interval(&self) -> [Cell; 2] {
        if self.kind != Kind::Proportion || self.scale != 1 || self.ledger.is_none() {
            return [Cell::Empty, Cell::Empty];
        }
        let shown = self.figure.and_then(|figure| figure.interval);
        let (own, whole) = (|| Formula::column("numerator"), || Formula::column("denominator"));
        let squared = || Formula::Number(Z * Z);
        let missed = whole().minus(own());
        let root = squared().plus(Formula::whole(4).times(own()).times(missed).over(whole()));
        let half = Formula::Number(Z).times(Formula::Root(Box::new(root)));
        let middle = Formula::whole(2).times(own()).plus(squared());
        let none = whole().is(Relation::Equal, Formula::whole(0));
        [(middle.clone().minus(half.clone()), shown.map(|own| own.0)), (middle.plus(half), shown.map(|own| own.1))].map(
            |(end, value)| {
                let share = Formula::whole(100).times(end).over(Formula::whole(2).times(whole().plus(squared())));
                let formula = Formula::Within(Box::new(share), 0, 100);
                let formula = Formula::when(none.clone(), Formula::text(NOTHING), formula);
                Cell::Figure { formula, value, decimals: 2 }
            },
        )
    }

    /// What was reached a year before, where that is the target.
    pub fn goal(&self) -> Cell {
        let shown = self.threshold.map(|threshold| threshold.goal);
        let compares = self.indicator.target.is_some_and(|target| target.compares());
        let Some(aim) = self.aim().filter(|_| compares) else { return Cell::Empty };
        let formula = Formula::whole(self.factor()).times(aim.numerator).over(aim.denominator);
        let formula = match aim.known {
            None => formula,
            Some(known) => Formula::when(known, formula, Formula::text(NOTHING)),
        };
        let decimals = shown.map_or(2, |goal| u8::try_from(wording::decimals(goal, None)).unwrap_or(2));
        Cell::Figure { formula, value: shown.map(Value::to_f64), decimals }
    }

    /// Whether undecided rows can change the verdict.
    pub fn robust(&self) -> Cell {
        let Some(((least, most), (target, aim))) = self.undecided_parts().zip(self.judged()) else {
            return Cell::Empty;
        };
        let filled = |more: &Formula| {
            let (own, whole) = self.filled(more.clone(), most.clone());
            Box::new(Self::accepted(target, &aim, own, whole))
        };
        let same = Condition::Agree(filled(&least), filled(&most));
        let say = |key: &str| Formula::text(self.context.say(key));
        let formula = Formula::when(same, say("robust"), say("fragile"));
        let shown = self.figure.and_then(|figure| self.context.robust(figure));
        Self::said(&aim, formula, shown)
    }

    /// How far it is from the change of its verdict, in words.
    pub fn distance(&self) -> Cell {
        let countable = !matches!(self.kind, Kind::Mean | Kind::Turnaround);
        let Some((target, aim)) = self.judged().filter(|_| countable) else { return Cell::Empty };
        let (own, whole) = self.fraction();
        let higher = target.operator.higher_is_better();
        let bounded = matches!(self.kind, Kind::Proportion | Kind::PercentOfScale | Kind::Share | Kind::Coverage);
        let mut reached = Self::least_that_meets(target, &aim, &whole);
        if bounded && !higher {
            let beyond = reached.clone().is(Relation::Above, whole.clone());
            reached = Formula::when(beyond, whole.clone(), reached);
        }
        let within = match (higher, bounded) {
            (true, true) => Some(reached.clone().is(Relation::AtMost, whole.clone())),
            (true, false) => None,
            (false, _) => Some(reached.clone().is(Relation::AtLeast, Formula::whole(0))),
        };
        let accepted = Self::accepted(target, &aim, own.clone(), whole);
        let (more, less) = if higher { (own, reached) } else { (reached, own) };
        let scale = Formula::whole(self.scale);
        let spare = self.around("summary-spare", more.clone().minus(less.clone()).over(scale.clone()).floor());
        let missing = less.minus(more);
        let missing = if self.scale == 1 { missing } else { missing.over(scale).ceiling() };
        let mut needed = self.around("summary-needed", missing);
        if let Some(within) = within {
            needed = Formula::when(within, needed, Formula::text(self.context.texts.get("summary-out-of-reach")));
        }
        let shown = self.figure.and_then(|figure| self.context.distance(self.indicator, figure));
        Self::said(&aim, Formula::when(accepted, spare, needed), shown)
    }

    /// The score from 1 to 5, where the definition has a table of them.
    pub fn score(&self) -> Cell {
        let nothing = || Formula::text(NOTHING);
        let Some(steps) = self.indicator.score.filter(|_| self.ledger.is_some()) else {
            return Cell::Empty;
        };
        let decimals = steps.iter().map(|step| step.decimals).max().unwrap_or(0);
        let whole = |step: Decimal| i64::try_from(step.digits * power(decimals - step.decimals)).unwrap_or(i64::MAX);
        let steps = steps.map(whole);
        // Falling tables become rising ones of the opposite numbers.
        let sign = if steps[0] < steps[4] { 1 } else { -1 };
        let (own, out_of) = self.fraction();
        let unit = i64::try_from(power(decimals)).unwrap_or(i64::MAX);
        let own = Formula::whole(sign * self.factor() * unit).times(own);
        let at = |step: i64| Formula::whole(sign * step).times(out_of.clone());
        let mut formula = Formula::whole(1);
        for (number, step) in (1_i64..).zip(&steps) {
            let score = match steps.get(usize::try_from(number).unwrap_or(usize::MAX)) {
                None => Formula::whole(5),
                Some(next) => {
                    let width = || Formula::whole(sign * (next - step)).times(out_of.clone());
                    let above = own.clone().minus(at(*step));
                    Formula::rounded(Formula::whole(number).times(width()).plus(above), width(), 2)
                }
            };
            formula = Formula::when(own.clone().is(Relation::AtLeast, at(*step)), score, formula);
        }
        let has_value = Condition::IsNumber(Formula::column("value"));
        let score = self.figure.and_then(|figure| figure.score);
        Cell::Figure {
            formula: Formula::when(has_value, formula, nothing()),
            value: score.map(Decimal::to_f64),
            decimals: 2,
        }
    }

    /// Whether the year before, which is the target, is not to be seen in the ledger: groups of few respondents.
    fn withheld(&self) -> bool {
        let compares = self.indicator.target.is_some_and(|target| target.compares());
        let column = self.breakdown.zip(self.ledger).and_then(|(part, (ledger, _))| ledger.column(&part.by));
        compares && matches!(column, Some(Values::Text(values)) if values.used().any(|own| own == WITHHELD))
    }

    /// A text that there is only with a verdict for or against.
    fn said(aim: &Aim, formula: Formula, shown: Option<String>) -> Cell {
        let mut judged = vec![Condition::IsNumber(Formula::column("value"))];
        judged.extend(aim.known.clone());
        let formula = Formula::when(Condition::All(judged), formula, Formula::text(""));
        Cell::Live(formula, Box::new(shown.map_or(Cell::Empty, Cell::Text)))
    }

    /// The words of a text with a number in them.
    fn around(&self, key: &str, number: Formula) -> Formula {
        let unit = self.context.words(&self.indicator.unit).to_owned();
        let said = self.context.texts.say(key, &[("count", MARK.to_owned()), ("unit", unit)]);
        let (before, after) = said.split_once(MARK).unwrap_or((&said, ""));
        let texts = [Formula::text(before), number.written(0), Formula::text(after)];
        Formula::Joined(texts.into_iter().filter(|part| *part != Formula::text("")).collect())
    }

    fn factor(&self) -> i64 {
        if self.kind.percent() { 100 } else { 1 }
    }

    /// A number of the sheet in whole parts of one.
    fn in_parts(&self, number: Formula) -> Formula {
        Self::in_parts_of(self.scale, number)
    }

    fn in_parts_of(scale: i64, number: Formula) -> Formula {
        if scale == 1 { number } else { Formula::Nearest(Box::new(Formula::whole(scale).times(number))) }
    }

    /// The value of a numerator, a denominator and a median as a fraction of whole numbers.
    fn fraction_of(&self, numerator: Formula, denominator: Formula, median: Formula) -> (Formula, Formula) {
        let scale = Formula::whole(self.scale);
        match self.kind {
            Kind::Proportion | Kind::Share | Kind::PercentOfScale | Kind::PlanActual | Kind::Coverage => {
                (self.in_parts(numerator), self.in_parts(denominator))
            }
            Kind::Count => (self.in_parts(numerator), scale),
            Kind::DistinctCount => (numerator, Formula::whole(1)),
            Kind::Mean => (self.in_parts(numerator), scale.times(denominator)),
            // Between two middle values the median is a half.
            Kind::Turnaround => (Self::in_parts_of(2 * self.scale, median), Formula::whole(2 * self.scale)),
        }
    }

    /// The value of the row.
    fn fraction(&self) -> (Formula, Formula) {
        self.fraction_of(Formula::column("numerator"), Formula::column("denominator"), Formula::column("value"))
    }

    /// The value with so much more in the numerator, out of as much as there would be.
    fn filled(&self, more: Formula, possible: Formula) -> (Formula, Formula) {
        let (own, whole) = self.fraction();
        let plus = |left: Formula, right: Formula| if right == Formula::whole(0) { left } else { left.plus(right) };
        (plus(own, more), if self.kind == Kind::Count { whole } else { plus(whole, possible) })
    }

    /// What undecided rows would add at the least and at the most, in whole parts; none where they say nothing.
    fn undecided_parts(&self) -> Option<(Formula, Formula)> {
        self.ledger?;
        let sum = |column: Option<&String>| match column {
            None => Formula::column("undecided"),
            Some(column) => self.counted(&[Bucket::Undecidable], Some(column), true, self.days()),
        };
        match self.kind {
            Kind::Proportion | Kind::Count => {
                Some((Formula::whole(0), self.in_parts(sum(self.indicator.weight.as_ref()))))
            }
            // The lowest level is 1.
            Kind::PercentOfScale => {
                let least = Formula::whole(self.scale).times(sum(self.indicator.weight.as_ref()));
                Some((least, self.in_parts(sum(self.indicator.possible.as_ref()))))
            }
            _ => None,
        }
    }

    fn judged(&self) -> Option<(Target, Aim)> {
        self.ledger?;
        self.indicator.target.zip(self.aim()).filter(|_| !self.has_no_value())
    }

    /// What is to be reached; none without a target, or where it can never be known.
    fn aim(&self) -> Option<Aim> {
        self.ledger?;
        match self.indicator.target?.goal {
            Goal::Value(decimal) => {
                let whole = |number: i128| i64::try_from(number).ok().map(Formula::whole);
                let denominator = whole(power(decimal.decimals) * i128::from(self.factor()))?;
                Some(Aim { numerator: whole(decimal.digits)?, denominator, known: None })
            }
            Goal::PreviousYear => self.before(),
        }
    }

    /// The same part of the same period of the year before: of the records, else as the office typed it in.
    fn before(&self) -> Option<Aim> {
        let period = self.period.previous_year();
        let year = Months::new(12);
        let until = self.partial.then(|| self.context.results.as_of.checked_sub_months(year)).flatten();
        let typed = self.context.definitions.settings.baselines.iter().find(|said| {
            let typed_in = self.breakdown.is_none() && !self.partial && self.reading.is_none();
            typed_in && said.indicator == self.indicator.id && said.period == period
        });
        let typed = typed.map(|said| (Formula::whole(said.ratio.numerator), Formula::whole(said.ratio.denominator)));
        if self.indicator.stands() {
            return typed.map(|(numerator, denominator)| Aim { numerator, denominator, known: None });
        }
        let days = (period, until);
        let median = if self.kind == Kind::Turnaround { self.ranked(days, Rank::Median) } else { Formula::whole(0) };
        let (own, whole) = self.fraction_of(self.numerator_of(days), self.denominator_of(days), median);
        let zero = || Formula::whole(0);
        let mut known = vec![self.all_rows(days).is(Relation::Above, zero())];
        match self.kind {
            Kind::Count | Kind::DistinctCount => {}
            Kind::Turnaround => known.push(self.denominator_of(days).is(Relation::Above, zero())),
            _ => known.push(whole.clone().is(Relation::Above, zero())),
        }
        let known = if known.len() == 1 { known.remove(0) } else { Condition::All(known) };
        Some(match typed {
            None => Aim { numerator: own, denominator: whole, known: Some(known) },
            Some((numerator, denominator)) => Aim {
                numerator: Formula::when(known.clone(), own, numerator),
                denominator: Formula::when(known, whole, denominator),
                known: None,
            },
        })
    }

    /// Whether a value reaches what is to be reached.
    fn accepted(target: Target, aim: &Aim, own: Formula, whole: Formula) -> Condition {
        let relation = match target.operator {
            Operator::Above => Relation::Above,
            Operator::AtLeast => Relation::AtLeast,
            Operator::Below => Relation::Below,
            Operator::AtMost => Relation::AtMost,
        };
        if whole == aim.denominator {
            return own.is(relation, aim.numerator.clone());
        }
        aim.denominator.clone().times(own).is(relation, aim.numerator.clone().times(whole))
    }

    /// The least numerator that reaches what is to be reached; of what is to stay low, the greatest.
    fn least_that_meets(target: Target, aim: &Aim, whole: &Formula) -> Formula {
        let exact = if *whole == aim.denominator {
            aim.numerator.clone()
        } else {
            aim.numerator.clone().times(whole.clone()).over(aim.denominator.clone())
        };
        let one = Formula::whole(1);
        match target.operator {
            Operator::Above => exact.floor().plus(one),
            Operator::AtLeast => exact.ceiling(),
            Operator::Below => exact.ceiling().minus(one),
            Operator::AtMost => exact.floor(),
        }
    }
}
