//! Figures, periods and days as they are written for people.

use chrono::{Datelike, NaiveDate};

use crate::definition::{Definitions, Form, Language, Texts, Words};
use crate::model::fact::{FactColumn, FactTable};
use crate::model::legible::line;
use crate::model::measurement::{Kind, Tally};
use crate::model::period::{BUDDHIST_OFFSET, Month, Period};
use crate::model::ratio::round;
use crate::model::scorecard::{Assessment, Gap, Outcome, Score, Scorecard, ScoredConsideration};
use crate::model::target::{Goal, Target, Threshold, Verdict};
pub use crate::model::thousands::grouped;
use crate::model::value::Value;

/// Decimals of a percentage.
const DECIMALS: u32 = 2;

/// The most decimals that are shown so that a verdict is not hidden.
const MOST_DECIMALS: u32 = 8;

/// How many decimals a value needs: two, none for a whole number that is no percentage, and more while the rounded
/// figure would hide on which side of its goal it lies (DOMAIN 1.0).
///
/// 8,999 of 9,999 is 89.999, not 90.00; 9,001 of 10,001 is 90.001.
#[must_use]
pub fn decimals(value: Value, threshold: Option<Threshold>) -> u32 {
    if !value.percent && value.is_whole() {
        return 0;
    }
    let Some(goal) = threshold.map(|threshold| threshold.goal) else { return DECIMALS };
    if value.compare(goal).is_eq() {
        return DECIMALS;
    }
    (DECIMALS..MOST_DECIMALS).find(|decimals| !goal.equals(value.rounded(*decimals))).unwrap_or(MOST_DECIMALS)
}

/// A value without its unit.
#[must_use]
pub fn value(value: Value, threshold: Option<Threshold>) -> String {
    value.rounded(decimals(value, threshold)).to_string()
}

/// A number that is kept in parts, hundredths of a baht say: whole where it can be, with its thousands apart.
#[must_use]
pub fn parts(parts: i64, scale: i64) -> String {
    let decimals = if parts % scale == 0 { 0 } else { DECIMALS };
    grouped(&round(parts.into(), scale.into(), decimals).to_string())
}

/// How what was counted is said: the end of the text's name.
#[must_use]
pub fn counted(kind: Kind, tally: Tally) -> &'static str {
    match kind {
        Kind::Mean => "mean",
        Kind::Turnaround => "turnaround",
        Kind::Count => "count",
        Kind::DistinctCount => "distinct",
        Kind::PlanActual => "plan",
        Kind::PercentOfScale => "points",
        Kind::Coverage if tally.denominator == 0 => "coverage-unknown",
        Kind::Coverage => "coverage",
        Kind::Proportion | Kind::Share => "part",
    }
}

/// A target: `> 90`, or better than the year before.
#[must_use]
pub fn target(target: Target, texts: &Texts) -> String {
    let goal = match target.goal {
        Goal::Value(value) => value.to_string(),
        Goal::PreviousYear => texts.get("target-previous-year"),
    };
    format!("{} {goal}", target.operator.sign())
}

/// The shape of a verdict, for those who see no colours.
#[must_use]
pub fn shape(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "●",
        Verdict::NotMet => "▲",
        Verdict::NoTarget | Verdict::NoBaseline => "–",
        Verdict::NoItems | Verdict::NoData => "○",
    }
}

/// A verdict in words, with a shape before it.
#[must_use]
pub fn verdict(verdict: Verdict, texts: &Texts) -> String {
    format!("{} {}", shape(verdict), texts.get(&format!("verdict-{}", verdict.code())))
}

/// The name of a fact's column: the register's own title, else ours.
#[must_use]
pub fn fact(definitions: &Definitions, language: Language, table: &FactTable, id: &str) -> String {
    let own = definitions.form(table.register()).and_then(|form| form.column(id));
    own.map_or_else(
        || definitions.texts(language).get(&format!("report-fact-{}", id.replace('_', "-"))),
        |column| {
            let title = column.title.in_language(language).to_owned();
            // Of a person only a number is kept, and the head says so.
            if column.person {
                definitions.texts(language).say("report-fact-person", &[("title", title)])
            } else {
                title
            }
        },
    )
}

/// What a column of a table of facts means: a register's own by the register, ours by the texts, else as the program documents
/// it.
#[must_use]
pub fn fact_meaning(definitions: &Definitions, language: Language, table: &FactTable, column: &FactColumn) -> String {
    let texts = definitions.texts(language);
    if let Some(own) = definitions.form(table.register()).and_then(|form| form.column(&column.id)) {
        return match &own.prompt {
            Some(prompt) if !own.personal => prompt.in_language(language).to_owned(),
            _ => texts.get("facts-of-register"),
        };
    }
    let id = column.id.replace('_', "-");
    let keys = [format!("explain-meaning-{}-{id}", table.register()), format!("explain-meaning-{id}")];
    let known = keys.iter().find(|key| texts.has(key));
    known.map_or_else(|| column.meaning.clone(), |key| texts.get(key))
}

/// The name of a table of facts: its register's, with the list that it takes apart, else ours.
#[must_use]
pub fn table(definitions: &Definitions, language: Language, table: &FactTable) -> String {
    named(definitions, language, table, |form| &form.title)
}

/// The name of a table of facts where there is little room: the register's short one, if it has one.
#[must_use]
pub fn short_table(definitions: &Definitions, language: Language, table: &FactTable) -> String {
    named(definitions, language, table, |form| form.short.as_ref().unwrap_or(&form.title))
}

fn named(definitions: &Definitions, language: Language, table: &FactTable, title: impl Fn(&Form) -> &Words) -> String {
    let Some(form) = definitions.form(table.register()) else {
        return definitions.texts(language).get(&format!("report-table-{}", table.id()));
    };
    let title = title(form).in_language(language);
    match table.id().split_once('.') {
        None => title.to_owned(),
        Some((_, list)) => format!("{title}: {}", fact(definitions, language, table, list)),
    }
}

/// A title without what a sheet's or a file's name cannot hold; its length is counted in UTF-16 units.
#[must_use]
pub fn plain_name(title: &str, longest: usize) -> String {
    let plain: String = line(title).chars().map(|c| if "/\\:*?\"<>|[]'".contains(c) { ' ' } else { c }).collect();
    let mut room = longest;
    let end = plain.char_indices().find(|(_, letter)| {
        let fits = letter.len_utf16() <= room;
        room = room.saturating_sub(letter.len_utf16());
        !fits
    });
    let Some((end, next)) = end else { return plain.trim().to_owned() };
    // A vowel that is written before its letter is not parted from it, nor a mark from the letter that bears it.
    let mut short = plain[..end].to_owned();
    let bears = |c: char| matches!(c, '\u{e31}' | '\u{e33}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}');
    if bears(next) {
        while short.pop().is_some_and(bears) {}
    }
    short.trim_end_matches(|c| matches!(c, '\u{e40}'..='\u{e44}')).trim().to_owned()
}

/// A month with its year: `ก.ค. 2569`.
#[must_use]
pub fn month(month: Month, texts: &Texts) -> String {
    format!("{} {}", texts.get(&format!("month-{}", month.month)), month.year)
}

/// A period in words.
#[must_use]
pub fn period(period: Period, texts: &Texts) -> String {
    let (first, last) = period.months();
    let (key, number) = match period {
        Period::Year(_) => ("period-year", 0),
        Period::Half(_, 1) => ("period-half-1", 1),
        Period::Half(..) => ("period-half-2", 2),
        Period::Quarter(_, quarter) => ("period-quarter", quarter),
        Period::Cumulative(_, months) => ("period-cumulative", months),
        Period::Month(_) => ("period-month", 0),
    };
    texts.say(
        key,
        &[
            ("year", period.fiscal_year().to_string()),
            ("number", number.to_string()),
            ("first", month(first, texts)),
            ("last", month(last, texts)),
        ],
    )
}

/// A day of the Buddhist era: `21 พ.ย. 2569`.
#[must_use]
pub fn day(date: NaiveDate, texts: &Texts) -> String {
    texts.say(
        "date",
        &[
            ("day", date.day().to_string()),
            ("month", texts.get(&format!("month-{}", date.month()))),
            ("year", (date.year() + BUDDHIST_OFFSET).to_string()),
        ],
    )
}

/// The level of an indicator of the standard in one line.
#[must_use]
pub fn level(card: &Scorecard, texts: &Texts) -> String {
    let mut facts = vec![
        ("standard", card.edition.clone()),
        ("indicator", card.indicator.clone()),
        ("year", card.fiscal_year.to_string()),
        ("performed", card.performed.to_string()),
        ("clear", card.clear.to_string()),
        ("total", card.total.to_string()),
    ];
    let key = match card.outcome {
        Outcome::Level { level, caution } => {
            facts.push(("level", level.to_string()));
            if caution { "summary-level-caution" } else { "summary-level" }
        }
        Outcome::NotRated { provisional } => {
            facts.push(("provisional", provisional.map_or_else(|| "-".to_owned(), |level| level.to_string())));
            "summary-level-not-rated"
        }
        Outcome::NoTable => "summary-level-no-table",
        Outcome::NoData => "summary-level-no-data",
    };
    let line = texts.say(key, &facts);
    if card.undecided == 0 {
        return line;
    }
    let proposed = card.proposed.level().map_or_else(|| "none".to_owned(), |level| level.to_string());
    texts.say(
        "summary-level-undecided",
        &[("level", line), ("count", card.undecided.to_string()), ("proposed", proposed)],
    )
}

/// A weighted score with two decimals.
#[must_use]
pub fn score(score: Score) -> String {
    score.rounded(DECIMALS).to_string()
}

/// The weighted score of an edition and of its standards; none where there is no whole one.
#[must_use]
pub fn scores(assessment: &Assessment, texts: &Texts) -> Option<String> {
    let overall = assessment.overall.as_ref().ok()?;
    let parts = assessment.standards.iter().filter_map(|own| {
        let facts = [("standard", own.number.to_string()), ("score", score(*own.score.as_ref().ok()?))];
        Some(texts.say("summary-scores-part", &facts))
    });
    let facts = [
        ("standard", assessment.edition.clone()),
        ("year", assessment.fiscal_year.to_string()),
        ("score", score(*overall)),
        ("parts", parts.collect::<Vec<_>>().join(", ")),
    ];
    Some(texts.say("summary-scores", &facts))
}

/// Why a weighted score cannot be given.
#[must_use]
pub fn gap(gap: &Gap, texts: &Texts) -> String {
    let number = |number: &u32| ("standard", number.to_string());
    match gap {
        Gap::Count(None) => texts.get("report-gap-standards"),
        Gap::Count(Some(standard)) => texts.say("report-gap-indicators", &[number(standard)]),
        Gap::Parts { standard, given, count } => {
            let [given, count] = [("given", given.to_string()), ("count", count.to_string())];
            match standard {
                None => texts.say("report-gap-parts", &[given, count]),
                Some(standard) => texts.say("report-gap-parts-of", &[number(standard), given, count]),
            }
        }
        Gap::StandardWeight(standard) => texts.say("report-gap-standard-weight", &[number(standard)]),
        Gap::IndicatorWeight(own) => texts.say("report-gap-indicator-weight", &[("indicator", own.clone())]),
        Gap::NoLevel(own) => texts.say("report-gap-level", &[("indicator", own.clone())]),
    }
}

/// The name of a consideration: the edition's own, else the office's; none when neither knows it.
#[must_use]
pub fn consideration(
    definitions: &Definitions,
    language: Language,
    card: &Scorecard,
    own: &ScoredConsideration,
) -> Option<String> {
    let indicator = definitions.edition(&card.edition).and_then(|edition| edition.indicator(&card.indicator));
    let named =
        indicator.and_then(|(_, indicator)| indicator.consideration.iter().find(|one| one.number == own.number));
    named.map(|named| named.title.in_language(language).to_owned()).or_else(|| own.title.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::target::Operator;

    #[test]
    fn a_rounded_percentage_never_hides_its_verdict() {
        let above_90 = Target { operator: Operator::Above, goal: Goal::Value("90".parse().expect("a decimal")) };
        let cases =
            [((8_999, 9_999), "89.999"), ((9_001, 10_001), "90.001"), ((90, 100), "90.00"), ((75, 81), "92.59")];
        for ((numerator, denominator), written) in cases {
            let percent = Value::percent(numerator, denominator).expect("a value");
            assert_eq!(value(percent, above_90.resolve(true, None)), written);
        }
    }

    #[test]
    fn a_whole_number_has_no_decimals() {
        let written = |numerator, denominator| value(Value::number(numerator, denominator).expect("a value"), None);
        assert_eq!(written(24, 1), "24");
        assert_eq!(written(2400, 100), "24");
        assert_eq!(written(5, 2), "2.50");
    }

    #[test]
    fn thousands_stand_apart() {
        for (number, written) in
            [("7", "7"), ("999", "999"), ("1631", "1,631"), ("-2040948.50", "-2,040,948.50"), ("100.25", "100.25")]
        {
            assert_eq!(grouped(number), written);
        }
    }

    #[test]
    fn names_hold_only_what_files_and_sheets_may_be_called() {
        assert_eq!(plain_name("ทะเบียนอบรม/ประชุม", 31), "ทะเบียนอบรม ประชุม");
        assert_eq!(plain_name(&"ก".repeat(40), 31).chars().count(), 31);
        assert_eq!(plain_name("เว็บไซต์", 5), "เว็บ", "no vowel without its letter");
        assert_eq!(plain_name("เว็บ", 2), "", "no letter without its mark");
        assert_eq!(plain_name("ที่", 3), "ที่");
        assert_eq!(plain_name("ก😀😀", 4), "ก😀", "a letter of two units is not parted");
        assert_eq!(plain_name("ก\u{202e}\tข\u{1b}", 31), "ก ข");
    }
}
